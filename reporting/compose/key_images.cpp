#include <algorithm>
#include <cmath>
#include <map>

#include "reporting/compose/document_words.h"
#include "reporting/compose/film_words.h"
#include "reporting/compose/parts.h"
#include "reporting/compose/phrasing.h"

namespace reporting {
namespace {

/// Why a film is among the key images, the gravest reason first: the last ones go where the page has no room.
enum class Ground { Pair, Focal, Marked, Cited, Protocol };

struct Candidate {
    const Film* film = nullptr;
    Ground ground = Ground::Protocol;
};

/// Without a limit of the layout: the pair and two rows. What the reader marked is shown however much it is.
constexpr std::size_t most = 10;
/// Places nearer to each other than this are one ring, pixels.
constexpr double sameplace = 3;

// The film of a phase; of several, the latest of those that the reader marked as key images, else the latest.
const Film* filmOfPhase(const Sources& sources, const std::string& wanted) {
    const Film* best = nullptr;
    for (const auto& film : sources.reading.films) {
        const auto* phase = sources.source.phase(film.phase);
        if (film.phase != wanted && (!phase || phase->id != wanted)) continue;
        const bool isLater = !best || !best->time || (film.time && *film.time >= *best->time);
        if (!best || film.keyImage > best->keyImage || (film.keyImage == best->keyImage && isLater)) best = &film;
    }
    return best;
}

std::vector<const Film*> filmsOfPhases(const Sources& sources, const std::vector<std::string>& phases) {
    std::vector<const Film*> films;
    for (const auto& phase : phases) {
        const auto* film = filmOfPhase(sources, phase);
        if (film && std::find(films.begin(), films.end(), film) == films.end()) films.push_back(film);
    }
    return films;
}

bool isUnread(const Question& question, const Answer& answer) {
    const auto* choice = std::get_if<Choice>(&answer.value);
    return choice && !question.notAssessable.empty() && choice->code == question.notAssessable;
}

/// "None of these", or what the act "normal for what these films show" would have answered.
bool isNormal(const Question& question, const Answer& answer) {
    if (const auto* chosen = std::get_if<Choices>(&answer.value))
        return chosen->codes.empty() || (question.normal && chosen->codes == question.normal->codes);
    const auto* choice = std::get_if<Choice>(&answer.value);
    return choice && question.normal && question.normal->codes == std::vector<std::string>{choice->code};
}

bool isConcluded(const Sources& sources, const Answer& answer) {
    for (const auto& conclusion : sources.evaluation.assessment().conclusions)
        for (const auto& input : conclusion.inputs)
            for (const auto& ref : input.answers)
                if (ref.question == answer.question && ref.side == answer.side) return true;
    return false;
}

/// The answer is a reason to show the films that it rests on.
bool deservesItsFilm(const Sources& sources, const Question& question, const Answer& answer) {
    if (isUnread(question, answer)) return false;
    if (question.filmRequired && sources.evaluation.test(question.filmRequired, answer.side) == Tri::True) return true;
    if (isNormal(question, answer)) return false;
    return question.normal || (question.perSide && isConcluded(sources, answer));
}

const Question* shownQuestion(const Sources& sources, const Answer& answer) {
    const auto* question = sources.source.question(answer.question);
    return question && sources.evaluation.isShown(*question, answer.side) ? question : nullptr;
}

class KeyFilms {
public:
    explicit KeyFilms(const Sources& sources) : s_(sources) {}

    std::vector<const Film*> all() {
        pair();
        for (const auto& answer : s_.reading.answers) cited(answer);
        for (const auto& film : s_.reading.films)
            if (film.keyImage) add(&film, Ground::Marked);
        frames();
        protocol();
        limit();
        return inOrder();
    }

private:
    void add(const Film* film, Ground ground) {
        if (!film) return;
        const auto known =
            std::find_if(found_.begin(), found_.end(), [&](const Candidate& one) { return one.film == film; });
        if (known == found_.end())
            found_.push_back({film, ground});
        else
            known->ground = std::min(known->ground, ground);
    }

    // What is read together: the best immediate film and the delayed film that counts.
    void pair() {
        immediate_ = filmsOfPhases(s_, s_.source.keyImmediate);
        const auto delayed = filmsOfPhases(s_, s_.source.keyDelayed);
        const auto* counting = s_.reading.film(s_.evaluation.assessment().interval.filmId);
        if (!counting && !delayed.empty()) counting = delayed.front();
        if (!immediate_.empty()) add(immediate_.front(), Ground::Pair);
        add(counting, Ground::Pair);
        paired_ = found_.size();
    }

