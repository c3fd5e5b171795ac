#include <signal.h>
#include <sys/resource.h>
#include <boost/test/unit_test.hpp>

#include "tests/viewer/dicom/annotation_films.h"
#include "viewer/dicom/key_object_writer.h"

using namespace annotated;

BOOST_AUTO_TEST_SUITE(annotations)

BOOST_AUTO_TEST_CASE(marks_come_back_as_they_were) {
    Films films;
    auto kept = oneOfEach({films.run, 2});
    AnnotationFolder first = films.folder();
    BOOST_REQUIRE(first.writeMarks(films.marks(films.run, kept), films.studies));
    AnnotationFolder again = films.folder();
    const auto read = again.read(films.study());
    BOOST_TEST(read.unreadable == 0);
    BOOST_REQUIRE(read.marks.size() == kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        kept[i].lines.clear();
        if (kept[i].objectMm <= 0) kept[i].aspect = 1;
        BOOST_TEST((read.marks[i] == kept[i]), "mark " << i);
    }
}

BOOST_AUTO_TEST_CASE(a_state_of_marks_is_sound_for_judges) {
    for (const std::string photometric : {"MONOCHROME2", "MONOCHROME1"}) {
        Films films(photometric);
        AnnotationFolder folder = films.folder();
        BOOST_REQUIRE(folder.writeMarks(films.marks(films.run, oneOfEach({films.run, 2})), films.studies));
        const std::string path = films.only("marks-");
        BOOST_TEST(errorsOf(path) == "");
        const std::string text = seen(path);
        // where another viewer draws: the points as they are, frame 2 alone
        BOOST_TEST(has(text, "\"data\": [3.25, 4.5, 20.0, 11.125]"));
        BOOST_TEST(
            has(text, "\"data\": [10.0, 20.0, 40.0, 20.0, 25.0, 15.0, 25.0, 25.0], \"n\": 4, \"type\": \"ELLIPSE\""));
        BOOST_TEST(has(text, "\"data\": [1.0, 1.0, 9.0, 2.0, 8.0, 9.5, 1.0, 1.0]"));
        BOOST_TEST(has(text, "\"images\": [{\"frames\": [2], \"uid\": \"" + films.run + "\"}]"));
        BOOST_TEST(has(text, "左输卵管/壶腹部 – fimbria"));
        BOOST_TEST(has(text, "12.3 mm · at detector"));
        BOOST_TEST(has(text, "\"areas\": [[1, 1, 64, 48]]"));
        BOOST_TEST(has(text, photometric == "MONOCHROME1" ? "\"shape\": \"INVERSE\"" : "\"shape\": \"IDENTITY\""));
    }
}

BOOST_AUTO_TEST_CASE(a_film_seen_through_the_state_of_its_marks_looks_as_it_opened) {
    for (const std::string photometric : {"MONOCHROME2", "MONOCHROME1"}) {
        Films films(photometric);
        AnnotationFolder folder = films.folder();
        BOOST_REQUIRE(folder.writeMarks(films.marks(films.one, oneOfEach({films.one, 1})), films.studies));
        const std::string path = films.only("marks-"), image = films.source.file("1.dcm");
        const auto state = readPresentation(path);
        BOOST_REQUIRE(state);
        BOOST_TEST(state->problems.empty());
        const auto source = openFrames(image);
        BOOST_REQUIRE(source);
        const auto seenThrough = renderPresented(*state, *source, {{films.one, 1}, {}, false});
        BOOST_REQUIRE(seenThrough);
        const auto frame = (*source)->frame(1);
        const auto plain = render(**frame, greyTable((*source)->grayscale(), {}, (*frame)->range));
        BOOST_TEST(seenThrough->pixels == plain.pixels);
        // and the same to DCMTK
        BOOST_TEST(farthestFromToolkit(path, image, plain) <= 1, photometric);
    }
}

