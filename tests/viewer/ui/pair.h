#pragma once

#include <QEvent>
#include <QImage>
#include <QMimeData>
#include <memory>

#include "tests/viewer/ui/films.h"

/// A pair of films on the screen and a hand to drive them.
namespace films {

void key(viewer::ui::FilmPanes& panes, int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
/// Whether the canvas or one of its parents wanted the key.
bool keyTaken(viewer::ui::FilmPanes& panes, int code);
void mouse(viewer::ui::FilmPanes& panes, QEvent::Type type, QPoint at, Qt::MouseButton button);
void drag(viewer::ui::FilmPanes& panes, QPoint from, QPoint to, Qt::MouseButton button);
void wheel(viewer::ui::FilmPanes& panes, QPoint at, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void drop(viewer::ui::FilmPanes& panes, QPoint at, const QMimeData& data);

/// The same to the eye: where a pane lies on the canvas changes the last bit of an interpolated position.
bool alike(const QImage& a, const QImage& b);
/// Mean brightness of the film in a pane of two, away from texts.
double brightness(viewer::ui::FilmPanes& panes, int pane);
/// The film in a pane of two without borders and texts, to tell whether it moved.
QImage filmOf(viewer::ui::FilmPanes& panes, int pane);

/// Two films of one series ("1.1", "1.2") side by side, and a run of six frames ("2.1") in another series.
struct Pair {
    Set set;
    std::shared_ptr<Source> run = std::make_shared<Source>();
    std::unique_ptr<viewer::ui::FilmPanes> panes;

    Pair();
    viewer::sdk::ImageRef image(int pane);
};

const QPoint kLeft(200, 250), kRight(600, 250);

}  // namespace films
