#include <QTextLayout>
#include <algorithm>

#include "reporting/documents/pdf/blocks_p.h"

namespace reporting::documents::pdf {
namespace {

/// Lines of a laid-out text; a part of it shares the layout with the rest.
class TextBlock : public Block {
public:
    TextBlock(const QString& words, const TextStyle& style, double width)
        : layout_(std::make_shared<QTextLayout>(words, fontOf(style))),
          style_(style),
          lineHeight_(style.size * style.leading) {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout_->setTextOption(option);
        layout_->beginLayout();
        for (auto line = layout_->createLine(); line.isValid(); line = layout_->createLine()) line.setLineWidth(width);
        layout_->endLayout();
        end_ = layout_->lineCount();
    }

    double height() const override { return (end_ - begin_) * lineHeight_; }

    void paint(QPainter& painter, QPointF at) const override {
        painter.setPen(style_.colour);
        for (int i = begin_; i < end_; ++i) {
            const auto line = layout_->lineAt(i);
            // One baseline rhythm, whatever the fonts of the line: letters stand where the style's own would.
            const double baseline = at.y() + (i - begin_) * lineHeight_ + (lineHeight_ + 0.72 * style_.size) / 2;
            line.draw(&painter, QPointF(at.x(), baseline - line.ascent()));
        }
    }

    std::pair<BlockPtr, BlockPtr> split(double room) const override {
        const int lines = end_ - begin_;
        int fit = std::min(static_cast<int>(room / lineHeight_), lines - 2);
        if (fit < 2) return {};
        auto head = std::make_shared<TextBlock>(*this), tail = std::make_shared<TextBlock>(*this);
        head->end_ = begin_ + fit;
        head->keepWithNext = false;
        tail->begin_ = head->end_;
        tail->spaceBefore = 0;
        return {head, tail};
    }

private:
    std::shared_ptr<QTextLayout> layout_;
    TextStyle style_;
    double lineHeight_;
    int begin_ = 0, end_ = 0;
};

class RuleBlock : public Block {
public:
    explicit RuleBlock(double width) : width_(width) {}
    double height() const override { return 6; }
    void paint(QPainter& painter, QPointF at) const override {
        painter.fillRect(QRectF(at, QSizeF(width_, 6)), colour::line);
    }

private:
    double width_;
};

class ColumnsBlock : public Block {
public:
    explicit ColumnsBlock(std::vector<Column> columns) : columns_(std::move(columns)) {}
    double height() const override {
        double tallest = 0;
        for (const auto& column : columns_) tallest = std::max(tallest, heightOf(column.blocks));
        return tallest;
    }
    void paint(QPainter& painter, QPointF at) const override {
        for (const auto& column : columns_) paintAll(painter, at + QPointF(column.x, 0), column.blocks);
    }

private:
    std::vector<Column> columns_;
};

constexpr double panelPadding = 120, panelBar = 30;

class PanelBlock : public Block {
public:
    PanelBlock(Blocks blocks, double width) : blocks_(std::move(blocks)), width_(width) {}
    double height() const override { return heightOf(blocks_) + 2 * panelPadding; }
    void paint(QPainter& painter, QPointF at) const override {
        painter.fillRect(QRectF(at, QSizeF(width_, height())), colour::panel);
        painter.fillRect(QRectF(at, QSizeF(panelBar, height())), colour::accent);
        paintAll(painter, at + QPointF(panelPadding + panelBar, panelPadding), blocks_);
    }

private:
    Blocks blocks_;
    double width_;
};

class DrawingBlock : public Block {
public:
    DrawingBlock(QSizeF size, std::function<void(QPainter&, const QRectF&)> draw)
        : size_(size), draw_(std::move(draw)) {}
    double height() const override { return size_.height(); }
    void paint(QPainter& painter, QPointF at) const override {
        painter.save();
        draw_(painter, QRectF(at, size_));
        painter.restore();
    }

private:
    QSizeF size_;
    std::function<void(QPainter&, const QRectF&)> draw_;
};

}  // namespace

BlockPtr text(const QString& words, const TextStyle& style, double width) {
    // QTextLayout is one paragraph: a line break of the words is a separator of lines in it.
    auto prepared = words;
    prepared.replace("\r\n", "\n").replace('\n', QChar::LineSeparator);
    return std::make_shared<TextBlock>(prepared, style, width);
}

BlockPtr item(const QString& mark, const QString& words, const TextStyle& style, double width) {
    const double indent = style.size * 1.7;
    auto quiet = style;
    quiet.colour = colour::quiet;
    return columns({{0, {text(mark, quiet, indent)}}, {indent, {text(words, style, width - indent)}}});
}

BlockPtr rule(double width) {
    return std::make_shared<RuleBlock>(width);
}

BlockPtr columns(std::vector<Column> all) {
    return std::make_shared<ColumnsBlock>(std::move(all));
}

BlockPtr panel(Blocks blocks, double width) {
    return std::make_shared<PanelBlock>(std::move(blocks), width);
}

BlockPtr drawing(QSizeF size, std::function<void(QPainter&, const QRectF&)> paint) {
    return std::make_shared<DrawingBlock>(size, std::move(paint));
}

double heightOf(const Blocks& blocks) {
    double total = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) total += blocks[i]->height() + (i ? blocks[i]->spaceBefore : 0);
    return total;
}

void paintAll(QPainter& painter, QPointF at, const Blocks& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i) at.ry() += blocks[i]->spaceBefore;
        blocks[i]->paint(painter, at);
        at.ry() += blocks[i]->height();
    }
}

}  // namespace reporting::documents::pdf
