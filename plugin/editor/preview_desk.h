#pragma once

#include <QObject>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "plugin/editor/draft_desk.h"
#include "reporting/authoring/dry_run.h"
#include "reporting/documents/pdf/pages.h"
#include "reporting/model/report.h"

namespace hsg::editor {

/// One sample reading seen through the draft: assessed, composed and laid out on a worker; the newest wins. Answers
/// changed here are the preview's own: they are kept nowhere.
class PreviewDesk : public QObject {
    Q_OBJECT
public:
    explicit PreviewDesk(DraftDesk& desk, QObject* parent = nullptr);
    ~PreviewDesk() override;

    /// What the views show. Immutable; all of it belongs together.
    struct Shown {
        std::shared_ptr<const reporting::CompiledTemplate> compiled;
        reporting::Reading reading;
        std::map<std::string, std::shared_ptr<const reporting::documents::ReportPages>> pages;  ///< by language
        reporting::Report report;
        QString problem;  ///< why there are no pages
    };
    /// nullptr until the first is there.
    std::shared_ptr<const Shown> shown() const;
    const reporting::Reading& reading() const;
    /// The sample case: its right answers, as far as the draft knows them.
    void setReading(const reporting::Reading& reading);
    bool isBusy() const;

signals:
    void changed();

private:
    void start();
    struct Private;
    std::unique_ptr<Private> d;
};

/// The sample cases of the plugin as readings; answers that the template does not know are left out. For a worker.
std::vector<reporting::authoring::TrialReading> sampleReadings(const reporting::Template& source);

}  // namespace hsg::editor
