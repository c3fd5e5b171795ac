#include "tests/registration/bench/scenarios.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

namespace registration {

using namespace hsg::cases;

namespace {

constexpr double degree = std::numbers::pi / 180;

/// A room that no other film was made in.
Site anyRoom(Random& random) {
    Site room = site(random.uniform() < 0.3 ? "B" : "A");
    if (random.uniform() < 0.25) room = {"C", "", "", "DX", 896, 1120, 10, 0.24, 1.2, 0.9, 1800, true, 1, true};
    room.photons *= random.uniform(0.6, 1.5);
    room.scatterToPrimary *= random.uniform(0.7, 1.4);
    return room;
}

/// `range` 1: ±10°, the scale 0.8–1.25, ±30 mm apart from a film taken straight.
Shot anyShot(std::uint64_t woman, double individuality, bool delayed, double range) {
    Random random(woman * 2 + delayed);
    Shot shot;
    shot.woman = woman;
    shot.individualityMm = individuality;
    shot.sample = catalogue()[woman % catalogue().size()].name;
    shot.delayed = delayed;
    shot.room = anyRoom(random);
    shot.thicknessCm = 16 + 8 * Random(woman).uniform();
    shot.rotation = range * random.uniform(-10, 10) * degree;
    shot.scale = std::exp(range * random.uniform(-0.223, 0.223));
    const double far = range * random.uniform(0, 30), angle = random.uniform(0, 2 * std::numbers::pi);
    shot.shiftMm = {far * std::cos(angle), far * std::sin(angle)};
    shot.bowel = delayed ? 100 + woman : woman;
    shot.exposure = 2 * woman + delayed;
    shot.filling = random.uniform(0.5, 2);
    return shot;
}

using Change = std::function<void(Pair&, Random&)>;

/// One woman twice, the first film straight.
Scenario same(const std::string& name, Demand demand, int count, double range, const Change& change = {}) {
    Scenario scenario{name, demand, {}};
    for (int i = 0; i < count; ++i) {
        const auto woman = static_cast<std::uint64_t>(1000 + i);
        Random random(woman * 17 + name.size());
        Pair pair{anyShot(woman, i % 2 ? 6 : 0, false, 0), anyShot(woman, i % 2 ? 6 : 0, true, range)};
        if (change) change(pair, random);
        scenario.pairs.push_back(pair);
    }
    return scenario;
}

/// Every woman's film against those of others, at most `count` pairs.
Scenario different(const std::string& name, int count, double individuality, double range, const Change& change = {}) {
    Scenario scenario{name, Demand::Refuse, {}};
    const int women = std::max(3, static_cast<int>(std::ceil(std::sqrt(count) + 1)));
    for (int step = 1; step < women; ++step)
        for (int i = 0; i < women && static_cast<int>(scenario.pairs.size()) < count; ++i) {
            const auto a = static_cast<std::uint64_t>(2000 + i),
                       b = static_cast<std::uint64_t>(2000 + (i + step) % women);
            Random random(a * 31 + b);
            Pair pair{anyShot(a, individuality, false, 0), anyShot(b, individuality, true, range)};
            if (change) change(pair, random);
            scenario.pairs.push_back(pair);
        }
    return scenario;
}

void turnBack(Pair& pair) {
    pair.moving = pair.fixed;
    pair.moving.exposure += 7000;
}

void addFound(std::vector<Scenario>& all, const std::function<int(int)>& n) {
    all.push_back(same("immediate and delayed, within the range", Demand::Find, n(80), 1));
    all.push_back(same("both calibrated", Demand::Find, n(20), 1, [](Pair& p, Random&) { p.calibrated = true; }));
    all.push_back(same("the header's polarity is wrong", Demand::Find, n(20), 1,
                       [](Pair& p, Random&) { p.wrongPolarity = true; }));
    all.push_back(same("the organ moved 8 mm against the bones", Demand::Find, n(20), 1, [](Pair& p, Random& r) {
        p.moving.delayed = false;
        p.moving.filling = 2;
        p.moving.contrastShiftMm = {8 * std::cos(r.uniform(0, 6.28)), 8 * std::sin(r.uniform(0, 6.28))};
    }));
    all.push_back(same("letters, blades and the detector's pattern", Demand::Find, n(20), 0.7, [](Pair& p, Random&) {
        p.moving.room = p.fixed.room = site("A");
        for (auto* shot : {&p.fixed, &p.moving}) shot->letters = true, shot->bladesMm = 12, shot->patternPart = 0.006;
    }));
    all.push_back(
        same("a quarter of the dose", Demand::Find, n(20), 1, [](Pair& p, Random&) { p.moving.room.photons = 500; }));
    all.push_back(same("the same place again", Demand::Find, n(10), 1, [](Pair& p, Random&) { turnBack(p); }));
    all.push_back(same("3000 x 3000", Demand::Find, n(6), 0.7, [](Pair& p, Random&) {
        p.fixed.room = p.moving.room = site("A");
        for (auto* shot : {&p.fixed, &p.moving}) {
            shot->room.detectorPitchMm *= 1024.0 / 3000;
            shot->room.columns = shot->room.rows = 3000;
            shot->room.photons /= 4;
        }
    }));
}

void addDoubtful(std::vector<Scenario>& all, const std::function<int(int)>& n) {
    for (const double mm : {0.5, 1.0, 2.0, 4.0})
        all.push_back(same("another projection, places " + std::to_string(mm).substr(0, 3) + " mm apart",
                           Demand::FindOrRefuse, n(20), 0.7, [mm](Pair& p, Random&) { p.moving.bendMm = mm; }));
    all.push_back(same("turned by 15 to 40 degrees", Demand::FindOrRefuse, n(30), 0.5, [](Pair& p, Random& r) {
        p.moving.rotation = (r.uniform() < 0.5 ? -1 : 1) * r.uniform(15, 40) * degree;
    }));
    all.push_back(same("scale 0.5 to 0.7 or 1.4 to 1.8", Demand::FindOrRefuse, n(30), 0.5, [](Pair& p, Random& r) {
        p.moving.scale = r.uniform() < 0.5 ? r.uniform(0.5, 0.7) : r.uniform(1.4, 1.8);
    }));
    all.push_back(
        same("hardly any overlap: 90 to 140 mm apart", Demand::FindOrRefuse, n(30), 0.5, [](Pair& p, Random& r) {
            p.moving.shiftMm = {(r.uniform() < 0.5 ? -1 : 1) * r.uniform(90, 140), 0};
            if (r.uniform() < 0.5) std::swap(p.moving.shiftMm.x, p.moving.shiftMm.y);
        }));
    all.push_back(same("a field of 90 mm behind blades", Demand::FindOrRefuse, n(10), 0.3,
                       [](Pair& p, Random&) { p.moving.bladesMm = 100; }));
}

void addRefused(std::vector<Scenario>& all, const std::function<int(int)>& n) {
    all.push_back(different("other women, 8 mm apart", n(260), 8, 1));
    all.push_back(different("other women, 4 mm apart", n(120), 4, 0.5));
    all.push_back(different("other women of one mould: 2 mm and the texture", n(160), 0, 0.6));
    all.push_back(
        different("other women, same place, contrast, letters, blades, pattern", n(100), 6, 0, [](Pair& p, Random&) {
            p.moving.room = p.fixed.room = site("A");
            p.moving.sample = p.fixed.sample;
            p.moving.delayed = false;
            p.moving.filling = p.fixed.filling = 2;
            for (auto* shot : {&p.fixed, &p.moving})
                shot->letters = true, shot->bladesMm = 12, shot->patternPart = 0.006;
        }));
    all.push_back(
        different("other women, same place, a pattern three times as strong", n(60), 6, 0, [](Pair& p, Random&) {
            p.moving.room = p.fixed.room = site("A");
            p.moving.sample = p.fixed.sample;
            for (auto* shot : {&p.fixed, &p.moving}) shot->patternPart = 0.02;
        }));
    all.push_back(same("mirrored", Demand::Refuse, n(40), 0.4, [](Pair& p, Random&) { p.moving.mirrored = true; }));
    all.push_back(same("blank", Demand::Refuse, n(4), 0.5, [](Pair& p, Random&) { p.blankMoving = true; }));
}

}  // namespace

std::vector<Scenario> scenarios(double size) {
    const auto n = [size](int full) { return std::max(1, static_cast<int>(std::lround(size * full))); };
    std::vector<Scenario> all;
    addFound(all, n);
    addDoubtful(all, n);
    addRefused(all, n);
    return all;
}

}  // namespace registration
