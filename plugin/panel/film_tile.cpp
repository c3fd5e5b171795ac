#include "plugin/panel/film_tile.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include "plugin/panel/theme.h"

namespace hsg {

namespace {
constexpr int pictureHeight = 56;
constexpr int lineHeight = 17;
}  // namespace

FilmTile::FilmTile(int number, QWidget* parent) : QAbstractButton(parent), x_number(number) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    resize(tileWidth, tileHeight);
}

void FilmTile::show(const FilmEntry& entry, const Words& words) {
    x_entry = entry;
    x_phase = words.phase(entry.film.phase);
    x_time = words.elapsed(entry.film.elapsedSeconds);
    x_source = words.timeSource(entry.film.timeSource);
    x_sourceShort = words.timeSourceShort(entry.film.timeSource);
    x_validity = words.validity(entry.interval);
    const QString validity = QString::fromStdString(x_validity.text);
    QString told = tr("%1, %2 after the injection, time from: %3").arg(x_phase, x_time, x_source);
    if (!entry.film.elapsedSeconds) told = tr("%1, elapsed time unknown (%2)").arg(x_phase, x_source);
    if (!validity.isEmpty()) told += QStringLiteral(", ") + validity;
    if (entry.film.phaseSource == "reader")
        told += QStringLiteral(", ") + tr("phase set by the reader");
    else if (!entry.film.phaseSource.empty())
        told += QStringLiteral(", ") + tr("phase proposed");
    setAccessibleName(tr("Film %1: %2").arg(x_number).arg(x_phase));
    setAccessibleDescription(told);
    setToolTip(told + QStringLiteral("\n") + QString::fromStdString(entry.label) + QStringLiteral("\n") +
               tr("Enter or double click: show · letter: set the phase · drag onto a pane or a phase"));
    update();
}

void FilmTile::setPicture(const QImage& picture) {
    x_picture = picture;
    update();
}

void FilmTile::setPane(const QString& words) {
    if (words == x_pane) return;
    x_pane = words;
    update();
}

void FilmTile::paintPicture(QPainter& painter, const QRect& frame) {
    painter.fillRect(frame, Qt::black);
    if (!x_entry.viewable) {
        painter.setPen(theme::dim);
        painter.drawText(frame.adjusted(2, 14, -2, 0), Qt::AlignCenter | Qt::TextWordWrap, tr("not open"));
    }
    if (!x_picture.isNull()) {
        const QSize size = x_picture.size().scaled(frame.size(), Qt::KeepAspectRatio);
        const QRect target(frame.center() - QPoint(size.width() / 2, size.height() / 2), size);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, x_picture);
    }
    const QRect top(frame.left(), frame.top(), frame.width(), lineHeight);
    painter.fillRect(top, QColor(0, 0, 0, 170));
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(x_entry.film.phase.empty() ? theme::warning : theme::text);
    const QString number = x_number <= 9 ? QString::number(x_number) : QString();
    const int numberWidth = number.isEmpty() ? 0 : 14;
    painter.drawText(top.adjusted(4, 0, -numberWidth, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(x_phase, Qt::ElideRight, top.width() - numberWidth - 6));
    painter.setPen(theme::accent);
    painter.drawText(top.adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, number);
    if (x_pane.isEmpty()) return;
    const QRect mark(frame.left(), frame.bottom() - lineHeight + 1, painter.fontMetrics().horizontalAdvance(x_pane) + 8,
                     lineHeight);
    painter.fillRect(mark, theme::accent);
    painter.setPen(Qt::black);
    painter.drawText(mark, Qt::AlignCenter, x_pane);
}

void FilmTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme::surface);
    paintPicture(painter, QRect(2, 2, width() - 4, pictureHeight));
    painter.setFont(font());
    painter.setPen(theme::text);
    const QString first = x_entry.film.timeSource.empty() ? x_source : x_time + QStringLiteral(" · ") + x_sourceShort;
    painter.drawText(QRect(4, pictureHeight + 3, width() - 8, lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(first, Qt::ElideRight, width() - 8));
    QString second = QString::fromStdString(x_entry.label);
    painter.setPen(theme::dim);
    if (!x_validity.text.empty()) {
        second = theme::severitySign(x_validity.severity) + QLatin1Char(' ') + QString::fromStdString(x_validity.text);
        painter.setPen(theme::severityColour(x_validity.severity));
    }
    painter.drawText(QRect(4, pictureHeight + 3 + lineHeight - 1, width() - 8, lineHeight),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(second, Qt::ElideRight, width() - 8));
    const bool isShown = !x_pane.isEmpty();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(hasFocus() ? QPen(theme::accent, 3) : isShown ? QPen(theme::accent, 1.5) : QPen(theme::line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

void FilmTile::mouseDoubleClickEvent(QMouseEvent*) {
    emit showWanted();
}

void FilmTile::mousePressEvent(QMouseEvent* event) {
    x_pressed = event->pos();
    QAbstractButton::mousePressEvent(event);
}

void FilmTile::mouseMoveEvent(QMouseEvent* event) {
    const bool isDrag = (event->buttons() & Qt::LeftButton) &&
                        (event->pos() - x_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (isDrag) startDrag();
}

void FilmTile::startDrag() {
    setDown(false);
    auto* carried = new QMimeData;
    const auto& film = x_entry.film;
    const auto frame = std::to_string(film.frame);
    carried->setData(QString::fromLatin1(imageMime), QByteArray::fromStdString(film.sopInstanceUid + "#" + frame));
    carried->setData(QString::fromLatin1(instanceMime), QByteArray::fromStdString(film.sopInstanceUid + "\n" + frame));
    carried->setData(QString::fromLatin1(filmMime), QByteArray::fromStdString(film.id));
    auto* drag = new QDrag(this);
    drag->setMimeData(carried);
    if (!x_picture.isNull()) drag->setPixmap(QPixmap::fromImage(x_picture.scaled(72, 72, Qt::KeepAspectRatio)));
    drag->exec(Qt::CopyAction);
}

void FilmTile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit showWanted();
        return;
    }
    event->ignore();
    emit keyPressed(event);
    if (!event->isAccepted()) QAbstractButton::keyPressEvent(event);
}

void FilmTile::contextMenuEvent(QContextMenuEvent* event) {
    emit menuWanted(event->globalPos());
}

}  // namespace hsg
