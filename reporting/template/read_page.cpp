#include <algorithm>

#include "reporting/template/template_reader.h"

namespace reporting::detail {
namespace {

struct Range {
    double least, most;
};
constexpr Range margins{10, 40}, letters{8, 14}, logos{5, 40};

double inRange(MapView& map, const std::string& key, double otherwise, const std::pair<Range, ReadContext&>& within) {
    const auto& [range, context] = within;
    const double value = map.number(key, otherwise);
    if (value >= range.least && value <= range.most) return value;
    context.problems.error(map.place(), "template.page",
                           "'" + key + "' must be from " + std::to_string(static_cast<int>(range.least)) + " to " +
                               std::to_string(static_cast<int>(range.most)) + ".");
    return otherwise;
}

void readMargins(ReadContext& context, const YamlNode& node, PageLayout& page) {
    MapView map(context, node, "margins");
    for (const auto& [key, margin] : {std::pair{"top", &page.top}, std::pair{"right", &page.right},
                                      std::pair{"bottom", &page.bottom}, std::pair{"left", &page.left}})
        *margin = inRange(map, key, *margin, {margins, context});
}

void readLogo(ReadContext& context, const YamlNode& node, PageLayout& page) {
    MapView map(context, node, "logo");
    page.logo = static_cast<LogoPlace>(map.oneOf("place", {"left", "right", "none"}, 0));
    page.logoHeight = inRange(map, "height", page.logoHeight, {logos, context});
}

int readKeyImages(ReadContext& context, const YamlNode& node) {
    const auto word = context.scalar(node);
    if (word == "all") return -1;
    if (word == "none") return 0;
    return context.integer(node, 0, 100);
}

}  // namespace

void readPage(ReadContext& context, const YamlNode& node) {
    MapView map(context, node, "page");
    auto& page = context.value.page;
    context.value.pagePlace = node.place;
    page.paper = static_cast<Paper>(map.oneOf("paper", {"A4", "Letter"}, 0));
    if (const YamlNode* one = map.take("margins")) readMargins(context, *one, page);
    page.font = map.oneOf("font", {"sans", "serif"}, 0) == 1 ? "serif" : "sans";
    page.fontSize = inRange(map, "fontSize", page.fontSize, {letters, context});
    if (const YamlNode* one = map.take("logo")) readLogo(context, *one, page);
    context.value.pageHeader = map.text("header");
    context.value.pageFooter = map.text("footer");
    page.diagram = map.boolean("diagram", true);
    if (const YamlNode* one = map.take("keyImages")) page.keyImages = readKeyImages(context, *one);
    page.order = map.identifiers("order");
}

void checkPage(const Template& value, Problems& problems) {
    std::vector<std::string> known{"images", "diagram", "provenance"};
    for (const auto& section : value.sections) known.push_back(section.id);
    std::vector<std::string> seen;
    for (const auto& id : value.page.order) {
        if (std::find(known.begin(), known.end(), id) == known.end())
            problems.error(value.pagePlace, "template.page",
                           "The order names '" + id + "', which is no part of the report." + suggestion(id, known));
        if (std::find(seen.begin(), seen.end(), id) != seen.end())
            problems.error(value.pagePlace, "template.page", "The order names '" + id + "' twice.");
        seen.push_back(id);
    }
}

}  // namespace reporting::detail
