#pragma once

#include <QWidget>
#include <memory>
#include <string>
#include <vector>

#include "plugin/panel/words.h"
#include "plugin/strip/film_tile.h"
#include "plugin/strip/thumbnails.h"
#include "plugin/strip/time_axis.h"

namespace hsg {

/// The films at their times, with the axis over them: before the injection at the left, then from its end on, films
/// without a usable time apart at the right. The window in which a delayed film counts is drawn on the axis.
class StripCanvas : public QWidget {
    Q_OBJECT
public:
    StripCanvas(const PanelContext& context, Thumbnails& thumbnails, QWidget* parent);

    void setWords(std::shared_ptr<const Words> words);
    /// Films, places and marks anew; tiles that stay keep the focus.
    void refresh();
    void markPanes();
    void markKeys();
    FilmTile* tile(const std::string& filmId) const;
    const std::vector<FilmTile*>& tiles() const { return tiles_; }
    /// Width that shows every tile without overlap.
    int neededWidth() const;
    int tileWidth() const;

signals:
    void tileAdded(FilmTile* tile);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Zones {
        std::vector<FilmTile*> before, dated, apart;
    };
    Zones zones() const;
    void place();
    TimeAxis axis() const;
    void paintAxis(QPainter& painter, const TimeAxis& axis);
    void paintWindow(QPainter& painter, const TimeAxis& axis);
    void paintLeaders(QPainter& painter, const TimeAxis& axis);
    const reporting::IntervalClass* contrastWindow() const;

    PanelContext context_;
    Thumbnails& thumbnails_;
    std::shared_ptr<const Words> words_;
    std::vector<FilmTile*> tiles_;
};

}  // namespace hsg
