#include "plugin/strip/film_strip.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/hanging/run_frame.h"
#include "plugin/panel/guide_steps.h"
#include "plugin/panel/theme.h"
#include "plugin/strip/film_tile.h"
#include "plugin/strip/strip_canvas.h"

namespace hsg {

FilmStrip::FilmStrip(const PanelContext& context, QWidget* parent) : QWidget(parent), context_(context) {
    theme::dress(*this);
    setAcceptDrops(true);
    setFixedHeight(sizeHint().height());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    nothing_ = new QLabel(this);
    nothing_->setAlignment(Qt::AlignCenter);
    column->addWidget(nothing_);
    scroll_ = new QScrollArea(this);
    scroll_->setWidgetResizable(true);
    scroll_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    canvas_ = new StripCanvas(context, thumbnails_, scroll_);
    scroll_->setWidget(canvas_);
    column->addWidget(scroll_);
    connect(canvas_, &StripCanvas::tileAdded, this, &FilmStrip::addTile);
    connect(&thumbnails_, &Thumbnails::ready, this, &FilmStrip::busyChanged);
    connect(&context.session, &ReadingSession::changed, this, &FilmStrip::refresh);
    if (auto* display = context.host.display())
        connect(display, &viewer::sdk::Display::imageShown, canvas_, [this] { canvas_->markPanes(); });
    retranslate();
}

FilmStrip::~FilmStrip() = default;

void FilmStrip::setHead(QWidget* head) {
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, head);
    head_ = head->sizeHint().height() + layout()->spacing();
    setFixedHeight(sizeHint().height());
}

void FilmStrip::retranslate() {
    setAccessibleName(tr("Films in time"));
    words_ = std::make_shared<Words>(context_.session.source(), context_.host.settings());
    nothing_->setText(tr("No films of an examination are open."));
    delete targets_;
    targets_ = new PhaseTargets(context_.session.source(), *words_, this);
    targets_->hide();
    canvas_->setWords(words_);
    refresh();
}

void FilmStrip::refresh() {
    if (const auto frames = context_.host.frames(); frames != frames_) {
        frames_ = frames;
        thumbnails_.setSource(frames);
    }
    canvas_->refresh();
    const bool isEmpty = context_.session.films().films.empty();
    nothing_->setVisible(isEmpty);
    scroll_->setVisible(!isEmpty);
    emit busyChanged();
}

void FilmStrip::addTile(FilmTile* tile) {
    connect(tile, &FilmTile::showWanted, this, [this, tile] { context_.navigation.showFilm(tile->entry().film.id); });
    connect(tile, &FilmTile::keyPressed, this, [this, tile](QKeyEvent* event) { tileKey(*tile, *event); });
    connect(tile, &FilmTile::menuWanted, this, [this, tile](const QPoint& place) { openMenu(*tile, place); });
}

void FilmStrip::tileKey(FilmTile& tile, QKeyEvent& event) {
    const bool isPlain = !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right) {
        focusTile(tile, event.key() == Qt::Key_Right ? 1 : -1);
        event.accept();
        return;
    }
    if (event.key() == Qt::Key_Menu || (event.key() == Qt::Key_F10 && (event.modifiers() & Qt::ShiftModifier))) {
        openMenu(tile, tile.mapToGlobal(tile.rect().center()));
        event.accept();
        return;
    }
    if (event.key() == Qt::Key_Delete) {
        removeRunFrame(context_, tile.entry().film.id);
        event.accept();
        return;
    }
    if (!isPlain || event.text().isEmpty()) return;
    const QChar key = event.text().toUpper().at(0);
    for (const auto& phase : phaseKeys(context_.session.source()))
        if (phase.key == key) {
            setPhase(tile.entry().film.id, phase.phase);
            event.accept();
            return;
        }
    const int number = key.digitValue();
    for (const auto* one : canvas_->tiles())
        if (number > 0 && one->number() == number) {
            context_.navigation.showFilm(one->entry().film.id);
            event.accept();
        }
}

void FilmStrip::focusTile(const FilmTile& from, int delta) {
    auto tiles = canvas_->tiles();
    std::sort(tiles.begin(), tiles.end(), [](const auto* a, const auto* b) { return a->x() < b->x(); });
    const auto here = std::find(tiles.begin(), tiles.end(), &from) - tiles.begin();
    const auto next = here + delta;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(tiles.size())) return;
    auto* tile = tiles[static_cast<std::size_t>(next)];
    tile->setFocus(Qt::OtherFocusReason);
    scroll_->ensureWidgetVisible(tile);
}

void FilmStrip::setPhase(const std::string& filmId, const std::string& phase) {
    context_.session.setPhase(filmId, phase);
    if (auto* tile = canvas_->tile(filmId)) tile->setFocus(Qt::OtherFocusReason);  // the order may have changed
}

void FilmStrip::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasFormat(QString::fromLatin1(filmMime)) || context_.session.isReadOnly()) return;
    targets_->setGeometry(0, 0, width(), 40);
    targets_->raise();
    targets_->show();
    event->acceptProposedAction();
}

void FilmStrip::dragMoveEvent(QDragMoveEvent* event) {
    const QPoint place = targets_->mapFrom(this, event->position().toPoint());
    targets_->point(place);
    event->setAccepted(!targets_->phaseAt(place).empty());
}

void FilmStrip::dragLeaveEvent(QDragLeaveEvent*) {
    targets_->hide();
}

void FilmStrip::dropEvent(QDropEvent* event) {
    targets_->hide();
    const auto phase = targets_->phaseAt(targets_->mapFrom(this, event->position().toPoint()));
    if (phase.empty()) return;
    event->acceptProposedAction();
    setPhase(event->mimeData()->data(QString::fromLatin1(filmMime)).toStdString(), phase);
}

void FilmStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (targets_) targets_->setGeometry(0, 0, width(), 40);
}

}  // namespace hsg
