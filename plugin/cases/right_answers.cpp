#include "plugin/cases/right_answers.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <sstream>

#include "plugin/cases/attributes.h"
#include "plugin/cases/contrast.h"
#include "plugin/cases/exposure.h"
#include "plugin/cases/tube.h"

namespace hsg::cases {

namespace {

bool isDelayed(const std::string& phase) {
    return phase.starts_with("DELAY");
}

bool hasDelayed(const CaseDescription& description) {
    return std::any_of(description.films.begin(), description.films.end(),
                       [](const FilmPlan& f) { return isDelayed(f.phase); });
}

Answers normalExam() {
    return {{"indication", "infertility_primary"},
            {"cycle_day", "8"},
            {"pregnancy_excluded", "abstinence"},
            {"infection_screen", "negative"},
            {"history", "-"},
            {"prior_hsg", "never"},
            {"contrast_agent", "iohexol"},
            {"contrast_class", "water"},
            {"contrast_concentration", "300"},
            {"contrast_volume", "10"},
            {"device", "balloon"},
            {"balloon_site", "cavity"},
            {"complications", "-"},
            {"orientation", "header"},
            {"seal", "good"},
            {"intravasation", "I0"},
            {"film_problems", "-"},
            {"scout_findings", "-"},
            {"cavity_filling", "full"},
            {"cavity_normal", "normal"},
            {"cervix", "normal"}};
}

Answers normalTube(const std::string& side, bool delayed) {
    const auto at = "@" + side;
    Answers answers = {{"presence" + at, "expected"},
                       {"reach" + at, "R4"},
                       {"morphology" + at, "normal"},
                       {"dilatation" + at, "D0"},
                       {"spill" + at, "S2"}};
    if (delayed)
        answers.insert({{"residual" + at, "T0"},
                        {"dilatation_delayed" + at, "D0"},
                        {"dispersion" + at, "P2"},
                        {"dispersion_source" + at, "separable"},
                        {"adhesion_signs" + at, "-"}});
    return answers;
}

/// What the template itself answers for cases of this name (cases.yaml), as a case writes it.
Answers samplesOf(const reporting::Template& source, const std::string& name) {
    Answers answers;
    for (const auto& sample : source.samples)
        for (const auto& answer : sample.answers) {
            const auto* question = source.question(answer.question);
            if (sample.name != name || !question) continue;
            std::string text;
            for (const auto& value : answer.values) text += (text.empty() ? "" : ",") + value;
            const bool takesSeveral = question->kind == reporting::QuestionKind::Choices;
            if (takesSeveral && (answer.values.empty() || (text == "none" && !question->option(text)))) text = "-";
            answers[answer.question + (answer.side.empty() ? "" : "@" + answer.side)] = text;
        }
    return answers;
}

Answers answersOf(const CaseDescription& description, const reporting::Template& source, const Answers& changes) {
    const bool delayed = hasDelayed(description);
    auto answers = normalExam();
    // water after a quarter of an hour: the vaginal pool and the bladder are there too
    if (delayed)
        answers.insert({{"mobilised", "yes"}, {"mimics", "bladder,vagina"}, {"dispersion_overall", "diffuse"}});
    for (const std::string side : {"right", "left"})
        for (const auto& [question, value] : normalTube(side, delayed)) answers[question] = value;
    const auto always = samplesOf(source, "all"), own = samplesOf(source, description.name);
    for (const auto* more : {&always, &description.answers, &own, &changes})
        for (const auto& [question, value] : *more) answers[question] = value;
    return answers;
}

reporting::Error unknown(const std::string& where) {
    return {"case.template", "The template does not know this answer of the case.", where};
}

reporting::Result<reporting::Value> valueOf(const reporting::Question& question, const std::string& text) {
    using reporting::QuestionKind;
    if (!question.notAssessable.empty() && text == question.notAssessable) return reporting::Choice{text};
    switch (question.kind) {
        case QuestionKind::Text:
            return reporting::Text{text};
        case QuestionKind::Number: {
            double value = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
            if (error != std::errc{} || end != text.data() + text.size()) return tl::unexpected(unknown(question.id));
            return reporting::Number{value};
        }
        case QuestionKind::Choice:
            if (!question.option(text)) return tl::unexpected(unknown(question.id + "=" + text));
            return reporting::Choice{text};
        case QuestionKind::Choices:
            break;
    }
    reporting::Choices choices;
    if (text == "-") return choices;
    std::istringstream in(text);
    for (std::string code; std::getline(in, code, ',');) {
        if (!question.option(code)) return tl::unexpected(unknown(question.id + "=" + code));
        choices.codes.push_back(code);
    }
    return choices;
}

/// The film that an answer was read on: the phases of the question's group, the most telling first.
std::vector<reporting::Evidence> evidenceOf(const reporting::Question& question,
                                            const std::vector<reporting::Film>& films) {
    std::vector<std::string> phases;
    if (question.id == "mitigation_outcome")
        phases = {"OBL", "DRAIN"};
    else if (question.films == "immediate")
        phases = question.perSide ? std::vector<std::string>{"SPILL", "TUBAL", "FULL"}
                                  : std::vector<std::string>{"FULL", "TUBAL", "EARLY"};
    else if (question.films == "delayed")
        phases = {"DELAY1"};
    else if (!question.films.empty())
        phases = {question.films};
    for (const auto& phase : phases)
        for (const auto& film : films)
            if (film.phase == phase) return {{film.id, std::nullopt, std::nullopt}};
    return {};
}

Placement placementOf(const FilmPlan& plan) {
    const Site& at = site(plan.frames > 1 ? plan.site + "F" : plan.site);
    return {at.columns, at.rows, at.pixelsPerMm() * plan.scale, plan.rotation, plan.shiftMm};
}

/// The place in the body that a focal finding is pointed at: where a blocked tube stops, a defect of the cavity.
std::optional<Vec> placeOf(const CaseDescription& description, const reporting::Answer& answer) {
    const auto marks = contrastLandmarks(description);
    if (answer.question == "filling_defects" && description.cavity.synechiaMm > 0) return marks.synechia;
    const auto truth = description.truth.find(answer.side);
    if (answer.question != "reach" || truth == description.truth.end()) return std::nullopt;
    const bool right = answer.side == "right";
    if (truth->second == "POC") return right ? marks.rightCornu : marks.leftCornu;
    if (truth->second == "MOC" || truth->second == "DOC") return tubeShape(description, right ? -1 : 1).path.back();
    return std::nullopt;
}

void pointAt(const CaseDescription& description, reporting::Answer& answer) {
    const auto place = placeOf(description, answer);
    if (!place || answer.evidence.empty()) return;
    auto& evidence = answer.evidence.front();
    const auto index = static_cast<std::size_t>(std::stoi(evidence.filmId.substr(1))) - 1;
    const Vec pixel = placementOf(description.films.at(index)).toPixel(*place);
    evidence.x = std::round(pixel.x);
    evidence.y = std::round(pixel.y);
}

reporting::TimeBase timeBaseOf(const CaseDescription& description) {
    if (description.stopTimeInHeader) return {endOfInjection(), "ContrastBolusStopTime", true};
    return {endOfInjection(), "reader", true};
}

}  // namespace

std::vector<reporting::Film> filmsOf(const CaseDescription& description) {
    std::vector<reporting::Film> films;
    int delays = 0;
    for (std::size_t i = 0; i < description.films.size(); ++i) {
        const auto& plan = description.films[i];
        reporting::Film film;
        film.id = "f" + std::to_string(i + 1);
        film.studyUid = studyUid(description, plan);
        film.seriesUid = seriesUid(description, plan);
        film.sopInstanceUid = instanceUid(description, i);
        film.sopClassUid = sopClassUid(plan);
        film.frame = plan.frames;  // of a run: its last frame, the fullest
        film.phase = isDelayed(plan.phase) ? "DELAY" + std::to_string(++delays) : plan.phase;
        film.phaseSource = "reader";
        const double seconds = plan.secondsAfterStop + (plan.frames - 1) * plan.secondsBetweenFrames;
        film.time = endOfInjection() + std::chrono::milliseconds(static_cast<long long>(seconds * 1000));
        film.timeSource = "AcquisitionDateTime";
        film.elapsedSeconds = seconds;
        film.institution = site(plan.site).institution;
        film.accession = (plan.site == "B" ? "EA" : "MA") + std::to_string(260310 + description.seed);
        film.identity = plan.site == "B" ? "confirmed" : "same";
        films.push_back(film);
    }
    return films;
}

reporting::Result<reporting::Reading> readingOf(const CaseDescription& description, const reporting::Template& source,
                                                const Answers& changes) {
    reporting::Reading reading;
    reading.id = uidFor(description.name, "reading");
    reading.templateRef = source.ref();
    reading.films = filmsOf(description);
    reading.timeBase = timeBaseOf(description);
    const auto& films = reading.films;
    if (std::any_of(films.begin(), films.end(), [](const auto& film) { return film.identity == "confirmed"; }))
        reading.acknowledgements.push_back({"K10", {}, "Same birth date and sex; the name is the same in characters."});
    for (const auto& [key, text] : answersOf(description, source, changes)) {
        if (text.empty()) continue;
        const auto at = key.find('@');
        const auto* question = source.question(key.substr(0, at));
        if (!question) continue;  // what this template does not ask, nobody answered
        const auto value = valueOf(*question, text);
        if (!value) return tl::unexpected(value.error());
        reporting::Answer answer;
        answer.question = question->id;
        if (at != std::string::npos) answer.side = key.substr(at + 1);
        answer.value = *value;
        if (text == question->notAssessable) answer.reason = "overlap";
        answer.evidence = evidenceOf(*question, reading.films);
        pointAt(description, answer);
        reading.answers.push_back(answer);
    }
    return reading;
}

reporting::Result<reporting::Reading> trappedReading(const CaseDescription& description,
                                                     const reporting::Template& source) {
    auto reading = readingOf(description, source, description.trap.answers);
    if (!reading) return reading;
    for (const auto& [side, conclusion] : description.trap.overrides)
        reading->overrides.push_back({side, conclusion, description.trap.overrideReason});
    return reading;
}

}  // namespace hsg::cases
