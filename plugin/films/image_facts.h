#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reporting/model/reading.h"
#include "viewer/sdk/frames.h"
#include "viewer/sdk/study.h"

/// What the headers say about each image, gathered once; everything after it is a pure function of these facts and of
/// the reading.
namespace hsg {

/// One projection image (single film or stored run). No patient data.
struct ImageFacts {
    std::string studyUid, seriesUid, sopInstanceUid, sopClassUid;
    std::string institution, station, accession;
    std::string modality;
    std::string laterality;  ///< "R", "L", "B" as the header says
    std::string words;       ///< everything that may name the phase: most specific first, separated by " | "
    int seriesNumber = 0, instanceNumber = 0;
    int frames = 1;
    int representativeFrame = 1;  ///< (0028,6010), else the last frame of a run: most contrast
    std::vector<double> frameTimesMs;
    std::optional<reporting::LocalTime> acquisition;
    std::string acquisitionSource;  ///< "AcquisitionDateTime" or "AcquisitionTime"
    std::optional<reporting::LocalTime> content, seriesTime, studyTime;
    viewer::sdk::Contrast contrast;
    std::string photometric;
    std::optional<int> intensitySign;
    bool lossy = false;
    bool secondaryCapture = false;   ///< digitised film or screen capture: its content time is not the exposure's
    bool shown = true;               ///< false: the viewer cannot show it
    std::string identity;            ///< "same" or "uncertain", against the home of the reading
    bool identityConfirmed = false;  ///< the reader said so in the viewer
    bool operator==(const ImageFacts&) const = default;

    bool isRun() const { return frames >= 3; }
    bool isGrey() const { return photometric.starts_with("MONOCHROME"); }
    /// "S2/12": series and instance number.
    std::string label() const;
};

/// A header value that may answer a question of the template (Prefill::attribute), from the images it stands in.
struct HeaderWords {
    std::string attribute, value, sopInstanceUid;
    bool operator==(const HeaderWords&) const = default;
};

/// A keyword path to look up: in the images until one tells, or in every image of the examination.
struct WantedHeader {
    std::string attribute;
    bool fromEveryImage = false;
    bool operator==(const WantedHeader&) const = default;
};

struct StudyFacts {
    std::vector<ImageFacts> images;  ///< studies in the order of the set
    std::string homeStudyUid;        ///< against which identity was compared
    std::vector<HeaderWords> headers;
    std::vector<reporting::Error> problems;  ///< a study of another patient, left out
    std::vector<StudyFacts> earlier;         ///< examinations before this one, the latest first
};

/// Reads what StudySet lacks through `headers` (nullptr: only the set). `attributes`: keyword paths wanted for
/// prefills. Identity is compared with the study of the reading's first film, else with the first study of images of
/// the latest examination.
StudyFacts gatherFacts(const viewer::sdk::StudySet& studies, const reporting::Reading& known,
                       const viewer::sdk::FrameReader* headers, const std::vector<WantedHeader>& attributes = {});

}  // namespace hsg
