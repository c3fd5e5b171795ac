#include "viewer/dicom/annotation_folder.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <algorithm>
#include <filesystem>

#include "viewer/dicom/dicom_bytes.h"
#include "viewer/dicom/key_object_writer.h"
#include "viewer/dicom/presentation_state.h"
#include "viewer/dicom/structure_scan.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;
using sdk::Result;

std::string hashed(const std::string& uid) {
    const auto bytes = QByteArray::fromRawData(uid.data(), static_cast<qsizetype>(uid.size()));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(24).toStdString();
}

bool exists(const std::string& path) {
    std::error_code error;
    return fs::exists(path, error);
}

/// A file that cannot be read is never written over: it is set aside under a name of its own.
Result<void> setAside(const std::string& path) {
    std::error_code error;
    for (int i = 1; i < 1000; ++i) {
        const std::string aside = path + ".unreadable-" + std::to_string(i);
        if (exists(aside)) continue;
        fs::rename(path, aside, error);
        break;
    }
    if (error) return tl::unexpected(sdk::Error{"write.io", "The file cannot be written: " + error.message(), path});
    return {};
}

Result<void> removeFile(const std::string& path) {
    std::error_code error;
    fs::remove(path, error);
    if (error) return tl::unexpected(sdk::Error{"write.io", "The file cannot be removed: " + error.message(), path});
    return {};
}

std::vector<std::string> filesOf(const std::string& folder) {
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == ".dcm") paths.push_back(at->path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

bool startsWith(const std::string& path, const char* name) {
    return fs::path(path).filename().string().rfind(name, 0) == 0;
}

std::vector<sdk::ImageRef> imagesOf(const KeyObjects& keys) {
    std::vector<sdk::ImageRef> images;
    for (const auto& reference : keys.references)
        images.push_back({reference.image.sopInstanceUid, std::max(1, reference.image.frame)});
    return images;
}

/// `studies` and the images that the note names and that are not open now, with class and series as its evidence gives
/// them: they stay in the note.
sdk::StudySet withAbsent(const sdk::StudySet& studies, const std::string& studyUid, const KeyObjects& note) {
    sdk::StudySet all = studies;
    const auto study = std::find_if(all.studies.begin(), all.studies.end(),
                                    [&](const auto& entry) { return entry.study.uid == studyUid; });
    const auto file = scanFile(note.path);
    if (study == all.studies.end() || !file) return all;
    constexpr Tag evidence{0x0040, 0xA375}, sopSequence{0x0008, 0x1199}, sopClass{0x0008, 0x1150};
    const HeaderView header = (*file)->header().child(evidence);
    for (std::size_t i = 0; i < header.itemCount(tag::ReferencedSeriesSequence); ++i) {
        const HeaderView item = header.child(tag::ReferencedSeriesSequence, i);
        sdk::Series series;
        series.uid = item.text(tag::SeriesInstanceUID);
        for (std::size_t k = 0; k < item.itemCount(sopSequence); ++k) {
            const HeaderView image = item.child(sopSequence, k);
            sdk::Instance instance;
            instance.sopInstanceUid = image.text(tag::ReferencedSOPInstanceUID);
            instance.sopClassUid = image.text(sopClass);
            instance.frames = 2;  // so that a frame is named where the note names one
            if (!all.find(instance.sopInstanceUid)) series.instances.push_back(std::move(instance));
        }
        if (!series.instances.empty()) study->study.series.push_back(std::move(series));
    }
    return all;
}

}  // namespace

std::string AnnotationFolder::studyFolder(const std::string& studyUid) const {
    return (fs::path(folder_) / hashed(studyUid)).string();
}

std::string AnnotationFolder::marksPath(const std::string& studyUid, const std::string& instanceUid) const {
    return (fs::path(studyFolder(studyUid)) / ("marks-" + hashed(instanceUid) + ".dcm")).string();
}

void AnnotationFolder::remember(const std::string& path, const std::string& uid, const std::vector<KeptMark>& marks) {
    Seen& seen = seen_[path];
    seen.uid = uid;
    seen.markIds.clear();
    for (const auto& kept : marks) seen.markIds.insert(kept.mark.id);
}

void AnnotationFolder::remember(const std::string& path, const std::string& uid,
                                const std::vector<sdk::ImageRef>& keys) {
    seen_[path] = {uid, {}, {keys.begin(), keys.end()}};
}

KeptAnnotations AnnotationFolder::read(const std::string& studyUid) {
    KeptAnnotations kept;
    kept.studyUid = studyUid;
    for (const std::string& path : filesOf(studyFolder(studyUid))) {
        if (startsWith(path, "marks-")) {
            const auto marks = readMarks(path);
            if (!marks) {
                ++kept.unreadable;
                continue;
            }
            remember(path, marks->presentationUid, marks->marks);
            kept.marks.insert(kept.marks.end(), marks->marks.begin(), marks->marks.end());
        } else if (startsWith(path, "keys")) {
            const auto keys = readKeyObjects(path);
            if (!keys) {
                ++kept.unreadable;
                continue;
            }
            kept.keys = imagesOf(*keys);
            remember(path, keys->sopInstanceUid, kept.keys);
        } else if (startsWith(path, "view-")) {
            auto view = readPresentation(path);
            if (view)
                kept.views.push_back(std::move(*view));
            else
                ++kept.unreadable;
        }
    }
    std::stable_sort(kept.views.begin(), kept.views.end(),
                     [](const auto& a, const auto& b) { return a.created < b.created; });
    return kept;
}

