// Every text of the window has its Chinese, and every number its English plural: lupdate is the judge.

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
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

BOOST_AUTO_TEST_CASE(every_text_of_the_plugin_has_its_chinese) {
    requireAll("plugin", "plugin/translations/hsg_zh.ts");
}

BOOST_AUTO_TEST_CASE(every_number_has_its_english_plural) {
    requireAll("viewer", "viewer/app/translations/fimbria_en.ts");
    requireAll("plugin", "plugin/translations/hsg_en.ts");
}
