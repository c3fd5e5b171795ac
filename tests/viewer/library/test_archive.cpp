#include <sys/mount.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "viewer/library/archive.h"

namespace fs = std::filesystem;
using viewer::Archive;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("archive_test_" + std::to_string(::getpid()));
    Folder() { fs::remove_all(path); }
    ~Folder() { fs::remove_all(path); }
    std::string root() const { return (path / "archive").string(); }
};

std::string contents(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<viewer::sdk::StoredDocument> two() {
    return {{"report.en.pdf", "application/pdf", std::string("\0pdf\xff", 5)},
            {"report.dcm", "application/dicom", "sr"}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(archive)

BOOST_AUTO_TEST_CASE(what_was_stored_is_listed_and_read_back_byte_for_byte) {
    const Folder folder;
    Archive archive(folder.root());
    BOOST_TEST(archive.list("1.2.3").empty());
    const auto stored = archive.store("1.2.3", two());
    BOOST_REQUIRE(stored.has_value());
    BOOST_REQUIRE_EQUAL(stored->size(), 2u);
    BOOST_TEST((contents(stored->at(0)) == std::string("\0pdf\xff", 5)));
    BOOST_TEST(archive.list("1.2.3").size() == 2u);
    BOOST_TEST(archive.list("1.2.4").empty());
    BOOST_TEST(fs::exists(fs::path(folder.root()) / "1.2.3" / "reports" / "report.dcm"));
}

BOOST_AUTO_TEST_CASE(storing_again_replaces_documents_of_the_same_name_and_keeps_the_others) {
    const Folder folder;
    Archive archive(folder.root());
    BOOST_REQUIRE(archive.store("1.2.3", two()).has_value());
    BOOST_REQUIRE(archive.store("1.2.3", {{"report.dcm", "application/dicom", "second"}}).has_value());
    BOOST_TEST(archive.list("1.2.3").size() == 2u);
    BOOST_TEST(contents(archive.folderOf("1.2.3") + "/report.dcm") == "second");
    BOOST_TEST(contents(archive.folderOf("1.2.3") + "/report.en.pdf").size() == 5u);
}

BOOST_AUTO_TEST_CASE(names_that_lead_out_of_the_folder_are_refused) {
    const Folder folder;
    Archive archive(folder.root());
    for (const char* name : {"../x", "a/b", "", ".hidden", "a b"}) {
        const auto stored = archive.store("1.2.3", {{"good.txt", "text/plain", "x"}, {name, "text/plain", "x"}});
        BOOST_REQUIRE(!stored.has_value());
        BOOST_TEST(stored.error().code == "store.io");
    }
    BOOST_TEST(!archive.store("../1.2", two()).has_value());
    BOOST_TEST(!archive.store("1.2.3", {two()[0], two()[0]}).has_value());
    BOOST_TEST(archive.list("1.2.3").empty());
}

BOOST_AUTO_TEST_CASE(what_a_killed_program_left_behind_neither_shows_nor_hides_a_document) {
    const Folder folder;
    Archive archive(folder.root());
    BOOST_REQUIRE(archive.store("1.2.3", two()).has_value());
    const fs::path study = fs::path(folder.root()) / "1.2.3";
    fs::create_directory(study / "reports.part");
    std::ofstream(study / "reports.part" / "half.pdf") << "half";
    BOOST_TEST(archive.list("1.2.3").size() == 2u);
    // killed between the two renames of a file system that cannot exchange
    fs::rename(study / "reports", study / "reports.previous");
    BOOST_TEST(archive.list("1.2.3").size() == 2u);
    BOOST_REQUIRE(archive.store("1.2.3", {{"third.txt", "text/plain", "x"}}).has_value());
    BOOST_TEST(archive.list("1.2.3").size() == 3u);
    BOOST_TEST(!fs::exists(study / "reports.part"));
}

BOOST_AUTO_TEST_CASE(a_full_disk_says_so_and_changes_nothing) {
    const Folder folder;
    const fs::path disk = folder.path / "disk";
    fs::create_directories(disk);
    if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=64k") != 0) {
        BOOST_TEST_MESSAGE("skipped: mounting a small disk needs root");
        return;
    }
    {
        Archive archive((disk / "archive").string());
        BOOST_TEST(archive.store("1.2.3", two()).has_value());
        auto documents = two();
        documents.push_back({"large.pdf", "application/pdf", std::string(200'000, 'x')});
        documents[1].bytes = "changed";
        const auto stored = archive.store("1.2.3", documents);
        BOOST_TEST(!stored.has_value());
        if (!stored) BOOST_TEST(stored.error().code == "store.full");
        BOOST_TEST(archive.list("1.2.3").size() == 2u);
        BOOST_TEST(contents(archive.folderOf("1.2.3") + "/report.dcm") == "sr");
        BOOST_TEST(!fs::exists(disk / "archive" / "1.2.3" / "reports.part"));
    }
    ::umount(disk.c_str());
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_written_is_an_error_not_a_crash) {
    const Folder folder;
    fs::create_directories(folder.path);
    std::ofstream(folder.path / "archive") << "a file where the folder should be";
    Archive archive(folder.root());
    const auto stored = archive.store("1.2.3", two());
    BOOST_REQUIRE(!stored.has_value());
    BOOST_TEST(stored.error().code == "store.io");
}

BOOST_AUTO_TEST_SUITE_END()
