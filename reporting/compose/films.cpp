#include <algorithm>
#include <cctype>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "reporting/compose/document_words.h"
#include "reporting/compose/film_words.h"
#include "reporting/compose/parts.h"
#include "reporting/compose/phrasing.h"

namespace reporting {
namespace {

std::string phaseWords(const Sources& sources, const std::string& language, const Film& film) {
    if (const auto* own = findLabel(sources.source, language, "phase." + film.phase)) return *own;
    const auto* phase = sources.source.phase(film.phase);
    if (!phase) return film.phase;
    const auto number = film.phase.substr(std::min(film.phase.size(), phase->id.size()));
    const auto name = sources.source.label(language, "phase." + phase->id);
    if (number.empty()) return name;
    return documentPhrase(sources.source, language, "phase.numbered", {{"phase", name}, {"number", number}});
}

}  // namespace

std::string clockWords(const LocalTime& time, const std::string& homeDate) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
    char text[64], compact[16];
    const int year = static_cast<int>(date.year());
    const unsigned month = static_cast<unsigned>(date.month()), dayOfMonth = static_cast<unsigned>(date.day());
    std::snprintf(compact, sizeof compact, "%04d%02u%02u", year, month, dayOfMonth);
    const int hours = static_cast<int>(clock.hours().count()), minutes = static_cast<int>(clock.minutes().count());
    if (homeDate == compact)
        std::snprintf(text, sizeof text, "%02d:%02d", hours, minutes);
    else
        std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d", year, month, dayOfMonth, hours, minutes);
    return text;
}

std::string sourceWords(const Template& source, const std::string& language, const std::string& origin) {
    if (origin.empty()) return documentWord(source, language, "unknown");
    const auto word = documentWord(source, language, "source." + origin);
    return word.empty() ? origin : word;
}

std::string sourceWithKeyword(const Template& source, const std::string& language, const std::string& origin) {
    const auto words = sourceWords(source, language, origin);
    // Keywords of DICOM are one word in CamelCase; "reader" and "clock mark" are none.
    const bool keyword = !origin.empty() && std::isupper(static_cast<unsigned char>(origin.front())) &&
                         origin.find(' ') == std::string::npos;
    if (!keyword || words == origin) return words;
    return documentPhrase(source, language, "source.keyword", {{"words", words}, {"keyword", origin}});
}

std::string filmName(const Sources& sources, const std::string& language, const Film& film) {
    auto name = phaseWords(sources, language, film);
    if (name.empty()) name = film.id;
    if (!film.elapsedSeconds) return name;
    const double minutes = *film.elapsedSeconds / 60;
    const auto elapsed = documentPhrase(sources.source, language, minutes < 0 ? "elapsed.before" : "elapsed.after",
                                        {{"t", durationWords(sources.source, language, std::abs(minutes))}});
    return documentPhrase(sources.source, language, "comparison.film", {{"phase", name}, {"elapsed", elapsed}});
}

bool isOfRun(const Sources& sources, const Film& film) {
    const auto& films = sources.reading.films;
    return film.frame > 1 || std::any_of(films.begin(), films.end(), [&](const Film& other) {
               return other.sopInstanceUid == film.sopInstanceUid && other.frame != film.frame;
           });
}

std::string filmCaption(const Sources& sources, const std::string& language, const Film& film) {
    const auto& source = sources.source;
    Arguments arguments{{"phase", phaseWords(sources, language, film)}};
    const char* key = "caption.undated";
    if (film.time) {
        const auto& home = sources.context.studies;
        arguments["time"] = clockWords(*film.time, home.empty() ? std::string() : home.front().date);
        arguments["source"] = sourceWords(source, language, film.timeSource);
        key = "caption.untimed";
    }
    if (film.time && film.elapsedSeconds) {
        const double minutes = *film.elapsedSeconds / 60;
        arguments["elapsed"] = documentPhrase(source, language, minutes < 0 ? "elapsed.before" : "elapsed.after",
                                              {{"t", durationWords(source, language, std::abs(minutes))}});
        key = "caption.film";
    }
    std::vector<std::string> parts{capitalised(documentPhrase(source, language, key, arguments))};
    if (isOfRun(sources, film))
        parts.push_back(documentPhrase(source, language, "caption.frame", {{"number", std::to_string(film.frame)}}));
    const auto& home = sources.context.studies;
    if (!home.empty() && film.studyUid != home.front().studyUid)
        parts.insert(parts.end(), {film.institution, film.accession});
    if (film.identity == "uncertain") parts.push_back(documentWord(source, language, "caption.identity"));
    if (film.lossy) parts.push_back(documentWord(source, language, "caption.lossy"));
    return joined(parts, " · ");
}

}  // namespace reporting
