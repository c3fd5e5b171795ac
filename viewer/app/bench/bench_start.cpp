#include <QTimer>

#include "viewer/app/bench/bench.h"
#include "viewer/app/bench/figures.h"
#include "viewer/app/bench/stall_watch.h"
#include "viewer/app/bench/whole_window.h"
#include "viewer/host/main_window.h"

namespace viewer::app {

namespace {

/// Tells once that the window has been painted for the first time.
class FirstPaint : public QObject {
public:
    FirstPaint(QWidget& window, std::function<void()> painted) : painted_(std::move(painted)) {
        window.installEventFilter(this);
    }

private:
    bool eventFilter(QObject* window, QEvent* event) override {
        if (event->type() == QEvent::Paint && !seen_) {
            seen_ = true;
            // behind the flush of this paint
            QTimer::singleShot(0, window, painted_);
        }
        return false;
    }

    std::function<void()> painted_;
    bool seen_ = false;
};

}  // namespace

int benchStart(StallWatch& application, host::PluginRegistry& plugins, std::ostream& out) {
    const double made = sinceExecMs();
    const auto whole = WholeWindow::make(application, plugins);
    if (!whole) return 1;
    auto& window = whole->window();
    const double built = sinceExecMs();
    const FirstPaint first(window, [&] {
        const double painted = sinceExecMs();
        print(out, {{"measure", "start"},
                    {"what", "window"},
                    {"application_ms", rounded(made)},
                    {"built_ms", rounded(built)},
                    {"painted_ms", rounded(painted)},
                    {"cpu_ms", rounded(processCpuMs())},
                    {"peak_mb", rounded(peakMemoryMb())}});
        QCoreApplication::exit(0);
    });
    window.resize(1600, 900);
    window.show();
    return QApplication::exec();
}

}  // namespace viewer::app
