#pragma once

#include <optional>
#include <string>

#include "reporting/model/report.h"
#include "viewer/sdk/settings.h"

/// Who signs, in the settings of the workstation ("hsg/profile": the id in force, "hsg/profile.ID": the profile).
namespace hsg {

/// The profile in force, asked for at the first signature.
std::optional<reporting::Profile> currentProfile(const viewer::sdk::Settings& settings);
std::optional<reporting::Profile> profileById(const viewer::sdk::Settings& settings, const std::string& id);
/// Keeps it and puts it in force. An empty id is made from a new UUID. Returns what was kept.
reporting::Profile saveProfile(viewer::sdk::Settings& settings, reporting::Profile profile);

/// {"id": …, "name": …, "organisation": …}; id and name must not be empty. Errors: "profile.syntax".
reporting::Result<reporting::Profile> profileFromJson(const std::string& text);
std::string profileToJson(const reporting::Profile& profile);

}  // namespace hsg
