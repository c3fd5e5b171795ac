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
    explicit Lexer(std::string_view text) : text_(text) {}

    Token next() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
        const std::size_t start = at_;
        if (start >= text_.size()) return {Token::Kind::End, "", static_cast<int>(start)};
        const char c = text_[start];
        Token::Kind kind = Token::Kind::Sign;
        if (isLetter(c)) {
            kind = Token::Kind::Name;
            while (at_ < text_.size() && (isLetter(text_[at_]) || isDigit(text_[at_]) || text_[at_] == '_')) ++at_;
        } else if (isDigit(c)) {
            kind = Token::Kind::Number;
            while (at_ < text_.size() && isDigit(text_[at_])) ++at_;
            if (at_ + 1 < text_.size() && text_[at_] == '.' && isDigit(text_[at_ + 1]))
                for (++at_; at_ < text_.size() && isDigit(text_[at_]);) ++at_;
        } else {
            const std::string_view two = text_.substr(start, 2);
            at_ += two == "==" || two == "!=" || two == "<=" || two == ">=" ? 2 : 1;
        }
        return {kind, std::string(text_.substr(start, at_ - start)), static_cast<int>(start)};
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// Pratt: each operator has a binding power; `not` binds weaker than a comparison, stronger than `and`.
class Parser {
public:
    explicit Parser(std::string_view text) : lexer_(text), token_(lexer_.next()) {}

    Ast run() {
        Ast tree = expression(0);
        if (token_.kind != Token::Kind::End) fail("'" + token_.text + "' is not expected here.");
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

    [[noreturn]] void fail(const std::string& message) const { throw ExpressionError{token_.offset, message}; }
    void advance() { token_ = lexer_.next(); }
    bool is(const char* text) const { return token_.kind != Token::Kind::End && token_.text == text; }
    void expect(const char* text) {
        if (!is(text))
            fail(token_.kind == Token::Kind::End
                     ? std::string("The expression ends where '") + text + "' is expected."
                     : std::string("'") + text + "' is expected before '" + token_.text + "'.");
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
        if (++depth_ > maxDepth) fail("The expression is nested deeper than 64 levels.");
        Ast left = operand();
        bool compared = false;
        for (;;) {
            const int power = powerOf(token_);
            if (power <= least) break;
            if (power == ComparePower && compared) fail("Comparisons cannot be chained; join them by 'and'.");
            compared = compared || power == ComparePower;
            left = is("in") || is("not") ? membership(std::move(left)) : binary(std::move(left), power);
        }
        --depth_;
        return left;
    }

    Ast binary(Ast left, int power) {
        Ast tree;
        tree.kind = Ast::Kind::Binary;
        tree.text = token_.text;
        tree.offset = token_.offset;
        advance();
        // long chains of one operator lean to the left: their depth is bounded too
        tree.children.push_back(std::move(left));
        tree.children.push_back(expression(power));
        if (++operators_ > 512) fail("The expression has too many operators.");
        return tree;
    }

    Ast membership(Ast left) {
        Ast tree;
        tree.kind = Ast::Kind::In;
        tree.offset = token_.offset;
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
        tree.offset = token_.offset;
        advance();
        tree.children.push_back(expression(power));
        return tree;
    }

    Ast operand() {
        if (token_.kind == Token::Kind::End) fail("The expression ends too early.");
        if (is("not")) return unary(Ast::Kind::Not, NotPower);
        if (is("-")) return unary(Ast::Kind::Negate, SignPower);
        if (is("(")) {
            advance();
            Ast tree = expression(Lowest);
            expect(")");
            return tree;
        }
        Ast tree;
        tree.offset = token_.offset;
        tree.text = token_.text;
        if (token_.kind == Token::Kind::Number) {
            tree.kind = Ast::Kind::Number;
            advance();
            return tree;
        }
        if (is("=")) fail("'=' is no operator; equality is '=='.");
        if (token_.kind != Token::Kind::Name || powerOf(token_) > 0)
            fail("A value is expected before '" + token_.text + "'.");
        advance();
        if (is(".")) {
            advance();
            if (token_.kind == Token::Kind::End) fail("A name is expected after '.'.");
            if (token_.kind != Token::Kind::Name) fail("A name is expected after '.', not '" + token_.text + "'.");
            tree.prefix = std::move(tree.text);
            tree.text = token_.text;
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

    Lexer lexer_;
    Token token_;
    int depth_ = 0;
    int operators_ = 0;
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
