#include "viewer/host/frame_store.h"

#include <QImage>
#include <list>
#include <map>
#include <mutex>

#include "viewer/dicom/mask_subtraction.h"
#include "viewer/dicom/presentation_state.h"
#include "viewer/dicom/study_builder.h"
#include "viewer/host/frame_cache.h"
#include "viewer/ui/comparison/comparison_picture.h"

namespace viewer::host {

namespace {

constexpr std::size_t maxOpenFiles = 128;

using FramePtr = std::shared_ptr<const Frame>;
using SourcePtr = std::shared_ptr<const FrameSource>;

/// A file whose decoded frames go through the shared cache.
class CachedSource : public FrameSource {
public:
    CachedSource(SourcePtr file, std::string path, std::shared_ptr<FrameCache> cache)
        : file_(std::move(file)), path_(std::move(path)), cache_(std::move(cache)) {}

    int frameCount() const override { return file_->frameCount(); }
    const GrayscaleParameters& grayscale() const override { return file_->grayscale(); }
    sdk::Result<std::vector<OverlayPlane>> overlays(int number) const override { return file_->overlays(number); }
    MaskModule masks() const override { return file_->masks(); }
    const PresentationValues* presentation() const override { return file_->presentation(); }
    sdk::Result<FramePtr> frame(int number) const override {
        return cache_->get({path_, number}, [&] { return file_->frame(number); });
    }

private:
    SourcePtr file_;
    std::string path_;
    std::shared_ptr<FrameCache> cache_;
};

/// The picture with square pixels and at most `maxEdge` on its longer edge; 0: as it is.
sdk::GreyImage fitted(const Rendering& full, double aspect, int maxEdge) {
    sdk::GreyImage result{full.width, full.height, full.pixels};
    if (maxEdge <= 0) return result;
    const QImage image(full.pixels.data(), full.width, full.height, full.width, QImage::Format_Grayscale8);
    const double height = full.height * (aspect > 0 ? aspect : 1);
    const double scale = std::min(1.0, maxEdge / std::max<double>(full.width, height));
    const QSize size(std::max(1, qRound(full.width * scale)), std::max(1, qRound(height * scale)));
    if (size == image.size()) return result;
    const sdk::Transform2D scaled{static_cast<double>(size.width()) / full.width,   0, 0, 0,
                                  static_cast<double>(size.height()) / full.height, 0};
    const QImage small =
        image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_Grayscale8);
    result = {small.width(), small.height(), {}, scaled};
    result.pixels.reserve(static_cast<std::size_t>(small.width()) * static_cast<std::size_t>(small.height()));
    for (int y = 0; y < small.height(); ++y)
        result.pixels.insert(result.pixels.end(), small.constScanLine(y), small.constScanLine(y) + small.width());
    return result;
}

}  // namespace

struct FrameStore::Private {
    Private(std::size_t bytes, FrameOptions how)
        : frames(std::make_shared<FrameCache>(bytes)), options(std::move(how)) {}

    std::optional<std::string> pathOf(const std::string& uid) {
        const std::lock_guard lock(mutex);
        const auto found = paths.find(uid);
        return found == paths.end() ? std::nullopt : std::optional(found->second);
    }

    SourcePtr known(const std::string& key) {
        const std::lock_guard lock(mutex);
        const auto found = open.find(key);
        return found == open.end() ? nullptr : found->second;
    }

    /// Whoever was first wins; the oldest goes.
    SourcePtr keep(const std::string& key, SourcePtr source) {
        const std::lock_guard lock(mutex);
        const auto [entry, isNew] = open.emplace(key, std::move(source));
        if (!isNew) return entry->second;
        SourcePtr kept = entry->second;
        openOrder.push_front(key);
        if (openOrder.size() > maxOpenFiles) {
            open.erase(openOrder.back());
            openOrder.pop_back();
        }
        return kept;
    }

    void take(const sdk::Instance& instance) {
        paths[instance.sopInstanceUid] = instance.path;
        headers[instance.sopInstanceUid] = {instance.intensitySign, instance.spacing};
    }

    /// What a comparison wants to know of the headers of its films.
    sdk::StudySet headersOf(const sdk::FilmPair& pair) {
        const std::lock_guard lock(mutex);
        sdk::Series series;
        for (const auto& uid : {pair.fixed.sopInstanceUid, pair.moving.sopInstanceUid}) {
            const auto found = headers.find(uid);
            if (found == headers.end()) continue;
            sdk::Instance film;
            film.sopInstanceUid = uid;
            film.intensitySign = found->second.first;
            film.spacing = found->second.second;
            series.instances.push_back(std::move(film));
        }
        sdk::StudySet set;
        set.studies.emplace_back().study.series.push_back(std::move(series));
        return set;
    }

