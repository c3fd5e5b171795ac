#include "tests/viewer/ui/films.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>

#include "viewer/ui/film_canvas.h"

namespace films {

viewer::sdk::Result<std::shared_ptr<const viewer::Frame>> Source::frame(int number) const {
    while (*blocked) QThread::msleep(1);
    ++decoded;
    if (broken) return tl::unexpected(viewer::sdk::Error{"frame.decode", "The pixel data ends too early.", ""});
    return std::make_shared<const viewer::Frame>(make(number));
}

viewer::sdk::Result<std::shared_ptr<const viewer::FrameSource>> Provider::source(const std::string& uid) const {
    const auto it = sources.find(uid);
    if (it == sources.end()) return tl::unexpected(viewer::sdk::Error{"dicom.open", "No such film.", uid});
    return it->second;
}

viewer::GrayscaleParameters twelveBit() {
    viewer::GrayscaleParameters g;
    g.bitsStored = 12;
    g.photometric = "MONOCHROME2";
    g.voi = {{"", {2048, 4096, viewer::VoiFunction::Linear}, -1}};
    return g;
}

viewer::Frame ramp(int width, int height, int values) {
    viewer::Frame f;
    f.width = width;
    f.height = height;
    f.indices.resize(std::size_t(width) * height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            f.indices[std::size_t(y) * width + x] =
                static_cast<std::uint16_t>((x * 31 + y * 7 + (x * y) % 13) % values);
    f.range = {0, values - 1};
    return f;
}

Set::Set() {
    viewer::sdk::PatientStudy study;
    study.patient.name = "TEST^Pane";
    study.patient.id = "0001";
    study.study.uid = "1.2.3";
    studies.studies.push_back(study);
}

viewer::sdk::Instance& Set::add(const std::string& uid, std::shared_ptr<Source> source, int series) {
    auto& all = studies.studies[0].study.series;
    while (int(all.size()) <= series) {
        all.emplace_back();
        all.back().uid = "1.2.3." + std::to_string(all.size());
        all.back().modality = "RF";
        all.back().number = int(all.size());
    }
    viewer::sdk::Instance instance;
    instance.sopInstanceUid = uid;
    instance.kind = viewer::sdk::InstanceKind::Image;
    instance.frames = source->count;
    provider->sources[uid] = std::move(source);
    all[series].instances.push_back(instance);
    return all[series].instances.back();
}

std::shared_ptr<Source> Set::addRamp(const std::string& uid, int width, int height, int series) {
    auto source = std::make_shared<Source>();
    source->grey = twelveBit();
    source->make = [=](int) { return ramp(width, height); };
    add(uid, source, series);
    return source;
}

viewer::sdk::Arrangement row(const std::vector<std::string>& uids) {
    viewer::sdk::Arrangement a;
    a.columns = int(uids.size());
    for (const auto& uid : uids) {
        viewer::sdk::PaneContent content;
        if (!uid.empty()) content.image = viewer::sdk::ImageRef{uid, 1};
        a.panes.push_back(content);
    }
    return a;
}

bool waitFor(const std::function<bool()>& condition, int ms) {
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > ms) return false;
        QApplication::processEvents(QEventLoop::AllEvents, 10);
        QThread::usleep(500);
    }
    return true;
}

void show(viewer::ui::FilmPanes& panes, int width, int height) {
    panes.resize(width, height);
    panes.show();
    panes.activateWindow();
    waitFor([&] { return panes.isVisible() && canvas(panes).width() == width; });
    // the canvas gets the size asked for, whatever bars stand beside it
    waitFor([&] {
        if (canvas(panes).size() == QSize(width, height)) return true;
        panes.resize(width, height + panes.height() - canvas(panes).height());
        return false;
    });
    settle(panes);
}

bool settle(viewer::ui::FilmPanes& panes) {
    QApplication::processEvents();
    return waitFor([&] { return panes.isSettled(); });
}

QWidget& canvas(viewer::ui::FilmPanes& panes) {
    return *panes.findChild<viewer::ui::FilmCanvas*>();
}

QImage grab(viewer::ui::FilmPanes& panes) {
    settle(panes);
    return panes.findChild<viewer::ui::FilmCanvas*>()->picture().convertToFormat(QImage::Format_RGB32);
}

}  // namespace films
