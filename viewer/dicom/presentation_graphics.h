#pragma once

#include <optional>

#include "viewer/dicom/data_set.h"
#include "viewer/dicom/presentation_values.h"

/// Graphics and text of a presentation state (PS3.3 C.10.5, C.10.7), item by item.
namespace viewer {

GraphicLayer graphicLayer(const HeaderView& item);
/// Nothing where the type is unknown or the number of points is wrong for it.
std::optional<GraphicObject> graphicObject(const HeaderView& item);
/// Nothing where there is neither an anchor nor a box, or no text.
std::optional<TextObject> textObject(const HeaderView& item);

}  // namespace viewer
