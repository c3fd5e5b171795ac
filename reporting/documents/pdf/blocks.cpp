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

    Halves split(double room) const override { return cut(std::min(fitting(room), lines() - 2), 2); }
    Halves forceSplit(double room) const override { return cut(std::min(fitting(room), lines() - 1), 1); }

private:
    int lines() const { return end_ - begin_; }
    int fitting(double room) const { return static_cast<int>(room / lineHeight_); }

    Halves cut(int fit, int least) const {
        if (fit < least) return {};
        auto head = std::make_shared<TextBlock>(*this), tail = std::make_shared<TextBlock>(*this);
        head->end_ = begin_ + fit;
        head->keepWithNext = false;
        tail->begin_ = head->end_;
        tail->spaceBefore = 0;
        return {head, tail};
    }

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
    Halves forceSplit(double room) const override {
        std::vector<Column> heads, tails;
        bool some = false;
        for (const auto& column : columns_) {
            auto [head, tail] = divided(column.blocks, room);
            some = some || !head.empty();
            heads.push_back({column.x, std::move(head)});
            tails.push_back({column.x, std::move(tail)});
        }
        if (!some) return {};
        return {columns(std::move(heads)), columns(std::move(tails))};
    }

private:
    std::vector<Column> columns_;
};

constexpr double panelPadding = 120, panelBar = 30;

class PanelBlock : public Block {
public:
    PanelBlock(Blocks blocks, const PanelShape& shape) : blocks_(std::move(blocks)), shape_(shape) {}
    double height() const override { return heightOf(blocks_) + 2 * panelPadding; }
    void paint(QPainter& painter, QPointF at) const override {
        painter.fillRect(QRectF(at, QSizeF(shape_.width, height())), colour::panel);
        painter.fillRect(QRectF(at, QSizeF(panelBar, height())), colour::accent);
        paintAll(painter, at + QPointF(panelPadding + panelBar, panelPadding), blocks_);
    }
    Halves split(double room) const override { return height() > shape_.whole ? cut(room, shape_.least) : Halves{}; }
    Halves forceSplit(double room) const override { return cut(room, 1); }

private:
    Halves cut(double room, std::size_t least) const {
        auto [head, tail] = divided(blocks_, room - 2 * panelPadding);
        if (head.size() < least || tail.empty()) return {};
        auto rest = shape_;
        rest.least = 1;
        return {panel(std::move(head), shape_), panel(std::move(tail), rest)};
    }

    Blocks blocks_;
    PanelShape shape_;
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

BlockPtr panel(Blocks blocks, const PanelShape& shape) {
    return std::make_shared<PanelBlock>(std::move(blocks), shape);
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

std::pair<Blocks, Blocks> divided(const Blocks& blocks, double room) {
    std::pair<Blocks, Blocks> parts;
    double y = 0;
    for (const auto& block : blocks) {
        const double before = parts.first.empty() ? 0 : block->spaceBefore;
        if (parts.second.empty() && y + before + block->height() <= room) {
            y += before + block->height();
            parts.first.push_back(block);
            continue;
        }
        const auto [head, tail] =
            parts.second.empty() ? block->forceSplit(room - y - before) : Halves{nullptr, nullptr};
        if (head) {
            head->spaceBefore = block->spaceBefore;
            parts.first.push_back(head);
        }
        parts.second.push_back(head ? tail : block);
    }
    return parts;
}

}  // namespace reporting::documents::pdf
