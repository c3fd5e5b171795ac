#include "reporting/exchange/names.h"

#include <algorithm>
#include <utility>

#include "reporting/template/template_reader.h"

namespace reporting::exchange {
namespace {

bool isPlain(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Words with a meaning in expressions (templates/FORMAT.md): an answer of that name could not be read.
bool isReserved(const std::string& id) {
    static const std::set<std::string> words{
        "or",  "and",   "not",   "in",       "own",      "other", "right",    "left",         "any",
        "all", "count", "blank", "answered", "has",      "none",  "if",       "min",          "max",
        "abs", "param", "yes",   "no",       "films",    "cites", "interval", "acknowledged", "table",
        "nil", "side",  "label", "number",   "duration", "text",  "reason",   "phrase",       "NA"};
    return words.count(id) > 0;
}

constexpr std::pair<const char*, const char*> units[] = {
    {"mm", "mm"},         {"cm", "cm"},       {"m", "m"},         {"ml", "mL"},         {"l", "L"},
    {"cm2", "cm2"},       {"cm²", "cm2"},     {"mm2", "mm2"},     {"mm²", "mm2"},       {"cm3", "cm3"},
    {"cm³", "cm3"},       {"ccm", "cm3"},     {"cc", "cm3"},      {"%", "%"},           {"°", "deg"},
    {"grad", "deg"},      {"deg", "deg"},     {"degrees", "deg"}, {"s", "s"},           {"sec", "s"},
    {"sek", "s"},         {"min", "min"},     {"h", "h"},         {"d", "d"},           {"g", "g"},
    {"kg", "kg"},         {"mg", "mg"},       {"msv", "mSv"},     {"mgy", "mGy"},       {"mgy*cm", "mGy.cm"},
    {"mgy.cm", "mGy.cm"}, {"mmhg", "mm[Hg]"}, {"ms", "ms"},       {"cm/s", "cm/s"},     {"m/s", "m/s"},
    {"hz", "Hz"},         {"bpm", "/min"},    {"/min", "/min"},   {"ml/min", "mL/min"}, {"g/m2", "g/m2"},
    {"ml/m2", "mL/m2"}};

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

const char* known(std::string_view words) {
    const std::string key = lowered(words);
    for (const auto& [word, unit] : units)
        if (key == word) return unit;
    return nullptr;
}

}  // namespace

std::string Names::take(std::string_view wanted, const std::string& prefix) {
    std::string id;
    for (const char c : wanted) {
        if (id.size() >= 40) break;
        if (isPlain(c))
            id += c;
        else if (!id.empty() && id.back() != '_')
            id += '_';
    }
    while (!id.empty() && id.back() == '_') id.pop_back();
    const bool starts = !id.empty() && !(id[0] >= '0' && id[0] <= '9');
    if (!starts) id = prefix + (id.empty() ? "" : "_" + id);
    if (isReserved(id)) id += "_1";
    std::string unique = id;
    int& number = last_[id];
    while (!taken_.insert(unique).second) unique = id + "_" + std::to_string(number = std::max(number + 1, 2));
    return unique;
}

std::string unitOf(std::string_view words) {
    if (words.empty()) return "1";
    if (const char* unit = known(words)) return unit;
    if (detail::isUcum(std::string(words))) return std::string(words);
    std::string plain;
    for (const char c : words)
        if (isPlain(c) && plain.size() < 12) plain += c;
    return plain.empty() ? "1" : "{" + plain + "}";
}

std::string leadingUnit(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && text[end] != ' ' && text[end] != ',' && text[end] != ';' && text[end] != ')') ++end;
    std::string_view word = text.substr(0, end);
    while (!word.empty() && (word.back() == '.' || word.back() == ':')) word.remove_suffix(1);
    // one letter is more often a word than a unit
    return word.size() > 1 && (known(word) || word == "HU" || word == "HE") ? std::string(word) : std::string();
}

bool isLanguageTag(std::string_view tag) {
    const std::size_t dash = std::min(tag.find('-'), tag.size());
    if (dash < 2 || dash > 3 || tag.size() > 12 || tag.back() == '-') return false;
    return std::all_of(tag.begin(), tag.begin() + static_cast<long>(dash),
                       [](char c) { return c >= 'a' && c <= 'z'; }) &&
           std::all_of(tag.begin() + static_cast<long>(dash), tag.end(), [](char c) {
               return c == '-' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
           });
}

std::string attributeOf(std::string_view merge) {
    static constexpr std::pair<const char*, const char*> sources[] = {{"reason", "ReasonForTheRequestedProcedure"},
                                                                      {"indication", "ReasonForTheRequestedProcedure"},
                                                                      {"history", "AdditionalPatientHistory"},
                                                                      {"accession", "AccessionNumber"},
                                                                      {"procedure", "RequestedProcedureDescription"},
                                                                      {"study date", "StudyDate"},
                                                                      {"examination", "StudyDescription"},
                                                                      {"referring", "ReferringPhysicianName"}};
    for (const auto& [word, attribute] : sources)
        if (merge.find(word) != std::string_view::npos) return attribute;
    return {};
}

}  // namespace reporting::exchange
