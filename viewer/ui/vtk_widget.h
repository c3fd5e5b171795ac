#pragma once

#include <QOpenGLWidget>
#include <functional>
#include <memory>

#include "viewer/render/draw_cost.h"
#include "viewer/ui/pane_board.h"

namespace viewer::ui {

/// The one OpenGL widget: VTK draws the films of all panes (viewer/render), `paintOver` draws everything else on top.
class FilmCanvas : public QOpenGLWidget {
    Q_OBJECT
public:
    explicit FilmCanvas(const PaneBoard& board, QWidget* parent = nullptr);
    ~FilmCanvas() override;

    std::function<void(QPainter&)> paintOver;
    /// First refusal of input events; true: handled.
    std::function<bool(QEvent*)> handleInput;
    /// False from `invalidate` until the next frame is drawn.
    bool isCurrent() const;
    /// Something changed: draw again.
    void invalidate();
    canvas::DrawCost drawCost() const;

signals:
    void drawn();

protected:
    void initializeGL() override;
    void paintGL() override;
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void releaseGraphics();
    void updateScene();
    void updateOver(int pane);
    void copyToWidget();

    struct Graphics;
    const PaneBoard& board_;
    std::unique_ptr<Graphics> graphics_;
    bool current_ = false;
};

}  // namespace viewer::ui