BOOST_AUTO_TEST_CASE(key_images_become_a_sound_note_by_frame) {
    Films films;
    AnnotationFolder folder = films.folder();
    const std::vector<sdk::ImageRef> keys = {{films.one, 1}, {films.run, 3}, {films.run, 1}};
    BOOST_REQUIRE(folder.writeKeys(films.study(), keys, films.studies));
    const std::string path = films.only("keys");
    BOOST_TEST(errorsOf(path) == "");
    const auto dump = run("dsrdump -q '" + path + "'");
    BOOST_TEST(dump.code == 0, dump.text);
    BOOST_TEST(has(dump.text, "Of Interest"));
    const std::string text = seen(path);
    BOOST_TEST(has(text, "\"title\": [\"113000\", \"DCM\", \"Of Interest\"]"));
    BOOST_TEST(has(text, "{\"frames\": [3, 1], \"uid\": \"" + films.run + "\"}"));
    const auto note = readKeyObjects(path);
    BOOST_REQUIRE(note);
    BOOST_TEST(note->references.size() == 3u);
    BOOST_TEST((note->covers({films.run, 3}) && !note->covers({films.run, 2}) && note->covers({films.one, 1})));
    BOOST_REQUIRE(folder.writeKeys(films.study(), {}, films.studies));
    BOOST_TEST(films.only("keys") == "");
}

BOOST_AUTO_TEST_CASE(a_key_image_that_is_not_open_stays_in_the_note) {
    Films films;
    AnnotationFolder all = films.folder();
    BOOST_REQUIRE(all.writeKeys(films.study(), {{films.one, 1}, {films.run, 3}}, films.studies));
    const auto part = buildStudies({films.source.file("1.dcm")});
    AnnotationFolder later = films.folder();
    later.read(films.study());
    BOOST_REQUIRE(later.writeKeys(films.study(), {}, part));  // the reader takes the only open one away
    const auto read = films.folder().read(films.study());
    BOOST_REQUIRE(read.keys.size() == 1u);
    BOOST_TEST((read.keys.front() == sdk::ImageRef{films.run, 3}));
    BOOST_TEST(errorsOf(films.only("keys")) == "");
}

