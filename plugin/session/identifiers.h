#pragma once

#include <functional>
#include <string>

#include "reporting/model/reading.h"

/// Identifiers and times in DICOM's forms. Only `newUuid` and `wallClock` are not pure.
namespace hsg {

using Clock = std::function<reporting::LocalTime()>;

std::string newUuid();
/// The local wall clock of the workstation.
reporting::LocalTime wallClock();

/// A UID of the 2.25 root (PS3.5 §B.2) made from a name (RFC 4122 version 5 UUID): the same name, the same UID.
std::string derivedUid(const std::string& name);
/// The report of a reading: one reading has one report.
std::string reportUid(const reporting::Reading& reading);

std::string dicomDateTime(reporting::LocalTime time);  ///< DT, to the second
std::string dicomDate(reporting::LocalTime time);      ///< DA
std::string dicomTime(reporting::LocalTime time);      ///< TM, to the second

}  // namespace hsg
