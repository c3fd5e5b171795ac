#include "viewer/ui/film_order.h"

#include <algorithm>

namespace viewer::ui {

namespace {

std::vector<sdk::ImageRef> seriesFilms(const sdk::StudySet& studies, const sdk::ImageRef& of) {
    const auto* series = studies.seriesOf(of.sopInstanceUid);
    return series ? filmsOf(*series) : std::vector<sdk::ImageRef>{};
}

}  // namespace

std::vector<sdk::ImageRef> filmsOf(const sdk::Series& series) {
    std::vector<sdk::ImageRef> films;
    for (const auto& instance : series.instances) {
        if (instance.kind != sdk::InstanceKind::Image || !instance.notShownBecause.empty()) continue;
        for (int frame = 1; frame <= std::max(1, instance.frames); ++frame)
            films.push_back({instance.sopInstanceUid, frame});
    }
    return films;
}

std::optional<sdk::ImageRef> filmAfter(const sdk::StudySet& studies, const sdk::ImageRef& from, int steps) {
    const auto films = seriesFilms(studies, from);
    const auto it = std::find(films.begin(), films.end(), from);
    if (it == films.end()) return {};
    const auto wanted = (it - films.begin()) + steps;
    return films[std::clamp<std::ptrdiff_t>(wanted, 0, std::ptrdiff_t(films.size()) - 1)];
}

std::optional<sdk::ImageRef> filmAtEnd(const sdk::StudySet& studies, const sdk::ImageRef& from, bool last) {
    const auto films = seriesFilms(studies, from);
    if (films.empty()) return {};
    return last ? films.back() : films.front();
}

std::optional<sdk::ImageRef> seriesAfter(const sdk::StudySet& studies, const sdk::ImageRef& from, int steps) {
    const auto* current = studies.seriesOf(from.sopInstanceUid);
    std::vector<sdk::ImageRef> firsts;
    std::ptrdiff_t here = -1;
    for (const auto& study : studies.studies)
        for (const auto& series : study.study.series) {
            const auto films = filmsOf(series);
            if (films.empty()) continue;
            if (&series == current) here = std::ptrdiff_t(firsts.size());
            firsts.push_back(films.front());
        }
    if (here < 0) return {};
    return firsts[std::clamp<std::ptrdiff_t>(here + steps, 0, std::ptrdiff_t(firsts.size()) - 1)];
}

Place placeInSeries(const sdk::StudySet& studies, const sdk::ImageRef& image) {
    const auto films = seriesFilms(studies, image);
    const auto it = std::find(films.begin(), films.end(), image);
    if (it == films.end()) return {};
    return {int(it - films.begin()) + 1, int(films.size())};
}

}  // namespace viewer::ui
