#include "plugin/strip/strip_canvas.h"

#include <QPainter>
#include <algorithm>

#include "plugin/panel/guide_steps.h"
#include "plugin/panel/theme.h"

namespace hsg {

namespace {
constexpr int axisY = 22, tilesTop = 32, gap = 4, margin = 10, zoneGap = 14;
}  // namespace

StripCanvas::StripCanvas(const PanelContext& context, Thumbnails& thumbnails, QWidget* parent)
    : QWidget(parent), context_(context), thumbnails_(thumbnails) {
    connect(&thumbnails, &Thumbnails::ready, this, [this](const viewer::sdk::ImageRef& image) {
        for (auto* one : tiles_)
            if (const auto& film = one->entry().film;
                film.sopInstanceUid == image.sopInstanceUid && film.frame == image.frame)
                one->setPicture(thumbnails_.picture(image));
    });
    if (auto* annotations = context.host.annotations())
        connect(annotations, &viewer::sdk::Annotations::changed, this, &StripCanvas::markKeys);
}

void StripCanvas::setWords(std::shared_ptr<const Words> words) {
    words_ = std::move(words);
    refresh();
}

FilmTile* StripCanvas::tile(const std::string& filmId) const {
    const auto found =
        std::find_if(tiles_.begin(), tiles_.end(), [&](const auto* one) { return one->entry().film.id == filmId; });
    return found == tiles_.end() ? nullptr : *found;
}

void StripCanvas::refresh() {
    if (!words_) return;
    const auto& films = context_.session.films().films;
    while (tiles_.size() > films.size()) {
        tiles_.back()->hide();
        tiles_.back()->deleteLater();
        tiles_.pop_back();
    }
    while (tiles_.size() < films.size()) {
        auto* made = new FilmTile(static_cast<int>(tiles_.size()) + 1, this);
        tiles_.push_back(made);
        made->QWidget::show();
        emit tileAdded(made);
    }
    for (std::size_t i = 0; i < films.size(); ++i) {
        const auto& film = films[i].film;
        tiles_[i]->show(films[i], *words_);
        tiles_[i]->setPicture(thumbnails_.picture({film.sopInstanceUid, film.frame}));
    }
    setMinimumWidth(neededWidth());
    place();
    markPanes();
    markKeys();
    update();
}

void StripCanvas::markKeys() {
    const auto* annotations = context_.host.annotations();
    if (!annotations) return;
    for (auto* one : tiles_) {
        const auto& film = one->entry().film;
        one->setKey(annotations->isKeyImage({film.sopInstanceUid, film.frame}));
    }
}

void StripCanvas::markPanes() {
    auto* display = context_.host.display();
    if (!display) return;
    const auto arrangement = display->arrangement();
    for (auto* one : tiles_) {
        QStringList where;
        for (int pane = 0; pane < static_cast<int>(arrangement.panes.size()); ++pane) {
            const auto* entry = filmInPane(context_.session, display, pane);
            if (!entry || entry->film.id != one->entry().film.id) continue;
            where << tr("pane %1").arg(pane + 1);  // never "left" or "right": those are sides of the body
        }
        one->setPane(where.join(QStringLiteral(" + ")));
    }
}

StripCanvas::Zones StripCanvas::zones() const {
    Zones zones;
    for (auto* one : tiles_) {
        const auto& film = one->entry().film;
        const auto* phase = context_.session.source().phase(film.phase);
        if (!film.time || !film.elapsedSeconds)
            zones.apart.push_back(one);
        else if (*film.elapsedSeconds < 0 && phase && phase->group == reporting::PhaseGroup::Before)
            zones.before.push_back(one);
        else
            zones.dated.push_back(one);
    }
    return zones;
}

int StripCanvas::neededWidth() const {
    return static_cast<int>(tiles_.size()) * (FilmTile::leastWidth + gap) + 2 * margin + 2 * zoneGap;
}

/// All films in sight if they can be: the tiles share the width.
int StripCanvas::tileWidth() const {
    const int share = (width() - 2 * margin - 2 * zoneGap) / std::max(1, static_cast<int>(tiles_.size())) - gap;
    return std::clamp(share, FilmTile::leastWidth, FilmTile::mostWidth);
}

TimeAxis StripCanvas::axis() const {
    const int step = tileWidth() + gap;
    const auto z = zones();
    const double left =
        margin + static_cast<double>(z.before.size()) * step + (z.before.empty() ? 0 : zoneGap) + tileWidth() / 2.0;
    const double right = width() - margin - static_cast<double>(z.apart.size()) * step -
                         (z.apart.empty() ? 0 : zoneGap) - tileWidth() / 2.0;
    double last = 0;
    double first = 0;
    for (const auto* one : z.dated) {
        last = std::max(last, *one->entry().film.elapsedSeconds);
        first = std::min(first, *one->entry().film.elapsedSeconds);
    }
    return {left, std::max(right, left + 40), last, first};
}

void StripCanvas::place() {
    const int step = tileWidth() + gap;
    for (auto* one : tiles_) one->resize(tileWidth(), FilmTile::tileHeight);
    const auto z = zones();
    const auto scale = axis();
    for (std::size_t i = 0; i < z.before.size(); ++i) z.before[i]->move(margin + static_cast<int>(i) * step, tilesTop);
    for (std::size_t i = 0; i < z.apart.size(); ++i)
        z.apart[i]->move(width() - margin - static_cast<int>(z.apart.size() - i) * step + gap, tilesTop);
    std::vector<double> wished;
    for (const auto* one : z.dated) wished.push_back(scale.x(*one->entry().film.elapsedSeconds));
    const double left = margin + static_cast<double>(z.before.size()) * step + (z.before.empty() ? 0 : zoneGap);
    const double right =
        width() - margin - static_cast<double>(z.apart.size()) * step - (z.apart.empty() ? 0 : zoneGap);
    const auto centres = spread(wished, step, left, right);
    for (std::size_t i = 0; i < z.dated.size(); ++i)
        z.dated[i]->move(static_cast<int>(centres[i]) - tileWidth() / 2, tilesTop);
}

void StripCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void StripCanvas::paintEvent(QPaintEvent*) {
    if (tiles_.empty() || !words_) return;
    QPainter painter(this);
    painter.fillRect(rect(), theme::ground);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto scale = axis();
    const auto z = zones();
    if (!z.dated.empty()) {
        paintWindow(painter, scale);
        paintAxis(painter, scale);
        paintLeaders(painter, scale);
    }
    painter.setPen(theme::dim);
    if (!z.before.empty())
        painter.drawText(QRect(margin, 0, (tileWidth() + gap) * static_cast<int>(z.before.size()) + 40, axisY),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("before the injection"));
    if (z.apart.empty()) return;
    const int edge = z.apart.front()->x() - zoneGap / 2;
    painter.drawText(QRect(edge + 6, 0, width() - edge, axisY), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("no elapsed time"));
    painter.setPen(QPen(theme::line, 2));
    painter.drawLine(edge, 4, edge, height() - 4);
}

void StripCanvas::paintAxis(QPainter& painter, const TimeAxis& scale) {
    painter.setPen(QPen(theme::dim, 1.5));
    const double end = scale.x(1e9);
    painter.drawLine(QPointF(scale.firstX(), axisY), QPointF(end, axisY));
    if (scale.isBroken()) {
        const double middle = scale.breakX();
        painter.fillRect(QRectF(middle - 6, axisY - 6, 12, 12), theme::ground);
        for (const double offset : {-3.0, 3.0})
            painter.drawLine(QPointF(middle + offset - 3, axisY + 6), QPointF(middle + offset + 3, axisY - 6));
    }
    const auto& base = context_.session.films().timeBase;
    const QString zero = base.certain ? tr("0 = end of injection") : tr("0 ≈ %1").arg(words_->timeSource(base.source));
    const double zeroEnd = scale.x(0) - 52 + painter.fontMetrics().horizontalAdvance(zero);
    painter.drawText(QRectF(scale.firstX() - 50, 0, scale.x(0) - scale.firstX(), axisY - 4), Qt::AlignCenter,
                     scale.x(0) - scale.firstX() > 90 ? tr("injection") : QString());
    for (const auto& tick : scale.ticks(46)) {
        painter.setPen(QPen(theme::dim, 1.5));
        painter.drawLine(QPointF(tick.x, axisY - 4), QPointF(tick.x, axisY));
        if (tick.seconds == 0) {
            painter.setPen(base.certain ? theme::dim : theme::warning);
            painter.drawText(QRectF(tick.x - 52, 0, zeroEnd - tick.x + 60, axisY - 4), Qt::AlignLeft | Qt::AlignVCenter,
                             zero);
        } else if (tick.x - 24 > zeroEnd) {
            painter.drawText(QRectF(tick.x - 50, 0, 100, axisY - 4), Qt::AlignCenter,
                             words_->minutes(tick.seconds / 60));
        }
    }
}

const reporting::IntervalClass* StripCanvas::contrastWindow() const {
    const auto& classes = context_.session.source().interval.classes;
    const auto found = std::find_if(classes.begin(), classes.end(),
                                    [&](const auto& one) { return one.id == context_.session.films().contrastClass; });
    return found == classes.end() ? nullptr : &*found;
}

/// Where a delayed film counts: a thick line under the axis, with words where they fit.
void StripCanvas::paintWindow(QPainter& painter, const TimeAxis& scale) {
    const auto* window = contrastWindow();
    if (!window) return;
    const double from = scale.x(window->min * 60), to = scale.x(window->max * 60);
    if (to - from < 2) return;
    painter.setPen(QPen(theme::good, 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(from, axisY + 3), QPointF(to, axisY + 3));
    painter.drawLine(QPointF(from, axisY - 3), QPointF(from, axisY + 4));
}

/// From each film to its true place on the axis.
void StripCanvas::paintLeaders(QPainter& painter, const TimeAxis& scale) {
    for (const auto* one : zones().dated) {
        const double at = scale.x(*one->entry().film.elapsedSeconds);
        const double tileX = one->x() + tileWidth() / 2.0;
        painter.setPen(QPen(theme::dim, 1));
        painter.drawLine(QPointF(at, axisY), QPointF(tileX, tilesTop));
        painter.setBrush(theme::text);
        painter.drawEllipse(QPointF(at, axisY), 3, 3);
        painter.setBrush(Qt::NoBrush);
    }
}

}  // namespace hsg
