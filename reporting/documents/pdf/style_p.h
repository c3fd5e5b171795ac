#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <string>

/// How a report looks. Lengths are tenths of a point.
namespace reporting::documents::pdf {

namespace page {
inline constexpr double width = 5950, height = 8420;
/// A4 printed on Letter at full size loses 25 pt at the head and at the foot: nothing stands in the outer 43 pt.
inline constexpr double margin = 430;
inline constexpr double left = 520, right = width - 520, bottom = height - margin - 330;
inline constexpr double content = right - left;
}  // namespace page

namespace colour {
inline constexpr QColor ink{27, 39, 51};
inline constexpr QColor quiet{95, 109, 122};
inline constexpr QColor accent{18, 78, 104};
inline constexpr QColor line{212, 220, 227};
inline constexpr QColor panel{242, 246, 248};
inline constexpr QColor alert{150, 84, 0};
inline constexpr QColor unsignedRed{166, 30, 30};
inline constexpr QColor paper{255, 255, 255};
}  // namespace colour

struct TextStyle {
    int size = 95;  ///< of the letters
    bool strong = false;
    QColor colour = colour::ink;
    double leading = 1.42;  ///< line height over size
};

namespace style {
inline const TextStyle body{96, false, colour::ink, 1.45};
inline const TextStyle alert{96, true, colour::alert, 1.45};
inline const TextStyle title{190, true, colour::ink, 1.25};
inline const TextStyle institution{92, false, colour::quiet, 1.3};
inline const TextStyle section{112, true, colour::accent, 1.35};
inline const TextStyle subsection{98, true, colour::ink, 1.4};
inline const TextStyle label{72, false, colour::quiet, 1.3};
inline const TextStyle value{94, false, colour::ink, 1.3};
inline const TextStyle lead{124, true, colour::ink, 1.35};
inline const TextStyle impression{106, false, colour::ink, 1.42};
inline const TextStyle caption{78, false, colour::quiet, 1.35};
inline const TextStyle small{76, false, colour::quiet, 1.4};
inline const TextStyle status{84, true, colour::accent, 1.2};
}  // namespace style

/// Latin letters and digits from the first family, Chinese from the last: with a CJK font first, Qt 6.4 loses the
/// digits from the text layer.
QFont fontOf(const TextStyle& style);

/// Families that `text` needs and that are not installed; empty if none.
std::string missingFont(const std::string& text);

}  // namespace reporting::documents::pdf
