#include "plugin/guide/card_desk.h"

#include <QApplication>
#include <QKeyEvent>
#include <algorithm>

#include "plugin/guide/card_window.h"
#include "plugin/panel/question_view.h"

namespace hsg {

CardDesk::CardDesk(const PanelContext& context, QWidget* owner) : context_(context), owner_(owner) {}

CardDesk::~CardDesk() {
    delete window_;
}

const reporting::Card* CardDesk::cardOf(const QuestionView& view) const {
    const auto& cards = context_.session.source().cards;
    const auto found =
        std::find_if(cards.begin(), cards.end(), [&](const auto& card) { return card.id == view.question().card; });
    return found == cards.end() ? nullptr : &*found;
}

void CardDesk::toggle(const QuestionView& view, const Words& words) {
    const auto* card = cardOf(view);
    if (!card) return;
    const bool isShown = window_ && window_->isVisible() && window_->card() == card->id;
    if (isShown)
        close();
    else
        open(*card, view, words);
}

void CardDesk::follow(const QuestionView& view, const Words& words) {
    const auto* card = cardOf(view);
    if (card && window_ && window_->isVisible() && window_->card() != card->id) open(*card, view, words);
}

void CardDesk::open(const reporting::Card& card, const QuestionView& view, const Words& words) {
    if (!window_) {
        window_ = new CardWindow(context_, words, pictures_, owner_->window());
        window_->setAttribute(Qt::WA_DeleteOnClose);
        qApp->installEventFilter(this);
        connect(window_, &CardWindow::closed, this, [this] { qApp->removeEventFilter(this); });
    }
    window_->open(card, view);
}

bool CardDesk::eventFilter(QObject* watched, QEvent* event) {
    auto* widget = event->type() == QEvent::KeyPress ? qobject_cast<QWidget*>(watched) : nullptr;
    if (!widget || widget != QApplication::focusWidget() || !owner_->isAncestorOf(widget) || !window_) return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.modifiers() & ~Qt::KeypadModifier) return false;
    const int turn = key.key() == Qt::Key_PageDown ? 1 : key.key() == Qt::Key_PageUp ? -1 : 0;
    if (turn != 0) window_->scrollPage(turn);
    if (key.key() == Qt::Key_Escape) close();
    return turn != 0 || key.key() == Qt::Key_Escape;
}

void CardDesk::close() {
    if (window_) window_->close();
}

}  // namespace hsg
