#pragma once

#include <QOpenGLWidget>
#include <functional>
#include <memory>
#include <vector>

#include "viewer/render/draw_cost.h"
#include "viewer/ui/canvas_scene.h"

namespace viewer::ui {

/// The one OpenGL widget: VTK draws the films of all panes (viewer/render), `paintOver` everything else on top. It lies
/// in the canvas where there is a graphics card, and takes no input.
class FilmSurface : public QOpenGLWidget {
    Q_OBJECT
public:
    explicit FilmSurface(QWidget* parent);
    ~FilmSurface() override;

    std::function<const std::vector<CanvasPane>&()> panes;
    std::function<void(QPainter&)> paintOver;
    canvas::DrawCost drawCost() const;
    /// OpenGL could not be had, or is done by the processor: known once the widget was shown.
    bool isSoftware();

signals:
    void drawn();

protected:
    void initializeGL() override;
    void paintGL() override;

private:
    void releaseGraphics();
    void updateScene(const std::vector<CanvasPane>& panes);
    static void give(canvas::FilmLayer& layer, const CanvasFilm& film);
    void copyToWidget();

    struct Graphics;
    std::unique_ptr<Graphics> graphics_;
};

}  // namespace viewer::ui
