#pragma once

#include <string>
#include <vector>

#include "plugin/panel/navigation.h"
#include "viewer/sdk/capabilities.h"

namespace hsg {

/// The languages of the open reading's template by their own names, as entries of one submenu, and "as the window";
/// none where there is nothing to choose.
std::vector<viewer::sdk::MenuEntry> languageEntries(const PanelContext& context);
/// True if the entry is one of them; its language is in force then and remembered.
bool chooseLanguage(const PanelContext& context, const std::string& entryId);

}  // namespace hsg
