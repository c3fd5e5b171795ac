#include "viewer/compare/registration.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>
#include <optional>

#include "viewer/compare/confirmation_p.h"

namespace viewer::compare {

namespace {

constexpr double coarseEdge = 112, middleEdge = 300, fineEdge = 900;

/// The units of both films (pose_p.h).
struct Units {
    double fixed = 0, moving = 0;  ///< columns for one unit
    double fine = 0;               ///< pixels of the finest layer for one unit
};

double rootOfArea(const CompareFilm& film) {
    return std::sqrt(static_cast<double>(film.width) * film.height * film.aspect);
}

Units unitsOf(const CompareFilm& fixed, const CompareFilm& moving) {
    Units units;
    units.fixed = rootOfArea(fixed);
    units.moving = rootOfArea(moving);
    if (fixed.columnMm && moving.columnMm) units.moving = units.fixed * *fixed.columnMm / *moving.columnMm;
    units.fine = std::min({fineEdge, units.fixed, units.moving});
    return units;
}

tl::unexpected<sdk::Error> failure(const char* code, const char* message) {
    return tl::unexpected(sdk::Error{code, message, ""});
}

tl::unexpected<sdk::Error> stopped() {
    return failure("registration.stopped", "The registration was stopped.");
}

/// Fixed pixels → unit coordinates → moving pixels, turned round.
sdk::Transform2D transformOf(const Pose& pose, const CompareFilm& fixed, const CompareFilm& moving,
                             const Units& units) {
    const Pose back = pose.inverse();
    const double k = units.fixed / units.moving;
    const double mx = moving.width / 2.0, my = moving.height / 2.0, fx = fixed.width / 2.0, fy = fixed.height / 2.0;
    const double af = fixed.aspect, am = moving.aspect;
    sdk::Transform2D t{k * back.p, -k * back.q * am, 0, k * back.q / af, k * back.p * am / af, 0};
    t.tx = units.fixed * back.u + fx - t.a * mx - t.b * my;
    t.ty = units.fixed * back.v / af + fy - t.c * mx - t.d * my;
    return t;
}

/// Best first, no two alike.
std::vector<Candidate> ranked(std::vector<Candidate> candidates) {
    std::sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    std::vector<Candidate> apart;
    for (const auto& c : candidates)
        if (std::none_of(apart.begin(), apart.end(), [&](const auto& other) {
                return c.sign == other.sign && distanceOf(c.pose, other.pose) < 0.03;
            }))
            apart.push_back(c);
    return apart;
}

struct Layers {
    Layer fixed, moving;
};

struct Films {
    const CompareFilm &fixed, &moving;
};

/// Two films on their way through the resolutions.
class Search {
public:
    Search(const CompareFilm& fixed, const CompareFilm& moving, const RegistrationOptions& options)
        : options_(options),
          units_(unitsOf(fixed, moving)),
          fixed_(workingFilm(fixed, units_.fixed, units_.fine)),
          moving_(workingFilm(moving, units_.moving, units_.fine)) {}

    const RegistrationOptions& options() const { return options_; }
    const Units& units() const { return units_; }
    bool isStopped() const { return options_.stop.stop_requested(); }
    Layers layers(double edge, double smallest, double largest) const {
        return {layerOf(fixed_, edge, smallest, largest), layerOf(moving_, edge, smallest, largest)};
    }
    Layers fineLayers() const { return layers(units_.fine, 1.6, 14); }
    bool isBlank(const Layers& coarse) const {
        return isBlank(fixed_, coarse.fixed) || isBlank(moving_, coarse.moving);
    }
    std::vector<Candidate> refinedAll(const Layers& layers, std::vector<Candidate> candidates) const {
        for (auto& c : candidates)
            if (!isStopped()) c = refined(layers.fixed, layers.moving, c, 20);
        return ranked(std::move(candidates));
    }

private:
    /// Mere grain shrinks with the pixels that are averaged; a body does not.
    static bool isBlank(const WorkingFilm& film, const Layer& coarse) {
        return film.usablePart() < 0.12 || coarse.contrast <= 2.5 * film.grain * coarse.edge / film.edge;
    }

