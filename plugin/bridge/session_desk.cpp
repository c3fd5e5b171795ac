#include "plugin/bridge/session_desk.h"

#include <QThreadPool>
#include <map>
#include <set>

#include "plugin/bridge/encoding.h"
#include "plugin/bridge/pictures.h"
#include "plugin/bridge/profiles.h"
#include "plugin/bridge/study_headers.h"
#include "reporting/template/load.h"

namespace hsg {

using reporting::Report;
using reporting::Result;
using PictureKey = std::pair<std::string, int>;  // SOP Instance UID, frame

struct SessionDesk::Private {
    ReadingSession& session;
    viewer::sdk::Host& host;
    std::shared_ptr<const reporting::CompiledTemplate> compiled;
    Clock now;
    std::optional<Report> signedReport;
    std::shared_ptr<const reporting::Template> signedTemplate;
    QStringList documents;
    bool busy = false;
    std::optional<Result<Report>> composed;  // of the session as it stands
    std::map<PictureKey, reporting::FilmPicture> pictures;
    std::set<PictureKey> requested;
    QThreadPool workers;
};

SessionDesk::SessionDesk(ReadingSession& session, viewer::sdk::Host& host,
                         std::shared_ptr<const reporting::CompiledTemplate> compiled, Clock now, QObject* parent)
    : ReportDesk(parent),
      d(new Private{session, host, std::move(compiled), std::move(now), {}, {}, {}, {}, {}, {}, {}, {}}) {
    d->workers.setMaxThreadCount(1);
    connect(&session, &ReadingSession::changed, this, [this] { d->composed.reset(); });
}

SessionDesk::~SessionDesk() {
    d->workers.waitForDone();
}

void SessionDesk::reset() {
    d->signedReport.reset();
    d->signedTemplate.reset();
    d->documents.clear();
    d->composed.reset();
    d->pictures.clear();
    d->requested.clear();
    emit changed();
}

void SessionDesk::showSigned(const Report& report, const std::string& resolvedTemplate, const QStringList& documents) {
    d->signedReport = report;
    d->signedTemplate = reporting::templateFromResolved(resolvedTemplate).value;
    d->documents = documents;
    d->composed.reset();
    emit changed();
}

ReportInput SessionDesk::input() const {
    const auto& films = d->session.films();
    const auto home = homeStudy(films, d->session.source(), d->host.studies());
    return {d->compiled, d->session.reading(), studyHeaders(d->host.studies(), films, home), d->host.frames()};
}

Result<Report> SessionDesk::report() const {
    if (d->signedReport) return *d->signedReport;
    if (!d->composed) d->composed = composeReport(input(), d->now());
    return *d->composed;
}

reporting::EncodeContext SessionDesk::context(const Report& report, const std::string& language) const {
    std::vector<reporting::FilmPicture> pictures;
    for (const auto& key : report.keyImages)
        for (const auto& film : report.films) {
            if (film.id != key.filmId) continue;
            const auto found = d->pictures.find({film.sopInstanceUid, film.frame});
            if (found == d->pictures.end()) {
                requestPicture(film);
                continue;
            }
            pictures.push_back(found->second);
            pictures.back().filmId = film.id;  // the same frame may stand under another id in another reading
        }
    const auto& source = d->signedTemplate ? *d->signedTemplate : d->session.source();
    return encodeContext(report, source, pictures, language);
}

void SessionDesk::requestPicture(const reporting::Film& film) const {
    const PictureKey key{film.sopInstanceUid, film.frame};
    const auto frames = d->host.frames();
    if (!frames || !d->requested.insert(key).second) return;
    auto* self = const_cast<SessionDesk*>(this);
    d->workers.start([self, film, key, frames] {
        auto picture = filmPicture(film, *frames);
        if (!picture) return;
        QMetaObject::invokeMethod(self, [self, key, picture = std::move(*picture)]() mutable {
            self->d->pictures[key] = std::move(picture);
            emit self->changed();
        });
    });
}

std::optional<reporting::Profile> SessionDesk::profile() const {
    return currentProfile(d->host.settings());
}

void SessionDesk::setProfile(const reporting::Profile& profile) {
    saveProfile(d->host.settings(), profile);
    emit changed();
}

void SessionDesk::sign() {
    const auto signer = profile();
    if (d->busy || isSigned() || !signer || !d->session.assessment().maySign()) return;
    d->busy = true;
    // What is signed is what is on the screen: no edit in between.
    d->session.setReadOnly(true);
    emit changed();
    d->workers.start([this, signer = *signer, what = input(), at = d->now(),
                      folder = d->host.settings().dataDirectory(), documents = &d->host.documents()] {
        auto result = hsg::sign(what, signer, at, folder, *documents);
        QMetaObject::invokeMethod(this, [this, result = std::move(result)] { finish(result); });
    });
}

void SessionDesk::finish(const Result<Signature>& result) {
    d->busy = false;
    if (!result) {
        d->session.setReadOnly(false);
        emit failed(QString::fromStdString(result.error().message));
        emit changed();
        return;
    }
    d->signedReport = result->report;
    for (const auto& path : result->paths) d->documents << QString::fromStdString(path);
    emit signedReport();
    if (!result->pendingBecause.empty())
        emit failed(tr("The report is signed and kept; its files follow at the next start. %1")
                        .arg(QString::fromStdString(result->pendingBecause)));
    emit changed();
}

bool SessionDesk::isBusy() const {
    return d->busy;
}
bool SessionDesk::isSigned() const {
    return d->signedReport.has_value();
}
QStringList SessionDesk::documents() const {
    return d->documents;
}

}  // namespace hsg
