#include "viewer/ui/vtk_widget.h"

#include <QEvent>
#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>
#include <QPainter>
#include <QSurfaceFormat>

#include <vtkCallbackCommand.h>
#include <vtkCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkOpenGLFramebufferObject.h>
#include <vtkOpenGLState.h>

#include <cmath>

#include "viewer/render/film_scene.h"
#include "viewer/ui/comparison/swipe.h"

namespace viewer::ui {

namespace {

bool isCurrentContext(const QOpenGLWidget& widget) {
    return widget.context() && QOpenGLContext::currentContext() == widget.context();
}

/// Answers what VTK asks about the context that Qt owns.
void onWindowEvent(vtkObject*, unsigned long event, void* client, void* data) {
    auto* widget = static_cast<QOpenGLWidget*>(client);
    switch (event) {
        case vtkCommand::WindowMakeCurrentEvent:
            // QOpenGLWidget::makeCurrent binds Qt's framebuffer: in the midst of drawing VTK would lose its own
            if (!isCurrentContext(*widget)) widget->makeCurrent();
            break;
        case vtkCommand::WindowIsCurrentEvent:
            *static_cast<bool*>(data) = isCurrentContext(*widget);
            break;
        case vtkCommand::WindowSupportsOpenGLEvent:
            *static_cast<int*>(data) = 1;
            break;
        case vtkCommand::WindowIsDirectEvent:
            *static_cast<int*>(data) = 1;
            break;
        default:
            break;
    }
}

/// What the table of a pane was made from: nothing is recomputed or uploaded while it stays the same.
struct TableKey {
    const FrameSource* source = nullptr;
    ValueRange range{0, 0};
    GreyRequest request;
    bool operator==(const TableKey& o) const {
        return source == o.source && range.min == o.range.min && range.max == o.range.max && request == o.request;
    }
};

}  // namespace

struct FilmCanvas::Graphics {
    vtkNew<vtkGenericOpenGLRenderWindow> window;
    vtkNew<vtkCallbackCommand> callback;
    std::unique_ptr<canvas::FilmScene> scene;
    std::vector<TableKey> tables, overTables;
    std::vector<canvas::PaneRect> rects;
    canvas::Extent extent;
};

FilmCanvas::FilmCanvas(const PaneBoard& board, QWidget* parent) : QOpenGLWidget(parent), board_(board) {
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);  // one attachment with the depth: a stencil alone makes no complete framebuffer
    format.setSamples(0);
    setFormat(format);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setMinimumSize(160, 120);
}

FilmCanvas::~FilmCanvas() {
    releaseGraphics();
}

bool FilmCanvas::isCurrent() const {
    return current_;
}

void FilmCanvas::invalidate() {
    current_ = false;
    update();
}

canvas::DrawCost FilmCanvas::drawCost() const {
    return graphics_ ? graphics_->scene->cost() : canvas::DrawCost{};
}

void FilmCanvas::initializeGL() {
    // a widget that moves to another window gets another context
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &FilmCanvas::releaseGraphics, Qt::UniqueConnection);
    graphics_ = std::make_unique<Graphics>();
    Graphics& g = *graphics_;
    g.callback->SetCallback(&onWindowEvent);
    g.callback->SetClientData(static_cast<QOpenGLWidget*>(this));
    for (const auto event : {vtkCommand::WindowMakeCurrentEvent, vtkCommand::WindowIsCurrentEvent,
                             vtkCommand::WindowSupportsOpenGLEvent, vtkCommand::WindowIsDirectEvent})
        g.window->AddObserver(event, g.callback);
    g.window->SetMultiSamples(0);
    g.window->SetFrameBlitModeToNoBlit();
    g.window->SetReadyForRendering(true);
    g.window->SetOwnContext(0);
    g.window->OpenGLInitContext();
    g.scene = std::make_unique<canvas::FilmScene>(*g.window);
}

void FilmCanvas::releaseGraphics() {
    if (!graphics_) return;
    makeCurrent();
    graphics_->scene.reset();
    graphics_->window->Finalize();
    graphics_->window->RemoveAllObservers();
    graphics_.reset();
    doneCurrent();
}

