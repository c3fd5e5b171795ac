#include "plugin/bridge/study_headers.h"

#include <algorithm>

#include "plugin/session/identifiers.h"

namespace hsg {
namespace {

reporting::StudyHeader headerOf(const viewer::sdk::PatientStudy& entry) {
    const auto& study = entry.study;
    const auto& patient = entry.patient;
    reporting::StudyHeader header;
    header.studyUid = study.uid;
    header.studyId = study.id;
    header.accession = study.accession;
    header.accessionIssuer = study.accessionIssuer;
    header.description = study.description;
    header.institution = study.institution;
    header.referringPhysician = study.referringPhysician;
    if (study.time) {
        header.date = dicomDate(*study.time);
        header.time = dicomTime(*study.time);
    }
    header.patient = {patient.name, patient.id, patient.issuer, patient.birthDate, patient.sex};
    return header;
}

bool hasFilm(const FilmSet& films, const std::string& studyUid) {
    return std::any_of(films.films.begin(), films.films.end(),
                       [&](const FilmEntry& entry) { return entry.film.studyUid == studyUid; });
}

}  // namespace

std::string homeStudy(const FilmSet& films, const reporting::Template& source, const viewer::sdk::StudySet& studies) {
    const auto pair = choosePair(films, source, {});
    for (const auto& id : {pair.immediate, pair.delayed})
        if (const auto* film = id ? films.find(*id) : nullptr) return film->film.studyUid;
    if (!films.films.empty()) return films.films.front().film.studyUid;
    return studies.studies.empty() ? std::string() : studies.studies.front().study.uid;
}

std::vector<reporting::StudyHeader> studyHeaders(const viewer::sdk::StudySet& studies, const FilmSet& films,
                                                 const std::string& home) {
    std::vector<reporting::StudyHeader> headers;
    for (const auto& study : studies.studies) {
        if (study.study.uid == home)
            headers.insert(headers.begin(), headerOf(study));
        else if (hasFilm(films, study.study.uid))
            headers.push_back(headerOf(study));
    }
    return headers;
}

}  // namespace hsg
