#pragma once

#include <QColor>
#include <QFont>
#include <string>

#include "reporting/model/report.h"

/// How a report looks. Lengths are tenths of a point.
namespace reporting::documents::pdf {

namespace colour {
inline constexpr QColor ink{27, 39, 51};
inline constexpr QColor quiet{80, 94, 107};
inline constexpr QColor accent{18, 78, 104};
inline constexpr QColor line{180, 190, 199};
inline constexpr QColor panel{242, 246, 248};
inline constexpr QColor alert{140, 60, 0};
inline constexpr QColor unsignedRed{166, 30, 30};
inline constexpr QColor paper{255, 255, 255};
}  // namespace colour

struct TextStyle {
    int size = 95;  ///< of the letters
    bool strong = false;
    QColor colour = colour::ink;
    double leading = 1.42;  ///< line height over size
    bool serif = false;
};

/// Paper, margins and letters of a layout. Whatever a colour says is said by a word, a mark or a frame as well.
struct Look {
    explicit Look(const PageLayout& layout);

    double width = 0, height = 0;
    double left = 0, right = 0, top = 0, bottom = 0;  ///< of the content; the foot of the page stands below it
    double content = 0;                               ///< breadth between left and right
    double scale = 1;                                 ///< of the letters and what goes with them
    double logoHeight = 0;
    LogoPlace logo = LogoPlace::Left;

    TextStyle body, alert, title, institution, section, subsection, label, value, lead, impression, caption, small,
        status;
};

/// Latin letters and digits from the first family, Chinese from the last: with a CJK font first, Qt 6.4 loses the
/// digits from the text layer.
QFont fontOf(const TextStyle& style);

/// Families that `text` needs and that are not installed; empty if none.
std::string missingFont(const std::string& text, const Look& look);

}  // namespace reporting::documents::pdf
