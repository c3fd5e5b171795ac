#include "plugin/editor/exchange_formats.h"

#include <QDate>

#include "reporting/exchange/export.h"
#include "reporting/exchange/mrrt_import.h"

namespace hsg::editor {

using reporting::Exported;
using reporting::ExportOptions;
using reporting::Template;

namespace {

std::vector<ExchangeLine> linesOf(const reporting::ExchangeNotes& notes) {
    std::vector<ExchangeLine> lines;
    for (const auto& note : notes)
        lines.push_back(
            {static_cast<ExchangeLine::Kind>(note.kind), note.line, note.column, QString::fromStdString(note.message)});
    return lines;
}

using Encoder = Exported (*)(const Template&, const ExportOptions&);

std::function<ExchangeOut(const Template&, const std::string&)> encoded(Encoder encode) {
    return [encode](const Template& source, const std::string& language) {
        const ExportOptions options{language, QDate::currentDate().toString(Qt::ISODate).toStdString(), {}};
        auto exported = encode(source, options);
        return ExchangeOut{std::move(exported.text), linesOf(exported.notes), {}};
    };
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
    return {
        {tr("MRRT template (IHE)"),
         tr("For report systems that read IHE MRRT: questions, options and codes; no rules."), ".html", true,
         encoded(&reporting::exportMrrt)},
        {tr("FHIR Questionnaire (R4)"), tr("Every language in one file; conditions where FHIR can say them."), ".json",
         true, encoded(&reporting::exportQuestionnaire)},
        {tr("RadElement (ACR/RSNA)"), tr("Questions as common data elements, a set for each step."), ".json", true,
         encoded(&reporting::exportRadElement)},
        {tr("JSON Schema of its readings"), tr("For programs that write or check readings of this template."), ".json",
         false, encoded(&reporting::exportReadingSchema)},
    };
}

}  // namespace hsg::editor
