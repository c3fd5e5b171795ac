#pragma once

#include <QPainter>

#include "viewer/ui/cine.h"
#include "viewer/ui/film_labels.h"
#include "viewer/ui/pane_board.h"
#include "viewer/ui/pane_layer.h"
#include "viewer/ui/pane_state.h"
#include "viewer/ui/text_sprites.h"

namespace viewer::ui {

/// Paints everything over the films: caption, borders, badges, corner texts, side marks, ruler, frame slider, messages.
/// Each has a place of its own in the pane; what does not fit is shortened or left out, never laid over another.
class PaneOverlay {
public:
    PaneOverlay(const PaneBoard& board, const Cine& cine, const PaneState& state);

    void paint(QPainter& painter, bool hasFocus);
    /// Painted below the texts, in this order; they outlive the overlay's last paint.
    void addLayer(PaneLayer& layer) { layers_.push_back(&layer); }
    /// The badges of a pane: those of its content, then those of the layers.
    std::vector<sdk::Badge> badges(int pane) const;
    /// Other language or other screen.
    void clear() { sprites_.clear(); }

private:
    struct Space;  ///< what is left of a pane, from the outside inwards
    void paintCaption(QPainter& painter);
    int paintNote(QPainter& painter, const QRect& band, const std::optional<sdk::Badge>& note, bool atLeft);
    void paintFrames(QPainter& painter, bool hasFocus);
    void paintLayers(QPainter& painter, int pane);
    void paintPane(QPainter& painter, int pane);
    void paintBadges(QPainter& painter, int pane, Space& space);
    void paintEdges(QPainter& painter, int pane, Space& space);
    void paintLetter(QPainter& painter, Edge edge, const QString& text, const QColor& colour, Space& space);
    void paintSideMark(QPainter& painter, Edge edge, const QString& text, bool confirmed, Space& space);
    void paintRuler(QPainter& painter, int pane, Space& space);
    void paintSlider(QPainter& painter, int pane, Space& space);
    void paintCine(QPainter& painter, int pane, Space& space);
    void paintCorners(QPainter& painter, int pane, const Space& space);
    void paintMessage(QPainter& painter, int pane, const Space& space);
    void paintNotice(QPainter& painter, const Space& space);
    void paintWrapped(QPainter& painter, const QRect& in, const QString& text, const QColor& colour);

    const PaneBoard& board_;
    const Cine& cine_;
    const PaneState& state_;
    TextSprites sprites_;
    std::vector<PaneLayer*> layers_;
};

}  // namespace viewer::ui
