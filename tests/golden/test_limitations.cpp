#include <boost/test/unit_test.hpp>
#include <functional>

#include "tests/golden/builder.h"

/// Every item of domain.md 2: said when it is so, not said otherwise.
using namespace golden;

namespace {

using Change = std::function<void(Builder&)>;

void said(const std::string& rule, const Change& change, const std::string& phrase = {}, bool alert = false) {
    Builder plain, changed;
    change(changed);
    const auto quiet = assessed(plain), loud = assessed(changed);
    BOOST_TEST(limited(loud, rule, phrase), rule + " " + phrase + " is not said");
    BOOST_TEST(!limited(quiet, rule, phrase), rule + " is said of the routine study");
    for (const auto& one : loud.limitations)
        if (one.rule == rule && (phrase.empty() || one.phrase.id == phrase)) BOOST_TEST(one.alert == alert, rule);
}
void abnormal(Builder& b) {
    b.answer("cavity_normal", "abnormal").answer("filling_defects", "single");
}
void oil(Builder& b) {
    b.answer("contrast_class", "oil").answer("contrast_agent", "ethiodized_oil").delayed({1440});
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_routine_study_has_no_limitation) {
    const auto assessment = assessed(Builder());
    for (const auto& one : assessment.limitations) BOOST_ERROR("unexpected " + one.rule + " " + one.phrase.id);
    BOOST_TEST(assessment.limitations.empty());
}

BOOST_AUTO_TEST_CASE(Q01_to_Q04_the_delayed_film) {
    said("Q01", [](Builder& b) { b.delayed({}); });
    said(
        "Q02", [](Builder& b) { b.delayed({7}); }, "limit.Q02");
    said(
        "Q02", [](Builder& b) { oil(b), b.delayed({360}); }, "limit.Q02_provisional");
    said("Q02b", [](Builder& b) { b.delayed({16, 20}); });
    said(
        "Q03", [](Builder& b) { b.delayed({75}); }, "limit.Q03");
    said(
        "Q03", [](Builder& b) { b.delayed({50}); }, "limit.Q03_weak");
    said(
        "Q04",
        [](Builder& b) {
            for (auto& film : b.reading.films) film.time.reset(), film.elapsedSeconds.reset();
        },
        "limit.Q04");
    said(
        "Q04", [](Builder& b) { b.answer("contrast_class", "unknown"); }, "limit.Q04_class");
    said(
        "Q04", [](Builder& b) { b.reading.timeBase.certain = false; }, "limit.Q04_uncertain");
}

BOOST_AUTO_TEST_CASE(Q05_to_Q07_filling_and_device) {
    said(
        "Q05", [](Builder& b) { b.answer("cavity_filling", "partial"); }, "limit.Q05");
    said(
        "Q05", [](Builder& b) { b.number("contrast_volume", 3); }, "limit.Q05_volume");
    said(
        "Q06", [](Builder& b) { b.answer("seal", "leak"); }, "limit.Q06");
    said(
        "Q06", [](Builder& b) { b.answer("seal", "no_seal"); }, "limit.Q06_none");
    said("Q07", [](Builder& b) { b.tube("right", "R0 S0 D0 TX P0 D0 N0").answer("device_over_cornu:right", "over"); });
}

BOOST_AUTO_TEST_CASE(Q05_the_volume_alone_never_makes_the_cavity_under_filled) {
    Builder little;
    little.number("contrast_volume", 1);
    BOOST_TEST(classOf(assessed(little), "right") == "PAT");
}

BOOST_AUTO_TEST_CASE(Q08_to_Q10_timing_spasm_air) {
    for (const char* phase : {"EARLY", "FULL", "TUBAL", "SPILL"}) said("Q08", [&](Builder& b) { b.without(phase); });
    said("Q08", [](Builder& b) { b.set("phase_gap", "spill"); });
    said("Q09", [](Builder& b) { b.tube("left", "R0 S0 D0 TX P0 D0 N0").answer("cornu_shape:left", "rounded"); });
    said("Q10", [](Builder& b) { abnormal(b), b.answer("defect_kind", "air"); });
}

BOOST_AUTO_TEST_CASE(Q11_to_Q15_pressure_and_view) {
    said(
        "Q11", [](Builder& b) { b.answer("intravasation", "I2").set("intravasation_type", "venous"); }, "limit.Q11");
    said("Q12", [](Builder& b) { b.answer("intravasation", "I1").set("intravasation_type", "lymphatic"); });
    said(
        "Q11", [](Builder& b) { oil(b), b.answer("intravasation", "I1").set("intravasation_type", "venous"); },
        "limit.Q11_oil", true);
    said("Q13", [](Builder& b) { b.answer("pressure", "high"); });
    said("Q14", [](Builder& b) { b.without("DRAIN").answer("cervix", "not_seen"); });
    said(
        "Q15", [](Builder& b) { b.set("film_problems", "speculum"); }, "limit.Q15_speculum");
    said(
        "Q15", [](Builder& b) { b.set("film_problems", "axial"); }, "limit.Q15_axial");
}

BOOST_AUTO_TEST_CASE(Q16_to_Q18_the_patient) {
    said(
        "Q16", [](Builder& b) { b.number("cycle_day", 20); }, {}, true);
    said(
        "Q16", [](Builder& b) { b.number("cycle_day", 3); }, {}, true);
    said(
        "Q17", [](Builder& b) { b.answer("pregnancy_excluded", "not_excluded"); }, {}, true);
    said(
        "Q17", [](Builder& b) { b.answer("pregnancy_excluded", "NA"); }, {}, true);
    said(
        "Q18", [](Builder& b) { b.answer("infection_screen", "positive"); }, "limit.Q18_infection", true);
    said(
        "Q18", [](Builder& b) { b.set("contrast_risk", "thyroid"); }, "limit.Q18_contrast", true);
}

BOOST_AUTO_TEST_CASE(Q19_to_Q24_side_quality_and_sources) {
    said("Q19", [](Builder& b) { b.answer("orientation", "unconfirmed"); });
    said("Q20", [](Builder& b) { b.set("film_problems", "motion borders_cut"); });
    said(
        "Q21", [](Builder& b) { b.set("scout_findings", "old_contrast"); }, "limit.Q21_scout");
    said(
        "Q21", [](Builder& b) { b.without("SCOUT").blank("scout_findings").answer("prior_hsg", "oil"); },
        "limit.Q21_prior");
    said(
        "Q21", [](Builder& b) { b.without("SCOUT").blank("scout_findings"); }, "limit.Q21_no_scout");
    said("Q22", [](Builder& b) {
        b.set("mimics", "bladder")
            .answer("dispersion_source:right", "not_separable")
            .answer("dispersion_source:left", "separable");
    });
    said(
        "Q23", [](Builder& b) { b.reading.films.back().identity = "uncertain"; }, "limit.Q23");
    said(
        "Q23", [](Builder& b) { b.reading.films.back().identity = "confirmed"; }, "limit.Q23_confirmed");
    said("Q24", [](Builder& b) { b.answer("mobilised", "no"); });
}

BOOST_AUTO_TEST_CASE(the_immediate_protocol_always_prints_its_limitation) {
    Builder b;
    b.delayed({});
    BOOST_TEST(limited(assessed(b, "tube_immediate"), "QIMM"));
    BOOST_TEST(classOf(assessed(b, "tube_immediate"), "left") == "PATF");
}
