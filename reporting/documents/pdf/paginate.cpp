#include "reporting/documents/pdf/paginate_p.h"

#include <deque>

namespace reporting::documents::pdf {
namespace {

class Paginator {
public:
    Paginator(double firstTop, double top, double bottom, double air)
        : y_(firstTop), top_(top), bottom_(bottom), air_(air) {
        pages_.emplace_back();
    }

    void place(const BlockPtr& block) {
        if (!pages_.back().empty()) y_ += air_ * block->spaceBefore;
        pages_.back().push_back({block, y_});
        y_ += block->height();
    }
    bool fits(const Blocks& group) const {
        double y = y_;
        for (std::size_t i = 0; i < group.size(); ++i)
            y += group[i]->height() + (i || !pages_.back().empty() ? air_ * group[i]->spaceBefore : 0);
        return y <= bottom_;
    }
    double room(const Block& block) const {
        return bottom_ - y_ - (pages_.back().empty() ? 0 : air_ * block.spaceBefore);
    }
    bool atHead() const { return pages_.back().empty(); }
    void turn() {
        pages_.emplace_back();
        y_ = top_;
    }
    std::vector<Page> take() { return std::move(pages_); }

private:
    std::vector<Page> pages_;
    double y_, top_, bottom_, air_;
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

std::vector<Page> paginate(const Blocks& blocks, double firstTop, double top) {
    const auto attempt = [&](double bottom, double air) { return fill(blocks, Paginator(firstTop, top, bottom, air)); };
    auto pages = attempt(page::bottom, 1);
    const auto lost = [&](const std::vector<Page>& of) {
        return of.size() > 1 && filled(of.back(), top) < leastOnLastPage;
    };
    if (!lost(pages)) return pages;
    // First the few lines are drawn in by less air between the blocks; if they still do not fit, the pages before leave
    // them company.
    for (double air = 0.9; air > 0.45; air -= 0.1) {
        if (auto tighter = attempt(page::bottom, air); tighter.size() < pages.size()) return tighter;
    }
    for (double bottom = page::bottom - 100; bottom > page::bottom - 2500; bottom -= 100) {
        auto balanced = attempt(bottom, 1);
        if (balanced.size() > pages.size()) break;
        if (!lost(balanced)) return balanced;
    }
    return pages;
}

}  // namespace reporting::documents::pdf
