#include "reporting/exchange/enable_when.h"

#include <algorithm>
#include <cstdlib>

#include "reporting/exchange/clauses.h"
#include "reporting/rules/ast.h"

namespace reporting::exchange {
namespace {

using detail::Ast;
using Op = Comparison::Operator;

constexpr int maxDepth = 64;

/// What an operand names.
struct Operand {
    const Question* question = nullptr;
    std::string link;
    std::optional<double> number;
    std::string word;  ///< a code, yes or no
};

/// Each condition has two faces: where it is true, and where it is false; where an answer is blank it is neither.
class Converter {
public:
    Converter(const Template& source, const Side* side) : t_(source), side_(side) {}

    /// "true or undecided": what a question is asked on.
    Cnf shown(const Ast& ast) { return notFalse(ast, 0); }
    std::string difference;

private:
    Cnf notFalse(const Ast& ast, int depth) { return face(ast, true, true, depth); }

    /// Where `ast` is `truth`; with `open` also where it is undecided.
    Cnf face(const Ast& ast, bool truth, bool open, int depth) {
        if (depth > maxDepth) throw NotSaid{};
        switch (ast.kind) {
            case Ast::Kind::Not:
                return face(ast.children[0], !truth, open, depth + 1);
            case Ast::Kind::Binary:
                if (ast.text == "and" || ast.text == "or") return joined(ast, truth, open, depth);
                return compared(ast, truth, open);
            case Ast::Kind::In:
                return membership(ast, truth != ast.negated, open);
            case Ast::Kind::Call:
                return called(ast, truth, open, depth);
            case Ast::Kind::Name:
                return named(ast, truth, open, depth);
            default:
                throw NotSaid{};
        }
    }
    /// Kleene: `and` is true where both are, false where one is, and the open face of each follows by itself: what is
    /// not false is what no part makes false.
    Cnf joined(const Ast& ast, bool truth, bool open, int depth) {
        const Cnf a = face(ast.children[0], truth, open, depth + 1), b = face(ast.children[1], truth, open, depth + 1);
        return (ast.text == "and") == truth ? both(a, b) : either(a, b);
    }

    const Question* question(const Ast& ast, std::string& link) const {
        const Side* side = nullptr;
        if (ast.prefix == "own") side = side_;
        if (ast.prefix == "other" && side_)
            for (const Side& one : t_.sides)
                if (one.id == side_->mirror) side = &one;
        for (const Side& one : t_.sides)
            if (one.id == ast.prefix) side = &one;
        const Question* found = t_.question(ast.text);
        if (!found || found->perSide != (side != nullptr) || (!ast.prefix.empty() && !side)) return nullptr;
        link = side ? side->id + "." + found->id : found->id;
        return found;
    }
    const Derived* derived(const Ast& ast) const {
        for (const Derived& one : t_.derived)
            if (one.id == ast.text && ast.prefix == (one.scope == Scope::Side ? "own" : "")) return &one;
        return nullptr;
    }
    Operand operand(const Ast& ast) const {
        Operand out;
        if (ast.kind == Ast::Kind::Number) {
            out.number = std::strtod(ast.text.c_str(), nullptr);
        } else if (ast.kind == Ast::Kind::Name && ast.prefix == "param") {
            const Parameter* parameter = t_.parameter(ast.text);
            if (!parameter) throw NotSaid{};
            char* end = nullptr;
            const double number = std::strtod(parameter->value.c_str(), &end);
            if (!parameter->value.empty() && *end == '\0')
                out.number = number;
            else
                out.word = parameter->value;
        } else if (ast.kind == Ast::Kind::Name) {
            out.question = question(ast, out.link);
            if (!out.question && ast.prefix.empty()) out.word = ast.text == "table" ? t_.table : ast.text;
            if (!out.question && out.word.empty()) throw NotSaid{};
            if (!out.question && t_.question(ast.text)) throw NotSaid{};
        } else
            throw NotSaid{};
        return out;
    }

