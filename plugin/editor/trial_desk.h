#pragma once

#include <QObject>
#include <memory>

#include "plugin/editor/draft_desk.h"
#include "plugin/editor/former_versions.h"
#include "plugin/shelf/past_readings.h"
#include "reporting/authoring/dry_run.h"

namespace hsg::editor {

/// The dry run: the draft and a former version on every reading that can be found, on workers, with progress and
/// cancel.
class TrialDesk : public QObject {
    Q_OBJECT
public:
    /// `dataDirectory`: signed readings and drafts of this workstation; empty: none.
    TrialDesk(DraftDesk& desk, std::string dataDirectory, QObject* parent = nullptr);
    ~TrialDesk() override;

    struct Result {
        reporting::authoring::DryRun run;
        std::vector<reporting::authoring::TrialReading> readings;
        std::vector<reporting::Error> problems;  ///< readings that could not be read
        std::vector<reporting::Error> leftOut;   ///< sample cases that do not fit the template
        std::shared_ptr<const reporting::CompiledTemplate> before, after;
        QString failure;
    };
    /// `folder`: readings kept as files there are tried too; empty: none.
    void start(const FormerVersion& before, const std::string& folder = {});
    void cancel();
    bool isRunning() const;
    /// The newest finished run; nullptr: none, or it was of an older state of the draft (`isStale`).
    std::shared_ptr<const Result> result() const;
    /// The draft changed since the run.
    bool isStale() const;
    /// Hash of the draft whose run was shown to somebody; empty: none.
    const std::string& lookedAt() const;
    /// A run that tried no reading shows nothing: it is not looked at.
    void markLookedAt();
    void reset();

signals:
    void progressed(int done, int of);
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg::editor
