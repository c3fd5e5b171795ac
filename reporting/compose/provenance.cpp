#include <algorithm>
#include <functional>
#include <map>

#include "reporting/compose/document_words.h"
#include "reporting/compose/film_words.h"
#include "reporting/compose/origins.h"
#include "reporting/compose/parts.h"
#include "reporting/compose/phrasing.h"
#include "reporting/model/decimal.h"

namespace reporting {
namespace {

using Line = std::function<std::string(const std::string& language)>;

class Provenance {
public:
    explicit Provenance(const Sources& sources) : s_(sources), assessment_(sources.evaluation.assessment()) {}

    std::vector<Sentence> lines() {
        add("template", [this](const auto& l) { return templateLine(l); });
        add("rules", [this](const auto& l) { return rulesLine(l); });
        addOverrides();
        add("zero", [this](const auto& l) { return zeroLine(l); });
        add("interval", [this](const auto& l) { return intervalLine(l); });
        add("confirmed", [this](const auto& l) { return countLine(l, "confirmed"); });
        add("uncertain", [this](const auto& l) { return countLine(l, "uncertain"); });
        addCalibrations();
        for (auto& line : originSentences(s_)) lines_.push_back(std::move(line));
        for (const auto& contradiction : assessment_.contradictions) addContradiction(contradiction);
        add("missing", [this](const auto& l) { return missingLine(l); });
        if (s_.context.predecessor) {
            const auto uid = *s_.context.predecessor;
            add("amends", [&](const auto& l) {
                return documentPhrase(s_.source, l, "provenance.amends", {{"uid", uid}});
            });
        }
        return std::move(lines_);
    }

private:
    void add(const std::string& id, const Line& line, const std::string& rule = {}) {
        Sentence sentence;
        sentence.id = "provenance." + id;
        sentence.rule = rule;
        bool empty = true;
        for (const auto& language : s_.source.languages) {
            sentence.text[language] = line(language);
            empty = empty && sentence.text[language].empty();
        }
        if (!empty) lines_.push_back(std::move(sentence));
    }

    std::string templateLine(const std::string& language) const {
        return documentPhrase(
            s_.source, language, "provenance.template",
            {{"id", s_.source.id}, {"version", s_.source.version}, {"hash", s_.source.hash.substr(0, 12)}});
    }

    // Every rule that spoke: rows of the table a side, limitations, contradictions.
    std::string rulesLine(const std::string& language) const {
        std::vector<std::string> parts;
        for (const auto& conclusion : assessment_.conclusions) {
            if (conclusion.rule.empty()) continue;
            parts.push_back(documentPhrase(
                s_.source, language, "parentheses",
                {{"text", conclusion.rule}, {"note", s_.source.label(language, "side." + conclusion.side)}}));
        }
        for (const auto& limitation : assessment_.limitations) {
            if (std::find(parts.begin(), parts.end(), limitation.rule) == parts.end()) parts.push_back(limitation.rule);
        }
        if (parts.empty()) return {};
        return documentPhrase(s_.source, language, "provenance.rules",
                              {{"list", joined(parts, documentWord(s_.source, language, "join.list"))}});
    }

    // What the rules gave where the reader concluded otherwise; the reason stands in the impression.
    void addOverrides() {
        for (const auto& conclusion : assessment_.conclusions) {
            if (!conclusion.overrideReason || conclusion.conclusion == conclusion.ruleClass) continue;
            const auto named = [&](const std::string& language, const std::string& id) {
                return id.empty() ? documentWord(s_.source, language, "none")
                                  : s_.source.label(language, "class." + id);
            };
            add("override", [&](const std::string& language) {
                return capitalised(documentPhrase(s_.source, language, "provenance.override",
                                                  {{"side", s_.source.label(language, "side." + conclusion.side)},
                                                   {"class", named(language, conclusion.conclusion)},
                                                   {"rule", conclusion.rule},
                                                   {"ruled", named(language, conclusion.ruleClass)}}));
            });
            lines_.back().side = conclusion.side;
        }
    }

    std::string homeDate() const { return s_.context.studies.empty() ? "" : s_.context.studies.front().date; }

    std::string zeroLine(const std::string& language) const {
        const auto& base = s_.reading.timeBase;
        if (!base.time) return documentWord(s_.source, language, "provenance.no_zero");
        return documentPhrase(s_.source, language, "provenance.zero",
                              {{"time", clockWords(*base.time, homeDate())},
                               {"source", sourceWithKeyword(s_.source, language, base.source)},
                               {"certain", base.certain ? "yes" : "no"}});
    }

