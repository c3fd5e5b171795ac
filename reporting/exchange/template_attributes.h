#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "reporting/exchange/note.h"
#include "reporting/model/code.h"

/// The XML that an MRRT file carries about itself: status, coding schemes, terms, and which code each element has.
namespace reporting::exchange {

struct TemplateAttributes {
    std::string status;                                ///< as written; empty if absent
    std::vector<Code> terms;                           ///< of the whole template
    std::map<std::string, std::vector<Code>> entries;  ///< element id → its codes, a conjunction
    int line = 0;                                      ///< of the first line of the XML
};

/// Reads every dialect: codes as attributes or as child elements, entries in either case, two sibling roots, XML within
/// a comment, <code …> without an end. A document type or an entity is never read. Schemes are DICOM designators.
TemplateAttributes readTemplateAttributes(std::string_view xml, int firstLine, ExchangeNotes& notes);

}  // namespace reporting::exchange
