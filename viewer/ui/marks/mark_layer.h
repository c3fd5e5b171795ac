#pragma once

#include <QObject>
#include <optional>
#include <string>

#include "viewer/ui/marks/mark_desk.h"
#include "viewer/ui/marks/mark_drawing.h"
#include "viewer/ui/marks/mark_painter.h"
#include "viewer/ui/pane_commands.h"
#include "viewer/ui/pane_layer.h"
#include "viewer/ui/pane_state.h"

class QKeyEvent;
class QMouseEvent;
class QWidget;

namespace viewer::ui::marks {

class MarkEditor;

/// Marks on the films: draws them, and takes the mouse and the keys while the reader draws, chooses, moves.
/// With a mark tool the left button draws; without one it takes hold of a mark that it hits, and else is the tool's.
/// By keys alone: arrows move a cross hair, Enter sets a point.
class MarkLayer : public QObject, public PaneLayer {
    Q_OBJECT
public:
    MarkLayer(PaneBoard& board, PaneState& state);
    ~MarkLayer() override;

    MarkDesk desk;
    /// Where the editor and the cursor go; before the first event.
    void setCanvas(QWidget* canvas);

    // PaneLayer
    void paint(QPainter& painter, int pane) override;
    bool handle(QEvent* event, double ratio) override;
    void addCommands(PaneCommands& commands) override;
    std::vector<sdk::Badge> badges(int pane) const override;
    bool isSettled() const override { return !desk.isBusy(); }
    void retranslate();

signals:
    void redrawWanted();
    void notice(const QString& text);
    /// Marks could not be written, or can again.
    void storageNotice(const QString& text, bool bad);
    /// The check marks of the commands are others.
    void stateChanged();

private:
    /// A mark held by the mouse: a handle of it, or (−1) the whole.
    struct Grip {
        KeptMark before, now;
        int handle = -1;
        sdk::FilmPoint from;
        int pane = -1;
    };

    // mark_layer_mouse.cpp
    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool doubleClick(const QMouseEvent& event);
    bool takeHold(const PaneMap& map, int pane, QPointF at);
    std::string markAt(const PaneMap& map, int pane, QPointF at) const;
    int handleAt(const PaneMap& map, const KeptMark& kept, QPointF at) const;
    void showCursor(const PaneMap* map, int pane, QPointF at);
    int paneAt(QPointF at) const;

    // mark_layer_keys.cpp
    bool wantsKey(const QKeyEvent& event) const;
    bool key(const QKeyEvent& event);
    bool escape();
    void moveCross(int x, int y, Qt::KeyboardModifiers modifiers);
    void enter();
    void moveByKey(int x, int y);
    void chooseNext();
    void chooseHandle();

    // mark_layer_drawing.cpp
    void arm(Shape shape);
    void disarm();
    void point(const PaneMap& map, QPointF at);
    void finish();
    void askText(KeptMark mark);
    void askObject(KeptMark mark);
    void finishText(KeptMark mark, const QString& words);
    QPoint editorPlace(const sdk::Mark& mark) const;

    // mark_commands.cpp
    void addShapes(PaneCommands& commands);
    void addEdits(PaneCommands& commands);
    void addKeyImages(PaneCommands& commands);
    void addViews(PaneCommands& commands);
    void removeChosen();
    void editText();
    void undo(bool again);
    void toggleKey();
    void nextKey();
    void saveView();
    void removeView();
    std::optional<sdk::ImageRef> shownImage() const;
    std::optional<PaneMap> activeMap() const;

    PaneBoard& board_;
    PaneState& state_;
    MarkPainter painter_;
    MarkDrawing drawing_;
    QWidget* canvas_ = nullptr;
    MarkEditor* editor_ = nullptr;
    double ratio_ = 1;
    Shape shape_ = Shape::Length;
    std::string link_;  ///< of the next mark, for the plugin that asked for it
    int pane_ = -1;     ///< where the drawing is
    std::optional<Grip> grip_;
    std::optional<QPointF> cross_;
    QPointF pressed_;
    bool isPressed_ = false, moved_ = false, hidden_ = false, cursorShown_ = false;
    int handle_ = -1;  ///< of the chosen mark, moved by keys; −1: the whole
    std::optional<KeptMark> drawn_;
};

}  // namespace viewer::ui::marks
