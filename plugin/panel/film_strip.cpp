#include "plugin/panel/film_strip.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/panel/film_tile.h"
#include "plugin/panel/guide_steps.h"
#include "plugin/panel/strip_canvas.h"
#include "plugin/panel/theme.h"

namespace hsg {

FilmStrip::FilmStrip(const PanelContext& context, QWidget* parent) : QWidget(parent), x_context(context) {
    theme::dress(*this);
    setAcceptDrops(true);
    setFixedHeight(sizeHint().height());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    x_nothing = new QLabel(this);
    x_nothing->setAlignment(Qt::AlignCenter);
    column->addWidget(x_nothing);
    x_scroll = new QScrollArea(this);
    x_scroll->setWidgetResizable(true);
    x_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    x_scroll->setFocusPolicy(Qt::NoFocus);
    x_canvas = new StripCanvas(context, x_thumbnails, x_scroll);
    x_scroll->setWidget(x_canvas);
    column->addWidget(x_scroll);
    connect(x_canvas, &StripCanvas::tileAdded, this, &FilmStrip::addTile);
    connect(&x_thumbnails, &Thumbnails::ready, this, &FilmStrip::busyChanged);
    connect(&context.session, &ReadingSession::changed, this, &FilmStrip::refresh);
    if (auto* display = context.host.display())
        connect(display, &viewer::sdk::Display::imageShown, x_canvas, [this] { x_canvas->markPanes(); });
    retranslate();
}

FilmStrip::~FilmStrip() = default;

void FilmStrip::retranslate() {
    setAccessibleName(tr("Films in time"));
    x_words = std::make_shared<Words>(x_context.session.source(), x_context.host.settings().language());
    x_nothing->setText(tr("No films of an examination are open."));
    delete x_targets;
    x_targets = new PhaseTargets(x_context.session.source(), *x_words, this);
    x_targets->hide();
    x_canvas->setWords(x_words);
    refresh();
}

void FilmStrip::refresh() {
    if (const auto frames = x_context.host.frames(); frames != x_frames) {
        x_frames = frames;
        x_thumbnails.setSource(frames);
    }
    x_canvas->refresh();
    const bool isEmpty = x_context.session.films().films.empty();
    x_nothing->setVisible(isEmpty);
    x_scroll->setVisible(!isEmpty);
    emit busyChanged();
}

void FilmStrip::addTile(FilmTile* tile) {
    connect(tile, &FilmTile::showWanted, this, [this, tile] { x_context.navigation.showFilm(tile->entry().film.id); });
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
    if (!isPlain || event.text().isEmpty()) return;
    const QChar key = event.text().toUpper().at(0);
    for (const auto& phase : phaseKeys(x_context.session.source()))
        if (phase.key == key) {
            setPhase(tile.entry().film.id, phase.phase);
            event.accept();
            return;
        }
    const int number = key.digitValue();
    for (const auto* one : x_canvas->tiles())
        if (number > 0 && one->number() == number) {
            x_context.navigation.showFilm(one->entry().film.id);
            event.accept();
        }
}

void FilmStrip::focusTile(const FilmTile& from, int delta) {
    auto tiles = x_canvas->tiles();
    std::sort(tiles.begin(), tiles.end(), [](const auto* a, const auto* b) { return a->x() < b->x(); });
    const auto here = std::find(tiles.begin(), tiles.end(), &from) - tiles.begin();
    const auto next = here + delta;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(tiles.size())) return;
    auto* tile = tiles[static_cast<std::size_t>(next)];
    tile->setFocus(Qt::OtherFocusReason);
    x_scroll->ensureWidgetVisible(tile);
}

void FilmStrip::setPhase(const std::string& filmId, const std::string& phase) {
    x_context.session.setPhase(filmId, phase);
    if (auto* tile = x_canvas->tile(filmId)) tile->setFocus(Qt::OtherFocusReason);  // the order may have changed
}

void FilmStrip::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasFormat(QString::fromLatin1(filmMime)) || x_context.session.isReadOnly()) return;
    x_targets->setGeometry(0, 0, width(), 40);
    x_targets->raise();
    x_targets->show();
    event->acceptProposedAction();
}

void FilmStrip::dragMoveEvent(QDragMoveEvent* event) {
    const QPoint place = x_targets->mapFrom(this, event->position().toPoint());
    x_targets->point(place);
    event->setAccepted(!x_targets->phaseAt(place).empty());
}

void FilmStrip::dragLeaveEvent(QDragLeaveEvent*) {
    x_targets->hide();
}

void FilmStrip::dropEvent(QDropEvent* event) {
    x_targets->hide();
    const auto phase = x_targets->phaseAt(x_targets->mapFrom(this, event->position().toPoint()));
    if (phase.empty()) return;
    event->acceptProposedAction();
    setPhase(event->mimeData()->data(QString::fromLatin1(filmMime)).toStdString(), phase);
}

void FilmStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (x_targets) x_targets->setGeometry(0, 0, width(), 40);
}

}  // namespace hsg
