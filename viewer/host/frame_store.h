#pragma once

#include <memory>
#include <string>

#include "viewer/sdk/comparison.h"
#include "viewer/sdk/frames.h"
#include "viewer/sdk/study.h"
#include "viewer/ui/film_name.h"
#include "viewer/ui/frame_provider.h"

namespace viewer::host {

/// Frames and headers of everything that was opened in this run, for panes, thumbnails and plugins alike: one table
/// from instance to file, one bounded cache of open files and decoded frames. Any thread.
class FrameStore : public sdk::FrameReader, public sdk::ComparisonPictures, public ui::FrameProvider {
public:
    /// What the panes hold is shared with everybody and kept by them (ui::FrameLoader); of other decoded frames the
    /// last ones are kept here, up to `cacheBytes`. `options`: where suspicious frames are decoded.
    explicit FrameStore(std::size_t cacheBytes = std::size_t{48} << 20, FrameOptions options = {});
    ~FrameStore() override;

    /// In force at once: what is too much goes.
    void setCacheBytes(std::size_t bytes);
    /// Makes the instances known. What was known stays readable: a worker may outlive the study it reads from.
    void add(const sdk::StudySet& studies);

    sdk::Result<sdk::GreyImage> presentation(const sdk::ImageRef& image, int maxEdge = 0) const override;
    sdk::Result<sdk::GreyImage> picture(const sdk::ComparisonView& view, int maxEdge) const override;
    sdk::Result<std::string> header(const std::string& sopInstanceUid, const std::string& keywordPath) const override;
    sdk::Result<std::shared_ptr<const FrameSource>> source(const std::string& filmName) const override;

private:
    using Source = sdk::Result<std::shared_ptr<const FrameSource>>;
    Source variant(const ui::FilmName& name) const;
    Source throughState(const ui::FilmName& name, const std::shared_ptr<const FrameSource>& plain) const;
    struct Private;
    std::shared_ptr<Private> d;
};

}  // namespace viewer::host
