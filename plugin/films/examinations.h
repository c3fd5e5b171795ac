#pragma once

#include <chrono>
#include <vector>

#include "reporting/model/reading.h"
#include "viewer/sdk/study.h"

namespace hsg {

/// Longer than any delayed film is waited for (three days) and shorter than a cycle: studies further apart are two
/// examinations.
inline constexpr std::chrono::days examinationGap{7};

/// The studies, each examination by time: first the one that is read (of the reading's films, else the latest), then
/// those before it, the latest first. Studies after the one that is read are left out. A study without a usable time
/// (digitised films) belongs to the one that is read: it is asked for, never put away.
std::vector<std::vector<const viewer::sdk::PatientStudy*>> examinationsOf(
    const std::vector<const viewer::sdk::PatientStudy*>& studies, const reporting::Reading& known);

/// The study that the reading belongs to, else the first.
const viewer::sdk::PatientStudy& homeOf(const std::vector<const viewer::sdk::PatientStudy*>& examination,
                                        const reporting::Reading& known);

}  // namespace hsg
