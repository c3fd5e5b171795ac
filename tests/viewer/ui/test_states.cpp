#include <QLineEdit>
#include <QTemporaryDir>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "tests/viewer/ui/films.h"
#include "viewer/dicom/mask_subtraction.h"
#include "viewer/dicom/presentation_state.h"
#include "viewer/dicom/study_builder.h"
#include "viewer/ui/film_labels.h"
#include "viewer/ui/film_name.h"
#include "viewer/ui/pane_actions.h"

/// Films seen through presentation states and subtracted, on files made by tests/support/grey_samples.py.
using namespace viewer;
using namespace films;

namespace {

struct SampleFolder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("states_test_" + std::to_string(::getpid()));
    sdk::StudySet studies;
    SampleFolder() {
        std::filesystem::create_directories(path);
        const std::string command = "/usr/bin/python3 -B '" FIMBRIA_SOURCE_DIR "/tests/support/grey_samples.py' '";
        BOOST_REQUIRE(std::system((command + path.string() + "'").c_str()) == 0);
        studies = buildStudies({path.string()});
    }
    ~SampleFolder() { std::filesystem::remove_all(path); }
    std::string file(const std::string& name) const { return (path / (name + ".dcm")).string(); }
    std::string uid(const std::string& name) const { return *headerValue(file(name), "SOPInstanceUID"); }
    /// The film that a state of that name refers to.
    std::string filmOf(const std::string& state) const {
        return readPresentation(file(state))->images.at(0).sopInstanceUid;
    }
};

const SampleFolder& samples() {
    static const SampleFolder folder;
    return folder;
}

/// What the host does, without its caches.
struct Files : ui::FrameProvider {
    std::map<std::string, std::string> views;  ///< saved by the reader: where they lie
    sdk::Result<std::shared_ptr<const FrameSource>> source(const std::string& text) const override {
        const auto name = ui::FilmName::parse(text);
        const auto film = openFrames(samples().studies.find(name.sopInstanceUid)->path);
        if (!film || name.isPlain()) return film;
        if (name.subtracted) return openSubtracted(*film);
        const auto* known = samples().studies.find(name.presentationUid);
        const auto state = readPresentation(known ? known->path : views.at(name.presentationUid));
        if (!state) return tl::unexpected(state.error());
        return openPresented(*state, *film, name.sopInstanceUid);
    }
};

/// One pane on the film of a state.
struct Panes {
    ui::FilmPanes panes{std::make_shared<Files>()};
    explicit Panes(const std::string& film, int frame = 1) {
        panes.setStudies(samples().studies);
        sdk::Arrangement one;
        sdk::PaneContent content;
        content.image = sdk::ImageRef{film, frame};
        one.panes = {content};
        panes.display().arrange(one);
        show(panes, 640, 480);
    }
    std::string state() { return panes.display().arrangement().panes.at(0).presentationUid; }
    /// The film one to one, as far from the texts as its 80 × 60 pixels.
    QImage middle() {
        settle(panes);
        const QImage whole = grab(panes);
        return whole.copy(whole.width() / 2 - 30, whole.height() / 2 - 20, 60, 40)
            .convertToFormat(QImage::Format_Grayscale8);
    }
};

int farthest(const QImage& seen, const Rendering& rendered) {
    const int left = (rendered.width - seen.width()) / 2, top = (rendered.height - seen.height()) / 2;
    int most = 0;
    for (int y = 0; y < seen.height(); ++y)
        for (int x = 0; x < seen.width(); ++x)
            most = std::max(most, std::abs(seen.constScanLine(y)[x] -
                                           rendered.pixels[std::size_t((top + y) * rendered.width + left + x)]));
    return most;
}

