#pragma once

#include "plugin/cases/description.h"
#include "plugin/cases/field.h"
#include "viewer/sdk/dicom_writer.h"

/// From thicknesses to stored values: Beer–Lambert, scatter, focal spot and detector blur, quantum noise, the log and
/// dynamic range compression of the console (domain.md §10).
namespace hsg::cases {

/// A room: its detector and how its console stores a film.
struct Site {
    std::string id, institution, station, modality;
    int columns = 1024, rows = 1024, bitsStored = 12;
    double detectorPitchMm = 0.28;  ///< at the detector
    double magnification = 1.25;    ///< of the body plane
    double scatterToPrimary = 0.7;  ///< with grid
    double photons = 3200;          ///< a pixel behind the thinnest part
    bool monochrome1 = false;
    int intensitySign = -1;   ///< Pixel Intensity Relationship Sign: −1, a larger value means fewer X-rays
    bool calibrated = false;  ///< Pixel Spacing given, corrected for magnification
    double pixelsPerMm() const { return magnification / detectorPitchMm; }
};
const Site& site(const std::string& id);

struct Thicknesses {
    Field iodineMm;  ///< of undiluted contrast
    Field boneCm, softCm;
};

/// One frame of stored values. `noiseSeed` differs for each exposure; `dose` scales the photons (fluoroscopy ≈ 0.1).
std::vector<std::uint16_t> expose(const Thicknesses& body, const Site& site, double iodineGramPerMl, double dose,
                                  std::uint64_t noiseSeed);

}  // namespace hsg::cases
