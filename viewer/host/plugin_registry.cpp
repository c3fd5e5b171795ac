#include "viewer/host/plugin_registry.h"

#include <QJsonObject>
#include <QPluginLoader>
#include <algorithm>
#include <exception>
#include <filesystem>
#include <sstream>

#include "viewer/sdk/reading_plugin.h"

namespace viewer::host {

namespace fs = std::filesystem;

namespace {

bool takes(const PluginManifest& manifest, const sdk::StudySet& studies) {
    if (manifest.modalities.empty()) return true;
    for (const auto& study : studies.studies)
        for (const auto& series : study.study.series)
            if (std::find(manifest.modalities.begin(), manifest.modalities.end(), series.modality) !=
                manifest.modalities.end())
                return true;
    return false;
}

}  // namespace

struct PluginRegistry::Loaded {
    std::string id;
    std::unique_ptr<QPluginLoader> loader;
    QObject* root = nullptr;  ///< owned by the loader's library
};

PluginRegistry::PluginRegistry(std::vector<std::string> folders, const std::vector<std::string>& reservedCommands)
    : folders_(std::move(folders)) {
    scan(reservedCommands);
}

// Libraries stay mapped until the process ends: unloading code that Qt may still hold pointers into gains nothing.
PluginRegistry::~PluginRegistry() = default;

void PluginRegistry::scan(const std::vector<std::string>& reservedCommands) {
    for (const auto& folder : folders_) {
        std::error_code error;
        std::vector<std::string> files;
        for (const auto& file : fs::directory_iterator(folder, error))
            if (file.path().extension() == ".so") files.push_back(file.path().string());
        std::sort(files.begin(), files.end());
        for (const auto& file : files) add(file, reservedCommands);
    }
}

void PluginRegistry::add(const std::string& path, const std::vector<std::string>& reservedCommands) {
    const auto same = [&](const PluginEntry& e) {
        std::error_code error;
        return fs::equivalent(e.path, path, error);
    };
    if (std::any_of(entries_.begin(), entries_.end(), same)) return;

    PluginEntry entry;
    entry.path = path;
    const QPluginLoader loader(QString::fromStdString(path));
    entry.refusal = readManifest(loader.metaData(), entry.manifest);
    if (entry.refusal.code == "plugin.none") entry.refusal.detail = loader.errorString().toStdString();
    if (entry.refusal.code.empty()) entry.refusal = conflict(entry.manifest, reservedCommands);
    if (!entry.refusal.code.empty()) entry.state = PluginState::Refused;
    entries_.push_back(std::move(entry));
}

Refusal PluginRegistry::conflict(const PluginManifest& manifest,
                                 const std::vector<std::string>& reservedCommands) const {
    if (const auto* other = find(manifest.id)) return {"plugin.duplicate", other->path};
    for (const auto& command : manifest.commands) {
        const bool reserved =
            std::find(reservedCommands.begin(), reservedCommands.end(), command.name) != reservedCommands.end();
        if (reserved || findCommand(command.name)) return {"plugin.command", command.name};
    }
    return {};
}

const PluginEntry* PluginRegistry::find(const std::string& id) const {
    for (const auto& entry : entries_)
        if (entry.state != PluginState::Refused && entry.manifest.id == id) return &entry;
    return nullptr;
}

PluginEntry* PluginRegistry::usable(const std::string& id) {
    const auto isIt = [&](const PluginEntry& e) { return e.state != PluginState::Refused && e.manifest.id == id; };
    const auto found = std::find_if(entries_.begin(), entries_.end(), isIt);
    return found == entries_.end() ? nullptr : &*found;
}

std::vector<PluginEntry> PluginRegistry::takersOf(const sdk::StudySet& studies) const {
    std::vector<PluginEntry> takers;
    for (const auto& entry : entries_)
        if (entry.state != PluginState::Refused && takes(entry.manifest, studies)) takers.push_back(entry);
    return takers;
}

const PluginEntry* PluginRegistry::findCommand(const std::string& command) const {
    for (const auto& entry : entries_)
        if (entry.state != PluginState::Refused)
            for (const auto& own : entry.manifest.commands)
                if (own.name == command) return &entry;
    return nullptr;
}

sdk::Result<QObject*> PluginRegistry::load(const std::string& id) {
    for (const auto& loaded : loaded_)
        if (loaded->id == id) return loaded->root;
    PluginEntry* entry = usable(id);
    if (!entry) return tl::unexpected(sdk::Error{"plugin.unknown", "There is no usable plugin of that id.", id});

    const auto fail = [&](const Refusal& refusal) {
        refuse(id, refusal);
        return tl::unexpected(sdk::Error{refusal.code, refusalText(refusal), entry->path});
    };
    auto loader = std::make_unique<QPluginLoader>(QString::fromStdString(entry->path));
    QObject* root = nullptr;
    try {
        root = loader->instance();
    } catch (const std::exception& e) {
        return fail({"plugin.exception", e.what()});
    } catch (...) {
        return fail({"plugin.exception", "unknown exception"});
    }
    if (!root) return fail({"plugin.load", loader->errorString().toStdString()});
    if (!qobject_cast<sdk::ReadingPlugin*>(root)) return fail({"plugin.interface", {}});
    entry->state = PluginState::Loaded;
    loaded_.push_back(std::make_unique<Loaded>(Loaded{id, std::move(loader), root}));
    return root;
}

void PluginRegistry::refuse(const std::string& id, const Refusal& refusal) {
    if (auto* entry = usable(id)) {
        entry->state = PluginState::Refused;
        entry->refusal = refusal;
    }
}

std::vector<std::string> pluginFolders(const std::string& executable, const std::string& environment) {
    std::vector<std::string> folders;
    std::istringstream listed(environment);
    for (std::string folder; std::getline(listed, folder, ':');)
        if (!folder.empty()) folders.push_back(folder);
    const auto base = fs::path(executable).parent_path().parent_path();
    folders.push_back((base / "plugins").string());
    folders.push_back((base / "lib" / "fimbria" / "plugins").string());
    return folders;
}

}  // namespace viewer::host
