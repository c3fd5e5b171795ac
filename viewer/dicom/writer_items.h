#pragma once

#include "viewer/sdk/dicom_writer.h"
#include "viewer/sdk/result.h"

class DcmItem;

namespace viewer {

/// Puts every attribute and sequence of `from` into `to`. Values are checked against VR and VM of the dictionary.
/// Error: "write.attribute", `where` is the keyword path.
sdk::Result<void> putItem(const sdk::DicomItem& from, DcmItem& to, const std::string& path = {});

}  // namespace viewer
