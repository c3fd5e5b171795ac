#include "plugin/strip/thumbnails.h"

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
    pool_.setMaxThreadCount(2);
}

Thumbnails::~Thumbnails() {
    pool_.clear();
    pool_.waitForDone();
}

void Thumbnails::setSource(std::shared_ptr<const viewer::sdk::FrameReader> frames) {
    pool_.clear();
    ++generation_;
    pictures_.clear();
    pending_.clear();
    frames_ = std::move(frames);
}

QImage Thumbnails::picture(const viewer::sdk::ImageRef& image) {
    if (const auto found = pictures_.find(image); found != pictures_.end()) return found->second;
    if (!frames_ || !image.isValid() || !pending_.insert(image).second) return {};
    pool_.start([this, image, frames = frames_, generation = generation_] {
        const QImage picture = decode(*frames, image);
        QMetaObject::invokeMethod(  // the destructor waits for the pool, so `this` is alive here
            this, [this, generation, image, picture] { take(generation, image, picture); }, Qt::QueuedConnection);
    });
    return {};
}

void Thumbnails::take(int generation, const viewer::sdk::ImageRef& image, const QImage& picture) {
    if (generation != generation_) return;
    pending_.erase(image);
    pictures_[image] = picture;
    emit ready(image);
}

}  // namespace hsg
