#pragma once

#include "viewer/dicom/presentation_writer.h"
#include "viewer/sdk/dicom_writer.h"

/// The modules of a presentation state as attributes by keyword (PS3.3 C.10.4 to C.11.10). Used by the writer alone.
namespace viewer::items {

/// Patient, study and equipment (PS3.3 C.7.1.1, C.7.2.1, C.7.5.1): shared with key object notes.
void putStudy(const sdk::PatientStudy& study, sdk::DicomItem& to);

/// References to images, of one series each: `Referenced Image Sequence` items.
std::vector<sdk::DicomItem> imageReferences(const std::vector<sdk::ImageRef>& images, const sdk::StudySet& studies);

void putAreas(const PresentationFile& file, const sdk::StudySet& studies, sdk::DicomItem& to);
void putGrey(const PresentationValues& values, const sdk::StudySet& studies, sdk::DicomItem& to);
void putShutter(const Shutter& shutter, bool colour, sdk::DicomItem& to);
void putMask(const MaskSubtraction& mask, sdk::DicomItem& to);
/// Graphics of `values`, then those of the marks, in this order; layers of both.
void putGraphics(const PresentationFile& file, const sdk::StudySet& studies, sdk::DicomItem& to);

}  // namespace viewer::items
