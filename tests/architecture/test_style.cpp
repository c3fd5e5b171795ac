#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <string>

namespace {

struct Output {
    int status = -1;
    std::string text;
};

Output run(const std::string& command) {
    Output output;
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    if (!pipe) return output;
    std::array<char, 4096> buffer;
    while (const auto n = fread(buffer.data(), 1, buffer.size(), pipe)) output.text.append(buffer.data(), n);
    output.status = pclose(pipe);
    return output;
}

const std::string inSource = "cd '" FIMBRIA_SOURCE_DIR "' && ";
const std::string ourFiles = "find viewer reporting plugin tests \\( -name '*.cpp' -o -name '*.h' \\) -print0 | ";

}  // namespace

BOOST_AUTO_TEST_CASE(every_source_is_formatted) {
    const auto result = run(inSource + ourFiles + "xargs -0 clang-format --dry-run --Werror");
    BOOST_TEST(result.status == 0, result.text.substr(0, 4000));
}

BOOST_AUTO_TEST_CASE(the_tidy_configuration_is_valid_and_names_real_checks) {
    const auto result = run(inSource + "clang-tidy --list-checks && clang-tidy --dump-config >/dev/null");
    BOOST_TEST(result.status == 0, result.text.substr(0, 4000));
    BOOST_TEST(result.text.find("readability-function-size") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_plain_values_are_tidy) {
    // The whole tree takes too long for every run: the contract headers and the values are checked here, the rest by
    // `run-clang-tidy -p build/dev`.
    const auto result = run(inSource + "clang-tidy --quiet -p '" FIMBRIA_BINARY_DIR
                                       "' viewer/sdk/study.cpp reporting/model/*.cpp --warnings-as-errors='*'");
    BOOST_TEST(result.status == 0, result.text.substr(0, 8000));
}
