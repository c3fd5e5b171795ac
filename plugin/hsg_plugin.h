#pragma once

#include <QObject>
#include <memory>

#include "viewer/sdk/capabilities.h"
#include "viewer/sdk/film_sheet.h"
#include "viewer/sdk/reading_plugin.h"

namespace hsg {
class ReadingWindow;
}

/// The plugin as the host sees it: a window of readings, and its commands.
class HsgPlugin : public QObject,
                  public viewer::sdk::ReadingPlugin,
                  public viewer::sdk::StripProvider,
                  public viewer::sdk::UnsavedWork,
                  public viewer::sdk::CommandProvider,
                  public viewer::sdk::ShortcutProvider,
                  public viewer::sdk::MenuProvider,
                  public viewer::sdk::SheetProvider,
                  public viewer::sdk::SettingsPageProvider {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID FIMBRIA_READING_PLUGIN_IID FILE "hsg_plugin.json")
    Q_INTERFACES(viewer::sdk::ReadingPlugin viewer::sdk::StripProvider viewer::sdk::UnsavedWork
                     viewer::sdk::CommandProvider viewer::sdk::ShortcutProvider viewer::sdk::MenuProvider
                         viewer::sdk::SheetProvider viewer::sdk::SettingsPageProvider)
public:
    HsgPlugin();
    ~HsgPlugin() override;

    QWidget* createPanel(viewer::sdk::Host& host, QWidget* parent) override;
    QWidget* createStrip(viewer::sdk::Host& host, QWidget* parent) override;
    std::string unfinished() const override;
    void flush() override;
    int run(viewer::sdk::Host& host, const viewer::sdk::CommandCall& call) override;
    std::vector<viewer::sdk::Shortcut> shortcuts() const override;
    void trigger(const std::string& shortcutId) override;
    std::vector<viewer::sdk::MenuEntry> menuEntries() const override;
    void activate(const std::string& entryId) override { trigger(entryId); }
    std::optional<viewer::sdk::FilmSheet> filmSheet(viewer::sdk::Host& host,
                                                    const std::string& language) const override;
    std::string settingsTitle() const override;
    QWidget* createSettingsPage(viewer::sdk::Host& host, QWidget* parent) override;

private:
    std::unique_ptr<hsg::ReadingWindow> window_;
};
