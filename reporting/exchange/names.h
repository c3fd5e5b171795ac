#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace reporting::exchange {

/// Ids of a template made of whatever words a foreign file has; no two alike, none that an expression reserves.
class Names {
public:
    /// The id nearest to `wanted` ("CT-Brain 2" → "CT_Brain_2"); `prefix` where nothing of it can stand.
    std::string take(std::string_view wanted, const std::string& prefix);

private:
    std::set<std::string> taken_;
    std::map<std::string, int> last_;  ///< number that an id was given last
};

/// A UCUM unit for the words of a form ("ml", "Grad", "cm²"); "1" where there are none, an annotation ("{HU}") for
/// words that UCUM does not have.
std::string unitOf(std::string_view words);
/// The unit word at the beginning of a text ("cm." → "cm"); empty if it begins with none.
std::string leadingUnit(std::string_view text);

/// Such as "en" or "zh-CN".
bool isLanguageTag(std::string_view tag);

/// What a merge field asks a RIS for (small letters) is the DICOM attribute that a study brings instead; empty if none
/// is known.
std::string attributeOf(std::string_view merge);

}  // namespace reporting::exchange
