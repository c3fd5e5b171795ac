#pragma once

#include <string>

#include "reporting/authoring/draft_view.h"

namespace reporting::authoring {

/// What stands in a list or group of a template, by its name in the files ("questions") or in the outline ("steps");
/// Other if it has no items of its own kind.
ItemKind kindOfList(const std::string& name);
/// The same of a list at a path: the classes of the interval are no conclusions. Other for lists of plain values.
ItemKind kindOfList(const NodePath& list);

}  // namespace reporting::authoring
