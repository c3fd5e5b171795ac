#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reporting/rules/compiled_template.h"

/// Resolved templates on the disk: the last good version of each that this workstation used, and the versions that were
/// once in force, kept beside the folder. Files of JSON {id, version, hash, folder, resolved}.
namespace hsg {

struct KeptTemplate {
    std::string id, version, hash, folder, resolved;
};
std::optional<KeptTemplate> readKept(const std::string& file);
reporting::Result<void> writeKept(const KeptTemplate& kept, const std::string& file);
/// KEPT/ID.json
std::string keptFile(const std::string& keptFolder, const std::string& id);
std::vector<KeptTemplate> allKept(const std::string& keptFolder);
/// Keeps it as the last good one, unless it is kept already.
void keepGood(const reporting::Template& good, const std::string& folder, const std::string& keptFolder);

/// FOLDER/../versions/ID, and VERSION/resolved.json below it.
std::string versionsFolder(const std::string& folder, const std::string& id);
std::string versionFile(const std::string& folder, const std::string& id, const std::string& version);

/// nullptr if what was kept cannot be used (damaged, or from a later program).
std::shared_ptr<const reporting::CompiledTemplate> openKept(const KeptTemplate& kept);

}  // namespace hsg
