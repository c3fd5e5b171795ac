#include "plugin/films/film_set.h"

#include <algorithm>
#include <set>

#include "plugin/films/contrast.h"
#include "plugin/films/film_ids.h"
#include "plugin/films/phase_rules.h"
#include "plugin/films/polarity.h"
#include "plugin/films/problems.h"
#include "plugin/films/time_base.h"

namespace hsg {
namespace {

using reporting::Film;
using reporting::PhaseGroup;
using reporting::Reading;

bool isByReader(const std::string& source) {
    return source == "reader";
}

/// The film as the headers tell it, with what the reader said about it.
FilmDraft draftOf(const ImageFacts& image, const ImageTime& time, int frame, const Film* known) {
    FilmDraft draft{&image, {}};
    Film& film = draft.film;
    film.studyUid = image.studyUid;
    film.seriesUid = image.seriesUid;
    film.sopInstanceUid = image.sopInstanceUid;
    film.sopClassUid = image.sopClassUid;
    film.frame = std::clamp(frame, 1, image.frames);
    film.institution = image.institution;
    film.accession = image.accession;
    film.lossy = image.lossy;
    film.identity = image.identity == "uncertain" && image.identityConfirmed ? "confirmed" : image.identity;
    film.time = time.time;
    film.timeSource = time.source;
    const auto offset = static_cast<std::size_t>(film.frame - 1);
    if (film.time && offset < image.frameTimesMs.size())
        *film.time += std::chrono::milliseconds(static_cast<long long>(image.frameTimesMs[offset]));
    if (!known) return draft;
    film.id = known->id;
    if (isByReader(known->phaseSource)) {
        film.phase = known->phase;
        film.phaseSource = known->phaseSource;
    }
    if (isByReader(known->timeSource) && known->time) {
        film.time = known->time;
        film.timeSource = known->timeSource;
    }
    if (film.identity == "uncertain" && known->identity == "confirmed") film.identity = "confirmed";
    film.calibratedOnMm = known->calibratedOnMm;
    film.keyImage = known->keyImage;
    return draft;
}

bool staysWithoutImage(const Reading& reading, const Film& film) {
    return isByReader(film.phaseSource) || isByReader(film.timeSource) || film.identity == "confirmed" ||
           film.keyImage || citations(reading, film.id) > 0;
}

std::vector<FilmDraft> gatherDrafts(const StudyFacts& facts, const std::vector<ImageTime>& times, const Reading& known,
                                    std::vector<reporting::Error>& problems) {
    std::vector<FilmDraft> drafts;
    std::set<std::string> placed;
    for (std::size_t i = 0; i < facts.images.size(); ++i) {
        const auto& image = facts.images[i];
        bool any = false;
        for (const auto& film : known.films) {
            if (film.sopInstanceUid != image.sopInstanceUid) continue;
            drafts.push_back(draftOf(image, times[i], film.frame, &film));
            placed.insert(film.id);
            any = true;
        }
        if (!any) drafts.push_back(draftOf(image, times[i], image.representativeFrame, nullptr));
    }
    for (const auto& film : known.films) {
        if (placed.count(film.id) || !staysWithoutImage(known, film)) continue;
        drafts.push_back({nullptr, film});
        problems.push_back(problem("films.absent", film.id));
    }
    return drafts;
}

void sortByTime(std::vector<FilmDraft>& drafts) {
    std::stable_sort(drafts.begin(), drafts.end(), [](const FilmDraft& a, const FilmDraft& b) {
        const auto key = [](const FilmDraft& d) {
            const auto time = d.film.time.value_or(reporting::LocalTime::max());
            const int series = d.image ? d.image->seriesNumber : 0;
            return std::tuple(time, series, d.image ? d.image->instanceNumber : 0, d.film.frame, d.film.sopInstanceUid);
        };
        return key(a) < key(b);
    });
}

void nameNewFilms(std::vector<FilmDraft>& drafts, const Reading& known) {
    int last = lastFilmNumber(known);
    for (auto& draft : drafts)
        if (draft.film.id.empty()) draft.film.id = "f" + std::to_string(++last);
}

/// The console that the injection was filmed at.
const ImageFacts* injectionConsole(const std::vector<FilmDraft>& drafts, const reporting::Template& source) {
    for (const auto& draft : drafts)
        if (draft.image && isIn(source, draft.film, PhaseGroup::Immediate)) return draft.image;
    return nullptr;
}

bool differs(const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty() && a != b;
}

FilmEntry entryOf(const FilmDraft& draft, const ImageFacts* console) {
    FilmEntry entry;
    entry.film = draft.film;
    entry.viewable = draft.image && draft.image->shown;
    if (!draft.image) return entry;
    const auto polarity = polarityOf(*draft.image);
    entry.brightContrast = polarity.brightContrast;
    entry.polarityKnown = polarity.known;
    entry.frames = draft.image->frames;
    entry.label = draft.image->label();
    entry.modality = draft.image->modality;
    entry.view = draft.image->words;
    entry.laterality = draft.image->laterality;
    entry.otherClock = console && (differs(console->institution, draft.image->institution) ||
                                   differs(console->station, draft.image->station));
    return entry;
}

void addEntries(FilmSet& set, const std::vector<FilmDraft>& drafts, const reporting::CompiledTemplate& compiled,
                const Reading& known) {
    const auto& source = reporting::templateOf(compiled);
    const auto* console = injectionConsole(drafts, source);
    Reading current = known;
    current.films.clear();
    for (const auto& draft : drafts) current.films.push_back(draft.film);
    current.timeBase = set.timeBase;
    const reporting::Evaluation seen(compiled, current);
    for (const auto& draft : drafts) {
        auto entry = entryOf(draft, console);
        const auto contrast = contrastOf(draft.image, set, known, source);
        entry.contrastClass = contrast.id;
        entry.contrastSource = contrast.source;
        if (isIn(source, draft.film, PhaseGroup::Delayed)) {
            std::optional<double> minutes;
            if (draft.film.elapsedSeconds) minutes = *draft.film.elapsedSeconds / 60;
            entry.interval = reporting::gradeInterval(source.interval, contrast.id, minutes, &seen);
            entry.interval.filmId = draft.film.id;
            if (entry.otherClock) set.problems.push_back(problem("films.two-clocks", entry.label));
        }
        set.films.push_back(std::move(entry));
    }
}

}  // namespace

const FilmEntry* FilmSet::find(const std::string& filmId) const {
    const auto found = std::find_if(films.begin(), films.end(), [&](const auto& e) { return e.film.id == filmId; });
    return found == films.end() ? nullptr : &*found;
}

const FilmEntry* FilmSet::findAny(const std::string& filmId) const {
    if (const auto* own = find(filmId)) return own;
    for (const auto& examination : earlier)
        for (const auto& entry : examination)
            if (entry.film.id == filmId) return &entry;
    return nullptr;
}

int FilmSet::rankOf(const std::string& filmId) const {
    for (std::size_t i = 0; i < earlier.size(); ++i)
        for (const auto& entry : earlier[i])
            if (entry.film.id == filmId) return static_cast<int>(i) + 1;
    return 0;
}

FilmSet proposeFilms(const StudyFacts& facts, const reporting::CompiledTemplate& compiled, const Reading& known) {
    const auto& source = reporting::templateOf(compiled);
    FilmSet set;
    set.problems = facts.problems;
    const auto times = imageTimes(facts.images, set.problems);
    auto drafts = gatherDrafts(facts, times, known, set.problems);
    sortByTime(drafts);
    nameNewFilms(drafts, known);
    const auto given = administration(facts.images, times, set.problems);
    proposePhases(drafts, injectionOf(given, known, source), source);
    numberRepeats(drafts, source);
    set.timeBase = timeBaseOf(drafts, given, known, source);
    if (!set.timeBase.time && !drafts.empty()) set.problems.push_back(problem("films.no-base"));
    for (auto& draft : drafts) {
        draft.film.elapsedSeconds.reset();
        if (draft.film.time && set.timeBase.time)
            draft.film.elapsedSeconds = std::chrono::duration<double>(*draft.film.time - *set.timeBase.time).count();
    }
    decideContrast(set, facts, known, source);
    addEntries(set, drafts, compiled, known);
    for (std::size_t i = 0; i < facts.earlier.size(); ++i) {
        auto films = proposeFilms(facts.earlier[i], compiled, Reading{}).films;
        for (auto& entry : films) entry.film.id = "p" + std::to_string(i + 1) + ":" + entry.film.id;
        set.earlier.push_back(std::move(films));
    }
    return set;
}

FilmSet proposeFilms(const viewer::sdk::StudySet& studies, const reporting::CompiledTemplate& compiled,
                     const Reading& known, const viewer::sdk::FrameReader* headers) {
    return proposeFilms(gatherFacts(studies, known, headers), compiled, known);
}

}  // namespace hsg
