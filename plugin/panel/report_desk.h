#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <string>

#include "reporting/model/document.h"
#include "reporting/model/report.h"
#include "reporting/model/result.h"

namespace hsg {

/// What the report page asks of the rest of the plugin: the report as it stands, who signs, and the signature itself.
/// Lives on the GUI thread and never waits on disk there; the panel only calls it and redraws on `changed`.
class ReportDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The report of the session's reading as it stands: unsigned, or the signed one after the signature.
    virtual reporting::Result<reporting::Report> report() const = 0;
    /// What a page of that report needs; pictures that are still being decoded are absent until `changed`.
    virtual reporting::EncodeContext context(const reporting::Report& report, const std::string& language) const = 0;

    /// Who signs; empty until the first signature.
    virtual std::optional<reporting::Profile> profile() const = 0;
    virtual void setProfile(const reporting::Profile& profile) = 0;

    /// Signs and stores off the GUI thread; ends with `changed` (isSigned) or `failed`. Nothing is stored unless
    /// Assessment::maySign and a profile is set.
    virtual void sign() = 0;
    virtual bool isBusy() const = 0;
    virtual bool isSigned() const = 0;
    /// Why this reading is not one to be signed at all (a blinded one is handed in instead); empty: it may be.
    virtual QString whyNotSigned() const { return {}; }
    /// Where the documents of the signed report lie.
    virtual QStringList documents() const = 0;

signals:
    /// Pictures came, the profile changed, or the report was signed.
    void changed();
    /// One sentence: why nothing was signed, and what to do.
    void failed(const QString& message);
};

}  // namespace hsg
