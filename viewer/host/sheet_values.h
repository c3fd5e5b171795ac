#pragma once

#include <QImage>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

#include "viewer/dicom/grayscale.h"
#include "viewer/sdk/annotation.h"
#include "viewer/sdk/film_sheet.h"
#include "viewer/ui/film_labels.h"

/// A film sheet as it is laid out: plain values.
namespace viewer::host {

enum class Paper { A4, A3, Letter, Film14x17 };

struct SheetFormat {
    int rows = 1, columns = 2;  ///< one of sheetLayouts()
    Paper paper = Paper::A4;
    bool landscape = false;
    bool dark = false;      ///< black ground, as on film; else white paper
    bool overlays = false;  ///< overlay planes of the films
    bool marks = true;      ///< what the reader drew
    QSizeF filmMm = {};     ///< of a printer's film, upright, in place of the paper; empty: the paper
    bool byNumber = false;  ///< rows and columns follow the number of films: see fitted()
    bool operator==(const SheetFormat&) const = default;
};

/// 1×1, 1×2, 2×1, 2×2, 2×3, 3×2, 3×4 as rows and columns.
const std::vector<std::pair<int, int>>& sheetLayouts();
std::optional<Paper> paperOf(const std::string& id);  ///< "A4", "A3", "Letter", "14x17"
std::string paperId(Paper paper);
/// As many films on a page as are chosen, up to six, if the format follows their number; else as it is. The films stand
/// beside each other on a broad page, below each other on a high one.
SheetFormat fitted(SheetFormat format, int films);
/// What is chosen once, as one line of settings: "2x2 A4 landscape dark"; "auto" in place of the layout where it
/// follows the number of films. The printer's film is not part of it.
std::string toText(const SheetFormat& format);
/// Words that are not known are passed over; without a layout it follows the number of films. Of no text the default:
/// A4, landscape.
SheetFormat sheetFormatFrom(const std::string& text);
/// In mm, turned where the format is.
QSizeF sheetSize(const SheetFormat& format);
int sheetPages(int films, const SheetFormat& format);

/// How a film is looked at: as in its pane, or as its header says.
struct SheetLook {
    std::string filmName;  ///< ui::FilmName text: through which presentation state
    canvas::Orientation orientation;
    GreyRequest grey;  ///< with the polarity
    bool operator==(const SheetLook&) const = default;
};

/// A film ready to be painted.
struct SheetPicture {
    QImage image;       ///< as stored, not turned; null if `problem`
    double aspect = 1;  ///< height of a pixel over its width
    canvas::Orientation orientation;
    sdk::RightSide right = sdk::RightSide::Unknown;  ///< in the matrix as stored
    bool sideConfirmed = false;
    std::vector<std::string> patientOrientation;  ///< of the header; used where no side is known
    std::vector<sdk::Mark> marks;
    double shrunk = 1;  ///< pixels of `image` per column of the film
    QStringList lines;
    QString problem;  ///< one sentence: why there is no picture
};

struct Sheet {
    QStringList header, footer;
    std::vector<SheetPicture> films;
};

}  // namespace viewer::host
