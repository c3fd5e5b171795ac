#include "plugin/bridge/profiles.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "plugin/session/identifiers.h"

namespace hsg {
namespace {

const std::string currentKey = "hsg/profile";

const std::string listKey = "hsg/profiles";

std::string keyOf(const std::string& id) {
    return currentKey + "." + id;
}

std::vector<std::string> knownIds(const viewer::sdk::Settings& settings) {
    std::vector<std::string> ids;
    const auto json = nlohmann::json::parse(settings.value(listKey).value_or("[]"), nullptr, false);
    if (json.is_array())
        for (const auto& id : json)
            if (id.is_string()) ids.push_back(id.get<std::string>());
    // a profile of before there was a list
    const auto current = settings.value(currentKey).value_or("");
    if (!current.empty() && std::find(ids.begin(), ids.end(), current) == ids.end()) ids.push_back(current);
    return ids;
}

}  // namespace

std::optional<reporting::Profile> profileById(const viewer::sdk::Settings& settings, const std::string& id) {
    const auto text = id.empty() ? std::nullopt : settings.value(keyOf(id));
    if (!text) return std::nullopt;
    auto profile = profileFromJson(*text);
    return profile ? std::optional(std::move(*profile)) : std::nullopt;
}

std::optional<reporting::Profile> currentProfile(const viewer::sdk::Settings& settings) {
    return profileById(settings, settings.value(currentKey).value_or(std::string()));
}

std::vector<reporting::Profile> knownProfiles(const viewer::sdk::Settings& settings) {
    std::vector<reporting::Profile> all;
    for (const auto& id : knownIds(settings))
        if (auto profile = profileById(settings, id)) all.push_back(std::move(*profile));
    return all;
}

reporting::Profile keepProfile(viewer::sdk::Settings& settings, reporting::Profile profile) {
    if (profile.id.empty()) profile.id = newUuid();
    settings.setValue(keyOf(profile.id), profileToJson(profile));
    auto ids = knownIds(settings);
    if (std::find(ids.begin(), ids.end(), profile.id) == ids.end()) ids.push_back(profile.id);
    settings.setValue(listKey, nlohmann::json(ids).dump());
    return profile;
}

reporting::Profile saveProfile(viewer::sdk::Settings& settings, reporting::Profile profile) {
    profile = keepProfile(settings, std::move(profile));
    settings.setValue(currentKey, profile.id);
    return profile;
}

reporting::Result<reporting::Profile> profileFromJson(const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    const auto member = [&](const char* name) {
        const auto at = json.find(name);
        return at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
    };
    if (json.is_object()) {
        reporting::Profile profile{member("id"), member("name"), member("organisation")};
        if (!profile.id.empty() && !profile.name.empty()) return profile;
    }
    return tl::make_unexpected(
        reporting::Error{"profile.syntax", "A profile is a JSON object with the texts id, name and organisation.", {}});
}

std::string profileToJson(const reporting::Profile& profile) {
    nlohmann::ordered_json json;
    json["id"] = profile.id;
    json["name"] = profile.name;
    json["organisation"] = profile.organisation;
    return json.dump();
}

}  // namespace hsg
