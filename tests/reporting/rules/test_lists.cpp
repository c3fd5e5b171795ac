#include <algorithm>

#include "reporting/compose/compose.h"
#include "tests/reporting/rules/mini.h"

using namespace reporting;

/// Arguments that are lists of phrases, and the line over all sides that is made of one a side.
namespace {

using Kind = PhraseCall::Argument::Kind;

std::shared_ptr<const CompiledTemplate> compiled(const TemplateFolder& folder) {
    Compilation result = openTemplate(folder.path());
    for (const Diagnostic& one : result.diagnostics) BOOST_TEST_MESSAGE(one.file << " " << one.message);
    BOOST_REQUIRE(result.value);
    return result.value;
}

void addPhrases(TemplateFolder& folder, const std::string& lines) {
    for (const char* language : {"en", "zh"}) {
        const std::string file = std::string(language) + "/phrases.yaml";
        folder.write(file, folder.read(file) + lines);
    }
}

TemplateFolder& withList(TemplateFolder& folder, const std::string& extra = {}) {
    addPhrases(folder,
               "say.why: \"Because of {list}.\"\nwhy.far: \"a long {reach}\"\nwhy.red: \"the red sign\"\n"
               "why.much: \"much volume\"\n");
    folder.replace(
        "rules/limitations.yaml", "limitations:",
        "limitations:\n  - {id: LIST, scope: side, when: \"own.reach == R2\", phrase: say.why, args: {list: {" + extra +
            "items: [{when: \"own.reach == R2\", phrase: why.far, args: {reach: label(own.reach)}}, "
            "{when: \"has(signs, red)\", phrase: why.red}, {when: \"volume > 5\", phrase: why.much}]}}}");
    return folder;
}

std::optional<PhraseCall> said(const CompiledTemplate& compiled, const Reading& reading) {
    for (const Limitation& one : assess(compiled, reading).limitations)
        if (one.rule == "LIST") return one.phrase;
    return std::nullopt;
}

Reading withReach(const char* right) {
    Reading reading;
    answer(reading, "reach", "right", Choice{right});
    return reading;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_list_says_the_items_whose_condition_is_true_and_is_never_said_of_what_is_unknown) {
    TemplateFolder folder;
    const auto c = compiled(withList(folder));
    Reading reading = withReach("R2");
    auto call = said(*c, reading);
    BOOST_REQUIRE(call);
    BOOST_REQUIRE(call->arguments.size() == 1u);
    BOOST_TEST((call->arguments[0].kind == Kind::List));
    BOOST_TEST(call->arguments[0].items.size() == 1u);
    BOOST_TEST(words(templateOf(*c), "en", *call).find("Because of a long ") == 0u);
    answer(reading, "signs", "", Choices{{"red"}});
    answer(reading, "volume", "", Number{6});
    call = said(*c, reading);
    BOOST_TEST(call->arguments[0].items.size() == 3u);
    const auto text = words(templateOf(*c), "en", *call);
    BOOST_TEST(text.ends_with(", the red sign and much volume."), text);
    BOOST_TEST(words(templateOf(*c), "zh", *call).find("、the red sign和much volume") != std::string::npos);
    // its answers are those of the items too
    const auto answers = assess(*c, reading).limitations.front().answers;
    for (const char* question : {"signs", "volume"})
        BOOST_TEST((std::find(answers.begin(), answers.end(), QuestionRef{question, ""}) != answers.end()), question);
}

BOOST_AUTO_TEST_CASE(an_empty_list_is_a_dash_in_a_rule_and_silences_a_sentence) {
    TemplateFolder folder;
    withList(folder);
    folder.replace("rules/limitations.yaml", "when: \"own.reach == R2\", phrase: why.far",
                   "when: \"own.reach == R1\", phrase: why.far");
    const auto c = compiled(folder);
    const Reading reading = withReach("R2");
    BOOST_TEST(words(templateOf(*c), "en", *said(*c, reading)) == "Because of —.");
    const Statement& rule = templateOf(*c).limitations.front();
    const Evaluation evaluation(*c, reading);
    BOOST_TEST(!evaluation.call(rule.phrase, "right"));
}

BOOST_AUTO_TEST_CASE(clauses_and_sentences_are_joined_as_such) {
    TemplateFolder clauses, sentences;
    Reading reading = withReach("R2");
    answer(reading, "signs", "", Choices{{"red"}});
    const auto one = compiled(withList(clauses, "join: clauses, "));
    BOOST_TEST(words(templateOf(*one), "en", *said(*one, reading)).ends_with("; the red sign."));
    const auto other = compiled(withList(sentences, "join: sentences, "));
    BOOST_TEST(words(templateOf(*other), "en", *said(*other, reading)).ends_with(" The red sign."));
}

namespace {

TemplateFolder& withSides(TemplateFolder& folder) {
    addPhrases(folder,
               "exam.sides: \"{list}.\"\nexam.side.open: \"{side} open\"\nexam.side.not: \"{side} not open\"\n"
               "exam.frame: \"For now: {exam}\"\n");
    folder.replace(
        "rules/conclusions.yaml", "  - {phrase: exam.other}\n",
        "sideLine:\n  - {when: \"own.conclusion == OPEN\", phrase: exam.side.open, args: {side: label(side)}}\n"
        "  - {phrase: exam.side.not, args: {side: label(side)}}\nsideLines: exam.sides\n"
        "lineFrame: [{when: \"has(signs, red)\", phrase: exam.frame}]\n");
    return folder;
}

Reading read(const char* right, const char* left) {
    Reading reading;
    addFilm(reading, "f1", "FIRST", 0);
    answer(reading, "agent", "", Choice{"water"});
    answer(reading, "reach", "right", Choice{right});
    answer(reading, "reach", "left", Choice{left});
    for (const char* side : {"right", "left"}) answer(reading, "spill", side, Choice{"S1"});
    return reading;
}

std::string line(const CompiledTemplate& compiled, const Reading& reading) {
    const auto call = assess(compiled, reading).examLine;
    return call.id.empty() ? std::string() : words(templateOf(compiled), "en", call);
}

}  // namespace

BOOST_AUTO_TEST_CASE(sides_that_differ_are_told_one_by_one_in_the_order_of_the_template) {
    TemplateFolder folder;
    const auto c = compiled(withSides(folder));
    BOOST_TEST(line(*c, read("R2", "R2")) == "Both open");
    BOOST_TEST(line(*c, read("R2", "R1")) == "right open; left not open.");
    BOOST_TEST(line(*c, read("R1", "R2")) == "right not open; left open.");
    BOOST_TEST(line(*c, read("R1", "R1")) == "right not open; left not open.");
    Reading blank = read("R2", "R1");
    std::erase_if(blank.answers, [](const Answer& one) { return one.side == "left"; });
    BOOST_TEST(line(*c, blank) == "");  // a side without a class leaves the examination without a line
}

BOOST_AUTO_TEST_CASE(what_holds_of_the_whole_stands_around_every_line) {
    TemplateFolder folder;
    const auto c = compiled(withSides(folder));
    Reading same = read("R2", "R2"), differs = read("R2", "R1");
    for (Reading* one : {&same, &differs}) answer(*one, "signs", "", Choices{{"red"}});
    BOOST_TEST(line(*c, same) == "For now: Both open");
    BOOST_TEST(line(*c, differs) == "For now: Right open; left not open.");
}

BOOST_AUTO_TEST_CASE(lists_and_lines_survive_the_resolved_form) {
    TemplateFolder folder;
    withSides(withList(folder));
    const auto c = compiled(folder);
    const auto again = openResolved(templateOf(*c).resolved);
    BOOST_REQUIRE(again.value);
    BOOST_TEST(templateOf(*again.value).hash == templateOf(*c).hash);
    for (const Reading& one : {read("R2", "R1"), read("R1", "R1")})
        BOOST_TEST((assess(*again.value, one) == assess(*c, one)));
}

BOOST_AUTO_TEST_CASE(a_note_that_names_the_class_carries_it_wherever_it_is_said) {
    TemplateFolder folder;
    addPhrases(folder, "note.maybe: \"perhaps {class}\"\n");
    folder.replace("rules/conclusions.yaml", "recommendations:\n",
                   "notes: [{when: \"own.conclusion == OPEN\", phrase: note.maybe}]\nrecommendations:\n");
    const auto c = compiled(folder);
    const auto conclusions = assess(*c, read("R2", "R1")).conclusions;
    BOOST_REQUIRE(conclusions[0].notes.size() == 1u);
    BOOST_TEST(words(templateOf(*c), "en", conclusions[0].notes[0]) == "perhaps right: open");
    BOOST_TEST(conclusions[1].notes.empty());
}
