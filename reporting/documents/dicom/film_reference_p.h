#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcuid.h>

#include <algorithm>

#include "reporting/model/report.h"

namespace reporting::documents::dicom {

/// Without a frame number a reference means every frame; XA and RF objects are multi-frame by definition.
inline bool namesFrame(const Report& report, const Film& film) {
    if (film.frame > 1 || film.sopClassUid == UID_XRayAngiographicImageStorage ||
        film.sopClassUid == UID_XRayRadiofluoroscopicImageStorage)
        return true;
    return std::any_of(report.films.begin(), report.films.end(), [&](const Film& other) {
        return other.sopInstanceUid == film.sopInstanceUid && other.frame != film.frame;
    });
}

}  // namespace reporting::documents::dicom