void FilmCanvas::updateScene() {
    Graphics& g = *graphics_;
    const canvas::Extent extent{qRound(width() * devicePixelRatioF()), qRound(height() * devicePixelRatioF())};
    std::vector<canvas::PaneRect> rects;
    for (int i = 0; i < board_.count(); ++i) rects.push_back(board_.pane(i).rect);
    if (rects != g.rects || extent != g.extent) {
        g.window->SetSize(extent.width, extent.height);
        g.scene->setPanes(rects, extent);
        g.tables.resize(rects.size());
        g.overTables.resize(rects.size());
        g.rects = rects;
        g.extent = extent;
    }
    for (int i = 0; i < board_.count(); ++i) {
        const Pane& pane = board_.pane(i);
        canvas::FilmLayer& layer = g.scene->layer(i);
        layer.setFrame(pane.film);
        if (!pane.film) continue;
        const TableKey key{pane.film->source.get(), pane.film->frame->range, pane.request()};
        if (key != g.tables[i]) {
            layer.setTable(greyTable(pane.film->source->grayscale(), key.request, key.range), key.request.invert);
            g.tables[i] = key;
        }
        canvas::View view = pane.look.view;
        view.overlays = view.overlays && !pane.over;  // what is compared are the films
        g.scene->place(i, view, pane.shape());
        updateOver(i);
    }
}

void FilmCanvas::updateOver(int index) {
    Graphics& g = *graphics_;
    const Pane& pane = board_.pane(index);
    const auto& over = pane.over;
    if (!over || !over->film || !pane.isVisible()) {
        if (g.scene->hasOver(index)) g.scene->removeOver(index);
        g.overTables[index] = {};
        g.scene->clip(index, pane.rect);
        return;
    }
    canvas::FilmLayer& layer = g.scene->over(index);
    layer.setFrame(over->film);
    const TableKey key{over->film->source.get(), over->film->frame->range, over->grey};
    if (key != g.overTables[index]) {
        layer.setTable(greyTable(over->film->source->grayscale(), key.request, key.range), over->grey.invert);
        g.overTables[index] = key;
    }
    canvas::PaneRect area = pane.rect, base = pane.rect;
    if (over->fromColumn) {
        const SwipeSplit split = splitAt(*over->fromColumn, pane.look.view, pane.shape(), pane.rect);
        base = split.before;
        area = split.beyond;
    }
    if (over->opacity <= 0) area = {};  // its pixels stay uploaded: it comes back in a moment
    g.scene->clip(index, over->alone ? canvas::PaneRect{} : base);
    const canvas::Affine onPane = canvas::filmToPane(pane.look.view, pane.shape(), pane.rect.extent());
    const canvas::Affine toPane = over->toBase.then(onPane);
    g.scene->placeOver(index,
                       {toPane, std::hypot(toPane.a, toPane.c), over->opacity, pane.look.view.interpolate, area});
}

/// VTK draws into a framebuffer of its own; QPainter goes on in Qt's.
void FilmCanvas::copyToWidget() {
    Graphics& g = *graphics_;
    auto* gl = context()->extraFunctions();
    const int w = g.extent.width, h = g.extent.height;
    gl->glDisable(GL_SCISSOR_TEST);
    gl->glBindFramebuffer(GL_READ_FRAMEBUFFER, g.window->GetDisplayFramebuffer()->GetFBOIndex());
    gl->glReadBuffer(GL_COLOR_ATTACHMENT0);
    gl->glBindFramebuffer(GL_DRAW_FRAMEBUFFER, defaultFramebufferObject());
    gl->glBlitFramebuffer(0, 0, w, h, 0, 0, w, h, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    gl->glBindFramebuffer(GL_FRAMEBUFFER, defaultFramebufferObject());
    gl->glViewport(0, 0, w, h);
}

void FilmCanvas::paintGL() {
    if (!graphics_) return;
    updateScene();
    graphics_->window->GetState()->Reset();  // Qt has drawn with this context meanwhile
    graphics_->window->GetState()->ResetFramebufferBindings();
    graphics_->scene->draw();
    copyToWidget();
    {
        QPainter painter(this);
        if (paintOver) paintOver(painter);
    }
    current_ = true;
    emit drawn();
}

bool FilmCanvas::event(QEvent* event) {
    return (handleInput && handleInput(event)) || QOpenGLWidget::event(event);
}

/// Tab chooses a pane; it never leaves the canvas.
bool FilmCanvas::focusNextPrevChild(bool) {
    return false;
}

}  // namespace viewer::ui
