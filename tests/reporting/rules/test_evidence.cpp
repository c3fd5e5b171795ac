#include "tests/reporting/rules/mini.h"

using namespace reporting;

namespace {

std::shared_ptr<const CompiledTemplate> asking(const std::string& keys, const std::string& derived = {}) {
    TemplateFolder folder;
    folder.replace("questions/02_door.yaml", "films: immediate", "films: immediate\n    " + keys);
    if (!derived.empty())
        folder.replace("rules/limitations.yaml", "limitations:",
                       "limitations:\n  - {id: LX, scope: side, when: \"" + derived +
                           "\", phrase: limit.early, args: {v: number(volume), t: number(volume)}}");
    Compilation result = openTemplate(folder.path());
    for (const Diagnostic& one : result.diagnostics) BOOST_TEST_MESSAGE(one.file << " " << one.message);
    return result.value;
}

Reading oneFilm() {
    Reading reading;
    addFilm(reading, "f1", "FIRST", 0);
    reading.films[0].time = std::chrono::local_days{std::chrono::year{2024} / 6 / 15} + std::chrono::hours{9};
    return reading;
}

using What = MissingEvidence::What;

}  // namespace

BOOST_AUTO_TEST_CASE(an_answer_that_must_cite_a_film_holds_the_signature_until_it_does) {
    const auto compiled = asking("film: yes");
    BOOST_REQUIRE(compiled);
    Reading reading = oneFilm();
    answer(reading, "reach", "right", Choice{"R1"});
    Assessment a = assess(*compiled, reading);
    BOOST_REQUIRE(a.missingEvidence.size() == 1u);
    BOOST_TEST((a.missingEvidence[0] == MissingEvidence{{"reach", "right"}, What::Film}));
    BOOST_TEST(!a.maySign());
    reading.answers[0].evidence = {{"f1", {}, {}}};
    BOOST_TEST(assess(*compiled, reading).missingEvidence.empty());
    reading.answers[0].evidence = {{"gone", {}, {}}};  // a film that is no longer there is no ground
    BOOST_TEST(assess(*compiled, reading).missingEvidence.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_point_is_asked_for_only_where_the_condition_says_so) {
    const auto compiled = asking("point: \"own.reach < R2\"");
    BOOST_REQUIRE(compiled);
    Reading reading = oneFilm();
    answer(reading, "reach", "right", Choice{"R1"}, "f1");
    answer(reading, "reach", "left", Choice{"R2"}, "f1");
    BOOST_REQUIRE(assess(*compiled, reading).missingEvidence.size() == 1u);
    BOOST_TEST((assess(*compiled, reading).missingEvidence[0] == MissingEvidence{{"reach", "right"}, What::Point}));
    reading.answers[0].evidence = {{"f1", 12.0, 30.0}};
    BOOST_TEST(assess(*compiled, reading).missingEvidence.empty());
}

BOOST_AUTO_TEST_CASE(not_assessable_and_blank_answers_need_no_film) {
    const auto compiled = asking("film: yes\n    point: yes");
    BOOST_REQUIRE(compiled);
    Reading reading = oneFilm();
    BOOST_TEST(assess(*compiled, reading).missingEvidence.empty());
    answer(reading, "reach", "right", Choice{"RX"});
    BOOST_TEST(assess(*compiled, reading).missingEvidence.empty());
}

BOOST_AUTO_TEST_CASE(facts_of_the_prior_examination_are_unknown_without_one) {
    const auto compiled = asking("", "prior.present == yes and prior.months >= 5 and own.prior_conclusion == OPEN");
    BOOST_REQUIRE(compiled);
    const auto fires = [&](const Reading& reading) {
        std::vector<std::string> sides;
        for (const Limitation& one : assess(*compiled, reading).limitations)
            if (one.rule == "LX") sides.push_back(one.side);
        return sides;
    };
    Reading reading = oneFilm();
    BOOST_TEST(fires(reading).empty());
    reading.prior.emplace();
    reading.prior->date = "20240115";
    reading.prior->conclusions = {{"left", "OPEN", "", {}, {}}, {"right", "NOWHERE", "", {}, {}}};
    BOOST_TEST(fires(reading) == std::vector<std::string>{"left"}, boost::test_tools::per_element());
    reading.prior->date = "20240116";  // one day short of five months
    BOOST_TEST(fires(reading).empty());
    for (const char* odd : {"", "2024", "20241301", "abcdefgh"}) {
        reading.prior->date = odd;
        BOOST_TEST(fires(reading).empty());
    }
}

BOOST_AUTO_TEST_CASE(a_blinded_reading_differs_by_its_class_and_an_unread_side_is_unknown) {
    const auto compiled = asking("", "blinded.count > 0 and own.blinded_differs");
    const auto agrees = asking("", "blinded.count > 0 and not own.blinded_differs");
    BOOST_REQUIRE(compiled);
    BOOST_REQUIRE(agrees);
    const auto sides = [](const CompiledTemplate& which, const Reading& reading) {
        int count = 0;
        for (const Limitation& one : assess(which, reading).limitations) count += one.rule == "LX";
        return count;
    };
    Reading reading = oneFilm();
    answer(reading, "agent", "", Choice{"water"});
    answer(reading, "reach", "right", Choice{"R0"}, "f1");
    answer(reading, "reach", "left", Choice{"R0"}, "f1");
    const std::string own = assess(*compiled, reading).conclusions.at(0).conclusion;
    BOOST_TEST(sides(*compiled, reading) + sides(*agrees, reading) == 0);
    reading.blinded.emplace_back();
    BOOST_TEST(sides(*compiled, reading) + sides(*agrees, reading) == 0);  // nobody knows
    reading.blinded[0].conclusions = {{"right", "OPEN", "", {}, {}}, {"left", "OPEN", "", {}, {}}};
    BOOST_TEST_MESSAGE("own class: " << own);
    BOOST_TEST(sides(*compiled, reading) == (own.empty() || own == "OPEN" ? 0 : 2));
    if (!own.empty()) {
        reading.blinded[0].conclusions = {{"right", own, "", {}, {}}, {"left", own, "", {}, {}}};
        BOOST_TEST(sides(*agrees, reading) == 2);
    }
}
