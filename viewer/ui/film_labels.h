#pragma once

#include <QString>
#include <array>
#include <string>
#include <vector>

#include "viewer/render/view.h"
#include "viewer/sdk/study.h"
#include "viewer/ui/pane_board.h"

/// The words on a film: pure functions from headers and views, drawn by pane_overlay.
namespace viewer::ui {

/// What the four edges of the pane are called, as seen: top, right, bottom, left. Empty letters: the header says
/// nothing.
struct EdgeLetters {
    std::array<std::string, 4> letters;
    bool known = false;
    bool operator==(const EdgeLetters&) const = default;
};
enum Edge { kTop, kRight, kBottom, kLeft };

/// From Patient Orientation (0020,0020), moved by flips and turns. Each letter is one of A P R L H F.
EdgeLetters edgeLetters(const std::vector<std::string>& patientOrientation, const canvas::Orientation& view);

/// The edge of the pane that lies at the patient's right; AtLeftEdge is meant in the pixel matrix.
Edge edgeOfRight(sdk::RightSide right, const canvas::Orientation& view);

/// "王^小东 WANG XiaoDong": the ideographic group first where there is one (PS3.5 §6.2.1).
QString personName(const std::string& stored);

/// A bar of a round length, at most `maxPixels` long.
struct Ruler {
    double pixels = 0;  ///< device pixels
    QString label;      ///< "5 cm · at detector", "200 px"
    bool inMm = false;
};
/// `columnZoom`: device pixels per film column. Lengths without a spacing are in film pixels, never in mm.
Ruler ruler(const sdk::Spacing* spacing, double columnZoom, double maxPixels);

/// "at detector", "magnified", …: where the millimetres come from (peers e4). Empty for nullptr.
QString calibrationBasis(const sdk::Spacing* spacing);

struct TextLine {
    QString text = {};
    bool alert = false;     ///< red: what the reader must not miss
    bool strong = false;    ///< the name
    bool personal = false;  ///< names the patient or the examination
};

/// The four corners of a pane (peers e3), most important line first in each.
struct CornerTexts {
    std::vector<TextLine> topLeft, topRight, bottomLeft, bottomRight;
};

/// What the pointer is over: film coordinates and the stored value, as text; empty where it is not over the film.
QString valueUnder(const Pane& pane, canvas::Point film);

/// Takes out what names the patient or the examination: name, ID, birth date, accession number.
CornerTexts withoutPatient(CornerTexts corners);

/// What is said where two films share a pane: what holds for both, and every alert.
CornerTexts ofTwoFilms(CornerTexts corners);

CornerTexts cornerTexts(const PaneBoard& board, int pane, const QString& underPointer);

}  // namespace viewer::ui
