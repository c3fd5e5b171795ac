#include "viewer/dicom/frame_source.h"

#include <exception>

#include "viewer/dicom/frame_assembly.h"
#include "viewer/dicom/grayscale_header.h"
#include "viewer/dicom/mask_subtraction.h"

namespace viewer {

namespace {

class ScannedFrames : public FrameSource {
public:
    ScannedFrames(std::shared_ptr<const ScannedFile> file, PixelDescription pixels, FrameIndex index,
                  const FrameOptions& options)
        : file_(std::move(file)), pixels_(std::move(pixels)), index_(std::move(index)), apart_(options.apart) {
        const HeaderView header = file_->header();
        grayscale_ = viewer::grayscaleOf(header, pixels_);
        problems_ = grayscale_.problems;
        embedded_ = hasEmbeddedOverlays(header, pixels_);
        masks_ = maskModuleOf(header, pixels_.frames, problems_);
        aspect_ = pixelAspect(header);
        readShutter(header);
    }

    int frameCount() const override { return pixels_.frames; }
    const GrayscaleParameters& grayscale() const override { return grayscale_; }
    MaskModule masks() const override { return masks_; }

    sdk::Result<std::shared_ptr<const Frame>> frame(int number) const override {
        using Outcome = sdk::Result<std::shared_ptr<const Frame>>;
        return guarded<Outcome>(number, [&](const Samples& samples) { return assemble(number, samples); });
    }

    sdk::Result<std::vector<OverlayPlane>> overlays(int number) const override {
        using Outcome = sdk::Result<std::vector<OverlayPlane>>;
        return guarded<Outcome>(number, [&](const Samples& samples) -> Outcome {
            std::vector<FrameProblem> ignored;
            return overlayPlanes(file_->header(), pixels_, samples, number, ignored);
        });
    }

private:
    template <class Outcome, class Make>
    Outcome guarded(int number, const Make& make) const {
        if (number < 1 || number > pixels_.frames)
            return tl::unexpected(sdk::Error{"frame.unknown", "The file has no frame of that number.", file_->path});
        try {
            const auto decoded = samplesOf({*file_, pixels_, index_, apart_.get()}, number);
            if (!decoded) return tl::unexpected(decoded.error());
            return make(*decoded);
        } catch (const std::bad_alloc&) {
            return tl::unexpected(
                sdk::Error{"frame.decode", "There is not enough memory to decode the frame.", file_->path});
        }
    }

    void readShutter(const HeaderView& header) {
        const auto shutter = shutterInForce(header, problems_);
        if (!shutter) return;
        Frame shape;
        shape.width = pixels_.columns;
        shape.height = pixels_.rows;
        const auto bitmap = shutter->bitmapGroup ? storedPlane(header, shutter->bitmapGroup) : std::nullopt;
        shutter_ = shutterMask(*shutter, shape, bitmap ? &*bitmap : nullptr, problems_);
        shutterGrey_ = shutter->grey;
    }

    sdk::Result<std::shared_ptr<const Frame>> assemble(int number, const Samples& samples) const {
        const HeaderView header = file_->header();
        auto frame = std::make_shared<Frame>();
        frame->width = pixels_.columns;
        frame->height = pixels_.rows;
        frame->problems = problems_;
        frame->grey = frameGrayscale(header, grayscale_, number);
        if (pixels_.isColour()) {
            auto rgb = toRgb(header, pixels_, samples);
            if (!rgb) return tl::unexpected(sdk::Error{rgb.error().code, rgb.error().message, file_->path});
            frame->rgb = std::move(*rgb);
        } else {
            if (grayscale_.wide)
                frame->grey = fillWideIndices(samples, pixels_, grayscaleOf(*this, *frame), *frame);
            else
                fillIndices(samples, pixels_, embedded_, *frame);
            frame->range = valueRange(*frame, grayscaleOf(*this, *frame));
        }
        for (const auto& plane : overlayPlanes(header, pixels_, samples, number, frame->problems))
            paintPlane(plane, number, *frame, frame->overlay);
        frame->shutter = shutter_;
        frame->shutterGrey = shutterGrey_;
        frame->incomplete = samples.incomplete;
        if (samples.damaged) frame->problems.push_back(FrameProblem::Codestream);
        frame->aspect = aspect_;
        return frame;
    }

    std::shared_ptr<const ScannedFile> file_;
    PixelDescription pixels_;
    FrameIndex index_;
    std::shared_ptr<const FrameDecoder> apart_;
    GrayscaleParameters grayscale_;
    MaskModule masks_;
    std::vector<FrameProblem> problems_;
    bool embedded_ = false;
    std::vector<std::uint8_t> shutter_;
    std::uint8_t shutterGrey_ = 0;
    double aspect_ = 1;
};

}  // namespace

sdk::Result<std::vector<OverlayPlane>> FrameSource::overlays(int) const {
    return std::vector<OverlayPlane>();
}

const GrayscaleParameters& grayscaleOf(const FrameSource& source, const Frame& frame) {
    return frame.grey ? *frame.grey : source.grayscale();
}

sdk::Result<std::shared_ptr<const FrameSource>> openFrames(const std::string& path, const FrameOptions& options) {
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
    return std::make_shared<ScannedFrames>(*file, std::move(*pixels), std::move(index), options);
}

Rendering render(const Frame& frame, const GreyTable& table, bool overlays) {
    Rendering result;
    result.width = frame.width;
    result.height = frame.height;
    result.channels = frame.isColour() ? 3 : 1;
    result.incomplete = frame.incomplete;
    result.damaged = frame.isDamaged();
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
