#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <functional>

#include "reporting/compose/compose.h"
#include "reporting/model/report_json.h"
#include "tests/support/hsg_reading.h"

using namespace reporting;

namespace {

const CompiledTemplate& hsg() {
    static const auto opened = openTemplate(FIMBRIA_SOURCE_DIR "/templates/hsg");
    BOOST_REQUIRE_MESSAGE(opened.value, "templates/hsg does not compile");
    return *opened.value;
}

ComposeContext context(bool sign = true) {
    ComposeContext c;
    StudyHeader home;
    home.studyUid = "2.25.1001";
    home.date = "20261123";
    c.studies = {home};
    c.reportUid = "2.25.9001";
    c.now = "20261123110500";
    if (sign) c.signer = Profile{"reader-1", "Reader^Demo", "Department"};
    return c;
}

Report composed(const Reading& reading, bool sign = true) {
    auto report = compose(hsg(), reading, context(sign));
    BOOST_REQUIRE_MESSAGE(report, report.error().message);
    return *report;
}

void visit(const std::vector<Section>& sections, const std::function<void(const Section&)>& see) {
    for (const auto& section : sections) {
        see(section);
        visit(section.sections, see);
    }
}

const Section& sectionOf(const Report& report, const std::string& id) {
    const Section* found = nullptr;
    visit(report.sections, [&](const Section& section) {
        if (section.id == id) found = &section;
    });
    BOOST_REQUIRE_MESSAGE(found, "no section " << id);
    return *found;
}

bool says(const std::vector<Sentence>& sentences, const std::string& language, const std::string& words) {
    for (const auto& sentence : sentences)
        if (sentence.text.at(language).find(words) != std::string::npos) return true;
    return false;
}

Assessment evaluated(const Reading& reading) {
    return Evaluation(hsg(), reading).assessment();
}

test::Given with(test::Given given, const test::Given& more) {
    for (const auto& [key, value] : more) given[key] = value;
    return given;
}

}  // namespace

BOOST_AUTO_TEST_CASE(two_patent_tubes_give_a_signed_report_with_its_impression_in_order) {
    const auto report = composed(test::hsgReading(hsg(), test::patentAnswers()));
    const auto& impression = sectionOf(report, "impression").sentences;
    BOOST_REQUIRE(impression.size() >= 2u);
    BOOST_TEST(impression.size() <= 6u);
    BOOST_TEST(impression[0].side.empty());
    BOOST_TEST(impression[0].text.at("en") == "Both tubes: patent.");
    BOOST_TEST(impression[0].text.at("zh") == "双侧输卵管：通畅。");
    BOOST_TEST(impression[0].rule == "DT34");
    for (const std::string side : {"right", "left"})
        BOOST_TEST(
            (std::count(impression[0].answers.begin(), impression[0].answers.end(), QuestionRef{"spill", side}) == 1));
    BOOST_REQUIRE(report.examLine.has_value());
    BOOST_TEST((report.completion == Completion::Complete && report.verification == Verification::Verified));
    BOOST_TEST(report.signedAt == "20261123110500");
}

BOOST_AUTO_TEST_CASE(a_calibration_of_the_reader_is_named_in_how_the_report_was_made) {
    auto reading = test::hsgReading(hsg(), test::patentAnswers());
    BOOST_TEST(!says(composed(reading).provenance, "en", "calibrated by the reader"));
    BOOST_REQUIRE(!reading.films.empty());
    reading.films.back().calibratedOnMm = 12.5;
    const auto report = composed(reading);
    BOOST_TEST(says(report.provenance, "en", "calibrated by the reader on an object of 12.5 mm."));
    BOOST_TEST(says(report.provenance, "zh", "12.5 mm"));
    const auto stored = reportFromJson(toJson(report));
    BOOST_REQUIRE(stored);
    BOOST_TEST((*stored == report));
}

