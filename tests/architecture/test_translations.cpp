// Every text of the window has its Chinese, and every number its English plural: lupdate is the judge.

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path = fs::temp_directory_path() / ("fimbria-words-" + std::to_string(getpid()));
    Folder() { fs::create_directories(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
};

std::string contents(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

// What lupdate finds in the sources of the folder and the file of words does not translate.
std::vector<std::string> untranslated(const std::string& sources, const std::string& words) {
    const Folder folder;
    const fs::path source = FIMBRIA_SOURCE_DIR;
    const fs::path copy = folder.path / "words.ts";
    fs::copy_file(source / words, copy);
    const std::string command = "cd '" + source.string() +
                                "' && '" FIMBRIA_LUPDATE "' -I . -no-obsolete -locations none " + sources + " -ts '" +
                                copy.string() + "' >/dev/null 2>&1";
    BOOST_REQUIRE_EQUAL(std::system(command.c_str()), 0);
    const std::string text = contents(copy);
    BOOST_REQUIRE(text.find("<source>") != std::string::npos);
    std::vector<std::string> missing;
    const std::regex message(R"(<message( numerus="yes")?>\s*<source>([^<]*)</source>[^]*?</message>)");
    const bool english = words.find("_en.ts") != std::string::npos;
    for (std::sregex_iterator m(text.begin(), text.end(), message), end; m != end; ++m) {
        const bool numbered = (*m)[1].matched;
        if ((numbered || !english) && m->str().find("type=\"unfinished\"") != std::string::npos)
            missing.push_back((*m)[2]);
    }
    return missing;
}

std::string escaped(std::string text) {
    for (const auto& [plain, entity] : {std::pair{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"'", "&apos;"}})
        for (auto at = text.find(plain); at != std::string::npos; at = text.find(plain, at + 1))
            text.replace(at, 1, entity);
    return text;
}

// The tables' short TEXT("…"), which lupdate does not look into: context and text, as the file of words writes them.
std::vector<std::pair<std::string, std::string>> textsOfTables(const std::string& sources) {
    std::vector<std::pair<std::string, std::string>> found;
    const std::regex macro(R"re(#define TEXT\(s\) QT_TRANSLATE_NOOP\("([^"]*)", s\))re");
    const std::regex use(R"re(\bTEXT\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\))re");
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(FIMBRIA_SOURCE_DIR) / sources)) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string text = contents(entry.path());
        std::smatch context;
        if (!std::regex_search(text, context, macro)) continue;
        for (std::sregex_iterator m(text.begin(), text.end(), use), end; m != end; ++m) {
            const std::string joined = std::regex_replace((*m)[1].str(), std::regex(R"("\s*")"), "");
            found.emplace_back(context[1], escaped(joined.substr(1, joined.rfind('"') - 1)));
        }
    }
    return found;
}

void requireAll(const std::string& sources, const std::string& words) {
    const auto missing = untranslated(sources, words);
    std::string list;
    for (const auto& text : missing) list += "\n  " + text;
    BOOST_TEST(missing.empty(), words << " lacks " << missing.size() << " texts:" << list);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_text_of_the_viewer_has_its_chinese) {
    requireAll("viewer", "viewer/app/translations/fimbria_zh.ts");
}

BOOST_AUTO_TEST_CASE(every_text_of_a_table_has_its_chinese) {
    const std::string words = contents(fs::path(FIMBRIA_SOURCE_DIR) / "viewer/app/translations/fimbria_zh.ts");
    const auto texts = textsOfTables("viewer");
    BOOST_TEST(texts.size() > 100u);
    for (const auto& [context, text] : texts) {
        const auto begin = words.find("<name>" + context + "</name>");
        BOOST_REQUIRE_MESSAGE(begin != std::string::npos, context);
        const auto end = words.find("</context>", begin);
        const auto source = words.find("<source>" + text + "</source>", begin);
        BOOST_TEST(source < end, context << " lacks: " << text);
    }
}

BOOST_AUTO_TEST_CASE(every_text_of_the_plugin_has_its_chinese) {
    requireAll("plugin", "plugin/translations/hsg_zh.ts");
}

BOOST_AUTO_TEST_CASE(every_number_has_its_english_plural) {
    requireAll("viewer", "viewer/app/translations/fimbria_en.ts");
    requireAll("plugin", "plugin/translations/hsg_en.ts");
}
