#include <QImage>
#include <QTemporaryDir>
#include <boost/test/unit_test.hpp>

#include "tests/viewer/dicom/references.h"
#include "tests/viewer/dicom/support.h"
#include "tests/viewer/ui/films.h"
#include "viewer/dicom/mask_subtraction.h"
#include "viewer/dicom/presentation_state.h"
#include "viewer/dicom/presentation_values.h"
#include "viewer/dicom/toolkit.h"
#include "viewer/ui/film_canvas.h"
#include "viewer/ui/pane_actions.h"

/// Every film of the references and every sample file, one to one on the canvas, read back and compared with what
/// `render` writes: drawn by the processor and by the shader.
using namespace viewer;
using support::Row;

namespace {

/// One picture: a line of a table.
struct Wanted {
    std::string name, film, state;
    int frame = 1;
    bool subtracted = false, overlays = false;
    std::function<GreyRequest(const GrayscaleParameters&, const Frame&)> request;
};

/// Pixels as they are stored: one to one is not a matter of their aspect here.
class SquarePixels : public FrameSource {
public:
    explicit SquarePixels(std::shared_ptr<const FrameSource> film) : film_(std::move(film)) {}
    int frameCount() const override { return film_->frameCount(); }
    const GrayscaleParameters& grayscale() const override { return film_->grayscale(); }
    const PresentationValues* presentation() const override { return film_->presentation(); }
    sdk::Result<std::shared_ptr<const Frame>> frame(int number) const override {
        const auto frame = film_->frame(number);
        if (!frame || (*frame)->aspect == 1) return frame;
        auto square = std::make_shared<Frame>(**frame);
        square->aspect = 1;
        return std::shared_ptr<const Frame>(square);
    }

private:
    std::shared_ptr<const FrameSource> film_;
};

/// Films by their place among the wanted ones: several files carry one SOP Instance UID.
struct Provider : ui::FrameProvider {
    std::vector<Wanted> wanted;
    std::string uid(std::size_t i) const { return "film." + std::to_string(i); }
    sdk::Result<std::shared_ptr<const FrameSource>> source(const std::string& text) const override {
        const Wanted& film = wanted.at(std::stoul(text.substr(5)));
        auto opened = openFrames(film.film);
        if (!opened) return opened;
        if (film.subtracted) opened = openSubtracted(*opened);
        if (!film.state.empty()) {
            const auto state = readPresentation(film.state);
            if (!state) return tl::unexpected(state.error());
            opened = openPresented(*state, *opened, state->images.at(0).sopInstanceUid);
        }
        if (!opened) return opened;
        return std::make_shared<SquarePixels>(*opened);
    }
};

sdk::StudySet studiesOf(const Provider& provider) {
    sdk::PatientStudy study;
    study.study.uid = "1";
    study.study.series.emplace_back();
    for (std::size_t i = 0; i < provider.wanted.size(); ++i) {
        sdk::Instance film;
        film.sopInstanceUid = provider.uid(i);
        film.kind = sdk::InstanceKind::Image;
        film.frames = provider.wanted[i].frame;
        study.study.series.back().instances.push_back(film);
    }
    sdk::StudySet all;
    all.studies.push_back(study);
    return all;
}

/// What `render` writes, through the state where there is one.
Rendering rendered(const Wanted& wanted, const ui::Pane& pane) {
    if (!wanted.state.empty()) {
        const auto state = readPresentation(wanted.state);
        return *renderPresented(*state, *openFrames(wanted.film),
                                {{state->images.at(0).sopInstanceUid, wanted.frame}, wanted.request({}, {}), false});
    }
    const Frame& frame = *pane.film->frame;
    return render(frame, greyTable(pane.film->grayscale(), pane.look.grey, frame.range), wanted.overlays);
}

/// A state turns first and then flips (PS3.3 C.10.6).
canvas::Orientation orientationOf(const ui::Pane& pane) {
    canvas::Orientation orientation;
    if (const PresentationValues* state = pane.film->source->presentation()) {
        orientation.turn(state->quarterTurns);
        if (state->mirrored) orientation.flipHorizontally();
    }
    return orientation;
}

/// How many pixels of the pane are not those of the picture, which lies in its middle; -1 where none is seen.
long wrongPixels(const Rendering& picture, const QImage& seen, const canvas::PaneRect& pane) {
    const int left = pane.x + int(std::lround(pane.width / 2.0 - picture.width / 2.0));
    const int top = pane.y + int(std::lround(pane.height / 2.0 - picture.height / 2.0));
    long wrong = 0, compared = 0;
    for (int y = std::max(top, pane.y); y < std::min(top + picture.height, pane.y + pane.height); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(seen.constScanLine(y));
        for (int x = std::max(left, pane.x); x < std::min(left + picture.width, pane.x + pane.width); ++x) {
            const auto channels = std::size_t(picture.channels);
            const auto* want =
                &picture.pixels[(std::size_t(y - top) * std::size_t(picture.width) + std::size_t(x - left)) * channels];
            const bool grey = channels == 1;
            wrong += qRed(line[x]) != want[0] || qGreen(line[x]) != want[grey ? 0 : 1] ||
                     qBlue(line[x]) != want[grey ? 0 : 2];
            ++compared;
        }
    }
    return compared ? wrong : -1;
}

/// Four panes at a time, in the order of the list.
class Wall {
public:
    Wall(std::vector<Wanted> wanted, const char* drawnBy) {
        qputenv("FIMBRIA_FILMS", drawnBy);
        provider_->wanted = std::move(wanted);
        board_.setStudies(studiesOf(*provider_));
        canvas_ = std::make_unique<ui::FilmCanvas>(board_);
        qunsetenv("FIMBRIA_FILMS");
        canvas_->resize(2 * kWidth, 2 * kHeight);
        canvas_->show();
        films::waitFor([&] { return canvas_->isVisible(); });
    }

