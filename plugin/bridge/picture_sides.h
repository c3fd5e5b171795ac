#pragma once

#include <map>
#include <optional>
#include <string>

#include "plugin/films/polarity.h"
#include "reporting/model/document.h"
#include "reporting/model/reading.h"
#include "reporting/model/report.h"
#include "viewer/sdk/display.h"
#include "viewer/sdk/study.h"

namespace hsg {

/// Of a film, what its side letters need, and its polarity.
struct FilmFace {
    int columns = 0, rows = 0;
    viewer::sdk::RightSide right = viewer::sdk::RightSide::AtLeftEdge;
    bool isSure = false;  ///< by the header or the reader's answer; never where the reader doubts the sides
    Polarity polarity = {};
    bool operator==(const FilmFace&) const = default;
};
using FilmFaces = std::map<std::string, FilmFace>;  ///< by SOP Instance UID

/// The faces of the films of a reading. `answered`: what the reader said about the sides (film_side.h).
FilmFaces filmFaces(const reporting::Reading& reading, const viewer::sdk::StudySet& studies,
                    const std::optional<bool>& answered);

/// Whether the film is shown inverted in a report, so that all its films have one polarity: that of the first key image
/// whose polarity is known, else of the first.
bool isInverted(const reporting::Report& report, const reporting::Film& film, const FilmFaces& faces);

/// Puts the side letters on the picture of a film, as it is stored: R where the patient's right is.
void addSides(reporting::FilmPicture& picture, const reporting::Film& film, const FilmFaces& faces);
/// The same for a kept comparison: one part for films laid over each other (the moving film was brought to the fixed
/// one), two for films beside each other.
void addSides(reporting::FilmPicture& picture, const reporting::KeptComparison& kept, const reporting::Reading& reading,
              const FilmFaces& faces);

}  // namespace hsg
