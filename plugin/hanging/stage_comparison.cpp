#include "plugin/hanging/stage_comparison.h"

#include <memory>

namespace hsg {

using reporting::StageComparison;
using viewer::sdk::CompareMode;

namespace {

CompareMode modeOf(StageComparison wanted) {
    switch (wanted) {
        case StageComparison::Flicker:
            return CompareMode::Flicker;
        case StageComparison::Swipe:
            return CompareMode::Swipe;
        case StageComparison::Blend:
            return CompareMode::Blend;
        case StageComparison::Difference:
            return CompareMode::Difference;
        case StageComparison::SideBySide:
            break;
    }
    return CompareMode::SideBySide;
}

}  // namespace

void compareAs(viewer::sdk::Host& host, StageComparison wanted, const viewer::sdk::Arrangement& arrangement,
               QObject* owner) {
    auto* comparison = host.comparison();
    if (!comparison) return;
    if (wanted == StageComparison::SideBySide) {
        if (comparison->view().mode != CompareMode::SideBySide) comparison->setMode(CompareMode::SideBySide);
        return;
    }
    if (arrangement.panes.size() < 2 || !arrangement.panes[0].image || !arrangement.panes[1].image) return;
    const viewer::sdk::FilmPair pair{*arrangement.panes[0].image, *arrangement.panes[1].image};
    if (comparison->pair() != pair) comparison->setPair(pair);
    if (comparison->registration().isValid()) return comparison->setMode(modeOf(wanted));
    auto waiting = std::make_shared<QMetaObject::Connection>();
    *waiting = QObject::connect(comparison, &viewer::sdk::Comparison::registrationChanged, owner,
                                [comparison, pair, mode = modeOf(wanted), waiting] {
                                    QObject::disconnect(*waiting);
                                    if (comparison->pair() == pair && comparison->registration().isValid())
                                        comparison->setMode(mode);
                                });
    if (!comparison->isBusy()) comparison->registerAutomatically();
}

}  // namespace hsg
