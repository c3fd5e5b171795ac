#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "plugin/bridge/pictures.h"
#include "plugin/bridge/signatures.h"
#include "plugin/bridge/workers.h"
#include "plugin/panel/report_desk.h"
#include "plugin/session/reading_session.h"
#include "viewer/sdk/host.h"

namespace hsg {

/// The report page's desk over a session and a host: composes on demand; key images and signatures are made by workers
/// that outlive it.
class SessionDesk : public ReportDesk {
    Q_OBJECT
public:
    /// All outlive it. `compiled`: the session's.
    struct Place {
        ReadingSession& session;
        viewer::sdk::Host& host;
        std::shared_ptr<const reporting::CompiledTemplate> compiled;
        Clock now;
        Signatures& signatures;
        Workers& pictureMaker;
    };
    explicit SessionDesk(Place place, QObject* parent = nullptr);
    ~SessionDesk() override;

    /// The session shows another reading: unsigned, or signed already (then with its own template and documents).
    void reset();
    void showSigned(const reporting::Report& report, const std::string& resolvedTemplate, const QStringList& documents);

    reporting::Result<reporting::Report> report() const override;
    reporting::EncodeContext context(const reporting::Report& report, const std::string& language) const override;
    std::optional<reporting::Profile> profile() const override;
    void setProfile(const reporting::Profile& profile) override;
    void sign() override;
    bool isBusy() const override;
    bool isSigned() const override;
    QStringList documents() const override;
    QString whyNotSigned() const override;
    /// Until `reset`.
    void setNotSigned(const QString& why);

private:
    void finish(const Signatures::Ended& one);
    /// A picture that is there, with the id that the report knows it by; else it is made on the worker.
    using PictureMaker = std::function<reporting::Result<MadePicture>(const viewer::sdk::FrameReader&)>;
    std::optional<MadePicture> picture(const std::string& key, const std::string& id, PictureMaker make) const;
    ReportInput input() const;

    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg
