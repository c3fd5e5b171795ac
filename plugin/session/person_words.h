#pragma once

#include <QString>
#include <string>

/// DICOM's forms of names and dates for the eye.
namespace hsg {

/// "Reader One" of "Reader^One=…" (PN, PS3.5 §6.2.1): the first group that says something.
QString personWords(const std::string& personName);

/// "2025-03-10" of "20250310…" (DA or DT); as it is if it is shorter than a day.
QString dateWords(const std::string& dicomDate);

}  // namespace hsg
