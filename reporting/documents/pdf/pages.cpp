#include "reporting/documents/pdf/pages.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <algorithm>

#include "reporting/documents/pdf/content_p.h"
#include "reporting/documents/pdf/paginate_p.h"
#include "reporting/documents/text/words.h"

namespace reporting::documents {

using namespace pdf;

namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

void addWords(const std::vector<Section>& sections, const std::string& language, std::string& all) {
    for (const auto& section : sections) {
        all += said(section.title, language);
        for (const auto& sentence : section.sentences) all += said(sentence.text, language);
        addWords(section.sections, language, all);
    }
}

// Every word of the report, to see which fonts it needs.
std::string allWords(const Report& report, const std::string& language) {
    std::string all = said(report.title, language) + word(report, language, "provenance");
    for (const auto& row : headerRows(report, language)) all += row.label + row.value;
    addWords(report.sections, language, all);
    return all;
}

/// A line of the furniture: words at the left, words at the right; what is too long at the left ends in dots.
struct Line {
    QString left, right;
};

void paintLine(QPainter& painter, const Look& look, const TextStyle& style, std::pair<double, Line> at) {
    const auto& [baseline, words] = at;
    const auto font = fontOf(style);
    painter.setFont(font);
    painter.setPen(style.colour);
    const double reserved = words.right.isEmpty() ? 0 : QFontMetricsF(font).horizontalAdvance(words.right) + 100;
    const auto fitted = QFontMetricsF(font).elidedText(words.left, Qt::ElideRight, look.content - reserved);
    painter.drawText(QPointF(look.left, baseline), fitted);
    painter.drawText(QPointF(look.right - reserved + 100, baseline), words.right);
}

constexpr double bandHeight = 170, bandGap = 90, runningHead = 210;

}  // namespace

struct ReportPages::Private {
    Private(const Report& of, const EncodeContext& context)
        : look(of.page), report(furnitureOf(of)), language(context.language) {}

    /// What the furniture of a page needs of the report; the rest is laid out.
    static Report furnitureOf(const Report& of) {
        Report kept;
        kept.studies = of.studies;
        kept.title = of.title;
        kept.words = of.words;
        kept.page = of.page;
        kept.templateRef = of.templateRef;
        kept.uid = of.uid;
        kept.verification = of.verification;
        kept.preliminary = of.preliminary;
        kept.signer = of.signer;
        return kept;
    }
    Look look;
    Report report;
    std::string language;
    std::vector<pdf::Page> pages;
    QString patient, status, provenance;
    bool isSigned = false;

    double top() const { return look.top + (isSigned ? 0 : (bandHeight * look.scale + bandGap)); }
    QString furnitureOf(const Texts& pattern, int index) const {
        return q(furniture(report, pattern, language, {index + 1, static_cast<int>(pages.size())}));
    }
    static bool names(const Texts& pattern, const char* what) {
        return std::any_of(pattern.begin(), pattern.end(),
                           [&](const auto& one) { return one.second.find(what) != std::string::npos; });
    }
    void paintBand(QPainter& painter) const;
    void paintRunningHead(QPainter& painter, int index) const;
    void paintFoot(QPainter& painter, int index) const;
};

void ReportPages::Private::paintBand(QPainter& painter) const {
    if (isSigned) return;
    const QRectF band(look.left, look.top, look.content, bandHeight * look.scale);
    painter.fillRect(band, colour::unsignedRed);
    auto style = look.status;
    style.size = static_cast<int>(96 * look.scale);
    painter.setFont(fontOf(style));
    painter.setPen(colour::paper);
    painter.drawText(band, Qt::AlignCenter, status);
}

// A page that has left its report still says whose it is.
void ReportPages::Private::paintRunningHead(QPainter& painter, int index) const {
    const double baseline = top() + 70 * look.scale;
    const auto own = furnitureOf(report.page.header, index);
    const bool hasStatus = names(report.page.header, "{status}");
    paintLine(painter, look, look.small, {baseline, {own.isEmpty() ? patient : own, hasStatus ? QString() : status}});
    painter.fillRect(QRectF(look.left, baseline + 40, look.content, 6), colour::line);
}

void ReportPages::Private::paintFoot(QPainter& painter, int index) const {
    painter.fillRect(QRectF(look.left, look.bottom + 100 * look.scale, look.content, 6), colour::line);
    auto number = q(word(report, language, "page"));
    number.replace("{n}", QString::number(index + 1)).replace("{total}", QString::number(pages.size()));
    const auto own = furnitureOf(report.page.footer, index);
    if (names(report.page.footer, "{page}")) number.clear();
    paintLine(painter, look, look.small, {look.bottom + 205 * look.scale, {own.isEmpty() ? patient : own, number}});
    auto fine = look.small;
    fine.size = static_cast<int>(66 * look.scale);
    paintLine(painter, look, fine, {look.bottom + 310 * look.scale, {provenance, isSigned ? QString() : status}});
}

ReportPages::ReportPages(std::unique_ptr<Private> state) : d(std::move(state)) {}

ReportPages::~ReportPages() = default;

Result<std::shared_ptr<const ReportPages>> ReportPages::layOut(const Report& report, const EncodeContext& context) {
    if (!qGuiApp) return tl::unexpected(Error{"pdf.encode", "Pages need a QGuiApplication.", ""});
    auto state = std::make_unique<Private>(report, context);
    if (const auto missing = missingFont(allWords(report, context.language), state->look); !missing.empty())
        return tl::unexpected(
            Error{"pdf.font", "A font for the words of the report is not installed: " + missing + ".", ""});
    state->isSigned = documents::isSigned(report);
    state->status = q(statusWords(report, context.language));
    if (!report.studies.empty()) {
        const auto& study = report.studies.front();
        for (const auto& part :
             {nameWords(study.patient.name), study.patient.id, dateWords(study.date), study.accession}) {
            if (!part.empty()) state->patient += (state->patient.isEmpty() ? "" : "  ·  ") + q(part);
        }
    }
    state->provenance = q(report.templateRef.id + " " + report.templateRef.version + "  ·  " +
                          report.templateRef.hash.substr(0, 12) + "  ·  " + report.uid);
    const double top = state->top();
    const auto blocks = contentOf({report, context, state->look}, top);
    state->pages = paginate(blocks, {top, top + runningHead * state->look.scale, state->look.bottom});
    return std::shared_ptr<const ReportPages>(new ReportPages(std::move(state)));
}

QSizeF ReportPages::pageSize() const {
    return {d->look.width, d->look.height};
}

int ReportPages::pageCount() const {
    return static_cast<int>(d->pages.size());
}

void ReportPages::paint(QPainter& painter, int index) const {
    if (index < 0 || index >= pageCount()) return;
    painter.save();
    d->paintBand(painter);
    if (index > 0) d->paintRunningHead(painter, index);
    for (const auto& placed : d->pages[static_cast<std::size_t>(index)])
        placed.block->paint(painter, QPointF(d->look.left, placed.y));
    d->paintFoot(painter, index);
    painter.restore();
}

}  // namespace reporting::documents
