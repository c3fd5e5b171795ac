#include "reporting/exchange/kept_sections.h"

#include <algorithm>

#include "reporting/exchange/yaml_text.h"

namespace reporting::exchange {
namespace {

using Kind = ExchangeNote::Kind;

constexpr std::size_t maxSections = 200, maxFields = 2000, maxWords = 2000;

}  // namespace

KeptSections::KeptSections(const MrrtDocument& document, ExchangeNotes& notes) : document_(document) {
    const auto& sections = document.sections;
    std::vector<bool> full(sections.size());
    for (std::size_t i = sections.size(); i-- > 0;) {  // children stand behind their parents
        if (!sections[i].parts.empty()) full[i] = true;
        if (full[i] && sections[i].parent >= 0) full[static_cast<std::size_t>(sections[i].parent)] = true;
    }
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const MrrtSection& one = sections[i];
        // what has no title and no words of its own only holds others
        if (full[i] && !(one.title.empty() && one.parts.empty()))
            kept_.push_back(static_cast<int>(i));
        else if (!one.title.empty())
            notes.push_back({Kind::Dropped, one.line, 0, "mrrt.empty-section",
                             "The section '" + cut(one.title, 60) + "' has neither fields nor words."});
    }
}

int KeptSections::parentOf(int index) const {
    for (int up = at(index).parent; up >= 0; up = at(up).parent)
        if (!at(up).title.empty()) return up;
    return -1;
}

bool KeptSections::isRefused(ExchangeNotes& notes) const {
    std::size_t words = 0;
    for (const MrrtSection& one : document_.sections)
        words += static_cast<std::size_t>(std::count_if(one.parts.begin(), one.parts.end(),
                                                        [](const MrrtSection::Part& part) { return part.field < 0; }));
    bool refused = false;
    const auto refuse = [&](bool isWrong, const char* code, const char* message) {
        if (isWrong) notes.push_back({Kind::Refused, 0, 0, code, message});
        refused = refused || isWrong;
    };
    refuse(kept_.size() > maxSections, "mrrt.sections", "The file has more than 200 sections.");
    refuse(document_.fields.size() > maxFields, "mrrt.fields", "The file has more than 2000 fields.");
    refuse(words > maxWords, "mrrt.words", "The file has more than 2000 lines of words.");
    refuse(kept_.empty(), "mrrt.empty", "The body is empty: the file asks nothing and says nothing.");
    return refused;
}

}  // namespace reporting::exchange
