#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "plugin/bridge/study_journal.h"
#include "plugin/compare/kept_view.h"
#include "plugin/session/edits.h"
#include "reporting/model/reading_json.h"
#include "tests/plugin/compare/views.h"
#include "tests/support/run_command.h"

using fake::Workplace;
using viewer::sdk::CompareMode;

namespace {

const CompareMode everyMode[] = {CompareMode::SideBySide, CompareMode::Flicker, CompareMode::Swipe, CompareMode::Blend,
                                 CompareMode::Difference};

const viewer::sdk::Spacing calibrated{0.4, 0.4, viewer::sdk::SpacingBasis::Manual, {}};

reporting::Reading readingWithFilms() {
    Workplace desk;
    return desk.session->reading();
}

viewer::sdk::FilmPair pairOf(const reporting::Reading& reading) {
    const auto& films = reading.films;
    return {{films.at(4).sopInstanceUid, 1}, {films.at(5).sopInstanceUid, 1}};
}

/// Keeps one comparison a mode as the window does, tells so, and waits to be killed.
[[noreturn]] void keepUntilKilled(const std::string& folder, int out) {
    auto journal = std::make_unique<hsg::StudyJournal>(folder);
    (void)journal->open({"1"});
    hsg::ReadingSession session(fake::shippedTemplate(), std::move(journal));
    fake::Host host;
    host.set = fake::studyOf(fake::usualShots());
    reporting::Reading reading;
    reading.id = "killed";
    session.open(host.set, host.reader, reading);
    for (const auto mode : everyMode) {
        const auto kept = hsg::keptOf(compared::view(pairOf(session.reading()), mode), session.reading(), calibrated);
        const auto add = [&](const reporting::Reading& now) { return hsg::edits::addComparison(now, *kept); };
        if (!kept || !session.apply({"comparison:" + kept->id, add})) ::_exit(1);
    }
    const char done = 1;
    if (::write(out, &done, 1) != 1) ::_exit(2);
    for (;;) ::pause();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kept)

BOOST_AUTO_TEST_CASE(a_view_comes_back_from_the_reading_and_from_its_file_as_it_was) {
    auto reading = readingWithFilms();
    for (const auto mode : everyMode) {
        const auto view = compared::view(pairOf(reading), mode);
        const auto one = hsg::keptOf(view, reading, calibrated);
        BOOST_REQUIRE(one.has_value());
        BOOST_TEST(one->basis == "manual");
        reading = hsg::edits::addComparison(reading, *one);
        BOOST_TEST((hsg::viewOf(*one, reading) == view));
    }
    BOOST_TEST(reading.comparisons.size() == std::size(everyMode));
    BOOST_TEST(reading.comparisons.back().id == "c5");
    const auto again = reporting::readingFromJson(reporting::toJson(reading));
    BOOST_REQUIRE(again.has_value());
    BOOST_TEST((again->comparisons == reading.comparisons));
}

BOOST_AUTO_TEST_CASE(a_view_of_a_film_that_is_none_of_the_reading_is_not_kept) {
    const auto reading = readingWithFilms();
    auto pair = pairOf(reading);
    pair.moving.sopInstanceUid = "9.9";
    BOOST_TEST(!hsg::keptOf(compared::view(pair, CompareMode::Blend), reading, calibrated).has_value());
}

BOOST_AUTO_TEST_CASE(millimetres_without_a_spacing_are_not_kept) {
    const auto reading = readingWithFilms();
    const auto kept = hsg::keptOf(compared::view(pairOf(reading), CompareMode::Blend), reading, {});
    BOOST_REQUIRE(kept.has_value());
    BOOST_TEST(!kept->residualMm.has_value());
    BOOST_TEST(kept->residualPx.has_value());
}

BOOST_AUTO_TEST_CASE(what_was_kept_outlives_a_kill_and_is_shown_again) {
    const test::Scratch scratch;
    int pipe[2];
    BOOST_REQUIRE(::pipe(pipe) == 0);
    const pid_t child = ::fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) keepUntilKilled(scratch.path("drafts"), pipe[1]);
    ::close(pipe[1]);
    char done = 0;
    BOOST_REQUIRE(::read(pipe[0], &done, 1) == 1);
    ::close(pipe[0]);
    BOOST_REQUIRE(::kill(child, SIGKILL) == 0);
    int status = 0;
    BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
    BOOST_TEST(WIFSIGNALED(status));

    hsg::StudyJournal journal(scratch.path("drafts"));
    const auto found = journal.open({"1"});
    BOOST_REQUIRE((found.has_value() && found->has_value()));
    BOOST_REQUIRE((*found)->comparisons.size() == std::size(everyMode));
    Workplace desk;
    desk.session->open(desk.host.set, desk.host.reader, **found);
    for (std::size_t i = 0; i < std::size(everyMode); ++i) {
        const auto view = hsg::viewOf(desk.session->reading().comparisons[i], desk.session->reading());
        BOOST_TEST((view == compared::view(pairOf(**found), everyMode[i])));
    }
}

BOOST_AUTO_TEST_SUITE_END()
