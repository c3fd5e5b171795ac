#include "viewer/dicom/presentation_state.h"

#include <algorithm>

#include "viewer/dicom/frame_assembly.h"
#include "viewer/dicom/grayscale_header.h"

namespace viewer {

namespace {

constexpr const char* grayscaleSoftcopy = "1.2.840.10008.5.1.4.1.1.11.1";

bool namesFrame(const HeaderView& item, const std::string& uid, int frame) {
    if (item.text(tag::ReferencedSOPInstanceUID) != uid) return false;
    const auto frames = item.numbers(tag::ReferencedFrameNumber);
    return frames.empty() || std::find(frames.begin(), frames.end(), frame) != frames.end();
}

bool namesFrame(const HeaderView& header, Tag sequence, const std::string& uid, int frame) {
    for (std::size_t i = 0; i < header.itemCount(sequence); ++i)
        if (namesFrame(header.child(sequence, i), uid, frame)) return true;
    return false;
}

Rendering turnedOnce(const Rendering& in) {
    Rendering out = in;
    std::swap(out.width, out.height);
    const auto n = static_cast<std::size_t>(in.channels);
    for (int y = 0; y < in.height; ++y)
        for (int x = 0; x < in.width; ++x) {
            const auto from = static_cast<std::size_t>(y * in.width + x) * n;
            const auto to = static_cast<std::size_t>(x * out.width + (out.width - 1 - y)) * n;
            std::copy_n(in.pixels.begin() + static_cast<std::ptrdiff_t>(from), n,
                        out.pixels.begin() + static_cast<std::ptrdiff_t>(to));
        }
    return out;
}

void mirror(Rendering& picture) {
    const auto n = static_cast<std::size_t>(picture.channels);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width / 2; ++x) {
            const auto row = static_cast<std::size_t>(y * picture.width);
            const auto a = (row + static_cast<std::size_t>(x)) * n,
                       b = (row + static_cast<std::size_t>(picture.width - 1 - x)) * n;
            std::swap_ranges(picture.pixels.begin() + static_cast<std::ptrdiff_t>(a),
                             picture.pixels.begin() + static_cast<std::ptrdiff_t>(a + n),
                             picture.pixels.begin() + static_cast<std::ptrdiff_t>(b));
        }
}

class ScannedState : public PresentationState {
public:
    explicit ScannedState(std::shared_ptr<const ScannedFile> file) : file_(std::move(file)) {}

    sdk::Result<Rendering> render(const std::string& imagePath, int number, const GreyRequest& request) const override {
        const auto image = scanFile(imagePath);
        if (!image) return tl::unexpected(image.error());
        const std::string uid = (*image)->header().text(tag::SOPInstanceUID);
        if (!refersTo(uid, number))
            return tl::unexpected(
                sdk::Error{"state.image", "The presentation state refers to other images.", file_->path});
        const auto source = openFrames(imagePath);
        if (!source) return tl::unexpected(source.error());
        const auto decoded = (*source)->frame(number);
        if (!decoded) return tl::unexpected(decoded.error());
        Frame frame = **decoded;
        const HeaderView header = file_->header();
        if (auto mask = shutterMask(header, frame.width, frame.height); !mask.empty()) {
            frame.shutter = std::move(mask);
            frame.shutterGrey =
                static_cast<std::uint8_t>(header.integer(tag::ShutterPresentationValue).value_or(0) >> 8 & 0xFF);
        }
        const GrayscaleParameters grey = parameters((*source)->grayscale(), uid, number);
        return turned(viewer::render(frame, greyTable(grey, request, frame.range)));
    }

private:
    bool refersTo(const std::string& uid, int frame) const {
        const HeaderView header = file_->header();
        for (std::size_t i = 0; i < header.itemCount(tag::ReferencedSeriesSequence); ++i)
            if (namesFrame(header.child(tag::ReferencedSeriesSequence, i), tag::ReferencedImageSequence, uid, frame))
                return true;
        return false;
    }

    /// The state replaces every transformation of the image; what it leaves out is the identity (PS3.4 N.2.1).
    GrayscaleParameters parameters(const GrayscaleParameters& image, const std::string& uid, int frame) const {
        GrayscaleParameters p;
        p.bitsStored = image.bitsStored;
        p.isSigned = image.isSigned;
        p.photometric = image.photometric;
        const HeaderView header = file_->header();
        readModality(header, p.isSigned, p);
        for (std::size_t i = 0; i < header.itemCount(tag::SoftcopyVOILUTSequence) && p.voi.empty(); ++i) {
            const HeaderView item = header.child(tag::SoftcopyVOILUTSequence, i);
            if (!item.has(tag::ReferencedImageSequence) || namesFrame(item, tag::ReferencedImageSequence, uid, frame))
                readVoi(item, p.isSigned || p.intercept < 0, p);
        }
        p.presentationLut = lookupTableOf(header.child(tag::PresentationLUTSequence), false);
        p.presentationInverse = header.text(tag::PresentationLUTShape) == "INVERSE";
        return p;
    }

    /// Rotation clockwise first, then the flip (PS3.3 C.10.6).
    Rendering turned(Rendering picture) const {
        const HeaderView header = file_->header();
        const long quarters = (header.integer(tag::ImageRotation).value_or(0) / 90 % 4 + 4) % 4;
        for (long i = 0; i < quarters; ++i) picture = turnedOnce(picture);
        if (header.text(tag::ImageHorizontalFlip) == "Y") mirror(picture);
        return picture;
    }

    std::shared_ptr<const ScannedFile> file_;
};

}  // namespace

sdk::Result<std::shared_ptr<const PresentationState>> openPresentationState(const std::string& path) {
    const auto file = scanFile(path);
    if (!file) return tl::unexpected(file.error());
    if ((*file)->header().text(tag::SOPClassUID) != grayscaleSoftcopy)
        return tl::unexpected(sdk::Error{"state.open", "The file is not a grayscale presentation state.", path});
    return std::make_shared<ScannedState>(*file);
}

}  // namespace viewer
