#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

/// Patient, study, series and instance as plain values: no pixels, no DICOM toolkit types.
/// All texts are UTF-8, decoded from Specific Character Set (PS3.5 §6.1). An empty string means
/// that the attribute is absent or empty; nothing is ever guessed in its place.
namespace viewer::sdk {

/// A wall-clock instant at the site that made the image: DICOM DA+TM or DT without a conversion of zone.
using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;

/// Where a length in mm may come from (PS3.3 §10.7). Pixel-only images have `None`.
/// Magnified: divided by Estimated Radiographic Magnification Factor (0018,1114) or by SID over SOD. Manual: the reader
/// measured a known object.
enum class SpacingBasis { None, AtDetector, Magnified, Calibrated, Geometry, Manual };

struct Spacing {
    double rowMm = 0;  ///< distance between the centres of two rows, mm; > 0 unless basis is None
    double columnMm = 0;
    SpacingBasis basis = SpacingBasis::None;
    std::string description;  ///< Pixel Spacing Calibration Description (0028,0A04)
    bool operator==(const Spacing&) const = default;
};

/// Contrast/Bolus Module (PS3.3 C.7.6.4).
struct Contrast {
    std::string agent;                    ///< (0018,0010), free text
    std::string agentCode;                ///< Code Value of (0018,0012), first item
    std::string agentScheme;              ///< Coding Scheme Designator of that item
    std::optional<double> volumeMl;       ///< (0018,1041)
    std::optional<double> concentration;  ///< (0018,1049), mg/mL
    std::optional<LocalTime> start;       ///< (0018,1042) on the date of acquisition
    std::optional<LocalTime> stop;        ///< (0018,1043)
    bool operator==(const Contrast&) const = default;
};

enum class InstanceKind { Image, PresentationState, KeyObjects, StructuredReport, EncapsulatedDocument, Other };

struct Instance {
    std::string path;  ///< where it lies; opened in place, never copied
    std::string sopInstanceUid, sopClassUid, transferSyntaxUid;
    InstanceKind kind = InstanceKind::Other;
    int instanceNumber = 0;  ///< (0020,0013); 0 if absent
    int rows = 0, columns = 0, frames = 1;
    std::string photometric;  ///< (0028,0004)
    std::string imageType;    ///< (0008,0008), backslash separated
    std::vector<std::string>
        patientOrientation;  ///< (0020,0020): direction of the rows, then of the columns; empty or 2
    std::string laterality;  ///< (0020,0062), else (0020,0060)
    Spacing spacing;
    Contrast contrast;
    std::optional<int> intensitySign;          ///< Pixel Intensity Relationship Sign (0028,1041): 1 or -1
    std::optional<LocalTime> acquisitionTime;  ///< (0008,002A), else (0008,0022)+(0008,0032)
    std::optional<LocalTime> contentTime;      ///< (0008,0023)+(0008,0033)
    std::vector<double> frameTimesMs;          ///< offset of each frame from the first; empty for a single frame
    double framesPerSecond = 0;                ///< recommended (0008,2144) or from the frame times; 0 if unknown
    std::string institution, station;          ///< (0008,0080), (0008,1010)
    bool lossy = false;                        ///< (0028,2110) is 01
    std::string notShownBecause;               ///< one sentence, empty when it can be shown
    bool operator==(const Instance&) const = default;
};

struct Series {
    std::string uid, modality, description, protocol, bodyPart;
    int number = 0;
    std::optional<LocalTime> time;  ///< (0008,0021)+(0008,0031)
    std::vector<Instance> instances;
    bool operator==(const Series&) const = default;
};

struct Study {
    std::string uid, id, description, accession, referringPhysician, institution;
    std::string accessionIssuer;
    std::optional<LocalTime> time;  ///< (0008,0020)+(0008,0030)
    std::vector<Series> series;
    bool operator==(const Study&) const = default;
};

struct Patient {
    std::string name;        ///< (0010,0010) as stored: components by '^', groups by '='
    std::string id, issuer;  ///< (0010,0020), (0010,0021)
    std::string birthDate;   ///< (0010,0030), YYYYMMDD
    std::string sex;         ///< (0010,0040)
    bool operator==(const Patient&) const = default;
};

/// How sure it is that two headers name one person (architecture: identity of two studies).
enum class Identity { Same, Uncertain, Different };

struct PatientStudy {
    Patient patient;  ///< as this study's header gives it
    Study study;
    bool operator==(const PatientStudy&) const = default;
};

/// A file that was found and is not in the study list, with the reason.
struct HiddenFile {
    std::string path;
    std::string reason;  ///< one sentence
    bool operator==(const HiddenFile&) const = default;
};

/// What is open: the studies of one patient (or of headers that the reader has confirmed to be one).
struct StudySet {
    std::vector<PatientStudy> studies;  ///< by study time, oldest first
    std::vector<HiddenFile> hidden;
    /// Studies whose header is only *uncertain* to be this patient's and that the reader has confirmed (a report says
    /// so).
    std::vector<std::string> confirmedStudyUids;
    bool operator==(const StudySet&) const = default;

    /// The instance with that UID, or nullptr.
    const Instance* find(const std::string& sopInstanceUid) const;
    const Series* seriesOf(const std::string& sopInstanceUid) const;
    const PatientStudy* studyOf(const std::string& sopInstanceUid) const;
};

/// Same: id and issuer equal, birth date not contradictory. Different: birth date or sex contradict, or the same
/// non-empty issuer with another id. Uncertain: everything else.
Identity compareIdentity(const Patient& a, const Patient& b);

}  // namespace viewer::sdk
