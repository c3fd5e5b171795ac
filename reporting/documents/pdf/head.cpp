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
BlockPtr statusSign(const Source& source) {
    auto style = source.look.status;
    const auto& report = source.report;
    const bool final = isSigned(report) && !report.preliminary;
    style.colour = final ? colour::accent : isSigned(report) ? colour::alert : colour::unsignedRed;
    const auto words = q(statusWords(report, source.context.language));
    const double height = 176 * source.look.scale;
    const QSizeF size(source.look.content, height + 14);
    return drawing(size, [style, words, height](QPainter& painter, const QRectF& place) {
        const auto font = fontOf(style);
        const double width = std::min(QFontMetricsF(font).horizontalAdvance(words) + 160, place.width() / 2);
        const QRectF sign(place.right() - width, place.top() + 6, width, height);
        painter.setPen(QPen(style.colour, 9));
        painter.drawRect(sign);
        painter.setFont(font);
        painter.drawText(sign, Qt::AlignCenter | Qt::TextWordWrap, words);
    });
}

// Label above value, three cells a row. Rows must start level: cells are padded to the tallest of their row.
BlockPtr grid(const Source& source) {
    constexpr int perRow = 3;
    constexpr double gap = 140;
    const auto& look = source.look;
    const double width = (look.content - gap * (perRow - 1)) / perRow;
    std::vector<Column> all(perRow);
    const auto rows = headerRows(source.report, source.context.language);
    for (std::size_t first = 0; first < rows.size(); first += perRow) {
        double tallest = 0;
        std::vector<Blocks> cells;
        for (std::size_t i = first; i < std::min(rows.size(), first + perRow); ++i) {
            cells.push_back({text(q(rows[i].label), look.label, width), text(q(rows[i].value), look.value, width)});
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

struct Logo {
    QImage image;
    QSizeF size;  ///< on paper
};

// No alpha in PDF/A-1b: a transparent logo stands on paper.
Logo logoOf(const Source& source) {
    if (source.context.logoPng.empty() || source.look.logo == LogoPlace::None) return {};
    const auto read = QImage::fromData(QByteArray::fromStdString(source.context.logoPng));
    if (read.isNull()) return {};
    QImage image(read.size(), QImage::Format_RGB32);
    image.fill(colour::paper);
    QPainter painter(&image);
    painter.drawImage(0, 0, read);
    painter.end();
    auto size = QSizeF(image.size());
    size.scale(source.look.content / 3, source.look.logoHeight, Qt::KeepAspectRatio);
    return {image, size};
}

BlockPtr logoBlock(const Logo& logo) {
    return drawing(logo.size, [logo](QPainter& painter, const QRectF& place) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setRenderHint(QPainter::LosslessImageRendering);
        painter.drawImage(place, logo.image);
    });
}

}  // namespace

Blocks headOf(const Source& source) {
    const auto& [report, context, look] = source;
    const auto institution = report.studies.empty() ? std::string() : report.studies.front().institution;
    const auto logo = logoOf(source);
    const double beside = logo.image.isNull() ? 0 : logo.size.width() + 80;
    const bool atLeft = look.logo == LogoPlace::Left;
    const double words = look.content - 1700 - beside;
    Column left{atLeft ? beside : 0,
                {text(q(institution), look.institution, words),
                 text(q(said(report.title, context.language)), look.title, words)}};
    std::vector<Column> row{left};
    if (beside > 0) row.push_back({atLeft ? 0 : look.content - logo.size.width(), {logoBlock(logo)}});
    // A logo at the right has the sign below it.
    Blocks sign{statusSign(source)};
    if (beside > 0 && !atLeft)
        sign.insert(sign.begin(), drawing(QSizeF(1, logo.size.height() + 40), [](QPainter&, const QRectF&) {}));
    row.push_back({0, std::move(sign)});
    auto line = rule(look.content);
    line->spaceBefore = 90;
    auto cells = grid(source);
    cells->spaceBefore = 90;
    return {columns(std::move(row)), line, cells};
}

}  // namespace reporting::documents::pdf
