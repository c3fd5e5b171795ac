#include "viewer/host/focus_halves.h"

#include <QApplication>
#include <QStyle>

namespace viewer::host {

namespace {

void setMarked(QFrame* frame, bool marked) {
    if (frame->property("inFocus").toBool() == marked) return;
    frame->setProperty("inFocus", marked);
    frame->style()->unpolish(frame);
    frame->style()->polish(frame);
}

/// The keys are where the active window is: a half may stand in a window of its own.
void giveKeys(QWidget* widget) {
    if (!widget->window()->isActiveWindow()) widget->window()->activateWindow();
    widget->setFocus(Qt::ShortcutFocusReason);
}

QWidget* firstFocusable(QWidget* root) {
    for (auto* child : root->findChildren<QWidget*>())
        if (child->isVisibleTo(root) && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus)) return child;
    return nullptr;
}

}  // namespace

FocusHalves::FocusHalves(QFrame* films, const QList<QFrame*>& panel, std::function<void()> giveToFilms)
    : QObject(films), films_(films), panel_(panel), giveToFilms_(std::move(giveToFilms)) {
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusHalves::stop() {
    disconnect(qApp, nullptr, this, nullptr);
    blockSignals(true);
}

void FocusHalves::follow(QWidget* now) {
    if (!now) return;  // the window lost the keyboard: the mark stays for when it comes back
    if (films_->isAncestorOf(now)) return mark(Half::Films);
    for (auto* frame : panel_)
        if (frame->isAncestorOf(now)) {
            lastInPanel_ = now;
            return mark(Half::Panel);
        }
    mark(Half::None);
}

void FocusHalves::mark(Half half) {
    setMarked(films_, half == Half::Films);
    for (auto* frame : panel_) setMarked(frame, half == Half::Panel);
    if (half == current_) return;
    current_ = half;
    emit changed();
}

void FocusHalves::switchHalf() {
    auto* asked = current_ == Half::Panel && asking_ && asking_->isVisible() ? firstFocusable(asking_) : nullptr;
    if (asked)
        giveKeys(asked);
    else if (current_ == Half::Films)
        toPanel();
    else
        toFilms();
}

void FocusHalves::toFilms() {
    if (!films_->window()->isActiveWindow()) films_->window()->activateWindow();
    giveToFilms_();
}

void FocusHalves::toPanel() {
    if (lastInPanel_ && lastInPanel_->isVisible() && lastInPanel_->isEnabled()) return giveKeys(lastInPanel_);
    for (auto* frame : panel_)
        if (auto* widget = frame->isVisible() ? firstFocusable(frame) : nullptr) return giveKeys(widget);
}

}  // namespace viewer::host
