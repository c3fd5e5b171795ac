#include "viewer/host/sheet_values.h"

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

QSizeF sheetSize(const SheetFormat& format) {
    QSizeF size(355.6, 431.8);
    if (format.paper == Paper::A4) size = {210, 297};
    if (format.paper == Paper::A3) size = {297, 420};
    if (format.paper == Paper::Letter) size = {215.9, 279.4};
    return format.landscape ? size.transposed() : size;
}

int sheetPages(int films, const SheetFormat& format) {
    const int onPage = format.rows * format.columns;
    return std::max(1, (films + onPage - 1) / onPage);
}

}  // namespace viewer::host
