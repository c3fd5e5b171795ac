#include "viewer/ui/pane_overlay.h"

#include <QCoreApplication>

#include "viewer/ui/overlay_space.h"
#include "viewer/ui/problem_words.h"

namespace viewer::ui {

namespace {

struct OverlayTexts {
    Q_DECLARE_TR_FUNCTIONS(viewer::ui::PaneOverlay)
};

void strokeInside(QPainter& painter, const QRect& rect, int width, const QColor& colour) {
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), width), colour);
    painter.fillRect(QRect(rect.left(), rect.bottom() - width + 1, rect.width(), width), colour);
    painter.fillRect(QRect(rect.left(), rect.top(), width, rect.height()), colour);
    painter.fillRect(QRect(rect.right() - width + 1, rect.top(), width, rect.height()), colour);
}

}  // namespace

PaneOverlay::PaneOverlay(const PaneBoard& board, const Cine& cine, const PaneState& state)
    : board_(board), cine_(cine), state_(state) {}

void PaneOverlay::paint(QPainter& painter, bool hasFocus) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int i = 0; i < board_.count() && i < int(state_.layout.cells.size()); ++i)
        if (!state_.layout.cells[i].isEmpty()) {
            paintLayers(painter, i);
            paintPane(painter, i);
        }
    paintCaption(painter);
    paintFrames(painter, hasFocus);
}

void PaneOverlay::paintLayers(QPainter& painter, int pane) {
    if (layers_.empty()) return;
    painter.save();
    painter.setClipRect(state_.layout.film(pane));
    for (auto* layer : layers_) layer->paint(painter, pane);
    painter.restore();
}

/// The caption in the middle, the notes of a comparison at the ends.
void PaneOverlay::paintCaption(QPainter& painter) {
    const QRect& band = state_.layout.caption;
    if (!board_.hasBand() || band.isEmpty()) return;
    const sdk::Badge caption = board_.caption().value_or(sdk::Badge{});
    const theme::Plate plate = theme::plate(caption.severity);
    painter.fillRect(band, plate.ground);
    const int left = paintNote(painter, band, board_.notes().left, true);
    const int right = paintNote(painter, band, board_.notes().right, false);
    if (caption.text.empty()) return;
    const QString text = QString::fromUtf8(theme::sign(caption.severity)) + QString::fromStdString(caption.text);
    const QRect room = band.adjusted(left + 12, 0, -right - 12, 0);
    int size = band.height() * 58 / 100;
    while (size > 12 && TextSprites::width(theme::font(size, true), text) > room.width()) --size;
    const QFont font = theme::font(size, true);
    const QString shown = TextSprites::elided(font, text, room.width());
    const int width = TextSprites::width(font, shown);
    // in the middle of the band as long as it does not run into a note
    const int x = std::clamp(band.center().x() - width / 2, room.left(), std::max(room.left(), room.right() - width));
    sprites_.draw(painter, QPoint(x, band.center().y() - TextSprites::height(font) / 2), shown, font,
                  {plate.text, false});
}

/// At an end of the band; gives the width that it takes.
int PaneOverlay::paintNote(QPainter& painter, const QRect& band, const std::optional<sdk::Badge>& note, bool atLeft) {
    if (!note) return 0;
    const QFont font = theme::font(13, true);
    const QString words = QString::fromUtf8(theme::sign(note->severity)) + QString::fromStdString(note->text);
    const QString text = TextSprites::elided(font, words, band.width() * 2 / 5 - 20);
    const int width = TextSprites::width(font, text) + 16, height = TextSprites::height(font) + 6;
    const QRect at(atLeft ? band.left() + 6 : band.right() - 5 - width, band.center().y() - height / 2, width, height);
    const theme::Plate plate = theme::plate(note->severity);
    painter.fillRect(at.adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 110));
    painter.fillRect(at, plate.ground);
    sprites_.draw(painter, at.topLeft() + QPoint(8, 3), text, font, {plate.text, false});
    return width + 12;
}

/// A frame around all panes says whether the keys go here; a second one says to which pane.
void PaneOverlay::paintFrames(QPainter& painter, bool hasFocus) {
    for (std::size_t i = 0; i < state_.layout.cells.size(); ++i) {
        if (state_.layout.cells[i].isEmpty()) continue;
        const bool active = int(i) == board_.active() && board_.count() > 1;
        const QColor colour = !active ? theme::kLine : hasFocus ? theme::kFocus : theme::kActiveUnfocused;
        strokeInside(painter, state_.layout.cells[i], active ? 2 : 1, colour);
    }
    QRect all = state_.layout.caption;
    for (const QRect& cell : state_.layout.cells) all |= cell;
    all.adjust(-3, -3, 3, 3);
    strokeInside(painter, all, 3, hasFocus ? theme::kFocus : theme::kLine);
}

