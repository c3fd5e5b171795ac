#pragma once

#include <memory>

#include "reporting/template/map_view.h"
#include "reporting/template/sources.h"

/// One reader for each file of the template folder. Each reports what it finds wrong and goes on.
namespace reporting::detail {

void readTemplateFile(ReadContext& context, const YamlNode& root);
void readQuestionFile(ReadContext& context, const YamlNode& root);
void readCards(ReadContext& context, const YamlNode& root);
void readSamples(ReadContext& context, const YamlNode& root);
void readDerived(ReadContext& context, const YamlNode& root);
void readTables(ReadContext& context, const YamlNode& root);
void readConclusions(ReadContext& context, const YamlNode& root);
void readLimitations(ReadContext& context, const YamlNode& root);
void readContradictions(ReadContext& context, const YamlNode& root);
void readReport(ReadContext& context, const YamlNode& root);
/// `page` of report.yaml: paper, margins, letters, logo, furniture, what is shown and in which order.
void readPage(ReadContext& context, const YamlNode& node);
void readLayouts(ReadContext& context, const YamlNode& root);
HangingLayout readOwnLayout(ReadContext& context, const YamlNode& root);
void readCodes(ReadContext& context, const YamlNode& root);
void readWords(ReadContext& context, const YamlNode& root, std::map<std::string, std::string>& into);

/// `phrase` and `args` of a map. Arguments: `label(…)`, `number(…)`, `duration(…)`, `text(…)`, `phrase(id)`, and
/// `reason(…)`, which is a Label with the literal "reason".
PhraseDef readPhrase(ReadContext& context, MapView& map, bool required);
/// id, when, phrase, args, text, from, alert; `scope` is read only where the caller asks for it.
Statement readStatement(ReadContext& context, MapView& map, bool phraseRequired);
Scope readScope(MapView& map);

/// `steps` of template.yaml: the order of the guide in place of that of the files' names; what it leaves out comes
/// last.
void orderSteps(ReadContext& context, const YamlNode& root);

/// Everything above over all files.
void readTemplate(ReadContext& context, const Sources& sources);

/// Reads and checks; a template even if there are errors, so that the expressions can be checked in the same pass.
std::shared_ptr<const Template> buildTemplate(const Sources& sources, Diagnostics& diagnostics);
/// The same of files; nullptr only if there is no readable template at all.
std::shared_ptr<const Template> readFiles(const TemplateFiles& files, Diagnostics& diagnostics);

/// Ids, codes and their limits; labels and phrases in every language (ICU).
void checkIds(const Template& value, Problems& problems);
/// Normal answers, prefills, cards: that their codes, films and ids exist.
void checkGuide(const Template& value, Problems& problems);
/// cases.yaml: that its answers are answers of the template. What an overlay took away of its base is no mistake of it.
void checkSamples(const Template& value, Problems& problems);
void checkWords(const Template& value, const Sources& sources, Problems& problems);
/// That the order of the page names parts that exist, each once.
void checkPage(const Template& value, Problems& problems);
/// Where a layout's problems are told; not strict: what the template does not know is a warning.
struct LayoutPlace {
    Place place;
    bool strict = true;
};
void checkLayout(const HangingLayout& layout, const Template& source, const LayoutPlace& place, Problems& problems);
void checkLayouts(const Template& value, Problems& problems);
/// Stages of the short form `hang`, a layout where there is none, names from the labels.
void completeLayouts(Template& value);
bool isUcum(const std::string& unit);
bool isSemanticVersion(const std::string& version);

/// Every phrase definition of a template but the notes of decision tables.
std::vector<const PhraseDef*> phraseDefinitions(const Template& value);

}  // namespace reporting::detail
