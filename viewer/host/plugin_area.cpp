#include "viewer/host/plugin_area.h"

#include <algorithm>
#include <exception>

#include "viewer/sdk/reading_plugin.h"

namespace viewer::host {

PluginArea::PluginArea(PluginRegistry& registry, WindowHost& host, QObject* parent)
    : QObject(parent), registry_(registry), host_(host) {}

bool PluginArea::openFor(const sdk::StudySet& studies, QWidget* panelParent, QWidget* stripParent) {
    if (isOpen()) return true;
    std::vector<PluginEntry> candidates = registry_.takersOf(studies);
    const std::string preferred = host_.settings().value("window/plugin").value_or("");
    std::stable_partition(candidates.begin(), candidates.end(),
                          [&](const PluginEntry& e) { return e.manifest.id == preferred; });
    return std::any_of(candidates.begin(), candidates.end(),
                       [&](const PluginEntry& e) { return start(e, panelParent, stripParent); });
}

bool PluginArea::start(const PluginEntry& entry, QWidget* panelParent, QWidget* stripParent) {
    const std::string id = entry.manifest.id;
    const QString title = QString::fromStdString(entry.manifest.name);
    const auto root = registry_.load(id);
    if (!root) {
        emit refused(title, QString::fromStdString(root.error().message));
        return false;
    }
    Refusal refusal;
    try {
        panel_ = qobject_cast<sdk::ReadingPlugin*>(*root)->createPanel(host_, panelParent);
        if (!panel_) refusal = {"plugin.exception", "no panel"};
        if (auto* strips = qobject_cast<sdk::StripProvider*>(*root); strips && panel_)
            strip_ = strips->createStrip(host_, stripParent);
    } catch (const std::exception& e) {
        refusal = {"plugin.exception", e.what()};
    } catch (...) {
        refusal = {"plugin.exception", "unknown exception"};
    }
    if (!refusal.code.empty()) {
        if (panel_) panel_->deleteLater();
        panel_ = nullptr;
        registry_.refuse(id, refusal);
        emit refused(title, QString::fromStdString(refusalText(refusal)));
        return false;
    }
    id_ = id;
    root_ = *root;
    return true;
}

template <class Call>
void PluginArea::guarded(Call call) const {
    if (!root_) return;
    try {
        call();
    } catch (...) {
        emit failed(name());
    }
}

QString PluginArea::name() const {
    const auto* entry = registry_.find(id_);
    return entry ? QString::fromStdString(entry->manifest.nameIn(host_.settings().language())) : QString();
}

bool PluginArea::isBusy() const {
    const auto busy = [](const QWidget* widget) { return widget && widget->property("busy").toBool(); };
    return busy(panel_) || busy(strip_);
}

std::vector<sdk::Shortcut> PluginArea::shortcuts() const {
    std::vector<sdk::Shortcut> result;
    guarded([&] {
        if (const auto* provider = qobject_cast<sdk::ShortcutProvider*>(root_)) result = provider->shortcuts();
    });
    return result;
}

void PluginArea::trigger(const std::string& shortcutId) {
    guarded([&] {
        if (auto* provider = qobject_cast<sdk::ShortcutProvider*>(root_)) provider->trigger(shortcutId);
    });
}

std::vector<sdk::MenuEntry> PluginArea::menuEntries() const {
    std::vector<sdk::MenuEntry> result;
    guarded([&] {
        if (const auto* provider = qobject_cast<sdk::MenuProvider*>(root_)) result = provider->menuEntries();
    });
    return result;
}

void PluginArea::activate(const std::string& entryId) {
    guarded([&] {
        if (auto* provider = qobject_cast<sdk::MenuProvider*>(root_)) provider->activate(entryId);
    });
}

QString PluginArea::settingsTitle() const {
    QString title;
    guarded([&] {
        if (const auto* provider = qobject_cast<sdk::SettingsPageProvider*>(root_))
            title = QString::fromStdString(provider->settingsTitle());
    });
    return title;
}

QWidget* PluginArea::createSettingsPage(QWidget* parent) {
    QWidget* page = nullptr;
    guarded([&] {
        if (auto* provider = qobject_cast<sdk::SettingsPageProvider*>(root_))
            page = provider->createSettingsPage(host_, parent);
    });
    return page;
}

std::optional<sdk::FilmSheet> PluginArea::filmSheet(const std::string& language) const {
    std::optional<sdk::FilmSheet> sheet;
    guarded([&] {
        if (const auto* provider = qobject_cast<sdk::SheetProvider*>(root_))
            sheet = provider->filmSheet(host_, language);
    });
    return sheet;
}

QString PluginArea::unfinished() const {
    QString sentence;
    guarded([&] {
        if (const auto* work = qobject_cast<sdk::UnsavedWork*>(root_))
            sentence = QString::fromStdString(work->unfinished());
    });
    return sentence;
}

void PluginArea::flush() {
    guarded([&] {
        if (auto* work = qobject_cast<sdk::UnsavedWork*>(root_)) work->flush();
    });
}

}  // namespace viewer::host
