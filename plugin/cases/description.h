#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "plugin/cases/geometry.h"

/// A case as a radiologist would describe it: the body's truth, and how and when it was filmed.
namespace hsg::cases {

enum class Medium { Water, Oil };

enum class End {
    Open,
    Club,
    Sac,
    OpenSac,
    Confined
};  ///< of the tube: fimbriated, blocked, hydrosalpinx, communicating, adherent

struct TubeTruth {
    /// Fraction of the tube's length that lets contrast in: 0 blocked at the cornu, 1 to the fimbrial end.
    double patentTo = 1;
    End end = End::Open;
    double sacRadiusMm = 0;    ///< with Sac, OpenSac
    double immediateFill = 1;  ///< how far the column gets on the immediate films, as a fraction of patentTo
    double spill = 1;          ///< 0…1 amount seen leaving on the SPILL film
    double dispersion = 1;     ///< 0…1 amount around this end on the delayed film
    double residual = 0;       ///< 0…1 of the column kept on the delayed film
    double delayedFill =
        -1;  ///< reach on the delayed film if it opened late (fraction of the length); -1: as immediate
    double tortuosity = 1;
    double oneSecondSpill = 0;  ///< 1: a jet that only the run shows
};

struct CavityTruth {
    double fill = 1;  ///< 0…1: 1 distended
    double widthMm = 33, lengthMm = 36;
    int balloonSide = 0;       ///< 0 in the lower cavity; −1 right, 1 left: lies over that cornu
    bool device = true;        ///< in place on the immediate films
    double intravasation = 0;  ///< 0…3
    double septum = 0;         ///< 0…1 of the cavity's length, from the fundus down
    double synechiaMm = 0;     ///< half length of a scar in the middle of the cavity
};

/// One exposure or run.
struct FilmPlan {
    std::string phase;            ///< as the template names it
    double secondsAfterStop = 0;  ///< after the end of injection
    double filling = 1;           ///< 0 none … 1 cavity full … 2 tubes full
    bool device = true;
    int frames = 1;  ///< > 1: a fluoroscopic run
    double secondsBetweenFrames = 0.5;
    double filledAtEnd = 1;  ///< of a run: `filling` at its last frame
    std::string site = "A";
    Vec shiftMm;
    double rotation = 0;  ///< radians
    double scale = 1;     ///< of the body plane against the site's usual one
};

/// Question (with "@side") → value; an empty value leaves it blank.
using Answers = std::map<std::string, std::string>;

/// The mistake that the case teaches, and the rule that stops it.
struct Trap {
    std::string words;                             ///< English, one sentence
    Answers answers;                               ///< the wrong answers, over the right ones
    std::map<std::string, std::string> overrides;  ///< side → class that the reader insists on
    std::string overrideReason = "as seen by the reader";
    std::string rule;  ///< a contradiction id: "K07"
};

struct CaseDescription {
    std::string name, summary, summaryZh;
    std::uint64_t seed = 1;
    Medium medium = Medium::Water;
    double volumeMl = 10;
    CavityTruth cavity;
    TubeTruth right, left;
    std::vector<FilmPlan> films;
    bool stopTimeInHeader = true;
    /// The right answers beyond those of a normal study: "question" or "question@right" → value (options of a `choices`
    /// question by comma, "-" for none of them).
    Answers answers;
    std::map<std::string, std::string> truth;  ///< class a side by the shipped rules: "right" → "POC", "IMP1+ADH"
    Trap trap;
};

/// Every case that ships, in the order of `case list`.
const std::vector<CaseDescription>& catalogue();

}  // namespace hsg::cases
