#include "viewer/render/processor_film.h"

#include <algorithm>
#include <cmath>

#include "viewer/render/processor_loops.h"

namespace viewer::canvas {

/// The pixels to draw from, and how.
struct ProcessorFilm::Source {
    int width = 0, height = 0, filmWidth = 0, filmHeight = 0;
    double scale = 1;  ///< of this reduction
    const std::uint16_t* indices = nullptr;
    const std::uint8_t *rgb = nullptr, *mask = nullptr;
    const Table32* table = nullptr;
    bool overlays = false, invertColour = false, smooth = false;
    std::uint32_t shutter = 0;
    Affine toFilm;  ///< from device pixels of the canvas

    Source(const Film& film, int level) {
        const Frame& f = *film.frame.frame;
        const Reduced* r = level ? &film.frame.reduced[std::size_t(level) - 1] : nullptr;
        width = r ? r->width : f.width;
        height = r ? r->height : f.height;
        filmWidth = f.width;
        filmHeight = f.height;
        scale = 1.0 / double(1 << level);
        indices = (r ? r->indices : f.indices).data();
        rgb = f.isColour() ? (r ? r->rgb : f.rgb).data() : nullptr;
        const auto& masks = r ? r->mask : film.frame.mask;
        mask = masks.empty() ? nullptr : masks.data();
        table = &film.table;
        overlays = film.placement.overlays;
        invertColour = film.invertColour;
        shutter = rgb32(f.shutterGrey, f.shutterGrey, f.shutterGrey);
        toFilm = film.placement.toPane.inverse();
        toFilm.tx -= toFilm.a * film.placement.left + toFilm.b * film.placement.top;
        toFilm.ty -= toFilm.c * film.placement.left + toFilm.d * film.placement.top;
        const auto whole = [](double v) { return v == 0 || v == 1 || v == -1; };
        const Affine& m = toFilm;
        smooth = film.placement.interpolate && !(level == 0 && whole(m.a) && whole(m.b) && whole(m.c) && whole(m.d));
    }

    std::uint32_t masked(std::uint32_t colour, const std::uint8_t* m) const {
        if (overlays && m[0] > 127) colour = rgb32(255, 255, 255);
        return m[1] > 127 ? shutter : colour;
    }
};

/// Which pixels of the source lie below each pixel of the screen along one direction.
struct ProcessorFilm::Axis {
    int from = 0;  ///< first pixel of the screen that the film covers
    Taps taps;
    std::vector<int> nearest;

    int count() const { return int(nearest.size()); }

