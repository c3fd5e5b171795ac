#pragma once

#include <QObject>
#include <QPointer>
#include <memory>

#include "viewer/sdk/capabilities.h"
#include "viewer/sdk/film_sheet.h"
#include "viewer/sdk/reading_plugin.h"

namespace hsg {
class Workplace;
class ReadingViews;
class ViewPlace;
namespace editor {
class EditorDoor;
}
}  // namespace hsg

/// The plugin as the host sees it: it makes the reading and its views for the window, and runs its commands.
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
    /// The window's reading, made once.
    void start(viewer::sdk::Host& host);
    /// The plugin's objects live no longer than its widgets: the host may be gone when the plugin is unloaded.
    QWidget* follow(QWidget* widget);

    /// Panel and strip are made anew when the reading comes to another template.
    void fillPlaces();
    void emptyPlaces();
    /// Which template the reading may be taken to.
    std::vector<viewer::sdk::MenuEntry> templateEntries() const;

    int widgets_ = 0;
    viewer::sdk::Host* host_ = nullptr;
    QPointer<hsg::ViewPlace> panelPlace_, stripPlace_;
    QPointer<QWidget> settingsPage_;

    std::unique_ptr<hsg::Workplace> workplace_;
    std::unique_ptr<hsg::ReadingViews> views_;
    std::unique_ptr<hsg::editor::EditorDoor> editor_;
};
