#include "tests/golden/mirror.h"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace golden {
namespace {

void replaceAll(std::string& text, const std::string& what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

}  // namespace

std::string swapped(std::string text) {
    // what names both sides in their order, or no side at all, stays as it is
    const char* const fixed[] = {"right and left", "Right and left", "echts und links", "左右", "left in", "left out"};
    for (std::size_t i = 0; i < std::size(fixed); ++i) replaceAll(text, fixed[i], "\x02" + std::to_string(i) + "\x03");
    const std::pair<const char*, const char*> words[] = {
        {"right", "left"}, {"Right", "Left"}, {"右", "左"}, {"recht", "link"}, {"Recht", "Link"}};
    for (const auto& [right, left] : words) {
        replaceAll(text, right, "\x01");
        replaceAll(text, left, right);
        replaceAll(text, "\x01", left);
    }
    for (std::size_t i = 0; i < std::size(fixed); ++i) replaceAll(text, "\x02" + std::to_string(i) + "\x03", fixed[i]);
    return text;
}

namespace {

void swapCode(reporting::Value& value) {
    if (auto* one = std::get_if<reporting::Choice>(&value)) one->code = swapped(one->code);
    if (auto* several = std::get_if<reporting::Choices>(&value))
        for (auto& code : several->codes) code = swapped(code);
}

}  // namespace

reporting::Reading mirrored(reporting::Reading reading) {
    for (auto& answer : reading.answers) {
        answer.side = swapped(answer.side);
        swapCode(answer.value);
    }
    for (auto& one : reading.overrides) one.side = swapped(one.side);
    for (auto& one : reading.acknowledgements) one.side = swapped(one.side);
    for (auto& other : reading.blinded)
        for (auto& one : other.conclusions) one.side = swapped(one.side);
    if (reading.prior)
        for (auto& one : reading.prior->conclusions) one.side = swapped(one.side);
    return reading;
}

namespace {

void collect(const std::vector<reporting::Section>& sections, const std::string& language, Lines& lines) {
    for (const auto& section : sections) {
        lines.push_back(section.title.at(language));
        for (const auto& sentence : section.sentences) lines.push_back(sentence.text.at(language));
        collect(section.sections, language, lines);
    }
}

/// A line that joins several sentences gives each of them: their order is the template's too.
void splitSentences(const std::string& line, Lines& parts) {
    std::string rest = line;
    for (const char* end : {". ", ": ", "。", "："}) replaceAll(rest, end, "\n");
    std::istringstream in(rest);
    for (std::string part; std::getline(in, part);) {
        while (part.ends_with(".")) part.pop_back();
        if (!part.empty()) parts.push_back(part);
    }
}

}  // namespace

// Every title and sentence; the order of the sides is the template's, not the reading's.
Lines linesOf(const reporting::Report& report, const std::string& language, bool swap) {
    Lines lines;
    collect(report.sections, language, lines);
    Lines parts;
    for (const auto& line : lines) splitSentences(swap ? swapped(line) : line, parts);
    std::sort(parts.begin(), parts.end());
    return parts;
}

// "Right tube patent; left tube occluded." names the right side first, whichever it is.
Lines clausesOf(const reporting::Report& report, const std::string& language, bool swap) {
    if (!report.examLine) return {};
    auto text = report.examLine->text.at(language);
    if (swap) text = swapped(text);
    // what stands around the line speaks of no side
    for (const std::string colon : {": ", "："}) {
        const auto at = text.find(colon);
        const auto head = text.substr(0, at);
        const auto names = [&](const char* side) { return head.find(side) != std::string::npos; };
        if (at != std::string::npos && !names("ight") && !names("eft") && !names("侧") && !names("echt") &&
            !names("ink"))
            text.replace(at, colon.size(), "\n");
    }
    replaceAll(text, "；", "\n");
    replaceAll(text, "; ", "\n");
    Lines lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        replaceAll(line, "。", "");
        replaceAll(line, ".", "");
        if (!line.empty()) line[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(line[0])));
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

Lines statesOf(const reporting::Report& report, bool swap) {
    Lines lines;
    for (const auto& state : report.diagram)
        lines.push_back((swap ? swapped(state.element) : state.element) + " " + state.state);
    std::sort(lines.begin(), lines.end());
    return lines;
}

}  // namespace golden
