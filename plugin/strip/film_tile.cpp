#include "plugin/strip/film_tile.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <algorithm>

#include "plugin/panel/theme.h"

namespace hsg {

namespace {
constexpr int pictureHeight = 56;
constexpr int lineHeight = 17;
}  // namespace

FilmTile::FilmTile(int number, QWidget* parent) : QAbstractButton(parent), number_(number) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    resize(mostWidth, tileHeight);
}

void FilmTile::show(const FilmEntry& entry, const Words& words) {
    entry_ = entry;
    phase_ = words.phase(entry.film.phase);
    time_ = words.elapsed(entry.film.elapsedSeconds);
    source_ = words.timeSource(entry.film.timeSource);
    sourceShort_ = words.timeSourceShort(entry.film.timeSource);
    validity_ = words.validity(entry.interval);
    tell();
    update();
}

/// The same in words, for a screen reader and the tool tip.
void FilmTile::tell() {
    const FilmEntry& entry = entry_;
    const QString validity = QString::fromStdString(validity_.text);
    QString told = tr("%1, %2 after the injection, time from: %3").arg(phase_, time_, source_);
    if (!entry.film.elapsedSeconds) told = tr("%1, elapsed time unknown (%2)").arg(phase_, source_);
    if (!validity.isEmpty()) told += QStringLiteral(", ") + validity;
    if (entry.film.phaseSource == "reader")
        told += QStringLiteral(", ") + tr("phase set by the reader");
    else if (!entry.film.phaseSource.empty())
        told += QStringLiteral(", ") + tr("phase proposed");
    if (isKey_) told += QStringLiteral(", ") + tr("key image");
    setAccessibleName(tr("Film %1: %2").arg(number_).arg(phase_));
    setAccessibleDescription(told);
    setToolTip(told + QStringLiteral("\n") + QString::fromStdString(entry.label) + QStringLiteral("\n") +
               tr("Enter or double click: show · letter: set the phase · drag onto a pane or a phase"));
}

void FilmTile::setPicture(const QImage& picture) {
    picture_ = picture;
    update();
}

void FilmTile::setPane(const QString& words) {
    if (words == pane_) return;
    pane_ = words;
    update();
}

void FilmTile::setKey(bool key) {
    if (key == isKey_) return;
    isKey_ = key;
    tell();
    update();
}

void FilmTile::paintPicture(QPainter& painter, const QRect& frame) {
    painter.fillRect(frame, Qt::black);
    if (!entry_.viewable) {
        painter.setPen(theme::dim);
        painter.drawText(frame.adjusted(2, 14, -2, 0), Qt::AlignCenter | Qt::TextWordWrap, tr("not open"));
    }
    if (!picture_.isNull()) {
        const QSize size = picture_.size().scaled(frame.size(), Qt::KeepAspectRatio);
        const QRect target(frame.center() - QPoint(size.width() / 2, size.height() / 2), size);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, picture_);
    }
    paintPhase(painter, frame);
    if (isKey_) paintKey(painter, frame);
    if (pane_.isEmpty()) return;
    const QRect mark(frame.left(), frame.bottom() - lineHeight + 1, painter.fontMetrics().horizontalAdvance(pane_) + 8,
                     lineHeight);
    painter.fillRect(mark, theme::accent);
    painter.setPen(Qt::black);
    painter.drawText(mark, Qt::AlignCenter, pane_);
}

void FilmTile::paintKey(QPainter& painter, const QRect& frame) {
    const QRect plate(frame.right() - lineHeight + 1, frame.bottom() - lineHeight + 1, lineHeight, lineHeight);
    painter.fillRect(plate, QColor(20, 24, 30, 220));
    painter.setPen(QColor(255, 221, 64));
    painter.drawText(plate, Qt::AlignCenter, QStringLiteral("★"));
}

