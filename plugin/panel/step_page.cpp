#include "plugin/panel/step_page.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/panel/guide_steps.h"
#include "plugin/panel/theme.h"

namespace hsg {

using reporting::Answer;
using reporting::QuestionRef;

StepPage::StepPage(const PanelContext& context, const StepRef& step, const Words& words, QWidget* parent)
    : QWidget(parent), x_context(context), x_step(step), x_words(words) {
    build();
}

void StepPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    buildSide(*column);
    x_accept = new QPushButton(this);
    x_accept->setStyleSheet(QStringLiteral("QPushButton { border-color: %1; color: %1; text-align: left; }")
                                .arg(theme::css(theme::warning)));
    connect(x_accept, &QPushButton::clicked, this, &StepPage::acceptProposals);
    column->addWidget(x_accept);

    x_scroll = new QScrollArea(this);
    x_scroll->setWidgetResizable(true);
    x_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    x_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(x_scroll, 1);
    x_scroll->setWidget(buildForm());
}

QWidget* StepPage::buildForm() {
    auto* form = new QWidget(x_scroll);
    form->setObjectName(QStringLiteral("hsgGround"));
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 4, 0);
    rows->setSpacing(3);
    if (const auto* step = x_context.session.source().step(x_step.step)) {
        const bool isFirstSide = x_step.side.empty() || x_words.sideIndex(x_step.side) == 0;
        for (const auto& id : step->questions) {
            const auto* question = x_context.session.source().question(id);
            if (!question || (!question->perSide && !isFirstSide)) continue;
            auto* view =
                makeQuestionView(*question, question->perSide ? x_step.side : reporting::SideId(), x_words, form);
            connectView(*view);
            rows->addWidget(view);
            x_views.push_back(view);
        }
    }
    x_empty = new QLabel(tr("Nothing is asked here with the answers so far."), form);
    x_empty->setWordWrap(true);
    x_empty->setMargin(8);
    rows->addWidget(x_empty);
    x_next = new QPushButton(tr("Next step (Enter)"), form);
    x_next->setAutoDefault(true);
    connect(x_next, &QPushButton::clicked, this, &StepPage::nextStepWanted);
    rows->addWidget(x_next);
    rows->addStretch(1);
    return form;
}

/// Large, coloured and in words: which side is read must be beyond doubt.
void StepPage::buildSide(QVBoxLayout& column) {
    if (x_step.side.empty()) return;
    const int index = x_words.sideIndex(x_step.side);
    auto* side = new QLabel(x_words.step(x_step), this);
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
            [this, v] { x_context.session.clearAnswer(v->ref().question, v->ref().side); });
    connect(v, &QuestionView::moveWanted, this, [this, v](int delta) { move(*v, delta); });
    connect(v, &QuestionView::missingWanted, this, [this, v] {
        if (const auto next = nextMissing(x_context.session, v->ref())) x_context.navigation.goToQuestion(*next);
    });
    connect(v, &QuestionView::acceptWanted, this, [this, v] {
        if (x_accept->isHidden())
            move(*v, 1);
        else
            acceptProposals();
    });
    connect(v, &QuestionView::evidenceWanted, this, [this, v] { takeEvidence(*v); });
    connect(v, &QuestionView::filmWanted, this,
            [this](const std::string& film) { x_context.navigation.showFilm(film); });
    connect(v, &QuestionView::focused, this, [this, v] {
        x_scroll->ensureWidgetVisible(v, 0, 24);
        emit helpChanged(x_words.help(v->question().id));
    });
}

void StepPage::write(QuestionView& view, const reporting::Value& value, const std::string& reason, bool moveOn) {
    const auto ref = view.ref();
    Answer answer;
    answer.question = ref.question;
    answer.side = ref.side;
    answer.value = value;
    answer.reason = reason;
    answer.evidence = defaultEvidence(x_context.session, view.question(), x_context.host.display());
    if (const auto* before = x_context.session.reading().answer(ref.question, ref.side);
        before && answer.evidence.empty())
        answer.evidence = before->evidence;
    if (!x_context.session.setAnswer(answer)) {
        refresh();
        return;
    }
    if (moveOn) move(view, 1);
}

