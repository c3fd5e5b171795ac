#pragma once

#include <functional>
#include <vector>

#include "plugin/cases/geometry.h"

/// A projected thickness over the detector, and what is drawn into it.
namespace hsg::cases {

/// One value a pixel, row after row: centimetres along the beam, or g/cm² of iodine, as the owner says.
struct Field {
    int columns = 0, rows = 0;
    std::vector<float> values;

    Field(int columns_, int rows_)
        : columns(columns_),
          rows(rows_),
          values(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {}
    float& at(int x, int y) {
        return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(x)];
    }
    float at(int x, int y) const {
        return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(x)];
    }
    void add(const Field& other, float factor = 1);
};

/// A filled tube: at each point of the path a round lumen of that radius (mm); the chord along the beam is taken, in
/// mm, times `density`. Overlapping points of one tube do not add up; two tubes do.
struct Lumen {
    Path path;
    std::vector<double> radiusMm;  ///< one a point
    double density = 1;
    double folds = 0;  ///< 0…1: depth of the longitudinal folds that the lumen shows
};
void drawLumen(Field& field, const Placement& placement, const Lumen& lumen);

/// Evaluates `value(body point)` on every `step`th pixel inside the box (mm) and adds it, interpolated between.
struct Box {
    Vec from, to;
};
void drawFunction(Field& field, const Placement& placement, const Box& box, int step,
                  const std::function<double(Vec)>& value);

/// A drop seen from the side of the beam: chord of a sphere flattened to `flatness` of its radius, mm.
void drawDrop(Field& field, const Placement& placement, Vec centre, double radiusMm, double density);

/// Gaussian blur, standard deviation in pixels.
void blur(Field& field, double sigma);

/// Signed distance to a closed polygon, mm: positive inside.
double insideDistance(const Path& polygon, Vec p);

}  // namespace hsg::cases
