#include "viewer/dicom/study_builder.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <span>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "viewer/dicom/file_facts.h"
#include "viewer/dicom/file_list.h"
#include "viewer/dicom/structure_scan.h"

namespace viewer {

namespace {

using namespace sdk;

/// A UID for an object that has none, so that it can be shown and cited; the same file gives the same one.
std::string uidFromText(const std::string& text) {
    std::uint64_t hash = 1469598103934665603ull;
    for (const unsigned char c : text) hash = (hash ^ c) * 1099511628211ull;
    return "2.25." + std::to_string(hash);
}

/// Files that are read at a time, in two threads: more would wait for the one disk.
constexpr std::size_t blockSize = 256, worthAThread = 16;

class Builder {
public:
    explicit Builder(const BuildOptions& options) : options_(options) {}

    StudySet build(const std::vector<std::string>& paths) {
        if (options_.known)
            for (const auto& path : paths) options_.known->prepare(canonicalPath(path));
        FoundFiles found = findFiles(paths, options_.cancelled, set_.hidden);
        addFiles(std::move(found.files));
        while (!referenced_.empty() && !cancelled()) addFiles(std::exchange(referenced_, {}));
        if (options_.known) options_.known->finish(cancelled() ? std::vector<std::string>() : found.wholeFolders);
        sort();
        return std::move(set_);
    }

private:
    struct Slot {
        FileReading reading;
        std::optional<FileStamp> stamp;
        bool done = false, known = false;
    };

    bool cancelled() const { return options_.cancelled && options_.cancelled->load(); }

    void addFiles(std::vector<FoundFile> files) {
        std::erase_if(files, [&](const FoundFile& file) { return !seen_.insert(file.canonical).second; });
        found_ += static_cast<int>(files.size());
        for (std::size_t from = 0; from < files.size() && !cancelled(); from += blockSize) {
            const std::span block(files.data() + from, std::min(blockSize, files.size() - from));
            std::vector<Slot> slots(block.size());
            readBlock(block, slots);
            for (std::size_t i = 0; i < block.size(); ++i)
                if (slots[i].done) take(block[i], slots[i]);
        }
        if (!cancelled()) report(true);
    }

    void readBlock(std::span<const FoundFile> block, std::vector<Slot>& slots) {
        std::atomic<std::size_t> next = 0;
        const auto work = [&](bool reports) {
            for (std::size_t i; !cancelled() && (i = next++) < block.size();) {
                read(block[i], slots[i]);
                ++done_;
                if (reports) report(false);
            }
        };
        std::jthread helper;
        if (block.size() >= worthAThread) helper = std::jthread(work, false);
        work(true);
    }

    void read(const FoundFile& file, Slot& slot) const {
        if (options_.known) slot.stamp = stampOf(file.path);
        if (slot.stamp)
            if (auto facts = options_.known->find(file.canonical, *slot.stamp)) {
                slot.reading.facts = std::move(*facts);
                slot.known = true;
            }
        if (!slot.known) slot.reading = readFacts(file.path);
        slot.done = true;
    }

    void report(bool last) {
        const auto now = std::chrono::steady_clock::now();
        if (!options_.progress || (!last && now - reported_ < std::chrono::milliseconds(50))) return;
        reported_ = now;
        options_.progress({done_, found_});
    }

    void take(const FoundFile& file, Slot& slot) {
        FileReading& reading = slot.reading;
        if (reading.isDirectory) {
            // they lie below the DICOMDIR
            const std::string folder = std::filesystem::path(file.canonical).parent_path().string();
            if (options_.known && !reading.referenced.empty()) options_.known->prepare(folder);
            for (auto& path : reading.referenced) referenced_.push_back({path, canonicalPath(path)});
            for (auto& missing : reading.missing) set_.hidden.push_back(std::move(missing));
            return;
        }
        if (slot.stamp && !slot.known && reading.lasting)
            options_.known->keep(file.canonical, *slot.stamp, reading.facts);
        if (!reading.facts.hiddenBecause.empty())
            set_.hidden.push_back({file.path, std::move(reading.facts.hiddenBecause)});
        else
            addInstance(file.path, std::move(reading.facts));
    }

    void addInstance(const std::string& path, FileFacts facts) {
        Instance& instance = facts.instance;
        instance.path = path;
        if (instance.sopInstanceUid.empty()) instance.sopInstanceUid = uidFromText(path);
        if (!instances_.insert(instance.sopInstanceUid).second) {
            set_.hidden.push_back({path, "The same object is already listed from another file."});
            return;
        }
        const std::string folder = std::filesystem::path(path).parent_path().string();
        if (facts.study.uid.empty()) facts.study.uid = uidFromText("study " + folder);
        if (facts.series.uid.empty()) facts.series.uid = uidFromText("series " + facts.study.uid + folder);
        seriesFor(std::move(facts.patient), std::move(facts.study), std::move(facts.series))
            .instances.push_back(std::move(instance));
    }

