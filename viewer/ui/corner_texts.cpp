#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <chrono>
#include <cmath>

#include "viewer/dicom/presentation_values.h"
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

/// What the lines of one film are made of.
struct Source {
    const Pane& pane;
    const PaneBoard& board;
    const sdk::PatientStudy& study;
    const sdk::Series& series;
    const sdk::Instance& instance;
    sdk::ImageRef image;
    QString underPointer;
    int index;  ///< of the pane
};

TextLine personal(const QString& line, bool alert = false, bool strong = false) {
    return {line, alert, strong, true};
}

TextLine nameLine(const sdk::Patient& patient) {
    const QString name = personName(patient.name);
    return personal(name.isEmpty() ? FilmLabels::tr("No patient name") : name, name.isEmpty(), true);
}

TextLine idLine(const sdk::Patient& patient) {
    const QString id = text(patient.id);
    return personal(id.isEmpty() ? FilmLabels::tr("No patient ID") : FilmLabels::tr("ID %1").arg(id), id.isEmpty());
}

TextLine birthLine(const Source& s) {
    const sdk::Patient& p = s.study.patient;
    const int age = ageAt(p.birthDate, s.instance.acquisitionTime ? s.instance.acquisitionTime : s.study.study.time);
    return personal(joined({date(p.birthDate), age >= 0 ? FilmLabels::tr("%1 y").arg(age) : QString(), text(p.sex)}));
}

/// Of the frame in the pane, where the header times the frames of a run.
TextLine timeLine(const sdk::Instance& instance, int frame) {
    auto when = instance.acquisitionTime ? instance.acquisitionTime : instance.contentTime;
    if (const auto index = std::size_t(std::max(1, frame) - 1); when && index < instance.frameTimesMs.size())
        *when += std::chrono::milliseconds(static_cast<long long>(instance.frameTimesMs[index]));
    return {when ? moment(*when) : FilmLabels::tr("No acquisition time"), !when, false, false};
}

TextLine filmLine(const Source& s) {
    const Place place = placeInSeries(s.board.studies(), s.image);
    if (s.instance.frames > 1)
        return {FilmLabels::tr("Frame %1/%2").arg(s.image.frame).arg(s.instance.frames), false, false, false};
    return {place.of > 0 ? FilmLabels::tr("Film %1/%2").arg(place.number).arg(place.of) : QString()};
}

QString seriesText(const sdk::Series& series) {
    const QString number = series.number > 0 ? QString::number(series.number) : QString();
    return joined({FilmLabels::tr("Se %1").arg(number), text(series.modality), text(series.description)});
}

QString lateralityText(const std::string& laterality) {
    return laterality.empty() || laterality == "U" ? QString() : FilmLabels::tr("Laterality %1").arg(text(laterality));
}

QString orientationText(const canvas::Orientation& o) {
    QStringList parts;
    if (o.quarterTurns) parts << QString::number(o.quarterTurns * 90) + "°";
    if (o.mirrored) parts << FilmLabels::tr("mirrored");
    return parts.join(" ");
}

/// What the header calls the window or table in force: "SIGMOID", "LUT", "BONE". Empty for a window of the reader's.
QString voiName(const Pane& pane) {
    const GrayscaleParameters& grey = pane.film->grayscale();
    const std::size_t chosen = std::size_t(std::max(pane.look.grey.voi, 0));
    QStringList parts;
    if (pane.window().function == VoiFunction::Sigmoid) parts << "SIGMOID";
    if (!pane.look.grey.window && chosen < grey.voi.size()) {
        if (grey.voi[chosen].lut >= 0) parts << "LUT";
        if (const QString name = text(grey.voi[chosen].explanation); !name.isEmpty()) parts << name;
    }
    return parts.join(" ");
}

QString windowText(const Pane& pane) {
    if (pane.film->frame->isColour()) return FilmLabels::tr("Colour");
    const Window w = pane.window();
    const auto number = [](double v) {
        return QString::number(v, 'f', std::abs(v) < 10 && v != std::floor(v) ? 2 : 0);
    };
    const QString numbers = FilmLabels::tr("C %1  W %2").arg(number(w.center), number(w.width));
    return joined({numbers, voiName(pane)});
}

QString viewText(const Pane& pane) {
    if (!pane.film) return {};
    const double percent = pane.look.view.zoom * 100;
    return joined({pane.isInverted() ? FilmLabels::tr("inverted") : QString(),
                   FilmLabels::tr("Zoom %1 %").arg(percent, 0, 'f', percent < 10 ? 1 : 0),
                   orientationText(pane.look.view.orientation),
                   pane.look.view.interpolate ? QString() : FilmLabels::tr("pixels"),
                   pane.film->mask.empty() || pane.look.view.overlays ? QString() : FilmLabels::tr("overlays off")});
}

/// Where millimetres come from (peers e4), or that there are none.
QString calibrationText(const sdk::Spacing* spacing) {
    return spacing ? FilmLabels::tr("mm %1").arg(calibrationBasis(spacing)) : FilmLabels::tr("no mm");
}

