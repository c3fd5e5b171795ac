#include <QTemporaryDir>
#include <QTimer>
#include <iostream>

#include "viewer/app/bench/bench.h"
#include "viewer/app/bench/figures.h"
#include "viewer/app/bench/stall_watch.h"
#include "viewer/app/composition.h"
#include "viewer/host/language.h"
#include "viewer/host/look.h"
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
    const QTemporaryDir folder;
    const std::string data = folder.path().toStdString();
    auto settings = host::FileSettings::open(data);
    if (!settings) {
        std::cerr << settings.error().where << ": " << settings.error().message << '\n';
        return 1;
    }
    host::FileSettings& ini = **settings;
    auto services = compose(std::move(*settings), data, frameOptions());
    host::look::apply(application);
    host::Language language;
    language.use("en");
    host::MainWindow window({services, ini, plugins, language});
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
