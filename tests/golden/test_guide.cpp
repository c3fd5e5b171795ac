#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <set>

#include "plugin/cases/description.h"
#include "plugin/cases/right_answers.h"
#include "tests/golden/fires.h"
#include "tests/golden/report_of.h"

namespace hsg::cases {

static std::ostream& operator<<(std::ostream& out, const CaseDescription& c) {
    return out << c.name;
}

}  // namespace hsg::cases

using namespace golden;
using namespace reporting;
using ::hsg::cases::catalogue;

namespace {

Change told() {
    return [](Builder& b) {
        b.text("told_whom", "ward physician").text("told_when", "2026-03-10 10:05").answer("told_how", "phone");
    };
}

/// The shipped template with another level of advice.
std::shared_ptr<const CompiledTemplate> advising(const std::string& level) {
    auto changed = std::make_shared<Template>(templateOf(shipped()));
    for (Parameter& one : changed->parameters)
        if (one.id == "advice") one.value = level;
    return compile(changed).value;
}

std::set<std::string> advice(const std::string& level, const Builder& b) {
    const auto compiled = advising(level);
    BOOST_REQUIRE(compiled);
    std::set<std::string> phrases;
    for (const PhraseCall& one : assess(*compiled, b.reading).recommendations) phrases.insert(one.id);
    return phrases;
}

bool isShown(const Builder& b, const std::string& question) {
    const Evaluation seen(shipped(), b.reading);
    return seen.isShown(*templateOf(shipped()).question(question));
}

}  // namespace

BOOST_AUTO_TEST_CASE(K37_what_cannot_wait_opens_its_block_and_warns_until_somebody_was_told) {
    const std::vector<Change> urgent{
        [](Builder& b) { b.answer("contrast_class", "oil").answer("intravasation", "I2"); },
        [](Builder& b) { b.set("complications", "cough"); },
        [](Builder& b) { b.set("complications", "pain dyspnoea"); },
        [](Builder& b) { b.set("complications", "embolism"); },
        [](Builder& b) { b.set("complications", "vasovagal"); },
        [](Builder& b) { b.set("complications", "allergy"); },
        [](Builder& b) { b.set("complications", "perforation"); },
        [](Builder& b) { b.answer("pregnancy_excluded", "not_excluded"); },
        [](Builder& b) { b.answer("pregnancy_excluded", "NA"); },
        [](Builder& b) { b.answer("infection_screen", "positive"); }};
    for (const Change& change : urgent) {
        fires("K37", "warn", change, [&](Builder& b) { change(b), told()(b); });
        Builder b;
        change(b);
        BOOST_TEST(isShown(b, "told_whom"));
    }
    const std::vector<Change> calm{nothing, [](Builder& b) { b.answer("intravasation", "I3"); },  // water
                                   [](Builder& b) { b.answer("contrast_class", "oil").answer("intravasation", "I1"); },
                                   [](Builder& b) { b.set("complications", "pain bleeding"); },
                                   [](Builder& b) { b.blank("complications").blank("infection_screen"); }};
    for (const Change& change : calm) {
        Builder b;
        change(b);
        BOOST_TEST(!isShown(b, "told_whom"));
        BOOST_TEST(contradiction(assessed(b), "K37") == "");
    }
}

BOOST_AUTO_TEST_CASE(a_dilated_tube_offers_the_same_day_notice_and_asks_for_nothing) {
    Builder b;
    BOOST_TEST(!isShown(b, "same_day_notice"));
    b.tube("left", "R4 S0 D2 T3 P0 D2");
    BOOST_TEST(isShown(b, "same_day_notice"));
    BOOST_TEST(!isShown(b, "told_whom"));
    BOOST_TEST(contradiction(assessed(b), "K37") == "");
}

BOOST_AUTO_TEST_CASE(advice_is_none_imaging_or_full_and_safety_is_always_said) {
    Builder b;
    b.tube("left", "R4 S0 D2 T3 P0 D2").answer("contrast_class", "oil").answer("intravasation", "I1");
    b.set("intravasation_type", "venous").answer("oil_safety", "yes").delayed({24 * 60});
    b.set("next_step", "alternative");
    const auto none = advice("none", b), imaging = advice("imaging", b), full = advice("full", b);
    BOOST_TEST((none == std::set<std::string>{"rec.oil_intravasation", "rec.reader"}));
    BOOST_TEST(imaging.count("rec.hydrosalpinx_imaging") == 1u);
    BOOST_TEST(imaging.count("rec.hydrosalpinx") == 0u);
    BOOST_TEST(full.count("rec.hydrosalpinx") == 1u);
    BOOST_TEST(full.count("rec.hydrosalpinx_imaging") == 0u);
    BOOST_TEST(templateOf(shipped()).parameter("advice")->value == "imaging");
    // no level of advice names a treatment
    for (const auto& [language, phrases] : templateOf(shipped()).phrases)
        for (const auto& [id, words] : phrases)
            if (id.rfind("rec.", 0) == 0)
                for (const char* treatment : {"salpingectomy", "IVF", "antibiotic", "切除", "试管婴儿", "抗生素"})
                    BOOST_TEST(words.find(treatment) == std::string::npos, language + " " + id);
}

BOOST_AUTO_TEST_CASE(K32_follows_from_a_blinded_reading_and_is_settled_by_the_consensus) {
    const auto other = [](const std::string& left) {
        return [left](Builder& b) {
            BlindedReading blinded;
            blinded.readerId = "r2";
            blinded.conclusions = {{"right", "PAT", "", {}, {}}, {"left", left, "", {}, {}}};
            b.reading.blinded = {blinded};
        };
    };
    fires("K32", "warn", other("IMP2"), other("PAT"), "left");
    fires(
        "K32", "warn", other("IMP2"),
        [&](Builder& b) { other("IMP2")(b), b.text("consensus_text", "Seen together: patent."); }, "left");
    Builder b;
    other("IMP2")(b);
    BOOST_TEST(contradiction(assessed(b), "K32", "right") == "");
    BOOST_TEST(isShown(b, "consensus_text"));
    BOOST_TEST(!isShown(b, "second_read"));  // it is known, so it is not asked
}

