#include "viewer/ui/pane_layout.h"

#include <algorithm>

namespace viewer::ui {

namespace {
constexpr int kFrame = 3;   // of the whole canvas: who has the keyboard
constexpr int kBorder = 2;  // of a pane: which one is active
}  // namespace

QRect PaneLayout::film(int pane) const {
    const QRect& cell = cells.at(std::size_t(pane));
    return cell.isEmpty() ? QRect() : cell.adjusted(kBorder, kBorder, -kBorder, -kBorder);
}

int PaneLayout::at(QPoint point) const {
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].contains(point)) return int(i);
    return -1;
}

PaneLayout layOut(const LayoutRequest& request) {
    PaneLayout layout;
    QRect inner = QRect(QPoint(0, 0), request.canvas).adjusted(kFrame, kFrame, -kFrame, -kFrame);
    if (request.hasCaption) {
        const int height = std::clamp(request.canvas.height() / 22, 30, 44);
        layout.caption = QRect(inner.topLeft(), QSize(inner.width(), height));
        inner.setTop(inner.top() + height);
    }
    const int rows = std::max(1, request.rows), columns = std::max(1, request.columns);
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c) {
            const int index = r * columns + c;
            const int x0 = inner.left() + inner.width() * c / columns,
                      x1 = inner.left() + inner.width() * (c + 1) / columns;
            const int y0 = inner.top() + inner.height() * r / rows, y1 = inner.top() + inner.height() * (r + 1) / rows;
            QRect cell(x0, y0, x1 - x0, y1 - y0);
            if (request.maximised >= 0) cell = index == request.maximised ? inner : QRect();
            layout.cells.push_back(cell);
        }
    return layout;
}

}  // namespace viewer::ui
