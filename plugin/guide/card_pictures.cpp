#include "plugin/guide/card_pictures.h"

#include <QFutureWatcher>
#include <QtConcurrent>

#include "plugin/cases/examples.h"

namespace hsg {

namespace {

struct Made {
    std::string name;
    std::optional<CardPair> pair;
    bool isStopped = false;
};

QImage imageOf(const std::optional<cases::ExampleFilm>& film) {
    if (!film) return {};
    QImage image(film->width, film->height, QImage::Format_Grayscale8);
    for (int y = 0; y < film->height; ++y)
        std::copy_n(film->pixels.begin() + static_cast<std::ptrdiff_t>(y) * film->width, film->width,
                    image.scanLine(y));
    return image;
}

Made makePair(const std::string& name, const std::atomic_bool& stop) {
    const auto pair = stop ? std::nullopt : cases::examplePair(name, stop);
    if (!pair) return {name, std::nullopt, stop.load()};
    CardPair made{imageOf(pair->immediate), imageOf(pair->delayed), {}, 0};
    if (pair->immediate) made.immediatePhase = pair->immediate->phase;
    if (pair->delayed) made.delayedSeconds = pair->delayed->secondsAfterStop;
    return {name, made, false};
}

}  // namespace

CardPictures::CardPictures(QObject* parent) : QObject(parent) {
    worker_.setMaxThreadCount(1);
    worker_.setThreadPriority(QThread::LowPriority);
}

CardPictures::~CardPictures() {
    *stop_ = true;
    worker_.waitForDone();
}

const CardPair* CardPictures::pair(const std::string& caseName) {
    if (const auto found = pairs_.find(caseName); found != pairs_.end()) return &found->second;
    if (!isUnknown(caseName) && asked_.insert(caseName).second) make(caseName);
    return nullptr;
}

void CardPictures::cancel() {
    *stop_ = true;
    stop_ = std::make_shared<std::atomic_bool>(false);
    asked_.clear();
}

void CardPictures::make(const std::string& caseName) {
    auto* watcher = new QFutureWatcher<Made>(this);
    connect(watcher, &QFutureWatcher<Made>::finished, this, [this, watcher, stop = stop_] {
        const auto made = watcher->result();
        watcher->deleteLater();
        if (made.pair) pairs_[made.name] = *made.pair;
        if (*stop) return;  // its place in `asked_` is gone already
        asked_.erase(made.name);
        if (!made.pair) unknown_.insert(made.name);
        emit changed();
    });
    watcher->setFuture(QtConcurrent::run(&worker_, [caseName, stop = stop_] { return makePair(caseName, *stop); }));
}

}  // namespace hsg
