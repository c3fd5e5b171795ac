#pragma once

#include <QObject>
#include <string>

#include "viewer/sdk/annotation.h"
#include "viewer/sdk/comparison.h"
#include "viewer/sdk/dicom_writer.h"
#include "viewer/sdk/display.h"
#include "viewer/sdk/documents.h"
#include "viewer/sdk/frames.h"
#include "viewer/sdk/settings.h"
#include "viewer/sdk/study.h"

namespace viewer::sdk {

/// What a plugin gets: values and services, never VTK, DCMTK or widgets. Lives on the GUI thread.
/// A command (capabilities.h) gets a Host without a display.
class Host : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// What is open now. Valid until `studiesChanged`.
    virtual const StudySet& studies() const = 0;
    /// Opens files, folders, DICOMDIRs; blocks; only for commands (no display). Each hidden file is told on stderr (one
    /// line). Errors: "load.path" (no such file or folder), "identity.different" (headers contradict each other).
    virtual Result<StudySet> load(const std::vector<std::string>& paths) = 0;
    /// Shared, so that a worker may outlive the study it reads from.
    virtual std::shared_ptr<const FrameReader> frames() const = 0;
    /// nullptr in a command.
    virtual Display* display() = 0;
    virtual DicomWriter& writer() = 0;
    virtual Documents& documents() = 0;
    virtual Settings& settings() = 0;
    /// One line in the status area (never a dialog).
    virtual void notify(const std::string& text, Severity severity) = 0;
    /// Marks and key images; nullptr in a command.
    virtual Annotations* annotations() { return nullptr; }
    /// Registration and comparison of two films; nullptr in a command.
    virtual Comparison* comparison() { return nullptr; }

signals:
    /// Another study set is open, or more files came.
    void studiesChanged();
    /// The language of the window changed.
    void languageChanged();
};

}  // namespace viewer::sdk
