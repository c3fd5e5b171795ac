#include "viewer/ui/film_labels.h"

#include <QCoreApplication>
#include <QStringList>
#include <cmath>

namespace viewer::ui {

namespace {

struct FilmLabels {
    Q_DECLARE_TR_FUNCTIONS(viewer::ui::FilmLabels)
};

Edge edgeOf(canvas::Point direction) {
    if (direction.x > 0.5) return kRight;
    if (direction.x < -0.5) return kLeft;
    return direction.y > 0 ? kBottom : kTop;
}

std::string opposite(const std::string& letters) {
    static const std::string from = "APRLHF", to = "PALRFH";
    std::string result;
    for (const char c : letters) {
        const auto i = from.find(c);
        if (i == std::string::npos) return {};
        result += to[i];
    }
    return result;
}

QString decimal(double value) {
    return QString::number(value, 'g', 3);
}

QString lengthLabel(double mm) {
    return mm >= 10 ? FilmLabels::tr("%1 cm").arg(decimal(mm / 10)) : FilmLabels::tr("%1 mm").arg(decimal(mm));
}

/// The largest of 1, 2, 5 × 10ⁿ that is not above `most`.
double roundLength(double most) {
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0, 1.0})
        if (step * power <= most * (1 + 1e-9)) return step * power;
    return power;
}

}  // namespace

EdgeLetters edgeLetters(const std::vector<std::string>& patientOrientation, const canvas::Orientation& view) {
    EdgeLetters result;
    if (patientOrientation.size() != 2) return result;
    const std::string& along = patientOrientation[0];
    const std::string& down = patientOrientation[1];
    if (along.empty() || down.empty() || opposite(along).empty() || opposite(down).empty()) return result;
    result.known = true;
    result.letters[edgeOf(view.direction({1, 0}))] = along;
    result.letters[edgeOf(view.direction({-1, 0}))] = opposite(along);
    result.letters[edgeOf(view.direction({0, 1}))] = down;
    result.letters[edgeOf(view.direction({0, -1}))] = opposite(down);
    return result;
}

Edge edgeOfRight(sdk::RightSide right, const canvas::Orientation& view) {
    return edgeOf(view.direction({right == sdk::RightSide::AtRightEdge ? 1.0 : -1.0, 0}));
}

QString personName(const std::string& stored) {
    QStringList groups = QString::fromStdString(stored).split('=');
    for (QString& group : groups) group = group.split('^', Qt::SkipEmptyParts).join(' ').simplified();
    QString name = groups.value(1);
    if (name.isEmpty()) return groups.value(0);
    name.remove(' ');  // ideographs are written without a space
    const QString alphabetic = groups.value(0);
    return alphabetic.isEmpty() || alphabetic == name ? name : name + "  " + alphabetic;
}

QString calibrationBasis(const sdk::Spacing* spacing) {
    if (!spacing) return {};
    const QString description = QString::fromStdString(spacing->description).simplified();
    switch (spacing->basis) {
        case sdk::SpacingBasis::AtDetector:
            return FilmLabels::tr("at detector");
        case sdk::SpacingBasis::Magnified:
            return description.isEmpty() ? FilmLabels::tr("÷ magnification")
                                         : FilmLabels::tr("magnification %1").arg(description);
        case sdk::SpacingBasis::Calibrated:
            return description.isEmpty() ? FilmLabels::tr("calibrated")
                                         : FilmLabels::tr("calibrated: %1").arg(description);
        case sdk::SpacingBasis::Geometry:
            return FilmLabels::tr("by geometry");
        case sdk::SpacingBasis::Manual:
            return description.isEmpty() ? FilmLabels::tr("manual") : FilmLabels::tr("manual: %1").arg(description);
        case sdk::SpacingBasis::None:
            break;
    }
    return {};
}

Ruler ruler(const sdk::Spacing* spacing, double columnZoom, double maxPixels) {
    Ruler r;
    if (columnZoom <= 0 || maxPixels <= 0) return r;
    const double perUnit = spacing ? columnZoom / spacing->columnMm : columnZoom;
    const double length = roundLength(maxPixels / perUnit);
    r.inMm = spacing != nullptr;
    r.pixels = length * perUnit;
    r.label = spacing ? lengthLabel(length) + " · " + calibrationBasis(spacing)
                      : FilmLabels::tr("%1 px · no mm").arg(decimal(length));
    return r;
}

}  // namespace viewer::ui
