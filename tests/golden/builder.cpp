#include "tests/golden/builder.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "tests/golden/space.h"

namespace golden {
namespace {

using namespace reporting;

const LocalTime noon = LocalTime(std::chrono::hours(24 * 365 * 50 + 12));

Film film(const std::string& id, const std::string& phase, double minutes) {
    Film one;
    one.id = id;
    one.studyUid = "2.25.1";
    one.seriesUid = "2.25.2";
    one.sopInstanceUid = "2.25.100" + id.substr(1);
    one.phase = phase;
    one.phaseSource = "reader";
    one.time = noon + std::chrono::milliseconds(static_cast<long>(minutes * 60000));
    one.timeSource = "AcquisitionTime";
    one.elapsedSeconds = minutes * 60;
    one.identity = "same";
    return one;
}

std::vector<std::string> words(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> all;
    for (std::string word; in >> word;) all.push_back(word);
    return all;
}

/// An end that fits the spill and the calibre: a closed one never lets contrast out.
std::string endOf(const std::vector<std::string>& codes) {
    const std::string &spill = codes[1], &dilatation = codes[2];
    const bool wide = dilatation > "D0" && dilatation != "DX", later = codes.size() > 4 && codes[4] == "P2";
    if (spill == "SX") return "NA";
    if (spill == "S1" || spill == "S2") return "phimosis";
    if (spill == "S3" || (later && !wide)) return "open";
    return wide ? "sac" : "club";
}

}  // namespace

Builder::Builder() {
    const auto& source = templateOf(hsg());
    reading.id = "b3f0c6de-0f7e-4f7c-8a7e-000000000001";
    reading.templateRef = source.ref();
    reading.timeBase = {noon, "clock mark", true};
    reading.films = {film("f1", "SCOUT", -5),   film("f2", "EARLY", -2),  film("f3", "FULL", -1.5),
                     film("f4", "TUBAL", -0.5), film("f5", "SPILL", 0.5), film("f6", "DRAIN", 2)};
    delayed({16});
    const std::map<std::string, std::string> routine{{"indication", "infertility_primary"},
                                                     {"pregnancy_excluded", "abstinence"},
                                                     {"infection_screen", "negative"},
                                                     {"contrast_agent", "iohexol"},
                                                     {"contrast_class", "water"},
                                                     {"device", "balloon"},
                                                     {"mobilised", "yes"},
                                                     {"orientation", "marker"},
                                                     {"seal", "good"},
                                                     {"intravasation", "I0"},
                                                     {"cavity_filling", "full"},
                                                     {"cavity_normal", "normal"},
                                                     {"cervix", "normal"},
                                                     {"dispersion_overall", "diffuse"}};
    for (const auto& [question, code] : routine) answer(question, code);
    number("cycle_day", 9).number("contrast_volume", 10).number("contrast_concentration", 300);
    for (const char* question : {"complications", "film_problems", "mimics", "scout_findings"}) set(question, "");
    for (const char* side : {"right", "left"}) tube(side, "R4 S2 D0 T0 P2 D0");
}

Answer& Builder::at(const std::string& question) {
    const auto colon = question.find(':');
    const std::string id = question.substr(0, colon),
                      side = colon == std::string::npos ? "" : question.substr(colon + 1);
    auto found = std::find_if(reading.answers.begin(), reading.answers.end(),
                              [&](const Answer& a) { return a.question == id && a.side == side; });
    if (found != reading.answers.end()) return *found;
    Answer fresh;
    fresh.question = id;
    fresh.side = side;
    const auto* known = templateOf(hsg()).question(id);
    const std::string films = known ? known->films : "";
    if (films == "immediate") fresh.evidence.push_back({id == "spill" ? "f5" : "f4", {}, {}});
    if (films == "delayed" && reading.film("f7")) fresh.evidence.push_back({"f7", {}, {}});
    reading.answers.push_back(fresh);
    return reading.answers.back();
}

Builder& Builder::answer(const std::string& question, const std::string& code) {
    at(question).value = Choice{code};
    return *this;
}
Builder& Builder::set(const std::string& question, const std::string& codes) {
    at(question).value = Choices{words(codes)};
    return *this;
}
Builder& Builder::number(const std::string& question, double value) {
    at(question).value = Number{value};
    return *this;
}
Builder& Builder::text(const std::string& question, const std::string& value) {
    at(question).value = Text{value};
    return *this;
}
Builder& Builder::blank(const std::string& question) {
    const Answer gone = at(question);
    auto& all = reading.answers;
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&](const Answer& a) { return a.question == gone.question && a.side == gone.side; }),
              all.end());
    return *this;
}
Builder& Builder::citing(const std::string& question, const std::string& filmId) {
    at(question).evidence = {{filmId, {}, {}}};
    return *this;
}
Builder& Builder::nowhere(const std::string& question) {
    at(question).evidence.clear();
    return *this;
}

