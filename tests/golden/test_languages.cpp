#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <functional>
#include <map>
#include <regex>
#include <set>

#include "reporting/compose/document_words.h"
#include "tests/golden/readings.h"

/// The words of every shipped template: complete in each language, the same numbers, nothing left in English.
namespace {

using namespace golden;
using reporting::Template;
using Words = std::map<std::string, std::string>;

const std::vector<std::string>& folders() {
    static const std::vector<std::string> all{"hsg", "hsg_brief", "hsg_oil", "hsg_no_delay", "department_example"};
    return all;
}

const Template& source(const std::string& folder) {
    return reporting::templateOf(shippedTemplate(folder));
}

/// Without those that need not stand in every language: the fixed words that English and Chinese have built in, and
/// other words for both sides at once, where a language does not need them.
std::set<std::string> keysOf(const Words& words) {
    std::set<std::string> keys;
    for (const auto& [key, text] : words)
        if (key.rfind("document.", 0) != 0 && !key.ends_with(".both")) keys.insert(key);
    return keys;
}

/// Without what is in braces and the keywords of ICU.
std::string spoken(const std::string& pattern) {
    static const std::regex keyword("\\b(select|plural|other|one|yes)\\b");
    std::string text = pattern;
    for (int depth = 0; depth < 4; ++depth) {
        const auto less = std::regex_replace(text, std::regex("\\{[A-Za-z_]+\\}"), " ");
        if (less == text) break;
        text = less;
    }
    return std::regex_replace(std::regex_replace(text, std::regex("\\{[a-z]+, (select|plural),"), " "), keyword, " ");
}

std::set<std::string> numbersOf(const std::string& text) {
    static const std::regex number("[0-9]+([.][0-9]+)?");
    std::set<std::string> numbers;
    for (std::sregex_iterator at(text.begin(), text.end(), number), end; at != end; ++at) numbers.insert(at->str());
    return numbers;
}

// The values of this parameter are codes: what is written into template.yaml.
bool namesCodes(const std::string& key) {
    return key == "parameter.advice";
}

void eachWord(const Template& t, const std::string& language,
              const std::function<void(const std::string& key, const std::string& text)>& tell) {
    for (const auto* words : {&t.labels, &t.phrases})
        for (const auto& [key, text] : words->at(language))
            if (!namesCodes(key)) tell(key, text);
}

}  // namespace

BOOST_DATA_TEST_CASE(every_language_has_every_label_and_every_phrase, boost::unit_test::data::make(folders()), folder) {
    const auto& t = source(folder);
    for (const auto* words : {&t.labels, &t.phrases}) {
        std::set<std::string> all;
        for (const auto& language : t.languages) all.merge(keysOf(words->at(language)));
        for (const auto& language : t.languages) {
            const auto keys = keysOf(words->at(language));
            for (const auto& key : all)
                if (!keys.count(key)) BOOST_ERROR(folder + "/" + language + " has no " + key);
        }
    }
}

BOOST_DATA_TEST_CASE(a_further_language_has_the_fixed_words_of_the_documents, boost::unit_test::data::make(folders()),
                     folder) {
    const auto& t = source(folder);
    for (const auto& language : t.languages) {
        if (language == "en" || language == "zh") continue;
        for (const auto& [key, texts] : reporting::documentWords(t))
            if (!t.labels.at(language).count("document." + key) && !t.labels.at(language).count(key) &&
                !t.phrases.at(language).count(key))
                BOOST_ERROR(folder + "/" + language + " has no document." + key);
    }
}

BOOST_DATA_TEST_CASE(the_numbers_of_a_text_are_the_same_in_every_language, boost::unit_test::data::make(folders()),
                     folder) {
    // 3D ultrasound is 三维超声
    static const std::set<std::string> spelled{"rec.anomaly", "rec.synechiae_imaging"};
    const auto& t = source(folder);
    const auto& first = t.languages.front();
    for (const auto* words : {&t.labels, &t.phrases})
        for (const auto& [key, text] : words->at(first))
            for (const auto& language : t.languages) {
                const auto other = words->at(language).find(key);
                if (other == words->at(language).end() || spelled.count(key)) continue;
                if (text.find("select, 1 {") != std::string::npos)
                    continue;  // one and many, where the grammar has them
                BOOST_TEST((numbersOf(other->second) == numbersOf(text)),
                           folder << " " << key << ": " << text << " / " << other->second);
            }
}

BOOST_AUTO_TEST_CASE(no_english_is_left_in_german) {
    static const std::regex english(
        "\\b(the|of|and|or|not|with|without|no|none|is|are|were|film|films|tube|tubes|delayed|seen|this|that|"
        "patient|cavity|spill|unknown|reader|side|at|from|to|for)\\b",
        std::regex::icase);
    const auto& t = source("department_example");
    eachWord(t, "de", [&](const std::string& key, const std::string& text) {
        // German has Tube and Patient too, so a word counts only beside another one
        const auto words = std::regex_replace(spoken(text), std::regex("\\b(Tube|Tuben|Film|Filme)\\b"), " ");
        BOOST_TEST(!std::regex_search(words, english), "de " << key << ": " << text);
    });
    for (const auto& [key, text] : t.phrases.at("en")) {
        const auto letters = std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c); });
        if (letters > 12 && text.find('{') == std::string::npos)
            BOOST_TEST(t.phrases.at("de").at(key) != text, "the same in German: " << key);
    }
}

BOOST_DATA_TEST_CASE(no_english_is_left_in_chinese, boost::unit_test::data::make(folders()), folder) {
    // names, units and codes that a Chinese report writes in Latin letters
    static const std::regex allowed(
        "\\b(HSG|HyCoSy|HyFoSy|MRI|TSH|DICOM|DAP|mL|mg|mm|cGy|dGy|Gy|cm|px|min|CN|AFS|ID|IUD|VAS|NRS|PACS|[A-Z][0-9]+["
        "a-z]?"
        "|RX|SX|TX|PX|NX|DX|T|"
        "Y|V|D)\\b");
    static const std::regex latin("[A-Za-z]{2,}");
    eachWord(source(folder), "zh", [&](const std::string& key, const std::string& text) {
        const auto rest = std::regex_replace(spoken(text), allowed, " ");
        BOOST_TEST(!std::regex_search(rest, latin), folder << " zh " << key << ": " << text);
    });
}
