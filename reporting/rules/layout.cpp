#include <algorithm>

#include "reporting/rules/compiled.h"
#include "reporting/template/map_view.h"

namespace reporting {

namespace detail {
namespace {

using Kind = Type::Kind;

class LayoutBuilder {
public:
    explicit LayoutBuilder(CompiledTemplate& compiled) : c_(compiled), t_(*compiled.source) {}

    void run() {
        c_.intern("no");
        c_.intern("yes");
        sides_ = static_cast<int>(t_.sides.size());
        for (const Side& side : t_.sides) {
            c_.sideCodes.push_back(c_.intern(side.id));
            c_.mirrors.push_back(std::max(0, c_.sideIndex(side.mirror)));
        }
        parameters();
        questions();
        derived();
        films();
        interval();
        conclusions();
        history();
        for (const ContradictionRule& rule : t_.contradictions)
            if (!c_.layout.acknowledged.count(rule.statement.id))
                c_.layout.acknowledged[rule.statement.id] = slots(1 + sides_);
        c_.initial.resize(static_cast<std::size_t>(c_.layout.cells));
        for (const auto& [slot, cell] : known_) c_.initial[static_cast<std::size_t>(slot)] = cell;
    }

private:
    int slots(int count) {
        const int first = c_.layout.cells;
        c_.layout.cells += count;
        return first;
    }
    static Type simple(Kind kind) {
        Type type;
        type.kind = kind;
        return type;
    }
    Type coded(Kind kind, const std::vector<std::string>& ids, const std::string& labels) {
        Type type = simple(kind);
        for (const std::string& id : ids) type.codes.push_back(c_.intern(id));
        type.labels = labels;
        return type;
    }

    void parameters() {
        for (const Parameter& one : t_.parameters) {
            Symbol symbol;
            symbol.slot = slots(1);
            if (const std::optional<double> number = parseNumber(one.value)) {
                symbol.type = simple(Kind::Number);
                const std::size_t point = one.value.find('.');
                symbol.type.decimals = point == std::string::npos ? 0 : static_cast<int>(one.value.size() - point - 1);
                known_.emplace_back(symbol.slot, Cell::ofNumber(*number));
            } else if (one.value == "yes" || one.value == "no") {
                symbol.type = simple(Kind::Truth);
                known_.emplace_back(symbol.slot, Cell::truth(one.value == "yes"));
            } else {
                symbol.type = coded(Kind::Code, one.values.empty() ? std::vector{one.value} : one.values, "");
                symbol.type.open = one.values.empty();
                known_.emplace_back(symbol.slot, Cell::ofCode(c_.intern(one.value)));
            }
            symbol.read.kind = Read::Kind::Table;
            c_.parameters[one.id] = symbol;
        }
    }

    Type typeOf(const Question& q) {
        std::vector<std::string> ids;
        for (const Option& option : q.options) ids.push_back(option.id);
        Type type;
        switch (q.kind) {
            case QuestionKind::Choice:
                type = coded(Kind::Code, ids, "option." + q.id);
                break;
            case QuestionKind::Choices:
                type = coded(Kind::Set, ids, "option." + q.id);
                break;
            case QuestionKind::Number:
                type = simple(Kind::Number);
                break;
            case QuestionKind::Text:
                type = simple(Kind::Text);
                break;
        }
        if (q.kind == QuestionKind::Number) type.decimals = q.decimals;
        if (!q.notAssessable.empty()) {
            type.notAssessable = c_.intern(q.notAssessable);
            if (q.kind == QuestionKind::Choice) type.codes.push_back(type.notAssessable);
        }
        if (!q.ordered.empty()) type.order = orderOf(q.ordered);
        return type;
    }
    int orderOf(const std::vector<std::string>& ids) {
        std::vector<int> list;
        for (const std::string& id : ids) list.push_back(c_.intern(id));
        const auto known = std::find(c_.orders.begin(), c_.orders.end(), list);
        if (known != c_.orders.end()) return static_cast<int>(known - c_.orders.begin());
        c_.orders.push_back(std::move(list));
        return static_cast<int>(c_.orders.size()) - 1;
    }

