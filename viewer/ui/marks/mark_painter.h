#pragma once

#include <QPainter>
#include <QPointF>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "viewer/ui/marks/mark_desk.h"
#include "viewer/ui/marks/mark_picture.h"
#include "viewer/ui/marks/pane_map.h"
#include "viewer/ui/marks/state_graphics.h"
#include "viewer/ui/text_sprites.h"

namespace viewer::ui::marks {

/// What is drawn over a pane beside the marks of the book.
struct InProgress {
    const KeptMark* dragged = nullptr;  ///< in the place of the mark with its id
    const KeptMark* drawn = nullptr;    ///< a mark that is being drawn
    std::optional<QPointF> cross;       ///< the cross hair of the keyboard, logical pixels of the canvas
    int handle = -1;                    ///< of the chosen mark: the one that keys move
    bool hidden = false;                ///< only what is being drawn
};

/// Draws marks with their words. Remembers where the words lie, so that they can be clicked.
class MarkPainter {
public:
    MarkPainter(const PaneBoard& board, const MarkDesk& desk) : board_(board), desk_(desk) {}

    void paint(QPainter& painter, int pane, const InProgress& progress);
    /// The mark whose words lie at a place of the canvas; empty if none.
    std::string labelAt(int pane, QPointF at) const;
    /// After all panes of a frame were painted.
    void sweep() { pictures_.sweep(); }
    void clear();

private:
    void paintMark(QPainter& painter, int pane, const PaneMap& map, const KeptMark& kept);
    void paintLabel(QPainter& painter, int pane, const MarkDrawn& drawn, const KeptMark& kept);
    void paintCross(QPainter& painter, const QRect& film, QPointF at);

    const PaneBoard& board_;
    const MarkDesk& desk_;
    MarkPictures pictures_;
    StateGraphics states_;
    TextSprites sprites_;
    std::map<int, std::vector<std::pair<std::string, QRect>>> labels_;
    const InProgress* progress_ = nullptr;
};

}  // namespace viewer::ui::marks
