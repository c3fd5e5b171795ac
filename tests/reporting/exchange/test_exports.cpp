#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <set>

#include "reporting/exchange/export.h"
#include "tests/reporting/exchange/samples.h"

using namespace test;
using nlohmann::json;
using namespace reporting;

namespace {

const std::string shippedFolder = FIMBRIA_SOURCE_DIR "/templates";

/// Every shipped template, and the small one of the tests.
std::vector<std::shared_ptr<const CompiledTemplate>> templates() {
    static const auto all = [] {
        std::vector<std::shared_ptr<const CompiledTemplate>> found;
        std::vector<std::string> folders{FIMBRIA_SOURCE_DIR "/tests/support/templates/mini"};
        for (const auto& entry : fs::directory_iterator(shippedFolder))
            if (fs::exists(entry.path() / "template.yaml")) folders.push_back(entry.path().string());
        std::sort(folders.begin(), folders.end());
        for (const auto& folder : folders) {
            const auto compilation = openTemplate(folder);
            BOOST_TEST_REQUIRE(compilation.value != nullptr, folder << "\n" << errorsOf(compilation));
            found.push_back(compilation.value);
        }
        return found;
    }();
    return all;
}

ExportOptions options(const std::string& language) {
    return {language, "2026-03-12", "Department of Radiology"};
}

std::vector<std::string> writeAll(const Scratch& scratch, Exported (*make)(const Template&, const ExportOptions&),
                                  const std::string& suffix) {
    std::vector<std::string> files;
    for (const auto& one : templates())
        for (const auto& language : templateOf(*one).languages)
            files.push_back(scratch.write(templateOf(*one).id + "." + language + suffix,
                                          make(templateOf(*one), options(language)).text));
    return files;
}

std::string listed(const std::vector<std::string>& files) {
    std::string text;
    for (const auto& file : files) text += " " + quotedPath(file);
    return text;
}

int askedOf(const Template& source) {
    int count = 0;
    for (const auto& question : source.questions) count += question.perSide ? static_cast<int>(source.sides.size()) : 1;
    return count;
}

}  // namespace

BOOST_AUTO_TEST_CASE(mrrt_files_are_accepted_by_the_schema_of_mrrt) {
    const auto schema = mrrtData / "MrrtReportTemplateSchema.xsd";
    if (!fs::exists(schema)) {
        BOOST_TEST_MESSAGE("skipped: no shared data");
        return;
    }
    const Scratch scratch;
    const auto files = writeAll(scratch, exportMrrt, ".html");
    BOOST_TEST(files.size() >= 2u);
    const auto judged = run("xmllint --nonet --noout --schema " + quotedPath(schema.string()) + listed(files));
    BOOST_TEST(judged.status == 0, judged.output);
    const auto spoiled = scratch.write("spoiled.html", [&] {
        auto text = read(files.front());
        return text.replace(text.find("<status>"), 8, "<status>RE");
    }());
    BOOST_TEST(run("xmllint --nonet --noout --schema " + quotedPath(schema.string()) + listed({spoiled})).status != 0);
}

BOOST_AUTO_TEST_CASE(mrrt_files_are_accepted_by_the_nu_html_checker) {
    const auto jar = installedJudges() + "/node_modules/vnu-jar/build/dist/vnu.jar";
    if (isMissing(fs::exists(jar) && hasTool("java"), "The Nu HTML checker")) return;
    const Scratch scratch;
    const auto files = writeAll(scratch, exportMrrt, ".html");
    const auto judged = run("java -jar " + quotedPath(jar) + " --errors-only --format gnu" + listed(files));
    BOOST_TEST(judged.status == 0, judged.output.substr(0, 3000));
}

BOOST_AUTO_TEST_CASE(what_is_exported_as_mrrt_is_imported_with_every_field_and_code) {
    for (const auto& one : templates()) {
        const auto& source = templateOf(*one);
        for (const auto& language : source.languages) BOOST_TEST_CONTEXT(source.id << " " << language) {
                const auto made = exportMrrt(source, options(language));
                const auto imported = importMrrt(made.text, "t");
                for (const auto& note : imported.notes)
                    BOOST_TEST((note.kind == ExchangeNote::Kind::Taken || note.code == "mrrt.merge" ||
                                note.code == "mrrt.unit"),
                               note.message);
                BOOST_TEST(imported.controls == askedOf(source));
                const Scratch scratch;
                const auto compilation = openTemplate(written(scratch, "t", imported));
                BOOST_REQUIRE_MESSAGE(compilation.value, errorsOf(compilation));
                const auto& again = templateOf(*compilation.value);
                BOOST_TEST(again.languages == std::vector<std::string>{language});
                BOOST_TEST(static_cast<int>(again.questions.size()) == askedOf(source));
                std::multiset<std::string> before, after;
                for (const auto& q : source.questions)
                    for (std::size_t i = 0; i < (q.perSide ? source.sides.size() : 1); ++i)
                        before.insert(source.codes.at(q.code).scheme + source.codes.at(q.code).value);
                for (const auto& q : again.questions)
                    after.insert(again.codes.at(q.code).scheme + again.codes.at(q.code).value);
                BOOST_TEST(before == after);
            }
    }
}

