#include "plugin/editor/editor_style.h"

#include <QPalette>
#include <QWidget>

#include "plugin/panel/theme.h"

namespace hsg::editor {

void dress(QWidget& window) {
    theme::dress(window);
    window.setStyleSheet(window.styleSheet() + QStringLiteral(R"(
        QTreeView, QTableWidget, QTextBrowser { background: %1; alternate-background-color: %2; border: 1px solid %3; }
        QTreeView:focus, QTableWidget:focus, QTextBrowser:focus, QListWidget:focus { border: 2px solid %4; }
        QTreeView::item { padding: 2px 0; }
        QTreeView::item:selected, QTableWidget::item:selected, QListView::item:selected { background: %5; color: white; }
        QHeaderView::section { background: %2; color: %6; border: none; border-right: 1px solid %3; padding: 3px 6px; }
        QTabWidget::pane { border: none; border-top: 1px solid %3; }
        QTabBar::tab { background: transparent; color: %6; padding: 5px 14px; border-bottom: 3px solid transparent; }
        QTabBar::tab:selected { color: %7; border-bottom-color: %4; }
        QTabBar::tab:focus { border-bottom-color: white; }
        QSplitter::handle { background: %3; }
        QSplitter::handle:horizontal { width: 3px; }
        QSplitter::handle:vertical { height: 3px; }
        QProgressBar { background: %2; border: 1px solid %3; border-radius: 3px; text-align: center; }
        QProgressBar::chunk { background: %5; }
        QListView { background: %1; color: %7; border: 1px solid %3; }
    )")
                                                   .arg(theme::css(theme::surface), theme::css(theme::raised),
                                                        theme::css(theme::line), theme::css(theme::accent),
                                                        theme::css(theme::chosen), theme::css(theme::dim),
                                                        theme::css(theme::text)));
}

}  // namespace hsg::editor
