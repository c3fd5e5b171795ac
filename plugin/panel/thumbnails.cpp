#include "plugin/panel/thumbnails.h"

#include <QMetaObject>

namespace hsg {

namespace {

constexpr int edge = 160;  ///< pixels; twice the tile, for dense screens

QImage decode(const viewer::sdk::FrameReader& frames, const viewer::sdk::ImageRef& image) {
    const auto grey = frames.presentation(image, edge);
    if (!grey || grey->width <= 0 || grey->height <= 0) return {};
    const QImage view(grey->pixels.data(), grey->width, grey->height, grey->width, QImage::Format_Grayscale8);
    return view.copy();
}

}  // namespace

Thumbnails::Thumbnails(QObject* parent) : QObject(parent) {
    x_pool.setMaxThreadCount(2);
}

Thumbnails::~Thumbnails() {
    x_pool.clear();
    x_pool.waitForDone();
}

void Thumbnails::setSource(std::shared_ptr<const viewer::sdk::FrameReader> frames) {
    x_pool.clear();
    ++x_generation;
    x_pictures.clear();
    x_pending.clear();
    x_frames = std::move(frames);
}

QImage Thumbnails::picture(const viewer::sdk::ImageRef& image) {
    if (const auto found = x_pictures.find(image); found != x_pictures.end()) return found->second;
    if (!x_frames || !image.isValid() || !x_pending.insert(image).second) return {};
    x_pool.start([this, image, frames = x_frames, generation = x_generation] {
        const QImage picture = decode(*frames, image);
        QMetaObject::invokeMethod(  // the destructor waits for the pool, so `this` is alive here
            this, [this, generation, image, picture] { take(generation, image, picture); }, Qt::QueuedConnection);
    });
    return {};
}

void Thumbnails::take(int generation, const viewer::sdk::ImageRef& image, const QImage& picture) {
    if (generation != x_generation) return;
    x_pending.erase(image);
    x_pictures[image] = picture;
    emit ready(image);
}

}  // namespace hsg
