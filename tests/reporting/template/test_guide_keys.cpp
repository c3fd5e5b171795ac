#include <boost/test/unit_test.hpp>

#include "reporting/rules/compiled_template.h"
#include "reporting/template/load.h"
#include "tests/support/template_folder.h"

using namespace reporting;

namespace {

const std::string general = "questions/01_general.yaml", door = "questions/02_door.yaml";

/// The small template with every key that the guide reads.
void addGuideKeys(TemplateFolder& folder) {
    folder.replace(door, "films: immediate", "films: immediate\n    normal: R2\n    film: yes\n    card: reach");
    folder.replace(
        door, "shownWhen: \"own.reach == R2\"",
        "shownWhen: \"own.reach == R2\"\n    normal: {is: S1, films: [LATE]}\n    point: \"own.spill == S1\"");
    folder.replace(general, "unit: mL,",
                   "unit: mL, sheet: yes, group: amounts, prefill: [{attribute: LastMenstrualDate, date: yes}, "
                   "{is: \"films.LATE * 2\", source: source.films}],");
    folder.replace(general, "{id: signs, kind: choices, code: signs,",
                   "{id: signs, kind: choices, code: signs, normal: {is: none, films: [immediate]},");
    folder.replace(general, "step: general", "step: general\nurgent: yes");
    folder.write("cards.yaml", "cards:\n  - {id: reach, cases: [patent]}\n");
    for (const std::string language : {"en", "zh"}) {
        std::string labels = folder.read(language + "/labels.yaml");
        for (const char* part : {"title", "decide", "delayed", "alike", "patent"})
            labels += std::string("card.reach.") + part + ": words\n";
        folder.write(language + "/labels.yaml", labels + "group.amounts: Amounts\n");
        folder.write(language + "/phrases.yaml", folder.read(language + "/phrases.yaml") + "source.films: films\n");
    }
}

std::string told(const Diagnostics& diagnostics) {
    std::string all;
    for (const Diagnostic& one : diagnostics)
        all += one.file + ":" + std::to_string(one.line) + ":" + std::to_string(one.column) + " " + one.code + " " +
               one.message + "\n";
    return all;
}

/// What is told after one change of the template with the guide's keys.
std::string after(const std::string& file, const std::string& from, const std::string& to) {
    TemplateFolder folder;
    addGuideKeys(folder);
    folder.replace(file, from, to);
    return told(openTemplate(folder.path()).diagnostics);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_the_guide_asks_of_an_answer_is_read) {
    TemplateFolder folder;
    addGuideKeys(folder);
    const Compilation result = openTemplate(folder.path());
    BOOST_REQUIRE_MESSAGE(result.value, told(result.diagnostics));
    BOOST_TEST(result.diagnostics.empty(), told(result.diagnostics));
    const Template& t = templateOf(*result.value);
    const Question& reach = *t.question("reach");
    BOOST_REQUIRE(reach.normal.has_value());
    BOOST_TEST(reach.normal->codes == std::vector<std::string>{"R2"}, boost::test_tools::per_element());
    BOOST_TEST(reach.normal->films.empty());
    BOOST_TEST(reach.filmRequired.text == "yes");
    BOOST_TEST(!reach.pointRequired);
    BOOST_TEST(reach.card == "reach");
    const Question& spill = *t.question("spill");
    BOOST_TEST(spill.normal->films == std::vector<std::string>{"LATE"}, boost::test_tools::per_element());
    BOOST_TEST(bool(spill.pointRequired));
    const Question& volume = *t.question("volume");
    BOOST_TEST(volume.onSheet);
    BOOST_TEST(volume.group == "amounts");
    BOOST_REQUIRE(volume.prefill.size() == 2u);
    BOOST_TEST(volume.prefill[0].isDate);
    BOOST_TEST(volume.prefill[1].source == "source.films");
    BOOST_TEST(t.question("signs")->normal->codes.empty());
    BOOST_TEST(t.step("general")->isUrgent);
    BOOST_TEST(!t.step("door")->isUrgent);
    BOOST_REQUIRE(t.cards.size() == 1u);
    BOOST_TEST(t.cards[0].cases == std::vector<std::string>{"patent"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_resolved_template_keeps_what_the_guide_reads) {
    TemplateFolder folder;
    addGuideKeys(folder);
    const LoadedTemplate first = loadTemplate(folder.path());
    BOOST_REQUIRE(first.value);
    const LoadedTemplate again = templateFromResolved(resolvedTemplate(*first.value));
    BOOST_REQUIRE(again.value);
    BOOST_TEST(again.value->hash == first.value->hash);
    BOOST_TEST(again.value->cards.size() == 1u);
    BOOST_TEST(again.value->question("reach")->normal->codes == first.value->question("reach")->normal->codes);
    BOOST_TEST(again.value->question("volume")->prefill[1].is.text == "films.LATE * 2");
}

BOOST_AUTO_TEST_CASE(an_overlay_lays_cards_and_normal_answers_over_the_base) {
    TemplateFolder folder("overlay");
    {
        TemplateFolder base;
        addGuideKeys(base);
        std::filesystem::remove_all(folder.path() + "/../mini");
        std::filesystem::copy(base.path(), folder.path() + "/../mini", std::filesystem::copy_options::recursive);
    }
    folder.write("cards.yaml", "cards: [{id: reach, cases: [patent, other]}]\n");
    folder.write(door, "step: door\nquestions: [{id: reach, normal: R1, film: no}]\n");
    for (const std::string language : {"en", "zh"}) {
        std::ofstream(folder.path() + "/" + language + "/labels.yaml", std::ios::app) << "card.reach.other: words\n";
    }
    const LoadedTemplate result = loadTemplate(folder.path());
    BOOST_REQUIRE_MESSAGE(result.value, told(result.diagnostics));
    BOOST_TEST(result.value->question("reach")->normal->codes.at(0) == "R1");
    BOOST_TEST(!result.value->question("reach")->filmRequired);
    BOOST_TEST(result.value->cards.at(0).cases.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_slip_in_what_the_guide_reads_is_told_at_its_place) {
    const auto says = [](const std::string& all, const std::string& part) {
        BOOST_TEST(all.find(part) != std::string::npos, "expected " << part << "\ngot\n" << all);
    };
    says(after(door, "normal: R2", "normal: R9"),
         "questions/02_door.yaml:10:13 template.unknown-id There is no option 'R9'");
    says(after(door, "films: [LATE]", "films: [LATR]"), "Did you mean 'LATE'?");
    says(after(door, "normal: R2", "normal: [R1, R2]"), "template.normal A choice has exactly one");
    says(after(door, "films: immediate", "lines: 1"), "Unknown key 'lines'");
    says(after(door, "films: immediate\n", "\n"), "template.normal A normal answer rests on films");
    says(after(door, "card: reach", "card: raech"), "Did you mean 'reach'?");
    says(after(door, "card: reach", ""), "cards.yaml:2:5 template.unused-card");
    says(after(door, "own.spill == S1\"\n", "own.spil == S1\"\n"), "Did you mean 'spill'?");
    says(after(general, "date: yes", "date: maybe"), "template.boolean");
    says(after(general, ", source: source.films", ""), "template.prefill 'is' and 'each' come with 'source'");
    says(after(general, "source: source.films", "source: source.film"), "Did you mean 'source.films'?");
    says(after(general, "films.LATE * 2", "films.LATR * 2"), "Did you mean 'LATE'?");
    says(after(general, "films.LATE * 2", "films.LATE > 2"), "A number is expected here");
    says(after(general, "attribute: LastMenstrualDate, date: yes", "date: yes"), "template.prefill");
    says(after(general, "unit: mL,", "unit: mL, normal: R1,"), "template.normal Only a choice");
    says(after("zh/labels.yaml", "card.reach.alike: words\n", ""), "card.reach.alike");
    says(after("en/labels.yaml", "group.amounts: Amounts\n", ""), "group.amounts");
    says(after("cards.yaml", "cases:", "case:"), "Did you mean 'cases'?");
}