Rendering rendered(const std::string& state, const sdk::ImageRef& image) {
    const auto film = openFrames(samples().studies.find(image.sopInstanceUid)->path);
    return *renderPresented(*readPresentation(samples().file(state)), *film, {image, {}, false});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(presentation_states_in_panes)

BOOST_AUTO_TEST_CASE(names_of_variants_are_read_back) {
    for (const ui::FilmName& name :
         {ui::FilmName{"1.2", {}, false}, ui::FilmName{"1.2", "3.4", false}, ui::FilmName{"1.2", {}, true}})
        BOOST_TEST((ui::FilmName::parse(name.text()) == name));
    BOOST_TEST((ui::FilmName{"1.2", {}, false}.text() == "1.2"));
}

BOOST_AUTO_TEST_CASE(the_screen_shows_what_render_writes_through_every_kind_of_state) {
    for (const char* name :
         {"state-turned-90-Y", "state-turned-270-N", "state-shutter-bitmap", "state-shutter-polygonal",
          "state-three-tables", "state-window-sigmoid", "state-inverse"}) {
        const std::string state = std::string(name) + "-state", film = samples().filmOf(state);
        Panes view(film);
        sdk::Arrangement wanted = view.panes.display().arrangement();
        wanted.panes[0].presentationUid = samples().uid(state);
        view.panes.display().arrange(wanted);
        settle(view.panes);
        view.panes.run("view.one-to-one");
        BOOST_TEST_CONTEXT(name) BOOST_TEST(farthest(view.middle(), rendered(state, {film, 1})) <= 1);
    }
}

BOOST_AUTO_TEST_CASE(states_that_refer_to_the_film_come_one_after_the_other_and_end_with_the_header) {
    Panes view(samples().filmOf("state-inverse-state"));
    const QImage header = view.middle();
    BOOST_REQUIRE(view.state().empty());
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        view.panes.run("view.presentation-next");
        settle(view.panes);
        if (view.state().empty()) break;
        BOOST_TEST(seen.insert(view.state()).second);
    }
    BOOST_TEST(seen.size() >= 20u);
    BOOST_TEST(view.state().empty());
    BOOST_TEST((view.middle() == header));
    view.panes.run("view.presentation-3");
    BOOST_TEST(!view.state().empty());
    BOOST_TEST(view.panes.isChecked("view.presentation-3"));
    BOOST_TEST(!view.panes.isChecked("view.presentation-none"));
    view.panes.run("view.presentation-none");
    BOOST_TEST((view.middle() == header));
}

BOOST_AUTO_TEST_CASE(how_the_reader_looked_at_the_film_is_there_again_after_a_state) {
    Panes view(samples().filmOf("state-inverse-state"));
    view.panes.run("view.turn-right");
    view.panes.run("view.zoom-in");
    view.panes.run("window.brighter");
    const QImage own = view.middle();
    view.panes.run("view.presentation-next");
    BOOST_TEST((view.middle() != own));
    view.panes.run("view.presentation-none");
    BOOST_TEST((view.middle() == own));
}

BOOST_AUTO_TEST_CASE(a_rearrangement_keeps_the_state_and_another_film_has_none) {
    const std::string film = samples().filmOf("state-inverse-state"), other = samples().uid("linear");
    Panes view(film);
    view.panes.run("view.presentation-next");
    settle(view.panes);
    const std::string state = view.state();
    view.panes.display().arrange(row({film, other}));
    settle(view.panes);
    BOOST_TEST(view.panes.display().arrangement().panes[0].presentationUid == state);
    BOOST_TEST(view.panes.display().arrangement().panes[1].presentationUid == "");
    view.panes.display().arrange(row({other, ""}));
    settle(view.panes);
    BOOST_TEST(view.panes.display().arrangement().panes[0].presentationUid == "");
}

