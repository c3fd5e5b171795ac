#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace viewer::ui {

/// What a drag on a film does. Scroll goes through frames and films.
enum class Tool { Window, Zoom, Pan, Scroll, Nothing };

/// What the buttons and the wheel do on the films (peers e1). A plain value; the defaults are the conventions.
struct MouseMap {
    enum class Wheel { Films, Zoom, Window, Nothing };
    enum class DoubleClick { Maximise, Fit, OneToOne, Nothing };

    Tool left = Tool::Window;  ///< until the reader takes another tool; Escape brings it back
    Tool middle = Tool::Pan;
    Tool right = Tool::Zoom;  ///< without a drag the right button opens the menu, whatever it does
    Wheel wheel = Wheel::Films;
    Wheel controlWheel = Wheel::Zoom;
    DoubleClick doubleClick = DoubleClick::Maximise;
    bool invertWidth = false;  ///< a drag to the right narrows the window
    bool invertLevel = false;  ///< a drag upwards darkens
    double sensitivity = 1;    ///< of windowing and zooming by drag, 0.25…4
    bool operator==(const MouseMap&) const = default;
};

/// Named maps: "standard" (peers e1), "starviewer" (left scrolls, right windows), "zoom-left".
struct MousePreset {
    std::string id;
    MouseMap map;
};
const std::vector<MousePreset>& mousePresets();
/// Empty if the buttons and wheels are of no preset (directions and sensitivity do not count).
std::string presetOf(const MouseMap& map);

/// A line of the corner texts (peers e3). Alerts (lossy, incomplete) show whatever is chosen.
enum class CornerField {
    PatientName,
    PatientId,
    BirthAgeSex,
    AcquisitionTime,
    Institution,
    StudyDescription,
    Accession,
    FilmNumber,
    Series,
    ContrastAgent,
    Laterality,
    Window,
    View,
    Calibration,
    Pointer
};
enum Corner { kTopLeft, kTopRight, kBottomLeft, kBottomRight };
using CornerFields = std::array<std::vector<CornerField>, 4>;  ///< by Corner, the outermost line first
CornerFields defaultCorners();

/// Everything about the films that the reader chooses once. Plain values with sensible defaults; PaneBoard holds the
/// one in force (`preferences()`, signal `preferencesChanged`), so that a change needs no restart.
struct Preferences {
    enum class DefaultWindow { Header, Automatic };
    enum class Polarity { AsFilm, Opposite };

    double textScale = 1;      ///< of corner texts, badges and ruler, 0.7…2
    double sideMarkScale = 1;  ///< of the letters of the sides, 0.7…2
    CornerFields corners = defaultCorners();
    bool hideTextsWhenSmall = true;  ///< no corner texts in a pane that they would fill
    bool hidePatient = false;        ///< a study opens with its patient's name hidden
    DefaultWindow window = DefaultWindow::Header;
    Polarity polarity = Polarity::AsFilm;
    bool interpolate = true;  ///< smooth pixels of a film seen for the first time
    double cineRate = 7.5;    ///< frames a second where the header gives none, 1…60
    double flickerMaxHz = 3;  ///< films a second at most when two films take turns, 0.5…10 (WCAG 2.3.1: three)
    int frameCacheMb = 192;   ///< films ready for the screen, 64…16384 MiB
    int decodedCacheMb = 48;  ///< decoded frames for panel, thumbnails and printing, beside those of the screen
    MouseMap mouse;
    bool operator==(const Preferences&) const = default;
};

}  // namespace viewer::ui
