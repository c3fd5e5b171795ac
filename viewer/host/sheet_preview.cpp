#include "viewer/host/sheet_preview.h"

#include <QPainter>
#include <algorithm>

namespace viewer::host {

namespace {

constexpr int margin = 8;
constexpr int restMs = 80;  ///< a picture is asked for when the edge of the window stands still

}  // namespace

SheetPreview::SheetPreview(QWidget* parent) : QWidget(parent) {
    setObjectName("sheetPreview");
    setMinimumSize(240, 240);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    resized_.setSingleShot(true);
    resized_.setInterval(restMs);
    connect(&resized_, &QTimer::timeout, this, &SheetPreview::wanted);
}

void SheetPreview::setPageSize(const QSizeF& mm) {
    mm_ = mm;
    update();
}

void SheetPreview::setPage(const QImage& page) {
    page_ = page;
    text_.clear();
    update();
}

void SheetPreview::setText(const QString& text) {
    page_ = {};
    text_ = text;
    update();
}

QRectF SheetPreview::pageRect() const {
    const QSizeF room(std::max(1, width() - 2 * margin), std::max(1, height() - 2 * margin));
    QRectF page({0, 0}, mm_.scaled(room, Qt::KeepAspectRatio));
    page.moveCenter(QRectF(rect()).center());
    return page;
}

double SheetPreview::dpi() const {
    return std::clamp(pageRect().width() * devicePixelRatioF() / mm_.width() * 25.4, 20.0, 300.0);
}

void SheetPreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!page_.isNull()) return painter.drawImage(pageRect(), page_);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap, text_);
}

void SheetPreview::resizeEvent(QResizeEvent*) {
    resized_.start();
}

}  // namespace viewer::host
