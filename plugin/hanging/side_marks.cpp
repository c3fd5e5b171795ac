#include "plugin/hanging/side_marks.h"

#include "plugin/films/film_side.h"

namespace hsg {

void SideMarks::tell() {
    if (!context_.host.display()) return;
    const auto answered = sidesAnswered(context_.session.assessment());
    for (const auto& entry : context_.session.films().films) tell(entry, answered);
    for (const auto& examination : context_.session.films().earlier)
        for (const auto& entry : examination) tell(entry, std::nullopt);  // what was answered is of this one
}

void SideMarks::tell(const FilmEntry& entry, std::optional<bool> answered) {
    const auto* instance = context_.host.studies().find(entry.film.sopInstanceUid);
    if (!instance) return;
    const auto side = filmSide(*instance, answered);
    auto& told = told_[entry.film.sopInstanceUid];
    if (told == side) return;
    told = side;
    context_.host.display()->setSides(entry.film.sopInstanceUid, side.first, side.second);
}

}  // namespace hsg
