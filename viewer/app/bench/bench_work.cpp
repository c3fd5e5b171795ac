#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QMouseEvent>
#include <QTimer>
#include <iostream>

#include "viewer/app/bench/bench.h"
#include "viewer/app/bench/figures.h"
#include "viewer/app/bench/stall_watch.h"
#include "viewer/app/bench/whole_window.h"
#include "viewer/host/main_window.h"
#include "viewer/ui/film_canvas.h"

namespace viewer::app {

namespace {

constexpr int kTickMs = 20, kQuietTicks = 5, kPatienceMs = 120000;

/// Lets the window work until nothing happens any more. False: it does not come to rest.
bool settle(const host::MainWindow& window) {
    QEventLoop loop;
    QTimer tick;
    int quiet = 0;
    QElapsedTimer clock;
    clock.start();
    QObject::connect(&tick, &QTimer::timeout, [&] {
        quiet = window.isSettled() ? quiet + 1 : 0;
        if (quiet >= kQuietTicks || clock.elapsed() > kPatienceMs) loop.quit();
    });
    tick.start(kTickMs);
    loop.exec();
    return quiet >= kQuietTicks;
}

void wait(int ms) {
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// What a reader does, a phase at a time, and how long it kept the GUI thread.
class Reader {
public:
    Reader(StallWatch& application, host::MainWindow& window, std::ostream& out)
        : application_(application), window_(window), out_(out) {}

    /// The films come onto the screen; what is before the first of them is told by `start`.
    bool open(const QStringList& paths) {
        const auto first = QObject::connect(&window_.panes(), &ui::FilmPanes::drawn, [this] {
            if (!std::exchange(drawn_, true)) QTimer::singleShot(0, &window_, [this] { application_.restart(); });
        });
        clock_.start();
        window_.open(paths);
        const bool settled = settle(window_);
        QObject::disconnect(first);
        const auto arrangement = window_.panes().display().arrangement();
        for (const auto& pane : arrangement.panes) shown_ = shown_ || pane.image.has_value();
        if (!settled || !shown_) return false;
        tell("open");
        return true;
    }

    void leaf() {
        begin();
        for (const char* command :
             {"film.next", "film.next", "film.previous", "pane.next", "film.next", "film.previous"}) {
            window_.panes().run(command);
            settle(window_);
        }
        tell("leaf");
    }

    void drag() {
        auto* canvas = window_.panes().findChild<ui::FilmCanvas*>();
        if (!canvas) return;
        begin();
        for (const auto button : {Qt::LeftButton, Qt::RightButton}) {
            QPoint at(canvas->width() / 4, canvas->height() / 2);
            mouse(*canvas, QEvent::MouseButtonPress, at, button);
            for (int i = 0; i < 60; ++i) {
                at += i % 20 < 10 ? QPoint(4, 3) : QPoint(-4, -3);
                mouse(*canvas, QEvent::MouseMove, at, button);
                QCoreApplication::processEvents();
            }
            mouse(*canvas, QEvent::MouseButtonRelease, at, button);
        }
        settle(window_);
        tell("drag");
    }

    void play() {
        begin();
        window_.panes().run("cine.toggle");
        wait(3000);
        window_.panes().run("cine.toggle");
        settle(window_);
        tell("play");
    }

    /// Both languages: every text of the window is made anew.
    void translate() {
        begin();
        for (const char* language : {"zh", "en"}) {
            window_.setLanguage(language);
            settle(window_);
        }
        tell("language");
    }

private:
    static void mouse(QWidget& canvas, QEvent::Type type, QPoint at, Qt::MouseButton button) {
        const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::MouseButtons(button);
        // posted, so that it is an event like the others
        QCoreApplication::postEvent(
            &canvas, new QMouseEvent(type, QPointF(at), canvas.mapToGlobal(QPointF(at)),
                                     type == QEvent::MouseMove ? Qt::NoButton : button, held, Qt::NoModifier));
    }

    void begin() {
        application_.restart();
        clock_.start();
    }

    void tell(const char* what) {
        const auto& stall = application_.longest();
        print(out_, {{"measure", "work"},
                     {"what", what},
                     {"ms", rounded(double(clock_.nsecsElapsed()) / 1e6)},
                     {"longest_stall_ms", rounded(stall.ms)},
                     {"longest_stall_cpu_ms", rounded(stall.cpuMs)},
                     {"longest_stall_in", QString::fromStdString(stall.where)},
                     {"stalls_over_50ms", application_.overLimit()},
                     {"peak_mb", rounded(peakMemoryMb())}});
    }

    StallWatch& application_;
    host::MainWindow& window_;
    std::ostream& out_;
    QElapsedTimer clock_;
    bool drawn_ = false, shown_ = false;
};

}  // namespace

int benchWork(StallWatch& application, host::PluginRegistry& plugins, const BenchRequest& request, std::ostream& out) {
    const auto whole = WholeWindow::make(application, plugins);
    if (!whole) return 1;
    auto& window = whole->window();
    window.resize(request.size);
    window.show();
    window.activateWindow();
    QStringList paths;
    for (const auto& path : request.paths) paths << QFileInfo(path).absoluteFilePath();
    Reader reader(application, window, out);
    if (!reader.open(paths)) {
        std::cerr << "fimbria bench: the files could not be shown.\n";
        return 1;
    }
    reader.leaf();
    reader.drag();
    reader.play();
    reader.translate();
    return 0;
}

}  // namespace viewer::app
