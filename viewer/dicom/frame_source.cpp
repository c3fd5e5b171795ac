#include "viewer/dicom/frame_source.h"

#include <exception>

#include "viewer/dicom/frame_assembly.h"
#include "viewer/dicom/grayscale_header.h"

namespace viewer {

namespace {

class ScannedFrames : public FrameSource {
public:
    ScannedFrames(std::shared_ptr<const ScannedFile> file, PixelDescription pixels, FrameIndex index)
        : file_(std::move(file)), pixels_(std::move(pixels)), index_(std::move(index)) {
        const HeaderView header = file_->header();
        grayscale_ = grayscaleOf(header, pixels_);
        embedded_ = hasEmbeddedOverlays(header, pixels_);
        shutter_ = shutterMask(header, pixels_.columns, pixels_.rows);
        shutterGrey_ = static_cast<std::uint8_t>(header.integer(tag::ShutterPresentationValue).value_or(0) >> 8 & 0xFF);
        aspect_ = pixelAspect(header);
    }

    int frameCount() const override { return pixels_.frames; }
    const GrayscaleParameters& grayscale() const override { return grayscale_; }

    sdk::Result<std::shared_ptr<const Frame>> frame(int number) const override {
        if (number < 1 || number > pixels_.frames)
            return tl::unexpected(sdk::Error{"frame.unknown", "The file has no frame of that number.", file_->path});
        try {
            return assemble(number);
        } catch (const std::bad_alloc&) {
            return tl::unexpected(
                sdk::Error{"frame.decode", "There is not enough memory to decode the frame.", file_->path});
        }
    }

private:
    sdk::Result<std::shared_ptr<const Frame>> assemble(int number) const {
        const auto decoded = samplesOf(*file_, pixels_, index_, number);
        if (!decoded) return tl::unexpected(decoded.error());
        const HeaderView header = file_->header();
        auto frame = std::make_shared<Frame>();
        frame->width = pixels_.columns;
        frame->height = pixels_.rows;
        if (pixels_.isColour()) {
            auto rgb = toRgb(header, pixels_, *decoded);
            if (!rgb) return tl::unexpected(sdk::Error{rgb.error().code, rgb.error().message, file_->path});
            frame->rgb = std::move(*rgb);
        } else {
            fillIndices(*decoded, pixels_, embedded_, *frame);
            frame->range = valueRange(*frame, grayscale_);
        }
        frame->overlay = overlayMask(header, pixels_, *decoded, number);
        frame->shutter = shutter_;
        frame->shutterGrey = shutterGrey_;
        frame->incomplete = decoded->incomplete;
        frame->aspect = aspect_;
        return frame;
    }

    std::shared_ptr<const ScannedFile> file_;
    PixelDescription pixels_;
    FrameIndex index_;
    GrayscaleParameters grayscale_;
    bool embedded_ = false;
    std::vector<std::uint8_t> shutter_;
    std::uint8_t shutterGrey_ = 0;
    double aspect_ = 1;
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
