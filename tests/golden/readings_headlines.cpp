#include "tests/golden/readings.h"

/// Headlines and notes that the other readings do not call for: what is suspected on both sides, a ligated tube that
/// lets contrast pass, what is new since a recent examination.
namespace golden {

std::vector<GoldenReading> headlineReadings() {
    const auto late = [](const char* right, const char* left) {
        return [=](Builder& b) {
            b.delayed({90}).tube("right", right).tube("left", left).answer("dispersion_overall", "none");
        };
    };
    const char* const mid = "R3 S0 D0 T3 P0 D0 N0";
    const char* const distal = "R4 S0 D0 T3 P0 D0";
    return {
        {"late_film_both_patent", "hsg", "PAT", "PAT",
         [](Builder& b) {
             b.delayed({90});
             for (const char* side : {"right", "left"}) b.tube(side, "R4 S2 D0 TX P2 D0");
         }},
        {"communicating_beside_a_patent_tube", "hsg", "PAT", "HYC",
         [](Builder& b) {
             b.tube("left", "R4 S1 D1 T2 P1 D1");
             moreOn(b, "right");
         }},
        {"late_film_mid_both", "hsg", "MOC", "MOC", late(mid, mid)},
        {"late_film_distal_both", "hsg", "DOC", "DOC", late(distal, distal)},
        {"late_film_sacs", "hsg", "HYD", "HYD", late(sac, sac)},
        {"late_film_two_levels", "hsg", "MOC", "DOC", late(mid, distal)},
        {"mid_occlusion_beside_distal", "hsg", "MOC", "DOC",
         [=](Builder& b) { b.tube("right", mid).tube("left", distal).answer("dispersion_overall", "none"); }},
        {"adhesion_both", "hsg", "PAT+ADH", "PAT+ADH",
         [](Builder& b) {
             for (const std::string side : {"right", "left"})
                 b.tube(side, "R4 S3 D0 T0 P3 D0").set("adhesion_signs:" + side, "loculated");
             b.answer("dispersion_overall", "localized").set("loculation", "douglas");
         }},
        {"impaired_adhesion_both", "hsg", "IMP2+ADH", "IMP2+ADH",
         [](Builder& b) {
             for (const std::string side : {"right", "left"})
                 b.tube(side, "R4 S3 D0 T2 P3 D0").set("adhesion_signs:" + side, "loculated fixed");
             b.answer("dispersion_overall", "localized").set("loculation", "douglas");
         }},
        {"passage_through_ligated_tubes", "hsg", "IMP1", "LIM",
         [](Builder& b) {
             b.set("history", "sterilisation").answer("surgery_side", "both").answer("dispersion_overall", "partial");
             b.tube("right", "R4 S1 D0 T1 P1 D0").answer("presence:right", "ligated");
             b.tube("left", "R4 S1 D0 T0 PX D0").answer("presence:left", "ligated");
         }},
        {"new_since_last_month", "hsg", "DOC", "PAT",
         [=](Builder& b) {
             b.tube("right", distal);
             moreOn(b, "left");
             reporting::PriorExamination before;
             before.studyUid = "2.25.5", before.date = "20260225", before.contrastClass = "water";
             before.conclusions = {{"right", "PAT", "", {}, {}}, {"left", "PAT", "", {}, {}}};
             b.reading.prior = before;
         }},
    };
}

}  // namespace golden