    void cited(const Answer& answer) {
        const auto* question = shownQuestion(s_, answer);
        if (!question) return;
        const bool deserves = deservesItsFilm(s_, *question, answer);
        for (const auto& evidence : answer.evidence) {
            const auto* film = s_.reading.film(evidence.filmId);
            if (evidence.x && evidence.y)
                add(film, Ground::Focal);
            else if (deserves)
                add(film, Ground::Cited);
        }
    }

    // A frame that the reader took out of a run and rests an answer on is shown, whatever its phase has besides.
    void frames() {
        for (const auto& answer : s_.reading.answers)
            for (const auto& evidence : answer.evidence)
                if (const auto* film = s_.reading.film(evidence.filmId); film && isOfRun(s_, *film))
                    add(film, Ground::Cited);
    }

    // The other films of the protocol, where the reader has chosen none.
    void protocol() {
        const auto isMarked = [](const Film& film) { return film.keyImage; };
        if (std::any_of(s_.reading.films.begin(), s_.reading.films.end(), isMarked)) return;
        for (const auto* film : immediate_) add(film, Ground::Protocol);
    }

    void limit() {
        std::stable_sort(found_.begin(), found_.end(),
                         [](const Candidate& a, const Candidate& b) { return a.ground < b.ground; });
        const int wanted = s_.source.page.keyImages;
        const auto keeps = [&](std::size_t index) {
            return wanted >= 0 ? index < static_cast<std::size_t>(wanted)
                               : index < most || found_[index].ground <= Ground::Marked;
        };
        std::size_t count = 0;
        while (count < found_.size() && keeps(count)) ++count;
        found_.resize(count);
    }

    // After the pair in the order in which they were taken.
    std::vector<const Film*> inOrder() const {
        std::vector<const Film*> films;
        for (const auto& one : found_) films.push_back(one.film);
        const auto rest = films.begin() + static_cast<std::ptrdiff_t>(std::min(paired_, films.size()));
        std::stable_sort(rest, films.end(), [](const Film* a, const Film* b) {
            if (!a->time || !b->time) return a->time && !b->time;
            return *a->time < *b->time;
        });
        return films;
    }

    const Sources& s_;
    std::vector<const Film*> immediate_;
    std::vector<Candidate> found_;
    std::size_t paired_ = 0;
};

/// "Right: filling stops half way"; a template without words of its own for it: question and answer.
std::string placeWords(const Sources& sources, const std::string& language, const Question& question,
                       const Answer& answer) {
    const auto* choice = std::get_if<Choice>(&answer.value);
    const auto* own =
        choice ? findLabel(sources.source, language, "ring." + question.id + "." + choice->code) : nullptr;
    const auto what = own ? *own
                          : documentPhrase(sources.source, language, "colon",
                                           {{"label", sources.source.label(language, "question." + question.id)},
                                            {"value", shortAnswerWords(sources, language, answer)}});
    if (answer.side.empty()) return capitalised(what);
    return documentPhrase(
        sources.source, language, "caption.place",
        {{"where", capitalised(sources.source.label(language, "side." + answer.side))}, {"what", what}});
}

void join(const Sources& sources, KeyPlace& place, const Texts& label) {
    for (const auto& [language, words] : label)
        place.label[language] =
            joined({place.label[language], words}, documentWord(sources.source, language, "list.separator"));
}

/// The places that the reader marked on a film, in the order of the guide; each ring once. Still without numbers.
std::vector<KeyPlace> placesOn(const Sources& sources, const Film& film) {
    std::vector<KeyPlace> places;
    for (const auto& question : sources.source.questions)
        for (const auto& answer : sources.reading.answers) {
            if (answer.question != question.id || !sources.evaluation.isShown(question, answer.side)) continue;
            Texts label;
            for (const auto& language : sources.source.languages)
                label[language] = placeWords(sources, language, question, answer);
            for (const auto& evidence : answer.evidence) {
                if (evidence.filmId != film.id || !evidence.x || !evidence.y) continue;
                const auto known = std::find_if(places.begin(), places.end(), [&](const KeyPlace& one) {
                    return std::hypot(one.x - *evidence.x, one.y - *evidence.y) < sameplace;
                });
                if (known == places.end())
                    places.push_back({0, *evidence.x, *evidence.y, label});
                else
                    join(sources, *known, label);
            }
        }
    return places;
}

}  // namespace

std::vector<KeyImage> keyImagesOf(const Sources& sources) {
    std::vector<KeyImage> images;
    std::map<Texts, int> numbers;
    for (const auto* film : KeyFilms(sources).all()) {
        KeyImage image;
        image.filmId = film->id;
        for (const auto& language : sources.source.languages)
            image.caption[language] = filmCaption(sources, language, *film);
        image.places = placesOn(sources, *film);
        for (auto& place : image.places)
            place.number = numbers.emplace(place.label, static_cast<int>(numbers.size()) + 1).first->second;
        images.push_back(std::move(image));
    }
    return images;
}

}  // namespace reporting
