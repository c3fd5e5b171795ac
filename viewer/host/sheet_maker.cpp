#include "viewer/host/sheet_maker.h"

#include <QCoreApplication>
#include <algorithm>

#include "viewer/dicom/frame_source.h"
#include "viewer/host/study_browser.h"
#include "viewer/ui/film_labels.h"
#include "viewer/ui/film_name.h"
#include "viewer/ui/problem_words.h"

namespace viewer::host {

namespace {

struct SheetTexts {
    Q_DECLARE_TR_FUNCTIONS(viewer::host::Sheet)
};

QImage imageOf(const Rendering& rendering) {
    const auto format = rendering.channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888;
    return QImage(rendering.pixels.data(), rendering.width, rendering.height,
                  qsizetype(rendering.width) * rendering.channels, format)
        .copy();
}

QString problemText(const sdk::Error& error) {
    return SheetTexts::tr("This film cannot be printed: %1").arg(ui::problemWords(error));
}

QString q(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

}  // namespace

SheetPicture makePicture(const ui::FrameProvider& frames, const SheetRequest& request, bool overlays, int maxEdge) {
    SheetPicture picture;
    picture.orientation = request.look.orientation;
    picture.right = request.film.right;
    picture.sideConfirmed = request.film.sideConfirmed;
    picture.patientOrientation = request.patientOrientation;
    picture.marks = request.marks;
    for (const auto& line : request.film.lines) picture.lines << q(line);
    const auto source = frames.source(request.look.filmName);
    if (!source) {
        picture.problem = problemText(source.error());
        return picture;
    }
    const auto frame = (*source)->frame(request.film.image.frame);
    if (!frame) {
        picture.problem = problemText(frame.error());
        return picture;
    }
    const Frame& f = **frame;
    picture.aspect = f.aspect;
    // a patient's film goes to readers who never see this window
    if (f.incomplete || f.isDamaged())
        picture.lines << SheetTexts::tr("DAMAGED OR INCOMPLETE: parts of this film may be missing or wrong");
    const auto table = greyTable(grayscaleOf(**source, f), request.look.grey, f.range);
    picture.image = imageOf(render(f, table, overlays));
    const int longest = std::max(f.width, f.height);
    if (maxEdge > 0 && longest > maxEdge) {
        picture.shrunk = double(maxEdge) / longest;
        picture.image = picture.image.scaled(std::max(1, qRound(f.width * picture.shrunk)),
                                             std::max(1, qRound(f.height * picture.shrunk)), Qt::IgnoreAspectRatio,
                                             Qt::SmoothTransformation);
    }
    return picture;
}

SheetLook plainLook(const sdk::SheetFilm& film) {
    SheetLook look;
    look.filmName = film.image.sopInstanceUid;
    look.grey.invert = film.invert;
    return look;
}

std::vector<std::string> orientationOf(const sdk::StudySet& studies, const sdk::SheetFilm& film) {
    const auto* instance = studies.find(film.image.sopInstanceUid);
    return instance ? instance->patientOrientation : std::vector<std::string>{};
}

sdk::FilmSheet plainSheet(const sdk::StudySet& studies) {
    sdk::FilmSheet sheet;
    for (const auto& entry : studies.studies) {
        const auto& p = entry.patient;
        if (sheet.header.empty()) {
            const QString institution = q(entry.study.institution);
            sheet.header.push_back(
                (institution.isEmpty() ? SheetTexts::tr("Institution not stated") : institution).toStdString());
            sheet.header.push_back(words({ui::personName(p.name), q(p.sex), q(p.birthDate),
                                          p.id.empty() ? QString() : SheetTexts::tr("ID %1").arg(q(p.id))})
                                       .toStdString());
            sheet.header.push_back(
                words({q(entry.study.description), readableTime(entry.study.time, true), q(entry.study.accession)})
                    .toStdString());
        }
        for (const auto& series : entry.study.series)
            for (const auto& instance : series.instances) {
                if (instance.kind != sdk::InstanceKind::Image || !instance.notShownBecause.empty()) continue;
                sdk::SheetFilm film;
                film.image = {instance.sopInstanceUid, 1};
                const auto when = instance.acquisitionTime ? instance.acquisitionTime : instance.contentTime;
                film.lines = {words({q(series.modality), q(series.description)}).toStdString(),
                              words({when ? readableTime(when, true) : SheetTexts::tr("time not stated"),
                                     q(instance.contrast.agent)})
                                  .toStdString()};
                film.chosen = sheet.films.size() < 4;
                sheet.films.push_back(std::move(film));
            }
    }
    sheet.footer = {SheetTexts::tr("Films for the patient; the report is a document of its own.").toStdString()};
    return sheet;
}

}  // namespace viewer::host
