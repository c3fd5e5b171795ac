#pragma once

#include <cmath>
#include <cstdint>
#include <functional>
#include <vector>

#include "viewer/compare/film.h"

/// Small films by formula, for what needs no body.
namespace pictures {

struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint16_t> values;
    std::vector<std::uint8_t> hidden;

    viewer::compare::CompareFilm view(viewer::compare::Polarity polarity) const {
        viewer::compare::CompareFilm film;
        film.width = width;
        film.height = height;
        film.values = values;
        film.hidden = hidden;
        film.polarity = polarity;
        return film;
    }
};

/// Value at the middle of each pixel: places of film_geometry.h.
inline Picture painted(int width, int height, const std::function<double(double, double)>& value) {
    Picture picture{width, height, {}, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            picture.values.push_back(static_cast<std::uint16_t>(std::lround(value(x + 0.5, y + 0.5))));
    return picture;
}

}  // namespace pictures
