#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "viewer/host/command_line.h"

using namespace viewer::host;
using Kind = Invocation::Kind;

namespace {

const std::vector<CommandHelp> commands = {{"render", "write a PNG"}, {"films", "list films"}};

Invocation parse(const std::vector<std::string>& words) {
    return parseCommandLine(words, commands);
}

const std::string here = std::filesystem::temp_directory_path().string();

}  // namespace

BOOST_AUTO_TEST_CASE(no_arguments_open_the_window) {
    const auto result = parse({});
    BOOST_CHECK(result.kind == Kind::Window);
    BOOST_CHECK(result.window == WindowRequest{});
}

BOOST_AUTO_TEST_CASE(window_options_are_taken_in_both_spellings_and_any_order) {
    const auto result = parse({"--lang=zh", here, "--screenshot", "a.png", "--size", "1366x768", "--data", "D"});
    BOOST_CHECK(result.kind == Kind::Window);
    BOOST_CHECK(result.window == (WindowRequest{{here}, "zh", "a.png", 1366, 768}));
    BOOST_CHECK_EQUAL(result.dataDirectory, "D");
}

BOOST_AUTO_TEST_CASE(a_command_gets_its_arguments_without_data_wherever_that_stands) {
    for (const auto& words : std::vector<std::vector<std::string>>{{"films", "a", "--json", "--data", "D"},
                                                                   {"--data", "D", "films", "a", "--json"},
                                                                   {"films", "--data=D", "a", "--json"}}) {
        const auto result = parse(words);
        BOOST_CHECK(result.kind == Kind::Command);
        BOOST_CHECK_EQUAL(result.command, "films");
        BOOST_CHECK((result.arguments == std::vector<std::string>{"a", "--json"}));
        BOOST_CHECK_EQUAL(result.dataDirectory, "D");
    }
}

BOOST_AUTO_TEST_CASE(data_after_the_end_of_options_belongs_to_the_command) {
    const auto result = parse({"films", "--", "--data", "x"});
    BOOST_CHECK((result.arguments == std::vector<std::string>{"--", "--data", "x"}));
    BOOST_CHECK(result.dataDirectory.empty());
}

BOOST_AUTO_TEST_CASE(help_of_a_command_is_left_to_the_command) {
    BOOST_CHECK(parse({"--help"}).kind == Kind::Help);
    BOOST_CHECK(parse({"-h"}).kind == Kind::Help);
    BOOST_CHECK(parse({"--version"}).kind == Kind::Version);
    const auto result = parse({"films", "--help"});
    BOOST_CHECK(result.kind == Kind::Command);
    BOOST_CHECK((result.arguments == std::vector<std::string>{"--help"}));
}

BOOST_AUTO_TEST_CASE(wrong_usage_is_2_with_one_line_and_a_suggestion) {
    const auto mistyped = parse({"fimls"});
    BOOST_CHECK(mistyped.kind == Kind::Problem);
    BOOST_CHECK_EQUAL(mistyped.exitCode, 2);
    BOOST_CHECK_EQUAL(mistyped.problem, "'fimls' is neither a command nor a file. Did you mean 'films'?");
    BOOST_CHECK_EQUAL(parse({"--langg", "en"}).problem, "Unknown option '--langg'. Did you mean '--lang'?");
    for (const auto& words : std::vector<std::vector<std::string>>{{"quux"},
                                                                   {"--lang", "fr"},
                                                                   {"--lang"},
                                                                   {"--data"},
                                                                   {"--data="},
                                                                   {"--size", "12"},
                                                                   {"--size", "0x5"},
                                                                   {"--size", "1920x1080x1"},
                                                                   {"--screenshot="},
                                                                   {"--unknown"}}) {
        const auto result = parse(words);
        BOOST_CHECK_MESSAGE(result.kind == Kind::Problem && result.exitCode == 2, words.front());
        BOOST_CHECK_EQUAL(result.problem.find('\n'), std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_path_that_does_not_exist_is_a_problem_of_the_input) {
    const auto result = parse({"/no/such/folder"});
    BOOST_CHECK(result.kind == Kind::Problem);
    BOOST_CHECK_EQUAL(result.exitCode, 1);
}

BOOST_AUTO_TEST_CASE(usage_names_every_command_with_its_help) {
    const std::string text = usage(commands);
    for (const auto& command : commands) {
        BOOST_CHECK_NE(text.find("  " + command.name + " "), std::string::npos);
        BOOST_CHECK_NE(text.find(command.help), std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(suggestions_are_near_or_none) {
    const std::vector<std::string> known = {"films", "assess", "report"};
    BOOST_CHECK(suggestion("asess", known) == "assess");
    BOOST_CHECK(suggestion("rep", known) == "report");
    BOOST_CHECK(!suggestion("template", known));
    BOOST_CHECK(!suggestion("", known));
}

BOOST_AUTO_TEST_CASE(the_data_directory_is_the_option_then_the_variable_then_xdg_then_home) {
    BOOST_CHECK_EQUAL(dataDirectory({"o", "f", "/x", "/h"}), "o");
    BOOST_CHECK_EQUAL(dataDirectory({"", "f", "/x", "/h"}), "f");
    BOOST_CHECK_EQUAL(dataDirectory({"", "", "/x", "/h"}), "/x/fimbria");
    BOOST_CHECK_EQUAL(dataDirectory({"", "", "relative", "/h"}), "/h/.local/share/fimbria");
}
