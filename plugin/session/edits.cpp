#include "plugin/session/edits.h"

#include <algorithm>

#include "plugin/films/film_ids.h"

namespace hsg::edits {
namespace {

template <class List, class Matches>
auto* found(List& list, Matches matches) {
    const auto at = std::find_if(list.begin(), list.end(), matches);
    return at == list.end() ? nullptr : &*at;
}

/// Replaces what matches, else appends: the order of the list is that of first mention.
template <class Item, class Matches>
void put(std::vector<Item>& list, Item item, Matches matches) {
    if (auto* at = found(list, matches))
        *at = std::move(item);
    else
        list.push_back(std::move(item));
}

auto byId(const std::string& id) {
    return [&id](const auto& item) { return item.id == id; };
}

}  // namespace

Reading setAnswer(Reading reading, const reporting::Answer& answer) {
    put(reading.answers, answer, [&](const auto& a) { return a.question == answer.question && a.side == answer.side; });
    return reading;
}

Reading setAnswers(Reading reading, const std::vector<reporting::Answer>& answers) {
    for (const auto& answer : answers) reading = setAnswer(std::move(reading), answer);
    return reading;
}

Reading clearAnswer(Reading reading, const std::string& question, const SideId& side) {
    std::erase_if(reading.answers, [&](const auto& a) { return a.question == question && a.side == side; });
    return reading;
}

Reading setPhase(Reading reading, const std::string& filmId, const std::string& phase) {
    if (auto* film = found(reading.films, byId(filmId))) {
        film->phase = phase;
        film->phaseSource = "reader";
    }
    return reading;
}

Reading setFilmTime(Reading reading, const std::string& filmId, reporting::LocalTime time) {
    if (auto* film = found(reading.films, byId(filmId))) {
        film->time = time;
        film->timeSource = "reader";
    }
    return reading;
}

Reading setFrame(Reading reading, const std::string& filmId, int frame) {
    auto* film = found(reading.films, byId(filmId));
    if (!film || frame < 1 || citations(reading, filmId) > 0) return reading;
    const auto taken = found(reading.films, [&](const auto& other) {
        return other.sopInstanceUid == film->sopInstanceUid && other.frame == frame;
    });
    if (!taken) film->frame = frame;
    return reading;
}

Reading addFrame(Reading reading, const std::string& filmId, int frame, const std::string& phase) {
    const auto* film = found(reading.films, byId(filmId));
    if (!film || frame < 1) return reading;
    reporting::Film added = *film;
    for (const auto& other : reading.films)
        if (other.sopInstanceUid == added.sopInstanceUid && other.frame == frame) return reading;
    added.id = "f" + std::to_string(lastFilmNumber(reading) + 1);
    added.frame = frame;
    added.phase = phase;
    added.phaseSource = phase.empty() ? "" : "reader";
    reading.films.push_back(std::move(added));
    return reading;
}

Reading removeFrame(Reading reading, const std::string& filmId) {
    const auto* film = found(reading.films, byId(filmId));
    if (!film || citations(reading, filmId) > 0) return reading;
    const auto frames = std::count_if(reading.films.begin(), reading.films.end(),
                                      [&](const auto& other) { return other.sopInstanceUid == film->sopInstanceUid; });
    if (frames > 1) std::erase_if(reading.films, byId(std::string(filmId)));
    return reading;
}

Reading setCalibration(Reading reading, const std::string& sopInstanceUid, std::optional<double> objectMm) {
    for (auto& film : reading.films)
        if (film.sopInstanceUid == sopInstanceUid) film.calibratedOnMm = objectMm;
    return reading;
}

Reading setKeyImage(Reading reading, const std::string& filmId, bool key) {
    if (auto* film = found(reading.films, byId(filmId))) film->keyImage = key;
    return reading;
}

Reading addComparison(Reading reading, const reporting::KeptComparison& comparison) {
    put(reading.comparisons, comparison, byId(comparison.id));
    return reading;
}

Reading removeComparison(Reading reading, const std::string& id) {
    std::erase_if(reading.comparisons, byId(id));
    return reading;
}

Reading setMark(Reading reading, const std::string& markId, reporting::LocalTime time) {
    put(reading.marks, reporting::ClockMark{markId, time}, byId(markId));
    return reading;
}

Reading clearMark(Reading reading, const std::string& markId) {
    std::erase_if(reading.marks, byId(markId));
    return reading;
}

Reading confirmIdentity(Reading reading, const std::string& studyUid) {
    for (auto& film : reading.films)
        if (film.studyUid == studyUid && film.identity == "uncertain") film.identity = "confirmed";
    return reading;
}

Reading setOverride(Reading reading, const SideId& side, const std::string& conclusion, const std::string& reason) {
    put(reading.overrides, reporting::Override{side, conclusion, reason},
        [&](const auto& item) { return item.side == side; });
    return reading;
}

Reading clearOverride(Reading reading, const SideId& side) {
    std::erase_if(reading.overrides, [&](const auto& item) { return item.side == side; });
    return reading;
}

Reading acknowledge(Reading reading, const std::string& rule, const SideId& side, const std::string& reason) {
    put(reading.acknowledgements, reporting::Acknowledgement{rule, side, reason},
        [&](const auto& item) { return item.rule == rule && item.side == side; });
    return reading;
}

}  // namespace hsg::edits
