#pragma once

#include "viewer/sdk/display.h"
#include "viewer/ui/pane_board.h"

class QWidget;

namespace viewer::ui {

/// The panes as plugins see them.
class PaneDisplay : public sdk::Display {
    Q_OBJECT
public:
    explicit PaneDisplay(PaneBoard& board);

    QWidget* keyboard = nullptr;  ///< who gets the focus

    void arrange(const sdk::Arrangement& arrangement) override;
    sdk::Arrangement arrangement() const override;
    void setLinks(const sdk::Links& links) override;
    sdk::Links links() const override;
    int activePane() const override;
    void setActivePane(int pane) override;
    void setSides(const std::string& sopInstanceUid, sdk::RightSide right, bool confirmed) override;
    void takeFocus() override;

signals:
    void linksChanged();

private:
    PaneBoard& board_;
};

}  // namespace viewer::ui
