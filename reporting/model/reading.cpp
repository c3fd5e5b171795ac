#include "reporting/model/reading.h"

namespace reporting {

const Film* Reading::film(const std::string& filmId) const {
    for (const Film& one : films)
        if (one.id == filmId) return &one;
    return nullptr;
}

const Answer* Reading::answer(const std::string& question, const SideId& side) const {
    for (const Answer& one : answers)
        if (one.question == question && one.side == side) return &one;
    return nullptr;
}

}  // namespace reporting
