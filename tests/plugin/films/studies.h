#pragma once

#include <chrono>
#include <cstdio>
#include <memory>
#include <string>

#include "reporting/rules/compiled_template.h"
#include "viewer/sdk/study.h"

/// Study sets as headers would give them, without files.
namespace test {

using reporting::LocalTime;

/// "2026-03-10 09:58:30" as a local time.
inline LocalTime at(const char* text) {
    int y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0;
    std::sscanf(text, "%d-%d-%d %d:%d:%d", &y, &mo, &d, &h, &mi, &s);
    return std::chrono::local_days{std::chrono::year(y) / mo / d} + std::chrono::hours(h) + std::chrono::minutes(mi) +
           std::chrono::seconds(s);
}

inline reporting::Answer choice(const std::string& question, const std::string& side, const std::string& code,
                                const std::string& filmId = {}) {
    reporting::Answer made;
    made.question = question;
    made.side = side;
    made.value = reporting::Choice{code};
    if (!filmId.empty()) made.evidence.push_back({filmId, std::nullopt, std::nullopt});
    return made;
}

/// The shipped template, compiled once.
inline std::shared_ptr<const reporting::CompiledTemplate> shipped() {
    static const auto compiled = reporting::openTemplate(FIMBRIA_SOURCE_DIR "/templates/hsg").value;
    return compiled;
}

inline viewer::sdk::Instance film(const std::string& uid, int number, const char* time) {
    viewer::sdk::Instance instance;
    instance.sopInstanceUid = uid;
    instance.sopClassUid = "1.2.840.10008.5.1.4.1.1.12.2";
    instance.kind = viewer::sdk::InstanceKind::Image;
    instance.instanceNumber = number;
    instance.rows = instance.columns = 512;
    instance.photometric = "MONOCHROME2";
    instance.imageType = "ORIGINAL\\PRIMARY";
    instance.institution = "Site A";
    instance.station = "ROOM1";
    if (time) instance.acquisitionTime = at(time);
    return instance;
}

inline viewer::sdk::Instance run(const std::string& uid, int number, const char* time, int frames) {
    auto instance = film(uid, number, time);
    instance.frames = frames;
    for (int i = 0; i < frames; ++i) instance.frameTimesMs.push_back(i * 500.0);
    return instance;
}

inline viewer::sdk::Instance withContrast(viewer::sdk::Instance instance, const char* agent,
                                          const char* start = nullptr, const char* stop = nullptr) {
    instance.contrast.agent = agent;
    if (start) instance.contrast.start = at(start);
    if (stop) instance.contrast.stop = at(stop);
    return instance;
}

inline viewer::sdk::Series series(const std::string& uid, int number, std::vector<viewer::sdk::Instance> instances,
                                  const std::string& description = {}) {
    viewer::sdk::Series made;
    made.uid = uid;
    made.number = number;
    made.modality = "RF";
    made.description = description;
    made.instances = std::move(instances);
    return made;
}

inline viewer::sdk::PatientStudy study(const std::string& uid, std::vector<viewer::sdk::Series> all) {
    viewer::sdk::PatientStudy made;
    made.patient = {"TEST^ONE", "P1", "SITE-A", "19900101", "F"};
    made.study.uid = uid;
    made.study.institution = "Site A";
    made.study.accession = "A1";
    made.study.series = std::move(all);
    return made;
}

inline viewer::sdk::StudySet set(std::vector<viewer::sdk::PatientStudy> studies) {
    viewer::sdk::StudySet made;
    made.studies = std::move(studies);
    return made;
}

/// Four immediate films after an injection that ended at 10:00:30, and a water film a quarter of an hour later.
inline viewer::sdk::StudySet waterExam() {
    const char *start = "2026-03-10 09:59:10", *stop = "2026-03-10 10:00:30";
    std::vector<viewer::sdk::Instance> films{
        film("1.1", 1, "2026-03-10 09:50:00"),
        withContrast(film("1.2", 2, "2026-03-10 09:59:20"), "Omnipaque 300", start, stop),
        withContrast(film("1.3", 3, "2026-03-10 09:59:50"), "Omnipaque 300", start, stop),
        withContrast(film("1.4", 4, "2026-03-10 10:00:20"), "Omnipaque 300", start, stop),
        withContrast(film("1.5", 5, "2026-03-10 10:01:30"), "Omnipaque 300", start, stop),
        withContrast(film("1.6", 6, "2026-03-10 10:16:30"), "Omnipaque 300", start, stop)};
    return set({study("1", {series("1.100", 1, std::move(films))})});
}

}  // namespace test
