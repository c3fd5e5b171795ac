#include "viewer/ui/frame_loader.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <list>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace viewer::ui {

/// Shared with the workers, who may outlive the loader by the frame that they are decoding.
struct FrameLoader::Work {
    std::shared_ptr<const FrameProvider> provider;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<sdk::ImageRef> waiting;
    std::set<sdk::ImageRef> underWay;
    int generation = 0;
    bool stopping = false;
    FrameLoader* owner = nullptr;  // null once the loader is gone
    std::vector<std::thread> threads;

    Outcome decode(const sdk::ImageRef& image) const {
        auto source = provider->source(image.sopInstanceUid);
        if (!source) return tl::unexpected(source.error());
        return canvas::prepare(*source, image.frame);
    }

    void deliver(const sdk::ImageRef& image, const Outcome& outcome, int startedIn) {
        std::lock_guard lock(mutex);
        underWay.erase(image);
        if (!owner) return;
        auto* loader = owner;
        QMetaObject::invokeMethod(
            loader, [loader, image, outcome, startedIn] { loader->keep(image, outcome, startedIn); },
            Qt::QueuedConnection);
    }

    void run() {
        for (;;) {
            sdk::ImageRef image;
            int startedIn = 0;
            {
                std::unique_lock lock(mutex);
                wake.wait(lock, [this] { return stopping || !waiting.empty(); });
                if (stopping) return;
                image = waiting.front();
                waiting.pop_front();
                underWay.insert(image);
                startedIn = generation;
            }
            deliver(image, decode(image), startedIn);
        }
    }
};

/// Least recently used first in `order`.
struct FrameLoader::Cache {
    struct Entry {
        Outcome outcome;
        std::list<sdk::ImageRef>::iterator place;
        std::size_t bytes = 0;
    };
    std::size_t maxBytes = 0, bytes = 0;
    int generation = 0;
    std::list<sdk::ImageRef> order;
    std::map<sdk::ImageRef, Entry> entries;

    void insert(const sdk::ImageRef& image, Outcome outcome) {
        erase(image);
        const std::size_t size = 1024 + (outcome ? (*outcome)->bytes() : 0);
        order.push_back(image);
        entries.emplace(image, Entry{std::move(outcome), std::prev(order.end()), size});
        bytes += size;
        shrink();
    }

    void shrink() {
        while (bytes > maxBytes && entries.size() > 1) erase(order.front());
    }

    void erase(const sdk::ImageRef& image) {
        const auto it = entries.find(image);
        if (it == entries.end()) return;
        bytes -= it->second.bytes;
        order.erase(it->second.place);
        entries.erase(it);
    }
};

FrameLoader::FrameLoader(std::shared_ptr<const FrameProvider> provider, std::size_t maxBytes)
    : work_(std::make_shared<Work>()), cache_(std::make_unique<Cache>()) {
    qRegisterMetaType<sdk::ImageRef>("viewer::sdk::ImageRef");
    cache_->maxBytes = maxBytes;
    work_->provider = std::move(provider);
    work_->owner = this;
    const unsigned workers = std::clamp(std::thread::hardware_concurrency(), 1u, 4u);
    for (unsigned i = 0; i < workers; ++i) work_->threads.emplace_back([w = work_.get()] { w->run(); });
}

FrameLoader::~FrameLoader() {
    {
        std::lock_guard lock(work_->mutex);
        work_->stopping = true;
        work_->owner = nullptr;
        work_->waiting.clear();
    }
    work_->wake.notify_all();
    for (auto& thread : work_->threads) thread.join();
}

std::optional<FrameLoader::Outcome> FrameLoader::find(const sdk::ImageRef& image) {
    const auto it = cache_->entries.find(image);
    if (it == cache_->entries.end()) return {};
    cache_->order.splice(cache_->order.end(), cache_->order, it->second.place);
    return it->second.outcome;
}

void FrameLoader::want(const std::vector<sdk::ImageRef>& images) {
    {
        std::lock_guard lock(work_->mutex);
        work_->waiting.clear();
        for (const auto& image : images) {
            const bool queued = std::find(work_->waiting.begin(), work_->waiting.end(), image) != work_->waiting.end();
            if (!queued && !cache_->entries.contains(image) && !work_->underWay.contains(image))
                work_->waiting.push_back(image);
        }
    }
    work_->wake.notify_all();
}

void FrameLoader::forget() {
    {
        std::lock_guard lock(work_->mutex);
        work_->waiting.clear();
        work_->underWay.clear();
        cache_->generation = ++work_->generation;
    }
    cache_->entries.clear();
    cache_->order.clear();
    cache_->bytes = 0;
}

void FrameLoader::setMaxBytes(std::size_t bytes) {
    cache_->maxBytes = bytes;
    cache_->shrink();
}

std::size_t FrameLoader::maxBytes() const {
    return cache_->maxBytes;
}

std::size_t FrameLoader::bytesHeld() const {
    return cache_->bytes;
}

void FrameLoader::keep(const sdk::ImageRef& image, Outcome outcome, int generation) {
    if (generation != cache_->generation) return;
    cache_->insert(image, std::move(outcome));
    emit loaded(image);
}

}  // namespace viewer::ui