    const RegistrationOptions& options_;
    Units units_;
    WorkingFilm fixed_, moving_;
};

AutomaticRegistration registrationOf(const Confirmation& found, const Candidate& candidate, const Films& films,
                                     const Units& units) {
    const auto &fixed = films.fixed, &moving = films.moving;
    AutomaticRegistration result;
    const auto pixels = units.fixed / units.fine;
    result.movingToFixed = transformOf(found.pose, fixed, moving, units);
    result.scale = units.fixed / units.moving / found.pose.scale();
    result.rotationDegrees = -found.pose.rotation() * 180 / std::numbers::pi;
    result.opposed = candidate.sign < 0;
    result.evidence = found.evidence;
    for (auto* length : {&result.evidence.spreadPx, &result.evidence.halvesPx, &result.evidence.inversePx})
        *length *= pixels;
    result.residualPx = found.error() * pixels;
    if (fixed.columnMm) result.residualMm = result.residualPx * *fixed.columnMm;
    return result;
}

/// Tries to refute the best placements; one must stand, alone.
sdk::Result<AutomaticRegistration> decided(const Search& search, const std::vector<Candidate>& candidates,
                                           const Layers& middle, const Films& films) {
    const auto fine = search.fineLayers();
    const auto tried = std::min<std::size_t>(candidates.size(), 3);
    std::optional<AutomaticRegistration> result;
    for (std::size_t i = 0; i < tried; ++i) {
        // beside one that stands only what is nearly as good could stand too
        if (result && candidates[i].score < 0.8 * candidates[i - 1].score) break;
        auto found = confirm(fine.fixed, fine.moving, candidates[i], search.options().stop);
        if (search.isStopped()) return stopped();
        weighLarge(found.evidence, middle.fixed, middle.moving, {found.pose, candidates[i].sign, 0});
        if (!isConfirmed(found.evidence)) continue;
        if (result) return failure("registration.ambiguous", "Two placements of the films are equally good.");
        result = registrationOf(found, candidates[i], films, search.units());
        if (i + 1 < candidates.size())
            result->evidence.secondBest = std::max(0.0, candidates[i + 1].score / candidates[i].score);
    }
    if (!result)
        return failure("registration.different",
                       "No placement of the films was confirmed: is it the same body, the "
                       "same projection?");
    const double most = search.options().mostResidual * std::max(1.0, search.units().fixed / 1024);
    if (!(result->residualPx <= most))
        return failure("registration.uncertain", "The films agree, but not closely enough to be laid over each other.");
    return *result;
}

sdk::Result<AutomaticRegistration> searched(const CompareFilm& fixed, const CompareFilm& moving,
                                            const RegistrationOptions& options) {
    const Search search(fixed, moving, options);
    if (search.isStopped()) return stopped();
    const auto coarse = search.layers(coarseEdge, 0.8, 5);
    if (search.isBlank(coarse))
        return failure("registration.blank", "There is too little to be seen on one of the films.");
    auto candidates = search.refinedAll(coarse, coarseCandidates(coarse.fixed, coarse.moving, options));
    if (candidates.size() > 4) candidates.resize(4);
    const auto middle = search.layers(middleEdge, 1.0, 9);
    candidates = search.refinedAll(middle, std::move(candidates));
    std::erase_if(candidates, [&](const auto& c) {
        return agreementOf(middle.fixed, middle.moving, c).overlap < options.leastOverlap;
    });
    if (search.isStopped()) return stopped();
    if (candidates.empty()) return failure("registration.overlap", "Too little of one film lies on the other.");
    return decided(search, candidates, middle, {fixed, moving});
}

}  // namespace

sdk::Result<AutomaticRegistration> registerAutomatically(const CompareFilm& fixed, const CompareFilm& moving,
                                                         const RegistrationOptions& options) try {
    for (const auto* film : {&fixed, &moving})
        if (auto ok = checked(*film); !ok) return tl::unexpected(ok.error());
    return searched(fixed, moving, options);
} catch (const cv::Exception&) {
    return failure("registration.different", "The films could not be compared.");
}

}  // namespace viewer::compare
