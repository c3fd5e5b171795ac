#include <algorithm>

#include "reporting/template/template_reader.h"

namespace reporting::detail {
namespace {

const std::vector<std::string> choices{"best", "first", "middle", "last"};

void readElapsed(ReadContext& context, MapView& map, FilmSelector& value) {
    value.elapsedMin = map.optionalNumber("elapsedMin");
    value.elapsedMax = map.optionalNumber("elapsedMax");
    if (value.elapsedMin && value.elapsedMax && *value.elapsedMin > *value.elapsedMax)
        context.problems.error(map.place(), "template.number", "'elapsedMin' is greater than 'elapsedMax'.");
}

FilmSelector readSelector(ReadContext& context, const YamlNode& node) {
    MapView map(context, node, "a selector");
    FilmSelector value;
    value.id = map.identifier("id", true);
    value.phases = map.identifiers("phases");
    value.modalities = map.identifiers("modalities");
    readElapsed(context, map, value);
    value.words = map.words("words");
    static const std::vector<std::string> sides{"", "R", "L", "B"};
    value.laterality = map.take("laterality") ? sides[map.oneOf("laterality", {"R", "L", "B"}, 0) + 1] : std::string();
    value.prior = map.integer("prior", 0, 99);
    if (map.take("keyImage")) value.keyImage = map.boolean("keyImage", false);
    value.counting = map.boolean("counting", false);
    value.choose = static_cast<FilmChoice>(map.oneOf("choose", choices, 0));
    value.frame = static_cast<FrameChoice>(map.oneOf("frame", choices, 0));
    return value;
}

HangingPane readPane(ReadContext& context, const YamlNode& node) {
    MapView map(context, node, "a pane");
    HangingPane value;
    value.show = map.identifiers("show");
    map.need("show");
    value.missing = static_cast<WhenMissing>(map.oneOf("missing", {"say", "keep", "collapse", "skip"}, 0));
    value.polarity = static_cast<PanePolarity>(map.oneOf("polarity", {"same", "own"}, 0));
    if (map.take("window")) value.window = map.integer("window", 0, 9);
    return value;
}

std::optional<StageLinks> readLinks(ReadContext& context, MapView& map) {
    const YamlNode* node = map.take("links");
    if (!node) return std::nullopt;
    StageLinks value;
    const std::vector<std::pair<std::string, bool*>> known{
        {"pan", &value.pan}, {"zoom", &value.zoom}, {"window", &value.window}, {"rotation", &value.rotation}};
    for (const std::string& word : context.words(*node)) {
        const auto link = std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.first == word; });
        if (link != known.end())
            *link->second = true;
        else
            context.problems.error(node->place, "template.value",
                                   "'" + word + "' is none of: pan, zoom, window, rotation.");
    }
    return value;
}

void readGrid(ReadContext& context, MapView& map, HangingStage& value) {
    const YamlNode* grid = map.need("grid");
    if (!grid) return;
    if (!grid->isSequence() || grid->items.size() != 2) {
        context.problems.error(grid->place, "template.type", "'grid' must be a list: [rows, columns].");
        return;
    }
    value.rows = context.integer(grid->items[0], 1, maxHangingEdge);
    value.columns = context.integer(grid->items[1], 1, maxHangingEdge);
}

std::map<std::string, std::string> readNames(ReadContext& context, MapView& map) {
    std::map<std::string, std::string> names;
    const YamlNode* node = map.take("name");
    if (!node) return names;
    if (!node->isMap()) context.problems.error(node->place, "template.type", "'name' is a map: {en: …, zh: …}.");
    for (const YamlEntry& entry : node->entries) names[entry.key] = context.scalar(entry.value);
    return names;
}

/// A pane stands for each place of the grid; one that is given for all of them may stand once with `times`.
void readPanes(ReadContext& context, MapView& map, HangingStage& value) {
    map.need("panes");
    const int times = map.integer("times", 1, maxHangingEdge * maxHangingEdge);
    for (const YamlNode& item : map.items("panes")) {
        const auto pane = readPane(context, item);
        value.panes.insert(value.panes.end(), static_cast<std::size_t>(std::max(times, 1)), pane);
    }
    if (static_cast<int>(value.panes.size()) != value.rows * value.columns)
        context.problems.error(map.place(), "template.panes",
                               "The grid has " + std::to_string(value.rows * value.columns) +
                                   " places, but there are " + std::to_string(value.panes.size()) + " panes.");
}

HangingStage readStage(ReadContext& context, const YamlNode& node, bool namesInside) {
    MapView map(context, node, "a stage");
    HangingStage value;
    value.id = map.identifier("id", true);
    if (namesInside) value.name = readNames(context, map);
    value.steps = map.identifiers("steps");
    readGrid(context, map, value);
    readPanes(context, map, value);
    value.sameScale = map.oneOf("scale", {"same", "fit"}, 0) == 0;
    value.links = readLinks(context, map);
    value.compare = static_cast<StageComparison>(
        map.oneOf("compare", {"side_by_side", "flicker", "swipe", "blend", "difference"}, 0));
    return value;
}

void readParts(ReadContext& context, MapView& map, HangingLayout& value, bool namesInside) {
    value.id = map.identifier("id", true);
    map.need("selectors");
    map.need("stages");
    for (const YamlNode& item : map.items("selectors")) value.selectors.push_back(readSelector(context, item));
    for (const YamlNode& item : map.items("stages")) {
        value.stages.push_back(readStage(context, item, namesInside));
        for (const auto& pane : value.stages.back().panes)
            for (const auto& id : pane.show)
                if (!value.selector(id)) {
                    std::vector<std::string> known;
                    for (const auto& one : value.selectors) known.push_back(one.id);
                    context.problems.error(item.place, "template.unknown-id",
                                           "There is no selector '" + id + "'." + suggestion(id, known));
                }
    }
    if (value.stages.empty()) context.problems.error(map.place(), "template.layout", "The layout has no stage.");
}

}  // namespace

void readLayouts(ReadContext& context, const YamlNode& root) {
    MapView map(context, root, "layouts.yaml");
    map.need("layouts");
    for (const YamlNode& item : map.items("layouts")) {
        MapView one(context, item, "a layout");
        HangingLayout value;
        readParts(context, one, value, false);
        context.value.layoutPlaces[value.id] = item.place;
        context.value.layouts.push_back(std::move(value));
    }
}

HangingLayout readOwnLayout(ReadContext& context, const YamlNode& root) {
    MapView map(context, root, "a layout");
    HangingLayout value;
    value.templateId = map.identifier("template");
    value.name = readNames(context, map);
    if (value.name.empty()) context.problems.error(root.place, "template.missing-key", "The layout has no name.");
    readParts(context, map, value, true);
    return value;
}

}  // namespace reporting::detail
