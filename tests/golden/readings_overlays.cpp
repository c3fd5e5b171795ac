#include "tests/golden/readings.h"

/// The other shipped templates, each with readings of its own.
namespace golden {
namespace {

void oilCase(Builder& b, const std::vector<double>& minutes) {
    oil(b, minutes);
    b.answer("thyroid_status", "normal").answer("oil_control", "yes");
    if (!minutes.empty()) b.set("day_two_symptoms", "");
}

void immediate(Builder& b) {
    b.delayed({}).blank("dispersion_overall");
}

std::vector<GoldenReading> oilReadings() {
    return {
        {"patent_next_day", "hsg_oil", "PAT", "PAT", [](Builder& b) { oilCase(b, {1430}); }},
        {"first_day_only", "hsg_oil", "LIM", "LIM",
         [](Builder& b) {
             oilCase(b, {});
             b.blank("dispersion_overall");
         }},
        {"provisional_at_6_h", "hsg_oil", "PAT", "IMP2",
         [](Builder& b) {
             oilCase(b, {370});
             b.tube("left", "R4 S1 D0 T2 P1 D0");
             moreOn(b, "right");
         }},
        {"fever_after_oil", "hsg_oil", "HYD", "PAT",
         [](Builder& b) {
             oilCase(b, {1440});
             b.tube("right", sac).answer("thyroid_status", "not_done").set("day_two_symptoms", "fever pain");
             moreOn(b, "left");
         }},
        {"cough_after_intravasation", "hsg_oil", "PAT", "PAT",
         [](Builder& b) {
             oilCase(b, {1440});
             b.answer("thyroid_status", "abnormal").answer("oil_control", "no").set("day_two_symptoms", "cough");
             b.answer("intravasation", "I2").set("intravasation_type", "venous").answer("oil_safety", "no");
         }},
        {"water_by_mistake", "hsg_oil", "PAT", "PAT",
         [](Builder& b) { b.answer("thyroid_status", "normal").set("day_two_symptoms", ""); }},
    };
}

std::vector<GoldenReading> immediateReadings() {
    return {
        {"patent_by_spill", "hsg_no_delay", "PATF", "PATF", [](Builder& b) { immediate(b); }},
        {"spill_seen_live", "hsg_no_delay", "PATF", "LIM",
         [](Builder& b) {
             immediate(b);
             b.nowhere("spill:right").answer("spill_live:right", "attested").text("spill_witness:right", "Dr. Reader");
             b.tube("left", "R4 S1 D0");
         }},
        {"distal_non_spill", "hsg_no_delay", "IND", "HYD",
         [](Builder& b) {
             immediate(b);
             b.tube("right", "R4 S0 D0").tube("left", "R4 S0 D2");
         }},
        {"proximal", "hsg_no_delay", "POC", "IND",
         [](Builder& b) {
             immediate(b);
             b.tube("right", "R0 S0 D0").tube("left", "R0 S0 D0");
             openedInVain(b, "right");
         }},
        {"delayed_evidence_stated", "hsg_no_delay", "PAT", "PATF",
         [](Builder& b) {
             immediate(b);
             b.answer("residual:left", "T0")
                 .answer("dispersion_overall", "diffuse")
                 .overrideWith("right", "PAT", "Spill seen.");
         }},
        {"delayed_film_taken_anyway", "hsg_no_delay", "PATF", "PATF", [](Builder&) {}},
    };
}

std::vector<GoldenReading> otherReadings() {
    return {
        {"routine", "hsg_brief", "PAT", "PAT", [](Builder&) {}},
        {"proximal_and_sac", "hsg_brief", "IND", "HYD",
         [](Builder& b) { b.tube("right", blocked).tube("left", sac).answer("dispersion_overall", "none"); }},
        {"oil_intravasation", "hsg_brief", "PAT", "PAT",
         [](Builder& b) {
             oil(b, {1440});
             b.answer("intravasation", "I2").set("intravasation_type", "venous").answer("oil_safety", "no");
             b.set("contrast_risk", "thyroid").answer("pregnancy_excluded", "not_excluded");
         }},
        {"routine", "department_example", "PAT", "PAT", [](Builder& b) { b.answer("premedication", "ibuprofen"); }},
        {"wide_tube_by_afs_bands", "department_example", "PAT", "HYD",
         [](Builder& b) {
             b.answer("premedication", "none").tube("left", sac).number("tube_mm:left", 35);
             b.answer("tube_calibration:left", "device_size").number("contrast_volume", 22);
             moreOn(b, "right");
         }},
        {"impaired_in_six_steps", "department_example", "IMP1", "IMP3",
         [](Builder& b) {
             b.answer("premedication", "paracetamol")
                 .tube("right", "R4 S1 D0 T1 P1 D0")
                 .tube("left", "R4 S1 D0 T3 P1 D0");
             b.answer("dispersion_overall", "partial").number("contrast_volume", 5.5);
         }},
        {"indeterminate", "department_example", "IND", "LIM",
         [](Builder& b) {
             b.answer("premedication", "none").tube("right", blocked).tube("left", "R4 S2 D0 T0 P0 D0");
             b.answer("mobilised", "no").set("film_problems", "motion").answer("dispersion_overall", "none");
         }},
    };
}

}  // namespace

std::vector<GoldenReading> overlayReadings() {
    std::vector<GoldenReading> all;
    for (const auto& some : {oilReadings(), immediateReadings(), otherReadings()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

}  // namespace golden
