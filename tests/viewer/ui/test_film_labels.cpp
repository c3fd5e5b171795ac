#include <boost/test/unit_test.hpp>

#include "tests/viewer/ui/films.h"
#include "viewer/ui/film_labels.h"
#include "viewer/ui/film_order.h"
#include "viewer/ui/pane_layout.h"

using namespace viewer;
using namespace viewer::ui;

namespace {

canvas::Orientation turned(int turns, bool mirrored = false) {
    canvas::Orientation o;
    o.mirrored = mirrored;
    o.turn(turns);
    return o;
}

sdk::Spacing spacing(double mm, sdk::SpacingBasis basis) {
    return {mm, mm, basis, ""};
}

}  // namespace

BOOST_AUTO_TEST_CASE(letters_of_the_edges_follow_flips_and_turns) {
    const std::vector<std::string> pa = {"L", "F"};  // rows run to the patient's left: right side at the left edge
    const auto plain = edgeLetters(pa, {});
    BOOST_TEST(plain.known);
    BOOST_TEST(plain.letters[kLeft] == "R");
    BOOST_TEST(plain.letters[kRight] == "L");
    BOOST_TEST(plain.letters[kTop] == "H");
    BOOST_TEST(plain.letters[kBottom] == "F");
    const auto mirrored = edgeLetters(pa, turned(0, true));
    BOOST_TEST(mirrored.letters[kLeft] == "L");
    BOOST_TEST(mirrored.letters[kTop] == "H");
    const auto right = edgeLetters(pa, turned(1));
    BOOST_TEST(right.letters[kRight] == "H");
    BOOST_TEST(right.letters[kTop] == "R");
}

BOOST_AUTO_TEST_CASE(an_orientation_that_the_header_lacks_or_garbles_is_unknown_never_guessed) {
    BOOST_TEST(!edgeLetters({}, {}).known);
    BOOST_TEST(!edgeLetters({"L"}, {}).known);
    BOOST_TEST(!edgeLetters({"L", ""}, {}).known);
    BOOST_TEST(!edgeLetters({"X", "F"}, {}).known);
    BOOST_TEST(edgeLetters({"LF", "FR"}, {}).letters[kLeft] == "RH");
}

BOOST_AUTO_TEST_CASE(the_marked_right_side_moves_with_the_film) {
    BOOST_TEST(edgeOfRight(sdk::RightSide::AtLeftEdge, {}) == kLeft);
    BOOST_TEST(edgeOfRight(sdk::RightSide::AtRightEdge, {}) == kRight);
    BOOST_TEST(edgeOfRight(sdk::RightSide::AtLeftEdge, turned(0, true)) == kRight);
    BOOST_TEST(edgeOfRight(sdk::RightSide::AtLeftEdge, turned(1)) == kTop);
    BOOST_TEST(edgeOfRight(sdk::RightSide::AtLeftEdge, turned(2)) == kRight);
}

BOOST_AUTO_TEST_CASE(names_show_ideographs_first) {
    BOOST_TEST(personName("WANG^XiaoDong").toStdString() == "WANG XiaoDong");
    BOOST_TEST(personName("WANG^XiaoDong=王^小东=").toStdString() == "王小东  WANG XiaoDong");
    BOOST_TEST(personName("=王^小东").toStdString() == "王小东");
    BOOST_TEST(personName("").toStdString().empty());
}

BOOST_AUTO_TEST_CASE(millimetres_are_shown_only_with_their_basis) {
    const auto detector = spacing(0.2, sdk::SpacingBasis::AtDetector);
    const Ruler r = ruler(&detector, 1, 260);
    BOOST_TEST(r.inMm);
    BOOST_TEST(r.pixels == 250, boost::test_tools::tolerance(1e-9));  // 50 mm at 5 px a mm
    BOOST_TEST(r.label.toStdString() == "5 cm · at detector");
    const Ruler none = ruler(nullptr, 2, 260);
    BOOST_TEST(!none.inMm);
    BOOST_TEST(none.label.toStdString() == "100 px · no mm");
    BOOST_TEST(none.pixels == 200, boost::test_tools::tolerance(1e-9));
    for (double zoom = 0.013; zoom < 70; zoom *= 1.37) {
        const Ruler any = ruler(&detector, zoom, 200);
        BOOST_TEST(any.pixels <= 200.001);
        BOOST_TEST(any.pixels > 79);
    }
}

BOOST_AUTO_TEST_CASE(a_calibrated_film_says_by_what) {
    auto s = spacing(0.2, sdk::SpacingBasis::Calibrated);
    s.description = "catheter 7F";
    BOOST_TEST(calibrationBasis(&s).toStdString() == "calibrated: catheter 7F");
    BOOST_TEST(calibrationBasis(nullptr).toStdString().empty());
}

