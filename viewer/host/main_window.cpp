#include "viewer/host/main_window.h"

#include <QCloseEvent>
#include <QMimeData>
#include <QTimer>

#include "viewer/host/main_window_private.h"

namespace viewer::host {

MainWindow::MainWindow(const WindowParts& parts) : d(std::make_unique<Private>(*this, parts)) {
    setAcceptDrops(true);
    setObjectName("mainWindow");
    d->build();
    d->connectAll();
    d->retranslate();
    d->restorePlace();
    d->applyPreferences();
    d->showPage(d->welcome);
    // after what the program was started with is on its way: opening clears what was said before
    QTimer::singleShot(0, this, [this] { d->tellDamagedSettings(); });
}

MainWindow::~MainWindow() {
    // The parts talk to each other until the end (focus, search): silence first, then what holds references, then the
    // rest.
    d->desk.blockSignals(true);
    d->panes->display().blockSignals(true);
    d->browserDock->blockSignals(true);
    d->halves->stop();
    d->desk.cancel();
    d->windows->blockSignals(true);
    d->windows->dockAll();
    delete d->menus;
    delete takeCentralWidget();  // with the plugin's panel, while its host is there
    delete d->browserDock;
}

void MainWindow::open(const QStringList& paths, bool add) {
    d->open(paths, add);
}

void MainWindow::setLanguage(const std::string& language) {
    d->parts.settings.setLanguage(language);
    d->parts.language.use(language);
    d->retranslate();
    d->host->tellLanguage();
    d->rebuildMenus();  // the plugin's texts are in the new language now
}

bool MainWindow::isSettled() const {
    const bool filmsVisible = d->pages->currentWidget() == d->reading;
    return !d->desk.isBusy() && !d->plugin->isBusy() && !d->browser->isLoading() &&
           (!filmsVisible || d->panes->isSettled()) && d->sheetPage->isSettled();
}

StudyDesk& MainWindow::desk() {
    return d->desk;
}

ui::FilmPanes& MainWindow::panes() {
    return *d->panes;
}

PluginArea& MainWindow::plugin() {
    return *d->plugin;
}

FocusHalves& MainWindow::halves() {
    return *d->halves;
}

const Keymap& MainWindow::keymap() const {
    return d->keymap;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    d->desk.cancel();
    d->plugin->flush();  // nothing is lost: what is unfinished stays a draft
    d->savePlace();
    d->windows->setShown(false);
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    d->limitPanel();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const auto& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    d->open(paths, d->desk.openPerson() >= 0);
    event->acceptProposedAction();
}

}  // namespace viewer::host
