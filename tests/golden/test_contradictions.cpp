#include <boost/test/unit_test.hpp>
#include <functional>

#include "tests/golden/builder.h"

/// One case a rule of domain.md 4.4: a reading that fires it, with its severity, and a neighbour that does not.
using namespace golden;

namespace {

using Change = std::function<void(Builder&)>;

void fires(const std::string& rule, const std::string& severity, const Change& fire, const Change& neighbour,
           const std::string& side = {}, const std::string& table = "tube") {
    Builder bad, good;
    fire(bad);
    neighbour(good);
    const auto wrong = assessed(bad, table), right = assessed(good, table);
    BOOST_TEST(contradiction(wrong, rule, side) == severity, rule + " must " + severity);
    BOOST_TEST(contradiction(right, rule, side) == "", rule + " must not fire on the neighbour");
    if (severity == "refuse") BOOST_TEST(!wrong.maySign(), rule);
}
void nothing(Builder&) {}

}  // namespace

BOOST_AUTO_TEST_CASE(the_routine_patent_study_is_signable_without_any_contradiction) {
    const auto assessment = assessed(Builder());
    for (const auto& one : assessment.contradictions) BOOST_ERROR("unexpected " + one.rule);
    for (const auto& one : assessment.missing) BOOST_ERROR("missing " + one.question + " " + one.side);
    BOOST_TEST(assessment.maySign());
}

BOOST_AUTO_TEST_CASE(K01_spill_and_occlusion) {
    for (const char* wrong : {"POC", "MOC", "DOC", "HYD"})
        fires("K01", "refuse", [&](Builder& b) { b.overrideWith("right", wrong, "because"); },
              [](Builder& b) { b.overrideWith("right", "IMP1", "because"); }, "right");
    fires("K01", "refuse", [](Builder& b) { b.tube("left", "R4 S3 D0 T0 P3 D0").overrideWith("left", "DOC", "x"); },
          [](Builder& b) { b.tube("left", "R4 S0 D0 T3 P0 D0").overrideWith("left", "DOC", "x"); }, "left");
}

BOOST_AUTO_TEST_CASE(K02_hydrosalpinx_without_dilatation) {
    fires("K02", "refuse", [](Builder& b) { b.tube("right", "R4 S0 D0 T3 P0 D0").overrideWith("right", "HYD", "x"); },
          [](Builder& b) { b.tube("right", "R4 S0 D2 T3 P0 D2"); }, "right");
    fires("K02", "refuse", [](Builder& b) { b.tube("right", "R4 S2 D2 T0 P2 D0").overrideWith("right", "HYD", "x"); },
          [](Builder& b) { b.tube("right", "R4 S2 D2 T2 P2 D2").overrideWith("right", "HYD", "x"); }, "right");
}

BOOST_AUTO_TEST_CASE(K03_patent_without_spill_and_dispersion) {
    fires("K03", "refuse", [](Builder& b) { b.tube("right", "R4 S0 D0 T0 P0 D0").overrideWith("right", "PAT", "x"); },
          [](Builder& b) { b.tube("right", "R4 S2 D0 T0 P0 D0").overrideWith("right", "PAT", "x"); }, "right");
}

BOOST_AUTO_TEST_CASE(K04_conclusions_that_the_technique_forbids) {
    const auto blocked = [](Builder& b) { b.tube("right", "R4 S0 D0 T3 P0 D0").overrideWith("right", "DOC", "x"); };
    fires("K04", "refuse", [&](Builder& b) { blocked(b), b.answer("cavity_filling", "partial"); }, blocked, "right");
    fires("K04", "refuse",
          [&](Builder& b) { b.answer("orientation", "unconfirmed").tube("right", "R4 S0 D0 T3 P0 D0").overrideWith("right", "DOC", "x"); },
          [](Builder& b) { b.answer("orientation", "unconfirmed").tube("right", "R4 S0 D0 T3 P0 D0"); }, "right");
    const auto proximal = [](Builder& b) {
        b.tube("right", "R0 S0 D0 TX P0 D0 N0").answer("device_over_cornu:right", "over").overrideWith("right", "POC", "x");
    };
    fires("K04", "refuse", proximal, [&](Builder& b) { proximal(b), b.answer("selective:right", "not_passed"); }, "right");
    // equal inputs on both sides: an unconfirmed side changes nothing
    Builder same;
    same.answer("orientation", "unconfirmed");
    BOOST_TEST(contradiction(assessed(same), "K04") == "");
    BOOST_TEST(classOf(assessed(same), "right") == "PAT");
}

