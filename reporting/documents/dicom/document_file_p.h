#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmsr/dsrdoc.h>

#include <string>

#include "reporting/model/document.h"
#include "reporting/model/report.h"
#include "reporting/model/result.h"

/// For .cpp files only: what all of them say of patient, study and equipment, and the file
/// that they become.
namespace reporting::documents::dicom {

/// Identifies this software as a device observer and as the maker of files; a UID under 2.25.
inline constexpr const char* softwareUid = "2.25.127339490302752649334584234994150767718";

/// Patient, study, equipment and times; the study is one of the report's, with the patient as it names her.
void setHeader(DSRDocument& document, const Report& report, const EncodeContext& context, const StudyHeader& study);

struct SeriesWords {
    std::string number, instanceNumber;
    std::string description;  ///< empty: none
};
void setSeries(DSRDocument& document, const SeriesWords& words);

/// Private coding schemes (PS3.3 C.12.1).
Result<void> declareSchemes(DSRDocument& document, const EncodeContext& context);

/// Identifiers that dcmsr would make of its own root and clock.
struct FileIdentity {
    std::string instanceUid, seriesUid, institution;
};
/// The bytes of the file, Explicit VR Little Endian. Errors: "sr.encode".
Result<std::string> fileOf(DSRDocument& document, const Report& report, const FileIdentity& identity);

}  // namespace reporting::documents::dicom
