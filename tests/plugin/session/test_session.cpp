#include <boost/test/unit_test.hpp>

#include "plugin/session/edits.h"
#include "plugin/session/reader_edits.h"
#include "plugin/session/reading_session.h"
#include "tests/plugin/films/studies.h"

using namespace test;

namespace {

/// Keeps what it is given; refuses when told to.
struct Memory {
    std::vector<reporting::Reading> kept;
    bool full = false;
};

class MemoryJournal : public hsg::Journal {
public:
    explicit MemoryJournal(Memory& memory) : memory_(memory) {}
    reporting::Result<void> append(const reporting::Reading& reading) override {
        if (memory_.full) return tl::make_unexpected(reporting::Error{"draft.full", "The disk is full.", {}});
        memory_.kept.push_back(reading);
        return {};
    }

private:
    Memory& memory_;
};

/// Headers that a study set does not carry.
class Headers : public viewer::sdk::FrameReader {
public:
    std::map<std::string, std::string> values;
    viewer::sdk::Result<viewer::sdk::GreyImage> presentation(const viewer::sdk::ImageRef&, int) const override {
        return tl::make_unexpected(viewer::sdk::Error{"frame.unknown", "No frame.", {}});
    }
    viewer::sdk::Result<std::string> header(const std::string&, const std::string& path) const override {
        const auto found = values.find(path);
        return found == values.end() ? std::string() : found->second;
    }
};

struct Fixture {
    Memory memory;
    hsg::ReadingSession session{shipped(), std::make_unique<MemoryJournal>(memory)};
    int changes = 0, failures = 0;
    std::shared_ptr<Headers> headers = std::make_shared<Headers>();

