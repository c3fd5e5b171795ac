#include "viewer/host/thumbnail_loader.h"

#include <QThreadPool>
#include <atomic>

namespace viewer::host {

namespace {

struct Small {
    QImage picture;
    bool doubtful = false;
};

sdk::Result<Small> smallOf(const FrameStore& frames, const sdk::ImageRef& image, int edge) {
    const auto source = frames.source(image.sopInstanceUid);
    if (!source) return tl::unexpected(source.error());
    const auto frame = (*source)->frame(image.frame);
    if (!frame) return tl::unexpected(frame.error());
    const bool colour = (*frame)->isColour();
    const auto table = colour ? GreyTable{} : greyTable(grayscaleOf(**source, **frame), {}, (*frame)->range);
    const Rendering full = render(**frame, table);
    const auto format = full.channels == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8;
    const QImage whole(full.pixels.data(), full.width, full.height, full.width * full.channels, format);
    const double aspect = (*frame)->aspect > 0 ? (*frame)->aspect : 1;
    const QSizeF natural(full.width, full.height * aspect);
    return Small{whole.scaled(natural.scaled(edge, edge, Qt::KeepAspectRatio).toSize(), Qt::IgnoreAspectRatio,
                              Qt::SmoothTransformation),
                 full.incomplete || full.damaged};
}

}  // namespace

struct ThumbnailLoader::Private {
    std::shared_ptr<const FrameStore> frames;
    int edge = 96;
    QThreadPool pool;
    std::atomic<int> generation = 0;
};

ThumbnailLoader::ThumbnailLoader(std::shared_ptr<const FrameStore> frames, int edge, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>()) {
    d->frames = std::move(frames);
    d->edge = edge;
    d->pool.setMaxThreadCount(2);
    d->pool.setThreadPriority(QThread::LowPriority);
}

ThumbnailLoader::~ThumbnailLoader() {
    clear();
    d->pool.waitForDone();
}

void ThumbnailLoader::request(const sdk::ImageRef& image) {
    d->pool.start([this, image, generation = d->generation.load()] {
        if (generation != d->generation) return;
        const auto small = smallOf(*d->frames, image, d->edge);
        QMetaObject::invokeMethod(this, [this, image, small, generation] {
            if (generation != d->generation) return;
            const QString uid = QString::fromStdString(image.sopInstanceUid);
            if (!small)
                emit failed(uid, small.error().message);
            else
                emit ready(uid, small->picture);
            if (small && small->doubtful) emit doubtful(uid);
        });
    });
}

void ThumbnailLoader::clear() {
    ++d->generation;
    d->pool.clear();
}

bool ThumbnailLoader::isBusy() const {
    return d->pool.activeThreadCount() > 0;
}

}  // namespace viewer::host
