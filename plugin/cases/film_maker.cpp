#include "plugin/cases/film_maker.h"

#include <algorithm>

namespace hsg::cases {

namespace {

constexpr double waterIodine = 0.30, oilIodine = 0.48;  // g/mL, domain.md §1.2

bool isDelayed(const FilmPlan& plan) {
    return plan.phase.starts_with("DELAY");
}

/// When contrast leaves the tubes: SPILL films show it all, TUBAL ones a first drop.
double spillNow(const FilmPlan& plan, double filling) {
    if (plan.phase == "SPILL" || plan.phase == "DRAIN" || plan.phase == "OBL") return 0.9;
    return std::clamp((filling - 1.85) / 0.35, 0.0, 0.45);
}

}  // namespace

const FilmMaker::Background& FilmMaker::background(const Placement& placement) {
    for (const auto& known : backgrounds_)
        if (known.placement == placement) return known;
    const Body body{description_.seed, 20};
    backgrounds_.push_back({placement, boneThickness(placement, body), softTissue(placement, body)});
    return backgrounds_.back();
}

Thicknesses FilmMaker::thicknesses(const FilmPlan& plan, const Placement& placement, double filling) const {
    if (plan.phase == "SCOUT") {
        const Field none(placement.columns, placement.rows);
        return {none, none, none};
    }
    auto contrast = isDelayed(plan) ? delayedContrast(placement, description_, plan)
                                    : immediateContrast(placement, description_, filling, spillNow(plan, filling));
    Field bone(placement.columns, placement.rows);
    if (plan.device && !isDelayed(plan)) bone = deviceShadow(placement, description_);
    return {std::move(contrast), std::move(bone), Field(placement.columns, placement.rows)};
}

MadeFilm FilmMaker::make(const FilmPlan& plan, std::size_t index) {
    const Site& at = site(plan.frames > 1 ? plan.site + "F" : plan.site);
    const Placement placement{at.columns, at.rows, at.pixelsPerMm() * plan.scale, plan.rotation, plan.shiftMm};
    MadeFilm film{{at.columns, at.rows, at.bitsStored, {}}, placement, &at};
    const auto& behind = background(placement);
    // bowel moves between the delayed film and the others, not within a minute
    const Body body{description_.seed, 20};
    const auto gas = bowel(placement, body, isDelayed(plan) ? 100 + index : 1);
    for (int frame = 0; frame < plan.frames; ++frame) {
        const double t = plan.frames > 1 ? static_cast<double>(frame) / (plan.frames - 1) : 0;
        auto body3 = thicknesses(plan, placement, std::lerp(plan.filling, plan.filledAtEnd, t));
        body3.boneCm.add(behind.bone);
        body3.softCm.add(behind.soft);
        body3.softCm.add(gas);
        const double iodine = description_.medium == Medium::Oil ? oilIodine : waterIodine;
        const auto seed = description_.seed * 100003 + index * 1009 + static_cast<std::uint64_t>(frame);
        film.pixels.frames.push_back(expose(body3, at, iodine, plan.frames > 1 ? 0.22 : 1, seed));
    }
    return film;
}

}  // namespace hsg::cases