/// The phase is what a film is looked for by: in several lines rather than cut.
void FilmTile::paintPhase(QPainter& painter, const QRect& frame) {
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    const QFontMetrics metrics = painter.fontMetrics();
    const QString number = number_ <= 9 ? QString::number(number_) : QString();
    const int numberWidth = number.isEmpty() ? 0 : 14;
    const QRect room = frame.adjusted(4, 0, -numberWidth - 2, 0);
    const bool fits = metrics.horizontalAdvance(phase_) <= room.width();
    const QRect needed = metrics.boundingRect(QRect(0, 0, room.width(), 1000), Qt::TextWordWrap, phase_);
    const int height = fits ? lineHeight : std::min(needed.height(), frame.height());
    painter.fillRect(QRect(frame.left(), frame.top(), frame.width(), height), QColor(0, 0, 0, 170));
    painter.setPen(entry_.film.phase.empty() ? theme::warning : theme::text);
    const int wrap = fits ? Qt::AlignVCenter : Qt::AlignTop | Qt::TextWordWrap;
    painter.drawText(QRect(room.left(), room.top(), room.width(), height), Qt::AlignLeft | wrap, phase_);
    painter.setPen(theme::accent);
    painter.drawText(QRect(frame.left(), frame.top(), frame.width() - 4, lineHeight), Qt::AlignRight | Qt::AlignVCenter,
                     number);
}

/// A narrow tile leaves the source of the time to the tool tip.
QString FilmTile::timeLine(const QFontMetrics& metrics) const {
    if (entry_.film.timeSource.empty()) return metrics.elidedText(source_, Qt::ElideRight, width() - 8);
    const QString all = time_ + QStringLiteral(" · ") + sourceShort_;
    return metrics.horizontalAdvance(all) <= width() - 8 ? all : metrics.elidedText(time_, Qt::ElideRight, width() - 8);
}

void FilmTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme::surface);
    paintPicture(painter, QRect(2, 2, width() - 4, pictureHeight));
    painter.setFont(font());
    painter.setPen(theme::text);
    painter.drawText(QRect(4, pictureHeight + 3, width() - 8, lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     timeLine(painter.fontMetrics()));
    QString second = QString::fromStdString(entry_.label);
    if (entry_.frames > 1) {
        second = tr("frame %1/%2").arg(entry_.film.frame).arg(entry_.frames);
        if (painter.fontMetrics().horizontalAdvance(second) > width() - 8)
            second = QStringLiteral("%1/%2").arg(entry_.film.frame).arg(entry_.frames);
    }
    painter.setPen(theme::dim);
    if (!validity_.text.empty()) {
        second = theme::severitySign(validity_.severity) + QLatin1Char(' ') + QString::fromStdString(validity_.text) +
                 (entry_.frames > 1 ? QStringLiteral(" · ") + second : QString());
        painter.setPen(theme::severityColour(validity_.severity));
    }
    painter.drawText(QRect(4, pictureHeight + 3 + lineHeight - 1, width() - 8, lineHeight),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(second, Qt::ElideRight, width() - 8));
    const bool isShown = !pane_.isEmpty();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(hasFocus() ? QPen(theme::accent, 3) : isShown ? QPen(theme::accent, 1.5) : QPen(theme::line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

void FilmTile::mouseDoubleClickEvent(QMouseEvent*) {
    emit showWanted();
}

void FilmTile::mousePressEvent(QMouseEvent* event) {
    pressed_ = event->pos();
    QAbstractButton::mousePressEvent(event);
}

void FilmTile::mouseMoveEvent(QMouseEvent* event) {
    const bool isDrag = (event->buttons() & Qt::LeftButton) &&
                        (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if (isDrag) startDrag();
}

void FilmTile::startDrag() {
    setDown(false);
    auto* carried = new QMimeData;
    const auto& film = entry_.film;
    const auto frame = std::to_string(film.frame);
    carried->setData(QString::fromLatin1(imageMime), QByteArray::fromStdString(film.sopInstanceUid + "#" + frame));
    carried->setData(QString::fromLatin1(instanceMime), QByteArray::fromStdString(film.sopInstanceUid + "\n" + frame));
    carried->setData(QString::fromLatin1(filmMime), QByteArray::fromStdString(film.id));
    auto* drag = new QDrag(this);
    drag->setMimeData(carried);
    if (!picture_.isNull()) drag->setPixmap(QPixmap::fromImage(picture_.scaled(72, 72, Qt::KeepAspectRatio)));
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
