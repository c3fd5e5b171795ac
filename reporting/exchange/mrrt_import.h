#pragma once

#include <map>
#include <string_view>

#include "reporting/exchange/note.h"

/// Import of IHE MRRT report templates (Rev. 1.7 and the dialects in use: RadReport, drafts, T-Rex, plain HTML forms).
namespace reporting {

/// A template folder made of an MRRT file: a plain report without rules, status DRAFT. Nothing of the file is ever run
/// or loaded: no script, no handler, no link, no entity, no style sheet.
struct MrrtImport {
    std::map<std::string, std::string> files;  ///< path inside the folder → text; empty if the file was refused
    std::string id;                            ///< of the template
    ExchangeNotes notes;                       ///< in the order of their place
    int controls = 0;  ///< form controls of the file that the template has as a question or option
};

/// `name` is the file's name: the template's where it has no title. Bounded: 512 KiB, 50 000 tags, 256 levels, 256
/// attributes a tag, 200 sections, 2000 fields, 2000 lines of words; a file beyond that is refused with the limit it
/// broke.
MrrtImport importMrrt(std::string_view html, const std::string& name);

}  // namespace reporting
