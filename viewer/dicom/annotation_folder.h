#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "viewer/dicom/annotation_marks.h"
#include "viewer/dicom/presentation_values.h"
#include "viewer/dicom/presentation_writer.h"

namespace viewer {

/// What the reader put on the films of a study, as it lies on the disk.
struct KeptAnnotations {
    std::string studyUid;
    std::vector<KeptMark> marks;
    std::vector<sdk::ImageRef> keys;
    std::vector<PresentationValues> views;  ///< saved by the reader, oldest first
    int unreadable = 0;                     ///< files that could not be read; they stay where they are
};

/// One folder a study below the data directory, never in the source folders: `marks-*.dcm`, a presentation state an
/// annotated instance; `keys.dcm`, the key object note; `view-*.dcm`, presentation states saved on purpose. File names
/// are hashes: they name nobody. Every version of a file gets a SOP Instance UID of its own.
///
/// Two processes may share it: what another one added since the last look is taken over at the next write, never
/// overwritten. Blocks on the disk; for one thread.
class AnnotationFolder {
public:
    explicit AnnotationFolder(std::string folder) : folder_(std::move(folder)) {}

    KeptAnnotations read(const std::string& studyUid);

    /// What was found there beside what was to be written, by another process.
    struct Found {
        std::vector<KeptMark> marks;
        std::vector<sdk::ImageRef> keys;
    };
    /// The marks of one instance (values.images names it). None: the file goes. Errors: those of encodePresentation,
    /// "write.full", "write.io".
    sdk::Result<Found> writeMarks(PresentationFile file, const sdk::StudySet& studies);
    /// The key images of one study. None: the file goes.
    sdk::Result<Found> writeKeys(const std::string& studyUid, const std::vector<sdk::ImageRef>& keys,
                                 const sdk::StudySet& studies);
    /// Gives the state as it was written, with its path and UIDs.
    sdk::Result<PresentationValues> writeView(const PresentationFile& file, const sdk::StudySet& studies);
    sdk::Result<void> removeView(const PresentationValues& view);

private:
    std::string studyFolder(const std::string& studyUid) const;
    std::string marksPath(const std::string& studyUid, const std::string& instanceUid) const;
    void remember(const std::string& path, const std::string& uid, const std::vector<KeptMark>& marks);
    void remember(const std::string& path, const std::string& uid, const std::vector<sdk::ImageRef>& keys);

    /// A file as this object last saw it: what is new in it since then is another process's.
    struct Seen {
        std::string uid;
        std::set<std::string> markIds;
        std::set<sdk::ImageRef> keys;
    };
    std::string folder_;
    std::map<std::string, Seen> seen_;
};

}  // namespace viewer
