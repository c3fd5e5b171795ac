#include <unistd.h>

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <thread>

#include "viewer/host/file_settings.h"

using viewer::host::FileSettings;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("fimbria-settings-" + std::to_string(::getpid()));
    Folder() { fs::remove_all(path); }
    ~Folder() { fs::remove_all(path); }
};

std::string content(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_value_set_is_seen_at_once_and_after_a_flush_by_another_process) {
    const Folder folder;
    const auto settings = FileSettings::open(folder.path.string()).value();
    settings->setValue("tiny/name", "输卵管; a=b, \"c\" \\ @x\nline");
    BOOST_CHECK(settings->value("tiny/name") == "输卵管; a=b, \"c\" \\ @x\nline");
    settings->flush();
    const auto other = FileSettings::open(folder.path.string()).value();
    BOOST_CHECK(other->value("tiny/name") == "输卵管; a=b, \"c\" \\ @x\nline");
    BOOST_CHECK(!other->value("tiny/none"));
    BOOST_CHECK(settings->isHealthy());
}

BOOST_AUTO_TEST_CASE(what_was_set_last_is_on_disk_when_the_settings_end) {
    const Folder folder;
    {
        const auto settings = FileSettings::open(folder.path.string()).value();
        for (int i = 0; i <= 500; ++i) settings->setValue("a/last", std::to_string(i));
    }
    BOOST_CHECK(FileSettings::open(folder.path.string()).value()->value("a/last") == "500");
}

BOOST_AUTO_TEST_CASE(two_processes_keep_each_others_values) {
    const Folder folder;
    const auto one = FileSettings::open(folder.path.string()).value();
    const auto two = FileSettings::open(folder.path.string()).value();
    one->setValue("a/one", "1");
    one->flush();
    two->setValue("a/two", "2");
    two->flush();
    const auto third = FileSettings::open(folder.path.string()).value();
    BOOST_CHECK(third->value("a/one") == "1");
    BOOST_CHECK(third->value("a/two") == "2");
}

BOOST_AUTO_TEST_CASE(values_that_cannot_be_written_are_told_and_nobody_waits_for_ever) {
    const Folder folder;
    fs::create_directories(folder.path / "settings.ini");  // a folder where the file should be
    const auto settings = FileSettings::open(folder.path.string()).value();
    settings->setValue("a/b", "c");
    settings->flush();
    BOOST_CHECK(!settings->isHealthy());
    BOOST_CHECK(settings->value("a/b") == "c");
}

BOOST_AUTO_TEST_CASE(a_reader_never_sees_half_a_file) {
    const Folder folder;
    const auto settings = FileSettings::open(folder.path.string()).value();
    settings->setValue("a/first", "1");
    settings->flush();
    std::atomic<bool> done = false;
    std::thread writer([&] {
        for (int i = 0; i < 100; ++i) {
            settings->setValue("a/big", std::string(20000, static_cast<char>('a' + i % 26)));
            settings->flush();
        }
        done = true;
    });
    int torn = 0;
    while (!done) {
        const auto text = content(folder.path / "settings.ini");
        const auto at = text.find("big=");
        if (text.find("first=1") == std::string::npos) ++torn;
        if (at != std::string::npos && text.find_first_not_of(text[at + 4], at + 4) - (at + 4) != 20000) ++torn;
    }
    writer.join();
    BOOST_CHECK_EQUAL(torn, 0);
    BOOST_CHECK_EQUAL(std::distance(fs::directory_iterator(folder.path), {}), 1);
}

BOOST_AUTO_TEST_CASE(the_folder_is_made_for_its_owner_only_and_a_command_makes_none) {
    const Folder folder;
    const auto later = FileSettings::openLater((folder.path / "x").string());
    BOOST_CHECK(!later->value("a/b"));
    BOOST_CHECK(!fs::exists(folder.path / "x"));
    BOOST_CHECK(fs::is_directory(later->dataDirectory()));
    BOOST_CHECK((fs::status(folder.path / "x").permissions() & fs::perms(077)) == fs::perms::none);
}

BOOST_AUTO_TEST_CASE(a_data_directory_that_cannot_be_is_an_error_with_its_place) {
    const Folder folder;
    std::ofstream(folder.path) << "a file";
    const auto refused = FileSettings::open((folder.path / "below").string());
    BOOST_REQUIRE(!refused);
    BOOST_CHECK_EQUAL(refused.error().code, "data.folder");
    const auto asFile = FileSettings::open(folder.path.string());
    BOOST_CHECK(!asFile);
}

BOOST_AUTO_TEST_CASE(the_language_of_one_run_is_not_kept_but_the_chosen_one_is) {
    const Folder folder;
    const auto settings = FileSettings::open(folder.path.string()).value();
    settings->setLanguage("zh");
    settings->flush();
    settings->overrideLanguage("en");
    BOOST_CHECK_EQUAL(settings->language(), "en");
    BOOST_CHECK_EQUAL(FileSettings::open(folder.path.string()).value()->language(), "zh");
}

BOOST_AUTO_TEST_CASE(a_damaged_file_is_kept_beside_the_one_that_is_written_anew) {
    const Folder folder;
    fs::create_directories(folder.path);
    const std::string damaged = "[a]\nb=1\nno sense in this line\n\x01\xFF\xFE\n[c]\nd=2\n";
    std::ofstream(folder.path / "settings.ini", std::ios::binary) << damaged;
    {
        const auto settings = FileSettings::open(folder.path.string()).value();
        BOOST_CHECK(settings->value("a/b") == "1");
        BOOST_CHECK(settings->value("c/d") == "2");
        BOOST_CHECK(settings->damagedCopy() == (folder.path / "settings.ini.damaged-1").string());
        settings->setValue("new/one", "3");
        settings->flush();
        settings->setValue("new/two", "4");
        settings->flush();
        BOOST_CHECK(settings->isHealthy());
    }
    BOOST_CHECK(content(folder.path / "settings.ini.damaged-1") == damaged);
    BOOST_CHECK(!fs::exists(folder.path / "settings.ini.damaged-2"));
    const auto again = FileSettings::open(folder.path.string()).value();
    for (const auto& [key, value] : {std::pair{"a/b", "1"}, {"c/d", "2"}, {"new/one", "3"}, {"new/two", "4"}})
        BOOST_CHECK(again->value(key) == value);
    BOOST_CHECK(again->damagedCopy().empty());
}
