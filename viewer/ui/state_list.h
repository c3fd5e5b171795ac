#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "viewer/sdk/image_ref.h"
#include "viewer/sdk/study.h"

namespace viewer::ui {

/// A presentation state of the open studies, as far as a list needs it.
struct ListedState {
    std::string sopInstanceUid, label, description;
    std::vector<sdk::ImageRef> images;  ///< frame 0: every frame of the instance
    std::optional<sdk::LocalTime> created;
    bool operator==(const ListedState&) const = default;
};

/// Which presentation states refer to which film. The files are read on a worker. Lives on the GUI thread.
class StateList : public QObject {
    Q_OBJECT
public:
    StateList();
    ~StateList() override;

    void setStudies(const sdk::StudySet& studies);
    /// Those that refer to the frame, oldest first.
    std::vector<ListedState> statesFor(const sdk::ImageRef& image) const;
    const ListedState* find(const std::string& sopInstanceUid) const;
    bool isReading() const { return reading_; }

signals:
    void changed();

private:
    struct Link;
    void take(std::vector<ListedState> states, int generation);

    std::shared_ptr<Link> link_;
    std::vector<std::string> paths_;
    std::vector<ListedState> states_;
    int generation_ = 0;
    bool reading_ = false;
};

}  // namespace viewer::ui
