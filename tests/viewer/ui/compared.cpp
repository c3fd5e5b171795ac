#include "tests/viewer/ui/compared.h"

#include <QWidget>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "viewer/render/view.h"

using namespace viewer;

namespace films {

Frame bones(QSize size, const sdk::Transform2D& t, bool streak, bool inverted) {
    Frame f;
    f.width = size.width();
    f.height = size.height();
    f.indices.resize(std::size_t(f.width) * std::size_t(f.height));
    const double det = t.a * t.d - t.b * t.c;
    for (int y = 0; y < f.height; ++y)
        for (int x = 0; x < f.width; ++x) {
            const double ux = x + 0.5 - t.tx, uy = y + 0.5 - t.ty;
            const double px = (t.d * ux - t.b * uy) / det, py = (-t.c * ux + t.a * uy) / det;
            double v = 1500 + 500 * std::sin(px / 17) * std::cos(py / 23) + 300 * std::sin((px + 2 * py) / 41);
            if (streak && std::abs(py - 150) < 6 && px > 80 && px < 220) v += 1200;
            v = std::clamp(v, 0.0, 4095.0);
            f.indices[std::size_t(y) * std::size_t(f.width) + std::size_t(x)] =
                std::uint16_t(std::lround(inverted ? 4095 - v : v));
        }
    f.range = {0, 4095};
    return f;
}

Compared::Compared()
    : Compared(
          [](int) {
              return bones({300, 280}, {}, true, false);
          },
          [](int) {
              return bones({280, 270}, kFixedToMoving, false, true);
          }) {}

Compared::Compared(const Make& fixed, const Make& moving) {
    add("1.1", fixed, {300, 280}, false);
    add("1.2", moving, {280, 270}, true);
    set.addRamp("1.3", 300, 280);
    panes = std::make_unique<ui::FilmPanes>(set.provider);
    panes->setStudies(set.studies);
    panes->display().arrange(row({"1.1", "1.2"}));
    show(*panes, 900, 600);
    panes->run("view.texts");
}

void Compared::add(const std::string& uid, const Make& make, QSize size, bool inverted) {
    auto source = std::make_shared<Source>();
    source->grey = twelveBit();
    if (inverted) source->grey.photometric = "MONOCHROME1";
    source->make = make;
    auto& film = set.add(uid, source);
    film.columns = size.width();
    film.rows = size.height();
}

void Compared::setLandmarks(int count) {
    std::vector<sdk::Landmark> all;
    for (int i = 0; i < count; ++i)
        all.push_back({"p" + std::to_string(i), "Place", kPlaces[i], kFixedToMoving.map(kPlaces[i])});
    comparison().setLandmarks(all);
}

void Compared::enter(sdk::CompareMode mode) {
    comparison().setMode(mode);
    settle(*panes);
    panes->run("view.one-to-one");
    settle(*panes);
}

ui::PaneLayout Compared::layout(int maximised) {
    // the band stands there as soon as there is something to say of the registration
    const bool hasBand = comparison().isBusy() || !comparison().registration().reason.empty();
    return ui::layOut({canvas(*panes).size(), 1, 2, maximised, hasBand});
}

QImage Compared::film() {
    const QImage shot = grab(*panes);
    const QRect pane = layout(0).film(0);
    canvas::View view;
    view.centre = {150, 140};
    const auto m = canvas::filmToPane(view, {300, 280, 1}, {pane.width(), pane.height()});
    return shot.copy(pane.x() + int(m.tx), pane.y() + int(m.ty), 300, 280);
}

double difference(const QImage& canvas, const sdk::GreyImage& picture, const std::function<bool(int, int)>& keep) {
    int wrong = 0, all = 0;
    for (int y = 0; y < canvas.height(); ++y)
        for (int x = 0; x < canvas.width(); ++x) {
            if (!keep(x, y)) continue;
            ++all;
            const int seen = qGreen(canvas.pixel(x, y));
            const int said = picture.pixels[std::size_t(y) * std::size_t(picture.width) + std::size_t(x)];
            if (std::abs(seen - said) > 2) ++wrong;
        }
    return all ? double(wrong) / all : 1;
}

sdk::GreyImage pictureOf(Compared& c) {
    auto view = c.comparison().view();
    view.registration.reason.clear();  // no words below it
    const auto picture = c.comparison().picture(view, 0);
    const std::string problem = picture ? std::string() : picture.error().message;
    BOOST_REQUIRE_MESSAGE(picture.has_value(), problem);
    return *picture;
}

QString status(ui::FilmPanes& panes) {
    auto* label = panes.findChild<QWidget*>("registration");
    return label ? label->accessibleName() : QString();
}

bool says(ui::FilmPanes& panes, const QString& words) {
    return waitFor([&] { return canvas(panes).accessibleDescription().contains(words); }, 2000);
}

}  // namespace films
