#include <QApplication>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QWheelEvent>
#include <boost/test/unit_test.hpp>

#include "tests/viewer/ui/films.h"
#include "viewer/ui/pane_layout.h"

using namespace viewer;

namespace {

void key(ui::FilmPanes& panes, int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QKeyEvent event(QEvent::KeyPress, code, modifiers);
    QApplication::sendEvent(&films::canvas(panes), &event);
}

bool keyTaken(ui::FilmPanes& panes, int code) {
    QKeyEvent event(QEvent::KeyPress, code, Qt::NoModifier);
    QApplication::sendEvent(&films::canvas(panes), &event);
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

void wheel(ui::FilmPanes& panes, QPoint at, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWidget& canvas = films::canvas(panes);
    QWheelEvent event(QPointF(at), canvas.mapToGlobal(QPointF(at)), {}, QPoint(0, delta), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&canvas, &event);
}

void drop(ui::FilmPanes& panes, QPoint at, const QMimeData& data) {
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&films::canvas(panes), &enter);
    BOOST_TEST(enter.isAccepted());
    QDropEvent event(QPointF(at), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&films::canvas(panes), &event);
}

/// The same to the eye: where a pane lies on the canvas changes the last bit of an interpolated position.
bool alike(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) return false;
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) sum += std::abs(qGreen(a.pixel(x, y)) - qGreen(b.pixel(x, y)));
    return sum / (double(a.width()) * a.height()) < 0.5;
}

/// Mean brightness of the film in a pane, away from texts.
double brightness(ui::FilmPanes& panes, int pane, int columns = 2) {
    const QImage shot = films::grab(panes);
    const QRect r = ui::layOut({shot.size(), 1, columns, -1, false}).film(pane);
    double sum = 0;
    int n = 0;
    for (int y = r.center().y() - 60; y < r.center().y() + 60; y += 3)
        for (int x = r.center().x() - 60; x < r.center().x() + 60; x += 3, ++n) sum += qGreen(shot.pixel(x, y));
    return sum / n;
}

/// The film in a pane without borders and texts, to tell whether it moved.
QImage filmOf(ui::FilmPanes& panes, int pane, int columns = 2) {
    const QImage shot = films::grab(panes);
    return shot.copy(ui::layOut({shot.size(), 1, columns, -1, false}).film(pane).adjusted(60, 60, -60, -60));
}

/// Two films of one series, one run of six frames in another, side by side.
struct Pair {
    films::Set set;
    std::shared_ptr<films::Source> run = std::make_shared<films::Source>();
    std::unique_ptr<ui::FilmPanes> panes;

    Pair() {
        set.addRamp("1.1", 500, 400);
        set.addRamp("1.2", 500, 400);
        run->count = 6;
        run->grey = films::twelveBit();
        run->make = [](int n) {
            Frame f = films::ramp(200, 200);
            for (auto& i : f.indices) i = static_cast<std::uint16_t>(n * 600);
            return f;
        };
        auto& instance = set.add("2.1", run, 1);
        instance.frameTimesMs = {0, 40, 80, 180, 220, 260};
        panes = std::make_unique<ui::FilmPanes>(set.provider);
        panes->setStudies(set.studies);
        panes->display().arrange(films::row({"1.1", "1.2"}));
        films::show(*panes, 800, 500);
        panes->run("view.texts");
    }
    sdk::ImageRef image(int pane) { return panes->display().arrangement().panes.at(pane).image.value(); }
};

const QPoint kLeft(200, 250), kRight(600, 250);

}  // namespace

BOOST_FIXTURE_TEST_SUITE(film_panes, Pair)

BOOST_AUTO_TEST_CASE(settled_is_told_once_all_films_are_on_the_screen) {
    *run->blocked = true;
    int settled = 0;
    QObject::connect(panes.get(), &ui::FilmPanes::settled, [&] { ++settled; });
    panes->display().arrange(films::row({"1.1", "2.1"}));
    films::waitFor([] { return false; }, 150);
    BOOST_TEST(!panes->isSettled());
    BOOST_TEST(settled == 0);
    *run->blocked = false;
    BOOST_TEST(films::waitFor([&] { return settled == 1; }));
    BOOST_TEST(panes->isSettled());
}

BOOST_AUTO_TEST_CASE(dragging_up_brightens_also_an_inverted_film) {
    const double before = brightness(*panes, 0);
    drag(*panes, kLeft, kLeft - QPoint(0, 60), Qt::LeftButton);
    BOOST_TEST(brightness(*panes, 0) > before + 10);
    key(*panes, Qt::Key_I);
    const double inverted = brightness(*panes, 0);
    drag(*panes, kLeft, kLeft - QPoint(0, 60), Qt::LeftButton);
    BOOST_TEST(brightness(*panes, 0) > inverted + 10);
}

