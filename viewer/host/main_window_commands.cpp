#include <QApplication>
#include <tuple>

#include "viewer/host/look.h"
#include "viewer/host/main_window_private.h"

namespace viewer::host {

using Menu = WindowCommand::Menu;

std::vector<WindowCommand> MainWindow::Private::commands() {
    std::vector<WindowCommand> all;
    addFileCommands(all);
    addViewCommands(all);
    addPartCommands(all);
    addHelpCommands(all);
    return all;
}

void MainWindow::Private::addFileCommands(std::vector<WindowCommand>& all) {
    const auto add = [&](const char* id, const QString& text, const char* keys, std::function<void()> run) {
        WindowCommand command;
        command.id = id;
        command.text = text;
        command.keys = keys;
        command.run = std::move(run);
        all.push_back(std::move(command));
        return &all.back();
    };
    auto* folder = add("window.open-folder", tr("Open folder…"), "Ctrl+O", [this] { openByDialog(true, false); });
    folder->icon = "open-folder";
    folder->inToolBar = true;
    auto* files = add("window.open-files", tr("Open files…"), "Ctrl+Shift+O", [this] { openByDialog(false, false); });
    files->icon = "open-files";
    files->inToolBar = true;
    add("window.add-folder", tr("Add folder to this study…"), "", [this] {
        openByDialog(true, true);
    })->separatorBefore = true;
    add("window.add-files", tr("Add files to this study…"), "", [this] { openByDialog(false, true); });
    add("window.close-study", tr("Close study"), "Ctrl+W", [this] { desk.close(); })->separatorBefore = true;
    add("window.film-sheet", tr("Film sheet…"), "Ctrl+P", [this] { showSheet(); })->separatorBefore = true;
    add("window.preferences", tr("Preferences…"), "Ctrl+,", [this] { showPreferences(); })->separatorBefore = true;
    add("window.quit", tr("Quit"), "Ctrl+Q", [this] { window.close(); })->separatorBefore = true;
}

void MainWindow::Private::addViewCommands(std::vector<WindowCommand>& all) {
    WindowCommand switchHalf{"window.switch-half",
                             Menu::View,
                             tr("Keys to the films or the panel"),
                             "F6",
                             "switch-half",
                             [this] { halves->switchHalf(); },
                             {},
                             true,
                             false};
    WindowCommand browse{"window.browser",
                         Menu::View,
                         tr("Study browser"),
                         "F9",
                         "browser",
                         [this] { browserDock->setVisible(!browserDock->isVisible()); },
                         [this] { return browserDock->isVisible(); },
                         true,
                         true};
    WindowCommand panel{"window.panel",
                        Menu::View,
                        tr("Reading panel"),
                        "F8",
                        "panel",
                        [this] {
                            if (plugin->isOpen()) panelHalf->setVisible(!panelHalf->isVisible());
                            limitPanel();
                        },
                        [this] { return panelHalf->isVisible(); },
                        true,
                        false};
    WindowCommand full{"window.full-screen",
                       Menu::View,
                       tr("Full screen"),
                       "F11",
                       "",
                       [this] { toggleFullScreen(); },
                       [this] { return window.isFullScreen(); },
                       false,
                       false};
    all.insert(all.end(), {switchHalf, browse, panel, full});
    for (const auto& [code, name] : {std::pair<std::string, QString>{"en", "English"}, {"zh", "中文"}})
        all.push_back({"window.language-" + code, Menu::Language, name, "", "",
                       // after the menu that holds this action is done with it
                       [this, c = code] { QTimer::singleShot(0, &window, [this, c] { window.setLanguage(c); }); },
                       [this, c = code] { return parts.settings.language() == c; }, false, false});
}

/// Films, strip or panel on another screen.
void MainWindow::Private::addPartCommands(std::vector<WindowCommand>& all) {
    const std::tuple<const char*, QString, const char*> parts_[] = {
        {"films", tr("Films in a window of their own"), "Ctrl+F7"},
        {"panel", tr("Reading panel in a window of its own"), "Ctrl+F8"},
        {"strip", tr("Film strip in a window of its own"), "Ctrl+F9"},
    };
    for (const auto& [id, text, keys] : parts_) {
        WindowCommand command;
        command.id = std::string("window.detach-") + id;
        command.menu = Menu::View;
        command.text = text;
        command.keys = keys;
        command.run = [this, part = std::string(id)] { windows->toggle(part); };
        command.isChecked = [this, part = std::string(id)] { return windows->isDetached(part); };
        command.separatorBefore = std::string(id) == "films";
        all.push_back(std::move(command));
    }
    windows->setTitle("films", tr("Fimbria: films"));
    windows->setTitle("panel", tr("Fimbria: reading panel"));
    windows->setTitle("strip", tr("Fimbria: film strip"));
}

/// The window that the reader is in.
void MainWindow::Private::toggleFullScreen() {
    QWidget* active = QApplication::activeWindow();
    QWidget* target = active && active->parentWidget() == &window ? active : &window;
    target->setWindowState(target->windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::Private::addHelpCommands(std::vector<WindowCommand>& all) {
    all.push_back({"window.keyboard",
                   Menu::Help,
                   tr("Keyboard"),
                   "F1",
                   "",
                   [this] { showInfo(Info::Keyboard); },
                   {},
                   false,
                   false});
    all.push_back(
        {"window.plugins", Menu::Help, tr("Plugins"), "", "", [this] { showInfo(Info::Plugins); }, {}, false, false});
    all.push_back(
        {"window.about", Menu::Help, tr("About Fimbria"), "", "", [this] { showInfo(Info::About); }, {}, false, true});
}

void MainWindow::Private::showInfo(Info which) {
    shownInfo = which;
    if (which == Info::Plugins) info->show(tr("Plugins"), pluginsHtml(parts.plugins));
    if (which == Info::Keyboard) info->show(tr("Keyboard"), keyboardHtml(keymap));
    if (which == Info::About)
        info->show(tr("About Fimbria"),
                   "<p><b>Fimbria</b> " + QCoreApplication::applicationVersion().toHtmlEscaped() + "</p><p>" +
                       tr("A DICOM workstation that loads reading plugins.") + "</p><p>" +
                       tr("It is not certified as a medical device.") + "</p><p>" + tr("Licence: Apache-2.0") +
                       "</p><p>" +
                       tr("Everything it keeps lies below %1.")
                           .arg(QString::fromStdString(parts.settings.dataDirectory()).toHtmlEscaped()) +
                       "</p>");
    pages->setCurrentWidget(info);
}

void MainWindow::Private::rebuildMenus() {
    menus->rebuild(commands());
    windows->takeActions();
    preferencesPage->refreshKeys();
    showKeysAt();
}

void MainWindow::Private::retranslate() {
    window.setWindowTitle("Fimbria");
    browserDock->setWindowTitle(tr("Studies"));
    cancel->setText(tr("Cancel"));
    welcome->retranslate();
    panes->retranslate();
    browser->rebuild();
    persons->rebuild();
    rebuildMenus();
    showKeysAt();
    message->clear();
    const Info open = shownInfo;
    takePersons();
    if (open != Info::None) showInfo(open);
    if (pages->currentWidget() == preferencesPage) showPreferences();
    if (pages->currentWidget() == sheetPage) sheetPage->open();
    showWaitingFilms();
}

void MainWindow::Private::showKeysAt() {
    const auto* binding = keymap.find("window.switch-half");
    const QString key =
        binding ? QKeySequence(QString::fromStdString(binding->keys)).toString(QKeySequence::NativeText) : "";
    const auto half = halves->current();
    keysAt->setVisible(plugin->isOpen() && half != FocusHalves::Half::None);
    keysAt->setText(half == FocusHalves::Half::Films ? tr("Keys: films – %1 switches").arg(key)
                                                     : tr("Keys: panel – %1 switches").arg(key));
}

}  // namespace viewer::host
