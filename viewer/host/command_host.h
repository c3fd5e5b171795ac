#pragma once

#include <iosfwd>
#include <memory>

#include "viewer/host/frame_store.h"
#include "viewer/sdk/host.h"

namespace viewer {
class FolderIndex;
}

namespace viewer::host {

/// What every Host offers, constructed once by the composition.
struct Services {
    std::shared_ptr<FrameStore> frames;
    std::unique_ptr<sdk::DicomWriter> writer;
    std::unique_ptr<sdk::Documents> documents;
    std::unique_ptr<sdk::Settings> settings;
    std::shared_ptr<const FolderIndex> index;  ///< of the window; commands read every file
};

/// The Host of a command: no display; what is wrong goes to `err`, one line each.
class CommandHost : public sdk::Host {
public:
    CommandHost(Services& services, std::ostream& err);

    const sdk::StudySet& studies() const override { return studies_; }
    sdk::Result<sdk::StudySet> load(const std::vector<std::string>& paths) override;
    std::shared_ptr<const sdk::FrameReader> frames() const override { return services_.frames; }
    const ui::FrameProvider& films() const { return *services_.frames; }
    sdk::Display* display() override { return nullptr; }
    sdk::DicomWriter& writer() override { return *services_.writer; }
    sdk::Documents& documents() override { return *services_.documents; }
    sdk::Settings& settings() override { return *services_.settings; }
    void notify(const std::string& text, sdk::Severity severity) override;

private:
    /// An image that is listed but cannot be shown (truncated, a syntax nobody decodes) is told like a hidden file.
    void tellUnshownImages(const sdk::StudySet& found) const;

    Services& services_;
    std::ostream& err_;
    sdk::StudySet studies_;
};

}  // namespace viewer::host