    int compareAll() {
        int compared = 0;
        for (std::size_t first = 0; first < provider_->wanted.size(); first += 4) compared += compareFrom(first);
        return compared;
    }

private:
    static constexpr int kWidth = 640, kHeight = 512;

    void hang(std::size_t first, std::size_t count) {
        sdk::Arrangement wall;
        wall.rows = wall.columns = 2;
        for (std::size_t i = first; i < first + count; ++i) {
            wall.panes.emplace_back();
            wall.panes.back().image = sdk::ImageRef{provider_->uid(i), provider_->wanted[i].frame};
        }
        wall.panes.resize(4);
        board_.arrange(wall);
        board_.setRects({{0, 0, kWidth, kHeight},
                         {kWidth, 0, kWidth, kHeight},
                         {0, kHeight, kWidth, kHeight},
                         {kWidth, kHeight, kWidth, kHeight}});
    }

    int compareFrom(std::size_t first) {
        const std::size_t count = std::min<std::size_t>(4, provider_->wanted.size() - first);
        hang(first, count);
        BOOST_REQUIRE(films::waitFor([&] { return !board_.isDecodingVisible(); }, 30'000));
        for (int i = 0; i < int(count); ++i) {
            const Wanted& wanted = provider_->wanted[first + std::size_t(i)];
            BOOST_REQUIRE_MESSAGE(board_.pane(i).film, wanted.name);
            ui::FilmView look = board_.pane(i).look;
            look.grey = wanted.request(board_.pane(i).film->grayscale(), *board_.pane(i).film->frame);
            look.view.overlays = wanted.overlays;
            look.view.orientation = orientationOf(board_.pane(i));
            look.view.centre = {board_.pane(i).shape().width / 2.0, board_.pane(i).shape().height / 2.0};
            board_.setLook(i, look);
            ui::actions::oneToOne(board_, i);
        }
        const QImage seen = canvas_->picture().convertToFormat(QImage::Format_RGB32);
        for (int i = 0; i < int(count); ++i) {
            const Wanted& wanted = provider_->wanted[first + std::size_t(i)];
            BOOST_TEST_CONTEXT(wanted.name)
            BOOST_TEST(wrongPixels(rendered(wanted, board_.pane(i)), seen, board_.pane(i).rect) == 0);
        }
        return int(count);
    }

    std::shared_ptr<Provider> provider_ = std::make_shared<Provider>();
    ui::FrameLoader loader_{provider_, std::size_t(64) << 20};
    ui::PaneBoard board_{loader_};
    std::unique_ptr<ui::FilmCanvas> canvas_;
};

std::vector<Wanted> realFilms() {
    static DicomToolkit registered;
    std::vector<Wanted> all;
    if (support::data().empty()) {
        BOOST_TEST_MESSAGE("skipped: no shared data");
        return all;
    }
    for (const Row& row : support::table(support::data() / "reference" / "reference.tsv")) {
        const std::string variant = row.at("variant"), state = references::stateOf(variant);
        Wanted w;
        w.name = row.at("path") + " frame " + row.at("frame") + " " + variant;
        w.film = (support::data() / row.at("path")).string();
        if (!state.empty()) w.state = (support::data() / state).string();
        w.frame = std::stoi(row.at("frame"));
        w.overlays = state.empty() && references::showsOverlays(variant);
        w.request = [variant](const GrayscaleParameters& grey, const Frame& frame) {
            return references::requestFor(variant, grey, frame);
        };
        all.push_back(std::move(w));
    }
    return all;
}

/// Every picture of tests/support/grey_samples.py.
std::vector<Wanted> samples(const QTemporaryDir& folder) {
    const std::string at = folder.path().toStdString() + "/";
    const auto made =
        support::run("/usr/bin/python3 -B '" FIMBRIA_SOURCE_DIR "/tests/support/grey_samples.py' '" + at + "'");
    BOOST_REQUIRE_MESSAGE(made.code == 0, made.text);
    std::vector<Wanted> all;
    for (const Row& row : support::table(at + "cases.tsv")) {
        Wanted w;
        w.name = row.at("name");
        w.film = at + row.at("file");
        // overlays of states are drawn with the state's own switch
        if (!row.at("state").empty()) w.state = at + row.at("state");
        w.frame = std::stoi(row.at("frame"));
        w.subtracted = row.at("subtract") == "1";
        w.overlays = row.at("overlays") == "1" && w.state.empty();
        w.request = [voi = std::stoi(row.at("voi"))](const GrayscaleParameters&, const Frame&) {
            GreyRequest request;
            request.voi = voi;
            return request;
        };
        all.push_back(std::move(w));
    }
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(the_canvas_read_back_is_what_render_writes)

BOOST_AUTO_TEST_CASE(for_every_reference_and_sample_drawn_by_the_processor) {
    const QTemporaryDir folder;
    const auto real = realFilms();
    if (!real.empty()) BOOST_TEST(Wall(real, "processor").compareAll() >= 240);
    BOOST_TEST(Wall(samples(folder), "processor").compareAll() >= 100);
}

BOOST_AUTO_TEST_CASE(for_every_reference_and_sample_drawn_by_the_shader) {
    const QTemporaryDir folder;
    const auto real = realFilms();
    if (!real.empty()) BOOST_TEST(Wall(real, "shader").compareAll() >= 240);
    BOOST_TEST(Wall(samples(folder), "shader").compareAll() >= 100);
}

BOOST_AUTO_TEST_SUITE_END()
