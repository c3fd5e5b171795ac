#pragma once

#include "reporting/exchange/html_tree.h"
#include "reporting/exchange/mrrt_document.h"

namespace reporting::exchange {

/// Sections, fields and words of a body, appended to the document.
void readBody(const HtmlNode& body, MrrtDocument& document, ExchangeNotes& notes);

/// One form control as a field of its own, without the words around it. Radio buttons and check boxes come with one
/// option; whoever reads the body puts them together.
MrrtField readControl(const HtmlNode& node, const HtmlNode* suggestions, ExchangeNotes& notes);
bool isControl(const HtmlNode& node);
/// A radio button or a check box.
bool isButton(const HtmlNode& node);

}  // namespace reporting::exchange