BOOST_AUTO_TEST_CASE(every_text_is_there_in_every_language_without_a_brace_or_a_lost_phrase) {
    for (const auto& given :
         {test::patentAnswers(),
          with(test::patentAnswers(), {{"left.reach", "R1"}, {"left.spill", "S0"}, {"left.dispersion", "PX"}}),
          with(test::patentAnswers(), {{"reach", "R3"}, {"spill", "S0"}, {"residual", "T3"}, {"dilatation", "D2"}}),
          with(test::patentAnswers(), {{"cavity_filling", "NA"}, {"reach", "RX"}, {"spill", "SX"}})}) {
        const auto report = composed(test::hsgReading(hsg(), given), false);
        const auto good = [](const Texts& texts) {
            for (const std::string language : {"en", "zh"}) {
                BOOST_REQUIRE(texts.contains(language));
                const auto& text = texts.at(language);
                BOOST_TEST(!text.empty());
                BOOST_TEST(text.find_first_of("{}") == std::string::npos, text);
                BOOST_TEST(text.find("⟨") == std::string::npos, text);
            }
        };
        good(report.title);
        visit(report.sections, [&](const Section& section) {
            good(section.title);
            BOOST_TEST(!section.heading.isEmpty(), section.id);
            for (const auto& sentence : section.sentences) good(sentence.text);
            for (const auto& finding : section.findings) {
                good(finding.label);
                good(finding.valueLabel);
                BOOST_TEST(!finding.concept_.isEmpty(), finding.question);
                if (finding.value) BOOST_TEST(!finding.value->isEmpty(), finding.question);
            }
        });
        for (const auto& line : report.provenance) good(line.text);
        for (const auto& image : report.keyImages) good(image.caption);
    }
}

BOOST_AUTO_TEST_CASE(the_same_answers_give_the_same_report) {
    const auto reading = test::hsgReading(hsg(), test::patentAnswers());
    BOOST_TEST((composed(reading) == composed(reading)));
    BOOST_TEST((*reportFromJson(toJson(composed(reading))) == composed(reading)));
}

BOOST_AUTO_TEST_CASE(findings_are_coded_a_side_with_the_films_they_were_seen_on) {
    const auto report = composed(test::hsgReading(hsg(), test::patentAnswers()));
    const auto& right = sectionOf(report, "tube.right");
    BOOST_TEST(right.title.at("en") == "Right tube");
    bool found = false;
    for (const auto& finding : right.findings) {
        BOOST_TEST(finding.side == "right");
        BOOST_REQUIRE(finding.laterality.has_value());
        BOOST_TEST(finding.laterality->value == "24028007");
        if (finding.question != "residual") continue;
        found = true;
        BOOST_TEST((finding.films == std::vector<std::string>{"f6"}));
    }
    BOOST_TEST(found);
    const auto& conclusions = sectionOf(report, "impression").findings;
    BOOST_TEST(std::count_if(conclusions.begin(), conclusions.end(),
                             [](const Finding& f) { return f.question == "conclusion"; }) == 2);
}

BOOST_AUTO_TEST_CASE(a_reading_with_blanks_is_composed_but_never_signed) {
    auto reading = test::hsgReading(hsg(), test::patentAnswers());
    std::erase_if(reading.answers, [](const Answer& a) { return a.question == "spill" && a.side == "left"; });
    const auto refused = compose(hsg(), reading, context(true));
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().code == "compose.not-signable");
    const auto report = composed(reading, false);
    const auto& impression = sectionOf(report, "impression").sentences;
    BOOST_TEST(impression[1].text.at("en") == "Left: no conclusion, answers are missing.");
    BOOST_TEST((report.completion == Completion::Partial && !report.examLine));
    BOOST_TEST(says(report.provenance, "en", "Not answered"));
}

