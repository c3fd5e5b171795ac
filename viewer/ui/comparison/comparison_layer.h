#pragma once

#include <QObject>
#include <functional>

#include "viewer/ui/comparison/comparison_scene.h"
#include "viewer/ui/comparison/landmark_tool.h"
#include "viewer/ui/pane_commands.h"
#include "viewer/ui/pane_layer.h"
#include "viewer/ui/pane_state.h"
#include "viewer/ui/text_sprites.h"

class QMouseEvent;
class QWheelEvent;

namespace viewer::ui {

/// The comparison over the films: landmarks with their residuals, the linked cursor, the swipe edge, where the moving
/// film ends, the legend; and its mouse and commands.
class ComparisonLayer : public QObject, public PaneLayer {
    Q_OBJECT
public:
    struct Parts {
        PaneBoard& board;
        FilmComparison& comparison;
        ComparisonScene& scene;
        LandmarkTool& landmarks;
        const PaneState& state;
    };
    explicit ComparisonLayer(const Parts& parts) : p_(parts) {}

    void paint(QPainter& painter, int pane) override;
    bool handle(QEvent* event, double ratio) override;
    void addCommands(PaneCommands& commands) override;
    bool isSettled() const override { return p_.scene.isSettled() && !p_.comparison.isBusy(); }
    /// Other language or other screen.
    void clear() { sprites_.clear(); }

    std::function<void(Qt::CursorShape)> setCursor;

private:
    struct Area;  ///< a pane while it is painted or pointed at
    Area areaOf(int pane, double ratio) const;

    // comparison_layer.cpp
    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool wheel(const QWheelEvent& event);
    bool isOnEdge(const Area& area, QPointF at) const;
    void dragEdge(const Area& area, QPointF at);

    // comparison_commands.cpp
    void addModes(PaneCommands& commands);
    void addRegistration(PaneCommands& commands);
    void addLandmarkKeys(PaneCommands& commands);

    // comparison_paint.cpp
    void paintLandmarks(QPainter& painter, const Area& area);
    void paintPrompt(QPainter& painter, const Area& area);
    void paintName(QPainter& painter, const Area& area, QPointF at, const QString& name, const QColor& colour);
    void paintLinkedCursor(QPainter& painter, const Area& area);
    void paintOutline(QPainter& painter, const Area& area);
    void paintEdge(QPainter& painter, const Area& area);
    void paintLegend(QPainter& painter, const Area& area);
    void paintMessage(QPainter& painter, const Area& area, const QString& text, bool alert);

    Parts p_;
    TextSprites sprites_;
    int dragged_ = -1;  ///< landmark under the mouse button
    int draggedPane_ = -1;
    bool dragsEdge_ = false;
    int wheelRest_ = 0;
    double ratio_ = 1;  ///< device pixels per logical pixel
};

}  // namespace viewer::ui
