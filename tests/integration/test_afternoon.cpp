#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/integration/process.h"

/// A department's afternoon, exactly as templates/README.md tells it: its shell blocks, in their order, in an empty
/// folder, with nothing in the path but the program and the few tools that the page uses. No compiler, no Python.
using namespace integration;
namespace fs = std::filesystem;

namespace {

const fs::path templates = fs::path(FIMBRIA_SOURCE_DIR) / "templates";

std::vector<std::string> shellBlocks(const std::string& page) {
    std::vector<std::string> blocks;
    std::istringstream lines(page);
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (line == "```sh") {
            inside = true;
            blocks.emplace_back();
        } else if (line == "```") {
            inside = false;
        } else if (inside) {
            blocks.back() += line + "\n";
        }
    }
    return blocks;
}

/// A folder of the programs that the page may use.
fs::path tools() {
    const auto folder = scratch("afternoon-tools");
    for (const char* tool : {"bash", "sh", "cat", "mkdir", "cp", "sed"})
        fs::create_symlink(run(std::string("command -v ") + tool + " | tr -d '\\n'").out, folder / tool);
    fs::create_symlink(fs::path(FIMBRIA_BINARY_DIR) / "bin/fimbria", folder / "fimbria");
    return folder;
}

Output follow(const std::vector<std::string>& blocks, const fs::path& folder) {
    const auto script = scratch("afternoon-script") / "afternoon.sh";
    std::ofstream out(script);
    out << "set -eu\nexport QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8\ncd '" << folder.string() << "'\n";
    for (const auto& block : blocks) out << block;
    out.close();
    static const auto path = tools().string();
    return run("env -i HOME='" + folder.string() + "' PATH='" + path + "' '" + path + "/bash' '" + script.string() +
               "'");
}

bool says(const std::string& text, const std::string& what) {
    return text.find(what) != std::string::npos;
}

std::string only(const fs::path& folder, const std::string& ending) {
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().string().ends_with(ending)) return entry.path().string();
    return {};
}

}  // namespace

BOOST_DATA_TEST_CASE(a_department_has_its_afternoon_from_the_readme_alone,
                     boost::unit_test::data::make({"hsg", "hsg_brief"}), base) {
    auto blocks = shellBlocks(read(templates / "README.md"));
    BOOST_REQUIRE(blocks.size() >= 10u);
    // "another shipped template below yours": the same page with that one in its place
    for (auto& block : blocks) {
        std::string text;
        std::istringstream lines(block);
        for (std::string line; std::getline(lines, line); text += line + "\n")
            for (const std::string key : {"--extends ", "--against ", "compare "})
                if (const auto at = line.find(key + "hsg"); at != std::string::npos)
                    line.replace(at, key.size() + 3, key + base);
        block = text;
    }
    const auto home = scratch(std::string("afternoon-") + base);
    const auto done = follow(blocks, home);
    BOOST_REQUIRE_MESSAGE(done.status == 0, done.out + "\n" + done.err);
    BOOST_TEST(!says(done.out, "\n0 readings tried"), done.out);

    // what would change was told before it was put in force, and the missing answer before it was given
    BOOST_TEST(says(done.out + done.err, "premedication"));
    BOOST_TEST(says(done.out + done.err, "bilateral_patent"));
    const auto english = read(only(home / "reports", "-en.txt")), chinese = read(only(home / "reports", "-zh.txt"));
    BOOST_TEST(says(english, "Premedication: ibuprofen."), english);
    BOOST_TEST(says(chinese, "术前用药：布洛芬。"), chinese);
    BOOST_TEST(says(english, "our_department"), english);
    BOOST_TEST(!says(english, "NOT SIGNED"), english);
    const auto pdf = only(home / "reports", "-en.pdf");
    BOOST_REQUIRE(!pdf.empty());
    BOOST_TEST(says(run("pdfimages -list '" + pdf + "'").out, "image"));
    const auto page = read(only(home / "reports", "-en.html"));
    BOOST_TEST(says(page, "<img class=\"logo\" src=\"data:image/png"));
}

BOOST_AUTO_TEST_CASE(the_slip_that_the_readme_proposes_is_told_where_it_stands) {
    const auto blocks = shellBlocks(read(templates / "README.md"));
    std::vector<std::string> some;
    for (const auto& block : blocks) {
        if (says(block, "fimbria template check")) break;
        some.push_back(block);
    }
    const auto home = scratch("afternoon-slip");
    BOOST_REQUIRE_EQUAL(follow(some, home).status, 0);
    some.assign(1,
                "sed -i 's/phrase: say.premedication/phrase: say.pramedication/' templates/our_department/report.yaml\n"
                "fimbria template check templates/our_department\n");
    const auto told = follow(some, home);
    BOOST_TEST(told.status != 0);
    BOOST_TEST(says(told.err, "templates/our_department/report.yaml:"), told.err);
    BOOST_TEST(says(told.err, "say.premedication"), told.err);
}
