#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "plugin/cases/description.h"
#include "plugin/cases/right_answers.h"
#include "reporting/rules/compiled_template.h"

namespace hsg::cases {

static std::ostream& operator<<(std::ostream& out, const CaseDescription& c) {
    return out << c.name;
}

}  // namespace hsg::cases

namespace {

using namespace hsg::cases;

const reporting::CompiledTemplate& shipped() {
    static const auto opened = reporting::openTemplate(FIMBRIA_SOURCE_DIR "/templates/hsg");
    for (const auto& d : opened.diagnostics)
        if (d.grade == reporting::Grade::Error)
            BOOST_TEST_MESSAGE(d.file << ":" << d.line << ":" << d.column << " " << d.message);
    BOOST_REQUIRE(opened.value);
    return *opened.value;
}

std::string classOf(const reporting::Conclusion& conclusion) {
    auto text = conclusion.conclusion;
    for (const auto& modifier : conclusion.modifiers) text += "+" + modifier;
    return text;
}

std::string described(const reporting::Assessment& assessment) {
    std::string text;
    for (const auto& c : assessment.conclusions) {
        text += c.side + " " + classOf(c) + " by " + c.rule + " (";
        for (const auto& i : c.inputs) text += i.input + "=" + i.value + " ";
        text += ") missing:";
        for (const auto& m : c.missing) text += " " + m.question + "@" + m.side;
        text += "; ";
    }
    text += "contradictions:";
    for (const auto& k : assessment.contradictions)
        text += " " + k.rule + (k.severity == reporting::RuleSeverity::Refuse ? "!" : "") +
                (k.side.empty() ? "" : "@" + k.side);
    text += "; blank:";
    for (const auto& m : assessment.missing) text += " " + m.question + "@" + m.side;
    return text;
}

}  // namespace

BOOST_DATA_TEST_CASE(the_right_answers_give_the_true_class_and_may_be_signed, boost::unit_test::data::make(catalogue()),
                     c) {
    const auto reading = readingOf(c, reporting::templateOf(shipped()));
    BOOST_REQUIRE_MESSAGE(reading, (reading ? "" : reading.error().where));
    const auto assessment = reporting::assess(shipped(), *reading);
    for (const auto& conclusion : assessment.conclusions)
        BOOST_TEST(classOf(conclusion) == c.truth.at(conclusion.side),
                   conclusion.side << ": " << described(assessment));
    BOOST_TEST(assessment.maySign(), described(assessment));
}

BOOST_DATA_TEST_CASE(the_wrong_answers_of_the_trap_are_stopped_by_its_rule, boost::unit_test::data::make(catalogue()),
                     c) {
    BOOST_REQUIRE(!c.trap.rule.empty());
    const auto& source = reporting::templateOf(shipped());
    const auto wrong = trappedReading(c, source);
    BOOST_REQUIRE_MESSAGE(wrong, (wrong ? "" : wrong.error().where));
    const auto fires = [&](const reporting::Reading& reading) {
        const auto assessment = reporting::assess(shipped(), reading);
        BOOST_TEST_MESSAGE(described(assessment));
        return std::any_of(assessment.contradictions.begin(), assessment.contradictions.end(),
                           [&](const auto& k) { return k.rule == c.trap.rule; }) ||
               (c.trap.rule == "K26" && !assessment.missing.empty());
    };
    BOOST_TEST(fires(*wrong), c.trap.rule << " did not stop: " << described(reporting::assess(shipped(), *wrong)));
    BOOST_TEST(!fires(*readingOf(c, source)), c.trap.rule << " stops the right answers too");
}

BOOST_AUTO_TEST_CASE(an_answer_that_the_template_does_not_know_is_an_error) {
    const auto& source = reporting::templateOf(shipped());
    const auto reading = readingOf(catalogue().front(), source, {{"reach@right", "R9"}});
    BOOST_REQUIRE(!reading);
    BOOST_TEST(reading.error().code == "case.template");
}

