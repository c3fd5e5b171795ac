#include "plugin/panel/option_button.h"

#include <QPainter>
#include <algorithm>

#include "plugin/panel/theme.h"

namespace hsg {

namespace {
constexpr int padding = 6;
constexpr int wrapFlags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap;

/// Room is kept for bold words, so that choosing moves nothing.
QFontMetrics boldMetrics(const QWidget& widget) {
    QFont font = widget.font();
    font.setBold(true);
    return QFontMetrics(font);
}
}  // namespace

OptionButton::OptionButton(const QString& shortcutKey, const QString& words, QWidget* parent)
    : QAbstractButton(parent), key_(shortcutKey) {
    setText(words);
    setCheckable(true);
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(words);
    setAccessibleDescription(shortcutKey.isEmpty() ? QString() : tr("key %1").arg(shortcutKey));
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);  // Fixed would cut a second line
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void OptionButton::setLook(Look look) {
    if (look == look_ && isChecked() == (look == Look::Chosen)) return;
    look_ = look;
    setChecked(look == Look::Chosen);
    update();
}

void OptionButton::setPointed(bool pointed) {
    if (pointed == pointed_) return;
    pointed_ = pointed;
    update();
}

int OptionButton::keyWidth() const {
    return std::max(fontMetrics().horizontalAdvance(key_), fontMetrics().horizontalAdvance(QStringLiteral("✓"))) + 9;
}

QSize OptionButton::sizeHint() const {
    return {keyWidth() + boldMetrics(*this).horizontalAdvance(text()) + 2 * padding + 2, fontMetrics().height() + 8};
}

QSize OptionButton::minimumSizeHint() const {
    return {keyWidth() + 2 * padding + 40, fontMetrics().height() + 8};
}

int OptionButton::heightForWidth(int width) const {
    const int room = std::max(20, width - keyWidth() - 2 * padding);
    return boldMetrics(*this).boundingRect(QRect(0, 0, room, 2000), wrapFlags, text()).height() + 8;
}

void OptionButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isChosen = look_ == Look::Chosen;
    const QRectF frame = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    QPen pen(isChosen || pointed_ ? theme::accent : underMouse() ? theme::dim : theme::line, pointed_ ? 2 : 1.2);
    if (look_ == Look::Proposed) pen = QPen(theme::warning, 1.2, Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(isChosen ? theme::chosen : isEnabled() ? theme::raised : theme::surface);
    painter.drawRoundedRect(frame, 4, 4);

    const QRect key(padding - 2, 0, keyWidth() - 3, height());
    painter.setPen(isChosen ? theme::text : theme::accent);
    if (!isEnabled() && !isChosen) painter.setPen(theme::dim);
    QFont font = this->font();
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(key, Qt::AlignCenter, isChosen ? QStringLiteral("✓") : key_);
    font.setBold(isChosen);
    painter.setFont(font);
    painter.setPen(isEnabled() || isChosen ? theme::text : theme::dim);
    painter.drawText(rect().adjusted(padding + keyWidth() - 2, 0, -padding + 3, 0), wrapFlags, text());
}

}  // namespace hsg
