#include "plugin/diagram/diagram_picture.h"

#include <QPainter>
#include <QSvgRenderer>
#include <algorithm>
#include <map>

#include "plugin/panel/theme.h"
#include "reporting/compose/compose.h"

namespace hsg {

namespace {

struct Look {
    QColor colour;
    const char* sign;
};

const std::map<std::string, Look>& looks() {
    static const QColor open(0x5f, 0xd0, 0xc4), late(0x7f, 0xb2, 0xff), grey(0x9a, 0xa2, 0xad);
    static const std::map<std::string, Look> known = {
        {"filled", {open, "■"}},
        {"free", {open, "≋"}},
        {"diffuse", {open, "≈"}},
        {"partial", {theme::warning, "▤"}},
        {"scanty", {theme::warning, "∶"}},
        {"trace", {theme::warning, "∵"}},
        {"changed", {theme::warning, "▨"}},
        {"suspected", {theme::warning, "ᔕ"}},
        {"seen", {theme::warning, "○"}},
        {"late", {late, "▧"}},
        {"dilated", {theme::alert, "⬤"}},
        {"confined", {theme::alert, "◠"}},
        {"kept", {theme::alert, "━"}},
        {"none", {theme::alert, "╱"}},
        {"empty", {theme::text, "□"}},
        {"absent", {grey, "✕"}},
        {"unknown", {grey, "?"}},
    };
    return known;
}

/// Black ink takes the colour, white paper the ground, what is between lies between.
/// True if there was ink.
bool recolour(QImage& image, const QColor& ink, const QColor& paper) {
    bool hasInk = false;
    for (int y = 0; y < image.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int alpha = qAlpha(row[x]);
            if (alpha == 0) continue;
            const int grey = qGray(qUnpremultiply(row[x]));
            hasInk = hasInk || (alpha > 100 && grey < 200);
            const auto mix = [&](int dark, int light) { return (dark * (255 - grey) + light * grey) / 255; };
            row[x] = qPremultiply(qRgba(mix(ink.red(), paper.red()), mix(ink.green(), paper.green()),
                                        mix(ink.blue(), paper.blue()), alpha));
        }
    }
    return hasInk;
}

QImage blank(const QSize& size) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

}  // namespace

QColor stateColour(const std::string& state) {
    const auto found = looks().find(state);
    return found == looks().end() ? theme::text : found->second.colour;
}

QString stateSign(const std::string& state) {
    const auto found = looks().find(state);
    return found == looks().end() ? QStringLiteral("◆") : QString::fromUtf8(found->second.sign);
}

DiagramPicture::DiagramPicture(const reporting::Template& source)
    : source_(source), renderer_(std::make_unique<QSvgRenderer>()) {}

DiagramPicture::~DiagramPicture() = default;

void DiagramPicture::setParts(const std::vector<DiagramPart>& parts) {
    if (renderer_->isValid() && parts == parts_) return;
    parts_ = parts;
    renderer_->load(QByteArray::fromStdString(reporting::diagramSvg(source_, statesOf(parts))));
    drawn_ = {};
}

bool DiagramPicture::isValid() const {
    return renderer_->isValid();
}

QSizeF DiagramPicture::drawingSize() const {
    return renderer_->isValid() ? renderer_->viewBoxF().size() : QSizeF(1, 1);
}

QRectF DiagramPicture::placeOf(const std::string& element) const {
    const auto id = QString::fromStdString(element);
    if (!renderer_->elementExists(id)) return {};
    const auto box = renderer_->viewBoxF();
    const auto bounds = renderer_->transformForElement(id).mapRect(renderer_->boundsOnElement(id));
    if (box.isEmpty() || bounds.isEmpty()) return {};
    return {(bounds.x() - box.x()) / box.width(), (bounds.y() - box.y()) / box.height(), bounds.width() / box.width(),
            bounds.height() / box.height()};
}

bool DiagramPicture::paintPart(QImage& onto, const DiagramPart& part) const {
    const auto share = placeOf(part.element);
    if (part.state.empty() || share.isEmpty()) return false;
    const QRectF place(share.x() * onto.width(), share.y() * onto.height(), share.width() * onto.width(),
                       share.height() * onto.height());
    const QRect cut = place.toAlignedRect().adjusted(-2, -2, 2, 2);
    QImage own = blank(cut.size());
    {
        QPainter painter(&own);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer_->render(&painter, QString::fromStdString(part.element), place.translated(-cut.topLeft()));
    }
    const bool hasInk = recolour(own, stateColour(part.state), theme::surface);
    QPainter painter(&onto);
    painter.drawImage(cut.topLeft(), own);
    return hasInk;
}

QImage DiagramPicture::picture(const QSize& size) {
    if (!renderer_->isValid() || size.isEmpty() || drawn_.size() == size) return drawn_;
    drawn_ = blank(size);
    {
        QPainter painter(&drawn_);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer_->render(&painter, QRectF(QPointF(), size));
    }
    recolour(drawn_, theme::dim, theme::surface);
    drawnStates_.clear();
    for (const auto& part : parts_) {
        const bool isNew = std::find(drawnStates_.begin(), drawnStates_.end(), part.state) == drawnStates_.end();
        if (paintPart(drawn_, part) && isNew) drawnStates_.push_back(part.state);
    }
    return drawn_;
}

}  // namespace hsg
