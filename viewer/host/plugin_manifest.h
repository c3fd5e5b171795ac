#pragma once

#include <map>
#include <string>
#include <vector>

class QJsonObject;

namespace viewer::host {

/// The version of viewer/sdk that this program speaks. A plugin names the range it was written for. It changes with
/// every change of a plain value or an interface there: those are binary.
constexpr int hostApiVersion = 2;

/// Why a plugin is not used: a stable code and what it is about. refusalText() makes the sentence.
struct Refusal {
    std::string code;    ///< "plugin.none", "plugin.iid", "plugin.manifest", "plugin.api", "plugin.duplicate",
                         ///< "plugin.command", "plugin.load", "plugin.interface", "plugin.exception"
    std::string detail;  ///< the field, range, path, name or message concerned
    bool operator==(const Refusal&) const = default;
};

/// One sentence in the language of the window.
std::string refusalText(const Refusal& refusal);

struct PluginCommand {
    std::string name, help;
    bool operator==(const PluginCommand&) const = default;
};

/// What a plugin says of itself, readable without loading it.
struct PluginManifest {
    std::string id, name, version;
    std::map<std::string, std::string> names;  ///< in other languages, by "zh" …; may be empty
    int apiMin = 0, apiMax = 0;                ///< inclusive range of hostApiVersion
    std::vector<std::string> modalities;       ///< of the series it wants to see; empty: any
    std::vector<PluginCommand> commands;
    bool operator==(const PluginManifest&) const = default;
    const std::string& nameIn(const std::string& language) const;
};

/// Checks in this order: manifest there, interface id, required fields (id, name, version, hostApi), host version.
/// `manifest` gets whatever could be read, also when it is refused. Returns an empty code when all is well.
Refusal readManifest(const QJsonObject& metaData, PluginManifest& manifest);

}  // namespace viewer::host
