#include "tests/registration/films.h"

#include <algorithm>
#include <cmath>

#include "plugin/cases/contrast.h"
#include "plugin/cases/film_maker.h"
#include "plugin/cases/pelvis.h"

namespace registration {

using namespace hsg::cases;

namespace {

const CaseDescription& sampleOf(const std::string& name) {
    for (const auto& c : catalogue())
        if (c.name == name) return c;
    return catalogue().front();
}

Field contrastOf(const Shot& shot, Placement placement, const CaseDescription& sample) {
    placement.shiftMm = placement.shiftMm + shot.contrastShiftMm;
    if (!shot.delayed) return immediateContrast(placement, sample, shot.filling, shot.filling > 1.85 ? 0.9 : 0);
    FilmPlan plan;
    plan.phase = "DELAY";
    plan.secondsAfterStop = 960;
    return delayedContrast(placement, sample, plan);
}

/// "L 14:05" as a technician's stamp: blocks at the top left, the same on every film.
void stamp(MadeFilm& film, std::uint16_t top) {
    static const char* rows[] = {"#....#...#..##.", "#...##..##...#.", "#....#...#...##", "#....#...#...#.",
                                 "####.#..###..#."};
    const int unit = std::max(2, film.columns / 220), x0 = film.columns / 12, y0 = film.rows / 12;
    for (int r = 0; r < 5 * unit; ++r)
        for (int c = 0; c < 15 * unit; ++c)
            if (rows[r / unit][c / unit] == '#')
                film.values[static_cast<std::size_t>(y0 + r) * static_cast<std::size_t>(film.columns) +
                            static_cast<std::size_t>(x0 + c)] = top;
}

void collimate(MadeFilm& film, double mm, double pixelsPerMm, std::uint16_t blade) {
    const int width = static_cast<int>(mm * pixelsPerMm);
    for (int y = 0; y < film.rows; ++y)
        for (int x = 0; x < film.columns; ++x)
            if (x < width || y >= film.rows - width)
                film.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(film.columns) +
                            static_cast<std::size_t>(x)] = blade;
}

void mirror(MadeFilm& film) {
    for (int y = 0; y < film.rows; ++y) {
        const auto row = film.values.begin() + static_cast<long>(y) * film.columns;
        std::reverse(row, row + film.columns);
    }
}

/// Where the picture at a place comes from if the projection is bent: smooth, a quarter of the film long.
Vec bent(Vec p, const MadeFilm& film) {
    const double length = film.columns / 3.0;
    return {p.x + film.bendPx * noise(p.x / length, p.y / length, 501),
            p.y + film.bendPx * noise(p.x / length, p.y / length, 502)};
}

void bend(MadeFilm& film) {
    const auto straight = film.values;
    const auto at = [&](int x, int y) {
        x = std::clamp(x, 0, film.columns - 1), y = std::clamp(y, 0, film.rows - 1);
        return static_cast<double>(straight[static_cast<std::size_t>(y) * static_cast<std::size_t>(film.columns) +
                                            static_cast<std::size_t>(x)]);
    };
    for (int y = 0; y < film.rows; ++y)
        for (int x = 0; x < film.columns; ++x) {
            const Vec p = bent({static_cast<double>(x), static_cast<double>(y)}, film);
            const int ix = static_cast<int>(std::floor(p.x)), iy = static_cast<int>(std::floor(p.y));
            const double u = p.x - ix, v = p.y - iy;
            film.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(film.columns) +
                        static_cast<std::size_t>(x)] =
                static_cast<std::uint16_t>(std::lround(std::lerp(std::lerp(at(ix, iy), at(ix + 1, iy), u),
                                                                 std::lerp(at(ix, iy + 1), at(ix + 1, iy + 1), u), v)));
        }
}

/// Gain differences of the detector's elements and the lines of a grid, fixed to the film.
void addPattern(MadeFilm& film, double part, int top) {
    for (int y = 0; y < film.rows; ++y)
        for (int x = 0; x < film.columns; ++x) {
            auto& value = film.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(film.columns) +
                                      static_cast<std::size_t>(x)];
            const double pattern = noise(x / 5.3, y / 5.3, 77) + 0.5 * std::sin(x * 0.9) + (x % 97 == 50 ? 1.5 : 0);
            value = static_cast<std::uint16_t>(std::clamp(value + part * top * pattern, 0.0, static_cast<double>(top)));
        }
}

}  // namespace

