#include "viewer/dicom/render_png.h"

#include <QBuffer>
#include <QImage>

#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/mask_subtraction.h"
#include "viewer/dicom/presentation_state.h"
#include "viewer/dicom/structure_scan.h"

namespace viewer {

namespace {

sdk::Result<std::string> encode(const Rendering& picture, const std::string& path) {
    const auto format = picture.channels == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8;
    const QImage image(picture.pixels.data(), picture.width, picture.height, picture.width * picture.channels, format);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (image.isNull() || !buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return tl::unexpected(sdk::Error{"render.encode", "The picture cannot be encoded.", path});
    return bytes.toStdString();
}

/// The SOP Instance UID is what a state refers to.
sdk::Result<std::string> uidOf(const std::string& path) {
    const auto file = scanFile(path);
    if (!file) return tl::unexpected(file.error());
    return (*file)->header().text(tag::SOPInstanceUID);
}

sdk::Result<Rendering> renderThrough(const std::string& path, const RenderOptions& options,
                                     const std::shared_ptr<const FrameSource>& film) {
    const auto state = readPresentation(options.presentationState);
    if (!state) return tl::unexpected(state.error());
    const auto uid = uidOf(path);
    if (!uid) return tl::unexpected(uid.error());
    GreyRequest request;
    request.window = options.window;
    return renderPresented(*state, film, {{*uid, options.frame}, request, options.graphics});
}

sdk::Result<Rendering> renderFilm(const RenderOptions& options, const FrameSource& film) {
    const auto frame = film.frame(options.frame);
    if (!frame) return tl::unexpected(frame.error());
    GreyRequest request;
    request.window = options.window;
    return render(**frame, greyTable(grayscaleOf(film, **frame), request, (*frame)->range), options.overlays);
}

}  // namespace

sdk::Result<std::string> renderPng(const std::string& path, const RenderOptions& options) {
    auto film = openFrames(path, options.frames);
    if (film && options.subtract) film = openSubtracted(*film);
    if (!film) return tl::unexpected(film.error());
    const auto picture =
        options.presentationState.empty() ? renderFilm(options, **film) : renderThrough(path, options, *film);
    if (!picture) return tl::unexpected(picture.error());
    if (options.warn && picture->incomplete) options.warn("The file ends before the frame does; the rest is blank.");
    if (options.warn && picture->damaged)
        options.warn("The compressed image is damaged; parts of the picture may be missing or wrong.");
    return encode(*picture, path);
}

}  // namespace viewer
