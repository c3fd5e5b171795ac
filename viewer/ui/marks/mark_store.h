#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "viewer/dicom/annotation_folder.h"
#include "viewer/dicom/key_objects.h"

namespace viewer::ui::marks {

/// Reads and writes marks, key images and views on a worker, in the order in which they were asked for; the last wish
/// for a file wins. What cannot be written is said once, kept and tried again every few seconds. Lives on the GUI
/// thread and never makes it wait; the destructor writes what is left.
class MarkStore : public QObject {
    Q_OBJECT
public:
    explicit MarkStore(QObject* parent = nullptr);
    ~MarkStore() override;

    using Studies = std::shared_ptr<const sdk::StudySet>;
    /// Below which the studies have their folders; empty: nothing is kept. What was asked of the folder before is not
    /// answered any more.
    void setFolder(const std::string& folder);
    /// `read` answers for each study; key object notes among its own files are read as well.
    void read(const Studies& studies, const std::vector<std::string>& studyUids);

    /// `calibrated`: how lengths of the instance are measured where the reader calibrated it.
    struct Marks {
        std::string sopInstanceUid;
        std::vector<KeptMark> marks;
        sdk::Spacing calibrated;
    };
    void saveMarks(const Studies& studies, const Marks& marks);
    void saveKeys(const Studies& studies, const std::string& studyUid, const std::vector<sdk::ImageRef>& keys);
    /// A view; `viewSaved` answers.
    void saveView(const Studies& studies, const PresentationFile& view);
    void removeView(const PresentationValues& view);

    bool isReading() const;
    /// Nothing waits to be written.
    bool isSaved() const;
    /// Writes what waits; returns when it is written, false if it could not be.
    bool settle();

signals:
    void readDone(const viewer::KeptAnnotations& kept, const std::vector<viewer::KeyObjects>& foreign);
    /// Another process had put these there.
    void found(const std::vector<viewer::KeptMark>& marks, const std::vector<viewer::sdk::ImageRef>& keys);
    void viewSaved(const viewer::PresentationValues& view);
    /// `full`: the disk is full. Said once until `recovered`.
    void failed(bool full);
    void recovered();

private:
    struct Private;
    using Job = std::function<sdk::Result<AnnotationFolder::Found>(AnnotationFolder&)>;
    void put(const std::string& key, Job job);
    void drain();
    void take(sdk::Result<AnnotationFolder::Found> done);
    std::shared_ptr<Private> d;
};

}  // namespace viewer::ui::marks
