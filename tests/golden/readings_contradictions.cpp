#include "tests/golden/readings.h"

/// Every contradiction K01 to K36 (K26 and K31 are kept by construction: blank answers, signing).
namespace golden {
namespace {

std::vector<GoldenReading> overrideReadings() {
    return {
        {"occlusion_despite_spill", "hsg", "DOC", "PAT",
         [](Builder& b) { b.overrideWith("right", "DOC", "Seen at laparoscopy last year."); }},
        {"hydrosalpinx_without_dilatation", "hsg", "PAT", "HYD",
         [](Builder& b) {
             b.tube("left", "R4 S0 D0 T3 P0 D0").overrideWith("left", "HYD", "Known from ultrasound.");
             moreOn(b, "right");
         }},
        {"patent_without_any_sign", "hsg", "PAT", "DOC",
         [](Builder& b) {
             b.tube("right", "R4 S0 D0 T0 P0 D0")
                 .tube("left", "R4 S0 D0 T3 P0 D0")
                 .answer("dispersion_overall", "none");
             b.overrideWith("right", "PAT", "Passage felt at injection.");
         }},
        {"occlusion_in_an_underfilled_cavity", "hsg", "DOC", "PAT",
         [](Builder& b) {
             b.tube("right", "R4 S0 D0 T3 P0 D0").answer("cavity_filling", "partial");
             b.overrideWith("right", "DOC", "As before.");
             moreOn(b, "left");
         }},
        {"side_named_without_a_marker", "hsg", "DOC", "NA",
         [](Builder& b) {
             b.answer("orientation", "unconfirmed").tube("right", "R4 S0 D0 T3 P0 D0");
             b.overrideWith("right", "DOC", "Known from an earlier film.");
             moreOn(b, "left");
         }},
        {"proximal_occlusion_under_the_device", "hsg", "POC", "PAT",
         [](Builder& b) {
             b.tube("right", blocked).answer("device_over_cornu:right", "over").set("next_step", "");
             b.overrideWith("right", "POC", "Blocked at two examinations.");
             moreOn(b, "left");
         }},
        {"patent_without_a_delayed_film", "hsg", "PAT", "LIM",
         [](Builder& b) {
             b.delayed({}).answer("residual:right", "T0").answer("dispersion_overall", "diffuse");
             b.overrideWith("right", "PAT", "Free spill.");
         }},
        {"proximal_occlusion_without_a_reason", "hsg", "IND", "PAT",
         [](Builder& b) {
             b.tube("right", blocked).overrideWith("right", "POC", "");
             moreOn(b, "left");
         }},
        {"occlusion_at_a_veiled_cornu", "hsg", "POC", "PAT",
         [](Builder& b) {
             b.answer("intravasation", "I2").set("intravasation_type", "venous").tube("right", blocked);
             b.answer("selective:right", "not_passed");
             moreOn(b, "left");
         }},
    };
}

std::vector<GoldenReading> filmReadings() {
    return {
        {"delayed_film_before_the_injection", "hsg", "LIM", "LIM",
         [](Builder& b) {
             b.delayed({-1});
             for (const char* side : {"right", "left"}) b.tube(side, "R4 S2 D0 T1 P1 D0");
             b.answer("dispersion_overall", "partial");
         }},
        {"one_film_in_two_places", "hsg", "PAT", "PAT",
         [](Builder& b) { b.reading.films.back().sopInstanceUid = b.reading.films[3].sopInstanceUid; }},
        {"identity_uncertain", "hsg", "PAT", "PAT", [](Builder& b) { b.reading.films.back().identity = "uncertain"; }},
        {"pelvis_against_one_side", "hsg", "PAT", "PAT", [](Builder& b) { b.tube("left", "R4 S2 D0 T0 P1 D0"); }},
        {"agent_against_class", "hsg", "PAT", "PAT",
         [](Builder& b) { b.answer("contrast_class", "oil").delayed({1440}); }},
        {"delayed_films_numbered_wrongly", "hsg", "PAT", "PAT",
         [](Builder& b) {
             b.delayed({30, 16});
             b.citing("residual:right", "f6").citing("dispersion:left", "f6");
         }},
        {"immediate_film_after_the_device", "hsg", "PAT", "PAT",
         [](Builder& b) {
             auto& base = b.reading.timeBase;
             b.reading.marks.push_back({"device_out", *base.time});
         }},
        {"retention_without_a_plain_film", "hsg", "PAT", "IMP2",
         [](Builder& b) {
             b.without("SCOUT")
                 .blank("scout_findings")
                 .tube("left", "R4 S2 D0 T2 P2 D0")
                 .set("history", "tuberculosis");
         }},
    };
}

std::vector<GoldenReading> findingReadings() {
    return {
        {"passage_through_a_removed_tube", "hsg", "IND", "PAT",
         [](Builder& b) {
             b.answer("presence:right", "absent").set("history", "salpingectomy").answer("surgery_side", "left");
         }},
        {"patent_despite_ligation", "hsg", "PAT", "ABS",
         [](Builder& b) {
             b.set("history", "sterilisation").answer("presence:right", "ligated");
             b.tube("left", "R3 S0 D0 T1 P0 D0 N0").answer("presence:left", "ligated");
             moreOn(b, "right");
         }},
        {"single_horn_with_two_tubes", "hsg", "PAT", "PAT",
         [](Builder& b) {
             abnormalCavity(b);
             b.answer("cavity_shape", "single_horn")
                 .answer("cavity_size", "small")
                 .answer("anomaly", "unicornuate")
                 .answer("anomaly_basis", "other_imaging");
         }},
        {"septum_from_hsg_alone", "hsg", "PAT", "PAT",
         [](Builder& b) {
             abnormalCavity(b);
             b.answer("cavity_shape", "two_horned").answer("anomaly", "septate").answer("anomaly_basis", "hsg_only");
             b.number("horn_angle", 60);
         }},
        {"polyp_on_one_film", "hsg", "PAT", "PAT",
         [](Builder& b) {
             abnormalCavity(b);
             b.answer("filling_defects", "multiple")
                 .set("defect_site", "lateral lower")
                 .answer("defect_shape", "round");
             b.answer("defect_persistence", "one_film").answer("defect_kind", "polyp_myoma");
             b.number("defect_size", 5).answer("defect_calibration", "uncalibrated");
         }},
        {"sacs_measured_wrongly", "hsg", "HYD", "HYD",
         [](Builder& b) {
             b.tube("right", sac).number("tube_mm:right", 35).answer("tube_calibration:right", "pixel_spacing");
             b.tube("left", sac).number("tube_mm:left", 20).answer("tube_calibration:left", "uncalibrated");
             b.answer("dispersion_overall", "none");
         }},
        {"dilated_tube_of_normal_calibre", "hsg", "PAT", "HYD",
         [](Builder& b) {
             b.tube("left", sac).answer("morphology:left", "normal");
             for (const char* question : {"calibre:left", "contour:left", "course:left", "folds:left"})
                 b.blank(question);
             moreOn(b, "right");
         }},
        {"spill_through_a_closed_end", "hsg", "PAT", "IMP1",
         [](Builder& b) {
             b.tube("left", "R4 S1 D0 T1 P1 D0").answer("terminal_end:left", "club");
             moreOn(b, "right");
         }},
        {"dispersion_beside_a_blocked_tube", "hsg", "IND", "IND",
         [](Builder& b) {
             b.tube("right", "R0 S0 D0 TX P1 D0 N0").tube("left", blocked);
             moreOn(b, "right");
         }},
        {"patent_without_pelvic_contrast", "hsg", "PAT", "IMP2",
         [](Builder& b) {
             b.tube("left", "R4 S2 D0 T2 P0 D0");
             moreOn(b, "right");
         }},
        {"both_patent_pelvis_empty", "hsg", "PAT", "PAT",
         [](Builder& b) {
             for (const char* side : {"right", "left"})
                 b.tube(side, "R4 S2 D0 T0 P0 D0").overrideWith(side, "PAT", "Free spill.");
             b.answer("dispersion_overall", "none");
         }},
        {"oil_in_the_lymphatics", "hsg", "PAT", "PAT",
         [](Builder& b) {
             oil(b, {1440});
             b.number("contrast_volume", 18).answer("intravasation", "I1").set("intravasation_type", "lymphatic");
             b.answer("oil_safety", "no").set("complications", "pain");
         }},
        {"adhesion_called_definite", "hsg", "PAT", "PAT",
         [](Builder& b) { b.set("adhesion_signs:left", "halo fixed").answer("adhesion_wording:left", "definite"); }},
        {"shape_of_an_unfilled_tube", "hsg", "IND", "PAT",
         [](Builder& b) {
             b.tube("right", blocked).answer("morphology:right", "abnormal");
             moreOn(b, "left");
         }},
        {"patient_data_missing", "hsg", "PAT", "PAT",
         [](Builder& b) {
             b.blank("pregnancy_excluded").answer("infection_screen", "NA").answer("cycle_day", "NA");
             b.set("history", "ectopic");
         }},
        {"second_reader_differs", "hsg", "PAT", "IMP2",
         [](Builder& b) {
             b.tube("left", "R4 S1 D0 T2 P1 D0").answer("second_read", "differs");
             moreOn(b, "right");
         }},
        {"consensus_reached", "hsg", "PAT", "IMP2",
         [](Builder& b) {
             b.tube("left", "R4 S1 D0 T2 P1 D0")
                 .answer("second_read", "differs")
                 .text("consensus_text", "Impaired, agreed.");
             moreOn(b, "right");
         }},
        {"blinded_reader_differs", "hsg", "PAT", "IMP2",
         [](Builder& b) {
             b.tube("left", "R4 S1 D0 T2 P1 D0");
             moreOn(b, "right");
             reporting::BlindedReading other;
             other.readerId = "r2", other.readerName = "Reader^Two", other.submittedAt = "20260311170000";
             other.templateRef = b.reading.templateRef;
             other.conclusions = {{"right", "PAT", "", {}, {}}, {"left", "PAT", "", {}, {}}};
             b.reading.blinded.push_back(other);
         }},
        {"spill_from_the_ampulla", "hsg", "IND", "IND",
         [](Builder& b) {
             b.answer("reach:right", "R3").answer("new_filling:right", "N0").tube("left", "R3 S0 D0 T0 P0 D0 N1 R3");
             moreOn(b, "right");
         }},
        {"dilatation_of_the_isthmus", "hsg", "PAT", "IND",
         [](Builder& b) {
             b.tube("left", "R2 S0 D1 T0 P0 D0 N0");
             moreOn(b, "right");
         }},
        {"answers_missing", "hsg", "", "PAT",
         [](Builder& b) { b.blank("spill:right").blank("cervix").blank("mobilised"); }},
    };
}

}  // namespace

std::vector<GoldenReading> contradictionReadings() {
    std::vector<GoldenReading> all;
    for (const auto& some : {overrideReadings(), filmReadings(), findingReadings()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

}  // namespace golden
