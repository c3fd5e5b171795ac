#include "viewer/ui/state_list.h"

#include <QThreadPool>
#include <algorithm>
#include <mutex>

#include "viewer/dicom/presentation_state.h"

namespace viewer::ui {

/// Shared with the worker, who may outlive the list.
struct StateList::Link {
    std::mutex mutex;
    StateList* owner = nullptr;  // null once the list is gone
};

namespace {

/// A state that cannot be read is not offered; the study browser names it.
std::vector<ListedState> readAll(const std::vector<std::string>& paths) {
    std::vector<ListedState> states;
    for (const auto& path : paths)
        if (auto read = readPresentation(path))
            states.push_back({read->sopInstanceUid, read->label, read->description, read->images, read->created});
    std::stable_sort(states.begin(), states.end(), [](const ListedState& a, const ListedState& b) {
        return a.created.value_or(sdk::LocalTime::max()) < b.created.value_or(sdk::LocalTime::max());
    });
    return states;
}

}  // namespace

StateList::StateList() : link_(std::make_shared<Link>()) {
    link_->owner = this;
}

StateList::~StateList() {
    const std::lock_guard lock(link_->mutex);
    link_->owner = nullptr;
}

void StateList::setStudies(const sdk::StudySet& studies) {
    std::vector<std::string> paths;
    for (const auto& study : studies.studies)
        for (const auto& series : study.study.series)
            for (const auto& instance : series.instances)
                if (instance.kind == sdk::InstanceKind::PresentationState) paths.push_back(instance.path);
    if (paths == paths_) return;
    paths_ = paths;
    const int generation = ++generation_;
    reading_ = !paths.empty();
    if (!states_.empty()) {
        states_.clear();
        emit changed();
    }
    if (paths.empty()) return;
    QThreadPool::globalInstance()->start([link = link_, paths = std::move(paths), generation] {
        auto states = readAll(paths);
        const std::lock_guard lock(link->mutex);
        StateList* owner = link->owner;
        if (!owner) return;
        QMetaObject::invokeMethod(
            owner, [owner, states = std::move(states), generation] { owner->take(states, generation); },
            Qt::QueuedConnection);
    });
}

void StateList::take(std::vector<ListedState> states, int generation) {
    if (generation != generation_) return;
    states_ = std::move(states);
    reading_ = false;
    emit changed();
}

std::vector<ListedState> StateList::statesFor(const sdk::ImageRef& image) const {
    std::vector<ListedState> result;
    for (const auto& state : states_)
        if (covers(state.images, image)) result.push_back(state);
    return result;
}

const ListedState* StateList::find(const std::string& uid) const {
    const auto found =
        std::find_if(states_.begin(), states_.end(), [&](const ListedState& s) { return s.sopInstanceUid == uid; });
    return found == states_.end() ? nullptr : &*found;
}

}  // namespace viewer::ui
