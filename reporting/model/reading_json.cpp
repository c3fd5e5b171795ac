#include "reporting/model/reading_json.h"

#include <cstdio>

#include "reporting/model/answer_json_p.h"
#include "reporting/model/comparison_json_p.h"
#include "reporting/model/history_json_p.h"

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

}  // namespace

std::string toJson(const Reading& reading) {
    Json json = {{"format", format}};
    put(json, "id", reading.id);
    if (!reading.templateRef.id.empty()) json["template"] = writeTemplateRef(reading.templateRef);
    Json base = Json::object();
    if (reading.timeBase.time) base["time"] = timeText(*reading.timeBase.time);
    put(base, "source", reading.timeBase.source);
    if (reading.timeBase.certain) base["certain"] = true;
    if (!base.empty()) json["timeBase"] = std::move(base);
    for (const ClockMark& mark : reading.marks)
        json["marks"].push_back({{"id", mark.id}, {"time", timeText(mark.time)}});
    for (const Film& film : reading.films) json["films"].push_back(write(film));
    for (const Answer& answer : reading.answers) json["answers"].push_back(writeAnswer(answer));
    for (const Override& one : reading.overrides)
        json["overrides"].push_back({{"side", one.side}, {"conclusion", one.conclusion}, {"reason", one.reason}});
    for (const Acknowledgement& one : reading.acknowledgements) {
        Json item = {{"rule", one.rule}};
        put(item, "side", one.side);
        put(item, "reason", one.reason);
        json["acknowledgements"].push_back(std::move(item));
    }
    for (const KeptComparison& one : reading.comparisons) json["comparisons"].push_back(writeComparison(one));
    writeHistory(json, reading);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace reporting
