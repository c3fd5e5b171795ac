#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "plugin/cases/description.h"
#include "plugin/cases/exposure.h"
#include "viewer/compare/film.h"

/// Films whose place over the body is known, made by the generator of the sample studies.
namespace registration {

/// Which body, filmed how. Everything that makes two films of one woman differ.
struct Shot {
    std::string sample = "bilateral_patent";  ///< whose contrast
    std::uint64_t woman = 5;                  ///< seed of bone and soft tissue
    double individualityMm = 0;
    double thicknessCm = 20;
    hsg::cases::Site room;  ///< matrix, pitch, scatter, noise, polarity
    double rotation = 0, scale = 1;
    hsg::cases::Vec shiftMm;
    bool delayed = false;
    double filling = 2;          ///< immediate films: 0 none … 2 tubes full
    bool device = true;          ///< immediate films
    std::uint64_t bowel = 1;     ///< where the gas is
    std::uint64_t exposure = 1;  ///< seed of the noise
    bool letters = false;        ///< burnt in, at the same place of every film
    double bladesMm = 0;         ///< collimated by as much from the left and from below
    bool mirrored = false;
    hsg::cases::Vec contrastShiftMm;  ///< of the organ against the bones
    double bendMm = 0;                ///< the projection is another one: places move by up to as much, smoothly
    double patternPart = 0;           ///< the detector's own pattern, the same on every film, part of the grey scale
};

struct MadeFilm {
    int columns = 0, rows = 0;
    std::vector<std::uint16_t> values;
    hsg::cases::Placement placement;
    bool denseIsHigh = true, mirrored = false;
    double bendPx = 0;
    double mmPerPixel = 0;  ///< of the body plane
    viewer::compare::CompareFilm view(bool calibrated = false) const;
    /// A place of the body on this film; the first pixel covers 0…1.
    viewer::sdk::FilmPoint at(hsg::cases::Vec body) const;
    bool shows(hsg::cases::Vec body) const;
};

MadeFilm make(const Shot& shot);
/// A film that was made before, from its values.
MadeFilm described(const Shot& shot, std::vector<std::uint16_t> values);

/// `like` with nothing on it but grain.
MadeFilm blank(const MadeFilm& like, std::uint64_t seed);

/// Places of the body whose distance after registration is judged: those of truth.json.
std::vector<hsg::cases::Vec> landmarks(const Shot& shot);

struct Residual {
    double rms = 0, most = 0;  ///< pixels of the fixed film, over the landmarks that lie on both films
    int count = 0;
};
Residual trueResidual(const MadeFilm& fixed, const MadeFilm& moving, const viewer::sdk::Transform2D& movingToFixed,
                      const std::vector<hsg::cases::Vec>& places);

}  // namespace registration
