#include <algorithm>

#include "reporting/template/yaml_tree.h"

namespace reporting::detail {
namespace {

/// Bytes of the UTF-8 sequence at `i`; 0 if it is not valid (overlong, surrogate, beyond U+10FFFF, cut).
std::size_t sequenceLength(std::string_view text, std::size_t i) {
    const auto byte = [&](std::size_t k) -> unsigned {
        return k < text.size() ? static_cast<unsigned char>(text[k]) : 0;
    };
    const auto tail = [&](std::size_t k) { return (byte(k) & 0xC0) == 0x80; };
    const unsigned b = byte(i);
    if (b < 0x80) return 1;
    if (b >= 0xC2 && b <= 0xDF) return tail(i + 1) ? 2 : 0;
    if (b >= 0xE0 && b <= 0xEF) {
        if (b == 0xE0 && byte(i + 1) < 0xA0) return 0;
        if (b == 0xED && byte(i + 1) > 0x9F) return 0;
        return tail(i + 1) && tail(i + 2) ? 3 : 0;
    }
    if (b >= 0xF0 && b <= 0xF4) {
        if (b == 0xF0 && byte(i + 1) < 0x90) return 0;
        if (b == 0xF4 && byte(i + 1) > 0x8F) return 0;
        return tail(i + 1) && tail(i + 2) && tail(i + 3) ? 4 : 0;
    }
    return 0;
}

bool scanBytes(const SourceText& source, Problems& problems) {
    const std::string_view text = source.text();
    const std::size_t before = problems.errors();
    if (text.substr(0, 3) == "\xEF\xBB\xBF")
        problems.error(source.at(0), "template.bom", "The file starts with a byte-order mark; save it as plain UTF-8.");
    bool tabTold = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequenceLength(text, i);
        if (length == 0) {
            problems.error(source.at(i), "template.utf8", "The file is not valid UTF-8 from here on.");
            return false;
        }
        const char c = text[i];
        if (c == '\t' && !tabTold) {
            problems.error(source.at(i), "template.tab", "Tabs are not allowed; use spaces.");
            tabTold = true;
        }
        const bool control = (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F;
        if (control || (c == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n'))) {
            problems.error(source.at(i), "template.control", "Control characters are not allowed.");
            return false;
        }
        i += length;
    }
    return problems.errors() == before;
}

/// A rough upper bound of the nesting: open brackets outside quotes and comments, plus nested indentations.
class Nesting {
public:
    explicit Nesting(std::string_view text) : text_(text) {}

    /// Offset where the limit is passed, or npos.
    std::size_t passes(std::size_t limit) {
        bool lineStart = true;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            const char c = text_[i];
            if (lineStart && quote_ == 0 && open_ == 0) i = indent(i);
            if (i >= text_.size()) break;
            lineStart = text_[i] == '\n';
            step(i);
            if (open_ + indents_.size() > limit) return i;
            (void)c;
        }
        return std::string_view::npos;
    }

private:
    /// Pushes the columns of a line's "- - key" starts; gives the first offset after them.
    std::size_t indent(std::size_t i) {
        std::size_t column = 0;
        for (;;) {
            while (i < text_.size() && text_[i] == ' ') ++i, ++column;
            if (i >= text_.size() || text_[i] == '\n' || text_[i] == '\r' || text_[i] == '#') return i;
            while (!indents_.empty() && indents_.back() > column) indents_.pop_back();
            if (indents_.empty() || indents_.back() < column) indents_.push_back(column);
            if (text_[i] != '-' || i + 1 >= text_.size() || text_[i + 1] != ' ') return i;
            ++i, ++column;
        }
    }
    void step(std::size_t& i) {
        const char c = text_[i];
        const char before = i == 0 ? '\n' : text_[i - 1];
        if (quote_ != 0) {
            if (c == '\\' && quote_ == '"')
                ++i;
            else if (c == quote_)
                quote_ = 0;
            return;
        }
        const bool start = std::string_view(" \n[{,:-").find(before) != std::string_view::npos;
        if ((c == '"' || c == '\'') && start) quote_ = c;
        if (c == '#' && (before == ' ' || before == '\n')) {
            const std::size_t end = text_.find('\n', i);
            i = end == std::string_view::npos ? text_.size() - 1 : end - 1;
        }
        if (c == '[' || c == '{') ++open_;
        if ((c == ']' || c == '}') && open_ > 0) --open_;
    }

    std::string_view text_;
    std::size_t open_ = 0;
    char quote_ = 0;
    std::vector<std::size_t> indents_;
};

}  // namespace

bool scanYaml(const SourceText& source, const YamlLimits& limits, Problems& problems) {
    if (source.text().size() > limits.bytes) {
        problems.error({source.file(), 0, 0}, "template.size",
                       "The file is larger than " + std::to_string(limits.bytes >> 20) + " MiB.");
        return false;
    }
    if (!scanBytes(source, problems)) return false;
    // twice the depth: an indentation and a bracket may stand for the same level; the tree builder is exact
    const std::size_t deep = Nesting(source.text()).passes(2 * static_cast<std::size_t>(limits.depth));
    if (deep != std::string_view::npos) {
        problems.error(source.at(deep), "template.depth",
                       "Nested deeper than " + std::to_string(limits.depth) + " levels.");
        return false;
    }
    return true;
}

SourceText::SourceText(std::string_view text, std::string file) : text_(text), file_(std::move(file)), lines_{0} {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n') lines_.push_back(i + 1);
}

Place SourceText::at(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const auto next = std::upper_bound(lines_.begin(), lines_.end(), offset);
    const std::size_t start = *(next - 1);
    int column = 1;
    for (std::size_t i = start; i < offset; ++i)
        if ((static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80) ++column;
    return {file_, static_cast<int>(next - lines_.begin()), column};
}

void Problems::error(const Place& place, const std::string& code, const std::string& message) {
    ++errors_;
    if (out_.size() == most)
        out_.push_back(
            {Grade::Error, place.file, 0, 0, "template.problems", "More than 1000 problems; the rest is not listed."});
    if (out_.size() < most) out_.push_back({Grade::Error, place.file, place.line, place.column, code, message});
}

void Problems::warning(const Place& place, const std::string& code, const std::string& message) {
    if (out_.size() < most) out_.push_back({Grade::Warning, place.file, place.line, place.column, code, message});
}

std::string suggestion(std::string_view word, const std::vector<std::string>& candidates) {
    const std::string* best = nullptr;
    std::size_t bestDistance = std::max<std::size_t>(word.size() < 4 ? 1 : 2, word.size() / 3) + 1;
    // a hostile template has thousands of slips of the pen: the search must not be their product
    if (word.size() > 200 || candidates.size() > 2000) return {};
    std::vector<std::size_t> row;
    for (const std::string& candidate : candidates) {
        const std::size_t longer = std::max(candidate.size(), word.size()),
                          shorter = std::min(candidate.size(), word.size());
        if (longer > 200 || longer - shorter >= bestDistance) continue;
        row.resize(candidate.size() + 1);
        for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
        for (std::size_t i = 1; i <= word.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i;
            for (std::size_t j = 1; j < row.size(); ++j) {
                const std::size_t above = row[j];
                row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (word[i - 1] == candidate[j - 1] ? 0 : 1)});
                diagonal = above;
            }
        }
        if (row.back() < bestDistance && row.back() > 0) best = &candidate, bestDistance = row.back();
    }
    return best ? " Did you mean '" + *best + "'?" : std::string();
}

}  // namespace reporting::detail