BOOST_AUTO_TEST_CASE(two_windows_on_one_study_lose_nothing_of_each_other) {
    Films films;
    const sdk::ImageRef image{films.one, 1};
    AnnotationFolder here = films.folder(), there = films.folder();
    here.read(films.study());
    there.read(films.study());
    const auto a = mark("2.25.11", image, sdk::MarkKind::Point, {{1, 1}}),
               b = mark("2.25.12", image, sdk::MarkKind::Point, {{2, 2}});
    BOOST_REQUIRE(here.writeMarks(films.marks(films.one, {a}), films.studies));
    const auto found = there.writeMarks(films.marks(films.one, {b}), films.studies);
    BOOST_REQUIRE(found);
    BOOST_REQUIRE(found->marks.size() == 1u);
    BOOST_TEST(found->marks.front().mark.id == "2.25.11");
    BOOST_TEST(films.folder().read(films.study()).marks.size() == 2u);
    // what this window took away stays away
    BOOST_REQUIRE(there.writeMarks(films.marks(films.one, {b}), films.studies));
    const auto left = films.folder().read(films.study());
    BOOST_REQUIRE(left.marks.size() == 1u);
    BOOST_TEST(left.marks.front().mark.id == "2.25.12");
    BOOST_REQUIRE(here.writeKeys(films.study(), {{films.one, 1}}, films.studies));
    BOOST_REQUIRE(there.writeKeys(films.study(), {{films.run, 2}}, films.studies));
    BOOST_TEST(films.folder().read(films.study()).keys.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_is_set_aside_not_written_over) {
    Films films;
    AnnotationFolder folder = films.folder();
    const auto kept = mark("2.25.21", {films.one, 1}, sdk::MarkKind::Point, {{1, 1}});
    BOOST_REQUIRE(folder.writeMarks(films.marks(films.one, {kept}), films.studies));
    const std::string path = films.only("marks-");
    support::put(path, "damaged");
    AnnotationFolder later = films.folder();
    BOOST_TEST(later.read(films.study()).unreadable == 1);
    BOOST_REQUIRE(later.writeMarks(films.marks(films.one, {kept}), films.studies));
    BOOST_TEST(support::contents(path + ".unreadable-1") == "damaged");
    BOOST_TEST(films.folder().read(films.study()).marks.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_write_that_fails_leaves_the_former_file) {
    Films films;
    AnnotationFolder folder = films.folder();
    const auto kept = mark("2.25.31", {films.one, 1}, sdk::MarkKind::Point, {{1, 1}});
    BOOST_REQUIRE(folder.writeMarks(films.marks(films.one, {kept}), films.studies));
    const std::string path = films.only("marks-"), before = support::contents(path);
    // no file may grow beyond a few bytes, as on a full disk
    rlimit old{}, small{};
    ::getrlimit(RLIMIT_FSIZE, &old);
    small = {100, old.rlim_max};
    auto* handler = ::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto failed = folder.writeMarks(films.marks(films.one, oneOfEach({films.one, 1})), films.studies);
    ::setrlimit(RLIMIT_FSIZE, &old);
    ::signal(SIGXFSZ, handler);
    BOOST_REQUIRE(!failed);
    BOOST_TEST(failed.error().code.rfind("write.", 0) == 0);
    BOOST_TEST((support::contents(path) == before));
    BOOST_REQUIRE(folder.writeMarks(films.marks(films.one, oneOfEach({films.one, 1})), films.studies));
    BOOST_TEST(films.folder().read(films.study()).marks.size() == 8u);
}

/// Draws for ever and says after each mark how many there are on the disk.
BOOST_AUTO_TEST_CASE(headers_that_break_the_rules_are_no_reason_to_lose_marks) {
    Films films;
    auto& patient = films.studies.studies.front().patient;
    patient.id = std::string(90, 'x');
    patient.birthDate = "around 1990";
    patient.name = "Müller^张\x01";
    AnnotationFolder folder = films.folder();
    BOOST_REQUIRE(folder.writeMarks(films.marks(films.one, oneOfEach({films.one, 1})), films.studies));
    BOOST_TEST(films.folder().read(films.study()).marks.size() == 8u);
}

/// Every kind of real image that can be shown, as far as it has a sound header of its own.
BOOST_AUTO_TEST_CASE(states_and_notes_of_real_films_are_sound) {
    const auto data = support::data();
    if (data.empty()) {
        BOOST_TEST_MESSAGE("skipped: no real files");
        return;
    }
    int judged = 0;
    std::map<std::string, int> kinds;
    for (const auto& row : support::table(data / "MANIFEST.tsv")) {
        const std::string path = (data / row.at("path")).string();
        if (++kinds[row.at("sop_class") + row.at("photometric")] > 1) continue;
        const auto studies = buildStudies({path});
        if (studies.studies.empty()) continue;
        const sdk::Instance* film = nullptr;
        for (const auto& series : studies.studies.front().study.series)
            for (const auto& instance : series.instances)
                if (instance.kind == sdk::InstanceKind::Image && instance.notShownBecause.empty()) film = &instance;
        if (!film) continue;
        support::TemporaryFolder out;
        AnnotationFolder folder(out.path.string());
        PresentationFile file = presentationAsOpened(studies, film->sopInstanceUid);
        file.marks = oneOfEach({film->sopInstanceUid, 1});
        BOOST_REQUIRE(folder.writeMarks(file, studies));
        BOOST_REQUIRE(folder.writeKeys(studies.studies.front().study.uid, {{film->sopInstanceUid, 1}}, studies));
        for (const auto& entry : support::fs::recursive_directory_iterator(out.path)) {
            if (entry.path().extension() != ".dcm") continue;
            std::string errors = errorsOf(entry.path().string());
            // several frames in an object of a class that has one: the frame is named all the same
            if (film->frames > 1 && errors.find("not multi-frame") != std::string::npos) errors.clear();
            BOOST_TEST(errors == "", path << "\n" << errors);
        }
        ++judged;
    }
    BOOST_TEST(judged > 15);
}

BOOST_AUTO_TEST_SUITE_END()
