#include "reporting/exchange/mrrt_import.h"

#include <algorithm>
#include <tuple>

#include "reporting/exchange/folder_writer.h"

namespace reporting {

MrrtImport importMrrt(std::string_view html, const std::string& name) {
    MrrtImport result;
    if (const auto document = exchange::readMrrt(html, result.notes)) {
        result.controls = document->controls;
        exchange::writeFolder(*document, name, result);
    }
    auto& notes = result.notes;
    std::stable_sort(notes.begin(), notes.end(), [](const ExchangeNote& a, const ExchangeNote& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    const bool refused = std::any_of(notes.begin(), notes.end(),
                                     [](const ExchangeNote& one) { return one.kind == ExchangeNote::Kind::Refused; });
    if (refused) result.files.clear();
    return result;
}

}  // namespace reporting
