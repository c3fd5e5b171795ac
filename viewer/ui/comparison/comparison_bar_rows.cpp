#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QResizeEvent>
#include <QSlider>
#include <QToolButton>
#include <algorithm>

#include "viewer/ui/comparison/comparison_bar.h"
#include "viewer/ui/comparison/comparison_icons.h"

/// Where the parts of the bar stand.
namespace viewer::ui {

namespace {
constexpr int kRow = 28, kMargin = 4, kGap = 8;
}

void ComparisonBar::wear(int tier) {
    tier_ = tier;
    for (const Button& b : buttons_) {
        const bool asPicture = tier >= b.picture;
        b.button->setToolButtonStyle(asPicture ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly);
        b.button->setIcon(asPicture ? comparisonIcon(b.command) : QIcon());
        if (b.picture == kTiers) continue;
        b.button->setMinimumWidth(asPicture ? 28 : 0);
        b.button->setMaximumWidth(asPicture ? 28 : QWIDGETSIZE_MAX);
    }
}

/// How wide each group is in each tier; after its texts changed.
void ComparisonBar::measure() {
    const int now = tier_;
    for (int tier = 0; tier < kTiers; ++tier) {
        wear(tier);
        for (Group& group : groups_) {
            group.widget->layout()->invalidate();
            group.widths[std::size_t(tier)] = group.widget->layout()->sizeHint().width();
            // slider and progress take turns there, and both may be hidden now
            if (group.widget == parameter_) group.widths[std::size_t(tier)] = slider_->width() + 3 + value_->width();
        }
    }
    wear(now);
}

/// The first in which all groups find room in one row.
int ComparisonBar::tierFor(int width) const {
    for (int tier = 0; tier < kTiers; ++tier) {
        int all = 2 * kMargin - kGap;
        for (const Group& group : groups_)
            if (group.isReserved || !group.widget->isHidden()) all += group.widths[std::size_t(tier)] + kGap;
        if (all <= width) return tier;
    }
    return kTiers - 1;
}

int ComparisonBar::place(int width, bool really) const {
    const int tier = tierFor(width);
    int x = kMargin, y = kMargin / 2;
    for (const Group& group : groups_) {
        if (group.widget->isHidden()) continue;
        const int wanted = group.widths[std::size_t(tier)];
        if (x > kMargin && x + wanted > width - kMargin) {
            x = kMargin;
            y += kRow;
        }
        if (really) group.widget->setGeometry(x, y, wanted, kRow - 2);
        x += wanted + kGap;
    }
    return placeMessage(y + kRow, width, really) + kMargin / 2;
}

/// What is to be done, with its buttons, and the result of the registration.
int ComparisonBar::placeMessage(int y, int width, bool really) const {
    int x = kMargin;
    const auto put = [&](QWidget* widget, int wanted) {
        if (really) widget->setGeometry(x, y, wanted, kRow - 4);
        x += wanted + kGap;
    };
    if (!setting_->isHidden()) put(setting_, setting_->layout()->sizeHint().width());
    const int remedy = remedy_->isHidden() ? 0 : remedy_->sizeHint().width() + kGap;
    for (QLabel* label : {prompt_, status_}) {
        if (label->isHidden()) continue;
        QFont font = label->font();
        font.setBold(true);
        const QString words = label->property("words").toString();
        const int wanted = QFontMetrics(font).horizontalAdvance(words) + 24;
        // the result of a registration goes before the prompt, which repeats what the film says
        const bool isLast = label == status_ || status_->isHidden();
        const int room = std::max(60, width - kMargin - x - remedy);
        const int given = std::min(wanted, isLast ? room : room / 2);
        if (really) label->setText(QFontMetrics(font).elidedText(words, Qt::ElideRight, given - 18));
        put(label, given);
    }
    if (remedy) put(remedy_, remedy - kGap);
    return x > kMargin ? y + kRow : y;
}

int ComparisonBar::heightForWidth(int width) const {
    return place(width, false);
}

QSize ComparisonBar::sizeHint() const {
    return {400, place(std::max(width(), 200), false)};
}

void ComparisonBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    wear(tierFor(event->size().width()));
    place(event->size().width(), true);
    if (event->size().width() != event->oldSize().width()) updateGeometry();
}

void ComparisonBar::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), QColor(27, 30, 35));
}

}  // namespace viewer::ui
