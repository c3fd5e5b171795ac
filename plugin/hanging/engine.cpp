#include "plugin/hanging/engine.h"

#include <algorithm>

namespace hsg::hanging {
namespace {

using reporting::FilmSelector;
using reporting::HangingLayout;
using reporting::HangingPane;
using reporting::HangingStage;
using reporting::WhenMissing;

/// Hangs one stage, pane by pane.
class StageHanger {
public:
    StageHanger(const Lightbox& box, const HangingLayout& layout, const HangingStage& stage)
        : box_(box), layout_(layout), stage_(stage) {}

    Hung run() {
        for (std::size_t i = 0; i < stage_.panes.size(); ++i)
            if (!place(static_cast<int>(i), stage_.panes[i])) return refused();
        closeUp();
        tellRest();
        hung_.isUsed = true;
        return std::move(hung_);
    }

private:
    bool isHanging(const std::string& filmId) const {
        return std::any_of(hung_.panes.begin(), hung_.panes.end(),
                           [&](const HungPane& pane) { return pane.filmId == filmId; });
    }

    /// False: the stage cannot be used.
    bool place(int index, const HangingPane& asked) {
        HungPane pane;
        pane.asked = asked;
        Reason reason;
        reason.pane = index;
        for (const auto& id : asked.show) {
            const auto* selector = layout_.selector(id);
            if (!selector) continue;
            if (take(*selector, pane)) break;
            reason.looked.push_back(*selector);
        }
        if (pane.filmId) {
            reason.kind = ReasonKind::NextCandidate;
            if (!reason.looked.empty()) hung_.reasons.push_back(reason);
            hung_.panes.push_back(pane);
            return true;
        }
        return placeMissing(pane, reason);
    }

    bool placeMissing(HungPane& pane, Reason& reason) {
        switch (pane.asked.missing) {
            case WhenMissing::Say:
                reason.kind = ReasonKind::Empty;
                break;
            case WhenMissing::Keep:
                reason.kind = ReasonKind::Kept;
                pane.keeps = true;
                break;
            case WhenMissing::Collapse:
                reason.kind = ReasonKind::Collapsed;
                break;
            case WhenMissing::Skip:
                reason.kind = ReasonKind::NotUsed;
        }
        hung_.reasons.push_back(reason);
        if (pane.asked.missing == WhenMissing::Skip) return false;
        if (pane.asked.missing != WhenMissing::Collapse) hung_.panes.push_back(pane);
        return true;
    }

    bool take(const FilmSelector& selector, HungPane& pane) {
        for (const auto* film : candidates(box_, selector)) {
            if (isHanging(film->film.id)) continue;
            pane.filmId = film->film.id;
            pane.image = imageOf(*film, selector);
            return true;
        }
        return false;
    }

    Hung refused() {
        Hung none;
        none.reasons = {hung_.reasons.back()};
        return none;
    }

    void closeUp() {
        hung_.rows = stage_.rows;
        hung_.columns = stage_.columns;
        const int count = static_cast<int>(hung_.panes.size());
        if (count == stage_.rows * stage_.columns) return;
        if (count == 0) {  // everything went away: one place that says so
            hung_.rows = hung_.columns = 1;
            HungPane pane;
            if (!stage_.panes.empty()) pane.asked = stage_.panes.front();
            hung_.panes = {pane};
            return;
        }
        int places = hung_.rows * hung_.columns;
        for (int rows = 1; rows <= stage_.rows; ++rows) {
            const int columns = (count + rows - 1) / rows;
            if (columns > stage_.columns || rows * columns > places) continue;
            const bool isTighter = rows * columns < places;
            const bool isSquarer = std::abs(columns - rows) < std::abs(hung_.columns - hung_.rows);
            if (!isTighter && !isSquarer) continue;
            places = rows * columns;
            hung_.rows = rows;
            hung_.columns = columns;
        }
        hung_.panes.resize(static_cast<std::size_t>(places));
    }

    void tellRest() {
        int rest = 0;
        for (const auto& film : box_.films.films)
            if (film.viewable && !isHanging(film.film.id)) ++rest;
        if (rest == 0) return;
        Reason reason;
        reason.kind = ReasonKind::NotHung;
        reason.count = rest;
        hung_.reasons.push_back(reason);
    }

    const Lightbox& box_;
    const HangingLayout& layout_;
    const HangingStage& stage_;
    Hung hung_;
};

template <class Wanted>
Choice choose(const Lightbox& box, const HangingLayout& layout, Wanted isWanted) {
    Choice choice;
    for (const auto& stage : layout.stages) {
        if (!isWanted(stage)) continue;
        auto hung = hang(box, layout, stage);
        if (hung.isUsed) {
            choice.stage = &stage;
            choice.hung = std::move(hung);
            return choice;
        }
        choice.passed.emplace_back(stage.id, hung.reasons.front());
    }
    return choice;
}

}  // namespace

Hung hang(const Lightbox& box, const HangingLayout& layout, const HangingStage& stage) {
    return StageHanger(box, layout, stage).run();
}

Choice firstUsable(const Lightbox& box, const HangingLayout& layout) {
    return choose(box, layout, [](const HangingStage&) { return true; });
}

Choice forStep(const Lightbox& box, const HangingLayout& layout, const std::string& stepId) {
    return choose(box, layout, [&](const HangingStage& stage) {
        return std::find(stage.steps.begin(), stage.steps.end(), stepId) != stage.steps.end();
    });
}

}  // namespace hsg::hanging
