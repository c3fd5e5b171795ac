#include "reporting/exchange/html_scan.h"

#include <algorithm>

namespace reporting::exchange {
namespace {

constexpr std::size_t maxTags = 50000;
constexpr int maxDepth = 256, maxFormatting = 16, maxAttributes = 256;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool isLetter(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
}
bool isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
bool oneOf(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}
/// Elements that never contain themselves by nesting: void ones, and those whose end tag HTML lets out.
bool endsByItself(std::string_view name) {
    return oneOf(name, {"area",  "base",   "br",    "col",   "embed", "hr", "img",    "input",    "link", "meta",
                        "param", "source", "track", "wbr",   "p",     "li", "option", "optgroup", "td",   "th",
                        "tr",    "tbody",  "thead", "tfoot", "dt",    "dd", "html",   "head",     "body"});
}
bool isFormatting(std::string_view name) {
    return oneOf(name,
                 {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"});
}
bool isRawText(std::string_view name) {
    return oneOf(name, {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"});
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    HtmlScan run() {
        while (at_ < text_.size() && out_.refusals.empty()) {
            if (text_[at_] != '<')
                step();
            else if (text_.substr(at_, 4) == "<!--")
                skipTo("-->", 4);
            else if (at_ + 1 < text_.size() && (isLetter(text_[at_ + 1]) || closesHere()))
                tag();
            else
                step();
        }
        return std::move(out_);
    }

private:
    bool closesHere() const { return text_[at_ + 1] == '/' && at_ + 2 < text_.size() && isLetter(text_[at_ + 2]); }
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void step() {
        if (text_[at_] == '\n')
            ++line_, column_ = 1;
        else if ((static_cast<unsigned char>(text_[at_]) & 0xC0) != 0x80)
            ++column_;
        ++at_;
    }
    void skipTo(std::string_view end, std::size_t from) {
        const std::size_t found = text_.find(end, at_ + from);
        const std::size_t stop = found == std::string_view::npos ? text_.size() : found + end.size();
        while (at_ < stop) step();
    }
    void refuse(const std::string& code, const std::string& message) {
        if (out_.refusals.empty())
            out_.refusals.push_back({ExchangeNote::Kind::Refused, line_, column_, code, message});
    }

    std::string word(std::string_view stops) {
        std::string name;
        while (at_ < text_.size() && !isSpace(peek()) && stops.find(peek()) == std::string_view::npos) {
            name += lower(peek());
            step();
        }
        return name;
    }
    std::string value() {
        const char quote = peek();
        if (quote != '"' && quote != '\'') return word(">");
        step();
        std::string text;
        while (at_ < text_.size() && peek() != quote) {
            if (text.size() < 16) text += lower(peek());
            step();
        }
        if (at_ < text_.size()) step();
        return text;
    }
    void attributes(HtmlTag& tag) {
        int count = 0;
        for (;;) {
            while (at_ < text_.size() && (isSpace(peek()) || peek() == '/')) step();
            if (at_ >= text_.size() || peek() == '>') break;
            if (++count > maxAttributes) return refuse("mrrt.attributes", "A tag has more than 256 attributes.");
            if (peek() == '=') step();
            const std::string name = word("=/>");
            while (at_ < text_.size() && isSpace(peek())) step();
            std::string text;
            if (peek() == '=') {
                step();
                while (at_ < text_.size() && isSpace(peek())) step();
                text = value();
            }
            tag.hasCharset = tag.hasCharset || name == "charset";
            tag.hasDublinCore = tag.hasDublinCore || (name == "name" && text.rfind("dcterms.", 0) == 0);
        }
        if (at_ < text_.size()) step();
    }
    void tag() {
        HtmlTag tag;
        tag.line = line_;
        tag.column = column_;
        step();
        if (peek() == '/') tag.closes = true, step();
        tag.name = word("/>");
        attributes(tag);
        if (!out_.refusals.empty()) return;
        if (out_.tags.size() >= maxTags) return refuse("mrrt.tags", "The file has more than 50 000 tags.");
        if (oneOf(tag.name, {"svg", "math"}))
            return refuse("mrrt.foreign", "Drawings and formulas (svg, math) are not part of a report template.");
        nest(tag);
        const bool raw = !tag.closes && isRawText(tag.name);
        const std::string name = tag.name;
        out_.tags.push_back(std::move(tag));
        if (raw) skipRaw(name);
    }
    void nest(const HtmlTag& tag) {
        if (endsByItself(tag.name)) return;
        const int step = tag.closes ? -1 : 1;
        depth_ = std::max(0, depth_ + step);
        if (isFormatting(tag.name)) formatting_ = std::max(0, formatting_ + step);
        if (depth_ > maxDepth) refuse("mrrt.depth", "The elements are nested deeper than 256 levels.");
        if (formatting_ > maxFormatting)
            refuse("mrrt.depth", "More than 16 formatting elements (b, em, a …) are open at once.");
    }
    void skipRaw(const std::string& name) {
        while (at_ < text_.size()) {
            if (text_[at_] == '<' && at_ + 1 < text_.size() && text_[at_ + 1] == '/') {
                std::string end;
                for (std::size_t i = at_ + 2; i < text_.size() && isLetter(text_[i]); ++i) end += lower(text_[i]);
                if (end == name) return;
            }
            step();
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1, column_ = 1, depth_ = 0, formatting_ = 0;
    HtmlScan out_;
};

std::size_t utf8Length(std::string_view text, std::size_t i) {
    const auto byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0u; };
    const auto tail = [&](std::size_t k) { return (byte(k) & 0xC0) == 0x80; };
    const unsigned b = byte(i);
    if (b < 0x80) return 1;
    if (b >= 0xC2 && b <= 0xDF) return tail(i + 1) ? 2 : 0;
    if (b >= 0xE0 && b <= 0xEF) {
        const bool bad = (b == 0xE0 && byte(i + 1) < 0xA0) || (b == 0xED && byte(i + 1) > 0x9F);
        return !bad && tail(i + 1) && tail(i + 2) ? 3 : 0;
    }
    const bool bad = b < 0xF0 || b > 0xF4 || (b == 0xF0 && byte(i + 1) < 0x90) || (b == 0xF4 && byte(i + 1) > 0x8F);
    return !bad && tail(i + 1) && tail(i + 2) && tail(i + 3) ? 4 : 0;
}

void appendUtf8(std::string& out, unsigned code) {
    if (code < 0x80)
        out += static_cast<char>(code);
    else if (code < 0x800)
        out += {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
    else
        out += {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
                static_cast<char>(0x80 | (code & 0x3F))};
}

/// The 32 characters in which Windows-1252 differs from Latin 1; 0xFFFD where it has none.
constexpr unsigned windows[] = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

}  // namespace

int HtmlScan::count(std::string_view name) const {
    return static_cast<int>(
        std::count_if(tags.begin(), tags.end(), [&](const HtmlTag& tag) { return !tag.closes && tag.name == name; }));
}

const HtmlTag* HtmlScan::nth(std::string_view name, int n) const {
    for (const HtmlTag& tag : tags)
        if (!tag.closes && tag.name == name && n-- == 0) return &tag;
    return nullptr;
}

HtmlScan scanHtml(std::string_view html) {
    return Scanner(html).run();
}

std::string decodeHtml(std::string_view bytes, ExchangeNotes& notes) {
    using Kind = ExchangeNote::Kind;
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    int line = 1, badLine = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        if (bytes[i] == '\n') ++line;
        if (bytes[i] == '\0') {
            notes.push_back({Kind::Refused, line, 0, "mrrt.nul", "The file has NUL bytes: it is no HTML in UTF-8."});
            return {};
        }
        const std::size_t length = utf8Length(bytes, i);
        if (length == 0 && badLine == 0) badLine = line;
        i += std::max<std::size_t>(length, 1);
    }
    std::string out;
    out.reserve(bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F)
            out += c == '\n' || c == '\t' ? c : ' ';
        else if (badLine == 0 || byte < 0x80)
            out += c;
        else
            appendUtf8(out, byte < 0xA0 ? windows[byte - 0x80] : byte);
    }
    if (badLine > 0)
        notes.push_back({Kind::Repaired, badLine, 0, "mrrt.utf8",
                         "The file is not UTF-8 from here on; it was read as Windows-1252. Check accented letters."});
    return out;
}

std::string collapsed(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool hard = text.substr(i, 2) == "\xC2\xA0";  // no-break space
        if (isSpace(text[i]) || hard) {
            if (!out.empty() && out.back() != ' ') out += ' ';
            i += hard ? 1 : 0;
        } else
            out += text[i];
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace reporting::exchange
