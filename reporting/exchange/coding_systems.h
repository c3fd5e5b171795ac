#pragma once

#include <string>
#include <string_view>

#include "reporting/template/template.h"

/// The names that one coding scheme has in DICOM, in MRRT files and in FHIR.
namespace reporting::exchange {

/// The DICOM designator (PS3.16 §8) of a scheme as people write it: name in any case, or OID. A name nobody knows stays
/// as it is, cut to 16 characters.
std::string dicomScheme(std::string_view name);

struct SchemeNames {
    std::string mrrt;  ///< "RADLEX", "SNOMEDCT", "LOINC" …
    std::string oid;
    std::string uri;  ///< FHIR system
};
/// Of a DICOM designator; private schemes by the template's own declaration.
SchemeNames schemeNames(const std::string& designator, const Template& source);

/// An OID below 2.25 made of a text, always the same for the same text.
std::string oidOf(const std::string& text);

}  // namespace reporting::exchange
