#include <boost/test/unit_test.hpp>
#include <map>
#include <set>

#include "reporting/template/format_keys.h"

namespace {

/// The map's keys in the table; the same name may stand for a list that is read in two places.
std::set<std::string> known(const std::string& what) {
    std::set<std::string> keys;
    for (const auto& map : reporting::formatMaps())
        if (map.what == what)
            for (const auto& key : map.keys) keys.insert(key.name);
    return keys;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_table_of_keys_is_what_the_reader_takes) {
    std::map<std::string, std::set<std::string>> asked;
    for (const char* folder :
         {"templates/hsg", "templates/hsg_brief", "templates/department_example", "tests/support/templates/mini"}) {
        reporting::Diagnostics problems;
        const auto files = reporting::readTemplateFiles(std::string(FIMBRIA_SOURCE_DIR "/") + folder, problems);
        BOOST_REQUIRE_MESSAGE(files, folder);
        for (const auto& map : reporting::keysAsked(*files))
            for (const auto& key : map.keys) asked[map.what].insert(key.name);
    }
    BOOST_TEST(asked.size() > 35u);
    // every key of these is the template's own
    for (const char* own : {"codes.yaml", "a file of words", "each", "answers"}) asked.erase(own);
    for (const auto& [what, keys] : asked) {
        auto table = known(what);
        if (what == "template.yaml") table.erase("extends");  // read before the folders are laid over one another
        BOOST_TEST(!table.empty(), what << " is not in the table");
        for (const auto& key : keys) BOOST_TEST(table.contains(key), what << ": " << key << " is not in the table");
        for (const auto& key : table) BOOST_TEST(keys.contains(key), what << ": nobody reads " << key);
    }
}
