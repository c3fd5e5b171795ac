#include <QTemporaryDir>
#include <boost/test/unit_test.hpp>

#include "tests/viewer/ui/films.h"
#include "viewer/sdk/annotation_sets.h"
#include "viewer/ui/film_panes.h"

using namespace films;
using namespace viewer;

BOOST_AUTO_TEST_SUITE(mark_sets)

BOOST_AUTO_TEST_CASE(marks_of_another_set_are_out_of_sight_and_there_again_under_their_own_name) {
    const QTemporaryDir folder;
    const std::string uid = "1.1";
    Set set;
    set.addRamp(uid, 64, 48);
    ui::FilmPanes panes(set.provider);
    panes.keepMarksIn(folder.path().toStdString() + "/annotations");
    panes.setStudies(set.studies);
    auto& marks = panes.annotations();
    BOOST_REQUIRE(waitFor([&] { return marks.isLoaded(); }));
    auto* sets = qobject_cast<sdk::AnnotationSets*>(&marks);
    BOOST_REQUIRE(sets);
    BOOST_TEST(sets->currentSet() == "");
    const auto first = marks.add({{}, {uid, 1}, sdk::MarkKind::Point, {{10, 10}}, {}, "answer:reach:right"});
    BOOST_REQUIRE(!first.empty());
    marks.setKeyImage({uid, 1}, true);

    BOOST_REQUIRE(sets->useSet("second"));
    BOOST_TEST(marks.marks().empty());
    BOOST_REQUIRE(waitFor([&] { return marks.isLoaded(); }));
    BOOST_TEST(marks.marks().empty());
    BOOST_TEST(!marks.isKeyImage({uid, 1}));
    const auto second = marks.add({{}, {uid, 1}, sdk::MarkKind::Point, {{20, 20}}, {}, {}});

    BOOST_REQUIRE(sets->useSet(""));
    BOOST_REQUIRE(waitFor([&] { return marks.isLoaded(); }));
    BOOST_REQUIRE(marks.marks().size() == 1u);
    BOOST_TEST(marks.marks()[0].id == first);
    BOOST_TEST(marks.marks()[0].linkedTo == "answer:reach:right");
    BOOST_TEST(marks.isKeyImage({uid, 1}));

    BOOST_REQUIRE(sets->useSet("second"));
    BOOST_REQUIRE(waitFor([&] { return marks.isLoaded(); }));
    BOOST_REQUIRE(marks.marks().size() == 1u);
    BOOST_TEST(marks.marks()[0].id == second);
}

BOOST_AUTO_TEST_SUITE_END()
