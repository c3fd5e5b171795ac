#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <map>
#include <random>
#include <sstream>

#include "reporting/exchange/export.h"
#include "reporting/model/reading_json.h"
#include "reporting/template/load.h"
#include "tests/reporting/exchange/samples.h"

using namespace test;
using nlohmann::json;
using namespace reporting;

namespace {

const std::string schemaOfTemplates = FIMBRIA_SOURCE_DIR "/templates/template.schema.json";
const std::string schemaOfReadings = FIMBRIA_SOURCE_DIR "/templates/reading.schema.json";

/// The second validator, in this process.
class Valijson {
public:
    explicit Valijson(const std::string& text) {
        const json document = json::parse(text);
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(document), schema_);
    }
    std::string problem(const std::string& text) const {
        const json document = json::parse(text);
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(schema_, valijson::adapters::NlohmannJsonAdapter(document), &results)) return {};
        valijson::ValidationResults::Error error;
        std::string all;
        while (results.popError(error)) {
            for (const auto& step : error.context) all += step;
            all += ": " + error.description + "\n";
        }
        return all.empty() ? "refused" : all;
    }

private:
    valijson::Schema schema_;
};

std::vector<std::string> verdicts(const std::string& schema, const std::vector<std::string>& files) {
    std::string command = "python3 " + quotedPath(judges + "/schema.py") + " " + quotedPath(schema);
    for (const auto& file : files) command += " " + quotedPath(file);
    std::istringstream lines(run(command).output);
    std::vector<std::string> all;
    for (std::string line; std::getline(lines, line);) all.push_back(line);
    return all;
}

std::vector<std::string> templateFolders() {
    std::vector<std::string> folders{FIMBRIA_SOURCE_DIR "/tests/support/templates/mini"};
    for (const auto& entry : fs::directory_iterator(FIMBRIA_SOURCE_DIR "/templates"))
        if (fs::exists(entry.path() / "template.yaml")) folders.push_back(entry.path().string());
    std::sort(folders.begin(), folders.end());
    return folders;
}

json* at(json& whole, const std::string& pointer, std::string& last) {
    json* part = &whole;
    std::istringstream steps(pointer);
    std::vector<std::string> all;
    for (std::string step; std::getline(steps, step, '/');) {
        std::replace(step.begin(), step.end(), '~', '/');
        all.push_back(step);
    }
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        part = part->is_array() ? &(*part)[std::stoul(all[i])] : &(*part)[all[i]];
    last = all.back();
    return part;
}

/// Our checker misses the key itself, not what the key brought along.
bool isMissed(const std::string& resolved) {
    const auto loaded = templateFromResolved(resolved);
    return std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(), [](const Diagnostic& one) {
        return one.code == "template.missing-key" || one.code == "template.row" || one.code == "template.sentence";
    });
}

Answer someAnswer(const Question& q, const SideId& side, std::mt19937& random, bool wrong) {
    Answer answer;
    answer.question = wrong && random() % 4 == 0 ? q.id + "_x" : q.id;
    answer.side = wrong && random() % 4 == 0 ? "middle" : side;
    if (q.kind == QuestionKind::Choice) {
        answer.value = Choice{wrong ? "no_such" : q.options[random() % q.options.size()].id};
        if (!wrong && !q.notAssessable.empty() && random() % 5 == 0) answer.value = Choice{q.notAssessable};
    } else if (q.kind == QuestionKind::Choices) {
        Choices several;
        for (const auto& option : q.options)
            if (random() % 2 == 0) several.codes.push_back(option.id);
        if (wrong) several.codes.push_back("no_such");
        answer.value = several;
    } else if (q.kind == QuestionKind::Number) {
        answer.value = Number{wrong ? q.max.value_or(0) + 1000000 : q.min.value_or(0)};
    } else if (wrong) {
        answer.value = Choice{"no_text"};
    } else {
        answer.value = Text{"words"};
    }
    return answer;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_schema_of_templates_accepts_every_shipped_template_by_two_validators) {
    const Scratch scratch;
    const Valijson second(read(schemaOfTemplates));
    std::vector<std::string> files;
    for (const auto& folder : templateFolders()) {
        const auto loaded = loadTemplate(folder);
        BOOST_REQUIRE_MESSAGE(loaded.value, folder);
        files.push_back(scratch.write(std::to_string(files.size()) + ".json", resolvedTemplate(*loaded.value)));
        BOOST_TEST(second.problem(resolvedTemplate(*loaded.value)) == "", folder);
    }
    for (const auto& verdict : verdicts(schemaOfTemplates, files)) BOOST_TEST(verdict == "valid");
    auto spoiled = json::parse(read(files.front()));
    spoiled["template.yaml"]["statsu"] = "ACTIVE";
    BOOST_TEST(second.problem(spoiled.dump()) != "");
    BOOST_TEST(verdicts(schemaOfTemplates, {scratch.write("spoiled.json", spoiled.dump())}).at(0) != "valid");
}

