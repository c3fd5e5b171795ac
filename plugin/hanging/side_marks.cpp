#include "plugin/hanging/side_marks.h"

namespace hsg {

using viewer::sdk::RightSide;

namespace {

/// Empty while it is not answered.
std::optional<bool> isConfirmed(const ReadingSession& session) {
    for (const auto& conclusion : session.assessment().conclusions)
        for (const auto& input : conclusion.inputs)
            if (input.input == "laterality" && !input.value.empty()) return input.value == "confirmed";
    return std::nullopt;
}

}  // namespace

void SideMarks::tell() {
    if (!context_.host.display()) return;
    const auto answered = isConfirmed(context_.session);
    for (const auto& entry : context_.session.films().films) tell(entry, answered);
    for (const auto& examination : context_.session.films().earlier)
        for (const auto& entry : examination) tell(entry, std::nullopt);  // what was answered is of this one
}

/// Patient Orientation (0020,0020), first value: what the columns lead to. Without it the pane asks, in red, whether
/// the patient's right is where films are hung by custom; the reader's answer confirms what the pane shows.
void SideMarks::tell(const FilmEntry& entry, std::optional<bool> answered) {
    const auto* instance = context_.host.studies().find(entry.film.sopInstanceUid);
    if (!instance) return;
    const auto& orientation = instance->patientOrientation;
    const char towards = orientation.empty() || orientation.front().empty() ? ' ' : orientation.front().front();
    const std::pair side(towards == 'R' ? RightSide::AtRightEdge : RightSide::AtLeftEdge,
                         answered.value_or(towards == 'L' || towards == 'R'));
    auto& told = told_[entry.film.sopInstanceUid];
    if (told == side) return;
    told = side;
    context_.host.display()->setSides(entry.film.sopInstanceUid, side.first, side.second);
}

}  // namespace hsg
