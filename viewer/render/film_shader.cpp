#include "viewer/render/film_shader.h"

namespace viewer::canvas {

/// The quad over the viewport. Both attributes that vtkOpenGLQuadHelper binds are used, or it complains.
const char* const kVertexShader = R"(//VTK::System::Dec
in vec4 ndCoordIn;
in vec2 texCoordIn;

void main()
{
  gl_Position = vec4(texCoordIn * 2.0 - 1.0, ndCoordIn.zw);
}
)";

namespace {

/// One fragment: screen → film → stored value (interpolated before the lookup) → grey. The texel fetches are exact;
/// only magnified or reduced films are interpolated.
constexpr const char* kFragmentShader = R"(//VTK::Output::Dec
uniform sampler2D film;
uniform sampler2D greyTable;
uniform sampler2D mask;
uniform int invertColour;
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
#ifdef INTERPOLATE
  vec4 texel = texture(film, q / vec2(size));
#else
  vec4 texel = texelFetch(film, t, 0);
#endif
#ifdef COLOUR
  vec3 shown = invertColour == 1 ? vec3(1.0) - texel.rgb : texel.rgb;
#else
  vec3 shown = vec3(lookup(texel.r));
#endif
#ifdef MASKED
  vec2 m = texelFetch(mask, t, 0).rg;
  if (overlays == 1 && m.r > 0.5) { shown = vec3(1.0); }
  if (m.g > 0.5) { shown = vec3(shutterGrey); }
#endif
  gl_FragData[0] = vec4(shown, 1.0);
}
)";

}  // namespace

std::string fragmentShader(const ShaderVariant& v) {
    std::string defines;
    if (v.colour) defines += "#define COLOUR\n";
    if (v.interpolate) defines += "#define INTERPOLATE\n";
    if (v.masked) defines += "#define MASKED\n";
    return "//VTK::System::Dec\n" + defines + kFragmentShader;
}

}  // namespace viewer::canvas
