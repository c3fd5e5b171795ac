#pragma once

#include <QDockWidget>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

#include "viewer/host/info_page.h"
#include "viewer/host/main_window.h"
#include "viewer/host/notice_bar.h"
#include "viewer/host/part_windows.h"
#include "viewer/host/person_page.h"
#include "viewer/host/preferences_page.h"
#include "viewer/host/sheet_page.h"
#include "viewer/host/study_browser.h"
#include "viewer/host/welcome_page.h"
#include "viewer/host/window_host.h"
#include "viewer/host/window_menus.h"

namespace viewer::host {

/// The parts of the window and how they are joined. main_window_layout.cpp builds, main_window_flow.cpp joins.
struct MainWindow::Private {
    Private(MainWindow& w, const WindowParts& p)
        : window(w), parts(p), desk(p.settings, p.services.index), keymap(p.settings), preferences(p.settings) {}

    MainWindow& window;
    WindowParts parts;
    StudyDesk desk;
    Keymap keymap;
    PreferencesStore preferences;

    ui::FilmPanes* panes = nullptr;
    WindowHost* host = nullptr;
    PluginArea* plugin = nullptr;
    FocusHalves* halves = nullptr;
    WindowMenus* menus = nullptr;
    PartWindows* windows = nullptr;  ///< films, strip and panel in windows of their own
    bool isPlaced = false;           ///< those windows were opened again as they were left

    QStackedWidget* pages = nullptr;
    QWidget* reading = nullptr;
    WelcomePage* welcome = nullptr;
    PersonPage* persons = nullptr;
    InfoPage* info = nullptr;
    PreferencesPage* preferencesPage = nullptr;
    PrintQueue* printQueue = nullptr;
    SheetPage* sheetPage = nullptr;
    QPushButton* waitingFilms = nullptr;  ///< in the status line while films wait for a printer
    NoticeBar* notice = nullptr;
    QFrame *filmsHalf = nullptr, *stripHalf = nullptr, *panelHalf = nullptr;
    QSplitter *columns = nullptr, *rows = nullptr;
    QDockWidget* browserDock = nullptr;
    StudyBrowser* browser = nullptr;
    QLabel *message = nullptr, *keysAt = nullptr, *progressText = nullptr;
    QProgressBar* progress = nullptr;
    QPushButton* cancel = nullptr;
    QTimer messageTimer;
    enum class Info { None, Plugins, Keyboard, About } shownInfo = Info::None;

    // main_window_layout.cpp
    void build();
    QWidget* buildReading();
    void buildStatusLine();
    void limitPanel();
    void restorePlace();
    void savePlace();

    // main_window_flow.cpp
    void connectAll();
    void connectDesk();
    /// Until the reader has closed it; whatever else the bar says in between.
    void tellDamagedSettings();
    bool damageSeen = false;
    void open(const QStringList& paths, bool add);
    void openByDialog(bool folder, bool add);
    void takeStudies();
    void takePersons();
    void arrangeByDefault();
    void showFilm(const sdk::ImageRef& image);
    void showPage(QWidget* page);
    void showHome();
    void showInfo(Info which);
    void say(const QString& text, sdk::Severity severity);
    void setBusy(bool busy);

    // main_window_preferences.cpp
    void buildPreferences();
    void applyPreferences();
    void showPreferences();
    void changeKeys(const KeySet& keys);
    void placePanel();

    // main_window_sheet.cpp
    void buildSheet();
    void showSheet();
    sdk::FilmSheet offeredSheet(const std::string& language) const;
    SheetRequest sheetRequest(const sdk::SheetFilm& film, bool asSeen) const;
    void showWaitingFilms();

    // main_window_commands.cpp
    std::vector<WindowCommand> commands();
    void addFileCommands(std::vector<WindowCommand>& all);
    void addViewCommands(std::vector<WindowCommand>& all);
    void addHelpCommands(std::vector<WindowCommand>& all);
    void addPartCommands(std::vector<WindowCommand>& all);
    void toggleFullScreen();
    void rebuildMenus();
    void retranslate();
    void showKeysAt();
};

}  // namespace viewer::host
