#pragma once

#include <string>
#include <vector>

#include "tests/registration/films.h"

namespace registration {

/// What is right: to find the place; to refuse; or to refuse or find it.
enum class Demand { Find, Refuse, FindOrRefuse };

struct Pair {
    Shot fixed, moving;
    bool calibrated = false;     ///< both films say their spacing
    bool wrongPolarity = false;  ///< the moving film's header lies
    bool blankMoving = false;
};

struct Scenario {
    std::string name;
    Demand demand = Demand::Find;
    std::vector<Pair> pairs;
};

/// `size` 1 is the full run (about 1,100 pairs); less, a part of each.
std::vector<Scenario> scenarios(double size);

}  // namespace registration
