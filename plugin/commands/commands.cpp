#include "plugin/commands/commands.h"

#include <algorithm>
#include <array>
#include <exception>
#include <ostream>

#include "plugin/commands/command.h"

namespace hsg {
namespace {

struct Command {
    const char* name;
    int (*run)(const CommandRun&);
    OptionNames options;
    const char* usage;
};

const std::array<Command, 5>& commands() {
    static const std::array<Command, 5> all{{
        {"films",
         filmsCommand,
         {{"--json", false}, {"--template", true}},
         "Usage: fimbria films PATH… [--json] [--template DIR]\n"
         "The films of an examination in time: phase, time and its source, elapsed time, contrast class, validity.\n"
         "  --json           a JSON array, one object a film; else a table\n"
         "  --template DIR   the template whose phases and intervals are used\n"},
        {"assess",
         assessCommand,
         {{"--json", false}, {"--template", true}, {"--lang", true}},
         "Usage: fimbria assess READING [--json] [--lang en|zh] [--template DIR]\n"
         "What the rules make of a reading (JSON): limitations, class and rule of each tube, contradictions, missing "
         "answers.\n"},
        {"report",
         reportCommand,
         {{"--reading", true},
          {"--format", true},
          {"--lang", true},
          {"--sign", true},
          {"-o", true},
          {"--template", true}},
         "Usage: fimbria report PATH… --reading READING [--format sr,pdf,html,text,kos] [--lang en|zh|en,zh]\n"
         "                      [--sign PROFILE] [--template DIR] -o DIR\n"
         "The report of a reading on the studies at PATH. Without --sign it is partial, unverified and marked NOT "
         "SIGNED.\n"
         "  --sign PROFILE   the id of a profile in the settings, or a JSON file {id, name, organisation}; refused "
         "while a\n"
         "                   contradiction blocks or an answer is missing. A signed report is kept in the archive "
         "too.\n"},
        {"template",
         templateCommand,
         {{"--json", false},
          {"--extends", true},
          {"--to", true},
          {"--id", true},
          {"--raise", true},
          {"--against", true},
          {"--readings", true},
          {"--no-cases", false},
          {"--no-store", false},
          {"--dry-run-seen", false},
          {"--profile", true},
          {"--template", true},
          {"--format", true},
          {"--contrast", true},
          {"--words", true},
          {"--language", true},
          {"-o", true}},
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
         "export: the template for other programs; what their format cannot say is told on the error stream.\n"},
        {"case",
         caseCommand,
         {{"-o", true}, {"--template", true}},
         "Usage: fimbria case list\n"
         "       fimbria case make NAME… -o DIR\n"
         "Synthetic studies: DIR/NAME/dicom/, reading.json (the right answers), truth.json.\n"},
    }};
    return all;
}

int runParsed(const Command& command, viewer::sdk::Host& host, const viewer::sdk::CommandCall& call, const Clock& now) {
    CommandRun run{host, call, {}, now};
    auto options = parseOptions(call.arguments, command.options);
    if (!options) return run.wrongUsage(options.error().message);
    run.options = std::move(*options);
    const int code = command.run(run);
    call.out.flush();
    if (call.out) return code;
    run.tell({"output.write", "The output could not be written in full.", {}});
    return 1;
}

}  // namespace

int runCommand(viewer::sdk::Host& host, const viewer::sdk::CommandCall& call, const Clock& now) {
    const auto command = std::find_if(commands().begin(), commands().end(),
                                      [&](const Command& entry) { return call.name == entry.name; });
    if (command == commands().end()) {
        call.err << "fimbria: there is no command " << call.name << ".\n";
        return 2;
    }
    const auto& arguments = call.arguments;
    if (std::find(arguments.begin(), arguments.end(), "--help") != arguments.end()) {
        call.out << command->usage;
        return 0;
    }
    try {
        return runParsed(*command, host, call, now);
    } catch (const std::exception& error) {  // no exception crosses the plugin's border
        call.err << "fimbria " << call.name << ": " << error.what() << "\n";
        return 1;
    }
}

}  // namespace hsg
