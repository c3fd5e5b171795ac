#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include "viewer/dicom/structure_scan.h"
#include "viewer/sdk/study.h"

namespace viewer {

struct FoundFile {
    std::string path;       ///< as it was come by
    std::string canonical;  ///< absolute and without links: the name of the file itself
};

struct FoundFiles {
    std::vector<FoundFile> files;           ///< sorted by path below each of the given folders, each file once
    std::vector<std::string> wholeFolders;  ///< canonical: all that is below them is in `files`
};

/// Absolute and without links, as far as the path exists.
std::string canonicalPath(const std::string& path);

/// Every regular file below the given files and folders. Links to folders are not followed (they could go round for
/// ever). What cannot be read is added to `hidden`.
FoundFiles findFiles(const std::vector<std::string>& paths, const std::atomic<bool>* cancelled,
                     std::vector<sdk::HiddenFile>& hidden);

/// Is this scanned file a DICOMDIR (PS3.3 F)?
bool isDicomDir(const ScannedFile& file);

/// The files that a DICOMDIR refers to. Names that leave its folder, and files that are missing, go to `hidden`.
std::vector<std::string> filesOfDicomDir(const ScannedFile& file, std::vector<sdk::HiddenFile>& hidden);

}  // namespace viewer
