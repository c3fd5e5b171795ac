#include <QCoreApplication>
#include <QElapsedTimer>
#include <boost/test/unit_test.hpp>

#include "plugin/bridge/second_readings.h"
#include "plugin/bridge/second_records.h"
#include "plugin/bridge/workplace.h"
#include "plugin/readers/agreement.h"
#include "plugin/session/places.h"
#include "plugin/session/reader_edits.h"
#include "reporting/model/find.h"
#include "reporting/store/draft_journal.h"
#include "reporting/store/report_store.h"
#include "tests/plugin/bridge/fake_host.h"
#include "tests/plugin/bridge/sample_case.h"
#include "tests/plugin/readers/two_readers.h"

using namespace test;
using reporting::Choice;

namespace {

struct Fixture {
    Scratch scratch;
    FakeHost host{scratch};
    SampleCase sample = sampleCase("bilateral_patent");
    std::unique_ptr<hsg::Workplace> place = std::make_unique<hsg::Workplace>(host, morning);

    Fixture() {
        host.show(sample.studies);
        place->desk()->setProfile(first);
    }
    hsg::ReadingSession& session() { return *place->session(); }
    hsg::SecondReadings& readers() { return *place->secondReadings(); }
    /// As a kill would: nothing is told to anybody.
    void restart() {
        place.reset();
        place = std::make_unique<hsg::Workplace>(host, morning);
    }
    void answerAll() {
        for (const auto& film : sample.reading.films)
            for (const auto& entry : session().films().films)
                if (entry.film.sopInstanceUid == film.sopInstanceUid) session().setPhase(entry.film.id, film.phase);
        for (const auto& answer : sample.reading.answers) session().setAnswer(answer);
        for (const auto& item : sample.reading.acknowledgements)
            session().acknowledge(item.rule, item.side, item.reason);
    }
    bool waitFor(const std::function<bool()>& done) {
        QElapsedTimer timer;
        timer.start();
        while (!done() && timer.elapsed() < 30000) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        return done();
    }
    void submitSecond(const char* question = nullptr, const char* side = "", const char* code = "") {
        BOOST_REQUIRE(readers().begin(second).isEmpty());
        answerAll();
        if (question) session().setAnswer(choice(question, side, code));
        const auto problem = readers().submit();
        BOOST_TEST(problem.isEmpty(), problem.toStdString());
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(second_reading, Fixture)

BOOST_AUTO_TEST_CASE(the_second_reader_sees_nothing_of_the_first_reading_and_it_comes_back_whole) {
    answerAll();
    session().setMark("injection_stop", at("2026-03-10 10:00:30"));
    const auto before = session().reading();
    BOOST_REQUIRE(readers().begin(second).isEmpty());
    BOOST_TEST(session().reading().answers.empty());
    BOOST_TEST(session().reading().acknowledgements.empty());
    BOOST_TEST(session().reading().id != before.id);
    BOOST_TEST((session().reading().marks == before.marks));
    for (const auto& film : session().reading().films) BOOST_TEST(film.phaseSource != "reader");
    BOOST_TEST(!place->desk()->whyNotSigned().isEmpty());
    place->desk()->sign();
    BOOST_TEST(!place->desk()->isBusy());
    session().setAnswer(choice("reach", "right", "R0"));
    BOOST_TEST(readers().leave().isEmpty());
    BOOST_TEST((session().reading() == before));
    BOOST_TEST(place->desk()->whyNotSigned().isEmpty());
    BOOST_REQUIRE(readers().begin(second).isEmpty());
    BOOST_TEST(session().reading().answers.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_kill_opens_the_blinded_reading_again_and_never_the_first) {
    answerAll();
    BOOST_REQUIRE(readers().begin(second).isEmpty());
    session().setAnswer(choice("reach", "left", "R2"));
    const auto blinded = session().reading();
    restart();
    BOOST_REQUIRE(readers().reader());
    BOOST_TEST(readers().reader()->name == second.name);
    BOOST_TEST((session().reading() == blinded));
    BOOST_TEST(!place->desk()->whyNotSigned().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_blinded_draft_that_is_gone_never_shows_the_reading_that_was_open_before) {
    answerAll();
    const auto before = session().reading();
    BOOST_REQUIRE(readers().begin(second).isEmpty());
    session().setAnswer(choice("reach", "left", "R2"));
    const auto study = session().reading().films.front().studyUid;
    const auto next = set({::study("7", {series("7.1", 1, {film("7.1.1", 1, "2026-04-01 09:00:00")})})});
    host.show(next);
    session().setAnswer(choice("reach", "right", "R0"));
    const auto other = session().reading().id;
    for (const auto& reader : hsg::secondRecord(host.settingStore, study).readers)
        (*reporting::DraftJournal::open(hsg::draftFolder(host.settingStore.dataDirectory()),
                                        hsg::secondDraft(study, reader)))
            ->discard();
    host.show(sample.studies);
    BOOST_TEST(!readers().reader());
    BOOST_TEST(session().reading().id != other);
    BOOST_TEST((session().reading() == before));
    BOOST_TEST(std::any_of(host.notes.begin(), host.notes.end(),
                           [](const auto& note) { return note.find("not there any more") != std::string::npos; }));
}

BOOST_AUTO_TEST_CASE(both_read_with_the_template_that_the_first_reading_was_begun_with) {
    answerAll();
    const auto used = session().source().hash;
    const auto before = session().reading();
    BOOST_REQUIRE(readers().begin(second).isEmpty());
    BOOST_TEST(session().source().hash == used);
    session().setAnswer(choice("reach", "left", "R2"));
    const auto blinded = session().reading();
    BOOST_TEST(blinded.templateRef.hash == used);
    // another template comes into force, and the program is killed in the middle of the second reading
    host.settingStore.setValue("hsg/template", "hsg_brief");
    restart();
    BOOST_REQUIRE(readers().reader());
    BOOST_TEST(session().source().hash == used);
    BOOST_TEST((session().reading() == blinded));
    BOOST_TEST(readers().leave().isEmpty());
    BOOST_REQUIRE(waitFor([&] { return session().reading().id == before.id; }));
    BOOST_TEST(session().source().hash == used);
    BOOST_TEST((session().reading() == before));
    // the first one is taken to another template: the second draft follows when it is opened again
    BOOST_REQUIRE(waitFor([&] { return place->shelf().isRead(); }));
    BOOST_REQUIRE(place->takeTo("hsg_brief"));
    const auto present = session().source().hash;
    BOOST_TEST(present != used);
    BOOST_REQUIRE(readers().begin(second).isEmpty());
    BOOST_REQUIRE(waitFor([&] { return session().reading().id == blinded.id; }));
    BOOST_TEST(session().source().hash == present);
    BOOST_TEST((session().reading().answers == blinded.answers));
}

BOOST_AUTO_TEST_CASE(a_first_reading_without_an_answer_stays_the_one_that_the_second_was_begun_on) {
    const auto id = session().reading().id;
    const auto used = session().source().hash;
    BOOST_REQUIRE(readers().begin(second).isEmpty());
    session().setAnswer(choice("reach", "left", "R2"));
    BOOST_REQUIRE(waitFor([&] { return place->shelf().isRead(); }));
    place->shelf().putInForce("hsg_brief");
    BOOST_TEST(readers().leave().isEmpty());
    BOOST_TEST(session().reading().id == id);
    BOOST_TEST(session().source().hash == used);
}

BOOST_AUTO_TEST_CASE(what_belongs_to_the_examination_reaches_the_first_reading_and_only_that) {
    answerAll();
    session().setMark("device_out", at("2026-03-10 10:01:00"));
    BOOST_REQUIRE(readers().begin(second).isEmpty());
    const auto onSheet = [&](const char* question, const char* code, const char* by) {
        return session().apply({"sheet",
                                [=](const auto& from) {
                                    return hsg::edits::setSheetAnswer(from, choice(question, "", code), by, "20260312");
                                },
                                true});
    };
    session().setMark("injection_stop", at("2026-03-10 10:00:30"));
    session().clearMark("device_out");
    BOOST_TEST(onSheet("pregnancy", "excluded", "Tech One"));
    session().setAnswer(choice("reach", "left", "R2"));
    restart();  // killed: what was made beside the blinded reading is not forgotten
    BOOST_TEST(onSheet("spasmolytic", "given", "Tech Two"));
    BOOST_TEST(readers().leave().isEmpty());
    const auto& marks = session().reading().marks;
    BOOST_REQUIRE(marks.size() == 1u);
    BOOST_TEST(marks[0].id == "injection_stop");
    BOOST_REQUIRE(session().reading().sheet);
    BOOST_TEST(session().reading().sheet->answers.size() == 2u);
    BOOST_TEST(session().reading().sheet->answers[0].originDetail == "Tech One");
    BOOST_TEST(session().reading().answers.size() == sample.reading.answers.size());
    // the first reader's own word later is not undone by what the second one had
    session().clearMark("injection_stop");
    restart();
    BOOST_TEST(session().reading().marks.empty());
    BOOST_REQUIRE(readers().begin(second).isEmpty());
    BOOST_TEST(session().reading().marks.empty());
    BOOST_TEST(session().reading().answers.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_reading_that_is_locked_elsewhere_says_what_waits_for_it) {
    answerAll();
    const auto study = session().reading().films.front().studyUid;
    submitSecond();
    const auto blinded = session().reading().blinded;
    // in another window the first draft is open while the second one was handed in here
    host.notes.clear();
    hsg::Workplace other(host, morning);
    BOOST_TEST(other.session()->isReadOnly());
    BOOST_TEST(other.session()->reading().blinded.empty());
    BOOST_TEST(std::any_of(host.notes.begin(), host.notes.end(),
                           [](const auto& note) { return note.find("joins this reading") != std::string::npos; }));
}

BOOST_AUTO_TEST_CASE(the_first_reader_cannot_be_the_second) {
    answerAll();
    BOOST_TEST(!readers().begin(first).isEmpty());
    BOOST_TEST(!readers().reader());
}

BOOST_AUTO_TEST_CASE(what_is_incomplete_is_not_handed_in) {
    answerAll();
    BOOST_REQUIRE(readers().begin(second).isEmpty());
    session().setAnswer(choice("reach", "left", "R2"));
    BOOST_TEST(!readers().submit().isEmpty());
    BOOST_TEST(readers().reader().has_value());
}

BOOST_AUTO_TEST_CASE(equal_classes_are_kept_in_the_first_reading_and_survive_a_kill) {
    answerAll();
    submitSecond();
    BOOST_TEST(!readers().reader());
    BOOST_REQUIRE(session().reading().blinded.size() == 1u);
    const auto& kept = session().reading().blinded.front();
    BOOST_TEST(kept.readerName == second.name);
    BOOST_TEST(kept.answers.size() == sample.reading.answers.size());
    BOOST_TEST(hsg::differingSides(hsg::conclusionsOf(session().assessment()), kept.conclusions).empty());
    for (const auto& answer : kept.answers)
        for (const auto& evidence : answer.evidence) BOOST_TEST(session().reading().film(evidence.filmId));
    const auto whole = session().reading();
    session().undo();
    BOOST_TEST(session().reading().blinded.size() == 1u);
    session().redo();
    restart();
    BOOST_TEST((session().reading() == whole));
}

BOOST_AUTO_TEST_CASE(a_kill_between_hand_in_and_joining_loses_nothing) {
    answerAll();
    BOOST_REQUIRE(readers().begin(second).isEmpty());
    answerAll();
    const auto made = hsg::edits::submission(session().reading(), session().assessment(), session().source(), second,
                                             "20260312080000");
    session().apply({"hand in", [made](reporting::Reading reading) {
                         reading.blinded = {made};
                         return reading;
                     }});
    restart();  // handed in, but nobody left
    BOOST_TEST(session().isReadOnly());
    BOOST_TEST(readers().submit().isEmpty());
    BOOST_TEST(session().reading().blinded.size() == 1u);
}

BOOST_AUTO_TEST_CASE(other_classes_lead_to_a_consensus_that_keeps_both_readings_whole) {
    answerAll();
    const auto firstAnswers = session().reading().answers;
    submitSecond("residual", "left", "T3");
    BOOST_REQUIRE(session().reading().blinded.size() == 1u);
    const auto secondAnswers = session().reading().blinded.front().answers;
    const auto sides = hsg::differingSides(hsg::conclusionsOf(session().assessment()),
                                           session().reading().blinded.front().conclusions);
    BOOST_TEST((sides == std::vector<std::string>{"left"}));
    const auto& assessed = session().assessment().contradictions;
    BOOST_TEST((std::any_of(assessed.begin(), assessed.end(), [](const auto& one) { return one.rule == "K32"; })));

    const auto whole = hsg::edits::submission(session().reading(), session().assessment(), session().source(), first,
                                              "20260312090000");
    session().apply({"consensus", [&](const auto& reading) { return hsg::edits::beginConsensus(reading, whole); }});
    BOOST_REQUIRE(session().reading().blinded.size() == 2u);
    BOOST_TEST((session().reading().blinded[0].answers == firstAnswers));
    BOOST_TEST((session().reading().blinded[1].answers == secondAnswers));
    BOOST_TEST(!session().reading().answer("residual", "left"));
    BOOST_TEST(session().reading().answer("residual", "right"));
    BOOST_TEST(!session().assessment().maySign());
    const auto open = hsg::disagreements(session().reading(), session().evaluation(), session().source());
    BOOST_REQUIRE(open.size() == 1u);
    BOOST_TEST(open[0].ref.question == "residual");
    BOOST_TEST((open[0].first->value != open[0].second->value));
    session().setAnswer(*open[0].second);
    BOOST_TEST(find(session().reading().blinded[0].answers, {"residual", "left"})->value.index() == 0u);

    restart();
    BOOST_TEST(session().reading().blinded.size() == 2u);
    BOOST_TEST(session().reading().answer("residual", "left"));
    session().undo();
}

BOOST_AUTO_TEST_CASE(the_signed_reading_holds_both_and_a_later_one_changes_no_signed_report) {
    answerAll();
    submitSecond();
    BOOST_REQUIRE(session().assessment().maySign());
    place->desk()->sign();
    BOOST_REQUIRE(waitFor([&] { return !place->desk()->isBusy(); }));
    BOOST_REQUIRE(place->desk()->isSigned());
    const auto report = *place->desk()->report();
    restart();
    BOOST_TEST(place->desk()->isSigned());
    BOOST_REQUIRE(session().reading().blinded.size() == 1u);
    BOOST_TEST(session().reading().blinded.front().answers.size() == sample.reading.answers.size());
    BOOST_TEST((*place->desk()->report() == report));
}

BOOST_AUTO_TEST_CASE(a_second_reading_after_the_signature_is_kept_beside_the_report) {
    answerAll();
    place->desk()->sign();
    BOOST_REQUIRE(waitFor([&] { return !place->desk()->isBusy(); }));
    const auto report = *place->desk()->report();
    submitSecond("residual", "left", "T3");
    BOOST_TEST(place->desk()->isSigned());
    BOOST_TEST((*place->desk()->report() == report));
    BOOST_TEST(session().isReadOnly());
    BOOST_REQUIRE(readers().afterSignature().size() == 1u);
    restart();
    BOOST_REQUIRE(readers().afterSignature().size() == 1u);
    BOOST_TEST(readers().afterSignature().front().readerName == second.name);
    BOOST_TEST((*place->desk()->report() == report));
}

BOOST_AUTO_TEST_SUITE_END()