    std::mutex mutex;
    std::map<std::string, std::pair<std::optional<int>, sdk::Spacing>> headers;  ///< by SOP Instance UID
    std::map<std::string, std::string> paths;                                    ///< SOP Instance UID → file
    std::map<std::string, SourcePtr> open;  ///< file, or name of a variant → source
    std::list<std::string> openOrder;       ///< oldest at the back
    std::shared_ptr<FrameCache> frames;
    FrameOptions options;
};

FrameStore::FrameStore(std::size_t cacheBytes, FrameOptions options)
    : d(std::make_shared<Private>(cacheBytes, std::move(options))) {}
FrameStore::~FrameStore() = default;

void FrameStore::setCacheBytes(std::size_t bytes) {
    d->frames->setCapacity(bytes);
}

void FrameStore::add(const sdk::StudySet& studies) {
    const std::lock_guard lock(d->mutex);
    for (const auto& study : studies.studies)
        for (const auto& series : study.study.series)
            for (const auto& instance : series.instances) d->take(instance);
}

/// The instance through a state, or subtracted, made from the plain one that panes share.
sdk::Result<SourcePtr> FrameStore::variant(const ui::FilmName& name) const {
    const auto plain = source(name.sopInstanceUid);
    if (!plain || name.isPlain()) return plain;
    const std::string key = name.text();
    if (auto known = d->known(key)) return known;
    auto made = name.subtracted ? openSubtracted(*plain) : throughState(name, *plain);
    if (!made) return made;
    return d->keep(key, std::make_shared<CachedSource>(*made, key, d->frames));
}

sdk::Result<SourcePtr> FrameStore::throughState(const ui::FilmName& name, const SourcePtr& plain) const {
    const auto path = d->pathOf(name.presentationUid);
    if (!path)
        return tl::unexpected(
            sdk::Error{"frame.unknown", "No open study holds this presentation state.", name.presentationUid});
    const auto state = readPresentation(*path);
    if (!state) return tl::unexpected(state.error());
    return openPresented(*state, plain, name.sopInstanceUid);
}

sdk::Result<SourcePtr> FrameStore::source(const std::string& uid) const {
    if (const auto name = ui::FilmName::parse(uid); !name.isPlain()) return variant(name);
    const auto path = d->pathOf(uid);
    if (!path) return tl::unexpected(sdk::Error{"frame.unknown", "No open study holds this image.", uid});
    if (auto known = d->known(*path)) return known;
    auto file = openFrames(*path, d->options);  // without the lock: it reads from disk
    if (!file) return tl::unexpected(file.error());
    return d->keep(*path, std::make_shared<CachedSource>(*file, *path, d->frames));
}

sdk::Result<sdk::GreyImage> FrameStore::presentation(const sdk::ImageRef& image, int maxEdge) const {
    const auto file = source(image.sopInstanceUid);
    if (!file) return tl::unexpected(file.error());
    const auto frame = (*file)->frame(image.frame);
    if (!frame) return tl::unexpected(frame.error());
    if ((*frame)->isColour())
        return tl::unexpected(sdk::Error{"frame.colour", "This is a colour image.", image.sopInstanceUid});
    const auto table = greyTable(grayscaleOf(**file, **frame), {}, (*frame)->range);
    return fitted(render(**frame, table), (*frame)->aspect, maxEdge);
}

sdk::Result<sdk::GreyImage> FrameStore::picture(const sdk::ComparisonView& view, int maxEdge) const {
    const auto parts = ui::pictureParts(*this, view, ui::factsOf(d->headersOf(view.pair), view.pair));
    if (!parts) return tl::unexpected(parts.error());
    return ui::comparisonPicture(*parts, view, maxEdge, QString::fromStdString(view.registration.reason));
}

sdk::Result<std::string> FrameStore::header(const std::string& uid, const std::string& keywordPath) const {
    const auto path = d->pathOf(uid);
    if (!path) return tl::unexpected(sdk::Error{"header.unknown", "No open study holds this instance.", uid});
    return headerValue(*path, keywordPath);
}

}  // namespace viewer::host
