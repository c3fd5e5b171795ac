#include "viewer/host/plugin_area.h"

#include <algorithm>
#include <exception>

#include "viewer/sdk/reading_plugin.h"

namespace viewer::host {

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

PluginArea::PluginArea(PluginRegistry& registry, WindowHost& host, QObject* parent)
    : QObject(parent), x_registry(registry), x_host(host) {}

bool PluginArea::openFor(const sdk::StudySet& studies, QWidget* panelParent, QWidget* stripParent) {
    if (isOpen()) return true;
    std::vector<PluginEntry> candidates;
    for (const auto& entry : x_registry.entries())
        if (entry.state != PluginState::Refused && takes(entry.manifest, studies)) candidates.push_back(entry);
    const std::string preferred = x_host.settings().value("window/plugin").value_or("");
    std::stable_partition(candidates.begin(), candidates.end(),
                          [&](const PluginEntry& e) { return e.manifest.id == preferred; });
    return std::any_of(candidates.begin(), candidates.end(),
                       [&](const PluginEntry& e) { return start(e, panelParent, stripParent); });
}

bool PluginArea::start(const PluginEntry& entry, QWidget* panelParent, QWidget* stripParent) {
    const std::string id = entry.manifest.id;
    const QString title = QString::fromStdString(entry.manifest.name);
    const auto root = x_registry.load(id);
    if (!root) {
        emit refused(title, QString::fromStdString(root.error().message));
        return false;
    }
    Refusal refusal;
    try {
        x_panel = qobject_cast<sdk::ReadingPlugin*>(*root)->createPanel(x_host, panelParent);
        if (!x_panel) refusal = {"plugin.exception", "no panel"};
        if (auto* strips = qobject_cast<sdk::StripProvider*>(*root); strips && x_panel)
            x_strip = strips->createStrip(x_host, stripParent);
    } catch (const std::exception& e) {
        refusal = {"plugin.exception", e.what()};
    } catch (...) {
        refusal = {"plugin.exception", "unknown exception"};
    }
    if (!refusal.code.empty()) {
        if (x_panel) x_panel->deleteLater();
        x_panel = nullptr;
        x_registry.refuse(id, refusal);
        emit refused(title, QString::fromStdString(refusalText(refusal)));
        return false;
    }
    x_id = id;
    x_root = *root;
    return true;
}

template <class Call>
void PluginArea::guarded(Call call) const {
    if (!x_root) return;
    try {
        call();
    } catch (...) {
        emit failed(name());
    }
}

QString PluginArea::name() const {
    const auto* entry = x_registry.find(x_id);
    return entry ? QString::fromStdString(entry->manifest.nameIn(x_host.settings().language())) : QString();
}

bool PluginArea::isBusy() const {
    const auto busy = [](const QWidget* widget) { return widget && widget->property("busy").toBool(); };
    return busy(x_panel) || busy(x_strip);
}

std::vector<sdk::Shortcut> PluginArea::shortcuts() const {
    std::vector<sdk::Shortcut> result;
    guarded([&] {
        if (const auto* provider = qobject_cast<sdk::ShortcutProvider*>(x_root)) result = provider->shortcuts();
    });
    return result;
}

void PluginArea::trigger(const std::string& shortcutId) {
    guarded([&] {
        if (auto* provider = qobject_cast<sdk::ShortcutProvider*>(x_root)) provider->trigger(shortcutId);
    });
}

std::vector<sdk::MenuEntry> PluginArea::menuEntries() const {
    std::vector<sdk::MenuEntry> result;
    guarded([&] {
        if (const auto* provider = qobject_cast<sdk::MenuProvider*>(x_root)) result = provider->menuEntries();
    });
    return result;
}

void PluginArea::activate(const std::string& entryId) {
    guarded([&] {
        if (auto* provider = qobject_cast<sdk::MenuProvider*>(x_root)) provider->activate(entryId);
    });
}

QString PluginArea::unfinished() const {
    QString sentence;
    guarded([&] {
        if (const auto* work = qobject_cast<sdk::UnsavedWork*>(x_root))
            sentence = QString::fromStdString(work->unfinished());
    });
    return sentence;
}

void PluginArea::flush() {
    guarded([&] {
        if (auto* work = qobject_cast<sdk::UnsavedWork*>(x_root)) work->flush();
    });
}

}  // namespace viewer::host
