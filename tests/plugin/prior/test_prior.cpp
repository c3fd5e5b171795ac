#include <QCoreApplication>
#include <QElapsedTimer>
#include <boost/test/unit_test.hpp>

#include "plugin/bridge/prior_finder.h"
#include "plugin/bridge/signing.h"
#include "plugin/bridge/study_headers.h"
#include "plugin/bridge/workplace.h"
#include "plugin/prior/prior_examination.h"
#include "plugin/prior/prior_table.h"
#include "plugin/session/reader_edits.h"
#include "tests/plugin/bridge/fake_host.h"
#include "tests/plugin/bridge/sample_case.h"

using namespace test;
using reporting::Choice;

namespace {

reporting::LocalTime noon() {
    return at("2027-01-12 12:00:00");
}

const reporting::Profile reader{"r1", "Reader^One", "Site A"};

/// A signed report of the sample case, and a year later another examination of the same patient.
struct Fixture {
    Scratch scratch;
    FakeHost host{scratch};
    SampleCase sample = sampleCase("bilateral_patent");
    viewer::sdk::StudySet later;

    Fixture() {
        const auto folder = host.settingStore.dataDirectory();
        const auto films = hsg::proposeFilms(sample.studies, *shipped(), sample.reading, nullptr);
        const auto home = sample.studies.studies.front().study.uid;
        const hsg::ReportInput input{shipped(), sample.reading, hsg::studyHeaders(sample.studies, films, home),
                                     nullptr};
        const auto done = hsg::sign(input, reader, at("2026-03-12 08:00:00"), folder, host.documentStore);
        BOOST_TEST_REQUIRE(done.has_value(), (done ? std::string() : done.error().message));
        later = set({study(
            "77", {series("77.1", 1,
                          {film("77.1.1", 1, "2027-01-12 09:00:00"), film("77.1.2", 2, "2027-01-12 09:20:00")})})});
        later.studies.front().patient = sample.studies.studies.front().patient;
    }
    bool waitFor(const std::function<bool()>& done) {
        QElapsedTimer timer;
        timer.start();
        while (!done() && timer.elapsed() < 30000) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        return done();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(prior, Fixture)

BOOST_AUTO_TEST_CASE(the_examination_before_is_found_and_lives_in_the_reading) {
    hsg::Workplace place(host, noon);
    host.show(later);
    BOOST_REQUIRE(waitFor([&] { return place.session()->reading().prior.has_value(); }));
    const auto prior = *place.session()->reading().prior;
    BOOST_TEST(prior.signedBy == reader.name);
    BOOST_TEST(!prior.date.empty());
    BOOST_TEST(prior.contrastClass == "water");
    BOOST_TEST(prior.identity == "same");
    BOOST_REQUIRE(prior.conclusions.size() == 2u);
    BOOST_TEST(prior.conclusions[0].conclusion == "PAT");
    BOOST_TEST(!prior.conclusions[0].words.at("en").empty());
    BOOST_TEST(!prior.conclusions[0].words.at("zh").empty());
    for (const auto& answer : prior.answers) BOOST_TEST(answer.evidence.empty());
    BOOST_TEST(!place.session()->canUndo());
}

BOOST_AUTO_TEST_CASE(an_answer_that_changed_is_told_with_the_former_one) {
    hsg::Workplace place(host, noon);
    host.show(later);
    BOOST_REQUIRE(waitFor([&] { return place.session()->reading().prior.has_value(); }));
    auto& session = *place.session();
    session.setAnswer(choice("reach", "right", "R2"));
    session.setAnswer(choice("reach", "left", "R4"));
    const auto changed = hsg::changedAnswers(session.reading(), session.source());
    BOOST_REQUIRE(changed.size() == 1u);
    BOOST_TEST((changed[0].ref == reporting::QuestionRef{"reach", "right"}));
    const hsg::Words words(session.source(), "en");
    BOOST_TEST(!hsg::formerAnswer(session.reading(), session.source(), words, {"reach", "right"}).isEmpty());
    BOOST_TEST(hsg::formerAnswer(session.reading(), session.source(), words, {"reach", "left"}).isEmpty());
    // what cannot be read now has not changed
    auto unread = choice("reach", "right", "RX");
    unread.reason = "device";
    session.setAnswer(unread);
    BOOST_TEST(hsg::changedAnswers(session.reading(), session.source()).empty());
}

BOOST_AUTO_TEST_CASE(another_patient_is_never_a_prior_and_an_uncertain_one_waits_for_the_reader) {
    const auto folder = host.settingStore.dataDirectory();
    auto patient = later.studies.front().patient;
    BOOST_REQUIRE(hsg::findPrior(folder, patient, "20270112", {"77"}));
    patient.birthDate = "19700101";
    BOOST_TEST(!hsg::findPrior(folder, patient, "20270112", {"77"}));

    later.studies.front().patient.issuer = "OTHER-SITE";
    hsg::Workplace place(host, noon);
    host.show(later);
    BOOST_REQUIRE(waitFor([&] { return place.priorFinder()->waiting().has_value(); }));
    BOOST_TEST(!place.session()->reading().prior);
    BOOST_TEST(place.priorFinder()->waiting()->present.issuer == "OTHER-SITE");
    // the question is about this study's patient alone
    host.show(set({study("9", {series("9.1", 1, {film("9.1.1", 1, "2027-02-01 09:00:00")})})}));
    BOOST_TEST(!place.priorFinder()->waiting());
    host.show(later);
    BOOST_REQUIRE(waitFor([&] { return place.priorFinder()->waiting().has_value(); }));
    place.priorFinder()->decide(true);
    BOOST_TEST(place.session()->reading().prior.has_value());
    BOOST_TEST(place.session()->reading().prior->identity == "confirmed");
    BOOST_TEST(!place.priorFinder()->waiting());
}

BOOST_AUTO_TEST_CASE(then_and_now_stand_beside_each_other_with_the_contrast_residue) {
    hsg::Workplace place(host, noon);
    host.show(later);
    BOOST_REQUIRE(waitFor([&] { return place.session()->reading().prior.has_value(); }));
    auto& session = *place.session();
    const hsg::Words words(session.source(), "zh");
    auto rows = hsg::priorRows(session, words);
    BOOST_REQUIRE(rows.size() == 3u);
    BOOST_TEST(rows[0].then.toStdString() == words.label("class.PAT").toStdString());
    BOOST_TEST(!rows[0].isOther);  // nothing is known of now yet
    BOOST_TEST(rows[2].then.contains(words.side("right")));
    const auto scout = session.reading().films.front().id;
    BOOST_TEST(!rows[2].answer);  // no plain film
    session.setPhase(scout, "SCOUT");
    rows = hsg::priorRows(session, words);
    BOOST_REQUIRE(rows[2].answer);
    BOOST_TEST(rows[2].answer->question == "scout_findings");
    BOOST_TEST(!rows[2].isOther);
    reporting::Answer old;
    old.question = "scout_findings";
    old.value = reporting::Choices{{"old_contrast"}};
    session.setAnswer(old);
    BOOST_TEST(hsg::priorRows(session, words)[2].isOther);
}

BOOST_AUTO_TEST_CASE(a_class_that_is_another_one_now_is_marked_and_what_was_not_assessable_is_not) {
    Scratch fresh;
    FakeHost alone(fresh);
    hsg::Workplace place(alone, noon);
    alone.show(sample.studies);
    auto& session = *place.session();
    for (const auto& film : sample.reading.films)
        for (const auto& entry : session.films().films)
            if (entry.film.sopInstanceUid == film.sopInstanceUid) session.setPhase(entry.film.id, film.phase);
    for (const auto& answer : sample.reading.answers) session.setAnswer(answer);
    reporting::PriorExamination before;
    before.reportUid = "1";
    before.conclusions = {{"right", "NA", "", {}, {}}, {"left", "POC", "", {}, {}}};
    session.apply({"prior", [&](const auto& from) { return hsg::edits::setPrior(from, before); }});
    const auto rows = hsg::priorRows(session, hsg::Words(session.source(), "en"));
    BOOST_REQUIRE(rows.size() == 3u);
    BOOST_TEST(!rows[0].isOther);
    BOOST_TEST(rows[1].isOther);
    BOOST_TEST(rows[1].now.toStdString() == hsg::Words(session.source(), "en").label("class.PAT").toStdString());
}

BOOST_AUTO_TEST_CASE(a_no_is_remembered) {
    later.studies.front().patient.issuer = "OTHER-SITE";
    {
        hsg::Workplace place(host, noon);
        host.show(later);
        BOOST_REQUIRE(waitFor([&] { return place.priorFinder()->waiting().has_value(); }));
        place.priorFinder()->decide(false);
    }
    hsg::Workplace place(host, noon);
    BOOST_REQUIRE(waitFor([&] { return !place.priorFinder()->isBusy(); }));
    BOOST_TEST(!place.priorFinder()->waiting());
    BOOST_TEST(!place.session()->reading().prior);
}

BOOST_AUTO_TEST_CASE(an_examination_is_not_its_own_prior_nor_one_that_came_later) {
    const auto folder = host.settingStore.dataDirectory();
    const auto& patient = sample.studies.studies.front().patient;
    BOOST_TEST(!hsg::findPrior(folder, patient, "20270112", {sample.studies.studies.front().study.uid}));
    BOOST_TEST(!hsg::findPrior(folder, patient, "20200101", {"77"}));
}

BOOST_AUTO_TEST_CASE(earlier_films_that_are_open_are_a_prior_without_a_report) {
    auto both = later;
    both.studies.insert(both.studies.begin(),
                        study("5", {series("5.1", 1, {film("5.1.1", 1, "2025-05-05 09:00:00")})}));
    both.studies.front().patient = both.studies.back().patient = {"Other^One", "X9", "I", "19880808", "F"};
    hsg::Workplace place(host, noon);
    host.show(both);
    BOOST_REQUIRE(waitFor([&] { return place.session()->reading().prior.has_value(); }));
    BOOST_TEST(place.session()->reading().prior->studyUid == "5");
    BOOST_TEST(place.session()->reading().prior->reportUid == "");
    BOOST_TEST(place.session()->reading().prior->date == "20250505");
}

BOOST_AUTO_TEST_SUITE_END()