    std::string intervalLine(const std::string& language) const {
        const auto& interval = assessment_.interval;
        if (interval.grade.empty()) return {};
        Arguments arguments{{"grade", s_.source.label(language, gradeKey(s_.source, interval))}};
        const auto* film = s_.reading.film(interval.filmId);
        if (!interval.minutes || !film) return documentPhrase(s_.source, language, "provenance.no_interval", arguments);
        arguments["delay"] = durationWords(s_.source, language, *interval.minutes);
        arguments["source"] = sourceWithKeyword(s_.source, language, film->timeSource);
        return documentPhrase(s_.source, language, "provenance.interval", arguments);
    }

    std::string countLine(const std::string& language, const std::string& identity) const {
        const auto count = std::count_if(s_.reading.films.begin(), s_.reading.films.end(),
                                         [&](const Film& film) { return film.identity == identity; });
        if (count == 0) return {};
        return documentPhrase(s_.source, language, "provenance." + identity, {{"count", std::to_string(count)}});
    }

    // A line for each length of object: which films were measured with it.
    void addCalibrations() {
        std::map<double, std::vector<const Film*>> objects;
        for (const auto& film : s_.reading.films)
            if (film.calibratedOnMm) objects[*film.calibratedOnMm].push_back(&film);
        for (const auto& [mm, films] : objects)
            add("calibration", [&, length = mm, shown = films](const std::string& language) {
                std::vector<std::string> names;
                for (const auto* film : shown) names.push_back(filmName(language, *film));
                return documentPhrase(s_.source, language, "provenance.calibration",
                                      {{"films", joined(names, documentWord(s_.source, language, "join.list"))},
                                       {"mm", shortest(length)}});
            });
    }

    // "20", "12.5"
    static std::string shortest(double value) {
        int decimals = 0;
        while (decimals < 2 && decimal(value, decimals) != decimal(value, 2) &&
               std::stod(decimal(value, decimals)) != std::stod(decimal(value, 2)))
            ++decimals;
        return decimal(value, decimals);
    }

    // "delayed film (11:05)"
    std::string filmName(const std::string& language, const Film& film) const {
        const auto* phase = s_.source.phase(film.phase);
        std::string name = phase ? s_.source.label(language, "phase." + phase->id) : film.phase;
        if (name.empty()) name = film.id;
        if (!film.time) return name;
        return documentPhrase(s_.source, language, "parentheses",
                              {{"text", name}, {"note", clockWords(*film.time, homeDate())}});
    }

    void addContradiction(const Contradiction& contradiction) {
        const char* key = contradiction.acknowledged ? "acknowledged" : "open";
        add(
            key,
            [&](const std::string& language) {
                const auto message = capitalised(words(s_.source, language, contradiction.phrase));
                auto said = documentPhrase(s_.source, language, std::string("provenance.") + key,
                                           {{"rule", contradiction.rule}, {"message", message}});
                const auto reason = acknowledgedReason(contradiction);
                if (!contradiction.acknowledged || reason.empty()) return said;
                return joined({said, documentPhrase(s_.source, language, "provenance.reason", {{"reason", reason}})},
                              documentWord(s_.source, language, "sentence.separator"));
            },
            contradiction.rule);
    }

    std::string acknowledgedReason(const Contradiction& contradiction) const {
        for (const auto& seen : s_.reading.acknowledgements) {
            if (seen.rule == contradiction.rule && seen.side == contradiction.side) return seen.reason;
        }
        return {};
    }

    std::string missingLine(const std::string& language) const {
        std::vector<std::string> parts;
        for (const auto& missing : assessment_.missing) {
            auto name = s_.source.label(language, "question." + missing.question);
            if (!missing.side.empty())
                name = documentPhrase(s_.source, language, "parentheses",
                                      {{"text", name}, {"note", s_.source.label(language, "side." + missing.side)}});
            parts.push_back(std::move(name));
        }
        if (parts.empty()) return {};
        return documentPhrase(s_.source, language, "provenance.missing",
                              {{"list", joined(parts, documentWord(s_.source, language, "join.clauses"))}});
    }

    const Sources& s_;
    const Assessment& assessment_;
    std::vector<Sentence> lines_;
};

}  // namespace

std::vector<Sentence> provenanceOf(const Sources& sources) {
    return Provenance(sources).lines();
}

}  // namespace reporting
