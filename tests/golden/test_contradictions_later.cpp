#include "tests/golden/fires.h"

/// One case a rule of domain.md 4.4, K17 to K40: a reading that fires it, with its severity, and a neighbour that does
/// not.
using namespace golden;

BOOST_AUTO_TEST_CASE(K17_K18_millimetres) {
    const auto sac = [](double mm, const char* by) {
        return [=](Builder& b) {
            b.tube("right", "R4 S0 D2 T3 P0 D2").number("tube_mm:right", mm).answer("tube_calibration:right", by);
        };
    };
    fires("K17", "refuse", sac(35, "pixel_spacing"), sac(22, "pixel_spacing"), "right");
    fires("K17", "refuse", sac(14, "device_size"), sac(15, "device_size"), "right");
    fires("K17", "refuse", sac(31, "magnification"), sac(30, "magnification"), "right");
    fires(
        "K17", "refuse", sac(35, "pixel_spacing"), [](Builder& b) { b.tube("right", "R4 S0 D2 T3 P0 D2"); }, "right");
    fires("K18", "refuse", sac(22, "uncalibrated"), sac(22, "device_size"), "right");
    fires(
        "K18", "refuse", [](Builder& b) { b.number("defect_size", 7).answer("defect_calibration", "uncalibrated"); },
        [](Builder& b) { b.number("defect_size", 7).answer("defect_calibration", "pixel_spacing"); });
}

BOOST_AUTO_TEST_CASE(K19_K20_contrast_that_has_no_way) {
    const auto sacs = [](Builder& b) { b.tube("right", "R4 S0 D2 T3 P0 D2").tube("left", "R4 S0 D2 T3 P0 D2"); };
    fires("K19", "warn", sacs, [&](Builder& b) { sacs(b), b.answer("dispersion_overall", "partial"); });
    fires(
        "K19", "warn", [](Builder& b) { b.tube("right", "R0 S0 D0 TX P1 D0 N0").tube("left", "R0 S0 D0 TX P0 D0 N0"); },
        [](Builder& b) {
            b.tube("right", "R0 S0 D0 TX P0 D0 N0")
                .tube("left", "R0 S0 D0 TX P0 D0 N0")
                .answer("dispersion_overall", "none");
        },
        "right");
    fires("K20", "warn", sacs, [&](Builder& b) { sacs(b), b.answer("dispersion_overall", "none"); });
    fires(
        "K20", "warn", [](Builder& b) { b.answer("dispersion_overall", "none"); }, nothing);
    fires(
        "K20", "warn", [](Builder& b) { b.tube("left", "R4 S2 D0 T2 P0 D0"); },
        [](Builder& b) { b.tube("left", "R4 S2 D0 T1 P0 D0"); }, "left");
}

BOOST_AUTO_TEST_CASE(K21_K22_intravasation) {
    const auto blocked = [](Builder& b, const char* grade) {
        b.tube("right", "R0 S0 D0 TX P0 D0 N0").answer("selective:right", "not_passed").answer("intravasation", grade);
        b.set("intravasation_type", "venous");
    };
    fires(
        "K21", "warn", [&](Builder& b) { blocked(b, "I2"); }, [&](Builder& b) { blocked(b, "I1"); }, "right");
    const auto oil = [](Builder& b) {
        b.answer("contrast_class", "oil").answer("contrast_agent", "ethiodized_oil").delayed({1440});
        b.answer("intravasation", "I1").set("intravasation_type", "venous");
    };
    fires("K22", "warn", oil, [&](Builder& b) { oil(b), b.answer("oil_safety", "yes"); });
    fires(
        "K22", "warn", [&](Builder& b) { oil(b), b.answer("oil_safety", "yes").number("contrast_volume", 16); },
        [&](Builder& b) { oil(b), b.answer("oil_safety", "yes").number("contrast_volume", 15); });
}

BOOST_AUTO_TEST_CASE(K23_K24_weak_classes) {
    fires(
        "K23", "warn", [](Builder& b) { b.tube("right", "R4 S2 D0 T2 P2 D0"); },
        [](Builder& b) { b.tube("right", "R4 S1 D0 T2 P1 D0"); }, "right");
    fires(
        "K23", "warn", [](Builder& b) { b.tube("right", "R4 S2 D0 T2 P2 D0"); },
        [](Builder& b) { b.tube("right", "R4 S1 D0 T1 P2 D0"); }, "right");  // IMP1: information only
    const auto signs = [](const char* wording) {
        return [wording](Builder& b) { b.set("adhesion_signs:left", "halo").answer("adhesion_wording:left", wording); };
    };
    fires("K24", "warn", signs("definite"), signs("suspected"), "left");
}

