#include "viewer/ui/comparison/film_comparison.h"

#include <algorithm>
#include <cmath>

#include "viewer/compare/landmarks.h"
#include "viewer/ui/comparison/comparison_picture.h"
#include "viewer/ui/comparison/comparison_words.h"
#include "viewer/ui/comparison/registration_job.h"
#include "viewer/ui/film_labels.h"

namespace viewer::ui {

using sdk::CompareMode;

FilmComparison::FilmComparison(PaneBoard& board, std::shared_ptr<const FrameProvider> provider)
    : board_(board), provider_(std::move(provider)) {
    connect(&board, &PaneBoard::imageShown, this, &FilmComparison::followPanes);
    connect(&board, &PaneBoard::layoutChanged, this, &FilmComparison::followPanes);
    connect(&board, &PaneBoard::calibrationsChanged, this, &FilmComparison::retranslate);
    connect(this, &FilmComparison::busyChanged, this, &FilmComparison::tellNotes);
}

FilmComparison::~FilmComparison() {
    if (job_) job_->stop.request_stop();
}

void FilmComparison::setStudies(const sdk::StudySet& studies) {
    {
        const std::lock_guard lock(mutex_);
        studies_ = std::make_shared<const sdk::StudySet>(studies);
    }
    std::erase_if(kept_, [&](const auto& k) {
        return !studies.find(k.first.first.sopInstanceUid) || !studies.find(k.first.second.sopInstanceUid);
    });
    followPanes();
}

int FilmComparison::paneOf(const sdk::ImageRef& image) const {
    for (int i = 0; i < board_.count(); ++i)
        if (board_.pane(i).content.image == image) return i;
    return -1;
}

void FilmComparison::setPair(const std::optional<sdk::FilmPair>& pair) {
    wanted_ = pair;
    followPanes();
}

/// The pair of the plugin, else the first two panes.
void FilmComparison::followPanes() {
    if (isMoving_) return;
    std::optional<sdk::FilmPair> pair = wanted_;
    if (!pair && board_.count() > 1) {
        const auto& first = board_.pane(0).content.image;
        const auto& second = board_.pane(1).content.image;
        if (first && second && *first != *second) pair = sdk::FilmPair{*first, *second};
    }
    if (pair &&
        (!board_.studies().find(pair->fixed.sopInstanceUid) || !board_.studies().find(pair->moving.sopInstanceUid)))
        pair.reset();
    takePair(pair);
    // another film came into a pane of the pair: nothing is laid over a film that is not there
    if (mode_ != CompareMode::SideBySide && (fixedPane() < 0 || movingPane() < 0)) leaveMode();
}

void FilmComparison::takePair(const std::optional<sdk::FilmPair>& pair) {
    if (pair == pair_) return;
    if (pair_) kept_[{pair_->fixed, pair_->moving}] = now_;
    cancel();
    afterwards_.reset();
    if (mode_ != CompareMode::SideBySide) leaveMode();
    pair_ = pair;
    between_.reset();
    now_ = {};
    if (pair_)
        if (const auto it = kept_.find({pair_->fixed, pair_->moving}); it != kept_.end()) now_ = it->second;
    differenceGrey_ = {};
    renewWords();
    tellBoard();
    emit pairChanged();
    emit landmarksChanged();
    emit registrationChanged();
}

void FilmComparison::setBetween(const std::optional<sdk::Badge>& words) {
    if (between_ == words) return;
    between_ = words;
    tellNotes();
}

void FilmComparison::setLandmarkNames(const std::vector<sdk::Landmark>& names) {
    names_ = names;
    for (auto& landmark : now_.landmarks)
        for (const auto& name : names_)
            if (name.id == landmark.id) landmark.label = name.label;
    emit landmarksChanged();
}

void FilmComparison::setLandmarks(const std::vector<sdk::Landmark>& landmarks) {
    if (landmarks == now_.landmarks) return;
    now_.landmarks = landmarks;
    emit landmarksChanged();
    // what was registered by the landmarks must not outlive them
    if (completeLandmarks() >= 2 || now_.registration.method == sdk::RegistrationMethod::Landmarks)
        registerByLandmarks();
}

int FilmComparison::completeLandmarks() const {
    return int(std::count_if(now_.landmarks.begin(), now_.landmarks.end(),
                             [](const sdk::Landmark& l) { return l.fixed && l.moving; }));
}

void FilmComparison::registerByLandmarks() {
    if (!pair_) return;
    cancel();
    std::vector<compare::PointPair> points;
    for (const auto& l : now_.landmarks)
        if (l.fixed && l.moving) points.push_back({*l.fixed, *l.moving});
    compare::LandmarkOptions options;
    const int fixed = fixedPane(), moving = movingPane();
    if (fixed >= 0 && board_.pane(fixed).film) options.fixedAspect = board_.pane(fixed).shape().aspect;
    if (moving >= 0 && board_.pane(moving).film) options.movingAspect = board_.pane(moving).shape().aspect;
    const auto fit = compare::fitLandmarks(points, options);
    sdk::Registration r;
    if (!fit) {
        r.reason = tr("Not registered: %1").arg(failureWords(fit.error())).toStdString();
    } else {
        r.method = sdk::RegistrationMethod::Landmarks;
        r.movingToFixed = fit->movingToFixed;
        r.residualPx = fit->residualPx;
        addMillimetres(r);
        r.reason = registrationWords(r, int(points.size())).toStdString();
    }
    setRegistration(r);
}

void FilmComparison::registerAutomatically() {
    if (!pair_ || isBusy()) return;
    job_ = std::make_shared<RegistrationJob>();
    clock_.start();
    emit busyChanged();
    startRegistration(job_, provider_, {*pair_, facts()}, this,
                      [this](const std::shared_ptr<RegistrationJob>& done) { finish(done); });
}

void FilmComparison::finish(const std::shared_ptr<RegistrationJob>& job) {
    if (job != job_) return;  // cancelled, or of another pair
    job_.reset();
    emit busyChanged();
    sdk::Registration r;
    if (!job->outcome) {
        r.reason = tr("Not registered: %1").arg(failureWords(job->outcome.error())).toStdString();
        afterwards_.reset();
    } else {
        r.method = sdk::RegistrationMethod::Automatic;
        r.movingToFixed = job->outcome->movingToFixed;
        r.residualPx = job->outcome->residualPx;
        addMillimetres(r);
        r.reason = registrationWords(r, 0).toStdString();
    }
    setRegistration(r);
    if (!isRegistered()) return;
    if (const auto mode = std::exchange(afterwards_, {})) setMode(*mode);
}

void FilmComparison::cancel() {
    if (!job_) return;
    job_->stop.request_stop();
    job_.reset();
    afterwards_.reset();
    emit busyChanged();
}

void FilmComparison::forgetRegistration() {
    cancel();
    now_.landmarks.clear();
    setRegistration({});
    emit landmarksChanged();
}

void FilmComparison::setRegistration(const sdk::Registration& registration) {
    now_.registration = registration;
    differenceGrey_ = {};
    if (!registration.isValid() && mode_ != CompareMode::SideBySide) leaveMode();
    tellBoard();
    emit registrationChanged();
}

/// Millimetres of the fixed film, with their basis in words.
void FilmComparison::addMillimetres(sdk::Registration& r) const {
    r.residualMm.reset();
    r.basis.clear();
    const sdk::Spacing* spacing = pair_ ? board_.spacingOf(pair_->fixed.sopInstanceUid) : nullptr;
    if (!spacing || !r.residualPx) return;
    r.residualMm = *r.residualPx * spacing->columnMm;
    r.basis = calibrationBasis(spacing).toStdString();
}

PairFacts FilmComparison::facts() const {
    const auto spacingOf = [this](const std::string& uid) { return board_.spacingOf(uid); };
    return pair_ ? factsOf(board_.studies(), *pair_, spacingOf) : PairFacts{};
}

void FilmComparison::tellBoard() {
    board_.registered.reset();
    if (isRegistered())
        board_.registered = RegisteredFilms{pair_->fixed, pair_->moving, affineOf(now_.registration.movingToFixed)};
    tellNotes();
}

sdk::Result<sdk::GreyImage> FilmComparison::picture(const sdk::ComparisonView& view, int maxEdge) const {
    const auto studies = [this] {
        const std::lock_guard lock(mutex_);
        return studies_;
    }();
    const auto parts = pictureParts(*provider_, view, factsOf(*studies, view.pair));
    if (!parts) return tl::unexpected(parts.error());
    return comparisonPicture(*parts, view, maxEdge, QString::fromStdString(view.registration.reason));
}

}  // namespace viewer::ui