    Fixture() {
        QObject::connect(&session, &hsg::ReadingSession::changed, &session, [this] { ++changes; });
        QObject::connect(&session, &hsg::ReadingSession::storageFailed, &session, [this] { ++failures; });
    }
    void open(const viewer::sdk::StudySet& studies = waterExam(), const std::string& id = "reading-1") {
        reporting::Reading reading;
        reading.id = id;
        session.open(studies, headers, std::move(reading));
        changes = 0;
    }
    std::string code(const std::string& question, const std::string& side) const {
        const auto* answer = session.reading().answer(question, side);
        return answer ? std::get<reporting::Choice>(answer->value).code : "";
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(session, Fixture)

BOOST_AUTO_TEST_CASE(an_empty_session_can_be_asked_everything) {
    BOOST_TEST(session.reading().id == "");
    BOOST_TEST(session.films().films.empty());
    BOOST_TEST(!session.assessment().maySign());
    BOOST_TEST(session.proposals().empty());
    BOOST_TEST(!session.canUndo());
}

BOOST_AUTO_TEST_CASE(an_answer_is_on_the_disk_before_any_view_hears_of_it) {
    open();
    std::size_t keptAtChange = 0;
    QObject::connect(&session, &hsg::ReadingSession::changed, &session, [&] { keptAtChange = memory.kept.size(); });
    BOOST_TEST(session.setAnswer(choice("reach", "right", "R4")));
    BOOST_TEST(changes == 1);
    BOOST_TEST(keptAtChange == 1u);
    BOOST_TEST((memory.kept.back() == session.reading()));
    BOOST_TEST(memory.kept.back().films.size() == 6u);
    BOOST_TEST(memory.kept.back().templateRef.hash == session.source().hash);
}

BOOST_AUTO_TEST_CASE(the_same_answer_again_is_no_edit) {
    open();
    session.setAnswer(choice("reach", "right", "R4"));
    BOOST_TEST(session.setAnswer(choice("reach", "right", "R4")));
    BOOST_TEST(memory.kept.size() == 1u);
    BOOST_TEST(changes == 1);
}

BOOST_AUTO_TEST_CASE(the_two_sides_are_different_answers) {
    open();
    session.setAnswer(choice("reach", "right", "R4"));
    session.setAnswer(choice("reach", "left", "R1"));
    BOOST_TEST(code("reach", "right") == "R4");
    BOOST_TEST(code("reach", "left") == "R1");
    session.clearAnswer("reach", "right");
    BOOST_TEST(code("reach", "right") == "");
    BOOST_TEST(code("reach", "left") == "R1");
}

BOOST_AUTO_TEST_CASE(a_failed_write_stops_input_and_changes_nothing) {
    open();
    session.setAnswer(choice("reach", "right", "R4"));
    memory.full = true;
    BOOST_TEST(!session.setAnswer(choice("reach", "left", "R4")));
    BOOST_TEST(failures == 1);
    BOOST_TEST(session.isStopped());
    BOOST_TEST(code("reach", "left") == "");
    BOOST_TEST(!session.canUndo());
    BOOST_TEST(!session.retryStorage());

    memory.full = false;
    BOOST_TEST(!session.setAnswer(choice("reach", "left", "R4")));  // not before the reader asks for it
    BOOST_TEST(session.retryStorage());
    BOOST_TEST(session.setAnswer(choice("reach", "left", "R4")));
    BOOST_TEST(code("reach", "left") == "R4");
}

BOOST_AUTO_TEST_CASE(undo_and_redo_walk_through_the_readings_and_are_kept_too) {
    open();
    session.setAnswer(choice("reach", "right", "R4"));
    session.setAnswer(choice("reach", "right", "R2"));
    session.undo();
    BOOST_TEST(code("reach", "right") == "R4");
    BOOST_TEST((memory.kept.back() == session.reading()));
    session.undo();
    BOOST_TEST(code("reach", "right") == "");
    BOOST_TEST(!session.canUndo());
    session.redo();
    session.redo();
    BOOST_TEST(code("reach", "right") == "R2");
    BOOST_TEST(!session.canRedo());
    session.undo();
    session.setAnswer(choice("reach", "left", "R3"));
    BOOST_TEST(!session.canRedo());
    BOOST_TEST(changes == 8);
}

BOOST_AUTO_TEST_CASE(more_studies_keep_the_undo_list_and_another_reading_does_not) {
    open();
    session.setAnswer(choice("reach", "right", "R4"));
    session.open(waterExam(), headers, session.reading());
    BOOST_TEST(session.canUndo());
    open(waterExam(), "reading-2");
    BOOST_TEST(!session.canUndo());
}

BOOST_AUTO_TEST_CASE(a_clock_mark_moves_every_interval_and_can_be_taken_back) {
    open();
    const auto minutes = [&] { return *session.films().find("f6")->film.elapsedSeconds / 60; };
    BOOST_TEST(minutes() == 16.0);
    session.setMark("injection_stop", at("2026-03-10 10:02:30"));
    BOOST_TEST(minutes() == 14.0);
    BOOST_TEST(session.reading().timeBase.source == "clock mark");
    session.clearMark("injection_stop");
    BOOST_TEST(minutes() == 16.0);
    BOOST_TEST(session.reading().timeBase.source == "ContrastBolusStopTime");
}

BOOST_AUTO_TEST_CASE(the_class_follows_the_answers_at_once) {
    open();
    session.setAnswer(choice("contrast_class", "", "water"));
    BOOST_TEST(session.assessment().interval.grade == "V2");
    BOOST_TEST(session.assessment().interval.filmId == "f6");
    session.setPhase("f6", "DRAIN");
    BOOST_TEST(session.assessment().interval.grade == "V0");
    session.undo();
    BOOST_TEST(session.assessment().interval.grade == "V2");
}

BOOST_AUTO_TEST_CASE(an_answer_rests_on_the_film_of_its_kind_unless_the_reader_names_one) {
    open();
    session.setAnswer(choice("contrast_class", "", "water"));
    session.setAnswer(choice("residual", "right", "T0"));
    session.setAnswer(choice("reach", "right", "R4"));
    session.setAnswer(choice("reach", "left", "R4", "f3"));
    session.setAnswer(choice("residual", "left", "TX"));
    const auto film = [&](const char* question, const char* side) {
        const auto& evidence = session.reading().answer(question, side)->evidence;
        return evidence.empty() ? std::string() : evidence.front().filmId;
    };
    BOOST_TEST(film("residual", "right") == "f6");
    BOOST_TEST(film("reach", "right") == "f4");  // TUBAL, which the step hangs first
    BOOST_TEST(film("reach", "left") == "f3");
    BOOST_TEST(film("residual", "left") == "");  // not assessable cites nothing by itself
}

BOOST_AUTO_TEST_CASE(a_frame_of_a_run_can_become_a_film_of_its_own) {
    open(set({study("1", {series("1.100", 1,
                                 {withContrast(run("1.1", 1, "2026-03-10 10:00:00", 40), "Omnipaque", nullptr,
                                               "2026-03-10 10:00:05")})})}));
    BOOST_TEST(session.films().films.size() == 1u);
    session.addFrame("f1", 4, "EARLY");
    BOOST_REQUIRE(session.films().films.size() == 2u);
    BOOST_TEST(session.films().films[0].film.frame == 4);
    BOOST_TEST(session.films().films[0].film.phase == "EARLY");
    BOOST_TEST(session.films().films[0].film.id == "f2");
    session.addFrame("f1", 4, "FULL");  // the same frame again is no film
    BOOST_TEST(session.films().films.size() == 2u);
    session.setFrame("f1", 20);
    BOOST_TEST(session.films().find("f1")->film.elapsedSeconds.value() == 4.5);
    session.setFrame("f1", 4);  // taken
    BOOST_TEST(session.films().find("f1")->film.frame == 20);
}

BOOST_AUTO_TEST_CASE(evidence_never_comes_to_name_another_frame_whoever_it_is_of) {
    open(set({study("1", {series("1.100", 1,
                                 {withContrast(run("1.1", 1, "2026-03-10 10:00:00", 40), "Omnipaque", nullptr,
                                               "2026-03-10 10:00:05")})})}));
    session.addFrame("f1", 4, "EARLY");
    auto second = session.reading();
    reporting::Answer seen = choice("reach", "right", "R4");
    seen.evidence = {{"f2", 10, 12}};
    second.blinded = {{"r2", "Reader^Two", "20260310120000", {}, {seen}, {}}};
    session.apply({"second reading", [&](const auto& from) { return hsg::edits::addBlinded(from, second); }, true});
    BOOST_TEST(session.citations("f2") == 1);
    BOOST_TEST(!session.removeFrame("f2"));
    session.setFrame("f2", 9);
    BOOST_REQUIRE(session.reading().film("f2"));
    BOOST_TEST(session.reading().film("f2")->frame == 4);

    // a film whose study is closed stays while a blinded answer cites it; an id that is cited is never given again
    reporting::Reading without = session.reading();
    std::erase_if(without.films, [](const auto& film) { return film.id == "f2"; });
    without = hsg::edits::addFrame(without, "f1", 30, "SPILL");
    BOOST_TEST(without.films.back().id == "f3");
    session.open({}, headers, session.reading());
    BOOST_TEST(session.reading().film("f2"));
}

BOOST_AUTO_TEST_CASE(each_entry_of_the_sheet_keeps_the_name_of_who_made_it_and_undo_leaves_it) {
    open();
    const auto onSheet = [&](const char* question, const char* code, const char* by) {
        return session.apply({"sheet",
                              [=](const auto& from) {
                                  return hsg::edits::setSheetAnswer(from, choice(question, "", code), by, "20260310");
                              },
                              true});
    };
    BOOST_TEST(onSheet("pregnancy", "excluded", "Tech One"));
    BOOST_TEST(onSheet("spasmolytic", "given", "Tech Two"));
    const auto& sheet = *session.reading().sheet;
    BOOST_REQUIRE(sheet.answers.size() == 2u);
    BOOST_TEST(sheet.answers[0].originDetail == "Tech One");
    BOOST_TEST(sheet.answers[1].originDetail == "Tech Two");
    session.setAnswer(choice("reach", "right", "R4"));
    session.undo();
    session.undo();
    BOOST_TEST(session.reading().sheet->answers.size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_identity_is_confirmed_by_study) {
    auto exam = waterExam();
    auto other = study("2", {series("2.1", 1, {film("2.1.1", 1, "2026-03-10 10:31:00")})});
    other.patient.issuer = "SITE-B";
    other.patient.id = "X";
    exam.studies.push_back(other);
    open(exam);
    BOOST_TEST(session.films().find("f7")->film.identity == "uncertain");
    BOOST_TEST(session.confirmIdentity("2"));
    BOOST_TEST(session.films().find("f7")->film.identity == "confirmed");
    session.setAnswer(choice("reach", "right", "R4"));
    BOOST_TEST(session.reading().film("f7")->identity == "confirmed");
}

BOOST_AUTO_TEST_CASE(headers_propose_answers_and_the_reader_accepts_them) {
    headers->values = {{"ContrastBolusAgent", "OMNIPAQUE 300"},
                       {"ContrastBolusVolume", "12.04"},
                       {"ContrastBolusIngredientConcentration", "3000"}};
    open();
    const auto proposals = session.proposals();
    const auto proposed = [&](const std::string& question) -> const hsg::ReadingSession::Proposal* {
        for (const auto& proposal : proposals)
            if (proposal.answer.question == question) return &proposal;
        return nullptr;
    };
    BOOST_REQUIRE(proposed("contrast_class"));
    BOOST_TEST(proposed("contrast_class")->source == "ContrastBolusAgent");
    BOOST_TEST(std::get<reporting::Choice>(proposed("contrast_class")->answer.value).code == "water");
    BOOST_REQUIRE(proposed("contrast_agent"));
    BOOST_TEST(std::get<reporting::Choice>(proposed("contrast_agent")->answer.value).code == "iohexol");
    BOOST_REQUIRE(proposed("contrast_volume"));
    BOOST_TEST(std::get<reporting::Number>(proposed("contrast_volume")->answer.value).value == 12.0);
    BOOST_TEST(!proposed("contrast_concentration"));  // out of the question's range
    BOOST_TEST(session.reading().answers.empty());

    session.setAnswer(proposed("contrast_class")->answer);
    BOOST_TEST((session.reading().answer("contrast_class")->origin == reporting::Origin::Header));
    for (const auto& proposal : session.proposals()) BOOST_TEST(proposal.answer.question != "contrast_class");
}

BOOST_AUTO_TEST_CASE(overrides_and_acknowledgements_are_one_each) {
    open();
    session.setOverride("right", "PAT", "seen live");
    session.setOverride("right", "DOC", "on review");
    BOOST_TEST(session.reading().overrides.size() == 1u);
    BOOST_TEST(session.reading().overrides[0].reason == "on review");
    session.clearOverride("right");
    BOOST_TEST(session.reading().overrides.empty());
    session.acknowledge("K10", "", "headers compared");
    session.acknowledge("K10", "", "names compared");
    BOOST_TEST(session.reading().acknowledgements.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_signed_reading_takes_no_edit) {
    open();
    session.setAnswer(choice("reach", "right", "R4"));
    session.setReadOnly(true);
    BOOST_TEST(!session.setAnswer(choice("reach", "right", "R0")));
    BOOST_TEST(!session.canUndo());
    BOOST_TEST(code("reach", "right") == "R4");
}

BOOST_AUTO_TEST_CASE(five_hundred_edits_take_less_than_two_frames_each) {
    open();
    const auto before = std::chrono::steady_clock::now();
    for (int i = 0; i < 500; ++i) session.setAnswer(choice("reach", "right", i % 2 ? "R4" : "R3"));
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - before;
    BOOST_TEST_MESSAGE("an edit takes " << spent.count() / 500 << " ms");
    BOOST_TEST(spent.count() / 500 < 33);
}

BOOST_AUTO_TEST_SUITE_END()
