#pragma once

#include <cstdint>
#include <vector>

#include "viewer/render/film_layer.h"
#include "viewer/render/film_scene.h"
#include "viewer/render/prepared_frame.h"

namespace viewer::canvas {

/// Memory that is drawn into: 32 bits a pixel, 0xFFRRGGBB, rows from the top without gaps.
struct Pixels32 {
    std::uint32_t* data = nullptr;
    int width = 0, height = 0;
    std::uint32_t* at(int x, int y) const { return data + std::size_t(y) * width + x; }
};

/// What a stored value becomes on the screen.
using Table32 = std::vector<std::uint32_t>;
Table32 table32(const std::vector<std::uint8_t>& grey);

/// A film as the shader would draw it (film_shader.cpp), drawn by the processor: where OpenGL is software, its shaders
/// and the composition of its pictures take ten times as long (tests/bench/README.md). Same table, same pixels one to
/// one; interpolated values may differ by one step of the stored value.
class ProcessorFilm {
public:
    struct Film {
        const PreparedFrame& frame;
        const Table32& table;  ///< 65536 entries; of no use to colour films
        bool invertColour = false;
        FilmLayer::Placement placement;
    };
    /// Draws what of the film lies within `area` (of the canvas) and leaves the rest as it is.
    void draw(const Film& film, const PaneRect& area, const Pixels32& canvas);

private:
    struct Source;
    struct Axis;
    void drawStraight(const Film& film, const Source& source, const PaneRect& area, const Pixels32& canvas);
    void drawGrey(const Source& source, const Axis& across, const Axis& down);
    void drawColour(const Source& source, const Axis& across, const Axis& down);
    void drawMask(const Source& source, const Axis& across, const Axis& down);
    void drawAslant(const Film& film, const Source& source, const PaneRect& area, const Pixels32& canvas) const;

    Table32 straight_;  ///< with the rows of the film as rows
    std::vector<std::uint16_t> row_;
};

}  // namespace viewer::canvas
