#pragma once

#include <string>
#include <vector>

#include "reporting/exchange/note.h"
#include "reporting/template/template.h"

/// A template in the formats of other programs. Pure: the same template and options give the same bytes.
namespace reporting {

struct ExportOptions {
    std::string language;   ///< one of the template's; its words are the file's
    std::string date;       ///< ISO 8601 date of the export
    std::string publisher;  ///< who answers for the template; may be empty
};

struct Exported {
    std::string text;
    ExchangeNotes notes;  ///< Dropped and Repaired: what the format cannot say, or only in another way
};

/// IHE MRRT Rev. 1.7, well-formed XML that is valid HTML too. One file a language; all of them have the same
/// identifier but for the last arc (oidOf, the version, the number of the language).
Exported exportMrrt(const Template& source, const ExportOptions& options);

/// FHIR R4 Questionnaire as JSON; the words of the other languages as translations. Conditions become enableWhen where
/// that can say them.
Exported exportQuestionnaire(const Template& source, const ExportOptions& options);

/// RadElement style: one object {sets: […]}, a set a step, an element a question (per-side ones once a side), local
/// ids. The shape is that of the ACR and RSNA common data elements (cde.schema 1.0).
Exported exportRadElement(const Template& source, const ExportOptions& options);

/// JSON Schema (draft-07) of a reading made with this very template: its questions, sides, options and ranges.
/// Structure beyond the answers is that of templates/reading.schema.json.
Exported exportReadingSchema(const Template& source, const ExportOptions& options);

/// A format that templates go out in.
struct ExportFormat {
    const char* name;    ///< of the command line: "mrrt"
    const char* suffix;  ///< of its files
    bool isOneLanguage;  ///< a file a language; else one file holds them all, words of options.language first
    Exported (*make)(const Template& source, const ExportOptions& options);
};
const std::vector<ExportFormat>& exportFormats();

/// The identifier that all exports of a template share, without version: an OID below 2.25.
std::string exportIdentifier(const Template& source);

}  // namespace reporting
