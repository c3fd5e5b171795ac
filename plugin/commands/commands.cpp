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
         "Usage: fimbria report PATH… --reading READING [--format sr,pdf,html,text] [--lang en|zh|en,zh]\n"
         "                      [--sign PROFILE] [--template DIR] -o DIR\n"
         "The report of a reading on the studies at PATH. Without --sign it is partial, unverified and marked NOT "
         "SIGNED.\n"
         "  --sign PROFILE   the id of a profile in the settings, or a JSON file {id, name, organisation}; refused "
         "while a\n"
         "                   contradiction blocks or an answer is missing. A signed report is kept in the archive "
         "too.\n"},
        {"template",
         templateCommand,
         {},
         "Usage: fimbria template check DIR\n"
         "       fimbria template decide DIR TABLE < rows.csv\n"
         "check: every problem of a template with file:line:column.\n"
         "decide: CSV rows of table inputs in (first line a header, columns in any order), CSV "
         "class,adhesion,rule,kind out.\n"},
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
