#include "viewer/ui/film_panes.h"

#include <QVBoxLayout>

#include "viewer/ui/panes_private.h"

namespace viewer::ui {

namespace {

std::string joined(const std::vector<std::string>& keys) {
    std::string all;
    for (const auto& key : keys) all += (all.empty() ? "" : "; ") + key;
    return all;
}

}  // namespace

FilmPanes::FilmPanes(std::shared_ptr<const FrameProvider> provider, QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, std::move(provider))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(d->compare.bar);
    layout->addWidget(d->canvas, 1);
    setFocusProxy(d->canvas);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

FilmPanes::~FilmPanes() {
    delete d->compare.bar;  // before what it shows
    delete d->canvas;       // before the board that it draws
    d->canvas = nullptr;
}

void FilmPanes::setStudies(const sdk::StudySet& studies) {
    if (d->board.preferences().hidePatient && !(studies == d->board.studies())) d->state.hidePatient = true;
    d->board.setStudies(studies);
    d->states.states.setStudies(studies);
    d->marks.desk.setStudies(studies);
    d->compare.comparison.setStudies(studies);
}

sdk::Display& FilmPanes::display() {
    return d->display;
}

sdk::Comparison& FilmPanes::comparison() {
    return d->compare.comparison;
}

sdk::Annotations& FilmPanes::annotations() {
    return d->marks.desk;
}

std::optional<LookedAt> FilmPanes::lookedAt(const std::string& sopInstanceUid) const {
    return d->board.lookedAt(sopInstanceUid);
}

void FilmPanes::keepMarksIn(const std::string& folder) {
    d->marks.desk.setFolder(folder);
}

std::vector<FilmPanes::Command> FilmPanes::commands() const {
    std::vector<Command> all;
    for (const auto& e : d->commands.entries())
        all.push_back({e.id, e.text, joined(e.keys), e.group, e.checkable, e.conditional});
    return all;
}

void FilmPanes::setKeys(const std::map<std::string, std::vector<std::string>>& keys) {
    d->commands.setKeys(keys);
}

const Preferences& FilmPanes::preferences() const {
    return d->board.preferences();
}

void FilmPanes::setPreferences(const Preferences& preferences) {
    d->takePreferences(preferences);
}

void FilmPanes::run(const std::string& commandId) {
    d->commands.run(commandId);
}

bool FilmPanes::isChecked(const std::string& commandId) const {
    return d->commands.isChecked(commandId);
}

bool FilmPanes::isSettled() const {
    for (const auto* layer : d->layers)
        if (!layer->isSettled()) return false;
    return !d->board.isDecodingVisible() && (d->canvas->isCurrent() || !d->canvas->isVisible());
}

void FilmPanes::setMenuExtension(std::function<void(QMenu&)> extend) {
    d->extendMenu = std::move(extend);
}

void FilmPanes::retranslate() {
    d->overlay.clear();
    d->marks.retranslate();
    d->compare.layer.clear();
    d->compare.comparison.retranslate();
    d->compare.bar->retranslate();
    d->canvas->setAccessibleName(tr("Films"));
    d->wasSettled = false;
    d->canvas->invalidate();
}

bool FilmPanes::isLoading(int pane) const {
    return pane >= 0 && pane < d->board.count() && d->board.pane(pane).isLoading();
}

canvas::DrawCost FilmPanes::drawCost() const {
    return d->canvas->drawCost();
}

}  // namespace viewer::ui
