#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/viewer/ui/pair.h"

using namespace viewer;
using namespace films;
using sdk::MarkKind;

namespace {

/// A pair with marks; films of 500 × 400 at 0.79 of their size, pane 0 left.
struct Marked : Pair {
    sdk::Annotations& marks = panes->annotations();
    sdk::Mark only() const {
        const auto all = marks.marks();
        BOOST_REQUIRE(all.size() == 1u);
        return all.front();
    }
    double length(const sdk::Mark& mark) const { return marks.measure(mark).at(0).value; }
    void click(QPoint at) {
        mouse(*panes, QEvent::MouseMove, at, Qt::NoButton);
        mouse(*panes, QEvent::MouseButtonPress, at, Qt::LeftButton);
        mouse(*panes, QEvent::MouseButtonRelease, at, Qt::LeftButton);
    }
    void type(const QString& text) {
        QLineEdit* line = nullptr;
        for (auto* one : films::canvas(*panes).findChildren<QLineEdit*>())
            if (one->isVisible()) line = one;
        BOOST_REQUIRE(line);
        line->setText(text);
        emit line->returnPressed();
    }
    /// How much of a colour lies around a place of the canvas.
    static int around(const QImage& shot, QPoint at, const std::function<bool(QRgb)>& is) {
        int n = 0;
        for (int y = at.y() - 5; y <= at.y() + 5; ++y)
            for (int x = at.x() - 5; x <= at.x() + 5; ++x) n += is(shot.pixel(x, y)) ? 1 : 0;
        return n;
    }
};

bool isGreen(QRgb c) {
    return qGreen(c) > 150 && qGreen(c) > qRed(c) + 60;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(marks_on_films, Marked)

BOOST_AUTO_TEST_CASE(a_drag_draws_a_length_in_pixels_where_there_is_no_spacing) {
    key(*panes, Qt::Key_D);
    BOOST_TEST(panes->isChecked("mark.length"));
    drag(*panes, {100, 250}, {200, 250}, Qt::LeftButton);
    const auto mark = only();
    BOOST_TEST((mark.kind == MarkKind::Length));
    BOOST_TEST((mark.image == image(0)));
    BOOST_TEST(marks.measure(mark).at(0).unit == "{pixels}");
    // 396 logical pixels of the pane show 500 columns
    BOOST_TEST(std::abs(length(mark) - 100 * 500 / 396.0) < 1.5);
    BOOST_TEST(marks.chosen() == mark.id);
    // the tool stays: another one, by clicks
    click({100, 300});
    click({100, 400});
    BOOST_TEST(marks.marks().size() == 2u);
    key(*panes, Qt::Key_W);
    BOOST_TEST(!panes->isChecked("mark.length"));
    const double before = brightness(*panes, 0);
    drag(*panes, {60, 100}, {60, 40}, Qt::LeftButton);
    BOOST_TEST(marks.marks().size() == 2u);
    BOOST_TEST(brightness(*panes, 0) > before + 10);
}

BOOST_AUTO_TEST_CASE(each_kind_is_drawn_by_the_mouse) {
    key(*panes, Qt::Key_A);
    click({100, 200});
    click({100, 300});
    click({200, 300});
    auto all = marks.marks();
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_TEST(marks.measure(all[0]).at(0).value == 90, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(marks.measure(all[0]).at(0).unit == "deg");
    key(*panes, Qt::Key_E);
    drag(*panes, {220, 200}, {320, 260}, Qt::LeftButton);
    key(*panes, Qt::Key_E, Qt::ShiftModifier);
    mouse(*panes, QEvent::MouseButtonPress, {100, 120}, Qt::LeftButton);
    for (const QPoint at : {QPoint(140, 120), {140, 160}, {100, 160}, {100, 124}})
        mouse(*panes, QEvent::MouseMove, at, Qt::LeftButton);
    mouse(*panes, QEvent::MouseButtonRelease, {100, 122}, Qt::LeftButton);
    key(*panes, Qt::Key_A, Qt::ShiftModifier);
    drag(*panes, {300, 300}, {340, 340}, Qt::LeftButton);
    key(*panes, Qt::Key_D, Qt::ShiftModifier);
    click({250, 120});
    key(*panes, Qt::Key_N, Qt::ShiftModifier);
    click({250, 160});
    type(QString::fromUtf8("壶腹部"));
    all = marks.marks();
    BOOST_REQUIRE(all.size() == 6u);
    const MarkKind kinds[] = {MarkKind::Angle, MarkKind::Ellipse, MarkKind::Region,
                              MarkKind::Arrow, MarkKind::Point,   MarkKind::Text};
    for (std::size_t i = 0; i < 6; ++i) BOOST_TEST((all[i].kind == kinds[i]), "kind " << i);
    BOOST_TEST(all[5].text == "壶腹部");
    const double zoom = 396 / 500.0;
    BOOST_TEST(std::abs(marks.measure(all[1]).at(1).value - 100 / zoom) < 1.5);
    BOOST_TEST(std::abs(marks.measure(all[1]).at(2).value - 60 / zoom) < 1.5);
    BOOST_TEST(std::abs(std::sqrt(marks.measure(all[2]).at(0).value) - 40 / zoom) < 1.5);
    BOOST_TEST(marks.measure(all[3]).empty());
    // a slip of the hand and an empty text draw nothing
    key(*panes, Qt::Key_E);
    drag(*panes, {60, 60}, {62, 61}, Qt::LeftButton);
    click({62, 61});
    key(*panes, Qt::Key_N, Qt::ShiftModifier);
    click({60, 60});
    type("  ");
    BOOST_TEST(marks.marks().size() == 6u);
}

BOOST_AUTO_TEST_CASE(corners_of_a_region_are_clicked_and_a_double_click_closes_it) {
    key(*panes, Qt::Key_E, Qt::ShiftModifier);
    for (const QPoint at : {QPoint(100, 200), {180, 200}, {180, 280}}) click(at);
    mouse(*panes, QEvent::MouseMove, {100, 280}, Qt::NoButton);
    click({100, 280});
    mouse(*panes, QEvent::MouseButtonDblClick, {100, 280}, Qt::LeftButton);
    mouse(*panes, QEvent::MouseButtonRelease, {100, 280}, Qt::LeftButton);
    const auto mark = only();
    BOOST_TEST((mark.kind == MarkKind::Region));
    BOOST_TEST(std::abs(std::sqrt(marks.measure(mark).at(0).value) - 80 * 500 / 396.0) < 1.5);
}

BOOST_AUTO_TEST_CASE(escape_leaves_one_thing_after_the_other) {
    key(*panes, Qt::Key_A);
    click({100, 200});
    click({150, 200});
    key(*panes, Qt::Key_Escape);
    BOOST_TEST(marks.marks().empty());
    BOOST_TEST(panes->isChecked("mark.angle"));
    key(*panes, Qt::Key_Escape);
    BOOST_TEST(!panes->isChecked("mark.angle"));
    key(*panes, Qt::Key_D, Qt::ShiftModifier);
    click({150, 200});
    key(*panes, Qt::Key_Escape);
    BOOST_TEST(!marks.chosen().empty());
    key(*panes, Qt::Key_Escape);
    BOOST_TEST(marks.chosen().empty());
}

BOOST_AUTO_TEST_CASE(marks_are_drawn_by_keys_alone) {
    key(*panes, Qt::Key_L);
    key(*panes, Qt::Key_Return);  // shows the cross hair in the middle
    key(*panes, Qt::Key_Return);
    for (int i = 0; i < 10; ++i) key(*panes, Qt::Key_Right);
    for (int i = 0; i < 3; ++i) key(*panes, Qt::Key_Right, Qt::ControlModifier);
    key(*panes, Qt::Key_Return);
    const auto line = only();
    BOOST_TEST(std::abs(length(line) - 83 * 500 / 396.0) < 1.5);
    BOOST_TEST((image(0) == sdk::ImageRef{"1.1", 1}));  // the arrows did not leaf
    key(*panes, Qt::Key_Escape);
    key(*panes, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST(std::abs(only().points[0].x - line.points[0].x - 500 / 396.0) < 0.05);
    BOOST_TEST(length(only()) == length(line), boost::test_tools::tolerance(1e-6));
    key(*panes, Qt::Key_H, Qt::ControlModifier);  // the first point alone
    key(*panes, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST(length(only()) > length(line) + 0.5);
    key(*panes, Qt::Key_E, Qt::ShiftModifier);
    key(*panes, Qt::Key_Return);
    for (const int direction : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Left}) {
        key(*panes, Qt::Key_Return);
        for (int i = 0; i < 5; ++i) key(*panes, direction);
    }
    key(*panes, Qt::Key_Return);
    key(*panes, Qt::Key_Return);  // the last corner again closes it
    BOOST_REQUIRE(marks.marks().size() == 2u);
    BOOST_TEST((marks.marks()[1].kind == MarkKind::Region));
    key(*panes, Qt::Key_Escape);
    key(*panes, Qt::Key_Tab, Qt::ControlModifier);
    BOOST_TEST(marks.chosen() == marks.marks()[0].id);
    key(*panes, Qt::Key_Delete);
    BOOST_TEST(marks.marks().size() == 1u);
    key(*panes, Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(marks.marks().size() == 2u);
    key(*panes, Qt::Key_Y, Qt::ControlModifier);
    BOOST_TEST(marks.marks().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_mark_is_taken_by_its_line_and_its_points) {
    key(*panes, Qt::Key_D);
    drag(*panes, {100, 250}, {200, 250}, Qt::LeftButton);
    key(*panes, Qt::Key_W);
    const auto before = only();
    drag(*panes, {150, 251}, {150, 291}, Qt::LeftButton);
    BOOST_TEST(std::abs(only().points[0].y - before.points[0].y - 40 * 500 / 396.0) < 1.5);
    BOOST_TEST(length(only()) == length(before), boost::test_tools::tolerance(1e-6));
    drag(*panes, {200, 290}, {250, 290}, Qt::LeftButton);
    BOOST_TEST(std::abs(length(only()) - 150 * 500 / 396.0) < 1.5);
    BOOST_TEST((only().points[0].x == before.points[0].x));
    key(*panes, Qt::Key_Z, Qt::ControlModifier);
    key(*panes, Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST((only() == before));
    mouse(*panes, QEvent::MouseButtonDblClick, {150, 250}, Qt::LeftButton);
    type("catheter");
    BOOST_TEST(only().text == "catheter");
    click({60, 60});
    BOOST_TEST(marks.chosen().empty());
}

BOOST_AUTO_TEST_CASE(marks_stay_on_the_film_through_turns_flips_and_zoom) {
    key(*panes, Qt::Key_D);
    drag(*panes, {120, 230}, {200, 260}, Qt::LeftButton);
    key(*panes, Qt::Key_W);
    key(*panes, Qt::Key_Escape);
    const auto mark = only();
    const double px = length(mark);
    BOOST_TEST(around(grab(*panes), {160, 245}, isGreen) > 3);
    key(*panes, Qt::Key_H);
    const QPoint middle(200, 250);
    BOOST_TEST(around(grab(*panes), {2 * middle.x() - 160, 245}, isGreen) > 3);
    key(*panes, Qt::Key_H);
    for (int i = 0; i < 2; ++i) key(*panes, Qt::Key_R);
    BOOST_TEST(around(grab(*panes), {2 * middle.x() - 160, 2 * middle.y() - 245}, isGreen) > 3);
    for (int i = 0; i < 2; ++i) key(*panes, Qt::Key_R);
    wheel(*panes, {160, 245}, 480, Qt::ControlModifier);
    BOOST_TEST(around(grab(*panes), {160, 245}, isGreen) > 3);
    BOOST_TEST((only() == mark));
    BOOST_TEST(length(only()) == px);
    key(*panes, Qt::Key_Q);
    BOOST_TEST(around(grab(*panes), {160, 245}, isGreen) == 0);
}

BOOST_AUTO_TEST_CASE(marks_of_one_point_are_seen_without_being_chosen) {
    key(*panes, Qt::Key_D, Qt::ShiftModifier);
    click({200, 200});
    key(*panes, Qt::Key_N, Qt::ShiftModifier);
    click({300, 300});
    type("x");
    key(*panes, Qt::Key_W);
    key(*panes, Qt::Key_Escape);
    mouse(*panes, QEvent::MouseMove, {60, 60}, Qt::NoButton);
    BOOST_TEST(marks.chosen().empty());
    const QImage shot = grab(*panes);
    BOOST_TEST(around(shot, {200, 200}, isGreen) > 3);
    BOOST_TEST(around(shot, {300, 300}, isGreen) > 3);
}

BOOST_AUTO_TEST_CASE(a_mark_belongs_to_its_frame) {
    panes->display().arrange(row({"2.1", "1.2"}));
    BOOST_REQUIRE(settle(*panes));
    key(*panes, Qt::Key_D, Qt::ShiftModifier);
    click({200, 200});
    BOOST_TEST(only().image.frame == 1);
    key(*panes, Qt::Key_W);
    key(*panes, Qt::Key_Down);
    BOOST_REQUIRE(settle(*panes));
    BOOST_TEST(marks.marksOn({"2.1", 2}).empty());
    marks.goTo(only().id);
    BOOST_TEST((image(0) == sdk::ImageRef{"2.1", 1}));
}

BOOST_AUTO_TEST_CASE(a_known_object_gives_millimetres_with_their_basis_and_can_be_undone) {
    key(*panes, Qt::Key_D);
    drag(*panes, {100, 300}, {200, 300}, Qt::LeftButton);
    key(*panes, Qt::Key_L, Qt::ShiftModifier);
    drag(*panes, {100, 200}, {150, 200}, Qt::LeftButton);
    type("twenty");
    BOOST_TEST((marks.spacingOf("1.1").basis == sdk::SpacingBasis::None));
    type("20");
    BOOST_TEST((marks.spacingOf("1.1").basis == sdk::SpacingBasis::Manual));
    BOOST_TEST(marks.spacingOf("1.1").description == "20 mm");
    BOOST_TEST((marks.spacingOf("1.2").basis == sdk::SpacingBasis::None));
    const auto mark = only();  // the line of the calibration is none of the plugin's marks
    BOOST_TEST(std::abs(length(mark) - 40) < 0.3);
    BOOST_TEST(marks.measure(mark).at(0).unit == "mm");
    BOOST_TEST(marks.measure(mark).at(0).basis == "manual: 20 mm");
    BOOST_TEST(!panes->isChecked("mark.calibrate"));
    key(*panes, Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST((marks.spacingOf("1.1").basis == sdk::SpacingBasis::None));
    BOOST_TEST(marks.measure(mark).at(0).unit == "{pixels}");
    key(*panes, Qt::Key_Y, Qt::ControlModifier);
    BOOST_TEST(marks.measure(mark).at(0).unit == "mm");
}

BOOST_AUTO_TEST_CASE(rows_twice_as_high_measure_twice) {
    auto tall = std::make_shared<Source>();
    tall->grey = twelveBit();
    tall->make = [](int) {
        Frame f = ramp(200, 100);
        f.aspect = 2;
        return f;
    };
    set.add("3.1", tall, 2);
    panes->setStudies(set.studies);
    panes->display().arrange(row({"3.1", "1.2"}));
    BOOST_REQUIRE(settle(*panes));
    key(*panes, Qt::Key_D);
    drag(*panes, {150, 200}, {210, 200}, Qt::LeftButton);
    drag(*panes, {150, 220}, {150, 280}, Qt::LeftButton);
    const auto all = marks.marks();
    BOOST_REQUIRE(all.size() == 2u);
    BOOST_TEST(length(all[0]) == length(all[1]), boost::test_tools::tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(key_images_are_toggled_and_found_again) {
    key(*panes, Qt::Key_K);
    BOOST_TEST(marks.isKeyImage({"1.1", 1}));
    BOOST_TEST(panes->isChecked("key.toggle"));
    panes->display().setActivePane(1);
    BOOST_TEST(!panes->isChecked("key.toggle"));
    key(*panes, Qt::Key_K, Qt::ControlModifier);
    BOOST_TEST((image(1) == sdk::ImageRef{"1.1", 1}));
    key(*panes, Qt::Key_K);
    BOOST_TEST(marks.keyImages().empty());
    key(*panes, Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(marks.keyImages().size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_was_marked_is_there_again_when_the_study_is_reopened) {
    QTemporaryDir folder;
    const std::string path = folder.path().toStdString() + "/annotations";
    std::vector<sdk::Mark> drawn;
    {
        ui::FilmPanes first(set.provider);
        first.keepMarksIn(path);
        first.setStudies(set.studies);
        first.display().arrange(row({"1.1", "1.2"}));
        films::show(first, 800, 500);
        key(first, Qt::Key_D);
        drag(first, {100, 300}, {200, 300}, Qt::LeftButton);
        key(first, Qt::Key_E);
        drag(first, {500, 300}, {560, 340}, Qt::LeftButton);
        key(first, Qt::Key_K);
        drawn = first.annotations().marks();
        BOOST_REQUIRE(drawn.size() == 2u);
    }
    ui::FilmPanes again(set.provider);
    again.keepMarksIn(path);
    again.setStudies(set.studies);
    BOOST_TEST(!again.annotations().isLoaded());
    BOOST_REQUIRE(waitFor([&] { return again.annotations().isLoaded(); }));
    auto found = again.annotations().marks();
    std::sort(found.begin(), found.end(), [](auto& a, auto& b) { return a.image < b.image; });
    BOOST_TEST((found == drawn));
    BOOST_TEST(again.annotations().isKeyImage({"1.2", 1}));
    BOOST_TEST(again.annotations().remove(drawn[0].id));
    BOOST_TEST(again.annotations().change(drawn[1]));
}

BOOST_AUTO_TEST_CASE(a_mark_drawn_before_the_kept_ones_were_read_loses_none_of_them) {
    QTemporaryDir folder;
    const std::string path = folder.path().toStdString() + "/annotations";
    const auto point = [](double x) { return sdk::Mark{{}, {"1.1", 1}, MarkKind::Point, {{x, 5}}, {}, {}}; };
    for (const double x : {1.0, 2.0, 3.0}) {
        ui::FilmPanes one(set.provider);
        one.keepMarksIn(path);
        one.setStudies(set.studies);
        BOOST_TEST(!one.annotations().add(point(x)).empty());  // at once
        BOOST_REQUIRE(waitFor([&] { return one.annotations().isLoaded(); }));
        BOOST_TEST(one.annotations().marks().size() == std::size_t(x));
    }
}

BOOST_AUTO_TEST_CASE(a_disk_that_takes_nothing_is_told_and_tried_again) {
    QTemporaryDir folder;
    const QString path = folder.path() + "/annotations";
    QFile(path).open(QIODevice::WriteOnly);  // a file where the folder should be
    panes->keepMarksIn(path.toStdString());
    int bad = 0, good = 0;
    QObject::connect(panes.get(), &ui::FilmPanes::storageNotice, [&](const QString&, bool is) { ++(is ? bad : good); });
    key(*panes, Qt::Key_K);
    BOOST_REQUIRE(waitFor([&] { return bad > 0; }));
    key(*panes, Qt::Key_D, Qt::ShiftModifier);
    click({200, 200});
    QFile::remove(path);
    BOOST_REQUIRE(waitFor([&] { return good > 0; }));
    BOOST_TEST(bad == 1);  // once, not for every stroke
    BOOST_REQUIRE(waitFor([&] {
        const auto studies = QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return studies.size() == 1 && QDir(path + "/" + studies[0]).entryList({"*.dcm"}).size() == 2;
    }));
}

BOOST_AUTO_TEST_CASE(a_plugin_asks_for_a_mark_and_gets_it_linked) {
    QString told;
    QObject::connect(&marks, &sdk::Annotations::markChosen, [&](const QString& id) { told = id; });
    marks.draw(MarkKind::Point, "answer:reach:left");
    click({200, 200});
    BOOST_TEST(only().linkedTo == "answer:reach:left");
    BOOST_TEST(told.toStdString() == only().id);
    click({250, 250});  // asked for once
    BOOST_TEST(marks.marks().size() == 1u);
    sdk::Mark wrong = only();
    wrong.points.push_back({1, 1});
    BOOST_TEST(!marks.change(wrong));
    wrong.id = "unknown";
    BOOST_TEST(!marks.change(wrong));
    BOOST_TEST(marks.add(wrong).empty());
}

BOOST_AUTO_TEST_SUITE_END()
