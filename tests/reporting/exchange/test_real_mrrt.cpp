#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <sstream>

#include "tests/reporting/exchange/samples.h"

using namespace test;
using reporting::ExchangeNote;

namespace {

/// The single defect of each file of the connectathon, by the name of the file, and whether the file is taken.
struct Defect {
    const char* file;
    const char* code;
    int line;  ///< 0: of the whole file
    bool taken;
};
const Defect defects[] = {
    {"codingSchemesShouldHaveAtLeastOneCodingSchemeElement", "mrrt.no-coding-scheme", 21, true},
    {"missingAttributesInCodeElement", "mrrt.code-meaning", 23, true},
    {"missingCharsetTitleTemplateAttributesBodyElements", "mrrt.no-body", 0, false},
    {"missingHtmlElement", "mrrt.no-html", 0, true},
    {"multipleBodyElement", "mrrt.two-body", 41, true},
    {"multipleCodedContent", "mrrt.two-coded-content", 32, true},
    {"multipleCodeElementsInTermElement", "mrrt.term-with-codes", 22, true},
    {"multipleHeadElements", "mrrt.two-head", 35, true},
    {"multipleHtmlElements", "mrrt.two-html", 42, true},
    {"multipleMetaElementsWithCharsetAttribute", "mrrt.two-charset", 6, true},
    {"multipleScriptElements", "mrrt.two-scripts", 19, true},
    {"multipleTemplateAttributesElement", "mrrt.two-template-attributes", 35, true},
    {"multipleTitleElements", "mrrt.two-title", 5, true},
    {"noBodyElement", "mrrt.no-body", 0, false},
    {"noHeadElementFound", "mrrt.no-head", 0, true},
    {"noMetaElementDenotingDublinCoreAttributes", "mrrt.no-dcterms", 0, true},
    {"noMetaElementWithCharsetAttribute", "mrrt.no-charset", 0, true},
    {"noScriptElement", "mrrt.no-script", 0, true},
    {"noTemplateAttributesElement", "mrrt.no-template-attributes", 0, true},
    {"noTitleElement", "mrrt.no-title", 0, true},
    {"termElementShouldHaveOneCodeElement", "mrrt.term-without-code", 22, true},
};

std::vector<fs::path> allFiles() {
    std::vector<fs::path> all;
    for (const char* folder : {"easyrad-develop", "easyrad-rsna", "openmrs-ihe-connectathon-2015", "openmrs-radreport",
                               "radreport-templates-fr"})
        for (const auto& file : mrrtFiles(folder)) all.push_back(file);
    return all;
}

int optionsOf(const reporting::Template& source) {
    int count = 0;
    for (const auto& question : source.questions) count += static_cast<int>(question.options.size());
    return count;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_real_file_becomes_a_template_that_our_checker_accepts_without_loss_of_fields) {
    const auto files = allFiles();
    if (files.empty()) {
        BOOST_TEST_MESSAGE("skipped: no shared data");
        return;
    }
    std::string command = "python3 " + quotedPath(judges + "/controls.py");
    for (const auto& file : files) command += " " + quotedPath(file.string());
    const auto counted = run(command);
    BOOST_REQUIRE_MESSAGE(counted.status == 0, counted.output);
    std::istringstream lines(counted.output);
    int taken = 0, fields = 0;
    for (const auto& file : files) {
        std::string line;
        BOOST_REQUIRE(std::getline(lines, line));
        const auto judge = nlohmann::json::parse(line);
        const auto imported = reporting::importMrrt(read(file.string()), file.stem().string());
        if (imported.files.empty()) continue;
        BOOST_TEST_CONTEXT(file.filename().string()) {
            const Scratch scratch;
            const auto compilation = reporting::openTemplate(written(scratch, "t", imported));
            BOOST_REQUIRE_MESSAGE(compilation.value, errorsOf(compilation));
            BOOST_TEST(imported.controls == judge["controls"].get<int>());
            const auto& source = reporting::templateOf(*compilation.value);
            // every option of every list is an option; buttons and check boxes are options too
            BOOST_TEST(optionsOf(source) >= judge["options"].get<int>());
            int metadata = 0;
            std::set<int> told;
            for (const auto& note : imported.notes) {
                metadata += note.code == "mrrt.metadata" ? 1 : 0;
                if (note.code == "mrrt.field") told.insert(note.line);
                BOOST_TEST(note.message.size() > 2u);
            }
            BOOST_TEST(metadata == judge["meta"].get<int>());
            // each question is told at the line where the judge sees a control
            std::set<int> seen;
            for (const int at : judge["lines"]) seen.insert(at);
            BOOST_TEST(std::includes(seen.begin(), seen.end(), told.begin(), told.end()));
            BOOST_TEST((source.status == reporting::TemplateStatus::Draft));
            ++taken;
            fields += imported.controls;
        }
    }
    BOOST_TEST(taken > 40);
    BOOST_TEST(fields > 800);
    BOOST_TEST_MESSAGE(taken << " files, " << fields << " fields");
}

BOOST_AUTO_TEST_CASE(the_single_defect_of_each_invalid_file_is_named) {
    if (!fs::exists(mrrtData)) {
        BOOST_TEST_MESSAGE("skipped: no shared data");
        return;
    }
    int seen = 0;
    for (const auto& defect : defects) {
        const auto path = mrrtData / "openmrs-ihe-connectathon-2015" /
                          ("invalidMrrtReportTemplate-" + std::string(defect.file) + ".html");
        BOOST_TEST_CONTEXT(defect.file) {
            BOOST_REQUIRE(fs::exists(path));
            const auto imported = reporting::importMrrt(read(path.string()), "t");
            BOOST_TEST(imported.files.empty() != defect.taken);
            bool named = false;
            for (const auto& note : imported.notes)
                named = named || (note.code == defect.code && note.kind != ExchangeNote::Kind::Taken &&
                                  note.line == defect.line);
            BOOST_TEST(named, reporting::notesText(imported.notes, defect.file));
            ++seen;
        }
    }
    BOOST_TEST(seen == static_cast<int>(mrrtFiles("openmrs-ihe-connectathon-2015").size()) - 3);
}

BOOST_AUTO_TEST_CASE(the_three_valid_files_of_the_connectathon_have_no_defect) {
    for (const char* name :
         {"CTChestAbdomen", "CTChestAbdomen-missingReferenceTermsForTemplateAttributesTermElements"}) {
        const auto path = mrrtData / "openmrs-ihe-connectathon-2015" / (std::string(name) + ".html");
        if (!fs::exists(path)) return;
        for (const auto& note : reporting::importMrrt(read(path.string()), "t").notes)
            BOOST_TEST((note.kind == ExchangeNote::Kind::Taken || note.code == "mrrt.link"), note.message);
    }
    // declared as "Radlex", used as "RADLEX": one name in another case
    const auto path = mrrtData / "openmrs-ihe-connectathon-2015/CTChestAbdomen-schemeIsInLowerCase.html";
    BOOST_TEST(has(reporting::importMrrt(read(path.string()), "t").notes, "mrrt.scheme-name"));
}

BOOST_AUTO_TEST_CASE(codes_written_in_each_dialect_arrive) {
    const std::map<std::string, std::string> expected = {
        {"easyrad-rsna/Chest_Xray.html", "RID1385"},                     // unclosed codes in a comment
        {"easyrad-develop/IHE_MRRT_Example_early-draft.html", "RID58"},  // child elements, behind the body
        {"easyrad-develop/IHE_MRRT_Example_TI_TH.html", "RID28545"},     // two roots side by side
        {"easyrad-develop/CR-Knochen.html", "11329-0"},                  // entries inside the scheme list
        {"openmrs-radreport/0000049.html", "8821-1"},
        {"radreport-templates-fr/thorax-standard.html", "RID10"},  // attributes of the fields
    };
    for (const auto& [name, code] : expected) {
        if (!fs::exists(mrrtData / name)) return;
        const auto imported = reporting::importMrrt(read((mrrtData / name).string()), "t");
        BOOST_REQUIRE_MESSAGE(imported.files.count("codes.yaml"), name);
        BOOST_TEST(imported.files.at("codes.yaml").find("value: \"" + code + "\"") != std::string::npos, name);
    }
}