TextLine lineOf(CornerField field, const Source& s) {
    switch (field) {
        case CornerField::PatientName:
            return nameLine(s.study.patient);
        case CornerField::PatientId:
            return idLine(s.study.patient);
        case CornerField::BirthAgeSex:
            return birthLine(s);
        case CornerField::AcquisitionTime:
            return timeLine(s.instance, s.image.frame);
        case CornerField::Institution:
            return {text(s.instance.institution.empty() ? s.study.study.institution : s.instance.institution)};
        case CornerField::StudyDescription:
            return {text(s.study.study.description)};
        case CornerField::Accession: {
            const QString accession = text(s.study.study.accession);
            return personal(accession.isEmpty() ? QString() : FilmLabels::tr("Acc. %1").arg(accession));
        }
        case CornerField::FilmNumber:
            return filmLine(s);
        case CornerField::Series:
            return {seriesText(s.series)};
        case CornerField::ContrastAgent:
            return {text(s.instance.contrast.agent)};
        case CornerField::Laterality:
            return {lateralityText(s.instance.laterality)};
        case CornerField::Window:
            return {s.pane.film ? windowText(s.pane) : QString()};
        case CornerField::View:
            return {viewText(s.pane)};
        case CornerField::Calibration:
            return {calibrationText(s.board.spacing(s.index))};
        case CornerField::Pointer:
            return {s.pane.film ? s.underPointer : QString()};
    }
    return {};
}

/// What the header says and this program does not obey, in words.
QString problemText(FrameProblem problem) {
    switch (problem) {
        case FrameProblem::Shutter:
            return FilmLabels::tr("Invalid shutter: not applied");
        case FrameProblem::Overlay:
            return FilmLabels::tr("An overlay without its data: not shown");
        case FrameProblem::ModalityLut:
            return FilmLabels::tr("Damaged modality LUT: not applied");
        case FrameProblem::VoiLut:
            return FilmLabels::tr("Damaged VOI LUT: not offered");
        case FrameProblem::PresentationLut:
            return FilmLabels::tr("Damaged presentation LUT: not applied");
        case FrameProblem::Window:
            return FilmLabels::tr("A window without a width: not offered");
        case FrameProblem::Mask:
            return FilmLabels::tr("Invalid mask: not subtracted");
        case FrameProblem::Graphics:
            return FilmLabels::tr("Invalid graphics of the presentation state: left out");
        case FrameProblem::Codestream:
            return FilmLabels::tr("DAMAGED: parts of this film may be missing or wrong");
        case FrameProblem::DisplayedArea:
            return FilmLabels::tr("Invalid displayed area or rotation: not applied");
    }
    return {};
}

/// What the reader must not miss, whichever lines are chosen.
std::vector<TextLine> alertLines(const Pane& pane, const sdk::Instance& instance) {
    std::vector<TextLine> lines;
    if (instance.lossy) lines.push_back({FilmLabels::tr("LOSSY COMPRESSED"), true, false, false});
    if (pane.film && pane.film->frame->incomplete)
        lines.push_back({FilmLabels::tr("INCOMPLETE: the file ends before the frame does"), true, false, false});
    if (!pane.film) return lines;
    for (const FrameProblem problem : pane.film->frame->problems)
        lines.push_back({problemText(problem), true, false, false});
    if (const PresentationValues* state = pane.film->source->presentation()) {
        const QString label = text(state->label), words = text(state->description);
        const QString name = label.isEmpty() || words.isEmpty() ? label + words : label + " · " + words;
        lines.push_back({FilmLabels::tr("Presentation state %1").arg(name), false, true, false});
    }
    if (pane.filmName.subtracted) lines.push_back({FilmLabels::tr("Mask subtracted"), false, true, false});
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
    const GrayscaleParameters& grey = pane.film->grayscale();
    const double stored = storedValue(grey, frame.indices[i] + indexOffset(grey));
    return FilmLabels::tr("(%1, %2) = %3").arg(x).arg(y).arg(std::llround(stored));
}

CornerTexts withoutPatient(CornerTexts corners) {
    for (auto* lines : {&corners.topLeft, &corners.topRight, &corners.bottomLeft, &corners.bottomRight})
        std::erase_if(*lines, [](const TextLine& line) { return line.personal; });
    corners.topLeft.insert(corners.topLeft.begin(), {FilmLabels::tr("Patient hidden"), false, true, false});
    return corners;
}

CornerTexts ofTwoFilms(CornerTexts corners) {
    std::erase_if(corners.topLeft, [](const TextLine& line) { return !line.personal && !line.alert; });
    for (auto* lines : {&corners.topRight, &corners.bottomLeft, &corners.bottomRight})
        std::erase_if(*lines, [](const TextLine& line) { return !line.alert; });
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
    const Source source{pane, board, *study, *series, *instance, image, underPointer, index};
    corners.bottomLeft = alertLines(pane, *instance);
    const std::array<std::vector<TextLine>*, 4> places = {&corners.topLeft, &corners.topRight, &corners.bottomLeft,
                                                          &corners.bottomRight};
    for (std::size_t i = 0; i < places.size(); ++i)
        for (const CornerField field : board.preferences().corners[i])
            if (TextLine line = lineOf(field, source); !line.text.isEmpty()) places[i]->push_back(std::move(line));
    return corners;
}

}  // namespace viewer::ui
