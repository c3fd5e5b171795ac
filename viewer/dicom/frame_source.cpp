#include "viewer/dicom/frame_source.h"

#include <exception>

#include "viewer/dicom/frame_assembly.h"
#include "viewer/dicom/grayscale_header.h"

namespace viewer {

namespace {

class ScannedFrames : public FrameSource {
public:
    ScannedFrames(std::shared_ptr<const ScannedFile> file, PixelDescription pixels, FrameIndex index)
        : x_file(std::move(file)), x_pixels(std::move(pixels)), x_index(std::move(index)) {
        const HeaderView header = x_file->header();
        x_grayscale = grayscaleOf(header, x_pixels);
        x_embedded = hasEmbeddedOverlays(header, x_pixels);
        x_shutter = shutterMask(header, x_pixels.columns, x_pixels.rows);
        x_shutterGrey =
            static_cast<std::uint8_t>(header.integer(tag::ShutterPresentationValue).value_or(0) >> 8 & 0xFF);
        x_aspect = pixelAspect(header);
    }

    int frameCount() const override { return x_pixels.frames; }
    const GrayscaleParameters& grayscale() const override { return x_grayscale; }

    sdk::Result<std::shared_ptr<const Frame>> frame(int number) const override {
        if (number < 1 || number > x_pixels.frames)
            return tl::unexpected(sdk::Error{"frame.unknown", "The file has no frame of that number.", x_file->path});
        try {
            return assemble(number);
        } catch (const std::bad_alloc&) {
            return tl::unexpected(
                sdk::Error{"frame.decode", "There is not enough memory to decode the frame.", x_file->path});
        }
    }

private:
    sdk::Result<std::shared_ptr<const Frame>> assemble(int number) const {
        const auto decoded = samplesOf(*x_file, x_pixels, x_index, number);
        if (!decoded) return tl::unexpected(decoded.error());
        const HeaderView header = x_file->header();
        auto frame = std::make_shared<Frame>();
        frame->width = x_pixels.columns;
        frame->height = x_pixels.rows;
        if (x_pixels.isColour()) {
            auto rgb = toRgb(header, x_pixels, *decoded);
            if (!rgb) return tl::unexpected(sdk::Error{rgb.error().code, rgb.error().message, x_file->path});
            frame->rgb = std::move(*rgb);
        } else {
            fillIndices(*decoded, x_pixels, x_embedded, *frame);
            frame->range = valueRange(*frame, x_grayscale);
        }
        frame->overlay = overlayMask(header, x_pixels, *decoded, number);
        frame->shutter = x_shutter;
        frame->shutterGrey = x_shutterGrey;
        frame->incomplete = decoded->incomplete;
        frame->aspect = x_aspect;
        return frame;
    }

    std::shared_ptr<const ScannedFile> x_file;
    PixelDescription x_pixels;
    FrameIndex x_index;
    GrayscaleParameters x_grayscale;
    bool x_embedded = false;
    std::vector<std::uint8_t> x_shutter;
    std::uint8_t x_shutterGrey = 0;
    double x_aspect = 1;
};

}  // namespace

sdk::Result<std::shared_ptr<const FrameSource>> openFrames(const std::string& path) {
    auto file = scanFile(path);
    if (!file) return tl::unexpected(file.error());
    auto pixels = describePixels(**file);
    if (!pixels) return tl::unexpected(pixels.error());
    FrameIndex index;
    if ((*file)->pixels.encapsulated) {
        auto built = FrameIndex::build(**file, *pixels);
        if (!built) return tl::unexpected(built.error());
        index = std::move(*built);
    }
    return std::make_shared<ScannedFrames>(*file, std::move(*pixels), std::move(index));
}

Rendering render(const Frame& frame, const GreyTable& table, bool overlays) {
    Rendering result;
    result.width = frame.width;
    result.height = frame.height;
    result.channels = frame.isColour() ? 3 : 1;
    if (frame.isColour()) {
        result.pixels = frame.rgb;
    } else {
        result.pixels.resize(frame.indices.size());
        for (std::size_t i = 0; i < frame.indices.size(); ++i) result.pixels[i] = table.grey[frame.indices[i]];
    }
    const auto channels = static_cast<std::size_t>(result.channels);
    const auto paint = [&](const std::vector<std::uint8_t>& mask, std::uint8_t value) {
        for (std::size_t i = 0; i < mask.size(); ++i)
            if (mask[i])
                std::fill_n(result.pixels.begin() + static_cast<std::ptrdiff_t>(i * channels), channels, value);
    };
    if (overlays) paint(frame.overlay, 255);
    paint(frame.shutter, frame.shutterGrey);
    return result;
}

}  // namespace viewer
