#include <QElapsedTimer>
#include <boost/test/unit_test.hpp>
#include <limits>
#include <thread>

#include "tests/viewer/ui/pair.h"
#include "viewer/ui/cine.h"
#include "viewer/ui/frame_loader.h"
#include "viewer/ui/pane_layout.h"
#include "viewer/ui/pane_state.h"

using namespace viewer;

namespace {

/// A run of ten small frames in a board without a window.
struct Run {
    films::Set set;
    std::shared_ptr<films::Source> source = std::make_shared<films::Source>();
    std::unique_ptr<ui::FrameLoader> loader;
    std::unique_ptr<ui::PaneBoard> board;
    std::unique_ptr<ui::Cine> cine;
    std::vector<std::pair<int, double>> shown;  ///< frame, ms since play
    QElapsedTimer clock;

    explicit Run(const std::function<void(sdk::Instance&)>& header, std::size_t bytes = 1 << 24, int frames = 10) {
        source->count = frames;
        source->grey = films::twelveBit();
        source->make = [](int) { return films::ramp(64, 64); };
        sdk::Instance& film = set.add("1.1", source);
        film.frames = frames;
        film.kind = sdk::InstanceKind::Image;
        header(film);
        loader = std::make_unique<ui::FrameLoader>(set.provider, bytes);
        board = std::make_unique<ui::PaneBoard>(*loader);
        board->setStudies(set.studies);
        board->arrange(films::row({"1.1"}));
        board->setRects({{0, 0, 400, 400}});
        cine = std::make_unique<ui::Cine>(*board);
        BOOST_REQUIRE(films::waitFor([&] { return !board->isDecodingVisible(); }));
        QObject::connect(board.get(), &ui::PaneBoard::frameReady,
                         [this](int) { shown.emplace_back(frame(), double(clock.nsecsElapsed()) / 1e6); });
    }

    int frame() const { return board->pane(0).content.image->frame; }
    void play() {
        clock.start();
        BOOST_REQUIRE(cine->start(0));
    }
};

/// As the header reader fills it for a run with a Frame Time.
void every(double ms, sdk::Instance& film) {
    for (int i = 0; i < film.frames; ++i) film.frameTimesMs.push_back(i * ms);
    film.framesPerSecond = 1000 / ms;
}

const auto nothing = [](sdk::Instance&) {};

}  // namespace

BOOST_AUTO_TEST_SUITE(cine)

BOOST_AUTO_TEST_CASE(a_film_of_one_frame_is_not_played) {
    Run run(nothing, 1 << 20, 1);
    BOOST_TEST(!run.cine->start(0));
    BOOST_TEST(!run.cine->isRunning());
}

