#include "viewer/ui/pane_board.h"

#include <algorithm>

#include "viewer/ui/film_order.h"

namespace viewer::ui {

namespace {

bool shows(const Pane& pane, const std::string& uid) {
    return pane.content.image && pane.content.image->sopInstanceUid == uid;
}

}  // namespace

PaneBoard::PaneBoard(FrameLoader& loader) : loader_(loader) {
    connect(&loader, &FrameLoader::loaded, this, &PaneBoard::onLoaded);
}

void PaneBoard::setPreferences(const Preferences& preferences) {
    if (preferences == preferences_) return;
    preferences_ = preferences;
    applyPolarity();
    emit preferencesChanged();
    emit changed();
}

void PaneBoard::setStudies(const sdk::StudySet& studies) {
    if (studies == studies_) return;
    studies_ = studies;
    loader_.forget();
    std::erase_if(looks_, [&](const auto& l) { return !studies_.find(FilmName::parse(l.first).sopInstanceUid); });
    std::erase_if(sides_, [&](const auto& s) { return !studies_.find(s.first); });
    ahead_.clear();
    for (Pane& pane : panes_) {
        pane.error.reset();
        if (!pane.content.image || studies_.find(pane.content.image->sopInstanceUid)) continue;
        const canvas::PaneRect rect = pane.rect;
        pane = Pane{};  // the film of a closed study must not stay on the screen
        pane.rect = rect;
        applyPolarity();
    }
    if (std::none_of(panes_.begin(), panes_.end(), [](const Pane& p) { return p.content.image.has_value(); }))
        caption_.reset();
    requestFrames();
    emit changed();
}

void PaneBoard::arrange(const sdk::Arrangement& arrangement) {
    for (const Pane& pane : panes_) remember(pane);
    const std::vector<Pane> before = panes_;
    rows_ = std::max(1, arrangement.rows);
    columns_ = std::max(1, arrangement.columns);
    caption_ = arrangement.caption;
    sameScale_ = arrangement.sameScale;
    badges_.clear();
    panes_.assign(std::size_t(rows_) * columns_, Pane{});
    for (std::size_t i = 0; i < panes_.size(); ++i)
        if (i < arrangement.panes.size()) put(panes_[i], arrangement.panes[i], before);
    if (maximised_ >= count() || before.size() != panes_.size()) maximised_ = -1;
    const int activeBefore = active_;
    active_ = std::min(active_, count() - 1);
    applyPolarity();
    emit layoutChanged();  // gives the panes their rectangles
    for (int i = 0; i < count(); ++i) take(i);
    requestFrames();
    refit();
    if (active_ != activeBefore) emit activeChanged(active_);
    for (int i = 0; i < count(); ++i) {
        const bool same = i < int(before.size()) && before[i].content.image == pane(i).content.image;
        if (!same && pane(i).content.image) emit imageShown(i, *pane(i).content.image);
        if (i >= count()) break;  // a listener arranged anew
    }
    emit changed();
}

void PaneBoard::put(Pane& pane, const sdk::PaneContent& content, const std::vector<Pane>& before) {
    pane.content = content;
    pane.arrangedInvert = content.invert;
    pane.look = freshLook();
    pane.look.fit = sameScale_ ? Fit::SameScale : Fit::Whole;
    if (!content.image) return;
    const std::string& uid = content.image->sopInstanceUid;
    badges_[uid] = content.badges;
    const std::size_t index = std::size_t(&pane - panes_.data());
    const Pane* old = index < before.size() && shows(before[index], uid) ? &before[index] : nullptr;
    for (std::size_t i = 0; !old && i < before.size(); ++i)
        if (shows(before[i], uid)) old = &before[i];
    if (old && content.presentationUid.empty()) {  // the reader's choice stays
        pane.content.presentationUid = old->content.presentationUid;
        pane.subtracted = old->subtracted;
    }
    if (const auto it = looks_.find(pane.name().text()); it != looks_.end()) pane.look = it->second;
    if (!old) {
        // an image that was away fits anew; its window and orientation are remembered
        fitAnew(pane);
        return;
    }
    pane.look = old->look;
    fitAnew(pane);
    pane.film = old->film;
    pane.filmFrame = old->filmFrame;
    pane.filmName = old->filmName;
    pane.kept = old->kept;
    if (old->arrangedInvert == content.invert) pane.content.invert = old->content.invert;
}

sdk::Arrangement PaneBoard::arrangement() const {
    sdk::Arrangement a{rows_, columns_, {}, caption_, sameScale_};
    for (const Pane& pane : panes_) a.panes.push_back(pane.content);
    return a;
}

void PaneBoard::setActive(int pane) {
    if (pane < 0 || pane >= count() || pane == active_) return;
    active_ = pane;
    if (maximised_ >= 0) {
        maximised_ = pane;
        emit layoutChanged();
    }
    requestFrames();
    emit activeChanged(pane);
    emit changed();
}

void PaneBoard::toggleMaximised(int pane) {
    maximised_ = maximised_ == pane || pane < 0 || pane >= count() ? -1 : pane;
    emit layoutChanged();
    emit changed();
}

void PaneBoard::show(int index, const sdk::ImageRef& image) {
    if (index < 0 || index >= count() || !image.isValid()) return;
    Pane& pane = panes_[index];
    if (pane.content.image == image) return;
    if (!shows(pane, image.sopInstanceUid)) {
        remember(pane);
        const canvas::PaneRect rect = pane.rect;
        sdk::PaneContent content = pane.content;
        const auto known = badges_.find(image.sopInstanceUid);
        content.badges =
            known != badges_.end() ? known->second : std::vector<sdk::Badge>{};  // of the film, not the pane
        content.window.reset();
        content.presentationUid.clear();
        pane = Pane{};
        pane.content = std::move(content);
        pane.rect = rect;
        pane.arrangedInvert = pane.content.invert;
        pane.look = freshLook();
        if (const auto it = looks_.find(image.sopInstanceUid); it != looks_.end())
            pane.look = it->second;
        else
            pane.look.fit = sameScale_ ? Fit::SameScale : Fit::Whole;
        applyPolarity();
    }
    pane.error.reset();
    pane.content.image = image;
    take(index);
    requestFrames();
    refit();
    emit changed();
    emit imageShown(index, image);
}

void PaneBoard::setLook(int index, const FilmView& look) {
    Pane& pane = panes_.at(index);
    if (pane.look == look) return;
    pane.look = look;
    refit();
    emit changed();
}

void PaneBoard::setInvert(int index, bool invert) {
    panes_.at(index).content.invert = invert;
    emit changed();
}

void PaneBoard::setOver(int index, const std::optional<PaneOver>& over) {
    if (panes_.at(index).over == over) return;
    panes_.at(index).over = over;
    emit changed();
}

std::optional<canvas::Affine> PaneBoard::between(int from, int to) const {
    const auto& a = panes_.at(from).content.image;
    const auto& b = panes_.at(to).content.image;
    if (!a || !b) return {};
    if (*a == *b) return canvas::Affine{};
    if (!registered) return {};
    if (*a == registered->moving && *b == registered->fixed) return registered->movingToFixed;
    if (*a == registered->fixed && *b == registered->moving) return registered->movingToFixed.inverse();
    return {};
}

const Sides* PaneBoard::sidesOf(const std::string& uid) const {
    const auto it = sides_.find(uid);
    return it == sides_.end() ? nullptr : &it->second;
}

void PaneBoard::setSides(const std::string& uid, const Sides& sides) {
    sides_[uid] = sides;
    emit changed();
}

void PaneBoard::setNotes(const BandNotes& notes) {
    if (notes == notes_) return;
    const bool had = hasBand();
    notes_ = notes;
    if (had != hasBand()) emit layoutChanged();
    emit changed();
}

const sdk::Spacing* PaneBoard::spacing(int index) const {
    const Pane& pane = panes_.at(index);
    return pane.content.image ? spacingOf(pane.content.image->sopInstanceUid) : nullptr;
}

const sdk::Spacing* PaneBoard::spacingOf(const std::string& sopInstanceUid) const {
    const auto* instance = studies_.find(sopInstanceUid);
    if (!instance) return nullptr;
    const auto own = calibrations_.find(instance->sopInstanceUid);
    const sdk::Spacing& s = own != calibrations_.end() ? own->second : instance->spacing;
    return s.basis != sdk::SpacingBasis::None && s.columnMm > 0 && s.rowMm > 0 ? &s : nullptr;
}

void PaneBoard::setCalibrations(const std::map<std::string, sdk::Spacing>& calibrations) {
    if (calibrations == calibrations_) return;
    calibrations_ = calibrations;
    refit();
    emit calibrationsChanged();
    emit changed();
}

FilmView PaneBoard::freshLook() const {
    FilmView look;
    look.view.interpolate = preferences_.interpolate;
    return look;
}

/// The window that the arrangement or the preferences want a film to begin with.
GreyRequest PaneBoard::freshGrey(const Pane& pane) const {
    const int automatic = preferences_.window == Preferences::DefaultWindow::Automatic ? 0 : -1;
    return windowRequest(pane, pane.content.window.value_or(automatic)).value_or(GreyRequest{});
}

void PaneBoard::applyPolarity() {
    for (Pane& pane : panes_) pane.opposite = preferences_.polarity == Preferences::Polarity::Opposite;
}

void PaneBoard::remember(const Pane& pane) {
    if (pane.content.image && pane.film && pane.filmName == pane.name()) looks_[pane.name().text()] = pane.look;
}

}  // namespace viewer::ui
