#pragma once

#include "viewer/host/command_host.h"

namespace viewer::host {

/// The Host of the window.
class WindowHost : public sdk::Host {
    Q_OBJECT
public:
    WindowHost(Services& services, sdk::Display& display, QObject* parent = nullptr);

    const sdk::StudySet& studies() const override { return studies_; }
    /// The window opens studies itself, off the GUI thread: always the error "load.window".
    sdk::Result<sdk::StudySet> load(const std::vector<std::string>& paths) override;
    std::shared_ptr<const sdk::FrameReader> frames() const override { return services_.frames; }
    sdk::Display* display() override { return &display_; }
    sdk::DicomWriter& writer() override { return *services_.writer; }
    sdk::Documents& documents() override { return *services_.documents; }
    sdk::Settings& settings() override { return *services_.settings; }
    void notify(const std::string& text, sdk::Severity severity) override;

    sdk::Annotations* annotations() override { return annotations_; }
    /// Those of the panes; they outlive the host.
    void setAnnotations(sdk::Annotations& annotations) { annotations_ = &annotations; }

    sdk::Comparison* comparison() override { return comparison_; }
    void setComparison(sdk::Comparison& comparison) { comparison_ = &comparison; }

    /// Another set is open; tells the plugins.
    void setStudies(const sdk::StudySet& studies);
    void tellLanguage() { emit languageChanged(); }

signals:
    void notified(const QString& text, viewer::sdk::Severity severity);

private:
    Services& services_;
    sdk::Display& display_;
    sdk::Annotations* annotations_ = nullptr;
    sdk::Comparison* comparison_ = nullptr;
    sdk::StudySet studies_;
};

}  // namespace viewer::host
