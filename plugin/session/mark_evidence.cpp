#include "plugin/session/mark_evidence.h"

#include <algorithm>

namespace hsg {

using reporting::Evidence;
using reporting::QuestionRef;
using reporting::Reading;
using viewer::sdk::FilmPoint;
using viewer::sdk::Mark;
using viewer::sdk::MarkKind;

namespace {

const std::string prefix = "answer:";

FilmPoint middleOf(const std::vector<FilmPoint>& points) {
    FilmPoint sum;
    for (const auto& p : points) sum = {sum.x + p.x, sum.y + p.y};
    const auto n = static_cast<double>(points.size());
    return {sum.x / n, sum.y / n};
}

}  // namespace

std::string linkOf(const QuestionRef& ref) {
    return prefix + ref.question + ":" + ref.side;
}

std::optional<QuestionRef> questionOf(const std::string& link) {
    const auto colon = link.find(':', prefix.size());
    if (link.rfind(prefix, 0) != 0 || colon == std::string::npos) return std::nullopt;
    return QuestionRef{link.substr(prefix.size(), colon - prefix.size()), link.substr(colon + 1)};
}

FilmPoint placeOf(const Mark& mark) {
    if (mark.points.empty()) return {};
    if (mark.kind == MarkKind::Angle && mark.points.size() == 3) return mark.points[1];
    if (mark.kind == MarkKind::Arrow) return mark.points.front();
    return middleOf(mark.points);
}

std::optional<Evidence> evidenceOf(const Mark& mark, const Reading& reading) {
    const FilmPoint at = placeOf(mark);
    for (const auto& film : reading.films)
        if (film.sopInstanceUid == mark.image.sopInstanceUid && film.frame == mark.image.frame)
            // evidence counts the middle of the first pixel as 0, films its corner
            return Evidence{film.id, at.x - 0.5, at.y - 0.5};
    return std::nullopt;
}

std::vector<Evidence> evidenceOf(const QuestionRef& ref, const std::vector<Mark>& marks, const Reading& reading) {
    std::vector<Evidence> result;
    for (const auto& mark : marks) {
        if (mark.linkedTo != linkOf(ref)) continue;
        if (auto evidence = evidenceOf(mark, reading)) result.push_back(*evidence);
    }
    return result;
}

Reading withMarks(Reading reading, const std::vector<Mark>& marks, const std::vector<std::string>& gone) {
    for (auto& answer : reading.answers) {
        const QuestionRef ref{answer.question, answer.side};
        auto fromMarks = evidenceOf(ref, marks, reading);
        const bool lost = std::find(gone.begin(), gone.end(), linkOf(ref)) != gone.end();
        if (fromMarks.empty() && !lost) continue;
        std::vector<Evidence> next = fromMarks;
        for (auto evidence : answer.evidence) {
            if (evidence.x) evidence = {evidence.filmId, std::nullopt, std::nullopt};
            const auto sameFilm = [&](const Evidence& other) { return other.filmId == evidence.filmId; };
            if (std::none_of(next.begin(), next.end(), sameFilm)) next.push_back(evidence);
        }
        answer.evidence = std::move(next);
    }
    return reading;
}

std::optional<FilmPoint> placeOf(const Evidence& evidence) {
    if (!evidence.x || !evidence.y) return std::nullopt;
    return FilmPoint{*evidence.x + 0.5, *evidence.y + 0.5};
}

}  // namespace hsg
