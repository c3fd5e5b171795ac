#pragma once

#include <QObject>
#include <memory>
#include <string>
#include <vector>

#include "viewer/sdk/capabilities.h"
#include "viewer/sdk/host.h"

class QWidget;

namespace hsg {

class ReadingSession;

/// The plugin in one window: the reading of what is open there, its views in their places, the menu, and the way to
/// the editor. Views are made anew when the reading comes to another template; the places stay.
///
/// Its parts live no longer than the widgets it made: they go with the last one, before the host does, and come again
/// with the next.
class ReadingWindow : public QObject {
    Q_OBJECT
public:
    explicit ReadingWindow(QObject* parent = nullptr);
    ~ReadingWindow() override;

    /// `parent` owns each, and `host` outlives it.
    QWidget* createPanel(viewer::sdk::Host& host, QWidget* parent);
    QWidget* createStrip(viewer::sdk::Host& host, QWidget* parent);
    /// nullptr while no template can be used.
    QWidget* createSettingsPage(viewer::sdk::Host& host, QWidget* parent);
    static std::string settingsTitle();

    /// What is read; nullptr while there is no widget, or no template can be used.
    ReadingSession* session() const;

    std::string unfinished() const;
    void flush();
    std::vector<viewer::sdk::Shortcut> shortcuts() const;
    std::vector<viewer::sdk::MenuEntry> menuEntries() const;
    /// A shortcut or menu id.
    void trigger(const std::string& id);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg
