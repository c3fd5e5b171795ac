#pragma once

#include <string>

#include "viewer/dicom/structure_scan.h"
#include "viewer/sdk/study.h"

/// From a scanned header to plain values. Nothing is decoded and nothing guessed: an absent attribute stays empty.
namespace viewer {

sdk::Patient patientOf(const HeaderView& header);
/// The study without its series, the series without its instances.
sdk::Study studyOf(const HeaderView& header);
sdk::Series seriesOf(const HeaderView& header);
sdk::Instance instanceOf(const ScannedFile& file);

/// PS3.3 §10.7: which mm a pixel stands for, and how far that can be trusted. Invalid or zero spacings give None.
sdk::Spacing spacingOf(const HeaderView& header);

sdk::InstanceKind kindOf(const std::string& sopClassUid, bool hasImage);

}  // namespace viewer
