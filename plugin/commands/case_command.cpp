#include <algorithm>
#include <filesystem>
#include <ostream>

#include "plugin/cases/cases.h"
#include "plugin/commands/command.h"

namespace hsg {
namespace {

int make(const CommandRun& run) {
    const auto& words = run.options.positional;
    const auto folder = run.options.value("-o");
    if (words.size() < 2) return run.wrongUsage("The name of a case is needed.");
    if (folder.empty()) return run.wrongUsage("Option -o DIR is needed.");
    const auto known = cases::caseList();
    for (auto name = words.begin() + 1; name != words.end(); ++name)
        if (std::none_of(known.begin(), known.end(), [&](const auto& entry) { return entry.name == *name; }))
            return run.wrongUsage("There is no case " + *name + ".");
    const auto compiled = openTemplate(run);
    if (!compiled) return 1;
    // A case takes a while: a folder that cannot be made is told before.
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error || !std::filesystem::is_directory(folder, error)) {
        run.tell({"output.folder", "The folder cannot be made.", folder});
        return 1;
    }
    int code = 0;
    for (auto name = words.begin() + 1; name != words.end(); ++name) {
        const auto made = cases::makeCase(*name, folder, run.host.writer(), reporting::templateOf(*compiled));
        if (!made) run.tell(made.error());
        if (!made) code = 1;
        if (made) run.call.out << folder << "/" << *name << "\n" << std::flush;
    }
    return code;
}

}  // namespace

int caseCommand(const CommandRun& run) {
    const auto& words = run.options.positional;
    if (words.size() == 1 && words[0] == "list") {
        for (const auto& entry : cases::caseList()) run.call.out << entry.name << "\t" << entry.summary << "\n";
        return 0;
    }
    if (!words.empty() && words[0] == "make") return make(run);
    return run.wrongUsage("What is wanted is list or make NAME… -o DIR.");
}

}  // namespace hsg
