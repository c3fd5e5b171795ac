#include "viewer/render/film_layer.h"

#include <vtkNew.h>
#include <vtkObjectFactory.h>
#include <vtkOpenGLQuadHelper.h>
#include <vtkOpenGLRenderWindow.h>
#include <vtkOpenGLShaderCache.h>
#include <vtkOpenGLState.h>
#include <vtkProp.h>
#include <vtkRenderer.h>
#include <vtkShaderProgram.h>
#include <vtkSmartPointer.h>
#include <vtkTextureObject.h>
#include <vtk_glew.h>

#include <chrono>
#include <map>
#include <vector>

#include "viewer/render/film_shader.h"

namespace viewer::canvas {

namespace {

using Texture = vtkSmartPointer<vtkTextureObject>;

struct Level {
    Texture film, mask;
};

Texture upload(vtkOpenGLRenderWindow* window, Texture texture, Extent size, std::pair<int, int> componentsAndType,
               const void* data) {
    if (!texture) texture = Texture::New();
    texture->SetContext(window);
    texture->SetWrapS(vtkTextureObject::ClampToEdge);
    texture->SetWrapT(vtkTextureObject::ClampToEdge);
    texture->SetMinificationFilter(vtkTextureObject::Linear);
    texture->SetMagnificationFilter(vtkTextureObject::Linear);
    texture->Create2DFromRaw(size.width, size.height, componentsAndType.first, componentsAndType.second,
                             const_cast<void*>(data));
    return texture;
}

class Stopwatch {
public:
    double ms() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_).count();
    }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

class FilmLayer::Prop : public vtkProp {
public:
    static Prop* New();
    vtkTypeMacro(Prop, vtkProp)  // no semicolon: the macro ends with a function body

        int RenderOpaqueGeometry(vtkViewport* viewport) override;
    void ReleaseGraphicsResources(vtkWindow* window) override;
    double* GetBounds() override { return nullptr; }

    /// Placement is drawn from this level; coarser where the card cannot hold the film.
    int wantedLevel() const { return frame ? levelFor(*frame, placement.zoom) : 0; }

