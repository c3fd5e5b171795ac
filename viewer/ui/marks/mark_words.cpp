#include "viewer/ui/marks/mark_words.h"

#include <QCoreApplication>
#include <cmath>

#include "viewer/ui/film_labels.h"
#include "viewer/ui/marks/mark_geometry.h"

namespace viewer::ui::marks {

namespace {

struct Marks {
    Q_DECLARE_TR_FUNCTIONS(viewer::ui::Marks)
};

QString number(double value, int decimals) {
    return QString::number(value, 'f', decimals);
}

/// Digits that a hand on a screen can mean: tenths of a millimetre, whole large areas.
QString quantity(double value) {
    return number(value, value < 1000 ? 1 : 0);
}

QString unitText(const std::string& ucum) {
    if (ucum == "mm2") return "mm²";
    if (ucum == "{pixels}") return Marks::tr("px");
    if (ucum == "{pixels}2") return Marks::tr("px²");
    return ucum == "deg" ? "°" : QString::fromStdString(ucum);
}

double length(FilmPoint a, FilmPoint b, const FilmScale& scale) {
    if (!scale.inMm()) return distance(a, b, scale.aspect);
    return std::hypot((b.x - a.x) * scale.spacing.columnMm, (b.y - a.y) * scale.spacing.rowMm);
}

sdk::Measurement measured(double value, bool area, const FilmScale& scale) {
    sdk::Measurement m;
    m.value = value;
    m.unit = std::string(scale.inMm() ? "mm" : "{pixels}") + (area ? "2" : "");
    if (scale.inMm()) m.basis = calibrationBasis(&scale.spacing).toStdString();
    return m;
}

/// Square columns to the unit of areas: square millimetres, or whole pixels of the matrix.
double area(double squareColumns, const FilmScale& scale) {
    if (scale.inMm()) return squareColumns / scale.aspect * scale.spacing.columnMm * scale.spacing.rowMm;
    return squareColumns / scale.aspect;
}

QString withBasis(const QString& value, const sdk::Measurement& m) {
    return m.basis.empty() ? value : value + " · " + QString::fromStdString(m.basis);
}

QString insideText(const RegionValues& inside) {
    const QString mean = number(inside.mean, std::abs(inside.mean) < 100 ? 1 : 0);
    const QString deviation = number(inside.deviation, inside.deviation < 100 ? 1 : 0);
    return inside.stored ? Marks::tr("mean %1 · SD %2 (stored)").arg(mean, deviation)
                         : Marks::tr("mean %1 · SD %2").arg(mean, deviation);
}

}  // namespace

std::vector<sdk::Measurement> measurements(const sdk::Mark& mark, const FilmScale& scale) {
    const auto& p = mark.points;
    switch (mark.kind) {
        case MarkKind::Length:
            if (p.size() == 2) return {measured(length(p[0], p[1], scale), false, scale)};
            break;
        case MarkKind::Angle:
            if (p.size() == 3) return {{degrees(mark, scale.aspect), "deg", {}}};
            break;
        case MarkKind::Ellipse:
            if (p.size() != 4) break;
            {
                const double major = length(p[0], p[1], scale), minor = length(p[2], p[3], scale);
                const double columns =
                    distance(p[0], p[1], scale.aspect) * distance(p[2], p[3], scale.aspect) * std::acos(-1.0) / 4;
                return {measured(area(columns, scale), true, scale), measured(major, false, scale),
                        measured(minor, false, scale)};
            }
        case MarkKind::Region:
            if (p.size() >= 3) return {measured(area(polygonArea(p, scale.aspect), scale), true, scale)};
            break;
        case MarkKind::Point:
        case MarkKind::Arrow:
        case MarkKind::Text:
            break;
    }
    return {};
}

QStringList markLines(const sdk::Mark& mark, const FilmScale& scale, const std::optional<RegionValues>& inside) {
    QStringList lines;
    for (const QString& line : QString::fromStdString(mark.text).split('\n', Qt::SkipEmptyParts)) lines << line;
    const auto values = measurements(mark, scale);
    if (values.empty()) return lines;
    const sdk::Measurement& first = values.front();
    if (mark.kind == MarkKind::Angle) {
        lines << number(first.value, 1) + "°";
    } else if (mark.kind == MarkKind::Length) {
        lines << withBasis(quantity(first.value) + " " + unitText(first.unit), first);
    } else {
        if (values.size() == 3)
            lines << withBasis(
                quantity(values[1].value) + " × " + quantity(values[2].value) + " " + unitText(values[1].unit),
                values[1]);
        const QString size = Marks::tr("area %1").arg(quantity(first.value) + " " + unitText(first.unit));
        lines << (values.size() == 3 ? size : withBasis(size, first));
        if (inside) lines << insideText(*inside);
    }
    return lines;
}

QStringList calibrationLines(double objectMm) {
    return {Marks::tr("%1 mm · calibration").arg(QString::number(objectMm, 'g', 6))};
}

sdk::Spacing calibratedSpacing(const sdk::Mark& line, double objectMm, double aspect) {
    sdk::Spacing spacing;
    if (line.points.size() != 2 || !(objectMm > 0) || !(aspect > 0)) return spacing;
    const double columns = distance(line.points[0], line.points[1], aspect);
    if (!(columns > 0)) return spacing;
    spacing.columnMm = objectMm / columns;
    spacing.rowMm = spacing.columnMm * aspect;
    spacing.basis = sdk::SpacingBasis::Manual;
    spacing.description = QString::number(objectMm, 'g', 6).toStdString() + " mm";
    return spacing;
}

QString kindName(sdk::MarkKind kind) {
    switch (kind) {
        case MarkKind::Point:
            return Marks::tr("Point");
        case MarkKind::Length:
            return Marks::tr("Length");
        case MarkKind::Angle:
            return Marks::tr("Angle");
        case MarkKind::Ellipse:
            return Marks::tr("Ellipse");
        case MarkKind::Region:
            return Marks::tr("Region");
        case MarkKind::Arrow:
            return Marks::tr("Arrow");
        case MarkKind::Text:
            break;
    }
    return Marks::tr("Text");
}

}  // namespace viewer::ui::marks
