#pragma once

#include <map>
#include <string>
#include <vector>

#include "reporting/model/document.h"
#include "reporting/model/report.h"

/// What every encoder needs of a report's texts.
namespace reporting::documents {

/// The words in a language; those of the first language if it has none, "" if there are no words.
std::string said(const Texts& texts, const std::string& language);
/// A fixed word of the report (Report::words).
std::string word(const Report& report, const std::string& language, const std::string& key);
/// A fixed pattern with {name} replaced; names only, no choices.
std::string filled(std::string pattern, const std::map<std::string, std::string>& values);

/// "20261123" → "2026-11-23"; a DICOM DT → "2026-11-23 10:28". Other text stays as it is.
std::string dateWords(const std::string& dicom);
/// A PN for people: "张^三" → "张 三"; the groups of one name side by side, "ZHANG SAN 张三".
std::string nameWords(const std::string& personName);

/// Whether it is signed, and the line that says so.
bool isSigned(const Report& report);
std::string statusWords(const Report& report, const std::string& language);

/// One label and its value in the head of a document.
struct HeaderRow {
    std::string label, value;
};
/// Patient, examination and state of the report, empty values left out; further studies as rows of their own.
std::vector<HeaderRow> headerRows(const Report& report, const std::string& language);

/// Film names of a finding: "f1, f3".
std::string filmWords(const Report& report, const Finding& finding, const std::string& language);

/// Whether a sentence is what the reader typed (then it stands by itself), not what a phrase says.
bool isFreeText(const Sentence& sentence);

/// The parts of a document in the order of its layout: ids of sections, "images", "diagram", "provenance". What the
/// layout does not name follows: impression, images, the other sections, diagram, provenance.
std::vector<std::string> partsOf(const Report& report);

/// The furniture of a page (PageLayout::header, footer) with its names filled in; "" where the layout has no pattern.
struct PageNumber {
    int page = 1, total = 1;
};
std::string furniture(const Report& report, const Texts& pattern, const std::string& language, PageNumber number);

/// The caption of a picture; says so where its grey is inverted, and where it carries no side letters because the sides
/// are not sure.
std::string captionWords(const Report& report, const KeyImage& key, const FilmPicture* picture,
                         const std::string& language);
/// The picture of a key image or comparison; nullptr if there is none.
const FilmPicture* pictureOf(const EncodeContext& context, const std::string& filmId);

/// The section with this id, or nullptr; looks into sub-sections.
const Section* findSection(const std::vector<Section>& sections, const std::string& id);

}  // namespace reporting::documents