Result<AnnotationFolder::Found> AnnotationFolder::writeMarks(PresentationFile file, const sdk::StudySet& studies) {
    const std::string image = file.values.images.empty() ? "" : file.values.images.front().sopInstanceUid;
    const auto* study = studies.studyOf(image);
    if (!study) return tl::unexpected(sdk::Error{"state.image", "The image of the state is not open.", {}});
    const std::string path = marksPath(study->study.uid, image);
    Found found;
    if (exists(path)) {
        const auto there = readMarks(path);
        if (!there) {
            if (auto done = setAside(path); !done) return tl::unexpected(done.error());
        } else if (const Seen& seen = seen_[path]; there->presentationUid != seen.uid) {
            for (const auto& kept : there->marks)
                if (!seen.markIds.count(kept.mark.id) &&
                    std::none_of(file.marks.begin(), file.marks.end(),
                                 [&](const KeptMark& m) { return m.mark.id == kept.mark.id; }))
                    found.marks.push_back(kept);
        }
    }
    file.marks.insert(file.marks.end(), found.marks.begin(), found.marks.end());
    if (file.marks.empty()) {
        if (auto done = removeFile(path); !done) return tl::unexpected(done.error());
        seen_.erase(path);
        return found;
    }
    file.values.sopInstanceUid = newUid();
    const auto bytes = encodePresentation(file, studies);
    if (!bytes) return tl::unexpected(bytes.error());
    if (auto done = writeDurably(path, *bytes); !done) return tl::unexpected(done.error());
    remember(path, file.values.sopInstanceUid, file.marks);
    return found;
}

Result<AnnotationFolder::Found> AnnotationFolder::writeKeys(const std::string& studyUid,
                                                            const std::vector<sdk::ImageRef>& wanted,
                                                            const sdk::StudySet& studies) {
    const std::string path = (fs::path(studyFolder(studyUid)) / "keys.dcm").string();
    Found found;
    KeyObjects note;
    for (const auto& image : wanted) note.references.push_back({image, {}});
    sdk::StudySet named = studies;
    if (exists(path)) {
        const auto there = readKeyObjects(path);
        if (!there) {
            if (auto done = setAside(path); !done) return tl::unexpected(done.error());
        } else {
            const Seen& seen = seen_[path];
            named = withAbsent(studies, studyUid, *there);
            for (const auto& image : imagesOf(*there)) {
                if (std::find(wanted.begin(), wanted.end(), image) != wanted.end()) continue;
                const bool open = studies.find(image.sopInstanceUid) != nullptr;
                const bool another = there->sopInstanceUid != seen.uid && !seen.keys.count(image);
                if (open && another) found.keys.push_back(image);
                if (named.find(image.sopInstanceUid) && (!open || another)) note.references.push_back({image, {}});
            }
        }
    }
    std::vector<sdk::ImageRef> keys;
    for (const auto& reference : note.references) keys.push_back(reference.image);
    if (keys.empty()) {
        if (auto done = removeFile(path); !done) return tl::unexpected(done.error());
        seen_.erase(path);
        return found;
    }
    note.sopInstanceUid = newUid();
    note.seriesUid = derivedUid("key objects of " + studyUid);
    const auto bytes = encodeKeyObjects(note, named);
    if (!bytes) return tl::unexpected(bytes.error());
    if (auto done = writeDurably(path, *bytes); !done) return tl::unexpected(done.error());
    remember(path, note.sopInstanceUid, keys);
    return found;
}

Result<PresentationValues> AnnotationFolder::writeView(const PresentationFile& file, const sdk::StudySet& studies) {
    const auto* study =
        file.values.images.empty() ? nullptr : studies.studyOf(file.values.images.front().sopInstanceUid);
    if (!study) return tl::unexpected(sdk::Error{"state.image", "The image of the state is not open.", {}});
    PresentationFile written = file;
    PresentationValues& values = written.values;
    values.sopInstanceUid = newUid();
    values.studyUid = study->study.uid;
    if (!values.created) values.created = wallClock();
    const auto bytes = encodePresentation(written, studies);
    if (!bytes) return tl::unexpected(bytes.error());
    const std::string name = "view-" + hashed(values.sopInstanceUid) + ".dcm";
    values.path = (fs::path(studyFolder(study->study.uid)) / name).string();
    if (auto done = writeDurably(values.path, *bytes); !done) return tl::unexpected(done.error());
    return values;
}

Result<void> AnnotationFolder::removeView(const PresentationValues& view) {
    const auto inside = fs::path(view.path).parent_path().parent_path().lexically_normal();
    if (inside != fs::path(folder_).lexically_normal() || !startsWith(view.path, "view-"))
        return tl::unexpected(sdk::Error{"write.io", "The state is not one that was saved here.", view.path});
    return removeFile(view.path);
}

}  // namespace viewer
