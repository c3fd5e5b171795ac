#include "viewer/host/sheet_page.h"

#include <QApplication>
#include <QFileDialog>
#include <QPointer>
#include <QThreadPool>

#include "viewer/host/look.h"
#include "viewer/host/printers_page.h"
#include "viewer/host/sheet_page_widgets.h"
#include "viewer/host/sheet_painter.h"

namespace viewer::host {

SheetPage::SheetPage(Parts parts, QWidget* parent)
    : PageFrame(parent),
      parts_(std::move(parts)),
      studio_(parts_.frames, parts_.queue),
      format_(sheetFormatFrom(parts_.settings.value("sheet/format").value_or(""))),
      target_("pdf") {
    connect(&studio_, &SheetStudio::previewReady, this, [this](const QImage& image, int page) {
        if (w_ && page == page_) w_->preview->setPage(image);
    });
    connect(&studio_, &SheetStudio::progress, this, [this](int films, int of) {
        if (!w_) return;
        w_->progress->setRange(0, std::max(1, of));
        w_->progress->setValue(films);
    });
    connect(&studio_, &SheetStudio::finished, this, &SheetPage::tell);
    connect(&parts_.store, &PreferencesStore::printersChanged, this, [this] {
        if (w_) fillTargets();
    });
}

SheetPage::~SheetPage() = default;

bool SheetPage::isSettled() const {
    return studio_.isSettled();
}

/// The spooler of the system may keep us waiting.
void SheetPage::findPrinters() {
    QPointer<SheetPage> page(this);
    QThreadPool::globalInstance()->start([page, context = QPointer<QObject>(qApp)] {
        const QStringList found = systemPrinters();
        if (!context) return;
        QMetaObject::invokeMethod(context, [page, found] {
            if (!page || page->systemPrinters_ == found) return;
            page->systemPrinters_ = found;
            if (page->w_) page->fillTargets();
        });
    });
}

void SheetPage::reload() {
    if (w_) load(false);
}

void SheetPage::load(bool looksStay) {
    sheet_ = parts_.offered(language_);
    std::vector<SheetRequest> films;
    for (const auto& film : sheet_.films) films.push_back(parts_.request(film, asSeen_));
    w_->films->set(films, looksStay);
    refresh();
}

const network::Printer* SheetPage::filmPrinter() const {
    for (const auto& printer : filmPrinters_)
        if ("film:" + printer.id == target_) return &printer;
    return nullptr;
}

SheetFormat SheetPage::format() const {
    const auto* printer = filmPrinter();
    return fitted(printer ? formatFor(*printer, format_) : format_, int(w_->films->chosen().size()));
}

SheetDraft SheetPage::draft() const {
    SheetDraft draft;
    for (const auto& line : sheet_.header) draft.header << QString::fromStdString(line);
    for (const auto& line : sheet_.footer) draft.footer << QString::fromStdString(line);
    draft.films = w_->films->chosen();
    draft.format = format();
    return draft;
}

/// Everything that follows from the choices.
void SheetPage::refresh() {
    const auto* printer = filmPrinter();
    const bool isFilm = printer != nullptr, isPaper = target_.rfind("paper:", 0) == 0;
    for (QWidget* widget :
         {static_cast<QWidget*>(w_->paper), static_cast<QWidget*>(w_->turned), static_cast<QWidget*>(w_->dark)})
        widget->setEnabled(!isFilm);
    w_->copies->setEnabled(isPaper);
    const int films = int(w_->films->chosen().size());
    QString problem;
    if (w_->films->isEmpty())
        problem = tr("No study is open: there are no films to print.");
    else if (films == 0)
        problem = tr("No film is chosen.");
    else if (isFilm && !network::problemsOf(*printer).empty())
        problem = tr("This film printer is not set up completely (Film printers).");
    w_->problem->setText(problem);
    w_->problem->setVisible(!problem.isEmpty());
    w_->go->setText(target_ == "pdf" ? tr("Save as PDF…") : tr("Print"));
    w_->go->setEnabled(problem.isEmpty() && !studio_.isBusy());
    page_ = std::clamp(page_, 0, sheetPages(films, format()) - 1);
    showNumber();
    askPreview();
}

void SheetPage::showNumber() {
    const int pages = sheetPages(int(w_->films->chosen().size()), format());
    w_->number->setText(tr("Page %1 of %2").arg(page_ + 1).arg(pages));
    w_->back->setEnabled(page_ > 0);
    w_->next->setEnabled(page_ + 1 < pages);
}

void SheetPage::askPreview() {
    const SheetDraft now = draft();
    w_->preview->setPageSize(sheetSize(now.format));
    if (now.films.empty()) return w_->preview->setText(w_->problem->text());
    studio_.preview(now, page_, w_->preview->dpi());
}

void SheetPage::go() {
    if (target_ == "pdf") return savePdf();
    bool begun = false;
    if (const auto* printer = filmPrinter())
        begun = studio_.printOnFilm(draft(), *printer);
    else
        begun = studio_.printOnPaper(draft(), QString::fromStdString(target_.substr(6)), w_->copies->value());
    if (begun) setBusy(true);
}

void SheetPage::savePdf() {
    auto* dialog = new QFileDialog(window(), tr("Save as PDF…"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix("pdf");
    dialog->setNameFilter("PDF (*.pdf)");
    if (const auto last = parts_.settings.value("sheet/lastFolder"))
        dialog->setDirectory(QString::fromStdString(*last));
    dialog->selectFile("film-sheet.pdf");  // nothing of the patient in the name of a file
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog](const QString& path) {
        parts_.settings.setValue("sheet/lastFolder", dialog->directory().absolutePath().toStdString());
        if (studio_.writePdf(draft(), path)) setBusy(true);
    });
    dialog->setModal(false);
    dialog->show();
}

void SheetPage::setBusy(bool busy) {
    if (!w_) return;
    w_->progress->setRange(0, 0);
    w_->progress->setVisible(busy);
    w_->cancel->setVisible(busy);
    if (busy) w_->state->clear();
    w_->go->setEnabled(!busy);
}

void SheetPage::tell(const SheetDone& done) {
    QString text;
    auto severity = sdk::Severity::Good;
    if (done.error) {
        severity = sdk::Severity::Alert;
        text = sheetProblem(*done.error);
    } else if (done.cancelled) {
        severity = sdk::Severity::Neutral;
        text = tr("Cancelled; nothing was printed.");
    } else if (done.way == SheetDone::Way::Pdf) {
        text = tr("The film sheet was saved: %1").arg(done.where);
    } else if (done.way == SheetDone::Way::Paper) {
        text = tr("%n page(s) went to the printer %1.", nullptr, done.pages).arg(done.where);
    } else {
        text = tr("%n film(s) wait for the printer %1.", nullptr, done.pages).arg(done.where);
    }
    if (!done.error && !done.cancelled && done.withoutPicture > 0) {
        severity = sdk::Severity::Warning;
        text += " " + tr("%n film(s) have no picture; the sheet says why.", nullptr, done.withoutPicture);
    }
    emit said(text, severity);
    if (!w_) return;
    setBusy(false);
    w_->state->setText("<span style='color:" + look::colour(severity) + "'>" + text.toHtmlEscaped() + "</span>");
    refresh();
}

}  // namespace viewer::host
