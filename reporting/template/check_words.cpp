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
        : t_(value), sources_(sources), problems_(problems) {}

    void run() {
        for (const auto* words : {&t_.labels, &t_.phrases})
            for (const auto& [language, entries] : *words)
                if (std::find(t_.languages.begin(), t_.languages.end(), language) == t_.languages.end())
                    problems_.error(file(language, words == &t_.labels ? "labels" : "phrases"), "template.language",
                                    "The language '" + language + "' is not among the template's languages.");
        collectPatterns();
        for (const PhraseDef* phrase : phraseDefinitions(t_)) checkUse(*phrase, {});
        if (!t_.sideLines.id.empty()) checkAround(t_.sideLines, "list");
        for (const Statement& note : t_.notes) checkUse(note.phrase, "side class");
        for (const Statement& frame : t_.lineFrame) checkAround(frame.phrase, "exam");
        for (const DecisionTable& table : t_.tables)
            for (const TableRow& row : table.rows)
                for (const TableCase& one : row.cases)
                    for (const PhraseDef& note : one.then.notes) checkUse(note, "side class");
        for (const ConclusionClass& one : t_.classes) {
            checkUse({one.phrase, {}, conclusions()}, "side");
            for (const auto& [kind, phrase] : one.kinds) checkUse({phrase, {}, conclusions()}, "side");
        }
        for (const Modifier& one : t_.modifiers) checkUse({one.phrase, {}, conclusions()}, "side");
        checkExists(t_.title, {"template.yaml", 0, 0});
        checkTogether(t_.sections);
        for (const auto& id : {t_.pageHeader, t_.pageFooter}) checkFurniture(id);
        for (const Question& question : t_.questions)
            for (const Prefill& prefill : question.prefill)
                if (!prefill.source.empty()) checkUse({prefill.source, {}, prefill.place}, {});
        checkLabels();
    }