    Cnf exists(const std::string& link, const Question* of, bool truth) {
        Comparison one;
        one.question = link;
        one.exists = truth;
        one.of = of;
        return {Clause{one}};
    }
    /// One of the options is the answer (or none of them is, with an answer all the same).
    Cnf isOneOf(const Operand& what, const std::vector<std::string>& options, bool truth, bool open) {
        const Question& q = *what.question;
        for (const std::string& id : options)
            if (!q.option(id) && id != q.notAssessable) throw NotSaid{};
        std::vector<std::string> wanted = options;
        if (!truth) {
            wanted.clear();
            for (const Option& option : q.options)
                if (std::find(options.begin(), options.end(), option.id) == options.end()) wanted.push_back(option.id);
            if (!q.notAssessable.empty() && std::find(options.begin(), options.end(), q.notAssessable) == options.end())
                wanted.push_back(q.notAssessable);
        }
        Clause clause;
        for (const std::string& id : wanted) {
            Comparison one;
            one.question = what.link;
            one.is = Op::Equal;
            one.option = id;
            one.of = &q;
            add(clause, one);
        }
        return opened(what, clause, open);
    }
    /// What is undecided while the answer is blank.
    Cnf opened(const Operand& what, Clause clause, bool open) {
        if (open) {
            add(clause, exists(what.link, what.question, false)[0][0]);
            if (what.question->shownWhen && difference.empty())
                difference = "while '" + what.question->id + "' itself is not asked, Fimbria does not ask this either";
        }
        if (clause.size() > maxComparisons) throw NotSaid{};
        return {clause};
    }

    Cnf compared(const Ast& ast, bool truth, bool open) {
        Operand a = operand(ast.children[0]), b = operand(ast.children[1]);
        std::string op = ast.text;
        if (!a.question && b.question) {
            std::swap(a, b);
            op = op == "<" ? ">" : op == "<=" ? ">=" : op == ">" ? "<" : op == ">=" ? "<=" : op;
        }
        if (a.question && b.question) throw NotSaid{};
        if (!a.question) return constants(a, b, op, truth);
        if (a.question->kind == QuestionKind::Number && b.number) return numbers(a, *b.number, op, truth, open);
        if (a.question->kind != QuestionKind::Choice || b.word.empty()) throw NotSaid{};
        if (op == "==" || op == "!=") return isOneOf(a, {b.word}, truth == (op == "=="), open);
        return ordered(a, b.word, op, truth, open);
    }
    static Cnf constants(const Operand& a, const Operand& b, const std::string& op, bool truth) {
        if (a.number && b.number) {
            const double x = *a.number, y = *b.number;
            const bool is = op == "=="   ? x == y
                            : op == "!=" ? x != y
                            : op == "<"  ? x < y
                            : op == "<=" ? x <= y
                            : op == ">"  ? x > y
                                         : x >= y;
            return always(is == truth);
        }
        if (a.word.empty() || b.word.empty() || (op != "==" && op != "!=")) throw NotSaid{};
        return always(((a.word == b.word) == (op == "==")) == truth);
    }
    Cnf numbers(const Operand& a, double number, std::string op, bool truth, bool open) {
        static const std::pair<const char*, const char*> opposite[] = {{"==", "!="}, {"<", ">="}, {">", "<="}};
        if (!truth)
            for (const auto& [one, other] : opposite) {
                if (op == one) {
                    op = other;
                    break;
                }
                if (op == other) {
                    op = one;
                    break;
                }
            }
        Comparison one;
        one.question = a.link;
        one.of = a.question;
        one.number = number;
        one.is = op == "=="   ? Op::Equal
                 : op == "!=" ? Op::NotEqual
                 : op == "<"  ? Op::Less
                 : op == "<=" ? Op::LessOrEqual
                 : op == ">"  ? Op::Greater
                              : Op::GreaterOrEqual;
        // FHIR's "!=" is true of a blank answer too
        if (one.is == Op::NotEqual && !open) return {Clause{one}, exists(a.link, a.question, true)[0]};
        return opened(a, Clause{one}, open);
    }
    Cnf ordered(const Operand& a, const std::string& word, const std::string& op, bool truth, bool open) {
        const auto& order = a.question->ordered;
        const auto at = std::find(order.begin(), order.end(), word);
        if (at == order.end()) throw NotSaid{};
        std::vector<std::string> wanted;
        for (auto it = order.begin(); it != order.end(); ++it)
            if (op == "<" ? it < at : op == "<=" ? it <= at : op == ">" ? it > at : it >= at) wanted.push_back(*it);
        return isOneOf(a, wanted, truth, open);
    }
    Cnf membership(const Ast& ast, bool truth, bool open) {
        const Operand what = operand(ast.children[0]);
        std::vector<std::string> wanted;
        for (std::size_t i = 1; i < ast.children.size(); ++i) wanted.push_back(operand(ast.children[i]).word);
        if (what.question && what.question->kind == QuestionKind::Choice) return isOneOf(what, wanted, truth, open);
        if (what.question || what.word.empty()) throw NotSaid{};
        return always((std::find(wanted.begin(), wanted.end(), what.word) != wanted.end()) == truth);
    }

