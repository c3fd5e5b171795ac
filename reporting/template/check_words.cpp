#include <algorithm>
#include <set>

#include "reporting/template/icu_text.h"
#include "reporting/template/template_reader.h"

namespace reporting::detail {
namespace {

std::string join(const std::set<std::string>& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return list.empty() ? "none" : list;
}

class WordCheck {
public:
    WordCheck(const Template& value, const Sources& sources, Problems& problems)
        : x_t(value), x_sources(sources), x_problems(problems) {}

    void run() {
        for (const auto* words : {&x_t.labels, &x_t.phrases})
            for (const auto& [language, entries] : *words)
                if (std::find(x_t.languages.begin(), x_t.languages.end(), language) == x_t.languages.end())
                    x_problems.error(file(language, words == &x_t.labels ? "labels" : "phrases"), "template.language",
                                     "The language '" + language + "' is not among the template's languages.");
        collectPatterns();
        for (const PhraseDef* phrase : phraseDefinitions(x_t)) checkUse(*phrase, false);
        for (const DecisionTable& table : x_t.tables)
            for (const TableRow& row : table.rows)
                for (const TableCase& one : row.cases)
                    for (const PhraseDef& note : one.then.notes) checkUse(note, true);
        for (const ConclusionClass& one : x_t.classes) {
            checkUse({one.phrase, {}, conclusions()}, true);
            for (const auto& [kind, phrase] : one.kinds) checkUse({phrase, {}, conclusions()}, true);
        }
        for (const Modifier& one : x_t.modifiers) checkUse({one.phrase, {}, conclusions()}, true);
        checkExists(x_t.title, {"template.yaml", 0, 0});
        checkLabels();
    }

private:
    static Place file(const std::string& language, const std::string& name) {
        return {language + "/" + name + ".yaml", 0, 0};
    }
    static Place conclusions() { return {"rules/conclusions.yaml", 0, 0}; }
    Place placeOf(const std::string& language, const std::string& name, const std::string& key) const {
        const auto source = x_sources.yaml.find(language + "/" + name + ".yaml");
        if (source != x_sources.yaml.end())
            for (const YamlEntry& entry : source->second.entries)
                if (entry.key == key) return entry.place;
        return file(language, name);
    }

    void collectPatterns() {
        for (const std::string& language : x_t.languages) {
            const auto words = x_t.phrases.find(language);
            if (words == x_t.phrases.end()) continue;
            for (const auto& [id, pattern] : words->second) {
                std::string problem;
                const std::set<std::string> names = argumentNames(pattern, problem);
                const Place place = placeOf(language, "phrases", id);
                if (!problem.empty()) x_problems.error(place, "template.pattern", "'" + id + "': " + problem);
                const auto [known, added] = x_names.emplace(id, names);
                if (!added && problem.empty() && known->second != names)
                    x_problems.error(place, "template.arguments",
                                     "'" + id + "' has other arguments (" + join(names) +
                                         ") than in another language (" + join(known->second) + ").");
                x_ids.push_back(id);
            }
        }
    }

    bool checkExists(const std::string& id, const Place& place) {
        if (id.empty()) return false;
        bool everywhere = true;
        for (const std::string& language : x_t.languages) {
            const auto words = x_t.phrases.find(language);
            if (words != x_t.phrases.end() && words->second.count(id)) continue;
            x_problems.error(
                place, "template.unknown-phrase",
                "There is no phrase '" + id + "' in " + language + "/phrases.yaml." + suggestion(id, x_ids));
            everywhere = false;
        }
        return everywhere;
    }

    /// `sideGiven`: the composer itself gives the phrase of a side's class or note the argument `side`.
    void checkUse(const PhraseDef& phrase, bool sideGiven) {
        for (const ArgumentDef& argument : phrase.arguments)
            if (argument.kind == PhraseCall::Argument::Kind::Phrase) checkExists(argument.literal, phrase.place);
        if (!checkExists(phrase.id, phrase.place)) return;
        std::set<std::string> given;
        for (const ArgumentDef& argument : phrase.arguments) given.insert(argument.name);
        for (const std::string& name : x_names[phrase.id])
            if (!given.count(name) && !(sideGiven && name == "side"))
                x_problems.error(phrase.place, "template.arguments",
                                 "The phrase '" + phrase.id + "' needs the argument '" + name + "'.");
        for (const std::string& name : given)
            if (!x_names[phrase.id].count(name))
                x_problems.error(phrase.place, "template.arguments",
                                 "The phrase '" + phrase.id + "' has no argument '" + name +
                                     "' (it has: " + join(x_names[phrase.id]) + ").");
    }

    void needLabel(const std::string& key) {
        for (const std::string& language : x_t.languages) {
            const auto words = x_t.labels.find(language);
            if (words == x_t.labels.end() || !words->second.count(key))
                x_problems.error(file(language, "labels"), "template.unknown-label",
                                 "The label '" + key + "' is missing.");
        }
        x_needed.insert(key);
    }

