#include <algorithm>
#include <ostream>

#include "plugin/commands/command.h"
#include "reporting/rules/decide.h"

namespace hsg {
namespace {

int check(const CommandRun& run, const std::string& folder) {
    const auto compilation = reporting::openTemplate(folder);
    for (const auto& problem : compilation.diagnostics) run.tell(problem, folder);
    if (!compilation.value) return 1;
    const auto& source = reporting::templateOf(*compilation.value);
    run.call.out << source.id << " " << source.version << " " << source.hash << "\n";
    return 0;
}

int decide(const CommandRun& run, const std::string& folder, const std::string& table) {
    const auto compilation = reporting::openTemplate(folder);
    if (!compilation.value) {
        for (const auto& problem : compilation.diagnostics) run.tell(problem, folder);
        return 1;
    }
    if (!reporting::templateOf(*compilation.value).decisionTable(table))
        return run.wrongUsage("The template has no table " + table + ".");
    const auto wrong = reporting::decide(*compilation.value, table, run.call.in, run.call.out, run.call.err);
    if (!wrong) run.tell(wrong.error());
    return wrong && *wrong == 0 ? 0 : 1;
}

}  // namespace

int templateCommand(const CommandRun& run) {
    const auto& words = run.options.positional;
    if (words.size() >= 2 && words[1].empty()) return run.wrongUsage("The folder has no name.");
    if (words.size() == 2 && words[0] == "check") return check(run, words[1]);
    if (words.size() == 3 && words[0] == "decide") return decide(run, words[1], words[2]);
    return run.wrongUsage("What is wanted is check DIR or decide DIR TABLE.");
}

}  // namespace hsg
