#pragma once

#include <QAbstractButton>
#include <QImage>
#include <QPoint>

#include "plugin/films/film_set.h"
#include "plugin/panel/words.h"

namespace hsg {

/// One film of the strip: picture, phase, elapsed time with its source, validity, and the pane that shows it.
class FilmTile : public QAbstractButton {
    Q_OBJECT
public:
    /// The strip gives the width: as wide as all films allow.
    static constexpr int leastWidth = 80, mostWidth = 140, tileHeight = 92;

    FilmTile(int number, QWidget* parent);
    void show(const FilmEntry& entry, const Words& words);
    void setPicture(const QImage& picture);
    /// "left", "right", "pane 3" … in words; empty if no pane shows it.
    void setPane(const QString& words);
    /// Marked as a key image: a star.
    void setKey(bool key);
    const FilmEntry& entry() const { return entry_; }
    int number() const { return number_; }
    QSize sizeHint() const override { return {mostWidth, tileHeight}; }

signals:
    void showWanted();
    void keyPressed(QKeyEvent* event);
    void menuWanted(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void paintPicture(QPainter& painter, const QRect& frame);
    void paintPhase(QPainter& painter, const QRect& frame);
    void paintKey(QPainter& painter, const QRect& frame);
    void tell();
    QString timeLine(const QFontMetrics& metrics) const;
    void startDrag();

    int number_;
    FilmEntry entry_;
    QImage picture_;
    QString phase_, time_, source_, sourceShort_, pane_;
    bool isKey_ = false;
    viewer::sdk::Badge validity_;
    QPoint pressed_;
};

/// What a drag carries: the image for a pane (both forms that the window knows), and the film for the strip.
inline constexpr const char* imageMime = "application/x-fimbria-image";        ///< SOP Instance UID "#" frame
inline constexpr const char* instanceMime = "application/x-fimbria-instance";  ///< SOP Instance UID "\n" frame
inline constexpr const char* filmMime = "application/x-fimbria-film";          ///< film id

}  // namespace hsg
