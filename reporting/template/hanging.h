#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reporting/model/result.h"

/// Which films hang where, as data: the layouts of a template (`layouts.yaml`) and those that readers make themselves
/// (one file each, the same YAML). templates/README.md explains the keys. Nothing here knows what a film shows.
namespace reporting {

struct Template;

/// Of several films that match: best = by the order of `phases`, the film that counts before others, else the latest.
enum class FilmChoice { Best, First, Middle, Last };
/// Of a stored run: best = the frame that stands for it.
enum class FrameChoice { Best, First, Middle, Last };

/// All that is given must hold. A film that does not tell (no time, no side) does not match what asks for it.
struct FilmSelector {
    std::string id;
    std::vector<std::string> phases;               ///< phase ids or groups, most wanted first; empty: any
    std::vector<std::string> modalities;           ///< (0008,0060); empty: any
    std::optional<double> elapsedMin, elapsedMax;  ///< minutes since the zero of elapsed time, both included
    std::vector<std::string> words;  ///< one of them stands in view position or description, case folded, as a word
    std::string laterality;          ///< "R", "L", "B" (0020,0060/0062); empty: any
    int prior = 0;                   ///< 0 the examination that is read, 1 the latest before it …
    std::optional<bool> keyImage;    ///< marked as a key image, or not
    bool counting = false;           ///< only the delayed film that the interval is graded by
    FilmChoice choose = FilmChoice::Best;
    FrameChoice frame = FrameChoice::Best;
    bool operator==(const FilmSelector&) const = default;
};

/// What becomes of a pane for which no film is found: it says so, keeps what it shows, goes away (the grid closes up),
/// or the whole stage is passed over.
enum class WhenMissing { Say, Keep, Collapse, Skip };
/// Contrast looks the same in all panes, or each film as its console showed it.
enum class PanePolarity { Same, Own };

struct HangingPane {
    std::vector<std::string> show;  ///< selector ids: the first that finds a film which does not hang yet
    WhenMissing missing = WhenMissing::Say;
    PanePolarity polarity = PanePolarity::Same;
    std::optional<int> window;  ///< 0 automatic, 1…9 of the header; empty: as the reader left it
    bool operator==(const HangingPane&) const = default;
};

struct StageLinks {
    bool pan = false, zoom = false, window = false, rotation = false;
    bool operator==(const StageLinks&) const = default;
};

enum class StageComparison { SideBySide, Flicker, Swipe, Blend, Difference };

struct HangingStage {
    std::string id;
    std::map<std::string, std::string> name;  ///< by language; may be empty
    std::vector<std::string> steps;           ///< steps of the guide that hang this stage
    int rows = 1, columns = 1;
    std::vector<HangingPane> panes;  ///< row by row, rows × columns
    bool sameScale = true;
    std::optional<StageLinks> links;  ///< empty: as the reader has them
    StageComparison compare = StageComparison::SideBySide;
    bool operator==(const HangingStage&) const = default;
};

struct HangingLayout {
    std::string id;
    std::map<std::string, std::string> name;  ///< by language
    std::string templateId;                   ///< of a reader's own file: the template it was made for
    std::vector<FilmSelector> selectors;
    std::vector<HangingStage> stages;  ///< at least one; the first is what a study opens on
    bool operator==(const HangingLayout&) const = default;

    const FilmSelector* selector(const std::string& selectorId) const;
    const HangingStage* stage(const std::string& stageId) const;
    /// The first stage that the step hangs, or nullptr.
    const HangingStage* stageOf(const std::string& stepId) const;
};

inline constexpr int maxHangingEdge = 6;  ///< rows and columns of a grid, at most

/// A reader's own layout. `file` stands in the diagnostics. With an error `value` is empty; what the template does not
/// know (phases, steps) is a warning: the layout may come from a colleague with another template.
struct LoadedLayout {
    std::optional<HangingLayout> value;
    Diagnostics diagnostics;
};
LoadedLayout readLayout(const std::string& text, const std::string& file, const Template& source);
/// The file of a layout: strict YAML that `readLayout` reads back as the same value.
std::string writeLayout(const HangingLayout& layout);

}  // namespace reporting
