#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plugin/hanging/selection.h"

/// Layouts hung on the films of an examination, with the reasons for everything that is not as the layout has it.
namespace hsg::hanging {

enum class ReasonKind {
    NotUsed,        ///< the stage was passed over: no film for the pane, and the stage asks for it
    Empty,          ///< the pane says that its film is missing
    Kept,           ///< the pane keeps what it shows
    Collapsed,      ///< the pane is gone
    NextCandidate,  ///< another selector than the first was taken
    NotHung,        ///< `count` films of the examination hang nowhere in the stage
};

struct Reason {
    ReasonKind kind = ReasonKind::Empty;
    int pane = -1;                                     ///< of the stage as written, 0-based; -1: the whole stage
    std::vector<reporting::FilmSelector> looked = {};  ///< what was looked for and not found
    int count = 0;
    bool operator==(const Reason&) const = default;
};

struct HungPane {
    std::optional<std::string> filmId;           ///< empty: missing, or kept
    std::optional<viewer::sdk::ImageRef> image;  ///< of the film
    bool keeps = false;                          ///< what hangs in this place stays
    reporting::HangingPane asked;
    bool operator==(const HungPane&) const = default;
};

struct Hung {
    bool isUsed = false;  ///< false: no pane is given, `reasons` say why
    int rows = 0, columns = 0;
    std::vector<HungPane> panes;  ///< rows × columns, without those that went away
    std::vector<Reason> reasons;
    bool operator==(const Hung&) const = default;
};

/// No film hangs twice in one stage. A pane that goes away closes the grid up to the smallest that holds the others
/// and is not wider or higher than the stage's own (then the last places of the grid may be empty).
Hung hang(const Lightbox& box, const reporting::HangingLayout& layout, const reporting::HangingStage& stage);

/// The first stage that can be used, and what it hangs; nullptr if none can (`reasons` of all).
struct Choice {
    const reporting::HangingStage* stage = nullptr;
    Hung hung;
    std::vector<std::pair<std::string, Reason>> passed;  ///< stage id → why it was not used
};
Choice firstUsable(const Lightbox& box, const reporting::HangingLayout& layout);
/// The stage of a step of the guide: the first that names it and can be used. No stage names it: stage is nullptr.
Choice forStep(const Lightbox& box, const reporting::HangingLayout& layout, const std::string& stepId);

}  // namespace hsg::hanging
