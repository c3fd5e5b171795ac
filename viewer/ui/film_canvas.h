#pragma once

#include <QImage>
#include <QWidget>
#include <functional>
#include <map>
#include <memory>

#include "viewer/render/draw_cost.h"
#include "viewer/render/processor_film.h"
#include "viewer/ui/canvas_scene.h"

namespace viewer::ui {

class FilmSurface;

/// Where the films are seen: takes the input, draws the films of all panes and then, by `paintOver`, everything else on
/// top. With a graphics card OpenGL draws (vtk_widget.h), without one the processor does: software OpenGL takes ten
/// times as long for the same picture. FIMBRIA_FILMS=shader or =processor decides for tests.
class FilmCanvas : public QWidget {
    Q_OBJECT
public:
    explicit FilmCanvas(const PaneBoard& board, QWidget* parent = nullptr);
    ~FilmCanvas() override;

    std::function<void(QPainter&)> paintOver;
    /// First refusal of input events; true: handled.
    std::function<bool(QEvent*)> handleInput;
    /// False from `invalidate` until the next frame is drawn.
    bool isCurrent() const { return current_; }
    /// Something changed: draw again.
    void invalidate();
    canvas::DrawCost drawCost() const;
    /// What is on the screen, in device pixels.
    QImage picture();

signals:
    void drawn();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    const std::vector<CanvasPane>& panes();
    canvas::Extent extent() const;
    void drawFilms();
    void drawFilm(const CanvasFilm& film, const canvas::Pixels32& to);
    void paint(QPainter& painter);

    const PaneBoard& board_;
    CanvasScene scene_;
    FilmSurface* surface_ = nullptr;  ///< null: the processor draws
    bool current_ = false;

    // by the processor
    canvas::ProcessorFilm processor_;
    QImage films_;
    std::vector<CanvasPane> drawn_;
    std::map<std::shared_ptr<const GreyTable>, canvas::Table32> tables_;
};

}  // namespace viewer::ui
