#include "viewer/ui/theme.h"

namespace viewer::ui::theme {

Plate plate(sdk::Severity severity) {
    switch (severity) {
        case sdk::Severity::Good:
            return {QColor(22, 84, 52), QColor(226, 250, 234)};
        case sdk::Severity::Warning:
            return {QColor(150, 96, 0), QColor(255, 246, 224)};
        case sdk::Severity::Alert:
            return {QColor(168, 28, 28), QColor(255, 240, 238)};
        case sdk::Severity::Neutral:
            break;
    }
    return {QColor(46, 54, 64), QColor(226, 231, 236)};
}

const char* sign(sdk::Severity severity) {
    switch (severity) {
        case sdk::Severity::Good:
            return "✓ ";
        case sdk::Severity::Warning:
            return "▲ ";
        case sdk::Severity::Alert:
            return "✕ ";
        case sdk::Severity::Neutral:
            break;
    }
    return "";
}

QFont font(int pixelSize, bool bold) {
    QFont f;
    // a Latin face first, then one with Chinese: digits keep one shape in both languages
    f.setFamilies({"Noto Sans", "DejaVu Sans", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Noto Sans CJK SC"});
    f.setPixelSize(pixelSize);
    f.setBold(bold);
    return f;
}

}  // namespace viewer::ui::theme
