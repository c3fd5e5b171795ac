#include <cstdio>
#include <nlohmann/json.hpp>
#include <ostream>

#include "plugin/commands/command.h"
#include "plugin/commands/json_values.h"
#include "plugin/films/problems.h"

namespace hsg {
namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const FilmEntry& entry) {
    const auto& film = entry.film;
    Json json;
    json["id"] = film.id;
    json["study"] = film.studyUid;
    json["series"] = film.seriesUid;
    json["instance"] = film.sopInstanceUid;
    json["frame"] = film.frame;
    json["frames"] = entry.frames;
    json["phase"] = textOrNull<Json>(film.phase);
    json["phaseSource"] = textOrNull<Json>(film.phaseSource);
    json["time"] = film.time ? Json(isoTime(*film.time)) : Json(nullptr);
    json["timeSource"] = textOrNull<Json>(film.timeSource);
    json["elapsedSeconds"] = film.elapsedSeconds ? Json(*film.elapsedSeconds) : Json(nullptr);
    json["contrastClass"] = entry.contrastClass;
    json["contrastSource"] = textOrNull<Json>(entry.contrastSource);
    json["validity"] = textOrNull<Json>(entry.interval.grade);
    json["provisional"] = entry.interval.provisional;
    json["identity"] = film.identity;
    json["otherClock"] = entry.otherClock;
    json["brightContrast"] = entry.brightContrast;
    json["polarityKnown"] = entry.polarityKnown;
    return json;
}

void writeTable(std::ostream& out, const FilmSet& films) {
    out << "film\tphase\tby\ttime\tby\telapsed_s\tcontrast\tvalidity\n";
    const auto orDash = [](const std::string& text) { return text.empty() ? std::string("-") : text; };
    for (const auto& entry : films.films) {
        const auto& film = entry.film;
        char elapsed[32] = "-";
        if (film.elapsedSeconds) std::snprintf(elapsed, sizeof elapsed, "%.0f", *film.elapsedSeconds);
        out << entry.label << (entry.frames > 1 ? "#" + std::to_string(film.frame) : "") << '\t' << orDash(film.phase)
            << '\t' << orDash(film.phaseSource) << '\t' << (film.time ? isoTime(*film.time) : "-") << '\t'
            << orDash(film.timeSource) << '\t' << elapsed << '\t' << entry.contrastClass << '\t'
            << orDash(entry.interval.grade) << '\n';
    }
}

}  // namespace

int filmsCommand(const CommandRun& run) {
    if (run.options.positional.empty()) return run.wrongUsage("A path is needed.");
    const auto compiled = openTemplate(run);
    if (!compiled) return 1;
    const auto studies = run.host.load(run.options.positional);
    if (!studies) {
        run.tell({studies.error().code, studies.error().message, studies.error().where});
        return 1;
    }
    const auto films = proposeFilms(*studies, *compiled, {}, run.host.frames().get());
    bool refused = films.films.empty();
    for (const auto& problem : films.problems) {
        run.tell(problem);
        refused = refused || problem.code == "films.other-patient";
    }
    if (films.films.empty()) run.tell({"films.none", "There is no film (projection radiograph) at that path.", {}});
    if (run.options.has("--json")) {
        Json list = Json::array();
        for (const auto& entry : films.films) list.push_back(jsonOf(entry));
        run.call.out << list.dump(2) << "\n";
    } else {
        writeTable(run.call.out, films);
    }
    return refused ? 1 : 0;
}

}  // namespace hsg
