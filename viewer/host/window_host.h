#pragma once

#include "viewer/host/command_host.h"

namespace viewer::host {

/// The Host of the window.
class WindowHost : public sdk::Host {
    Q_OBJECT
public:
    WindowHost(Services& services, sdk::Display& display, QObject* parent = nullptr);

    const sdk::StudySet& studies() const override { return x_studies; }
    /// The window opens studies itself, off the GUI thread: always the error "load.window".
    sdk::Result<sdk::StudySet> load(const std::vector<std::string>& paths) override;
    std::shared_ptr<const sdk::FrameReader> frames() const override { return x_services.frames; }
    sdk::Display* display() override { return &x_display; }
    sdk::DicomWriter& writer() override { return *x_services.writer; }
    sdk::Documents& documents() override { return *x_services.documents; }
    sdk::Settings& settings() override { return *x_services.settings; }
    void notify(const std::string& text, sdk::Severity severity) override;

    /// Another set is open; tells the plugins.
    void setStudies(const sdk::StudySet& studies);
    void tellLanguage() { emit languageChanged(); }

signals:
    void notified(const QString& text, viewer::sdk::Severity severity);

private:
    Services& x_services;
    sdk::Display& x_display;
    sdk::StudySet x_studies;
};

}  // namespace viewer::host
