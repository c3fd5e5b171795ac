#include "plugin/commands/usage.h"

namespace hsg::usage {

const char* const films =
    "Usage: fimbria films PATH… [--json] [--template DIR]\n"
    "The films of an examination in time: phase, time and its source, elapsed time, contrast class, validity.\n"
    "  --json           a JSON array, one object a film; else a table\n"
    "  --template DIR   the template whose phases and intervals are used\n";

const char* const assess =
    "Usage: fimbria assess READING [--json] [--lang en|zh] [--template DIR]\n"
    "What the rules make of a reading (JSON): limitations, class and rule of each tube, contradictions, missing "
    "answers.\n";

const char* const report =
    "Usage: fimbria report PATH… --reading READING [--format sr,pdf,html,text,kos] [--lang en|zh|en,zh]\n"
    "                      [--sign PROFILE] [--template DIR] -o DIR\n"
    "The report of a reading on the studies at PATH. Without --sign it is partial, unverified and marked NOT "
    "SIGNED.\n"
    "  --sign PROFILE   the id of a profile in the settings, or a JSON file {id, name, organisation}; refused "
    "while a\n"
    "                   contradiction blocks or an answer is missing. A signed report is kept in the archive "
    "too.\n";

const char* const templates =
    "Usage: fimbria template list [--json]\n"
    "       fimbria template check DIR [--json]\n"
    "       fimbria template show DIR [ITEM] [--json]\n"
    "       fimbria template decide DIR TABLE < rows.csv\n"
    "       fimbria template new DIR --extends ID [--id NEW]\n"
    "       fimbria template draft DIR [--raise patch|minor|major]\n"
    "       fimbria template compare OLD NEW [--json]\n"
    "       fimbria template dry-run NEW [--against OLD] [--readings DIR] [--no-cases] [--no-store] [--json]\n"
    "       fimbria template activate DIR --dry-run-seen [--profile ID] [--json]\n"
    "       fimbria template retire DIR [--profile ID]\n"
    "       fimbria template use ID\n"
    "       fimbria template share DIR\n"
    "       fimbria template rule list [--json] | add ID [--contrast CLASS] [--words TEXT] | remove N | move N "
    "TO\n"
    "       fimbria template import FILE.html --to DIR\n"
    "       fimbria template export DIR --format mrrt|questionnaire|radelement|schema [--language L] [-o DIR]\n"
    "DIR, OLD and NEW are a folder, the id of a template (list) or ID@VERSION, a version that was in force.\n"
    "list: the templates of this workstation; * is in force. check: every problem with file:line:column.\n"
    "show: what a template is made of, with places. decide: CSV rows of table inputs in (first line a header), "
    "CSV "
    "class,adhesion,rule,kind out.\n"
    "new: an overlay of a template. draft: a copy DIR.draft with a raised version. compare: item by item, word by "
    "word.\n"
    "dry-run: every conclusion, exam line, limitation, contradiction and missing answer that changes, over the "
    "sample cases,\n"
    "the readings kept with --data and those at --readings DIR; OLD is the template in force.\n"
    "activate: puts a draft in force in its folder; refused with errors, without a higher version, or before its "
    "dry "
    "run was looked at.\n"
    "retire: no new reading gets it. use: the template in force here. share: the folder with the department's "
    "templates.\n"
    "rule: which template a new reading gets by its contrast class and words in the descriptions of its study; "
    "the "
    "first\n"
    "that fits, else the one in force.\n"
    "import: an IHE MRRT file as a template folder, with a line for all that was taken, repaired and dropped.\n"
    "export: the template for other programs; what their format cannot say is told on the error stream.\n";

const char* const cases =
    "Usage: fimbria case list\n"
    "       fimbria case make NAME… -o DIR\n"
    "Synthetic studies: DIR/NAME/dicom/, reading.json (the right answers), truth.json.\n";

}  // namespace hsg::usage
