#include "viewer/render/film_scene.h"

#include <vtkNew.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkSmartPointer.h>

namespace viewer::canvas {

namespace {

struct Slot {
    vtkSmartPointer<vtkRenderer> renderer;
    std::unique_ptr<FilmLayer> layer;
    PaneRect rect;
};

vtkSmartPointer<vtkRenderer> makeRenderer() {
    auto renderer = vtkSmartPointer<vtkRenderer>::New();
    renderer->SetAutomaticLightCreation(false);
    renderer->EraseOff();  // the ground renderer has cleared everything
    renderer->InteractiveOff();
    return renderer;
}

}  // namespace

struct FilmScene::Private {
    vtkRenderWindow& window;
    vtkNew<vtkRenderer> ground;
    std::vector<Slot> slots;
    Extent canvas;

    void setViewport(Slot& slot) const {
        const double w = std::max(1, canvas.width), h = std::max(1, canvas.height);
        const PaneRect& r = slot.rect;
        slot.renderer->SetViewport(r.x / w, 1 - (r.y + r.height) / h, (r.x + r.width) / w, 1 - r.y / h);
    }
};

FilmScene::FilmScene(vtkRenderWindow& window) : d(new Private{window, {}, {}, {}}) {
    d->ground->SetBackground(0.027, 0.031, 0.039);
    d->ground->SetBackgroundAlpha(1);  // Qt composes the canvas by its alpha
    d->ground->SetAutomaticLightCreation(false);
    d->window.AddRenderer(d->ground);
}

FilmScene::~FilmScene() {
    for (auto& slot : d->slots) d->window.RemoveRenderer(slot.renderer);
    d->window.RemoveRenderer(d->ground);
}

void FilmScene::setPanes(const std::vector<PaneRect>& rects, Extent canvas) {
    d->canvas = canvas;
    while (d->slots.size() > rects.size()) {
        d->window.RemoveRenderer(d->slots.back().renderer);
        d->slots.pop_back();
    }
    while (d->slots.size() < rects.size()) {
        Slot slot;
        slot.renderer = makeRenderer();
        slot.layer = std::make_unique<FilmLayer>(*slot.renderer);
        d->window.AddRenderer(slot.renderer);
        d->slots.push_back(std::move(slot));
    }
    for (std::size_t i = 0; i < rects.size(); ++i) {
        d->slots[i].rect = rects[i];
        d->setViewport(d->slots[i]);
        const bool visible = rects[i].width > 0 && rects[i].height > 0;
        d->slots[i].renderer->SetDraw(visible);
    }
}

int FilmScene::paneCount() const {
    return int(d->slots.size());
}

FilmLayer& FilmScene::layer(int pane) {
    return *d->slots.at(pane).layer;
}

void FilmScene::place(int pane, const View& view, const FilmShape& film) {
    Slot& slot = d->slots.at(pane);
    const Affine m = filmToPane(view, film, slot.rect.extent());
    slot.layer->setPlacement({m, double(slot.rect.x), double(slot.rect.y), double(d->canvas.height), view.zoom,
                              view.interpolate, view.overlays});
}

void FilmScene::draw() {
    d->window.Render();
}

}  // namespace viewer::canvas
