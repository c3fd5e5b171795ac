#include <fcntl.h>
#include <sys/stat.h>

#include <atomic>
#include <boost/test/unit_test.hpp>

#include "tests/viewer/dicom/support.h"
#include "viewer/dicom/study_builder.h"
#include "viewer/dicom/writer.h"
#include "viewer/library/facts_coding_p.h"
#include "viewer/library/folder_index.h"

using namespace viewer;

namespace {

/// Counts what is read from files and what was known.
class Counted : public KnownFiles {
public:
    explicit Counted(std::unique_ptr<KnownFiles> real) : real_(std::move(real)) {}
    void prepare(const std::string& path) override { real_->prepare(path); }
    std::optional<FileFacts> find(const std::string& path, const FileStamp& stamp) override {
        auto found = real_->find(path, stamp);
        ++(found ? known : unknown);
        return found;
    }
    void keep(const std::string& path, const FileStamp& stamp, const FileFacts& facts) override {
        real_->keep(path, stamp, facts);
    }
    void finish(const std::vector<std::string>& whole) override { real_->finish(whole); }

    std::atomic<int> known = 0, unknown = 0;

private:
    std::unique_ptr<KnownFiles> real_;
};

struct Place {
    support::TemporaryFolder films, data;
    std::string file = data.file("index/folders.sqlite");
    FolderIndex index{file, {"this program", std::chrono::milliseconds(0)}};
    int known = 0, unknown = 0;

