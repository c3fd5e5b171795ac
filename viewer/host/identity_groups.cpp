#include "viewer/host/identity_groups.h"

#include <QCryptographicHash>
#include <algorithm>
#include <sstream>

namespace viewer::host {

namespace {

bool sameAsAny(const PersonGroup& group, const sdk::Patient& patient) {
    return std::any_of(group.studies.begin(), group.studies.end(), [&](const sdk::PatientStudy& s) {
        return compareIdentity(s.patient, patient) == sdk::Identity::Same;
    });
}

/// A study that is *same* as two groups joins them, unless they contradict each other.
bool mayJoin(const PersonGroup& group, const PersonGroup& other) {
    return compareGroups(group, other) != sdk::Identity::Different;
}

std::string headerLine(const sdk::PatientStudy& s) {
    std::string line;
    for (const auto* part :
         {&s.study.uid, &s.patient.name, &s.patient.id, &s.patient.issuer, &s.patient.birthDate, &s.patient.sex})
        line += *part + '\x1f';  // a separator that no header value may hold
    return line;
}

}  // namespace

sdk::Identity compareGroups(const PersonGroup& a, const PersonGroup& b) {
    auto least = sdk::Identity::Same;
    for (const auto& x : a.studies)
        for (const auto& y : b.studies) least = std::max(least, compareIdentity(x.patient, y.patient));
    return least;
}

std::vector<PersonGroup> groupByPerson(const sdk::StudySet& set) {
    std::vector<PersonGroup> groups;
    for (const auto& study : set.studies) {
        PersonGroup joined{{study}};
        std::vector<PersonGroup> rest;
        std::ptrdiff_t place = -1;
        for (auto& group : groups) {
            if (sameAsAny(group, study.patient) && mayJoin(group, joined)) {
                if (place < 0) place = static_cast<std::ptrdiff_t>(rest.size());
                joined.studies.insert(joined.studies.end() - 1, group.studies.begin(), group.studies.end());
            } else {
                rest.push_back(std::move(group));
            }
        }
        rest.insert(place < 0 ? rest.end() : rest.begin() + place, std::move(joined));
        groups = std::move(rest);
    }
    return groups;
}

std::string identityKey(const sdk::PatientStudy& a, const sdk::PatientStudy& b) {
    const std::string x = headerLine(a), y = headerLine(b);
    const std::string both = std::min(x, y) + '\x1e' + std::max(x, y);
    const QByteArray hash = QCryptographicHash::hash(QByteArray::fromStdString(both), QCryptographicHash::Sha256);
    return hash.toHex().toStdString();
}

std::string readableName(const std::string& dicomName) {
    std::istringstream groups(dicomName);
    std::string result;
    for (std::string group; std::getline(groups, group, '=');) {
        std::replace(group.begin(), group.end(), '^', ' ');
        while (!group.empty() && group.back() == ' ') group.pop_back();
        while (!group.empty() && group.front() == ' ') group.erase(group.begin());
        if (group.empty()) continue;
        result += result.empty() ? group : " (" + group + ")";
    }
    return result;
}

}  // namespace viewer::host
