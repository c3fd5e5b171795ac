#include <QImage>
#include <boost/test/unit_test.hpp>

#include "support.h"
#include "viewer/dicom/key_objects.h"
#include "viewer/dicom/mask_subtraction.h"
#include "viewer/dicom/presentation_state.h"

/// Files that tests/support/grey_samples.py makes, for what no public file has, and the judgement of grey_oracle.py,
/// which is written from the text of PS3.3 alone.
using namespace viewer;
using support::Row;

namespace {

std::string script(const std::string& name) {
    return "/usr/bin/python3 -B '" FIMBRIA_SOURCE_DIR "/tests/support/" + name + "' ";
}

/// Runs in every transfer syntax that a tool can write; made once.
const support::TemporaryFolder& runs() {
    static const support::TemporaryFolder folder;
    static const support::Output made = support::run(script("run_samples.py") + "'" + folder.path.string() + "'");
    BOOST_REQUIRE_MESSAGE(made.code == 0, made.text);
    return folder;
}

/// Stored values of every frame, one after another.
std::vector<int> storedValues(const std::string& path) {
    std::vector<int> values;
    const auto film = openFrames(path);
    BOOST_REQUIRE_MESSAGE(film.has_value(), (film ? "" : film.error().message));
    for (int n = 1; n <= (*film)->frameCount(); ++n) {
        const auto frame = (*film)->frame(n);
        BOOST_REQUIRE_MESSAGE(frame.has_value(), (frame ? "" : frame.error().message));
        for (const auto index : (*frame)->indices) values.push_back(index + indexOffset((*film)->grayscale()));
    }
    return values;
}

int farthest(const std::vector<int>& a, const std::vector<int>& b) {
    if (a.size() != b.size()) return 1 << 30;
    int most = 0;
    for (std::size_t i = 0; i < a.size(); ++i) most = std::max(most, std::abs(a[i] - b[i]));
    return most;
}

/// The samples and their judged pictures; made once.
const support::TemporaryFolder& samples() {
    static const support::TemporaryFolder folder;
    static const support::Output made = support::run(script("grey_samples.py") + "'" + folder.path.string() + "' && " +
                                                     script("grey_oracle.py") + "'" + folder.path.string() + "'");
    BOOST_REQUIRE_MESSAGE(made.code == 0, made.text);
    return folder;
}

struct Sample {
    Row row;
    std::shared_ptr<const FrameSource> film;
    std::optional<PresentationValues> state;
};

Sample open(const Row& row) {
    Sample sample{row, {}, {}};
    auto film = openFrames(samples().file(row.at("file")));
    BOOST_REQUIRE(film.has_value());
    if (row.at("subtract") == "1") film = openSubtracted(*film);
    BOOST_REQUIRE(film.has_value());
    sample.film = *film;
    if (!row.at("state").empty()) {
        const auto state = readPresentation(samples().file(row.at("state")));
        BOOST_REQUIRE(state.has_value());
        sample.state = *state;
    }
    return sample;
}

Rendering picture(const Sample& sample) {
    const int frame = std::stoi(sample.row.at("frame"));
    const bool overlays = sample.row.at("overlays") == "1";
    if (sample.state) {
        const auto drawn = renderPresented(*sample.state, sample.film,
                                           {{sample.state->images.at(0).sopInstanceUid, frame}, {}, overlays});
        BOOST_REQUIRE(drawn.has_value());
        return *drawn;
    }
    const auto decoded = sample.film->frame(frame);
    BOOST_REQUIRE(decoded.has_value());
    GreyRequest request;
    request.voi = std::stoi(sample.row.at("voi"));
    return render(**decoded, greyTable(grayscaleOf(*sample.film, **decoded), request, (*decoded)->range), overlays);
}

/// The most by which a pixel differs; 256 if the sizes do.
int farthest(const Rendering& mine, const QImage& judged) {
    const QImage image = judged.convertToFormat(mine.channels == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    if (image.width() != mine.width || image.height() != mine.height) return 256;
    int most = 0;
    const int line = mine.width * mine.channels;
    for (int y = 0; y < mine.height; ++y)
        for (int x = 0; x < line; ++x)
            most = std::max(most,
                            std::abs(image.constScanLine(y)[x] - mine.pixels[static_cast<std::size_t>(y * line + x)]));
    return most;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sample_files)

BOOST_AUTO_TEST_CASE(every_sample_is_rendered_as_the_text_of_the_standard_says) {
    int compared = 0;
    for (const Row& row : support::table(samples().file("cases.tsv"))) {
        BOOST_TEST_CONTEXT(row.at("name")) {
            const Rendering mine = picture(open(row));
            const QImage judged(QString::fromStdString(samples().file(row.at("name"))) +
                                (mine.channels == 3 ? ".ppm" : ".pgm"));
            BOOST_TEST(farthest(mine, judged) <= 1);
            ++compared;
        }
    }
    BOOST_TEST(compared >= 90);
}

BOOST_AUTO_TEST_CASE(what_is_not_obeyed_is_reported_and_nothing_else_is) {
    for (const Row& row : support::table(samples().file("cases.tsv"))) {
        const Sample sample = open(row);
        auto film = sample.film;
        if (sample.state) film = *openPresented(*sample.state, film, sample.state->images.at(0).sopInstanceUid);
        const auto frame = film->frame(std::stoi(row.at("frame")));
        BOOST_TEST_CONTEXT(row.at("name")) {
            const std::vector<FrameProblem> none, shutter = {FrameProblem::Shutter};
            BOOST_TEST(((*frame)->problems == (row.at("ignore").empty() ? none : shutter)));
        }
    }
}

BOOST_AUTO_TEST_CASE(key_objects_with_frames_a_state_words_and_an_author) {
    const auto read = readKeyObjects(samples().file("key-objects.dcm"));
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST((read->title == CodedTitle{"113000", "DCM", "Of Interest"}));
    BOOST_TEST((read->modifiers == std::vector<CodedTitle>{{"113013", "DCM", "Best In Set"}}));
    BOOST_TEST(read->description == "左侧 left");
    BOOST_TEST(read->author == "Reader^One");
    BOOST_REQUIRE_EQUAL(read->references.size(), 2u);
    BOOST_TEST((read->references[1] == KeyReference{{"1.2.3", 5}, "7.8.9"}));
    BOOST_TEST(read->covers({"1.2.3", 2}));
    BOOST_TEST(!read->covers({"1.2.3", 1}));
}

BOOST_AUTO_TEST_CASE(runs_of_8_10_and_12_bits_decode_alike_from_every_transfer_syntax) {
    int compared = 0;
    for (const Row& row : support::table(runs().file("runs.tsv"))) {
        BOOST_TEST_CONTEXT(row.at("name")) {
            const std::string judge = row.at("judge").empty() ? row.at("base") : row.at("judge");
            const auto mine = storedValues(runs().file(row.at("file"))), judged = storedValues(runs().file(judge));
            BOOST_TEST(farthest(mine, judged) <= std::stoi(row.at("deviation")));
            ++compared;
        }
    }
    BOOST_TEST(compared >= 65);
}

/// What the toolkit's own renderers leave out or do otherwise (DCMTK 3.6.7).
bool toolkitCanRender(const Row& row) {
    const std::string& name = row.at("name");
    if (name.find("shutter") != std::string::npos && row.at("ignore").empty()) return false;  // draws no shutters
    return row.at("subtract") == "0" && !name.starts_with("state-mask") &&                    // refuses masks
           name != "shutter-half-valid" && name != "state-shutter-bitmap-lost" &&
           name != "beyond-bits-stored" &&                     // wraps where clamping is right
           name != "narrow-linear_exact" &&                    // takes it for LINEAR
           name != "state-window-sigmoid" &&                   // reads no VOI LUT Function in a state
           name != "state-activates-overlays" &&               // overlays of a state go into files of their own
           name != "palette-segmented" && name != "ybr-full";  // refused; rounded otherwise
}

BOOST_AUTO_TEST_CASE(the_renderers_of_the_toolkit_agree_where_they_can) {
    int compared = 0;
    for (const Row& row : support::table(samples().file("cases.tsv"))) {
        if (!toolkitCanRender(row)) continue;
        BOOST_TEST_CONTEXT(row.at("name")) {
            const Sample sample = open(row);
            const std::string film = "'" + samples().file(row.at("file")) + "'", out = samples().file("judge.pnm");
            const auto& voi = sample.film->grayscale().voi;
            const int chosen = std::stoi(row.at("voi"));
            std::string command = "dcmp2pgm -p '" + samples().file(row.at("state")) + "'";
            if (!sample.state) {
                const auto choice = static_cast<std::size_t>(chosen);
                const bool table = choice < voi.size() && voi[choice].lut >= 0;
                command = "dcm2pnm +op" + std::string(row.at("overlays") == "0" ? " -O" : "");
                if (choice < voi.size())
                    command +=
                        table ? " +Wl " + std::to_string(voi[choice].lut + 1) : " +Wi " + std::to_string(chosen + 1);
            }
            const auto done = support::run(command + " --frame " + row.at("frame") + " " + film + " '" + out + "'");
            BOOST_TEST_REQUIRE(done.code == 0, done.text);
            BOOST_TEST(farthest(picture(sample), QImage(QString::fromStdString(out))) <= 1);
            ++compared;
        }
    }
    BOOST_TEST(compared >= 55);
}

BOOST_AUTO_TEST_SUITE_END()
