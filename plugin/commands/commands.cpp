#include "plugin/commands/commands.h"

#include <algorithm>
#include <array>
#include <exception>
#include <ostream>

#include "plugin/commands/command.h"
#include "plugin/commands/usage.h"

namespace hsg {
namespace {

struct Command {
    const char* name;
    int (*run)(const CommandRun&);
    OptionNames options;
    const char* usage;
};

const OptionNames filmsOptions = {{"--json", false}, {"--template", true}};
const OptionNames assessOptions = {{"--json", false}, {"--template", true}, {"--lang", true}};
const OptionNames reportOptions = {{"--reading", true}, {"--format", true}, {"--lang", true},
                                   {"--sign", true},    {"-o", true},       {"--template", true}};
const OptionNames templateOptions = {
    {"--json", false},    {"--extends", true},  {"--to", true},        {"--id", true},        {"--raise", true},
    {"--against", true},  {"--readings", true}, {"--no-cases", false}, {"--no-store", false}, {"--dry-run-seen", false},
    {"--profile", true},  {"--template", true}, {"--format", true},    {"--contrast", true},  {"--words", true},
    {"--language", true}, {"-o", true}};
const OptionNames caseOptions = {{"-o", true}, {"--template", true}};

const std::array<Command, 5>& commands() {
    static const std::array<Command, 5> all{{
        {"films", filmsCommand, filmsOptions, usage::films},
        {"assess", assessCommand, assessOptions, usage::assess},
        {"report", reportCommand, reportOptions, usage::report},
        {"template", templateCommand, templateOptions, usage::templates},
        {"case", caseCommand, caseOptions, usage::cases},
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
