#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cctype>
#include <regex>
#include <set>

#include "reporting/compose/compose.h"
#include "reporting/compose/document_words.h"
#include "reporting/rules/compiled_template.h"

using namespace reporting;

namespace {

char turned(char c) {
    if (c >= 'a' && c <= 'z') return static_cast<char>('a' + (c - 'a' + 13) % 26);
    if (c >= 'A' && c <= 'Z') return static_cast<char>('A' + (c - 'A' + 13) % 26);
    return c;
}

// English turned by thirteen letters is a language that nobody built in. Arguments keep their names; a pattern that
// chooses by an argument becomes one that only names its arguments.
std::string turnedPattern(const std::string& pattern) {
    std::string out;
    if (pattern.find(", select") != std::string::npos || pattern.find(", plural") != std::string::npos) {
        std::set<std::string> names;
        const std::regex argument("\\{([a-z_]+)[,}]");
        for (std::sregex_iterator it(pattern.begin(), pattern.end(), argument), end; it != end; ++it)
            names.insert((*it)[1]);
        for (const auto& name : names) out += "gur {" + name + "} ";
        return out;
    }
    bool inside = false;
    for (const char c : pattern) {
        inside = (inside || c == '{') && c != '}';
        out += inside ? c : turned(c);
    }
    return out;
}

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\\\"") : std::string(1, c);
    return out + "\"";
}

// The mini template with a third language, whose words all stand in the template.
std::shared_ptr<const CompiledTemplate> withThirdLanguage() {
    Diagnostics problems;
    auto files = readTemplateFiles(FIMBRIA_SOURCE_DIR "/tests/support/templates/mini", problems);
    BOOST_REQUIRE(files);
    auto& own = files->chain.front().files;
    const auto english = openTemplate(*files);
    BOOST_REQUIRE(english.value);
    const auto& source = templateOf(*english.value);
    std::string labels, phrases;
    for (const auto& [key, words] : source.labels.at("en")) labels += key + ": " + quoted(turnedPattern(words)) + "\n";
    for (const auto& [key, texts] : documentWords(source)) {
        if (key.rfind("side.", 0) == 0) continue;
        labels += "document." + key + ": " + quoted(turnedPattern(texts.at("en"))) + "\n";
    }
    for (const auto& [key, words] : source.phrases.at("en"))
        phrases += key + ": " + quoted(turnedPattern(words)) + "\n";
    own["xx/labels.yaml"] = std::make_shared<std::string>(labels);
    own["xx/phrases.yaml"] = std::make_shared<std::string>(phrases);
    own["template.yaml"] = std::make_shared<std::string>(
        std::regex_replace(*own["template.yaml"], std::regex("languages: \\[en, zh\\]"), "languages: [en, zh, xx]"));
    auto opened = openTemplate(*files);
    std::string told;
    for (const auto& one : opened.diagnostics) told += one.file + ": " + one.message + "\n";
    BOOST_REQUIRE_MESSAGE(opened.value, told);
    return opened.value;
}

Reading reading(const Template& source) {
    using namespace std::chrono;
    Reading r;
    r.templateRef = source.ref();
    const auto at = [](int minutes) {
        return local_days(year(2026) / 11 / 23) + hours(10) + std::chrono::minutes(minutes);
    };
    for (const auto& [id, phase, minutes] : {std::tuple("f1", "FIRST", 1), std::tuple("f2", "LATE1", 16)}) {
        Film film;
        film.id = id;
        film.studyUid = "2.25.1";
        film.sopInstanceUid = std::string("2.25.1.") + id;
        film.phase = phase;
        film.time = at(minutes);
        film.timeSource = "AcquisitionDateTime";
        film.elapsedSeconds = minutes * 60.0;
        film.identity = "confirmed";
        film.lossy = true;
        film.calibratedOnMm = 12;
        r.films.push_back(film);
    }
    r.timeBase = {at(0), "ContrastBolusStopTime", false};
    r.answers = {{"agent", {}, Choice{"water"}, {}, {}, Origin::Header, "ContrastBolusAgent"},
                 {"reach", "right", Choice{"R2"}, {}, {}, Origin::Reader, "normal"}};
    KeptComparison kept;
    kept.id = "c1";
    kept.fixedFilm = "f1";
    kept.movingFilm = "f2";
    kept.mode = "difference";
    kept.method = "landmarks";
    kept.residualPx = 1.5;
    r.comparisons = {kept};
    r.blinded = {{"b", "", "20261123120000", {}, {}, {{"right", "OPEN", {}, {}, {}}}}};
    r.prior = PriorExamination{};
    r.prior->date = "20251123";
    r.prior->reportUid = "2.25.7";
    return r;
}

std::set<std::string> wordsOf(const std::string& text) {
    std::set<std::string> all;
    const std::regex word("[A-Za-z]{4,}");
    for (std::sregex_iterator it(text.begin(), text.end(), word), end; it != end; ++it) all.insert(it->str());
    return all;
}

void add(const std::vector<Section>& sections, std::string& all) {
    for (const auto& section : sections) {
        all += section.title.at("xx") + "\n";
        for (const auto& sentence : section.sentences) all += sentence.text.at("xx") + "\n";
        for (const auto& finding : section.findings) all += finding.label.at("xx") + finding.valueLabel.at("xx") + "\n";
        add(section.sections, all);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_third_language_needs_no_word_but_those_of_its_template) {
    const auto compiled = withThirdLanguage();
    const auto& source = templateOf(*compiled);
    ComposeContext context;
    StudyHeader study;
    study.studyUid = "2.25.1";
    study.date = "20261123";
    context.studies = {study};
    context.predecessor = "2.25.8";
    const auto report = compose(*compiled, reading(source), context);
    BOOST_REQUIRE_MESSAGE(report, report.error().message);
    std::string all;
    add(report->sections, all);
    for (const auto& line : report->provenance) all += line.text.at("xx") + "\n";
    for (const auto& key : report->keyImages) all += key.caption.at("xx") + "\n";
    for (const auto& [key, texts] : report->words) all += texts.at("xx") + "\n";
    BOOST_TEST(report->provenance.size() >= 8u);
    std::set<std::string> english;
    for (const auto& [key, texts] : report->words)
        for (const auto& word : wordsOf(std::regex_replace(texts.at("en"), std::regex("\\{[^}]*\\}?"), " ")))
            english.insert(word);
    for (const auto& word : wordsOf(all)) {
        const bool isArgument = all.find("{" + word + "}") != std::string::npos;
        BOOST_TEST((isArgument || english.count(word) == 0), "“" + word + "” is English");
    }
}
