#include <QImage>
#include <boost/test/unit_test.hpp>

#include "support.h"
#include "viewer/dicom/mask_subtraction.h"
#include "viewer/dicom/presentation_state.h"

/// Files that tests/support/grey_samples.py makes, for what no public file has, and the judgement of grey_oracle.py,
/// which is written from the text of PS3.3 alone.
using namespace viewer;
using support::Row;

namespace {

std::string script(const std::string& name) {
    return "/usr/bin/python3 '" FIMBRIA_SOURCE_DIR "/tests/support/" + name + "' ";
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

BOOST_AUTO_TEST_SUITE_END()
