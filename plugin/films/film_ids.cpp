#include "plugin/films/film_ids.h"

#include <algorithm>
#include <charconv>

namespace hsg {
namespace {

using reporting::Answer;
using reporting::Reading;

template <class Visit>
void eachAnswer(const Reading& reading, Visit visit) {
    for (const auto& answer : reading.answers) visit(answer);
    for (const auto& blinded : reading.blinded)
        for (const auto& answer : blinded.answers) visit(answer);
}

int numberOf(const std::string& id) {
    int number = 0;
    if (id.size() > 1) std::from_chars(id.data() + 1, id.data() + id.size(), number);
    return number;
}

}  // namespace

int citations(const Reading& reading, const std::string& filmId) {
    int count = 0;
    eachAnswer(reading, [&](const Answer& answer) {
        count += std::any_of(answer.evidence.begin(), answer.evidence.end(),
                             [&](const auto& evidence) { return evidence.filmId == filmId; });
    });
    for (const auto& one : reading.comparisons) count += one.fixedFilm == filmId || one.movingFilm == filmId;
    return count;
}

int lastFilmNumber(const Reading& reading) {
    int last = 0;
    const auto see = [&](const std::string& id) { last = std::max(last, numberOf(id)); };
    for (const auto& film : reading.films) see(film.id);
    eachAnswer(reading, [&](const Answer& answer) {
        for (const auto& evidence : answer.evidence) see(evidence.filmId);
    });
    for (const auto& one : reading.comparisons) {
        see(one.fixedFilm);
        see(one.movingFilm);
    }
    return last;
}

}  // namespace hsg
