#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "tests/golden/space.h"

BOOST_AUTO_TEST_CASE(every_standard_code_has_the_meaning_that_an_independent_dictionary_gives_it) {
    const std::string source = FIMBRIA_SOURCE_DIR;
    const auto command =
        "/usr/bin/python3 '" + source + "/tests/support/check_codes.py' '" + source + "/templates/hsg'";
    BOOST_TEST(std::system(command.c_str()) == 0);
}

BOOST_AUTO_TEST_CASE(nothing_clinical_is_preselected) {
    // What the request and the console know may be proposed (the reader accepts it), and which phases have no film;
    // what is read from films never is.
    for (const auto& question : reporting::templateOf(golden::hsg()).questions) {
        const bool isFact = question.step == "clinical" || question.step == "technique" ||
                            question.id == "orientation" || question.id == "phase_gap";
        BOOST_TEST((question.prefill.empty() || isFact), question.id);
    }
}

BOOST_AUTO_TEST_CASE(every_section_of_the_guide_has_a_free_text_that_reaches_the_report) {
    const auto& hsg = reporting::templateOf(golden::hsg());
    std::vector<std::string> printed;
    const auto collect = [&](const auto& self, const std::vector<reporting::SectionDef>& sections) -> void {
        for (const auto& section : sections) {
            for (const auto& sentence : section.sentences)
                if (!sentence.text.empty()) printed.push_back(sentence.text);
            self(self, section.sections);
        }
    };
    collect(collect, hsg.sections);
    for (const auto& step : hsg.steps) {
        const std::string wanted = (step.perSide ? "own." : "") + step.id + "_text";
        BOOST_TEST((std::find(printed.begin(), printed.end(), wanted) != printed.end()), wanted);
    }
}