BOOST_AUTO_TEST_CASE(without_a_delayed_film_the_report_says_what_that_costs) {
    const auto report = composed(test::hsgReading(hsg(), test::patentAnswers(), test::hsgFilms(false)), false);
    const auto& limitations = sectionOf(report, "limitations").sentences;
    BOOST_TEST(std::any_of(limitations.begin(), limitations.end(), [](const Sentence& s) { return s.rule == "Q01"; }));
    BOOST_TEST(says(sectionOf(report, "impression").sentences, "zh", "未摄延迟片"));
    BOOST_TEST(sectionOf(report, "impression").findings.front().value->value.find("PAT") == std::string::npos);
    for (const auto& image : report.keyImages) BOOST_TEST(image.filmId != "f6");
}

BOOST_AUTO_TEST_CASE(that_there_is_no_limitation_is_said_only_when_nothing_is_blank) {
    auto reading = test::hsgReading(hsg(), test::patentAnswers());
    BOOST_TEST(evaluated(reading).limitations.empty());
    BOOST_TEST(sectionOf(composed(reading), "limitations").sentences.front().id == "impression.no_limitation");
    for (const auto& line : sectionOf(composed(reading), "impression").sentences)
        BOOST_TEST(line.id != "impression.no_limitation");  // told where it belongs, not as a conclusion
    std::erase_if(reading.answers, [](const Answer& a) { return a.question == "seal"; });
    for (const auto& section : composed(reading, false).sections)
        for (const auto& sentence : section.sentences) BOOST_TEST(sentence.id != "impression.no_limitation");
}

BOOST_AUTO_TEST_CASE(an_override_is_marked_with_its_reason_and_the_class_of_the_rules) {
    auto reading = test::hsgReading(hsg(), test::patentAnswers());
    reading.overrides = {{"left", "LIM", "Seen live only {braces}."}};
    const auto report = composed(reading, false);
    const auto& line = sectionOf(report, "impression").sentences[1];
    BOOST_TEST(line.text.at("en").find("(Seen live only {braces})") != std::string::npos, line.text.at("en"));
    BOOST_TEST(line.text.at("en").find("DT34") == std::string::npos, line.text.at("en"));
    BOOST_TEST(says(report.provenance, "en", "the rules (DT34) give"));
    BOOST_TEST(report.conclusions[1].ruleClass == "PAT");
}

BOOST_AUTO_TEST_CASE(free_text_reaches_the_report_as_it_was_typed) {
    const std::string typed = "mobile, {see} <f4> 3.5 mm";
    const auto report = composed(
        test::hsgReading(hsg(), with(test::patentAnswers(), {{"left.tube_text", typed}, {"uterus_text", "前倾"}})));
    const auto& left = sectionOf(report, "tube.left").sentences.back();
    BOOST_TEST(left.text.at("en") == typed);
    BOOST_TEST(left.text.at("zh") == typed);
    BOOST_TEST(says(sectionOf(report, "uterus").sentences, "zh", "前倾"));
    BOOST_TEST(!says(sectionOf(report, "tube.right").sentences, "en", typed));
}

BOOST_AUTO_TEST_CASE(key_images_of_the_reader_take_the_place_of_the_protocols_and_the_pair_stays) {
    auto reading = test::hsgReading(hsg(), test::patentAnswers());
    const auto shown = [&] {
        std::vector<std::string> films;
        for (const auto& image : composed(reading).keyImages)
            if (!image.filmId.empty()) films.push_back(image.filmId);
        return films;
    };
    BOOST_TEST((shown() == std::vector<std::string>{"f5", "f6", "f2", "f3", "f4"}));
    reading.films[0].keyImage = reading.films[3].keyImage = true;
    BOOST_TEST((shown() == std::vector<std::string>{"f5", "f6", "f1", "f4"}));
    // of two films of a phase that was chosen which the reader marked
    reading.films.push_back(test::hsgFilm("f7", "SPILL", 2));
    BOOST_TEST((shown() == std::vector<std::string>{"f7", "f6", "f1", "f4", "f5"}));  // the spill was read on f5
    reading.films[4].keyImage = true;
    BOOST_TEST((shown() == std::vector<std::string>{"f5", "f6", "f1", "f4"}));
    const auto report = composed(reading);
    const auto stored = reportFromJson(toJson(report));
    BOOST_REQUIRE(stored);
    BOOST_TEST((*stored == report));
}

