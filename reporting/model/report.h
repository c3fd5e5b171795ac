#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reporting/model/assessment.h"
#include "reporting/model/code.h"
#include "reporting/model/page_layout.h"
#include "reporting/model/reading.h"
#include "reporting/model/texts.h"

/// The report as one value: what every document says, before any layout.
namespace reporting {

struct PatientHeader {
    std::string name;  ///< PN as in the header, component groups by '='
    std::string id, issuer, birthDate, sex;
    bool operator==(const PatientHeader&) const = default;
};

struct StudyHeader {
    std::string studyUid, studyId, accession, accessionIssuer, description, institution, referringPhysician;
    std::string date, time;  ///< DICOM DA and TM of the study
    PatientHeader patient;   ///< as that study names the patient
    bool operator==(const StudyHeader&) const = default;
};

/// Who signs: asked for at the first signature, kept in the settings.
struct Profile {
    std::string id, name, organisation;  ///< name as PN
    bool operator==(const Profile&) const = default;
};

/// A place on a film, marked by the reader as the ground of an answer (Evidence with its point).
struct FilmPlace {
    std::string filmId;
    double x = 0, y = 0;  ///< column and row in the stored pixel matrix, 0-based, centre of a pixel is integral
    bool operator==(const FilmPlace&) const = default;
};

/// A coded observation of the reading: concept = value, for one side or the examination.
struct Finding {
    std::string question;  ///< or the conclusion's id
    SideId side;
    std::optional<Code> laterality;
    Code concept_;
    std::optional<Code> value;           ///< with a choice
    std::optional<double> number;        ///< with a number, in `unit`
    std::string unit;                    ///< UCUM
    std::optional<std::string> text;     ///< with a text
    Texts label;                         ///< the concept's words
    Texts valueLabel;                    ///< the value's words (numbers rounded and with their unit)
    std::vector<std::string> films;      ///< film ids: what it was seen on
    std::vector<FilmPlace> places = {};  ///< where on them, as the reader marked it
    bool operator==(const Finding&) const = default;
};

/// A sentence knows what it rests on.
struct Sentence {
    std::string id;  ///< phrase id
    SideId side;
    Texts text;
    std::vector<QuestionRef> answers;
    std::string rule;  ///< rule or table row; empty for a plain statement of an answer
    bool alert = false;
    bool operator==(const Sentence&) const = default;
};

struct Section {
    std::string id;  ///< section id of the template, e.g. "findings"
    Code heading;
    Texts title;
    std::vector<Sentence> sentences;
    std::vector<Finding> findings;
    std::vector<Section> sections;  ///< e.g. one a side
    /// One side's section whose words all stand in the section of both sides before it: only its findings are here.
    bool saidTogether = false;
    bool operator==(const Section&) const = default;
};

/// A numbered ring on the picture of a film. What it shows has the same number wherever it is marked.
struct KeyPlace {
    int number = 0;       ///< from 1 through the whole report
    double x = 0, y = 0;  ///< as FilmPlace
    Texts label;          ///< side, what was asked and what was found there
    bool operator==(const KeyPlace&) const = default;
};

struct KeyImage {
    std::string filmId;                   ///< or the id of a kept comparison
    Texts caption;                        ///< phase, time, elapsed time and its source
    std::vector<std::string> films = {};  ///< of a comparison: the ids of the films it is made of
    std::vector<KeyPlace> places = {};    ///< of a film; each is explained below its caption
    bool operator==(const KeyImage&) const = default;
};

/// One element of the schematic drawing, filled by state; the drawing itself is an SVG of the template.
struct DiagramState {
    std::string element;  ///< id in the SVG
    std::string state;    ///< class put on it
    bool operator==(const DiagramState&) const = default;
};

enum class Completion { Partial, Complete };
enum class Verification { Unverified, Verified };

struct Report {
    std::string uid;  ///< SOP Instance UID of its SR in the primary language, 2.25 root
    TemplateRef templateRef;
    std::string ruleVersion;  ///< hash and version of the rules are the template's; kept apart for the page
    std::vector<std::string> languages;
    std::vector<StudyHeader> studies;  ///< first: the home of the report (the immediate film's study)
    std::vector<Film> films;
    Texts title;
    Code documentTitle;  ///< of the SR root, e.g. LN 49512-7; codes.yaml `document_title`
    Code procedure;      ///< procedure reported; codes.yaml `procedure_reported`
    std::vector<Section> sections;
    std::optional<Sentence> examLine;  ///< the derived line over all sides; none while a side lacks its class
    std::vector<Sentence> provenance;  ///< template, rules, times and their sources, overrides, acknowledged warnings
    /// The fixed words of the documents ("patient", "not_signed" …), so that a stored report needs nothing else.
    std::map<std::string, Texts> words;
    std::vector<KeyImage> keyImages;  ///< the pair that is read together first, then the other films by time
    std::vector<DiagramState> diagram;
    PageLayout page;
    std::vector<Conclusion> conclusions;
    Completion completion = Completion::Partial;
    Verification verification = Verification::Unverified;
    bool preliminary = false;  ///< a provisional class: final only after the late film or a typed waiver
    std::optional<Profile> signer;
    std::string madeAt;                      ///< DICOM DT of composing
    std::string signedAt;                    ///< DICOM DT; empty while unsigned
    std::optional<std::string> predecessor;  ///< uid of the report that this one amends
    bool operator==(const Report&) const = default;
};

}  // namespace reporting
