#include <boost/test/unit_test.hpp>

#include "plugin/session/mark_evidence.h"

using namespace hsg;
using reporting::Evidence;
using reporting::QuestionRef;
using viewer::sdk::FilmPoint;
using viewer::sdk::Mark;
using viewer::sdk::MarkKind;

namespace {

const QuestionRef reach{"reach", "right"};

reporting::Reading reading() {
    reporting::Reading r;
    r.id = "reading";
    r.films.resize(3);
    const char* uids[] = {"1.1", "1.2", "1.2"};
    for (std::size_t i = 0; i < 3; ++i) {
        r.films[i].id = "f" + std::to_string(i + 1);
        r.films[i].sopInstanceUid = uids[i];
    }
    r.films[2].frame = 7;  // another frame of the second film's run
    r.answers = {{"reach", "right", reporting::Choice{"R2"}, "", {{"f1", {}, {}}}, reporting::Origin::Reader, ""},
                 {"spill", "right", reporting::Choice{"S1"}, "", {{"f2", {}, {}}}, reporting::Origin::Reader, ""}};
    return r;
}

Mark mark(MarkKind kind, std::vector<FilmPoint> points, const std::string& uid = "1.1", int frame = 1) {
    return {"m", {uid, frame}, kind, std::move(points), "", linkOf(reach)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(marks_as_evidence)

BOOST_AUTO_TEST_CASE(a_link_names_its_answer_and_nothing_else_does) {
    for (const QuestionRef& ref : {reach, QuestionRef{"seal", ""}, QuestionRef{"a.b", "left"}}) {
        const auto back = questionOf(linkOf(ref));
        BOOST_REQUIRE(back);
        BOOST_TEST((*back == ref));
    }
    for (const char* other : {"", "answer", "answer:", "answer:reach", "compare:reach:right"})
        BOOST_TEST(!questionOf(other), other);
}

BOOST_AUTO_TEST_CASE(each_kind_of_mark_means_a_place) {
    using enum MarkKind;
    BOOST_TEST((placeOf(mark(Point, {{3, 4}})) == FilmPoint{3, 4}));
    BOOST_TEST((placeOf(mark(Text, {{3, 4}})) == FilmPoint{3, 4}));
    BOOST_TEST((placeOf(mark(Arrow, {{3, 4}, {30, 40}})) == FilmPoint{3, 4}));
    BOOST_TEST((placeOf(mark(Angle, {{0, 0}, {5, 6}, {9, 1}})) == FilmPoint{5, 6}));
    BOOST_TEST((placeOf(mark(Length, {{0, 0}, {10, 4}})) == FilmPoint{5, 2}));
    BOOST_TEST((placeOf(mark(Ellipse, {{0, 5}, {10, 5}, {5, 3}, {5, 7}})) == FilmPoint{5, 5}));
    BOOST_TEST((placeOf(mark(Region, {{0, 0}, {9, 0}, {0, 9}})) == FilmPoint{3, 3}));
    BOOST_TEST((placeOf(mark(Region, {})) == FilmPoint{}));
}

/// Films count from the corner of the first pixel, evidence from its middle (PS3.3 C.10.5 and C.18.6).
BOOST_AUTO_TEST_CASE(a_place_goes_to_evidence_and_back_by_half_a_pixel) {
    const auto evidence = evidenceOf(mark(MarkKind::Point, {{0.5, 12.25}}), reading());
    BOOST_REQUIRE(evidence);
    BOOST_TEST((*evidence == Evidence{"f1", 0.0, 11.75}));
    BOOST_TEST((*placeOf(*evidence) == FilmPoint{0.5, 12.25}));
    BOOST_TEST(!placeOf(Evidence{"f1", {}, {}}));
}

BOOST_AUTO_TEST_CASE(a_mark_on_one_frame_of_a_run_is_evidence_of_that_frame_alone) {
    BOOST_TEST(evidenceOf(mark(MarkKind::Point, {{1, 1}}, "1.2", 7), reading())->filmId == "f3");
    BOOST_TEST(evidenceOf(mark(MarkKind::Point, {{1, 1}}, "1.2", 1), reading())->filmId == "f2");
    BOOST_TEST(!evidenceOf(mark(MarkKind::Point, {{1, 1}}, "1.2", 4), reading()));
    BOOST_TEST(!evidenceOf(mark(MarkKind::Point, {{1, 1}}, "9.9"), reading()));
}

BOOST_AUTO_TEST_CASE(linked_marks_become_the_evidence_and_other_answers_stay) {
    const auto before = reading();
    const auto after =
        withMarks(before, {mark(MarkKind::Point, {{2, 2}}), mark(MarkKind::Arrow, {{8, 8}, {20, 20}}, "1.2", 7)}, {});
    const auto& evidence = after.answer("reach", "right")->evidence;
    BOOST_TEST((evidence == std::vector<Evidence>{{"f1", 1.5, 1.5}, {"f3", 7.5, 7.5}}));
    BOOST_TEST((*after.answer("spill", "right") == *before.answer("spill", "right")));
    BOOST_TEST((withMarks(before, {}, {}) == before));
    Mark free = mark(MarkKind::Point, {{2, 2}});
    free.linkedTo.clear();
    BOOST_TEST((withMarks(before, {free}, {}) == before));
}

BOOST_AUTO_TEST_CASE(a_mark_that_is_gone_leaves_its_film_without_a_place) {
    const auto with = withMarks(reading(), {mark(MarkKind::Point, {{2, 2}})}, {});
    const auto without = withMarks(with, {}, {linkOf(reach)});
    BOOST_TEST((without.answer("reach", "right")->evidence == std::vector<Evidence>{{"f1", {}, {}}}));
    // a film that was cited without a place stays beside the places
    auto cited = reading();
    cited.answers[0].evidence = {{"f2", {}, {}}};
    const auto both = withMarks(cited, {mark(MarkKind::Point, {{2, 2}})}, {});
    BOOST_TEST((both.answer("reach", "right")->evidence == std::vector<Evidence>{{"f1", 1.5, 1.5}, {"f2", {}, {}}}));
}

BOOST_AUTO_TEST_SUITE_END()
