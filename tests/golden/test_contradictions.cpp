#include "tests/golden/fires.h"

/// One case a rule of domain.md 4.4, K01 to K16: a reading that fires it, with its severity, and a neighbour that does
/// not.
using namespace golden;

BOOST_AUTO_TEST_CASE(the_routine_patent_study_is_signable_without_any_contradiction) {
    const auto assessment = assessed(Builder());
    for (const auto& one : assessment.contradictions) BOOST_ERROR("unexpected " + one.rule);
    for (const auto& one : assessment.missing) BOOST_ERROR("missing " + one.question + " " + one.side);
    BOOST_TEST(assessment.maySign());
}

BOOST_AUTO_TEST_CASE(K01_spill_and_occlusion) {
    for (const char* wrong : {"POC", "MOC", "DOC", "HYD"})
        fires(
            "K01", "refuse", [&](Builder& b) { b.overrideWith("right", wrong, "because"); },
            [](Builder& b) { b.overrideWith("right", "IMP1", "because"); }, "right");
    fires(
        "K01", "refuse", [](Builder& b) { b.tube("left", "R4 S3 D0 T0 P3 D0").overrideWith("left", "DOC", "x"); },
        [](Builder& b) { b.tube("left", "R4 S0 D0 T3 P0 D0").overrideWith("left", "DOC", "x"); }, "left");
}

BOOST_AUTO_TEST_CASE(K02_hydrosalpinx_without_dilatation) {
    fires(
        "K02", "refuse", [](Builder& b) { b.tube("right", "R4 S0 D0 T3 P0 D0").overrideWith("right", "HYD", "x"); },
        [](Builder& b) { b.tube("right", "R4 S0 D2 T3 P0 D2"); }, "right");
    fires(
        "K02", "refuse", [](Builder& b) { b.tube("right", "R4 S2 D2 T0 P2 D0").overrideWith("right", "HYD", "x"); },
        [](Builder& b) { b.tube("right", "R4 S2 D2 T2 P2 D2").overrideWith("right", "HYD", "x"); }, "right");
}

BOOST_AUTO_TEST_CASE(K03_patent_without_spill_and_dispersion) {
    fires(
        "K03", "refuse", [](Builder& b) { b.tube("right", "R4 S0 D0 T0 P0 D0").overrideWith("right", "PAT", "x"); },
        [](Builder& b) { b.tube("right", "R4 S2 D0 T0 P0 D0").overrideWith("right", "PAT", "x"); }, "right");
}

BOOST_AUTO_TEST_CASE(K04_conclusions_that_the_technique_forbids) {
    const auto blocked = [](Builder& b) { b.tube("right", "R4 S0 D0 T3 P0 D0").overrideWith("right", "DOC", "x"); };
    fires(
        "K04", "refuse", [&](Builder& b) { blocked(b), b.answer("cavity_filling", "partial"); }, blocked, "right");
    fires(
        "K04", "refuse",
        [&](Builder& b) {
            b.answer("orientation", "unconfirmed").tube("right", "R4 S0 D0 T3 P0 D0").overrideWith("right", "DOC", "x");
        },
        [](Builder& b) { b.answer("orientation", "unconfirmed").tube("right", "R4 S0 D0 T3 P0 D0"); }, "right");
    const auto proximal = [](Builder& b) {
        b.tube("right", "R0 S0 D0 TX P0 D0 N0")
            .answer("device_over_cornu:right", "over")
            .overrideWith("right", "POC", "x");
    };
    fires(
        "K04", "refuse", proximal, [&](Builder& b) { proximal(b), b.answer("selective:right", "not_passed"); },
        "right");
    // equal inputs on both sides: an unconfirmed side changes nothing
    Builder same;
    same.answer("orientation", "unconfirmed");
    BOOST_TEST(contradiction(assessed(same), "K04") == "");
    BOOST_TEST(classOf(assessed(same), "right") == "PAT");
}

BOOST_AUTO_TEST_CASE(K05_delayed_evidence_without_a_delayed_film) {
    const auto stated = [](Builder& b) { b.delayed({}).answer("residual:right", "T0"); };
    fires(
        "K05", "refuse", stated, [](Builder& b) { b.delayed({}); }, "right");
    fires(
        "K05", "warn", stated, [](Builder& b) { b.delayed({}); }, "right", "tube_immediate");
    fires(
        "K05", "refuse", [](Builder& b) { b.delayed({}).answer("dispersion_overall", "diffuse"); },
        [](Builder& b) { b.delayed({}); });
    fires(
        "K05", "refuse", [](Builder& b) { b.delayed({}).set("adhesion_signs:left", "halo"); },
        [](Builder& b) { b.delayed({}).set("adhesion_signs:left", ""); });
}

