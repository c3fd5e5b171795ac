#include <algorithm>

#include "reporting/rules/typer.h"
#include "reporting/rules/vocabulary.h"
#include "reporting/template/map_view.h"

namespace reporting::detail {
namespace {

using Kind = Type::Kind;

}  // namespace

Typed Typer::type(const Ast& ast) {
    switch (ast.kind) {
        case Ast::Kind::Number: {
            Type number;
            number.kind = Kind::Number;
            number.word = ast.text;
            return constant(Cell::ofNumber(parseNumber(ast.text).value_or(0)), number, ast.offset);
        }
        case Ast::Kind::Name:
            return narrowed(ast, ast.prefix.empty() ? name(ast) : dotted(ast));
        case Ast::Kind::Call:
            return call(ast);
        case Ast::Kind::Binary:
            return binary(ast);
        case Ast::Kind::In:
            return membership(ast);
        case Ast::Kind::Not:
        case Ast::Kind::Negate: {
            const bool isNot = ast.kind == Ast::Kind::Not;
            const Typed value = isNot ? truthOf(type(ast.children[0])) : numberOf(type(ast.children[0]));
            Node node;
            node.op = isNot ? Op::Not : Op::Negate;
            node.a = value.node;
            return add(node, isNot ? Kind::Truth : Kind::Number, ast.offset);
        }
    }
    return {};
}

bool Typer::arity(const Ast& ast, std::size_t count) {
    if (ast.children.size() == count) return true;
    fail(ast.offset, "'" + ast.text + "' takes " + std::to_string(count) + (count == 1 ? " value." : " values."));
    return false;
}

Typed Typer::call(const Ast& ast) {
    const std::string& f = ast.text;
    if (!ast.prefix.empty()) {
        if (ast.prefix == "films" && f == "immediate_after") return filmsAfter(ast);
        return fail(ast.offset, "There is no function '" + ast.prefix + "." + f + "'.");
    }
    if (f == "any" || f == "all" || f == "count") return overSides(ast);
    if (f == "if") return chooser(ast);
    if (f == "min" || f == "max") return extreme(ast);
    if (f == "has") return hasOption(ast);
    if (f == "cites") return cites(ast);
    if (f == "acknowledged") return acknowledged(ast);
    if (f != "blank" && f != "answered" && f != "none" && f != "abs")
        return fail(ast.offset, "There is no function '" + f + "'." + suggestion(f, expressionFunctions()));
    if (!arity(ast, 1)) return {-1, {}, ast.offset};
    const Typed value = type(ast.children[0]);
    if (value.type.kind == Kind::Invalid) return {-1, {}, ast.offset};
    if (value.type.kind == Kind::Word || value.type.kind == Kind::Nil)
        return fail(ast.children[0].offset,
                    "There is no '" + value.type.word + "'." +
                        suggestion(value.type.word, namesOf(context_.table ? *context_.table : c_.answers)));
    if (f == "none" && value.type.kind != Kind::Set)
        return fail(value.offset, "none(x) needs a question of kind 'choices'.");
    Node node;
    node.a = f == "abs" ? numberOf(value).node : value.node;
    node.op = f == "abs" ? Op::Absolute : f == "none" ? Op::IsEmpty : Op::Blank;
    Typed result = add(node, f == "abs" ? Kind::Number : Kind::Truth, ast.offset);
    if (f != "answered") return result;
    Node negation;
    negation.op = Op::Not;
    negation.a = result.node;
    return add(negation, Kind::Truth, ast.offset);
}

Typed Typer::chooser(const Ast& ast) {
    if (!arity(ast, 3)) return {-1, {}, ast.offset};
    const Typed condition = truthOf(type(ast.children[0]));
    Typed yes = type(ast.children[1]);
    const std::size_t before = excluded_.size();
    exclude(ast.children[0]);
    Typed no = type(ast.children[2]);
    excluded_.resize(before);
    Typed result = unify(yes, no, ast.offset);
    if (result.type.kind == Kind::Invalid) return result;
    Node node;
    node.op = Op::If;
    node.a = condition.node;
    node.b = yes.node;
    node.c = no.node;
    result.node = add(node, result.type.kind, ast.offset).node;
    return result;
}

/// Where "x == A or …" is not true, x is not A: `if(x == A, B, x)` never gives A.
void Typer::exclude(const Ast& condition) {
    if (condition.kind == Ast::Kind::Binary && condition.text == "or")
        for (const Ast& one : condition.children) exclude(one);
    const bool equal = condition.kind == Ast::Kind::Binary && condition.text == "==";
    const bool among = condition.kind == Ast::Kind::In && !condition.negated;
    if ((!equal && !among) || condition.children[0].kind != Ast::Kind::Name) return;
    const Ast& name = condition.children[0];
    for (std::size_t i = 1; i < condition.children.size(); ++i)
        if (condition.children[i].kind == Ast::Kind::Name && condition.children[i].prefix.empty())
            excluded_.emplace_back(name.prefix + "." + name.text, c_.codeId(condition.children[i].text));
}

Typed Typer::narrowed(const Ast& ast, Typed value) const {
    if (value.type.kind != Kind::Code || value.node < 0) return value;
    for (const auto& [name, code] : excluded_)
        if (name == ast.prefix + "." + ast.text && code >= 0) std::erase(value.type.codes, code);
    return value;
}

Typed Typer::overSides(const Ast& ast) {
    if (context_.table) return fail(ast.offset, "A table sees one side only.");
    if (!arity(ast, 1)) return {-1, {}, ast.offset};
    const bool before = std::exchange(everySide_, true);
    const Typed value = truthOf(type(ast.children[0]));
    everySide_ = before;
    Node node;
    node.op = ast.text == "any" ? Op::Any : ast.text == "all" ? Op::All : Op::Count;
    node.a = value.node;
    return add(node, ast.text == "count" ? Kind::Number : Kind::Truth, ast.offset);
}

Typed Typer::extreme(const Ast& ast) {
    if (!arity(ast, 2)) return {-1, {}, ast.offset};
    Typed a = type(ast.children[0]), b = type(ast.children[1]);
    if (isLiteral(a) && b.type.kind == Kind::Code) a = literalAs(a, b.type, true);
    if (isLiteral(b) && a.type.kind == Kind::Code) b = literalAs(b, a.type, true);
    Node node;
    node.a = a.node;
    node.b = b.node;
    if (a.type.kind != Kind::Code || b.type.kind != Kind::Code) {
        node.a = numberOf(a).node;
        node.b = numberOf(b).node;
        node.op = ast.text == "min" ? Op::Minimum : Op::Maximum;
        return add(node, Kind::Number, ast.offset);
    }
    node.slot = commonOrder(a.type, b.type);
    if (node.slot < 0) return fail(ast.offset, "'" + ast.text + "' needs two numbers or two codes of one order.");
    node.op = ast.text == "min" ? Op::RankMinimum : Op::RankMaximum;
    Typed result = unify(a, b, ast.offset);
    result.node = add(node, Kind::Code, ast.offset).node;
    return result;
}

Typed Typer::hasOption(const Ast& ast) {
    if (!arity(ast, 2)) return {-1, {}, ast.offset};
    const Typed value = type(ast.children[0]);
    if (value.type.kind == Kind::Invalid) return value;
    if (value.type.kind != Kind::Set) return fail(value.offset, "has(x, option) needs a question of kind 'choices'.");
    const std::string& option = ast.children[1].text;
    const int code = c_.codeId(option);
    const auto at = std::find(value.type.codes.begin(), value.type.codes.end(), code);
    Node node;
    node.a = value.node;
    node.op = Op::HasBit;
    if (code >= 0 && code == value.type.notAssessable)
        node.op = Op::IsSpecial;
    else if (at == value.type.codes.end() || ast.children[1].kind != Ast::Kind::Name) {
        std::vector<std::string> names;
        for (int one : value.type.codes) names.push_back(c_.codeName(one));
        return fail(ast.children[1].offset, "'" + option + "' is no option of it." + suggestion(option, names));
    } else
        node.slot = static_cast<int>(at - value.type.codes.begin());
    return add(node, Kind::Truth, ast.offset);
}

const Symbol* Typer::answer(const Ast& ast) {
    if (ast.kind != Ast::Kind::Name) return nullptr;
    const auto known = c_.answers.find(ast.text);
    return known == c_.answers.end() || !known->second.citable ? nullptr : &known->second;
}

Typed Typer::cites(const Ast& ast) {
    if (!arity(ast, 1)) return {-1, {}, ast.offset};
    if (!answer(ast.children[0]) || context_.table) return fail(ast.children[0].offset, "cites(x) needs an answer.");
    const Typed value = type(ast.children[0]);
    if (value.node < 0) return {-1, {}, ast.offset};
    Node node = program_.nodes[static_cast<std::size_t>(value.node)];
    node.op = Op::Cites;
    return add(node, Kind::Truth, ast.offset);
}

Typed Typer::acknowledged(const Ast& ast) {
    if (!arity(ast, 1)) return {-1, {}, ast.offset};
    const auto rule = c_.layout.acknowledged.find(ast.children[0].text);
    if (rule == c_.layout.acknowledged.end() || context_.table) {
        std::vector<std::string> rules;
        for (const auto& [id, slot] : c_.layout.acknowledged) rules.push_back(id);
        return fail(ast.children[0].offset,
                    "There is no rule '" + ast.children[0].text + "'." + suggestion(ast.children[0].text, rules));
    }
    // once a side: acknowledged for it or for the examination; else anywhere
    Symbol symbol;
    symbol.type.kind = Kind::Truth;
    symbol.read.kind = Read::Kind::Films;
    symbol.slot = rule->second;
    Typed result = load(symbol, Mode::Fixed, -1, ast.offset);
    const int sides = context_.side || everySide_ ? 1 : static_cast<int>(c_.mirrors.size());
    for (int i = 0; i < sides; ++i) {
        symbol.slot = rule->second + 1;
        const bool own = context_.side || everySide_;
        Node node;
        node.op = Op::Or;
        node.a = result.node;
        node.b = load(symbol, own ? Mode::Own : Mode::Fixed, own ? -1 : i, ast.offset).node;
        result = add(node, Kind::Truth, ast.offset);
    }
    return result;
}

Typed Typer::filmsAfter(const Ast& ast) {
    if (!arity(ast, 1)) return {-1, {}, ast.offset};
    const auto fact = c_.films.find("immediate_after " + ast.children[0].text);
    if (fact == c_.films.end() || context_.table)
        return fail(ast.children[0].offset, "There is no mark '" + ast.children[0].text + "'." +
                                                suggestion(ast.children[0].text, c_.source->marks));
    return load(fact->second, Mode::Fixed, -1, ast.offset);
}

}  // namespace reporting::detail