void StepPage::takeEvidence(QuestionView& view) {
    auto* display = x_context.host.display();
    const auto* entry = display ? filmInPane(x_context.session, display, display->activePane()) : nullptr;
    const auto* answer = x_context.session.reading().answer(view.ref().question, view.ref().side);
    if (!entry || !answer) return;
    Answer changed = *answer;
    changed.evidence = {{entry->film.id, std::nullopt, std::nullopt}};
    x_context.session.setAnswer(changed);
}

void StepPage::move(const QuestionView& from, int delta) {
    const auto here = std::find(x_views.begin(), x_views.end(), &from);
    for (auto i = (here - x_views.begin()) + delta; i >= 0 && i < static_cast<std::ptrdiff_t>(x_views.size());
         i += delta)
        if (auto* view = x_views[static_cast<std::size_t>(i)]; !view->isHidden()) {
            focus(*view);
            return;
        }
    if (delta > 0) x_next->setFocus(Qt::OtherFocusReason);
}

void StepPage::focus(QuestionView& view) {
    view.takeFocus();
    x_scroll->ensureWidgetVisible(&view, 0, 24);
}

void StepPage::focusFirst() {
    QuestionView* first = nullptr;
    for (auto* view : x_views) {
        if (view->isHidden()) continue;
        if (!first) first = view;
        const auto ref = view->ref();
        if (x_context.session.reading().answer(ref.question, ref.side)) continue;
        if (!x_context.session.evaluation().isRequired(view->question(), ref.side)) continue;
        focus(*view);
        return;
    }
    if (first)
        focus(*first);
    else
        x_next->setFocus(Qt::OtherFocusReason);
}

bool StepPage::focusQuestion(const QuestionRef& question) {
    for (auto* view : x_views)
        if (view->ref() == question && !view->isHidden()) {
            focus(*view);
            return true;
        }
    return false;
}

QuestionRef StepPage::focusedQuestion() const {
    for (const auto* view : x_views)
        if (view->hasFocus() || view->isAncestorOf(QApplication::focusWidget())) return view->ref();
    return {};
}

void StepPage::commit() {
    for (auto* view : x_views) view->commit();
}

void StepPage::acceptProposals() {
    const auto focusedBefore = focusedQuestion();
    const auto proposals = proposalsOf(x_context.session, x_step);
    const auto acceptAll = [proposals](const reporting::Reading& reading) {
        auto next = reading;
        for (const auto& proposal : proposals) next.answers.push_back(proposal.answer);  // all of them were blank
        return next;
    };
    if (proposals.empty() || !x_context.session.apply({"accept:" + x_step.step, acceptAll})) return;
    for (auto* view : x_views)
        if (view->ref() == focusedBefore) move(*view, 1);
    if (focusedBefore.question.empty()) focusFirst();
}

void StepPage::refresh() {
    const auto shown = shownQuestions(x_context.session, x_step);
    const auto proposals = proposalsOf(x_context.session, x_step);
    for (auto* view : x_views) {
        const bool isShown = std::any_of(shown.begin(), shown.end(),
                                         [&](const auto* question) { return question->id == view->question().id; });
        if (isShown) refreshView(*view, proposals);
        if (view->isHidden() == isShown) view->setVisible(isShown);
    }
    x_empty->setVisible(shown.empty());
    refreshProposals(proposals.size());
}

void StepPage::refreshView(QuestionView& view, const std::vector<ReadingSession::Proposal>& proposals) {
    const auto& session = x_context.session;
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
            QString::fromStdString(contradiction.rule) + QStringLiteral(": ") + x_words.phrase(contradiction.phrase);
        state.isRefused = refuses;
    }
    if (state.answer)
        for (const auto& evidence : state.answer->evidence)
            if (const auto* film = session.reading().film(evidence.filmId))
                state.evidence.emplace_back(film->id, x_words.film(*film));
    view.refresh(state);
}

void StepPage::refreshProposals(std::size_t count) {
    x_accept->setText(tr("Accept %n answer(s) from the headers (Enter)", nullptr, static_cast<int>(count)));
    x_accept->setVisible(count > 0 && !x_context.session.isReadOnly());
}

}  // namespace hsg
