#pragma once

#include <QObject>
#include <optional>
#include <string>
#include <vector>

#include "viewer/sdk/image_ref.h"

namespace viewer::sdk {

/// How much a note on the screen matters. Red (`Alert`) is kept for what the reader must not miss.
enum class Severity { Neutral, Good, Warning, Alert };

struct Badge {
    std::string text;  ///< in the language of the window
    Severity severity = Severity::Neutral;
    std::string detail;  ///< shown as a tooltip and to screen readers
    bool operator==(const Badge&) const = default;
};

struct PaneContent {
    std::optional<ImageRef> image;  ///< empty: the pane says `emptyText`
    std::string emptyText;          ///< e.g. "No delayed film"
    bool invert = false;            ///< shown with the opposite polarity of its default presentation
    std::vector<Badge> badges;      ///< in the corner of the pane, most important first
    std::string presentationUid;    ///< SOP Instance UID of the presentation state to apply; empty: the default
    /// Window to begin with: 0 automatic, 1…9 that of the header; empty: as the reader left it, else the header's
    /// first.
    std::optional<int> window = std::nullopt;
    bool operator==(const PaneContent&) const = default;
};

/// Panes row by row, and what is said between them.
struct Arrangement {
    int rows = 1, columns = 1;
    std::vector<PaneContent> panes;  ///< rows × columns
    std::optional<Badge> caption;    ///< in words between or above the panes, e.g. "WATER · 16 min · valid"
    bool sameScale = false;          ///< equal mm per screen pixel where all are calibrated, else all fitted
    bool operator==(const Arrangement&) const = default;
};

struct Links {
    bool pan = false, zoom = false, window = false, rotation = false;
    bool operator==(const Links&) const = default;
};

/// Whose side the patient's right is on, in the pixel matrix as stored; the viewer moves it with flips and rotations.
enum class RightSide { Unknown, AtLeftEdge, AtRightEdge };

/// The film panes. Lives on the GUI thread.
class Display : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Replaces all panes. The view (zoom, window, rotation) of an image already on the screen is kept.
    virtual void arrange(const Arrangement& arrangement) = 0;
    virtual Arrangement arrangement() const = 0;
    virtual void setLinks(const Links& links) = 0;
    virtual Links links() const = 0;
    /// The pane that keys go to, 0-based.
    virtual int activePane() const = 0;
    virtual void setActivePane(int pane) = 0;
    /// Marks the sides large in every pane that shows the instance; `confirmed` false draws them as a red question.
    virtual void setSides(const std::string& sopInstanceUid, RightSide right, bool confirmed) = 0;
    /// Gives the keyboard to the panes.
    virtual void takeFocus() = 0;

signals:
    void activePaneChanged(int pane);
    /// Another image or frame came into a pane, by the reader or by `arrange`.
    void imageShown(int pane, const viewer::sdk::ImageRef& image);
};

}  // namespace viewer::sdk

Q_DECLARE_METATYPE(viewer::sdk::ImageRef)