BOOST_AUTO_TEST_CASE(K05_delayed_evidence_without_a_delayed_film) {
    const auto stated = [](Builder& b) { b.delayed({}).answer("residual:right", "T0"); };
    fires("K05", "refuse", stated, [](Builder& b) { b.delayed({}); }, "right");
    fires("K05", "warn", stated, [](Builder& b) { b.delayed({}); }, "right", "tube_immediate");
    fires("K05", "refuse", [](Builder& b) { b.delayed({}).answer("dispersion_overall", "diffuse"); }, [](Builder& b) { b.delayed({}); });
    fires("K05", "refuse", [](Builder& b) { b.delayed({}).set("adhesion_signs:left", "halo"); }, [](Builder& b) { b.delayed({}).set("adhesion_signs:left", ""); });
}

BOOST_AUTO_TEST_CASE(K06_patent_without_a_valid_delayed_film) {
    fires("K06", "refuse", [](Builder& b) { b.delayed({}).overrideWith("right", "PAT", "x"); },
          [](Builder& b) { b.delayed({}).overrideWith("right", "LIM", "x"); }, "right");
    fires("K06", "refuse",
          [](Builder& b) { b.delayed({4}).tube("right", "R4 S1 D0 T1 P1 D0").overrideWith("right", "PAT", "x"); },
          [](Builder& b) { b.delayed({4}); }, "right");  // positive evidence: DT12
    fires("K06", "refuse",
          [](Builder& b) { b.delayed({90}).tube("right", "R4 S1 D0 T1 P1 D0").overrideWith("right", "PAT", "x"); },
          [](Builder& b) { b.delayed({90}); }, "right");
    fires("K06", "warn", [](Builder& b) { b.delayed({}).overrideWith("right", "PAT", "x"); }, [](Builder& b) { b.delayed({}); }, "right",
          "tube_immediate");
}

BOOST_AUTO_TEST_CASE(K07_K34_another_class_needs_a_reason) {
    const auto blocked = [](Builder& b) { b.tube("right", "R0 S0 D0 TX P0 D0 N0"); };
    fires("K07", "refuse", [&](Builder& b) { blocked(b), b.overrideWith("right", "POC", ""); },
          [&](Builder& b) { blocked(b), b.overrideWith("right", "POC", "seen at two examinations"); }, "right");
    fires("K34", "refuse", [](Builder& b) { b.overrideWith("right", "IMP1", ""); },
          [](Builder& b) { b.overrideWith("right", "IMP1", "slow spill"); }, "right");
}

BOOST_AUTO_TEST_CASE(K08_K09_impossible_films) {
    fires("K08", "refuse", [](Builder& b) { b.delayed({-1}); }, nothing);
    fires("K09", "refuse", [](Builder& b) { b.reading.films.back().sopInstanceUid = b.reading.films[3].sopInstanceUid; }, nothing);
}

BOOST_AUTO_TEST_CASE(K10_identity_is_acknowledged) {
    fires("K10", "warn", [](Builder& b) { b.reading.films.back().identity = "uncertain"; }, nothing);
    fires("K10", "warn", [](Builder& b) { b.reading.films.back().studyUid = "2.25.9"; }, nothing);
}

BOOST_AUTO_TEST_CASE(K11_K12_interval_and_contrast) {
    fires("K11", "warn", [](Builder& b) { b.delayed({6}); }, [](Builder& b) { b.delayed({10}); });
    fires("K11", "warn", [](Builder& b) { b.delayed({61}); }, [](Builder& b) { b.delayed({60}); });
    const auto oil = [](Builder& b) { b.answer("contrast_class", "oil").answer("contrast_agent", "ethiodized_oil"); };
    fires("K11", "warn", [&](Builder& b) { oil(b), b.delayed({360}); }, [&](Builder& b) { oil(b), b.delayed({1200}); });
    fires("K12", "warn", [](Builder& b) { b.answer("contrast_class", "unknown"); }, nothing);
    fires("K12", "warn", [](Builder& b) { b.answer("contrast_class", "oil").delayed({1440}); }, [&](Builder& b) { oil(b), b.delayed({1440}); });
}

BOOST_AUTO_TEST_CASE(K13_passage_where_no_tube_is) {
    const auto is = [](const char* presence) {
        return [presence](Builder& b) { b.answer("presence:right", presence); };
    };
    fires("K13", "refuse", is("absent"), nothing, "right");
    fires("K13", "warn", is("ligated"), nothing, "right");
    fires("K13", "refuse", is("absent"), [](Builder& b) { b.tube("right", "R1 S0 D0 TX P0 D0 N0").answer("presence:right", "absent"); }, "right");
}

