#pragma once

#include "plugin/why/grounds.h"

namespace hsg {

/// Why a side has its class: the words of the class, the row of the table, every input in words with the answers and
/// films behind it, what is said with it, what is missing. HTML with links of LinkText.
QString conclusionHtml(const reporting::Conclusion& conclusion, const ReadingSession& session, const Words& words);

}  // namespace hsg
