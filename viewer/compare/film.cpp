#include "viewer/compare/film.h"

#include <cmath>

namespace viewer::compare {

namespace {

bool isPositive(double value) {
    return std::isfinite(value) && value > 0;
}

}  // namespace

sdk::Result<void> checked(const CompareFilm& film) {
    constexpr int least = 64, most = 32000;  // OpenCV's warps count in 16 bits
    const auto fail = [](const char* message) { return tl::unexpected(sdk::Error{"compare.film", message, ""}); };
    if (film.width < least || film.height < least || film.width > most || film.height > most)
        return fail("A film of this size cannot be compared.");
    const auto pixels = static_cast<std::size_t>(film.width) * static_cast<std::size_t>(film.height);
    if (film.values.size() != pixels || (!film.hidden.empty() && film.hidden.size() != pixels))
        return fail("The pixels of the film do not fill its matrix.");
    if (!isPositive(film.aspect) || film.aspect < 0.1 || film.aspect > 10)
        return fail("The shape of the film's pixels is not known.");
    if ((film.rowMm && !isPositive(*film.rowMm)) || (film.columnMm && !isPositive(*film.columnMm)))
        return fail("The film's pixel spacing is no length.");
    return {};
}

}  // namespace viewer::compare
