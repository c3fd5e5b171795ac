#include <boost/test/unit_test.hpp>
#include <set>

#include "plugin/session/header_values.h"
#include "plugin/session/reading_session.h"
#include "tests/plugin/films/studies.h"

using namespace test;

namespace {

class NoJournal : public hsg::Journal {
public:
    reporting::Result<void> append(const reporting::Reading&) override { return {}; }
};

class Headers : public viewer::sdk::FrameReader {
public:
    std::map<std::string, std::string> values;  ///< of every image
    std::map<std::string, std::map<std::string, std::string>> byImage;
    viewer::sdk::Result<viewer::sdk::GreyImage> presentation(const viewer::sdk::ImageRef&, int) const override {
        return tl::make_unexpected(viewer::sdk::Error{"frame.unknown", "No frame.", {}});
    }
    viewer::sdk::Result<std::string> header(const std::string& uid, const std::string& path) const override {
        const auto image = byImage.find(path);
        if (image != byImage.end()) {
            const auto own = image->second.find(uid);
            return own == image->second.end() ? std::string() : own->second;
        }
        const auto found = values.find(path);
        return found == values.end() ? std::string() : found->second;
    }
};

struct Fixture {
    hsg::ReadingSession session{shipped(), std::make_unique<NoJournal>()};
    std::shared_ptr<Headers> headers = std::make_shared<Headers>();

