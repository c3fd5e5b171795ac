#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include "viewer/dicom/structure_scan.h"
#include "viewer/sdk/study.h"

namespace viewer {

/// Every regular file below the given files and folders, sorted by path, each once. Links to folders are not followed
/// (they could go round for ever). What cannot be read is added to `hidden`.
std::vector<std::string> listFiles(const std::vector<std::string>& paths, const std::atomic<bool>* cancelled,
                                   std::vector<sdk::HiddenFile>& hidden);

/// Is this scanned file a DICOMDIR (PS3.3 F)?
bool isDicomDir(const ScannedFile& file);

/// The files that a DICOMDIR refers to. Names that leave its folder, and files that are missing, go to `hidden`.
std::vector<std::string> filesOfDicomDir(const ScannedFile& file, std::vector<sdk::HiddenFile>& hidden);

}  // namespace viewer
