#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <boost/test/unit_test.hpp>
#include <filesystem>

namespace {

const QString program = QString(FIMBRIA_BINARY_DIR) + "/bin/fimbria";
const std::string shared = std::string(FIMBRIA_SOURCE_DIR) + "/../shared/data/dicom/";

struct Outcome {
    int exitCode;
    QString out, err;
};

Outcome run(const QStringList& arguments, bool withDisplay = false) {
    static const QTemporaryDir data;
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("FIMBRIA_PLUGIN_PATH", QString(FIMBRIA_BINARY_DIR) + "/test-plugins/tiny");
    environment.insert("FIMBRIA_DATA", data.path());
    environment.remove("QT_QPA_PLATFORM");
    if (!withDisplay) {
        environment.remove("DISPLAY");
        environment.remove("WAYLAND_DISPLAY");
    }
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.closeWriteChannel();
    BOOST_REQUIRE(process.waitForFinished(60000));
    BOOST_REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool haveShared() {
    if (std::filesystem::exists(shared)) return true;
    BOOST_TEST_MESSAGE("skipped: no shared test data");
    return false;
}

}  // namespace

BOOST_AUTO_TEST_CASE(help_names_the_commands_of_plugins_and_needs_no_display) {
    const auto help = run({"--help"});
    BOOST_CHECK_EQUAL(help.exitCode, 0);
    BOOST_CHECK(help.out.contains("render") && help.out.contains("tiny-count"));
    BOOST_CHECK(help.err.isEmpty());
    BOOST_CHECK_EQUAL(run({"render", "--help"}).exitCode, 0);
    BOOST_CHECK(run({"tiny-count", "--help"}).out.startsWith("Usage:"));
}

BOOST_AUTO_TEST_CASE(wrong_usage_is_2_and_a_wrong_input_1_with_one_line_each) {
    const std::vector<std::pair<QStringList, int>> cases = {
        {{"rendr"}, 2},
        {{"--lang", "xx"}, 2},
        {{"render"}, 2},
        {{"render", "a.dcm"}, 2},
        {{"render", "a.dcm", "-o", "x.png", "--window", "10"}, 2},
        {{"render", "a.dcm", "-o", "x.png", "--window", "10,-1"}, 2},
        {{"render", "a.dcm", "-o", "x.png", "--frame", "0"}, 2},
        {{"render", "a.dcm", "b.dcm", "-o", "x.png"}, 2},
        {{"render", "/no/such.dcm", "-o", "x.png"}, 1},
        {{"/no/such/folder"}, 1},
        {{"tiny-count"}, 2},
        {{"tiny-count", "--throw"}, 1},
        {{"tiny-count", "/no/such/folder"}, 1},
        {{}, 1},  // the window without a display
    };
    for (const auto& [arguments, exitCode] : cases) {
        const auto outcome = run(arguments);
        BOOST_CHECK_MESSAGE(outcome.exitCode == exitCode, arguments.join(' ').toStdString());
        BOOST_CHECK_MESSAGE(outcome.err.count('\n') == 1, outcome.err.toStdString());
    }
}

BOOST_AUTO_TEST_CASE(render_writes_a_png_of_a_real_film_at_full_size) {
    if (!haveShared()) return;
    const QTemporaryDir folder;
    const QString png = folder.filePath("film.png");
    const QString film = QString::fromStdString(shared + "orthanc-tests/KarstenHilbertRF.dcm");
    const auto outcome = run({"render", film, "-o", png});
    BOOST_CHECK_EQUAL(outcome.exitCode, 0);
    BOOST_CHECK(outcome.err.isEmpty());
    const QImage image(png);
    BOOST_CHECK_EQUAL(image.width(), 512);
    BOOST_CHECK_EQUAL(image.height(), 464);
    BOOST_CHECK_EQUAL(run({"render", film, "-o", folder.filePath("no/such/folder.png")}).exitCode, 1);
    BOOST_CHECK_EQUAL(run({"render", film, "--frame", "99", "-o", png}).exitCode, 1);
}

BOOST_AUTO_TEST_CASE(a_screenshot_of_the_real_program_shows_the_film_in_either_language) {
    if (!haveShared()) return;
    const QTemporaryDir folder;
    for (const char* language : {"en", "zh"}) {
        const QString png = folder.filePath(QString(language) + ".png");
        const auto outcome = run({QString::fromStdString(shared + "orthanc-tests/KarstenHilbertRF.dcm"), "--lang",
                                  language, "--size", "1366x768", "--screenshot", png},
                                 true);
        BOOST_REQUIRE_EQUAL(outcome.exitCode, 0);
        const QImage image(png);
        BOOST_CHECK(image.size() == QSize(1366, 768));
        int bright = 0;  // the film: nothing else in the dark window is that large and light
        for (int y = 100; y < 700; y += 4)
            for (int x = 260; x < 960; x += 4)
                if (image.pixelColor(x, y).lightness() > 90) ++bright;
        BOOST_CHECK_GT(bright, 1000);
    }
}
