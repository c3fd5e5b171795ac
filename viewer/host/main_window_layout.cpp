#include <QStatusBar>
#include <QVBoxLayout>

#include "viewer/host/main_window_private.h"

namespace viewer::host {

namespace {

constexpr double maxPanelShare = 0.28;  // the films come first
constexpr int minPanelWidth = 300;
constexpr int minHalfHeight = 240;

QFrame* half(QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setObjectName("half");
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    return frame;
}

}  // namespace

void MainWindow::Private::build() {
    pages = new QStackedWidget;
    welcome = new WelcomePage;
    info = new InfoPage;
    persons = new PersonPage(desk);
    reading = buildReading();
    for (QWidget* page :
         {static_cast<QWidget*>(welcome), reading, static_cast<QWidget*>(persons), static_cast<QWidget*>(info)})
        pages->addWidget(page);
    buildPreferences();
    buildSheet();

    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    notice = new NoticeBar;
    layout->addWidget(notice);
    layout->addWidget(pages, 1);
    window.setCentralWidget(centre);

    browser = new StudyBrowser(desk, parts.services.frames);
    browserDock = new QDockWidget(&window);
    browserDock->setObjectName("browserDock");
    browserDock->setWidget(browser);
    browserDock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    browserDock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    window.addDockWidget(Qt::LeftDockWidgetArea, browserDock);
    window.resizeDocks({browserDock}, {240}, Qt::Horizontal);
    buildStatusLine();

    windows = new PartWindows(window, parts.settings);
    windows->add("films", filmsHalf);
    windows->add("strip", stripHalf);
    windows->add("panel", panelHalf);
    host = new WindowHost(parts.services, panes->display(), &window);
    host->setAnnotations(panes->annotations());
    host->setComparison(panes->comparison());
    panes->keepMarksIn(parts.settings.dataDirectory() + "/annotations");
    plugin = new PluginArea(parts.plugins, *host, &window);
    halves = new FocusHalves(filmsHalf, {panelHalf, stripHalf}, [this] { panes->display().takeFocus(); });
    halves->alsoVisit(notice);
    menus = new WindowMenus({&window, filmsHalf, {panelHalf, stripHalf}, panes, plugin}, keymap);
}

QWidget* MainWindow::Private::buildReading() {
    columns = new QSplitter(Qt::Horizontal);
    rows = new QSplitter(Qt::Vertical, columns);
    filmsHalf = half(rows);
    filmsHalf->setProperty("films", true);  // the panes draw their own mark
    stripHalf = half(rows);
    panelHalf = half(columns);
    panes = new ui::FilmPanes(parts.services.frames, filmsHalf);
    filmsHalf->layout()->addWidget(panes);
    rows->addWidget(filmsHalf);
    rows->addWidget(stripHalf);
    columns->addWidget(rows);
    columns->addWidget(panelHalf);
    columns->setStretchFactor(0, 1);
    columns->setStretchFactor(1, 0);
    rows->setStretchFactor(0, 1);
    rows->setStretchFactor(1, 0);
    for (auto* splitter : {columns, rows}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(4);
    }
    // A panel that wraps its rows asks for the height of its narrowest shape; the window must fit 1366 × 768 all the
    // same.
    panelHalf->setMinimumHeight(minHalfHeight);
    filmsHalf->setMinimumHeight(minHalfHeight);
    stripHalf->hide();
    panelHalf->hide();
    return columns;
}

void MainWindow::Private::buildStatusLine() {
    auto* bar = window.statusBar();
    bar->setSizeGripEnabled(false);
    message = new QLabel;
    message->setObjectName("message");
    message->setMinimumWidth(0);
    message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    progressText = new QLabel;
    progress = new QProgressBar;
    progress->setFixedWidth(180);
    cancel = new QPushButton;
    keysAt = new QLabel;
    keysAt->setObjectName("keycap");
    bar->addWidget(message, 1);
    for (QWidget* widget :
         {static_cast<QWidget*>(progressText), static_cast<QWidget*>(progress), static_cast<QWidget*>(cancel),
          static_cast<QWidget*>(waitingFilms), static_cast<QWidget*>(keysAt)})
        bar->addPermanentWidget(widget);
    for (QWidget* widget :
         {static_cast<QWidget*>(progressText), static_cast<QWidget*>(progress), static_cast<QWidget*>(cancel)})
        widget->hide();
    messageTimer.setSingleShot(true);
}

void MainWindow::Private::limitPanel() {
    if (windows->isDetached("panel")) {
        panelHalf->setMaximumWidth(QWIDGETSIZE_MAX);
        return;
    }
    const int most = static_cast<int>(window.width() * maxPanelShare);
    panelHalf->setMaximumWidth(std::max(most, 1));
    panelHalf->setMinimumWidth(std::min(minPanelWidth, most));
    const int wanted = static_cast<int>(window.width() * preferences.now().panelShare);
    if (columns->width() <= wanted || !panelHalf->isVisible()) return;
    const int films = columns->width() - wanted - columns->handleWidth();
    columns->setSizes(columns->indexOf(panelHalf) == 0 ? QList<int>{wanted, films} : QList<int>{films, wanted});
}

void MainWindow::Private::restorePlace() {
    const auto bytes = [this](const char* key) {
        return QByteArray::fromBase64(QByteArray::fromStdString(parts.settings.value(key).value_or("")));
    };
    window.resize(1600, 900);
    window.restoreGeometry(bytes("window/geometry"));  // Qt brings it back onto a screen that is there
    window.restoreState(bytes("window/state"));
    rows->restoreState(bytes("window/rows"));
}

void MainWindow::Private::savePlace() {
    const auto keep = [this](const char* key, const QByteArray& bytes) {
        parts.settings.setValue(key, bytes.toBase64().toStdString());
    };
    keep("window/geometry", window.saveGeometry());
    keep("window/state", window.saveState());
    if (rows->count() == 2) keep("window/rows", rows->saveState());
    windows->save();
}

}  // namespace viewer::host