void PaneOverlay::paintPane(QPainter& painter, int pane) {
    Space space(state_.layout.film(pane), board_.preferences());
    painter.save();
    painter.setClipRect(space.film);
    const bool shows = board_.pane(pane).content.image.has_value();
    if (!space.isTiny()) paintBadges(painter, pane, space);
    if (shows && board_.pane(pane).film) {
        paintSlider(painter, pane, space);
        if (!space.isTiny()) paintRuler(painter, pane, space);
        paintEdges(painter, pane, space);
    }
    if (shows && space.hasTexts) paintCorners(painter, pane, space);
    paintMessage(painter, pane, space);
    if (pane == board_.active()) paintNotice(painter, space);
    painter.restore();
}

std::vector<sdk::Badge> PaneOverlay::badges(int pane) const {
    const Pane& p = board_.pane(pane);
    std::vector<sdk::Badge> all = p.over ? p.over->labels : p.content.badges;
    for (const auto* layer : layers_)
        for (auto& badge : layer->badges(pane)) all.push_back(std::move(badge));
    return all;
}

/// From the left, in rows as needed; a badge wider than the pane is shortened.
void PaneOverlay::paintBadges(QPainter& painter, int pane, Space& space) {
    const auto all = badges(pane);
    if (all.empty()) return;
    const QFont font = theme::font(space.base + 3, true);
    const int height = TextSprites::height(font) + 6, left = space.film.left() + 6, right = space.film.right() - 6;
    int x = left, y = space.top;
    for (const sdk::Badge& badge : all) {
        const QString words = QString::fromUtf8(theme::sign(badge.severity)) + QString::fromStdString(badge.text);
        const QString text = TextSprites::elided(font, words, right - left - 16);
        const int width = TextSprites::width(font, text) + 16;
        if (x > left && x + width > right) {
            x = left;
            y += height + 4;
        }
        if (y + height > space.film.center().y()) break;
        const theme::Plate plate = theme::plate(badge.severity);
        painter.fillRect(QRect(x, y, width, height), plate.ground);
        sprites_.draw(painter, QPoint(x + 8, y + 3), text, font, {plate.text, false});
        x += width + 6;
    }
    space.top = y + height + 6;
}

void PaneOverlay::paintSlider(QPainter& painter, int pane, Space& space) {
    const auto& image = *board_.pane(pane).content.image;
    const auto* film = board_.studies().find(image.sopInstanceUid);
    if (!film || film->frames < 2 || space.film.width() < 80) return;
    const QRect bar = sliderRect(space.film);
    const int middle = bar.center().y();
    const double part = double(board_.pane(pane).filmFrame - 1) / (film->frames - 1);
    const int knob = bar.left() + qRound(part * bar.width());
    painter.fillRect(QRect(bar.left() - 1, middle - 3, bar.width() + 2, 6), QColor(0, 0, 0, 170));
    painter.fillRect(QRect(bar.left(), middle - 2, bar.width(), 4), QColor(86, 94, 104));
    painter.fillRect(QRect(bar.left(), middle - 2, knob - bar.left(), 4), theme::kFocus);
    painter.fillRect(QRect(knob - 4, middle - 7, 9, 14), QColor(0, 0, 0, 190));
    painter.fillRect(QRect(knob - 3, middle - 6, 7, 12), theme::kText);
    space.bottom = bar.top() - 4;
    if (!space.isTiny()) paintCine(painter, pane, space);
}