    void open(std::optional<reporting::TechnologistSheet> sheet = {}) {
        reporting::Reading reading;
        reading.id = "reading-1";
        reading.sheet = std::move(sheet);
        session.open(waterExam(), headers, std::move(reading));
    }
    void reopen() { session.open(waterExam(), headers, session.reading()); }
    const reporting::Answer* answer(const std::string& question, const std::string& side = {}) const {
        return session.reading().answer(question, side);
    }
    std::string code(const std::string& question, const std::string& side = {}) const {
        const auto* given = answer(question, side);
        const auto* choice = given ? std::get_if<reporting::Choice>(&given->value) : nullptr;
        return choice ? choice->code : "";
    }
};

std::set<std::string> ids(const std::vector<reporting::Answer>& answers) {
    std::set<std::string> all;
    for (const auto& one : answers) all.insert(one.question);
    return all;
}

const reporting::Answer* find(const std::vector<reporting::Answer>& answers, const std::string& question) {
    for (const auto& one : answers)
        if (one.question == question) return &one;
    return nullptr;
}

std::optional<reporting::Value> proposed(const hsg::ReadingSession& session, const std::string& question) {
    for (const auto& one : session.proposals())
        if (one.answer.question == question) return one.answer.value;
    return std::nullopt;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(acts, Fixture)

BOOST_AUTO_TEST_CASE(normal_lists_first_exactly_what_it_then_sets_and_is_one_edit) {
    open();
    session.setAnswer(choice("contrast_class", "", "water"));
    const auto before = session.reading();
    const auto act = session.normalAnswers("tube", "right");
    BOOST_TEST((session.reading() == before));
    BOOST_TEST(
        (ids(act.answers) == std::set<std::string>{"presence", "reach", "morphology", "dilatation", "spill", "residual",
                                                   "dilatation_delayed", "dispersion", "adhesion_signs"}));
    BOOST_TEST(session.acceptNormal(act));
    for (const auto& one : act.answers) {
        const auto* given = answer(one.question, "right");
        BOOST_REQUIRE(given);
        BOOST_TEST((*given == one));
        BOOST_TEST((given->origin == reporting::Origin::Reader));
        BOOST_TEST(given->originDetail == "normal");
        BOOST_TEST(!given->evidence.empty());
        BOOST_TEST(!answer(one.question, "left"));  // one tube at a time
    }
    BOOST_TEST(session.reading().answers.size() == before.answers.size() + act.answers.size());
    session.undo();
    BOOST_TEST((session.reading().answers == before.answers));
}

BOOST_AUTO_TEST_CASE(normal_offers_nothing_that_an_answer_before_it_denies) {
    open();
    session.setAnswer(choice("contrast_class", "", "water"));
    const auto offers = [&](const std::string& side, const std::string& question) {
        return ids(session.normalAnswers("tube", side).answers).count(question) > 0;
    };
    session.setAnswer(choice("reach", "right", "R0"));
    BOOST_TEST(!offers("right", "dispersion"), "contrast around a tube that gave none is the other one's");
    BOOST_TEST(!offers("right", "spill"));
    BOOST_TEST(offers("left", "dispersion"));
    session.setAnswer(choice("reach", "right", "R3"));
    BOOST_TEST(!offers("right", "spill"), "a tube that does not fill to its end spills nothing normally");
    session.setAnswer(choice("reach", "right", "R4"));
    BOOST_TEST(offers("right", "spill"));
    BOOST_TEST(offers("right", "dispersion"));
    session.setAnswer(choice("spill", "right", "S0"));
    BOOST_TEST(!offers("right", "dispersion"));
}

BOOST_AUTO_TEST_CASE(a_tube_that_may_have_been_removed_is_not_called_expected_by_one_key) {
    open();
    const auto offers = [&](const std::string& side) {
        return ids(session.normalAnswers("tube", side).answers).count("presence") > 0;
    };
    const auto history = [&](std::vector<std::string> codes) {
        session.setAnswer({"history", "", reporting::Choices{std::move(codes)}, {}, {}, reporting::Origin::Reader, {}});
    };
    BOOST_TEST(offers("right"));
    history({"pid"});
    BOOST_TEST(offers("right"));
    for (const char* taken : {"salpingectomy", "sterilisation"}) {
        history({"pid", taken});
        BOOST_TEST((!offers("right") && !offers("left")), "the side is not known");
        session.setAnswer(choice("surgery_side", "", "left"));
        BOOST_TEST((offers("right") && !offers("left")));
        session.setAnswer(choice("surgery_side", "", "both"));
        BOOST_TEST((!offers("right") && !offers("left")));
        session.setAnswer(choice("surgery_side", "", "NA"));
        BOOST_TEST((!offers("right") && !offers("left")));
        session.clearAnswer("surgery_side", "");
    }
}

BOOST_AUTO_TEST_CASE(the_phases_that_no_film_has_are_proposed_with_their_source) {
    open();
    BOOST_REQUIRE(proposed(session, "phase_gap"));
    std::set<std::string> missing;
    for (const auto& film : {"EARLY", "FULL", "TUBAL", "SPILL"}) {
        bool isThere = false;
        for (const auto& one : session.reading().films) isThere = isThere || one.phase == film;
        std::string code = film;
        for (auto& letter : code) letter = static_cast<char>(std::tolower(letter));
        if (!isThere) missing.insert(code);
    }
    const auto gap = std::get<reporting::Choices>(*proposed(session, "phase_gap"));
    BOOST_TEST((std::set<std::string>(gap.codes.begin(), gap.codes.end()) == missing));
    for (const auto& one : session.proposals())
        if (one.answer.question == "phase_gap") BOOST_TEST(one.source == "source.films");
    BOOST_TEST(!answer("phase_gap"), "it counts when it is accepted");
}

BOOST_AUTO_TEST_CASE(normal_rests_on_the_film_that_shows_it_or_the_one_on_the_screen) {
    open();
    session.setAnswer(choice("contrast_class", "", "water"));
    const auto act = session.normalAnswers("tube", "right");
    const auto phase = [&](const reporting::Answer& one) {
        return session.reading().film(one.evidence.at(0).filmId)->phase;
    };
    BOOST_TEST(phase(*find(act.answers, "spill")) == "SPILL");
    BOOST_TEST(phase(*find(act.answers, "reach")) == "TUBAL");
    BOOST_TEST(phase(*find(act.answers, "residual")) == "DELAY1");
    std::string spillFilm;
    for (const auto& film : session.reading().films)
        if (film.phase == "SPILL") spillFilm = film.id;
    const auto seen = session.normalAnswers("tube", "right", {spillFilm});
    BOOST_TEST(find(seen.answers, "reach")->evidence.at(0).filmId == spillFilm);
    BOOST_TEST(phase(*find(seen.answers, "residual")) == "DELAY1");  // a spill film shows no retention
}

BOOST_AUTO_TEST_CASE(normal_never_touches_an_answer_and_never_asks_what_is_not_asked) {
    open();
    session.setAnswer(choice("contrast_class", "", "water"));
    session.setAnswer(choice("reach", "right", "R1"));
    const auto act = session.normalAnswers("tube", "right");
    const auto set = ids(act.answers);
    for (const char* hidden : {"reach", "spill", "dilatation", "morphology", "residual", "adhesion_signs"})
        BOOST_TEST(!set.count(hidden), hidden);
    BOOST_TEST(set.count("presence"));
    session.acceptNormal(act);
    BOOST_TEST(code("reach", "right") == "R1");
    // what the reader answered between the list and the key stays hers
    const auto left = session.normalAnswers("tube", "left");
    session.setAnswer(choice("reach", "left", "R2"));
    session.acceptNormal(left);
    BOOST_TEST(code("reach", "left") == "R2");
}

BOOST_AUTO_TEST_CASE(without_its_films_a_question_stays_blank_and_is_named) {
    open();
    session.setAnswer(choice("contrast_class", "", "water"));
    const auto films = session.reading().films;
    for (const auto& film : films)
        if (film.phase != "SCOUT") session.setPhase(film.id, film.phase == "TUBAL" ? "TUBAL" : "FULL");
    const auto act = session.normalAnswers("tube", "right");
    BOOST_TEST(!ids(act.answers).count("spill"));
    BOOST_TEST(!ids(act.answers).count("residual"));  // not asked without a delayed film
    std::set<std::string> without;
    for (const auto& ref : act.withoutFilm) without.insert(ref.question);
    BOOST_TEST(without.count("spill"));
    BOOST_TEST(!without.count("residual"));
}

BOOST_AUTO_TEST_CASE(headers_of_the_request_are_proposed_and_one_key_accepts_a_step) {
    headers->values = {{"RequestAttributesSequence.ReasonForTheRequestedProcedure", "Primary infertility, 2 years"},
                       {"LastMenstrualDate", "20260303"},
                       {"PregnancyStatus", "1"},
                       {"AdditionalPatientHistory", "白带常规正常，末次月经后禁欲"}};
    open();
    const auto before = session.reading();
    const auto listed = session.proposals("clinical", "");
    BOOST_TEST(listed.size() == 4u);
    BOOST_TEST((session.reading() == before));
    BOOST_TEST(session.acceptProposals("clinical", ""));
    BOOST_TEST(code("indication") == "infertility_primary");
    BOOST_TEST(code("pregnancy_excluded") == "documented");
    BOOST_TEST(code("infection_screen") == "negative");
    BOOST_REQUIRE(answer("cycle_day"));
    BOOST_TEST(std::get<reporting::Number>(answer("cycle_day")->value).value == 8);
    BOOST_TEST((answer("cycle_day")->origin == reporting::Origin::Header));
    BOOST_TEST(answer("cycle_day")->originDetail == "LastMenstrualDate");
    session.undo();
    BOOST_TEST(session.reading().answers.empty());
}

BOOST_AUTO_TEST_CASE(a_header_that_means_several_things_or_nothing_proposes_nothing) {
    for (const char* reason : {"Primary infertility; recurrent miscarriage", "pelvic pain", "secondary"}) {
        headers->values = {{"ReasonForTheRequestedProcedure", reason}};
        open();
        BOOST_TEST(!proposed(session, "indication"), reason);
    }
    for (const char* date : {"20260311", "2026", "20261303", "20250101"}) {  // after the study, broken, long ago
        headers->values = {{"LastMenstrualDate", date}};
        open();
        BOOST_TEST(!proposed(session, "cycle_day"), date);
    }
    headers->values = {{"PregnancyStatus", "4"}};
    open();
    BOOST_TEST(!proposed(session, "pregnancy_excluded"));
    headers->values = {{"PregnancyStatus", "2"}};
    open();
    BOOST_TEST((proposed(session, "pregnancy_excluded") == reporting::Value(reporting::Choice{"not_excluded"})));
}

BOOST_AUTO_TEST_CASE(a_dose_that_each_image_tells_is_added_up) {
    open();
    std::map<std::string, std::string> doses;
    for (const auto& film : session.reading().films) doses[film.sopInstanceUid] = "2.5";
    headers->byImage["ImageAndFluoroscopyAreaDoseProduct"] = doses;
    reopen();
    const auto films = static_cast<double>(session.reading().films.size());
    BOOST_REQUIRE(proposed(session, "dose_area_product"));
    BOOST_TEST(std::get<reporting::Number>(*proposed(session, "dose_area_product")).value == films * 25);
    headers->byImage["ImageAndFluoroscopyAreaDoseProduct"].begin()->second = "much";
    reopen();
    BOOST_TEST(!proposed(session, "dose_area_product"));  // a sum with a hole in it is no sum
}

BOOST_AUTO_TEST_CASE(the_sheet_is_a_proposal_and_a_header_that_says_otherwise_is_shown_beside_it) {
    headers->values = {{"ContrastBolusVolume", "12"}};
    const auto number = [](const char* question, double value) {
        return reporting::Answer{question, "", reporting::Number{value}, "", {}, reporting::Origin::Sheet, ""};
    };
    open(reporting::TechnologistSheet{"Li", "20260310", {number("contrast_volume", 9), number("pain", 3)}});
    const auto all = session.proposals();
    const auto at = [&](const char* question) {
        return std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.answer.question == question; });
    };
    BOOST_REQUIRE(at("contrast_volume") != all.end());
    BOOST_TEST((at("contrast_volume")->answer.origin == reporting::Origin::Sheet));
    BOOST_REQUIRE(at("contrast_volume")->contradicted.has_value());
    BOOST_TEST(std::get<reporting::Number>(at("contrast_volume")->contradicted->value).value == 12);
    session.acceptProposals("technique", "");
    BOOST_TEST(!answer("contrast_volume"));  // one key does not decide between two sources
    BOOST_REQUIRE(answer("pain"));
    BOOST_TEST((answer("pain")->origin == reporting::Origin::Sheet));
    BOOST_TEST(answer("pain")->originDetail == "Li");
}