    void add(const std::string& uidEnd) const {
        const auto pixels = support::gradient(16, 12, 12);
        BOOST_REQUIRE(makeDicomWriter()
                          ->write(films.file("F" + uidEnd), support::fluoroscopy(uidEnd), pixels,
                                  sdk::WriteSyntax::ExplicitLittleEndian)
                          .has_value());
    }
    sdk::StudySet search(BuildOptions options = {}) { return search(index, films.path.string(), options); }
    sdk::StudySet search(const FolderIndex& in, const std::string& folder, BuildOptions options = {}) {
        Counted counted(in.search());
        options.known = &counted;
        auto set = buildStudies({folder}, options);
        known = counted.known;
        unknown = counted.unknown;
        return set;
    }
};

sdk::StudySet readAfresh(const Place& place) {
    return buildStudies({place.films.path.string()});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(folder_index)

BOOST_AUTO_TEST_CASE(a_folder_is_read_once_and_then_known_with_every_attribute) {
    Place place;
    for (const char* n : {"1", "2", "3"}) place.add(n);
    support::put(place.films.file("note.txt"), "this is a note and not an image");
    const auto first = place.search();
    BOOST_TEST(place.unknown == 4);
    BOOST_TEST(place.index.count() == 3u);
    BOOST_TEST((first == readAfresh(place)));
    const auto second = place.search();
    BOOST_TEST(place.known == 3);
    BOOST_TEST(place.unknown == 1);  // what is no film is looked at again
    BOOST_TEST((second == first));
    BOOST_TEST(second.hidden.size() == 1u);
}

BOOST_AUTO_TEST_CASE(only_changed_and_new_files_are_read_and_those_that_are_gone_are_forgotten) {
    Place place;
    for (const char* n : {"1", "2", "3"}) place.add(n);
    place.search();
    std::string bytes = support::contents(place.films.file("F2"));
    bytes.replace(bytes.find("Test^One"), 8, "Test^Two");  // the same size
    support::put(place.films.file("F2"), bytes);
    place.add("4");
    std::filesystem::remove(place.films.file("F3"));
    const auto set = place.search();
    BOOST_TEST(place.known == 1);
    BOOST_TEST(place.unknown == 2);
    BOOST_TEST((set == readAfresh(place)));
    BOOST_TEST(place.index.count() == 3u);
    BOOST_TEST((place.search() == set));
    BOOST_TEST(place.unknown == 0);
}

BOOST_AUTO_TEST_CASE(the_time_of_a_file_set_back_does_not_hide_a_change) {
    Place place;
    place.add("1");
    place.search();
    struct stat before {};
    BOOST_REQUIRE(::stat(place.films.file("F1").c_str(), &before) == 0);
    std::string bytes = support::contents(place.films.file("F1"));
    bytes.replace(bytes.find("Test^One"), 8, "Test^Two");
    support::put(place.films.file("F1"), bytes);
    const timespec times[2] = {before.st_atim, before.st_mtim};
    BOOST_REQUIRE(::utimensat(AT_FDCWD, place.films.file("F1").c_str(), times, 0) == 0);
    BOOST_TEST(place.search().studies.at(0).patient.name == "Test^Two");
}

BOOST_AUTO_TEST_CASE(a_file_that_was_written_this_moment_is_not_believed_to_stay) {
    Place place;
    place.add("1");
    const FolderIndex careful(place.file, {"this program"});
    place.search(careful, place.films.path.string());
    BOOST_TEST(careful.count() == 0u);
}

BOOST_AUTO_TEST_CASE(it_lies_in_a_folder_of_its_owner_alone) {
    Place place;
    place.add("1");
    place.search();
    struct stat info {};
    BOOST_REQUIRE(::stat(place.data.file("index").c_str(), &info) == 0);
    BOOST_TEST((info.st_mode & 0777) == 0700u);
    BOOST_REQUIRE(::stat(place.file.c_str(), &info) == 0);
    BOOST_TEST((info.st_mode & 0777) == 0600u);
}

BOOST_AUTO_TEST_CASE(what_another_program_or_a_newer_version_made_is_not_believed) {
    Place place;
    place.add("1");
    place.search();
    const FolderIndex other(place.file, {"another program", std::chrono::milliseconds(0)});
    place.search(other, place.films.path.string());
    BOOST_TEST(place.known == 0);
    BOOST_TEST(other.count() == 1u);
    std::string bytes = support::contents(place.file);
    BOOST_REQUIRE(bytes.size() > 64);
    bytes[63] = 99;  // user_version in the header of the file
    support::put(place.file, bytes);
    const auto set = place.search(other, place.films.path.string());
    BOOST_TEST(place.known == 0);
    BOOST_TEST((set == readAfresh(place)));
    place.search(other, place.films.path.string());
    BOOST_TEST(place.known == 1);
}

BOOST_AUTO_TEST_CASE(damage_anywhere_in_the_file_never_changes_what_is_found) {
    Place place;
    for (int i = 1; i <= 12; ++i) place.add(std::to_string(i));
    const auto right = readAfresh(place);
    place.search();
    const std::string whole = support::contents(place.file);
    int believed = 0;
    unsigned random = 1;
    for (int i = 0; i < 60; ++i) {
        std::string bytes = whole;
        for (int k = 0; k < 1 + i % 40; ++k) {
            random = random * 1664525u + 1013904223u;
            bytes[random % (i % 3 == 0 ? 200 : bytes.size())] = static_cast<char>(random >> 24);
        }
        if (i % 10 == 9) bytes.resize(bytes.size() / 2);
        support::put(place.file, bytes);
        BOOST_TEST((place.search() == right));
        believed += place.known;
        BOOST_TEST((place.search() == right));
    }
    BOOST_TEST(believed > 0);  // rows that still check are used
    for (const char* text : {"", "this is no database, and never was one, whatever the name of the file says"}) {
        support::put(place.file, text);
        BOOST_TEST((place.search() == right));
        BOOST_TEST(place.index.count() == 12u);
    }
}

BOOST_AUTO_TEST_CASE(a_cancelled_search_keeps_what_it_has_read_and_forgets_nothing) {
    Place place;
    for (int i = 1; i <= 40; ++i) place.add(std::to_string(i));
    place.search();
    std::filesystem::remove(place.file);
    std::atomic<bool> cancelled = false;
    BuildOptions options;
    options.cancelled = &cancelled;
    options.progress = [&](const BuildProgress&) { cancelled = true; };
    place.search(options);
    const auto kept = place.index.count();
    BOOST_TEST(kept >= 1u);
    BOOST_TEST(kept < 40u);
    place.search();
    BOOST_TEST(place.known == static_cast<int>(kept));
    cancelled = false;
    place.search(options);
    BOOST_TEST(place.index.count() == 40u);
}

BOOST_AUTO_TEST_CASE(where_it_cannot_be_written_the_search_goes_on_without) {
    Place place;
    place.add("1");
    support::put(place.data.file("blocked"), "a file where the folder should be");
    const FolderIndex nowhere(place.data.file("blocked/folders.sqlite"), {"this program"});
    BOOST_TEST((place.search(nowhere, place.films.path.string()) == readAfresh(place)));
    BOOST_TEST(nowhere.count() == 0u);
}

BOOST_AUTO_TEST_CASE(the_real_files_are_the_same_from_the_index) {
    if (support::data().empty()) {
        BOOST_TEST_MESSAGE("skipped: the shared data are absent");
        return;
    }
    Place place;
    const auto folder = support::data().string();
    const auto first = place.search(place.index, folder);
    BOOST_TEST((first == buildStudies({folder})));
    BOOST_TEST(place.index.count() > 150u);
    BOOST_TEST((place.search(place.index, folder) == first));
    BOOST_TEST(place.known > 150);
}

BOOST_AUTO_TEST_CASE(bytes_that_do_not_check_are_nothing) {
    FileFacts facts;
    facts.patient.name = "Test^One";
    facts.instance.spacing = {0.1, 0.2, sdk::SpacingBasis::Geometry, "table"};
    facts.instance.intensitySign = -1;
    facts.instance.contrast.volumeMl = 8;
    facts.instance.frameTimesMs = {0, 33.3, 66.7};
    facts.instance.patientOrientation = {"L", "F"};
    facts.series.time = sdk::LocalTime(std::chrono::milliseconds(1234567890123));
    const FileStamp stamp{10, 20, 30, -40, 50};
    const std::string bytes = encodeFacts("/a/file", stamp, facts);
    const auto back = decodeFacts("/a/file", bytes);
    BOOST_REQUIRE(back.has_value());
    BOOST_TEST((back->facts == facts));
    BOOST_TEST((back->stamp == stamp));
    BOOST_TEST(!decodeFacts("/another/file", bytes).has_value());
    BOOST_TEST(!decodeFacts("/a/file", bytes + "x").has_value());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        BOOST_TEST(!decodeFacts("/a/file", bytes.substr(0, i)).has_value());
        std::string wrong = bytes;
        wrong[i] = static_cast<char>(wrong[i] ^ 0x40);
        BOOST_TEST(!decodeFacts("/a/file", wrong).has_value());
    }
}

BOOST_AUTO_TEST_SUITE_END()