BOOST_AUTO_TEST_CASE(hiding_the_patient_leaves_nothing_that_names_her) {
    films::Set set;
    set.addRamp("1.1", 8, 8);
    auto& study = set.studies.studies[0];
    study.patient.name = "Secret^Name";
    study.patient.id = "4711";
    study.patient.birthDate = "19900102";
    study.study.accession = "A0815";
    FrameLoader loader(set.provider);
    PaneBoard board(loader);
    board.setStudies(set.studies);
    board.arrange(films::row({"1.1"}));
    const auto all = [](const CornerTexts& c) {
        QString text;
        for (const auto* lines : {&c.topLeft, &c.topRight, &c.bottomLeft, &c.bottomRight})
            for (const auto& line : *lines) text += line.text + "|";
        return text;
    };
    const QString open = all(cornerTexts(board, 0, {})), hidden = all(withoutPatient(cornerTexts(board, 0, {})));
    for (const char* word : {"Secret", "4711", "1990", "A0815"}) {
        BOOST_TEST(open.contains(word), word);
        BOOST_TEST(!hidden.contains(word), word);
    }
}

BOOST_AUTO_TEST_CASE(the_time_in_the_corner_is_that_of_the_frame) {
    films::Set set;
    auto run = set.addRamp("1.1", 8, 8);
    run->count = 3;
    auto& instance = set.studies.studies[0].study.series[0].instances[0];
    instance.frames = 3;
    instance.frameTimesMs = {0, 1500, 61000};
    instance.acquisitionTime = sdk::LocalTime(std::chrono::hours(12));
    FrameLoader loader(set.provider);
    PaneBoard board(loader);
    board.setStudies(set.studies);
    const auto saysAt = [&](int frame, const char* time) {
        auto one = films::row({"1.1"});
        one.panes[0].image->frame = frame;
        board.arrange(one);
        const auto corners = cornerTexts(board, 0, {});
        for (const auto* lines : {&corners.topLeft, &corners.topRight, &corners.bottomLeft, &corners.bottomRight})
            for (const auto& line : *lines)
                if (line.text.contains(time)) return true;
        return false;
    };
    BOOST_TEST(saysAt(1, "12:00:00"));
    BOOST_TEST(saysAt(2, "12:00:01"));
    BOOST_TEST(saysAt(3, "12:01:01"));
}

BOOST_AUTO_TEST_CASE(films_follow_each_other_over_instances_and_series_and_stop_at_the_ends) {
    films::Set set;
    set.addRamp("1.1", 8, 8);
    auto run = std::make_shared<films::Source>();
    run->count = 3;
    set.add("1.2", run);
    set.addRamp("2.1", 8, 8, 1);
    set.addRamp("2.2", 8, 8, 1);
    set.studies.studies[0].study.series[1].instances[1].notShownBecause = "broken";
    using Ref = sdk::ImageRef;
    const auto& s = set.studies;
    BOOST_TEST((filmAfter(s, {"1.1", 1}, 1) == Ref{"1.2", 1}));
    BOOST_TEST((filmAfter(s, {"1.2", 2}, 1) == Ref{"1.2", 3}));
    BOOST_TEST((filmAfter(s, {"1.2", 3}, 1) == Ref{"1.2", 3}));
    BOOST_TEST((filmAfter(s, {"1.2", 3}, -100) == Ref{"1.1", 1}));
    BOOST_TEST((filmAtEnd(s, {"1.1", 1}, true) == Ref{"1.2", 3}));
    BOOST_TEST((seriesAfter(s, {"1.2", 3}, 1) == Ref{"2.1", 1}));
    BOOST_TEST((seriesAfter(s, {"2.1", 1}, 5) == Ref{"2.1", 1}));
    BOOST_TEST(!filmAfter(s, {"9.9", 1}, 1).has_value());
    BOOST_TEST(placeInSeries(s, {"2.1", 1}).of == 1);  // what cannot be shown is passed over
}

BOOST_AUTO_TEST_CASE(panes_and_caption_cover_the_canvas_without_overlap) {
    for (const auto& [rows, columns] : {std::pair{1, 1}, {1, 2}, {2, 2}, {3, 4}}) {
        const PaneLayout l = layOut({QSize(984, 641), rows, columns, -1, true});
        BOOST_REQUIRE(int(l.cells.size()) == rows * columns);
        for (std::size_t i = 0; i < l.cells.size(); ++i) {
            BOOST_TEST(!l.cells[i].intersects(l.caption));
            for (std::size_t j = i + 1; j < l.cells.size(); ++j) BOOST_TEST(!l.cells[i].intersects(l.cells[j]));
        }
        BOOST_TEST(l.at(l.cells.back().center()) == rows * columns - 1);
        BOOST_TEST(l.at(QPoint(0, 0)) == -1);
    }
}
