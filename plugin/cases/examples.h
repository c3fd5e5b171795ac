#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Films of the sample cases as small pictures, for the definition cards: contrast is bright, the patient's right at
/// the left edge.
namespace hsg::cases {

struct ExampleFilm {
    std::string phase;
    double secondsAfterStop = 0;  ///< after the end of injection
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;  ///< row after row
};

struct ExamplePair {
    std::optional<ExampleFilm> immediate, delayed;  ///< the film that shows most; the last delayed one
};

/// Some tenths of a second a film: for a worker. Empty if there is no such case, or when `stop` became true.
std::optional<ExamplePair> examplePair(const std::string& caseName, const std::atomic_bool& stop);

}  // namespace hsg::cases