BOOST_AUTO_TEST_CASE(the_window_stays_per_film_unless_linked) {
    const double right = brightness(*panes, 1);
    drag(*panes, kLeft, kLeft - QPoint(0, 60), Qt::LeftButton);
    BOOST_TEST(std::abs(brightness(*panes, 1) - right) < 0.5);
    panes->display().setLinks({false, false, true});
    drag(*panes, kLeft, kLeft - QPoint(0, 60), Qt::LeftButton);
    BOOST_TEST(brightness(*panes, 1) > right + 10);
}

BOOST_AUTO_TEST_CASE(zoom_and_movement_follow_their_own_links) {
    const QImage right = filmOf(*panes, 1);
    drag(*panes, kLeft, kLeft - QPoint(0, 80), Qt::RightButton);
    BOOST_TEST((filmOf(*panes, 1) == right));
    key(*panes, Qt::Key_Z, Qt::ShiftModifier);
    BOOST_TEST(panes->isChecked("link.zoom"));
    BOOST_TEST(panes->display().links().zoom);
    wheel(*panes, kLeft, 240, Qt::ControlModifier);
    const QImage zoomed = filmOf(*panes, 1);
    BOOST_TEST((zoomed != right));
    drag(*panes, kLeft, kLeft + QPoint(30, 30), Qt::MiddleButton);
    BOOST_TEST((filmOf(*panes, 1) == zoomed));
    panes->display().setLinks({true, false, false});
    drag(*panes, kLeft, kLeft + QPoint(30, 30), Qt::MiddleButton);
    BOOST_TEST((filmOf(*panes, 1) != zoomed));
}

BOOST_AUTO_TEST_CASE(keys_flip_turn_and_reset) {
    const QImage start = filmOf(*panes, 0);
    for (const auto& [code, times] : {std::pair(Qt::Key_H, 2), {Qt::Key_V, 2}, {Qt::Key_R, 4}}) {
        key(*panes, code);
        BOOST_TEST((filmOf(*panes, 0) != start));
        for (int i = 1; i < times; ++i) key(*panes, code);
        BOOST_TEST((filmOf(*panes, 0) == start));
    }
    key(*panes, Qt::Key_R, Qt::ShiftModifier);
    key(*panes, Qt::Key_I);
    key(*panes, Qt::Key_Plus);
    key(*panes, Qt::Key_0);
    key(*panes, Qt::Key_R, Qt::ControlModifier);
    BOOST_TEST((filmOf(*panes, 0) == start));
}

BOOST_AUTO_TEST_CASE(letters_choose_the_tool_of_the_left_button) {
    key(*panes, Qt::Key_Z);
    BOOST_TEST(panes->isChecked("tool.zoom"));
    const double before = brightness(*panes, 0);
    const QImage film = filmOf(*panes, 0);
    drag(*panes, kLeft, kLeft - QPoint(0, 60), Qt::LeftButton);
    BOOST_TEST((filmOf(*panes, 0) != film));
    BOOST_TEST(std::abs(brightness(*panes, 0) - before) < 20);
    key(*panes, Qt::Key_Escape);
    BOOST_TEST(panes->isChecked("tool.window"));
    key(*panes, Qt::Key_T);
    BOOST_TEST(panes->isChecked("tool.pan"));
}

BOOST_AUTO_TEST_CASE(keys_of_others_pass) {
    BOOST_TEST(keyTaken(*panes, Qt::Key_I));
    for (const int code : {Qt::Key_F6, Qt::Key_F11, Qt::Key_K, Qt::Key_Period, Qt::Key_Space})
        BOOST_TEST(!keyTaken(*panes, code), "key " << code);
}

BOOST_AUTO_TEST_CASE(tab_goes_from_pane_to_pane_and_stays_in_the_canvas) {
    int told = -1;
    QObject::connect(&panes->display(), &sdk::Display::activePaneChanged, [&](int pane) { told = pane; });
    key(*panes, Qt::Key_Tab);
    BOOST_TEST(panes->display().activePane() == 1);
    BOOST_TEST(told == 1);
    key(*panes, Qt::Key_Tab);
    BOOST_TEST(panes->display().activePane() == 0);
}

