#include <boost/test/unit_test.hpp>

#include "reporting/compose/compose.h"
#include "reporting/compose/document_words.h"
#include "reporting/compose/phrasing.h"
#include "reporting/model/decimal.h"

using namespace reporting;

namespace {

using Kind = PhraseCall::Argument::Kind;

Template small() {
    Template t;
    t.id = "small";
    t.languages = {"en", "zh"};
    t.labels["en"] = {{"side.right", "right"}, {"document.page", "Sheet {n}"}};
    t.labels["zh"] = {{"side.right", "右侧"}};
    t.phrases["en"] = {{"seen", "{side} after {t}, {n} mm"},
                       {"bare", "nothing to add"},
                       {"outer", "says: {inner}"},
                       {"quoted", "it''s {n}"},
                       {"films", "{n, plural, one {# film} other {# films}}"},
                       {"broken", "{side"},
                       {"status.final", "REPORT"}};
    t.phrases["zh"] = {{"seen", "{side}于 {t} 后，{n} mm"}, {"bare", "无"}};
    return t;
}

PhraseCall seen() {
    return {"seen", {{"side", Kind::Label, "side.right"}, {"t", Kind::Duration, "1325"}, {"n", Kind::Number, "5.3"}}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_phrase_is_said_in_each_language_with_its_labels_numbers_and_durations) {
    BOOST_TEST(words(small(), "en", seen()) == "right after 22 h 5 min, 5.3 mm");
    BOOST_TEST(words(small(), "zh", seen()) == "右侧于 22小时5分 后，5.3 mm");
    BOOST_TEST(words(small(), "en", {"outer", {{"inner", Kind::Phrase, "bare"}}}) == "says: nothing to add");
    BOOST_TEST(words(small(), "en", {"quoted", {{"n", Kind::Number, "5.30"}}}) == "it's 5.30");
    BOOST_TEST(words(small(), "en", {"films", {{"n", Kind::Number, "1"}}}) == "1 film");
    BOOST_TEST(words(small(), "en", {"films", {{"n", Kind::Number, "3"}}}) == "3 films");
}

BOOST_AUTO_TEST_CASE(a_missing_argument_never_prints_a_brace) {
    auto call = seen();
    call.arguments.pop_back();
    BOOST_TEST(!tryWords(small(), "en", call));
    BOOST_TEST(words(small(), "en", call) == "⟨seen⟩");
    BOOST_TEST(words(small(), "en", {"no_such_phrase", {}}) == "⟨no_such_phrase⟩");
    BOOST_TEST(words(small(), "en", {"broken", {{"side", Kind::Text, "x"}}}) == "⟨broken⟩");
    BOOST_TEST(!format("{0} and {1}", "en", {{"0", "a"}, {"1", "b"}}));
}

BOOST_AUTO_TEST_CASE(an_argument_is_put_in_as_it_stands) {
    BOOST_TEST(*format("{text}", "en", {{"text", "{n} 'quoted' # 100,5"}}) == "{n} 'quoted' # 100,5");
    BOOST_TEST(
        *format("{a}{b} {c} {d} {e}", "zh", {{"a", "甲"}, {"b", "乙"}, {"c", "丙"}, {"d", "1234567.5"}, {"e", "戊"}}) ==
        "甲乙 丙 1234567.5 戊");
}

BOOST_AUTO_TEST_CASE(several_choices_are_listed_in_words_never_as_keys) {
    auto t = small();
    t.labels["en"].insert({{"o.a", "bladder"}, {"o.b", "bowel"}, {"o.c", "vagina"}, {"o.d", "waited, re-injected"}});
    t.labels["zh"].insert({{"o.a", "膀胱"}, {"o.b", "肠道"}, {"o.c", "阴道"}, {"o.d", "等待，再注药"}});
    t.phrases["en"]["list"] = "Seen in {x}.";
    t.phrases["zh"]["list"] = "见于{x}。";
    const auto say = [&](const std::string& keys) {
        const PhraseCall call{"list", {{"x", Kind::Label, keys}}};
        return words(t, "en", call) + "|" + words(t, "zh", call);
    };
    BOOST_TEST(say("o.a") == "Seen in bladder.|见于膀胱。");
    BOOST_TEST(say("o.a o.b") == "Seen in bladder and bowel.|见于膀胱和肠道。");
    BOOST_TEST(say("o.a o.b o.c") == "Seen in bladder, bowel and vagina.|见于膀胱、肠道和阴道。");
    BOOST_TEST(say("o.d o.a") == "Seen in waited, re-injected; bladder.|见于等待，再注药；膀胱。");
}

BOOST_AUTO_TEST_CASE(durations_are_said_in_the_words_of_the_language) {
    const auto t = small();
    const auto say = [&](double minutes) {
        return durationWords(t, "en", minutes) + "|" + durationWords(t, "zh", minutes);
    };
    BOOST_TEST(say(0) == "0 s|0秒");
    BOOST_TEST(say(0.75) == "45 s|45秒");
    BOOST_TEST(say(16) == "16 min|16分钟");
    BOOST_TEST(say(59.5) == "1 h|1小时");
    BOOST_TEST(say(61) == "1 h 1 min|1小时1分");
    BOOST_TEST(say(1440) == "24 h|24小时");
    BOOST_TEST(say(-2) == "−2 min|−2分钟");
}

BOOST_AUTO_TEST_CASE(numbers_are_rounded_half_away_from_zero_on_what_was_typed) {
    BOOST_TEST(decimal(5.25, 1) == "5.3");
    BOOST_TEST(decimal(1.005, 2) == "1.01");
    BOOST_TEST(decimal(2.675, 2) == "2.68");
    BOOST_TEST(decimal(-2.5, 0) == "-3");
    BOOST_TEST(decimal(-0.04, 1) == "0.0");
    BOOST_TEST(decimal(9.995, 2) == "10.00");
    BOOST_TEST(decimal(0.5, 0) == "1");
    BOOST_TEST(decimal(12, 1) == "12.0");
    BOOST_TEST(decimal(1e20, 0) == "100000000000000000000");
    BOOST_TEST(decimal(std::numeric_limits<double>::quiet_NaN(), 1).empty());
}

BOOST_AUTO_TEST_CASE(a_template_may_put_its_own_fixed_words_before_the_built_in_ones) {
    const auto t = small();
    BOOST_TEST(documentWord(t, "en", "status.final") == "REPORT");
    BOOST_TEST(documentWord(t, "zh", "status.final") == "正式报告");
    BOOST_TEST(documentWord(t, "en", "page") == "Sheet {n}");
    BOOST_TEST(documentWord(t, "fr", "patient") == "Patient");
    BOOST_TEST(documentWord(t, "en", "no_such_word").empty());
    for (const auto& [key, texts] : documentWords(t)) BOOST_TEST(texts.size() == 2u, key);
}

BOOST_AUTO_TEST_CASE(the_first_letter_of_a_sentence_is_a_capital_where_there_are_capitals) {
    BOOST_TEST(capitalised("right tube") == "Right tube");
    BOOST_TEST(capitalised("élan") == "Élan");
    BOOST_TEST(capitalised("右侧") == "右侧");
    BOOST_TEST(capitalised("") == "");
}

BOOST_AUTO_TEST_CASE(the_drawing_gets_the_states_as_classes_and_nothing_else_changes) {
    Template t;
    t.diagramSvg =
        "<?xml version='1.0'?><!-- <g id=\"right_end\"/> --><svg a='1>0'><g id=\"right_end\"/><g class='part' "
        "id='left_end'>"
        "<path id=\"right_end_2\" data-id=\"right_end\"/></g></svg>";
    Report r;
    r.diagram = {{"right_end", "filled"}, {"left_end", "absent"}, {"nowhere", "x"}};
    BOOST_TEST(diagramSvg(t, r) ==
               "<?xml version='1.0'?><!-- <g id=\"right_end\"/> --><svg a='1>0'><g id=\"right_end\" class=\"filled\"/>"
               "<g class='part absent' id='left_end'><path id=\"right_end_2\" data-id=\"right_end\"/></g></svg>");
}
