#include "viewer/ui/preferences.h"

namespace viewer::ui {

const std::vector<MousePreset>& mousePresets() {
    static const std::vector<MousePreset> presets = [] {
        MouseMap starviewer, zoomLeft;
        starviewer.left = Tool::Scroll;
        starviewer.right = Tool::Window;
        zoomLeft.left = Tool::Zoom;
        zoomLeft.right = Tool::Window;
        return std::vector<MousePreset>{{"standard", {}}, {"starviewer", starviewer}, {"zoom-left", zoomLeft}};
    }();
    return presets;
}

std::string presetOf(const MouseMap& map) {
    for (const auto& preset : mousePresets()) {
        MouseMap same = preset.map;
        same.invertWidth = map.invertWidth;
        same.invertLevel = map.invertLevel;
        same.sensitivity = map.sensitivity;
        if (same == map) return preset.id;
    }
    return {};
}

CornerFields defaultCorners() {
    using F = CornerField;
    CornerFields corners;
    corners[kTopLeft] = {F::PatientName, F::PatientId, F::BirthAgeSex};
    corners[kTopRight] = {F::AcquisitionTime, F::Institution, F::StudyDescription, F::Accession};
    corners[kBottomLeft] = {F::Window, F::View, F::Calibration, F::Pointer};
    corners[kBottomRight] = {F::FilmNumber, F::Series, F::ContrastAgent, F::Laterality};
    return corners;
}

}  // namespace viewer::ui
