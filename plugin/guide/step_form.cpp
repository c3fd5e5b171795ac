#include "plugin/guide/step_form.h"

#include <QApplication>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/guide/answer_evidence.h"
#include "plugin/guide/group_frame.h"
#include "plugin/guide/mark_links.h"
#include "plugin/panel/guide_steps.h"
#include "plugin/prior/prior_examination.h"
#include "reporting/template/asked.h"

namespace hsg {

using reporting::QuestionRef;

StepForm::StepForm(const PanelContext& context, const StepRef& step, const Words& words, QWidget* parent)
    : QWidget(parent), context_(context), step_(step), words_(words) {
    build();
    held_.setSingleShot(true);
    held_.callOnTimeout(this, [this] { setAttribute(Qt::WA_TransparentForMouseEvents, false); });
    if (auto* marks = context_.host.annotations())
        connect(marks, &viewer::sdk::Annotations::changed, this, &StepForm::pointCame);
}

void StepForm::build() {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    const auto& source = context_.session.source();
    const auto* step = source.step(step_.step);
    if (!step) return;
    std::string group;
    for (const auto& id : step->questions) {
        const auto* question = source.question(id);
        const auto side = question ? askedSide(source, *question, step_.side) : std::nullopt;
        if (!side) continue;
        if (!question->group.empty() && question->group != group) {
            groups_.push_back(new GroupFrame(question->group, words_, this));
            rows->addWidget(groups_.back());
        }
        group = question->group;
        QWidget* home = group.empty() ? static_cast<QWidget*>(this) : groups_.back();
        auto* view = makeQuestionView(*question, *side, words_, home);
        connectView(*view);
        group.empty() ? rows->addWidget(view) : groups_.back()->add(*view);
        views_.push_back(view);
    }
}

void StepForm::connectView(QuestionView& view) {
    auto* v = &view;
    connect(v, &QuestionView::answered, this,
            [this, v](const reporting::Value& value, const std::string& reason, bool moveOn) {
                write(*v, value, reason, moveOn);
            });
    connect(v, &QuestionView::cleared, this,
            [this, v] { context_.session.clearAnswer(v->ref().question, v->ref().side); });
    connect(v, &QuestionView::moveWanted, this, [this, v](int delta) { move(*v, delta); });
    connect(v, &QuestionView::done, this, [this, v] { moveOn(*v); });
    connect(v, &QuestionView::missingWanted, this, [this, v] {
        if (const auto next = nextMissing(context_.session, v->ref())) context_.navigation.goToQuestion(*next);
    });
    connect(v, &QuestionView::acceptWanted, this, &StepForm::enterPressed);
    connect(v, &QuestionView::evidenceWanted, this, [this, v] { takeEvidence(context_, v->ref()); });
    connect(v, &QuestionView::pointWanted, this, [this, v] { drawPoint(v->ref()); });
    connect(v, &QuestionView::cardWanted, this, [this, v] { emit cardWanted(v->ref()); });
    connect(v, &QuestionView::filmWanted, this,
            [this, v](const std::string& film) { showEvidence(context_, v->ref(), film); });
    connect(v, &QuestionView::focused, this, [this, v] {
        last_ = v;
        context_.navigation.setQuestion(v->ref());
        emit viewFocused(v);
        emit helpChanged(words_.help(v->question().id));
    });
}

void StepForm::write(QuestionView& view, const reporting::Value& value, const std::string& reason, bool goesOn) {
    if (!giveAnswer(context_, view.ref(), value, reason)) {
        refresh();
        return;
    }
    if (!goesOn) return;
    holdMouse();
    moveOn(view);
}

/// After a required answer the next required one that is open and that nothing is proposed for: what is proposed takes
/// one key for all. An answer that leaves nothing blank ends the step.
void StepForm::moveOn(const QuestionView& from) {
    const auto state = stateOf(context_.session, step_);
    if (state.answered == state.shown) {
        emit completed();
        return;
    }
    const bool isRequired = context_.session.evaluation().isRequired(from.question(), from.ref().side);
    if (auto* next = isRequired ? missingAfter(&from, false) : nullptr)
        next->takeFocus();
    else
        move(from, 1);
}

void StepForm::holdMouse() {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    held_.start(QApplication::doubleClickInterval());
}

QuestionView* StepForm::lastView() const {
    for (auto* view : views_)
        if (view->hasFocus() || view->isAncestorOf(QApplication::focusWidget())) return view;
    return last_ && !last_->isHidden() ? last_ : nullptr;
}

void StepForm::drawPoint(const QuestionRef& ref) {
    if (!hsg::drawPoint(context_, ref)) return;
    pointFor_ = linkOf(ref);
    const auto marks = context_.host.annotations()->marks();
    pointsBefore_ = static_cast<std::size_t>(
        std::count_if(marks.begin(), marks.end(), [&](const auto& mark) { return mark.linkedTo == pointFor_; }));
}

/// The point that was asked for is set: the question has the keyboard again.
void StepForm::pointCame() {
    if (pointFor_.empty()) return;
    const auto marks = context_.host.annotations()->marks();
    const auto now =
        std::count_if(marks.begin(), marks.end(), [&](const auto& mark) { return mark.linkedTo == pointFor_; });
    if (static_cast<std::size_t>(now) <= pointsBefore_) return;
    const auto ref = questionOf(pointFor_);
    pointFor_.clear();
    if (ref && isVisible()) focusQuestion(*ref);
}

void StepForm::move(const QuestionView& from, int delta) {
    const auto here = std::find(views_.begin(), views_.end(), &from);
    for (auto i = (here - views_.begin()) + delta; i >= 0 && i < static_cast<std::ptrdiff_t>(views_.size()); i += delta)
        if (auto* view = views_[static_cast<std::size_t>(i)]; !view->isHidden()) {
            view->takeFocus();
            return;
        }
    if (delta > 0) emit endReached();
}

bool StepForm::isMissing(const QuestionView& view) const {
    const auto ref = view.ref();
    return !view.isHidden() && !context_.session.reading().answer(ref.question, ref.side) &&
           context_.session.evaluation().isRequired(view.question(), ref.side);
}

bool StepForm::isProposed(const QuestionView& view) const {
    const auto proposals = context_.session.proposals(step_.step, step_.side);
    return std::any_of(proposals.begin(), proposals.end(), [&](const auto& proposal) {
        return QuestionRef{proposal.answer.question, proposal.answer.side} == view.ref();
    });
}

QuestionView* StepForm::missingAfter(const QuestionView* from, bool withProposed) const {
    auto order = views_;
    const auto here = std::find(order.begin(), order.end(), from);
    if (here != order.end()) std::rotate(order.begin(), here + 1, order.end());
    for (auto* view : order)
        if (isMissing(*view) && (withProposed || !isProposed(*view))) return view;
    return nullptr;
}

bool StepForm::focusMissing() {
    auto* next = lastView();
    if (!next || !isMissing(*next) || isProposed(*next)) next = missingAfter(lastView(), false);
    if (!next) next = missingAfter(lastView(), true);
    if (next) next->takeFocus();
    return next != nullptr;
}

bool StepForm::focusFirst() {
    auto* first = missingAfter(nullptr, false);
    if (!first) first = missingAfter(nullptr, true);
    const auto shown = std::find_if(views_.begin(), views_.end(), [](const auto* view) { return !view->isHidden(); });
    if (!first && shown != views_.end()) first = *shown;
    if (first) first->takeFocus();
    return first != nullptr;
}

bool StepForm::focusQuestion(const QuestionRef& question) {
    for (auto* view : views_)
        if (view->ref() == question && !view->isHidden()) {
            view->takeFocus();
            return true;
        }
    return false;
}

QuestionRef StepForm::focusedQuestion() const {
    for (const auto* view : views_)
        if (view->hasFocus() || view->isAncestorOf(QApplication::focusWidget())) return view->ref();
    return {};
}

void StepForm::commit() {
    for (auto* view : views_) view->commit();
}

bool StepForm::isEmpty() const {
    return std::all_of(views_.begin(), views_.end(), [](const auto* view) { return view->isHidden(); });
}

void StepForm::refresh() {
    const auto shown = shownQuestions(context_.session, step_);
    const auto proposals = proposalsOf(context_.session, step_);
    for (auto* view : views_) {
        const bool isShown = std::any_of(shown.begin(), shown.end(),
                                         [&](const auto* question) { return question->id == view->question().id; });
        if (isShown) refreshView(*view, proposals);
        if (view->isHidden() == isShown) view->setVisible(isShown);
    }
    for (auto* group : groups_) group->refresh(context_.session.reading());
}

void StepForm::refreshView(QuestionView& view, const std::vector<ReadingSession::Proposal>& proposals) {
    const auto& session = context_.session;
    const auto ref = view.ref();
    QuestionState state;
    state.answer = session.reading().answer(ref.question, ref.side);
    state.isReadOnly = session.isReadOnly();
    state.isRequired = session.evaluation().isRequired(view.question(), ref.side);
    for (const auto& proposal : proposals)
        if (proposal.answer.question == ref.question && proposal.answer.side == ref.side) state.proposal = &proposal;
    state.former = formerAnswer(session.reading(), session.source(), words_, ref);
    addIssue(state, ref);
    addEvidence(state, ref);
    view.refresh(state);
}

void StepForm::addIssue(QuestionState& state, const QuestionRef& ref) const {
    for (const auto& contradiction : context_.session.assessment().contradictions) {
        const auto& answers = contradiction.answers;
        const bool refuses = contradiction.severity == reporting::RuleSeverity::Refuse;
        const bool isBlankWarning = !state.answer && !refuses;
        if (contradiction.acknowledged || isBlankWarning ||
            std::find(answers.begin(), answers.end(), ref) == answers.end())
            continue;
        if (!state.issue.isEmpty() && (state.isRefused || !refuses)) continue;
        state.issue =
            QString::fromStdString(contradiction.rule) + QStringLiteral(": ") + words_.phrase(contradiction.phrase);
        state.isRefused = refuses;
    }
}

void StepForm::addEvidence(QuestionState& state, const QuestionRef& ref) const {
    const auto& session = context_.session;
    if (state.answer)
        for (const auto& evidence : state.answer->evidence)
            if (const auto* film = session.reading().film(evidence.filmId))
                state.evidence.emplace_back(film->id, words_.film(*film) + (evidence.x ? QStringLiteral(" ⌖") : ""));
    for (const auto& missing : session.assessment().missingEvidence)
        if (missing.answer == ref) state.missingEvidence = missing.what;
}

}  // namespace hsg
