#include "viewer/render/prepared_frame.h"

#include <algorithm>
#include <type_traits>

#include "viewer/dicom/vector_clones.h"

namespace viewer::canvas {

namespace {

constexpr int kSmallestEdge = 256;  // smaller reductions would save nothing

/// One row of means of four; `count` pairs.
FIMBRIA_VECTORS void halvedRow(const std::uint16_t* upper, const std::uint16_t* lower, int count, std::uint16_t* to) {
    for (int x = 0; x < count; ++x)
        to[x] =
            static_cast<std::uint16_t>((upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) >> 2);
}

/// Mean of the up to four pixels under each pixel of the reduced picture; the last row and column may have fewer.
template <class T>
std::vector<T> halved(const std::vector<T>& from, int width, int height, int channels) {
    const int w = (width + 1) / 2, h = (height + 1) / 2;
    std::vector<T> to(std::size_t(w) * h * channels);
    for (int y = 0; y < h; ++y) {
        const T* upper = from.data() + std::size_t(2 * y) * width * channels;
        const T* lower = 2 * y + 1 < height ? upper + std::size_t(width) * channels : upper;
        T* out = to.data() + std::size_t(y) * w * channels;
        int done = 0;
        if constexpr (std::is_same_v<T, std::uint16_t>) {
            if (channels == 1) halvedRow(upper, lower, done = width / 2, out);
        }
        for (int x = done; x < w; ++x) {
            const int left = 2 * x * channels;
            const int right = 2 * x + 1 < width ? left + channels : left;
            for (int c = 0; c < channels; ++c)
                out[x * channels + c] =
                    static_cast<T>((upper[left + c] + upper[right + c] + lower[left + c] + lower[right + c] + 2) / 4);
        }
    }
    return to;
}

/// A thin overlay line must survive: any set pixel counts. A shutter hides where most of it hides.
void sharpenMask(std::vector<std::uint8_t>& mask) {
    for (std::size_t i = 0; i + 1 < mask.size(); i += 2) {
        mask[i] = mask[i] ? 255 : 0;
        mask[i + 1] = mask[i + 1] > 127 ? 255 : 0;
    }
}

std::vector<std::uint8_t> interleavedMask(const Frame& frame) {
    if (frame.overlay.empty() && frame.shutter.empty()) return {};
    std::vector<std::uint8_t> mask(std::size_t(frame.width) * frame.height * 2, 0);
    for (std::size_t i = 0; i < frame.overlay.size(); ++i) mask[2 * i] = frame.overlay[i] ? 255 : 0;
    for (std::size_t i = 0; i < frame.shutter.size(); ++i) mask[2 * i + 1] = frame.shutter[i] ? 255 : 0;
    return mask;
}

std::vector<Reduced> reductions(const PreparedFrame& p) {
    std::vector<Reduced> all;
    int w = p.frame->width, h = p.frame->height;
    const std::vector<std::uint16_t>* indices = &p.frame->indices;
    const std::vector<std::uint8_t>* rgb = &p.frame->rgb;
    const std::vector<std::uint8_t>* mask = &p.mask;
    all.reserve(16);  // the pointers above go into it
    while (std::max(w, h) > 2 * kSmallestEdge && all.size() < 16) {
        Reduced r;
        if (!indices->empty()) r.indices = halved(*indices, w, h, 1);
        if (!rgb->empty()) r.rgb = halved(*rgb, w, h, 3);
        if (!mask->empty()) {
            r.mask = halved(*mask, w, h, 2);
            sharpenMask(r.mask);
        }
        r.width = w = (w + 1) / 2;
        r.height = h = (h + 1) / 2;
        all.push_back(std::move(r));
        indices = &all.back().indices;
        rgb = &all.back().rgb;
        mask = &all.back().mask;
    }
    return all;
}

ValueRange bulkOf(const Frame& frame, std::int32_t offset) {
    if (frame.indices.empty()) return frame.range;
    std::vector<std::uint32_t> histogram(65536, 0);
    std::uint64_t total = 0;
    const std::size_t step = std::max<std::size_t>(1, frame.indices.size() / 100'000);
    const std::int64_t low = std::int64_t(frame.range.min) - offset, high = std::int64_t(frame.range.max) - offset;
    for (std::size_t i = 0; i < frame.indices.size(); i += step) {
        const std::int64_t v = frame.indices[i];
        const bool hidden = !frame.shutter.empty() && frame.shutter[i];
        if (hidden || v < low || v > high) continue;  // padding and what the collimator hides say nothing
        ++histogram[frame.indices[i]];
        ++total;
    }
    if (total == 0) return frame.range;
    const std::uint64_t tail = total / 200;
    std::int32_t first = 0, last = 65535;
    for (std::uint64_t seen = 0; first < 65535 && (seen += histogram[first]) <= tail;) ++first;
    for (std::uint64_t seen = 0; last > first && (seen += histogram[last]) <= tail;) --last;
    return {first + offset, last + offset};
}

}  // namespace

std::size_t PreparedFrame::bytes() const {
    std::size_t sum = mask.size() + (frame ? frame->bytes() : 0);
    for (const auto& r : reduced) sum += r.indices.size() * 2 + r.rgb.size() + r.mask.size();
    return sum;
}

sdk::Result<std::shared_ptr<const PreparedFrame>> prepare(const std::shared_ptr<const FrameSource>& source,
                                                          int number) {
    auto frame = source->frame(number);
    if (!frame) return tl::unexpected(frame.error());
    auto p = std::make_shared<PreparedFrame>();
    p->source = source;
    p->frame = *frame;
    p->mask = interleavedMask(**frame);
    p->reduced = reductions(*p);
    p->bulk = bulkOf(**frame, indexOffset(grayscaleOf(*source, **frame)));
    return p;
}

int levelFor(const PreparedFrame& frame, double zoom) {
    int level = 0;
    for (double z = zoom * 2; z <= 1.0 && level < int(frame.reduced.size()); z *= 2) ++level;
    return level;
}

}  // namespace viewer::canvas
