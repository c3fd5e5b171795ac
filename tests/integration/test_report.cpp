#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "tests/integration/process.h"

using namespace integration;
namespace fs = std::filesystem;

namespace {

fs::path profile() {
    const auto file = scratch("profiles") / "reader.json";
    std::ofstream(file) << R"({"id": "r1", "name": "Reader^Test", "organisation": "Test hospital"})";
    return file;
}

std::string reportCommand(const fs::path& study, const std::string& more, const fs::path& out) {
    return "report '" + (study / "dicom").string() + "' --reading '" + (study / "reading.json").string() +
           "' --format sr,pdf,html,text,kos " + more + " -o '" + out.string() + "'";
}

std::vector<fs::path> filesOf(const fs::path& folder, const std::string& extension) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == extension) found.push_back(entry.path());
    return found;
}

/// Without the key objects.
std::vector<fs::path> structuredReports(const fs::path& folder) {
    auto found = filesOf(folder, ".dcm");
    std::erase_if(found, [](const fs::path& file) { return file.filename() == "key-objects.dcm"; });
    return found;
}

/// SOP Instance UIDs of the films that an answer of the reading cites.
std::set<std::string> citedFilms(const fs::path& study) {
    const auto reading = nlohmann::json::parse(read(study / "reading.json"));
    std::map<std::string, std::string> films;
    for (const auto& film : reading["films"]) films[film["id"]] = film["instance"];
    std::set<std::string> uids;
    for (const auto& answer : reading["answers"])
        for (const auto& evidence : answer.value("evidence", nlohmann::json::array()))
            uids.insert(films.at(evidence["film"]));
    return uids;
}

bool says(const std::string& text, const std::string& what) {
    return text.find(what) != std::string::npos;
}

const std::string preflight =
    "java -cp "
    "/usr/share/java/preflight.jar:/usr/share/java/pdfbox2.jar:/usr/share/java/xmpbox.jar:/usr/share/java/fontbox2.jar:"
    "/usr/share/java/commons-logging.jar:/usr/share/java/commons-io.jar:/usr/share/java/javax.activation.jar:"
    "/usr/share/java/jaxb-api.jar org.apache.pdfbox.preflight.Validator_A1b ";

}  // namespace

BOOST_AUTO_TEST_CASE(a_signed_report_passes_every_judge_in_both_languages) {
    const auto study = sampleCase("right_proximal_occlusion");
    const auto out = scratch("signed");
    const auto made = fimbria(reportCommand(study, "--lang en,zh --sign '" + profile().string() + "'", out));
    BOOST_REQUIRE_MESSAGE(made.status == 0, made.err);
    const auto srs = structuredReports(out), pdfs = filesOf(out, ".pdf");
    BOOST_TEST(srs.size() == 2U);
    BOOST_TEST(pdfs.size() == 2U);
    BOOST_TEST(filesOf(out, ".html").size() == 2U);
    BOOST_TEST(filesOf(out, ".txt").size() == 2U);
    for (const auto& sr : srs) {
        const auto dump = run("dsrdump -q '" + sr.string() + "'");
        BOOST_TEST(dump.status == 0, dump.err);
        BOOST_TEST(says(dump.out, "VERIFIED"), dump.out.substr(0, 800));
        const auto iod = run("dciodvfy '" + sr.string() + "'");
        BOOST_TEST(!std::regex_search(iod.out + iod.err, std::regex("(^|\n)Error")), iod.out + iod.err);
    }
    // the place where the tube ends is a point on its frame, and that frame is a key object
    const auto tree = run("dsrdump -q +Pu '" + srs.at(0).string() + "'").out;
    BOOST_TEST(says(tree, "selected from IMAGE"));
    const auto note = (out / "key-objects.dcm").string();
    const auto iod = run("dciodvfy '" + note + "'");
    BOOST_TEST(!std::regex_search(iod.out + iod.err, std::regex("(^|\n)Error")), iod.out + iod.err);
    const auto named = run("dsrdump -q +Pu '" + note + "'").out;
    for (const auto& film : citedFilms(study)) BOOST_TEST(says(named, film), film);
    for (const auto& pdf : pdfs) {
        const auto judged = run(preflight + "'" + pdf.string() + "'");
        BOOST_TEST(judged.status == 0, judged.out + judged.err);
    }
}

BOOST_AUTO_TEST_CASE(an_unsigned_report_says_so_on_every_page_and_in_its_flags) {
    const auto study = sampleCase("right_proximal_occlusion");
    const auto out = scratch("unsigned");
    const auto made = fimbria(reportCommand(study, "--lang en", out));
    BOOST_REQUIRE_MESSAGE(made.status == 0, made.err);
    const auto pdf = filesOf(out, ".pdf").at(0).string();
    const auto text = run("pdftotext -layout '" + pdf + "' -").out;
    const auto pages = std::stoi(run("pdfinfo '" + pdf + "' | sed -n 's/^Pages: *//p'").out);
    int marked = 0;
    for (std::size_t at = 0; (at = text.find("NOT SIGNED", at)) != std::string::npos; ++at) ++marked;
    BOOST_TEST(marked >= pages);
    const auto dump = run("dsrdump -q '" + structuredReports(out).at(0).string() + "'").out;
    BOOST_TEST(says(dump, "PARTIAL"), dump.substr(0, 800));
    BOOST_TEST(says(dump, "UNVERIFIED"), dump.substr(0, 800));
}

BOOST_AUTO_TEST_CASE(the_same_answers_say_the_same_words) {
    const auto study = sampleCase("right_proximal_occlusion");
    std::set<std::string> texts;
    for (const std::string name : {"again-1", "again-2"}) {
        const auto out = scratch(name);
        BOOST_REQUIRE(fimbria(reportCommand(study, "--lang zh", out)).status == 0);
        auto text = read(filesOf(out, ".txt").at(0));
        // the moment of writing is not a word of the reading
        texts.insert(
            std::regex_replace(text, std::regex("20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9:]{5,8}|2\\.25\\.[0-9]+"), ""));
    }
    BOOST_TEST(texts.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_reading_with_blank_answers_is_not_signed) {
    const auto study = sampleCase("right_proximal_occlusion");
    const auto reading = scratch("refused") / "reading.json";
    auto text = read(study / "reading.json");
    // a tube that fills to its end asks for spill, dilatation and retention, which nobody answered
    text = std::regex_replace(text, std::regex("\"value\": \"R0\""), "\"value\": \"R4\"");
    std::ofstream(reading) << text;
    const auto out = scratch("refused-out");
    const auto made = fimbria("report '" + (study / "dicom").string() + "' --reading '" + reading.string() +
                              "' --format pdf --lang en --sign '" + profile().string() + "' -o '" + out.string() + "'");
    BOOST_TEST(made.status == 1);
    BOOST_TEST(!made.err.empty());
    BOOST_TEST(filesOf(out, ".pdf").empty());
}
