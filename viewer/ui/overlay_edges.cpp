#include "viewer/ui/overlay_space.h"
#include "viewer/ui/pane_overlay.h"

namespace viewer::ui {

namespace {

Edge across(Edge edge) {
    return Edge((edge + 2) % 4);
}

/// Top left corner of a box of `size` at the middle of an edge; the top and bottom ones keep out of badges and ruler.
QPoint placeAt(Edge edge, const QRect& film, QSize size, std::pair<int, int> topAndBottom) {
    const QPoint middle = film.center();
    switch (edge) {
        case kTop:
            return {middle.x() - size.width() / 2, topAndBottom.first};
        case kBottom:
            return {middle.x() - size.width() / 2, topAndBottom.second - size.height()};
        case kLeft:
            return {film.left() + 8, middle.y() - size.height() / 2};
        case kRight:
            break;
    }
    return {film.right() - 7 - size.width(), middle.y() - size.height() / 2};
}

}  // namespace

/// The sides as the reading confirmed them, large; else the letters of the header; else a red question.
void PaneOverlay::paintEdges(QPainter& painter, int pane, Space& space) {
    const Pane& p = board_.pane(pane);
    const auto* instance = board_.studies().find(p.content.image->sopInstanceUid);
    if (!instance) return;
    const Sides* sides = board_.sidesOf(instance->sopInstanceUid);
    const canvas::Orientation& o = p.look.view.orientation;
    const EdgeLetters letters = edgeLetters(instance->patientOrientation, o);
    const bool marked = sides && sides->right != sdk::RightSide::Unknown;
    const Edge right = marked ? edgeOfRight(sides->right, o) : kLeft;
    for (const Edge edge : {kTop, kRight, kBottom, kLeft}) {
        const bool side = marked ? edge == right || edge == across(right) : edge == kLeft || edge == kRight;
        if (marked && side) {
            const bool isRight = edge == right;
            paintSideMark(painter, edge, isRight ? "R" : "L", sides->confirmed, space);
        } else if (sides && !marked && side) {
            paintSideMark(painter, edge, QString(), false, space);
        } else if (letters.known && !letters.letters[edge].empty()) {
            paintLetter(painter, edge, QString::fromStdString(letters.letters[edge]), theme::kText, space);
        } else if (!letters.known && side && !marked) {
            paintLetter(painter, edge, "?", theme::kAlert, space);
        }
    }
}

void PaneOverlay::paintLetter(QPainter& painter, Edge edge, const QString& text, const QColor& colour, Space& space) {
    if (space.isTiny()) return;
    const QFont font = theme::font(space.base + 5, true);
    const QSize size(TextSprites::width(font, text), TextSprites::height(font));
    const int rulerTop = space.bottom - (space.bottomGap > 0 ? space.base * 2 + 14 : 0);
    sprites_.draw(painter, placeAt(edge, space.film, size, {space.top, rulerTop}), text, font, {colour});
    const int half = size.height() / 2 + 6;
    if (edge == kLeft) space.leftHalf = std::max(space.leftHalf, half);
    if (edge == kRight) space.rightHalf = std::max(space.rightHalf, half);
    if (edge == kTop) space.topGap = std::max(space.topGap, size.width() / 2 + 10);
    if (edge == kBottom) space.bottomGap = std::max(space.bottomGap, size.width() / 2 + 10);
}

/// Like the lead marker of a film: a letter in a frame. Not confirmed: red, with a question mark.
void PaneOverlay::paintSideMark(QPainter& painter, Edge edge, const QString& text, bool confirmed, Space& space) {
    const int least = std::min(space.film.width(), space.film.height());
    const QFont font = theme::font(qRound(std::clamp(least / 18, 14, 36) * board_.preferences().sideMarkScale), true);
    const QString shown = confirmed ? text : text + "?";
    const QColor colour = confirmed ? theme::kSide : theme::kAlert;
    const QSize size(TextSprites::width(font, shown) + 14, TextSprites::height(font) + 4);
    const int rulerTop = space.bottom - (space.bottomGap > 0 ? space.base * 2 + 14 : 0);
    QRect box(placeAt(edge, space.film, size, {space.top, rulerTop}), size);
    // below the corner texts: at half height the marks would lie on what is read at the sides of a film
    const int below = space.top + 4 * TextSprites::height(theme::font(space.base)) + 8;
    const bool isRaised = (edge == kLeft || edge == kRight) && below + size.height() < space.film.center().y();
    if (isRaised) box.moveTop(below);
    painter.fillRect(box, QColor(0, 0, 0, 150));
    for (const QRect& line :
         {QRect(box.left(), box.top(), box.width(), 2), QRect(box.left(), box.bottom() - 1, box.width(), 2),
          QRect(box.left(), box.top(), 2, box.height()), QRect(box.right() - 1, box.top(), 2, box.height())})
        painter.fillRect(line, colour);
    sprites_.draw(painter, box.topLeft() + QPoint(7, 2), shown, font, {colour});
    const int half = isRaised ? space.film.center().y() - below + 2 : size.height() / 2 + 8;
    if (edge == kLeft) space.leftHalf = std::max(space.leftHalf, half);
    if (edge == kRight) space.rightHalf = std::max(space.rightHalf, half);
    if (edge == kTop) space.topGap = std::max(space.topGap, size.width() / 2 + 10);
    if (edge == kBottom) space.bottomGap = std::max(space.bottomGap, size.width() / 2 + 10);
}

/// Four blocks of lines, each in the space that letters, badges and ruler leave it. Alerts stay when texts are hidden.
void PaneOverlay::paintCorners(QPainter& painter, int pane, const Space& space) {
    const QString value = pane == state_.hoverPane ? valueUnder(board_.pane(pane), state_.hoverFilm) : QString();
    CornerTexts corners = cornerTexts(board_, pane, value);
    if (state_.hidePatient) corners = withoutPatient(std::move(corners));
    if (board_.pane(pane).over) corners = ofTwoFilms(std::move(corners));
    const int line = TextSprites::height(theme::font(space.base));
    const int middle = space.film.center().y(), half = space.film.width() / 2 - 10;
    const auto block = [&](std::vector<TextLine>& lines, bool left, bool top) {
        if (!state_.texts) std::erase_if(lines, [](const TextLine& l) { return !l.alert; });
        const int room = top ? middle - (left ? space.leftHalf : space.rightHalf) - space.top
                             : space.bottom - middle - (left ? space.leftHalf : space.rightHalf);
        const int width = half - (top ? space.topGap : space.bottomGap);
        lines.resize(std::min<std::size_t>(lines.size(), std::size_t(std::max(0, room / line))));
        // the most important line lies outermost
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const TextLine& l = lines[i];
            const QFont font = theme::font(space.base, l.strong || l.alert);
            const QString text = TextSprites::elided(font, l.text, width);
            const int x = left ? space.film.left() + 8 : space.film.right() - 7 - TextSprites::width(font, text);
            const int y = top ? space.top + int(i) * line : space.bottom - int(i + 1) * line;
            sprites_.draw(painter, QPoint(x, y), text, font,
                          {l.alert              ? theme::kAlert
                           : l.strong || i == 0 ? theme::kText
                                                : theme::kDim});
        }
    };
    block(corners.topLeft, true, true);
    block(corners.topRight, false, true);
    block(corners.bottomLeft, true, false);
    block(corners.bottomRight, false, false);
}

}  // namespace viewer::ui