    Cnf called(const Ast& ast, bool truth, bool open, int depth) {
        const std::string& name = ast.text;
        if (ast.children.empty()) throw NotSaid{};
        if (name == "any" || name == "all") return overSides(ast, truth, open, depth);
        const Operand what = operand(ast.children[0]);
        if (!what.question) throw NotSaid{};
        if (name == "answered") return exists(what.link, what.question, truth);
        if (name == "blank") return exists(what.link, what.question, !truth);
        // "none of these" and "has not" are answers without a value, which FHIR does not tell from no answer
        if (name != "has" || ast.children.size() != 2 || !truth) throw NotSaid{};
        return isOneOf(what, {operand(ast.children[1]).word}, true, open);
    }
    Cnf overSides(const Ast& ast, bool truth, bool open, int depth) {
        Cnf out = always((ast.text == "all") == truth);
        const Side* outer = side_;
        for (const Side& side : t_.sides) {
            side_ = &side;
            const Cnf one = face(ast.children[0], truth, open, depth + 1);
            out = (ast.text == "all") == truth ? both(out, one) : either(out, one);
        }
        side_ = outer;
        return out;
    }
    Cnf named(const Ast& ast, bool truth, bool open, int depth) {
        if (ast.prefix.empty() && (ast.text == "yes" || ast.text == "no")) return always((ast.text == "yes") == truth);
        std::string link;
        if (question(ast, link)) {
            Operand what = operand(ast);
            if (what.question->kind != QuestionKind::Choice || !what.question->option("yes")) throw NotSaid{};
            return isOneOf(what, {truth ? "yes" : "no"}, true, open);
        }
        const Derived* value = derived(ast);
        if (!value || !value->values.empty()) throw NotSaid{};
        const auto inner = detail::parseExpression(value->is.text);
        if (!inner) throw NotSaid{};
        return face(*inner, truth, open, depth + 8);
    }

    const Template& t_;
    const Side* side_;
};

/// The parts of a chain of `and`.
void conjuncts(const Ast& ast, std::vector<const Ast*>& out) {
    if (ast.kind != Ast::Kind::Binary || ast.text != "and") return out.push_back(&ast);
    for (const Ast& child : ast.children) conjuncts(child, out);
}

}  // namespace

std::optional<EnableWhen> enableWhen(const Template& source, const std::string& expression, const Side* side) {
    const auto ast = detail::parseExpression(expression);
    if (!ast) return std::nullopt;
    std::vector<const Ast*> parts;
    conjuncts(*ast, parts);
    EnableWhen out;
    Converter converter(source, side);
    std::size_t said = 0;
    for (const Ast* part : parts) {
        try {
            Cnf joined = both(out.all, converter.shown(*part));
            out.all = std::move(joined);
            ++said;
        } catch (const NotSaid&) {
            out.partial = true;
        }
    }
    if (said == 0) return std::nullopt;
    out.difference = converter.difference;
    out.never = std::any_of(out.all.begin(), out.all.end(), [](const Clause& one) { return one.empty(); });
    return out;
}

}  // namespace reporting::exchange
