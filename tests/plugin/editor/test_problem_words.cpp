#include <boost/test/unit_test.hpp>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <regex>

#include "plugin/editor/checker_sentences.h"
#include "plugin/editor/problem_words.h"
#include "plugin/panel/translation.h"

using hsg::editor::ProblemWords;

namespace {

namespace fs = std::filesystem;

std::string text(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The arguments of a call whose '(' stands before `at`.
std::vector<std::string> arguments(const std::string& source, std::size_t at) {
    std::vector<std::string> all(1);
    int depth = 0;
    for (bool isText = false; at < source.size(); ++at) {
        const char c = source[at];
        if (isText && c == '\\') {
            all.back() += c;
            all.back() += source[++at];
            continue;
        }
        if (c == '"') isText = !isText;
        if (!isText && (c == '(' || c == '{' || c == '[')) ++depth;
        if (!isText && (c == ')' || c == '}' || c == ']') && depth-- == 0) return all;
        if (!isText && c == ',' && depth == 0)
            all.emplace_back();
        else
            all.back() += c;
    }
    return {};
}

/// What an expression of literals and names reads like, each name being x; a choice of two gives both.
std::vector<std::string> sentences(const std::string& expression) {
    std::vector<std::string> all(1);
    bool isName = false, isChoice = false;
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const char c = expression[i];
        if (c == '"') {
            isName = false;
            for (++i; i < expression.size() && expression[i] != '"'; ++i) {
                if (expression[i] == '\\') ++i;
                all.back() += expression[i];
            }
            continue;
        }
        if (c == '?' || (c == ':' && isChoice && expression[i + 1] != ':' && expression[i - 1] != ':')) {
            if (c == '?') all.back().clear();
            if (c == ':') all.emplace_back();
            isChoice = true;
            isName = false;
            continue;
        }
        if (expression.compare(i, 11, "suggestion(") == 0) {
            int depth = 0;
            for (i += 10; i < expression.size(); ++i) {
                depth += (expression[i] == '(') - (expression[i] == ')');
                if (depth == 0) break;
            }
            continue;
        }
        if (c == '+' || std::isspace(static_cast<unsigned char>(c))) {
            if (c == '+') isName = false;
            continue;
        }
        if (!isName) all.back() += "x";
        isName = true;
    }
    return all;
}

/// Whole, not a part that another expression goes on with.
bool isSentence(const std::string& text) {
    return text.find(' ') != std::string::npos && text.ends_with('.') &&
           (text.front() == '\'' || std::isupper(static_cast<unsigned char>(text.front())));
}

/// Every sentence that the sources of a folder can say.
std::vector<std::string> saidIn(const char* folder) {
    static const std::regex coded("\"(template|draft|activate|shelf)\\.[a-z-]+\",\\s*"), failed("\\bfail\\(");
    std::vector<std::string> all;
    for (const auto& file : fs::directory_iterator(fs::path(FIMBRIA_SOURCE_DIR) / folder)) {
        if (file.path().extension() != ".cpp") continue;
        const auto source = text(file.path());
        const auto take = [&](const std::regex& pattern, bool isLast) {
            for (std::sregex_iterator it(source.begin(), source.end(), pattern), end; it != end; ++it) {
                const auto given = arguments(source, static_cast<std::size_t>(it->position() + it->length()));
                if (given.empty()) continue;
                for (auto& one : sentences(isLast ? given.back() : given.front()))
                    if (isSentence(one)) all.push_back(std::move(one));
            }
        };
        take(coded, false);
        take(failed, true);
    }
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_sentence_of_the_checker_has_words_in_every_language) {
    std::size_t said = 0;
    for (const char* folder : {"reporting/template", "reporting/rules", "reporting/authoring", "plugin/shelf"})
        for (const auto& one : saidIn(folder)) {
            ++said;
            BOOST_TEST(ProblemWords::isKnown(one),
                       folder << ": \"" << one << "\" has no place in checker_sentences.cpp");
        }
    BOOST_TEST(said > 150u);
}

BOOST_AUTO_TEST_CASE(a_problem_is_told_in_the_language_of_the_window_with_the_names_as_they_are_written) {
    const auto english = ProblemWords::of("There is no option 'card'. Did you mean 'cord'?");
    BOOST_TEST(english.toStdString() == "There is no option 'card'. Did you mean “cord”?");
    hsg::Translation chinese;
    chinese.use("zh");
    const auto words = [](const char* message) { return ProblemWords::of(message).toStdString(); };
    BOOST_TEST(words("There is no option 'card'. Did you mean 'cord'?") == "没有选项“card”。 是否应为“cord”？");
    BOOST_TEST(words("Unknown key 'colour' in a question.") == "问题中没有键“colour”。");
    BOOST_TEST(words("A condition is expected here, not one of: R0, R1.") == "这里应为条件，而不是下列之一：R0, R1。");
    BOOST_TEST(words("The template would have an error: There is no question 'x'.") == "模板会出现错误：没有问题“x”。");
    BOOST_TEST(words("Something that nobody translated.") == "Something that nobody translated.");
    for (const char* const* one = hsg::editor::checkerSentences; *one; ++one)
        BOOST_TEST(ProblemWords::tr(*one).toStdString() != *one, *one);
}
