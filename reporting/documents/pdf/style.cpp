#include <QFontDatabase>
#include <QString>
#include <algorithm>

#include "reporting/documents/pdf/style_p.h"

namespace reporting::documents::pdf {
namespace {

const QStringList latin{"Noto Sans", "DejaVu Sans"};
const QStringList chinese{"WenQuanYi Zen Hei", "WenQuanYi Micro Hei"};

bool installed(const QStringList& families) {
    const auto all = QFontDatabase::families();
    return std::any_of(families.begin(), families.end(), [&](const QString& family) { return all.contains(family); });
}

}  // namespace

QFont fontOf(const TextStyle& style) {
    QFont font;
    font.setFamilies(latin + chinese);
    font.setPixelSize(style.size);
    font.setWeight(style.strong ? QFont::DemiBold : QFont::Normal);
    // A hundredth of a point more: Qt then sets no ligatures, which the text layer would keep as one character ("ﬁlm").
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.1);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

std::string missingFont(const std::string& text) {
    if (!installed(latin)) return latin.join(" / ").toStdString();
    const auto characters = QString::fromStdString(text);
    const bool han = std::any_of(characters.begin(), characters.end(), [](QChar c) {
        return c.unicode() >= 0x3000 && c.unicode() < 0xFFF0 && !c.isSurrogate();
    });
    return han && !installed(chinese) ? chinese.join(" / ").toStdString() : std::string();
}

}  // namespace reporting::documents::pdf
