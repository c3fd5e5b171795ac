#include <algorithm>
#include <array>
#include <cstdio>

#include "plugin/films/film_set.h"
#include "plugin/films/phase_rules.h"

namespace hsg {
namespace {

using reporting::LocalTime;
using reporting::PhaseGroup;
using reporting::Template;

/// The key images of domain.md §1.1.
constexpr std::array<const char*, 4> keyPhases{"EARLY", "FULL", "TUBAL", "SPILL"};

struct Writer {
    const FilmSet& films;
    const Template& source;
    bool zh;
    std::vector<OpenNeed> needs;

    void say(const std::string& id, const std::string& en, const std::string& cn,
             std::optional<LocalTime> due = std::nullopt) {
        needs.push_back({id, zh ? cn : en, due});
    }
    bool has(const std::string& phase) const {
        return std::any_of(films.films.begin(), films.films.end(),
                           [&](const auto& e) { return e.film.phase == phase; });
    }
    std::vector<const FilmEntry*> delayed() const {
        std::vector<const FilmEntry*> found;
        for (const auto& entry : films.films)
            if (isIn(source, entry.film, PhaseGroup::Delayed)) found.push_back(&entry);
        return found;
    }
};

std::string clock(LocalTime time, LocalTime base) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss parts(std::chrono::floor<std::chrono::minutes>(time - day));
    char text[40];
    if (day == std::chrono::floor<std::chrono::days>(base)) {
        std::snprintf(text, sizeof text, "%02d:%02d", int(parts.hours().count()), int(parts.minutes().count()));
    } else {
        const std::chrono::year_month_day date(day);
        std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d", int(date.year()), unsigned(date.month()),
                      unsigned(date.day()), int(parts.hours().count()), int(parts.minutes().count()));
    }
    return text;
}

const reporting::IntervalClass* classOf(const Template& source, const std::string& id) {
    for (const auto& candidate : source.interval.classes)
        if (candidate.id == id) return &candidate;
    return nullptr;
}

LocalTime after(LocalTime zero, double minutes) {
    return zero + std::chrono::milliseconds(static_cast<long long>(minutes * 60000));
}

void sayPhases(Writer& out) {
    for (const char* phase : keyPhases) {
        if (!out.source.phase(phase) || out.has(phase)) continue;
        const auto& words = out.source.label(out.zh ? "zh" : "en", std::string("phase.") + phase);
        out.say(std::string("phase:") + phase, "Not captured: " + words + ".", "未摄:" + words + "。");
    }
}

void sayDelayed(Writer& out) {
    const auto delayed = out.delayed();
    const auto& early = out.source.interval.early;
    const bool allEarly = !delayed.empty() && std::all_of(delayed.begin(), delayed.end(), [&](const FilmEntry* entry) {
        return entry->interval.grade == early;
    });
    if (!delayed.empty() && !allEarly) return;
    const auto* window = classOf(out.source, out.films.contrastClass);
    const auto& zero = out.films.timeBase.time;
    if (!window || !zero) {
        if (delayed.empty()) out.say("delayed", "No delayed film yet.", "尚无延迟片。");
        return;
    }
    const auto due = after(*zero, window->min);
    // to the next whole minute: a film taken at the minute that is written is not too early
    const auto at = clock(std::chrono::ceil<std::chrono::minutes>(due), *zero);
    if (delayed.empty())
        out.say("delayed", "Delayed film due " + at + ".", "延迟片应于 " + at + " 拍摄。", due);
    else
        out.say("delayed-again", "The delayed film is too early; another is due from " + at + ".",
                "延迟片过早,应于 " + at + " 后补摄。", due);
}

}  // namespace

std::vector<OpenNeed> openNeeds(const FilmSet& films, const Template& source, const std::string& language) {
    Writer out{films, source, language == "zh", {}};
    if (films.films.empty()) return {};
    sayPhases(out);
    if (!classOf(source, films.contrastClass))
        out.say("class", "The contrast class is unknown: answer it, the time of the delayed film depends on it.",
                "对比剂类别未知:请选择,延迟片时间取决于此。");
    if (!films.timeBase.certain)
        out.say("zero", "Mark the end of injection: the interval is uncertain without it.",
                "请标记注药结束时间:否则间隔不确定。");
    sayDelayed(out);
    const auto undated =
        std::count_if(films.films.begin(), films.films.end(), [](const FilmEntry& entry) { return !entry.film.time; });
    if (undated > 0)
        out.say("undated", "Films without a time: " + std::to_string(undated) + ".",
                "无摄片时间的片数:" + std::to_string(undated) + "。");
    return out.needs;
}

}  // namespace hsg
