#pragma once

#include <QMainWindow>
#include <memory>

#include "viewer/host/command_host.h"
#include "viewer/host/file_settings.h"
#include "viewer/host/focus_halves.h"
#include "viewer/host/keymap.h"
#include "viewer/host/language.h"
#include "viewer/host/plugin_area.h"
#include "viewer/host/study_desk.h"
#include "viewer/ui/film_panes.h"

namespace viewer::host {

/// What the window is made of; all of it outlives the window.
struct WindowParts {
    Services& services;
    FileSettings& settings;  ///< the same object as services.settings
    PluginRegistry& plugins;
    Language& language;
};

/// The workstation: films in the middle, the plugin's strip below and its panel at the right (at most 28 % of the
/// width), the study browser at the left. Pages, notices and questions lie inside the window: there is no modal dialog.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const WindowParts& parts);
    ~MainWindow() override;

    /// Looks through files and folders on a worker; `add`: beside what is open.
    void open(const QStringList& paths, bool add = false);
    void setLanguage(const std::string& language);
    /// Everything is loaded and drawn, and the plugin is idle.
    bool isSettled() const;

    StudyDesk& desk();
    ui::FilmPanes& panes();
    PluginArea& plugin();
    FocusHalves& halves();
    const Keymap& keymap() const;

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace viewer::host
