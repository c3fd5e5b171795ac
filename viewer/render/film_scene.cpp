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
    vtkSmartPointer<vtkRenderer> overRenderer;  // only while something is laid over the film
    std::unique_ptr<FilmLayer> over;
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
    DrawCost cost;

    void setViewport(vtkRenderer& renderer, const PaneRect& r) const {
        const double w = std::max(1, canvas.width), h = std::max(1, canvas.height);
        const bool visible = r.width > 0 && r.height > 0;
        renderer.SetDraw(visible);
        if (visible) renderer.SetViewport(r.x / w, 1 - (r.y + r.height) / h, (r.x + r.width) / w, 1 - r.y / h);
    }

    void removeOver(Slot& slot) {
        slot.over.reset();
        if (slot.overRenderer) window.RemoveRenderer(slot.overRenderer);
        slot.overRenderer = nullptr;
    }
};

FilmScene::FilmScene(vtkRenderWindow& window) : d(new Private{window, {}, {}, {}, {}}) {
    d->ground->SetBackground(0.027, 0.031, 0.039);
    d->ground->SetBackgroundAlpha(1);  // Qt composes the canvas by its alpha
    d->ground->SetAutomaticLightCreation(false);
    d->window.AddRenderer(d->ground);
}

FilmScene::~FilmScene() {
    for (auto& slot : d->slots) {
        d->removeOver(slot);
        d->window.RemoveRenderer(slot.renderer);
    }
    d->window.RemoveRenderer(d->ground);
}

void FilmScene::setPanes(const std::vector<PaneRect>& rects, Extent canvas) {
    d->canvas = canvas;
    while (d->slots.size() > rects.size()) {
        d->removeOver(d->slots.back());
        d->window.RemoveRenderer(d->slots.back().renderer);
        d->slots.pop_back();
    }
    while (d->slots.size() < rects.size()) {
        Slot slot;
        slot.renderer = makeRenderer();
        slot.layer = std::make_unique<FilmLayer>(*slot.renderer);
        slot.layer->count(&d->cost);
        d->window.AddRenderer(slot.renderer);
        d->slots.push_back(std::move(slot));
    }
    for (std::size_t i = 0; i < rects.size(); ++i) {
        d->slots[i].rect = rects[i];
        d->setViewport(*d->slots[i].renderer, rects[i]);
    }
}

int FilmScene::paneCount() const {
    return int(d->slots.size());
}

FilmLayer& FilmScene::layer(int pane) {
    return *d->slots.at(pane).layer;
}

void FilmScene::place(int pane, const FilmLayer::Placement& placement) {
    d->slots.at(pane).layer->setPlacement(placement);
}

FilmLayer& FilmScene::over(int pane) {
    Slot& slot = d->slots.at(pane);
    if (!slot.over) {
        slot.overRenderer = makeRenderer();
        slot.over = std::make_unique<FilmLayer>(*slot.overRenderer);
        slot.over->count(&d->cost);
        d->window.AddRenderer(slot.overRenderer);
    }
    return *slot.over;
}

void FilmScene::placeOver(int pane, const FilmLayer::Placement& placement, const PaneRect& area) {
    over(pane).setPlacement(placement);
    d->setViewport(*d->slots.at(pane).overRenderer, area);
}

bool FilmScene::hasOver(int pane) const {
    return d->slots.at(pane).over != nullptr;
}

void FilmScene::removeOver(int pane) {
    d->removeOver(d->slots.at(pane));
}

void FilmScene::clip(int pane, const PaneRect& area) {
    Slot& slot = d->slots.at(pane);
    d->setViewport(*slot.renderer, area);
}

const DrawCost& FilmScene::cost() const {
    return d->cost;
}

void FilmScene::draw() {
    d->window.Render();
}

}  // namespace viewer::canvas
