#pragma once

#include <QWidget>
#include <memory>

#include "plugin/panel/words.h"
#include "plugin/strip/phase_targets.h"
#include "plugin/strip/thumbnails.h"

class QLabel;
class QMenu;
class QScrollArea;

namespace hsg {

class FilmTile;
class StripCanvas;

/// The films of the examination on their time axis, under the panes. Shows films, corrects their phases and times.
class FilmStrip : public QWidget {
    Q_OBJECT
public:
    FilmStrip(const PanelContext& context, QWidget* parent);
    ~FilmStrip() override;
    void retranslate();
    bool isBusy() const { return thumbnails_.isBusy(); }
    /// A row above the films.
    void setHead(QWidget* head);
    QSize sizeHint() const override { return {800, 146 + head_}; }

signals:
    void busyChanged();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void addTile(FilmTile* tile);
    void tileKey(FilmTile& tile, QKeyEvent& event);
    void focusTile(const FilmTile& from, int delta);
    void setPhase(const std::string& filmId, const std::string& phase);
    void openMenu(FilmTile& tile, const QPoint& place);
    void addFrameActions(QMenu& menu, const FilmTile& tile);
    void addTimeField(QMenu& menu, const FilmTile& tile);
    void setTime(const std::string& filmId, const QString& typed);

    PanelContext context_;
    Thumbnails thumbnails_;
    std::shared_ptr<const Words> words_;
    QScrollArea* scroll_ = nullptr;
    StripCanvas* canvas_ = nullptr;
    PhaseTargets* targets_ = nullptr;
    QLabel* nothing_ = nullptr;
    std::shared_ptr<const viewer::sdk::FrameReader> frames_;
    int head_ = 0;
};

}  // namespace hsg
