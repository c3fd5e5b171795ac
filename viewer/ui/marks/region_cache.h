#pragma once

#include <QObject>
#include <QThreadPool>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "viewer/render/prepared_frame.h"
#include "viewer/sdk/annotation.h"
#include "viewer/ui/marks/region_values.h"

namespace viewer::ui::marks {

/// What lies inside ellipses and regions, counted on a worker and kept by mark. Lives on the GUI thread.
class RegionCache : public QObject {
    Q_OBJECT
public:
    RegionCache();
    ~RegionCache() override;

    /// What is known for this shape of the mark. Where `film` (the frame that the mark lies on) is given and nothing
    /// is known, it is counted; `counted` follows.
    std::optional<RegionValues> find(const sdk::Mark& mark, const std::shared_ptr<const canvas::PreparedFrame>& film);
    bool isBusy() const { return busy_ > 0; }

signals:
    void counted(const QString& markId);

private:
    struct Entry {
        std::vector<sdk::FilmPoint> points;
        bool done = false;
        std::optional<RegionValues> values;
    };
    std::map<std::string, Entry> entries_;
    int busy_ = 0;
    QThreadPool pool_;
};

}  // namespace viewer::ui::marks
