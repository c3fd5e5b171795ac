#pragma once

#include <QElapsedTimer>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "viewer/sdk/comparison.h"
#include "viewer/ui/comparison/compared_films.h"
#include "viewer/ui/pane_board.h"

namespace viewer::ui {

struct RegistrationJob;

/// The comparison of two films on the panes: which pair, how they are registered, how they are shown. Draws nothing;
/// comparison_scene puts it on the panes. Without a pair from a plugin the films of the first two panes are compared.
class FilmComparison : public sdk::Comparison {
    Q_OBJECT
public:
    static constexpr double kLeastRate = 0.5;  ///< films a second of the flicker; at most Preferences::flickerMaxHz

    FilmComparison(PaneBoard& board, std::shared_ptr<const FrameProvider> provider);
    ~FilmComparison() override;

    /// The board has them already.
    void setStudies(const sdk::StudySet& studies);

    void setPair(const std::optional<sdk::FilmPair>& pair) override;
    std::optional<sdk::FilmPair> pair() const override { return pair_; }
    void setLandmarkNames(const std::vector<sdk::Landmark>& names) override;
    std::vector<sdk::Landmark> landmarks() const override { return now_.landmarks; }
    void setLandmarks(const std::vector<sdk::Landmark>& landmarks) override;
    void setBetween(const std::optional<sdk::Badge>& words) override;
    void registerAutomatically() override;
    void registerByLandmarks() override;
    sdk::Registration registration() const override { return now_.registration; }
    bool isBusy() const override { return job_ != nullptr; }
    /// A mode that needs a registration which is not there registers automatically first.
    void setMode(sdk::CompareMode mode) override;
    sdk::ComparisonView view() const override;
    bool show(const sdk::ComparisonView& view) override;
    sdk::Result<sdk::GreyImage> picture(const sdk::ComparisonView& view, int maxEdge) const override;

    sdk::CompareMode mode() const { return mode_; }
    bool isRegistered() const { return pair_ && now_.registration.isValid(); }
    /// The names of the plugin, then as many numbered ones as were used.
    const std::vector<sdk::Landmark>& names() const { return names_; }
    /// Stops the search; the registration stays as it was.
    void cancel();
    double busySeconds() const { return job_ ? double(clock_.elapsed()) / 1000 : 0; }
    void forgetRegistration();

    /// The one number of the mode (edge, blend, rate, what stayed): 0…1 but for the rate.
    double parameter() const;
    void setParameter(double value);
    void stepParameter(int steps);
    double flickerRate() const;
    void setDifferenceGrey(const sdk::FilmGrey& grey);
    const sdk::FilmGrey& differenceGrey() const { return differenceGrey_; }
    double stayed() const { return stayed_; }
    void takeSnapshot();

    /// The pane that shows the film, −1 if none does.
    int paneOf(const sdk::ImageRef& image) const;
    int fixedPane() const { return pair_ ? paneOf(pair_->fixed) : -1; }
    int movingPane() const { return pair_ ? paneOf(pair_->moving) : -1; }
    /// What a film is called beside the other: its first neutral badge, else its place in the series.
    QString nameOf(const sdk::ImageRef& image) const;
    PairFacts facts() const;
    /// "Registered …", why not, or that it is being done; empty while nothing was tried.
    QString statusWords() const;
    /// Good: to be trusted. Warning: its residual is large or not known. Alert: there is none, or it fits badly.
    sdk::Severity quality() const;
    /// Another language or calibration.
    void retranslate();

signals:
    void busyChanged();
    void landmarksChanged();
    /// A parameter or a window of the mode, not the mode.
    void parameterChanged();
    void notice(const QString& text);

private:
    /// What belongs to a pair and comes back with it.
    struct PairState {
        std::vector<sdk::Landmark> landmarks;
        sdk::Registration registration;
    };
    using PairKey = std::pair<sdk::ImageRef, sdk::ImageRef>;

    void followPanes();
    void takePair(const std::optional<sdk::FilmPair>& pair);
    void setRegistration(const sdk::Registration& registration);
    void finish(const std::shared_ptr<RegistrationJob>& job);
    void addMillimetres(sdk::Registration& registration) const;
    void tellBoard();
    void tellNotes();
    void renewWords();
    sdk::FilmGrey greyIn(int pane) const;
    void look(int pane, const sdk::FilmGrey& grey);
    /// `inOrder`: the fixed film first, as followPanes() pairs them without a plugin.
    bool bringIntoPanes(bool inOrder = false);
    void leaveMode();
    int completeLandmarks() const;

    PaneBoard& board_;
    std::shared_ptr<const FrameProvider> provider_;
    mutable std::mutex mutex_;  ///< of studies_: pictures are made on workers
    std::shared_ptr<const sdk::StudySet> studies_ = std::make_shared<const sdk::StudySet>();
    std::optional<sdk::FilmPair> wanted_;  ///< by a plugin
    std::optional<sdk::FilmPair> pair_;
    PairState now_;
    std::map<PairKey, PairState> kept_;
    std::vector<sdk::Landmark> names_;
    std::optional<sdk::Badge> between_;  ///< as a plugin knows it
    std::shared_ptr<RegistrationJob> job_;
    QElapsedTimer clock_;
    sdk::CompareMode mode_ = sdk::CompareMode::SideBySide;
    std::optional<sdk::CompareMode> afterwards_;  ///< to be shown once the films are registered
    bool maximised_ = false;                      ///< the pane alone on the canvas is our doing
    bool isMoving_ = false;                       ///< films are being put into the panes: do not follow
    double swipe_ = 0.5, blend_ = 0.5, rate_ = 2, stayed_ = 1;
    sdk::FilmGrey differenceGrey_;
};

}  // namespace viewer::ui
