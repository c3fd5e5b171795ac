#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "viewer/ui/preferences.h"

namespace viewer::host {

/// Everything the reader chooses once, films and window.
struct AllPreferences {
    ui::Preferences films;
    bool panelAtLeft = false;
    double panelShare = 0.28;  ///< of the window's width, at most 0.28: the films come first
    bool operator==(const AllPreferences&) const = default;
};

/// One preference: how it is called, what it may be, how it is kept. The table is the only place that knows.
struct PreferenceRow {
    enum class Section { Films, Texts, Mouse, Window, Memory };
    enum class Kind { Choice, Number, Switch };
    struct Choice {
        std::string value;
        const char* text;  ///< to be translated in the context "Preferences"
    };

    std::string id;  ///< settings key "preferences/<id>"
    Section section;
    Kind kind;
    const char* label;
    const char* help = "";
    std::vector<Choice> choices = {};
    double least = 0, most = 0, step = 1;
    int decimals = 0;
    const char* unit = "";
    std::function<std::string(const AllPreferences&)> get;
    std::function<void(AllPreferences&, const std::string&)> set;  ///< the text is valid
};

const std::vector<PreferenceRow>& preferenceTable();
const PreferenceRow* findPreference(const std::string& id);
std::string defaultOf(const PreferenceRow& row);
/// Empty if the text is a value of the row; else why not, in the language of the window.
QString problemOf(const PreferenceRow& row, const std::string& text);

QString preferenceText(const char* words);
QString cornerFieldText(ui::CornerField field);
/// "patient-name" …, for the settings.
std::string cornerFieldId(ui::CornerField field);
/// Every field in the order in which they stand in a corner.
const std::vector<ui::CornerField>& allCornerFields();

}  // namespace viewer::host
