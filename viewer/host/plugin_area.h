#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>
#include <string>
#include <vector>

#include "viewer/host/plugin_registry.h"
#include "viewer/host/window_host.h"
#include "viewer/sdk/capabilities.h"
#include "viewer/sdk/film_sheet.h"

namespace viewer::host {

/// The reading plugin of the window: chosen by modality, loaded when the first study opens, never let throw.
/// Every call of a plugin goes through here.
class PluginArea : public QObject {
    Q_OBJECT
public:
    PluginArea(PluginRegistry& registry, WindowHost& host, QObject* parent = nullptr);

    /// Loads the plugin for the studies, if none is in use yet, and makes its panel and strip. The one the reader chose
    /// ("window/plugin") goes first, then the order of the folders. False if no plugin takes them.
    bool openFor(const sdk::StudySet& studies, QWidget* panelParent, QWidget* stripParent);

    bool isOpen() const { return panel_ != nullptr; }
    const std::string& id() const { return id_; }
    QString name() const;
    QWidget* panel() const { return panel_; }
    QWidget* strip() const { return strip_; }  ///< nullptr if the plugin has none
    bool isBusy() const;

    std::vector<sdk::Shortcut> shortcuts() const;
    void trigger(const std::string& shortcutId);
    std::vector<sdk::MenuEntry> menuEntries() const;
    void activate(const std::string& entryId);
    /// Empty if the plugin has no page among the preferences.
    QString settingsTitle() const;
    QWidget* createSettingsPage(QWidget* parent);
    /// What the plugin would print; empty if it has nothing to say on that.
    std::optional<sdk::FilmSheet> filmSheet(const std::string& language) const;
    QString unfinished() const;
    void flush();

signals:
    /// A plugin was refused while it started.
    void refused(const QString& name, const QString& reason);
    /// A call failed; the plugin stays.
    void failed(const QString& name) const;

private:
    bool start(const PluginEntry& entry, QWidget* panelParent, QWidget* stripParent);
    template <class Call>
    void guarded(Call call) const;

    PluginRegistry& registry_;
    WindowHost& host_;
    std::string id_;
    QObject* root_ = nullptr;
    QPointer<QWidget> panel_, strip_;
};

}  // namespace viewer::host
