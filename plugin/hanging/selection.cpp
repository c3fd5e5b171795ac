#include "plugin/hanging/selection.h"

#include <QString>
#include <algorithm>

#include "plugin/panel/guide_steps.h"

namespace hsg::hanging {
namespace {

using reporting::FilmChoice;
using reporting::FilmSelector;
using reporting::FrameChoice;

const std::vector<FilmEntry>& examination(const FilmSet& films, int prior) {
    static const std::vector<FilmEntry> none;
    if (prior == 0) return films.films;
    const auto index = static_cast<std::size_t>(prior - 1);
    return index < films.earlier.size() ? films.earlier[index] : none;
}

bool contains(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

/// How much the film is wanted by the order of the phases; as many as there are phases: not at all.
std::size_t rankOf(const Lightbox& box, const FilmSelector& selector, const FilmEntry& film) {
    std::size_t rank = 0;
    while (rank < selector.phases.size() && !isOfPhase(box.source, film.film, selector.phases[rank])) ++rank;
    return rank;
}

bool isInTime(const FilmSelector& selector, const FilmEntry& film) {
    if (!selector.elapsedMin && !selector.elapsedMax) return true;
    if (!film.film.elapsedSeconds) return false;  // a time that nobody knows is in no window
    const double minutes = *film.film.elapsedSeconds / 60;
    return minutes >= selector.elapsedMin.value_or(minutes) && minutes <= selector.elapsedMax.value_or(minutes);
}

bool isKey(const Lightbox& box, const FilmEntry& film) {
    return std::any_of(box.keyImages.begin(), box.keyImages.end(), [&](const auto& image) {
        return image.sopInstanceUid == film.film.sopInstanceUid && (film.frames == 1 || image.frame == film.film.frame);
    });
}

bool matches(const Lightbox& box, const FilmSelector& selector, const FilmEntry& film) {
    if (!film.viewable) return false;
    if (!selector.phases.empty() && rankOf(box, selector, film) == selector.phases.size()) return false;
    if (!selector.modalities.empty() && !contains(selector.modalities, film.modality)) return false;
    if (!selector.laterality.empty() && film.laterality != selector.laterality) return false;
    const bool says = std::any_of(selector.words.begin(), selector.words.end(),
                                  [&](const std::string& word) { return saysWord(film.view, word); });
    if (!selector.words.empty() && !says) return false;
    if (selector.keyImage && *selector.keyImage != isKey(box, film)) return false;
    if (selector.counting && film.film.id != box.counting) return false;
    return isInTime(selector, film);
}

/// By phase, then the film that counts, then the latest: most contrast has arrived.
void sortBest(const Lightbox& box, const FilmSelector& selector, std::vector<const FilmEntry*>& films) {
    std::reverse(films.begin(), films.end());
    std::stable_sort(films.begin(), films.end(), [&](const FilmEntry* a, const FilmEntry* b) {
        const auto rankA = rankOf(box, selector, *a), rankB = rankOf(box, selector, *b);
        if (rankA != rankB) return rankA < rankB;
        return a->film.id == box.counting && b->film.id != box.counting;
    });
}

/// The middle one first, then its neighbours outwards.
void sortMiddle(std::vector<const FilmEntry*>& films) {
    std::vector<const FilmEntry*> sorted;
    for (std::size_t step = 0; sorted.size() < films.size(); ++step) {
        const auto middle = (films.size() - 1) / 2;
        if (step == 0) {
            sorted.push_back(films[middle]);
            continue;
        }
        if (middle + step < films.size()) sorted.push_back(films[middle + step]);
        if (step <= middle) sorted.push_back(films[middle - step]);
    }
    films = std::move(sorted);
}

bool isWordLetter(QChar c) {
    return c.isLetterOrNumber() && c.script() == QChar::Script_Latin;
}

}  // namespace

bool saysWord(const std::string& text, const std::string& word) {
    const auto all = QString::fromStdString(text).toCaseFolded(), wanted = QString::fromStdString(word).toCaseFolded();
    if (wanted.isEmpty()) return false;
    const auto isEdge = [&](int inside, int outside) {
        return outside < 0 || outside >= all.size() || !isWordLetter(all[inside]) || !isWordLetter(all[outside]);
    };
    for (auto at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
        const auto last = at + wanted.size() - 1;
        if (isEdge(static_cast<int>(at), static_cast<int>(at) - 1) &&
            isEdge(static_cast<int>(last), static_cast<int>(last) + 1))
            return true;
    }
    return false;
}

std::vector<const FilmEntry*> candidates(const Lightbox& box, const FilmSelector& selector) {
    std::vector<const FilmEntry*> found;
    for (const auto& film : examination(box.films, selector.prior))
        if (matches(box, selector, film)) found.push_back(&film);
    if (selector.choose == FilmChoice::Best) sortBest(box, selector, found);
    if (selector.choose == FilmChoice::Last) std::reverse(found.begin(), found.end());
    if (selector.choose == FilmChoice::Middle && !found.empty()) sortMiddle(found);
    return found;
}

viewer::sdk::ImageRef imageOf(const FilmEntry& film, const FilmSelector& selector) {
    int frame = film.film.frame;
    if (selector.frame == FrameChoice::First) frame = 1;
    if (selector.frame == FrameChoice::Middle) frame = (film.frames + 1) / 2;
    if (selector.frame == FrameChoice::Last) frame = film.frames;
    return {film.film.sopInstanceUid, frame};
}

}  // namespace hsg::hanging
