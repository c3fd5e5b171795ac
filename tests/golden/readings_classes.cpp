#include "tests/golden/readings.h"

/// Every class, kind and modifier of the decision tables, and every line about the examination that joins two equal
/// sides.
namespace golden {
namespace {

std::vector<GoldenReading> passageReadings() {
    return {
        {"patent_routine", "hsg", "PAT", "PAT", [](Builder&) {}},
        {"patent_with_trace", "hsg", "PAT", "PAT", [](Builder& b) { b.tube("right", "R4 S2 D0 T1 P2 D0"); }},
        {"patent_confined_pool", "hsg", "PAT+ADH", "PAT",
         [](Builder& b) {
             b.tube("right", "R4 S3 D0 T0 P3 D0").set("adhesion_signs:right", "loculated halo");
             b.answer("adhesion_wording:right", "suspected");
             moreOn(b, "left");
             b.set("loculation", "right_adnexa");
         }},
        {"patent_uneven", "hsg", "PAT", "PAT",
         [](Builder& b) {
             b.tube("left", "R4 S2 D0 T0 P1 D0");
             moreOn(b, "right");
         }},
        {"patent_spill_after_last_film", "hsg", "PAT", "DOC",
         [](Builder& b) {
             b.tube("right", "R4 S0 D0 T0 P2 D0").tube("left", "R4 S0 D0 T3 P0 D0");
             moreOn(b, "right");
         }},
        {"impaired_mild", "hsg", "IMP1", "PAT",
         [](Builder& b) {
             b.tube("right", "R4 S1 D0 T1 P1 D0");
             moreOn(b, "left");
         }},
        {"impaired_moderate_adhesion", "hsg", "PAT", "IMP2+ADH",
         [](Builder& b) {
             b.tube("left", "R4 S3 D0 T2 P3 D0")
                 .answer("morphology:left", "abnormal")
                 .answer("calibre:left", "narrowing");
             b.answer("contour:left", "smooth").answer("course:left", "convoluted").answer("folds:left", "preserved");
             b.answer("terminal_end:left", "phimosis").set("adhesion_signs:left", "convoluted loculated");
             b.answer("adhesion_wording:left", "suspected");
             moreOn(b, "right");
         }},
        {"impaired_both", "hsg", "IMP3", "IMP1",
         [](Builder& b) {
             b.tube("right", "R4 S1 D0 T3 P1 D0").tube("left", "R4 S2 D2 T0 P2 D0");
             b.answer("folds:left", "preserved");
             moreOn(b, "left");
         }},
    };
}

std::vector<GoldenReading> occlusionReadings() {
    return {
        {"proximal_occlusion_mitigated", "hsg", "POC", "PAT",
         [](Builder& b) {
             b.tube("right", blocked).answer("cornu_shape:right", "pointed");
             openedInVain(b, "right");
             moreOn(b, "left");
         }},
        {"proximal_occlusion_both", "hsg", "POC", "POC",
         [](Builder& b) {
             for (const char* side : {"right", "left"}) {
                 b.tube(side, blocked).answer(std::string("selective:") + side, "not_passed");
                 openedInVain(b, side);
             }
             b.answer("dispersion_overall", "none");
         }},
        {"isthmic_occlusion", "hsg", "POC", "PAT",
         [](Builder& b) {
             b.tube("right", "R2 S0 D0 T3 P0 D0 N0");
             moreOn(b, "left");
         }},
        {"mid_occlusion_both", "hsg", "MOC", "MOC",
         [](Builder& b) {
             for (const char* side : {"right", "left"}) b.tube(side, "R3 S0 D0 T3 P0 D0 N0");
             b.answer("dispersion_overall", "none");
         }},
        {"distal_occlusion_both", "hsg", "DOC", "DOC",
         [](Builder& b) {
             for (const char* side : {"right", "left"}) b.tube(side, "R4 S0 D0 T3 P0 D0");
             b.answer("dispersion_overall", "none");
         }},
        {"occlusion_at_two_levels", "hsg", "DOC", "POC",
         [](Builder& b) {
             b.tube("right", "R4 S0 D0 T3 P0 D0").tube("left", blocked).answer("dispersion_overall", "none");
             openedInVain(b, "left");
         }},
        {"hydrosalpinx_measured", "hsg", "PAT", "HYD",
         [](Builder& b) {
             b.tube("left", "R4 S0 D3 T3 P0 D3").number("tube_mm:left", 34);
             b.answer("tube_calibration:left", "pixel_spacing").answer("course:left", "convoluted");
             moreOn(b, "right");
         }},
        {"hydrosalpinx_both", "hsg", "HYD", "HYD",
         [](Builder& b) {
             b.tube("right", sac).tube("left", "R4 S0 D1 T3 P0 D1").answer("dispersion_overall", "none");
         }},
        {"hydrosalpinx_communication_open", "hsg", "HYD", "PAT",
         [](Builder& b) { b.tube("right", "R4 S0 D2 T3 P2 D2"); }},
        {"hydrosalpinx_communicating_both", "hsg", "HYC", "HYC",
         [](Builder& b) {
             b.tube("right", "R4 S1 D2 T3 P1 D2")
                 .tube("left", "R4 S1 D1 T2 P1 D1")
                 .answer("dispersion_overall", "partial");
         }},
        {"hydrosalpinx_pool_of_unknown_source", "hsg", "HYD", "HYD",
         [](Builder& b) {
             for (const char* side : {"right", "left"}) b.tube(side, "R4 S0 D2 T3 PX D2");
         }},
        {"distension_gone", "hsg", "IMP1", "PAT",
         [](Builder& b) { b.tube("right", "R4 S2 D2 T0 P2 D0").answer("folds:right", "preserved"); }},
    };
}

std::vector<GoldenReading> openReadings() {
    return {
        {"passage_only_no_delayed_film", "hsg", "LIM", "LIM",
         [](Builder& b) { b.delayed({}).blank("dispersion_overall"); }},
        {"limited_not_attributable", "hsg", "LIM", "PAT", [](Builder& b) { b.tube("right", "R4 S1 D0 T0 PX D0"); }},
        {"limited_nothing_later", "hsg", "LIM", "PAT",
         [](Builder& b) {
             b.tube("right", "R4 S2 D0 T0 P0 D0");
             moreOn(b, "left");
         }},
        {"indeterminate_proximal", "hsg", "IND", "PAT",
         [](Builder& b) {
             b.tube("right", blocked);
             moreOn(b, "left");
         }},
        {"indeterminate_distal", "hsg", "PAT", "IND",
         [](Builder& b) {
             b.tube("left", "R4 S0 D0 T1 P0 D0");
             moreOn(b, "right");
         }},
        {"indeterminate_sac_or_pool", "hsg", "IND", "DOC",
         [](Builder& b) {
             b.tube("right", "R4 S0 D2 T3 P3 D2").tube("left", "R4 S0 D0 T3 P0 D0");
             b.answer("dispersion_overall", "localized").set("loculation", "right_adnexa");
         }},
        {"indeterminate_reach_unread", "hsg", "IND", "PAT",
         [](Builder& b) { b.tube("right", "RX SX D0 TX PX D0").answer("presence:right", "unknown"); }},
        {"spasm_opened_late", "hsg", "PAT", "DOC",
         [](Builder& b) {
             b.tube("right", "R0 S0 D0 T0 P2 D0 N1 R4").tube("left", "R4 S0 D0 T3 P0 D0");
             moreOn(b, "right");
         }},
        {"spasm_opened_late_beside_a_patent_tube", "hsg", "LIM", "PAT",
         [](Builder& b) { b.tube("right", "R0 S0 D0 T0 P2 D0 N1 R4"); }},
        {"removed_tube", "hsg", "ABS", "PAT",
         [](Builder& b) {
             b.set("history", "salpingectomy ectopic").answer("surgery_side", "right");
             b.tube("right", blocked).answer("presence:right", "absent");
             moreOn(b, "left");
         }},
        {"ligated_tubes", "hsg", "ABS", "ABS",
         [](Builder& b) {
             b.set("history", "sterilisation").answer("surgery_side", "both").answer("dispersion_overall", "none");
             b.tube("right", "R2 S0 D0 T1 P0 D0 N0").answer("presence:right", "ligated");
             b.tube("left", "R1 S0 D0 TX P0 D0 N0").answer("presence:left", "ligated");
         }},
        {"single_horn", "hsg", "PAT", "ABS",
         [](Builder& b) {
             abnormalCavity(b);
             b.answer("cavity_shape", "single_horn").answer("cavity_size", "small").answer("anomaly", "unicornuate");
             b.answer("anomaly_basis", "hsg_only").tube("left", blocked).answer("presence:left", "single_horn");
             moreOn(b, "right");
         }},
        {"tuberculosis_features", "hsg", "DOC", "DOC",
         [](Builder& b) {
             b.set("history", "tuberculosis")
                 .set("scout_findings", "calcification")
                 .answer("dispersion_overall", "none");
             for (const std::string side : {"right", "left"}) {
                 b.tube(side, "R4 S0 D0 T3 P0 D0").answer("morphology:" + side, "abnormal");
                 b.answer("calibre:" + side, "thread").answer("contour:" + side, "beaded");
                 b.answer("course:" + side, "natural").answer("folds:" + side, "absent");
                 b.answer("terminal_end:" + side, "pouch");
             }
         }},
    };
}

}  // namespace

std::vector<GoldenReading> classReadings() {
    std::vector<GoldenReading> all;
    for (const auto& some : {passageReadings(), occlusionReadings(), openReadings()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

}  // namespace golden
