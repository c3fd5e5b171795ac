#include <string_view>

#include "reporting/rules/ast.h"

namespace reporting::detail {
namespace {

constexpr std::size_t maxLength = 4096;
constexpr int maxDepth = 64;

struct Token {
    enum class Kind { End, Name, Number, Sign } kind = Kind::End;
    std::string text;
    int offset = 0;
};

bool isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : x_text(text) {}

    Token next() {
        while (x_at < x_text.size() && (x_text[x_at] == ' ' || x_text[x_at] == '\n')) ++x_at;
        const std::size_t start = x_at;
        if (start >= x_text.size()) return {Token::Kind::End, "", static_cast<int>(start)};
        const char c = x_text[start];
        Token::Kind kind = Token::Kind::Sign;
        if (isLetter(c)) {
            kind = Token::Kind::Name;
            while (x_at < x_text.size() && (isLetter(x_text[x_at]) || isDigit(x_text[x_at]) || x_text[x_at] == '_'))
                ++x_at;
        } else if (isDigit(c)) {
            kind = Token::Kind::Number;
            while (x_at < x_text.size() && isDigit(x_text[x_at])) ++x_at;
            if (x_at + 1 < x_text.size() && x_text[x_at] == '.' && isDigit(x_text[x_at + 1]))
                for (++x_at; x_at < x_text.size() && isDigit(x_text[x_at]);) ++x_at;
        } else {
            const std::string_view two = x_text.substr(start, 2);
            x_at += two == "==" || two == "!=" || two == "<=" || two == ">=" ? 2 : 1;
        }
        return {kind, std::string(x_text.substr(start, x_at - start)), static_cast<int>(start)};
    }

private:
    std::string_view x_text;
    std::size_t x_at = 0;
};

/// Pratt: each operator has a binding power; `not` binds weaker than a comparison, stronger than `and`.
class Parser {
public:
    explicit Parser(std::string_view text) : x_lexer(text), x_token(x_lexer.next()) {}

    Ast run() {
        Ast tree = expression(0);
        if (x_token.kind != Token::Kind::End) fail("'" + x_token.text + "' is not expected here.");
        return tree;
    }

private:
    enum Power {
        Lowest = 0,
        OrPower = 10,
        AndPower = 20,
        NotPower = 30,
        ComparePower = 40,
        SumPower = 50,
        ProductPower = 60,
        SignPower = 70
    };

    [[noreturn]] void fail(const std::string& message) const { throw ExpressionError{x_token.offset, message}; }
    void advance() { x_token = x_lexer.next(); }
    bool is(const char* text) const { return x_token.kind != Token::Kind::End && x_token.text == text; }
    void expect(const char* text) {
        if (!is(text))
            fail(x_token.kind == Token::Kind::End
                     ? std::string("The expression ends where '") + text + "' is expected."
                     : std::string("'") + text + "' is expected before '" + x_token.text + "'.");
        advance();
    }

    static int powerOf(const Token& token) {
        const std::string& t = token.text;
        if (token.kind == Token::Kind::Name)
            return t == "or" ? OrPower : t == "and" ? AndPower : t == "in" || t == "not" ? ComparePower : 0;
        if (token.kind != Token::Kind::Sign) return 0;
        if (t == "==" || t == "!=" || t == "<" || t == "<=" || t == ">" || t == ">=") return ComparePower;
        if (t == "+" || t == "-") return SumPower;
        return t == "*" || t == "/" ? ProductPower : 0;
    }

    Ast expression(int least) {
        if (++x_depth > maxDepth) fail("The expression is nested deeper than 64 levels.");
        Ast left = operand();
        bool compared = false;
        for (;;) {
            const int power = powerOf(x_token);
            if (power <= least) break;
            if (power == ComparePower && compared) fail("Comparisons cannot be chained; join them by 'and'.");
            compared = compared || power == ComparePower;
            left = is("in") || is("not") ? membership(std::move(left)) : binary(std::move(left), power);
        }
        --x_depth;
        return left;
    }

    Ast binary(Ast left, int power) {
        Ast tree;
        tree.kind = Ast::Kind::Binary;
        tree.text = x_token.text;
        tree.offset = x_token.offset;
        advance();
        // long chains of one operator lean to the left: their depth is bounded too
        tree.children.push_back(std::move(left));
        tree.children.push_back(expression(power));
        if (++x_operators > 512) fail("The expression has too many operators.");
        return tree;
    }

    Ast membership(Ast left) {
        Ast tree;
        tree.kind = Ast::Kind::In;
        tree.offset = x_token.offset;
        if (is("not")) {
            tree.negated = true;
            advance();
        }
        if (!is("in")) fail("'in' is expected after 'not'.");
        advance();
        expect("[");
        tree.children.push_back(std::move(left));
        do tree.children.push_back(expression(SumPower - 1));
        while (is(",") && (advance(), true));
        expect("]");
        return tree;
    }

    Ast unary(Ast::Kind kind, int power) {
        Ast tree;
        tree.kind = kind;
        tree.offset = x_token.offset;
        advance();
        tree.children.push_back(expression(power));
        return tree;
    }

    Ast operand() {
        if (x_token.kind == Token::Kind::End) fail("The expression ends too early.");
        if (is("not")) return unary(Ast::Kind::Not, NotPower);
        if (is("-")) return unary(Ast::Kind::Negate, SignPower);
        if (is("(")) {
            advance();
            Ast tree = expression(Lowest);
            expect(")");
            return tree;
        }
        Ast tree;
        tree.offset = x_token.offset;
        tree.text = x_token.text;
        if (x_token.kind == Token::Kind::Number) {
            tree.kind = Ast::Kind::Number;
            advance();
            return tree;
        }
        if (is("=")) fail("'=' is no operator; equality is '=='.");
        if (x_token.kind != Token::Kind::Name || powerOf(x_token) > 0)
            fail("A value is expected before '" + x_token.text + "'.");
        advance();
        if (is(".")) {
            advance();
            if (x_token.kind == Token::Kind::End) fail("A name is expected after '.'.");
            if (x_token.kind != Token::Kind::Name) fail("A name is expected after '.', not '" + x_token.text + "'.");
            tree.prefix = std::move(tree.text);
            tree.text = x_token.text;
            advance();
        }
        if (is("(")) arguments(tree);
        return tree;
    }

    void arguments(Ast& tree) {
        tree.kind = Ast::Kind::Call;
        advance();
        if (is(")")) return advance();
        do tree.children.push_back(expression(Lowest));
        while (is(",") && (advance(), true));
        expect(")");
    }

    Lexer x_lexer;
    Token x_token;
    int x_depth = 0;
    int x_operators = 0;
};

}  // namespace

tl::expected<Ast, ExpressionError> parseExpression(const std::string& text) {
    if (text.size() > maxLength)
        return tl::unexpected(ExpressionError{0, "The expression is longer than 4096 characters."});
    try {
        return Parser(text).run();
    } catch (const ExpressionError& error) {
        return tl::unexpected(error);
    }
}

}  // namespace reporting::detail
