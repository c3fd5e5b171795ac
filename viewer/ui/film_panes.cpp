#include "viewer/ui/film_panes.h"

#include <QVBoxLayout>

#include "viewer/ui/panes_private.h"

namespace viewer::ui {

FilmPanes::FilmPanes(std::shared_ptr<const FrameProvider> provider, QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, std::move(provider))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->canvas);
    setFocusProxy(d->canvas);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

FilmPanes::~FilmPanes() {
    delete d->canvas;  // before the board that it draws
    d->canvas = nullptr;
}

void FilmPanes::setStudies(const sdk::StudySet& studies) {
    d->board.setStudies(studies);
}

sdk::Display& FilmPanes::display() {
    return d->display;
}

std::vector<FilmPanes::Command> FilmPanes::commands() const {
    std::vector<Command> all;
    for (const auto& e : d->commands.entries())
        all.push_back({e.id, e.text, e.keys.empty() ? std::string() : e.keys.front(), e.group, e.checkable});
    return all;
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

void FilmPanes::retranslate() {
    d->overlay.clear();
    d->canvas->setAccessibleName(tr("Films"));
    d->wasSettled = false;
    d->canvas->invalidate();
}

}  // namespace viewer::ui
