#include "plugin/editor/exchange_formats.h"

#include <QDate>
#include <string_view>

#include "plugin/editor/problem_words.h"
#include "reporting/exchange/export.h"
#include "reporting/exchange/mrrt_import.h"

namespace hsg::editor {

using reporting::ExportOptions;
using reporting::Template;

namespace {

std::vector<ExchangeLine> linesOf(const reporting::ExchangeNotes& notes) {
    std::vector<ExchangeLine> lines;
    for (const auto& note : notes)
        lines.push_back(
            {static_cast<ExchangeLine::Kind>(note.kind), note.line, note.column, ProblemWords::of(note.message)});
    return lines;
}

struct FormatWords {
    const char* name;  ///< of reporting::exportFormats()
    const char* title;
    const char* help;
};
constexpr FormatWords formatWords[] = {
    {"mrrt", QT_TRANSLATE_NOOP("hsg::editor::ExchangeFormats", "MRRT template (IHE)"),
     QT_TRANSLATE_NOOP("hsg::editor::ExchangeFormats",
                       "For report systems that read IHE MRRT: questions, options and codes; no rules.")},
    {"questionnaire", QT_TRANSLATE_NOOP("hsg::editor::ExchangeFormats", "FHIR Questionnaire (R4)"),
     QT_TRANSLATE_NOOP("hsg::editor::ExchangeFormats",
                       "Every language in one file; conditions where FHIR can say them.")},
    {"radelement", QT_TRANSLATE_NOOP("hsg::editor::ExchangeFormats", "RadElement (ACR/RSNA)"),
     QT_TRANSLATE_NOOP("hsg::editor::ExchangeFormats", "Questions as common data elements, a set for each step.")},
    {"schema", QT_TRANSLATE_NOOP("hsg::editor::ExchangeFormats", "JSON Schema of its readings"),
     QT_TRANSLATE_NOOP("hsg::editor::ExchangeFormats", "For programs that write or check readings of this template.")},
};

}  // namespace

std::vector<ExchangeFormats::In> ExchangeFormats::imports() {
    const auto mrrt = [](const std::string& bytes, const std::string& name) {
        auto import = reporting::importMrrt(bytes, name);
        return ExchangeIn{import.id, std::move(import.files), linesOf(import.notes)};
    };
    return {{tr("MRRT template (HTML)"), tr("MRRT templates (*.html *.htm *.xml)"), mrrt}};
}

std::vector<ExchangeFormats::Out> ExchangeFormats::exports() {
    std::vector<Out> all;
    for (const auto& format : reporting::exportFormats())
        for (const auto& words : formatWords) {
            if (std::string_view(words.name) != format.name) continue;
            const bool hasLanguage = std::string_view(format.name) != "schema";
            all.push_back({tr(words.title), tr(words.help), format.suffix, hasLanguage,
                           [make = format.make](const Template& source, const std::string& language) {
                               const ExportOptions options{
                                   language, QDate::currentDate().toString(Qt::ISODate).toStdString(), {}};
                               auto exported = make(source, options);
                               return ExchangeOut{std::move(exported.text), linesOf(exported.notes), {}};
                           }});
        }
    return all;
}

}  // namespace hsg::editor
