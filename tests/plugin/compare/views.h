#pragma once

#include "tests/plugin/window/desk.h"

/// A comparison with a value in every field, of two films that hang.
namespace compared {

inline viewer::sdk::ComparisonView view(const viewer::sdk::FilmPair& pair, viewer::sdk::CompareMode mode) {
    using namespace viewer::sdk;
    ComparisonView view;
    view.pair = pair;
    view.mode = mode;
    view.registration.method = RegistrationMethod::Landmarks;
    view.registration.movingToFixed = {1.02, -0.05, 12.5, 0.05, 1.02, -7.25};
    view.registration.residualPx = 1.25;
    view.registration.residualMm = 0.5;
    view.landmarks = {{"cornu-right", "Right cornu", FilmPoint{10.5, 20.25}, FilmPoint{11, 22}},
                      {"cervix", "Internal os of the cervix", FilmPoint{30, 40}, std::nullopt}};
    view.swipe = 0.25;
    view.blend = 0.75;
    view.stayed = 0.5;
    view.fixedGrey = {2000.0, 900.0, "SIGMOID", -1, true, {}, true};
    view.movingGrey = {std::nullopt, std::nullopt, "", 2, false, "2.25.77", false};
    view.differenceGrey = {120.0, 200.0, "LINEAR_EXACT", -1, false, {}, false};
    return view;
}

/// What the reader kept on the pair that hangs.
inline void keep(fake::Workplace& desk, viewer::sdk::CompareMode mode) {
    emit desk.host.compared.snapshotTaken(view(*desk.host.compared.pair(), mode));
}

}  // namespace compared
