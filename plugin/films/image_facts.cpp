#include "plugin/films/image_facts.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "plugin/films/examinations.h"
#include "plugin/films/problems.h"

namespace hsg {
namespace {

using viewer::sdk::FrameReader;
using viewer::sdk::Instance;
using viewer::sdk::PatientStudy;
using viewer::sdk::Series;
using viewer::sdk::StudySet;

/// Projection radiography and what stands in for it (digitised film). Other modalities of the patient are no films.
bool isProjection(const std::string& modality) {
    constexpr std::array<const char*, 9> names{"RF", "XA", "CR", "DX", "RG", "DR", "SC", "OT", "XC"};
    return std::any_of(names.begin(), names.end(), [&](const char* name) { return modality == name; });
}

bool isFilm(const Series& series, const Instance& instance) {
    return instance.kind == viewer::sdk::InstanceKind::Image && isProjection(series.modality);
}

bool hasFilms(const PatientStudy& study) {
    for (const auto& series : study.study.series)
        for (const auto& instance : series.instances)
            if (isFilm(series, instance)) return true;
    return false;
}

std::string text(const FrameReader* headers, const Instance& instance, const char* path) {
    if (!headers) return {};
    return headers->header(instance.sopInstanceUid, path).value_or(std::string());
}

int wholeNumber(const std::string& digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string phaseWords(const FrameReader* headers, const Series& series, const Instance& instance) {
    std::string words;
    const auto add = [&](const std::string& part) {
        if (!part.empty()) words += (words.empty() ? "" : " | ") + part;
    };
    add(text(headers, instance, "ImageComments"));
    add(text(headers, instance, "AcquisitionDeviceProcessingDescription"));
    add(series.description);
    add(series.protocol);
    add(text(headers, instance, "ViewPosition"));
    add(instance.imageType);
    return words;
}

int representativeFrame(const FrameReader* headers, const Instance& instance) {
    if (instance.frames <= 1) return 1;
    const int named = wholeNumber(text(headers, instance, "RepresentativeFrameNumber"));
    return named >= 1 && named <= instance.frames ? named : instance.frames;
}

ImageFacts factsOf(const FrameReader* headers, const PatientStudy& owner, const Series& series,
                   const Instance& instance) {
    ImageFacts facts;
    facts.studyUid = owner.study.uid;
    facts.seriesUid = series.uid;
    facts.sopInstanceUid = instance.sopInstanceUid;
    facts.sopClassUid = instance.sopClassUid;
    facts.institution = instance.institution.empty() ? owner.study.institution : instance.institution;
    facts.station = instance.station;
    facts.accession = owner.study.accession;
    facts.modality = series.modality;
    facts.laterality = instance.laterality;
    facts.words = phaseWords(headers, series, instance);
    facts.seriesNumber = series.number;
    facts.instanceNumber = instance.instanceNumber;
    facts.frames = std::max(1, instance.frames);
    facts.representativeFrame = representativeFrame(headers, instance);
    facts.frameTimesMs = instance.frameTimesMs;
    facts.acquisition = instance.acquisitionTime;
    if (facts.acquisition)
        facts.acquisitionSource =
            text(headers, instance, "AcquisitionDateTime").empty() ? "AcquisitionTime" : "AcquisitionDateTime";
    facts.content = instance.contentTime;
    facts.seriesTime = series.time;
    facts.studyTime = owner.study.time;
    facts.contrast = instance.contrast;
    facts.photometric = instance.photometric;
    facts.intensitySign = instance.intensitySign;
    facts.lossy = instance.lossy;
    facts.secondaryCapture = instance.sopClassUid.starts_with("1.2.840.10008.5.1.4.1.1.7");
    facts.shown = instance.notShownBecause.empty();
    return facts;
}

/// First value of each wanted attribute, looked for film by film: home study first. What is said of the patient or the
/// procedure stands in every image: a few of them tell whether it is there at all.
void gatherHeaders(const FrameReader* headers, const std::vector<WantedHeader>& attributes, StudyFacts& facts) {
    constexpr std::size_t enough = 16;
    if (!headers) return;
    auto images = facts.images;
    std::stable_partition(images.begin(), images.end(),
                          [&](const ImageFacts& i) { return i.studyUid == facts.homeStudyUid; });
    for (const auto& wanted : attributes)
        for (std::size_t i = 0; i < images.size() && (wanted.fromEveryImage || i < enough); ++i) {
            const auto& uid = images[i].sopInstanceUid;
            const auto value = headers->header(uid, wanted.attribute);
            if (!value || value->empty()) continue;
            facts.headers.push_back({wanted.attribute, *value, uid});
            if (!wanted.fromEveryImage) break;
        }
}

bool confirmedInViewer(const StudySet& studies, const std::string& uid) {
    const auto& confirmed = studies.confirmedStudyUids;
    return std::find(confirmed.begin(), confirmed.end(), uid) != confirmed.end();
}

}  // namespace

std::string ImageFacts::label() const {
    return "S" + std::to_string(seriesNumber) + "/" + std::to_string(instanceNumber);
}

namespace {

void addImages(StudyFacts& facts, const StudySet& studies, const PatientStudy& study, const PatientStudy& home,
               const FrameReader* headers) {
    const auto identity =
        &study == &home ? viewer::sdk::Identity::Same : viewer::sdk::compareIdentity(home.patient, study.patient);
    if (identity == viewer::sdk::Identity::Different) {
        facts.problems.push_back(problem("films.other-patient"));
        return;
    }
    for (const auto& series : study.study.series)
        for (const auto& instance : series.instances) {
            if (!isFilm(series, instance)) continue;
            auto image = factsOf(headers, study, series, instance);
            image.identity = identity == viewer::sdk::Identity::Same ? "same" : "uncertain";
            image.identityConfirmed = confirmedInViewer(studies, study.study.uid);
            facts.images.push_back(std::move(image));
        }
}

}  // namespace

StudyFacts gatherFacts(const StudySet& studies, const reporting::Reading& known, const FrameReader* headers,
                       const std::vector<WantedHeader>& attributes) {
    std::vector<const PatientStudy*> withFilms;
    for (const auto& study : studies.studies)
        if (hasFilms(study)) withFilms.push_back(&study);
    const auto examinations = examinationsOf(withFilms, known);
    StudyFacts facts;
    if (examinations.empty()) return facts;
    const PatientStudy& home = homeOf(examinations.front(), known);
    facts.homeStudyUid = home.study.uid;
    for (const auto* study : examinations.front()) addImages(facts, studies, *study, home, headers);
    for (std::size_t i = 1; i < examinations.size(); ++i) {
        StudyFacts earlier;
        earlier.homeStudyUid = examinations[i].front()->study.uid;
        for (const auto* study : examinations[i]) addImages(earlier, studies, *study, home, headers);
        if (!earlier.images.empty()) facts.earlier.push_back(std::move(earlier));
    }
    gatherHeaders(headers, attributes, facts);
    return facts;
}

}  // namespace hsg
