#include "plugin/compare/kept_view.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace hsg {

using reporting::KeptComparison;
using reporting::Reading;
using viewer::sdk::CompareMode;
using viewer::sdk::ComparisonView;
using viewer::sdk::RegistrationMethod;
using viewer::sdk::SpacingBasis;

namespace {

constexpr std::pair<CompareMode, const char*> modes[] = {{CompareMode::SideBySide, "side-by-side"},
                                                         {CompareMode::Flicker, "flicker"},
                                                         {CompareMode::Swipe, "swipe"},
                                                         {CompareMode::Blend, "blend"},
                                                         {CompareMode::Difference, "difference"}};

constexpr std::pair<RegistrationMethod, const char*> methods[] = {{RegistrationMethod::None, ""},
                                                                  {RegistrationMethod::Landmarks, "landmarks"},
                                                                  {RegistrationMethod::Automatic, "automatic"}};

constexpr std::pair<SpacingBasis, const char*> bases[] = {{SpacingBasis::AtDetector, "detector"},
                                                          {SpacingBasis::Magnified, "magnified"},
                                                          {SpacingBasis::Calibrated, "calibrated"},
                                                          {SpacingBasis::Geometry, "geometry"},
                                                          {SpacingBasis::Manual, "manual"}};

template <class Table, class Value>
std::string wordOf(const Table& table, Value value) {
    for (const auto& [key, word] : table)
        if (key == value) return word;
    return {};
}

template <class Value, std::size_t N>
Value valueOf(const std::pair<Value, const char*> (&table)[N], const std::string& word) {
    for (const auto& [key, name] : table)
        if (name == word) return key;
    return table[0].first;
}

std::string nextId(const Reading& reading) {
    int last = 0;
    for (const auto& one : reading.comparisons) {
        int number = 0;
        if (one.id.size() > 1) std::from_chars(one.id.data() + 1, one.id.data() + one.id.size(), number);
        last = std::max(last, number);
    }
    return "c" + std::to_string(last + 1);
}

/// The film of that frame, else another frame of the same run.
const reporting::Film* filmOf(const Reading& reading, const viewer::sdk::ImageRef& image) {
    const reporting::Film* run = nullptr;
    for (const auto& film : reading.films) {
        if (film.sopInstanceUid != image.sopInstanceUid) continue;
        if (film.frame == image.frame) return &film;
        if (!run) run = &film;
    }
    return run;
}

reporting::ComparedGrey keptGrey(const viewer::sdk::FilmGrey& g) {
    return {g.centre, g.width, g.function, g.voi, g.invert, g.presentationUid, g.subtracted};
}

viewer::sdk::FilmGrey greyOf(const reporting::ComparedGrey& g) {
    return {g.centre, g.width, g.function, g.voi, g.invert, g.state, g.subtracted};
}

std::optional<std::array<double, 2>> keptPoint(const std::optional<viewer::sdk::FilmPoint>& p) {
    return p ? std::optional(std::array<double, 2>{p->x, p->y}) : std::nullopt;
}

std::optional<viewer::sdk::FilmPoint> pointOf(const std::optional<std::array<double, 2>>& p) {
    return p ? std::optional(viewer::sdk::FilmPoint{(*p)[0], (*p)[1]}) : std::nullopt;
}

}  // namespace

std::optional<KeptComparison> keptOf(const ComparisonView& view, const Reading& reading,
                                     const viewer::sdk::Spacing& spacing) {
    const auto* fixed = filmOf(reading, view.pair.fixed);
    const auto* moving = filmOf(reading, view.pair.moving);
    if (!fixed || !moving) return std::nullopt;
    KeptComparison kept;
    kept.id = nextId(reading);
    kept.fixedFilm = fixed->id;
    kept.movingFilm = moving->id;
    kept.fixedFrame = view.pair.fixed.frame;
    kept.movingFrame = view.pair.moving.frame;
    kept.mode = wordOf(modes, view.mode);
    kept.method = wordOf(methods, view.registration.method);
    const auto& t = view.registration.movingToFixed;
    kept.movingToFixed = {t.a, t.b, t.tx, t.c, t.d, t.ty};
    kept.residualPx = view.registration.residualPx;
    kept.basis = wordOf(bases, spacing.basis);
    if (!kept.basis.empty()) kept.residualMm = view.registration.residualMm;
    if (!kept.residualMm) kept.basis.clear();
    for (const auto& l : view.landmarks)
        kept.places.push_back({l.id, l.label, keptPoint(l.fixed), keptPoint(l.moving)});
    kept.swipe = view.swipe;
    kept.blend = view.blend;
    kept.stayed = view.stayed;
    kept.fixedGrey = keptGrey(view.fixedGrey);
    kept.movingGrey = keptGrey(view.movingGrey);
    kept.differenceGrey = keptGrey(view.differenceGrey);
    return kept;
}

std::optional<ComparisonView> viewOf(const KeptComparison& kept, const Reading& reading) {
    const auto* fixed = reading.film(kept.fixedFilm);
    const auto* moving = reading.film(kept.movingFilm);
    if (!fixed || !moving) return std::nullopt;
    ComparisonView view;
    view.pair = {{fixed->sopInstanceUid, kept.fixedFrame}, {moving->sopInstanceUid, kept.movingFrame}};
    view.mode = valueOf(modes, kept.mode);
    const auto& m = kept.movingToFixed;
    view.registration.method = valueOf(methods, kept.method);
    view.registration.movingToFixed = {m[0], m[1], m[2], m[3], m[4], m[5]};
    view.registration.residualPx = kept.residualPx;
    view.registration.residualMm = kept.residualMm;
    for (const auto& place : kept.places)
        view.landmarks.push_back({place.id, place.label, pointOf(place.fixed), pointOf(place.moving)});
    view.swipe = kept.swipe;
    view.blend = kept.blend;
    view.stayed = kept.stayed;
    view.fixedGrey = greyOf(kept.fixedGrey);
    view.movingGrey = greyOf(kept.movingGrey);
    view.differenceGrey = greyOf(kept.differenceGrey);
    return view;
}

}  // namespace hsg
