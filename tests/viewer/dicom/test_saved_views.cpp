#include <signal.h>
#include <sys/wait.h>
#include <boost/test/unit_test.hpp>

#include "tests/viewer/dicom/annotation_films.h"

using namespace annotated;

BOOST_AUTO_TEST_SUITE(saved_views)

BOOST_AUTO_TEST_CASE(a_saved_view_comes_back_exactly) {
    Films films;
    PresentationFile view = presentationAsOpened(films.studies, films.run);
    PresentationValues& v = view.values;
    v.label = "通液 cavity view 2";
    v.description = "通液 cavity view 2";
    v.quarterTurns = 3;
    v.mirrored = true;
    v.inverse = true;
    v.voi.front().choice.window = {812.5, 333.25, VoiFunction::LinearExact};
    v.areas.front().topLeft = {10, 5};
    v.areas.front().bottomRight = {41, 30};
    AnnotationFolder folder = films.folder();
    const auto written = folder.writeView(view, films.studies);
    BOOST_REQUIRE(written);
    BOOST_TEST(errorsOf(written->path) == "");
    const auto read = films.folder().read(films.study());
    BOOST_REQUIRE(read.views.size() == 1u);
    const PresentationValues& back = read.views.front();
    BOOST_TEST(back.description == "通液 cavity view 2");
    BOOST_TEST(back.label == "CAVITY_VIEW_2");
    BOOST_TEST(back.quarterTurns == 3);
    BOOST_TEST(back.mirrored);
    BOOST_TEST(back.inverse);
    BOOST_TEST((back.voi.front().choice.window == v.voi.front().choice.window));
    BOOST_TEST((back.areas.front().topLeft == v.areas.front().topLeft));
    BOOST_TEST((back.areas.front().bottomRight == v.areas.front().bottomRight));
    BOOST_TEST(has(seen(written->path), "\"rotation\": 270"));
    BOOST_REQUIRE(folder.removeView(*written));
    BOOST_TEST(films.folder().read(films.study()).views.empty());
}

BOOST_AUTO_TEST_CASE(a_saved_view_is_shown_alike_by_the_toolkit_whatever_its_turn_polarity_and_window) {
    for (const std::string photometric : {"MONOCHROME2", "MONOCHROME1"})
        for (int turns = 0; turns < 4; ++turns)
            for (const bool mirrored : {false, true}) {
                Films films(photometric);
                PresentationFile view = presentationAsOpened(films.studies, films.one);
                view.values.quarterTurns = turns;
                view.values.mirrored = mirrored;
                view.values.inverse = (turns == 1) != view.values.inverse;
                view.values.voi.front().choice.window = {900.0 + 300 * turns, 1700, VoiFunction::Linear};
                AnnotationFolder folder = films.folder();
                const auto written = folder.writeView(view, films.studies);
                BOOST_REQUIRE(written);
                BOOST_TEST_CONTEXT(photometric << " " << turns << " " << mirrored) {
                    BOOST_TEST(errorsOf(written->path) == "");
                    const std::string image = films.source.file("1.dcm");
                    const auto mine = renderPresented(*readPresentation(written->path), *openFrames(image),
                                                      {{films.one, 1}, {}, false});
                    BOOST_REQUIRE(mine);
                    BOOST_TEST(farthestFromToolkit(written->path, image, *mine) <= 1);
                }
            }
}

[[noreturn]] void drawUntilKilled(const Films& films, int out) {
    AnnotationFolder folder = films.folder();
    std::vector<KeptMark> marks;
    for (int i = 1;; ++i) {
        marks.push_back(mark("2.25." + std::to_string(i), {films.one, 1}, sdk::MarkKind::Point, {{double(i), 1}}));
        if (!folder.writeMarks(films.marks(films.one, marks), films.studies)) ::_exit(1);
        if (!folder.writeKeys(films.study(), {{films.one, 1}, {films.run, i % 3 + 1}}, films.studies)) ::_exit(2);
        if (::write(out, &i, sizeof i) != sizeof i) ::_exit(3);
    }
}

BOOST_AUTO_TEST_CASE(a_killed_process_has_lost_no_mark_that_was_written) {
    Films films;
    int pipe[2];
    BOOST_REQUIRE(::pipe(pipe) == 0);
    const pid_t child = ::fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) drawUntilKilled(films, pipe[1]);
    ::close(pipe[1]);
    int written = 0;
    while (written < 12 && ::read(pipe[0], &written, sizeof written) == sizeof written) {
    }
    ::kill(child, SIGKILL);
    for (int later = 0; ::read(pipe[0], &later, sizeof later) == sizeof later;) written = later;
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_TEST(WIFSIGNALED(status));
    const auto found = films.folder().read(films.study());
    BOOST_TEST(found.unreadable == 0);
    BOOST_TEST(int(found.marks.size()) >= written);
    BOOST_TEST(int(found.marks.size()) <= written + 1);
    BOOST_TEST(found.keys.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
