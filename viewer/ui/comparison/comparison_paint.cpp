#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <span>

#include "viewer/ui/comparison/comparison_area_p.h"
#include "viewer/ui/comparison/comparison_words.h"
#include "viewer/ui/swipe.h"
#include "viewer/ui/theme.h"

namespace viewer::ui {

using sdk::CompareMode;

namespace {

const QColor kMark(96, 214, 255), kNow(255, 221, 64), kResidual(255, 140, 60), kShade(0, 0, 0, 190);

/// A line that is seen on black and on white film.
void strokeTwice(QPainter& painter, const QColor& colour, double width, const std::function<void()>& draw) {
    painter.setPen(QPen(kShade, width + 2));
    draw();
    painter.setPen(QPen(colour, width));
    draw();
}

QString nameOf(const sdk::Landmark& landmark, int index) {
    return QString("%1 %2").arg(index + 1).arg(QString::fromStdString(landmark.label));
}

void cross(QPainter& painter, QPointF at, double gap, double length, const QColor& colour) {
    strokeTwice(painter, colour, 1.5, [&] {
        for (const QPointF d : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter.drawLine(at + d * gap, at + d * length);
    });
}

}  // namespace

void ComparisonLayer::paint(QPainter& painter, int pane) {
    const Area area = areaOf(pane, painter.device()->devicePixelRatioF());
    if (!area.isValid || !p_.comparison.pair()) return;
    const bool compares = p_.comparison.mode() != CompareMode::SideBySide;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (!compares) {
        paintLandmarks(painter, area);
        if (!p_.landmarks.isActive()) paintLinkedCursor(painter, area);
    } else if (pane == p_.comparison.fixedPane()) {
        paintOutline(painter, area);
        paintEdge(painter, area);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!compares && p_.landmarks.isActive()) paintPrompt(painter, area);
    if (compares && pane == p_.comparison.fixedPane()) {
        if (p_.comparison.mode() == CompareMode::Difference) paintLegend(painter, area);
        if (!p_.scene.isSettled() && !p_.board.pane(pane).over)
            paintMessage(painter, area, tr("Computing the difference…"), false);
        if (!p_.scene.problem().isEmpty())
            paintMessage(painter, area, tr("No difference: %1").arg(p_.scene.problem()), true);
    }
    painter.restore();
}

/// Each landmark of this film, and how far the other film's point comes to lie from it.
void ComparisonLayer::paintLandmarks(QPainter& painter, const Area& area) {
    const auto which = p_.landmarks.filmOf(area.pane);
    if (which == LandmarkTool::Film::None) return;
    const bool isFixed = which == LandmarkTool::Film::Fixed;
    const auto all = p_.landmarks.list();
    const int current = p_.landmarks.isActive() ? p_.landmarks.current() : -1;
    const int otherPane = isFixed ? p_.comparison.movingPane() : p_.comparison.fixedPane();
    const auto map = otherPane >= 0 ? p_.board.between(otherPane, area.pane) : std::nullopt;
    for (int i = 0; i < int(all.size()); ++i) {
        const auto& own = isFixed ? all[i].fixed : all[i].moving;
        const auto& other = isFixed ? all[i].moving : all[i].fixed;
        if (other && map) {
            const QPointF to = area.at(map->map({other->x, other->y}));
            if (own) strokeTwice(painter, kResidual, 2, [&] { painter.drawLine(area.at(*own), to); });
            strokeTwice(painter, kResidual, 1.5, [&] { painter.drawEllipse(to, 2.5, 2.5); });
        }
        if (!own) continue;
        const QPointF at = area.at(*own);
        const QColor colour = i == current ? kNow : kMark;
        strokeTwice(painter, colour, 1.5, [&] { painter.drawEllipse(at, 8, 8); });
        cross(painter, at, 3, 8, colour);
        paintName(painter, area, at, i == current ? nameOf(all[i], i) : QString::number(i + 1), colour);
    }
    if (const auto at = p_.landmarks.cross(area.pane)) cross(painter, area.at(*at), 5, 26, kNow);
}

/// Beside a point; on its left where the pane ends.
void ComparisonLayer::paintName(QPainter& painter, const Area& area, QPointF at, const QString& name,
                                const QColor& colour) {
    const QFont font = theme::font(13, true);
    const QString text = TextSprites::elided(font, name, area.film.width() / 2);
    const int width = TextSprites::width(font, text);
    const bool fits = at.x() + 14 + width < area.film.right();
    sprites_.draw(painter, (at + QPointF(fits ? 11 : -11 - width, -9)).toPoint(), text, font, {colour});
}

/// What a click or Enter would set here, beside the pointer or the cross hair.
void ComparisonLayer::paintPrompt(QPainter& painter, const Area& area) {
    const auto which = p_.landmarks.filmOf(area.pane);
    if (which == LandmarkTool::Film::None) return;
    const int index = p_.landmarks.next();
    const auto landmark = p_.landmarks.list()[std::size_t(index)];
    const bool isSet = which == LandmarkTool::Film::Fixed ? landmark.fixed.has_value() : landmark.moving.has_value();
    const auto keys = p_.landmarks.cross(area.pane);
    if (keys) return paintName(painter, area, area.at(*keys) + QPointF(6, 22), nameOf(landmark, index), kNow);
    const bool isHere = p_.state.hoverPane == area.pane;
    if (isSet || !isHere || dragged_ >= 0) return;
    paintName(painter, area, area.at(p_.state.hoverFilm) + QPointF(6, 22), nameOf(landmark, index), kNow);
}

/// The place under the pointer, in the other film.
void ComparisonLayer::paintLinkedCursor(QPainter& painter, const Area& area) {
    const int from = p_.state.hoverPane;
    if (from < 0 || from == area.pane || from >= p_.board.count() || !p_.comparison.isRegistered()) return;
    if (p_.landmarks.filmOf(from) == LandmarkTool::Film::None ||
        p_.landmarks.filmOf(area.pane) == LandmarkTool::Film::None)
        return;
    if (const auto map = p_.board.between(from, area.pane))
        cross(painter, area.at(map->map(p_.state.hoverFilm)), 5, 18, kNow);
}

/// Where the moving film ends: beyond it nothing can be said.
void ComparisonLayer::paintOutline(QPainter& painter, const Area& area) {
    const int moving = p_.comparison.movingPane();
    if (moving < 0 || !p_.board.pane(moving).film || p_.comparison.mode() == CompareMode::Flicker) return;
    const auto shape = p_.board.pane(moving).shape();
    const canvas::Affine map = affineOf(p_.comparison.registration().movingToFixed);
    QPolygonF outline;
    for (const canvas::Point corner :
         {canvas::Point{0, 0}, canvas::Point{double(shape.width), 0},
          canvas::Point{double(shape.width), double(shape.height)}, canvas::Point{0, double(shape.height)}})
        outline << area.at(map.map(corner));
    painter.setPen(QPen(QColor(96, 214, 255, 150), 1, Qt::DashLine));
    painter.drawPolygon(outline);
}

void ComparisonLayer::paintEdge(QPainter& painter, const Area& area) {
    const Pane& pane = p_.board.pane(area.pane);
    if (!pane.over || !pane.over->fromColumn) return;
    const SwipeSplit split = splitAt(*pane.over->fromColumn, pane.look.view, pane.shape(), pane.rect);
    const double place = split.edge / area.ratio;
    const QRectF film = area.film;
    const QPointF a = split.isUpright ? QPointF(place, film.top()) : QPointF(film.left(), place);
    const QPointF b = split.isUpright ? QPointF(place, film.bottom()) : QPointF(film.right(), place);
    strokeTwice(painter, kNow, 1.5, [&] { painter.drawLine(a, b); });
    const QPointF grip = (a + b) / 2, along = split.isUpright ? QPointF(0, 1) : QPointF(1, 0);
    const QPointF across(along.y(), along.x());
    painter.setPen(Qt::NoPen);
    painter.setBrush(kShade);
    painter.drawEllipse(grip, 13, 13);
    painter.setBrush(kNow);
    for (const double sign : {-1.0, 1.0}) {
        const QPointF tip = grip + across * 9 * sign, foot = grip + across * 3 * sign;
        painter.drawPolygon(QPolygonF{tip, foot + along * 5, foot - along * 5});
    }
    painter.setBrush(Qt::NoBrush);
    // each side says which film it is
    const auto pair = *p_.comparison.pair();
    const QFont font = theme::font(13, true);
    const QString names[] = {p_.comparison.nameOf(pair.fixed), p_.comparison.nameOf(pair.moving)};
    for (const bool isMoving : {false, true}) {
        const QString& name = names[isMoving];
        const bool after = isMoving == split.isForward;
        const int width = TextSprites::width(font, name), height = TextSprites::height(font);
        const QPointF side = grip + across * 20 * (after ? 1 : -1);
        const QPoint at = split.isUpright ? QPoint(int(side.x()) - (after ? 0 : width), int(side.y()) - height / 2)
                                          : QPoint(int(side.x()) - width / 2, int(side.y()) - (after ? 0 : height));
        sprites_.draw(painter, at, name, font, {kNow});
    }
}

/// Which sign means what, each with its grey.
void ComparisonLayer::paintLegend(QPainter& painter, const Area& area) {
    const auto& over = p_.board.pane(area.pane).over;
    if (!over || !over->film) return;
    const auto pair = *p_.comparison.pair();
    const QString fixed = p_.comparison.nameOf(pair.fixed), moving = p_.comparison.nameOf(pair.moving);
    // the greys of compare::greyPicture: the less what stayed is lit, the more room has what came
    const double lit = p_.comparison.stayed();
    const std::pair<int, QString> all[] = {{255, tr("on both films: stayed")},
                                           {0, tr("only %1: gone").arg(fixed)},
                                           {int(std::lround(255 - 79 * lit)), tr("only %1: new").arg(moving)},
                                           {128, tr("no change")}};
    const std::span entries = std::span(all).subspan(lit > 0 ? 0 : 1);
    const GreyTable table = greyTable(over->film->source->grayscale(), over->grey, {0, 255});
    const QFont font = theme::font(13);
    const int height = TextSprites::height(font), swatch = height - 4, rows = int(entries.size());
    int width = 0;
    for (const auto& [grey, text] : entries) width = std::max(width, TextSprites::width(font, text));
    width = std::min(width + swatch + 22, area.film.width() - 16);
    // at the bottom, where a comparison has no texts but the ruler in the middle
    const int above = area.film.width() < 2 * width + 220 ? 48 : 8;
    const int x = area.film.left() + 8;
    int y = area.film.bottom() - above - rows * (height + 2) - 8;
    painter.fillRect(QRect(x, y, width, rows * (height + 2) + 8), QColor(12, 14, 18, 225));
    y += 4;
    for (const auto& [grey, text] : entries) {
        const int g = table.grey[std::size_t(grey)];
        painter.fillRect(QRect(x + 6, y + 2, swatch, swatch), QColor(140, 150, 160));
        painter.fillRect(QRect(x + 7, y + 3, swatch - 2, swatch - 2), QColor(g, g, g));
        sprites_.draw(painter, QPoint(x + swatch + 14, y), TextSprites::elided(font, text, width - swatch - 20), font,
                      {theme::kText, false});
        y += height + 2;
    }
}

void ComparisonLayer::paintMessage(QPainter& painter, const Area& area, const QString& text, bool alert) {
    const QFont font = theme::font(17, true);
    const QString shown = TextSprites::elided(font, text, area.film.width() - 40);
    const int width = TextSprites::width(font, shown) + 24, height = TextSprites::height(font) + 12;
    const QRect plate(area.film.center().x() - width / 2, area.film.center().y() - height / 2, width, height);
    const theme::Plate look = theme::plate(alert ? sdk::Severity::Alert : sdk::Severity::Neutral);
    painter.fillRect(plate, look.ground);
    sprites_.draw(painter, plate.topLeft() + QPoint(12, 6), shown, font, {look.text, false});
}

}  // namespace viewer::ui
