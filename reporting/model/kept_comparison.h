#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace reporting {

/// The same place on both films of a comparison, as film coordinates: the first pixel covers 0…1.
struct ComparedPlace {
    std::string id, label;  ///< label: in the language in which the reader saw it
    std::optional<std::array<double, 2>> fixed, moving;
    bool operator==(const ComparedPlace&) const = default;
};

/// How a film was looked at; nothing set: its default presentation.
struct ComparedGrey {
    std::optional<double> centre, width;  ///< both or none
    std::string function;                 ///< VOI LUT Function of that window; empty: LINEAR
    int voi = -1;                         ///< n-th window or LUT of the header, from 0; -1: the first
    bool invert = false;
    std::string state;        ///< SOP Instance UID of the presentation state it was seen through; empty: none
    bool subtracted = false;  ///< the mask of the header was taken away; not together with a state
    bool operator==(const ComparedGrey&) const = default;
};

/// Two films brought over each other, kept by the reader as evidence: what its picture is made from, not the picture.
struct KeptComparison {
    std::string id;                       ///< unique in the reading: "c1", "c2" …, never reused
    std::string question;                 ///< it is evidence of this answer; empty: of the reading
    std::string side;                     ///< of that question; empty: of the whole examination
    std::string fixedFilm, movingFilm;    ///< film ids
    int fixedFrame = 1, movingFrame = 1;  ///< 1-based; of the films' instances
    std::string mode;                     ///< side-by-side, flicker, swipe, blend, difference
    std::string method;                   ///< landmarks, automatic; empty: not registered
    /// Pixels of the moving film to those of the fixed one: x' = [0]·x + [1]·y + [2], y' = [3]·x + [4]·y + [5].
    std::array<double, 6> movingToFixed{1, 0, 0, 0, 1, 0};
    std::optional<double> residualPx;  ///< pixels of the fixed film; empty where it cannot be known
    std::optional<double> residualMm;
    std::string basis;  ///< of the mm: detector, magnified, calibrated, geometry, manual
    std::vector<ComparedPlace> places;
    double swipe = 0.5, blend = 0.5, stayed = 1;  ///< each 0…1
    ComparedGrey fixedGrey, movingGrey, differenceGrey;
    bool operator==(const KeptComparison&) const = default;
};

}  // namespace reporting
