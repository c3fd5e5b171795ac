#pragma once

#include <memory>
#include <string>

#include "plugin/commands/command.h"
#include "plugin/shelf/shelf_entries.h"

/// The parts of `fimbria template …`; each gives the exit code.
namespace hsg {

/// A template named on the command line: a folder, an id of the shelf, or ID@VERSION (a version that was in force).
/// nullptr after its errors were told.
std::shared_ptr<const reporting::CompiledTemplate> namedTemplate(const CommandRun& run, const std::string& name);
/// The folder of such a name; empty after it was told that there is none.
std::string namedFolder(const CommandRun& run, const std::string& name);

int listTemplates(const CommandRun& run);
int checkTemplate(const CommandRun& run, const std::string& name);
int showTemplate(const CommandRun& run, const std::string& name, const std::string& item);
int useTemplate(const CommandRun& run, const std::string& name);
int shareTemplates(const CommandRun& run, const std::string& folder);

/// rule list, add, remove, move.
int ruleCommand(const CommandRun& run);

int newTemplate(const CommandRun& run, const std::string& folder);
int draftTemplate(const CommandRun& run, const std::string& name);
int activateTemplate(const CommandRun& run, const std::string& name);
int retireTemplate(const CommandRun& run, const std::string& name);

int compareTemplates(const CommandRun& run, const std::string& before, const std::string& after);
int dryRunTemplate(const CommandRun& run, const std::string& name);
/// The hash of the template whose dry run was made last with this data directory; empty: none of that hash.
std::string lookedAt(const CommandRun& run, const std::string& hash);
/// The dry run of this content was made, and found no reading to try.
bool triedNothing(const CommandRun& run, const std::string& hash);

}  // namespace hsg
