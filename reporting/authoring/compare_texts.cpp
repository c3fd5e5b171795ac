#include <algorithm>
#include <cstdint>

#include "reporting/authoring/compare_versions.h"

namespace reporting::authoring {
namespace {

constexpr std::size_t maxCells = 4u << 20;

std::size_t lengthAt(std::string_view text, std::size_t i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    return std::min(length, text.size() - i);
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Letters that make words with their neighbours: Latin and what lies below the East Asian scripts.
bool isLetter(std::string_view text, std::size_t i) {
    const char c = text[i];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') return true;
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xC3 && byte < 0xE1 && byte != 0xE0;  // U+00C0 … U+07FF; signs such as "°" stand alone
}

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        if (isDigit(text[i])) {
            while (i < text.size() &&
                   (isDigit(text[i]) || (text[i] == '.' && i + 1 < text.size() && isDigit(text[i + 1]))))
                ++i;
            while (i < text.size() && isLetter(text, i)) i += lengthAt(text, i);
        } else if (isLetter(text, i)) {
            while (i < text.size() && (isLetter(text, i) || isDigit(text[i]))) i += lengthAt(text, i);
        } else if (text[i] == ' ') {
            while (i < text.size() && text[i] == ' ') ++i;
        } else {
            i += lengthAt(text, i);
        }
        words.push_back(text.substr(begin, i - begin));
    }
    return words;
}

class Runs {
public:
    void add(TextRun::Kind kind, std::string_view text) {
        if (text.empty()) return;
        if (!runs_.empty() && runs_.back().kind == kind)
            runs_.back().text += text;
        else
            runs_.push_back({kind, std::string(text)});
    }
    std::vector<TextRun> take() { return std::move(runs_); }

private:
    std::vector<TextRun> runs_;
};

}  // namespace

std::vector<TextRun> compareTexts(std::string_view before, std::string_view after) {
    const auto a = wordsOf(before), b = wordsOf(after);
    std::size_t head = 0, tail = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head]) ++head;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    const std::size_t n = a.size() - head - tail, m = b.size() - head - tail;
    Runs runs;
    for (std::size_t i = 0; i < head; ++i) runs.add(TextRun::Kind::Same, a[i]);
    if (n > 0 && m > 0 && n * m <= maxCells) {
        // longest common subsequence of words, from the end
        std::vector<std::uint16_t> length((n + 1) * (m + 1), 0);
        const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& { return length[i * (m + 1) + j]; };
        for (std::size_t i = n; i-- > 0;)
            for (std::size_t j = m; j-- > 0;)
                at(i, j) = a[head + i] == b[head + j] ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                                      : std::max(at(i + 1, j), at(i, j + 1));
        std::size_t i = 0, j = 0;
        while (i < n || j < m) {
            if (i < n && j < m && a[head + i] == b[head + j])
                runs.add(TextRun::Kind::Same, a[head + i]), ++i, ++j;
            else if (i < n && (j == m || at(i + 1, j) >= at(i, j + 1)))
                runs.add(TextRun::Kind::Removed, a[head + i++]);
            else
                runs.add(TextRun::Kind::Added, b[head + j++]);
        }
    } else {
        for (std::size_t i = 0; i < n; ++i) runs.add(TextRun::Kind::Removed, a[head + i]);
        for (std::size_t j = 0; j < m; ++j) runs.add(TextRun::Kind::Added, b[head + j]);
    }
    for (std::size_t i = a.size() - tail; i < a.size(); ++i) runs.add(TextRun::Kind::Same, a[i]);
    return runs.take();
}

}  // namespace reporting::authoring
