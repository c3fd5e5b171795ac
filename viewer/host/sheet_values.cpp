#include "viewer/host/sheet_values.h"

#include <sstream>

namespace viewer::host {

const std::vector<std::pair<int, int>>& sheetLayouts() {
    static const std::vector<std::pair<int, int>> layouts = {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {2, 3}, {3, 2}, {3, 4}};
    return layouts;
}

std::optional<Paper> paperOf(const std::string& id) {
    for (const Paper paper : {Paper::A4, Paper::A3, Paper::Letter, Paper::Film14x17})
        if (paperId(paper) == id) return paper;
    return std::nullopt;
}

std::string paperId(Paper paper) {
    switch (paper) {
        case Paper::A4:
            return "A4";
        case Paper::A3:
            return "A3";
        case Paper::Letter:
            return "Letter";
        case Paper::Film14x17:
            break;
    }
    return "14x17";
}

std::string toText(const SheetFormat& format) {
    std::string text = format.byNumber ? "auto" : std::to_string(format.rows) + "x" + std::to_string(format.columns);
    text += " " + paperId(format.paper);
    if (format.landscape) text += " landscape";
    if (format.dark) text += " dark";
    if (format.overlays) text += " overlays";
    return format.marks ? text : text + " unmarked";
}

SheetFormat sheetFormatFrom(const std::string& text) {
    SheetFormat format;
    format.landscape = text.empty();  // films beside each other
    format.byNumber = true;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        for (const auto& [rows, columns] : sheetLayouts())
            if (word == std::to_string(rows) + "x" + std::to_string(columns)) {
                format.rows = rows;
                format.columns = columns;
                format.byNumber = false;
            }
        if (const auto paper = paperOf(word)) format.paper = *paper;
        if (word == "landscape") format.landscape = true;
        if (word == "dark") format.dark = true;
        if (word == "overlays") format.overlays = true;
        if (word == "unmarked") format.marks = false;
    }
    return format;
}

SheetFormat fitted(SheetFormat format, int films) {
    if (!format.byNumber) return format;
    const int shorter = films > 2 ? 2 : 1, longer = films > 4 ? 3 : films > 1 ? 2 : 1;
    const QSizeF size = sheetSize(format);
    const bool broad = size.width() > size.height();
    format.rows = broad ? shorter : longer;
    format.columns = broad ? longer : shorter;
    return format;
}

QSizeF sheetSize(const SheetFormat& format) {
    QSizeF size(355.6, 431.8);
    if (format.paper == Paper::A4) size = {210, 297};
    if (format.paper == Paper::A3) size = {297, 420};
    if (format.paper == Paper::Letter) size = {215.9, 279.4};
    if (!format.filmMm.isEmpty()) size = format.filmMm;
    return format.landscape ? size.transposed() : size;
}

int sheetPages(int films, const SheetFormat& format) {
    const int onPage = format.rows * format.columns;
    return std::max(1, (films + onPage - 1) / onPage);
}

}  // namespace viewer::host
