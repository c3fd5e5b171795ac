#include "reporting/rules/typer.h"

#include <algorithm>

#include "reporting/template/map_view.h"

namespace reporting::detail {

using Kind = Type::Kind;

Typed Typer::fail(int offset, const std::string& message) {
    errors_.push_back({offset, message});
    return {-1, {}, offset};
}

Typed Typer::add(Node node, Type::Kind kind, int offset) {
    Type type;
    type.kind = kind;
    program_.nodes.push_back(node);
    return {static_cast<int>(program_.nodes.size()) - 1, type, offset};
}

Typed Typer::constant(const Cell& cell, Type type, int offset) {
    Node node;
    node.op = Op::Constant;
    node.slot = cell.code;
    node.number = cell.number;
    program_.nodes.push_back(node);
    return {static_cast<int>(program_.nodes.size()) - 1, std::move(type), offset};
}

Typed Typer::word(const std::string& text, int offset) {
    Type type;
    type.kind = Kind::Word;
    type.word = text;
    return {-1, type, offset};
}

bool Typer::isLiteral(const Typed& value) const {
    return !value.type.word.empty();
}

Typed Typer::literalAs(const Typed& value, const Type& type, bool mustBelong) {
    const std::string& text = value.type.word;
    const int known = c_.codeId(text);
    const bool belongs = known >= 0 && std::find(type.codes.begin(), type.codes.end(), known) != type.codes.end();
    if (mustBelong && !belongs && !type.open) {
        std::vector<std::string> names;
        for (int code : type.codes) names.push_back(c_.codeName(code));
        return fail(value.offset, "'" + text + "' is not " + describe(type) + "." + suggestion(text, names));
    }
    Type result = type;
    result.word.clear();
    return constant(Cell::ofCode(c_.intern(text)), result, value.offset);
}

Typed Typer::truthOf(const Typed& value) {
    if (value.type.kind == Kind::Truth || value.type.kind == Kind::Invalid) return value;
    if (value.type.kind == Kind::Nil) return add({}, Kind::Truth, value.offset);
    if (value.type.kind == Kind::Word) return unknownWord(value);
    const auto has = [&](int code) {
        return std::find(value.type.codes.begin(), value.type.codes.end(), code) != value.type.codes.end();
    };
    if (value.type.kind != Kind::Code || !has(0) || !has(1))
        return fail(value.offset, "A condition is expected here, not " + describe(value.type) + ".");
    Node node;
    node.op = Op::CodeToTruth;
    node.a = value.node;
    node.slot = 1;
    node.slot2 = 0;
    return add(node, Kind::Truth, value.offset);
}

Typed Typer::numberOf(const Typed& value) {
    if (value.type.kind == Kind::Number || value.type.kind == Kind::Invalid) return value;
    if (value.type.kind == Kind::Nil) return add({}, Kind::Number, value.offset);
    if (value.type.kind == Kind::Word) return unknownWord(value);
    return fail(value.offset, "A number is expected here, not " + describe(value.type) + ".");
}

Typed Typer::become(const Typed& value, const Type& expected) {
    if (value.type.kind == Kind::Invalid || expected.kind == Kind::Invalid) return value;
    if (expected.kind == Kind::Truth) return truthOf(value);
    if (expected.kind == Kind::Number) return numberOf(value);
    if (expected.kind != Kind::Code)
        return value.type.kind == expected.kind ? value : fail(value.offset, "This is not " + describe(expected) + ".");
    if (value.type.kind == Kind::Nil) return {add({}, Kind::Code, value.offset).node, expected, value.offset};
    if (isLiteral(value)) return literalAs(value, expected, true);
    const auto belongs = [&](int code) {
        return std::find(expected.codes.begin(), expected.codes.end(), code) != expected.codes.end();
    };
    Node node;
    node.a = value.node;
    if (value.type.kind == Kind::Truth && belongs(0) && belongs(1)) {
        node.op = Op::TruthToCode;
        node.slot = 1;
        node.slot2 = 0;
        return {add(node, Kind::Code, value.offset).node, expected, value.offset};
    }
    if (value.type.kind == Kind::Number) {
        for (int code : expected.codes)
            if (const std::optional<double> number = parseNumber(c_.codeName(code)))
                program_.numbers.emplace_back(*number, code);
        if (program_.numbers.empty()) return fail(value.offset, "This is a number, not " + describe(expected) + ".");
        node.op = Op::NumberToCode;
        return {add(node, Kind::Code, value.offset).node, expected, value.offset};
    }
    if (value.type.kind != Kind::Code)
        return fail(value.offset, "This is " + describe(value.type) + ", not " + describe(expected) + ".");
    for (int code : value.type.codes)
        if (!belongs(code) && !expected.open)
            fail(value.offset,
                 "The value can be '" + c_.codeName(code) + "', which is not " + describe(expected) + ".");
    return value;
}

Typed Typer::equal(Typed a, Typed b, int offset) {
    if (isLiteral(a) && !isLiteral(b)) std::swap(a, b);
    Node node;
    node.op = Op::SameCode;
    if (isLiteral(b) && b.type.kind == Kind::Word && a.type.kind != Kind::Code && a.type.notAssessable >= 0) {
        if (c_.codeName(a.type.notAssessable) != b.type.word)
            return fail(b.offset, "Only '" + c_.codeName(a.type.notAssessable) + "' can be compared here" +
                                      (a.type.kind == Kind::Set ? "; options are tested by has(x, option)." : "."));
        node.op = Op::IsSpecial;
        node.a = a.node;
        return add(node, Kind::Truth, offset);
    }
    if (isLiteral(b) && a.type.kind == Kind::Code) b = literalAs(b, a.type, true);
    for (const Typed& one : {a, b})
        if (one.type.kind == Kind::Word) return unknownWord(one);
    const bool truth = a.type.kind == Kind::Truth || b.type.kind == Kind::Truth;
    if (truth && a.type.kind != Kind::Word && b.type.kind != Kind::Word) {
        a = truthOf(a);
        b = truthOf(b);
    }
    if (a.type.kind == Kind::Invalid || b.type.kind == Kind::Invalid) return {-1, {}, offset};
    if (a.type.kind != b.type.kind || a.type.kind == Kind::Text || a.type.kind == Kind::Set ||
        a.type.kind == Kind::Word || a.type.kind == Kind::Nil)
        return fail(offset, "Cannot compare " + describe(a.type) + " with " + describe(b.type) + "." +
                                (a.type.kind == Kind::Nil || b.type.kind == Kind::Nil ? " Test with blank(x)." : ""));
    const bool overlap = a.type.open || b.type.open || a.type.kind != Kind::Code ||
                         std::any_of(a.type.codes.begin(), a.type.codes.end(), [&](int code) {
                             return std::find(b.type.codes.begin(), b.type.codes.end(), code) != b.type.codes.end();
                         });
    if (!overlap) return fail(offset, "The two sides have no value in common: never equal.");
    if (a.type.kind == Kind::Number) node.op = Op::SameNumber;
    node.a = a.node;
    node.b = b.node;
    return add(node, Kind::Truth, offset);
}

/// One order that holds all of the other: R1…R4 lies within R0…R4.
int Typer::commonOrder(const Type& a, const Type& b) const {
    if (a.order < 0 || b.order < 0 || a.order == b.order) return a.order == b.order ? a.order : -1;
    const auto& left = c_.orders[static_cast<std::size_t>(a.order)];
    const auto& right = c_.orders[static_cast<std::size_t>(b.order)];
    const auto within = [](const std::vector<int>& few, const std::vector<int>& many) {
        std::size_t found = 0;
        for (int code : many) found += found < few.size() && few[found] == code;
        return found == few.size();
    };
    return within(left, right) ? b.order : within(right, left) ? a.order : -1;
}

Typed Typer::ordered(const std::string& op, Typed a, Typed b, int offset) {
    const bool flip = op == ">" || op == ">=";
    if (isLiteral(a) && b.type.kind == Kind::Code) a = literalAs(a, b.type, true);
    if (isLiteral(b) && a.type.kind == Kind::Code) b = literalAs(b, a.type, true);
    if (a.type.kind == Kind::Invalid || b.type.kind == Kind::Invalid) return {-1, {}, offset};
    for (const Typed& one : {a, b})
        if (one.type.kind == Kind::Word) return unknownWord(one);
    const bool strict = op == "<" || op == ">";
    Node node;
    node.a = flip ? b.node : a.node;
    node.b = flip ? a.node : b.node;
    if (a.type.kind == Kind::Number && b.type.kind == Kind::Number) {
        node.op = strict ? Op::Less : Op::LessEqual;
        return add(node, Kind::Truth, offset);
    }
    if (a.type.kind != Kind::Code || b.type.kind != Kind::Code)
        return fail(offset, "'" + op + "' needs two numbers or two ordered codes, not " + describe(a.type) + " and " +
                                describe(b.type) + ".");
    node.slot = commonOrder(a.type, b.type);
    if (node.slot < 0) return fail(offset, "'" + op + "' needs codes of one order ('ordered: […]').");
    node.op = strict ? Op::RankLess : Op::RankLessEqual;
    return add(node, Kind::Truth, offset);
}

Typed Typer::arithmetic(const Ast& ast, Typed a, Typed b) {
    a = numberOf(a);
    b = numberOf(b);
    Node node;
    node.op = ast.text == "+" ? Op::Add : ast.text == "-" ? Op::Subtract : ast.text == "*" ? Op::Multiply : Op::Divide;
    node.a = a.node;
    node.b = b.node;
    return add(node, Kind::Number, ast.offset);
}

Typed Typer::binary(const Ast& ast) {
    Typed a = type(ast.children[0]);
    Typed b = type(ast.children[1]);
    const std::string& op = ast.text;
    if (op == "and" || op == "or") {
        a = truthOf(a);
        b = truthOf(b);
        Node node;
        node.op = op == "and" ? Op::And : Op::Or;
        node.a = a.node;
        node.b = b.node;
        return add(node, Kind::Truth, ast.offset);
    }
    if (op == "==" || op == "!=") {
        const Typed same = equal(a, b, ast.offset);
        if (op == "==" || same.node < 0) return same;
        Node node;
        node.op = Op::Not;
        node.a = same.node;
        return add(node, Kind::Truth, ast.offset);
    }
    if (op == "+" || op == "-" || op == "*" || op == "/") return arithmetic(ast, a, b);
    return ordered(op, a, b, ast.offset);
}

Typed Typer::membership(const Ast& ast) {
    const Typed value = type(ast.children[0]);
    Typed result;
    for (std::size_t i = 1; i < ast.children.size(); ++i) {
        const Typed one = equal(value, type(ast.children[i]), ast.children[i].offset);
        if (i == 1) {
            result = one;
            continue;
        }
        Node node;
        node.op = Op::Or;
        node.a = result.node;
        node.b = one.node;
        result = add(node, Kind::Truth, ast.offset);
    }
    if (!ast.negated) return result;
    Node node;
    node.op = Op::Not;
    node.a = result.node;
    return add(node, Kind::Truth, ast.offset);
}

/// Both branches as one type; what they may be together.
Typed Typer::unify(Typed& a, Typed& b, int offset) {
    if (a.type.kind == Kind::Invalid || b.type.kind == Kind::Invalid) return {-1, {}, offset};
    Typed result{-1, a.type, offset};
    if (a.type.kind == b.type.kind && a.type.kind != Kind::Code && a.type.kind != Kind::Word) {
        result.type.word.clear();
        if (a.type.decimals != b.type.decimals) result.type.decimals = -1;
        return result;
    }
    if (a.type.kind == Kind::Nil || b.type.kind == Kind::Nil) {
        Typed& nil = a.type.kind == Kind::Nil ? a : b;
        Typed& other = a.type.kind == Kind::Nil ? b : a;
        if (other.type.kind == Kind::Word) {
            Type one;
            one.kind = Kind::Code;
            one.codes = {c_.intern(other.type.word)};
            other = literalAs(other, one, true);
        }
        nil = {add({}, other.type.kind, nil.offset).node, other.type, nil.offset};
        result.type = other.type;
        result.type.word.clear();
        return result;
    }
    Type joined;
    joined.kind = Kind::Code;
    for (Typed* one : {&a, &b}) {
        if (isLiteral(*one))
            joined.codes.push_back(c_.intern(one->type.word));
        else if (one->type.kind == Kind::Code) {
            joined.codes.insert(joined.codes.end(), one->type.codes.begin(), one->type.codes.end());
            joined.open = joined.open || one->type.open;
            if (joined.order < 0) joined.order = one->type.order;
            if (joined.labels.empty()) joined.labels = one->type.labels;
        } else
            return fail(offset, "The two branches do not fit: " + describe(a.type) + " and " + describe(b.type) + ".");
    }
    std::sort(joined.codes.begin(), joined.codes.end());
    joined.codes.erase(std::unique(joined.codes.begin(), joined.codes.end()), joined.codes.end());
    if (a.type.kind == Kind::Code && b.type.kind == Kind::Code && !isLiteral(a) && !isLiteral(b)) {
        joined.order = commonOrder(a.type, b.type);
        if (a.type.labels != b.type.labels) joined.labels.clear();
    }
    for (Typed* one : {&a, &b})
        if (isLiteral(*one)) *one = literalAs(*one, joined, true);
    result.type = joined;
    return result;
}

}  // namespace reporting::detail