namespace {

const std::vector<std::string> shippedTemplates{"hsg", "hsg_brief", "hsg_no_delay", "hsg_oil", "department_example"};

}  // namespace

BOOST_DATA_TEST_CASE(every_shipped_template_has_sample_readings_and_one_that_may_be_signed,
                     boost::unit_test::data::make(shippedTemplates), name) {
    const auto opened = reporting::openTemplate(FIMBRIA_SOURCE_DIR "/templates/" + name);
    BOOST_REQUIRE(opened.value);
    const auto& source = reporting::templateOf(*opened.value);
    int readings = 0, signable = 0;
    std::string why;
    for (const auto& one : catalogue()) {
        const auto reading = readingOf(one, source);
        BOOST_TEST_REQUIRE(reading.has_value(), (reading ? "" : reading.error().where));
        const auto assessment = reporting::assess(*opened.value, *reading);
        readings += !reading->answers.empty();
        signable += assessment.maySign();
        why += one.name + ": " + described(assessment) + "\n";
        for (const auto& answer : reading->answers) BOOST_TEST(source.question(answer.question) != nullptr);
    }
    BOOST_TEST_MESSAGE(name << ": " << readings << " readings, " << signable << " may be signed");
    BOOST_TEST(readings >= 10);
    BOOST_TEST(signable >= 1, why);
}

BOOST_AUTO_TEST_CASE(what_a_template_does_not_ask_is_left_out_and_what_it_adds_it_answers_itself) {
    const auto brief = reporting::openTemplate(FIMBRIA_SOURCE_DIR "/templates/hsg_brief");
    const auto reading = readingOf(catalogue().front(), reporting::templateOf(*brief.value));
    BOOST_REQUIRE(reading);
    BOOST_TEST(!reading->answer("balloon_site", ""), "hsg_brief does not ask it");
    const auto oil = reporting::openTemplate(FIMBRIA_SOURCE_DIR "/templates/hsg_oil");
    const auto& oilSource = reporting::templateOf(*oil.value);
    const auto next = std::find_if(catalogue().begin(), catalogue().end(),
                                   [](const auto& one) { return one.name == "oil_next_day"; });
    const auto oily = readingOf(*next, oilSource);
    BOOST_REQUIRE(oily);
    BOOST_REQUIRE(oily->answer("thyroid_status", ""));
    BOOST_TEST((oily->answer("thyroid_status", "")->value == reporting::Value(reporting::Choice{"normal"})));
    BOOST_TEST((oily->answer("day_two_symptoms", "")->value == reporting::Value(reporting::Choices{})));
    const auto early = std::find_if(catalogue().begin(), catalogue().end(),
                                    [](const auto& one) { return one.name == "no_delayed_film"; });
    BOOST_TEST(!readingOf(*early, oilSource)->answer("day_two_symptoms", ""), "\"\" leaves it blank");
}

BOOST_AUTO_TEST_CASE(a_case_comes_before_what_the_template_answers_for_all_and_after_what_it_answers_for_the_case) {
    auto source = reporting::templateOf(shipped());
    source.samples = {{"all", {{"reach", "right", {"R1"}, {}}, {"device", "", {"cup"}, {}}}, {}},
                      {"right_proximal_occlusion", {{"reach", "right", {"R2"}, {}}}, {}}};
    const auto of = [&](const std::string& name, const std::string& question, const std::string& side) {
        const auto found =
            std::find_if(catalogue().begin(), catalogue().end(), [&](const auto& one) { return one.name == name; });
        const auto reading = readingOf(*found, source);
        return std::get<reporting::Choice>(reading->answer(question, side)->value).code;
    };
    BOOST_TEST(of("bilateral_patent", "device", "") == "cup");
    BOOST_TEST(of("bilateral_patent", "reach", "right") == "R1");
    BOOST_TEST(of("right_proximal_occlusion", "reach", "right") == "R2");
    BOOST_TEST(of("right_proximal_occlusion", "reach", "left") == "R4");
}
