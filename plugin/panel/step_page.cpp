#include "plugin/panel/step_page.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/panel/guide_steps.h"
#include "plugin/panel/mark_links.h"
#include "plugin/panel/theme.h"

namespace hsg {

using reporting::Answer;
using reporting::QuestionRef;

namespace {
constexpr int widestForm = 880;  ///< on a screen of its own the answers stay beside their question
}

StepPage::StepPage(const PanelContext& context, const StepRef& step, const Words& words, QWidget* parent)
    : QWidget(parent), context_(context), step_(step), words_(words) {
    build();
}

void StepPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    buildSide(*column);
    accept_ = new QPushButton(this);
    accept_->setStyleSheet(QStringLiteral("QPushButton { border-color: %1; color: %1; text-align: left; }")
                               .arg(theme::css(theme::warning)));
    connect(accept_, &QPushButton::clicked, this, &StepPage::acceptProposals);
    column->addWidget(accept_);

    scroll_ = new QScrollArea(this);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll_, 1);
    scroll_->setWidget(buildForm());
    held_.setSingleShot(true);
    held_.callOnTimeout(this, [this] { scroll_->widget()->setAttribute(Qt::WA_TransparentForMouseEvents, false); });
}

QWidget* StepPage::buildForm() {
    auto* form = new QWidget(scroll_);
    form->setObjectName(QStringLiteral("hsgGround"));
    form->setMaximumWidth(widestForm);
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 4, 0);
    rows->setSpacing(3);
    if (const auto* step = context_.session.source().step(step_.step)) {
        const bool isFirstSide = step_.side.empty() || words_.sideIndex(step_.side) == 0;
        for (const auto& id : step->questions) {
            const auto* question = context_.session.source().question(id);
            if (!question || (!question->perSide && !isFirstSide)) continue;
            auto* view =
                makeQuestionView(*question, question->perSide ? step_.side : reporting::SideId(), words_, form);
            connectView(*view);
            rows->addWidget(view);
            views_.push_back(view);
        }
    }
    empty_ = new QLabel(tr("Nothing is asked here with the answers so far."), form);
    empty_->setWordWrap(true);
    empty_->setMargin(8);
    rows->addWidget(empty_);
    next_ = new QPushButton(tr("Next step (Enter)"), form);
    next_->setAutoDefault(true);
    connect(next_, &QPushButton::clicked, this, &StepPage::nextStepWanted);
    rows->addWidget(next_);
    rows->addStretch(1);
    return form;
}

