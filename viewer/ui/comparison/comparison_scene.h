#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

#include "viewer/ui/comparison/film_comparison.h"
#include "viewer/ui/window_taker.h"

namespace viewer::ui {

/// Puts the comparison on the panes: what lies over the fixed film, in time with the flicker, and the difference as
/// soon as it is computed. Windowing in the pane of a comparison goes to the film that it is meant for.
class ComparisonScene : public QObject, public WindowTaker {
    Q_OBJECT
public:
    ComparisonScene(PaneBoard& board, FilmComparison& comparison, std::shared_ptr<const FrameProvider> provider);
    ~ComparisonScene() override;

    /// Which of the two the flicker shows now.
    bool showsMoving() const { return showsMoving_; }
    /// False while the difference is being computed.
    bool isSettled() const { return !isComputing_; }
    /// Why there is no difference; empty if there is one or none is wanted.
    QString problem() const { return problem_; }
    /// Where the pointer pressed, in columns of the fixed film: the side of the swipe that windowing is meant for.
    void setPointerColumn(double column) { pointerColumn_ = column; }

    bool changeWindow(int pane, double widen, double brighten) override;
    bool chooseWindow(int pane, int number) override;
    bool invert(int pane) override;
    bool reset(int pane) override;

signals:
    void settledChanged();

private:
    struct Wanted;  ///< what a difference is made of
    struct Computed;
    enum class Meant { None, Fixed, Moving, Both, Difference };
    void refresh();
    std::optional<PaneOver> over() const;
    std::vector<sdk::Badge> labels() const;
    std::vector<sdk::Badge> modeLabels() const;
    void wantDifference();
    void take(const std::shared_ptr<Computed>& computed);
    void beat();
    Meant meant(int pane) const;
    template <class Act>
    void forFilms(Meant meant, Act act);
    void changeDifference(double widen, double brighten);

    PaneBoard& board_;
    FilmComparison& comparison_;
    std::shared_ptr<const FrameProvider> provider_;
    QTimer flicker_;
    std::shared_ptr<Computed> difference_;  ///< the last one that was computed
    std::shared_ptr<Wanted> wanted_;
    QString problem_;
    double pointerColumn_ = -1;
    bool showsMoving_ = false, isComputing_ = false;
};

}  // namespace viewer::ui
