#include "viewer/app/window_run.h"

#include <QApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPixmap>
#include <QTimer>
#include <iostream>

#include "viewer/app/composition.h"
#include "viewer/host/language.h"
#include "viewer/host/look.h"
#include "viewer/host/main_window.h"
#include "viewer/ui/film_canvas.h"

namespace viewer::app {

namespace {

constexpr int tickMs = 100;
constexpr int quietTicks = 4;        ///< that long nothing may happen before the window counts as loaded
constexpr int patienceTicks = 1200;  ///< two minutes

/// The window as it is on the screen. QWidget::grab alone loses what OpenGL draws: the films' own picture is laid over.
QPixmap pictureOf(QWidget& window) {
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (auto* canvas : window.findChildren<ui::FilmCanvas*>())
        if (canvas->isVisible() && canvas->window() == &window)
            painter.drawImage(canvas->mapTo(&window, QPoint(0, 0)), canvas->picture());
    return picture;
}

/// Watches the window until everything is loaded and drawn, writes the picture, quits.
class Photographer : public QObject {
public:
    Photographer(host::MainWindow& window, QString file) : window_(window), file_(std::move(file)) {
        connect(&timer_, &QTimer::timeout, this, [this] { tick(); });
        timer_.start(tickMs);
    }

private:
    void tick() {
        quiet_ = window_.isSettled() ? quiet_ + 1 : 0;
        if (++ticks_ > patienceTicks) return finish("The window did not come to rest; no picture was taken.");
        if (quiet_ < quietTicks) return;
        const bool written = pictureOf(window_).save(file_, "PNG");
        finish(written ? "" : file_.toStdString() + ": The picture could not be written.");
    }

    void finish(const std::string& problem) {
        timer_.stop();
        if (!problem.empty()) std::cerr << problem << '\n';
        window_.close();
        QCoreApplication::exit(problem.empty() ? 0 : 1);
    }

    host::MainWindow& window_;
    QString file_;
    QTimer timer_;
    int quiet_ = 0, ticks_ = 0;
};

}  // namespace

int runWindow(QApplication& application, const host::WindowRequest& request, host::PluginRegistry& plugins,
              std::unique_ptr<host::FileSettings> settings) {
    if (!request.language.empty()) settings->overrideLanguage(request.language);
    host::FileSettings& ini = *settings;
    auto services = compose(std::move(settings), ini.dataDirectory(), frameOptions());
    host::look::apply(application);
    host::Language language;
    language.use(ini.language());

    host::MainWindow window({services, ini, plugins, language});
    const bool picture = !request.screenshot.empty();
    if (request.width > 0)
        window.resize(request.width, request.height);
    else if (picture)
        window.resize(1920, 1080);
    window.show();
    window.activateWindow();

    QStringList paths;
    for (const auto& path : request.paths) paths << QFileInfo(QString::fromStdString(path)).absoluteFilePath();
    window.open(paths);
    std::unique_ptr<Photographer> photographer;
    if (picture) photographer = std::make_unique<Photographer>(window, QString::fromStdString(request.screenshot));
    return application.exec();
}

}  // namespace viewer::app
