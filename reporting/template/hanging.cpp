#include "reporting/template/hanging.h"

#include <algorithm>
#include <set>

#include "reporting/template/template_reader.h"

namespace reporting {
namespace {

template <class List>
auto* byId(const List& list, const std::string& id) {
    const auto at = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.id == id; });
    return at == list.end() ? nullptr : &*at;
}

bool hangs(const HangingStage& stage, const std::string& stepId) {
    return std::find(stage.steps.begin(), stage.steps.end(), stepId) != stage.steps.end();
}

HangingPane paneFor(const std::string& selector) {
    HangingPane pane;
    pane.show = {selector};
    return pane;
}

/// The delayed group may be missing loudly; anything else leaves the pane as it is (`hang` of a question file).
HangingStage stageOfHang(HangingLayout& layout, const Step& step, const Template& source) {
    HangingStage stage;
    stage.id = "step_" + step.id;
    stage.steps = {step.id};
    stage.columns = 2;
    for (const auto* phases : {&step.hang.left, &step.hang.right}) {
        FilmSelector selector;
        selector.id = step.id + (phases == &step.hang.left ? "_left" : "_right");
        selector.phases = *phases;
        auto pane = paneFor(selector.id);
        const bool delayed = std::any_of(phases->begin(), phases->end(), [&](const std::string& id) {
            const auto* phase = source.phase(id);
            return id == "delayed" || (phase && phase->group == PhaseGroup::Delayed);
        });
        pane.missing = delayed ? WhenMissing::Say : WhenMissing::Keep;
        layout.selectors.push_back(std::move(selector));
        stage.panes.push_back(std::move(pane));
    }
    return stage;
}

/// What a template without layouts opens on: the films of its report.
HangingLayout pairOf(const Template& source) {
    HangingLayout layout;
    layout.id = "guide";
    FilmSelector immediate, delayed;
    immediate.id = "immediate";
    immediate.phases = source.keyImmediate;
    immediate.phases.push_back("immediate");
    delayed.id = "delayed";
    delayed.phases = {"delayed"};
    layout.selectors = {immediate, delayed};
    HangingStage open;
    open.id = "open";
    open.columns = 2;
    open.panes = {paneFor("immediate"), paneFor("delayed")};
    layout.stages = {open};
    return layout;
}

}  // namespace

const FilmSelector* HangingLayout::selector(const std::string& selectorId) const {
    return byId(selectors, selectorId);
}

const HangingStage* HangingLayout::stage(const std::string& stageId) const {
    return byId(stages, stageId);
}

const HangingStage* HangingLayout::stageOf(const std::string& stepId) const {
    const auto at =
        std::find_if(stages.begin(), stages.end(), [&](const HangingStage& one) { return hangs(one, stepId); });
    return at == stages.end() ? nullptr : &*at;
}

void detail::completeLayouts(Template& value) {
    if (value.layouts.empty()) value.layouts.push_back(pairOf(value));
    auto& first = value.layouts.front();
    for (const Step& step : value.steps) {
        if (step.hang.left.empty() && step.hang.right.empty()) continue;
        if (!first.stageOf(step.id)) first.stages.push_back(stageOfHang(first, step, value));
    }
    for (auto& layout : value.layouts)
        for (const auto& language : value.languages) {
            const auto words = value.labels.find(language);
            if (words == value.labels.end()) continue;
            const auto give = [&](const std::string& key, std::map<std::string, std::string>& name) {
                if (const auto at = words->second.find(key); at != words->second.end()) name[language] = at->second;
            };
            give("layout." + layout.id, layout.name);
            for (auto& stage : layout.stages) give("layout." + layout.id + "." + stage.id, stage.name);
        }
}

std::vector<std::string> Template::phasesHungFor(const std::string& stepId) const {
    std::vector<std::string> all;
    const auto* stage = layouts.empty() ? nullptr : layouts.front().stageOf(stepId);
    if (!stage) return all;
    for (const auto& pane : stage->panes)
        for (const auto& shown : pane.show)
            if (const auto* selector = layouts.front().selector(shown))
                all.insert(all.end(), selector->phases.begin(), selector->phases.end());
    return all;
}

LoadedLayout readLayout(const std::string& text, const std::string& file, const Template& source) {
    LoadedLayout loaded;
    detail::Problems problems(loaded.diagnostics);
    constexpr std::size_t mostBytes = 256u << 10;
    const auto root = detail::parseYaml(text, file, {mostBytes, 16}, problems);
    if (!root) return loaded;
    Template scratch;
    detail::ReadContext context{scratch, problems, nullptr};
    auto layout = detail::readOwnLayout(context, *root);
    detail::checkLayout(layout, source, {root->place, false}, problems);
    if (problems.errors() == 0) loaded.value = std::move(layout);
    return loaded;
}

}  // namespace reporting
