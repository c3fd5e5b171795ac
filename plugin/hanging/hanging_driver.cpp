#include "plugin/hanging/hanging_driver.h"

#include <algorithm>

#include "plugin/hanging/pane_words.h"
#include "plugin/hanging/present_layout.h"
#include "plugin/hanging/stage_comparison.h"
#include "plugin/panel/guide_steps.h"

namespace hsg {

using hanging::HungPane;
using reporting::HangingLayout;
using reporting::HangingStage;
using viewer::sdk::Arrangement;
using viewer::sdk::ImageRef;

HangingDriver::HangingDriver(const PanelContext& context, LayoutShelf& shelf, QObject* parent)
    : QObject(parent), context_(context), shelf_(shelf), display_(context.host.display()), sides_(context_) {
    if (!display_) return;
    connect(&context.session, &ReadingSession::changed, this, &HangingDriver::refresh);
    connect(&context.navigation, &Navigation::stepChanged, this, [this] {
        if (isHung_ && isFollowing_ && !context_.navigation.isOpening()) hangStep();
    });
    connect(&context.navigation, &Navigation::filmWanted, this, &HangingDriver::showFilm);
    connect(display_, &viewer::sdk::Display::imageShown, this, [this](int pane) {
        if (!isArranging_) noticeReader(pane);
    });
    connect(&context.host, &viewer::sdk::Host::studiesChanged, this, [this] {
        sides_.forget();
        refresh();
    });
    connect(&shelf, &LayoutShelf::changed, this, [this] {
        // own layouts come a moment after the start: the guide's may be among them
        if (isHung_ && isFollowing_ && shelf_.guideLayout(modality()).id != layout_) follow();
        emit stateChanged();
    });
    refresh();
}

HangingDriver::~HangingDriver() = default;

bool HangingDriver::isOpen() const {
    return display_ && !context_.session.reading().id.empty() && !context_.session.films().films.empty();
}

std::string HangingDriver::modality() const {
    const auto& films = context_.session.films().films;
    return films.empty() ? std::string() : films.front().modality;
}

hanging::Lightbox HangingDriver::lightbox() const {
    hanging::Lightbox box{
        context_.session.films(), context_.session.source(), context_.session.assessment().interval.filmId, {}};
    if (const auto* annotations = context_.host.annotations()) {
        const auto keys = annotations->keyImages();
        box.keyImages.insert(keys.begin(), keys.end());
    }
    return box;
}

void HangingDriver::refresh() {
    if (!display_) return;
    if (!isOpen()) {
        isHung_ = false;
        reading_.clear();
        return;
    }
    if (context_.session.reading().id != reading_ || !isHung_) return open();
    fillGaps();
    redraw(display_->arrangement().sameScale);
}

void HangingDriver::open() {
    reading_ = context_.session.reading().id;
    isHung_ = true;
    isFollowing_ = true;
    panes_.clear();
    hangOpening();
    emit stateChanged();
}

HangingDriver::Place HangingDriver::place() const {
    const auto* entry = shelf_.find(layout_);
    return {entry ? &entry->layout : nullptr, entry ? entry->layout.stage(stage_) : nullptr};
}

/// A film that came later (the reader added or confirmed its study, or corrected its phase) fills the pane that waits
/// for it; a stage without places for what is missing grows.
void HangingDriver::fillGaps() {
    const auto [layout, stage] = place();
    if (!layout || !stage) return;
    const auto hung = hanging::hang(lightbox(), *layout, *stage);
    if (!hung.isUsed) return;
    if (hung.panes.size() > panes_.size() && isFollowing_) return hang(*layout, *stage, hung);
    if (hung.panes.size() != panes_.size()) return;
    // the reasons too: what filled a pane is no longer missing
    const bool isNews = reasons_ != hung.reasons;
    reasons_ = hung.reasons;
    for (std::size_t i = 0; i < panes_.size(); ++i) {
        const bool hangsElsewhere = std::any_of(panes_.begin(), panes_.end(), [&](const HungPane& pane) {
            return pane.filmId && pane.filmId == hung.panes[i].filmId;
        });
        if (!panes_[i].image && hung.panes[i].image && !hangsElsewhere) panes_[i] = hung.panes[i];
    }
    if (isNews) emit stateChanged();
}

/// The reader brought another film into a pane: leafing within a run is looking, everything else is leaving.
void HangingDriver::noticeReader(int pane) {
    const auto shown = display_->arrangement();
    const auto index = static_cast<std::size_t>(pane);
    if (!isHung_ || index >= shown.panes.size()) return;
    if (shown.panes.size() != panes_.size()) panes_.resize(shown.panes.size());
    const auto& image = shown.panes[index].image;
    const bool isSameRun = image && panes_[index].image && panes_[index].image->sopInstanceUid == image->sopInstanceUid;
    panes_[index].image = image;
    const auto* film = filmInPane(context_.session, display_, pane);
    panes_[index].filmId = film ? std::optional(film->film.id) : std::nullopt;
    if (!isSameRun) leave();
    redraw(shown.sameScale);
}

void HangingDriver::leave() {
    if (!isFollowing_) return;
    isFollowing_ = false;
    emit stateChanged();
}

void HangingDriver::hangOpening() {
    if (!isOpen()) return;
    const auto& layout = shelf_.guideLayout(modality());
    hangUsed(layout, hanging::firstUsable(lightbox(), layout));
}

void HangingDriver::follow() {
    if (!isOpen()) return;
    isFollowing_ = true;
    const auto& layout = shelf_.guideLayout(modality());
    if (!hangUsed(layout, hanging::forStep(lightbox(), layout, context_.navigation.step().step))) hangOpening();
    emit stateChanged();
}

void HangingDriver::hangStep() {
    if (!isOpen()) return;
    const auto& layout = shelf_.guideLayout(modality());
    hangUsed(layout, hanging::forStep(lightbox(), layout, context_.navigation.step().step));
    emit stateChanged();
}

bool HangingDriver::hangUsed(const HangingLayout& layout, const hanging::Choice& choice) {
    if (choice.stage) hang(layout, *choice.stage, choice.hung);
    return choice.stage != nullptr;
}

bool HangingDriver::hangLayout(const std::string& layoutId) {
    const auto* entry = shelf_.find(layoutId);
    if (!entry || !isOpen()) return false;
    const auto choice = hanging::firstUsable(lightbox(), entry->layout);
    isFollowing_ = isFollowing_ && !choice.stage;
    if (!hangUsed(entry->layout, choice)) tellUnused(entry->layout, choice);
    emit stateChanged();
    return choice.stage != nullptr;
}

bool HangingDriver::hangStage(const std::string& layoutId, const std::string& stageId) {
    const auto* entry = shelf_.find(layoutId);
    const auto* stage = entry ? entry->layout.stage(stageId) : nullptr;
    if (!stage || !isOpen()) return false;
    hanging::Choice choice;
    choice.hung = hanging::hang(lightbox(), entry->layout, *stage);
    if (choice.hung.isUsed) {
        choice.stage = stage;
        isFollowing_ = false;
        hangUsed(entry->layout, choice);
    } else {
        choice.passed.emplace_back(stage->id, choice.hung.reasons.front());
        tellUnused(entry->layout, choice);
    }
    emit stateChanged();
    return choice.stage != nullptr;
}

void HangingDriver::tellUnused(const HangingLayout& layout, const hanging::Choice& choice) {
    const PaneWords words(context_);
    QStringList why;
    for (const auto& [stageId, reason] : choice.passed) {
        const auto* stage = layout.stage(stageId);
        const QString name = stage ? words.name(layout, *stage) : QString();
        why << (name.isEmpty() ? words.reason(reason) : name + QStringLiteral(" ") + words.reason(reason));
    }
    context_.host.notify(
        tr("“%1” cannot be hung: %2").arg(words.name(layout), why.join(QStringLiteral("; "))).toStdString(),
        viewer::sdk::Severity::Warning);
}

void HangingDriver::nextStage(int by) {
    if (!isOpen()) return;
    std::vector<Place> all;
    for (const auto& entry : shelf_.entries())
        for (const auto& stage : entry.layout.stages) all.push_back({&entry.layout, &stage});
    const auto here = std::find_if(all.begin(), all.end(), [this](const Place& one) {
        return one.layout->id == layout_ && one.stage->id == stage_;
    });
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    auto at = here == all.end() ? (by > 0 ? count - 1 : 0) : here - all.begin();
    const auto box = lightbox();
    for (std::ptrdiff_t tried = 0; tried < count; ++tried) {
        at = (at + by + count) % count;
        const auto& [layout, stage] = all[static_cast<std::size_t>(at)];
        const auto hung = hanging::hang(box, *layout, *stage);
        const bool isNew = hung.isUsed && !std::equal(hung.panes.begin(), hung.panes.end(), panes_.begin(),
                                                      panes_.end(), [](const HungPane& a, const HungPane& b) {
                                                          return a.keeps || a.image == b.image;
                                                      });
        if (!isNew) continue;
        isFollowing_ = false;
        hang(*layout, *stage, hung);
        emit stateChanged();
        return;
    }
}

/// Panes that keep their film take it from the same place of what hung before.
void HangingDriver::hang(const HangingLayout& layout, const HangingStage& stage, const hanging::Hung& hung) {
    const auto before = panes_;
    panes_ = hung.panes;
    for (std::size_t i = 0; i < panes_.size(); ++i) {
        if (!panes_[i].keeps || i >= before.size() || !before[i].image) continue;
        panes_[i].filmId = before[i].filmId;
        panes_[i].image = before[i].image;
    }
    layout_ = layout.id;
    stage_ = stage.id;
    reasons_ = hung.reasons;
    Arrangement grid;
    grid.rows = hung.rows;
    grid.columns = hung.columns;
    grid.panes.resize(panes_.size());
    grid.sameScale = stage.sameScale;
    redrawIn(grid, true);
    if (stage.links)
        display_->setLinks({stage.links->pan, stage.links->zoom, stage.links->window, stage.links->rotation});
    compareAs(context_.host, stage.compare, display_->arrangement(), this);
}

void HangingDriver::showFilm(const std::string& filmId, int pane) {
    if (!isOpen()) return;
    const auto* entry = context_.session.films().findAny(filmId);
    if (!entry || !entry->viewable) return;
    const int target = pane < 0 ? display_->activePane() : pane;
    if (target < 0 || target >= static_cast<int>(panes_.size())) return;
    auto& one = panes_[static_cast<std::size_t>(target)];
    one.filmId = filmId;
    one.image = ImageRef{entry->film.sopInstanceUid, entry->film.frame};
    leave();
    redraw(display_->arrangement().sameScale);
    display_->setActivePane(target);
}

void HangingDriver::retranslate() {
    refresh();
    emit stateChanged();
}

std::vector<const FilmEntry*> HangingDriver::films() const {
    std::vector<const FilmEntry*> all;
    for (const auto& pane : panes_)
        all.push_back(pane.filmId ? context_.session.films().findAny(*pane.filmId) : nullptr);
    return all;
}

QStringList HangingDriver::reasons() const {
    const PaneWords words(context_);
    QStringList lines;
    for (const auto& reason : reasons_) lines << words.reason(reason);
    return lines;
}

QString HangingDriver::title() const {
    const auto [layout, stage] = place();
    if (!layout || !stage) return {};
    const PaneWords words(context_);
    const QString name = words.name(*layout, *stage);
    return name.isEmpty() ? words.name(*layout) : words.name(*layout) + QStringLiteral(" · ") + name;
}

std::optional<HangingLayout> HangingDriver::present() const {
    if (!isOpen()) return std::nullopt;
    return hanging::layoutOf(context_.session.films(), context_.session.source(), panes_, *display_);
}

}  // namespace hsg
