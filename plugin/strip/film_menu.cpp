#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTime>
#include <QVBoxLayout>
#include <QWidgetAction>
#include <chrono>

#include "plugin/hanging/run_frame.h"
#include "plugin/strip/film_strip.h"
#include "plugin/strip/film_tile.h"

/// The menu of one film of the strip: its phase by a letter, its frame, its time.
namespace hsg {

void FilmStrip::openMenu(FilmTile& tile, const QPoint& place) {
    if (context_.session.isReadOnly()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto film = tile.entry().film;
    for (const auto& key : phaseKeys(context_.session.source())) {
        auto* action = menu->addAction(QStringLiteral("&%1  %2").arg(key.key).arg(words_->phase(key.phase)));
        action->setCheckable(true);
        const auto* phase = context_.session.source().phase(film.phase);
        action->setChecked(phase && phase->id == key.phase);
        connect(action, &QAction::triggered, this, [this, id = film.id, to = key.phase] { setPhase(id, to); });
    }
    addFrameActions(*menu, tile);
    addTimeField(*menu, tile);
    menu->popup(place);
}

/// A run stands in the strip by one frame: another one may take its place or join it.
void FilmStrip::addFrameActions(QMenu& menu, const FilmTile& tile) {
    const auto& entry = tile.entry();
    auto* display = context_.host.display();
    if (entry.frames < 2 || !display) return;
    const auto isFilm = [this, &entry](int frame) {
        for (const auto& other : context_.session.films().films)
            if (other.film.sopInstanceUid == entry.film.sopInstanceUid && other.film.frame == frame) return true;
        return false;
    };
    for (const auto& pane : display->arrangement().panes) {
        if (!pane.image || pane.image->sopInstanceUid != entry.film.sopInstanceUid) continue;
        const int frame = pane.image->frame;
        if (isFilm(frame)) continue;
        menu.addSeparator();
        const auto cited = context_.session.citations(entry.film.id);
        auto* use = menu.addAction(
            cited > 0 ? tr("Use frame %1 (frame %2 is evidence: it stays)").arg(frame).arg(entry.film.frame)
                      : tr("Use frame %1, as in the pane").arg(frame));
        use->setEnabled(cited == 0);
        connect(use, &QAction::triggered, this,
                [this, id = entry.film.id, frame] { context_.session.setFrame(id, frame); });
        connect(menu.addAction(tr("Add frame %1 as a film of its own").arg(frame)), &QAction::triggered, this,
                [this, film = entry.film, frame] { context_.session.addFrame(film.id, frame); });
        break;
    }
    if (!isExtraFrame(context_.session, entry)) return;
    menu.addSeparator();
    connect(menu.addAction(tr("Take frame %1 out of the strip").arg(entry.film.frame)), &QAction::triggered, this,
            [this, id = entry.film.id] { removeRunFrame(context_, id); });
}

void FilmStrip::addTimeField(QMenu& menu, const FilmTile& tile) {
    if (!tile.entry().film.timeSource.empty() && tile.entry().film.timeSource != "reader") return;
    menu.addSeparator();
    auto* field = new QWidget(&menu);
    auto* row = new QHBoxLayout(field);
    row->setContentsMargins(18, 4, 8, 4);
    row->addWidget(new QLabel(tr("Taken at"), field));
    auto* edit = new QLineEdit(field);
    edit->setPlaceholderText(QStringLiteral("10:42:00"));
    edit->setAccessibleName(tr("Time of the film"));
    row->addWidget(edit);
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(field);
    menu.addAction(action);
    connect(edit, &QLineEdit::returnPressed, this, [this, edit, &menu, id = tile.entry().film.id] {
        setTime(id, edit->text());
        menu.close();
    });
}

/// The typed clock time belongs to the day of the injection, else of the earliest film.
void FilmStrip::setTime(const std::string& filmId, const QString& typed) {
    QTime time;
    for (const char* format : {"H:m:s", "H:m"})
        if (!time.isValid()) time = QTime::fromString(typed.trimmed(), QString::fromLatin1(format));
    auto base = context_.session.reading().timeBase.time;
    for (const auto& entry : context_.session.films().films)
        if (!base && entry.film.time) base = entry.film.time;
    if (!time.isValid() || !base) {
        context_.host.notify(tr("Type the time as 10:42 or 10:42:30; another film must have a date.").toStdString(),
                             viewer::sdk::Severity::Warning);
        return;
    }
    const reporting::LocalTime midnight = std::chrono::floor<std::chrono::days>(*base);
    context_.session.setFilmTime(filmId, midnight + std::chrono::milliseconds(time.msecsSinceStartOfDay()));
}

}  // namespace hsg