MadeFilm described(const Shot& shot, std::vector<std::uint16_t> values) {
    const auto& room = shot.room;
    MadeFilm film;
    film.columns = room.columns;
    film.rows = room.rows;
    film.values = std::move(values);
    film.placement = {room.columns, room.rows, room.pixelsPerMm() * shot.scale, shot.rotation, shot.shiftMm};
    film.mmPerPixel = 1 / room.pixelsPerMm();
    film.denseIsHigh = room.intensitySign < 0;
    film.mirrored = shot.mirrored;
    film.bendPx = shot.bendMm * room.pixelsPerMm();
    return film;
}

MadeFilm make(const Shot& shot) {
    const auto& room = shot.room;
    const auto& sample = sampleOf(shot.sample);
    auto film = described(shot, {});
    const Body body{shot.woman, shot.thicknessCm, shot.individualityMm};
    auto bone = boneThickness(film.placement, body);
    if (shot.device && !shot.delayed) bone.add(deviceShadow(film.placement, sample));
    auto soft = softTissue(film.placement, body);
    soft.add(bowel(film.placement, body, shot.bowel));
    const double iodine = sample.medium == Medium::Oil ? 0.48 : 0.30;
    film.values = expose({contrastOf(shot, film.placement, sample), std::move(bone), std::move(soft)}, room, iodine, 1,
                         shot.woman * 100003 + shot.exposure);
    const auto top = static_cast<std::uint16_t>((1 << room.bitsStored) - 1);
    const auto dense = film.denseIsHigh ? top : std::uint16_t{0};
    if (shot.bendMm > 0) bend(film);
    if (shot.patternPart > 0) addPattern(film, shot.patternPart, top);
    if (shot.bladesMm > 0) collimate(film, shot.bladesMm, room.pixelsPerMm(), dense);
    if (shot.letters) stamp(film, dense);
    if (shot.mirrored) mirror(film);
    return film;
}

viewer::compare::CompareFilm MadeFilm::view(bool calibrated) const {
    viewer::compare::CompareFilm film;
    film.width = columns;
    film.height = rows;
    film.values = values;
    film.polarity = denseIsHigh ? viewer::compare::Polarity::DenseIsHigh : viewer::compare::Polarity::DenseIsLow;
    if (calibrated) film.rowMm = film.columnMm = mmPerPixel;
    return film;
}

viewer::sdk::FilmPoint MadeFilm::at(Vec body) const {
    // the generator counts centres of pixels as whole numbers
    Vec p = placement.toPixel(body);
    // `bent` says where the picture at p came from: p such that it came from here
    const Vec straight = p;
    for (int round = 0; bendPx > 0 && round < 8; ++round) p = p + straight - bent(p, *this);
    return {mirrored ? columns - 0.5 - p.x : p.x + 0.5, p.y + 0.5};
}

MadeFilm blank(const MadeFilm& like, std::uint64_t seed) {
    MadeFilm film = like;
    Random random(seed);
    for (auto& value : film.values) value = static_cast<std::uint16_t>(2000 + 60 * random.gaussian());
    return film;
}

bool MadeFilm::shows(Vec body) const {
    const auto p = at(body);
    return p.x >= 0 && p.y >= 0 && p.x <= columns && p.y <= rows;
}

std::vector<Vec> landmarks(const Shot& shot) {
    const auto contrast = contrastLandmarks(sampleOf(shot.sample));
    const PelvicLandmarks pelvis;
    return {contrast.rightCornu,     contrast.leftCornu,     contrast.internalOs,    pelvis.symphysis,
            pelvis.rightFemoralHead, pelvis.leftFemoralHead, pelvis.sacralPromontory};
}

Residual trueResidual(const MadeFilm& fixed, const MadeFilm& moving, const viewer::sdk::Transform2D& movingToFixed,
                      const std::vector<Vec>& places) {
    Residual residual;
    double sum = 0;
    for (const auto& place : places) {
        if (!fixed.shows(place) || !moving.shows(place)) continue;
        const auto there = movingToFixed.map(moving.at(place)), here = fixed.at(place);
        const double d = std::hypot(there.x - here.x, there.y - here.y);
        sum += d * d;
        residual.most = std::max(residual.most, d);
        ++residual.count;
    }
    if (residual.count) residual.rms = std::sqrt(sum / residual.count);
    return residual;
}

}  // namespace registration