Builder& Builder::tube(const std::string& side, const std::string& codes) {
    static const char* const names[] = {
        "reach", "spill", "dilatation", "residual", "dispersion", "dilatation_delayed", "new_filling", "delayed_reach"};
    const auto all = words(codes);
    for (const char* name : {"presence",
                             "reach",
                             "spill",
                             "dilatation",
                             "residual",
                             "dispersion",
                             "dilatation_delayed",
                             "new_filling",
                             "delayed_reach",
                             "morphology",
                             "calibre",
                             "contour",
                             "course",
                             "folds",
                             "adhesion_signs",
                             "terminal_end",
                             "device_over_cornu",
                             "mitigation",
                             "selective",
                             "mitigation_outcome"})
        blank(name + (":" + side));
    answer("presence:" + side, "expected");
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i] != "-") answer(names[i] + (":" + side), all[i]);
    const bool far = all[0] == "R3" || all[0] == "R4", late = all.size() > 6 && all[6] == "N1";
    if (far || all[0] == "R2") answer("morphology:" + side, "normal");
    if ((far || late) && reading.film("f7")) set("adhesion_signs:" + side, "");
    const bool wide = far && all[2] > "D0" && all[2] != "DX";
    if (wide) {
        answer("morphology:" + side, "abnormal").answer("calibre:" + side, "dilated");
        answer("contour:" + side, "smooth").answer("course:" + side, "natural").answer("folds:" + side, "flattened");
    }
    if (far && (all[1] != "S2" || wide)) answer("terminal_end:" + side, endOf(all));
    if (all[0] == "R0" || all[0] == "R1") answer("device_over_cornu:" + side, "clear");
    if (all[0] == "R0" || all[0] == "R1" || all[0] == "R2")
        set("mitigation:" + side, "").answer("selective:" + side, "none");
    return *this;
}

Builder& Builder::delayed(const std::vector<double>& minutes) {
    auto& films = reading.films;
    films.erase(
        std::remove_if(films.begin(), films.end(), [](const Film& f) { return f.phase.rfind("DELAY", 0) == 0; }),
        films.end());
    for (std::size_t i = 0; i < minutes.size(); ++i)
        films.push_back(film("f" + std::to_string(7 + i), "DELAY" + std::to_string(i + 1), minutes[i]));
    if (!minutes.empty()) return *this;
    auto& all = reading.answers;
    all.erase(std::remove_if(all.begin(), all.end(),
                             [](const Answer& a) {
                                 const auto* q = templateOf(hsg()).question(a.question);
                                 return (q && q->films == "delayed") || a.question == "mobilised" ||
                                        a.question == "mimics";
                             }),
              all.end());
    return *this;
}

Builder& Builder::without(const std::string& phase) {
    auto& films = reading.films;
    films.erase(std::remove_if(films.begin(), films.end(), [&](const Film& f) { return f.phase == phase; }),
                films.end());
    for (auto& one : reading.answers)
        one.evidence.erase(std::remove_if(one.evidence.begin(), one.evidence.end(),
                                          [&](const Evidence& e) { return !reading.film(e.filmId); }),
                           one.evidence.end());
    return *this;
}

Builder& Builder::overrideWith(const std::string& side, const std::string& conclusion, const std::string& reason) {
    reading.overrides.push_back({side, conclusion, reason});
    return *this;
}

Assessment assessed(const Builder& builder, const std::string& table) {
    static const auto immediate = hsgWith("tube_immediate");
    return assess(table == "tube" ? hsg() : *immediate, builder.reading);
}

namespace {
const Conclusion* of(const Assessment& assessment, const std::string& side) {
    for (const auto& one : assessment.conclusions)
        if (one.side == side) return &one;
    return nullptr;
}
}  // namespace

std::string classOf(const Assessment& assessment, const std::string& side) {
    const auto* one = of(assessment, side);
    if (!one) return "none";
    std::string text = one->conclusion;
    for (const auto& modifier : one->modifiers) text += "+" + modifier;
    return text;
}
std::string ruleOf(const Assessment& assessment, const std::string& side) {
    const auto* one = of(assessment, side);
    return one ? one->rule : "";
}

std::string contradiction(const Assessment& assessment, const std::string& rule, const std::string& side) {
    std::string found;
    for (const auto& one : assessment.contradictions)
        if (one.rule == rule && (side.empty() || one.side == side)) {
            if (one.severity == RuleSeverity::Refuse) return "refuse";
            found = "warn";
        }
    return found;
}

bool limited(const Assessment& assessment, const std::string& rule, const std::string& phrase) {
    return std::any_of(assessment.limitations.begin(), assessment.limitations.end(), [&](const Limitation& one) {
        return one.rule == rule && (phrase.empty() || one.phrase.id == phrase);
    });
}

}  // namespace golden