/// Large, coloured and in words: which side is read must be beyond doubt.
void StepPage::buildSide(QVBoxLayout& column) {
    if (step_.side.empty()) return;
    const int index = words_.sideIndex(step_.side);
    auto* side = new QLabel(words_.step(step_), this);
    side->setAlignment(index == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    side->setStyleSheet(
        QStringLiteral("font-size: 17pt; font-weight: bold; color: black; background: %1; padding: 1px 10px; "
                       "border-radius: 4px")
            .arg(theme::css(theme::sideColour(index))));
    column.addWidget(side);
}

void StepPage::connectView(QuestionView& view) {
    auto* v = &view;
    connect(v, &QuestionView::answered, this,
            [this, v](const reporting::Value& value, const std::string& reason, bool moveOn) {
                write(*v, value, reason, moveOn);
            });
    connect(v, &QuestionView::cleared, this,
            [this, v] { context_.session.clearAnswer(v->ref().question, v->ref().side); });
    connect(v, &QuestionView::moveWanted, this, [this, v](int delta) { move(*v, delta); });
    connect(v, &QuestionView::missingWanted, this, [this, v] {
        if (const auto next = nextMissing(context_.session, v->ref())) context_.navigation.goToQuestion(*next);
    });
    connect(v, &QuestionView::acceptWanted, this, [this, v] {
        if (accept_->isHidden())
            move(*v, 1);
        else
            acceptProposals();
    });
    connect(v, &QuestionView::evidenceWanted, this, [this, v] { takeEvidence(*v); });
    connect(v, &QuestionView::filmWanted, this, [this, v](const std::string& film) { showEvidence(*v, film); });
    connect(v, &QuestionView::focused, this, [this, v] {
        last_ = v;
        context_.navigation.setQuestion(v->ref());
        scroll_->ensureWidgetVisible(v, 0, 24);
        emit helpChanged(words_.help(v->question().id));
    });
}

void StepPage::write(QuestionView& view, const reporting::Value& value, const std::string& reason, bool moveOn) {
    const auto ref = view.ref();
    Answer answer;
    answer.question = ref.question;
    answer.side = ref.side;
    answer.value = value;
    answer.reason = reason;
    const auto* marks = context_.host.annotations();
    if (marks) answer.evidence = evidenceOf(ref, marks->marks(), context_.session.reading());
    if (answer.evidence.empty())
        answer.evidence = defaultEvidence(context_.session, view.question(), context_.host.display());
    if (const auto* before = context_.session.reading().answer(ref.question, ref.side);
        before && answer.evidence.empty())
        answer.evidence = before->evidence;
    if (!context_.session.setAnswer(answer)) {
        refresh();
        return;
    }
    if (!moveOn) return;
    holdMouse();
    move(view, 1);
}

void StepPage::holdMouse() {
    scroll_->widget()->setAttribute(Qt::WA_TransparentForMouseEvents);
    held_.start(QApplication::doubleClickInterval());
}

QuestionView* StepPage::lastView() const {
    for (auto* view : views_)
        if (view->hasFocus() || view->isAncestorOf(QApplication::focusWidget())) return view;
    return last_ && !last_->isHidden() ? last_ : nullptr;
}

void StepPage::takeEvidence() {
    if (auto* view = lastView()) takeEvidence(*view);
}

void StepPage::drawEvidence() {
    auto* view = lastView();
    if (!view || context_.session.isReadOnly()) return;
    if (auto* marks = context_.host.annotations()) marks->draw(viewer::sdk::MarkKind::Point, linkOf(view->ref()));
}

void StepPage::showEvidence(const QuestionView& view, const std::string& film) {
    auto* marks = context_.host.annotations();
    const auto* known = context_.session.reading().film(film);
    const std::string mark =
        marks && known ? linkedMark(view.ref(), {known->sopInstanceUid, known->frame}, *marks) : std::string();
    if (mark.empty())
        context_.navigation.showFilm(film);
    else
        marks->goTo(mark);
}

void StepPage::takeEvidence(QuestionView& view) {
    if (context_.session.isReadOnly()) return;
    if (linkChosenMark(context_, view.ref())) return;
    auto* display = context_.host.display();
    const auto* entry = display ? filmInPane(context_.session, display, display->activePane()) : nullptr;
    const auto* answer = context_.session.reading().answer(view.ref().question, view.ref().side);
    if (!entry || !answer) return;
    Answer changed = *answer;
    unlinkMarks(context_, view.ref());
    changed.evidence = {{entry->film.id, std::nullopt, std::nullopt}};
    context_.session.setAnswer(changed);
}

void StepPage::move(const QuestionView& from, int delta) {
    const auto here = std::find(views_.begin(), views_.end(), &from);
    for (auto i = (here - views_.begin()) + delta; i >= 0 && i < static_cast<std::ptrdiff_t>(views_.size()); i += delta)
        if (auto* view = views_[static_cast<std::size_t>(i)]; !view->isHidden()) {
            focus(*view);
            return;
        }
    if (delta > 0) next_->setFocus(Qt::OtherFocusReason);
}

void StepPage::focus(QuestionView& view) {
    view.takeFocus();
    scroll_->ensureWidgetVisible(&view, 0, 24);
}

void StepPage::focusFirst() {
    QuestionView* first = nullptr;
    for (auto* view : views_) {
        if (view->isHidden()) continue;
        if (!first) first = view;
        const auto ref = view->ref();
        if (context_.session.reading().answer(ref.question, ref.side)) continue;
        if (!context_.session.evaluation().isRequired(view->question(), ref.side)) continue;
        focus(*view);
        return;
    }
    if (first)
        focus(*first);
    else
        next_->setFocus(Qt::OtherFocusReason);
}

bool StepPage::focusQuestion(const QuestionRef& question) {
    for (auto* view : views_)
        if (view->ref() == question && !view->isHidden()) {
            focus(*view);
            return true;
        }
    return false;
}

QuestionRef StepPage::focusedQuestion() const {
    for (const auto* view : views_)
        if (view->hasFocus() || view->isAncestorOf(QApplication::focusWidget())) return view->ref();
    return {};
}

void StepPage::commit() {
    for (auto* view : views_) view->commit();
}

void StepPage::acceptProposals() {
    const auto focusedBefore = focusedQuestion();
    const auto proposals = proposalsOf(context_.session, step_);
    const auto acceptAll = [proposals](const reporting::Reading& reading) {
        auto next = reading;
        for (const auto& proposal : proposals) next.answers.push_back(proposal.answer);  // all of them were blank
        return next;
    };
    if (proposals.empty() || !context_.session.apply({"accept:" + step_.step, acceptAll})) return;
    for (auto* view : views_)
        if (view->ref() == focusedBefore) move(*view, 1);
    if (focusedBefore.question.empty()) focusFirst();
}

void StepPage::refresh() {
    const auto shown = shownQuestions(context_.session, step_);
    const auto proposals = proposalsOf(context_.session, step_);
    for (auto* view : views_) {
        const bool isShown = std::any_of(shown.begin(), shown.end(),
                                         [&](const auto* question) { return question->id == view->question().id; });
        if (isShown) refreshView(*view, proposals);
        if (view->isHidden() == isShown) view->setVisible(isShown);
    }
    empty_->setVisible(shown.empty());
    refreshProposals(proposals.size());
}

void StepPage::refreshView(QuestionView& view, const std::vector<ReadingSession::Proposal>& proposals) {
    const auto& session = context_.session;
    const auto ref = view.ref();
    QuestionState state;
    state.answer = session.reading().answer(ref.question, ref.side);
    state.isReadOnly = session.isReadOnly();
    state.isRequired = session.evaluation().isRequired(view.question(), ref.side);
    for (const auto& proposal : proposals)
        if (proposal.answer.question == ref.question && proposal.answer.side == ref.side) state.proposal = &proposal;
    for (const auto& contradiction : session.assessment().contradictions) {
        const auto& answers = contradiction.answers;
        const bool isBlankWarning = !state.answer && contradiction.severity != reporting::RuleSeverity::Refuse;
        if (contradiction.acknowledged || isBlankWarning ||
            std::find(answers.begin(), answers.end(), ref) == answers.end())
            continue;
        const bool refuses = contradiction.severity == reporting::RuleSeverity::Refuse;
        if (!state.issue.isEmpty() && (state.isRefused || !refuses)) continue;
        state.issue =
            QString::fromStdString(contradiction.rule) + QStringLiteral(": ") + words_.phrase(contradiction.phrase);
        state.isRefused = refuses;
    }
    if (state.answer)
        for (const auto& evidence : state.answer->evidence)
            if (const auto* film = session.reading().film(evidence.filmId))
                state.evidence.emplace_back(film->id, words_.film(*film) + (evidence.x ? QStringLiteral(" ⌖") : ""));
    view.refresh(state);
}

void StepPage::refreshProposals(std::size_t count) {
    accept_->setText(tr("Accept %n answer(s) from the headers (Enter)", nullptr, static_cast<int>(count)));
    accept_->setVisible(count > 0 && !context_.session.isReadOnly());
}

}  // namespace hsg
