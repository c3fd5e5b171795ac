#include <cmath>
#include <cstdio>

#include "reporting/template/hanging.h"

namespace reporting {
namespace {

const char* const choiceWords[] = {"best", "first", "middle", "last"};
const char* const missingWords[] = {"say", "keep", "collapse", "skip"};
const char* const compareWords[] = {"side_by_side", "flicker", "swipe", "blend", "difference"};

/// Double quotes, as JSON: control characters cannot stand in a file, so they become spaces.
std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
    return out + '"';
}

std::string listOf(const std::vector<std::string>& items) {
    std::string out = "[";
    for (const auto& item : items) out += (out.size() > 1 ? ", " : "") + quoted(item);
    return out + "]";
}

std::string namesOf(const std::map<std::string, std::string>& names) {
    std::string out = "{";
    for (const auto& [language, text] : names) out += (out.size() > 1 ? ", " : "") + language + ": " + quoted(text);
    return out + "}";
}

std::string numberOf(double value) {
    char text[64];
    std::snprintf(text, sizeof text, "%.6f", value);
    std::string out(text);
    out.erase(out.find_last_not_of('0') + 1);
    if (out.ends_with('.')) out.pop_back();
    return out;
}

std::string line(const FilmSelector& s) {
    std::string out = "  - {id: " + s.id;
    if (!s.phases.empty()) out += ", phases: " + listOf(s.phases);
    if (!s.modalities.empty()) out += ", modalities: " + listOf(s.modalities);
    if (s.elapsedMin) out += ", elapsedMin: " + numberOf(*s.elapsedMin);
    if (s.elapsedMax) out += ", elapsedMax: " + numberOf(*s.elapsedMax);
    if (!s.words.empty()) out += ", words: " + listOf(s.words);
    if (!s.laterality.empty()) out += ", laterality: " + s.laterality;
    if (s.prior > 0) out += ", prior: " + std::to_string(s.prior);
    if (s.keyImage) out += std::string(", keyImage: ") + (*s.keyImage ? "yes" : "no");
    if (s.counting) out += ", counting: yes";
    if (s.choose != FilmChoice::Best) out += std::string(", choose: ") + choiceWords[static_cast<int>(s.choose)];
    if (s.frame != FrameChoice::Best) out += std::string(", frame: ") + choiceWords[static_cast<int>(s.frame)];
    return out + "}\n";
}

std::string line(const HangingPane& pane) {
    std::string out = "      - {show: " + listOf(pane.show);
    if (pane.missing != WhenMissing::Say)
        out += std::string(", missing: ") + missingWords[static_cast<int>(pane.missing)];
    if (pane.polarity == PanePolarity::Own) out += ", polarity: own";
    if (pane.window) out += ", window: " + std::to_string(*pane.window);
    return out + "}\n";
}

std::string linksOf(const StageLinks& links) {
    std::vector<std::string> words;
    if (links.pan) words.push_back("pan");
    if (links.zoom) words.push_back("zoom");
    if (links.window) words.push_back("window");
    if (links.rotation) words.push_back("rotation");
    return listOf(words);
}

std::string block(const HangingStage& stage) {
    std::string out = "  - id: " + stage.id + "\n";
    if (!stage.name.empty()) out += "    name: " + namesOf(stage.name) + "\n";
    if (!stage.steps.empty()) out += "    steps: " + listOf(stage.steps) + "\n";
    out += "    grid: [" + std::to_string(stage.rows) + ", " + std::to_string(stage.columns) + "]\n";
    if (!stage.sameScale) out += "    scale: fit\n";
    if (stage.links) out += "    links: " + linksOf(*stage.links) + "\n";
    if (stage.compare != StageComparison::SideBySide)
        out += std::string("    compare: ") + compareWords[static_cast<int>(stage.compare)] + "\n";
    out += "    panes:\n";
    for (const auto& pane : stage.panes) out += line(pane);
    return out;
}

}  // namespace

std::string writeLayout(const HangingLayout& layout) {
    std::string out = "# A layout of films for Fimbria; templates/FORMAT.md explains the keys.\n";
    out += "id: " + layout.id + "\nname: " + namesOf(layout.name) + "\n";
    if (!layout.templateId.empty()) out += "template: " + layout.templateId + "\n";
    out += "selectors:\n";
    for (const auto& selector : layout.selectors) out += line(selector);
    out += "stages:\n";
    for (const auto& stage : layout.stages) out += block(stage);
    return out;
}

}  // namespace reporting
