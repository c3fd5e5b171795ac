#pragma once

#include <string>
#include <vector>

#include "plugin/panel/navigation.h"

/// What an answer rests on: the films on the screen, marks on them, and the way back from the answer to film and point.
namespace hsg {

/// The films on the screen that the question may rest on, the active pane first. Film ids.
std::vector<std::string> filmsOnScreen(const PanelContext& context);

/// Gives an answer as the reader does before the films (answerOnScreen); a frame of a run in the active pane that is no
/// film yet and that the question wants becomes one, in the same edit. False if the session refused.
bool giveAnswer(const PanelContext& context, const reporting::QuestionRef& ref, const reporting::Value& value,
                const std::string& reason = {});

/// The chosen mark, else the film and frame of the active pane, becomes the evidence of the answer.
void takeEvidence(const PanelContext& context, const reporting::QuestionRef& ref);

/// To the film of the evidence, and to its point where it has one.
void showEvidence(const PanelContext& context, const reporting::QuestionRef& ref, const std::string& filmId);

/// The next point that is drawn in the active pane, by mouse or keyboard, becomes evidence of the question. The keys go
/// to the films until then. False without films.
bool drawPoint(const PanelContext& context, const reporting::QuestionRef& ref);

}  // namespace hsg
