#pragma once

#include <QObject>
#include <functional>
#include <vector>

#include "viewer/host/keymap.h"
#include "viewer/host/plugin_area.h"
#include "viewer/ui/film_panes.h"

class QAction;
class QMainWindow;
class QMenu;
class QToolBar;

namespace viewer::host {

/// A command of the window itself.
struct WindowCommand {
    enum class Menu { File, View, Language, Help };
    std::string id;  ///< "window.open-folder"
    Menu menu = Menu::File;
    QString text;
    const char* keys = "";
    const char* icon = "";
    std::function<void()> run;
    std::function<bool()> isChecked;  ///< empty: not checkable
    bool inToolBar = false;
    bool separatorBefore = false;
};

/// Menus, tool bar and keys of the window, all out of one keymap. Built again when the language or the plugin changes.
class WindowMenus : public QObject {
    Q_OBJECT
public:
    struct Parts {
        QMainWindow* window;
        QWidget* films;         ///< where the keys of the films work
        QList<QWidget*> panel;  ///< where the keys of the panel work
        ui::FilmPanes* panes;
        PluginArea* plugin;
    };
    WindowMenus(const Parts& parts, Keymap& keymap);
    ~WindowMenus() override;

    void rebuild(const std::vector<WindowCommand>& commands);
    /// Check marks as they are now.
    void refresh();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addWindowCommands(const std::vector<WindowCommand>& commands);
    void addFilmCommands();
    void addPlugin();
    /// `onFilm`: only what stands in the context menu of a film.
    void fillPlugin(QMenu& menu, bool onFilm);
    void fillToolBar(const std::vector<WindowCommand>& commands);
    QAction* make(const Binding& binding, const char* icon, std::function<void()> run);
    void bindKeys();

    Parts parts_;
    Keymap& keymap_;
    QToolBar* toolBar_;
    struct Entry {
        std::string id;
        QAction* action;
        KeyArea area;
        std::function<bool()> isChecked;
    };
    std::vector<Entry> entries_;
};

}  // namespace viewer::host
