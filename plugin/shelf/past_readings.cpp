#include "plugin/shelf/past_readings.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "plugin/cases/description.h"
#include "plugin/cases/right_answers.h"
#include "plugin/session/places.h"
#include "reporting/model/reading_json.h"
#include "reporting/store/draft_journal.h"
#include "reporting/store/report_store.h"

namespace hsg {
namespace {

namespace fs = std::filesystem;
using reporting::authoring::TrialReading;
using Origin = TrialReading::Origin;

constexpr std::size_t maxReadings = 100000;
constexpr std::uintmax_t maxBytes = 16u << 20;

class Search {
public:
    Search(FoundReadings& found, const reporting::authoring::Cancel& cancel) : found_(found), cancel_(cancel) {}

    void cases(const reporting::Template& source) {
        for (const auto& description : cases::catalogue()) {
            if (full()) return;
            auto reading = cases::readingOf(description, source);
            if (!reading)
                found_.leftOut.push_back(
                    {reading.error().code, reading.error().message, description.name + ": " + reading.error().where});
            else if (!reading->answers.empty())  // a template that asks nothing of it is not tried by it
                add(Origin::Case, description.name, std::move(*reading));
        }
    }

    void stored(const std::string& dataDirectory) {
        std::error_code error;
        if (fs::exists(storeFile(dataDirectory), error)) {
            const auto store = reporting::ReportStore::open(storeFile(dataDirectory));
            const auto uids = store ? (*store)->allSignedReports() : reporting::Result<std::vector<std::string>>();
            if (!store) found_.problems.push_back(store.error());
            if (store && !uids) found_.problems.push_back(uids.error());
            if (store && uids)
                for (const auto& uid : *uids) {
                    if (full()) return;
                    auto reading = (*store)->signedReading(uid);
                    if (reading)
                        add(Origin::Signed, uid, std::move(*reading));
                    else
                        found_.problems.push_back(reading.error());
                }
        }
        for (auto& [name, reading] : reporting::readDrafts(draftFolder(dataDirectory))) {
            if (full()) return;
            add(Origin::Draft, name, std::move(reading));
        }
    }

    void files(const std::string& folder) {
        std::vector<fs::path> paths;
        std::error_code error;
        for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
            if (it.depth() > 8) it.disable_recursion_pending();
            if (it->path().extension() == ".json" && paths.size() < maxReadings) paths.push_back(it->path());
        }
        if (error && paths.empty())
            found_.problems.push_back({"reading.folder", "The folder of readings cannot be read.", folder});
        std::sort(paths.begin(), paths.end());
        for (const auto& path : paths) {
            if (full()) return;
            file(path, fs::path(path).lexically_relative(folder).generic_string());
        }
    }

private:
    bool full() const { return found_.readings.size() >= maxReadings || (cancel_ && cancel_()); }
    void add(Origin origin, const std::string& name, reporting::Reading reading) {
        found_.readings.push_back({origin, name, std::move(reading)});
    }
    void file(const fs::path& path, const std::string& name) {
        if (name.ends_with("truth.json")) return;  // of a sample case: no reading
        std::error_code error;
        const auto size = fs::file_size(path, error);
        std::ifstream in(path, std::ios::binary);
        if (error || !in || size > maxBytes) {
            found_.problems.push_back({"reading.open", "The reading cannot be opened.", name});
            return;
        }
        const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        auto reading = reporting::readingFromJson(text);
        if (reading)
            add(Origin::File, name, std::move(*reading));
        else
            found_.problems.push_back({reading.error().code, reading.error().message, name});
    }

    FoundReadings& found_;
    const reporting::authoring::Cancel& cancel_;
};

}  // namespace

FoundReadings findReadings(const PastReadings& what, const reporting::Template& source,
                           const reporting::authoring::Cancel& cancel) {
    FoundReadings found;
    Search search(found, cancel);
    if (what.cases) search.cases(source);
    if (!what.dataDirectory.empty()) search.stored(what.dataDirectory);
    if (!what.folder.empty()) search.files(what.folder);
    return found;
}

}  // namespace hsg
