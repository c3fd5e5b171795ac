#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include "viewer/sdk/result.h"
#include "viewer/sdk/study.h"

namespace viewer {

class KnownFiles;

/// What was found so far; called from the calling thread of `buildStudies`, at most every 50 ms.
struct BuildProgress {
    int filesDone = 0, filesFound = 0;
};

struct BuildOptions {
    std::function<void(const BuildProgress&)> progress;
    const std::atomic<bool>* cancelled = nullptr;  ///< checked between files; what was read until then is returned
    KnownFiles* known = nullptr;                   ///< files that need not be read again; null: every file is read
};

/// Files, folders (recursive) and DICOMDIRs → every patient's studies, instances in a defined order (series number and
/// time, instance number, then time, then UID). Reads headers in place, no pixel data. Blocks: call from a worker.
/// Unreadable files are listed in `hidden` with their reason and never hide a good one. The same SOP Instance UID
/// twice: the first is kept, the other hidden. Several patients are all returned: the caller decides by
/// compareIdentity.
sdk::StudySet buildStudies(const std::vector<std::string>& paths, const BuildOptions& options = {});

/// One attribute of a file by keyword path ("ContrastBolusAgentSequence[0].CodeValue"), decoded to UTF-8.
/// Errors: "dicom.open", "header.path" (unknown keyword). Empty text if the attribute is absent.
sdk::Result<std::string> headerValue(const std::string& file, const std::string& keywordPath);

}  // namespace viewer
