#pragma once

#include <QObject>
#include <optional>
#include <string>
#include <vector>

#include "viewer/sdk/display.h"
#include "viewer/sdk/film_geometry.h"
#include "viewer/sdk/frames.h"

/// Two films of one patient who moved between them, brought over each other.
namespace viewer::sdk {

struct FilmPair {
    ImageRef fixed;   ///< stays as it is
    ImageRef moving;  ///< is laid over it
    bool operator==(const FilmPair&) const = default;
};

/// A place that can be found on both films. The plugin names them; the reader sets the points.
struct Landmark {
    std::string id;
    std::string label;  ///< in the language of the window
    std::optional<FilmPoint> fixed, moving;
    bool operator==(const Landmark&) const = default;
};

enum class RegistrationMethod { None, Landmarks, Automatic };

/// How the moving film lies on the fixed one, and how well that is known. Never guessed: without success `method` is
/// None and `reason` says why.
struct Registration {
    RegistrationMethod method = RegistrationMethod::None;
    Transform2D movingToFixed;         ///< pixels to pixels; a similarity (shift, rotation, scale)
    std::optional<double> residualPx;  ///< pixels of the fixed film; empty where it cannot be known (two landmarks)
    std::optional<double> residualMm;  ///< only where the fixed film is calibrated
    std::string basis;                 ///< of the mm, in words
    std::string reason;                ///< one sentence in the language of the window: what was done, or why not
    bool operator==(const Registration&) const = default;
    bool isValid() const { return method != RegistrationMethod::None; }
};

/// Flicker, Swipe, Blend and Difference need a valid registration.
enum class CompareMode { SideBySide, Flicker, Swipe, Blend, Difference };

/// How a film is looked at in a comparison; nothing set: its default presentation.
struct FilmGrey {
    std::optional<double> centre, width;  ///< both or none; output units of the Modality LUT
    std::string function;                 ///< VOI LUT Function (0028,1056) of that window; empty: LINEAR
    int voi = -1;                         ///< n-th window or LUT of the header, from 0; -1: the first
    bool invert = false;
    std::string presentationUid;  ///< through that presentation state of the open studies; empty: as the header says
    bool subtracted = false;      ///< the mask of the header is taken away; not together with a state
    bool operator==(const FilmGrey&) const = default;
};

/// All that a comparison picture is made from: the same values give the same picture, so evidence is kept as values.
struct ComparisonView {
    FilmPair pair;
    Registration registration;
    std::vector<Landmark> landmarks;  ///< those of the reader, so that a kept comparison can be checked
    CompareMode mode = CompareMode::SideBySide;
    double swipe = 0.5;  ///< 0…1 of the fixed film's width: before it the fixed film, beyond it the moving one
    double blend = 0.5;  ///< 0 the fixed film … 1 the moving one
    double stayed = 1;   ///< difference: how strongly what is dense on both films is lit; 0: only what changed
    FilmGrey fixedGrey, movingGrey;
    FilmGrey differenceGrey;  ///< window of the difference, in its own values (comparison README)
    bool operator==(const ComparisonView&) const = default;
};

/// What a FrameReader may be besides (dynamic_cast), commands included: pictures of comparisons. Any thread.
class ComparisonPictures {
public:
    virtual ~ComparisonPictures() = default;
    /// The picture of a view in the matrix of the fixed film, with `view.registration.reason` printed below it. Flicker
    /// and SideBySide lay the moving film at the right of the fixed one. Blocks: call it from a worker. Errors:
    /// "compare.registration", those of FrameReader::presentation.
    virtual Result<GreyImage> picture(const ComparisonView& view, int maxEdge) const = 0;
};

/// Lives on the GUI thread. What lies between the films in time and how well they are registered stays in view.
class Comparison : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// The films to compare, empty: none. A registration of the same pair is kept.
    virtual void setPair(const std::optional<FilmPair>& pair) = 0;
    virtual std::optional<FilmPair> pair() const = 0;
    /// Names that are offered when the reader sets landmarks, most useful first.
    virtual void setLandmarkNames(const std::vector<Landmark>& names) = 0;
    virtual std::vector<Landmark> landmarks() const = 0;
    virtual void setLandmarks(const std::vector<Landmark>& landmarks) = 0;
    /// What lies between the films of the pair in time, in words: shown beside the caption. Empty: by their headers.
    virtual void setBetween(const std::optional<Badge>& words) = 0;
    /// On a worker; `registrationChanged` follows, whether it succeeded or not.
    virtual void registerAutomatically() = 0;
    virtual void registerByLandmarks() = 0;
    virtual Registration registration() const = 0;
    virtual bool isBusy() const = 0;

    virtual void setMode(CompareMode mode) = 0;
    virtual ComparisonView view() const = 0;
    /// Goes back to a comparison as it was kept: pair, registration, landmarks, mode, windows. False: not open.
    virtual bool show(const ComparisonView& view) = 0;
    /// As ComparisonPictures: blocks, safe from any thread.
    virtual Result<GreyImage> picture(const ComparisonView& view, int maxEdge) const = 0;

signals:
    void pairChanged();
    void registrationChanged();
    void viewChanged();
    /// The reader asked to keep what is on the screen as evidence.
    void snapshotTaken(const viewer::sdk::ComparisonView& view);
};

}  // namespace viewer::sdk

Q_DECLARE_METATYPE(viewer::sdk::ComparisonView)
