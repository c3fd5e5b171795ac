#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <algorithm>

#include "plugin/guide/answer_evidence.h"
#include "plugin/guide/card_desk.h"
#include "plugin/guide/guide_panel.h"
#include "plugin/guide/report_page.h"
#include "plugin/guide/step_page.h"
#include "plugin/guide/urgent_block.h"
#include "plugin/strip/film_tile.h"

/// Where the keyboard of the guide is, and what its keys do.
namespace hsg {

StepPage* GuidePanel::currentPage() const {
    return stack_ ? qobject_cast<StepPage*>(stack_->currentWidget()) : nullptr;
}

StepForm* GuidePanel::currentForm() const {
    for (auto* form : urgent_ ? urgent_->forms() : std::vector<StepForm*>())
        if (form->isAncestorOf(QApplication::focusWidget())) return form;
    auto* page = currentPage();
    return page ? &page->form() : nullptr;
}

void GuidePanel::connectForm(StepForm& form) {
    connect(&form, &StepForm::cardWanted, this, &GuidePanel::toggleCard);
    connect(&form, &StepForm::helpChanged, this, &GuidePanel::showHelp);
    connect(&form, &StepForm::viewFocused, this, [this](hsg::QuestionView* view) { cards_->follow(*view, *words_); });
}

void GuidePanel::takeEvidence() {
    const auto* form = currentForm();
    if (const auto* view = form ? form->lastView() : nullptr) hsg::takeEvidence(context_, view->ref());
}

void GuidePanel::drawEvidence() {
    auto* form = currentForm();
    if (const auto* view = form ? form->lastView() : nullptr) form->drawPoint(view->ref());
}

void GuidePanel::toggleCard() {
    const auto* form = currentForm();
    if (const auto* view = form ? form->lastView() : nullptr) cards_->toggle(*view, *words_);
}

void GuidePanel::takeFocus() {
    if (!isOpen()) return;
    if (cover_) return cover_->setFocus(Qt::OtherFocusReason);
    auto* current = currentPage();
    if (!current) {
        report_->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (auto* last = current->focusWidget(); last && last->isVisible())
        last->setFocus(Qt::OtherFocusReason);
    else
        current->focusFirst();
}

void GuidePanel::goStep(int delta) {
    const auto steps = stepsOf(context_.session.source());
    const auto here = std::find(steps.begin(), steps.end(), context_.navigation.step()) - steps.begin();
    const auto next = std::clamp<std::ptrdiff_t>(here + delta, 0, static_cast<std::ptrdiff_t>(steps.size()) - 1);
    context_.navigation.goToStep(steps[static_cast<std::size_t>(next)]);
}

void GuidePanel::goToQuestion(const reporting::QuestionRef& question) {
    const auto step = stepAsking(context_.session.source(), question);
    if (!step || !isOpen() || urgent_->focusQuestion(question)) return;
    context_.navigation.goToStep(*step);
    page(*step).focusQuestion(question);
}

/// Which half takes the keys is said in words; the window draws the frame around it.
void GuidePanel::followFocus(QWidget* now) {
    hasFocus_ = now && (now == this || isAncestorOf(now));
    if (hasFocus_)
        keys_->setText(tr("⌨ Enter accept, go on · F2 normal · N not assessable"));
    else
        keys_->setText(qobject_cast<FilmTile*>(now) ? tr("⌨ Keys: film strip") : tr("⌨ Keys: films"));
    update();
}

void GuidePanel::focusInEvent(QFocusEvent*) {
    takeFocus();
}

void GuidePanel::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isOpen() && event->key() == Qt::Key_F2 && currentPage()) return currentPage()->acceptNormal();
    if (isOpen() && event->key() == Qt::Key_Question) return toggleCard();
    if (!isOpen() || !control) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Z && !shift)
        context_.session.undo();
    else if (event->key() == Qt::Key_Y || event->key() == Qt::Key_Z)
        context_.session.redo();
    else if (event->key() == Qt::Key_PageDown)
        goStep(1);
    else if (event->key() == Qt::Key_PageUp)
        goStep(-1);
    else if (isEnter && currentPage())
        currentPage()->acceptProposals();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace hsg
