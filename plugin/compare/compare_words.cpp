#include "plugin/compare/compare_words.h"

#include <QCoreApplication>
#include <algorithm>

namespace hsg {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(hsg::Comparisons)
};

viewer::sdk::Landmark named(const char* id, const QString& label) {
    return {id, label.toStdString(), std::nullopt, std::nullopt};
}

}  // namespace

std::vector<viewer::sdk::Landmark> landmarkNames(bool sidesConfirmed) {
    std::vector<viewer::sdk::Landmark> names;
    const auto pair = [&](const char* right, const char* left, const QString& rightName, const QString& leftName) {
        names.push_back(named(right, rightName));
        names.push_back(named(left, leftName));
    };
    if (sidesConfirmed)
        pair("cornu-right", "cornu-left", Texts::tr("Right cornu"), Texts::tr("Left cornu"));
    else
        pair("cornu-one", "cornu-other", Texts::tr("One cornu, the same on both films"), Texts::tr("The other cornu"));
    names.push_back(named("cervix", Texts::tr("Internal os of the cervix")));
    names.push_back(named("symphysis", Texts::tr("Upper end of the symphysis")));
    if (sidesConfirmed)
        pair("sacroiliac-right", "sacroiliac-left", Texts::tr("Lower end of the right sacroiliac joint"),
             Texts::tr("Lower end of the left sacroiliac joint"));
    else
        pair("sacroiliac-one", "sacroiliac-other",
             Texts::tr("Lower end of one sacroiliac joint, the same on both films"),
             Texts::tr("Lower end of the other sacroiliac joint"));
    return names;
}

QString keptName(const Words& words, const reporting::Reading& reading, const reporting::KeptComparison& kept) {
    const auto film = [&](const std::string& id) {
        const auto* known = reading.film(id);
        return known ? words.film(*known) : QString::fromStdString(id);
    };
    const QString fixed = film(kept.fixedFilm), moving = film(kept.movingFilm);
    if (kept.mode == "difference") return Texts::tr("Difference: %1 − %2").arg(moving, fixed);
    if (kept.mode == "blend") return Texts::tr("Blend: %1 and %2").arg(fixed, moving);
    if (kept.mode == "swipe") return Texts::tr("Swipe: %1 and %2").arg(fixed, moving);
    if (kept.mode == "flicker") return Texts::tr("Flicker: %1 and %2").arg(fixed, moving);
    return Texts::tr("Side by side: %1 and %2").arg(fixed, moving);
}

QString keptRegistration(const reporting::KeptComparison& kept) {
    const auto points =
        std::count_if(kept.places.begin(), kept.places.end(), [](const auto& p) { return p.fixed && p.moving; });
    const QString how = kept.method == "automatic"   ? Texts::tr("registered automatically")
                        : kept.method == "landmarks" ? Texts::tr("%n landmark(s)", nullptr, static_cast<int>(points))
                                                     : Texts::tr("not registered");
    if (kept.method.empty()) return how;
    if (!kept.residualPx) return Texts::tr("%1 · residual not known").arg(how);
    const QString px = QString::number(*kept.residualPx, 'f', 1);
    if (!kept.residualMm) return Texts::tr("%1 · residual %2 px").arg(how, px);
    return Texts::tr("%1 · residual %2 px (%3 mm)").arg(how, px, QString::number(*kept.residualMm, 'f', 1));
}

}  // namespace hsg
