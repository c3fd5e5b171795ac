#pragma once

#include <string>
#include <vector>

#include "plugin/cases/description.h"
#include "reporting/model/result.h"
#include "reporting/template/template.h"
#include "viewer/sdk/dicom_writer.h"

/// Synthetic HSG studies: sample data, teaching, tests. Deterministic: the same name gives the same bytes' content and
/// UIDs.
namespace hsg::cases {

struct CaseInfo {
    std::string name;     ///< "bilateral_patent"
    std::string summary;  ///< one line, English
};
std::vector<CaseInfo> caseList();

/// A warning for each sample case that the template names (cases.yaml, cards.yaml) and that there is not.
reporting::Diagnostics unknownCases(const reporting::Template& source);

/// Writes FOLDER/NAME/dicom/ (the films; a second study in a folder of its own), reading.json (the right answers,
/// against `source`) and truth.json (the body, the placements of the films, the landmarks in pixels, the true classes
/// and the trap). Takes some seconds: not for the GUI thread. Errors: "case.unknown", "case.template" (an option the
/// template does not know), "write.…" of the writer, "case.io".
reporting::Result<void> makeCase(const std::string& name, const std::string& folder,
                                 const viewer::sdk::DicomWriter& writer, const reporting::Template& source);

}  // namespace hsg::cases
