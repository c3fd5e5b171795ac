#include <QLabel>
#include <QPushButton>

#include "plugin/trial/trial.h"
#include "plugin/trial/trial_page.h"
#include "plugin/why/conclusion_grounds.h"
#include "plugin/why/grounds.h"
#include "plugin/why/parameter_words.h"
#include "tests/plugin/bridge/sample_case.h"
#include "tests/plugin/window/desk.h"

using fake::Workplace;
using reporting::Choice;

namespace {

reporting::Answer answer(const std::string& question, const std::string& side, const std::string& code) {
    return {question, side, Choice{code}, {}, {}, reporting::Origin::Reader, {}};
}

const reporting::Conclusion& of(const reporting::Assessment& assessment, const std::string& side) {
    for (const auto& one : assessment.conclusions)
        if (one.side == side) return one;
    throw std::runtime_error("no conclusion");
}

hsg::QuestionView* viewOf(hsg::TrialPage& page, const std::string& question) {
    for (auto* view : page.findChildren<hsg::QuestionView*>())
        if (view->ref().question == question) return view;
    throw std::runtime_error("no view of " + question);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(trial)

BOOST_AUTO_TEST_CASE(a_trial_concludes_as_the_reading_would_and_leaves_it_alone) {
    const auto sample = test::sampleCase("bilateral_patent").reading;
    const auto& compiled = *test::shipped();
    hsg::Trial trial(compiled, sample);
    BOOST_TEST(of(trial.assessment(), "right").conclusion == "PAT");
    trial.setAnswer(answer("spill", "right", "S0"));
    auto changed = sample;
    for (auto& one : changed.answers)
        if (one.question == "spill" && one.side == "right") one = answer("spill", "right", "S0");
    BOOST_TEST((trial.assessment() == reporting::assess(compiled, changed)));
    BOOST_TEST(trial.changed().size() == 1u);
    BOOST_TEST((trial.base() == sample));
    trial.restore({"spill", "right"});
    BOOST_TEST(!trial.isChanged());
    BOOST_TEST((trial.assessment() == reporting::assess(compiled, sample)));
}

BOOST_AUTO_TEST_CASE(the_same_answer_again_is_no_change) {
    const auto sample = test::sampleCase("bilateral_patent").reading;
    hsg::Trial trial(*test::shipped(), sample);
    trial.setAnswer(answer("reach", "right", "R4"));
    BOOST_TEST(!trial.isChanged());
}

BOOST_AUTO_TEST_CASE(alternatives_tell_the_class_that_each_answer_would_give) {
    const auto sample = test::sampleCase("bilateral_patent").reading;
    const auto& compiled = *test::shipped();
    const auto all = hsg::alternatives(compiled, sample, {"residual", "right"}, "right");
    BOOST_REQUIRE(all.size() >= 4u);
    int present = 0;
    for (const auto& one : all) {
        present += one.isPresent;
        hsg::Trial trial(compiled, sample);
        trial.setAnswer(one.answer);
        BOOST_REQUIRE(one.then);
        BOOST_TEST((*one.then == of(trial.assessment(), "right")));
    }
    BOOST_TEST(present == 1);
}

BOOST_AUTO_TEST_CASE(the_page_writes_nothing_and_undo_knows_nothing_of_it) {
    Workplace desk;
    desk.session->setAnswer(answer("reach", "right", "R4"));
    const auto before = desk.session->reading();
    const auto journalled = desk.journal->last;
    desk.views->trigger("hsg.what-if");
    auto* page = qobject_cast<hsg::TrialPage*>(desk.guide().coveredBy());
    BOOST_REQUIRE(page);
    page->take({"reach", "right"});
    emit viewOf(*page, "reach")->answered(Choice{"R1"}, {}, true);
    BOOST_REQUIRE(page->trial().isChanged());
    BOOST_TEST((page->trial().reading().answer("reach", "right")->value == reporting::Value(Choice{"R1"})));
    BOOST_TEST((desk.session->reading() == before));
    BOOST_TEST((desk.journal->last == journalled));
    BOOST_TEST((desk.desk->report()->conclusions == desk.session->assessment().conclusions));
    BOOST_TEST(page->accessibleName().contains("trial"));
    desk.press(Qt::Key_Escape);
    BOOST_TEST(!desk.guide().coveredBy());
    BOOST_TEST((desk.session->reading() == before));
}

BOOST_AUTO_TEST_CASE(a_change_that_asks_more_brings_its_questions_into_the_form) {
    Workplace desk;
    desk.session->setAnswer(answer("reach", "right", "R4"));
    desk.views->trigger("hsg.what-if");
    auto* page = qobject_cast<hsg::TrialPage*>(desk.guide().coveredBy());
    page->take({"reach", "right"});
    const auto shown = [&](const std::string& question) {
        for (auto* view : page->findChildren<hsg::QuestionView*>())
            if (view->ref().question == question && view->isVisibleTo(page)) return true;
        return false;
    };
    BOOST_TEST(!shown("mitigation"));
    emit viewOf(*page, "reach")->answered(Choice{"R1"}, {}, true);
    BOOST_TEST(shown("mitigation"));
}

BOOST_AUTO_TEST_CASE(why_says_the_inputs_in_words_and_never_by_their_letters) {
    const auto sample = test::sampleCase("bilateral_patent");
    Workplace desk;
    desk.session->apply({"all", [&](reporting::Reading reading) {
                             for (auto one : sample.reading.answers) {
                                 one.evidence.clear();
                                 reading.answers.push_back(one);
                             }
                             return reading;
                         }});
    for (const auto* language : {"en", "zh"}) {
        const hsg::Words words(desk.session->source(), language);
        const auto& conclusion = of(desk.session->assessment(), "right");
        for (const auto& input : conclusion.inputs) {
            BOOST_TEST(hsg::inputName(input.input, words).toStdString() != input.input);
            const bool isLetter = !input.value.empty() && std::isupper(static_cast<unsigned char>(input.value[0]));
            if (!isLetter) continue;  // "confirmed" may be said so
            BOOST_TEST(hsg::inputValue(input, desk.session->source(), words).toStdString() != input.value,
                       input.input << " = " << input.value << " in " << language);
        }
        BOOST_TEST(hsg::conclusionHtml(conclusion, *desk.session, words).contains("href='q:reach:right'"));
    }
}

BOOST_AUTO_TEST_CASE(every_sentence_of_the_report_has_its_reasons) {
    const auto sample = test::sampleCase("left_hydrosalpinx");
    Workplace desk;
    desk.session->apply({"all", [&](reporting::Reading reading) {
                             for (const auto& one : sample.reading.answers) reading.answers.push_back(one);
                             return reading;
                         }});
    const hsg::Words words(desk.session->source(), "en");
    const auto report = desk.desk->report();
    BOOST_REQUIRE(report);
    const std::function<void(const reporting::Section&)> check = [&](const reporting::Section& section) {
        for (const auto& sentence : section.sentences) {
            const auto html =
                hsg::groundHtml({sentence.rule, sentence.id, sentence.side, sentence.answers}, *desk.session, words);
            BOOST_TEST(!html.isEmpty(), sentence.id);
            for (const auto& ref : sentence.answers)
                BOOST_TEST(html.contains(QString::fromStdString("q:" + ref.question + ":")), sentence.id);
        }
        for (const auto& part : section.sections) check(part);
    };
    for (const auto& section : report->sections) check(section);
}

BOOST_AUTO_TEST_CASE(why_tells_value_unit_and_source_of_a_parameter_where_it_decides) {
    Workplace desk;
    const auto& source = desk.session->source();
    const hsg::Words words(source, "en"), chinese(source, "zh");
    const auto* smallest = source.parameter("water_volume_min");
    BOOST_REQUIRE(smallest);
    const auto found = hsg::parametersOf({"volume_low and own.reach == R0"}, source);
    BOOST_TEST((std::find(found.begin(), found.end(), smallest) != found.end()), "it is read through a derived value");
    const auto html = hsg::parametersHtml({smallest}, words);
    BOOST_TEST(html.contains(words.label("parameter.water_volume_min")));
    BOOST_TEST(html.contains("5 mL"));
    BOOST_TEST(html.contains(QString::fromStdString(smallest->source).toHtmlEscaped()), html.toStdString());
    BOOST_TEST(hsg::parametersOf({"own.reach == R0 and param_like == 3"}, source).empty());
    // a code is said in words, in the language of the template
    const auto* advice = source.parameter("advice");
    BOOST_TEST(hsg::parametersHtml({advice}, chinese).contains(chinese.label("parameter.advice.imaging")));
    // every rule that reads one shows it
    for (const auto& rule : source.contradictions) {
        if (rule.statement.when.text.find("param.") == std::string::npos) continue;
        const auto said = hsg::groundHtml({rule.statement.id, rule.statement.phrase.id, {}, {}}, *desk.session, words);
        BOOST_TEST(said.contains("Source: "), rule.statement.id);
    }
}

BOOST_AUTO_TEST_CASE(a_condition_is_said_with_the_words_of_questions_and_options) {
    const auto& source = reporting::templateOf(*test::shipped());
    const auto said = hsg::conditionWords("own.spill == S0 and films.delayed > 0", source, hsg::Words(source, "en"));
    BOOST_TEST(!said.contains("own.spill"));
    BOOST_TEST(said.contains("S0 none"));
    BOOST_TEST(said.contains(" and "));
}

BOOST_AUTO_TEST_SUITE_END()