BOOST_AUTO_TEST_CASE(wheel_and_arrows_go_through_films_page_keys_through_series) {
    sdk::ImageRef told;
    QObject::connect(&panes->display(), &sdk::Display::imageShown,
                     [&](int, const sdk::ImageRef& image) { told = image; });
    wheel(*panes, kLeft, -120);
    BOOST_TEST((image(0) == sdk::ImageRef{"1.2", 1}));
    BOOST_TEST((told == image(0)));
    key(*panes, Qt::Key_Up);
    BOOST_TEST((image(0) == sdk::ImageRef{"1.1", 1}));
    key(*panes, Qt::Key_PageDown);
    BOOST_TEST((image(0) == sdk::ImageRef{"2.1", 1}));
    key(*panes, Qt::Key_End);
    BOOST_TEST((image(0) == sdk::ImageRef{"2.1", 6}));
    key(*panes, Qt::Key_Home);
    key(*panes, Qt::Key_Down);
    BOOST_TEST((image(0) == sdk::ImageRef{"2.1", 2}));
    key(*panes, Qt::Key_PageUp);
    BOOST_TEST((image(0) == sdk::ImageRef{"1.1", 1}));
}

BOOST_AUTO_TEST_CASE(arranging_anew_keeps_the_view_of_a_film_that_stays) {
    drag(*panes, kRight, kRight - QPoint(40, 90), Qt::RightButton);
    drag(*panes, kRight, kRight + QPoint(10, 40), Qt::LeftButton);
    key(*panes, Qt::Key_H);
    const QImage changed = filmOf(*panes, 1);
    panes->display().arrange(films::row({"1.2", "1.1"}));
    BOOST_TEST(alike(filmOf(*panes, 0), changed));
    BOOST_TEST(!alike(filmOf(*panes, 1), changed));
}

BOOST_AUTO_TEST_CASE(the_reader_may_turn_the_polarity_that_was_arranged) {
    auto both = films::row({"1.1", "1.2"});
    both.panes[0].invert = true;
    panes->display().arrange(both);
    BOOST_TEST(panes->display().arrangement().panes[0].invert);
    key(*panes, Qt::Key_I);
    BOOST_TEST(!panes->display().arrangement().panes[0].invert);
    panes->display().arrange(both);  // the same wish again: the reader's polarity stays
    BOOST_TEST(!panes->display().arrangement().panes[0].invert);
    key(*panes, Qt::Key_R, Qt::ControlModifier);
    BOOST_TEST(panes->display().arrangement().panes[0].invert);
}

BOOST_AUTO_TEST_CASE(badges_go_with_their_film_not_with_the_pane) {
    auto both = films::row({"1.1", "2.1"});
    both.panes[0].badges = {{"FULL", sdk::Severity::Neutral, ""}};
    panes->display().arrange(both);
    wheel(*panes, kLeft, -120);
    BOOST_TEST(panes->display().arrangement().panes[0].badges.empty());
    wheel(*panes, kLeft, 120);
    BOOST_TEST(panes->display().arrangement().panes[0].badges.size() == 1u);
}

BOOST_AUTO_TEST_CASE(double_click_shows_one_pane_alone_and_back) {
    const QImage start = filmOf(*panes, 1);
    mouse(*panes, QEvent::MouseButtonDblClick, kRight, Qt::LeftButton);
    BOOST_TEST(panes->isChecked("view.maximise"));
    BOOST_TEST(panes->display().activePane() == 1);
    films::settle(*panes);
    mouse(*panes, QEvent::MouseButtonDblClick, kLeft, Qt::LeftButton);
    BOOST_TEST(!panes->isChecked("view.maximise"));
    BOOST_TEST((filmOf(*panes, 1) == start));
}

BOOST_AUTO_TEST_CASE(cine_plays_every_frame_at_the_times_of_the_header) {
    panes->display().arrange(films::row({"2.1"}));
    films::settle(*panes);
    std::vector<std::pair<int, qint64>> shown;
    QElapsedTimer clock;
    QObject::connect(&panes->display(), &sdk::Display::imageShown,
                     [&](int, const sdk::ImageRef& image) { shown.emplace_back(image.frame, clock.elapsed()); });
    clock.start();
    key(*panes, Qt::Key_C);
    BOOST_TEST(panes->isChecked("cine.toggle"));
    BOOST_TEST(films::waitFor([&] { return shown.size() >= 8; }));
    key(*panes, Qt::Key_Space);
    const std::size_t paused = shown.size();
    films::waitFor([] { return false; }, 200);
    BOOST_TEST(shown.size() == paused);
    key(*panes, Qt::Key_C);
    BOOST_TEST(!panes->isChecked("cine.toggle"));
    for (int i = 0; i < 8; ++i) BOOST_TEST(shown[i].first == (i + 1) % 6 + 1);  // 2 3 4 5 6 1 2 3: none left out
    // frame 3 stays 100 ms, the last one the mean, the others 40; a busy machine may be late, nothing may be early
    const std::vector<qint64> due = {40, 80, 180, 220, 260, 312};
    for (std::size_t i = 0; i < due.size(); ++i) BOOST_TEST(shown[i].second >= due[i] - 8, "frame " << shown[i].first);
}

