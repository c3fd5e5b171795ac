#pragma once

#include <QImage>
#include <QPainter>
#include <QString>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "reporting/documents/pdf/style_p.h"

/// What a page is made of: blocks of a known height, put one below the other. Lengths are tenths of a point.
namespace reporting::documents::pdf {

class Block;
using BlockPtr = std::shared_ptr<Block>;
using Blocks = std::vector<BlockPtr>;
/// The part of a block that fits and the rest; both nullptr if it stays whole.
using Halves = std::pair<BlockPtr, BlockPtr>;

class Block {
public:
    virtual ~Block() = default;
    virtual double height() const = 0;
    /// The upper left corner of the block is at `at`.
    virtual void paint(QPainter& painter, QPointF at) const = 0;
    /// Where it reads well.
    virtual Halves split(double /*room*/) const { return {}; }
    /// Where it must be, since the block is taller than a page: nothing may run out of the paper.
    virtual Halves forceSplit(double room) const { return split(room); }

    double spaceBefore = 0;  ///< left out at the head of a page
    bool keepWithNext = false;
};

/// Words in one style, broken into lines of a width. Splits between lines, never leaving one alone.
BlockPtr text(const QString& words, const TextStyle& style, double width);
/// Words with a mark (number or bullet) hanging to their left.
BlockPtr item(const QString& mark, const QString& words, const TextStyle& style, double width);
/// A thin line across the width.
BlockPtr rule(double width);
/// Blocks side by side at given places; whole unless taller than a page.
struct Column {
    double x = 0;
    Blocks blocks;
};
BlockPtr columns(std::vector<Column> columns);
/// Blocks on a tinted panel with a bar at its left. Whole up to `whole`; a taller one splits between its blocks, never
/// after fewer than `least` of them.
struct PanelShape {
    double width = 0, whole = 0;
    std::size_t least = 3;
};
BlockPtr panel(Blocks blocks, const PanelShape& shape);
/// A picture or drawing of a fixed size.
BlockPtr drawing(QSizeF size, std::function<void(QPainter&, const QRectF&)> paint);

double heightOf(const Blocks& blocks);
void paintAll(QPainter& painter, QPointF at, const Blocks& blocks);
/// Blocks up to `room` and the rest; one that crosses is split by force. The first half may be empty.
std::pair<Blocks, Blocks> divided(const Blocks& blocks, double room);

}  // namespace reporting::documents::pdf
