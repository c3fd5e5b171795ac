#include <algorithm>

#include "reporting/rules/typer.h"
#include "reporting/template/map_view.h"

namespace reporting::detail {
namespace {

using Kind = Type::Kind;

}  // namespace

std::vector<std::string> namesOf(const Symbols& symbols) {
    std::vector<std::string> names;
    for (const auto& [name, symbol] : symbols)
        if (name.find(' ') == std::string::npos) names.push_back(name);
    return names;
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

/// The side that is looked at, or the other one, as a code.
Typed Typer::sideWord(const Ast& ast) {
    Node node;
    node.op = Op::Side;
    node.mode = ast.text == "side" ? Mode::Own : Mode::Other;
    Typed value = add(node, Kind::Code, ast.offset);
    value.type.codes = c_.sideCodes;
    value.type.labels = "side";
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
    if ((text == "side" || text == "other") && context_.side) return sideWord(ast);
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

std::string Typer::describe(const Type& type) const {
    switch (type.kind) {
        case Kind::Truth:
            return "a truth value";
        case Kind::Number:
            return "a number";
        case Kind::Text:
            return "a text";
        case Kind::Word:
            return "the code '" + type.word + "'";
        case Kind::Nil:
            return "nil";
        case Kind::Invalid:
            return "no value";
        default:
            break;
    }
    std::string list = type.kind == Kind::Set ? "several of: " : "one of: ";
    for (std::size_t i = 0; i < type.codes.size() && i < 12; ++i) list += (i ? ", " : "") + c_.codeName(type.codes[i]);
    return list;
}

Typed Typer::unknownWord(const Typed& value) {
    std::vector<std::string> names;
    for (const auto& [name, symbol] : context_.table ? *context_.table : c_.answers) names.push_back(name);
    return fail(value.offset, "There is no '" + value.type.word + "'." + suggestion(value.type.word, names));
}

}  // namespace reporting::detail
