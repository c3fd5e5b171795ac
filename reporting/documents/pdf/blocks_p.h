#pragma once

#include <QImage>
#include <QPainter>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

#include "reporting/documents/pdf/style_p.h"

/// What a page is made of: blocks of a known height, put one below the other. Lengths are tenths of a point.
namespace reporting::documents::pdf {

class Block {
public:
    virtual ~Block() = default;
    virtual double height() const = 0;
    /// The upper left corner of the block is at `at`.
    virtual void paint(QPainter& painter, QPointF at) const = 0;
    /// The part that fits into `room` and the rest; both nullptr if it must stay whole.
    virtual std::pair<std::shared_ptr<Block>, std::shared_ptr<Block>> split(double) const { return {}; }

    double spaceBefore = 0;  ///< left out at the head of a page
    bool keepWithNext = false;
};
using BlockPtr = std::shared_ptr<Block>;
using Blocks = std::vector<BlockPtr>;

/// Words in one style, broken into lines of a width. Splits between lines, never leaving one alone.
BlockPtr text(const QString& words, const TextStyle& style, double width);
/// Words with a mark (number or bullet) hanging to their left.
BlockPtr item(const QString& mark, const QString& words, const TextStyle& style, double width);
/// A thin line across the width.
BlockPtr rule(double width);
/// Blocks side by side at given places; unsplittable.
struct Column {
    double x = 0;
    Blocks blocks;
};
BlockPtr columns(std::vector<Column> columns);
/// Blocks on a tinted panel with a bar at its left; unsplittable.
BlockPtr panel(Blocks blocks, double width);
/// A picture or drawing of a fixed size.
BlockPtr drawing(QSizeF size, std::function<void(QPainter&, const QRectF&)> paint);

double heightOf(const Blocks& blocks);
void paintAll(QPainter& painter, QPointF at, const Blocks& blocks);

}  // namespace reporting::documents::pdf