    void questions() {
        for (std::size_t i = 0; i < t_.questions.size(); ++i) {
            const Question& q = t_.questions[i];
            Symbol symbol;
            symbol.type = typeOf(q);
            symbol.perSide = q.perSide;
            symbol.citable = true;
            symbol.slot = slots(q.perSide ? sides_ : 1);
            symbol.read.kind = Read::Kind::Question;
            symbol.read.index = static_cast<int>(i);
            c_.layout.questions.push_back(symbol.slot);
            c_.answers.emplace(q.id, symbol);
        }
    }

    /// Their types become known as they are compiled, in order.
    void derived() {
        for (std::size_t i = 0; i < t_.derived.size(); ++i) {
            const Derived& one = t_.derived[i];
            Symbol symbol;
            if (!one.values.empty()) symbol.type = coded(Kind::Code, one.values, "");
            symbol.perSide = one.scope == Scope::Side;
            symbol.slot = slots(symbol.perSide ? sides_ : 1);
            symbol.read.kind = Read::Kind::Derived;
            symbol.read.index = static_cast<int>(i);
            c_.layout.derived.push_back(symbol.slot);
            c_.answers.emplace(one.id, symbol);
        }
    }

    Symbol fact(Kind kind, Read::Kind read) {
        Symbol symbol;
        symbol.type = simple(kind);
        symbol.slot = slots(1);
        symbol.read.kind = read;
        return symbol;
    }

    void films() {
        const auto add = [&](const std::string& name, Kind kind) {
            const Symbol symbol = fact(kind, Read::Kind::Films);
            c_.layout.films[name] = symbol.slot;
            c_.films[name] = symbol;
        };
        for (const char* name : {"uncertain", "confirmed", "undated"}) add(name, Kind::Number);
        for (const char* name :
             {"negative_interval", "shared", "other_study", "step_too_short", "order_conflict", "wrong_group"})
            add(name, Kind::Truth);
        for (const char* name : {"before", "immediate", "drain", "delayed"}) add(name, Kind::Number);
        for (const Phase& phase : t_.phases) add(phase.id, Kind::Number);
        for (const std::string& mark : t_.marks) add("immediate_after " + mark, Kind::Truth);
    }

    void interval() {
        const IntervalProfile& p = t_.interval;
        std::vector<std::string> classes;
        if (const Question* q = t_.question(p.classQuestion)) {
            for (const Option& option : q->options) classes.push_back(option.id);
            if (!q->notAssessable.empty()) classes.push_back(q->notAssessable);
        }
        const auto add = [&](const char* name, Type type) {
            Symbol symbol = fact(Kind::Truth, Read::Kind::Interval);
            symbol.type = std::move(type);
            c_.interval[name] = symbol;
            return symbol.slot;
        };
        Type minutes = simple(Kind::Number);
        minutes.decimals = 0;
        c_.layout.grade = add("grade", coded(Kind::Code, {p.none, p.early, p.valid, p.late, p.unknown}, "grade"));
        c_.layout.contrastClass = add("class", coded(Kind::Code, classes, "option." + p.classQuestion));
        c_.layout.minutes = add("minutes", minutes);
        c_.layout.provisional = add("provisional", simple(Kind::Truth));
        c_.layout.certain = add("certain", simple(Kind::Truth));
        c_.layout.min = add("min", minutes);
        c_.layout.max = add("max", minutes);
    }

