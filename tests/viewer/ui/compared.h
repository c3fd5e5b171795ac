#pragma once

#include <QImage>
#include <functional>
#include <memory>
#include <string>

#include "tests/viewer/ui/pair.h"
#include "viewer/ui/pane_layout.h"

/// Two films of one body that moved between them, side by side in the panes, with the true landmarks of both.
namespace films {

/// The moving film is smaller, shifted and scaled; of the other polarity.
inline const viewer::sdk::Transform2D kFixedToMoving{0.9, 0, 12, 0, 0.9, -7};
/// On the fixed film.
inline const viewer::sdk::FilmPoint kPlaces[] = {{40, 60}, {250, 70}, {150, 240}};

struct Compared {
    Set set;
    std::unique_ptr<viewer::ui::FilmPanes> panes;

    Compared();
    /// With other films; 300 × 280 the fixed one, 280 × 270 the moving one.
    using Make = std::function<viewer::Frame(int)>;
    Compared(const Make& fixed, const Make& moving);
    void add(const std::string& uid, const Make& make, QSize size, bool inverted);
    viewer::sdk::Comparison& comparison() { return panes->comparison(); }
    void setLandmarks(int count);
    /// At one film pixel a screen pixel.
    void enter(viewer::sdk::CompareMode mode);
    viewer::ui::PaneLayout layout(int maximised = -1);
    /// The fixed film as the maximised pane shows it at one to one.
    QImage film();
};

/// Blobs like bones, with a streak that one film lacks.
viewer::Frame bones(QSize size, const viewer::sdk::Transform2D& fromFixed, bool streak, bool inverted);

/// Share of the pixels (out of `keep`) that differ by more than two grey levels.
double difference(const QImage& canvas, const viewer::sdk::GreyImage& picture,
                  const std::function<bool(int, int)>& keep);
viewer::sdk::GreyImage pictureOf(Compared& c);
/// What the bar says of the registration, shown or not.
QString status(viewer::ui::FilmPanes& panes);
/// The band above the films and the films, as they are told to a screen reader after the next drawing.
bool says(viewer::ui::FilmPanes& panes, const QString& words);

}  // namespace films
