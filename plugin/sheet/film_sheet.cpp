#include "plugin/sheet/film_sheet.h"

#include <QCoreApplication>
#include <algorithm>

#include "plugin/bridge/study_headers.h"
#include "plugin/films/film_side.h"
#include "plugin/films/phase_rules.h"
#include "plugin/sheet/sheet_words.h"
#include "plugin/shelf/shelf_entries.h"
#include "reporting/documents/text/words.h"
#include "reporting/rules/compiled_template.h"

namespace hsg {

using viewer::sdk::FilmSheet;
using viewer::sdk::ImageRef;
using viewer::sdk::SheetFilm;

namespace {

QString q(const std::string& utf8) {
    return QString::fromStdString(utf8).simplified();
}

QString joined(std::initializer_list<QString> parts) {
    QStringList list;
    for (const QString& part : parts)
        if (!part.isEmpty()) list << part;
    return list.join(QStringLiteral("  ·  "));
}

class SheetMaking {
    Q_DECLARE_TR_FUNCTIONS(hsg::SheetWords)  // for lupdate: the words are looked up in the sheet's language
public:
    SheetMaking(const SheetFacts& facts, const std::string& language)
        : facts_(facts), words_(facts.source, language), pair_(choosePair(facts.films, facts.source, facts.interval)) {
        const std::string home = homeStudy(facts.films, facts.source, facts.studies);
        for (const auto& study : facts.studies.studies)
            if (study.study.uid == home) home_ = &study;
    }

    FilmSheet make() {
        FilmSheet sheet;
        if (home_) addHead(sheet);
        addFilms(sheet);
        sheet.footer.push_back(
            say(QT_TR_NOOP("R and L mark the patient's right and left. The report is a document of its own."))
                .toStdString());
        return sheet;
    }

private:
    QString say(const char* words) const { return words_.say(words); }

    void addHead(FilmSheet& sheet) const {
        const auto& patient = home_->patient;
        const auto& study = home_->study;
        const QString name = q(reporting::documents::nameWords(patient.name));
        sheet.header.push_back(
            (study.institution.empty() ? say(QT_TR_NOOP("Hospital not stated")) : q(study.institution)).toStdString());
        sheet.header.push_back(
            joined({name.isEmpty() ? say(QT_TR_NOOP("Name not stated")) : name, words_.sex(patient.sex),
                    words_.age(patient.birthDate, study.time),
                    patient.id.empty() ? say(QT_TR_NOOP("no ID")) : say(QT_TR_NOOP("ID %1")).arg(q(patient.id))})
                .toStdString());
        const QString day = study.time ? words_.moment(*study.time, true).left(10) : say(QT_TR_NOOP("date not stated"));
        sheet.header.push_back(
            joined({say(QT_TR_NOOP("Hysterosalpingography")), day,
                    study.accession.empty() ? QString() : say(QT_TR_NOOP("No. %1")).arg(q(study.accession))})
                .toStdString());
        sheet.header.push_back(joined({contrast(), injection()}).toStdString());
    }

    QString contrast() const {
        const QString agent = q(facts_.films.contrastAgent), kind = words_.contrastClass(facts_.films.contrastClass);
        if (agent.isEmpty() && kind.isEmpty()) return say(QT_TR_NOOP("Contrast agent not stated"));
        if (agent.isEmpty()) return say(QT_TR_NOOP("Contrast agent: %1")).arg(kind);
        return say(QT_TR_NOOP("Contrast agent: %1")).arg(kind.isEmpty() ? agent : agent + " (" + kind + ")");
    }

    QString injection() const {
        const auto& base = facts_.films.timeBase;
        if (!base.time) return say(QT_TR_NOOP("time of the injection not known"));
        const QString when = words_.moment(*base.time, true);
        return base.certain ? say(QT_TR_NOOP("injection ended %1")).arg(when)
                            : say(QT_TR_NOOP("injection ended about %1 (estimate)")).arg(when);
    }