void PaneOverlay::paintRuler(QPainter& painter, int pane, Space& space) {
    const Pane& p = board_.pane(pane);
    const double ratio = painter.device()->devicePixelRatioF();
    const int most = std::min(space.film.width() * 30 / 100, 260);
    // after a quarter turn the rows of the film run down the screen: the bar is horizontal, so it measures columns or
    // rows
    const bool turned = p.look.view.orientation.quarterTurns % 2;
    const double zoom = p.look.view.zoom * (turned ? p.shape().aspect : 1);
    sdk::Spacing along = board_.spacing(pane) ? *board_.spacing(pane) : sdk::Spacing{};
    if (turned) along.columnMm = along.rowMm;
    const Ruler r = ruler(board_.spacing(pane) ? &along : nullptr, zoom, most * ratio);
    if (r.pixels < 8) return;
    const QFont font = theme::font(space.base);
    const int length = qRound(r.pixels / ratio), middle = space.film.center().x();
    const QString label = TextSprites::elided(font, r.label, space.film.width() * 42 / 100);
    const int labelWidth = TextSprites::width(font, label), height = TextSprites::height(font);
    const int y = space.bottom - 3, x = middle - length / 2;
    painter.fillRect(QRect(x - 1, y - 8, length + 2, 10), QColor(0, 0, 0, 150));
    painter.fillRect(QRect(x, y - 1, length, 2), theme::kText);
    for (int i = 0; i <= 10; ++i) {
        const int tick = i % 5 == 0 ? 7 : 4;
        painter.fillRect(QRect(x + qRound(i * (length - 1) / 10.0), y - tick, 1, tick), theme::kText);
    }
    sprites_.draw(painter, QPoint(middle - labelWidth / 2, y - 10 - height), label, font,
                  {r.inMm ? theme::kText : theme::kDim});
    space.bottomGap = std::max(length, labelWidth) / 2 + 10;
    space.leftHalf = std::max(space.leftHalf, 4);
}

/// An error, an empty pane, or that a film is on its way: in the middle, in words.
void PaneOverlay::paintMessage(QPainter& painter, int pane, const Space& space) {
    const Pane& p = board_.pane(pane);
    const QRect in = space.film.adjusted(16, space.film.height() / 4, -16, -space.film.height() / 4);
    if (!p.content.image) {
        paintWrapped(painter, in, QString::fromStdString(p.content.emptyText), theme::kText);
    } else if (p.error) {
        paintWrapped(painter, in, OverlayTexts::tr("This film cannot be shown: %1").arg(problemWords(*p.error)),
                     theme::kAlert);
    } else if (!p.film) {
        const bool open = board_.studies().find(p.content.image->sopInstanceUid) != nullptr;
        paintWrapped(painter, in, open ? OverlayTexts::tr("Loading…") : OverlayTexts::tr("This film is not open"),
                     theme::kDim);
    } else if (p.isLoading()) {
        const QFont font = theme::font(space.base);
        const QString text = OverlayTexts::tr("Loading frame %1…").arg(p.content.image->frame);
        const int width = TextSprites::width(font, text);
        sprites_.draw(painter,
                      QPoint(space.film.center().x() - width / 2, space.film.top() + space.film.height() * 3 / 4), text,
                      font, {theme::kText});
    }
}

void PaneOverlay::paintWrapped(QPainter& painter, const QRect& in, const QString& text, const QColor& colour) {
    const QFont font = theme::font(std::clamp(in.height() / 10, 13, 24), true);
    QStringList lines;
    QString line;
    // words for Latin, single characters for Chinese
    for (const QChar c : text) {
        line += c;
        if (TextSprites::width(font, line) <= in.width()) continue;
        const int space = int(line.lastIndexOf(' '));
        const int cut = space > 0 ? space : int(line.size()) - 1;
        lines << line.left(cut);
        line = line.mid(cut).trimmed();
    }
    lines << line;
    const int height = TextSprites::height(font);
    int y = in.center().y() - int(lines.size()) * height / 2;
    for (const QString& l : lines) {
        if (y + height > in.bottom() + height) break;
        sprites_.draw(painter, QPoint(in.center().x() - TextSprites::width(font, l) / 2, y), l, font, {colour});
        y += height;
    }
}

void PaneOverlay::paintNotice(QPainter& painter, const Space& space) {
    if (state_.notice.isEmpty()) return;
    const QFont font = theme::font(space.base + 2, true);
    const QString text = TextSprites::elided(font, state_.notice, space.film.width() - 40);
    const int width = TextSprites::width(font, text) + 20, height = TextSprites::height(font) + 10;
    const QRect plate(space.film.center().x() - width / 2, space.film.top() + space.film.height() * 2 / 3, width,
                      height);
    painter.fillRect(plate, QColor(20, 24, 30, 235));
    sprites_.draw(painter, plate.topLeft() + QPoint(10, 5), text, font, {theme::kText, false});
}

}  // namespace viewer::ui