BOOST_AUTO_TEST_CASE(K14_K15_K16_cavity) {
    const auto abnormal = [](Builder& b) {
        b.answer("cavity_normal", "abnormal").answer("cavity_shape", "triangular").answer("cavity_size", "normal");
        b.answer("cavity_contour", "smooth").answer("filling_defects", "none").answer("synechiae", "none").answer("anomaly", "none");
    };
    fires("K14", "warn", [&](Builder& b) { abnormal(b), b.answer("cavity_shape", "single_horn"); }, abnormal);
    fires("K14", "warn", [&](Builder& b) { abnormal(b), b.answer("anomaly", "unicornuate"); },
          [&](Builder& b) { abnormal(b), b.answer("anomaly", "unicornuate").tube("left", "R0 S0 D0 TX P0 D0 N0"); });
    fires("K15", "warn", [&](Builder& b) { abnormal(b), b.answer("anomaly", "septate").answer("anomaly_basis", "hsg_only"); },
          [&](Builder& b) { abnormal(b), b.answer("anomaly", "septate").answer("anomaly_basis", "other_imaging"); });
    const auto polyp = [&](const char* seen) {
        return [seen, abnormal](Builder& b) {
            abnormal(b);
            b.answer("filling_defects", "single").answer("defect_kind", "polyp_myoma").answer("defect_persistence", seen);
        };
    };
    fires("K16", "warn", polyp("one_film"), polyp("all_films"));
    fires("K16", "warn", polyp("moved"), polyp("all_films"));
}

BOOST_AUTO_TEST_CASE(K17_K18_millimetres) {
    const auto sac = [](double mm, const char* by) {
        return [=](Builder& b) {
            b.tube("right", "R4 S0 D2 T3 P0 D2").number("tube_mm:right", mm).answer("tube_calibration:right", by);
        };
    };
    fires("K17", "refuse", sac(35, "pixel_spacing"), sac(22, "pixel_spacing"), "right");
    fires("K17", "refuse", sac(14, "device_size"), sac(15, "device_size"), "right");
    fires("K17", "refuse", sac(31, "magnification"), sac(30, "magnification"), "right");
    fires("K17", "refuse", sac(35, "pixel_spacing"), [](Builder& b) { b.tube("right", "R4 S0 D2 T3 P0 D2"); }, "right");
    fires("K18", "refuse", sac(22, "uncalibrated"), sac(22, "device_size"), "right");
    fires("K18", "refuse", [](Builder& b) { b.number("defect_size", 7).answer("defect_calibration", "uncalibrated"); },
          [](Builder& b) { b.number("defect_size", 7).answer("defect_calibration", "pixel_spacing"); });
}

BOOST_AUTO_TEST_CASE(K19_K20_contrast_that_has_no_way) {
    const auto sacs = [](Builder& b) { b.tube("right", "R4 S0 D2 T3 P0 D2").tube("left", "R4 S0 D2 T3 P0 D2"); };
    fires("K19", "warn", sacs, [&](Builder& b) { sacs(b), b.answer("dispersion_overall", "partial"); });
    fires("K19", "warn", [](Builder& b) { b.tube("right", "R0 S0 D0 TX P1 D0 N0").tube("left", "R0 S0 D0 TX P0 D0 N0"); },
          [](Builder& b) { b.tube("right", "R0 S0 D0 TX P0 D0 N0").tube("left", "R0 S0 D0 TX P0 D0 N0").answer("dispersion_overall", "none"); }, "right");
    fires("K20", "warn", sacs, [&](Builder& b) { sacs(b), b.answer("dispersion_overall", "none"); });
    fires("K20", "warn", [](Builder& b) { b.answer("dispersion_overall", "none"); }, nothing);
    fires("K20", "warn", [](Builder& b) { b.tube("left", "R4 S2 D0 T2 P0 D0"); }, [](Builder& b) { b.tube("left", "R4 S2 D0 T1 P0 D0"); }, "left");
}

BOOST_AUTO_TEST_CASE(K21_K22_intravasation) {
    const auto blocked = [](Builder& b, const char* grade) {
        b.tube("right", "R0 S0 D0 TX P0 D0 N0").answer("selective:right", "not_passed").answer("intravasation", grade);
        b.set("intravasation_type", "venous");
    };
    fires("K21", "warn", [&](Builder& b) { blocked(b, "I2"); }, [&](Builder& b) { blocked(b, "I1"); }, "right");
    const auto oil = [](Builder& b) {
        b.answer("contrast_class", "oil").answer("contrast_agent", "ethiodized_oil").delayed({1440});
        b.answer("intravasation", "I1").set("intravasation_type", "venous");
    };
    fires("K22", "warn", oil, [&](Builder& b) { oil(b), b.answer("oil_safety", "yes"); });
    fires("K22", "warn", [&](Builder& b) { oil(b), b.answer("oil_safety", "yes").number("contrast_volume", 16); },
          [&](Builder& b) { oil(b), b.answer("oil_safety", "yes").number("contrast_volume", 15); });
}