BOOST_AUTO_TEST_CASE(languages_share_the_identifier_but_for_the_last_arc) {
    const auto& source = templateOf(*templates().front());
    std::set<std::string> identifiers;
    for (const auto& language : source.languages) {
        const auto text = exportMrrt(source, options(language)).text;
        const auto at = text.find("dcterms.identifier\" content=\"") + 29;
        identifiers.insert(text.substr(at, text.find('"', at) - at));
        BOOST_TEST(text.find("dcterms.language\" content=\"" + language) != std::string::npos);
    }
    BOOST_TEST(identifiers.size() == source.languages.size());
    for (const auto& one : identifiers) BOOST_TEST(one.find(exportIdentifier(source) + "." + source.version) == 0u);
}

BOOST_AUTO_TEST_CASE(questionnaires_are_accepted_by_two_validators) {
    const auto place = installedJudges();
    const bool areThere = fs::exists(place + "/node_modules/@medplum/core") && fs::exists(place + "/node_modules/fhir");
    if (isMissing(areThere && hasTool("node"), "The FHIR validator")) return;
    const Scratch scratch;
    auto files = writeAll(scratch, exportQuestionnaire, ".json");
    const auto good = run("node " + quotedPath(judges + "/questionnaire.js") + " " + quotedPath(place) + listed(files));
    BOOST_TEST(good.status == 0, good.output.substr(0, 3000));
    auto broken = json::parse(read(files.front()));
    broken["status"] = "done";
    broken["item"][0]["type"] = 3;
    const auto bad = run("node " + quotedPath(judges + "/questionnaire.js") + " " + quotedPath(place) +
                         listed({scratch.write("bad.json", broken.dump())}));
    BOOST_TEST(bad.status == 1, bad.output.substr(0, 500));
}

BOOST_AUTO_TEST_CASE(a_questionnaire_asks_what_the_template_asks_and_tells_what_it_cannot_say) {
    for (const auto& one : templates()) {
        const auto& source = templateOf(*one);
        const auto made = exportQuestionnaire(source, options(source.languages.front()));
        const auto root = json::parse(made.text);
        BOOST_TEST(root["url"].get<std::string>() == "urn:oid:" + exportIdentifier(source));
        BOOST_TEST(root["version"].get<std::string>() == source.version);
        std::map<std::string, json> items;
        const std::function<void(const json&)> walk = [&](const json& list) {
            for (const auto& item : list) {
                items[item["linkId"]] = item;
                if (item.contains("item")) walk(item["item"]);
            }
        };
        walk(root["item"]);
        std::string told;
        for (const auto& note : made.notes) told += note.message + "\n";
        for (const auto& q : source.questions) BOOST_TEST_CONTEXT(source.id << " " << q.id) {
                const auto id = (q.perSide ? source.sides.front().id + "." : "") + q.id;
                const bool isTold = told.find("'" + q.id + "'") != std::string::npos;
                BOOST_TEST((items.count(id) == 1 || isTold));
                if (items.count(id) == 0) continue;
                if (q.required && q.required.text == "yes" && !isTold) BOOST_TEST(items[id].value("required", false));
                if (q.shownWhen && !isTold) {
                    const auto root_ = id + ".if1";
                    BOOST_TEST((items[id].contains("enableWhen") || items.count(root_) == 1));
                }
                if (q.kind == QuestionKind::Choice)
                    BOOST_TEST(items[id]["answerOption"].size() ==
                               q.options.size() + (q.notAssessable.empty() ? 0 : 1));
            }
    }
}

BOOST_AUTO_TEST_CASE(data_elements_are_accepted_by_their_schema) {
    const Scratch scratch;
    const auto files = writeAll(scratch, exportRadElement, ".json");
    const auto good = run("python3 " + quotedPath(judges + "/schema.py") + " " +
                          quotedPath(judges + "/radelement.schema.json") + listed(files));
    BOOST_TEST(good.status == 0, good.output);
    for (const auto& one : templates()) {
        const auto& source = templateOf(*one);
        const auto root = json::parse(exportRadElement(source, options(source.languages.front())).text);
        std::size_t elements = 0;
        for (const auto& set : root["sets"]) elements += set["elements"].size();
        std::size_t coded = 0;
        for (const auto& q : source.questions)
            if (q.kind != QuestionKind::Text) coded += q.perSide ? source.sides.size() : 1;
        BOOST_TEST(elements == coded);
    }
}

BOOST_AUTO_TEST_CASE(exports_are_the_same_each_time_and_hold_no_place_of_this_machine) {
    const auto& source = templateOf(*templates().front());
    for (auto* make : {exportMrrt, exportQuestionnaire, exportRadElement, exportReadingSchema}) {
        const auto first = make(source, options("en")), second = make(source, options("en"));
        BOOST_TEST(first.text == second.text);
        BOOST_TEST(first.text.find(FIMBRIA_SOURCE_DIR) == std::string::npos);
    }
}
