#include "viewer/ui/vtk_widget.h"

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

}  // namespace

struct FilmSurface::Graphics {
    vtkNew<vtkGenericOpenGLRenderWindow> window;
    vtkNew<vtkCallbackCommand> callback;
    std::unique_ptr<canvas::FilmScene> scene;
    std::vector<canvas::PaneRect> rects;
    canvas::Extent extent;
};

FilmSurface::FilmSurface(QWidget* parent) : QOpenGLWidget(parent) {
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);  // one attachment with the depth: a stencil alone makes no complete framebuffer
    format.setSamples(0);
    setFormat(format);
    // the canvas that it lies in takes all input
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

FilmSurface::~FilmSurface() {
    releaseGraphics();
}

canvas::DrawCost FilmSurface::drawCost() const {
    return graphics_ ? graphics_->scene->cost() : canvas::DrawCost{};
}

bool FilmSurface::isSoftware() {
    if (!isValid()) return true;
    makeCurrent();
    const auto* name = reinterpret_cast<const char*>(context()->functions()->glGetString(GL_RENDERER));
    const QByteArray renderer = QByteArray(name).toLower();
    doneCurrent();
    return renderer.contains("llvmpipe") || renderer.contains("softpipe") || renderer.contains("swrast");
}

void FilmSurface::initializeGL() {
    // a widget that moves to another window gets another context
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &FilmSurface::releaseGraphics, Qt::UniqueConnection);
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

void FilmSurface::releaseGraphics() {
    if (!graphics_) return;
    makeCurrent();
    graphics_->scene.reset();
    graphics_->window->Finalize();
    graphics_->window->RemoveAllObservers();
    graphics_.reset();
    doneCurrent();
}

void FilmSurface::updateScene(const std::vector<CanvasPane>& films) {
    Graphics& g = *graphics_;
    const canvas::Extent extent{qRound(width() * devicePixelRatioF()), qRound(height() * devicePixelRatioF())};
    std::vector<canvas::PaneRect> rects;
    for (const auto& pane : films) rects.push_back(pane.rect);
    if (rects != g.rects || extent != g.extent) {
        g.window->SetSize(extent.width, extent.height);
        g.scene->setPanes(rects, extent);
        g.rects = rects;
        g.extent = extent;
    }
    for (std::size_t i = 0; i < films.size(); ++i) {
        const int index = int(i);
        const auto& [rect, film, over] = films[i];
        give(g.scene->layer(index), film);
        if (film.frame) g.scene->place(index, film.placement);
        g.scene->clip(index, film.area);
        if (!over.frame) {
            if (g.scene->hasOver(index)) g.scene->removeOver(index);
            continue;
        }
        give(g.scene->over(index), over);
        g.scene->placeOver(index, over.placement, over.area);
    }
}

void FilmSurface::give(canvas::FilmLayer& layer, const CanvasFilm& film) {
    layer.setFrame(film.frame);
    if (film.frame) layer.setTable(film.table, film.invertColour);
}

/// VTK draws into a framebuffer of its own; QPainter goes on in Qt's.
void FilmSurface::copyToWidget() {
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

void FilmSurface::paintGL() {
    if (!graphics_ || !panes) return;
    updateScene(panes());
    graphics_->window->GetState()->Reset();  // Qt has drawn with this context meanwhile
    graphics_->window->GetState()->ResetFramebufferBindings();
    graphics_->scene->draw();
    copyToWidget();
    {
        QPainter painter(this);
        if (paintOver) paintOver(painter);
    }
    emit drawn();
}

}  // namespace viewer::ui