BOOST_AUTO_TEST_CASE(a_view_that_was_saved_is_offered_and_the_same_when_the_study_is_reopened) {
    const QTemporaryDir folder;
    const std::string uid = samples().uid("linear");
    const auto files = std::make_shared<Files>();
    const auto opened = [&] {
        auto panes = std::make_unique<ui::FilmPanes>(files);
        QObject::connect(panes.get(), &ui::FilmPanes::viewsKept, [files](const sdk::StudySet& views) {
            for (const auto& study : views.studies)
                for (const auto& series : study.study.series)
                    for (const auto& view : series.instances) files->views[view.sopInstanceUid] = view.path;
        });
        panes->keepMarksIn(folder.path().toStdString() + "/annotations");
        panes->setStudies(samples().studies);
        panes->display().arrange(row({uid}));
        show(*panes, 640, 480);
        BOOST_REQUIRE(waitFor([&] { return panes->annotations().isLoaded(); }));
        return panes;
    };
    const auto kept = [&](ui::FilmPanes& panes) {
        panes.run("view.presentation-next");
        settle(panes);
        return panes.display().arrangement().panes.at(0).presentationUid;
    };
    // apart from what the panes say at the edge
    const auto film = [](ui::FilmPanes& panes) { return grab(panes).copy(200, 100, 240, 200); };
    QImage seen;
    {
        const auto panes = opened();
        for (const char* command :
             {"view.texts", "view.turn-right", "view.flip-horizontal", "view.invert", "window.brighter"})
            panes->run(command);
        seen = film(*panes);
        panes->run("view.save");
        auto* line = films::canvas(*panes).findChild<QLineEdit*>();
        BOOST_REQUIRE(line);
        line->setText(QString::fromUtf8("斜位 turned"));
        emit line->returnPressed();
        BOOST_REQUIRE(waitFor([&] { return files->views.size() == 1; }));
        panes->run("view.reset");
        BOOST_TEST((film(*panes) != seen));
        BOOST_TEST(!kept(*panes).empty());
        BOOST_TEST((film(*panes) == seen));
    }
    files->views.clear();
    const auto again = opened();
    BOOST_REQUIRE(waitFor([&] { return files->views.size() == 1; }));
    again->run("view.texts");
    BOOST_TEST((film(*again) != seen));
    BOOST_TEST(kept(*again) == files->views.begin()->first);
    BOOST_TEST((film(*again) == seen));
    again->run("view.forget");
    BOOST_TEST(kept(*again).empty());
}

BOOST_AUTO_TEST_CASE(subtraction_is_a_switch_that_changes_the_grey_and_not_the_view) {
    Panes view(samples().uid("mask-average-1"), 6);
    view.panes.run("view.one-to-one");
    const QImage native = view.middle();
    view.panes.run("view.subtract");
    BOOST_TEST(view.panes.isChecked("view.subtract"));
    const auto film = *openSubtracted(*openFrames(samples().file("mask-average-1")));
    const auto frame = *film->frame(6);
    BOOST_TEST(farthest(view.middle(), render(*frame, greyTable(grayscaleOf(*film, *frame), {}, frame->range))) <= 1);
    view.panes.run("view.subtract");
    BOOST_TEST(!view.panes.isChecked("view.subtract"));
    BOOST_TEST((view.middle() == native));
    // a film without a mask stays as it is
    Panes plain(samples().uid("linear"));
    const QImage before = plain.middle();
    plain.panes.run("view.subtract");
    BOOST_TEST(!plain.panes.isChecked("view.subtract"));
    BOOST_TEST((plain.middle() == before));
}

BOOST_AUTO_TEST_CASE(the_corner_names_the_table_in_force_the_state_and_what_is_not_obeyed) {
    ui::FrameLoader loader(std::make_shared<Files>());
    ui::PaneBoard board(loader);
    board.setStudies(samples().studies);
    const auto corner = [&](const std::string& film) {
        board.arrange(row({film}));
        board.setRects({{0, 0, 400, 400}});
        BOOST_REQUIRE(waitFor([&] { return !board.isDecodingVisible(); }));
        std::string all;
        for (const auto& line : ui::cornerTexts(board, 0, {}).bottomLeft) all += line.text.toStdString() + "|";
        return all;
    };
    BOOST_TEST(corner(samples().uid("shutter-crossed-polygon")).find("Invalid shutter: not applied|") == 0u);
    BOOST_TEST(corner(samples().uid("shutter-polygonal")).find("Invalid") == std::string::npos);
    const std::string several = samples().uid("several-1"), film = samples().filmOf("state-inverse-state");
    BOOST_TEST(corner(several).find("BONE|") != std::string::npos);
    ui::actions::chooseWindow(board, 0, 2);
    BOOST_TEST(corner(several).find("SOFT|") != std::string::npos);
    ui::actions::chooseWindow(board, 0, 4);
    BOOST_TEST(corner(several).find("LUT HARDER|") != std::string::npos);
    BOOST_TEST(corner(samples().uid("sigmoid")).find("SIGMOID|") != std::string::npos);
    corner(film);
    board.setPresentation(0, samples().uid("state-inverse-state"));
    BOOST_REQUIRE(waitFor([&] { return !board.isDecodingVisible(); }));
    BOOST_TEST(corner(film).find("Presentation state SAMPLE|") == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
