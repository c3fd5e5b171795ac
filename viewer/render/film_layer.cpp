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

#include <array>
#include <map>

namespace viewer::canvas {

namespace {

/// The quad over the viewport. Both attributes that vtkOpenGLQuadHelper binds are used, or it complains.
constexpr const char* kVertexShader = R"(//VTK::System::Dec
in vec4 ndCoordIn;
in vec2 texCoordIn;

void main()
{
  gl_Position = vec4(texCoordIn * 2.0 - 1.0, ndCoordIn.zw);
}
)";

/// One fragment: screen → film → stored value (interpolated before the lookup) → grey. The texel fetches are exact;
/// only magnified or reduced films are interpolated.
constexpr const char* kFragmentShader = R"(//VTK::System::Dec
//VTK::Output::Dec
uniform sampler2D film;
uniform sampler2D greyTable;
uniform sampler2D mask;
uniform int colour;
uniform int invertColour;
uniform int interpolate;
uniform int masked;
uniform int overlays;
uniform float shutterGrey;
uniform vec2 rowX;
uniform vec2 rowY;
uniform vec2 shift;
uniform vec2 filmSize;
uniform vec2 levelScale;
uniform float canvasHeight;

float lookup(float value)
{
  int i = int(value * 65535.0 + 0.5);
  return texelFetch(greyTable, ivec2(i & 255, i >> 8), 0).r;
}

void main()
{
  vec2 s = vec2(gl_FragCoord.x, canvasHeight - gl_FragCoord.y);
  vec2 p = vec2(dot(rowX, s), dot(rowY, s)) + shift;
  if (any(lessThan(p, vec2(0.0))) || any(greaterThanEqual(p, filmSize))) { discard; }
  ivec2 size = textureSize(film, 0);
  vec2 q = p * levelScale;
  ivec2 t = clamp(ivec2(floor(q)), ivec2(0), size - 1);
  vec4 texel = interpolate == 1 ? texture(film, q / vec2(size)) : texelFetch(film, t, 0);
  vec3 shown = texel.rgb;
  if (colour == 0) { shown = vec3(lookup(texel.r)); }
  else if (invertColour == 1) { shown = vec3(1.0) - shown; }
  if (masked == 1)
  {
    vec2 m = texelFetch(mask, t, 0).rg;
    if (overlays == 1 && m.r > 0.5) { shown = vec3(1.0); }
    if (m.g > 0.5) { shown = vec3(shutterGrey); }
  }
  gl_FragData[0] = vec4(shown, 1.0);
}
)";

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
    std::vector<std::uint8_t> table;
    bool tableChanged = false, frameChanged = false, invertColour = false;
    Placement placement;
    std::map<int, Level> levels;

private:
    int usableLevel(vtkOpenGLRenderWindow* window) const;
    void uploadLevel(vtkOpenGLRenderWindow* window, int level);
    void setUniforms(vtkShaderProgram& program, int level) const;

    Texture tableTexture_;
    std::unique_ptr<vtkOpenGLQuadHelper> quad_;
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
    to.film = f.isColour() ? upload(window, to.film, size, {3, VTK_UNSIGNED_CHAR}, rgb.data())
                           : upload(window, to.film, size, {1, VTK_UNSIGNED_SHORT}, indices.data());
    to.mask = mask.empty() ? nullptr : upload(window, to.mask, size, {2, VTK_UNSIGNED_CHAR}, mask.data());
}

void FilmLayer::Prop::setUniforms(vtkShaderProgram& program, int level) const {
    const Affine m = placement.toPane.inverse();
    const float scale = 1.0f / float(1 << level);
    const float rowX[2] = {float(m.a), float(m.b)}, rowY[2] = {float(m.c), float(m.d)};
    const float shift[2] = {float(m.tx - m.a * placement.left - m.b * placement.top),
                            float(m.ty - m.c * placement.left - m.d * placement.top)};
    const float size[2] = {float(frame->frame->width), float(frame->frame->height)};
    const float levelScale[2] = {scale, scale};
    const auto one = [](double v) { return v == 0 || v == 1 || v == -1; };
    const bool exact = level == 0 && one(m.a) && one(m.b) && one(m.c) && one(m.d);
    program.SetUniform2f("rowX", rowX);
    program.SetUniform2f("rowY", rowY);
    program.SetUniform2f("shift", shift);
    program.SetUniform2f("filmSize", size);
    program.SetUniform2f("levelScale", levelScale);
    program.SetUniformf("canvasHeight", float(placement.canvasHeight));
    program.SetUniformi("interpolate", placement.interpolate && !exact);
    program.SetUniformi("colour", frame->frame->isColour());
    program.SetUniformi("invertColour", invertColour);
    program.SetUniformi("overlays", placement.overlays);
    program.SetUniformf("shutterGrey", float(frame->frame->shutterGrey) / 255.0f);
}

int FilmLayer::Prop::RenderOpaqueGeometry(vtkViewport* viewport) {
    auto* renderer = vtkRenderer::SafeDownCast(viewport);
    auto* window = renderer ? vtkOpenGLRenderWindow::SafeDownCast(renderer->GetVTKWindow()) : nullptr;
    if (!window || !frame || table.size() != 65536) return 0;
    const int level = usableLevel(window);
    uploadLevel(window, level);
    if (tableChanged || !tableTexture_) {
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        tableTexture_ = upload(window, tableTexture_, {256, 256}, {1, VTK_UNSIGNED_CHAR}, table.data());
        tableChanged = false;
    }
    if (!quad_)
        quad_ = std::make_unique<vtkOpenGLQuadHelper>(window, kVertexShader, kFragmentShader, "");
    else
        window->GetShaderCache()->ReadyShaderProgram(quad_->Program);
    if (!quad_->Program || !quad_->Program->GetCompiled()) return 0;
    const Level& l = levels[level];
    const std::array<std::pair<const char*, vtkTextureObject*>, 3> textures = {
        {{"film", l.film}, {"greyTable", tableTexture_}, {"mask", l.mask ? l.mask : tableTexture_}}};
    for (const auto& [name, texture] : textures) {
        texture->Activate();
        quad_->Program->SetUniformi(name, texture->GetTextureUnit());
    }
    setUniforms(*quad_->Program, level);
    quad_->Program->SetUniformi("masked", l.mask ? 1 : 0);
    auto* state = window->GetState();
    state->vtkglDisable(GL_DEPTH_TEST);
    state->vtkglDisable(GL_BLEND);
    quad_->Render();
    for (const auto& entry : textures) entry.second->Deactivate();
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
    if (quad_) quad_->ReleaseGraphicsResources(window);
    quad_.reset();
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

void FilmLayer::setTable(const GreyTable& table, bool invertColour) {
    d->prop->invertColour = invertColour;
    if (d->prop->table == table.grey) return;
    d->prop->table = table.grey;
    d->prop->tableChanged = true;
}

void FilmLayer::setPlacement(const Placement& placement) {
    d->prop->placement = placement;
}

bool FilmLayer::needsUpload() const {
    const auto& p = *d->prop;
    return p.frame && (p.frameChanged || !p.levels.contains(p.wantedLevel()));
}

}  // namespace viewer::canvas
