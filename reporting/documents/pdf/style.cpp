#include "reporting/documents/pdf/style_p.h"

#include <QFontDatabase>
#include <QString>
#include <algorithm>
#include <cmath>

namespace reporting::documents::pdf {
namespace {

const QStringList sans{"Noto Sans", "DejaVu Sans"};
const QStringList serif{"Noto Serif", "DejaVu Serif"};
const QStringList chinese{"WenQuanYi Zen Hei", "WenQuanYi Micro Hei"};

constexpr double perMm = 720 / 25.4;
constexpr double footHeight = 330;

bool installed(const QStringList& families) {
    const auto all = QFontDatabase::families();
    return std::any_of(families.begin(), families.end(), [&](const QString& family) { return all.contains(family); });
}

}  // namespace

Look::Look(const PageLayout& layout) {
    width = layout.paper == Paper::Letter ? 6120 : 5950;
    height = layout.paper == Paper::Letter ? 7920 : 8420;
    scale = layout.fontSize / 9.6;
    left = layout.left * perMm;
    right = width - layout.right * perMm;
    top = layout.top * perMm;
    bottom = height - layout.bottom * perMm - footHeight * scale;
    content = right - left;
    logo = layout.logo;
    logoHeight = layout.logoHeight * perMm;
    const bool isSerif = layout.font == "serif";
    const auto style = [&](int size, bool strong, QColor colour, double leading) {
        return TextStyle{static_cast<int>(std::lround(size * scale)), strong, colour, leading, isSerif};
    };
    body = style(96, false, colour::ink, 1.45);
    alert = style(96, true, colour::alert, 1.45);
    title = style(190, true, colour::ink, 1.25);
    institution = style(92, false, colour::quiet, 1.3);
    section = style(112, true, colour::accent, 1.35);
    subsection = style(98, true, colour::ink, 1.4);
    label = style(72, false, colour::quiet, 1.3);
    value = style(94, false, colour::ink, 1.3);
    lead = style(124, true, colour::ink, 1.35);
    impression = style(106, false, colour::ink, 1.42);
    caption = style(78, false, colour::quiet, 1.35);
    small = style(76, false, colour::quiet, 1.4);
    status = style(84, true, colour::accent, 1.2);
}

QFont fontOf(const TextStyle& style) {
    QFont font;
    font.setFamilies((style.serif ? serif : sans) + chinese);
    font.setPixelSize(style.size);
    font.setWeight(style.strong ? QFont::DemiBold : QFont::Normal);
    // A hundredth of a point more: Qt then sets no ligatures, which the text layer would keep as one character ("ﬁlm").
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.1);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

std::string missingFont(const std::string& text, const Look& look) {
    const auto& latin = look.body.serif ? serif : sans;
    if (!installed(latin)) return latin.join(" / ").toStdString();
    const auto characters = QString::fromStdString(text);
    const bool han = std::any_of(characters.begin(), characters.end(), [](QChar c) {
        return c.unicode() >= 0x3000 && c.unicode() < 0xFFF0 && !c.isSurrogate();
    });
    return han && !installed(chinese) ? chinese.join(" / ").toStdString() : std::string();
}

}  // namespace reporting::documents::pdf