BOOST_AUTO_TEST_CASE(K06_patent_without_a_valid_delayed_film) {
    fires(
        "K06", "refuse", [](Builder& b) { b.delayed({}).overrideWith("right", "PAT", "x"); },
        [](Builder& b) { b.delayed({}).overrideWith("right", "LIM", "x"); }, "right");
    fires(
        "K06", "refuse",
        [](Builder& b) { b.delayed({4}).tube("right", "R4 S1 D0 T1 P1 D0").overrideWith("right", "PAT", "x"); },
        [](Builder& b) { b.delayed({4}); }, "right");  // positive evidence: DT12
    fires(
        "K06", "refuse",
        [](Builder& b) { b.delayed({90}).tube("right", "R4 S1 D0 T1 P1 D0").overrideWith("right", "PAT", "x"); },
        [](Builder& b) { b.delayed({90}); }, "right");
    fires(
        "K06", "warn", [](Builder& b) { b.delayed({}).overrideWith("right", "PAT", "x"); },
        [](Builder& b) { b.delayed({}); }, "right", "tube_immediate");
}

BOOST_AUTO_TEST_CASE(K07_K34_another_class_needs_a_reason) {
    const auto blocked = [](Builder& b) { b.tube("right", "R0 S0 D0 TX P0 D0 N0"); };
    fires(
        "K07", "refuse", [&](Builder& b) { blocked(b), b.overrideWith("right", "POC", ""); },
        [&](Builder& b) { blocked(b), b.overrideWith("right", "POC", "seen at two examinations"); }, "right");
    fires(
        "K34", "refuse", [](Builder& b) { b.overrideWith("right", "IMP1", ""); },
        [](Builder& b) { b.overrideWith("right", "IMP1", "slow spill"); }, "right");
}

BOOST_AUTO_TEST_CASE(K08_K09_impossible_films) {
    fires(
        "K08", "refuse", [](Builder& b) { b.delayed({-1}); }, nothing);
    fires(
        "K09", "refuse", [](Builder& b) { b.reading.films.back().sopInstanceUid = b.reading.films[3].sopInstanceUid; },
        nothing);
}

BOOST_AUTO_TEST_CASE(K10_identity_is_acknowledged) {
    fires(
        "K10", "warn", [](Builder& b) { b.reading.films.back().identity = "uncertain"; }, nothing);
    fires(
        "K10", "warn", [](Builder& b) { b.reading.films.back().studyUid = "2.25.9"; }, nothing);
}

BOOST_AUTO_TEST_CASE(K11_K12_interval_and_contrast) {
    fires(
        "K11", "warn", [](Builder& b) { b.delayed({6}); }, [](Builder& b) { b.delayed({10}); });
    fires(
        "K11", "warn", [](Builder& b) { b.delayed({61}); }, [](Builder& b) { b.delayed({60}); });
    const auto oil = [](Builder& b) { b.answer("contrast_class", "oil").answer("contrast_agent", "ethiodized_oil"); };
    fires(
        "K11", "warn", [&](Builder& b) { oil(b), b.delayed({360}); }, [&](Builder& b) { oil(b), b.delayed({1200}); });
    fires(
        "K12", "warn", [](Builder& b) { b.answer("contrast_class", "unknown"); }, nothing);
    fires(
        "K12", "warn", [](Builder& b) { b.answer("contrast_class", "oil").delayed({1440}); },
        [&](Builder& b) { oil(b), b.delayed({1440}); });
}

BOOST_AUTO_TEST_CASE(K13_passage_where_no_tube_is) {
    const auto is = [](const char* presence) {
        return [presence](Builder& b) { b.answer("presence:right", presence); };
    };
    fires("K13", "refuse", is("absent"), nothing, "right");
    fires("K13", "warn", is("ligated"), nothing, "right");
    fires(
        "K13", "refuse", is("absent"),
        [](Builder& b) { b.tube("right", "R1 S0 D0 TX P0 D0 N0").answer("presence:right", "absent"); }, "right");
}

BOOST_AUTO_TEST_CASE(K14_K15_K16_cavity) {
    const auto abnormal = [](Builder& b) {
        b.answer("cavity_normal", "abnormal").answer("cavity_shape", "triangular").answer("cavity_size", "normal");
        b.answer("cavity_contour", "smooth")
            .answer("filling_defects", "none")
            .answer("synechiae", "none")
            .answer("anomaly", "none");
    };
    fires(
        "K14", "warn", [&](Builder& b) { abnormal(b), b.answer("cavity_shape", "single_horn"); }, abnormal);
    fires(
        "K14", "warn", [&](Builder& b) { abnormal(b), b.answer("anomaly", "unicornuate"); },
        [&](Builder& b) { abnormal(b), b.answer("anomaly", "unicornuate").tube("left", "R0 S0 D0 TX P0 D0 N0"); });
    fires(
        "K15", "warn",
        [&](Builder& b) { abnormal(b), b.answer("anomaly", "septate").answer("anomaly_basis", "hsg_only"); },
        [&](Builder& b) { abnormal(b), b.answer("anomaly", "septate").answer("anomaly_basis", "other_imaging"); });
    const auto polyp = [&](const char* seen) {
        return [seen, abnormal](Builder& b) {
            abnormal(b);
            b.answer("filling_defects", "single")
                .answer("defect_kind", "polyp_myoma")
                .answer("defect_persistence", seen);
        };
    };
    fires("K16", "warn", polyp("one_film"), polyp("all_films"));
    fires("K16", "warn", polyp("moved"), polyp("all_films"));
}
