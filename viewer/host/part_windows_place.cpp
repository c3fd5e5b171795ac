#include <QCryptographicHash>
#include <QStringList>
#include <algorithm>

#include "viewer/host/part_windows.h"

/// Where a window may stand: values only.
namespace viewer::host {

namespace {

qint64 area(const QRect& r) {
    return r.isEmpty() ? 0 : qint64(r.width()) * r.height();
}

}  // namespace

QRect onScreen(const QRect& place, const std::vector<QRect>& screens) {
    const auto best = std::max_element(screens.begin(), screens.end(), [&](const QRect& a, const QRect& b) {
        return area(a & place) < area(b & place);
    });
    const QRect screen = *best;
    QRect r(place.topLeft(),
            place.size()
                .expandedTo({std::min(leastWindowEdge, screen.width()), std::min(leastWindowEdge, screen.height())})
                .boundedTo(screen.size()));
    if (!screen.intersects(place)) r.moveCenter(screen.center());
    r.moveLeft(std::clamp(r.left(), screen.left(), screen.right() - r.width() + 1));
    r.moveTop(std::clamp(r.top(), screen.top(), screen.bottom() - r.height() + 1));
    return r;
}

std::string screensKey(const std::vector<QRect>& screens) {
    QStringList lines;
    for (const auto& r : screens)
        lines << QStringLiteral("%1x%2+%3+%4").arg(r.width()).arg(r.height()).arg(r.x()).arg(r.y());
    lines.sort();
    return QCryptographicHash::hash(lines.join(QLatin1Char(';')).toUtf8(), QCryptographicHash::Sha256)
        .toHex()
        .left(12)
        .toStdString();
}

}  // namespace viewer::host
