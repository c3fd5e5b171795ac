#include <QFileDialog>
#include <QLayout>
#include <QShortcut>
#include <algorithm>

#include "viewer/host/look.h"
#include "viewer/host/main_window_private.h"

namespace viewer::host {

void MainWindow::Private::connectAll() {
    connectDesk();
    QObject::connect(browser, &StudyBrowser::showRequested, &window, [this](const sdk::ImageRef& i) { showFilm(i); });
    QObject::connect(browser, &StudyBrowser::personChosen, &window,
                     [this](int person) { desk.choose(static_cast<std::size_t>(person)); });
    QObject::connect(persons, &PersonPage::chosen, &window,
                     [this](int person) { desk.choose(static_cast<std::size_t>(person)); });
    QObject::connect(panes, &ui::FilmPanes::filesDropped, &window,
                     [this](const QStringList& paths) { open(paths, desk.openPerson() >= 0); });
    QObject::connect(welcome, &WelcomePage::openFiles, &window, [this] { openByDialog(false, false); });
    QObject::connect(welcome, &WelcomePage::openFolder, &window, [this] { openByDialog(true, false); });
    QObject::connect(info, &InfoPage::closed, &window, [this] { showHome(); });
    QObject::connect(host, &WindowHost::notified, &window,
                     [this](const QString& text, sdk::Severity severity) { say(text, severity); });
    QObject::connect(panes, &ui::FilmPanes::viewsKept, &window,
                     [this](const sdk::StudySet& views) { parts.services.frames->add(views); });
    QObject::connect(panes, &ui::FilmPanes::storageNotice, &window, [this](const QString& text, bool bad) {
        say(text, bad ? sdk::Severity::Alert : sdk::Severity::Good);
    });
    QObject::connect(&panes->annotations(), &sdk::Annotations::changed, browser,
                     [this] { browser->setKeyImages(panes->annotations().keyImages()); });
    QObject::connect(halves, &FocusHalves::changed, &window, [this] { showKeysAt(); });
    QObject::connect(columns, &QSplitter::splitterMoved, &window, [this] {
        const int percent = 100 * panelHalf->width() / std::max(1, window.width());
        preferences.set("panel-share", std::to_string(std::clamp(percent, 15, 28)));
    });
    QObject::connect(windows, &PartWindows::changed, &window, [this] {
        limitPanel();
        menus->refresh();
    });
    QObject::connect(&messageTimer, &QTimer::timeout, message, &QLabel::clear);
    QObject::connect(cancel, &QPushButton::clicked, &window, [this] { desk.cancel(); });
    QObject::connect(browserDock, &QDockWidget::visibilityChanged, &window, [this] { menus->refresh(); });
    QObject::connect(plugin, &PluginArea::refused, &window, [this](const QString& name, const QString& reason) {
        notice->ask(tr("The plugin “%1” cannot be used. %2").arg(name.toHtmlEscaped(), reason.toHtmlEscaped()),
                    sdk::Severity::Alert,
                    {{tr("Plugins"),
                      [this] {
                          notice->clear();
                          showInfo(Info::Plugins);
                      }},
                     {tr("Close"), [this] { notice->clear(); }}});
    });
    QObject::connect(plugin, &PluginArea::failed, &window, [this](const QString& name) {
        say(tr("The plugin “%1” failed; what it was asked for was not done.").arg(name), sdk::Severity::Alert);
    });
}

void MainWindow::Private::connectDesk() {
    QObject::connect(&desk, &StudyDesk::busyChanged, &window, [this](bool busy) { setBusy(busy); });
    QObject::connect(&desk, &StudyDesk::progress, &window, [this](int done, int found) {
        progress->setRange(0, std::max(found, 1));
        progress->setValue(done);
        progressText->setText(tr("%1 of %2 files").arg(done).arg(found));
    });
    QObject::connect(&desk, &StudyDesk::studiesChanged, &window, [this] { takeStudies(); });
    QObject::connect(&desk, &StudyDesk::personsChanged, &window, [this] { takePersons(); });
    QObject::connect(&desk, &StudyDesk::nothingFound, &window, [this](int hidden) {
        notice->ask(tr("No DICOM study was found. %n file(s) are listed in the study browser with the reason.", nullptr,
                       hidden),
                    sdk::Severity::Warning, {});
        browserDock->show();
    });
}

void MainWindow::Private::tellDamagedSettings() {
    const auto copy = parts.settings.damagedCopy();
    if (copy.empty() || damageSeen) return;
    notice->ask(tr("The settings were damaged. What could be read of them is in force; the damaged file is kept as %1.")
                    .arg(QString::fromStdString(copy).toHtmlEscaped()),
                sdk::Severity::Alert, {{tr("Close"), [this] {
                                            damageSeen = true;
                                            notice->clear();
                                        }}});
}

void MainWindow::Private::open(const QStringList& paths, bool add) {
    if (paths.isEmpty()) return;
    notice->clear();
    desk.open(paths, add);
}

void MainWindow::Private::openByDialog(bool folder, bool add) {
    auto* dialog = new QFileDialog(&window, folder ? tr("Open folder") : tr("Open files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    dialog->setOption(QFileDialog::ShowDirsOnly, folder);
    const auto last = parts.settings.value("window/lastFolder");
    if (last) dialog->setDirectory(QString::fromStdString(*last));
    QObject::connect(dialog, &QFileDialog::filesSelected, &window, [this, dialog, add](const QStringList& paths) {
        parts.settings.setValue("window/lastFolder", dialog->directory().absolutePath().toStdString());
        open(paths, add);
    });
    dialog->setModal(false);
    dialog->show();
}

void MainWindow::Private::takeStudies() {
    const QString unfinished = plugin->unfinished();
    plugin->flush();
    const auto& studies = desk.current();
    parts.services.frames->add(studies);
    panes->setStudies(studies);
    browser->rebuild();
    if (studies.studies.empty()) {
        host->setStudies(studies);
        panes->display().arrange({});
        showHome();
        return;
    }
    showHome();
    const bool wasOpen = plugin->isOpen();
    if (plugin->openFor(studies, panelHalf, stripHalf) && !wasOpen) {
        panelHalf->layout()->addWidget(plugin->panel());
        panelHalf->show();
        if (plugin->strip()) stripHalf->layout()->addWidget(plugin->strip());
        stripHalf->setVisible(plugin->strip() != nullptr);
        limitPanel();
        rebuildMenus();
    }
    if (!isPlaced) windows->restore();
    isPlaced = true;
    if (!plugin->isOpen()) arrangeByDefault();
    host->setStudies(studies);
    if (halves->current() == FocusHalves::Half::None) panes->display().takeFocus();
    showKeysAt();
    if (!unfinished.isEmpty()) say(tr("Kept as a draft: %1").arg(unfinished), sdk::Severity::Neutral);
}

void MainWindow::Private::takePersons() {
    browser->rebuild();
    persons->rebuild();
    if (pages->currentWidget() != info && pages->currentWidget() != preferencesPage &&
        pages->currentWidget() != sheetPage)
        showHome();
    const int question = desk.question();
    if (question < 0) {
        notice->clear();
        tellDamagedSettings();
        return;
    }
    const auto& open = desk.persons()[static_cast<std::size_t>(desk.openPerson())];
    const auto& other = desk.persons()[static_cast<std::size_t>(question)];
    const auto person = static_cast<std::size_t>(question);
    notice->ask(
        "<b>" + tr("Is this one person? The headers do not say so for certain.") + "</b>" + bothHeaders(open, other),
        sdk::Severity::Warning,
        {{tr("One person: open together"), [this, person] { desk.confirm(person); }},
         {tr("Not the same: leave closed"), [this, person] { desk.setAside(person); }}});
}

void MainWindow::Private::arrangeByDefault() {
    sdk::Arrangement arrangement;
    for (const auto& study : desk.current().studies)
        for (const auto& series : study.study.series)
            for (const auto& instance : series.instances)
                if (instance.kind == sdk::InstanceKind::Image && instance.notShownBecause.empty() &&
                    arrangement.panes.size() < 4) {
                    sdk::PaneContent pane;
                    pane.image = sdk::ImageRef{instance.sopInstanceUid, 1};
                    arrangement.panes.push_back(pane);
                }
    arrangement.columns = arrangement.panes.size() > 1 ? 2 : 1;
    arrangement.rows = arrangement.panes.size() > 2 ? 2 : 1;
    arrangement.panes.resize(static_cast<std::size_t>(arrangement.rows * arrangement.columns));
    panes->display().arrange(arrangement);
}

void MainWindow::Private::showFilm(const sdk::ImageRef& image) {
    auto arrangement = panes->display().arrangement();
    const auto pane = static_cast<std::size_t>(std::max(0, panes->display().activePane()));
    if (pane >= arrangement.panes.size()) return;
    // what was said about the film that goes does not hold for the one that comes
    arrangement.panes[pane] = {};
    arrangement.panes[pane].image = image;
    panes->display().arrange(arrangement);
}

void MainWindow::Private::showPage(QWidget* page) {
    pages->setCurrentWidget(page);
    windows->setShown(desk.openPerson() >= 0);
    if (page != info) shownInfo = Info::None;
    menus->refresh();  // the panel is shown, or not, with its page
}

void MainWindow::Private::showHome() {
    if (desk.openPerson() >= 0)
        showPage(reading);
    else
        showPage(desk.persons().empty() ? static_cast<QWidget*>(welcome) : persons);
}

void MainWindow::Private::say(const QString& text, sdk::Severity severity) {
    message->setText("<span style='color:" + look::colour(severity) + "'>" + text.toHtmlEscaped() + "</span>");
    // what matters stays until something else is said
    if (severity == sdk::Severity::Neutral || severity == sdk::Severity::Good)
        messageTimer.start(12000);
    else
        messageTimer.stop();
}

void MainWindow::Private::setBusy(bool busy) {
    progress->setRange(0, 0);
    progressText->setText(tr("Looking through files …"));
    progressText->setVisible(busy);
    progress->setVisible(busy);
    cancel->setVisible(busy);
}

}  // namespace viewer::host
