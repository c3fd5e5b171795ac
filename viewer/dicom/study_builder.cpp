#include "viewer/dicom/study_builder.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <filesystem>
#include <map>
#include <set>

#include "viewer/dicom/file_list.h"
#include "viewer/dicom/header_fields.h"

namespace viewer {

namespace {

using namespace sdk;

/// A UID for an object that has none, so that it can be shown and cited; the same file gives the same one.
std::string uidFromText(const std::string& text) {
    std::uint64_t hash = 1469598103934665603ull;
    for (const unsigned char c : text) hash = (hash ^ c) * 1099511628211ull;
    return "2.25." + std::to_string(hash);
}

class Builder {
public:
    explicit Builder(const BuildOptions& options) : options_(options) {}

    StudySet build(const std::vector<std::string>& paths) {
        for (auto& path : listFiles(paths, options_.cancelled, set_.hidden)) enqueue(std::move(path));
        while (!queue_.empty() && !cancelled()) {
            const std::string path = std::move(queue_.front());
            queue_.pop_front();
            addFile(path);
            ++done_;
            report(queue_.empty());
        }
        sort();
        return std::move(set_);
    }

private:
    bool cancelled() const { return options_.cancelled && options_.cancelled->load(); }

    void enqueue(std::string path) {
        std::error_code error;
        const auto real = std::filesystem::weakly_canonical(path, error);
        if (!known_.insert(error ? path : real.string()).second) return;
        queue_.push_back(std::move(path));
        ++found_;
    }

    void report(bool last) {
        const auto now = std::chrono::steady_clock::now();
        if (!options_.progress || (!last && now - reported_ < std::chrono::milliseconds(50))) return;
        reported_ = now;
        options_.progress({done_, found_});
    }

    void addFile(const std::string& path) {
        const auto file = scanFile(path);
        if (!file) {
            set_.hidden.push_back({path, file.error().message});
            return;
        }
        if (isDicomDir(**file)) {
            for (auto& referenced : filesOfDicomDir(**file, set_.hidden)) enqueue(std::move(referenced));
            return;
        }
        addInstance(**file);
    }

    void addInstance(const ScannedFile& file) {
        const HeaderView header = file.header();
        Instance instance = instanceOf(file);
        if (instance.sopClassUid.empty() && instance.kind == InstanceKind::Other) {
            set_.hidden.push_back({file.path, "The file holds no image and no other object that can be listed."});
            return;
        }
        if (instance.sopInstanceUid.empty()) instance.sopInstanceUid = uidFromText(file.path);
        if (!instances_.insert(instance.sopInstanceUid).second) {
            set_.hidden.push_back({file.path, "The same object is already listed from another file."});
            return;
        }
        Series series = seriesOf(header);
        Study study = studyOf(header);
        const std::string folder = std::filesystem::path(file.path).parent_path().string();
        if (study.uid.empty()) study.uid = uidFromText("study " + folder);
        if (series.uid.empty()) series.uid = uidFromText("series " + study.uid + folder);
        seriesFor(patientOf(header), std::move(study), std::move(series)).instances.push_back(std::move(instance));
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
                    return std::tuple(a.instanceNumber, timeOf(a), a.sopInstanceUid) <
                           std::tuple(b.instanceNumber, timeOf(b), b.sopInstanceUid);
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
    std::deque<std::string> queue_;
    std::set<std::string> known_, instances_;
    std::map<std::string, std::size_t> studies_, series_;
    int done_ = 0, found_ = 0;
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
