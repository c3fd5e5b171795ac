#include <QCoreApplication>

#include "viewer/ui/overlay_space.h"
#include "viewer/ui/pane_overlay.h"

namespace viewer::ui {

namespace {

struct CineTexts {
    Q_DECLARE_TR_FUNCTIONS(viewer::ui::PaneOverlay)
};

QString rateText(double framesPerSecond) {
    return QString::number(framesPerSecond, 'g', framesPerSecond < 10 ? 2 : 3);
}

}  // namespace

/// One line above the frame slider: the rate; where decoding cannot keep up, that it does not, in red.
void PaneOverlay::paintCine(QPainter& painter, int pane, Space& space) {
    if (!cine_.isRunning() || cine_.pane() != pane) return;
    const Cine::Progress p = cine_.progress();
    QString text = p.isBehind && !cine_.isPaused() ? CineTexts::tr("%1 of %2 frames a second: decoding cannot keep up")
                                                         .arg(rateText(p.achieved), rateText(p.nominal))
                                                   : CineTexts::tr("%1 frames a second").arg(rateText(p.nominal));
    if (cine_.isPaused()) text = CineTexts::tr("Paused") + " · " + text;
    if (p.leftOut > 0) text += " · " + CineTexts::tr("%n frame(s) left out", nullptr, p.leftOut);
    const QFont font = theme::font(space.base, p.isBehind);
    const QString shown = TextSprites::elided(font, text, space.film.width() - 24);
    space.bottom -= TextSprites::height(font) + 2;
    sprites_.draw(painter, QPoint(space.film.left() + 12, space.bottom), shown, font,
                  {(p.isBehind && !cine_.isPaused()) || p.leftOut > 0 ? theme::kAlert : theme::kText});
}

}  // namespace viewer::ui
