#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reporting/model/report.h"
#include "reporting/template/template.h"

/// From patterns to words; the one place that knows ICU.
namespace reporting {

using Arguments = std::map<std::string, std::string>;

/// An ICU MessageFormat pattern with its arguments put in as they stand (numbers are formatted before, by decimal()).
/// nullopt: the pattern is no pattern, or it names an argument that is not there; "{x}" is never printed.
std::optional<std::string> format(const std::string& pattern, const std::string& language, const Arguments& arguments);

/// "45 s", "16 min", "22 h 5 min" in the words of the template's language; whole minutes from one minute on.
std::string durationWords(const Template& source, const std::string& language, double minutes);

/// "2.5" with the decimal point of the language (fixed word `decimal.point`).
std::string digitsWords(const Template& source, const std::string& language, std::string digits);

/// A fixed word with arguments; "" if it cannot be said.
std::string documentPhrase(const Template& source, const std::string& language, const std::string& key,
                           const Arguments& arguments);

/// The words of a call, or nullopt if it cannot be said in this language.
std::optional<std::string> tryWords(const Template& source, const std::string& language, const PhraseCall& call);

/// A label of labels.yaml, or nullptr (Template::label gives the key instead).
const std::string* findLabel(const Template& source, const std::string& language, const std::string& key);

/// First letter in title case, for languages that have case.
std::string capitalised(const std::string& sentence);

/// Items of a list in prose: "a, b and c"; clauses are parted by more than a comma if an item has one itself.
std::string listed(const Template& source, const std::string& language, const std::vector<std::string>& items);

/// Words as typed for use inside a sentence that has its own full stop.
std::string withoutFullStop(std::string typed);

/// Non-empty parts with a separator between them.
std::string joined(const std::vector<std::string>& parts, const std::string& separator);

}  // namespace reporting
