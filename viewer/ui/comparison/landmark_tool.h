#pragma once

#include <QObject>
#include <QPointF>
#include <optional>
#include <string>
#include <vector>

#include "viewer/ui/comparison/film_comparison.h"

namespace viewer::ui {

/// Setting landmarks on the two films of the pair: by click and drag, or with a cross hair by the keys. The next one
/// that lacks a point is offered. Knows panes and films, draws nothing.
class LandmarkTool : public QObject {
    Q_OBJECT
public:
    LandmarkTool(PaneBoard& board, FilmComparison& comparison);

    bool isActive() const { return isActive_; }
    void setActive(bool active);

    /// The landmarks with the names that are not set yet, and at least one to come; in the order of their numbers.
    std::vector<sdk::Landmark> list() const;
    /// Index into list() of the one that is set next.
    int current() const;
    /// The same, unless it was chosen to be changed and has both its points: a click sets the first that lacks one.
    int next() const;
    void choose(int index);
    void skip();
    /// Takes away both points of the current landmark.
    void removeCurrent();

    enum class Film { None, Fixed, Moving };
    Film filmOf(int pane) const;
    /// The landmark whose point lies within `reach` (film pixels) of a place on the film of a pane; −1 if none does.
    int near(int pane, canvas::Point film, double reach) const;
    void put(int index, Film film, sdk::FilmPoint point);

    /// The cross hair of the keys on a pane, in film coordinates.
    std::optional<canvas::Point> cross(int pane) const;
    /// By device pixels of the screen, in the active pane.
    void moveCross(double x, double y);
    void placeCross();

signals:
    void changed();

private:
    canvas::Point expected(int pane) const;
    static bool lacks(const sdk::Landmark& landmark) { return !landmark.fixed || !landmark.moving; }

    PaneBoard& board_;
    FilmComparison& comparison_;
    bool isActive_ = false;
    std::string current_;  ///< id; empty: the first that lacks a point
    std::optional<canvas::Point> cross_;
    int crossPane_ = -1;
};

}  // namespace viewer::ui
