#include "plugin/cases/exposure.h"

#include <algorithm>
#include <cmath>

namespace hsg::cases {

namespace {

// At an effective 55 keV (70–80 kVp hardened by 20 cm of body; NIST tables): cm²/g of iodine, per cm of the others.
constexpr double iodineMassAttenuation = 9.6;
constexpr double softAttenuation = 0.214;
constexpr double boneOverSoft = 0.36;

/// Inside the collimated field 1, outside the leakage behind the blades.
double collimation(double x, double y, const Site& site) {
    const double marginX = 0.020 * site.columns, marginY = 0.016 * site.rows;
    const double dx = std::min(x, site.columns - 1 - x) - marginX, dy = std::min(y, site.rows - 1 - y) - marginY;
    const double penumbra = 2.5;
    return std::clamp(0.5 + std::min(dx, dy) / (2 * penumbra), 0.0, 1.0);
}

Field primaryImage(const Thicknesses& body, double iodineGramPerMl) {
    Field image(body.softCm.columns, body.softCm.rows);
    for (std::size_t i = 0; i < image.values.size(); ++i) {
        const double iodine = iodineGramPerMl * 0.1 * body.iodineMm.values[i] * iodineMassAttenuation;
        const double path = iodine + softAttenuation * body.softCm.values[i] + boneOverSoft * body.boneCm.values[i];
        image.values[i] = static_cast<float>(std::exp(-path));
    }
    return image;
}

/// Scatter is the primary image spread over centimetres.
void addScatter(Field& image, const Site& site) {
    Field scatter = image;
    blur(scatter, 14 * site.pixelsPerMm());
    image.add(scatter, static_cast<float>(site.scatterToPrimary));
}

float medianOf(std::vector<float> values) {
    const auto middle = values.begin() + static_cast<long>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void addNoise(Field& image, double photons, std::uint64_t seed) {
    Random random(seed);
    Field grain(image.columns, image.rows);
    for (auto& g : grain.values) g = static_cast<float>(random.gaussian());
    blur(grain, 0.6);  // the detector smears a photon over its neighbours
    const double gain = photons / medianOf(image.values);
    for (std::size_t i = 0; i < image.values.size(); ++i) {
        const double expected = image.values[i] * gain;
        image.values[i] = static_cast<float>(std::max(1.0, expected + 1.6 * std::sqrt(expected) * grain.values[i] + 2));
    }
}

/// The console's processing: logarithm, the slow part of the picture compressed, the fine part lifted.
Field processed(const Field& image, const Site& site) {
    Field log(image.columns, image.rows);
    for (std::size_t i = 0; i < image.values.size(); ++i) log.values[i] = -std::log(image.values[i]);
    Field slow = log;
    blur(slow, 11 * site.pixelsPerMm());
    Field fine = log;
    Field soft = log;
    blur(soft, 0.8 * site.pixelsPerMm());
    fine.add(soft, -1);
    for (std::size_t i = 0; i < log.values.size(); ++i)
        log.values[i] += -0.42F * slow.values[i] + 0.45F * fine.values[i];
    return log;
}

}  // namespace

const Site& site(const std::string& id) {
    // columns rows bits | pitch magnification scatter photons | MONOCHROME1 sign calibrated
    static const Site home{
        "A", "Fimbria Test Hospital", "RF-ROOM-1", "RF", 1024, 1024, 12, 0.23, 1.25, 0.7, 3200, false, -1, false};
    static const Site homeFluoroscopy{
        "AF", "Fimbria Test Hospital", "RF-ROOM-1", "RF", 512, 512, 12, 0.46, 1.25, 0.7, 3200, false, -1, false};
    static const Site other{
        "B", "Fimbria Test Hospital East", "DX-ROOM-3", "DX", 1472, 1600, 14, 0.148, 1.15, 0.55, 2600, true, -1, true};
    // the room of home at a coarser pitch: pictures for the definition cards
    static const Site example{
        "E", "Fimbria Test Hospital", "RF-ROOM-1", "RF", 448, 448, 12, 0.5257, 1.25, 0.7, 9000, false, -1, false};
    if (id == "AF") return homeFluoroscopy;
    if (id == "E") return example;
    return id == "B" ? other : home;
}

std::vector<std::uint16_t> expose(const Thicknesses& body, const Site& site, double iodineGramPerMl, double dose,
                                  std::uint64_t noiseSeed) {
    auto image = primaryImage(body, iodineGramPerMl);
    addScatter(image, site);
    blur(image, std::max(0.45, 0.16 * site.pixelsPerMm()));  // focal spot and detector
    addNoise(image, site.photons * dose, noiseSeed);
    const auto shown = processed(image, site);

    std::vector<float> sorted;
    for (int y = site.rows / 12; y < site.rows * 11 / 12; y += 7)
        for (int x = site.columns / 12; x < site.columns * 11 / 12; x += 7) sorted.push_back(shown.at(x, y));
    std::sort(sorted.begin(), sorted.end());
    const auto part = [&](double q) {
        return sorted[static_cast<std::size_t>(q * static_cast<double>(sorted.size() - 1))];
    };
    // exposure control: the soft tissue of the middle lies at a fixed grey, whatever the contrast does
    const double middle = part(0.5), unit = std::max(0.25, static_cast<double>(part(0.85) - part(0.08)));
    const int top = (1 << site.bitsStored) - 1;

    std::vector<std::uint16_t> stored(image.values.size());
    for (int y = 0; y < site.rows; ++y)
        for (int x = 0; x < site.columns; ++x) {
            const double inside = collimation(x, y, site);
            const double grey = (shown.at(x, y) - middle) / (unit * 2.9) + 0.36;  // 0 dark … 1 white; contrast is white
            const double blades = 0.96;                                           // hardly any X-ray: white
            double value = std::clamp(grey * inside + blades * (1 - inside), 0.0, 1.0);
            if (site.intensitySign > 0) value = 1 - value;
            stored[static_cast<std::size_t>(y) * static_cast<std::size_t>(site.columns) + static_cast<std::size_t>(x)] =
                static_cast<std::uint16_t>(std::lround(value * top));
        }
    return stored;
}

}  // namespace hsg::cases
