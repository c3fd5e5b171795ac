#pragma once

#include <string>
#include <vector>

#include "viewer/sdk/result.h"

namespace viewer::sdk {

/// Bytes with a media type that belong to a study. The viewer stores them and does not read them.
struct StoredDocument {
    std::string fileName;   ///< no patient data; made of UIDs, kind and language
    std::string mediaType;  ///< e.g. "application/dicom", "application/pdf"
    std::string bytes;
    bool operator==(const StoredDocument&) const = default;
};

/// The study's folder in the local archive.
class Documents {
public:
    virtual ~Documents() = default;
    /// Stores all or none: temporary files, fsync, rename. Returns the paths. Errors: "store.full", "store.io".
    virtual Result<std::vector<std::string>> store(const std::string& studyUid,
                                                   const std::vector<StoredDocument>& documents) = 0;
    virtual std::vector<std::string> list(const std::string& studyUid) const = 0;
};

}  // namespace viewer::sdk
