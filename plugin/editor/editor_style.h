#pragma once

class QWidget;

namespace hsg::editor {

/// The plugin's look (panel/theme.h) with what only the editor has: trees, tables, tabs, splitters.
void dress(QWidget& window);

}  // namespace hsg::editor
