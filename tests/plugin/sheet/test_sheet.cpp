#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "plugin/films/film_side.h"
#include "plugin/sheet/film_sheet.h"
#include "tests/plugin/films/studies.h"

/// What a patient finds on the sheet, from headers alone; the times are those of the sample in studies.h, worked out
/// by hand.
using namespace test;
using viewer::sdk::RightSide;

namespace {

struct Facts {
    viewer::sdk::StudySet studies = waterExam();
    std::optional<bool> sidesAnswered;
    std::vector<viewer::sdk::ImageRef> keys;

    viewer::sdk::FilmSheet make(const std::string& language = "en") const {
        const auto films = hsg::proposeFilms(studies, *shipped(), {}, nullptr);
        return hsg::makeSheet({studies, films, reporting::templateOf(*shipped()), {}, sidesAnswered, keys}, language);
    }
    viewer::sdk::Instance& film(std::size_t i) { return studies.studies[0].study.series[0].instances[i]; }
};

std::string all(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

bool has(const std::vector<std::string>& lines, const std::string& words) {
    return all(lines).find(words) != std::string::npos;
}

std::vector<std::string> chosen(const viewer::sdk::FilmSheet& sheet) {
    std::vector<std::string> uids;
    for (const auto& film : sheet.films)
        if (film.chosen) uids.push_back(film.image.sopInstanceUid);
    return uids;
}

}  // namespace

#define CHECK_SAYS(lines, words) BOOST_CHECK_MESSAGE(has(lines, words), "'" words "' is missing in:\n" + all(lines))

BOOST_AUTO_TEST_CASE(the_immediate_and_the_delayed_film_are_chosen_and_the_rest_is_offered) {
    const auto sheet = Facts{}.make();
    BOOST_CHECK_EQUAL(sheet.films.size(), 6);
    BOOST_CHECK((chosen(sheet) == std::vector<std::string>{"1.5", "1.6"}));
}

BOOST_AUTO_TEST_CASE(each_film_says_what_it_is_and_how_long_after_the_injection) {
    const auto sheet = Facts{}.make();
    CHECK_SAYS(sheet.films[0].lines, "Immediate film");
    CHECK_SAYS(sheet.films[0].lines, "1:00 after the injection");
    CHECK_SAYS(sheet.films[1].lines, "16 min after the injection");
    CHECK_SAYS(sheet.films[1].lines, "2026-03-10 10:16:30");
    BOOST_CHECK(!has(sheet.films[1].lines, "estimate"));
}

BOOST_AUTO_TEST_CASE(the_head_names_person_hospital_agent_and_examination) {
    const auto sheet = Facts{}.make();
    CHECK_SAYS(sheet.header, "Site A");
    CHECK_SAYS(sheet.header, "P1");
    CHECK_SAYS(sheet.header, "female");
    CHECK_SAYS(sheet.header, "Omnipaque 300");
    CHECK_SAYS(sheet.header, "A1");
    CHECK_SAYS(sheet.header, "injection ended 2026-03-10 10:00:30");
}

BOOST_AUTO_TEST_CASE(the_sheet_speaks_chinese_whatever_the_window_speaks) {
    const auto sheet = Facts{}.make("zh");
    CHECK_SAYS(sheet.films[0].lines, "即时片");
    CHECK_SAYS(sheet.films[1].lines, "注射后 16 分钟");
    CHECK_SAYS(sheet.films[1].lines, "延迟片");
    CHECK_SAYS(sheet.header, "对比剂：Omnipaque 300");
    for (const auto& film : sheet.films) BOOST_CHECK(!has(film.lines, "after the injection"));
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_said_to_be_not_known) {
    Facts facts;
    facts.studies.studies[0].study.institution.clear();
    facts.studies.studies[0].patient = {};
    for (std::size_t i = 0; i < 6; ++i) facts.film(i).contrast = {};
    const auto sheet = facts.make();
    CHECK_SAYS(sheet.header, "Hospital not stated");
    CHECK_SAYS(sheet.header, "Name not stated");
    CHECK_SAYS(sheet.header, "no ID");
    CHECK_SAYS(sheet.header, "Contrast agent not stated");
    CHECK_SAYS(sheet.header, "estimate");
    CHECK_SAYS(sheet.films[1].lines, "(estimate)");
}

BOOST_AUTO_TEST_CASE(a_film_without_a_time_has_no_time_after_the_injection) {
    Facts facts;
    facts.film(5).acquisitionTime.reset();
    const auto sheet = facts.make();
    const auto undated = std::find_if(sheet.films.begin(), sheet.films.end(),
                                      [](const auto& film) { return film.image.sopInstanceUid == "1.6"; });
    BOOST_REQUIRE(undated != sheet.films.end());
    CHECK_SAYS(undated->lines, "time not stated");
    CHECK_SAYS(undated->lines, "time after the injection not known");
    BOOST_CHECK(!has(undated->lines, " min after"));
}

BOOST_AUTO_TEST_CASE(key_films_follow_the_pair) {
    Facts facts;
    facts.keys = {{"1.4", 1}};
    const auto sheet = facts.make();
    BOOST_CHECK((chosen(sheet) == std::vector<std::string>{"1.5", "1.6", "1.4"}));
    BOOST_CHECK_EQUAL(sheet.films[2].image.sopInstanceUid, "1.4");
}

BOOST_AUTO_TEST_CASE(sides_come_from_the_header_and_are_else_a_question_until_the_reader_answers) {
    Facts facts;
    auto sheet = facts.make();
    BOOST_CHECK(!sheet.films[0].sideConfirmed);
    CHECK_SAYS(sheet.films[0].lines, "sides not confirmed");

    facts.film(4).patientOrientation = {"L", "F"};  // columns lead to the left: the right is at the left edge
    facts.film(5).patientOrientation = {"R", "F"};
    sheet = facts.make();
    BOOST_CHECK(sheet.films[0].right == RightSide::AtLeftEdge && sheet.films[0].sideConfirmed);
    BOOST_CHECK(sheet.films[1].right == RightSide::AtRightEdge && sheet.films[1].sideConfirmed);
    BOOST_CHECK(!has(sheet.films[0].lines, "sides not confirmed"));

    facts.sidesAnswered = false;  // the reader's answer goes before the header
    sheet = facts.make();
    BOOST_CHECK(!sheet.films[0].sideConfirmed);
    CHECK_SAYS(sheet.films[0].lines, "sides not confirmed");
}
