#pragma once

#include <cstdint>
#include <vector>

#include "viewer/compare/film.h"

namespace viewer::compare {

/// The moving film in the matrix of the fixed one.
struct Resampled {
    int width = 0, height = 0;
    std::vector<std::uint16_t> values;  ///< 0 where there is none
    std::vector<std::uint8_t> covered;  ///< 255 where the moving film is, not hidden; else 0
};

/// Linear interpolation; where the moving film is much finer it is averaged first. Errors: "compare.film",
/// "compare.transform" (not invertible or not finite).
sdk::Result<Resampled> resample(const CompareFilm& moving, const sdk::Transform2D& movingToFixed, int width,
                                int height);

/// What changed between two registered films, in the matrix of the fixed one. Polarity and exposure are normalised:
/// density of the moving film is brought to that of the fixed one by a robust fit that moving contrast does not drive,
/// and slow differences (scatter, collimation, exposure control) are taken out.
struct Difference {
    int width = 0, height = 0;
    /// Moving − fixed, in density: `neutral` no change, lighter: denser on the moving film (came), darker: denser on
    /// the fixed one (went). Full scale is the same for both signs. `neutral` where the films do not overlap.
    std::vector<std::uint8_t> change;
    /// How much denser than its surroundings on *both* films, 0…255: what stayed.
    std::vector<std::uint8_t> stayed;
    std::vector<std::uint8_t> overlap;  ///< 255 where both films show something
    bool opposed = false;               ///< the declared polarities were wrong for one film; it was turned
    double gain = 1;                    ///< of the moving film's density against the fixed one's
    static constexpr std::uint8_t neutral = 128;
};
sdk::Result<Difference> difference(const CompareFilm& fixed, const CompareFilm& moving,
                                   const sdk::Transform2D& movingToFixed);

/// One grey picture of both planes: 128 unchanged, darker: went, a little lighter (to 176): came, white: stayed.
/// `stayedWeight` 0…1: how much what stayed is lit; 0 is the plain signed subtraction.
std::vector<std::uint8_t> greyPicture(const Difference& difference, double stayedWeight = 1);

}  // namespace viewer::compare
