#include "viewer/ui/comparison/landmark_tool.h"

#include <algorithm>
#include <cmath>

namespace viewer::ui {

LandmarkTool::LandmarkTool(PaneBoard& board, FilmComparison& comparison) : board_(board), comparison_(comparison) {
    connect(&comparison, &sdk::Comparison::pairChanged, this, [this] {
        current_.clear();
        cross_.reset();
        if (!comparison_.pair()) setActive(false);
        emit changed();
    });
    connect(&comparison, &FilmComparison::landmarksChanged, this, &LandmarkTool::changed);
}

void LandmarkTool::setActive(bool active) {
    if (active && !comparison_.pair()) {
        emit comparison_.notice(tr("Two films side by side can be compared"));
        active = false;
    }
    if (active == isActive_) return;
    isActive_ = active;
    cross_.reset();
    if (active) {
        current_.clear();
        comparison_.setMode(sdk::CompareMode::SideBySide);
        if (board_.maximised() >= 0) board_.toggleMaximised(board_.maximised());
        const int pane = board_.active();
        if (filmOf(pane) == Film::None && comparison_.fixedPane() >= 0) board_.setActive(comparison_.fixedPane());
    }
    emit changed();
}

std::vector<sdk::Landmark> LandmarkTool::list() const {
    std::vector<sdk::Landmark> rest = comparison_.landmarks(), all;
    for (const auto& name : comparison_.names()) {
        const auto set = std::find_if(rest.begin(), rest.end(), [&](const auto& l) { return l.id == name.id; });
        sdk::Landmark landmark = set != rest.end() ? *set : sdk::Landmark{name.id, name.label, {}, {}};
        if (set != rest.end()) rest.erase(set);
        all.push_back(std::move(landmark));
    }
    all.insert(all.end(), rest.begin(), rest.end());
    // one more can always be set
    if (std::none_of(all.begin(), all.end(), &LandmarkTool::lacks)) {
        int number = int(all.size()) + 1;
        const auto taken = [&](const std::string& id) {
            return std::any_of(all.begin(), all.end(), [&](const auto& l) { return l.id == id; });
        };
        while (taken("landmark-" + std::to_string(number))) ++number;
        all.push_back({"landmark-" + std::to_string(number), tr("Landmark %1").arg(number).toStdString(), {}, {}});
    }
    return all;
}

int LandmarkTool::current() const {
    const auto all = list();
    const auto chosen = std::find_if(all.begin(), all.end(), [&](const auto& l) { return l.id == current_; });
    if (!current_.empty() && chosen != all.end()) return int(chosen - all.begin());
    return int(std::find_if(all.begin(), all.end(), &LandmarkTool::lacks) - all.begin());
}

int LandmarkTool::next() const {
    const auto all = list();
    if (const int now = current(); lacks(all[now])) return now;
    return int(std::find_if(all.begin(), all.end(), &LandmarkTool::lacks) - all.begin());
}

void LandmarkTool::choose(int index) {
    const auto all = list();
    if (index < 0 || index >= int(all.size())) return;
    current_ = all[index].id;
    cross_.reset();
    emit changed();
}

/// To the next one that lacks a point.
void LandmarkTool::skip() {
    const auto all = list();
    const int from = current();
    for (int i = 1; i <= int(all.size()); ++i) {
        const int next = (from + i) % int(all.size());
        if (lacks(all[next])) return choose(next);
    }
}

void LandmarkTool::removeCurrent() {
    auto set = comparison_.landmarks();
    const std::string id = list()[current()].id;
    std::erase_if(set, [&](const auto& l) { return l.id == id; });
    current_ = id;
    comparison_.setLandmarks(set);
    emit changed();
}

LandmarkTool::Film LandmarkTool::filmOf(int pane) const {
    const auto pair = comparison_.pair();
    if (!pair || pane < 0 || pane >= board_.count()) return Film::None;
    const auto& image = board_.pane(pane).content.image;
    if (!board_.pane(pane).film) return Film::None;
    return image == pair->fixed ? Film::Fixed : image == pair->moving ? Film::Moving : Film::None;
}

int LandmarkTool::near(int pane, canvas::Point film, double reach) const {
    const Film which = filmOf(pane);
    const auto all = list();
    int best = -1;
    for (int i = 0; i < int(all.size()); ++i) {
        const auto& point = which == Film::Fixed ? all[i].fixed : all[i].moving;
        if (which == Film::None || !point) continue;
        const double distance = std::hypot(point->x - film.x, point->y - film.y);
        if (distance > reach) continue;
        best = i;
        reach = distance;
    }
    return best;
}

void LandmarkTool::put(int index, Film film, sdk::FilmPoint point) {
    auto all = list();
    if (film == Film::None || index < 0 || index >= int(all.size())) return;
    auto& landmark = all[index];
    const bool wasOpen = lacks(landmark);
    (film == Film::Fixed ? landmark.fixed : landmark.moving) = point;
    if (wasOpen) current_ = lacks(landmark) ? landmark.id : std::string();
    std::erase_if(all, [](const auto& l) { return !l.fixed && !l.moving; });
    comparison_.setLandmarks(all);
    emit changed();
}

/// Where the current landmark may be found on a film: where it is, or where the other film's point comes to lie.
canvas::Point LandmarkTool::expected(int pane) const {
    const auto landmark = list()[current()];
    const Film film = filmOf(pane);
    const auto& own = film == Film::Fixed ? landmark.fixed : landmark.moving;
    if (own) return {own->x, own->y};
    const auto& other = film == Film::Fixed ? landmark.moving : landmark.fixed;
    const int otherPane = film == Film::Fixed ? comparison_.movingPane() : comparison_.fixedPane();
    const auto map = otherPane >= 0 ? board_.between(otherPane, pane) : std::nullopt;
    if (other && map) return map->map({other->x, other->y});
    return board_.pane(pane).look.view.centre;
}

std::optional<canvas::Point> LandmarkTool::cross(int pane) const {
    if (!isActive_ || pane != board_.active() || filmOf(pane) == Film::None) return {};
    return crossPane_ == pane ? cross_ : std::nullopt;
}

void LandmarkTool::moveCross(double x, double y) {
    const int pane = board_.active();
    if (filmOf(pane) == Film::None) return;
    const Pane& p = board_.pane(pane);
    if (crossPane_ != pane || !cross_) {
        cross_ = expected(pane);
        crossPane_ = pane;
    }
    const canvas::Affine m = canvas::filmToPane(p.look.view, p.shape(), p.rect.extent());
    const canvas::Point at = m.map(*cross_);
    const canvas::Point film = m.inverse().map({at.x + x, at.y + y});
    cross_ = canvas::Point{std::clamp(film.x, 0.0, double(p.shape().width)),
                           std::clamp(film.y, 0.0, double(p.shape().height))};
    emit changed();
}

void LandmarkTool::placeCross() {
    const int pane = board_.active();
    if (filmOf(pane) == Film::None) return;
    if (!cross(pane)) return moveCross(0, 0);  // first it is shown where it would be set
    const canvas::Point at = *cross_;
    put(current(), filmOf(pane), {at.x, at.y});
    cross_.reset();
    // on to the film that still lacks the landmark
    const auto next = list()[current()];
    const int other = filmOf(pane) == Film::Fixed ? comparison_.movingPane() : comparison_.fixedPane();
    const bool isThere = filmOf(pane) == Film::Fixed ? next.fixed.has_value() : next.moving.has_value();
    if (isThere && other >= 0) board_.setActive(other);
}

}  // namespace viewer::ui
