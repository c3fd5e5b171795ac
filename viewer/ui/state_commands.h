#pragma once

#include "viewer/ui/pane_board.h"
#include "viewer/ui/pane_layer.h"
#include "viewer/ui/state_list.h"

namespace viewer::ui {

/// Commands that put another presentation of the same film into the active pane: as the header says, through a
/// presentation state, with the mask taken away. Draws nothing and takes no events.
class StateCommands : public QObject, public PaneLayer {
    Q_OBJECT
public:
    explicit StateCommands(PaneBoard& board);

    StateList states;

    void paint(QPainter&, int) override {}
    bool handle(QEvent*, double) override { return false; }
    void addCommands(PaneCommands& commands) override;
    bool isSettled() const override { return !states.isReading(); }

signals:
    void notice(const QString& text);

private:
    std::vector<ListedState> offered() const;
    void choose(std::size_t number);
    void next();
    void plain();
    void toggleSubtraction();
    bool canSubtract() const;
    QString nameOf(const ListedState& state) const;

    PaneBoard& board_;
};

}  // namespace viewer::ui
