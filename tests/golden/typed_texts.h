#pragma once

#include <boost/test/unit_test.hpp>
#include <map>
#include <string>

#include "reporting/model/reading.h"

/// What a reader types, the reader types in the language of the report: the words of the golden readings in each.
namespace golden {

inline const std::map<std::string, std::map<std::string, std::string>>& typedTexts() {
    static const std::map<std::string, std::map<std::string, std::string>> all{
        {"The patient lives far away.", {{"zh", "患者住所较远。"}, {"de", "Die Patientin wohnt weit entfernt."}}},
        {"Dr. Example, gynaecology", {{"zh", "妇科李医师"}, {"de", "Dr. Muster, Gynäkologie"}}},
        {"10 March, 09:40", {{"zh", "3月10日09:40"}, {"de", "10. März, 09:40"}}},
        {"referring physician", {{"zh", "申请医师"}, {"de", "Zuweiser"}}},
        {"2026-03-10 09:40", {{"zh", "2026-03-10 09:40"}, {"de", "10.03.2026, 09:40"}}},
        {"Impaired, agreed.", {{"zh", "一致认为通而不畅。"}, {"de", "Passage behindert, einvernehmlich."}}},
        {"Seen at laparoscopy last year.", {{"zh", "去年腹腔镜所见。"}, {"de", "Laparoskopie im Vorjahr."}}},
        {"Known from ultrasound.", {{"zh", "超声已知。"}, {"de", "Aus der Sonographie bekannt."}}},
        {"Passage felt at injection.", {{"zh", "注药时无阻力。"}, {"de", "Injektion ohne Widerstand."}}},
        {"As before.", {{"zh", "同前次检查。"}, {"de", "Wie zuvor."}}},
        {"Known from an earlier film.", {{"zh", "前次造影已知。"}, {"de", "Aus früherer Aufnahme bekannt."}}},
        {"Blocked at two examinations.",
         {{"zh", "两次检查均未通过。"}, {"de", "Bei zwei Untersuchungen verschlossen."}}},
        {"Free spill.", {{"zh", "见顺利溢出。"}, {"de", "Freier Austritt."}}},
        {"Spill seen.", {{"zh", "已见溢出。"}, {"de", "Austritt gesehen."}}},
        {"Dr. Reader", {{"zh", "王医师"}, {"de", "Dr. Reader"}}},
        {"Same birth date and sex; the name is the same in characters.",
         {{"zh", "出生日期及性别相同，姓名汉字一致。"},
          {"de", "Geburtsdatum und Geschlecht gleich; der Name stimmt in Schriftzeichen überein."}}},
    };
    return all;
}

inline std::string typedIn(const std::string& text, const std::string& language) {
    if (text.empty() || language == "en") return text;
    const auto words = typedTexts().find(text);
    BOOST_TEST_INFO("in " << language << ": " << text);
    BOOST_REQUIRE(words != typedTexts().end());
    return words->second.at(language);
}

/// The reading as a reader of that language would have left it.
inline reporting::Reading typedIn(reporting::Reading reading, const std::string& language) {
    for (auto& answer : reading.answers)
        if (auto* text = std::get_if<reporting::Text>(&answer.value)) text->value = typedIn(text->value, language);
    for (auto& one : reading.overrides) one.reason = typedIn(one.reason, language);
    for (auto& one : reading.acknowledgements) one.reason = typedIn(one.reason, language);
    return reading;
}

inline std::string studyDescription(const std::string& language) {
    return language == "zh" ? "子宫输卵管造影" : language == "de" ? "Hysterosalpingographie" : "Hysterosalpingography";
}

}  // namespace golden
