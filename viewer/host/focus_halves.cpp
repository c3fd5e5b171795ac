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

QWidget* firstFocusable(QWidget* root) {
    for (auto* child : root->findChildren<QWidget*>())
        if (child->isVisibleTo(root) && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus)) return child;
    return nullptr;
}

}  // namespace

FocusHalves::FocusHalves(QFrame* films, const QList<QFrame*>& panel, std::function<void()> giveToFilms)
    : QObject(films), x_films(films), x_panel(panel), x_giveToFilms(std::move(giveToFilms)) {
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusHalves::stop() {
    disconnect(qApp, nullptr, this, nullptr);
    blockSignals(true);
}

void FocusHalves::follow(QWidget* now) {
    if (!now) return;  // the window lost the keyboard: the mark stays for when it comes back
    if (x_films->isAncestorOf(now)) return mark(Half::Films);
    for (auto* frame : x_panel)
        if (frame->isAncestorOf(now)) {
            x_lastInPanel = now;
            return mark(Half::Panel);
        }
    mark(Half::None);
}

void FocusHalves::mark(Half half) {
    setMarked(x_films, half == Half::Films);
    for (auto* frame : x_panel) setMarked(frame, half == Half::Panel);
    if (half == x_current) return;
    x_current = half;
    emit changed();
}

void FocusHalves::switchHalf() {
    if (x_current == Half::Films)
        toPanel();
    else
        toFilms();
}

void FocusHalves::toFilms() {
    x_giveToFilms();
}

void FocusHalves::toPanel() {
    if (x_lastInPanel && x_lastInPanel->isVisible() && x_lastInPanel->isEnabled())
        return x_lastInPanel->setFocus(Qt::ShortcutFocusReason);
    for (auto* frame : x_panel)
        if (auto* widget = frame->isVisible() ? firstFocusable(frame) : nullptr)
            return widget->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace viewer::host
