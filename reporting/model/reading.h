#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reporting/model/answer.h"
#include "reporting/model/kept_comparison.h"
#include "reporting/model/result.h"

/// The answers of one reading, as an immutable value. Nothing here is derived: findings live in Assessment.
namespace reporting {

using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;

/// One film that the reading rests on. Facts only, with their provenance.
struct Film {
    std::string id;  ///< unique in the reading: "f1", "f2" …, never reused
    std::string studyUid, seriesUid, sopInstanceUid, sopClassUid;
    int frame = 1;                         ///< 1-based
    std::string phase;                     ///< a phase id of the template; empty: not yet known
    std::string phaseSource;               ///< "reader", or the rule that proposed it
    std::optional<LocalTime> time;         ///< when it was taken
    std::string timeSource;                ///< attribute keyword or "reader"; empty if unknown
    std::optional<double> elapsedSeconds;  ///< since the time base of the reading; may be negative
    std::string institution, accession;    ///< of the film's study
    std::string identity;                  ///< "same", "uncertain" (not yet confirmed), "confirmed"
    bool lossy = false;
    bool keyImage = false;                 ///< marked as a key image: the report shows it
    std::optional<double> calibratedOnMm;  ///< the reader calibrated lengths on it with an object of this length, mm
    bool operator==(const Film&) const = default;
};

/// The zero of elapsed time: end of the administration if known (see `source`).
struct TimeBase {
    std::optional<LocalTime> time;
    std::string source;    ///< e.g. "ContrastBolusStopTime", "clock mark", "last film of the phase"; empty if unknown
    bool certain = false;  ///< from a header of the administration itself or a clock mark
    bool operator==(const TimeBase&) const = default;
};

/// A moment that the reader or technologist marked with one press ("injection stop", "device out" …).
struct ClockMark {
    std::string id;  ///< a mark id of the template
    LocalTime time;
    bool operator==(const ClockMark&) const = default;
};

/// The reader's own class in place of the rule's. Kept, marked, counted.
struct Override {
    SideId side;
    std::string conclusion;  ///< a class id of the template
    std::string reason;      ///< typed by the reader; not empty
    bool operator==(const Override&) const = default;
};

/// A warning that the reader has seen and answered with a reason.
struct Acknowledgement {
    std::string rule;  ///< e.g. "K10"
    SideId side;
    std::string reason;  ///< may be empty where the template asks for none
    bool operator==(const Acknowledgement&) const = default;
};

struct TemplateRef {
    std::string id, version;
    std::string hash;  ///< SHA-256 of the resolved template, lower-case hex
    bool operator==(const TemplateRef&) const = default;
};

/// What the technologist wrote down during the examination: proposals, answers only once the reader accepts them.
struct TechnologistSheet {
    std::string by;               ///< name as typed
    std::string at;               ///< DICOM DT
    std::vector<Answer> answers;  ///< origin Sheet; questions with Question::onSheet only
    bool operator==(const TechnologistSheet&) const = default;
};

/// A side's conclusion as somebody else reached it, or as it was reached before.
struct SideConclusion {
    SideId side;
    std::string conclusion, kind;  ///< ids of the template it was reached with
    std::vector<std::string> modifiers;
    std::map<std::string, std::string> words;  ///< language → as its report said it
    bool operator==(const SideConclusion&) const = default;
};

/// The examination before this one: films of the same patient, and what was read from them if it was read here.
struct PriorExamination {
    std::string studyUid, date;       ///< DICOM DA
    std::string reportUid, signedBy;  ///< empty: no signed report of it is known here
    std::string contrastClass;        ///< class id; empty: unknown
    TemplateRef templateRef;
    std::vector<Answer> answers;  ///< without evidence
    std::vector<SideConclusion> conclusions;
    std::map<std::string, std::string> examLine;  ///< language → words
    /// "same", or "confirmed": uncertain by the headers, the reader said that it is the same patient; empty: not kept.
    std::string identity = {};
    bool operator==(const PriorExamination&) const = default;
};

/// What another reader made of the same films without seeing this reading; kept whole (domain.md 4.4 K32).
struct BlindedReading {
    std::string readerId, readerName;  ///< of the profile
    std::string submittedAt;           ///< DICOM DT
    TemplateRef templateRef;
    std::vector<Answer> answers;
    std::vector<SideConclusion> conclusions;
    bool operator==(const BlindedReading&) const = default;
};

struct Reading {
    std::string id;  ///< UUID or 2.25 UID
    TemplateRef templateRef;
    std::vector<Film> films;
    TimeBase timeBase;
    std::vector<ClockMark> marks;
    std::vector<Answer> answers;
    std::vector<Override> overrides;
    std::vector<Acknowledgement> acknowledgements;
    std::vector<KeptComparison> comparisons;
    std::optional<TechnologistSheet> sheet;
    std::optional<PriorExamination> prior;
    std::vector<BlindedReading> blinded;  ///< by submission; a consensus reading holds two
    bool operator==(const Reading&) const = default;

    const Film* film(const std::string& filmId) const;
    /// nullptr: blank.
    const Answer* answer(const std::string& question, const SideId& side = {}) const;
};

}  // namespace reporting
