#include "reporting/documents/text/rings.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "reporting/documents/text/words.h"

namespace reporting::documents {
namespace {

struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;
};

Box around(const DrawnRing& ring) {
    return {ring.x - ring.radius, ring.y - ring.radius, ring.x + ring.radius, ring.y + ring.radius};
}

Box plateOf(const DrawnRing& ring) {
    return {ring.left, ring.top, ring.left + ring.breadth, ring.top + ring.height};
}

double overlap(const Box& a, const Box& b) {
    const double breadth = std::min(a.right, b.right) - std::max(a.left, b.left);
    const double height = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return std::max(0.0, breadth) * std::max(0.0, height);
}

/// Where the plate hides least: above at the right, above at the left, below at the right, below at the left.
void place(DrawnRing& ring, const std::vector<DrawnRing>& others, double width, double height) {
    const double reach = ring.radius * 0.8;
    double least = -1;
    DrawnRing best = ring;
    for (const auto& [dx, dy] : std::array<std::pair<int, int>, 4>{{{1, -1}, {-1, -1}, {1, 1}, {-1, 1}}}) {
        DrawnRing tried = ring;
        tried.left = dx > 0 ? ring.x + reach : ring.x - reach - ring.breadth;
        tried.top = dy > 0 ? ring.y + reach : ring.y - reach - ring.height;
        tried.left = std::clamp(tried.left, 0.0, std::max(0.0, width - ring.breadth));
        tried.top = std::clamp(tried.top, 0.0, std::max(0.0, height - ring.height));
        double hidden = 2 * overlap(plateOf(tried), {ring.x - reach, ring.y - reach, ring.x + reach, ring.y + reach});
        for (const auto& other : others) {
            if (other.number == ring.number && other.x == ring.x && other.y == ring.y) continue;
            hidden += overlap(plateOf(tried), around(other)) + overlap(plateOf(tried), plateOf(other));
        }
        if (least >= 0 && hidden >= least) continue;
        least = hidden;
        best = tried;
    }
    ring = best;
}

}  // namespace

std::vector<DrawnRing> drawnRings(const FilmPicture& picture, double width, double height, double letter) {
    std::vector<DrawnRing> rings;
    for (const auto& ring : picture.rings) {
        DrawnRing drawn;
        drawn.number = ring.number;
        drawn.x = ring.x * width;
        drawn.y = ring.y * height;
        drawn.radius = letter * 0.8;
        drawn.height = letter * 1.25;
        drawn.breadth =
            std::max(drawn.height, letter * (0.6 * static_cast<double>(std::to_string(ring.number).size()) + 0.5));
        rings.push_back(drawn);
    }
    for (auto& ring : rings) place(ring, rings, width, height);
    return rings;
}

std::string circled(int number) {
    if (number < 1 || number > 20) return "(" + std::to_string(number) + ")";
    std::string sign = "\u2460";
    sign.back() = static_cast<char>(static_cast<unsigned char>(sign.back()) + number - 1);
    return sign;
}

std::vector<std::string> placeLines(const KeyImage& key, const std::string& language) {
    auto places = key.places;
    std::stable_sort(places.begin(), places.end(),
                     [](const KeyPlace& a, const KeyPlace& b) { return a.number < b.number; });
    std::vector<std::string> lines;
    int last = 0;
    for (const auto& place : places) {
        if (place.number != last) lines.push_back(circled(place.number) + " " + said(place.label, language));
        last = place.number;
    }
    return lines;
}

}  // namespace reporting::documents