    struct Line {
        double step, shift;  ///< film coordinate = step × (pixel + ½) + shift
        int begin, end;      ///< pixels of the screen
        int filmSize, size;  ///< of the film, and of the reduction
    };
    Axis(const Line& line, double scale, bool smooth) {
        for (int i = line.begin; i < line.end; ++i) {
            const double p = line.step * (i + 0.5) + line.shift;
            if (p < 0 || p >= line.filmSize) {
                if (count() > 0) break;
                continue;
            }
            if (count() == 0) from = i;
            add(p * scale, line.size, smooth);
        }
    }

private:
    void add(double q, int size, bool smooth) {
        const auto within = [size](double v) { return std::clamp(int(std::floor(v)), 0, size - 1); };
        const double left = std::floor(q - 0.5);
        nearest.push_back(within(q));
        taps.first.push_back(smooth ? within(left) : nearest.back());
        taps.second.push_back(smooth ? within(left + 1) : nearest.back());
        taps.weight.push_back(smooth ? weightOf(q - 0.5 - left) : 0);
    }
};

Table32 table32(const std::vector<std::uint8_t>& grey) {
    Table32 table(grey.size());
    for (std::size_t i = 0; i < grey.size(); ++i) table[i] = rgb32(grey[i], grey[i], grey[i]);
    return table;
}

void ProcessorFilm::draw(const Film& film, const PaneRect& wanted, const Pixels32& canvas) {
    PaneRect area{std::max(wanted.x, 0), std::max(wanted.y, 0), 0, 0};
    area.width = std::min(wanted.x + wanted.width, canvas.width) - area.x;
    area.height = std::min(wanted.y + wanted.height, canvas.height) - area.y;
    const bool visible = area.width > 0 && area.height > 0 && film.placement.opacity > 0;
    if (!visible || (!film.frame.frame->isColour() && film.table.size() != 65536)) return;
    const Source source(film, levelFor(film.frame, film.placement.zoom));
    const Affine& m = source.toFilm;
    if ((m.b == 0 && m.c == 0) || (m.a == 0 && m.d == 0))
        drawStraight(film, source, area, canvas);
    else
        drawAslant(film, source, area, canvas);
}

void ProcessorFilm::drawStraight(const Film& film, const Source& source, const PaneRect& area, const Pixels32& canvas) {
    const Affine& m = source.toFilm;
    const bool turned = m.a == 0;
    const int right = area.x + area.width, bottom = area.y + area.height;
    // the columns of a turned film lie along the columns of the screen
    const Axis across(
        {turned ? m.b : m.a, m.tx, turned ? area.y : area.x, turned ? bottom : right, source.filmWidth, source.width},
        source.scale, source.smooth);
    const Axis down(
        {turned ? m.c : m.d, m.ty, turned ? area.x : area.y, turned ? right : bottom, source.filmHeight, source.height},
        source.scale, source.smooth);
    if (across.count() == 0 || down.count() == 0) return;
    const int width = across.count(), height = down.count();
    straight_.resize(std::size_t(width) * height);
    if (source.rgb)
        drawColour(source, across, down);
    else
        drawGrey(source, across, down);
    if (source.mask) drawMask(source, across, down);
    const double opacity = film.placement.opacity;
    if (turned) {
        std::vector<std::uint32_t> columns;
        transpose(straight_, width, height, columns);
        for (int y = 0; y < width; ++y)
            layOver(columns.data() + std::size_t(y) * height, height, opacity, canvas.at(down.from, across.from + y));
    } else {
        for (int y = 0; y < height; ++y)
            layOver(straight_.data() + std::size_t(y) * width, width, opacity, canvas.at(across.from, down.from + y));
    }
}

void ProcessorFilm::drawGrey(const Source& source, const Axis& across, const Axis& down) {
    const auto& taps = across.taps;
    const int least = std::min(taps.first.front(), taps.first.back());
    const int count = std::max(taps.second.front(), taps.second.back()) - least + 1;
    row_.resize(std::size_t(source.width));
    for (int y = 0; y < down.count(); ++y) {
        const std::uint16_t* upper = source.indices + std::size_t(down.taps.first[y]) * source.width;
        const std::uint16_t* lower = source.indices + std::size_t(down.taps.second[y]) * source.width;
        std::uint32_t* to = straight_.data() + std::size_t(y) * across.count();
        const std::uint32_t weight = down.taps.weight[y];
        if (weight > 0) blendRows(upper + least, lower + least, weight, count, row_.data() + least);
        lookUpRow(weight > 0 ? row_.data() : upper, taps, source.table->data(), to);
    }
}

void ProcessorFilm::drawColour(const Source& source, const Axis& across, const Axis& down) {
    const std::size_t stride = std::size_t(source.width) * 3;
    for (int y = 0; y < down.count(); ++y)
        for (int x = 0; x < across.count(); ++x) {
            const std::uint8_t* upper = source.rgb + down.taps.first[y] * stride;
            const std::uint8_t* lower = source.rgb + down.taps.second[y] * stride;
            const int left = across.taps.first[x] * 3, right = across.taps.second[x] * 3;
            const std::uint32_t colour = mixColours({upper + left, upper + right, lower + left, lower + right},
                                                    across.taps.weight[x], down.taps.weight[y]);
            straight_[std::size_t(y) * across.count() + x] = source.invertColour ? colour ^ 0xFFFFFFu : colour;
        }
}

void ProcessorFilm::drawMask(const Source& source, const Axis& across, const Axis& down) {
    for (int y = 0; y < down.count(); ++y) {
        const std::uint8_t* mask = source.mask + std::size_t(down.nearest[y]) * source.width * 2;
        std::uint32_t* to = straight_.data() + std::size_t(y) * across.count();
        for (int x = 0; x < across.count(); ++x)
            to[x] = source.masked(to[x], mask + std::size_t(across.nearest[x]) * 2);
    }
}

/// Any angle: each pixel of the screen asks for its own place on the film.
void ProcessorFilm::drawAslant(const Film& film, const Source& s, const PaneRect& area, const Pixels32& canvas) const {
    const Affine& m = s.toFilm;
    const double half = s.smooth ? 0.5 : 0;
    for (int y = area.y; y < area.y + area.height; ++y)
        for (int x = area.x; x < area.x + area.width; ++x) {
            const Point p = m.map({x + 0.5, y + 0.5});
            if (p.x < 0 || p.y < 0 || p.x >= s.filmWidth || p.y >= s.filmHeight) continue;
            const double qx = p.x * s.scale - half, qy = p.y * s.scale - half;
            const double fx = std::floor(qx), fy = std::floor(qy);
            const int left = std::clamp(int(fx), 0, s.width - 1), top = std::clamp(int(fy), 0, s.height - 1);
            const int right = s.smooth ? std::clamp(int(fx) + 1, 0, s.width - 1) : left;
            const int bottom = s.smooth ? std::clamp(int(fy) + 1, 0, s.height - 1) : top;
            const std::uint32_t v = s.smooth ? weightOf(qx - fx) : 0, w = s.smooth ? weightOf(qy - fy) : 0;
            const auto at = [&](int column, int row) { return std::size_t(row) * s.width + column; };
            std::uint32_t colour;
            if (s.rgb) {
                colour = mixColours({s.rgb + at(left, top) * 3, s.rgb + at(right, top) * 3,
                                     s.rgb + at(left, bottom) * 3, s.rgb + at(right, bottom) * 3},
                                    v, w);
                if (s.invertColour) colour ^= 0xFFFFFFu;
            } else {
                const std::uint32_t upper = mixed(s.indices[at(left, top)], s.indices[at(right, top)], v);
                colour =
                    (*s.table)[mixed(upper, mixed(s.indices[at(left, bottom)], s.indices[at(right, bottom)], v), w)];
            }
            if (s.mask) {
                const int column = std::clamp(int(p.x * s.scale), 0, s.width - 1);
                colour = s.masked(colour, s.mask + at(column, std::clamp(int(p.y * s.scale), 0, s.height - 1)) * 2);
            }
            layOver(&colour, 1, film.placement.opacity, canvas.at(x, y));
        }
}

}  // namespace viewer::canvas
