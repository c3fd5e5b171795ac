#include "viewer/host/frame_cache.h"

#include <algorithm>

namespace viewer::host {

namespace {
constexpr std::size_t kExpiredAllowed = 512;
}

FrameCache::Outcome FrameCache::get(const Key& key, const std::function<Outcome()>& decode) {
    std::unique_lock lock(mutex_);
    for (;;) {
        if (auto frame = known(key)) return frame;
        if (underWay_.insert(key).second) break;
        decoded_.wait(lock, [&] { return !underWay_.contains(key); });
    }
    lock.unlock();
    Outcome outcome = tl::unexpected(sdk::Error{"frame.decode", "The frame could not be decoded.", key.first});
    try {
        outcome = decode();
    } catch (const std::exception&) {
        // the error above says it; those who wait must be told
    }
    lock.lock();
    underWay_.erase(key);
    if (outcome) keep(key, *outcome);
    lock.unlock();
    decoded_.notify_all();
    return outcome;
}

FrameCache::FramePtr FrameCache::known(const Key& key) {
    const auto found = alive_.find(key);
    if (found == alive_.end()) return nullptr;
    auto frame = found->second.lock();
    if (!frame) {
        alive_.erase(found);
        return nullptr;
    }
    const auto isKey = [&](const auto& entry) { return entry.first == key; };
    if (const auto entry = std::find_if(kept_.begin(), kept_.end(), isKey); entry != kept_.end())
        kept_.splice(kept_.begin(), kept_, entry);
    return frame;
}

void FrameCache::keep(const Key& key, const FramePtr& frame) {
    if (alive_.size() > kExpiredAllowed)
        std::erase_if(alive_, [](const auto& entry) { return entry.second.expired(); });
    alive_[key] = frame;
    if (frame->bytes() > capacity_) return;
    kept_.emplace_front(key, frame);
    bytes_ += frame->bytes();
    shrink();
}

void FrameCache::shrink() {
    while (bytes_ > capacity_) {
        bytes_ -= kept_.back().second->bytes();
        kept_.pop_back();
    }
}

void FrameCache::setCapacity(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    capacity_ = bytes;
    shrink();
}

std::size_t FrameCache::bytesKept() const {
    const std::lock_guard lock(mutex_);
    return bytes_;
}

}  // namespace viewer::host
