#include <QElapsedTimer>
#include <QMouseEvent>
#include <iostream>

#include "viewer/app/bench/bench.h"
#include "viewer/app/bench/figures.h"
#include "viewer/app/bench/lightbox.h"
#include "viewer/app/bench/stall_watch.h"

namespace viewer::app {

namespace {

constexpr int kDragFrames = 60;

int cannotShow() {
    std::cerr << "fimbria bench: the files could not be shown.\n";
    return 1;
}

void addStalls(QJsonObject& figures, const StallWatch& application) {
    const auto& stall = application.longest();
    figures["longest_stall_ms"] = rounded(stall.ms);
    figures["longest_stall_cpu_ms"] = rounded(stall.cpuMs);
    figures["longest_stall_in"] = QString::fromStdString(stall.where);
    figures["stalls_over_50ms"] = application.overLimit();
}

void addCost(QJsonObject& figures, const canvas::DrawCost& cost) {
    figures["shader_ms"] = rounded(cost.shaderMs);
    figures["upload_ms"] = rounded(cost.uploadMs);
    figures["longest_upload_ms"] = rounded(cost.longestUploadMs);
    figures["uploaded_mb"] = rounded(double(cost.uploadedBytes) / 1e6);
}

void mouse(QWidget& canvas, QEvent::Type type, QPoint at, Qt::MouseButton button) {
    const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::MouseButtons(button);
    QMouseEvent event(type, QPointF(at), canvas.mapToGlobal(QPointF(at)),
                      type == QEvent::MouseMove ? Qt::NoButton : button, held, Qt::NoModifier);
    QCoreApplication::sendEvent(&canvas, &event);
}

/// Milliseconds from each movement of the mouse until both films are on the screen.
std::vector<double> dragTimes(Lightbox& box, Qt::MouseButton button) {
    QWidget& canvas = box.canvas();
    std::vector<double> times;
    QPoint at(canvas.width() / 4, canvas.height() / 2);
    mouse(canvas, QEvent::MouseButtonPress, at, button);
    for (int i = -1; i < kDragFrames; ++i) {  // the first movement starts the drag
        at += button == Qt::RightButton ? QPoint(0, i % 40 < 20 ? -5 : 5) : QPoint(i % 40 < 20 ? 5 : -5, 2);
        QElapsedTimer clock;
        clock.start();
        mouse(canvas, QEvent::MouseMove, at, button);
        canvas.repaint();
        if (i >= 0) times.push_back(double(clock.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
    }
    mouse(canvas, QEvent::MouseButtonRelease, at, button);
    return times;
}

}  // namespace

int benchOpen(StallWatch& application, const BenchRequest& request, std::ostream& out) {
    std::vector<double> times, cpu;
    StallWatch::Stall longest;
    canvas::DrawCost cost;
    for (int i = 0; i < request.repeats; ++i) {
        const double before = processCpuMs();
        QElapsedTimer clock;
        clock.start();
        Lightbox box(request.size);
        const double made = double(clock.nsecsElapsed()) / 1e6;
        const double ms = box.open(request.paths);
        if (ms < 0) return cannotShow();
        times.push_back(made + ms);
        cpu.push_back(processCpuMs() - before);
        cost = box.panes().drawCost();
    }
    QJsonObject figures{{"measure", request.paths.size() == 2 ? "open_pair" : "open"},
                        {"what", QString::fromStdString(request.what)},
                        {"open_ms", rounded(median(times))},
                        {"slowest_ms", rounded(percentile(times, 1))},
                        {"runs", request.repeats},
                        {"cpu_ms", rounded(median(cpu))},
                        {"peak_mb", rounded(peakMemoryMb())}};
    addCost(figures, cost);
    addStalls(figures, application);
    print(out, figures);
    return 0;
}

int benchDrag(StallWatch& application, const BenchRequest& request, std::ostream& out) {
    Lightbox box(request.size);
    if (box.open(request.paths) < 0) return cannotShow();
    sdk::Links links;
    links.window = links.zoom = true;
    box.panes().display().setLinks(links);
    for (const auto& [what, button] : {std::pair("wl", Qt::LeftButton), std::pair("zoom", Qt::RightButton)}) {
        std::vector<double> medians, tails;
        application.restart();
        const auto before = box.panes().drawCost();
        const double cpu = processCpuMs();
        for (int i = 0; i < request.repeats; ++i) {
            const auto times = dragTimes(box, button);
            medians.push_back(median(times));
            tails.push_back(percentile(times, 0.95));
        }
        const auto after = box.panes().drawCost();
        QJsonObject figures{{"measure", "drag_pair"},
                            {"what", what},
                            {"median_ms", rounded(median(medians))},
                            {"p95_ms", rounded(median(tails))},
                            {"runs", request.repeats},
                            {"cpu_ms_a_frame", rounded((processCpuMs() - cpu) / (kDragFrames * request.repeats))},
                            {"shader_ms", rounded(after.shaderMs - before.shaderMs)},
                            {"uploaded_mb", rounded(double(after.uploadedBytes - before.uploadedBytes) / 1e6)}};
        print(out, figures);
    }
    return 0;
}

namespace {

/// Every frame from the second one, in order, as fast as they can be read and decoded; the screen shows what it can.
/// Returns the seconds.
double readThrough(Lightbox& box, int frames) {
    QEventLoop loop;
    int shown = 1;
    const auto go = [&] {
        while (shown < frames && !box.panes().isLoading(0)) {
            ++shown;
            box.panes().run("film.next");
        }
        if (shown == frames && !box.panes().isLoading(0)) loop.quit();
    };
    const auto ready = QObject::connect(&box.panes(), &ui::FilmPanes::frameReady, [&](int pane) {
        if (pane == 0) QMetaObject::invokeMethod(&loop, go, Qt::QueuedConnection);
    });
    QElapsedTimer clock;
    clock.start();
    QMetaObject::invokeMethod(&loop, go, Qt::QueuedConnection);
    loop.exec();
    QObject::disconnect(ready);
    return double(clock.nsecsElapsed()) / 1e9;
}

}  // namespace

int benchCine(StallWatch& application, const BenchRequest& request, std::ostream& out) {
    Lightbox box(request.size);
    if (!request.beside.isEmpty() && box.open(request.beside) < 0) return cannotShow();
    QStringList shown = request.paths;
    if (request.beside.size() > 1) shown << request.beside.back();
    const double before = processCpuMs();
    const double first = box.open(shown);
    if (first < 0) return cannotShow();
    const double firstCpu = processCpuMs() - before;
    application.restart();
    const int frames = box.frames(0);
    if (frames < 2) return cannotShow();
    int drawn = 0;
    const auto counted = QObject::connect(&box.panes(), &ui::FilmPanes::drawn, [&] { ++drawn; });
    const double seconds = readThrough(box, frames);
    QObject::disconnect(counted);
    QJsonObject figures{{"measure", "cine_" + QString::number(frames)},
                        {"what", QString::fromStdString(request.what)},
                        {"first_frame_ms", rounded(first)},
                        {"first_frame_cpu_ms", rounded(firstCpu)},
                        {"fps", rounded((frames - 1) / seconds)},
                        {"drawn_fps", rounded(drawn / seconds)},
                        {"cpu_ms_a_frame", rounded((processCpuMs() - before - firstCpu) / (frames - 1))},
                        {"peak_mb", rounded(peakMemoryMb())}};
    addStalls(figures, application);
    print(out, figures);
    return 0;
}

}  // namespace viewer::app
