#include "viewer/sdk/study.h"

namespace viewer::sdk {

namespace {

template <class Visit>
auto firstMatch(const StudySet& set, const std::string& uid, Visit visit)
    -> decltype(visit(set.studies[0], set.studies[0].study.series[0], set.studies[0].study.series[0].instances[0])) {
    for (const auto& study : set.studies)
        for (const auto& series : study.study.series)
            for (const auto& instance : series.instances)
                if (instance.sopInstanceUid == uid) return visit(study, series, instance);
    return nullptr;
}

bool contradict(const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty() && a != b;
}

}  // namespace

const Instance* StudySet::find(const std::string& uid) const {
    return firstMatch(*this, uid, [](const PatientStudy&, const Series&, const Instance& i) { return &i; });
}

const Series* StudySet::seriesOf(const std::string& uid) const {
    return firstMatch(*this, uid, [](const PatientStudy&, const Series& s, const Instance&) { return &s; });
}

const PatientStudy* StudySet::studyOf(const std::string& uid) const {
    return firstMatch(*this, uid, [](const PatientStudy& s, const Series&, const Instance&) { return &s; });
}

Identity compareIdentity(const Patient& a, const Patient& b) {
    if (contradict(a.birthDate, b.birthDate) || contradict(a.sex, b.sex)) return Identity::Different;
    const bool sameIssuer = a.issuer == b.issuer;
    if (sameIssuer && !a.issuer.empty() && contradict(a.id, b.id)) return Identity::Different;
    if (sameIssuer && !a.id.empty() && a.id == b.id) return Identity::Same;
    return Identity::Uncertain;
}

}  // namespace viewer::sdk
