#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <string>

#include "plugin/bridge/signing.h"
#include "viewer/sdk/host.h"

namespace hsg {

/// Signatures on their way, on one worker. They outlive the desk and the session that they were begun from: the reader
/// may open another study or another template meanwhile, and nobody waits. GUI thread.
class Signatures : public QObject {
    Q_OBJECT
public:
    struct Ended {
        std::string draftKey;  ///< of the draft that was signed; empty if it had none
        reporting::Reading reading;
        reporting::Result<Signature> result;
    };
    /// `openDraft`: key of the draft that is open now. `host` outlives it.
    Signatures(viewer::sdk::Host& host, std::function<std::string()> openDraft);
    ~Signatures() override;

    void start(ReportInput what, const reporting::Profile& signer, reporting::LocalTime at);
    bool isRunning(const std::string& readingId) const;
    /// Waits for all of them and tells how they ended: the window closes.
    void finish();

signals:
    /// The report is stored for good, or nothing is.
    void ended(const hsg::Signatures::Ended& one);

private:
    void deliver();
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg
