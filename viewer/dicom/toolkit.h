#pragma once

namespace viewer {

/// Registers the codecs of the DICOM toolkit and captures its log, stripped of values (it prints patient data).
/// Call once in main, before any thread; the destructor unregisters.
class DicomToolkit {
public:
    DicomToolkit();
    ~DicomToolkit();
    DicomToolkit(const DicomToolkit&) = delete;
    DicomToolkit& operator=(const DicomToolkit&) = delete;
};

}  // namespace viewer
