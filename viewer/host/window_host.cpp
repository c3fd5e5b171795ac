#include "viewer/host/window_host.h"

#include <QThread>

namespace viewer::host {

WindowHost::WindowHost(Services& services, sdk::Display& display, QObject* parent)
    : sdk::Host(parent), services_(services), display_(display) {}

sdk::Result<sdk::StudySet> WindowHost::load(const std::vector<std::string>&) {
    return tl::unexpected(sdk::Error{"load.window", "The window opens studies itself.", {}});
}

void WindowHost::notify(const std::string& text, sdk::Severity severity) {
    const auto tell = [this, message = QString::fromStdString(text), severity] { emit notified(message, severity); };
    if (QThread::currentThread() == thread())
        tell();
    else
        QMetaObject::invokeMethod(this, tell);
}

void WindowHost::setStudies(const sdk::StudySet& studies) {
    studies_ = studies;
    services_.frames->add(studies_);
    emit studiesChanged();
}

}  // namespace viewer::host
