#include "tests/viewer/ui/pair.h"

#include <QApplication>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <boost/test/unit_test.hpp>

#include "viewer/ui/pane_layout.h"

using namespace viewer;

namespace films {

void key(ui::FilmPanes& panes, int code, Qt::KeyboardModifiers modifiers) {
    QKeyEvent event(QEvent::KeyPress, code, modifiers);
    QApplication::sendEvent(&canvas(panes), &event);
}

bool keyTaken(ui::FilmPanes& panes, int code) {
    QKeyEvent event(QEvent::KeyPress, code, Qt::NoModifier);
    QApplication::sendEvent(&canvas(panes), &event);
    return event.isAccepted();
}

void mouse(ui::FilmPanes& panes, QEvent::Type type, QPoint at, Qt::MouseButton button) {
    QWidget& canvas = films::canvas(panes);
    const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::MouseButtons(button);
    QMouseEvent event(type, QPointF(at), canvas.mapToGlobal(QPointF(at)),
                      type == QEvent::MouseMove ? Qt::NoButton : button, held, Qt::NoModifier);
    QApplication::sendEvent(&canvas, &event);
}

void drag(ui::FilmPanes& panes, QPoint from, QPoint to, Qt::MouseButton button) {
    mouse(panes, QEvent::MouseButtonPress, from, button);
    for (int i = 1; i <= 10; ++i) mouse(panes, QEvent::MouseMove, from + (to - from) * i / 10, button);
    mouse(panes, QEvent::MouseButtonRelease, to, button);
}

void wheel(ui::FilmPanes& panes, QPoint at, int delta, Qt::KeyboardModifiers modifiers) {
    QWidget& canvas = films::canvas(panes);
    QWheelEvent event(QPointF(at), canvas.mapToGlobal(QPointF(at)), {}, QPoint(0, delta), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&canvas, &event);
}

void drop(ui::FilmPanes& panes, QPoint at, const QMimeData& data) {
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas(panes), &enter);
    BOOST_TEST(enter.isAccepted());
    QDropEvent event(QPointF(at), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas(panes), &event);
}

bool alike(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) return false;
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) sum += std::abs(qGreen(a.pixel(x, y)) - qGreen(b.pixel(x, y)));
    return sum / (double(a.width()) * a.height()) < 0.5;
}

double brightness(ui::FilmPanes& panes, int pane) {
    const QImage shot = grab(panes);
    const QRect r = ui::layOut({shot.size(), 1, 2, -1, false}).film(pane);
    double sum = 0;
    int n = 0;
    for (int y = r.center().y() - 60; y < r.center().y() + 60; y += 3)
        for (int x = r.center().x() - 60; x < r.center().x() + 60; x += 3, ++n) sum += qGreen(shot.pixel(x, y));
    return sum / n;
}

QImage filmOf(ui::FilmPanes& panes, int pane) {
    const QImage shot = grab(panes);
    return shot.copy(ui::layOut({shot.size(), 1, 2, -1, false}).film(pane).adjusted(60, 60, -60, -60));
}

Pair::Pair() {
    set.addRamp("1.1", 500, 400);
    set.addRamp("1.2", 500, 400);
    run->count = 6;
    run->grey = twelveBit();
    run->make = [](int n) {
        Frame f = ramp(200, 200);
        for (auto& i : f.indices) i = static_cast<std::uint16_t>(n * 600);
        return f;
    };
    auto& instance = set.add("2.1", run, 1);
    instance.frameTimesMs = {0, 40, 80, 180, 220, 260};
    panes = std::make_unique<ui::FilmPanes>(set.provider);
    panes->setStudies(set.studies);
    panes->display().arrange(row({"1.1", "1.2"}));
    show(*panes, 800, 500);
    panes->run("view.texts");
}

sdk::ImageRef Pair::image(int pane) {
    return panes->display().arrangement().panes.at(pane).image.value();
}

}  // namespace films
