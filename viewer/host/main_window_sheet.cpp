#include "viewer/host/main_window_private.h"
#include "viewer/host/printers_page.h"

namespace viewer::host {

namespace {

QString valueText(const sdk::Measurement& measured) {
    QString unit = QString::fromStdString(measured.unit);
    unit.replace("{pixels}", "px").replace("deg", "°");
    if (unit.endsWith('2')) unit = unit.chopped(1) + "²";
    const QString value = QString::number(measured.value, 'f', unit.startsWith("px") ? 0 : 1) + " " + unit;
    return measured.basis.empty() ? value : value + " (" + QString::fromStdString(measured.basis) + ")";
}

}  // namespace

void MainWindow::Private::buildSheet() {
    printQueue = new PrintQueue(
        filmOutbox(parts.settings), [this] { return preferences.printers(); }, &window);
    sheetPage = new SheetPage({parts.services.frames, preferences, parts.settings, *printQueue,
                               [this](const std::string& language) { return offeredSheet(language); },
                               [this](const sdk::SheetFilm& film, bool asSeen) { return sheetRequest(film, asSeen); }});
    sheetPage->setObjectName("sheetPage");
    pages->addWidget(sheetPage);
    waitingFilms = new QPushButton;
    waitingFilms->setObjectName("waitingFilms");
    waitingFilms->setFlat(true);
    waitingFilms->hide();
    QObject::connect(waitingFilms, &QPushButton::clicked, &window, [this] { showSheet(); });
    QObject::connect(sheetPage, &SheetPage::closed, &window, [this] { showHome(); });
    QObject::connect(sheetPage, &SheetPage::said, &window,
                     [this](const QString& text, sdk::Severity severity) { say(text, severity); });
    QObject::connect(sheetPage, &SheetPage::printersWanted, &window, [this] {
        showPreferences();
        preferencesPage->openPrinters();
    });
    QObject::connect(printQueue, &PrintQueue::changed, &window, [this] { showWaitingFilms(); });
    QObject::connect(printQueue, &PrintQueue::sent, &window,
                     [this](const QString& printer, int films, const QStringList& warnings) {
                         const QString text = tr("%n film(s) printed on %1.", nullptr, films).arg(printer);
                         say(warnings.isEmpty() ? text : text + " " + warnings.join(' '),
                             warnings.isEmpty() ? sdk::Severity::Good : sdk::Severity::Warning);
                     });
    QObject::connect(printQueue, &PrintQueue::failed, &window, [this](const QString& printer, const sdk::Error& error) {
        say(printer + ": " + printerProblem(error) + " " + tr("The films wait; see File ▸ Film sheet."),
            error.code == "print.cancelled" ? sdk::Severity::Neutral : sdk::Severity::Alert);
    });
}

void MainWindow::Private::showWaitingFilms() {
    int films = 0;
    for (const auto& entry : printQueue->entries()) films += entry.job.pages - entry.job.printed;
    waitingFilms->setText(tr("%n film(s) wait for a printer", nullptr, films));
    waitingFilms->setVisible(!printQueue->entries().empty());
}

void MainWindow::Private::showSheet() {
    sheetPage->open();
    showPage(sheetPage);
}

sdk::FilmSheet MainWindow::Private::offeredSheet(const std::string& language) const {
    const auto& studies = desk.current();
    if (studies.studies.empty()) return {};
    if (plugin->isOpen())
        if (auto sheet = plugin->filmSheet(language)) return *sheet;
    return plainSheet(studies, language);
}

SheetRequest MainWindow::Private::sheetRequest(const sdk::SheetFilm& film, bool asSeen) const {
    SheetRequest request{film, plainLook(film), {}, orientationOf(desk.current(), film)};
    if (asSeen)
        if (const auto seen = panes->lookedAt(film.image.sopInstanceUid))
            request.look = {seen->name.text(), seen->orientation, seen->grey};
    request.marks = panes->annotations().marksOn(film.image);
    for (auto& mark : request.marks) {
        QStringList words;
        if (!mark.text.empty()) words << QString::fromStdString(mark.text);
        if (const auto measured = panes->annotations().measure(mark); !measured.empty())
            words << valueText(measured.front());
        mark.text = words.join(" · ").toStdString();
    }
    return request;
}

}  // namespace viewer::host
