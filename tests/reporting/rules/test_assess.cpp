#include <chrono>

#include "tests/reporting/rules/mini.h"

using namespace reporting;

namespace {

Reading complete() {
    Reading reading;
    addFilm(reading, "f1", "FIRST", 0);
    addFilm(reading, "f2", "LATE", 20);
    answer(reading, "agent", "", Choice{"water"});
    for (const char* side : {"right", "left"}) {
        answer(reading, "reach", side, Choice{"R2"}, "f1");
        answer(reading, "spill", side, Choice{"S1"}, "f1");
        answer(reading, "detail", side, Choice{"few"});
    }
    return reading;
}

void set(Reading& reading, const std::string& question, const std::string& side, Value value) {
    std::erase_if(reading.answers, [&](const Answer& one) { return one.question == question && one.side == side; });
    answer(reading, question, side, std::move(value), "f1");
}

void blank(Reading& reading, const std::string& question, const std::string& side) {
    std::erase_if(reading.answers, [&](const Answer& one) { return one.question == question && one.side == side; });
}

std::vector<std::string> rules(const Assessment& assessment) {
    std::vector<std::string> ids;
    for (const Contradiction& one : assessment.contradictions) ids.push_back(one.rule);
    return ids;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_complete_reading_has_a_class_a_rule_and_its_trace) {
    const Assessment result = assess(mini(), complete());
    BOOST_REQUIRE(result.conclusions.size() == 2u);
    const Conclusion& right = result.conclusions[0];
    BOOST_TEST(right.side == "right");
    BOOST_TEST(right.conclusion == "OPEN");
    BOOST_TEST(right.rule == "D3");
    BOOST_TEST(right.table == "door");
    BOOST_REQUIRE(right.inputs.size() == 5u);
    BOOST_TEST(right.inputs[0].value == "R2");
    BOOST_TEST((right.inputs[0].answers == std::vector<QuestionRef>{{"reach", "right"}}));
    BOOST_TEST((right.inputs[0].films == std::vector<std::string>{"f1"}));
    BOOST_TEST(
        (right.inputs[2].films == std::vector<std::string>{"f2"}));  // the interval rests on the film that counts
    BOOST_TEST((right.inputs[1].answers == std::vector<QuestionRef>{{"spill", "right"}, {"reach", "right"}}));
    BOOST_TEST(result.examLine.id == "exam.open");
    BOOST_TEST(result.missing.empty());
    BOOST_TEST(result.maySign());
}

BOOST_AUTO_TEST_CASE(a_blank_input_gives_no_class_and_is_listed) {
    Reading reading = complete();
    blank(reading, "spill", "left");
    Assessment result = assess(mini(), reading);
    BOOST_TEST(result.conclusions[0].conclusion == "OPEN");
    BOOST_TEST(result.conclusions[1].conclusion == "");
    BOOST_TEST((result.conclusions[1].missing == std::vector<QuestionRef>{{"spill", "left"}}));
    BOOST_TEST((result.missing == std::vector<QuestionRef>{{"spill", "left"}}));
    BOOST_TEST(result.examLine.id == "");
    blank(reading, "agent", "");
    result = assess(mini(), reading);
    BOOST_TEST(result.conclusions[0].conclusion == "");
    BOOST_TEST((result.conclusions[0].missing == std::vector<QuestionRef>{{"agent", ""}}));
}

BOOST_AUTO_TEST_CASE(a_question_that_is_not_shown_is_not_missing_but_an_undecided_one_is) {
    Reading reading = complete();
    set(reading, "reach", "left", Choice{"R1"});
    blank(reading, "spill", "left");
    blank(reading, "detail", "left");  // depends on spill, which is blank because it is not asked
    BOOST_TEST(assess(mini(), reading).missing.empty());
    blank(reading, "reach", "left");  // whether spill is asked is now unknown: it counts as asked
    BOOST_TEST((assess(mini(), reading).missing ==
                std::vector<QuestionRef>{{"reach", "left"}, {"spill", "left"}, {"detail", "left"}}));
    const Evaluation evaluation(mini(), reading);
    BOOST_TEST(evaluation.isShown(*templateOf(mini()).question("spill"), "left"));
    BOOST_TEST(evaluation.isRequired(*templateOf(mini()).question("spill"), "left"));
}

BOOST_AUTO_TEST_CASE(an_answer_that_the_template_does_not_know_counts_as_blank_and_is_told) {
    Reading reading = complete();
    set(reading, "reach", "left", Choice{"R7"});
    answer(reading, "volume", "", Number{1e6});
    answer(reading, "colour", "", Choice{"red"});
    answer(reading, "agent", "left", Choice{"water"});
    BOOST_TEST(assess(mini(), reading).conclusions[1].conclusion == "");
    std::vector<std::string> places;
    for (const Error& one : checkReading(mini(), reading)) places.push_back(one.where);
    BOOST_TEST((places == std::vector<std::string>{"left.reach", "volume", "colour", "left.agent"}));
    BOOST_TEST(checkReading(mini(), complete()).empty());
}

BOOST_AUTO_TEST_CASE(not_assessable_is_an_answer_and_its_words_are_given) {
    Reading reading = complete();
    set(reading, "reach", "left", Choice{"RX"});
    blank(reading, "spill", "left");
    const Conclusion left = assess(mini(), reading).conclusions[1];
    BOOST_TEST(left.conclusion == "UNSURE");
    BOOST_TEST(left.kind == "tech");
    BOOST_REQUIRE(left.notes.size() == 1u);
    BOOST_TEST(left.notes[0].arguments.at(0).value == "not_assessable");
    set(reading, "reach", "left", Choice{"R1"});
    BOOST_TEST(assess(mini(), reading).conclusions[1].kind == "prox");
}

BOOST_AUTO_TEST_CASE(an_override_needs_a_reason_and_keeps_the_rules_class) {
    Reading reading = complete();
    reading.overrides = {{"left", "SHUT", "  "}};
    Assessment result = assess(mini(), reading);
    BOOST_TEST(result.conclusions[1].conclusion == "OPEN");
    BOOST_TEST(!result.conclusions[1].overrideReason);
    BOOST_TEST((rules(result) == std::vector<std::string>{"K3"}));
    BOOST_TEST(!result.maySign());
    reading.overrides[0].reason = "seen live";
    result = assess(mini(), reading);
    BOOST_TEST(result.conclusions[1].conclusion == "SHUT");
    BOOST_TEST(result.conclusions[1].ruleClass == "OPEN");
    BOOST_TEST(*result.conclusions[1].overrideReason == "seen live");
    BOOST_TEST((rules(result) == std::vector<std::string>{"K1"}));  // the overridden class is checked too
    blank(reading, "spill", "left");
    BOOST_TEST(assess(mini(), reading).conclusions[1].conclusion == "");  // blank stays blank
}

BOOST_AUTO_TEST_CASE(a_warning_that_asks_for_words_is_settled_only_by_words) {
    Reading reading = complete();
    answer(reading, "signs", "", Choices{{"red", "green"}});
    Assessment result = assess(mini(), reading);
    BOOST_REQUIRE(result.contradictions.size() == 1u);
    BOOST_TEST(result.contradictions[0].phrase.arguments.at(0).value == "option.signs.red option.signs.green");
    BOOST_TEST(!result.contradictions[0].acknowledged);
    reading.acknowledgements = {{"K2", "", ""}};
    BOOST_TEST(!assess(mini(), reading).contradictions[0].acknowledged);
    reading.acknowledgements[0].reason = "known";
    BOOST_TEST(assess(mini(), reading).contradictions[0].acknowledged);
}

BOOST_AUTO_TEST_CASE(a_limitation_is_said_even_if_an_argument_is_blank) {
    Reading reading = complete();
    reading.films[1].elapsedSeconds = 7.4 * 60;
    Assessment result = assess(mini(), reading);
    BOOST_REQUIRE(result.limitations.size() == 1u);
    BOOST_TEST(result.limitations[0].phrase.arguments.at(0).value == "7");
    BOOST_TEST(result.limitations[0].phrase.arguments.at(1).value == "—");
    answer(reading, "volume", "", Number{5.25});
    BOOST_TEST(assess(mini(), reading).limitations[0].phrase.arguments.at(1).value == "5.3");
}

BOOST_AUTO_TEST_CASE(mirrored_answers_give_mirrored_conclusions) {
    for (const char* reach : {"RX", "R0", "R1", "R2"})
        for (const char* other : {"RX", "R0", "R1", "R2"}) {
            Reading reading = complete(), mirror = complete();
            set(reading, "reach", "right", Choice{reach});
            set(reading, "reach", "left", Choice{other});
            set(mirror, "reach", "left", Choice{reach});
            set(mirror, "reach", "right", Choice{other});
            const auto a = assess(mini(), reading).conclusions, b = assess(mini(), mirror).conclusions;
            BOOST_TEST(a[0].conclusion == b[1].conclusion);
            BOOST_TEST(a[1].rule == b[0].rule);
        }
}

BOOST_AUTO_TEST_CASE(an_empty_reading_can_be_assessed) {
    const Assessment result = assess(mini(), Reading{});
    BOOST_TEST(result.conclusions.size() == 2u);
    BOOST_TEST(!result.maySign());
}