BOOST_AUTO_TEST_CASE(the_frame_time_is_the_rate_and_the_recommended_rate_goes_before_it) {
    Run byTime([](sdk::Instance& film) { every(66.7, film); });
    byTime.play();
    BOOST_TEST(byTime.cine->durationMs(1) == 66.7, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(byTime.cine->hasHeaderRate());
    Run recommended([](sdk::Instance& film) {
        every(66.7, film);
        film.framesPerSecond = 4;  // Recommended Display Frame Rate
    });
    recommended.play();
    BOOST_TEST(recommended.cine->durationMs(1) == 250.0, boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(uneven_times_go_before_a_recommended_rate) {
    Run run([](sdk::Instance& film) {
        film.frameTimesMs = {0, 50, 300, 350, 400, 450, 500, 550, 600, 900};
        film.framesPerSecond = 4;
    });
    run.play();
    BOOST_TEST(run.cine->durationMs(1) == 50.0);
    BOOST_TEST(run.cine->durationMs(2) == 250.0);
    BOOST_TEST(run.cine->durationMs(9) == 300.0);
    BOOST_TEST(run.cine->durationMs(10) == 100.0);  // the last has no successor: the mean
}

BOOST_AUTO_TEST_CASE(without_a_rate_in_the_header_the_preferences_say) {
    Run run(nothing);
    run.play();
    BOOST_TEST(!run.cine->hasHeaderRate());
    BOOST_TEST(run.cine->durationMs(1) == 1000 / run.cine->fallbackRate());
}

BOOST_AUTO_TEST_CASE(the_rate_of_the_reader_goes_before_everything_and_is_held_within_its_limits) {
    Run run([](sdk::Instance& film) { film.frameTimesMs = {0, 50, 300, 350, 400, 450, 500, 550, 600, 900}; });
    run.play();
    run.cine->setRate(20);
    BOOST_TEST(run.cine->durationMs(2) == 50.0);
    run.cine->changeSpeed(2);
    BOOST_TEST(*run.cine->rate() == 40.0);
    run.cine->setRate(1e9);
    BOOST_TEST(*run.cine->rate() == ui::Cine::kFastest);
    run.cine->setRate(-3);
    BOOST_TEST(*run.cine->rate() == ui::Cine::kSlowest);
    run.cine->setRate(std::numeric_limits<double>::quiet_NaN());
    BOOST_TEST(!run.cine->rate().has_value());
    BOOST_TEST(run.cine->durationMs(2) == 250.0);
    for (int i = 0; i < 20; ++i) run.cine->changeSpeed(2);
    BOOST_TEST(run.cine->durationMs(2) == 62.5);  // four times as fast at most
}

BOOST_AUTO_TEST_CASE(late_frames_are_waited_for_and_none_is_left_out) {
    Run run([](sdk::Instance& film) { every(20, film); });
    run.play();
    films::waitFor([&] { return run.shown.size() >= 3; });
    *run.source->blocked = true;  // decoding stands still
    run.board->setPreferences(run.board->preferences());
    films::waitFor([] { return false; }, 150);
    *run.source->blocked = false;
    BOOST_TEST(films::waitFor([&] { return run.shown.size() >= 12; }));
    for (std::size_t i = 1; i < run.shown.size(); ++i)
        BOOST_TEST(run.shown[i].first == run.shown[i - 1].first % 10 + 1);
    BOOST_TEST(run.cine->progress().leftOut == 0);
}

BOOST_AUTO_TEST_CASE(where_the_time_is_kept_frames_are_left_out_and_counted) {
    // nothing can be kept: every frame is decoded anew, in 60 ms, for a rate of 100 a second
    Run run([](sdk::Instance& film) { every(10, film); }, 1, 60);
    run.source->make = [](int) {
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        return films::ramp(64, 64);
    };
    run.cine->setLate(ui::Cine::Late::LeaveOut);
    run.play();
    BOOST_TEST(films::waitFor([&] { return run.shown.size() >= 15; }));
    BOOST_TEST(run.cine->progress().leftOut > 5);
    run.cine->stop();
    // in order all the same, and it got further than frame by frame
    int jumps = 0;
    for (std::size_t i = 1; i < run.shown.size(); ++i) jumps += run.shown[i].first != run.shown[i - 1].first % 60 + 1;
    BOOST_TEST(jumps > 3);
}

BOOST_AUTO_TEST_CASE(memory_stays_bounded_over_a_long_run) {
    constexpr std::size_t kBytes = 400'000;
    Run run([](sdk::Instance& film) { every(8.4, film); }, kBytes, 300);
    std::size_t most = 0;
    QObject::connect(run.board.get(), &ui::PaneBoard::frameReady,
                     [&](int) { most = std::max(most, run.loader->bytesHeld()); });
    run.play();
    BOOST_TEST(films::waitFor([&] { return run.shown.size() >= 120; }));
    BOOST_TEST(most <= kBytes);
    BOOST_TEST(most > kBytes / 4);
}

BOOST_AUTO_TEST_CASE(play_ends_with_another_film_in_the_pane) {
    Run run(nothing);
    run.set.addRamp("1.2", 64, 64);
    run.play();
    run.board->setStudies(run.set.studies);
    run.board->arrange(films::row({"1.2"}));
    BOOST_TEST(!run.cine->isRunning());
}

BOOST_FIXTURE_TEST_CASE(scrubbing_shows_the_frame_under_the_slider, films::Pair) {
    panes->display().arrange(films::row({"2.1"}));
    films::settle(*panes);
    const QRect slider = ui::sliderRect(ui::layOut({films::canvas(*panes).size(), 1, 1, -1, false}).film(0));
    const auto at = [&](int frame) {
        return QPoint(slider.left() + int(std::lround((frame - 1) / 5.0 * slider.width())), slider.center().y());
    };
    const auto shown = [&] { return panes->display().arrangement().panes[0].image->frame; };
    films::mouse(*panes, QEvent::MouseButtonPress, at(1), Qt::LeftButton);
    for (const int frame : {2, 5, 6, 3, 4}) {
        films::mouse(*panes, QEvent::MouseMove, at(frame), Qt::LeftButton);
        BOOST_TEST(shown() == frame);
    }
    films::mouse(*panes, QEvent::MouseMove, at(6) + QPoint(500, 0), Qt::LeftButton);  // beyond its end
    BOOST_TEST(shown() == 6);
    films::mouse(*panes, QEvent::MouseButtonRelease, at(6), Qt::LeftButton);
    BOOST_TEST(films::settle(*panes));
    BOOST_TEST(shown() == 6);
}

BOOST_FIXTURE_TEST_CASE(scrubbing_fast_decodes_what_is_wanted_last_not_all_that_was_passed, films::Pair) {
    panes->display().arrange(films::row({"2.1"}));
    films::settle(*panes);
    *run->blocked = true;
    const int before = run->decoded;
    for (int round = 0; round < 40; ++round)
        for (int frame = 1; frame <= 6; ++frame)
            panes->display().arrange([&] {
                auto wanted = films::row({"2.1"});
                wanted.panes[0].image->frame = frame;
                return wanted;
            }());
    *run->blocked = false;
    BOOST_TEST(films::settle(*panes));
    BOOST_TEST(run->decoded - before <= 6);  // each at most once
    BOOST_TEST(panes->display().arrangement().panes[0].image->frame == 6);
}

BOOST_AUTO_TEST_SUITE_END()
