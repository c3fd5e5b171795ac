#include "plugin/editor/exchange_formats.h"

#include "reporting/exchange/mrrt_import.h"

namespace hsg::editor {

namespace {

std::vector<ExchangeLine> linesOf(const reporting::ExchangeNotes& notes) {
    std::vector<ExchangeLine> lines;
    for (const auto& note : notes)
        lines.push_back(
            {static_cast<ExchangeLine::Kind>(note.kind), note.line, note.column, QString::fromStdString(note.message)});
    return lines;
}

}  // namespace

std::vector<ExchangeFormats::In> ExchangeFormats::imports() {
    const auto mrrt = [](const std::string& bytes, const std::string& name) {
        auto import = reporting::importMrrt(bytes, name);
        return ExchangeIn{import.id, std::move(import.files), linesOf(import.notes)};
    };
    return {{tr("MRRT template (HTML)"), tr("MRRT templates (*.html *.htm *.xml)"), mrrt}};
}

std::vector<ExchangeFormats::Out> ExchangeFormats::exports() {
    return {};
}

}  // namespace hsg::editor
