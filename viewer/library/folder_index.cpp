#include "viewer/library/folder_index.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

#include "viewer/library/facts_coding_p.h"
#include "viewer/library/index_database_p.h"

namespace viewer {

namespace {

class IndexSearch : public KnownFiles {
public:
    IndexSearch(const std::string& file, const FolderIndex::Options& options)
        : database_(file, options.maker), settling_(options.settling) {}

    void prepare(const std::string& path) override {
        const auto take = [this](const QByteArray& name, const QByteArray& facts) {
            rows_.try_emplace(name.toStdString(), Row{facts.toStdString(), false});
        };
        const std::string folder = path.ends_with('/') ? path : path + '/';
        // '0' follows '/': the file itself, then all that is below the folder
        const bool read = database_.read(path, path + '\0', take) &&
                          database_.read(folder, folder.substr(0, folder.size() - 1) + '0', take);
        if (!read) rows_.clear();
    }

    std::optional<FileFacts> find(const std::string& path, const FileStamp& stamp) override {
        const auto found = rows_.find(path);
        if (found == rows_.end()) return std::nullopt;
        found->second.met = true;
        auto known = decodeFacts(path, found->second.facts);
        if (!known || known->stamp != stamp) return std::nullopt;
        return std::move(known->facts);
    }

    void keep(const std::string& path, const FileStamp& stamp, const FileFacts& facts) override {
        if (!database_.isUsable() || isFresh(stamp)) return;
        kept_.emplace_back(path, encodeFacts(path, stamp, facts));
    }

    void finish(const std::vector<std::string>& wholeFolders) override {
        std::vector<std::string> gone;
        for (const auto& [path, row] : rows_)
            if (!row.met && isBelow(path, wholeFolders)) gone.push_back(path);
        if (!kept_.empty() || !gone.empty()) database_.write(kept_, gone);
        kept_.clear();
    }

private:
    struct Row {
        std::string facts;
        bool met;
    };

    bool isFresh(const FileStamp& stamp) const {
        using namespace std::chrono;
        const auto now = duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
        const auto recent = [&](std::int64_t time) { return std::abs(now - time) < nanoseconds(settling_).count(); };
        return recent(stamp.modifiedNs) || recent(stamp.changedNs);
    }

    static bool isBelow(const std::string& path, const std::vector<std::string>& folders) {
        return std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
            return path.starts_with(folder) && (folder.ends_with('/') || path[folder.size()] == '/');
        });
    }

    IndexDatabase database_;
    std::chrono::milliseconds settling_;
    std::unordered_map<std::string, Row> rows_;
    std::vector<std::pair<std::string, std::string>> kept_;  ///< name, encoded facts
};

}  // namespace

FolderIndex::FolderIndex(std::string file, Options options) : file_(std::move(file)), options_(std::move(options)) {}

std::unique_ptr<KnownFiles> FolderIndex::search() const {
    return std::make_unique<IndexSearch>(file_, options_);
}

std::size_t FolderIndex::count() const {
    return IndexDatabase(file_, options_.maker).count();
}

std::string FolderIndex::runningProgram() {
    const auto stamp = stampOf("/proc/self/exe");
    if (!stamp) return {};
    return std::to_string(stamp->size) + ' ' + std::to_string(stamp->inode) + ' ' + std::to_string(stamp->modifiedNs);
}

}  // namespace viewer
