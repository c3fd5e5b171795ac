#include "viewer/library/archive.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <set>

namespace viewer {

namespace {

namespace fs = std::filesystem;
using sdk::Error;
using sdk::Result;

constexpr const char* currentName = "reports";
constexpr const char* stagingName = "reports.part";
constexpr const char* previousName = "reports.previous";

tl::unexpected<Error> failure(int code, const std::string& where) {
    if (code == ENOSPC || code == EDQUOT)
        return tl::unexpected(Error{"store.full", "The disk is full; the files that were there are unchanged.", where});
    return tl::unexpected(
        Error{"store.io", "The document cannot be stored: " + std::string(std::strerror(code)) + ".", where});
}

/// Letters, digits, '.', '-' and '_' only: no way out of the folder, and no hidden file.
bool isPlainName(const std::string& name) {
    return !name.empty() && name.size() <= 200 && name.front() != '.' &&
           std::all_of(name.begin(), name.end(),
                       [](unsigned char c) { return std::isalnum(c) || c == '.' || c == '-' || c == '_'; });
}

class Descriptor {
public:
    Descriptor(const std::string& path, int flags) : value_(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {}
    ~Descriptor() {
        if (value_ >= 0) ::close(value_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int value() const { return value_; }
    /// Some file systems report a full disk only here.
    int close() {
        const int result = ::close(value_) == 0 ? 0 : errno;
        value_ = -1;
        return result;
    }

private:
    int value_;
};

/// 0, or the errno of what failed.
int writeDurably(const std::string& path, const std::string& bytes) {
    Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC);
    if (file.value() < 0) return errno;
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t wrote = ::write(file.value(), bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) return errno;
        done += static_cast<std::size_t>(wrote);
    }
    if (::fsync(file.value()) != 0) return errno;
    return file.close();
}

void syncFolder(const std::string& path) {
    const Descriptor folder(path, O_RDONLY | O_DIRECTORY);
    if (folder.value() >= 0) ::fsync(folder.value());
}

/// Puts `staging` in the place of `current` in one step. 0, or the errno of what failed.
int exchange(const fs::path& study) {
    const std::string staging = (study / stagingName).string(), current = (study / currentName).string();
    const std::string previous = (study / previousName).string();
    std::error_code error;
    if (!fs::exists(current, error)) return std::rename(staging.c_str(), current.c_str()) == 0 ? 0 : errno;
    if (::renameat2(AT_FDCWD, staging.c_str(), AT_FDCWD, current.c_str(), RENAME_EXCHANGE) == 0) return 0;
    // a file system that cannot exchange: recover() knows what a kill between these two leaves
    if (std::rename(current.c_str(), previous.c_str()) != 0) return errno;
    if (std::rename(staging.c_str(), current.c_str()) == 0) return 0;
    const int code = errno;
    fs::rename(previous, current, error);
    return code;
}

/// Removes what a kill left behind; brings the last complete folder back if it is not in its place.
void recover(const fs::path& study) {
    std::error_code error;
    if (!fs::exists(study / currentName, error) && fs::exists(study / previousName, error))
        fs::rename(study / previousName, study / currentName, error);
    fs::remove_all(study / previousName, error);
    fs::remove_all(study / stagingName, error);
}

/// The documents that stay, linked into the new folder (copied where links are not possible).
std::error_code keepOthers(const fs::path& study, const std::set<std::string>& replaced) {
    std::error_code error, ignored;
    if (!fs::exists(study / currentName, ignored)) return error;
    for (fs::directory_iterator at(study / currentName, error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (replaced.count(name) || !at->is_regular_file(ignored)) continue;
        fs::create_hard_link(at->path(), study / stagingName / name, error);
        if (error) fs::copy_file(at->path(), study / stagingName / name, error);
        if (error) return error;
    }
    return error;
}

/// Writes every document into the new folder and exchanges it for the old one. 0, or the errno of what failed.
int replaceFolder(const fs::path& study, const std::vector<sdk::StoredDocument>& documents,
                  const std::set<std::string>& names) {
    std::error_code error;
    fs::create_directory(study / stagingName, error);
    if (!error) error = keepOthers(study, names);
    if (error) return error.value();
    for (const auto& document : documents)
        if (const int code = writeDurably((study / stagingName / document.fileName).string(), document.bytes))
            return code;
    syncFolder((study / stagingName).string());
    const int code = exchange(study);
    syncFolder(study.string());
    return code;
}

}  // namespace

Archive::Archive(std::string root) : root_(std::move(root)) {}

std::string Archive::folderOf(const std::string& studyUid) const {
    return (fs::path(root_) / studyUid / currentName).string();
}

Result<std::vector<std::string>> Archive::store(const std::string& studyUid,
                                                const std::vector<sdk::StoredDocument>& documents) {
    std::set<std::string> names;
    for (const auto& document : documents)
        if (!isPlainName(document.fileName) || !names.insert(document.fileName).second)
            return tl::unexpected(
                Error{"store.io", "The document has no usable or no unique file name.", document.fileName});
    if (!isPlainName(studyUid)) return tl::unexpected(Error{"store.io", "The study has no usable UID.", studyUid});

    const fs::path study = fs::path(root_) / studyUid;
    std::error_code error;
    fs::create_directories(study, error);
    if (error) return failure(error.value(), study.string());
    recover(study);
    const int code = replaceFolder(study, documents, names);
    recover(study);
    if (code != 0) return failure(code, study.string());
    syncFolder(root_);
    std::vector<std::string> paths;
    for (const auto& document : documents) paths.push_back((study / currentName / document.fileName).string());
    return paths;
}

std::vector<std::string> Archive::list(const std::string& studyUid) const {
    std::vector<std::string> found;
    if (!isPlainName(studyUid)) return found;
    std::error_code error;
    const fs::path study = fs::path(root_) / studyUid;
    if (!fs::exists(study / currentName, error) && fs::exists(study / previousName, error)) recover(study);
    for (fs::directory_iterator at(study / currentName, error), end; !error && at != end; at.increment(error))
        if (at->is_regular_file()) found.push_back(at->path().string());
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace viewer
