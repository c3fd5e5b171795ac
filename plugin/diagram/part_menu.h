#pragma once

#include "plugin/diagram/diagram_parts.h"
#include "plugin/panel/navigation.h"

class QMenu;

namespace hsg {

/// What a click on an element offers: the options of its questions that are asked now, the present answer checked,
/// not assessable with its reason, blank again; a question that is no choice leads to the form. A choice is given to
/// the session at once. Deletes itself when it closes.
QMenu* makePartMenu(const PanelContext& context, const Words& words, const DiagramPart& part, QWidget* parent);

}  // namespace hsg
