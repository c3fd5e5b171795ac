#pragma once

#include <QObject>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "viewer/render/prepared_frame.h"
#include "viewer/sdk/image_ref.h"
#include "viewer/ui/frame_provider.h"

namespace viewer::ui {

/// Decodes frames on workers and keeps the last ones, bounded by bytes. Lives on the GUI thread and never makes it
/// wait.
class FrameLoader : public QObject {
    Q_OBJECT
public:
    using Outcome = sdk::Result<std::shared_ptr<const canvas::PreparedFrame>>;
    static constexpr std::size_t kDefaultBytes = std::size_t(192) << 20;

    explicit FrameLoader(std::shared_ptr<const FrameProvider> provider, std::size_t maxBytes = kDefaultBytes);
    ~FrameLoader() override;

    /// What is known about the frame now; empty while it is not decoded.
    std::optional<Outcome> find(const sdk::ImageRef& image);
    /// Replaces everything that still waits: most urgent first. What is known or under way is not decoded twice.
    void want(const std::vector<sdk::ImageRef>& images);
    /// Other studies are open: nothing that was decoded is valid any more.
    void forget();
    std::size_t bytesHeld() const;
    /// In force at once: what is too much goes, least recently used first.
    void setMaxBytes(std::size_t bytes);
    std::size_t maxBytes() const;

signals:
    /// `find` now answers for this frame.
    void loaded(const viewer::sdk::ImageRef& image);

private:
    struct Work;
    struct Cache;
    void keep(const sdk::ImageRef& image, Outcome outcome, int generation);

    std::shared_ptr<Work> work_;
    std::unique_ptr<Cache> cache_;
};

}  // namespace viewer::ui
