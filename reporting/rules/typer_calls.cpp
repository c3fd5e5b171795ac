#include <algorithm>

#include "reporting/rules/typer.h"
#include "reporting/rules/vocabulary.h"
#include "reporting/template/map_view.h"

namespace reporting::detail {
namespace {

using Kind = Type::Kind;

std::vector<std::string> namesOf(const Symbols& symbols) {
    std::vector<std::string> names;
    for (const auto& [name, symbol] : symbols)
        if (name.find(' ') == std::string::npos) names.push_back(name);
    return names;
}

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

void Typer::unknownName(const Ast& ast, const Symbols& among) {
    const std::string full = ast.prefix.empty() ? ast.text : ast.prefix + "." + ast.text;
    fail(ast.offset, "There is no '" + full + "'." + suggestion(ast.text, namesOf(among)));
}

Typed Typer::load(const Symbol& symbol, Mode mode, int side, int offset) {
    Node node;
    node.op = Op::Load;
    node.mode = mode;
    node.slot = symbol.slot + std::max(0, side);
    Read read = symbol.read;
    read.mode = mode;
    read.side = side;
    read.every = everySide_ && mode != Mode::Fixed;
    if (std::find(program_.reads.begin(), program_.reads.end(), read) == program_.reads.end())
        program_.reads.push_back(read);
    Typed value = add(node, symbol.type.kind, offset);
    value.type = symbol.type;
    return value;
}

/// A bare name: a table's input, a truth value, an answer of the examination, else a code.
Typed Typer::name(const Ast& ast) {
    const std::string& text = ast.text;
    if (text == "nil") {
        Type nil;
        nil.kind = Kind::Nil;
        return {-1, nil, ast.offset};
    }
    if (context_.table) {
        const auto input = context_.table->find(text);
        if (input != context_.table->end()) return load(input->second, Mode::Fixed, -1, ast.offset);
    }
    if (text == "yes" || text == "no") {
        Type truth;
        truth.kind = Kind::Truth;
        truth.word = text;
        return constant(Cell::truth(text == "yes"), truth, ast.offset);
    }
    if (context_.table) return word(text, ast.offset);
    if ((text == "side" || text == "other") && context_.side) {
        Node node;
        node.op = Op::Side;
        node.mode = text == "side" ? Mode::Own : Mode::Other;
        Typed value = add(node, Kind::Code, ast.offset);
        value.type.codes = c_.sideCodes;
        value.type.labels = "side";
        return value;
    }
    const auto known = c_.answers.find(text);
    if (known != c_.answers.end()) {
        if (known->second.perSide)
            return fail(ast.offset, "'" + text + "' is asked once a side: say own." + text + ", other." + text +
                                        " or " + (c_.source->sides.empty() ? "SIDE" : c_.source->sides[0].id) + "." +
                                        text + ".");
        return sided(ast, known->second, "");
    }
    if (text == "table") {
        Type table;
        table.kind = Kind::Code;
        for (const DecisionTable& one : c_.source->tables) table.codes.push_back(c_.intern(one.id));
        return constant(Cell::ofCode(c_.intern(c_.source->table)), table, ast.offset);
    }
    return word(text, ast.offset);
}

Typed Typer::sided(const Ast& ast, const Symbol& symbol, const std::string& what) {
    if (symbol.read.kind == Read::Kind::Derived && symbol.read.index >= context_.derivedBefore)
        return fail(ast.offset, "'" + ast.text + "' is computed later; a derived value may use only those above it.");
    if (symbol.type.kind == Kind::Invalid) return {-1, {}, ast.offset};
    if (what.empty()) return load(symbol, Mode::Fixed, -1, ast.offset);
    if (!symbol.perSide)
        return fail(ast.offset, "'" + ast.text + "' belongs to the whole examination: leave out '" + what + ".'.");
    if (what != "own" && what != "other") return load(symbol, Mode::Fixed, c_.sideIndex(what), ast.offset);
    if (!context_.side && !everySide_)
        return fail(ast.offset,
                    "'" + what + ".' means something only once a side: name the side, or use any(…) or all(…).");
    return load(symbol, what == "own" ? Mode::Own : Mode::Other, -1, ast.offset);
}

Typed Typer::dotted(const Ast& ast) {
    const std::string& prefix = ast.prefix;
    const bool side = prefix == "own" || prefix == "other" || c_.sideIndex(prefix) >= 0;
    const Symbols* among = prefix == "param" ? &c_.parameters : nullptr;
    if (context_.table && !among)
        return fail(ast.offset, "Inside a table only its inputs, its 'let' names and param. are visible.");
    if (prefix == "films") among = &c_.films;
    if (prefix == "prior") among = &c_.prior;
    if (prefix == "blinded") among = &c_.blinded;
    if (prefix == "interval") among = context_.interval ? &c_.interval : nullptr;
    if (side) {
        const auto fact = c_.sideFacts.find(ast.text);
        if (fact != c_.sideFacts.end() && !c_.answers.count(ast.text)) return sided(ast, fact->second, prefix);
        const auto conclusion = c_.conclusions.find(ast.text);
        if (conclusion != c_.conclusions.end() && !c_.answers.count(ast.text)) {
            if (!context_.afterTables)
                return fail(ast.offset, "'" + prefix + "." + ast.text + "' is known only after the tables.");
            return sided(ast, conclusion->second, prefix);
        }
        const auto known = c_.answers.find(ast.text);
        if (known != c_.answers.end()) return sided(ast, known->second, prefix);
        unknownName(ast, c_.answers);
        return {-1, {}, ast.offset};
    }
    if (!among) {
        std::vector<std::string> prefixes{"own", "other", "param", "films", "interval", "prior", "blinded"};
        for (const Side& one : c_.source->sides) prefixes.push_back(one.id);
        return fail(ast.offset, prefix == "interval" ? "The interval is not known here."
                                                     : "There is no '" + prefix + ".'." + suggestion(prefix, prefixes));
    }
    const auto known = among->find(ast.text);
    if (known == among->end()) {
        unknownName(ast, *among);
        return {-1, {}, ast.offset};
    }
    return load(known->second, Mode::Fixed, -1, ast.offset);
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
