#include "viewer/host/sheet_maker.h"

#include <QCoreApplication>
#include <algorithm>

#include "viewer/dicom/frame_source.h"
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

void dress(SheetPicture& picture, const SheetRequest& request) {
    picture.orientation = request.look.orientation;
    picture.right = request.film.right;
    picture.sideConfirmed = request.film.sideConfirmed;
    picture.patientOrientation = request.patientOrientation;
    picture.marks = request.marks;
    picture.lines.clear();
    for (const auto& line : request.film.lines) picture.lines << q(line);
}

SheetPicture makePicture(const ui::FrameProvider& frames, const SheetRequest& request, bool overlays, int maxEdge) {
    SheetPicture picture;
    dress(picture, request);
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

Sheet makeSheet(const ui::FrameProvider& frames, const SheetDraft& draft, double dpi,
                const std::function<bool(int)>& film) {
    Sheet sheet{draft.header, draft.footer, {}};
    const QSizeF page = sheetSize(draft.format);
    const double cell = std::max(page.width() / draft.format.columns, page.height() / draft.format.rows);
    const int edge = std::max(64, qRound(cell / 25.4 * dpi));
    for (int i = 0; i < int(draft.films.size()); ++i) {
        if (film && !film(i)) return {};
        sheet.films.push_back(makePicture(frames, draft.films[std::size_t(i)], draft.format.overlays, edge));
    }
    return sheet;
}

int problemsIn(const Sheet& sheet) {
    return int(std::count_if(sheet.films.begin(), sheet.films.end(),
                             [](const SheetPicture& film) { return film.image.isNull(); }));
}

}  // namespace viewer::host