    /// One study of two patients is a mistake of the files: it stays two, so that nothing is mixed.
    Series& seriesFor(Patient patient, Study study, Series series) {
        const std::string studyKey = study.uid + '\n' + patient.id + '\n' + patient.issuer + '\n' + patient.birthDate;
        const auto [at, fresh] = studies_.try_emplace(studyKey, set_.studies.size());
        if (fresh) set_.studies.push_back({std::move(patient), std::move(study)});
        auto& all = set_.studies[at->second].study.series;
        const auto [place, first] = series_.try_emplace(studyKey + '\n' + series.uid, all.size());
        if (first) all.push_back(std::move(series));
        return all[place->second];
    }

    /// An absent time sorts last.
    static LocalTime key(const std::optional<LocalTime>& time) { return time.value_or(LocalTime::max()); }

    static LocalTime timeOf(const Instance& i) { return key(i.acquisitionTime ? i.acquisitionTime : i.contentTime); }

    void sort() {
        for (auto& [patient, study] : set_.studies) {
            std::sort(study.series.begin(), study.series.end(), [](const Series& a, const Series& b) {
                return std::tuple(a.number, key(a.time), a.uid) < std::tuple(b.number, key(b.time), b.uid);
            });
            for (auto& series : study.series)
                std::sort(series.instances.begin(), series.instances.end(), [](const Instance& a, const Instance& b) {
                    using Key = std::tuple<int, LocalTime, const std::string&>;
                    return Key(a.instanceNumber, timeOf(a), a.sopInstanceUid) <
                           Key(b.instanceNumber, timeOf(b), b.sopInstanceUid);
                });
        }
        std::sort(set_.studies.begin(), set_.studies.end(), [](const PatientStudy& a, const PatientStudy& b) {
            return std::tuple(key(a.study.time), a.study.uid, a.patient.id) <
                   std::tuple(key(b.study.time), b.study.uid, b.patient.id);
        });
        std::sort(set_.hidden.begin(), set_.hidden.end(),
                  [](const HiddenFile& a, const HiddenFile& b) { return a.path < b.path; });
    }

    const BuildOptions& options_;
    StudySet set_;
    std::vector<FoundFile> referenced_;                 ///< by DICOMDIRs
    std::unordered_set<std::string> seen_, instances_;  ///< canonical paths; SOP Instance UIDs
    std::unordered_map<std::string, std::size_t> studies_, series_;
    std::atomic<int> done_ = 0;
    int found_ = 0;
    std::chrono::steady_clock::time_point reported_{};
};

struct PathStep {
    Tag tag;
    std::size_t index = 0;
};

/// "ContrastBolusAgentSequence[0].CodeValue" → steps; a step without [n] is the first item.
std::optional<std::vector<PathStep>> parsePath(const std::string& path) {
    std::vector<PathStep> steps;
    std::size_t from = 0;
    while (from <= path.size()) {
        const std::size_t dot = std::min(path.find('.', from), path.size());
        std::string part = path.substr(from, dot - from);
        PathStep step;
        if (const auto bracket = part.find('['); bracket != std::string::npos) {
            const std::string digits = part.substr(bracket + 1, part.size() - bracket - 2);
            if (part.back() != ']' || digits.empty() || digits.size() > 6 ||
                digits.find_first_not_of("0123456789") != std::string::npos)
                return std::nullopt;
            step.index = std::stoul(digits);
            part.resize(bracket);
        }
        const auto tag = part.empty() ? std::nullopt : tagOfKeyword(part);
        if (!tag) return std::nullopt;
        step.tag = *tag;
        steps.push_back(step);
        from = dot + 1;
    }
    return steps;
}

}  // namespace

StudySet buildStudies(const std::vector<std::string>& paths, const BuildOptions& options) {
    return Builder(options).build(paths);
}

Result<std::string> headerValue(const std::string& path, const std::string& keywordPath) {
    const auto steps = parsePath(keywordPath);
    if (!steps) return tl::unexpected(Error{"header.path", "There is no attribute of that name.", keywordPath});
    const auto file = scanFile(path);
    if (!file) return tl::unexpected(file.error());
    HeaderView at = steps->front().tag.group == 0x0002 ? (*file)->metaHeader() : (*file)->header();
    for (std::size_t i = 0; i + 1 < steps->size(); ++i) at = at.child((*steps)[i].tag, (*steps)[i].index);
    return at.text(steps->back().tag);
}

}  // namespace viewer
