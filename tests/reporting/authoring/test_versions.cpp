#include <algorithm>
#include <random>

#include "drafts.h"
#include "reporting/authoring/check_draft.h"
#include "reporting/authoring/dry_run.h"
#include "reporting/authoring/lifecycle.h"
#include "reporting/template/load.h"
#include "tests/reporting/rules/mini.h"

using namespace test;
using What = VersionChange::What;

namespace {

std::shared_ptr<const CompiledTemplate> compiledOf(const TemplateFiles& files) {
    const auto compilation = openTemplate(files);
    for (const auto& one : compilation.diagnostics)
        BOOST_TEST_MESSAGE(one.file << ":" << one.line << ": " << one.message);
    BOOST_REQUIRE(compilation.value);
    return compilation.value;
}

std::vector<VersionChange> changesBy(const std::vector<TemplateEdit>& edits) {
    return compareVersions(templateOf(*compiledOf(small())), templateOf(*compiledOf(edited(small(), edits))));
}

std::string joined(const std::vector<TextRun>& runs, TextRun::Kind other) {
    std::string text;
    for (const auto& run : runs)
        if (run.kind == TextRun::Kind::Same || run.kind == other) text += run.text;
    return text;
}

Reading sampleReading(int number) {
    Reading reading;
    reading.id = std::to_string(number);
    reading.templateRef = {"mini", "1.2.0", ""};
    addFilm(reading, "f1", "FIRST", 1);
    addFilm(reading, "f2", "LATE1", 5 + number % 80);
    answer(reading, "agent", "", Choice{number % 3 == 0 ? "oil" : "water"});
    for (const std::string side : {"right", "left"}) {
        const int reach = (number / (side == "right" ? 1 : 5)) % 4;
        answer(reading, "reach", side, Choice{reach == 3 ? "RX" : "R" + std::to_string(reach)});
        if (reach == 2) answer(reading, "spill", side, Choice{number % 2 == 0 ? "S0" : "S1"});
    }
    return reading;
}

/// The small template with a question more.
TemplateFiles asksMore() {
    return edited(
        small(),
        {AddItem{at("questions/01_general.yaml#questions"), value("{id: extra, kind: text, code: remark}"), ""},
         SetWords{"en", "question.extra", "Extra", false}, SetWords{"zh", "question.extra", "其他", false}});
}

std::vector<TrialReading> sampleReadings(int count) {
    std::vector<TrialReading> all;
    for (int i = 0; i < count; ++i) all.push_back({TrialReading::Origin::File, std::to_string(i), sampleReading(i)});
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(texts_are_compared_by_word_number_and_character) {
    const auto text = [](const std::string& a, const std::string& b) {
        std::string out;
        for (const auto& run : compareTexts(a, b))
            out += run.kind == TextRun::Kind::Same      ? run.text
                   : run.kind == TextRun::Kind::Removed ? "[-" + run.text + "-]"
                                                        : "{+" + run.text + "+}";
        return out;
    };
    BOOST_TEST(text("wider than 15 mm", "wider than 20 mm") == "wider than [-15-]{+20+} mm");
    BOOST_TEST(text("15.5", "15.7") == "[-15.5-]{+15.7+}");
    BOOST_TEST(text("输卵管通畅", "输卵管欠通畅") == "输卵管{+欠+}通畅");
    BOOST_TEST(text("own.reach >= R2", "own.reach > R2") == "own.reach >[-=-] R2");
    BOOST_TEST(text("", "new") == "{+new+}");
    BOOST_TEST(text("same", "same") == "same");
    std::mt19937 random(3);
    const std::vector<std::string> parts{"a", "bb ", "，", "中", "文", "1.5", " ", "(", "é", "\xE2"};
    for (int i = 0; i < 500; ++i) {
        std::string a, b;
        for (auto n = random() % 12; n > 0; --n) a += parts[random() % parts.size()];
        for (auto n = random() % 12; n > 0; --n) b += parts[random() % parts.size()];
        const auto runs = compareTexts(a, b);
        BOOST_TEST(joined(runs, TextRun::Kind::Removed) == a);
        BOOST_TEST(joined(runs, TextRun::Kind::Added) == b);
    }
    const std::string longA(300000, 'a'), longB = std::string(100000, '.') + longA;
    BOOST_TEST(joined(compareTexts(longA + ",x", longB + ";y"), TextRun::Kind::Added) == longB + ";y");
}

BOOST_AUTO_TEST_CASE(equal_versions_have_no_difference) {
    BOOST_TEST(changesBy({}).empty());
    const auto hsg = compiledOf(shipped());
    BOOST_TEST(compareVersions(templateOf(*hsg), templateOf(*hsg)).empty());
    // another layout of the same files says the same
    BOOST_TEST(changesBy({SetFile{"codes.yaml", "# a remark\n" + textOf(small(), "codes.yaml")}}).empty());
    // nor does the state of the folder
    BOOST_TEST(changesBy({SetValue{at("template.yaml#status"), scalar("DRAFT")}}).empty());
}

BOOST_AUTO_TEST_CASE(every_kind_of_change_is_told_once_and_by_its_item) {
    auto changes = changesBy({SetValue{at("template.yaml#parameters/@limit/value"), scalar("20")}});
    BOOST_REQUIRE(changes.size() == 1u);
    BOOST_TEST((changes[0].what == What::Changed));
    BOOST_TEST((changes[0].kind == ItemKind::Parameter));
    BOOST_TEST(changes[0].id == "limit");
    BOOST_TEST(changes[0].path.text() == "template.yaml#parameters/@limit/value");
    BOOST_TEST(changes[0].before == "15");
    BOOST_TEST(changes[0].after == "20");
    BOOST_TEST(changes[0].isClinical);
    BOOST_TEST((proposedRaise(changes) == VersionPart::Minor));

    changes = changesBy({SetWords{"zh", "option.reach.R1", "近端一段", false}});
    BOOST_REQUIRE(changes.size() == 1u);
    BOOST_TEST((changes[0].kind == ItemKind::Label));
    BOOST_TEST(changes[0].language == "zh");
    BOOST_TEST(changes[0].id == "option.reach.R1");
    BOOST_TEST(!changes[0].isClinical);
    BOOST_TEST((proposedRaise(changes) == VersionPart::Patch));

    changes = changesBy({MoveItem{at("template.yaml#parameters/@limit"), ""}});
    BOOST_REQUIRE(changes.size() == 1u);
    BOOST_TEST((changes[0].what == What::Moved));

    const NodePath parameters = at("template.yaml#parameters");
    changes =
        changesBy({AddItem{parameters, value("{id: more, value: 1, source: x}"), ""},
                   SetWords{"en", "parameter.more", "More", false}, SetWords{"zh", "parameter.more", "多", false}});
    BOOST_TEST(changes.size() == 3u);
    BOOST_TEST(std::count_if(changes.begin(), changes.end(), [](const auto& one) { return one.what == What::Added; }) ==
               3);
}

BOOST_AUTO_TEST_CASE(a_dry_run_finds_exactly_the_planted_change) {
    const auto before = compiledOf(small());
    const auto readings = sampleReadings(400);
    const auto none =
        dryRun(*before, *compiledOf(edited(small(), {SetWords{"en", "option.reach.R1", "one", false}})), readings);
    BOOST_TEST(none.tried == 400u);
    BOOST_TEST(none.changed.empty());

    // the window of water closes earlier: what was valid becomes late for some
    const auto after =
        compiledOf(edited(small(), {SetValue{at("template.yaml#interval/classes/@water/max"), scalar("40")}}));
    const auto run = dryRun(*before, *after, readings);
    std::size_t expected = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const auto a = assess(*before, readings[i].reading), b = assess(*after, readings[i].reading);
        const bool told =
            std::any_of(run.changed.begin(), run.changed.end(), [&](const auto& one) { return one.index == i; });
        bool differs = a.examLine != b.examLine || a.missing != b.missing || a.limitations != b.limitations ||
                       a.contradictions != b.contradictions || a.recommendations != b.recommendations;
        for (std::size_t k = 0; k < a.conclusions.size(); ++k)
            differs = differs || a.conclusions[k].conclusion != b.conclusions[k].conclusion ||
                      a.conclusions[k].kind != b.conclusions[k].kind ||
                      a.conclusions[k].modifiers != b.conclusions[k].modifiers ||
                      a.conclusions[k].notes != b.conclusions[k].notes;
        BOOST_TEST(told == differs, i);
        expected += differs;
    }
    BOOST_TEST(expected > 0u);
    BOOST_TEST(expected < 200u);
    BOOST_TEST(run.changed.size() == expected);
    DryRunOptions alone;
    alone.threads = 1;
    BOOST_TEST((dryRun(*before, *after, readings, alone) == run));
}

BOOST_AUTO_TEST_CASE(a_dry_run_tells_who_is_not_meant_and_can_be_stopped) {
    const auto before = compiledOf(small());
    auto readings = sampleReadings(200);
    readings[3].reading.templateRef.id = "another";
    answer(readings[5].reading, "nothing", "", Choice{"x"});
    const auto after = compiledOf(asksMore());
    const auto run = dryRun(*before, *after, readings);
    BOOST_TEST(run.foreign == std::vector<std::size_t>{3}, boost::test_tools::per_element());
    BOOST_TEST(run.tried == 199u);
    BOOST_TEST(run.changed.empty());  // what did not fit before does not fit now: no change
    DryRunOptions stopping;
    std::size_t calls = 0;
    stopping.progress = [&](std::size_t, std::size_t) { ++calls; };
    stopping.cancel = [&] { return calls > 0; };
    const auto stopped = dryRun(*before, *after, sampleReadings(5000), stopping);
    BOOST_TEST(stopped.cancelled);
    BOOST_TEST(stopped.changed.empty());
}

BOOST_AUTO_TEST_CASE(a_reading_migrates_with_every_answer_and_a_list_of_the_unread) {
    auto reading = sampleReading(2);
    answer(reading, "extra", "", Text{"seven"});
    BOOST_TEST(checkReading(*compiledOf(asksMore()), reading).empty());
    const auto after = compiledOf(edited(small(), {SetValue{at("template.yaml#version"), scalar("2.0.0")}}));
    const auto migration = migrate(reading, *after);
    BOOST_TEST((migration.reading.answers == reading.answers));
    BOOST_TEST(migration.reading.templateRef.version == "2.0.0");
    BOOST_REQUIRE(migration.unread.size() == 1u);
    BOOST_TEST(migration.unread[0].where.find("extra") != std::string::npos);
    BOOST_TEST(migrate(reading, *compiledOf(asksMore())).unread.empty());
}

BOOST_AUTO_TEST_CASE(versions_are_ordered_as_semver_says) {
    const std::vector<std::string> order{"0.9.9",   "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta",
                                         "1.0.0-2", "1.0.0-11",    "1.0.0",         "1.0.1",
                                         "1.2.0",   "1.10.0",      "2.0.0"};
    const auto version = [](const std::string& text) { return *SemanticVersion::parse(text); };
    BOOST_TEST((version("1.0.0-2") < version("1.0.0-11")));
    BOOST_TEST((version("1.0.0-11") < version("1.0.0-alpha")));
    BOOST_TEST((version("1.0.0-alpha") < version("1.0.0-alpha.1")));
    BOOST_TEST((version("1.0.0-alpha.1") < version("1.0.0-alpha.beta")));
    BOOST_TEST((version("1.0.0-rc") < version("1.0.0")));
    BOOST_TEST((version("1.9.0") < version("1.10.0")));
    BOOST_TEST((version("1.0.0+a") == version("1.0.0+b")));
    BOOST_TEST(!SemanticVersion::parse("1.0"));
    BOOST_TEST(raised(version("1.2.3"), VersionPart::Patch).text() == "1.2.4");
    BOOST_TEST(raised(version("1.2.3"), VersionPart::Minor).text() == "1.3.0");
    BOOST_TEST(raised(version("1.2.3"), VersionPart::Major).text() == "2.0.0");
    BOOST_TEST(raised(version("1.3.0-rc.1"), VersionPart::Patch).text() == "1.3.0");
}

BOOST_AUTO_TEST_CASE(only_a_checked_higher_version_that_was_looked_at_may_be_activated) {
    const auto good = compiledOf(small());
    const auto& source = templateOf(*good);
    const auto codes = [&](const std::string& former, const std::vector<std::string>& used, const std::string& looked,
                           bool broken = false) {
        ActivationClaim claim;
        claim.candidate = broken ? nullptr : &source;
        claim.errors = broken ? 3 : 0;
        claim.formerVersion = former;
        claim.usedVersions = used;
        claim.lookedAtHash = looked;
        std::string text;
        for (const auto& one : activationRefusals(claim)) text += one.code + " ";
        return text;
    };
    const std::vector<std::string> none;
    BOOST_TEST(codes("1.1.0", {"1.1.0"}, source.hash) == "");
    BOOST_TEST(codes("", none, source.hash) == "");
    BOOST_TEST(codes("1.1.0", none, source.hash, true) == "activate.errors ");
    BOOST_TEST(codes("1.2.0", none, source.hash) == "activate.lower ");
    BOOST_TEST(codes("1.10.0", none, source.hash) == "activate.lower ");
    BOOST_TEST(codes("1.1.0", {"1.2.0"}, source.hash) == "activate.used ");
    BOOST_TEST(codes("1.1.0", none, "") == "activate.dry-run ");
    BOOST_TEST(codes("1.1.0", none, "another") == "activate.dry-run ");
}
