#include "reporting/documents/dicom/code_entry_p.h"

#include <algorithm>
#include <map>

namespace reporting::documents::dicom {
namespace {

// Characters, not bytes: continuation bytes of UTF-8 do not count.
std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

Error failure(const std::string& message, const std::string& where) {
    return {"sr.encode", message, where};
}

Result<DSRCodedEntryValue> entry(const Code& code) {
    const auto bad = [&](const char* what) {
        return tl::unexpected(failure(std::string("The code cannot be written: ") + what + ".",
                                      code.scheme + ":" + code.value + " (" + code.meaning + ")"));
    };
    if (code.value.empty()) return bad("its value is empty");
    if (code.scheme.empty() || characters(code.scheme) > 16) return bad("its scheme is not 1 to 16 characters long");
    if (code.meaning.empty() || characters(code.meaning) > 64) return bad("its meaning is not 1 to 64 characters long");
    const auto type = characters(code.value) > 16 ? DSRTypes::CVT_Long : DSRTypes::CVT_Short;
    return DSRCodedEntryValue(code.value.c_str(), code.scheme.c_str(), code.meaning.c_str(), type);
}

Code languageCode(const std::string& language) {
    static const std::map<std::string, std::string> meanings{
        {"en", "English"},  {"de", "German"}, {"fr", "French"},     {"es", "Spanish"},   {"it", "Italian"},
        {"ja", "Japanese"}, {"ko", "Korean"}, {"pt", "Portuguese"}, {"ru", "Russian"},   {"tr", "Turkish"},
        {"ar", "Arabic"},   {"nl", "Dutch"},  {"pl", "Polish"},     {"vi", "Vietnamese"}};
    if (language == "zh") return {"zh-CN", "RFC5646", "Chinese (Simplified)"};
    const auto known = meanings.find(language);
    return {language, "RFC5646", known == meanings.end() ? language : known->second};
}

}  // namespace reporting::documents::dicom
