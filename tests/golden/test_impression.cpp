#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <functional>
#include <set>

#include "reporting/documents/text/text.h"
#include "tests/golden/readings.h"
#include "tests/golden/report_of.h"

/// What the headline and the impression of a report must say, over all golden readings (K25: no abnormal finding is
/// missing from the impression; no headline is more definite than its lines).
namespace {

using namespace golden;
using reporting::Assessment;
using reporting::Conclusion;
using reporting::PhraseCall;
using reporting::Reading;
using reporting::Report;

const std::vector<GoldenReading>& all() {
    static const auto readings = goldenReadings();
    return readings;
}

struct Case {
    explicit Case(const GoldenReading& one)
        : reading(one.reading()),
          assessment(reporting::assess(shippedTemplate(one.source), reading)),
          report(reportOf(shippedTemplate(one.source), reading).value()) {}
    bool answers(const std::string& question, const std::string& side, const std::set<std::string>& codes) const {
        const auto* answer = reading.answer(question, side);
        if (!answer) return false;
        if (const auto* choice = std::get_if<reporting::Choice>(&answer->value)) return codes.count(choice->code) > 0;
        const auto* choices = std::get_if<reporting::Choices>(&answer->value);
        return choices && std::any_of(choices->codes.begin(), choices->codes.end(),
                                      [&](const auto& code) { return codes.count(code) > 0; });
    }
    Reading reading;
    Assessment assessment;
    Report report;
};

void eachSentence(const std::vector<reporting::Section>& sections,
                  const std::function<void(const reporting::Section&, const reporting::Sentence&)>& take) {
    for (const auto& section : sections) {
        for (const auto& sentence : section.sentences) take(section, sentence);
        eachSentence(section.sections, take);
    }
}

std::string impressionOf(const Report& report, const std::string& language) {
    std::string text;
    eachSentence(report.sections, [&](const auto& section, const auto& sentence) {
        if (section.id == "impression") text += sentence.text.at(language) + "\n";
    });
    return text;
}

std::set<std::string> phrasesOf(const PhraseCall& call) {
    std::set<std::string> ids{call.id};
    for (const auto& argument : call.arguments)
        for (const auto& item : argument.items) ids.merge(phrasesOf(item));
    return ids;
}

bool says(const Conclusion& conclusion, const std::string& note) {
    return std::any_of(conclusion.notes.begin(), conclusion.notes.end(),
                       [&](const PhraseCall& one) { return one.id == note; });
}

}  // namespace

BOOST_DATA_TEST_CASE(no_headline_is_more_definite_than_its_lines, boost::unit_test::data::make(all()), one) {
    const Case c(one);
    const auto said = phrasesOf(c.assessment.examLine);
    if (c.assessment.examLine.id.empty()) return;
    const auto any = [&](const std::string& part) {
        return std::any_of(said.begin(), said.end(),
                           [&](const auto& id) { return id.find(part) != std::string::npos; });
    };
    for (const auto& conclusion : c.assessment.conclusions) {
        if (says(conclusion, "note.suspected") || says(conclusion, "note.suspected_mid")) BOOST_TEST(any("_suspected"));
        if (!conclusion.modifiers.empty()) BOOST_TEST(any("adhesion"));
        if (says(conclusion, "note.despite_ligation")) BOOST_TEST(any("_ligated"));
        const bool open = conclusion.conclusion == "IND" || conclusion.conclusion == "NA";
        if (c.assessment.provisional && !open && conclusion.conclusion != "ABS") {
            BOOST_TEST(said.count("exam.provisional") == 1u);
            BOOST_TEST((says(conclusion, "note.provisional") || says(conclusion, "note.provisional_waived")));
        }
    }
    const bool doubt = std::any_of(c.reading.films.begin(), c.reading.films.end(),
                                   [](const auto& film) { return film.identity == "uncertain"; });
    BOOST_TEST(doubt == (said.count("exam.unconfirmed") == 1u));
}

BOOST_DATA_TEST_CASE(what_cannot_wait_leads_the_impression_and_is_not_filed_as_a_limitation,
                     boost::unit_test::data::make(all()), one) {
    const Case c(one);
    for (const auto& language : c.report.languages) {
        const auto impression = impressionOf(c.report, language);
        const auto lead = impression.substr(0, impression.find('\n'));
        eachSentence(c.report.sections, [&](const auto&, const auto& sentence) {
            if (sentence.id.rfind("say.urgent_", 0) == 0)
                BOOST_TEST((lead.find(sentence.text.at(language)) != std::string::npos),
                           language + ": " + sentence.text.at(language) + " is not in " + lead);
        });
        eachSentence(c.report.sections, [&](const auto& section, const auto& sentence) {
            if (section.id == "impression" && sentence.id == "impression.limitation") BOOST_TEST(!sentence.alert);
        });
    }
}

