#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "viewer/sdk/study.h"

/// What the header of one file says, so that it need not be read again while the file stays the same.
namespace viewer {

/// Tells one state of a file from another (stat(2)). Times in ns since 1970.
struct FileStamp {
    std::uint64_t size = 0, device = 0, inode = 0;
    std::int64_t modifiedNs = 0, changedNs = 0;
    bool operator==(const FileStamp&) const = default;
};

/// Nothing if there is no such file, or it is no regular one.
std::optional<FileStamp> stampOf(const std::string& path);

struct FileFacts {
    sdk::Patient patient;
    sdk::Study study;           ///< without its series
    sdk::Series series;         ///< without its instances
    sdk::Instance instance;     ///< without its path
    std::string hiddenBecause;  ///< one sentence: the file is no object to list, and the rest is empty
    bool operator==(const FileFacts&) const = default;
};

/// What earlier searches found. One object serves one search (buildStudies).
class KnownFiles {
public:
    virtual ~KnownFiles() = default;
    /// Gets ready for questions about this file or about all files below this folder (canonical paths).
    virtual void prepare(const std::string& canonicalPath) = 0;
    /// Nothing if the file is unknown or not in that state. From several threads at once, each for another file.
    virtual std::optional<FileFacts> find(const std::string& canonicalPath, const FileStamp& stamp) = 0;
    virtual void keep(const std::string& canonicalPath, const FileStamp& stamp, const FileFacts& facts) = 0;
    /// Ends the search. Files below `wholeFolders` that nobody asked for are gone and forgotten.
    virtual void finish(const std::vector<std::string>& wholeFolders) = 0;
};

struct FileReading {
    FileFacts facts;
    bool lasting = false;                  ///< the file was read whole: as long as it stays the same, so do the facts
    bool isDirectory = false;              ///< a DICOMDIR; it has no facts
    std::vector<std::string> referenced;   ///< files that a DICOMDIR refers to
    std::vector<sdk::HiddenFile> missing;  ///< and those that are not there
};

/// Reads the header of one file. Never fails: what cannot be read says why in `facts.hiddenBecause`.
FileReading readFacts(const std::string& path);

}  // namespace viewer
