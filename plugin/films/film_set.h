#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plugin/films/image_facts.h"
#include "reporting/model/reading.h"
#include "reporting/rules/compiled_template.h"
#include "viewer/sdk/frames.h"
#include "viewer/sdk/study.h"

/// Films of one examination in time: what each frame is, when it was taken, how long after the injection, and whether
/// that time is worth anything. Pure functions of the headers, the template's interval profile and the reader's
/// corrections.
namespace hsg {

/// A film as the strip and the `films` command show it.
struct FilmEntry {
    reporting::Film film;          ///< phase, time, elapsed, with their sources
    std::string contrastClass;     ///< class id of the profile, "unknown" if neither code nor words tell
    std::string contrastSource;    ///< "code", "words", "reader" or empty
    reporting::Interval interval;  ///< grade of a delayed film by itself; empty grade for other phases
    bool brightContrast = false;   ///< contrast is brighter than tissue in the default presentation
    bool polarityKnown = false;    ///< from Pixel Intensity Relationship Sign; else assumed from the modality
    std::string modality;          ///< (0008,0060)
    std::string view;              ///< view position and descriptions, as the headers give them
    std::string laterality;        ///< "R", "L", "B"; empty if not told
    std::string label;             ///< "S2/12" … series and instance numbers, no patient data
    int frames = 1;                ///< of the instance; more than one: a run, `film.frame` is the one chosen of it
    bool viewable = true;          ///< open now, and the viewer can show it
    bool otherClock = false;       ///< taken at another console or site than the injection: the clocks may differ
    bool operator==(const FilmEntry&) const = default;
};

struct FilmSet {
    std::vector<FilmEntry> films;  ///< by time, then series and instance number, then frame
    /// Earlier examinations of the patient, the latest first, each by time; ids "p1:f2". Not of the reading.
    std::vector<std::vector<FilmEntry>> earlier;
    reporting::TimeBase timeBase;
    std::string contrastClass;               ///< of the examination; "unknown" if not told
    std::string contrastAgent;               ///< header text
    std::vector<reporting::Error> problems;  ///< one sentence each: no time, clocks contradict …
    bool operator==(const FilmSet&) const = default;

    /// A film of the examination that is read.
    const FilmEntry* find(const std::string& filmId) const;
    /// Of any examination.
    const FilmEntry* findAny(const std::string& filmId) const;
    /// How many examinations before the one that is read the film was taken: 0 of it, 1 the latest before it …
    int rankOf(const std::string& filmId) const;
};

/// What the reader said, which goes before every proposal: phases, times, identity, marks, contrast class.
/// `known`: the films and marks of the reading so far (phaseSource "reader" wins).
/// Ids are stable: an image (and frame) keeps the id that `known` gave it. A film of `known` that is not open now stays
/// if an answer cites it or the reader touched it.
FilmSet proposeFilms(const viewer::sdk::StudySet& studies, const reporting::CompiledTemplate& compiled,
                     const reporting::Reading& known, const viewer::sdk::FrameReader* headers);
/// The same from facts gathered before: fast enough for every edit.
FilmSet proposeFilms(const StudyFacts& facts, const reporting::CompiledTemplate& compiled,
                     const reporting::Reading& known);

/// The pair to open on: the best immediate film and the delayed film that counts (domain.md §4.2).
struct Pair {
    std::optional<std::string> immediate, delayed;  ///< film ids
};
Pair choosePair(const FilmSet& films, const reporting::Template& source, const reporting::Interval& counts);

/// What is missing while the examination is open, and what to do about it (what an answer makes helpful, such as
/// rolling the patient, are the recommendations of the Assessment).
struct OpenNeed {
    std::string id;                           ///< "phase:SPILL", "delayed", "delayed-again", "class", "zero", "undated"
    std::string text;                         ///< in the language asked for
    std::optional<reporting::LocalTime> due;  ///< e.g. the delayed film
    bool operator==(const OpenNeed&) const = default;
};
std::vector<OpenNeed> openNeeds(const FilmSet& films, const reporting::Template& source, const std::string& language);

}  // namespace hsg
