#include <QCoreApplication>
#include <QTranslator>

#include "viewer/host/sheet_maker.h"
#include "viewer/host/study_browser.h"
#include "viewer/ui/film_labels.h"

namespace viewer::host {

namespace {

/// The words of a sheet in its own language, which need not be that of the window.
class SheetWords {
    Q_DECLARE_TR_FUNCTIONS(viewer::host::Sheet)  // for lupdate
public:
    explicit SheetWords(const std::string& language) {
        (void)translator_.load(":/i18n/fimbria_" + QString::fromStdString(language));
    }
    QString say(const char* words) const {
        const QString translated = translator_.translate("viewer::host::Sheet", words);
        return translated.isEmpty() ? QString::fromUtf8(words) : translated;
    }

    std::vector<std::string> header(const sdk::PatientStudy& entry) const;
    std::vector<std::string> lines(const sdk::Series& series, const sdk::Instance& instance) const;
    std::string footer() const {
        return say(QT_TRANSLATE_NOOP("viewer::host::Sheet",
                                     "Films for the patient; the report is a document of its own."))
            .toStdString();
    }

private:
    QTranslator translator_;
};

QString q(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

std::string joined(std::initializer_list<QString> parts) {
    QStringList list;
    for (const QString& part : parts)
        if (!part.trimmed().isEmpty()) list << part.trimmed();
    return list.join("  ·  ").toStdString();
}

std::vector<std::string> SheetWords::header(const sdk::PatientStudy& entry) const {
    const auto& p = entry.patient;
    const QString institution = q(entry.study.institution), name = ui::personName(p.name);
    return {(institution.isEmpty() ? say(QT_TR_NOOP("Institution not stated")) : institution).toStdString(),
            joined({name.isEmpty() ? say(QT_TR_NOOP("Name not stated")) : name, q(p.sex), q(p.birthDate),
                    p.id.empty() ? say(QT_TR_NOOP("no ID")) : say(QT_TR_NOOP("ID %1")).arg(q(p.id))}),
            joined({q(entry.study.description), readableTime(entry.study.time, true), q(entry.study.accession)})};
}

std::vector<std::string> SheetWords::lines(const sdk::Series& series, const sdk::Instance& instance) const {
    const auto when = instance.acquisitionTime ? instance.acquisitionTime : instance.contentTime;
    return {joined({q(series.modality), q(series.description)}),
            joined({when ? readableTime(when, true) : say(QT_TR_NOOP("time not stated")), q(instance.contrast.agent)})};
}

}  // namespace

sdk::FilmSheet plainSheet(const sdk::StudySet& studies, const std::string& language) {
    const SheetWords words(language);
    sdk::FilmSheet sheet;
    for (const auto& entry : studies.studies) {
        if (sheet.header.empty()) sheet.header = words.header(entry);
        for (const auto& series : entry.study.series)
            for (const auto& instance : series.instances) {
                if (instance.kind != sdk::InstanceKind::Image || !instance.notShownBecause.empty()) continue;
                sdk::SheetFilm film;
                film.image = {instance.sopInstanceUid, 1};
                film.lines = words.lines(series, instance);
                film.chosen = sheet.films.size() < 4;
                sheet.films.push_back(std::move(film));
            }
    }
    sheet.footer = {words.footer()};
    return sheet;
}

}  // namespace viewer::host