    void addFilms(FilmSheet& sheet) const {
        const auto add = [&](const FilmEntry& entry, bool chosen) {
            const auto* instance = facts_.studies.find(entry.film.sopInstanceUid);
            if (!instance || !entry.viewable) return;
            SheetFilm film;
            film.image = {entry.film.sopInstanceUid, entry.film.frame};
            film.chosen = chosen;
            std::tie(film.right, film.sideConfirmed) = filmSide(*instance, facts_.sidesAnswered);
            film.lines = lines(entry, film.sideConfirmed);
            sheet.films.push_back(std::move(film));
        };
        const FilmEntry* first = pair_.immediate ? facts_.films.find(*pair_.immediate) : nullptr;
        const FilmEntry* second = pair_.delayed ? facts_.films.find(*pair_.delayed) : nullptr;
        if (first) add(*first, true);
        if (second) add(*second, true);
        for (const bool key : {true, false})
            for (const auto& entry : facts_.films.films)
                if (&entry != first && &entry != second && isKey(entry) == key) add(entry, key || (!first && !second));
    }

    bool isKey(const FilmEntry& entry) const {
        return std::any_of(facts_.keyImages.begin(), facts_.keyImages.end(), [&](const ImageRef& image) {
            return image.sopInstanceUid == entry.film.sopInstanceUid && image.frame == entry.film.frame;
        });
    }

    std::vector<std::string> lines(const FilmEntry& entry, bool sideConfirmed) const {
        const auto& film = entry.film;
        const bool immediate = pair_.immediate == film.id, delayed = pair_.delayed == film.id;
        QString phase = words_.phase(film.phase);
        if (!phase.isEmpty()) phase[0] = phase[0].toUpper();
        const QString role = immediate ? say(QT_TR_NOOP("Immediate film"))
                             : delayed && !isIn(facts_.source, film, reporting::PhaseGroup::Delayed)
                                 ? say(QT_TR_NOOP("Delayed film"))
                                 : QString();
        std::vector<std::string> result = {joined({role, phase}).toStdString(), time(entry).toStdString()};
        QStringList more;
        if (!sideConfirmed) more << say(QT_TR_NOOP("sides not confirmed"));
        if (film.lossy) more << say(QT_TR_NOOP("lossy compressed"));
        if (film.identity == "uncertain") more << say(QT_TR_NOOP("identity of this examination not confirmed"));
        if (const QString site = q(film.institution); home_ && !site.isEmpty() && site != q(home_->study.institution))
            more << site;
        if (!more.isEmpty()) result.push_back(more.join(QStringLiteral("  ·  ")).toStdString());
        return result;
    }

    QString time(const FilmEntry& entry) const {
        const auto& film = entry.film;
        const QString clock = film.time ? words_.moment(*film.time, true) : say(QT_TR_NOOP("time not stated"));
        if (!film.elapsedSeconds) return joined({clock, say(QT_TR_NOOP("time after the injection not known"))});
        const QString elapsed = words_.elapsed(*film.elapsedSeconds);
        const QString after = *film.elapsedSeconds < 0
                                  ? say(QT_TR_NOOP("%1 before the end of the injection")).arg(elapsed)
                                  : say(QT_TR_NOOP("%1 after the injection")).arg(elapsed);
        const bool estimated = !facts_.films.timeBase.certain || entry.otherClock;
        return joined({clock, estimated ? say(QT_TR_NOOP("%1 (estimate)")).arg(after) : after});
    }

    const SheetFacts& facts_;
    SheetWords words_;
    Pair pair_;
    const viewer::sdk::PatientStudy* home_ = nullptr;
};

}  // namespace

FilmSheet makeSheet(const SheetFacts& facts, const std::string& language) {
    return SheetMaking(facts, language).make();
}

std::optional<FilmSheet> filmSheet(viewer::sdk::Host& host, const ReadingSession* session,
                                   const std::string& language) {
    std::vector<ImageRef> keys;
    if (auto* annotations = host.annotations()) keys = annotations->keyImages();
    FilmSheet sheet;
    if (session) {
        sheet = makeSheet({host.studies(), session->films(), session->source(), session->assessment().interval,
                           sidesAnswered(session->assessment()), keys},
                          language);
    } else {
        const auto entry = openInForce(host.settings());
        if (!entry.compiled) return std::nullopt;
        const auto films = proposeFilms(host.studies(), *entry.compiled, {}, host.frames().get());
        sheet = makeSheet({host.studies(), films, reporting::templateOf(*entry.compiled), {}, std::nullopt, keys},
                          language);
    }
    return sheet.films.empty() ? std::nullopt : std::optional(std::move(sheet));
}

}  // namespace hsg