BOOST_AUTO_TEST_CASE(evidence_is_asked_for_where_the_finding_needs_it_and_a_patent_study_needs_no_point) {
    const auto needs = [](const Builder& b) {
        std::set<std::string> all;
        for (const auto& one : assessed(b).missingEvidence)
            all.insert(one.answer.question + (one.answer.side.empty() ? "" : ":" + one.answer.side) +
                       (one.what == MissingEvidence::What::Point ? " point" : " film"));
        return all;
    };
    Builder routine;
    BOOST_TEST(needs(routine).empty());
    for (const char* question : {"spill", "residual", "dispersion"}) {
        Builder b;
        b.nowhere(std::string(question) + ":left");
        BOOST_TEST((needs(b) == std::set<std::string>{std::string(question) + ":left film"}));
        BOOST_TEST(!assessed(b).maySign());
    }
    Builder unread;  // not assessable needs none
    unread.answer("spill:left", "SX").nowhere("spill:left").answer("terminal_end:left", "open");
    BOOST_TEST(needs(unread).empty());

    Builder open;  // not opacified, undecided: nothing is called blocked
    open.tube("left", "R0 - - - PX - N0");
    BOOST_TEST(needs(open).empty());
    Builder blocked;
    blocked.tube("left", "R0 - - - PX - N0")
        .set("mitigation:left", "rolled")
        .answer("mitigation_outcome:left", "persists");
    blocked.citing("mitigation_outcome:left", "f5");
    BOOST_TEST(classOf(assessed(blocked), "left") == "POC");
    BOOST_TEST((needs(blocked) == std::set<std::string>{"reach:left point"}));
    for (auto& one : blocked.reading.answers)
        if (one.question == "reach" && one.side == "left") one.evidence = {{"f4", 310.0, 220.0}};
    BOOST_TEST(needs(blocked).empty());

    Builder defect;
    defect.answer("cavity_normal", "abnormal").answer("filling_defects", "single");
    BOOST_TEST(needs(defect).count("filling_defects point") == 1u);
    defect.answer("filling_defects", "none");
    BOOST_TEST(needs(defect).empty());
}

BOOST_DATA_TEST_CASE(the_right_answers_cite_what_the_template_asks_for, boost::unit_test::data::make(catalogue()), c) {
    const auto reading = ::hsg::cases::readingOf(c, templateOf(shipped()));
    BOOST_REQUIRE(reading);
    for (const auto& one : assess(shipped(), *reading).missingEvidence)
        BOOST_ERROR(one.answer.question << ":" << one.answer.side);
}

BOOST_DATA_TEST_CASE(taking_away_any_answer_of_a_tube_that_its_table_reads_leaves_it_without_a_class,
                     boost::unit_test::data::make(catalogue()), c) {
    const auto reading = ::hsg::cases::readingOf(c, templateOf(shipped()));
    BOOST_REQUIRE(reading);
    const Evaluation whole(shipped(), *reading);
    for (const Conclusion& conclusion : whole.assessment().conclusions) {
        std::set<QuestionRef> read;
        for (const TraceInput& input : conclusion.inputs)
            for (const QuestionRef& ref : input.answers)
                if (ref.side == conclusion.side) read.insert(ref);
        for (const QuestionRef& ref : read) {
            const Question& question = *templateOf(shipped()).question(ref.question);
            if (!reading->answer(ref.question, ref.side) || !whole.isRequired(question, ref.side)) continue;
            // what is not this tube's anyway stays PX whether the pool can be told apart or not
            const bool isShared = std::any_of(conclusion.inputs.begin(), conclusion.inputs.end(),
                                              [](const auto& one) { return one.input == "P" && one.value == "PX"; });
            if (ref.question == "dispersion_source" && isShared) continue;
            Reading less = *reading;
            std::erase_if(less.answers,
                          [&](const Answer& one) { return one.question == ref.question && one.side == ref.side; });
            const Assessment after = assess(shipped(), less);
            for (const Conclusion& left : after.conclusions)
                if (left.side == ref.side)
                    BOOST_TEST(left.conclusion == "", ref.question << ":" << ref.side << " gives " << left.conclusion);
            BOOST_TEST(!after.maySign());
        }
    }
}

BOOST_AUTO_TEST_CASE(the_comparison_with_before_says_what_is_known_of_it_and_nothing_else) {
    const auto words = [](const Reading& reading) {
        const auto report = reportOf(reading);
        BOOST_REQUIRE(report);
        return textOf(*report, "en");
    };
    const auto says = [](const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    };
    auto reading = *::hsg::cases::readingOf(catalogue().front(), templateOf(shipped()));
    BOOST_TEST(!says(words(reading), "Compared with"));
    reading.prior.emplace();
    reading.prior->date = "20250101";
    BOOST_TEST(says(words(reading), "14 months before"));
    BOOST_TEST(says(words(reading), "No signed reading of it is known"));
    reading.prior->contrastClass = "oil";
    reading.prior->conclusions = {{"right", "PAT", "", {}, {}}, {"left", "POC", "", {}, {}}};
    const auto text = words(reading);
    BOOST_TEST(says(text, "Contrast then: oil"));
    BOOST_TEST(says(text, "Then as now: patent"));
    BOOST_TEST(says(text, "Then: "));
    BOOST_TEST(!says(text, "No signed reading of it is known"));
}
