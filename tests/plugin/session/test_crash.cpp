#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <cstdlib>

#include "plugin/bridge/study_journal.h"
#include "tests/plugin/films/studies.h"
#include "tests/support/run_command.h"

using namespace test;

namespace {

const char* const codes[] = {"R0", "R1", "R2", "R3", "R4"};

/// Answers for ever and says after each accepted answer which it was.
[[noreturn]] void answerUntilKilled(const std::string& folder, int out) {
    auto journal = std::make_unique<hsg::StudyJournal>(folder);
    (void)journal->open({"1"});
    hsg::ReadingSession session(shipped(), std::move(journal));
    reporting::Reading reading;
    reading.id = "crash";
    session.open(waterExam(), nullptr, reading);
    for (int i = 0;; ++i) {
        const auto side = i % 2 ? "left" : "right";
        if (!session.setAnswer(choice("reach", side, codes[i % 5]))) ::_exit(1);
        if (::write(out, &i, sizeof i) != sizeof i) ::_exit(2);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_killed_process_has_lost_no_answer_that_was_accepted) {
    BOOST_REQUIRE(shipped());
    const Scratch scratch;
    int pipe[2];
    BOOST_REQUIRE(::pipe(pipe) == 0);
    const pid_t child = ::fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) answerUntilKilled(scratch.path("drafts"), pipe[1]);
    ::close(pipe[1]);
    int last = -1;
    for (int i = 0; i < 40; ++i) BOOST_REQUIRE(::read(pipe[0], &last, sizeof last) == sizeof last);
    BOOST_REQUIRE(::kill(child, SIGKILL) == 0);
    while (::read(pipe[0], &last, sizeof last) == sizeof last) {
    }
    ::close(pipe[0]);
    int status = 0;
    BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
    BOOST_TEST(WIFSIGNALED(status));

    hsg::StudyJournal journal(scratch.path("drafts"));
    const auto found = journal.open({"1"});
    BOOST_REQUIRE(found.has_value());
    BOOST_REQUIRE(found->has_value());
    const auto code = [&](const char* side) {
        const auto* answer = (*found)->answer("reach", side);
        return answer ? std::get<reporting::Choice>(answer->value).code : std::string("blank");
    };
    // the answer after the last one that was told may have been accepted as well
    const auto isOneOf = [&](const char* side, int i) { return code(side) == codes[i % 5]; };
    const auto* side = last % 2 ? "left" : "right";
    const auto* other = last % 2 ? "right" : "left";
    BOOST_TEST(isOneOf(side, last));
    BOOST_TEST((isOneOf(other, last - 1) || isOneOf(other, last + 1)));
    BOOST_TEST((*found)->films.size() == 6u);
}

BOOST_AUTO_TEST_CASE(a_draft_is_found_by_any_study_of_the_set) {
    const Scratch scratch;
    reporting::Reading reading;
    reading.id = "begun-with-the-late-film";
    {
        hsg::StudyJournal journal(scratch.path("drafts"));
        BOOST_REQUIRE(journal.open({"late"}).has_value());
        BOOST_REQUIRE(journal.append(reading).has_value());
        BOOST_REQUIRE(journal.flush().has_value());
    }
    hsg::StudyJournal journal(scratch.path("drafts"));
    const auto found = journal.open({"home", "late"});
    BOOST_REQUIRE(found.has_value());
    BOOST_REQUIRE(found->has_value());
    BOOST_TEST((*found)->id == reading.id);
    BOOST_TEST(journal.key() == "late");
    BOOST_TEST(journal.discard().has_value());
    BOOST_TEST(!journal.open({"home", "late"})->has_value());
    BOOST_TEST(journal.key() == "home");
}

BOOST_AUTO_TEST_CASE(a_draft_open_in_another_window_is_refused) {
    const Scratch scratch;
    hsg::StudyJournal first(scratch.path("drafts")), second(scratch.path("drafts"));
    BOOST_REQUIRE(first.open({"1"}).has_value());
    const auto refused = second.open({"1"});
    BOOST_REQUIRE(!refused.has_value());
    BOOST_TEST(refused.error().code == "draft.locked");
    BOOST_TEST(second.append({}).error().code == "draft.none");
}
