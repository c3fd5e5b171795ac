#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reporting/model/report.h"
#include "viewer/sdk/settings.h"

/// Who signs, in the settings of the workstation ("hsg/profile": the id in force, "hsg/profile.ID": the profile).
namespace hsg {

/// The profile in force, asked for at the first signature.
std::optional<reporting::Profile> currentProfile(const viewer::sdk::Settings& settings);
std::optional<reporting::Profile> profileById(const viewer::sdk::Settings& settings, const std::string& id);
/// Everybody who signed or read here, in the order of first mention ("hsg/profiles": their ids).
std::vector<reporting::Profile> knownProfiles(const viewer::sdk::Settings& settings);
/// Keeps it without putting it in force: a second reader. An empty id is made from a new UUID. Returns what was kept.
reporting::Profile keepProfile(viewer::sdk::Settings& settings, reporting::Profile profile);
/// Keeps it and puts it in force. An empty id is made from a new UUID. Returns what was kept.
reporting::Profile saveProfile(viewer::sdk::Settings& settings, reporting::Profile profile);

/// {"id": …, "name": …, "organisation": …}; id and name must not be empty. Errors: "profile.syntax".
reporting::Result<reporting::Profile> profileFromJson(const std::string& text);
std::string profileToJson(const reporting::Profile& profile);

}  // namespace hsg
