#include <boost/test/unit_test.hpp>

#include "reporting/model/find.h"
#include "reporting/template/asked.h"
#include "reporting/template/status.h"

using namespace reporting;

namespace {

/// Two sides; a step of each side that also asks one question of the whole.
Template twoSided() {
    Template made;
    made.sides.resize(2);
    made.sides[0].id = "upper";
    made.sides[1].id = "lower";
    made.questions.resize(3);
    made.questions[0].id = "colour";
    made.questions[1].id = "depth";
    made.questions[1].perSide = true;
    made.questions[2].id = "weather";
    made.steps.resize(2);
    made.steps[0].id = "first";
    made.steps[0].questions = {"colour", "of_no_template"};
    made.steps[1].id = "each";
    made.steps[1].perSide = true;
    made.steps[1].questions = {"depth", "weather"};
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(asked)

BOOST_AUTO_TEST_CASE(every_question_is_listed_once_a_side_in_the_order_of_the_guide) {
    const std::vector<QuestionRef> expected = {{"colour", ""}, {"depth", "upper"}, {"weather", ""}, {"depth", "lower"}};
    BOOST_TEST((everyAsked(twoSided()) == expected));
}

BOOST_AUTO_TEST_CASE(a_question_of_the_whole_comes_with_the_first_side_only) {
    const Template source = twoSided();
    const Question& whole = source.questions[2];
    BOOST_TEST((askedSide(source, whole, "upper") == SideId()));
    BOOST_TEST(!askedSide(source, whole, "lower"));
    BOOST_TEST((askedSide(source, whole, "") == SideId()));
    BOOST_TEST((askedSide(source, source.questions[1], "lower") == SideId("lower")));
}

BOOST_AUTO_TEST_CASE(an_answer_is_found_by_its_question_and_side) {
    std::vector<Answer> answers(2);
    answers[0].question = answers[1].question = "depth";
    answers[0].side = "upper";
    answers[1].side = "lower";
    BOOST_TEST(find(answers, {"depth", "lower"}) == &answers[1]);
    BOOST_TEST(!find(answers, {"depth", ""}));
    BOOST_TEST((refOf(answers[0]) == QuestionRef{"depth", "upper"}));
}

BOOST_AUTO_TEST_CASE(the_words_of_a_status_are_read_as_they_are_written) {
    for (const auto one : {TemplateStatus::Draft, TemplateStatus::Active, TemplateStatus::Retired})
        BOOST_TEST((statusOf(wordOf(one)) == one));
    BOOST_TEST(!statusOf("active"));
    BOOST_TEST(!statusOf(""));
}

BOOST_AUTO_TEST_SUITE_END()