private:
    static Place file(const std::string& language, const std::string& name) {
        return {language + "/" + name + ".yaml", 0, 0};
    }
    static Place conclusions() { return {"rules/conclusions.yaml", 0, 0}; }
    Place placeOf(const std::string& language, const std::string& name, const std::string& key) const {
        const auto source = sources_.yaml.find(language + "/" + name + ".yaml");
        if (source != sources_.yaml.end())
            for (const YamlEntry& entry : source->second.entries)
                if (entry.key == key) return entry.place;
        return file(language, name);
    }

    void collectPatterns() {
        for (const std::string& language : t_.languages) {
            const auto words = t_.phrases.find(language);
            if (words == t_.phrases.end()) continue;
            for (const auto& [id, pattern] : words->second) {
                std::string problem;
                const std::set<std::string> names = argumentNames(pattern, problem);
                const Place place = placeOf(language, "phrases", id);
                if (!problem.empty()) problems_.error(place, "template.pattern", "'" + id + "': " + problem);
                const auto [known, added] = names_.emplace(id, names);
                if (!added && problem.empty() && known->second != names)
                    problems_.error(place, "template.arguments",
                                    "'" + id + "' has other arguments (" + join(names) +
                                        ") than in another language (" + join(known->second) + ").");
                ids_.push_back(id);
            }
        }
    }

    bool checkExists(const std::string& id, const Place& place) {
        if (id.empty()) return false;
        bool everywhere = true;
        for (const std::string& language : t_.languages) {
            const auto words = t_.phrases.find(language);
            if (words != t_.phrases.end() && words->second.count(id)) continue;
            problems_.error(place, "template.unknown-phrase",
                            "There is no phrase '" + id + "' in " + language + "/phrases.yaml." + suggestion(id, ids_));
            everywhere = false;
        }
        return everywhere;
    }

    /// `composed`: arguments that the phrase is given without asking for them: a class gets `side`, a note `class` too.
    void checkUse(const PhraseDef& phrase, const std::string& composed) {
        for (const ArgumentDef& argument : phrase.arguments)
            if (argument.kind == PhraseCall::Argument::Kind::Phrase) checkExists(argument.literal, phrase.place);
        for (const ArgumentDef& argument : phrase.arguments)
            for (const ListItem& item : argument.items) checkUse(item.phrase, {});
        if (!checkExists(phrase.id, phrase.place)) return;
        std::set<std::string> given;
        for (const ArgumentDef& argument : phrase.arguments) given.insert(argument.name);
        for (const std::string& name : names_[phrase.id])
            if (!given.count(name) && (" " + composed + " ").find(" " + name + " ") == std::string::npos)
                problems_.error(phrase.place, "template.arguments",
                                "The phrase '" + phrase.id + "' needs the argument '" + name + "'.");
        for (const std::string& name : given)
            if (!names_[phrase.id].count(name))
                problems_.error(phrase.place, "template.arguments",
                                "The phrase '" + phrase.id + "' has no argument '" + name +
                                    "' (it has: " + join(names_[phrase.id]) + ").");
    }

    /// A phrase around a conclusion never loses it.
    void checkAround(const PhraseDef& phrase, const std::string& inside) {
        checkUse(phrase, inside);
        if (names_.count(phrase.id) && !names_[phrase.id].count(inside))
            problems_.error(phrase.place, "template.arguments",
                            "The phrase '" + phrase.id + "' must name {" + inside + "}.");
    }

    /// Words for both sides at once say what the words for one side say, or less.
    void checkTogether(const std::vector<SectionDef>& sections) {
        for (const SectionDef& section : sections) {
            if (!section.together.empty()) {
                needLabel("side." + section.together);
                if (section.perSide) needLabel("section." + section.id + "." + section.together);
                for (const auto& [id, names] : names_) {
                    const auto own = names_.find(id + "." + section.together);
                    if (own == names_.end() ||
                        std::includes(names.begin(), names.end(), own->second.begin(), own->second.end()))
                        continue;
                    problems_.error(placeOf(t_.languages.front(), "phrases", own->first), "template.arguments",
                                    "'" + own->first + "' has other arguments (" + join(own->second) + ") than '" + id +
                                        "' (" + join(names) + ").");
                }
            }
            checkTogether(section.sections);
        }
    }

    void checkFurniture(const std::string& id) {
        static const std::set<std::string> given{"patient", "patient_id", "birth_date", "date", "accession", "title",
                                                 "status",  "template",   "report",     "page", "total"};
        if (id.empty() || !checkExists(id, t_.pagePlace)) return;
        for (const std::string& name : names_[id])
            if (!given.count(name))
                problems_.error(
                    t_.pagePlace, "template.arguments",
                    "The phrase '" + id + "' of the page names '" + name + "' (there is: " + join(given) + ").");
    }

    void needLabel(const std::string& key) {
        for (const std::string& language : t_.languages) {
            const auto words = t_.labels.find(language);
            if (words == t_.labels.end() || !words->second.count(key))
                problems_.error(file(language, "labels"), "template.unknown-label",
                                "The label '" + key + "' is missing.");
        }
        needed_.insert(key);
    }

    void needSections(const std::vector<SectionDef>& sections) {
        for (const SectionDef& section : sections) {
            needLabel("section." + section.id);
            for (const Side& side : t_.sides) needed_.insert("section." + section.id + "." + side.id);
            needSections(section.sections);
        }
    }

    void needCards() {
        for (const Card& card : t_.cards) {
            for (const char* part : {".title", ".decide", ".delayed", ".alike"}) needLabel("card." + card.id + part);
            for (const std::string& one : card.cases) needLabel("card." + card.id + "." + one);
        }
        for (const Question& question : t_.questions)
            if (!question.group.empty()) needLabel("group." + question.group);
    }

    void checkLabels() {
        needCards();
        for (const Step& step : t_.steps) needLabel("step." + step.id);
        for (const Question& question : t_.questions) {
            needLabel("question." + question.id);
            needed_.insert("help." + question.id);
            needed_.insert("short." + question.id);
            std::vector<std::string> codes;
            for (const Option& option : question.options)
                needLabel("option." + question.id + "." + option.id), codes.push_back(option.id);
            if (!question.notAssessable.empty()) {
                needLabel("not_assessable");
                codes.push_back(question.notAssessable);
                needed_.insert("option." + question.id + "." + question.notAssessable);
            }
            for (const std::string& id : codes)
                needed_.insert({"short." + question.id + "." + id, "help." + question.id + "." + id,
                                "ring." + question.id + "." + id});
        }
        for (const Side& side : t_.sides) needLabel("side." + side.id);
        for (const Phase& phase : t_.phases) needLabel("phase." + phase.id);
        for (const std::string& mark : t_.marks) needLabel("mark." + mark);
        for (const std::string& reason : t_.reasons) needLabel("reason." + reason);
        for (const Parameter& parameter : t_.parameters) {
            needLabel("parameter." + parameter.id);
            for (const std::string& one : parameter.values) needed_.insert("parameter." + parameter.id + "." + one);
        }
        for (const ConclusionClass& one : t_.classes) {
            needLabel("class." + one.id);
            for (const auto& [kind, phrase] : one.kinds) needed_.insert("kind." + kind);
        }
        for (const Modifier& one : t_.modifiers) needLabel("modifier." + one.id);
        const IntervalProfile& interval = t_.interval;
        for (const std::string& grade :
             {interval.none, interval.early, interval.valid, interval.late, interval.unknown})
            if (!grade.empty()) needLabel("grade." + grade);
        needed_.insert("grade." + interval.valid + "_provisional");
        for (const IntervalClass& one : interval.classes) needLabel("contrast." + one.id);
        needSections(t_.sections);
        for (const HangingLayout& layout : t_.layouts) {
            if (t_.layoutPlaces.count(layout.id)) needLabel("layout." + layout.id);
            for (const HangingStage& stage : layout.stages) needed_.insert("layout." + layout.id + "." + stage.id);
        }
        checkStray();
    }

    /// A label of something that does not exist is a slip of the pen; one that only some languages have is an error.
    void checkStray() {
        static const std::vector<std::string> prefixes{
            "step.",      "question.", "help.",     "option.", "short.",   "ring.",   "side.", "mark.", "reason.",
            "parameter.", "class.",    "modifier.", "grade.",  "section.", "layout.", "card.", "group."};
        const std::vector<std::string> all(needed_.begin(), needed_.end());
        for (const auto& [language, words] : t_.labels) {
            for (const auto& [key, text] : words) {
                // words that an overlay leaves without use are no slip: their own template was checked by itself
                const bool inherited = placeOf(language, "labels", key).file.rfind("../", 0) == 0;
                const bool stray =
                    !inherited && !needed_.count(key) &&
                    std::any_of(prefixes.begin(), prefixes.end(),
                                [&, &name = key](const std::string& p) { return name.rfind(p, 0) == 0; });
                if (stray)
                    problems_.warning(placeOf(language, "labels", key), "template.stray-label",
                                      "Nothing of the template has the label '" + key + "'." + suggestion(key, all));
                for (const std::string& other : t_.languages) {
                    const auto others = t_.labels.find(other);
                    if (!stray && needed_.count(key) && others != t_.labels.end() && !others->second.count(key) &&
                        (key.rfind("short.", 0) == 0 || key.rfind("help.", 0) == 0 || key.rfind("ring.", 0) == 0))
                        problems_.error(placeOf(language, "labels", key), "template.unknown-label",
                                        "The label '" + key + "' is missing in " + other + "/labels.yaml.");
                }
            }
        }
    }

    const Template& t_;
    const Sources& sources_;
    Problems& problems_;
    std::map<std::string, std::set<std::string>> names_;
    std::vector<std::string> ids_;
    std::set<std::string> needed_;
};

void collect(const std::vector<Statement>& statements, std::vector<const PhraseDef*>& out) {
    for (const Statement& statement : statements)
        if (!statement.phrase.id.empty()) out.push_back(&statement.phrase);
}

void collect(const std::vector<SectionDef>& sections, std::vector<const PhraseDef*>& out) {
    for (const SectionDef& section : sections) {
        collect(section.sentences, out);
        collect(section.lead, out);
        collect(section.cavity, out);
        collect(section.sections, out);
    }
}

}  // namespace

std::vector<const PhraseDef*> phraseDefinitions(const Template& value) {
    std::vector<const PhraseDef*> all;
    for (const auto* list : {&value.examLine, &value.sideLine, &value.recommendations, &value.limitations})
        collect(*list, all);
    for (const ContradictionRule& rule : value.contradictions) all.push_back(&rule.statement.phrase);
    collect(value.sections, all);
    return all;
}

void checkWords(const Template& value, const Sources& sources, Problems& problems) {
    WordCheck(value, sources, problems).run();
}

}  // namespace reporting::detail
