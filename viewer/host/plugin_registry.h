#pragma once

#include <memory>
#include <string>
#include <vector>

#include "viewer/host/plugin_manifest.h"
#include "viewer/sdk/result.h"
#include "viewer/sdk/study.h"

class QObject;

namespace viewer::host {

enum class PluginState { Found, Loaded, Refused };

struct PluginEntry {
    std::string path;  ///< of the shared library
    PluginState state = PluginState::Found;
    Refusal refusal;          ///< where state is Refused
    PluginManifest manifest;  ///< whatever could be read of it
};

/// The plugins of some folders. Finding reads manifests only; a plugin is loaded when it is first asked for.
/// Lives on the GUI thread (or the only thread of a command).
class PluginRegistry {
public:
    /// Looks into the folders at once, in the given order; the first plugin of an id is the one. A folder that does not
    /// exist is no error. `reservedCommands` are the host's own: a plugin that wants one is refused.
    explicit PluginRegistry(std::vector<std::string> folders, const std::vector<std::string>& reservedCommands = {});
    ~PluginRegistry();
    PluginRegistry(const PluginRegistry&) = delete;
    PluginRegistry& operator=(const PluginRegistry&) = delete;

    const std::vector<std::string>& folders() const { return folders_; }
    const std::vector<PluginEntry>& entries() const { return entries_; }
    /// The entry of a plugin that may be used, or nullptr.
    const PluginEntry* find(const std::string& id) const;
    /// Those that may be used and name a modality of the studies (or none at all), in the order of the folders.
    std::vector<PluginEntry> takersOf(const sdk::StudySet& studies) const;
    /// The entry whose manifest names the command, or nullptr.
    const PluginEntry* findCommand(const std::string& command) const;

    /// The root object, loaded on the first call; owned by the registry. A failure refuses the plugin for good.
    /// Errors: "plugin.unknown", "plugin.load", "plugin.interface".
    sdk::Result<QObject*> load(const std::string& id);
    /// For what shows only in use, e.g. an exception out of createPanel.
    void refuse(const std::string& id, const Refusal& refusal);

private:
    struct Loaded;
    void scan(const std::vector<std::string>& reservedCommands);
    void add(const std::string& path, const std::vector<std::string>& reservedCommands);
    Refusal conflict(const PluginManifest& manifest, const std::vector<std::string>& reservedCommands) const;
    PluginEntry* usable(const std::string& id);

    std::vector<std::string> folders_;
    std::vector<PluginEntry> entries_;
    std::vector<std::unique_ptr<Loaded>> loaded_;
};

/// FIMBRIA_PLUGIN_PATH (':' between folders), then beside the executable: ../plugins (build tree),
/// ../lib/fimbria/plugins (installed). `environment` is the value of the variable, may be empty.
std::vector<std::string> pluginFolders(const std::string& executable, const std::string& environment);

}  // namespace viewer::host
