#include "reporting/documents/pdf/pages.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

#include "reporting/documents/pdf/content_p.h"
#include "reporting/documents/pdf/paginate_p.h"
#include "reporting/documents/text/words.h"

namespace reporting::documents {

using namespace pdf;

namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

// Every word of the report, to see which fonts it needs.
std::string allWords(const Report& report, const std::string& language) {
    std::string all = said(report.title, language) + word(report, language, "provenance");
    for (const auto& row : headerRows(report, language)) all += row.label + row.value;
    for (const auto& section : report.sections) {
        all += said(section.title, language);
        for (const auto& sentence : section.sentences) all += said(sentence.text, language);
    }
    return all;
}

void line(QPainter& painter, const TextStyle& style, double baseline, const QString& left, const QString& right) {
    const auto font = fontOf(style);
    painter.setFont(font);
    painter.setPen(style.colour);
    const double reserved = QFontMetricsF(font).horizontalAdvance(right) + 100;
    const auto fitted = QFontMetricsF(font).elidedText(left, Qt::ElideRight, page::content - reserved);
    painter.drawText(QPointF(page::left, baseline), fitted);
    painter.drawText(QPointF(page::right - reserved + 100, baseline), right);
}

}  // namespace

constexpr double bandHeight = 170;

struct ReportPages::Private {
    std::vector<pdf::Page> pages;
    QString patient, status, provenance, number;
    bool isSigned = false;

    double top() const { return page::margin + (isSigned ? 0 : bandHeight + 90); }
    void paintBand(QPainter& painter) const;
    void paintRunningHead(QPainter& painter) const;
    void paintFoot(QPainter& painter, int index) const;
};

void ReportPages::Private::paintBand(QPainter& painter) const {
    if (isSigned) return;
    const QRectF band(page::left, page::margin, page::content, bandHeight);
    painter.fillRect(band, colour::unsignedRed);
    auto style = style::status;
    style.size = 96;
    painter.setFont(fontOf(style));
    painter.setPen(colour::paper);
    painter.drawText(band, Qt::AlignCenter, status);
}

// A page that has left its report still says whose it is.
void ReportPages::Private::paintRunningHead(QPainter& painter) const {
    const double baseline = top() + 70;
    line(painter, style::small, baseline, patient, status);
    painter.fillRect(QRectF(page::left, baseline + 40, page::content, 6), colour::line);
}

void ReportPages::Private::paintFoot(QPainter& painter, int index) const {
    painter.fillRect(QRectF(page::left, page::bottom + 100, page::content, 6), colour::line);
    auto count = number;
    count.replace("{n}", QString::number(index + 1)).replace("{total}", QString::number(pages.size()));
    line(painter, style::small, page::bottom + 205, patient, count);
    auto fine = style::small;
    fine.size = 66;
    line(painter, fine, page::bottom + 310, provenance, isSigned ? QString() : status);
}

ReportPages::ReportPages(std::unique_ptr<Private> state) : d(std::move(state)) {}

ReportPages::~ReportPages() = default;

Result<std::shared_ptr<const ReportPages>> ReportPages::layOut(const Report& report, const EncodeContext& context) {
    if (!qGuiApp) return tl::unexpected(Error{"pdf.encode", "Pages need a QGuiApplication.", ""});
    if (const auto missing = missingFont(allWords(report, context.language)); !missing.empty())
        return tl::unexpected(
            Error{"pdf.font", "A font for the words of the report is not installed: " + missing + ".", ""});
    auto state = std::make_unique<Private>();
    state->isSigned = documents::isSigned(report);
    state->status = q(statusWords(report, context.language));
    state->number = q(word(report, context.language, "page"));
    if (!report.studies.empty()) {
        const auto& study = report.studies.front();
        for (const auto& part :
             {nameWords(study.patient.name), study.patient.id, dateWords(study.date), study.accession}) {
            if (!part.empty()) state->patient += (state->patient.isEmpty() ? "" : "  ·  ") + q(part);
        }
    }
    state->provenance = q(report.templateRef.id + " " + report.templateRef.version + "  ·  " +
                          report.templateRef.hash.substr(0, 12) + "  ·  " + report.uid);
    auto blocks = headOf(report, context);
    for (auto& block : contentOf(report, context)) blocks.push_back(std::move(block));
    state->pages = paginate(blocks, state->top(), state->top() + 210);
    return std::shared_ptr<const ReportPages>(new ReportPages(std::move(state)));
}

QSizeF ReportPages::pageSize() {
    return {page::width, page::height};
}

int ReportPages::pageCount() const {
    return static_cast<int>(d->pages.size());
}

void ReportPages::paint(QPainter& painter, int index) const {
    if (index < 0 || index >= pageCount()) return;
    painter.save();
    d->paintBand(painter);
    if (index > 0) d->paintRunningHead(painter);
    for (const auto& placed : d->pages[static_cast<std::size_t>(index)])
        placed.block->paint(painter, QPointF(page::left, placed.y));
    d->paintFoot(painter, index);
    painter.restore();
}

}  // namespace reporting::documents
