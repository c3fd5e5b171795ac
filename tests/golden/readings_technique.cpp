#include "tests/golden/readings.h"

/// Every limitation Q01 to Q24: what the films, the contrast, the device and the patient leave open.
namespace golden {
namespace {

void defect(Builder& b, const char* shape, const char* seen, const char* kind) {
    abnormalCavity(b);
    b.answer("filling_defects", "single").set("defect_site", "fundal").answer("defect_shape", shape);
    b.answer("defect_persistence", seen).answer("defect_kind", kind);
}

std::vector<GoldenReading> timeReadings() {
    return {
        {"delayed_too_early", "hsg", "LIM", "LIM",
         [](Builder& b) {
             for (const char* side : {"right", "left"}) b.delayed({6}).tube(side, "R4 S2 D0 T1 P1 D0");
             b.answer("dispersion_overall", "partial");
         }},
        {"delayed_early_but_empty", "hsg", "PAT", "PAT", [](Builder& b) { b.delayed({6}); }},
        {"delayed_after_45_min", "hsg", "PAT", "PAT", [](Builder& b) { b.delayed({52}); }},
        {"delayed_too_late", "hsg", "HYD", "PAT",
         [](Builder& b) {
             b.delayed({90}).tube("right", "R4 S0 D2 T3 P0 D2").tube("left", "R4 S2 D0 TX P2 D0");
             moreOn(b, "left");
         }},
        {"delayed_films_too_close", "hsg", "PAT", "PAT",
         [](Builder& b) {
             b.delayed({14, 17});
         }},
        {"interval_unknown", "hsg", "LIM", "LIM",
         [](Builder& b) {
             b.reading.timeBase = {};
             for (auto& film : b.reading.films) film.time.reset(), film.elapsedSeconds.reset(), film.timeSource.clear();
             for (const char* side : {"right", "left"}) b.tube(side, "R4 S2 D0 T1 P1 D0");
             b.answer("dispersion_overall", "partial");
         }},
        {"end_of_injection_estimated", "hsg", "PAT", "PAT",
         [](Builder& b) { b.reading.timeBase.certain = false, b.reading.timeBase.source = "last SPILL film"; }},
        {"contrast_unknown", "hsg", "LIM", "LIM",
         [](Builder& b) {
             b.answer("contrast_agent", "NA").answer("contrast_class", "unknown");
             for (const char* side : {"right", "left"}) b.tube(side, "R4 S2 D0 T1 P1 D0");
             b.answer("dispersion_overall", "partial");
         }},
        {"oil_provisional_at_6_h", "hsg", "PAT", "PAT",
         [](Builder& b) {
             oil(b, {360});
             b.text("provisional_waiver", "The patient lives far away.");
         }},
        {"oil_next_day_after_6_h", "hsg", "PAT", "PAT",
         [](Builder& b) {
             oil(b, {360, 1440});
         }},
        {"not_mobilised", "hsg", "PAT", "PAT", [](Builder& b) { b.answer("mobilised", "no"); }},
    };
}

std::vector<GoldenReading> fillingReadings() {
    return {
        {"cavity_not_filled", "hsg", "NA", "NA",
         [](Builder& b) {
             b.answer("cavity_filling", "none")
                 .blank("cavity_normal")
                 .answer("seal", "no_seal")
                 .answer("cervix", "NA")
                 .number("contrast_volume", 3);
             for (const char* side : {"right", "left"}) b.tube(side, blocked);
             b.answer("dispersion_overall", "none");
         }},
        {"cavity_underfilled_low_volume", "hsg", "IND", "IND",
         [](Builder& b) {
             b.answer("cavity_filling", "partial").number("contrast_volume", 3).answer("seal", "leak");
             for (const char* side : {"right", "left"}) b.tube(side, blocked);
             b.answer("dispersion_overall", "none");
         }},
        {"cavity_underfilled_enough_volume", "hsg", "IND", "PAT",
         [](Builder& b) {
             b.answer("cavity_filling", "partial").tube("right", blocked);
             moreOn(b, "left");
         }},
        {"cavity_underfilled_volume_unknown", "hsg", "IND", "PAT",
         [](Builder& b) {
             b.answer("cavity_filling", "partial").answer("contrast_volume", "NA").tube("right", blocked);
             moreOn(b, "left");
         }},
        {"cavity_filling_unread", "hsg", "IND", "PAT",
         [](Builder& b) {
             b.answer("cavity_filling", "NA").answer("cavity_normal", "NA").tube("right", blocked);
             b.set("film_problems", "axial speculum");
             moreOn(b, "left");
         }},
        {"small_volume_full_cavity", "hsg", "PAT", "PAT", [](Builder& b) { b.number("contrast_volume", 4); }},
        {"balloon_over_the_cornu", "hsg", "PAT", "IND",
         [](Builder& b) {
             b.tube("left", blocked).answer("device_over_cornu:left", "over");
             moreOn(b, "right");
         }},
        {"phases_missing", "hsg", "PAT", "IND",
         [](Builder& b) {
             b.without("EARLY").set("phase_gap", "spill");
             b.tube("right", "R4 SX D0 T0 P2 D0").tube("left", "R4 SX D0 TX PX D0");
         }},
        {"spasm_rounded_cornu", "hsg", "IND", "PAT",
         [](Builder& b) {
             b.tube("right", blocked).answer("cornu_shape:right", "rounded");
             moreOn(b, "left");
         }},
        {"air_bubble", "hsg", "PAT", "PAT", [](Builder& b) { defect(b, "bubble", "moved", "air"); }},
        {"polyp", "hsg", "PAT", "PAT",
         [](Builder& b) {
             defect(b, "round", "all_films", "polyp_myoma");
             b.number("defect_size", 7).answer("defect_calibration", "pixel_spacing");
         }},
        {"synechiae", "hsg", "PAT", "PAT",
         [](Builder& b) {
             abnormalCavity(b);
             b.answer("cavity_shape", "irregular").answer("cavity_size", "small").answer("cavity_contour", "irregular");
             b.answer("synechiae", "quarter_to_three")
                 .answer("synechiae_type", "marginal")
                 .set("synechiae_ostia", "left");
         }},
        {"caesarean_niche", "hsg", "PAT", "PAT",
         [](Builder& b) {
             abnormalCavity(b);
             b.answer("cavity_contour", "niche");
         }},
        {"several_findings_in_the_cavity", "hsg", "PAT", "PAT",
         [](Builder& b) {
             defect(b, "round", "all_films", "undetermined");
             b.answer("cavity_shape", "arcuate")
                 .answer("synechiae", "under_quarter")
                 .answer("anomaly", "arcuate")
                 .answer("anomaly_basis", "hsg_only");
         }},
        {"overfilled_balloon_left_in", "hsg", "PAT", "PAT",
         [](Builder& b) { b.answer("pressure", "high").answer("cervix", "not_seen").without("DRAIN"); }},
    };
}

std::vector<GoldenReading> patientReadings() {
    return {
        {"venous_intravasation_obscures", "hsg", "IND", "PAT",
         [](Builder& b) {
             b.answer("intravasation", "I3").set("intravasation_type", "venous").tube("right", blocked);
             moreOn(b, "left");
         }},
        {"reaction_told_at_once", "hsg", "PAT", "PAT",
         [](Builder& b) {
             b.set("complications", "vasovagal perforation").text("told_whom", "Dr. Example, gynaecology");
             b.text("told_when", "10 March, 09:40")
                 .answer("told_how", "phone")
                 .number("pain", 6)
                 .number("injections", 2);
         }},
        {"compared_with_before", "hsg", "HYD", "PAT",
         [](Builder& b) {
             b.tube("right", sac);
             moreOn(b, "left");
             reporting::PriorExamination before;
             before.studyUid = "2.25.5", before.date = "20190601", before.contrastClass = "water";
             before.conclusions = {{"right", "DOC", "", {}, {}}, {"left", "PAT", "", {}, {}}};
             b.reading.prior = before;
         }},
        {"intravasation_unread", "hsg", "IND", "PAT",
         [](Builder& b) {
             b.answer("intravasation", "NA").tube("right", blocked);
             moreOn(b, "left");
         }},
        {"oil_intravasation_observed", "hsg", "PAT", "PAT",
         [](Builder& b) {
             oil(b, {1440});
             b.answer("intravasation", "I2").set("intravasation_type", "venous lymphatic").answer("oil_safety", "yes");
         }},
        {"patient_at_risk", "hsg", "PAT", "PAT",
         [](Builder& b) {
             b.number("cycle_day", 20)
                 .answer("pregnancy_excluded", "not_excluded")
                 .answer("infection_screen", "positive");
             b.set("contrast_risk", "iodine_reaction thyroid").set("history", "pid endometriosis");
         }},
        {"infection_not_screened", "hsg", "PAT", "PAT",
         [](Builder& b) {
             b.number("cycle_day", 3).answer("infection_screen", "not_done").answer("prior_hsg", "water");
             b.set("contrast_risk", "").set("history", "");
         }},
        {"sides_uncertain_but_equal", "hsg", "PAT", "PAT", [](Builder& b) { b.answer("orientation", "unconfirmed"); }},
        {"sides_uncertain_and_different", "hsg", "NA", "NA",
         [](Builder& b) { b.answer("orientation", "unconfirmed").tube("left", "R4 S2 D0 T1 P2 D0"); }},
        {"films_blurred_and_cut", "hsg", "PAT", "PAT",
         [](Builder& b) { b.set("film_problems", "motion borders_cut exposure"); }},
        {"old_oil_on_the_plain_film", "hsg", "PAT", "IMP2",
         [](Builder& b) {
             b.answer("prior_hsg", "oil").set("scout_findings", "old_contrast clips").tube("left", "R4 S1 D0 T2 P1 D0");
             moreOn(b, "right");
         }},
        {"no_plain_film", "hsg", "PAT", "PAT", [](Builder& b) { b.without("SCOUT").blank("scout_findings"); }},
        {"no_plain_film_after_oil", "hsg", "PAT", "PAT",
         [](Builder& b) { b.without("SCOUT").blank("scout_findings").answer("prior_hsg", "oil"); }},
        {"bladder_over_the_pool", "hsg", "LIM", "PAT",
         [](Builder& b) {
             b.set("mimics", "bladder vagina").tube("right", "R4 S1 D0 T0 P2 D0");
             b.answer("dispersion_source:right", "not_separable").answer("dispersion_source:left", "separable");
         }},
        {"identity_confirmed", "hsg", "PAT", "PAT",
         [](Builder& b) { b.reading.films.back().identity = "confirmed", b.reading.films.back().studyUid = "2.25.9"; }},
    };
}

}  // namespace

std::vector<GoldenReading> techniqueReadings() {
    std::vector<GoldenReading> all;
    for (const auto& some : {timeReadings(), fillingReadings(), patientReadings()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

}  // namespace golden
