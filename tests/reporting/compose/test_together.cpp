#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <functional>
#include <map>
#include <random>
#include <regex>

#include "reporting/compose/compose.h"
#include "tests/support/hsg_reading.h"

using namespace reporting;

namespace {

std::shared_ptr<const CompiledTemplate> shipped(bool together) {
    Diagnostics problems;
    auto files = readTemplateFiles(FIMBRIA_SOURCE_DIR "/templates/hsg", problems);
    BOOST_REQUIRE(files);
    auto& report = files->chain.front().files["report.yaml"];
    if (!together)
        report = std::make_shared<std::string>(
            std::regex_replace(*report, std::regex(", together: both|\n *together: both"), ""));
    auto opened = openTemplate(*files);
    BOOST_REQUIRE(opened.value);
    return opened.value;
}

const CompiledTemplate& grouped() {
    static const auto one = shipped(true);
    return *one;
}
const CompiledTemplate& apart() {
    static const auto one = shipped(false);
    return *one;
}

Report composed(const CompiledTemplate& compiled, const Reading& reading) {
    ComposeContext context;
    StudyHeader home;
    home.studyUid = "2.25.1001";
    home.date = "20261123";
    context.studies = {home};
    context.reportUid = "2.25.9001";
    context.now = "20261123110500";
    auto report = compose(compiled, reading, context);
    BOOST_REQUIRE_MESSAGE(report, report.error().message);
    return *report;
}

void visit(const std::vector<Section>& sections, const std::function<void(const Section&)>& see) {
    for (const auto& section : sections) {
        see(section);
        visit(section.sections, see);
    }
}

const Section* sectionOf(const Report& report, const std::string& id) {
    const Section* found = nullptr;
    visit(report.sections, [&](const Section& section) {
        if (section.id == id) found = &section;
    });
    return found;
}

std::vector<Finding> findingsOf(const Report& report) {
    std::vector<Finding> all;
    visit(report.sections,
          [&](const Section& section) { all.insert(all.end(), section.findings.begin(), section.findings.end()); });
    return all;
}

/// Readings over the answers that change most of a tube's sentences.
class Readings {
public:
    Reading next() {
        auto given = test::patentAnswers();
        for (const auto& [question, options] : choices_) {
            const bool same = dice(3) > 0;
            const auto one = options[static_cast<std::size_t>(dice(static_cast<int>(options.size())))];
            for (const std::string side : {"right", "left"})
                given[side + "." + question] =
                    same ? one : options[static_cast<std::size_t>(dice(static_cast<int>(options.size())))];
        }
        return test::hsgReading(grouped(), given, test::hsgFilms(dice(5) > 0));
    }

private:
    int dice(int sides) { return static_cast<int>(random_() % static_cast<unsigned>(sides)); }
    std::mt19937 random_{20261123};
    const std::map<std::string, std::vector<std::string>> choices_{
        {"presence", {"expected", "expected", "expected", "ligated", "unknown"}},
        {"reach", {"R0", "R1", "R2", "R3", "R4", "R4", "R4", "RX"}},
        {"morphology", {"normal", "abnormal", "NA"}},
        {"dilatation", {"D0", "D0", "D2", "DX"}},
        {"dilatation_delayed", {"D0", "D0", "D2", "DX"}},
        {"spill", {"S0", "S1", "S2", "S3", "SX"}},
        {"residual", {"T0", "T1", "T2", "T3", "TX"}},
        {"dispersion", {"P0", "P1", "P2", "P3", "PX"}},
        {"new_filling", {"N0", "N1", "NX"}},
        {"adhesion_signs", {"", "", "convoluted", "NA"}},
        {"cornu_shape", {"rounded", "pointed"}},
        {"device_over_cornu", {"clear", "over"}}};
};

std::vector<std::string> numbersOf(const std::string& text) {
    static const std::regex number("[0-9]+(\\.[0-9]+)?");
    std::vector<std::string> all{std::sregex_token_iterator(text.begin(), text.end(), number), {}};
    std::sort(all.begin(), all.end());
    return all;
}

bool includesAll(const std::vector<QuestionRef>& all, const std::vector<QuestionRef>& some) {
    return std::all_of(some.begin(), some.end(),
                       [&](const QuestionRef& one) { return std::find(all.begin(), all.end(), one) != all.end(); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(two_equal_tubes_are_described_once_and_coded_twice) {
    const auto report = composed(grouped(), test::hsgReading(grouped(), test::patentAnswers()));
    const auto* both = sectionOf(report, "tube.both");
    BOOST_REQUIRE(both);
    BOOST_TEST(both->title.at("en") == "Both tubes");
    BOOST_TEST(both->title.at("zh") == "双侧输卵管");
    BOOST_REQUIRE(!both->sentences.empty());
    BOOST_TEST(both->sentences.front().text.at("en") == "Both tubes fill to the fimbrial end.");
    BOOST_TEST(both->sentences.front().text.at("zh") == "双侧输卵管显影至伞端。");
    for (const std::string side : {"right", "left"}) {
        const auto* own = sectionOf(report, "tube." + side);
        BOOST_REQUIRE(own);
        BOOST_TEST(own->saidTogether);
        BOOST_TEST(own->sentences.empty());
        BOOST_REQUIRE(!own->findings.empty());
        for (const auto& finding : own->findings) {
            BOOST_TEST(finding.side == side);
            BOOST_TEST(finding.laterality.has_value());
        }
    }
}

BOOST_AUTO_TEST_CASE(what_the_reader_typed_of_each_side_is_never_made_one) {
    auto given = test::patentAnswers();
    given["tube_text"] = "Seen well.";
    const auto report = composed(grouped(), test::hsgReading(grouped(), given));
    for (const std::string side : {"right", "left"}) {
        const auto* own = sectionOf(report, "tube." + side);
        BOOST_REQUIRE(own && own->sentences.size() == 1u);
        BOOST_TEST(own->sentences.front().text.at("zh") == "Seen well.");
    }
}

BOOST_AUTO_TEST_CASE(grouping_loses_no_sentence_and_every_sentence_keeps_its_answers) {
    Readings readings;
    int joint = 0, own = 0;
    for (int i = 0; i < 120; ++i) {
        const auto reading = readings.next();
        const auto one = composed(grouped(), reading), two = composed(apart(), reading);
        std::vector<Sentence> said;
        visit(one.sections, [&](const Section& section) {
            said.insert(said.end(), section.sentences.begin(), section.sentences.end());
        });
        visit(two.sections, [&](const Section& section) {
            for (const auto& sentence : section.sentences) {
                if (sentence.side.empty()) continue;
                const bool kept = std::any_of(said.begin(), said.end(), [&](const Sentence& other) {
                    if (other.id != sentence.id || !includesAll(other.answers, sentence.answers)) return false;
                    if (other.side == sentence.side && other.text == sentence.text) return ++own, true;
                    return other.side.empty() && ++joint;
                });
                BOOST_TEST(kept, "reading " << i << " has lost: " << sentence.text.at("en"));
            }
        });
        BOOST_TEST((findingsOf(one) == findingsOf(two)));
    }
    BOOST_TEST(joint > 500);
    BOOST_TEST(own > 500);
}

BOOST_AUTO_TEST_CASE(nothing_is_said_of_each_side_in_the_same_words) {
    Readings readings;
    for (int i = 0; i < 120; ++i) {
        const auto report = composed(grouped(), readings.next());
        std::map<std::string, std::vector<std::string>> bySentence;
        for (const std::string side : {"right", "left"})
            if (const auto* own = sectionOf(report, "tube." + side))
                for (const auto& sentence : own->sentences) {
                    auto words = sentence.text.at("zh");
                    for (const std::string name : {"右侧", "左侧"})
                        for (auto at = words.find(name); at != std::string::npos; at = words.find(name))
                            words.erase(at, name.size());
                    bySentence[sentence.id].push_back(words);
                }
        for (const auto& [id, words] : bySentence)
            BOOST_TEST((words.size() < 2 || words[0] != words[1]), "reading " << i << ": " << id);
    }
}

BOOST_AUTO_TEST_CASE(sentences_of_both_sides_have_the_same_numbers_in_both_languages) {
    Readings readings;
    for (int i = 0; i < 120; ++i)
        visit(composed(grouped(), readings.next()).sections, [&](const Section& section) {
            for (const auto& sentence : section.sentences)
                BOOST_TEST(numbersOf(sentence.text.at("en")) == numbersOf(sentence.text.at("zh")),
                           sentence.text.at("en") << " | " << sentence.text.at("zh"));
        });
}
