#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include "reporting/store/draft_journal.h"
#include "reporting/store/journal_line.h"
#include "tests/support/run_command.h"

using namespace reporting;

namespace {

Reading reading(int answers) {
    Reading r;
    r.id = "11111111-2222-4333-8444-555555555555";
    r.templateRef = {"hsg", "1.0.0", std::string(64, 'a')};
    for (int i = 0; i < answers; ++i) {
        Answer answer;
        answer.question = "q" + std::to_string(i);
        answer.value = i % 2 ? Value(Choice{"R4"}) : Value(Text{"两侧 \"line\\n\"\nnext line"});
        r.answers.push_back(answer);
    }
    return r;
}

std::unique_ptr<DraftJournal> opened(const std::string& folder, const std::string& key = "2.25.1") {
    auto journal = DraftJournal::open(folder, key);
    BOOST_REQUIRE_MESSAGE(journal, journal.error().message);
    return std::move(*journal);
}

std::string fileIn(const std::string& folder) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) return entry.path().string();
    return {};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_new_draft_is_empty_and_what_is_appended_is_found_again) {
    const test::Scratch scratch;
    const auto folder = scratch.path("drafts/deep");
    {
        auto journal = opened(folder);
        BOOST_TEST(!journal->latest());
        for (int i = 0; i < 5; ++i) BOOST_TEST(journal->append(reading(i)).has_value());
        BOOST_TEST((*journal->latest() == reading(4)));
        BOOST_TEST(journal->sync().has_value());
    }
    auto again = opened(folder);
    BOOST_REQUIRE(again->latest());
    BOOST_TEST((*again->latest() == reading(4)));
    BOOST_TEST(again->droppedLines() == 0);
    BOOST_TEST(again->append(reading(7)).has_value());
    again.reset();
    BOOST_TEST((*opened(folder)->latest() == reading(7)));
}

BOOST_AUTO_TEST_CASE(a_killed_process_loses_nothing_that_was_appended) {
    const test::Scratch scratch;
    const auto child = ::fork();
    if (child == 0) {
        auto journal = DraftJournal::open(scratch.path(), "study");
        for (int i = 0; i < 20; ++i) (void)(*journal)->append(reading(i));
        ::raise(SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_TEST(WIFSIGNALED(status));
    BOOST_TEST((*opened(scratch.path(), "study")->latest() == reading(19)));
}

BOOST_AUTO_TEST_CASE(a_torn_last_line_is_dropped_and_the_journal_goes_on_after_the_line_before) {
    const test::Scratch scratch;
    {
        auto journal = opened(scratch.path());
        BOOST_TEST(journal->append(reading(1)).has_value());
        BOOST_TEST(journal->append(reading(2)).has_value());
    }
    const auto file = fileIn(scratch.path());
    const auto whole = test::read(file);
    // torn at every place of the last line, its newline included
    const auto lastLine = whole.find('\n') + 1;
    for (auto cut = lastLine; cut < whole.size(); cut += 37) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << whole.substr(0, cut);
        auto journal = opened(scratch.path());
        BOOST_TEST((*journal->latest() == reading(1)));
        BOOST_TEST(journal->droppedLines() == (cut == lastLine ? 0 : 1));
        BOOST_TEST(journal->append(reading(3)).has_value());
        journal.reset();
        BOOST_TEST((*opened(scratch.path())->latest() == reading(3)));
    }
}

BOOST_AUTO_TEST_CASE(a_line_with_one_changed_byte_does_not_count) {
    const test::Scratch scratch;
    {
        auto journal = opened(scratch.path());
        BOOST_TEST(journal->append(reading(1)).has_value());
        BOOST_TEST(journal->append(reading(2)).has_value());
    }
    const auto file = fileIn(scratch.path());
    auto bytes = test::read(file);
    bytes[bytes.rfind("R4") + 1] = '3';
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
    auto journal = opened(scratch.path());
    BOOST_TEST((*journal->latest() == reading(1)));
    BOOST_TEST(journal->droppedLines() == 1);
}

BOOST_AUTO_TEST_CASE(a_journal_without_an_intact_line_is_an_error_and_stays_as_it_is) {
    const test::Scratch scratch;
    { BOOST_TEST(opened(scratch.path())->append(reading(1)).has_value()); }
    const auto file = fileIn(scratch.path());
    std::ofstream(file, std::ios::binary | std::ios::trunc) << "garbage\nmore garbage\n";
    const auto refused = DraftJournal::open(scratch.path(), "2.25.1");
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().code == "draft.damaged");
    BOOST_TEST(test::read(file) == "garbage\nmore garbage\n");
}

BOOST_AUTO_TEST_CASE(one_window_at_a_time_holds_a_draft) {
    const test::Scratch scratch;
    auto first = opened(scratch.path());
    const auto second = DraftJournal::open(scratch.path(), "2.25.1");
    BOOST_REQUIRE(!second);
    BOOST_TEST(second.error().code == "draft.locked");
    BOOST_TEST(DraftJournal::open(scratch.path(), "2.25.2").has_value());
    first.reset();
    BOOST_TEST(DraftJournal::open(scratch.path(), "2.25.1").has_value());
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_the_journal_as_it_was) {
    const test::Scratch scratch;
    auto journal = opened(scratch.path());
    BOOST_TEST(journal->append(reading(1)).has_value());
    const auto size = std::filesystem::file_size(fileIn(scratch.path()));
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = ::signal(SIGXFSZ, SIG_IGN);
    // Half of the next line fits: the kernel writes that half and then refuses.
    const rlimit tight{size + 60, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &tight);
    const auto refused = journal->append(reading(2));
    const auto after = std::filesystem::file_size(fileIn(scratch.path()));
    ::setrlimit(RLIMIT_FSIZE, &before);
    ::signal(SIGXFSZ, handler);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().code == "draft.full");
    BOOST_TEST(after == size);
    BOOST_TEST((*journal->latest() == reading(1)));
    BOOST_TEST(journal->append(reading(2)).has_value());
    journal.reset();
    BOOST_TEST((*opened(scratch.path())->latest() == reading(2)));
}

BOOST_AUTO_TEST_CASE(the_name_of_the_file_tells_nothing_and_others_may_not_read_it) {
    const test::Scratch scratch;
    auto journal = opened(scratch.path(), "Zhang^San/../../etc");
    const std::filesystem::path file = fileIn(scratch.path());
    BOOST_TEST(file.filename().string().find("Zhang") == std::string::npos);
    using std::filesystem::perms;
    const auto mode = std::filesystem::status(file).permissions();
    BOOST_TEST(((mode & (perms::group_all | perms::others_all)) == perms::none));
    BOOST_TEST(journal->discard().has_value());
    BOOST_TEST(std::filesystem::is_empty(scratch.path()));
    BOOST_TEST(!journal->append(reading(1)).has_value());
}

BOOST_AUTO_TEST_CASE(the_checksum_is_the_common_one) {
    BOOST_TEST(journal::crc32("123456789") == 0xCBF43926u);
    const auto line = journal::line("{\n  \"a\": \"x\\n y\",\n  \"b\": 1\n}\n");
    BOOST_TEST(line.find('\n') == line.size() - 1);
    BOOST_TEST(*journal::payload(line.substr(0, line.size() - 1)) == "{\"a\": \"x\\n y\",\"b\": 1}");
}
