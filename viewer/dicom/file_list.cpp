#include "viewer/dicom/file_list.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <unordered_set>

namespace viewer {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t maximalFiles = 500'000;

/// No link leads there, so it lies below the folder by the same name.
std::string below(std::string folder, const std::string& name) {
    while (!folder.empty() && folder.back() == '/') folder.pop_back();
    const std::size_t from = std::min(name.find_first_not_of('/'), name.size());
    return folder + '/' + name.substr(from);
}

class Walk {
public:
    Walk(const std::atomic<bool>* cancelled, std::vector<sdk::HiddenFile>& hidden)
        : cancelled_(cancelled), hidden_(hidden) {}

    void add(const std::string& path) {
        std::error_code error;
        const auto status = fs::status(path, error);
        if (error || !fs::exists(status))
            hidden_.push_back({path, "The file or folder does not exist."});
        else if (fs::is_directory(status))
            addFolder(path);
        else if (fs::is_regular_file(status))
            keep({path, canonicalPath(path)});
        else
            hidden_.push_back({path, "This is neither a file nor a folder."});
    }

    FoundFiles result() { return std::move(found_); }

private:
    void addFolder(const fs::path& folder) {
        std::error_code error;
        const std::string from = folder.string(), canonical = canonicalPath(from);
        std::vector<FoundFile> files;
        fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
        if (error) {
            hidden_.push_back({from, "The folder cannot be read."});
            return;
        }
        for (; at != end && !cancelled() && files.size() < maximalFiles; at.increment(error)) {
            if (error) break;
            std::error_code ignored;
            if (!at->is_regular_file(ignored)) continue;
            std::string path = at->path().string();
            std::string name =
                at->is_symlink(ignored) ? canonicalPath(path) : below(canonical, path.substr(from.size()));
            files.push_back({std::move(path), std::move(name)});
        }
        std::sort(files.begin(), files.end(), [](const FoundFile& a, const FoundFile& b) { return a.path < b.path; });
        for (auto& file : files) keep(std::move(file));
        if (!error && at == end) found_.wholeFolders.push_back(canonical);
    }

    void keep(FoundFile file) {
        if (seen_.insert(file.canonical).second) found_.files.push_back(std::move(file));
    }

    bool cancelled() const { return cancelled_ && cancelled_->load(); }

    const std::atomic<bool>* cancelled_;
    std::vector<sdk::HiddenFile>& hidden_;
    FoundFiles found_;
    std::unordered_set<std::string> seen_;
};

/// The entry of a folder by its name, also where the medium's file system changed the case or added a version.
fs::path entry(const fs::path& folder, const std::string& name) {
    std::error_code error;
    if (fs::exists(folder / name, error)) return folder / name;
    const auto plain = [](std::string text) {
        if (const auto at = text.find(';'); at != std::string::npos) text.resize(at);
        while (!text.empty() && text.back() == '.') text.pop_back();
        std::transform(text.begin(), text.end(), text.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return text;
    };
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (plain(at->path().filename().string()) == plain(name)) return at->path();
    return {};
}

fs::path resolve(const fs::path& folder, const std::vector<std::string>& components) {
    fs::path at = folder;
    for (const auto& name : components) {
        if (name.empty() || name == "." || name == ".." || name.find('/') != std::string::npos) return {};
        at = entry(at, name);
        if (at.empty()) return {};
    }
    std::error_code error;
    return fs::is_regular_file(at, error) ? at : fs::path();
}

}  // namespace

std::string canonicalPath(const std::string& path) {
    std::error_code error;
    const fs::path canonical = fs::weakly_canonical(fs::absolute(path, error), error);
    return error ? path : canonical.string();
}

FoundFiles findFiles(const std::vector<std::string>& paths, const std::atomic<bool>* cancelled,
                     std::vector<sdk::HiddenFile>& hidden) {
    Walk walk(cancelled, hidden);
    for (const auto& path : paths) walk.add(path);
    return walk.result();
}

bool isDicomDir(const ScannedFile& file) {
    return file.root.find(tag::DirectoryRecordSequence) ||
           file.metaHeader().text(tag::MediaStorageSOPClassUID) == "1.2.840.10008.1.3.10";
}

std::vector<std::string> filesOfDicomDir(const ScannedFile& file, std::vector<sdk::HiddenFile>& hidden) {
    const HeaderView header = file.header();
    const fs::path folder = fs::path(file.path).parent_path();
    std::vector<std::string> found;
    for (std::size_t i = 0; i < header.itemCount(tag::DirectoryRecordSequence); ++i) {
        const auto components = header.child(tag::DirectoryRecordSequence, i).texts(tag::ReferencedFileID);
        if (components.empty()) continue;
        const fs::path path = resolve(folder.empty() ? fs::path(".") : folder, components);
        if (!path.empty()) {
            found.push_back(path.string());
            continue;
        }
        std::string name = folder.string();
        for (const auto& component : components) name += (name.empty() ? "" : "/") + component;
        hidden.push_back({name, "The DICOMDIR refers to this file, and it is missing."});
    }
    return found;
}

}  // namespace viewer
