#include "plugin/guide/answer_evidence.h"

#include <algorithm>

#include "plugin/guide/mark_links.h"
#include "plugin/hanging/run_frame.h"
#include "plugin/panel/giving_answers.h"
#include "plugin/panel/guide_steps.h"
#include "plugin/session/edits.h"

namespace hsg {

using reporting::Answer;
using reporting::Evidence;
using reporting::QuestionRef;
using reporting::Reading;

namespace {

/// A frame of a stored run in the active pane that is no film of the reading yet, if the question wants its phase.
std::optional<RunFrame> newFrameFor(const PanelContext& context, const reporting::Question& question) {
    const auto shown = question.films.empty() ? std::nullopt : runFrameShown(context);
    const auto* film = shown ? context.session.reading().film(shown->filmId) : nullptr;
    if (!film || !isOfPhase(context.session.source(), *film, question.films)) return std::nullopt;
    return shown;
}

std::string filmOfFrame(const Reading& reading, const RunFrame& shown) {
    const auto* run = reading.film(shown.filmId);
    for (const auto& film : reading.films)
        if (run && film.sopInstanceUid == run->sopInstanceUid && film.frame == shown.frame) return film.id;
    return {};
}

/// Frame and answer in one edit, so that one undo takes both back.
bool giveOnNewFrame(const PanelContext& context, Answer answer, const RunFrame& shown) {
    const auto* run = context.session.reading().film(shown.filmId);
    // a time that the reader typed is shifted to the frame by the session
    if (run->timeSource == "reader" && !context.session.addFrame(shown.filmId, shown.frame)) return false;
    return context.session.apply({"answer:" + answer.question + ":" + answer.side, [=](const Reading& reading) {
                                      auto next = edits::addFrame(reading, shown.filmId, shown.frame, {});
                                      auto given = answer;
                                      given.evidence = {{filmOfFrame(next, shown), std::nullopt, std::nullopt}};
                                      return edits::setAnswer(std::move(next), given);
                                  }});
}

bool isNotAssessable(const reporting::Question& question, const Answer& answer) {
    const auto* choice = std::get_if<reporting::Choice>(&answer.value);
    return choice && !question.notAssessable.empty() && choice->code == question.notAssessable;
}

}  // namespace

std::vector<std::string> filmsOnScreen(const PanelContext& context) {
    std::vector<std::string> films;
    auto* display = context.host.display();
    if (!display) return films;
    std::vector<int> panes = {display->activePane()};
    for (int pane = 0; pane < static_cast<int>(display->arrangement().panes.size()); ++pane)
        if (pane != panes.front()) panes.push_back(pane);
    for (const int pane : panes)
        if (const auto* entry = filmInPane(context.session, display, pane);
            entry && std::find(films.begin(), films.end(), entry->film.id) == films.end())
            films.push_back(entry->film.id);
    return films;
}

bool giveAnswer(const PanelContext& context, const QuestionRef& ref, const reporting::Value& value,
                const std::string& reason) {
    const auto* question = context.session.source().question(ref.question);
    if (!question) return false;
    const auto answer = answerOnScreen(context, ref, value, reason);
    const auto* marks = context.host.annotations();
    const bool isMarked = marks && !evidenceOf(ref, marks->marks(), context.session.reading()).empty();
    if (!isMarked && !isNotAssessable(*question, answer))
        if (const auto shown = newFrameFor(context, *question)) return giveOnNewFrame(context, answer, *shown);
    return context.session.setAnswer(answer);
}

void takeEvidence(const PanelContext& context, const QuestionRef& ref) {
    if (context.session.isReadOnly() || linkChosenMark(context, ref)) return;
    const auto* given = context.session.reading().answer(ref.question, ref.side);
    if (!given) return;
    Answer changed = *given;  // marks that are unlinked make a new reading
    if (const auto shown = runFrameShown(context)) {
        unlinkMarks(context, ref);
        giveOnNewFrame(context, changed, *shown);
        return;
    }
    auto* display = context.host.display();
    const auto* entry = display ? filmInPane(context.session, display, display->activePane()) : nullptr;
    if (!entry) return;
    unlinkMarks(context, ref);
    changed.evidence = {{entry->film.id, std::nullopt, std::nullopt}};
    context.session.setAnswer(changed);
}

void showEvidence(const PanelContext& context, const QuestionRef& ref, const std::string& filmId) {
    auto* marks = context.host.annotations();
    const auto* known = context.session.reading().film(filmId);
    const std::string mark =
        marks && known ? linkedMark(ref, {known->sopInstanceUid, known->frame}, *marks) : std::string();
    if (mark.empty())
        context.navigation.showFilm(filmId);
    else
        marks->goTo(mark);
}

bool drawPoint(const PanelContext& context, const QuestionRef& ref) {
    auto* marks = context.host.annotations();
    if (!marks || context.session.isReadOnly()) return false;
    marks->draw(viewer::sdk::MarkKind::Point, linkOf(ref));
    if (auto* display = context.host.display()) display->takeFocus();
    return true;
}

}  // namespace hsg
