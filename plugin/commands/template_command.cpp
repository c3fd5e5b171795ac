#include "plugin/commands/template_command.h"

#include <ostream>

#include "reporting/rules/decide.h"

namespace hsg {
namespace {

int decide(const CommandRun& run, const std::string& name, const std::string& table) {
    const auto compiled = namedTemplate(run, name);
    if (!compiled) return 1;
    if (!reporting::templateOf(*compiled).decisionTable(table))
        return run.wrongUsage("The template has no table " + table + ".");
    const auto wrong = reporting::decide(*compiled, table, run.call.in, run.call.out, run.call.err);
    if (!wrong) run.tell(wrong.error());
    return wrong && *wrong == 0 ? 0 : 1;
}

}  // namespace

int templateCommand(const CommandRun& run) {
    const auto& words = run.options.positional;
    const auto count = words.size();
    if (count >= 2 && words[1].empty()) return run.wrongUsage("The folder has no name.");
    const std::string what = count > 0 ? words[0] : "";
    if (what == "rule") return ruleCommand(run);
    if (what == "list" && count == 1) return listTemplates(run);
    if (what == "new" && count <= 2) {
        const auto folder = count == 2 ? words[1] : run.options.value("--to");
        if (folder.empty() || run.options.value("--extends").empty())
            return run.wrongUsage("What is wanted is new DIR --extends ID.");
        return newTemplate(run, folder);
    }
    if (count == 2) {
        if (what == "import" || what == "export") return exchangeCommand(run);
        if (what == "check") return checkTemplate(run, words[1]);
        if (what == "show") return showTemplate(run, words[1], {});
        if (what == "use") return useTemplate(run, words[1]);
        if (what == "share") return shareTemplates(run, words[1]);
        if (what == "draft") return draftTemplate(run, words[1]);
        if (what == "activate") return activateTemplate(run, words[1]);
        if (what == "retire") return retireTemplate(run, words[1]);
        if (what == "dry-run") return dryRunTemplate(run, words[1]);
    }
    if (count == 3) {
        if (what == "decide") return decide(run, words[1], words[2]);
        if (what == "show") return showTemplate(run, words[1], words[2]);
        if (what == "compare") return compareTemplates(run, words[1], words[2]);
    }
    return run.wrongUsage(
        "What is wanted is list, check DIR, show DIR, decide DIR TABLE, new DIR, draft DIR, compare OLD NEW, dry-run "
        "NEW, "
        "activate DIR, retire DIR, use ID, share DIR, rule, import FILE or export DIR.");
}

}  // namespace hsg
