#pragma once

#include <string>
#include <vector>

#include "reporting/model/document.h"
#include "reporting/model/report.h"

/// Numbered rings on the pictures of key images: where they are drawn, and the words that explain them.
namespace reporting::documents {

/// One ring with the plate of its number, in the units of the picture's box; (0, 0) is its upper left corner.
struct DrawnRing {
    int number = 0;
    double x = 0, y = 0, radius = 0;
    double left = 0, top = 0, breadth = 0, height = 0;  ///< of the plate
};

/// Rings of a picture drawn `width` by `height`. `letter`: height of the digits. A plate stands beside its ring, inside
/// the box, and where there is room on no other ring or plate.
std::vector<DrawnRing> drawnRings(const FilmPicture& picture, double width, double height, double letter);

/// "①"; "(21)" from 21 on.
std::string circled(int number);
/// A line for each ring of a key image in the order of their numbers: "① Right: filling stops in the isthmus".
std::vector<std::string> placeLines(const KeyImage& key, const std::string& language);

}  // namespace reporting::documents
