#pragma once

namespace viewer {

/// How often the toolkit complained since the start. Its texts print patient data and are dropped.
struct ToolkitLog {
    int warnings = 0, errors = 0;
};

/// How often a codec of the toolkit has met corrupt data in this thread and gone on all the same. The toolkit tells it
/// to nobody but its log.
unsigned long corruptDataSeen();

/// Registers the codecs of the DICOM toolkit and captures its log, stripped of values (it prints patient data).
/// Call once in main, before any thread; the destructor unregisters.
class DicomToolkit {
public:
    DicomToolkit();
    ~DicomToolkit();
    DicomToolkit(const DicomToolkit&) = delete;
    DicomToolkit& operator=(const DicomToolkit&) = delete;
    ToolkitLog log() const;
};

}  // namespace viewer
