#pragma once

#include <condition_variable>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "viewer/dicom/frame_source.h"

namespace viewer::host {

/// Decoded frames by file and number. A frame is decoded once however many ask for it at a time, and everybody gets the
/// same one for as long as anybody holds it: what the panes keep costs nothing here. Beyond that the last ones are kept
/// up to a number of bytes. Any thread.
class FrameCache {
public:
    using FramePtr = std::shared_ptr<const Frame>;
    using Outcome = sdk::Result<FramePtr>;
    using Key = std::pair<std::string, int>;

    explicit FrameCache(std::size_t capacity) : capacity_(capacity) {}

    /// The frame; calls `decode` (without the lock) only if nobody has it. Who asks meanwhile waits for the answer.
    Outcome get(const Key& key, const std::function<Outcome()>& decode);
    void setCapacity(std::size_t bytes);
    /// Of the frames that are kept here.
    std::size_t bytesKept() const;

private:
    FramePtr known(const Key& key);
    void keep(const Key& key, const FramePtr& frame);
    void shrink();

    mutable std::mutex mutex_;
    std::condition_variable decoded_;
    std::size_t capacity_, bytes_ = 0;
    std::set<Key> underWay_;
    std::map<Key, std::weak_ptr<const Frame>> alive_;
    std::list<std::pair<Key, FramePtr>> kept_;  ///< least recently used at the back
};

}  // namespace viewer::host
