#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "reporting/model/report_json.h"
#include "tests/support/hsg_report.h"

/// The films and places that answers rest on, on their way into the report.
using namespace reporting;

namespace {

Reading readingOf(const test::Given& more, std::vector<Film> films = test::hsgFilms()) {
    auto given = test::patentAnswers();
    for (const auto& [key, value] : more) given[key] = value;
    return test::hsgReading(test::shippedTemplate(), given, std::move(films));
}

Answer& answerOf(Reading& reading, const std::string& question, const SideId& side) {
    const auto found = std::find_if(reading.answers.begin(), reading.answers.end(),
                                    [&](const Answer& one) { return one.question == question && one.side == side; });
    BOOST_REQUIRE_MESSAGE(found != reading.answers.end(), question);
    return *found;
}

Report composed(const Reading& reading, const CompiledTemplate& compiled = test::shippedTemplate()) {
    ComposeContext context;
    context.studies = test::sampleStudies();
    context.reportUid = "2.25.9001";
    context.now = "20261123110500";
    auto report = compose(compiled, reading, context);
    BOOST_REQUIRE_MESSAGE(report, report.error().message);
    return *report;
}

std::vector<Finding> allFindings(const std::vector<Section>& sections) {
    std::vector<Finding> all;
    for (const auto& section : sections) {
        all.insert(all.end(), section.findings.begin(), section.findings.end());
        const auto inner = allFindings(section.sections);
        all.insert(all.end(), inner.begin(), inner.end());
    }
    return all;
}

std::vector<std::string> shown(const Report& report) {
    std::vector<std::string> ids;
    for (const auto& image : report.keyImages) ids.push_back(image.filmId);
    return ids;
}

using Ids = std::vector<std::string>;

/// The left tube ends in the isthmus: marked on the tubal film; still so on an oblique one.
Reading blockedLeft() {
    auto films = test::hsgFilms();
    films.push_back(test::hsgFilm("f7", "OBL", 3));
    auto reading = readingOf({{"left.reach", "R2"},
                              {"left.spill", "S0"},
                              {"left.mitigation", "waited"},
                              {"left.mitigation_outcome", "persists"}},
                             films);
    answerOf(reading, "reach", "left").evidence = {{"f4", 700.25, 410}};
    return reading;
}

std::string saidBy(const std::vector<Section>& sections, const std::string& id, const std::string& language) {
    for (const auto& section : sections) {
        for (const auto& sentence : section.sentences)
            if (sentence.id == id) return sentence.text.at(language);
        if (auto inner = saidBy(section.sections, id, language); !inner.empty()) return inner;
    }
    return {};
}

PriorExamination earlier(const std::string& residual) {
    PriorExamination prior;
    prior.studyUid = "2.25.7";
    prior.date = "20250101";
    prior.answers = {{"residual", "left", Choice{residual}, "", {}, Origin::Reader, ""}};
    return prior;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_finding_carries_the_place_that_the_reader_marked_and_survives_the_store) {
    const auto report = composed(blockedLeft());
    int places = 0;
    for (const auto& finding : allFindings(report.sections)) {
        if (finding.question != "reach" || finding.side != "left") {
            BOOST_TEST(finding.places.empty(), finding.question);
            continue;
        }
        ++places;
        BOOST_TEST((finding.films == Ids{"f4"}));
        BOOST_TEST((finding.places == std::vector<FilmPlace>{{"f4", 700.25, 410}}));
    }
    BOOST_TEST(places == 1);
    const auto again = reportFromJson(toJson(report));
    BOOST_REQUIRE(again);
    BOOST_TEST((*again == report));
}

BOOST_AUTO_TEST_CASE(a_marked_place_is_numbered_on_its_key_image_and_said_in_every_language) {
    const auto report = composed(blockedLeft());
    std::vector<KeyPlace> places;
    for (const auto& image : report.keyImages) {
        BOOST_TEST((image.filmId == "f4" || image.places.empty()));
        places.insert(places.end(), image.places.begin(), image.places.end());
    }
    BOOST_REQUIRE(places.size() == 1u);
    BOOST_TEST(places[0].number == 1);
    BOOST_TEST(places[0].x == 700.25);
    BOOST_TEST(places[0].y == 410);
    BOOST_TEST(places[0].label.at("en") == "Left: filling stops in the isthmus");
    BOOST_TEST(places[0].label.at("zh") == "左侧：显影止于峡部");
}

BOOST_AUTO_TEST_CASE(what_is_marked_on_two_films_has_one_number_and_two_answers_of_one_place_one_ring) {
    auto reading = blockedLeft();
    answerOf(reading, "reach", "left").evidence.push_back({"f5", 690, 400});
    answerOf(reading, "morphology", "right").evidence = {{"f5", 100, 120}};
    answerOf(reading, "morphology", "left").evidence = {{"f5", 691, 401}};
    const auto report = composed(reading);
    std::map<std::string, std::vector<KeyPlace>> places;
    for (const auto& image : report.keyImages) places[image.filmId] = image.places;
    BOOST_REQUIRE(places["f4"].size() == 1u);
    BOOST_REQUIRE(places["f5"].size() == 2u);  // the block with the calibre before it, and the other tube
    const auto& both = places["f5"][0];
    BOOST_TEST(both.label.at("en").starts_with("Left: filling stops in the isthmus; Left: "), both.label.at("en"));
    BOOST_TEST(both.number == 1);
    BOOST_TEST(places["f5"][1].number == 2);
    BOOST_TEST(places["f4"][0].number == 3);  // other words, another number
    answerOf(reading, "morphology", "left").evidence.clear();
    for (const auto& image : composed(reading).keyImages)
        for (const auto& place : image.places)
            BOOST_TEST(place.number == (place.label.at("en").find("isthmus") == std::string::npos ? 2 : 1));
}

BOOST_AUTO_TEST_CASE(films_that_an_abnormal_finding_rests_on_are_key_images_whatever_their_phase) {
    auto reading = blockedLeft();
    BOOST_TEST((shown(composed(reading)) == Ids{"f5", "f6", "f2", "f3", "f4"}));
    answerOf(reading, "mitigation_outcome", "left").evidence = {{"f7", {}, {}}};
    BOOST_TEST((shown(composed(reading)) == Ids{"f5", "f6", "f2", "f3", "f4", "f7"}));
    answerOf(reading, "mitigation_outcome", "left").evidence.clear();
    // a normal answer is no reason to show its film
    answerOf(reading, "dilatation", "right").evidence = {{"f7", {}, {}}};
    BOOST_TEST((shown(composed(reading)) == Ids{"f5", "f6", "f2", "f3", "f4"}));
}

BOOST_AUTO_TEST_CASE(where_the_page_has_no_room_the_pair_and_the_marked_places_stay) {
    auto source = templateOf(test::shippedTemplate());
    auto reading = blockedLeft();
    answerOf(reading, "mitigation_outcome", "left").evidence = {{"f7", {}, {}}};
    answerOf(reading, "reach", "left").evidence = {{"f7", 5, 6}};
    const auto limited = [&](int most) {
        source.page.keyImages = most;
        const auto compiled = compile(std::make_shared<const Template>(source));
        BOOST_REQUIRE(compiled.value);
        return shown(composed(reading, *compiled.value));
    };
    BOOST_TEST((limited(0) == Ids{}));
    BOOST_TEST((limited(1) == Ids{"f5"}));
    BOOST_TEST((limited(2) == Ids{"f5", "f6"}));
    BOOST_TEST((limited(3) == Ids{"f5", "f6", "f7"}));
    BOOST_TEST((limited(4) == Ids{"f5", "f6", "f4", "f7"}));
}

BOOST_AUTO_TEST_CASE(key_images_have_an_upper_number_but_never_leave_out_a_marked_place) {
    std::vector<Film> films = test::hsgFilms();
    for (int i = 7; i < 30; ++i) films.push_back(test::hsgFilm("f" + std::to_string(i), "OBL", 2));
    auto reading = readingOf({{"left.reach", "R4"}, {"left.spill", "S0"}}, films);
    auto& spill = answerOf(reading, "spill", "left").evidence;
    for (int i = 7; i < 30; ++i) spill.push_back({"f" + std::to_string(i), {}, {}});
    BOOST_TEST(composed(reading).keyImages.size() == 10u);
    for (auto& one : spill) one.x = one.y = 10;
    BOOST_TEST(composed(reading).keyImages.size() == 25u);  // the pair and all 23
}

BOOST_AUTO_TEST_CASE(an_earlier_examination_that_the_reader_confirmed_says_so) {
    auto reading = readingOf({});
    reading.prior = earlier("T0");
    const auto confirmed = [&] {
        const auto report = composed(reading);
        return std::count_if(report.provenance.begin(), report.provenance.end(),
                             [](const Sentence& one) { return one.id == "provenance.prior_confirmed"; });
    };
    BOOST_TEST(confirmed() == 0);
    reading.prior->identity = "same";
    BOOST_TEST(confirmed() == 0);
    reading.prior->identity = "confirmed";
    BOOST_TEST(confirmed() == 1);
}

BOOST_AUTO_TEST_CASE(contrast_left_behind_then_stands_beside_the_plain_film_of_now) {
    auto reading = readingOf({{"scout_findings", ""}});
    reading.prior = earlier("T2");
    auto said = composed(reading).sections;
    BOOST_TEST(saidBy(said, "say.residue_then", "en") ==
               "Contrast kept in the tube at the end of that examination: column partly kept.");
    BOOST_TEST(saidBy(said, "say.residue_then", "zh") == "前次检查末次摄片：部分管腔残留。");
    BOOST_TEST(saidBy(said, "say.residue_gone", "en") == "Plain film now: no residue of old contrast.");
    BOOST_TEST(saidBy(said, "say.residue_gone", "zh") == "本次平片：未见陈旧对比剂残留。");
    BOOST_TEST(saidBy(said, "say.residue_now", "en").empty());

    reading = readingOf({{"scout_findings", "old_contrast"}});
    reading.prior = earlier("T2");
    said = composed(reading).sections;
    BOOST_TEST(saidBy(said, "say.residue_now", "en") == "Plain film now: residue of old contrast.");
    BOOST_TEST(saidBy(said, "say.residue_gone", "en").empty());

    // a blank plain film says nothing, none taken says that it cannot be told
    std::erase_if(reading.answers, [](const Answer& one) { return one.question == "scout_findings"; });
    said = composed(reading).sections;
    for (const char* id : {"say.residue_now", "say.residue_gone", "say.residue_unread", "say.residue_no_scout"})
        BOOST_TEST(saidBy(said, id, "en").empty(), id);
    std::erase_if(reading.films, [](const Film& film) { return film.phase == "SCOUT"; });
    BOOST_TEST(!saidBy(composed(reading).sections, "say.residue_no_scout", "en").empty());

    // nothing was left then, or it could not be read then
    reading.prior = earlier("T0");
    said = composed(reading).sections;
    BOOST_TEST(saidBy(said, "say.residue_then", "en") ==
               "Contrast kept in the tube at the end of that examination: none.");
    BOOST_TEST(saidBy(said, "say.residue_no_scout", "en").empty());
    reading.prior = earlier("TX");
    BOOST_TEST(saidBy(composed(reading).sections, "say.residue_then", "en").empty());
    reading.prior = earlier("an option that is gone");
    BOOST_TEST(saidBy(composed(reading).sections, "say.residue_then", "en").empty());
}
