#include "plugin/panel/row_button.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "plugin/panel/theme.h"

namespace hsg {

namespace {
constexpr int signWidth = 22, margin = 4;
constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
}  // namespace

RowButton::RowButton(const QString& sign, const QColor& colour, const QString& words, QWidget* parent)
    : QAbstractButton(parent), sign_(sign), colour_(colour) {
    setText(words);
    setAccessibleName(words);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize RowButton::sizeHint() const {
    return {200, heightForWidth(std::max(width(), 200))};
}

int RowButton::heightForWidth(int width) const {
    const QRect room(0, 0, std::max(40, width - signWidth - 2 * margin), 4000);
    return fontMetrics().boundingRect(room, flags, text()).height() + 2 * margin;
}

void RowButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void RowButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() || underMouse()) {
        painter.setPen(hasFocus() ? QPen(theme::accent, 2) : QPen(theme::line, 1));
        painter.setBrush(theme::raised);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
    painter.setPen(colour_);
    painter.drawText(QRect(margin, margin, signWidth, fontMetrics().height()), Qt::AlignLeft | Qt::AlignVCenter, sign_);
    painter.setPen(theme::text);
    painter.drawText(rect().adjusted(margin + signWidth, 0, -margin, 0), flags, text());
}

}  // namespace hsg
