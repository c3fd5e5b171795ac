#include <QCoreApplication>
#include <QStringList>
#include <cmath>

#include "viewer/ui/film_labels.h"
#include "viewer/ui/film_order.h"

namespace viewer::ui {

namespace {

struct FilmLabels {
    Q_DECLARE_TR_FUNCTIONS(viewer::ui::FilmLabels)
};

QString text(const std::string& value) {
    return QString::fromStdString(value).simplified();
}

void add(std::vector<TextLine>& lines, const QString& line, bool alert = false, bool strong = false) {
    if (!line.isEmpty()) lines.push_back({line, alert, strong, false});
}

QString joined(std::initializer_list<QString> parts) {
    QStringList list;
    for (const QString& part : parts)
        if (!part.isEmpty()) list << part;
    return list.join("  ");
}

QString date(const std::string& yyyymmdd) {
    const QString d = text(yyyymmdd);
    return d.size() == 8 ? d.left(4) + "-" + d.mid(4, 2) + "-" + d.mid(6, 2) : d;
}

QString moment(const sdk::LocalTime& time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day ymd(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
    return QString::asprintf("%04d-%02u-%02u  %02d:%02d:%02d", int(ymd.year()), unsigned(ymd.month()),
                             unsigned(ymd.day()), int(clock.hours().count()), int(clock.minutes().count()),
                             int(clock.seconds().count()));
}

/// Full years at the day of the study; −1 where a date is missing or impossible.
int ageAt(const std::string& birth, const std::optional<sdk::LocalTime>& when) {
    if (birth.size() != 8 || !when) return -1;
    const std::chrono::year_month_day at(std::chrono::floor<std::chrono::days>(*when));
    bool ok = false;
    const int b = text(birth).toInt(&ok);
    if (!ok) return -1;
    const int now = int(at.year()) * 10000 + int(unsigned(at.month())) * 100 + int(unsigned(at.day()));
    return now < b ? -1 : (now - b) / 10000;
}

std::vector<TextLine> patientLines(const sdk::PatientStudy& study, const sdk::Instance& instance) {
    std::vector<TextLine> lines;
    const sdk::Patient& p = study.patient;
    const QString name = personName(p.name);
    add(lines, name.isEmpty() ? FilmLabels::tr("No patient name") : name, name.isEmpty(), true);
    add(lines, text(p.id).isEmpty() ? FilmLabels::tr("No patient ID") : FilmLabels::tr("ID %1").arg(text(p.id)),
        p.id.empty());
    const auto when = instance.acquisitionTime ? instance.acquisitionTime : study.study.time;
    const int age = ageAt(p.birthDate, when);
    add(lines, joined({date(p.birthDate), age >= 0 ? FilmLabels::tr("%1 y").arg(age) : QString(), text(p.sex)}));
    for (TextLine& line : lines) line.personal = true;
    return lines;
}

std::vector<TextLine> studyLines(const sdk::PatientStudy& study, const sdk::Instance& instance) {
    std::vector<TextLine> lines;
    const auto when = instance.acquisitionTime ? instance.acquisitionTime : instance.contentTime;
    add(lines, when ? moment(*when) : FilmLabels::tr("No acquisition time"), !when);
    add(lines, text(instance.institution.empty() ? study.study.institution : instance.institution));
    add(lines, text(study.study.description));
    if (!study.study.accession.empty()) {
        add(lines, FilmLabels::tr("Acc. %1").arg(text(study.study.accession)));
        lines.back().personal = true;
    }
    return lines;
}

std::vector<TextLine> seriesLines(const PaneBoard& board, const sdk::Series& series, const sdk::Instance& instance,
                                  const sdk::ImageRef& image) {
    std::vector<TextLine> lines;
    const Place place = placeInSeries(board.studies(), image);
    QString films = place.of > 0 ? FilmLabels::tr("Film %1/%2").arg(place.number).arg(place.of) : QString();
    if (instance.frames > 1) films = FilmLabels::tr("Frame %1/%2").arg(image.frame).arg(instance.frames);
    add(lines, films);
    const QString number = series.number > 0 ? QString::number(series.number) : QString();
    add(lines, joined({FilmLabels::tr("Se %1").arg(number), text(series.modality), text(series.description)}));
    add(lines, text(instance.contrast.agent));
    if (!instance.laterality.empty() && instance.laterality != "U")
        add(lines, FilmLabels::tr("Laterality %1").arg(text(instance.laterality)));
    return lines;
}

QString orientationText(const canvas::Orientation& o) {
    QStringList parts;
    if (o.quarterTurns) parts << QString::number(o.quarterTurns * 90) + "°";
    if (o.mirrored) parts << FilmLabels::tr("mirrored");
    return parts.join(" ");
}

QString windowText(const Pane& pane) {
    if (pane.film->frame->isColour()) return FilmLabels::tr("Colour");
    const Window w = pane.window();
    const auto number = [](double v) {
        return QString::number(v, 'f', std::abs(v) < 10 && v != std::floor(v) ? 2 : 0);
    };
    return FilmLabels::tr("C %1  W %2").arg(number(w.center), number(w.width));
}

std::vector<TextLine> viewLines(const Pane& pane, const sdk::Instance& instance, const QString& underPointer) {
    std::vector<TextLine> lines;
    if (instance.lossy) add(lines, FilmLabels::tr("LOSSY COMPRESSED"), true);
    if (!pane.film) return lines;
    if (pane.film->frame->incomplete)
        add(lines, FilmLabels::tr("INCOMPLETE: the file ends before the frame does"), true);
    const double percent = pane.look.view.zoom * 100;
    add(lines, windowText(pane));
    add(lines,
        joined({pane.content.invert ? FilmLabels::tr("inverted") : QString(),
                FilmLabels::tr("Zoom %1 %").arg(percent, 0, 'f', percent < 10 ? 1 : 0),
                orientationText(pane.look.view.orientation),
                pane.look.view.interpolate ? QString() : FilmLabels::tr("pixels"),
                pane.film->mask.empty() || pane.look.view.overlays ? QString() : FilmLabels::tr("overlays off")}));
    add(lines, underPointer);
    return lines;
}

}  // namespace

QString valueUnder(const Pane& pane, canvas::Point film) {
    if (!pane.film) return {};
    const Frame& frame = *pane.film->frame;
    const int x = int(std::floor(film.x)), y = int(std::floor(film.y));
    if (x < 0 || y < 0 || x >= frame.width || y >= frame.height) return {};
    const std::size_t i = std::size_t(y) * frame.width + x;
    if (frame.isColour())
        return FilmLabels::tr("(%1, %2) = %3, %4, %5")
            .arg(x)
            .arg(y)
            .arg(frame.rgb[3 * i])
            .arg(frame.rgb[3 * i + 1])
            .arg(frame.rgb[3 * i + 2]);
    return FilmLabels::tr("(%1, %2) = %3")
        .arg(x)
        .arg(y)
        .arg(frame.indices[i] + indexOffset(pane.film->source->grayscale()));
}

CornerTexts withoutPatient(CornerTexts corners) {
    for (auto* lines : {&corners.topLeft, &corners.topRight, &corners.bottomLeft, &corners.bottomRight})
        std::erase_if(*lines, [](const TextLine& line) { return line.personal; });
    corners.topLeft.insert(corners.topLeft.begin(), {FilmLabels::tr("Patient hidden"), false, true, false});
    return corners;
}

CornerTexts cornerTexts(const PaneBoard& board, int index, const QString& underPointer) {
    CornerTexts corners;
    const Pane& pane = board.pane(index);
    if (!pane.content.image) return corners;
    // the number of the frame that is seen, not of the one that is being decoded
    const sdk::ImageRef image{pane.content.image->sopInstanceUid,
                              pane.film ? pane.filmFrame : pane.content.image->frame};
    const auto* instance = board.studies().find(image.sopInstanceUid);
    const auto* series = board.studies().seriesOf(image.sopInstanceUid);
    const auto* study = board.studies().studyOf(image.sopInstanceUid);
    if (!instance || !series || !study) return corners;
    corners.topLeft = patientLines(*study, *instance);
    corners.topRight = studyLines(*study, *instance);
    corners.bottomRight = seriesLines(board, *series, *instance, image);
    corners.bottomLeft = viewLines(pane, *instance, underPointer);
    return corners;
}

}  // namespace viewer::ui
