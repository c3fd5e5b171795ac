#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reporting/model/assessment.h"
#include "reporting/model/code.h"
#include "reporting/model/reading.h"

/// The report as one value: what every document says, before any layout.
namespace reporting {

/// A text in each language of the template, by language tag ("en", "zh").
using Texts = std::map<std::string, std::string>;

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

/// A coded observation of the reading: concept = value, for one side or the examination.
struct Finding {
    std::string question;  ///< or the conclusion's id
    SideId side;
    std::optional<Code> laterality;
    Code concept_;
    std::optional<Code> value;        ///< with a choice
    std::optional<double> number;     ///< with a number, in `unit`
    std::string unit;                 ///< UCUM
    std::optional<std::string> text;  ///< with a text
    Texts label;                      ///< the concept's words
    Texts valueLabel;                 ///< the value's words (numbers rounded and with their unit)
    std::vector<std::string> films;   ///< film ids: what it was seen on
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

struct KeyImage {
    std::string filmId;                   ///< or the id of a kept comparison
    Texts caption;                        ///< phase, time, elapsed time and its source
    std::vector<std::string> films = {};  ///< of a comparison: the ids of the films it is made of
    bool operator==(const KeyImage&) const = default;
};

/// One element of the schematic drawing, filled by state; the drawing itself is an SVG of the template.
struct DiagramState {
    std::string element;  ///< id in the SVG
    std::string state;    ///< class put on it
    bool operator==(const DiagramState&) const = default;
};

enum class Paper { A4, Letter };
enum class LogoPlace { Left, Right, None };

/// How the pages look: report.yaml `page`. Lengths in mm, letters in points. PDF and HTML obey it.
struct PageLayout {
    Paper paper = Paper::A4;
    double top = 15, right = 18, bottom = 15, left = 18;  ///< margins, 10 to 40
    std::string font = "sans";                            ///< "sans" or "serif"; Han characters have their own face
    double fontSize = 9.6;                                ///< of the sentences, 8 to 14; all else in proportion
    LogoPlace logo = LogoPlace::Left;
    double logoHeight = 13;  ///< 5 to 40
    /// Page furniture, patterns with {patient} {patient_id} {birth_date} {date} {accession} {title} {status} {template}
    /// {report} {page} {total}: header from page 2 on, footer on each page. Without a pattern: the documents' own.
    Texts header, footer;
    bool diagram = true;
    int keyImages = -1;  ///< films shown at most; -1: all; 0: neither films nor comparisons
    /// Ids of sections, "images", "diagram", "provenance". What is not named follows as the template has it.
    std::vector<std::string> order;
    bool operator==(const PageLayout&) const = default;
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

/// A private coding scheme (PS3.3 C.12.1 Coding Scheme Identification Sequence).
struct CodingScheme {
    std::string designator, uid, name;
    bool operator==(const CodingScheme&) const = default;
};

/// One encoded form of a report.
struct Document {
    std::string kind;  ///< "sr", "pdf", "html", "text"
    std::string language;
    std::string mediaType;
    std::string fileName;  ///< without patient data
    std::string bytes;
    bool operator==(const Document&) const = default;
};

/// The side letters of a part of a picture, from one share of its breadth (0 to 1) to another.
struct SideMarks {
    double from = 0, to = 1;
    std::string left, right;  ///< letters at its left and right edge, "R" and "L"
    bool operator==(const SideMarks&) const = default;
};

/// The 8-bit grey picture of a film, as the one display pipeline shows it.
struct FilmPicture {
    std::string filmId;
    int width = 0, height = 0;
    std::string grey;  ///< width × height bytes, row after row
    std::string png;   ///< the same as a PNG file, for the HTML page; may be empty where no page is made
    /// Only where the sides are sure. A film has one part; two films beside each other have one each.
    std::vector<SideMarks> sides = {};
    bool sidesOpen = false;  ///< of some film of the picture it is not known where right is: the caption says so
    bool operator==(const FilmPicture&) const = default;
};

/// What an encoder needs beside the report; passed in, never fetched (no clock, no files).
struct EncodeContext {
    std::string language;
    std::vector<FilmPicture> pictures;  ///< of the key images
    std::string diagramSvg;             ///< the template's drawing with its states applied
    std::string logoPng;                ///< bytes; may be empty
    std::string pageMustache;           ///< the template's HTML page
    std::vector<CodingScheme> schemes;  ///< private schemes to declare
    /// UIDs for what the encoder makes, asked by role ("series", "instance"); the same role gives the same UID.
    std::map<std::string, std::string> uids;
    std::string softwareVersion;
};

}  // namespace reporting
