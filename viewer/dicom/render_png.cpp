#include "viewer/dicom/render_png.h"

#include <QBuffer>
#include <QImage>

#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/presentation_state.h"

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

}  // namespace

sdk::Result<std::string> renderPng(const std::string& path, const RenderOptions& options) {
    GreyRequest request;
    request.window = options.window;
    if (!options.presentationState.empty()) {
        const auto state = openPresentationState(options.presentationState);
        if (!state) return tl::unexpected(state.error());
        const auto picture = (*state)->render(path, options.frame, request);
        if (!picture) return tl::unexpected(picture.error());
        return encode(*picture, path);
    }
    const auto source = openFrames(path);
    if (!source) return tl::unexpected(source.error());
    const auto frame = (*source)->frame(options.frame);
    if (!frame) return tl::unexpected(frame.error());
    const GreyTable table = greyTable((*source)->grayscale(), request, (*frame)->range);
    return encode(render(**frame, table, options.overlays), path);
}

}  // namespace viewer
