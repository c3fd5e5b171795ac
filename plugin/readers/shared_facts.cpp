#include "plugin/readers/shared_facts.h"

#include <algorithm>
#include <set>

#include "plugin/session/identifiers.h"

namespace hsg {
namespace {

using reporting::Answer;
using reporting::ClockMark;
using reporting::Reading;

const ClockMark* markOf(const Reading& reading, const std::string& id) {
    const auto found =
        std::find_if(reading.marks.begin(), reading.marks.end(), [&](const auto& one) { return one.id == id; });
    return found == reading.marks.end() ? nullptr : &*found;
}

using Place = std::pair<std::string, std::string>;  // question, side

const Answer* entryOf(const Reading& reading, const Place& place) {
    if (!reading.sheet) return nullptr;
    for (const auto& one : reading.sheet->answers)
        if (one.question == place.first && one.side == place.second) return &one;
    return nullptr;
}

/// Neither there, or both the same.
template <class Item>
bool same(const Item* a, const Item* b) {
    return a && b ? *a == *b : a == b;
}

void takeMarks(Reading& reading, const Reading& before, const Reading& after) {
    std::set<std::string> ids;
    for (const auto* from : {&before, &after})
        for (const auto& mark : from->marks) ids.insert(mark.id);
    for (const auto& id : ids) {
        const auto* now = markOf(after, id);
        if (same(markOf(before, id), now)) continue;
        std::erase_if(reading.marks, [&](const auto& mark) { return mark.id == id; });
        if (now) reading.marks.push_back(*now);
    }
}

void takeSheet(Reading& reading, const Reading& before, const Reading& after) {
    std::set<Place> places;
    for (const auto* from : {&before, &after})
        if (from->sheet)
            for (const auto& one : from->sheet->answers) places.insert({one.question, one.side});
    for (const auto& place : places) {
        const auto* now = entryOf(after, place);
        if (same(entryOf(before, place), now)) continue;
        if (!reading.sheet) reading.sheet.emplace();
        std::erase_if(reading.sheet->answers,
                      [&](const auto& one) { return one.question == place.first && one.side == place.second; });
        if (now) reading.sheet->answers.push_back(*now);
        if (after.sheet) {
            reading.sheet->by = after.sheet->by;
            reading.sheet->at = after.sheet->at;
        }
    }
    if (reading.sheet && reading.sheet->answers.empty()) reading.sheet.reset();
}

}  // namespace

Reading factsOf(const Reading& first) {
    Reading seed = timesAndSheetOf(first);
    seed.id = newUuid();
    seed.prior = first.prior;
    for (auto film : first.films) {
        if (film.timeSource != "reader" && film.identity != "confirmed") continue;
        film.phase.clear();
        film.phaseSource.clear();
        film.keyImage = false;
        film.calibratedOnMm.reset();
        seed.films.push_back(std::move(film));
    }
    return seed;
}

Reading timesAndSheetOf(const Reading& reading) {
    Reading alone;
    alone.id = reading.id;
    alone.templateRef = reading.templateRef;
    alone.marks = reading.marks;
    alone.sheet = reading.sheet;
    return alone;
}

Reading withChangedFacts(Reading reading, const Reading& before, const Reading& after) {
    takeMarks(reading, before, after);
    takeSheet(reading, before, after);
    return reading;
}

}  // namespace hsg
