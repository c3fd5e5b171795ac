#include "viewer/ui/comparison/comparison_words.h"
#include "viewer/ui/problem_words.h"

#include <QCoreApplication>
#include <chrono>
#include <cmath>
#include <map>
#include <optional>

namespace viewer::ui {

using sdk::Badge;  // lupdate takes a qualified result for a class

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(viewer::ui::Comparison)
};

QString number(double value) {
    return QString::number(value, 'f', value < 9.95 ? 1 : 0);
}

}  // namespace

QString modeName(sdk::CompareMode mode) {
    switch (mode) {
        case sdk::CompareMode::SideBySide:
            return Words::tr("Side by side");
        case sdk::CompareMode::Flicker:
            return Words::tr("Flicker");
        case sdk::CompareMode::Swipe:
            return Words::tr("Swipe");
        case sdk::CompareMode::Blend:
            return Words::tr("Blend");
        case sdk::CompareMode::Difference:
            return Words::tr("Difference");
    }
    return {};
}

QString residualWords(const sdk::Registration& r, bool withBasis) {
    if (!r.residualPx && !withBasis) return Words::tr("residual unknown");
    if (!r.residualPx) return Words::tr("two landmarks: the residual cannot be known");
    if (!r.residualMm) return Words::tr("residual %1 px").arg(number(*r.residualPx));
    const QString basis = QString::fromStdString(r.basis);
    const QString mm = number(*r.residualMm);
    return basis.isEmpty() || !withBasis
               ? Words::tr("residual %1 px (%2 mm)").arg(number(*r.residualPx), mm)
               : Words::tr("residual %1 px (%2 mm, %3)").arg(number(*r.residualPx), mm, basis);
}

namespace {

/// When a frame was exposed, by its header.
std::optional<sdk::LocalTime> timeOf(const sdk::Instance& film, int frame) {
    auto time = film.acquisitionTime;
    const std::size_t index = frame > 0 ? std::size_t(frame - 1) : 0;
    if (time && index < film.frameTimesMs.size())
        *time += std::chrono::milliseconds(std::llround(film.frameTimesMs[index]));
    return time;
}

/// "54 s", "15 min 54 s", "23 h 40 min", "2 d 3 h"; never rounded up.
QString lengthOf(long long seconds) {
    if (seconds < 60) return Words::tr("%1 s").arg(seconds);
    if (seconds < 2 * 3600) return Words::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    if (seconds < 48 * 3600) return Words::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
    return Words::tr("%1 d %2 h").arg(seconds / 86400).arg(seconds / 3600 % 24);
}

}  // namespace

Badge timeBetween(const sdk::StudySet& studies, const sdk::FilmPair& pair) {
    const auto* fixed = studies.find(pair.fixed.sopInstanceUid);
    const auto* moving = studies.find(pair.moving.sopInstanceUid);
    const auto a = fixed ? timeOf(*fixed, pair.fixed.frame) : std::nullopt;
    const auto b = moving ? timeOf(*moving, pair.moving.frame) : std::nullopt;
    if (!a || !b)
        return {Words::tr("time between unknown").toStdString(), sdk::Severity::Warning,
                Words::tr("A film does not say when it was acquired.").toStdString()};
    const auto apart = std::chrono::abs(*a - *b);
    const QString length = lengthOf(std::chrono::floor<std::chrono::seconds>(apart).count());
    const bool oneClock = fixed->station == moving->station && fixed->institution == moving->institution;
    const auto text = Words::tr("%1 between the films").arg(length).toStdString();
    return oneClock ? sdk::Badge{text, sdk::Severity::Neutral,
                                 Words::tr("By the acquisition times of the headers.").toStdString()}
                    : sdk::Badge{text, sdk::Severity::Warning,
                                 Words::tr("Taken at two consoles or sites: their clocks may differ.").toStdString()};
}

QString registrationWords(const sdk::Registration& r, int landmarks) {
    if (!r.isValid()) return QString::fromStdString(r.reason);
    const QString how = r.method == sdk::RegistrationMethod::Automatic
                            ? Words::tr("Registered automatically")
                            : Words::tr("Registered by %n landmark(s)", nullptr, landmarks);
    return how + QStringLiteral(" · ") + residualWords(r);
}

QString failureWords(const sdk::Error& error) {
    static const std::map<std::string, const char*> known = {
        {"landmarks.few", QT_TRANSLATE_NOOP("viewer::ui::Comparison", "two landmarks at least, each on both films")},
        {"landmarks.close", QT_TRANSLATE_NOOP("viewer::ui::Comparison", "the landmarks lie too close together")},
        {"landmarks.mirrored", QT_TRANSLATE_NOOP("viewer::ui::Comparison",
                                                 "the landmarks fit a mirror image: are left and right exchanged?")},
        {"landmarks.rotation", QT_TRANSLATE_NOOP("viewer::ui::Comparison",
                                                 "the landmarks turn one film too far: are left and right exchanged?")},
        {"landmarks.scale",
         QT_TRANSLATE_NOOP("viewer::ui::Comparison", "the landmarks ask for a scale that no two films have")},
        {"landmarks.number", QT_TRANSLATE_NOOP("viewer::ui::Comparison", "a landmark has no place")},
        {"registration.blank",
         QT_TRANSLATE_NOOP("viewer::ui::Comparison", "there is too little bone to be seen on a film")},
        {"registration.overlap",
         QT_TRANSLATE_NOOP("viewer::ui::Comparison", "the films show too little of the same region")},
        {"registration.different",
         QT_TRANSLATE_NOOP("viewer::ui::Comparison",
                           "the bones do not match: another projection, another patient, or moved too far")},
        {"registration.ambiguous", QT_TRANSLATE_NOOP("viewer::ui::Comparison", "the films match in more than one way")},
        {"registration.uncertain",
         QT_TRANSLATE_NOOP("viewer::ui::Comparison", "a match was found, but not to within the tolerance")},
        {"registration.stopped", QT_TRANSLATE_NOOP("viewer::ui::Comparison", "it was cancelled")},
    };
    const auto found = known.find(error.code);
    return found != known.end() ? Words::tr(found->second) : problemWords(error);
}

}  // namespace viewer::ui