    void conclusions() {
        std::vector<std::string> classes, kinds, modifiers, rules;
        for (const DecisionTable& table : t_.tables)
            for (const TableRow& row : table.rows) rules.push_back(row.rule);
        for (const ConclusionClass& one : t_.classes) {
            classes.push_back(one.id);
            for (const auto& [kind, phrase] : one.kinds)
                if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
        }
        for (const Modifier& one : t_.modifiers) modifiers.push_back(one.id);
        const auto add = [&](const char* name, const Type& type) {
            Symbol symbol;
            symbol.type = type;
            symbol.perSide = true;
            symbol.slot = slots(sides_);
            symbol.read.kind = Read::Kind::Conclusion;
            c_.conclusions[name] = symbol;
            return symbol.slot;
        };
        c_.layout.conclusion = add("conclusion", coded(Kind::Code, classes, "class"));
        c_.layout.ruleClass = add("rule_class", coded(Kind::Code, classes, "class"));
        c_.layout.rule = add("rule", coded(Kind::Code, rules, ""));
        c_.layout.kind = add("kind", coded(Kind::Code, kinds, "kind"));
        c_.layout.overridden = add("overridden", simple(Kind::Truth));
        c_.layout.reasoned = add("override_reasoned", simple(Kind::Truth));
        c_.layout.unreasoned = add("override_without_reason", simple(Kind::Truth));
        c_.layout.modifiers = add("modifiers", coded(Kind::Set, modifiers, "modifier"));
    }

    /// What was concluded before, and by others who did not see this reading.
    void history() {
        const auto add = [&](Symbols& symbols, const char* name, const Type& type) {
            Symbol symbol = fact(type.kind, Read::Kind::Films);
            symbol.type = type;
            symbols[name] = symbol;
            return symbol.slot;
        };
        const auto addSided = [&](Symbols& symbols, const char* name, const Type& type) {
            Symbol symbol = c_.conclusions.at("conclusion");
            symbol.type = type;
            symbol.slot = slots(sides_);
            symbols[name] = symbol;
            return symbol.slot;
        };
        Type whole = simple(Kind::Number);
        whole.decimals = 0;
        c_.layout.priorPresent = add(c_.prior, "present", simple(Kind::Truth));
        c_.layout.priorMonths = add(c_.prior, "months", whole);
        const auto own = c_.interval.find("class");
        c_.layout.priorClass = add(c_.prior, "class", own == c_.interval.end() ? simple(Kind::Text) : own->second.type);
        if (own == c_.interval.end()) c_.prior.erase("class");  // a template without an interval knows no classes
        c_.layout.blindedCount = add(c_.blinded, "count", whole);
        // without an interval there is nothing to ask for: the names are unknown, not blank
        if (t_.interval.classQuestion.empty()) c_.interval.clear();
        formerAnswers();
        if (!c_.conclusions.contains("conclusion")) return;  // a template without sides concludes nothing
        c_.layout.priorConclusion = addSided(c_.sideFacts, "prior_conclusion", c_.conclusions.at("conclusion").type);
        c_.layout.blindedDiffers = addSided(c_.conclusions, "blinded_differs", simple(Kind::Truth));
    }

    /// prior.QUESTION, own.prior_QUESTION: what was answered then.
    void formerAnswers() {
        c_.layout.priorAnswers.assign(t_.questions.size(), -1);
        for (std::size_t i = 0; i < t_.questions.size(); ++i) {
            const Question& q = t_.questions[i];
            auto& symbols = q.perSide ? c_.sideFacts : c_.prior;
            const std::string name = q.perSide ? "prior_" + q.id : q.id;
            if (q.kind == QuestionKind::Text || symbols.count(name)) continue;
            Symbol symbol = fact(Kind::Truth, Read::Kind::Films);
            symbol.type = typeOf(q);
            symbol.perSide = q.perSide;
            if (q.perSide) symbol.slot = slots(sides_);
            symbols[name] = symbol;
            c_.layout.priorAnswers[i] = symbol.slot;
        }
    }

    CompiledTemplate& c_;
    const Template& t_;
    int sides_ = 0;
    std::vector<std::pair<int, Cell>> known_;
};

}  // namespace

void layOut(CompiledTemplate& compiled) {
    LayoutBuilder(compiled).run();
}

}  // namespace detail
}  // namespace reporting
