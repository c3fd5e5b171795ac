#include <algorithm>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "reporting/model/assessment.h"
#include "reporting/model/reading_json.h"
#include "tests/support/run_command.h"

using namespace reporting;

namespace {

Reading full() {
    using namespace std::chrono;
    const LocalTime time = local_days{2024y / February / 29} + hours{23} + minutes{59} + seconds{59} + milliseconds{7};
    Reading reading;
    reading.id = "6f1c";
    reading.templateRef = {"mini", "1.2.0", "ab12"};
    reading.timeBase = {time, "clock mark", true};
    reading.marks = {{"start", time}};
    Film film;
    film.id = "f1";
    film.studyUid = "1.2";
    film.seriesUid = "1.3";
    film.sopInstanceUid = "1.4";
    film.sopClassUid = "1.5";
    film.frame = 7;
    film.phase = "LATE2";
    film.phaseSource = "reader";
    film.time = time;
    film.timeSource = "AcquisitionTime";
    film.elapsedSeconds = -960.25;
    film.institution = "东院";
    film.accession = "A\"1\\";
    film.identity = "uncertain";
    film.lossy = film.keyImage = true;
    film.calibratedOnMm = 12.5;
    reading.films = {film};
    reading.films.push_back({});
    reading.films[1].id = "f2";
    reading.answers = {{"reach", "right", Choice{"R2"}, "", {{"f1", 1.5, 0.0}, {"f2", {}, {}}}, Origin::Reader, ""},
                       {"reach", "left", Choice{"RX"}, "hidden", {}, Origin::Reader, ""},
                       {"signs", "", Choices{{}}, "", {}, Origin::Reader, ""},
                       {"more", "", Choices{{"red", "green"}}, "", {}, Origin::Reader, ""},
                       {"volume", "", Number{0.1}, "", {}, Origin::Header, "ContrastBolusVolume"},
                       {"remark", "", Text{"second line\n\"quoted\" 中文 \t"}, "", {}, Origin::Reader, ""}};
    reading.overrides = {{"left", "OPEN", "seen live"}};
    reading.acknowledgements = {{"K2", "", "checked"}, {"K1", "left", ""}};
    const Answer sheetVolume{"volume", "", Number{8}, "", {}, Origin::Sheet, "技师甲"};
    reading.sheet = TechnologistSheet{"技师甲", "20240229", {sheetVolume}};
    const SideConclusion before{"right", "OPEN", "kind", {"ADH"}, {{"en", "Open."}, {"zh", "通畅。"}}};
    reading.prior = PriorExamination{"1.9",
                                     "20230115",
                                     "2.25.7",
                                     "A^B",
                                     "oil",
                                     {"mini", "1.1.0", "cd"},
                                     {reading.answers[0]},
                                     {before},
                                     {{"en", "Both open."}},
                                     "confirmed"};
    reading.prior->answers[0].evidence.clear();
    reading.blinded = {
        {"r2", "乙", "20240301120000", {"mini", "1.2.0", "ab12"}, {reading.answers[0]}, {{"left", "", "", {}, {}}}},
        {}};
    return reading;
}

struct Wrong {
    const char* text;
    const char* code;
    const char* where;
};
std::ostream& operator<<(std::ostream& out, const Wrong& one) {
    return out << one.text;
}

const Wrong wrong[] = {
    {"", "reading.syntax", "1:1"},
    {"{\n \"format\": ]}", "reading.syntax", "2:12"},
    {"\xEF\xBB\xBF{}", "reading.syntax", "1:1"},
    {"{\"format\":\"fimbria-reading-1\",\"id\":\"\xC3\x28\"}", "reading.syntax", "1:38"},
    {"[]", "reading.schema", "/"},
    {"{}", "reading.schema", "/"},
    {R"({"format":"fimbria-reading-2"})", "reading.schema", "/format"},
    {R"({"format":"fimbria-reading-1","format":"fimbria-reading-1"})", "reading.schema", "/"},
    {R"({"format":"fimbria-reading-1","answer":[]})", "reading.schema", "/answer"},
    {R"({"format":"fimbria-reading-1","answers":{}})", "reading.schema", "/answers"},
    {R"({"format":"fimbria-reading-1","answers":[{"value":"a"}]})", "reading.schema", "/answers/0"},
    {R"({"format":"fimbria-reading-1","answers":[{"question":"q"}]})", "reading.schema", "/answers/0"},
    {R"({"format":"fimbria-reading-1","answers":[{"question":"q","value":"a","text":"b"}]})", "reading.schema",
     "/answers/0"},
    {R"({"format":"fimbria-reading-1","answers":[{"question":"q","value":true}]})", "reading.schema",
     "/answers/0/value"},
    {R"({"format":"fimbria-reading-1","answers":[{"question":"q","value":null}]})", "reading.schema",
     "/answers/0/value"},
    {R"({"format":"fimbria-reading-1","answers":[{"question":"q","value":["a","a"]}]})", "reading.schema",
     "/answers/0/value/1"},
    {R"({"format":"fimbria-reading-1","answers":[{"question":"q","value":"a"},{"question":"q","value":"b"}]})",
     "reading.schema", "/answers/1"},
    {R"({"format":"fimbria-reading-1","answers":[{"question":"q","value":"a","evidence":[{"film":"f9"}]}]})",
     "reading.schema", "/answers/0/evidence/0/film"},
    {R"({"format":"fimbria-reading-1","films":[{"id":"f1"},{"id":"f1"}]})", "reading.schema", "/films/1/id"},
    {R"({"format":"fimbria-reading-1","films":[{"id":"f1","frame":0}]})", "reading.schema", "/films/0/frame"},
    {R"({"format":"fimbria-reading-1","films":[{"id":"f1","elapsedSeconds":1e300}]})", "reading.schema",
     "/films/0/elapsedSeconds"},
    {R"({"format":"fimbria-reading-1","films":[{"id":"f1","frame":1.5}]})", "reading.schema", "/films/0/frame"},
    {R"({"format":"fimbria-reading-1","films":[{"id":"f1","time":"2023-02-29T10:00:00"}]})", "reading.schema",
     "/films/0/time"},
    {R"({"format":"fimbria-reading-1","films":[{"id":"f1","time":"2023-02-28 10:00:00"}]})", "reading.schema",
     "/films/0/time"},
    {R"({"format":"fimbria-reading-1","films":[{"id":"f1","identity":"maybe"}]})", "reading.schema",
     "/films/0/identity"},
    {R"({"format":"fimbria-reading-1","prior":{"study":"1.9","identity":"uncertain"}})", "reading.schema",
     "/prior/identity"},
    {R"({"format":"fimbria-reading-1","answers":[{"question":"q","value":1e999}]})", "reading.syntax", ""},
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_reading_survives_writing_and_reading) {
    const Reading reading = full();
    const auto again = readingFromJson(toJson(reading));
    BOOST_REQUIRE_MESSAGE(again, (again ? "" : again.error().message + " " + again.error().where));
    BOOST_TEST((*again == reading));
    BOOST_TEST(toJson(*again) == toJson(reading));
    BOOST_TEST((*readingFromJson(toJson(Reading{})) == Reading{}));
}

BOOST_DATA_TEST_CASE(a_wrong_reading_is_refused_at_its_place, boost::unit_test::data::make(wrong)) {
    const auto result = readingFromJson(sample.text);
    BOOST_REQUIRE(!result);
    BOOST_TEST(result.error().code == sample.code);
    BOOST_TEST(result.error().where == sample.where);
}

BOOST_AUTO_TEST_CASE(the_schema_agrees_with_what_is_written_and_what_is_refused) {
    const test::Scratch scratch;
    const std::string judge = "/usr/bin/python3 " FIMBRIA_SOURCE_DIR
                              "/tests/support/check_reading.py " FIMBRIA_SOURCE_DIR "/templates/reading.schema.json ";
    const auto good = test::run(judge + scratch.write("full.json", toJson(full())) + " " +
                                scratch.write("empty.json", toJson(Reading{})));
    BOOST_TEST(good.output == "valid\nvalid\n");
    // What only a look at two places at once or at a calendar tells is no matter of a schema.
    const std::string beyond[] = {"/answers/1", "/answers/0/evidence/0/film", "/films/1/id"};
    std::string files;
    for (const Wrong& one : wrong) {
        const std::string text = one.text;
        const bool twice = text.find("\"format\":\"fimbria-reading-1\",\"format\"") != std::string::npos;
        const bool calendar = text.find("02-29T") != std::string::npos;
        if (one.code != std::string("reading.schema") || twice || calendar ||
            std::find(std::begin(beyond), std::end(beyond), one.where) != std::end(beyond))
            continue;
        const auto name = std::to_string(files.size()) + ".json";
        const auto judged = test::run(judge + scratch.write(name, text));
        BOOST_TEST(judged.output.rfind("refused: ", 0) == 0u, text + " → " + judged.output);
        files += name;
    }
    BOOST_TEST(!files.empty());
}

BOOST_AUTO_TEST_CASE(a_reading_is_bounded_in_size_and_depth) {
    BOOST_TEST(!readingFromJson(std::string((16u << 20) + 1, ' ')));
    BOOST_TEST(readingFromJson(std::string(1000000, '[')).error().message.find("32") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_reading_cut_anywhere_is_an_error_and_no_crash) {
    const std::string text = toJson(full());
    for (std::size_t length = 0; length + 2 < text.size(); ++length)
        BOOST_TEST(!readingFromJson(text.substr(0, length)));
}

BOOST_AUTO_TEST_CASE(nothing_missing_and_nothing_refused_may_be_signed) {
    Assessment assessment;
    BOOST_TEST(assessment.maySign());
    assessment.contradictions = {{"K2", RuleSeverity::Warn, "", {}, {}, false}};
    BOOST_TEST(assessment.maySign());
    assessment.contradictions.push_back({"K1", RuleSeverity::Refuse, "left", {}, {}, false});
    BOOST_TEST(!assessment.maySign());
    assessment.contradictions.clear();
    assessment.missing = {{"reach", "left"}};
    BOOST_TEST(!assessment.maySign());
}
