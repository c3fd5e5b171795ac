#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <map>
#include <set>

#include "tests/golden/kept_file.h"
#include "tests/golden/mirror.h"
#include "tests/golden/readings.h"
#include "tests/golden/report_of.h"

namespace {

using namespace golden;
using reporting::Assessment;
using reporting::PhraseCall;
using reporting::Template;

const std::vector<GoldenReading>& all() {
    static const auto readings = goldenReadings();
    return readings;
}

std::string nameOf(const GoldenReading& one) {
    return one.source + "/" + one.name;
}

reporting::Report composed(const GoldenReading& one, const reporting::Reading& reading,
                           const std::string& language = "en") {
    const auto report = reportOf(shippedTemplate(one.source), reading, language);
    BOOST_REQUIRE_MESSAGE(report, nameOf(one) << ": " << (report ? "" : report.error().message));
    return *report;
}

Assessment assessedBy(const GoldenReading& one, const reporting::Reading& reading) {
    return reporting::assess(shippedTemplate(one.source), reading);
}

/// What the readings of one template say, as "class PAT", "limitation Q01", "phrase limit.Q05_low" …
class Said {
public:
    void add(const Assessment& assessment) {
        for (const auto& one : assessment.conclusions) {
            put("class", one.conclusion), put("kind", one.kind), put("rule", one.rule);
            for (const auto& modifier : one.modifiers) put("modifier", modifier);
            for (const auto& note : one.notes) put("phrase", note.id);
        }
        for (const auto& one : assessment.limitations) put("limitation", one.rule), put("phrase", one.phrase.id);
        for (const auto& one : assessment.contradictions) put("contradiction", one.rule), put("phrase", one.phrase.id);
        for (const auto& one : assessment.recommendations) put("phrase", one.id);
        putAll(assessment.examLine);
    }
    void put(const std::string& what, const std::string& id) {
        if (!id.empty()) said_.insert(what + " " + id);
    }
    bool has(const std::string& what) const { return said_.count(what) > 0; }

private:
    void putAll(const PhraseCall& call) {
        put("phrase", call.id);
        for (const auto& argument : call.arguments)
            for (const auto& item : argument.items) putAll(item);
    }
    std::set<std::string> said_;
};

/// Everything a template can say that a golden reading must have said.
std::set<std::string> sayable(const Template& source) {
    std::set<std::string> all;
    for (const auto& one : source.classes) {
        all.insert("class " + one.id);
        for (const auto& [kind, phrase] : one.kinds) all.insert("kind " + kind);
    }
    for (const auto& one : source.modifiers) all.insert("modifier " + one.id);
    for (const auto& one : source.limitations) all.insert({"limitation " + one.id, "phrase " + one.phrase.id});
    for (const auto* list : {&source.examLine, &source.sideLine, &source.lineFrame, &source.notes})
        for (const auto& one : *list) all.insert("phrase " + one.phrase.id);
    for (const auto& one : source.contradictions)
        all.insert({"contradiction " + one.statement.id, "phrase " + one.statement.phrase.id});
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_golden_readings_are_at_least_forty_of_the_full_template_and_some_of_each_other) {
    std::map<std::string, std::size_t> count;
    std::set<std::string> names;
    for (const auto& one : all()) {
        ++count[one.source];
        BOOST_TEST(names.insert(nameOf(one)).second, nameOf(one) + " stands twice");
    }
    BOOST_TEST(count["hsg"] >= 40u);
    for (const char* other : {"hsg_brief", "hsg_oil", "hsg_no_delay", "department_example"})
        BOOST_TEST(count[other] >= 3u, other);
}

// PATF belongs to the table without delayed films, QIMM and the warnings K05 and K06 with it: hsg_no_delay has them.
BOOST_AUTO_TEST_CASE(the_golden_readings_say_every_class_kind_modifier_limitation_and_contradiction) {
    Said said;
    std::set<std::string> wanted;
    for (const auto& one : all()) {
        said.add(assessedBy(one, one.reading()));
        for (const auto& what : sayable(reporting::templateOf(shippedTemplate(one.source)))) wanted.insert(what);
    }
    std::size_t missing = 0;
    for (const auto& what : wanted)
        if (!said.has(what)) {
            BOOST_ERROR("no golden reading says " + what);
            ++missing;
        }
    BOOST_TEST_MESSAGE(all().size() << " readings, " << wanted.size() << " things to say, " << missing << " missing");
    BOOST_TEST(wanted.size() > 150u);
}

BOOST_DATA_TEST_CASE(a_golden_reading_has_the_conclusions_that_were_expected, boost::unit_test::data::make(all()),
                     one) {
    const auto assessment = assessedBy(one, one.reading());
    BOOST_TEST(classOf(assessment, "right") == one.right, nameOf(one));
    BOOST_TEST(classOf(assessment, "left") == one.left, nameOf(one));
}

BOOST_DATA_TEST_CASE(the_words_of_a_golden_reading_are_those_that_were_read_and_approved,
                     boost::unit_test::data::make(all()), one) {
    const std::filesystem::path folder = FIMBRIA_SOURCE_DIR "/tests/golden/readings";
    for (const auto& language : reporting::templateOf(shippedTemplate(one.source)).languages)
        compareWithFile(textOf(composed(one, typedIn(one.reading(), language), language), language),
                        folder / one.source / (one.name + "." + language + ".txt"));
}

BOOST_DATA_TEST_CASE(a_mirrored_golden_reading_gives_the_mirrored_report, boost::unit_test::data::make(all()), one) {
    const auto there = composed(one, one.reading()), back = composed(one, mirrored(one.reading()));
    for (const auto& language : there.languages) {
        BOOST_TEST(linesOf(back, language, false) == linesOf(there, language, true), boost::test_tools::per_element());
        BOOST_TEST(clausesOf(back, language, false) == clausesOf(there, language, true),
                   boost::test_tools::per_element());
    }
    BOOST_TEST(statesOf(back, false) == statesOf(there, true), boost::test_tools::per_element());
}

// What the table of a template never looks at: delayed films in a protocol without them, a pool that is nobody's.
static bool isLookedAt(const GoldenReading& one, const reporting::Reading& reading, const reporting::Answer& answer) {
    static const std::set<std::string> immediate{"presence", "reach", "spill", "dilatation"};
    static const std::set<std::string> delayed{"residual", "new_filling", "dispersion", "dilatation_delayed",
                                               "delayed_reach"};
    if (immediate.count(answer.question)) return true;
    if (!delayed.count(answer.question) || one.source == "hsg_no_delay") return false;
    if (answer.question != "dispersion") return true;
    return std::none_of(reading.answers.begin(), reading.answers.end(), [&](const auto& other) {
        return other.question == "dispersion_source" && other.side == answer.side &&
               other.value == reporting::Value{reporting::Choice{"not_separable"}};
    });
}

// An answer that the table looks at is taken away: that tube has no class, the answer is listed, nothing can be signed.
BOOST_AUTO_TEST_CASE(removing_an_answer_leaves_that_tube_without_a_class) {
    std::size_t removed = 0;
    for (const auto& one : all()) {
        const auto reading = one.reading();
        for (const auto& answer : reading.answers) {
            if (answer.side.empty() || !isLookedAt(one, reading, answer)) continue;
            auto less = reading;
            std::erase_if(less.answers,
                          [&](const auto& a) { return a.question == answer.question && a.side == answer.side; });
            std::erase_if(less.overrides, [&](const auto& o) { return o.side == answer.side; });
            const auto assessment = assessedBy(one, less);
            const bool asked = std::any_of(assessment.missing.begin(), assessment.missing.end(), [&](const auto& ref) {
                return ref.question == answer.question && ref.side == answer.side;
            });
            if (!asked) continue;  // it was not asked: what a hidden answer says counts for the contradictions only
            ++removed;
            BOOST_TEST(classOf(assessment, answer.side) == "",
                       nameOf(one) + " without " + answer.question + " " + answer.side);
            BOOST_TEST(assessment.examLine.id == "", nameOf(one));
            BOOST_TEST(!assessment.maySign(), nameOf(one));
        }
    }
    BOOST_TEST(removed > 800u);
}

void addPhrases(const PhraseCall& call, std::vector<std::string>& lines) {
    lines.push_back(call.id);
    for (const auto& argument : call.arguments)
        for (const auto& item : argument.items) addPhrases(item, lines);
}

// The brief template asks less, and concludes the same.
BOOST_AUTO_TEST_CASE(the_brief_template_gives_what_the_full_one_gives) {
    const auto& brief = shippedTemplate("hsg_brief");
    const auto outcome = [](const Assessment& assessment) {
        std::vector<std::string> lines;
        addPhrases(assessment.examLine, lines);
        for (const auto& one : assessment.conclusions)
            lines.push_back(one.side + " " + classOf(assessment, one.side) + " " + one.kind + " " + one.rule);
        for (const auto& one : assessment.limitations) lines.push_back(one.rule + " " + one.phrase.id + " " + one.side);
        for (const auto& one : assessment.contradictions)
            lines.push_back(one.rule + " " + one.phrase.id + " " + one.side);
        for (const auto& one : assessment.recommendations) lines.push_back(one.id);
        for (const auto& one : assessment.missing) lines.push_back("missing " + one.question + " " + one.side);
        std::sort(lines.begin(), lines.end());
        return lines;
    };
    for (const auto& one : all()) {
        if (one.source != "hsg") continue;
        auto reading = one.reading();
        const auto full = assessedBy(one, reading);
        std::erase_if(reading.answers,
                      [&](const auto& answer) { return !reporting::templateOf(brief).question(answer.question); });
        reading.templateRef = reporting::templateOf(brief).ref();
        BOOST_TEST(outcome(reporting::assess(brief, reading)) == outcome(full), boost::test_tools::per_element());
    }
    const auto& shorter = reporting::templateOf(brief);
    const auto& longer = reporting::templateOf(shippedTemplate("hsg"));
    BOOST_TEST(shorter.questions.size() + 10 < longer.questions.size());
    BOOST_TEST(shorter.steps.size() < longer.steps.size());
}
