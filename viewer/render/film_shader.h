#pragma once

#include <compare>
#include <string>

namespace viewer::canvas {

/// What the shader of a film must do; each combination is compiled by itself, because software GL runs both sides of
/// every branch.
struct ShaderVariant {
    bool colour = false, interpolate = false, masked = false;
    auto operator<=>(const ShaderVariant&) const = default;
};

/// The quad over the viewport of a pane.
extern const char* const kVertexShader;

std::string fragmentShader(const ShaderVariant& variant);

}  // namespace viewer::canvas