    std::shared_ptr<const PreparedFrame> frame;
    std::shared_ptr<const GreyTable> table;
    bool tableChanged = false, frameChanged = false, invertColour = false;
    Placement placement;
    std::map<int, Level> levels;
    DrawCost* cost = nullptr;

private:
    int usableLevel(vtkOpenGLRenderWindow* window) const;
    void uploadLevel(vtkOpenGLRenderWindow* window, int level);
    ShaderVariant variant(int level) const;
    vtkShaderProgram* readyProgram(vtkOpenGLRenderWindow* window, const ShaderVariant& variant);
    void setUniforms(vtkShaderProgram& program, int level) const;
    Texture tableTexture_;
    std::map<ShaderVariant, std::unique_ptr<vtkOpenGLQuadHelper>> quads_;
};

vtkStandardNewMacro(FilmLayer::Prop);

int FilmLayer::Prop::usableLevel(vtkOpenGLRenderWindow* window) const {
    const int limit = vtkTextureObject::GetMaximumTextureSize(window);
    int level = wantedLevel();
    const auto tooLarge = [&](int l) {
        const int edge = l == 0 ? std::max(frame->frame->width, frame->frame->height)
                                : std::max(frame->reduced[l - 1].width, frame->reduced[l - 1].height);
        return limit > 0 && edge > limit;
    };
    while (level < int(frame->reduced.size()) && tooLarge(level)) ++level;
    return level;
}

void FilmLayer::Prop::uploadLevel(vtkOpenGLRenderWindow* window, int level) {
    if (frameChanged) {
        std::erase_if(levels, [&](const auto& l) { return l.first != level; });
    } else if (levels.contains(level)) {
        return;
    }
    frameChanged = false;
    const Frame& f = *frame->frame;
    const Reduced* r = level ? &frame->reduced[level - 1] : nullptr;
    const Extent size = r ? Extent{r->width, r->height} : Extent{f.width, f.height};
    const auto& indices = r ? r->indices : f.indices;
    const auto& rgb = r ? r->rgb : f.rgb;
    const auto& mask = r ? r->mask : frame->mask;
    Level& to = levels[level];
    // a colour film after a grey one in the same pane needs another internal format: start afresh
    if (to.film && to.film->GetComponents() != (f.isColour() ? 3 : 1)) to.film = nullptr;
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    const Stopwatch watch;
    to.film = f.isColour() ? upload(window, to.film, size, {3, VTK_UNSIGNED_CHAR}, rgb.data())
                           : upload(window, to.film, size, {1, VTK_UNSIGNED_SHORT}, indices.data());
    to.mask = mask.empty() ? nullptr : upload(window, to.mask, size, {2, VTK_UNSIGNED_CHAR}, mask.data());
    if (cost) cost->addUpload(watch.ms(), indices.size() * 2 + rgb.size() + mask.size());
}

void FilmLayer::Prop::setUniforms(vtkShaderProgram& program, int level) const {
    const Affine m = placement.toPane.inverse();
    const float scale = 1.0f / float(1 << level);
    const float rowX[2] = {float(m.a), float(m.b)}, rowY[2] = {float(m.c), float(m.d)};
    const float shift[2] = {float(m.tx - m.a * placement.left - m.b * placement.top),
                            float(m.ty - m.c * placement.left - m.d * placement.top)};
    const float size[2] = {float(frame->frame->width), float(frame->frame->height)};
    const float levelScale[2] = {scale, scale};
    program.SetUniform2f("rowX", rowX);
    program.SetUniform2f("rowY", rowY);
    program.SetUniform2f("shift", shift);
    program.SetUniform2f("filmSize", size);
    program.SetUniform2f("levelScale", levelScale);
    program.SetUniformf("canvasHeight", float(placement.canvasHeight));
    // VTK warns about a uniform that this variant does not use
    if (frame->frame->isColour()) program.SetUniformi("invertColour", invertColour);
    if (!levels.at(level).mask) return;
    program.SetUniformi("overlays", placement.overlays);
    program.SetUniformf("shutterGrey", float(frame->frame->shutterGrey) / 255.0f);
}

ShaderVariant FilmLayer::Prop::variant(int level) const {
    const Affine& m = placement.toPane;
    const auto whole = [](double v) { return v == 0 || v == 1 || v == -1; };
    const bool exact = level == 0 && whole(m.a) && whole(m.b) && whole(m.c) && whole(m.d);
    return {frame->frame->isColour(), placement.interpolate && !exact, levels.at(level).mask != nullptr};
}

vtkShaderProgram* FilmLayer::Prop::readyProgram(vtkOpenGLRenderWindow* window, const ShaderVariant& v) {
    auto& quad = quads_[v];
    if (quad)
        window->GetShaderCache()->ReadyShaderProgram(quad->Program);
    else
        quad = std::make_unique<vtkOpenGLQuadHelper>(window, kVertexShader, fragmentShader(v).c_str(), "");
    return quad->Program && quad->Program->GetCompiled() ? quad->Program : nullptr;
}

int FilmLayer::Prop::RenderOpaqueGeometry(vtkViewport* viewport) {
    auto* renderer = vtkRenderer::SafeDownCast(viewport);
    auto* window = renderer ? vtkOpenGLRenderWindow::SafeDownCast(renderer->GetVTKWindow()) : nullptr;
    if (!window || !frame || !table || table->grey.size() != 65536) return 0;
    const int level = usableLevel(window);
    uploadLevel(window, level);
    if (tableChanged || !tableTexture_) {
        const Stopwatch watch;
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        tableTexture_ = upload(window, tableTexture_, {256, 256}, {1, VTK_UNSIGNED_CHAR}, table->grey.data());
        tableChanged = false;
        if (cost) cost->addUpload(watch.ms(), table->grey.size());
    }
    const Level& l = levels[level];
    const ShaderVariant v = variant(level);
    const bool isNew = !quads_[v];
    const Stopwatch watch;
    vtkShaderProgram* program = readyProgram(window, v);
    if (!program) return 0;
    std::vector<std::pair<const char*, vtkTextureObject*>> textures = {{"film", l.film}};
    if (!v.colour) textures.emplace_back("greyTable", tableTexture_);
    if (v.masked) textures.emplace_back("mask", l.mask);
    for (const auto& [name, texture] : textures) {
        texture->Activate();
        program->SetUniformi(name, texture->GetTextureUnit());
    }
    setUniforms(*program, level);
    auto* state = window->GetState();
    state->vtkglDisable(GL_DEPTH_TEST);
    if (placement.opacity < 1) {
        state->vtkglEnable(GL_BLEND);
        glBlendColor(0, 0, 0, float(placement.opacity));
        state->vtkglBlendFuncSeparate(GL_CONSTANT_ALPHA, GL_ONE_MINUS_CONSTANT_ALPHA, GL_ZERO, GL_ONE);
    } else {
        state->vtkglDisable(GL_BLEND);
    }
    quads_[v]->Render();
    for (const auto& entry : textures) entry.second->Deactivate();
    if (isNew && cost) {
        glFinish();  // the driver compiles at the first use
        cost->shaderMs += watch.ms();
    }
    return 1;
}

void FilmLayer::Prop::ReleaseGraphicsResources(vtkWindow* window) {
    for (auto& [level, textures] : levels) {
        if (textures.film) textures.film->ReleaseGraphicsResources(window);
        if (textures.mask) textures.mask->ReleaseGraphicsResources(window);
    }
    levels.clear();
    if (tableTexture_) tableTexture_->ReleaseGraphicsResources(window);
    tableTexture_ = nullptr;
    for (auto& [v, quad] : quads_) quad->ReleaseGraphicsResources(window);
    quads_.clear();
}

struct FilmLayer::Private {
    vtkSmartPointer<vtkRenderer> renderer;
    vtkNew<Prop> prop;
};

FilmLayer::FilmLayer(vtkRenderer& renderer) : d(new Private{&renderer, {}}) {
    d->prop->UseBoundsOff();
    renderer.AddViewProp(d->prop);
}

FilmLayer::~FilmLayer() {
    d->renderer->RemoveViewProp(d->prop);
}

void FilmLayer::setFrame(std::shared_ptr<const PreparedFrame> frame) {
    if (frame == d->prop->frame) return;
    d->prop->frame = std::move(frame);
    d->prop->frameChanged = true;
}

void FilmLayer::setTable(std::shared_ptr<const GreyTable> table, bool invertColour) {
    d->prop->invertColour = invertColour;
    if (d->prop->table == table) return;
    d->prop->table = std::move(table);
    d->prop->tableChanged = true;
}

void FilmLayer::count(DrawCost* cost) {
    d->prop->cost = cost;
}

void FilmLayer::setPlacement(const Placement& placement) {
    d->prop->placement = placement;
}

bool FilmLayer::needsUpload() const {
    const auto& p = *d->prop;
    return p.frame && (p.frameChanged || !p.levels.contains(p.wantedLevel()));
}

}  // namespace viewer::canvas
