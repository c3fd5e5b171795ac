#include "tests/viewer/app/workplace.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <boost/test/unit_test.hpp>

#include "viewer/dicom/toolkit.h"
#include "viewer/dicom/writer.h"
#include "viewer/host/look.h"
#include "viewer/library/archive.h"

namespace {

/// One application for all tests of this program.
struct Application {
    int argc = 1;
    char name[8] = "test";
    char* argv[1] = {name};
    viewer::DicomToolkit toolkit;
    QApplication application{argc, argv};
    Application() { viewer::host::look::apply(application); }
};

BOOST_TEST_GLOBAL_FIXTURE(Application);

viewer::sdk::PixelFrames wedge(int shift) {
    viewer::sdk::PixelFrames pixels{64, 48, 12, {std::vector<std::uint16_t>(64 * 48)}};
    for (std::size_t i = 0; i < 64 * 48; ++i)
        pixels.frames[0][i] = static_cast<std::uint16_t>((i * 7 + static_cast<std::size_t>(shift) * 331) % 4096);
    return pixels;
}

}  // namespace

Workplace::Workplace(const std::string& plugin) : plugin_(plugin) {
    start();
}

Workplace::~Workplace() = default;

void Workplace::start() {
    auto settings = viewer::host::FileSettings::open(dataFolder()).value();
    settings->overrideLanguage("en");
    auto& ini = *settings;
    services_ = std::make_unique<viewer::host::Services>();
    services_->frames = std::make_shared<viewer::host::FrameStore>();
    services_->writer = viewer::makeDicomWriter();
    services_->documents = std::make_unique<viewer::Archive>(dataFolder() + "/archive");
    services_->settings = std::move(settings);
    const std::string folder = std::string(FIMBRIA_BINARY_DIR) + "/test-plugins/" + plugin_;
    registry_ = std::make_unique<viewer::host::PluginRegistry>(std::vector<std::string>{folder});
    language_ = std::make_unique<viewer::host::Language>();
    language_->use("en");
    window_ =
        std::make_unique<viewer::host::MainWindow>(viewer::host::WindowParts{*services_, ini, *registry_, *language_});
    window_->resize(1366, 768);
    window_->show();
    window_->activateWindow();
}

void Workplace::restart() {
    window_->close();
    window_.reset();
    start();
}

QString Workplace::study(const std::string& uid, const Person& person, int films) {
    const QString folder = folder_.filePath(QString::fromStdString(uid));
    QDir().mkpath(folder);
    for (int i = 1; i <= films; ++i) {
        const std::string number = std::to_string(i);
        viewer::sdk::DicomItem item;
        item.values = {{"SOPClassUID", "1.2.840.10008.5.1.4.1.1.12.2"},
                       {"SOPInstanceUID", uid + ".1." + number},
                       {"StudyInstanceUID", uid},
                       {"SeriesInstanceUID", uid + ".1"},
                       {"SeriesNumber", "1"},
                       {"InstanceNumber", number},
                       {"Modality", "RF"},
                       {"StudyDate", "20260301"},
                       {"StudyTime", "10000" + number},
                       {"PatientName", person.name},
                       {"PatientID", person.id},
                       {"IssuerOfPatientID", person.issuer},
                       {"PatientBirthDate", person.birthDate},
                       {"PhotometricInterpretation", "MONOCHROME2"}};
        const std::string file = folder.toStdString() + "/" + number + ".dcm";
        const auto written =
            services_->writer->write(file, item, wedge(i), viewer::sdk::WriteSyntax::ExplicitLittleEndian);
        BOOST_REQUIRE_MESSAGE(written, (written ? "" : written.error().message + " " + written.error().where));
    }
    return folder;
}

void Workplace::open(const QStringList& paths, bool add) {
    window_->open(paths, add);
    waitFor([&] { return !window_->desk().isBusy(); });
    settle();
}

void Workplace::settle() {
    QElapsedTimer quiet;
    quiet.start();
    waitFor([&] {
        if (!window_->isSettled()) quiet.restart();
        return quiet.elapsed() > 150;
    });
}

void Workplace::waitFor(const std::function<bool()>& condition) {
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < 10000) QApplication::processEvents(QEventLoop::AllEvents, 20);
    BOOST_REQUIRE(condition());
}
