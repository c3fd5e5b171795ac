#include "plugin/guide/step_bar.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "plugin/panel/flow_layout.h"
#include "plugin/panel/theme.h"

namespace hsg {

class StepBar::Chip : public QAbstractButton {
public:
    Chip(const StepRef& step, const Words& words, QWidget* parent) : QAbstractButton(parent), words_(words) {
        setText(words.step(step));
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        if (!step.side.empty()) side_ = theme::sideColour(words.sideIndex(step.side));
    }
    void show(const StepState& state, bool isCurrent, bool isReport) {
        setChecked(isCurrent);
        setFocusPolicy(isCurrent ? Qt::TabFocus : Qt::NoFocus);
        const bool isComplete = !isReport && state.missing == 0 && (state.answered > 0 || state.shown == 0);
        colour_ = isComplete ? theme::good : state.missing > 0 ? theme::warning : theme::dim;
        mark_ = isComplete ? QStringLiteral("✓") : state.missing > 0 ? QString::number(state.missing) : QString();
        QString told =
            isComplete ? StepBar::tr("complete") : StepBar::tr("%n answer(s) missing", nullptr, state.missing);
        if (state.isWarned && state.missing == 0)
            mark(QStringLiteral("▲"), theme::warning, StepBar::tr("has a warning"), told);
        if (state.isRefused) mark(QStringLiteral("✖"), theme::alert, StepBar::tr("has a contradiction"), told);
        setAccessibleName(text());
        setAccessibleDescription(told);
        setToolTip(text() + QStringLiteral(": ") + told);
        update();
    }
    QSize sizeHint() const override {
        QFont bold = font();
        bold.setBold(true);
        return {QFontMetrics(bold).horizontalAdvance(text()) + 30, fontMetrics().height() + 7};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(theme::accent, 3) : QPen(isChecked() ? theme::text : theme::line, 1));
        painter.setBrush(isChecked() ? theme::chosen : underMouse() ? theme::raised : theme::surface);
        const double inset = hasFocus() ? 2 : 1;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);
        if (side_.isValid()) painter.fillRect(QRectF(5, height() - 4, width() - 10, 2), side_);
        painter.setPen(isChecked() ? theme::text : colour_);  // on the chosen ground a colour is not legible enough
        painter.drawText(QRect(4, 0, 18, height()), Qt::AlignCenter, mark_.isEmpty() ? QStringLiteral("○") : mark_);
        QFont font = this->font();
        font.setBold(isChecked());
        painter.setFont(font);
        painter.setPen(theme::text);
        painter.drawText(rect().adjusted(23, 0, -3, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    }

private:
    void mark(const QString& sign, const QColor& colour, const QString& words, QString& told) {
        mark_ = sign;
        colour_ = colour;
        told += QStringLiteral(", ") + words;
    }
    Words words_;
    QColor side_, colour_ = theme::dim;
    QString mark_;
};

StepBar::StepBar(const PanelContext& context, const Words& words, QWidget* parent)
    : QWidget(parent), context_(context), steps_(stepsOf(context.session.source())) {
    setAccessibleName(tr("Steps"));
    auto* flow = new FlowLayout(this, 3);
    for (const auto& step : steps_) {
        auto* chip = new Chip(step, words, this);
        connect(chip, &QAbstractButton::clicked, this, [this, step] {
            context_.navigation.goToStep(step);
            refresh();
        });
        flow->addWidget(chip);
        chips_.push_back(chip);
    }
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StepBar::refresh() {
    for (std::size_t i = 0; i < steps_.size(); ++i)
        chips_[i]->show(stateOf(context_.session, steps_[i]), steps_[i] == context_.navigation.step(),
                        steps_[i].isReport());
}

void StepBar::keyPressEvent(QKeyEvent* event) {
    const int delta = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (delta == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto here = std::find(steps_.begin(), steps_.end(), context_.navigation.step()) - steps_.begin();
    const auto next = std::clamp<std::ptrdiff_t>(here + delta, 0, static_cast<std::ptrdiff_t>(steps_.size()) - 1);
    context_.navigation.goToStep(steps_[static_cast<std::size_t>(next)]);
    refresh();
    chips_[static_cast<std::size_t>(next)]->setFocus(Qt::OtherFocusReason);
}

}  // namespace hsg
