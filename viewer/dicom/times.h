#pragma once

#include <optional>
#include <string>

#include "viewer/sdk/study.h"

namespace viewer {

/// DA (YYYYMMDD, also the old YYYY.MM.DD) and TM (HH[MM[SS[.F…]]], also HH:MM:SS) as one instant (PS3.5 table 6.2-1).
/// Missing parts of the time count as zero; without a valid date, or with a time that is none, there is no instant.
std::optional<sdk::LocalTime> parseDateTime(const std::string& date, const std::string& time);

/// DT: YYYYMMDD[HH[MM[SS[.F…]]]][±ZZXX]. The zone suffix is dropped: the value is the wall clock of the site.
/// A value without a day gives no instant.
std::optional<sdk::LocalTime> parseDateTime(const std::string& dateTime);

}  // namespace viewer
