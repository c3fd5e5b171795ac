#include <boost/test/unit_test.hpp>
#include <random>

#include "tests/golden/builder.h"

/// From answers to classes: what the tables get to see.
using namespace golden;

namespace {

std::string classes(const Builder& b, const std::string& table = "tube") {
    const auto assessment = assessed(b, table);
    return classOf(assessment, "right") + " " + classOf(assessment, "left");
}
std::string rules(const Builder& b) {
    const auto assessment = assessed(b);
    return ruleOf(assessment, "right") + " " + ruleOf(assessment, "left");
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_routine_study_gives_both_tubes_patent_with_good_dispersion) {
    const auto assessment = assessed(Builder());
    BOOST_TEST(classes(Builder()) == "PAT PAT");
    BOOST_TEST(rules(Builder()) == "DT34 DT34");
    BOOST_TEST(assessment.examLine.id == "exam.bilateral_patent_good");
    BOOST_TEST(assessment.interval.grade == "V2");
}

BOOST_AUTO_TEST_CASE(typical_tubes_get_their_class) {
    const std::pair<const char*, const char*> cases[] = {
        {"R4 S2 D0 T0 P2 D0", "PAT"},      {"R4 S2 D0 T1 P2 D0", "PAT"},    {"R4 S1 D0 T2 P1 D0", "IMP2"},
        {"R4 S2 D0 T3 P1 D0", "IMP3"},     {"R4 S0 D0 T3 P0 D0", "DOC"},    {"R3 S0 D0 T3 P0 D0 N0", "MOC"},
        {"R4 S0 D2 T3 P0 D2", "HYD"},      {"R4 S1 D2 T3 P1 D2", "HYC"},    {"R4 S3 D0 T0 P3 D0", "PAT+ADH"},
        {"R4 S3 D0 T2 P3 D0", "IMP2+ADH"}, {"R0 S0 D0 TX P0 D0 N0", "IND"}, {"RX SX D0 TX PX D0", "IND"},
        {"R4 S2 DX T0 P2 D0", "LIM"},      {"R4 S2 D0 T0 P2 DX", "LIM"},    {"R4 S2 D2 T0 P2 D0", "IMP1"}};
    for (const auto& [codes, wanted] : cases) {
        Builder b;
        b.tube("right", codes);
        BOOST_TEST(classOf(assessed(b), "right") == wanted, codes);
        BOOST_TEST(classOf(assessed(b), "left") == "PAT", codes);
    }
}

BOOST_AUTO_TEST_CASE(spasm_that_opens_on_the_delayed_film_is_late_filling) {
    Builder b;  // the other tube holds its contrast: what is in the pelvis is this tube's own
    b.tube("right", "R0 S0 D0 T0 P2 D0 N1 R4").tube("left", "R4 S0 D0 T3 P0 D0");
    BOOST_TEST(classes(b) == "PAT DOC");
    b.tube("left", "R4 S2 D0 T0 P2 D0");  // with a patent neighbour it cannot be told whose it is
    BOOST_TEST(classes(b) == "LIM PAT");
}

BOOST_AUTO_TEST_CASE(pelvic_contrast_is_own_only_if_the_other_tube_cannot_be_its_source) {
    Builder b;
    b.tube("right", "R4 S0 D0 T3 P2 D0").tube("left", "R4 S2 D0 T0 P2 D0");
    BOOST_TEST(classes(b) == "DOC PAT");
    b.tube("left", "R4 S0 D0 T3 P0 D0");
    BOOST_TEST(classOf(assessed(b), "right") == "IMP3");
    b.tube("left", "R4 S0 D0 T0 P0 D0");  // filled to its end and empty: may have spilled unseen
    BOOST_TEST(classOf(assessed(b), "right") == "DOC");
    b.tube("left", "R0 S0 D0 TX P0 D0 N0");
    BOOST_TEST(classOf(assessed(b), "right") == "IMP3");
    b.tube("left", "R0 S0 D0 T0 P0 D0 N1 R4");  // filled late to its end
    BOOST_TEST(classOf(assessed(b), "right") == "DOC");
}

BOOST_AUTO_TEST_CASE(contrast_that_cannot_be_told_from_the_bladder_is_nobodys) {
    Builder b;
    b.set("mimics", "bladder").tube("right", "R4 S1 D0 T0 P2 D0").answer("dispersion_source:right", "not_separable");
    b.answer("dispersion_source:left", "separable");
    BOOST_TEST(classes(b) == "LIM PAT");
    b.answer("dispersion_source:right", "separable");
    BOOST_TEST(classes(b) == "PAT PAT");
    b.blank("dispersion_source:right");
    BOOST_TEST(classes(b) == " PAT");
}

BOOST_AUTO_TEST_CASE(a_blank_input_gives_no_class_and_is_listed) {
    for (const char* question :
         {"reach", "spill", "dilatation", "residual", "dispersion", "dilatation_delayed", "presence"}) {
        Builder b;
        b.blank(std::string(question) + ":right");
        const auto assessment = assessed(b);
        BOOST_TEST(classOf(assessment, "right") == "", question);
        bool listed = false;
        for (const auto& one : assessment.conclusions)
            for (const auto& ref : one.missing) listed = listed || (ref.question == question && ref.side == "right");
        BOOST_TEST(listed, question);
        BOOST_TEST(assessment.examLine.id == "", question);
        BOOST_TEST(!assessment.maySign(), question);
    }
    Builder reachless;
    reachless.tube("left", "R0 S0 D0 TX P0 D0 N1");
    BOOST_TEST(classOf(assessed(reachless), "left") == "");
}

BOOST_AUTO_TEST_CASE(a_non_filling_needs_proof_that_the_measures_failed) {
    Builder b;
    b.tube("right", "R0 S0 D0 TX P0 D0 N0").tube("left", "R4 S0 D0 T3 P0 D0");
    BOOST_TEST(rules(b) == "DT20 DT29");
    b.set("mitigation:right", "rolled");
    BOOST_TEST(ruleOf(assessed(b), "right") == "");  // tried, but what came of it is blank: no class, and it is asked
    BOOST_TEST(!assessed(b).maySign());
    b.answer("mitigation_outcome:right", "no_film");
    BOOST_TEST(ruleOf(assessed(b), "right") == "DT20");
    b.answer("mitigation_outcome:right", "persists").nowhere("mitigation_outcome:right");
    BOOST_TEST(ruleOf(assessed(b), "right") == "");  // no film and no time yet: the time is asked
    b.answer("mitigation_time:right", "NA");
    BOOST_TEST(ruleOf(assessed(b), "right") == "DT20");
    b.blank("mitigation_time:right");
    b.citing("mitigation_outcome:right", "f5");
    BOOST_TEST(ruleOf(assessed(b), "right") == "DT19");
    b.nowhere("mitigation_outcome:right").number("mitigation_time:right", 10);
    BOOST_TEST(ruleOf(assessed(b), "right") == "DT19");
    b.answer("device_over_cornu:right", "over");
    BOOST_TEST(ruleOf(assessed(b), "right") == "DT09");
    b.answer("device_over_cornu:right", "NA");  // cannot be told: not called blocked
    BOOST_TEST(ruleOf(assessed(b), "right") == "DT09");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_judged_never_makes_the_examination_adequate) {
    Builder b;
    b.tube("right", "R0 S0 D0 TX P0 D0 N0").answer("selective:right", "none");
    b.answer("intravasation", "NA");
    BOOST_TEST(ruleOf(assessed(b), "right") == "DT10");
    b.answer("intravasation", "I0").answer("cavity_filling", "NA");
    BOOST_TEST(ruleOf(assessed(b), "right") == "DT08");
}

BOOST_AUTO_TEST_CASE(an_unconfirmed_side_counts_only_if_the_sides_differ) {
    Builder b;
    b.answer("orientation", "unconfirmed");
    BOOST_TEST(classes(b) == "PAT PAT");
    b.tube("right", "R4 S2 D0 T1 P2 D0");
    BOOST_TEST(classes(b) == "NA NA");
}

BOOST_AUTO_TEST_CASE(without_a_delayed_film_nothing_is_asked_of_it) {
    Builder b;
    b.delayed({}).blank("dispersion_overall");
    const auto assessment = assessed(b);
    for (const auto& one : assessment.missing) BOOST_ERROR("asked: " + one.question + " " + one.side);
    BOOST_TEST(classes(b) == "LIM LIM");
    BOOST_TEST(assessment.examLine.id == "exam.bilateral_limited");
    BOOST_TEST(classes(b, "tube_immediate") == "PATF PATF");
}

BOOST_AUTO_TEST_CASE(a_free_spill_without_a_film_counts_only_by_name) {
    Builder b;
    b.delayed({}).nowhere("spill:right");
    BOOST_TEST(classes(b, "tube_immediate") == " PATF");
    b.answer("spill_live:right", "not_attested");
    BOOST_TEST(classes(b, "tube_immediate") == "IND PATF");
    b.answer("spill_live:right", "attested");
    BOOST_TEST(classes(b, "tube_immediate") == " PATF");  // by whom?
    b.text("spill_witness:right", "Dr. Reader");
    BOOST_TEST(classes(b, "tube_immediate") == "PATF PATF");
}

BOOST_AUTO_TEST_CASE(oil_before_its_minimum_is_provisional) {
    Builder b;
    b.answer("contrast_class", "oil").answer("contrast_agent", "ethiodized_oil").delayed({360});
    const auto early = assessed(b);
    BOOST_TEST(early.interval.grade == "V2");
    BOOST_TEST(early.provisional);
    b.delayed({360, 1440});
    const auto late = assessed(b);
    BOOST_TEST(late.interval.filmId == "f8");
    BOOST_TEST(!late.provisional);
    b.delayed({100});
    BOOST_TEST(assessed(b).interval.grade == "V1");
    b.answer("contrast_class", "water_oil").delayed({1440});
    BOOST_TEST(assessed(b).interval.grade == "V2");
}

// PR2: the sides exchanged give the conclusions exchanged.
BOOST_AUTO_TEST_CASE(PR2_exchanging_the_sides_exchanges_the_conclusions) {
    const std::vector<std::string> tubes{"R4 S2 D0 T0 P2 D0",    "R4 S0 D0 T3 P2 D0",    "R4 S0 D2 T3 P1 D2",
                                         "R3 S0 D0 T2 P0 D0 N0", "R0 S0 D0 TX P1 D0 N0", "R0 S0 D0 T0 P2 D0 N1 R4",
                                         "R4 SX D0 T0 P2 D0",    "R4 S3 D1 T2 P3 D1",    "RX SX D0 TX P2 D0",
                                         "R2 S0 D0 T2 P0 D0 N0", "R4 S1 D0 TX PX D0",    "R3 SX D0 T1 P2 D0 N0"};
    for (const auto& one : tubes)
        for (const auto& other : tubes) {
            Builder a, b;
            a.tube("right", one).tube("left", other);
            b.tube("right", other).tube("left", one);
            BOOST_TEST(classes(a) == classOf(assessed(b), "left") + " " + classOf(assessed(b), "right"),
                       one + " / " + other);
        }
}

BOOST_AUTO_TEST_CASE(recommendations_name_what_to_change) {
    const auto has = [](const reporting::Assessment& assessment, const std::string& phrase) {
        for (const auto& one : assessment.recommendations)
            if (one.id == phrase) return true;
        return false;
    };
    Builder b;
    BOOST_TEST(assessed(b).recommendations.empty());
    b.tube("right", "R0 S0 D0 TX P0 D0 N0");
    BOOST_TEST(has(assessed(b), "rec.proximal"));
    b.answer("device_over_cornu:right", "over");
    BOOST_TEST(has(assessed(b), "rec.reposition"));
    b.answer("cavity_filling", "partial");
    BOOST_TEST(has(assessed(b), "rec.add_contrast"));
    Builder none;
    none.delayed({});
    BOOST_TEST(has(assessed(none), "rec.take_delay"));
}
