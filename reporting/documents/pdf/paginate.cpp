#include "reporting/documents/pdf/paginate_p.h"

#include <deque>

namespace reporting::documents::pdf {
namespace {

class Paginator {
public:
    /// `shorter`: how much earlier the pages from the `from`-th (0-based) on end.
    struct Shape {
        double air = 1, shorter = 0;
        std::size_t from = 0;
    };
    Paginator(const Room& room, const Shape& shape) : y_(room.firstTop), room_(room), shape_(shape) {
        pages_.emplace_back();
    }

    void place(const BlockPtr& block) {
        if (!pages_.back().empty()) y_ += shape_.air * block->spaceBefore;
        pages_.back().push_back({block, y_});
        y_ += block->height();
    }
    bool fits(const Blocks& group) const {
        double y = y_;
        for (std::size_t i = 0; i < group.size(); ++i)
            y += group[i]->height() + (i || !pages_.back().empty() ? shape_.air * group[i]->spaceBefore : 0);
        return y <= bottom();
    }
    double room(const Block& block) const {
        return bottom() - y_ - (pages_.back().empty() ? 0 : shape_.air * block.spaceBefore);
    }
    bool atHead() const { return pages_.back().empty(); }
    void turn() {
        pages_.emplace_back();
        y_ = room_.top;
    }
    std::vector<Page> take() { return std::move(pages_); }

private:
    double bottom() const { return room_.bottom - (pages_.size() > shape_.from ? shape_.shorter : 0); }

    std::vector<Page> pages_;
    double y_;
    Room room_;
    Shape shape_;
};

// A block with those after it that it must not leave.
Blocks groupAt(const std::deque<BlockPtr>& rest) {
    Blocks group;
    for (const auto& block : rest) {
        group.push_back(block);
        if (!block->keepWithNext) break;
    }
    return group;
}

std::vector<Page> fill(const Blocks& blocks, Paginator pages) {
    std::deque<BlockPtr> rest(blocks.begin(), blocks.end());
    const auto placeFront = [&](std::size_t count) {
        for (; count > 0; --count, rest.pop_front()) pages.place(rest.front());
    };
    while (!rest.empty()) {
        const auto group = groupAt(rest);
        if (pages.fits(group)) {
            placeFront(group.size());
            continue;
        }
        // The last of a group is what the others announce: if its head fits with them, it may be split.
        const Blocks announcing(group.begin(), group.end() - 1);
        double before = 0;
        for (const auto& block : announcing) before += block->height() + block->spaceBefore;
        auto [head, tail] = group.back()->split(pages.room(*group.back()) - before);
        if (head) {
            placeFront(announcing.size());
            rest.front() = tail;
            pages.place(head);
            pages.turn();
        } else if (!pages.atHead()) {
            pages.turn();
        } else if (auto [part, remains] = group.back()->forceSplit(pages.room(*group.back()) - before); part) {
            placeFront(announcing.size());
            rest.front() = remains;
            pages.place(part);
            pages.turn();
        } else {
            placeFront(group.size());
        }
    }
    return pages.take();
}

double filled(const Page& page, double top) {
    return page.empty() ? 0 : page.back().y + page.back().block->height() - top;
}

/// A last page with less than this looks lost.
constexpr double leastOnLastPage = 1800;

}  // namespace

std::vector<Page> paginate(const Blocks& blocks, const Room& room) {
    const auto attempt = [&](const Paginator::Shape& shape) { return fill(blocks, Paginator(room, shape)); };
    auto pages = attempt({});
    const auto lost = [&](const std::vector<Page>& of) {
        return of.size() > 1 && filled(of.back(), room.top) < leastOnLastPage;
    };
    if (!lost(pages)) return pages;
    // First the few lines are drawn in by less air between the blocks; if they still do not fit, the page before leaves
    // them company.
    for (double air = 0.9; air > 0.45; air -= 0.1) {
        if (auto tighter = attempt({air, 0, 0}); tighter.size() < pages.size()) return tighter;
    }
    for (double shorter = 100; shorter < 2500; shorter += 100) {
        auto balanced = attempt({1, shorter, pages.size() - 2});
        if (balanced.size() > pages.size()) break;
        if (!lost(balanced)) return balanced;
    }
    return pages;
}

}  // namespace reporting::documents::pdf
