#pragma once

#include <QPainter>
#include <QPixmap>
#include <map>
#include <string>

#include "viewer/dicom/presentation_values.h"
#include "viewer/ui/marks/pane_map.h"

namespace viewer::ui::marks {

/// Graphics and text of the presentation state that a film is seen through (PS3.3 C.10.5), whoever wrote it: in a
/// colour of their own, read only.
class StateGraphics {
public:
    struct Shown {
        int pane = 0;
        const PresentationValues* state = nullptr;
        PaneMap map;
        canvas::FilmShape film;
    };
    void draw(QPainter& painter, const Shown& shown);
    void clear() { kept_.clear(); }

private:
    struct Kept {
        std::string uid;
        sdk::ImageRef image;
        canvas::Affine toPane;
        QRect place;
        QPixmap picture;
    };
    std::map<int, Kept> kept_;
};

}  // namespace viewer::ui::marks
