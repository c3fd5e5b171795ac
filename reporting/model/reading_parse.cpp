#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "reporting/model/answer_json_p.h"
#include "reporting/model/comparison_json_p.h"
#include "reporting/model/history_json_p.h"
#include "reporting/model/reading_json.h"
#include "reporting/model/reading_object_p.h"

namespace reporting {
namespace {

constexpr std::size_t maxBytes = 16u << 20;
constexpr int maxDepth = 32;
constexpr double longestElapsed = 1e12;  // seconds; more than from year 1 to year 9999
const std::string format = "fimbria-reading-1";

Film readFilm(const Json& json, const std::string& pointer) {
    Object object(json, pointer);
    Film film;
    film.id = object.text("id", true);
    film.studyUid = object.text("study");
    film.seriesUid = object.text("series");
    film.sopInstanceUid = object.text("instance");
    film.sopClassUid = object.text("class");
    if (const auto frame = object.number("frame")) {
        if (*frame < 1 || *frame > 1e6 || *frame != std::floor(*frame))
            refuse(object.at("frame"), "A frame number from 1 is expected.");
        film.frame = static_cast<int>(*frame);
    }
    film.phase = object.text("phase");
    film.phaseSource = object.text("phaseSource");
    film.time = object.time("time");
    film.timeSource = object.text("timeSource");
    film.elapsedSeconds = object.number("elapsedSeconds");
    if (film.elapsedSeconds && std::abs(*film.elapsedSeconds) > longestElapsed)
        refuse(object.at("elapsedSeconds"), "The time is longer than any examination.");
    film.institution = object.text("institution");
    film.accession = object.text("accession");
    film.identity = object.text("identity");
    static const std::set<std::string> identities{"", "same", "uncertain", "confirmed"};
    if (!identities.count(film.identity))
        refuse(object.at("identity"), "One of same, uncertain, confirmed is expected.");
    film.lossy = object.boolean("lossy");
    film.keyImage = object.boolean("keyImage");
    film.calibratedOnMm = object.number("calibratedOnMm");
    if (film.calibratedOnMm && !(*film.calibratedOnMm > 0 && *film.calibratedOnMm < 1e5))
        refuse(object.at("calibratedOnMm"), "A length above 0 mm is expected.");
    object.finish();
    return film;
}

void readHead(Object& object, Reading& reading) {
    if (object.text("format", true) != format) refuse(object.at("format"), "'" + format + "' is expected.");
    reading.id = object.text("id");
    reading.templateRef = readTemplateRef(object);
    if (const Json* json = object.find("timeBase")) {
        Object one(*json, object.at("timeBase"));
        reading.timeBase = {one.time("time"), one.text("source"), one.boolean("certain")};
        one.finish();
    }
    object.each("marks", [&](const Json& item, const std::string& where) {
        Object one(item, where);
        ClockMark mark{one.text("id", true), {}};
        const auto time = one.time("time");
        if (!time) refuse(where, "'time' is missing.");
        mark.time = *time;
        one.finish();
        for (const ClockMark& other : reading.marks)
            if (other.id == mark.id) refuse(where, "The mark stands here twice.");
        reading.marks.push_back(mark);
    });
}

Reading readReading(const Json& json) {
    Reading reading;
    Object object(json, "");
    readHead(object, reading);
    object.each("films", [&](const Json& item, const std::string& where) {
        Film film = readFilm(item, where);
        if (reading.film(film.id)) refuse(where + "/id", "The film id stands here twice.");
        reading.films.push_back(std::move(film));
    });
    object.each("answers", [&](const Json& item, const std::string& where) {
        reading.answers.push_back(readAnswer(item, where, &reading));
        refuseTwice(reading.answers, where);
    });
    object.each("overrides", [&](const Json& item, const std::string& where) {
        Object one(item, where);
        Override value{one.text("side", true), one.text("conclusion", true), one.text("reason")};
        one.finish();
        for (const Override& other : reading.overrides)
            if (other.side == value.side) refuse(where, "The side is overridden twice.");
        reading.overrides.push_back(std::move(value));
    });
    object.each("acknowledgements", [&](const Json& item, const std::string& where) {
        Object one(item, where);
        reading.acknowledgements.push_back({one.text("rule", true), one.text("side"), one.text("reason")});
        one.finish();
    });
    object.each("comparisons", [&](const Json& item, const std::string& where) {
        reading.comparisons.push_back(readComparison(item, where, reading));
    });
    readHistory(object, reading);
    object.finish();
    return reading;
}

std::string placeOf(const std::string& text, std::size_t byte) {
    std::size_t line = 1, column = 1;
    for (std::size_t i = 0; i < byte && i < text.size(); ++i) {
        const bool tail = (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
        column = text[i] == '\n' ? 1 : column + (tail ? 0 : 1);
        line += text[i] == '\n';
    }
    return std::to_string(line) + ":" + std::to_string(column);
}

/// Brackets outside strings; before the parser, whose values are destroyed recursively.
void checkDepth(const std::string& text) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\') ++i;
            if (c == '"') quoted = false;
        } else if (c == '"')
            quoted = true;
        else if (c == '[' || c == '{') {
            if (++depth > maxDepth)
                throw Refused{{"reading.syntax", "Nested deeper than 32 levels.", placeOf(text, i)}};
        } else if (c == ']' || c == '}')
            --depth;
    }
}

Json parse(const std::string& text) {
    std::vector<std::set<std::string>> keys;
    return Json::parse(text, [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) keys.emplace_back();
        if (event == Json::parse_event_t::object_end) keys.pop_back();
        if (event == Json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second)
            throw Refused{
                {"reading.schema", "A key stands twice in one object: " + parsed.get<std::string>() + ".", "/"}};
        return true;
    });
}

}  // namespace

Result<Reading> readingFromJson(const std::string& text) {
    try {
        if (text.size() > maxBytes)
            return tl::unexpected(Error{"reading.syntax", "The reading is larger than 16 MiB.", ""});
        if (text.rfind("\xEF\xBB\xBF", 0) == 0)
            return tl::unexpected(Error{"reading.syntax", "The text starts with a byte-order mark.", "1:1"});
        checkDepth(text);
        return readReading(parse(text));
    } catch (const Refused& refused) {
        return tl::unexpected(refused.error);
    } catch (const nlohmann::json::parse_error& error) {
        const std::string where = placeOf(text, error.byte > 0 ? error.byte - 1 : 0);
        return tl::unexpected(Error{"reading.syntax", "The reading is no valid JSON.", where});
    } catch (const nlohmann::json::out_of_range&) {
        return tl::unexpected(Error{"reading.syntax", "A number of the reading is beyond every range.", ""});
    } catch (const std::exception&) {
        return tl::unexpected(Error{"reading.syntax", "The reading is no valid JSON.", ""});
    }
}

}  // namespace reporting
