#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <set>

#include "tests/viewer/dicom/support.h"
#include "tests/viewer/host/gui.h"
#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/samples.h"
#include "viewer/dicom/study_builder.h"
#include "viewer/dicom/toolkit.h"
#include "viewer/dicom/writer.h"
#include "viewer/host/thumbnail_loader.h"

/// A film is called damaged only where its data is.
using namespace viewer;

namespace {

struct Said {
    std::set<std::string> ready, doubtful, failed;
};

/// What is said of every film of the folder, each asked for several times at once, as a busy start does.
Said saidOf(const std::string& folder, const FrameOptions& options = {}) {
    application();
    const auto studies = buildStudies({folder});
    auto store = std::make_shared<host::FrameStore>(std::size_t{1} << 20, options);
    store->add(studies);
    host::ThumbnailLoader loader(store, 32);
    Said said;
    int answers = 0, asked = 0;
    const auto name = [&](const QString& uid) {
        return std::filesystem::path(studies.find(uid.toStdString())->path).filename().string();
    };
    QObject::connect(&loader, &host::ThumbnailLoader::ready, [&](const QString& uid) {
        ++answers;
        said.ready.insert(name(uid));
    });
    QObject::connect(&loader, &host::ThumbnailLoader::failed, [&](const QString& uid) {
        ++answers;
        said.failed.insert(name(uid));
    });
    QObject::connect(&loader, &host::ThumbnailLoader::doubtful,
                     [&](const QString& uid) { said.doubtful.insert(name(uid)); });
    for (int round = 0; round < 8; ++round)
        for (const auto& study : studies.studies)
            for (const auto& series : study.study.series)
                for (const auto& instance : series.instances) {
                    loader.request({instance.sopInstanceUid, 1});
                    ++asked;
                }
    BOOST_TEST(waitFor([&] { return answers == asked; }));
    return said;
}

/// A decoder that is never done in time.
struct Late : FrameDecoder {
    sdk::Result<Samples> decode(const ScannedFile&, const PixelDescription&, const std::string&) const override {
        return tl::unexpected(sdk::Error{"frame.decode", "Decoding the image did not end within 1 seconds.", {}});
    }
};

void write(const support::TemporaryFolder& folder, const char* name, int seed, sdk::WriteSyntax syntax) {
    const auto attributes = support::fluoroscopy(std::to_string(seed));
    const auto done = makeDicomWriter()->write(folder.file(name), attributes, support::gradient(64, 64, 12), syntax);
    BOOST_REQUIRE_MESSAGE(done.has_value(), done.error().message);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(thumbnails, DicomToolkit)

BOOST_AUTO_TEST_CASE(sound_films_are_never_called_damaged_and_a_cut_one_is) {
    support::TemporaryFolder folder;
    write(folder, "native", 1, sdk::WriteSyntax::ExplicitLittleEndian);
    write(folder, "lossless", 2, sdk::WriteSyntax::JpegLossless);
    write(folder, "cut", 3, sdk::WriteSyntax::ExplicitLittleEndian);
    const auto whole = saidOf(folder.path.string());
    BOOST_TEST(whole.ready.size() == 3u);
    BOOST_TEST(whole.doubtful.empty());
    BOOST_TEST(whole.failed.empty());
    std::filesystem::resize_file(folder.file("cut"), std::filesystem::file_size(folder.file("cut")) - 200);
    const auto cut = saidOf(folder.path.string());
    BOOST_TEST((cut.doubtful == std::set<std::string>{"cut"}));
}

BOOST_AUTO_TEST_CASE(a_decoder_that_is_not_done_in_time_is_a_failure_and_no_damage) {
    support::TemporaryFolder folder;
    write(folder, "lossless", 1, sdk::WriteSyntax::JpegLossless);
    auto bytes = support::contents(folder.file("lossless"));
    const auto frame = bytes.find("\xFF\xC3");
    BOOST_REQUIRE(frame != std::string::npos);
    bytes[frame + 12] = '\x07';  // no longer clean: decoded apart
    support::put(folder.file("lossless"), bytes);
    const auto said = saidOf(folder.path.string(), {std::make_shared<Late>()});
    BOOST_TEST(said.failed.size() == 1u);
    BOOST_TEST(said.doubtful.empty());
}

BOOST_AUTO_TEST_SUITE_END()
