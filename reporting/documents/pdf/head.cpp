#include <QFontMetricsF>
#include <algorithm>

#include "reporting/documents/pdf/content_p.h"
#include "reporting/documents/text/words.h"

namespace reporting::documents::pdf {
namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

// The state of the report as a sign at the right of the title.
BlockPtr statusSign(const Report& report, const std::string& language) {
    auto style = style::status;
    const bool final = isSigned(report) && !report.preliminary;
    style.colour = final ? colour::accent : isSigned(report) ? colour::alert : colour::unsignedRed;
    const auto words = q(statusWords(report, language));
    return drawing(QSizeF(page::content, 190), [style, words](QPainter& painter, const QRectF& place) {
        const auto font = fontOf(style);
        const double width = QFontMetricsF(font).horizontalAdvance(words) + 160;
        const QRectF sign(place.right() - width, place.top() + 6, width, 176);
        painter.setPen(QPen(style.colour, 9));
        painter.drawRect(sign);
        painter.setFont(font);
        painter.drawText(sign, Qt::AlignCenter, words);
    });
}

// Label above value, three cells a row.
BlockPtr grid(const Report& report, const std::string& language) {
    constexpr int perRow = 3;
    constexpr double gap = 140;
    const double width = (page::content - gap * (perRow - 1)) / perRow;
    std::vector<Column> all(perRow);
    const auto rows = headerRows(report, language);
    std::vector<double> heights;
    // Rows must start level: cells are padded to the tallest of their row.
    for (std::size_t first = 0; first < rows.size(); first += perRow) {
        double tallest = 0;
        std::vector<Blocks> cells;
        for (std::size_t i = first; i < std::min(rows.size(), first + perRow); ++i) {
            cells.push_back({text(q(rows[i].label), style::label, width), text(q(rows[i].value), style::value, width)});
            tallest = std::max(tallest, heightOf(cells.back()));
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            auto cell = columns({{0, cells[i]}});
            const double missing = tallest - cell->height();
            cell->spaceBefore = first ? 50 : 0;
            all[i].blocks.push_back(cell);
            if (missing > 0) all[i].blocks.push_back(drawing(QSizeF(1, missing), [](QPainter&, const QRectF&) {}));
        }
    }
    for (int i = 0; i < perRow; ++i) all[static_cast<std::size_t>(i)].x = i * (width + gap);
    return columns(std::move(all));
}

}  // namespace

Blocks headOf(const Report& report, const EncodeContext& context) {
    const auto& language = context.language;
    const auto institution = report.studies.empty() ? std::string() : report.studies.front().institution;
    const double logo = context.logoPng.empty() ? 0 : 420;
    Column left{logo,
                {text(q(institution), style::institution, page::content - 2000),
                 text(q(said(report.title, language)), style::title, page::content - 1500 - logo)}};
    std::vector<Column> row{left, {0, {statusSign(report, language)}}};
    if (logo > 0) {
        const auto bytes = QByteArray::fromStdString(context.logoPng);
        row.push_back({0, {drawing(QSizeF(360, 360), [bytes](QPainter& painter, const QRectF& place) {
                           // No alpha in PDF/A-1b: a transparent logo stands on paper.
                           const auto image = QImage::fromData(bytes).convertToFormat(QImage::Format_RGB32);
                           if (!image.isNull())
                               painter.drawImage(
                                   QRectF(place.topLeft(), image.size().scaled(360, 360, Qt::KeepAspectRatio)), image);
                       })}});
    }
    auto line = rule(page::content);
    line->spaceBefore = 90;
    auto cells = grid(report, language);
    cells->spaceBefore = 90;
    return {columns(std::move(row)), line, cells};
}

}  // namespace reporting::documents::pdf
