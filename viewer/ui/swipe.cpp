#include "viewer/ui/swipe.h"

#include <algorithm>
#include <cmath>

namespace viewer::ui {

SwipeSplit splitAt(double column, const canvas::View& view, const canvas::FilmShape& film,
                   const canvas::PaneRect& pane) {
    const canvas::Affine m = canvas::filmToPane(view, film, pane.extent());
    const canvas::Point at = m.map({column, film.height / 2.0});
    SwipeSplit split;
    split.isUpright = std::abs(m.a) > std::abs(m.c);
    split.isForward = split.isUpright ? m.a > 0 : m.c > 0;
    const int length = split.isUpright ? pane.width : pane.height;
    const double place = split.isUpright ? at.x : at.y;
    const int cut = int(std::lround(std::clamp(place, 0.0, double(length))));
    split.edge = (split.isUpright ? pane.x : pane.y) + cut;
    canvas::PaneRect first = pane, second = pane;
    if (split.isUpright) {
        first.width = cut;
        second.x += cut;
        second.width -= cut;
    } else {
        first.height = cut;
        second.y += cut;
        second.height -= cut;
    }
    split.before = split.isForward ? first : second;
    split.beyond = split.isForward ? second : first;
    return split;
}

double columnAt(canvas::Point inPane, const canvas::View& view, const canvas::FilmShape& film, canvas::Extent pane) {
    const canvas::Point at = canvas::filmToPane(view, film, pane).inverse().map(inPane);
    return std::clamp(at.x, 0.0, double(film.width));
}

}  // namespace viewer::ui
