#pragma once

#include <QObject>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "viewer/sdk/display.h"
#include "viewer/sdk/study.h"
#include "viewer/ui/frame_loader.h"
#include "viewer/ui/pane.h"
#include "viewer/ui/preferences.h"
#include "viewer/ui/window_taker.h"

namespace viewer::ui {

/// What `Display::setSides` said about an instance.
struct Sides {
    sdk::RightSide right = sdk::RightSide::Unknown;
    bool confirmed = false;
};

/// Two films of which a comparison knows how one lies on the other.
struct RegisteredFilms {
    sdk::ImageRef fixed, moving;
    canvas::Affine movingToFixed;
};

/// What stands at the ends of the caption's band: the time between two films, and how well they are registered.
struct BandNotes {
    std::optional<sdk::Badge> left, right;
    bool operator==(const BandNotes&) const = default;
};

/// The state of all panes: which film, which frame, how it is looked at. Draws nothing. Lives on the GUI thread.
class PaneBoard : public QObject {
    Q_OBJECT
public:
    explicit PaneBoard(FrameLoader& loader);

    void setStudies(const sdk::StudySet& studies);
    const sdk::StudySet& studies() const { return studies_; }

    void arrange(const sdk::Arrangement& arrangement);
    sdk::Arrangement arrangement() const;
    int rows() const { return rows_; }
    int columns() const { return columns_; }
    const std::optional<sdk::Badge>& caption() const { return caption_; }
    const BandNotes& notes() const { return notes_; }
    void setNotes(const BandNotes& notes);
    /// The note at the left alone makes no band.
    bool hasBand() const { return caption_ || notes_.right; }

    int count() const { return int(panes_.size()); }
    const Pane& pane(int i) const { return panes_.at(i); }
    int active() const { return active_; }
    void setActive(int pane);
    /// The one pane that fills the canvas, -1 if none does.
    int maximised() const { return maximised_; }
    void toggleMaximised(int pane);
    /// From the layout; panes in a fit follow their new size.
    void setRects(const std::vector<canvas::PaneRect>& rects);

    /// Puts a film (or another frame of the same) into a pane.
    void show(int pane, const sdk::ImageRef& image);
    /// Changes how a pane looks at its film.
    void setLook(int pane, const FilmView& look);
    void setInvert(int pane, bool invert);
    /// The same film through a presentation state of the open studies; empty: as the header says. How it was looked at
    /// before is remembered.
    void setPresentation(int pane, const std::string& presentationUid);
    /// With the mask of its header taken away.
    void setSubtracted(int pane, bool subtracted);
    /// As it was kept: the variant of the pane's film and its grey, polarity included.
    void restore(int pane, const FilmName& variant, const GreyRequest& grey);
    /// Lays a second film over the pane's own; it goes with the film.
    void setOver(int pane, const std::optional<PaneOver>& over);

    /// What the reader chose once; kept by the host.
    const Preferences& preferences() const { return preferences_; }
    void setPreferences(const Preferences& preferences);

    /// How a film looks that the reader has not touched yet; its window once it is decoded.
    FilmView freshLook() const;
    /// Of a film in a pane, else as the reader left it; empty for one that was not on the screen yet.
    std::optional<LookedAt> lookedAt(const std::string& sopInstanceUid) const;
    GreyRequest freshGrey(const Pane& pane) const;

    sdk::Links links;
    /// Set by the comparison: how the pixels of one film lie on those of another.
    std::optional<RegisteredFilms> registered;
    WindowTaker* windowTaker = nullptr;
    /// From film coordinates of one pane to those of another; empty where nothing is known.
    std::optional<canvas::Affine> between(int from, int to) const;
    const Sides* sidesOf(const std::string& sopInstanceUid) const;
    void setSides(const std::string& sopInstanceUid, const Sides& sides);
    /// The spacing that lengths in this pane come from: the reader's calibration, else the header's; nullptr: pixels
    /// only.
    const sdk::Spacing* spacing(int pane) const;
    const sdk::Spacing* spacingOf(const std::string& sopInstanceUid) const;
    /// What the reader calibrated, by instance; replaces the former ones.
    void setCalibrations(const std::map<std::string, sdk::Spacing>& calibrations);

    /// Frames to decode after what is visible (cine); replaces the former list.
    void setAhead(const std::vector<sdk::ImageRef>& images);
    bool isDecodingVisible() const;
    /// How many frames like the one in the pane can be kept ready.
    int framesThatFit(int pane) const;

signals:
    void changed();  ///< something to draw again
    void preferencesChanged();
    void calibrationsChanged();
    void layoutChanged();  ///< other panes, or one maximised
    void activeChanged(int pane);
    void imageShown(int pane, const viewer::sdk::ImageRef& image);
    void frameReady(int pane);  ///< the frame asked for is now in the pane

private:
    void put(Pane& pane, const sdk::PaneContent& content, const std::vector<Pane>& before);
    void take(int pane);
    void onLoaded(const sdk::ImageRef& image);
    void applyPolarity();
    void refit();
    void fitWhole(Pane& pane);
    void fitArea(Pane& pane);
    void fitAnew(Pane& pane) const;
    void showVariant(int pane);
    void takeKept(Pane& pane);
    void takeLook(Pane& pane, const FilmName& before);
    sdk::ImageRef named(const sdk::ImageRef& image) const;
    bool fitSameScale();
    void requestFrames();
    void remember(const Pane& pane);

    FrameLoader& loader_;
    Preferences preferences_;
    sdk::StudySet studies_;
    int rows_ = 1, columns_ = 1, active_ = 0, maximised_ = -1;
    bool sameScale_ = false;
    std::optional<sdk::Badge> caption_;
    BandNotes notes_;
    std::vector<Pane> panes_{1};
    std::map<std::string, FilmView> looks_;                  ///< by the text of FilmName
    std::map<std::string, std::vector<sdk::Badge>> badges_;  ///< as the last arrangement gave them
    std::map<std::string, Sides> sides_;
    std::map<std::string, sdk::Spacing> calibrations_;
    std::vector<sdk::ImageRef> ahead_;
};

}  // namespace viewer::ui
