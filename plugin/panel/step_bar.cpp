#include "plugin/panel/step_bar.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "plugin/panel/flow_layout.h"
#include "plugin/panel/theme.h"

namespace hsg {

class StepBar::Chip : public QAbstractButton {
public:
    Chip(const StepRef& step, const Words& words, QWidget* parent) : QAbstractButton(parent), x_words(words) {
        setText(words.step(step));
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        if (!step.side.empty()) x_side = theme::sideColour(words.sideIndex(step.side));
    }
    void show(const StepState& state, bool isCurrent, bool isReport) {
        setChecked(isCurrent);
        setFocusPolicy(isCurrent ? Qt::TabFocus : Qt::NoFocus);
        const bool isComplete = !isReport && state.missing == 0 && (state.answered > 0 || state.shown == 0);
        x_colour = isComplete ? theme::good : state.missing > 0 ? theme::warning : theme::dim;
        x_mark = isComplete ? QStringLiteral("✓") : state.missing > 0 ? QString::number(state.missing) : QString();
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
        painter.setPen(hasFocus() ? QPen(theme::accent, 2) : QPen(isChecked() ? theme::text : theme::line, 1));
        painter.setBrush(isChecked() ? theme::chosen : underMouse() ? theme::raised : theme::surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        if (x_side.isValid()) painter.fillRect(QRectF(5, height() - 4, width() - 10, 2), x_side);
        painter.setPen(x_colour);
        painter.drawText(QRect(4, 0, 18, height()), Qt::AlignCenter, x_mark.isEmpty() ? QStringLiteral("○") : x_mark);
        QFont font = this->font();
        font.setBold(isChecked());
        painter.setFont(font);
        painter.setPen(theme::text);
        painter.drawText(rect().adjusted(23, 0, -3, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    }

private:
    void mark(const QString& sign, const QColor& colour, const QString& words, QString& told) {
        x_mark = sign;
        x_colour = colour;
        told += QStringLiteral(", ") + words;
    }
    Words x_words;
    QColor x_side, x_colour = theme::dim;
    QString x_mark;
};

StepBar::StepBar(const PanelContext& context, const Words& words, QWidget* parent)
    : QWidget(parent), x_context(context), x_steps(stepsOf(context.session.source())) {
    setAccessibleName(tr("Steps"));
    auto* flow = new FlowLayout(this, 3);
    for (const auto& step : x_steps) {
        auto* chip = new Chip(step, words, this);
        connect(chip, &QAbstractButton::clicked, this, [this, step] {
            x_context.navigation.goToStep(step);
            refresh();
        });
        flow->addWidget(chip);
        x_chips.push_back(chip);
    }
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StepBar::refresh() {
    for (std::size_t i = 0; i < x_steps.size(); ++i)
        x_chips[i]->show(stateOf(x_context.session, x_steps[i]), x_steps[i] == x_context.navigation.step(),
                         x_steps[i].isReport());
}

void StepBar::keyPressEvent(QKeyEvent* event) {
    const int delta = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (delta == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto here = std::find(x_steps.begin(), x_steps.end(), x_context.navigation.step()) - x_steps.begin();
    const auto next = std::clamp<std::ptrdiff_t>(here + delta, 0, static_cast<std::ptrdiff_t>(x_steps.size()) - 1);
    x_context.navigation.goToStep(x_steps[static_cast<std::size_t>(next)]);
    refresh();
    x_chips[static_cast<std::size_t>(next)]->setFocus(Qt::OtherFocusReason);
}

}  // namespace hsg