BOOST_AUTO_TEST_CASE(a_bilateral_patent_study_is_ready_to_sign_after_eleven_acts) {
    headers->values = {{"RequestAttributesSequence.ReasonForTheRequestedProcedure", "Primary infertility, 2 years"},
                       {"LastMenstrualDate", "20260303"},
                       {"PregnancyStatus", "1"},
                       {"AdditionalPatientHistory", "Vaginal swab normal"},
                       {"ContrastBolusAgent", "Omnipaque 300"},
                       {"ContrastBolusVolume", "10"},
                       {"ContrastBolusIngredientConcentration", "300"},
                       {"ProtocolName", "HSG, 5F balloon catheter"},
                       {"PatientOrientation", "L\\F"}};
    open();
    int acts = 0;
    const auto accept = [&](const std::string& step) {
        ++acts;
        BOOST_TEST(session.acceptProposals(step, ""));
    };
    const auto normal = [&](const std::string& step, const std::string& side) {
        ++acts;
        const auto act = session.normalAnswers(step, side);
        BOOST_TEST(session.acceptNormal(act));
    };
    accept("clinical");
    accept("technique");
    ++acts;
    session.setAnswer(choice("mobilised", "", "yes"));
    auto none = choice("complications", "", "");
    none.value = reporting::Choices{};
    ++acts;
    session.setAnswer(none);
    accept("adequacy");
    normal("adequacy", "");
    normal("scout", "");
    normal("uterus", "");
    normal("tube", "right");
    normal("tube", "left");
    normal("peritoneum", "");
    BOOST_TEST(acts == 11);
    for (const auto& ref : session.assessment().missing) BOOST_ERROR(ref.question << ":" << ref.side);
    for (const auto& one : session.assessment().missingEvidence) BOOST_ERROR(one.answer.question);
    BOOST_TEST(session.assessment().maySign());
    for (const auto& one : session.assessment().conclusions) BOOST_TEST(one.conclusion == "PAT");
}

BOOST_AUTO_TEST_CASE(nothing_is_selected_before_the_reader_acts) {
    headers->values = {
        {"ContrastBolusAgent", "Omnipaque 300"}, {"PregnancyStatus", "1"}, {"PatientOrientation", "L\\F"}};
    open();
    BOOST_TEST(session.reading().answers.empty());
    BOOST_TEST((proposed(session, "orientation") == reporting::Value(reporting::Choice{"header"})));
}

BOOST_AUTO_TEST_SUITE_END()
