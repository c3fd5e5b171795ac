#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reporting/authoring/draft_view.h"

namespace reporting::authoring {

struct TextRun {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    std::string text;
    bool operator==(const TextRun&) const = default;
};

/// By words, numbers and signs; Chinese, Japanese and Korean by character. The Same and Removed runs joined are
/// `before`, Same and Added are `after`. Bounded: what is too long to be compared is replaced as a whole.
std::vector<TextRun> compareTexts(std::string_view before, std::string_view after);

/// One difference between two versions of a template.
struct VersionChange {
    enum class What { Added, Removed, Changed, Moved };
    What what = What::Changed;
    ItemKind kind = ItemKind::Other;  ///< of the item it belongs to
    std::string id;                   ///< of that item
    NodePath path;              ///< of the value or item, in the version that has it (Moved, Changed: the new one)
    std::string language;       ///< of words, else empty
    std::string before, after;  ///< scalar text, or the item on one line; Moved: the item it stood and stands before
    std::vector<TextRun> runs;  ///< of Changed
    bool isClinical = false;    ///< may change a conclusion: rules, tables, thresholds, questions; not words or layouts
    bool operator==(const VersionChange&) const = default;
};

/// Item by item, value by value, in the order of the files; empty for equal templates. Lifecycle (version, status) is
/// told as a change of the Template item.
std::vector<VersionChange> compareVersions(const Template& before, const Template& after);

}  // namespace reporting::authoring
