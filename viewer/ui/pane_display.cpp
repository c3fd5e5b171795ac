#include "viewer/ui/pane_display.h"

#include <QWidget>

namespace viewer::ui {

PaneDisplay::PaneDisplay(PaneBoard& board) : board_(board) {
    connect(&board, &PaneBoard::activeChanged, this, &sdk::Display::activePaneChanged);
    connect(&board, &PaneBoard::imageShown, this, &sdk::Display::imageShown);
}

void PaneDisplay::arrange(const sdk::Arrangement& arrangement) {
    board_.arrange(arrangement);
}

sdk::Arrangement PaneDisplay::arrangement() const {
    return board_.arrangement();
}

void PaneDisplay::setLinks(const sdk::Links& links) {
    board_.links = links;
    emit linksChanged();
}

sdk::Links PaneDisplay::links() const {
    return board_.links;
}

int PaneDisplay::activePane() const {
    return board_.active();
}

void PaneDisplay::setActivePane(int pane) {
    board_.setActive(pane);
}

void PaneDisplay::setSides(const std::string& uid, sdk::RightSide right, bool confirmed) {
    board_.setSides(uid, {right, confirmed});
}

void PaneDisplay::takeFocus() {
    if (keyboard) keyboard->setFocus(Qt::OtherFocusReason);
}

}  // namespace viewer::ui
