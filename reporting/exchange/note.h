#pragma once

#include <string>
#include <vector>

namespace reporting {

/// What became of one thing of a foreign file, or of one thing of a template that a foreign format cannot say.
struct ExchangeNote {
    enum class Kind {
        Taken,     ///< as it is
        Repaired,  ///< taken, though it was not as the standard wants it, or not as a template wants it
        Dropped,   ///< not taken; the message says why
        Refused    ///< because of it nothing was taken at all
    };
    Kind kind = Kind::Taken;
    int line = 0, column = 0;  ///< 1-based, in the foreign file; 0: the whole file
    std::string code;          ///< stable, e.g. "mrrt.no-title"
    std::string message;       ///< one sentence for a person
    bool operator==(const ExchangeNote&) const = default;
};
using ExchangeNotes = std::vector<ExchangeNote>;

/// One line a note, in the order of their place: "FILE:LINE:COLUMN: repaired: … [code]".
std::string notesText(const ExchangeNotes& notes, const std::string& file);

}  // namespace reporting
