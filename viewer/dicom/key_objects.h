#pragma once

#include <optional>
#include <string>
#include <vector>

#include "viewer/sdk/image_ref.h"
#include "viewer/sdk/result.h"
#include "viewer/sdk/study.h"

/// Key Object Selection (PS3.3 A.35.4, PS3.16 TID 2010) as plain values: what is read from one and what is written.
namespace viewer {

struct CodedTitle {
    std::string value, scheme, meaning;  ///< e.g. 113000, DCM, "Of Interest"
    bool operator==(const CodedTitle&) const = default;
};

struct KeyReference {
    sdk::ImageRef image;          ///< frame 0: the whole instance
    std::string presentationUid;  ///< the presentation state that the author looked through; empty: none
    bool operator==(const KeyReference&) const = default;
};

struct KeyObjects {
    std::string sopInstanceUid, seriesUid, studyUid;
    std::string path;                       ///< where it was read from; empty for one to be written
    CodedTitle title;                       ///< Document Title, CID 7010
    std::vector<CodedTitle> modifiers;      ///< Document Title Modifier: reasons of rejection, best in set
    std::string description;                ///< Key Object Description (113012, DCM), free text
    std::string author;                     ///< Person Observer Name as stored, else empty
    std::optional<sdk::LocalTime> created;  ///< Content Date and Time
    std::vector<KeyReference> references;   ///< images only, in the order of the file
    bool operator==(const KeyObjects&) const = default;

    bool covers(const sdk::ImageRef& image) const;
};

/// Errors: those of scanFile(); "key-objects.open" (another kind of object).
sdk::Result<KeyObjects> readKeyObjects(const std::string& path);

}  // namespace viewer