BOOST_AUTO_TEST_CASE(sweep_turns_round_at_the_ends) {
    panes->display().arrange(films::row({"2.1"}));
    panes->run("cine.sweep");
    std::vector<int> shown;
    QObject::connect(&panes->display(), &sdk::Display::imageShown,
                     [&](int, const sdk::ImageRef& image) { shown.push_back(image.frame); });
    panes->run("cine.toggle");
    BOOST_TEST(films::waitFor([&] { return shown.size() >= 7; }));
    shown.resize(7);
    const std::vector<int> want = {2, 3, 4, 5, 6, 5, 4};
    BOOST_TEST(shown == want, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_film_that_cannot_be_decoded_says_so_and_the_others_stay) {
    run->broken = true;
    panes->display().arrange(films::row({"1.1", "2.1"}));
    BOOST_TEST(films::settle(*panes));
    const QImage shot = films::grab(*panes);
    const QRect right = ui::layOut({shot.size(), 1, 2, -1, false}).film(1);
    int red = 0;
    for (int y = right.top() + 5; y < right.bottom() - 5; ++y)
        for (int x = right.left() + 5; x < right.right() - 5; ++x)
            red += qRed(shot.pixel(x, y)) > 180 && qBlue(shot.pixel(x, y)) < 140;
    BOOST_TEST(red > 200);
}

BOOST_AUTO_TEST_CASE(same_scale_makes_a_millimetre_equally_long) {
    auto& series = set.studies.studies[0].study.series[0];
    series.instances[0].spacing = {0.4, 0.4, sdk::SpacingBasis::AtDetector, ""};
    series.instances[1].spacing = {0.2, 0.2, sdk::SpacingBasis::AtDetector, ""};
    panes->setStudies(set.studies);
    auto pair = films::row({"1.1", "1.2"});
    pair.sameScale = true;
    panes->display().arrange(pair);
    const QImage shot = films::grab(*panes);
    const auto widthOf = [&](int pane) {
        const QRect r = ui::layOut({shot.size(), 1, 2, -1, false}).film(pane);
        int n = 0;
        for (int x = r.left(); x <= r.right(); ++x) n += shot.pixel(x, r.center().y() - 30) != qRgb(7, 8, 10);
        return n;
    };
    BOOST_TEST(std::abs(widthOf(0) - 2 * widthOf(1)) <= 3);  // 200 mm beside 100 mm
}

BOOST_AUTO_TEST_CASE(an_image_dropped_on_a_pane_is_shown_there_and_files_are_passed_on) {
    QMimeData image;
    image.setData("application/x-fimbria-image", "2.1#3");
    drop(*panes, kRight, image);
    BOOST_TEST((this->image(1) == sdk::ImageRef{"2.1", 3}));
    QStringList dropped;
    QObject::connect(panes.get(), &ui::FilmPanes::filesDropped, [&](const QStringList& paths) { dropped = paths; });
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile("/somewhere/film.dcm")});
    drop(*panes, kRight, files);
    BOOST_TEST(dropped.size() == 1);
}

BOOST_AUTO_TEST_CASE(other_studies_take_the_old_films_off_the_screen) {
    films::Set other;
    other.addRamp("9.1", 10, 10);
    panes->setStudies(other.studies);
    for (const auto& pane : panes->display().arrangement().panes) BOOST_TEST(!pane.image.has_value());
    const QImage shot = films::grab(*panes);
    BOOST_TEST((shot.pixel(kLeft) == qRgb(7, 8, 10)));
}

BOOST_AUTO_TEST_CASE(every_command_can_be_run_and_no_key_is_given_twice) {
    std::map<std::string, std::string> owner;
    for (const auto& command : panes->commands()) {
        BOOST_TEST(!command.text.empty());
        if (command.keys.empty()) continue;
        BOOST_TEST(owner.emplace(command.keys, command.id).second, command.keys << " of " << command.id);
    }
    for (const auto& command : panes->commands()) panes->run(command.id);
    BOOST_TEST(films::settle(*panes));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(without_a_study_every_command_is_harmless) {
    films::Set set;
    ui::FilmPanes panes(set.provider);
    films::show(panes, 300, 200);
    for (const auto& command : panes.commands()) panes.run(command.id);
    BOOST_TEST(films::settle(panes));
}
