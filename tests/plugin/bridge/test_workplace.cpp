#include <QCoreApplication>
#include <QElapsedTimer>
#include <boost/test/unit_test.hpp>

#include "plugin/bridge/workplace.h"
#include "reporting/store/draft_journal.h"
#include "tests/plugin/bridge/fake_host.h"
#include "tests/plugin/bridge/sample_case.h"

using namespace test;

namespace {

reporting::LocalTime morning() {
    return at("2026-03-12 08:00:00");
}

struct Fixture {
    Scratch scratch;
    FakeHost host{scratch};
    std::unique_ptr<hsg::Workplace> place = std::make_unique<hsg::Workplace>(host, morning);

    hsg::ReadingSession& session() { return *place->session(); }
    void restart() {
        place.reset();
        place = std::make_unique<hsg::Workplace>(host, morning);
    }
    /// Answers a whole reading, as a reader would one by one.
    void answer(const reporting::Reading& right) {
        for (const auto& film : right.films)
            for (const auto& entry : session().films().films)
                if (entry.film.sopInstanceUid == film.sopInstanceUid) session().setPhase(entry.film.id, film.phase);
        for (const auto& answer : right.answers) session().setAnswer(answer);
        for (const auto& item : right.acknowledgements) session().acknowledge(item.rule, item.side, item.reason);
        for (const auto& item : right.overrides) session().setOverride(item.side, item.conclusion, item.reason);
    }
    bool waitFor(const std::function<bool()>& done) {
        QElapsedTimer timer;
        timer.start();
        while (!done() && timer.elapsed() < 30000) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        return done();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(workplace, Fixture)

BOOST_AUTO_TEST_CASE(a_study_reopens_with_every_answer) {
    host.show(waterExam());
    BOOST_TEST(session().films().films.size() == 6u);
    BOOST_TEST(!session().reading().id.empty());
    session().setAnswer(choice("reach", "right", "R4"));
    session().setMark("device_out", at("2026-03-10 10:01:00"));
    const auto before = session().reading();
    restart();
    BOOST_TEST((session().reading() == before));
    BOOST_TEST(!session().isReadOnly());
}

BOOST_AUTO_TEST_CASE(another_study_is_another_reading) {
    host.show(waterExam());
    session().setAnswer(choice("reach", "right", "R4"));
    const auto first = session().reading().id;
    host.show(set({study("7", {series("7.1", 1, {film("7.1.1", 1, "2026-04-01 09:00:00")})})}));
    BOOST_TEST(session().reading().id != first);
    BOOST_TEST(session().reading().answers.empty());
    host.show(waterExam());
    BOOST_TEST(session().reading().id == first);
    BOOST_TEST(session().reading().answers.size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_late_film_joins_the_reading_that_is_open) {
    host.show(waterExam());
    session().setAnswer(choice("reach", "right", "R4"));
    const auto id = session().reading().id;
    auto more = waterExam();
    more.studies.push_back(study("2", {series("2.1", 1, {film("2.1.1", 1, "2026-03-11 09:30:00")})}));
    host.show(more);
    BOOST_TEST(session().reading().id == id);
    BOOST_TEST(session().films().films.size() == 7u);
    BOOST_TEST(session().canUndo());
}

BOOST_AUTO_TEST_CASE(two_windows_do_not_write_one_draft) {
    host.show(waterExam());
    hsg::Workplace second(host, morning);
    BOOST_TEST(second.session()->isReadOnly());
    BOOST_TEST(!second.session()->setAnswer(choice("reach", "right", "R4")));
    BOOST_TEST(!host.notes.empty());
}

BOOST_AUTO_TEST_CASE(a_reading_is_signed_once_and_shown_signed_ever_after) {
    const auto sample = sampleCase("bilateral_patent");
    host.show(sample.studies);
    answer(sample.reading);
    for (const auto& missing : session().assessment().missing) BOOST_TEST_MESSAGE("missing " << missing.question);
    for (const auto& item : session().assessment().contradictions) BOOST_TEST_MESSAGE("contradiction " << item.rule);
    BOOST_REQUIRE(session().assessment().maySign());
    auto& desk = *place->desk();
    desk.sign();  // nobody has said who signs
    BOOST_TEST(!desk.isBusy());
    desk.setProfile({"r1", "Reader^One", "Site A"});
    desk.sign();
    BOOST_TEST(desk.isBusy());
    BOOST_TEST(!session().setAnswer(choice("reach", "right", "R0")));
    BOOST_REQUIRE(waitFor([&] { return !desk.isBusy(); }));
    BOOST_REQUIRE(desk.isSigned());
    BOOST_TEST(desk.documents().size() == 9);
    BOOST_TEST(session().isReadOnly());
    const auto report = *desk.report();
    BOOST_TEST((report.completion == reporting::Completion::Complete));

    restart();
    BOOST_TEST(place->desk()->isSigned());
    BOOST_TEST((*place->desk()->report() == report));
    BOOST_TEST(place->desk()->documents().size() == 9);
    BOOST_TEST(session().isReadOnly());
    BOOST_TEST(session().reading().answers.size() == sample.reading.answers.size());
}

BOOST_AUTO_TEST_CASE(a_signature_that_ends_on_the_next_study_leaves_that_study_alone) {
    const auto next = set({study("7", {series("7.1", 1, {film("7.1.1", 1, "2026-04-01 09:00:00")})})});
    host.show(next);
    session().setAnswer(choice("reach", "right", "R2"));
    const auto draft = session().reading().id;
    const auto sample = sampleCase("bilateral_patent");
    host.show(sample.studies);
    answer(sample.reading);
    place->desk()->setProfile({"r1", "Reader^One", "Site A"});
    place->desk()->sign();
    BOOST_TEST(!place->takeTo("hsg_brief"));  // what is being signed takes no edit and no other template
    BOOST_TEST(!place->secondReadings()->begin({"r2", "Reader^Two", "Site A"}).isEmpty());
    host.show(next);  // the reader goes on while the report is being stored
    BOOST_TEST(!place->desk()->isBusy());
    host.show(sample.studies);  // and comes back: it is still being signed
    BOOST_TEST(place->desk()->isBusy());
    BOOST_TEST(session().isReadOnly());
    host.show(next);
    BOOST_REQUIRE(
        waitFor([&] { return !host.notes.empty() && host.notes.back().find("is signed") != std::string::npos; }));
    BOOST_TEST(!place->desk()->isSigned());
    BOOST_TEST(!session().isReadOnly());
    BOOST_TEST(session().setAnswer(choice("reach", "left", "R4")));
    restart();
    BOOST_TEST(session().reading().id == draft);
    BOOST_TEST(session().reading().answers.size() == 2u);
    host.show(sample.studies);
    BOOST_TEST(place->desk()->isSigned());
    BOOST_TEST(reporting::readDrafts(scratch.path("data") + "/hsg/drafts").size() == 1u);  // only the next study's
}

BOOST_AUTO_TEST_CASE(nobody_waits_for_a_signature_and_it_ends_though_its_desk_is_gone) {
    const auto sample = sampleCase("bilateral_patent");
    host.show(sample.studies);
    answer(sample.reading);
    place->desk()->setProfile({"r1", "Reader^One", "Site A"});
    BOOST_REQUIRE(waitFor([&] { return place->shelf().isRead(); }));
    place->shelf().putInForce("hsg_brief");
    host.documentStore.slowMs = 1500;
    place->desk()->sign();
    // the next study gets another template: session and desk are made anew
    host.show(set({study("7", {series("7.1", 1, {film("7.1.1", 1, "2026-04-01 09:00:00")})})}));
    BOOST_TEST(place->session()->source().id == "hsg_brief");
    BOOST_TEST(host.documentStore.stored.empty());  // it did not wait for the end
    BOOST_TEST(session().setAnswer(choice("reach", "left", "R4")));
    place.reset();  // the window closes: now it is waited for, and the draft ended
    BOOST_TEST(!host.documentStore.stored.empty());
    BOOST_TEST(reporting::readDrafts(scratch.path("data") + "/hsg/drafts").size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_preview_gets_its_pictures_from_a_worker) {
    const auto sample = sampleCase("bilateral_patent");
    host.show(sample.studies);
    answer(sample.reading);
    auto& desk = *place->desk();
    const auto report = desk.report();
    BOOST_REQUIRE(report.has_value());
    BOOST_TEST((report->verification == reporting::Verification::Unverified));
    BOOST_TEST(desk.context(*report, "en").pictures.empty());
    BOOST_REQUIRE(waitFor([&] { return desk.context(*report, "en").pictures.size() == report->keyImages.size(); }));
    BOOST_TEST(!desk.context(*report, "en").pictures[0].png.empty());
}

BOOST_AUTO_TEST_CASE(a_template_with_errors_leaves_no_session_but_every_reason) {
    const auto folder = scratch.path("broken");
    std::filesystem::create_directories(folder);
    scratch.write("broken/template.yaml", "id: broken\nnonsense: 1\n");
    host.settingStore.setValue("hsg/template", folder);
    restart();
    BOOST_REQUIRE(waitFor([&] { return place->shelf().isRead(); }));
    BOOST_TEST(place->session() == nullptr);
    BOOST_TEST(place->problem().find("template.yaml:") != std::string::npos);
    BOOST_TEST(place->unfinished() == "");
    place->flush();
}

BOOST_AUTO_TEST_SUITE_END()
