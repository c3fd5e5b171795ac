#include "reporting/documents/pdf/paginate_p.h"

#include <deque>

namespace reporting::documents::pdf {
namespace {

class Paginator {
public:
    Paginator(double firstTop, double top) : y_(firstTop), top_(top) { pages_.emplace_back(); }

    void place(const BlockPtr& block) {
        if (!pages_.back().empty()) y_ += block->spaceBefore;
        pages_.back().push_back({block, y_});
        y_ += block->height();
    }
    bool fits(const Blocks& group) const {
        double y = y_;
        for (std::size_t i = 0; i < group.size(); ++i)
            y += group[i]->height() + (i || !pages_.back().empty() ? group[i]->spaceBefore : 0);
        return y <= page::bottom;
    }
    double room(const Block& block) const {
        return page::bottom - y_ - (pages_.back().empty() ? 0 : block.spaceBefore);
    }
    bool atHead() const { return pages_.back().empty(); }
    void turn() {
        pages_.emplace_back();
        y_ = top_;
    }
    std::vector<Page> take() { return std::move(pages_); }

private:
    std::vector<Page> pages_;
    double y_, top_;
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

}  // namespace

std::vector<Page> paginate(const Blocks& blocks, double firstTop, double top) {
    Paginator pages(firstTop, top);
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
        } else {
            placeFront(group.size());
        }
    }
    return pages.take();
}

}  // namespace reporting::documents::pdf
