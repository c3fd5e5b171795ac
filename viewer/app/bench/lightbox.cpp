#include "viewer/app/bench/lightbox.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>
#include <QVBoxLayout>

#include "viewer/ui/film_canvas.h"

namespace viewer::app {

namespace {

constexpr int kPatienceMs = 120000;

const sdk::Instance* instanceAt(const sdk::StudySet& studies, const QString& path) {
    const std::string file = QFileInfo(path).absoluteFilePath().toStdString();
    for (const auto& study : studies.studies)
        for (const auto& series : study.study.series)
            for (const auto& instance : series.instances)
                if (instance.path == file && instance.kind == sdk::InstanceKind::Image) return &instance;
    return nullptr;
}

}  // namespace

Lightbox::Lightbox(QSize size)
    : settings_(host::FileSettings::openLater(folder_.path().toStdString())),
      store_(std::make_shared<host::FrameStore>()),
      desk_(std::make_unique<host::StudyDesk>(*settings_)) {
    auto* layout = new QVBoxLayout(&window_);
    layout->setContentsMargins(0, 0, 0, 0);
    panes_ = new ui::FilmPanes(store_);
    layout->addWidget(panes_);
    window_.resize(size);
    window_.show();
    window_.activateWindow();
}

double Lightbox::open(const QStringList& paths) {
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    const bool add = desk_->openPerson() >= 0;
    arranged_ = false;
    const auto studies = QObject::connect(desk_.get(), &host::StudyDesk::studiesChanged, [&] { arrange(paths); });
    const auto settled = QObject::connect(panes_, &ui::FilmPanes::settled, [&] {
        if (arranged_) loop.exit(0);
    });
    QTimer::singleShot(kPatienceMs, &loop, [&] { loop.exit(1); });
    QStringList files;
    for (const auto& path : paths) files << QFileInfo(path).absoluteFilePath();
    desk_->open(files, add);
    const bool shown = loop.exec() == 0;
    const double ms = double(clock.nsecsElapsed()) / 1e6;
    QObject::disconnect(studies);
    QObject::disconnect(settled);
    for (const auto& path : paths)
        if (!instanceAt(desk_->current(), path)) return -1;
    return shown ? ms : -1;
}

void Lightbox::arrange(const QStringList& paths) {
    const auto& studies = desk_->current();
    store_->add(studies);
    panes_->setStudies(studies);
    sdk::Arrangement arrangement;
    arrangement.columns = int(paths.size());
    for (const auto& path : paths) {
        sdk::PaneContent content;
        if (const auto* instance = instanceAt(studies, path))
            content.image = sdk::ImageRef{instance->sopInstanceUid, 1};
        arrangement.panes.push_back(content);
    }
    arranged_ = true;
    panes_->display().arrange(arrangement);
}

QWidget& Lightbox::canvas() {
    return *panes_->findChild<ui::FilmCanvas*>();
}

int Lightbox::frames(int pane) const {
    const auto arrangement = panes_->display().arrangement();
    const auto& image = arrangement.panes.at(static_cast<std::size_t>(pane)).image;
    const auto* instance = image ? desk_->current().find(image->sopInstanceUid) : nullptr;
    return instance ? instance->frames : 0;
}

}  // namespace viewer::app
