#pragma once

#include <string>
#include <vector>

#include "viewer/sdk/study.h"

namespace viewer::host {

/// Studies whose headers surely name one person.
struct PersonGroup {
    std::vector<sdk::PatientStudy> studies;  ///< at least one, by time as in the set
    const sdk::Patient& patient() const { return studies.front().patient; }
};

/// Studies of one set by person, in the order of the set (oldest study first). Two groups hold no pair that is *same*.
std::vector<PersonGroup> groupByPerson(const sdk::StudySet& set);

/// The least that holds between any two studies of the groups: one *different* pair makes the groups different.
sdk::Identity compareGroups(const PersonGroup& a, const PersonGroup& b);

/// A stable, unreadable name of the question "are these two one person?", to keep the reader's answer under: a hash of
/// both headers and both study UIDs, so that a changed header asks again. The order of a and b does not matter.
std::string identityKey(const sdk::PatientStudy& a, const sdk::PatientStudy& b);

/// The name as a person reads it: "WANG^LI=王^丽" → "WANG LI (王 丽)".
std::string readableName(const std::string& dicomName);

}  // namespace viewer::host
