#pragma once

#include <QtPlugin>
#include <optional>
#include <string>
#include <vector>

#include "viewer/sdk/display.h"

/// A sheet of films as patients collect it: on paper, as PDF, on a DICOM printer.
namespace viewer::sdk {

struct SheetFilm {
    ImageRef image;
    std::vector<std::string> lines;        ///< below the film, in the language of the sheet
    RightSide right = RightSide::Unknown;  ///< in the pixel matrix as stored; moves with the view
    bool sideConfirmed = false;            ///< false: printed with a question mark
    bool invert = false;                   ///< printed with the opposite polarity of its default presentation
    bool chosen = true;                    ///< false: offered, printed only if the reader takes it
    bool operator==(const SheetFilm&) const = default;
};

struct FilmSheet {
    std::vector<std::string> header;  ///< person, examination, hospital
    std::vector<std::string> footer;
    std::vector<SheetFilm> films;  ///< most important first
    bool operator==(const FilmSheet&) const = default;
};

class Host;

/// What a plugin would print of the study that is open.
class SheetProvider {
public:
    virtual ~SheetProvider() = default;
    /// Empty while there is nothing to print. `language`: "en" or "zh".
    virtual std::optional<FilmSheet> filmSheet(Host& host, const std::string& language) const = 0;
};

}  // namespace viewer::sdk

Q_DECLARE_INTERFACE(viewer::sdk::SheetProvider, "org.fimbria.SheetProvider/1")
