#include "reporting/model/reading_json.h"

#include <cstdio>

#include "reporting/model/comparison_json_p.h"

namespace reporting {
namespace {

const std::string format = "fimbria-reading-1";

std::string timeText(const LocalTime& time) {
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date{local_days{day}};
    const hh_mm_ss clock{time - day};
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return text;
}

void put(Json& json, const char* key, const std::string& text) {
    if (!text.empty()) json[key] = text;
}

Json write(const Film& film) {
    Json json = {{"id", film.id}};
    put(json, "study", film.studyUid);
    put(json, "series", film.seriesUid);
    put(json, "instance", film.sopInstanceUid);
    put(json, "class", film.sopClassUid);
    json["frame"] = film.frame;
    put(json, "phase", film.phase);
    put(json, "phaseSource", film.phaseSource);
    if (film.time) json["time"] = timeText(*film.time);
    put(json, "timeSource", film.timeSource);
    if (film.elapsedSeconds) json["elapsedSeconds"] = *film.elapsedSeconds;
    put(json, "institution", film.institution);
    put(json, "accession", film.accession);
    put(json, "identity", film.identity);
    if (film.lossy) json["lossy"] = true;
    if (film.keyImage) json["keyImage"] = true;
    if (film.calibratedOnMm) json["calibratedOnMm"] = *film.calibratedOnMm;
    return json;
}

Json write(const Answer& answer) {
    Json json = {{"question", answer.question}};
    put(json, "side", answer.side);
    if (const auto* choice = std::get_if<Choice>(&answer.value)) json["value"] = choice->code;
    if (const auto* choices = std::get_if<Choices>(&answer.value)) json["value"] = choices->codes;
    if (const auto* number = std::get_if<Number>(&answer.value)) json["value"] = number->value;
    if (const auto* text = std::get_if<Text>(&answer.value)) json["text"] = text->value;
    put(json, "reason", answer.reason);
    for (const Evidence& evidence : answer.evidence) {
        Json one = {{"film", evidence.filmId}};
        if (evidence.x) one["x"] = *evidence.x;
        if (evidence.y) one["y"] = *evidence.y;
        json["evidence"].push_back(std::move(one));
    }
    if (answer.origin == Origin::Header) json["origin"] = "header";
    put(json, "originDetail", answer.originDetail);
    return json;
}

}  // namespace

std::string toJson(const Reading& reading) {
    Json json = {{"format", format}};
    put(json, "id", reading.id);
    Json ref = {{"id", reading.templateRef.id}};
    put(ref, "version", reading.templateRef.version);
    put(ref, "hash", reading.templateRef.hash);
    if (!reading.templateRef.id.empty()) json["template"] = std::move(ref);
    Json base = Json::object();
    if (reading.timeBase.time) base["time"] = timeText(*reading.timeBase.time);
    put(base, "source", reading.timeBase.source);
    if (reading.timeBase.certain) base["certain"] = true;
    if (!base.empty()) json["timeBase"] = std::move(base);
    for (const ClockMark& mark : reading.marks)
        json["marks"].push_back({{"id", mark.id}, {"time", timeText(mark.time)}});
    for (const Film& film : reading.films) json["films"].push_back(write(film));
    for (const Answer& answer : reading.answers) json["answers"].push_back(write(answer));
    for (const Override& one : reading.overrides)
        json["overrides"].push_back({{"side", one.side}, {"conclusion", one.conclusion}, {"reason", one.reason}});
    for (const Acknowledgement& one : reading.acknowledgements) {
        Json item = {{"rule", one.rule}};
        put(item, "side", one.side);
        put(item, "reason", one.reason);
        json["acknowledgements"].push_back(std::move(item));
    }
    for (const KeptComparison& one : reading.comparisons) json["comparisons"].push_back(writeComparison(one));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace reporting
