#include <QKeyEvent>
#include <algorithm>

#include "plugin/panel/question_view.h"

/// The keyboard of a question. A value's own keys come first, then the keys that every question has.
namespace hsg {

namespace {

QString characterOf(const QKeyEvent& event) {
    const bool plain = !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    return plain ? event.text().toLower() : QString();
}

}  // namespace

void QuestionView::keyPressEvent(QKeyEvent* event) {
    if (reasonKey(*event) || valueKey(*event) || commonKey(*event)) {
        event->accept();
        return;
    }
    QFrame::keyPressEvent(event);
}

bool QuestionView::reasonKey(QKeyEvent& event) {
    if (reasons_->isHidden()) return false;
    if (event.key() == Qt::Key_Escape || event.key() == Qt::Key_Backspace) {
        closeReasons();
        return true;
    }
    const QString character = characterOf(event);
    const auto found = std::find_if(reasonButtons_.begin(), reasonButtons_.end(),
                                    [&](const auto* button) { return button->shortcutKey().toLower() == character; });
    if (character.isEmpty() || found == reasonButtons_.end()) return false;
    (*found)->click();
    return true;
}

bool QuestionView::commonKey(QKeyEvent& event) {
    const bool control = event.modifiers() & Qt::ControlModifier;
    switch (event.key()) {
        case Qt::Key_Up:
            emit moveWanted(-1);
            return true;
        case Qt::Key_Down:
            if (control)
                emit missingWanted();
            else
                emit moveWanted(1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            emit acceptWanted();
            return true;
        case Qt::Key_Backspace:
        case Qt::Key_Delete:
            if (hasAnswer_ && !readOnly_) emit cleared();
            return true;
        case Qt::Key_N:
            if (control) return false;
            openReasons();
            return true;
        case Qt::Key_P:
            if (control || readOnly_ || !mayTakePoint()) return false;
            emit pointWanted();
            return true;
        case Qt::Key_Question:
            if (question_.card.empty()) return false;
            emit cardWanted();
            return true;
        case Qt::Key_E:
            if (!control || readOnly_) return false;
            emit evidenceWanted();
            return true;
        case Qt::Key_F:
            if (!control) return false;
            if (!shownEvidence_.empty()) emit filmWanted(shownEvidence_.front().first);
            return true;
        default:
            return false;
    }
}

}  // namespace hsg
