#include "viewer/ui/pane_speech.h"

#include <QCoreApplication>
#include <QStringList>

#include "viewer/ui/film_labels.h"
#include "viewer/ui/problem_words.h"

namespace viewer::ui {

namespace {

struct PaneSpeech {
    Q_DECLARE_TR_FUNCTIONS(viewer::ui::PaneSpeech)
};

QString spoken(const sdk::Badge& badge) {
    const QString text = QString::fromStdString(badge.text);
    return badge.detail.empty() ? text : PaneSpeech::tr("%1 (%2)").arg(text, QString::fromStdString(badge.detail));
}

QString spokenSide(const PaneBoard& board, const Pane& pane) {
    const Sides* sides = board.sidesOf(pane.content.image->sopInstanceUid);
    if (!sides || sides->right == sdk::RightSide::Unknown || !sides->confirmed)
        return PaneSpeech::tr("right and left not confirmed");
    switch (edgeOfRight(sides->right, pane.look.view.orientation)) {
        case kLeft:
            return PaneSpeech::tr("patient's right at the left edge");
        case kRight:
            return PaneSpeech::tr("patient's right at the right edge");
        case kTop:
            return PaneSpeech::tr("patient's right at the top");
        case kBottom:
            break;
    }
    return PaneSpeech::tr("patient's right at the bottom");
}

QString spokenPane(const PaneBoard& board, int index) {
    const Pane& pane = board.pane(index);
    if (!pane.content.image) return QString::fromStdString(pane.content.emptyText);
    QStringList parts;
    if (pane.error) parts << problemWords(*pane.error);
    for (const sdk::Badge& badge : pane.over ? pane.over->labels : pane.content.badges) parts << spoken(badge);
    parts << spokenSide(board, pane);
    const CornerTexts corners = cornerTexts(board, index, {});
    for (const auto* lines : {&corners.topRight, &corners.bottomLeft, &corners.bottomRight})
        for (const TextLine& line : *lines)
            if (line.alert && !line.personal) parts << line.text;
    if (pane.isInverted()) parts << PaneSpeech::tr("inverted");
    return parts.join("; ");
}

}  // namespace

QString spokenPanes(const PaneBoard& board) {
    QStringList sentences;
    if (board.hasBand())
        for (const auto* badge : {&board.caption(), &board.notes().left, &board.notes().right})
            if (*badge) sentences << spoken(**badge);
    for (int i = 0; i < board.count(); ++i) {
        const QString pane = i == board.active() && board.count() > 1 ? PaneSpeech::tr("Active pane %1: %2")
                                                                      : PaneSpeech::tr("Pane %1: %2");
        sentences << pane.arg(i + 1).arg(spokenPane(board, i));
    }
    return sentences.join(". ");
}

}  // namespace viewer::ui