    void needSections(const std::vector<SectionDef>& sections) {
        for (const SectionDef& section : sections) {
            needLabel("section." + section.id);
            for (const Side& side : x_t.sides) x_needed.insert("section." + section.id + "." + side.id);
            needSections(section.sections);
        }
    }

    void checkLabels() {
        for (const Step& step : x_t.steps) needLabel("step." + step.id);
        for (const Question& question : x_t.questions) {
            needLabel("question." + question.id);
            x_needed.insert("help." + question.id);
            x_needed.insert("short." + question.id);
            std::vector<std::string> codes;
            for (const Option& option : question.options)
                needLabel("option." + question.id + "." + option.id), codes.push_back(option.id);
            if (!question.notAssessable.empty()) {
                needLabel("not_assessable");
                codes.push_back(question.notAssessable);
                x_needed.insert("option." + question.id + "." + question.notAssessable);
            }
            for (const std::string& id : codes)
                x_needed.insert({"short." + question.id + "." + id, "help." + question.id + "." + id});
        }
        for (const Side& side : x_t.sides) needLabel("side." + side.id);
        for (const Phase& phase : x_t.phases) needLabel("phase." + phase.id);
        for (const std::string& mark : x_t.marks) needLabel("mark." + mark);
        for (const std::string& reason : x_t.reasons) needLabel("reason." + reason);
        for (const Parameter& parameter : x_t.parameters) needLabel("parameter." + parameter.id);
        for (const ConclusionClass& one : x_t.classes) {
            needLabel("class." + one.id);
            for (const auto& [kind, phrase] : one.kinds) x_needed.insert("kind." + kind);
        }
        for (const Modifier& one : x_t.modifiers) needLabel("modifier." + one.id);
        const IntervalProfile& interval = x_t.interval;
        for (const std::string& grade :
             {interval.none, interval.early, interval.valid, interval.late, interval.unknown})
            if (!grade.empty()) needLabel("grade." + grade);
        for (const IntervalClass& one : interval.classes) needLabel("contrast." + one.id);
        needSections(x_t.sections);
        checkStray();
    }

    /// A label of something that does not exist is a slip of the pen; one that only some languages have is an error.
    void checkStray() {
        static const std::vector<std::string> prefixes{"step.",     "question.", "help.",   "option.",    "short.",
                                                       "side.",     "mark.",     "reason.", "parameter.", "class.",
                                                       "modifier.", "grade.",    "section."};
        const std::vector<std::string> all(x_needed.begin(), x_needed.end());
        for (const auto& [language, words] : x_t.labels) {
            for (const auto& [key, text] : words) {
                const bool stray =
                    !x_needed.count(key) && std::any_of(prefixes.begin(), prefixes.end(),
                                                        [&](const std::string& p) { return key.rfind(p, 0) == 0; });
                if (stray)
                    x_problems.warning(placeOf(language, "labels", key), "template.stray-label",
                                       "Nothing of the template has the label '" + key + "'." + suggestion(key, all));
                for (const std::string& other : x_t.languages) {
                    const auto others = x_t.labels.find(other);
                    if (!stray && x_needed.count(key) && others != x_t.labels.end() && !others->second.count(key) &&
                        (key.rfind("short.", 0) == 0 || key.rfind("help.", 0) == 0))
                        x_problems.error(placeOf(language, "labels", key), "template.unknown-label",
                                         "The label '" + key + "' is missing in " + other + "/labels.yaml.");
                }
            }
        }
    }

    const Template& x_t;
    const Sources& x_sources;
    Problems& x_problems;
    std::map<std::string, std::set<std::string>> x_names;
    std::vector<std::string> x_ids;
    std::set<std::string> x_needed;
};

void collect(const std::vector<Statement>& statements, std::vector<const PhraseDef*>& out) {
    for (const Statement& statement : statements)
        if (!statement.phrase.id.empty()) out.push_back(&statement.phrase);
}

void collect(const std::vector<SectionDef>& sections, std::vector<const PhraseDef*>& out) {
    for (const SectionDef& section : sections) {
        collect(section.sentences, out);
        collect(section.cavity, out);
        collect(section.sections, out);
    }
}

}  // namespace

std::vector<const PhraseDef*> phraseDefinitions(const Template& value) {
    std::vector<const PhraseDef*> all;
    for (const auto* list : {&value.examLine, &value.recommendations, &value.limitations}) collect(*list, all);
    for (const ContradictionRule& rule : value.contradictions) all.push_back(&rule.statement.phrase);
    collect(value.sections, all);
    return all;
}

void checkWords(const Template& value, const Sources& sources, Problems& problems) {
    WordCheck(value, sources, problems).run();
}

}  // namespace reporting::detail
