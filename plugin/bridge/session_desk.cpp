#include "plugin/bridge/session_desk.h"

#include <map>
#include <set>

#include "plugin/bridge/encoding.h"
#include "plugin/bridge/pictures.h"
#include "plugin/bridge/profiles.h"
#include "plugin/bridge/study_headers.h"
#include "plugin/films/film_side.h"
#include "reporting/model/reading_json.h"
#include "reporting/template/load.h"

namespace hsg {

using reporting::Report;
using reporting::Result;
using PictureKey = std::string;  // SOP Instance UID and frame, or all that a comparison is made from

namespace {

/// The same values give the same picture, whatever the films and the comparison are called.
std::string comparisonKey(const reporting::KeptComparison& kept, const reporting::Reading& reading) {
    reporting::Reading alone;
    alone.comparisons = {kept};
    for (const auto& id : {kept.fixedFilm, kept.movingFilm})
        if (const auto* film = reading.film(id)) alone.films.push_back(*film);
    return reporting::toJson(alone);
}

}  // namespace

struct SessionDesk::Private : SessionDesk::Place {
    explicit Private(Place place) : Place(std::move(place)) {}

    std::optional<Report> signedReport;
    std::shared_ptr<const reporting::Template> signedTemplate;
    QStringList documents;
    QString notSigned;
    std::optional<Result<Report>> composed;  // of the session as it stands
    std::map<PictureKey, MadePicture> pictures;
    std::set<PictureKey> requested;

    FilmFaces faces() const {
        return filmFaces(session.reading(), host.studies(), sidesAnswered(session.assessment()));
    }
};

SessionDesk::SessionDesk(Place place, QObject* parent) : ReportDesk(parent), d(new Private(std::move(place))) {
    connect(&d->session, &ReadingSession::changed, this, [this] { d->composed.reset(); });
    connect(&d->signatures, &Signatures::ended, this, &SessionDesk::finish);
}

SessionDesk::~SessionDesk() = default;

void SessionDesk::reset() {
    d->signedReport.reset();
    d->signedTemplate.reset();
    d->documents.clear();
    d->notSigned.clear();
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
    return {d->compiled, d->session.reading(), studyHeaders(d->host.studies(), films, home), d->host.frames(),
            d->faces()};
}

Result<Report> SessionDesk::report() const {
    if (d->signedReport) return *d->signedReport;
    if (!d->composed) d->composed = composeReport(input(), d->now());
    return *d->composed;
}

reporting::EncodeContext SessionDesk::context(const Report& report, const std::string& language) const {
    std::vector<reporting::FilmPicture> pictures;
    const auto faces = d->faces();
    const auto take = [&](const std::string& key, const std::string& id, const PictureMaker& make, const auto& mark) {
        auto known = picture(key, id, make);
        if (!known) return;
        mark(*known);
        pictures.push_back(std::move(known->picture));
    };
    const auto& reading = d->session.reading();
    for (const auto& key : report.keyImages) {
        for (const auto& film : report.films) {
            if (film.id != key.filmId) continue;
            const bool invert = isInverted(report, film, faces);
            take(
                film.sopInstanceUid + "#" + std::to_string(film.frame) + (invert ? " inverted" : ""), film.id,
                [film, invert](const auto& frames) { return filmPicture(film, frames, invert); },
                [&](auto& made) {
                    addSides(made.picture, film, faces);
                    addRings(made, key);
                });
        }
        for (const auto& kept : reading.comparisons)
            if (kept.id == key.filmId && !key.films.empty())
                take(
                    comparisonKey(kept, reading), kept.id,
                    [kept, reading](const auto& frames) { return comparisonPicture(kept, reading, frames); },
                    [&](auto& made) { addSides(made.picture, kept, reading, faces); });
    }
    const auto& source = d->signedTemplate ? *d->signedTemplate : d->session.source();
    return encodeContext(report, source, pictures, language);
}

std::optional<MadePicture> SessionDesk::picture(const std::string& key, const std::string& id,
                                                PictureMaker make) const {
    if (const auto found = d->pictures.find(key); found != d->pictures.end()) {
        auto known = found->second;
        known.picture.filmId = id;  // the same frame may stand under another id in another reading
        return known;
    }
    const auto frames = d->host.frames();
    if (!frames || !d->requested.insert(key).second) return std::nullopt;
    auto* self = const_cast<SessionDesk*>(this);
    d->pictureMaker.run(
        self, [frames, make = std::move(make)] { return make(*frames); },
        [self, key](Result<MadePicture> made) {
            if (!made) return;
            self->d->pictures[key] = std::move(*made);
            emit self->changed();
        });
    return std::nullopt;
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
    if (isBusy() || isSigned() || !d->notSigned.isEmpty() || !signer || !d->session.assessment().maySign()) return;
    d->signatures.start(input(), *signer, d->now());
    // What is signed is what is on the screen: no edit in between.
    d->session.setReadOnly(true);
    emit changed();
}

/// Whoever signed may have gone on to another study meanwhile: its draft and its page are not this report's.
void SessionDesk::finish(const Signatures::Ended& one) {
    if (d->session.reading().id != one.reading.id) return;
    const auto& result = one.result;
    if (!result) {
        d->session.setReadOnly(false);
        emit failed(QString::fromStdString(result.error().message));
        emit changed();
        return;
    }
    d->signedReport = result->report;
    for (const auto& path : result->paths) d->documents << QString::fromStdString(path);
    if (!result->pendingBecause.empty())
        emit failed(tr("The report is signed and kept; its files follow at the next start. %1")
                        .arg(QString::fromStdString(result->pendingBecause)));
    emit changed();
}

bool SessionDesk::isBusy() const {
    return d->signatures.isRunning(d->session.reading().id);
}
bool SessionDesk::isSigned() const {
    return d->signedReport.has_value();
}
QString SessionDesk::whyNotSigned() const {
    return d->notSigned;
}
void SessionDesk::setNotSigned(const QString& why) {
    d->notSigned = why;
    emit changed();
}
QStringList SessionDesk::documents() const {
    return d->documents;
}

}  // namespace hsg