BOOST_AUTO_TEST_CASE(the_schema_and_our_checker_agree_on_every_key_that_is_required) {
    const auto loaded = loadTemplate(FIMBRIA_SOURCE_DIR "/tests/support/templates/mini");
    BOOST_REQUIRE(loaded.value);
    const Scratch scratch;
    const auto file = scratch.write("mini.json", resolvedTemplate(*loaded.value));
    const auto judged = run("python3 " + quotedPath(judges + "/schema.py") + " --required " +
                            quotedPath(schemaOfTemplates) + " " + quotedPath(file));
    BOOST_REQUIRE_MESSAGE(judged.status == 0, judged.output);
    const Valijson second(read(schemaOfTemplates));
    const json whole = json::parse(read(file));
    std::istringstream lines(judged.output);
    int required = 0, optional = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto tab = line.find('\t');
        const auto pointer = line.substr(0, tab);
        // words are needed for what has them, which is no matter of a key
        if (pointer.find("labels.yaml") != std::string::npos || pointer.find("phrases.yaml") != std::string::npos)
            continue;
        json without = whole;
        std::string last;
        at(without, pointer, last)->erase(last);
        const bool missed = isMissed(without.dump());
        BOOST_TEST(missed == (line.substr(tab + 1) == "yes"),
                   pointer << (missed ? " is required by us" : " is not required by us"));
        std::string name = pointer.substr(0, pointer.find('/'));
        std::replace(name.begin(), name.end(), '~', '/');
        const json part = {{name, without[name]}, {"template.yaml", without["template.yaml"]}};
        BOOST_TEST(second.problem(part.dump()).empty() != missed, pointer);
        (missed ? required : optional)++;
    }
    BOOST_TEST(required > 150);
    BOOST_TEST(optional > 50);
}

BOOST_AUTO_TEST_CASE(the_schema_of_a_templates_readings_and_our_checker_agree_on_every_answer) {
    std::mt19937 random(11);
    const Scratch scratch;
    for (const auto& folder : {std::string(FIMBRIA_SOURCE_DIR "/tests/support/templates/mini"),
                               std::string(FIMBRIA_SOURCE_DIR "/templates/hsg")})
        BOOST_TEST_CONTEXT(folder) {
            const auto compilation = openTemplate(folder);
            BOOST_REQUIRE(compilation.value);
            const auto& source = templateOf(*compilation.value);
            const auto schema = exportReadingSchema(source, {source.languages.front(), "2026-03-12", {}}).text;
            const Valijson second(schema), general(read(schemaOfReadings));
            std::vector<std::string> files;
            std::vector<bool> good;
            int number = 0;
            for (const auto& q : source.questions) {
                const bool wrong = ++number % 2 == 0;
                Reading reading;
                reading.id = "00000000-0000-4000-8000-000000000001";
                reading.templateRef.id = source.id;
                const auto side = q.perSide ? source.sides[random() % source.sides.size()].id : SideId{};
                reading.answers.push_back(someAnswer(q, side, random, wrong));
                const auto text = toJson(reading);
                files.push_back(scratch.write(std::to_string(number) + ".json", text));
                good.push_back(checkReading(*compilation.value, reading).empty());
                BOOST_TEST(good.back() != wrong, q.id);
                BOOST_TEST(second.problem(text).empty() == good.back(), text << second.problem(text));
                BOOST_TEST(general.problem(text) == "");
            }
            const auto judged = verdicts(scratch.write("schema.json", schema), files);
            BOOST_REQUIRE(judged.size() == files.size());
            for (std::size_t i = 0; i < files.size(); ++i)
                BOOST_TEST((judged[i] == "valid") == good[i], read(files[i]) << judged[i]);
        }
}
