#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "reporting/model/kept_comparison.h"
#include "reporting/model/result.h"

/// The answers of one reading, as an immutable value. Nothing here is derived: findings live in Assessment.
namespace reporting {

using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;

/// A side of a paired structure, by the id that the template gives it; empty for a question of the whole examination.
using SideId = std::string;

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
    std::string source;    ///< e.g. "ContrastBolusStopTime", "clock mark", "last SPILL film"; empty if unknown
    bool certain = false;  ///< from a header of the administration itself or a clock mark
    bool operator==(const TimeBase&) const = default;
};

/// A moment that the reader or technologist marked with one press ("injection stop", "device out" …).
struct ClockMark {
    std::string id;  ///< a mark id of the template
    LocalTime time;
    bool operator==(const ClockMark&) const = default;
};

struct Choice {
    std::string code;  ///< an option code of the question
    bool operator==(const Choice&) const = default;
};
struct Choices {
    std::vector<std::string> codes;  ///< in the order of the template; empty means "none of these" was answered
    bool operator==(const Choices&) const = default;
};
struct Number {
    double value = 0;  ///< in the unit of the question (UCUM)
    bool operator==(const Number&) const = default;
};
struct Text {
    std::string value;
    bool operator==(const Text&) const = default;
};
using Value = std::variant<Choice, Choices, Number, Text>;

/// What a film shows at a place, as the ground of an answer.
struct Evidence {
    std::string filmId;
    std::optional<double> x, y;  ///< column and row in the stored pixel matrix, 0-based, centre of a pixel is integral
    bool operator==(const Evidence&) const = default;
};

enum class Origin { Reader, Header };

/// A blank question has no Answer. "Not assessable" is an Answer: a Choice with the question's not-assessable code.
struct Answer {
    std::string question;
    SideId side;
    Value value;
    std::string reason;  ///< a reason code of the template; only with the not-assessable code
    std::vector<Evidence> evidence;
    Origin origin = Origin::Reader;
    std::string originDetail;  ///< with Header: the attribute keyword it was accepted from
    bool operator==(const Answer&) const = default;
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
    bool operator==(const Reading&) const = default;

    const Film* film(const std::string& filmId) const;
    /// nullptr: blank.
    const Answer* answer(const std::string& question, const SideId& side = {}) const;
};

}  // namespace reporting
