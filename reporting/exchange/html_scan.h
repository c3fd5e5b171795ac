#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reporting/exchange/note.h"

/// The tags of an HTML text as they stand there, before a tolerant parser mends them: what the mending hides (a second
/// body, no title) is found here, and what would cost the parser too much is refused.
namespace reporting::exchange {

struct HtmlTag {
    std::string name;  ///< lower case
    bool closes = false;
    bool hasCharset = false;     ///< a `charset` attribute
    bool hasDublinCore = false;  ///< a `name` attribute "dcterms.…"
    int line = 1, column = 1;
};

struct HtmlScan {
    std::vector<HtmlTag> tags;
    ExchangeNotes refusals;                                  ///< a limit was passed
    int count(std::string_view name) const;                  ///< start tags
    const HtmlTag* nth(std::string_view name, int n) const;  ///< n-th start tag from 0, or nullptr
};

HtmlScan scanHtml(std::string_view html);

/// UTF-8 without NUL, byte-order mark and control characters. What is no UTF-8 is read as Windows-1252 and noted;
/// UTF-16 and NUL are refused (a note of kind Refused).
std::string decodeHtml(std::string_view bytes, ExchangeNotes& notes);

/// Spaces and line ends as single spaces, none at the ends.
std::string collapsed(std::string_view text);

}  // namespace reporting::exchange