BOOST_AUTO_TEST_CASE(the_pair_comes_first_among_the_key_images_with_time_and_source) {
    const auto report = composed(test::hsgReading(hsg(), test::patentAnswers()));
    BOOST_REQUIRE(report.keyImages.size() >= 2u);
    BOOST_TEST(report.keyImages[1].filmId == "f6");
    const auto& caption = report.keyImages[1].caption.at("en");
    for (const std::string part : {"10:28", "16 min", "acquisition time"})
        BOOST_TEST(caption.find(part) != std::string::npos, caption);
    BOOST_TEST(report.keyImages[1].caption.at("zh").find("16分钟") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(provenance_names_template_rules_times_and_unconfirmed_films) {
    auto reading = test::hsgReading(hsg(), test::patentAnswers());
    reading.films.back().identity = "uncertain";
    const auto report = composed(reading, false);
    const auto& source = templateOf(hsg());
    BOOST_TEST(says(report.provenance, "en", source.hash.substr(0, 12)));
    BOOST_TEST(says(report.provenance, "en", "DT34 (right)"));
    BOOST_TEST(says(report.provenance, "en", "ContrastBolusStopTime"));
    BOOST_TEST(says(report.provenance, "zh", "16分钟"));
    BOOST_TEST(says(report.provenance, "en", "not confirmed"));
}

BOOST_AUTO_TEST_CASE(every_state_of_the_drawing_finds_its_element) {
    const auto report = composed(test::hsgReading(hsg(), test::patentAnswers()));
    const auto svg = diagramSvg(templateOf(hsg()), report);
    BOOST_TEST(!report.diagram.empty());
    for (const auto& state : report.diagram) {
        const auto at = svg.find("id=\"" + state.element + "\"");
        BOOST_REQUIRE_MESSAGE(at != std::string::npos, state.element);
        const auto tag = svg.substr(svg.rfind('<', at), svg.find('>', at) - svg.rfind('<', at));
        BOOST_TEST(tag.find(state.state) != std::string::npos, tag);
    }
}

BOOST_AUTO_TEST_CASE(a_frame_of_a_run_that_an_answer_rests_on_is_a_key_image_and_says_its_frame) {
    auto reading = test::hsgReading(hsg(), test::patentAnswers());
    auto* run = &reading.films.front();
    for (auto& film : reading.films)
        if (film.phase == "SPILL") run = &film;
    run->frame = 9;
    const std::string runId = run->id;
    auto extra = *run;
    extra.id = "f99";
    extra.frame = 4;
    extra.time = *extra.time - std::chrono::seconds(5);
    reading.films.push_back(extra);
    const auto captionOf = [](const Report& report, const std::string& film, const std::string& language) {
        for (const auto& image : report.keyImages)
            if (image.filmId == film) return image.caption.at(language);
        return std::string("none");
    };
    const auto without = composed(reading);
    BOOST_TEST(captionOf(without, "f99", "en") == "none");
    BOOST_REQUIRE(!reading.answers.empty());
    reading.answers.front().evidence = {{"f99", std::nullopt, std::nullopt}};
    const auto report = composed(reading);
    BOOST_TEST_MESSAGE(captionOf(report, "f99", "en"));
    BOOST_TEST(captionOf(report, "f99", "en").find("frame 4") != std::string::npos);
    BOOST_TEST(captionOf(report, "f99", "zh").find("第4帧") != std::string::npos);
    BOOST_TEST(captionOf(report, runId, "en").find("frame 9") != std::string::npos);
}