BOOST_AUTO_TEST_CASE(K25_K26_what_was_not_read) {
    fires(
        "K25", "refuse",
        [](Builder& b) { b.tube("left", "R0 S0 D0 TX P0 D0 N0").answer("morphology:left", "abnormal"); },
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
    fires(
        "K27", "warn", [](Builder& b) { b.set("history", "ectopic"); },
        [](Builder& b) { b.set("history", "ectopic").answer("surgery_side", "right"); });
    fires(
        "K27", "warn", [](Builder& b) { b.set("history", "salpingectomy").answer("surgery_side", "right"); },
        [](Builder& b) {
            b.set("history", "salpingectomy")
                .answer("surgery_side", "right")
                .tube("right", "R0 S0 D0 TX P0 D0 N0")
                .answer("presence:right", "absent");
        });
    fires(
        "K28", "warn", [](Builder& b) { b.number("cycle_day", 13); }, [](Builder& b) { b.number("cycle_day", 12); });
    fires(
        "K28", "warn", [](Builder& b) { b.blank("pregnancy_excluded"); }, nothing);
    fires(
        "K28", "warn", [](Builder& b) { b.blank("infection_screen"); }, nothing);
    fires(
        "K29", "warn", [](Builder& b) { b.without("SCOUT").blank("scout_findings").tube("left", "R4 S2 D0 T1 P2 D0"); },
        [](Builder& b) { b.without("SCOUT").blank("scout_findings"); }, "left");
}

BOOST_AUTO_TEST_CASE(K30_K32_next_step_and_second_reader) {
    const auto open = [](Builder& b) { b.tube("right", "R0 S0 D0 TX P0 D0 N0"); };
    fires(
        "K30", "warn", [&](Builder& b) { open(b), b.set("next_step", ""); },
        [&](Builder& b) { open(b), b.set("next_step", "roll"); });
    fires(
        "K30", "warn", [&](Builder& b) { open(b), b.set("next_step", ""); },
        [](Builder& b) { b.set("next_step", ""); });
    fires(
        "K32", "warn", [](Builder& b) { b.answer("second_read", "differs"); },
        [](Builder& b) { b.answer("second_read", "differs").text("consensus_text", "agreed on patent"); });
}

BOOST_AUTO_TEST_CASE(K33_findings_that_cannot_be) {
    fires(
        "K33", "refuse", [](Builder& b) { b.answer("reach:left", "R3"); }, nothing, "left");
    fires(
        "K33", "refuse", [](Builder& b) { b.tube("left", "R2 S0 D1 T0 P0 D0 N0"); },
        [](Builder& b) { b.tube("left", "R2 S0 D0 T0 P0 D0 N0"); }, "left");
    fires(
        "K33", "refuse", [](Builder& b) { b.tube("left", "R3 S0 D0 T0 P0 D0 N1 R3"); },
        [](Builder& b) { b.tube("left", "R3 S0 D0 T0 P0 D0 N1 R4"); }, "left");
}

BOOST_AUTO_TEST_CASE(K35_K36_films_in_the_wrong_place) {
    fires(
        "K35", "warn",
        [](Builder& b) {
            b.delayed({16, 20});
        },
        [](Builder& b) {
            b.delayed({16, 26});
        });
    fires(
        "K35", "warn",
        [](Builder& b) {
            b.delayed({30, 16});
        },
        [](Builder& b) {
            b.delayed({16, 30});
        });
    const auto out = [](double minutes) {
        return [minutes](Builder& b) {
            b.reading.marks.push_back(
                {"device_out",
                 *b.reading.timeBase.time + std::chrono::milliseconds(static_cast<long>(minutes * 60000))});
        };
    };
    fires("K36", "warn", out(0), out(1));
    fires(
        "K36", "warn", [](Builder& b) { b.citing("residual:right", "f6"); }, nothing);
}

BOOST_AUTO_TEST_CASE(K38_the_pelvis_as_a_whole_and_one_side_of_it) {
    for (const char* pool : {"P0", "P1", "P3"})
        fires(
            "K38", "warn", [&](Builder& b) { b.answer("dispersion:left", pool); }, nothing, "left");
    const auto none = [](Builder& b) {
        b.answer("dispersion_overall", "none").answer("dispersion:right", "P0").answer("dispersion:left", "P0");
    };
    for (const char* pool : {"P1", "P2", "P3"})
        fires(
            "K38", "warn", [&](Builder& b) { none(b), b.answer("dispersion:right", pool); }, none, "right");
    fires(
        "K38", "warn", [](Builder& b) { b.answer("dispersion:left", "P0"); },
        [](Builder& b) { b.answer("dispersion:left", "PX"); }, "left");
}

BOOST_AUTO_TEST_CASE(K39_a_wide_tube_of_normal_calibre) {
    const auto wide = [](Builder& b) { b.tube("left", "R4 S0 D2 T3 P0 D2"); };
    fires(
        "K39", "warn", [&](Builder& b) { wide(b), b.answer("morphology:left", "normal"); }, wide, "left");
    fires(
        "K39", "warn", [&](Builder& b) { wide(b), b.answer("calibre:left", "normal"); }, wide, "left");
}

BOOST_AUTO_TEST_CASE(K40_spill_through_a_closed_end) {
    const auto ending = [](const char* codes, const char* end) {
        return [=](Builder& b) { b.tube("left", codes).answer("terminal_end:left", end); };
    };
    for (const char* closed : {"club", "pouch"})
        fires("K40", "warn", ending("R4 S1 D0 T1 P1 D0", closed), ending("R4 S1 D0 T1 P1 D0", "phimosis"), "left");
    // A sac may leak a little, it does not pour.
    fires("K40", "warn", ending("R4 S2 D2 T2 P1 D2", "sac"), ending("R4 S1 D2 T2 P1 D2", "sac"), "left");
}
