#include <boost/test/unit_test.hpp>
#include <sstream>

#include "reporting/documents/key_objects/key_objects.h"
#include "tests/support/hsg_report.h"
#include "tests/support/run_command.h"
#include "tests/support/sample_report.h"

using namespace reporting;

namespace {

std::vector<Document> encoded(const Report& report, const EncodeContext& context = test::sampleContext("zh")) {
    const auto documents = documents::encodeKeyObjects(report, context);
    BOOST_REQUIRE_MESSAGE(documents, documents.error().message << " " << documents.error().where);
    return *documents;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

/// All in one study.
Report oneStudy() {
    auto report = test::sampleReport();
    report.films[3].studyUid = "2.25.1001";
    report.studies.pop_back();
    return report;
}

std::string dumped(const Document& document) {
    const test::Scratch scratch;
    return test::run("dsrdump -q +Pc +Pu +Pt +Pl " + scratch.write("a.dcm", document.bytes)).output;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_judges_of_key_objects_are_content_and_see_an_image_that_is_no_evidence) {
    const test::Scratch scratch;
    std::string files;
    int number = 0;
    for (const auto& report : {test::sampleReport(), test::sampleReport(false), oneStudy(), test::hsgReport()})
        for (const auto& document : encoded(report))
            files += " " + scratch.write("k" + std::to_string(++number) + ".dcm", document.bytes);
    BOOST_TEST(number == 6);
    const auto damaged = scratch.write("damaged.dcm", encoded(oneStudy())[0].bytes);
    BOOST_REQUIRE(test::run("dcmodify -nb -ea '(0040,a375)' " + damaged).status == 0);
    const auto judged =
        test::run(FIMBRIA_SOURCE_DIR "/tests/support/judge_sr --template TID_2010" + files + " " + damaged);
    BOOST_TEST(judged.status == 1);
    BOOST_TEST(contains(judged.output, "/damaged.dcm: dciodvfy: Error"), judged.output);
    std::istringstream lines(judged.output);
    for (std::string line; std::getline(lines, line);) BOOST_TEST(contains(line, "/damaged.dcm: "), line);
}

BOOST_AUTO_TEST_CASE(every_film_that_the_report_shows_or_a_finding_cites_is_in_it_once) {
    const auto report = test::sampleReport();
    std::vector<std::string> ids;
    for (const auto* film : documents::keyObjectFilms(report)) ids.push_back(film->id);
    BOOST_TEST((ids == std::vector<std::string>{"f2", "f5", "f3"}));
    for (const auto& document : encoded(report)) {
        const auto tree = dumped(document);
        BOOST_TEST(count(tree, "contains IMAGE") == 3u);
        for (const char* uid : {"2.25.1001.12", "2.25.1001.13", "2.25.1001.15"}) BOOST_TEST(contains(tree, uid), tree);
        BOOST_TEST(!contains(tree, "2.25.1001.11"));  // the scout is no ground of anything
        BOOST_TEST(contains(tree, "(113020,DCM,\"For Report Attachment\")"));
        BOOST_TEST(contains(tree, "Reader^Demo"));
        BOOST_TEST(contains(tree, "① Left: filling reaches the fimbrial end"));
    }
}

BOOST_AUTO_TEST_CASE(frames_of_one_run_are_one_item_with_their_numbers) {
    auto report = oneStudy();
    report.films[2].sopInstanceUid = report.films[1].sopInstanceUid;
    report.films[1].frame = 3;
    report.films[2].frame = 9;
    const test::Scratch scratch;
    const auto file = scratch.write("a.dcm", encoded(report)[0].bytes);
    const auto dump = test::run("dcmdump -q +L " + file).output;
    BOOST_TEST(contains(dump, "(0008,1160) IS [3\\9]"), dump);
    BOOST_TEST(count(dump, "[CONTAINS]") == 3u);  // the description and two images
}

BOOST_AUTO_TEST_CASE(of_two_studies_each_has_its_document_that_names_the_other) {
    const auto documents = encoded(test::sampleReport());
    BOOST_REQUIRE(documents.size() == 2u);
    BOOST_TEST(documents[0].fileName == "key-objects.dcm");
    BOOST_TEST(documents[1].fileName == "key-objects-2.dcm");
    const test::Scratch scratch;
    for (std::size_t i = 0; i < 2; ++i) {
        const std::string own = i == 0 ? "2.25.1001" : "2.25.2002", other = i == 0 ? "2.25.2002" : "2.25.1001";
        BOOST_TEST(documents[i].kind == "kos");
        BOOST_TEST(documents[i].mediaType == "application/dicom");
        const auto file = scratch.write("k.dcm", documents[i].bytes);
        const auto value = [&](const std::string& tag) {
            return test::run("dcmdump -q +L +P " + tag + " " + file).output;
        };
        const auto study = value("0020,000d");  // its own comes before those of the evidence
        BOOST_TEST(contains(study.substr(0, study.find('\n')), "[" + own + "]"), study);
        BOOST_TEST(contains(value("0008,0018"), "[" + own + ".72]"));
        BOOST_TEST(contains(value("0020,000e"), "[" + own + ".71]"));
        BOOST_TEST(contains(value("0010,0020"), i == 0 ? "[TEST-0001]" : "[W-55]"));
        BOOST_TEST(contains(value("0008,0060"), "[KO]"));
        const auto identical = value("0040,a525");
        BOOST_TEST(contains(identical, "[" + other + "]"), identical);
        BOOST_TEST(contains(identical, "[" + other + ".72]"), identical);
        BOOST_TEST(!contains(identical, "[" + own + ".72]"));
        // evidence of both studies
        BOOST_TEST(contains(value("0040,a375"), "[2.25.1001.12]"));
        BOOST_TEST(contains(value("0040,a375"), "[2.25.1001.15]"));
        BOOST_TEST(!contains(test::run("dcmdump -q " + file).output, "1.2.276.0.7230010"));
    }
    const auto alone = encoded(oneStudy());
    BOOST_REQUIRE(alone.size() == 1u);
    BOOST_TEST(!contains(test::run("dcmdump -q " + scratch.write("k.dcm", alone[0].bytes)).output, "(0040,a525)"));
}

BOOST_AUTO_TEST_CASE(without_films_there_is_none_and_without_identifiers_or_studies_an_error) {
    auto report = oneStudy();
    report.keyImages.clear();
    report.sections.clear();
    BOOST_TEST(encoded(report).empty());
    auto context = test::sampleContext("en");
    context.uids.clear();
    BOOST_TEST(documents::encodeKeyObjects(oneStudy(), context).error().code == "kos.encode");
    report = oneStudy();
    report.films[1].studyUid = "2.25.3";
    BOOST_TEST(documents::encodeKeyObjects(report, test::sampleContext("en")).error().code == "kos.encode");
    BOOST_TEST((encoded(oneStudy()) == encoded(oneStudy())), "the same report gives the same bytes");
}