// What the class itself does not say is said beside it, in every language.
BOOST_DATA_TEST_CASE(every_coded_abnormal_finding_is_in_the_impression, boost::unit_test::data::make(all()), one) {
    const Case c(one);
    const auto& source = reporting::templateOf(shippedTemplate(one.source));
    const bool delayed = std::any_of(c.reading.films.begin(), c.reading.films.end(),
                                     [](const auto& film) { return film.phase.rfind("DELAY", 0) == 0; });
    for (const auto& conclusion : c.assessment.conclusions) {
        if (conclusion.conclusion.empty()) continue;
        const auto& side = conclusion.side;
        const bool signs =
            c.answers("adhesion_signs", side, {"convoluted", "loculated", "widening", "halo", "vertical", "fixed"});
        if (delayed && signs) BOOST_TEST((!conclusion.modifiers.empty() || says(conclusion, "note.adhesion_signs")));
        if (c.answers("terminal_end", side, {"pouch"}) || c.answers("contour", side, {"beaded", "rigid", "golf_club"}))
            BOOST_TEST(says(conclusion, "note.tb"));
        for (const auto& language : c.report.languages) {
            const auto impression = impressionOf(c.report, language);
            for (const auto& note : conclusion.notes) {
                auto call = note, both = note;
                call.arguments.push_back({"side", PhraseCall::Argument::Kind::Label, "side." + side});
                both.id += ".both";
                const bool found = impression.find(reporting::words(source, language, call)) != std::string::npos ||
                                   impression.find(reporting::words(source, language, both)) != std::string::npos;
                BOOST_TEST(found, language + ": " + note.id + " is not in\n" + impression);
            }
        }
    }
    if (c.answers("cavity_normal", "", {"abnormal"})) {
        bool normal = false;
        eachSentence(c.report.sections, [&](const auto& section, const auto& sentence) {
            normal = normal || (section.id == "impression" && sentence.id == "cavity.normal");
        });
        BOOST_TEST(!normal);
    }
}

BOOST_DATA_TEST_CASE(passage_is_called_impaired_by_what_is_abnormal_only, boost::unit_test::data::make(all()), one) {
    const Case c(one);
    std::size_t impaired = 0, sentences = 0;
    for (const auto& conclusion : c.assessment.conclusions)
        impaired += conclusion.conclusion.rfind("IMP", 0) == 0 && conclusion.conclusion == conclusion.ruleClass;
    eachSentence(c.report.sections, [&](const auto&, const auto& sentence) {
        if (sentence.id != "tube.criteria") return;
        sentences += sentence.side.empty() ? 2u : 1u;
        for (const char* normal : {"free", "none", "diffuse", "—"})
            BOOST_TEST((sentence.text.at("en").find(normal) == std::string::npos), sentence.text.at("en"));
        if (const auto zh = sentence.text.find("zh"); zh != sentence.text.end())
            for (const char* normal : {"顺利", "无残留", "弥散良好"})
                BOOST_TEST((zh->second.find(normal) == std::string::npos), zh->second);
    });
    BOOST_TEST(sentences >= impaired);
}

// Over every row of the table that gives an impaired class, and every combination that reaches it in this sample.
BOOST_AUTO_TEST_CASE(every_impaired_class_that_a_rule_gives_has_a_criterion) {
    std::size_t found = 0;
    for (const char* spill : {"S0", "S1", "S2", "S3", "SX"})
        for (const char* immediate : {"D0", "D1", "D2"})
            for (const char* residual : {"T0", "T1", "T2", "T3"})
                for (const char* pool : {"P0", "P1", "P2", "P3", "PX"})
                    for (const char* delayed : {"D0", "D1", "D2"}) {
                        Builder b;
                        const std::string code =
                            std::string("R4 ") + spill + " " + immediate + " " + residual + " " + pool + " " + delayed;
                        b.tube("left", code).tube("right", "R0 S0 D0 TX P0 D0 N0");
                        const auto assessment = assessed(b);
                        const auto& left = assessment.conclusions.at(1);
                        if (left.conclusion.rfind("IMP", 0) != 0) continue;
                        ++found;
                        const auto report = reportOf(shipped(), b.reading).value();
                        bool told = false;
                        eachSentence(report.sections, [&](const auto&, const auto& sentence) {
                            told = told || (sentence.id == "tube.criteria" && sentence.side == "left");
                        });
                        BOOST_TEST(told, code);
                    }
    BOOST_TEST(found > 30u);
}

// What a line of a side says is not said again beside "Limitation:"; the section of limitations has it always.
BOOST_DATA_TEST_CASE(a_limitation_is_told_in_its_section_and_once_in_the_impression,
                     boost::unit_test::data::make(all()), one) {
    const Case c(one);
    std::set<std::string> listed, told;
    eachSentence(c.report.sections, [&](const auto& section, const auto& sentence) {
        if (section.id == "limitations") listed.insert(sentence.text.at("en"));
        if (section.id == "impression" && sentence.id == "impression.limitation") told.insert(sentence.text.at("en"));
    });
    BOOST_TEST((!listed.empty() || !c.assessment.missing.empty()));
    const bool isOpen = std::any_of(c.assessment.limitations.begin(), c.assessment.limitations.end(),
                                    [](const auto& limitation) { return !limitation.said && !limitation.alert; });
    BOOST_TEST(told.size() == (isOpen ? 1u : 0u));
    for (const auto& limitation : c.assessment.limitations)
        BOOST_TEST((!limitation.said || limitation.side.empty() || limitation.phrase.id == "limit.side_open" ||
                    std::any_of(c.assessment.conclusions.begin(), c.assessment.conclusions.end(),
                                [&](const Conclusion& conclusion) {
                                    return conclusion.side == limitation.side &&
                                           (!conclusion.notes.empty() || conclusion.kind == "prox");
                                })),
                   limitation.rule << ": no line of that side says why");
}
