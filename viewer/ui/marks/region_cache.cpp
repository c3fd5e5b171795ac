#include "viewer/ui/marks/region_cache.h"

#include "viewer/ui/marks/mark_geometry.h"

namespace viewer::ui::marks {

namespace {
constexpr std::size_t kMostEntries = 2000;
}

RegionCache::RegionCache() {
    pool_.setMaxThreadCount(1);
}

RegionCache::~RegionCache() {
    pool_.clear();
    pool_.waitForDone();
}

std::optional<RegionValues> RegionCache::find(const sdk::Mark& mark,
                                              const std::shared_ptr<const canvas::PreparedFrame>& film) {
    if (mark.kind != MarkKind::Ellipse && mark.kind != MarkKind::Region) return std::nullopt;
    const auto known = entries_.find(mark.id);
    const bool same = known != entries_.end() && known->second.points == mark.points;
    if (same && (known->second.done || !film)) return known->second.values;
    // one count at a time: while a shape is dragged only every now and then one is counted
    if (same || !film || busy_ > 0) return std::nullopt;
    if (entries_.size() > kMostEntries) entries_.clear();
    entries_[mark.id] = {mark.points, false, std::nullopt};
    ++busy_;
    pool_.start([this, mark, film] {
        const auto values = regionValues(*film->frame, film->source->grayscale(), outline(mark));
        QMetaObject::invokeMethod(this, [this, mark, values] {
            --busy_;
            Entry& entry = entries_[mark.id];
            if (entry.points == mark.points) entry.done = true, entry.values = values;
            emit counted(QString::fromStdString(mark.id));
        });
    });
    return std::nullopt;
}

}  // namespace viewer::ui::marks
