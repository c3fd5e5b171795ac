#include "plugin/hanging/hanging_preview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "plugin/panel/theme.h"

namespace hsg {

HangingPreview::HangingPreview(const PanelContext& context, QWidget* parent) : QWidget(parent), context_(context) {
    setObjectName(QStringLiteral("hangingPreview"));
    setMinimumHeight(110);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("What would hang"));
}

/// Every place of the stage as written is drawn, so that each can be chosen; those that would go away say so.
void HangingPreview::show(const hanging::Lightbox& box, const reporting::HangingLayout& layout,
                          const reporting::HangingStage& stage, int chosen) {
    const PaneWords words(context_);
    const Words films(context_.session.source(), context_.host.settings());
    const auto hung = hanging::hang(box, layout, stage);
    rows_ = stage.rows;
    columns_ = stage.columns;
    chosen_ = chosen;
    isUsed_ = hung.isUsed;
    texts_.clear();
    isFilm_.clear();
    std::vector<QString> gaps(stage.panes.size());
    std::vector<bool> isGone(stage.panes.size());
    for (const auto& reason : hung.reasons) {
        if (reason.pane < 0 || reason.kind == hanging::ReasonKind::NextCandidate) continue;
        const auto at = static_cast<std::size_t>(reason.pane);
        gaps[at] = reason.kind == hanging::ReasonKind::Kept ? tr("keeps its film") : tr("no film");
        if (reason.kind == hanging::ReasonKind::Collapsed) {
            gaps[at] = tr("left out");
            isGone[at] = true;
        }
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < stage.panes.size(); ++i) {
        const auto* pane = !isGone[i] && next < hung.panes.size() ? &hung.panes[next++] : nullptr;
        const auto* film = pane && pane->filmId ? box.films.findAny(*pane->filmId) : nullptr;
        texts_ << (film ? films.film(film->film) : gaps[i]);
        isFilm_.push_back(film != nullptr);
    }
    setAccessibleDescription(texts_.join(QStringLiteral("; ")));
    update();
}

QRect HangingPreview::cell(int pane) const {
    const int row = pane / columns_, column = pane % columns_;
    const int x0 = column * width() / columns_, x1 = (column + 1) * width() / columns_;
    const int y0 = row * height() / rows_, y1 = (row + 1) * height() / rows_;
    return QRect(x0, y0, x1 - x0, y1 - y0).adjusted(1, 1, -2, -2);
}

void HangingPreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (int pane = 0; pane < texts_.size(); ++pane) {
        const QRect place = cell(pane);
        const bool isFilm = isUsed_ && isFilm_[static_cast<std::size_t>(pane)];
        painter.fillRect(place, isFilm ? theme::raised : theme::surface);
        painter.setPen(pane == chosen_ ? QPen(theme::accent, 2) : QPen(theme::line, 1));
        painter.drawRect(place);
        painter.setPen(isFilm ? theme::text : theme::warning);
        painter.drawText(place.adjusted(3, 2, -3, -2), Qt::AlignCenter | Qt::TextWordWrap,
                         QStringLiteral("%1 · %2").arg(pane + 1).arg(texts_[pane]));
    }
    if (!hasFocus()) return;
    painter.setPen(QPen(theme::accent, 1, Qt::DotLine));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void HangingPreview::mousePressEvent(QMouseEvent* event) {
    for (int pane = 0; pane < texts_.size(); ++pane)
        if (cell(pane).contains(event->pos())) emit paneChosen(pane);
}

void HangingPreview::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Right  ? 1
                     : event->key() == Qt::Key_Left ? -1
                     : event->key() == Qt::Key_Down ? columns_
                     : event->key() == Qt::Key_Up   ? -columns_
                                                    : 0;
    if (step == 0) return QWidget::keyPressEvent(event);
    emit paneChosen(std::clamp(chosen_ + step, 0, static_cast<int>(texts_.size()) - 1));
}

}  // namespace hsg
