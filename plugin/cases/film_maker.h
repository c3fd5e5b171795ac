#pragma once

#include <map>
#include <string>

#include "plugin/cases/contrast.h"
#include "plugin/cases/exposure.h"
#include "viewer/sdk/dicom_writer.h"

namespace hsg::cases {

/// A film or run of a case as pixels, and how the body lay under it.
struct MadeFilm {
    viewer::sdk::PixelFrames pixels;
    Placement placement;
    const Site* site = nullptr;
};

/// Makes the films of one case; keeps what does not change between them (bone, soft tissue).
class FilmMaker {
public:
    explicit FilmMaker(const CaseDescription& description) : description_(description) {}
    MadeFilm make(const FilmPlan& plan, std::size_t index);

private:
    struct Background {
        Placement placement;
        Field bone, soft;
    };
    const Background& background(const Placement& placement);
    Thicknesses thicknesses(const FilmPlan& plan, const Placement& placement, double filling) const;

    const CaseDescription& description_;
    std::vector<Background> backgrounds_;
};

}  // namespace hsg::cases