BOOST_AUTO_TEST_CASE(K23_K24_weak_classes) {
    fires("K23", "warn", [](Builder& b) { b.tube("right", "R4 S2 D0 T2 P2 D0"); }, [](Builder& b) { b.tube("right", "R4 S1 D0 T2 P1 D0"); }, "right");
    fires("K23", "warn", [](Builder& b) { b.tube("right", "R4 S2 D0 T2 P2 D0"); },
          [](Builder& b) { b.tube("right", "R4 S1 D0 T1 P2 D0"); }, "right");  // IMP1: information only
    const auto signs = [](const char* wording) {
        return [wording](Builder& b) { b.set("adhesion_signs:left", "halo").answer("adhesion_wording:left", wording); };
    };
    fires("K24", "warn", signs("definite"), signs("suspected"), "left");
}

BOOST_AUTO_TEST_CASE(K25_K26_what_was_not_read) {
    fires("K25", "refuse", [](Builder& b) { b.tube("left", "R0 S0 D0 TX P0 D0 N0").answer("morphology:left", "abnormal"); },
          [](Builder& b) { b.tube("left", "R0 S0 D0 TX P0 D0 N0"); }, "left");
    Builder blank;
    blank.blank("cervix");
    const auto assessment = assessed(blank);  // K26: a required answer is blank
    BOOST_TEST(!assessment.maySign());
    BOOST_REQUIRE_EQUAL(assessment.missing.size(), 1u);
    BOOST_TEST(assessment.missing[0].question == "cervix");
    Builder answered;
    answered.answer("cervix", "NA");
    BOOST_TEST(assessed(answered).maySign());
}

BOOST_AUTO_TEST_CASE(K27_K28_K29_clinical) {
    fires("K27", "warn", [](Builder& b) { b.set("history", "ectopic"); }, [](Builder& b) { b.set("history", "ectopic").answer("surgery_side", "right"); });
    fires("K27", "warn", [](Builder& b) { b.set("history", "salpingectomy").answer("surgery_side", "right"); },
          [](Builder& b) { b.set("history", "salpingectomy").answer("surgery_side", "right").tube("right", "R0 S0 D0 TX P0 D0 N0").answer("presence:right", "absent"); });
    fires("K28", "warn", [](Builder& b) { b.number("cycle_day", 13); }, [](Builder& b) { b.number("cycle_day", 12); });
    fires("K28", "warn", [](Builder& b) { b.blank("pregnancy_excluded"); }, nothing);
    fires("K28", "warn", [](Builder& b) { b.blank("infection_screen"); }, nothing);
    fires("K29", "warn", [](Builder& b) { b.without("SCOUT").blank("scout_findings").tube("left", "R4 S2 D0 T1 P2 D0"); },
          [](Builder& b) { b.without("SCOUT").blank("scout_findings"); }, "left");
}

BOOST_AUTO_TEST_CASE(K30_K32_next_step_and_second_reader) {
    const auto open = [](Builder& b) { b.tube("right", "R0 S0 D0 TX P0 D0 N0"); };
    fires("K30", "warn", [&](Builder& b) { open(b), b.set("next_step", ""); }, [&](Builder& b) { open(b), b.set("next_step", "roll"); });
    fires("K30", "warn", [&](Builder& b) { open(b), b.set("next_step", ""); }, [](Builder& b) { b.set("next_step", ""); });
    fires("K32", "warn", [](Builder& b) { b.answer("second_read", "differs"); },
          [](Builder& b) { b.answer("second_read", "differs").text("consensus_text", "agreed on patent"); });
}

BOOST_AUTO_TEST_CASE(K33_findings_that_cannot_be) {
    fires("K33", "refuse", [](Builder& b) { b.answer("reach:left", "R3"); }, nothing, "left");
    fires("K33", "refuse", [](Builder& b) { b.tube("left", "R2 S0 D1 T0 P0 D0 N0"); }, [](Builder& b) { b.tube("left", "R2 S0 D0 T0 P0 D0 N0"); }, "left");
    fires("K33", "refuse", [](Builder& b) { b.tube("left", "R3 S0 D0 T0 P0 D0 N1 R3"); }, [](Builder& b) { b.tube("left", "R3 S0 D0 T0 P0 D0 N1 R4"); }, "left");
}

BOOST_AUTO_TEST_CASE(K35_K36_films_in_the_wrong_place) {
    fires("K35", "warn", [](Builder& b) { b.delayed({16, 20}); }, [](Builder& b) { b.delayed({16, 26}); });
    fires("K35", "warn", [](Builder& b) { b.delayed({30, 16}); }, [](Builder& b) { b.delayed({16, 30}); });
    const auto out = [](double minutes) {
        return [minutes](Builder& b) {
            b.reading.marks.push_back({"device_out", *b.reading.timeBase.time + std::chrono::milliseconds(static_cast<long>(minutes * 60000))});
        };
    };
    fires("K36", "warn", out(0), out(1));
    fires("K36", "warn", [](Builder& b) { b.citing("residual:right", "f6"); }, nothing);
}
