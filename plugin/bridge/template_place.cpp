#include "plugin/bridge/template_place.h"

#include <QCoreApplication>
#include <filesystem>

namespace hsg {

std::string templateFolder(const viewer::sdk::Settings& settings) {
    if (const auto own = settings.value("hsg/template"); own && !own->empty()) return *own;
    if (QCoreApplication::instance()) {
        const std::filesystem::path program = QCoreApplication::applicationDirPath().toStdString();
        const auto shipped = program.parent_path() / "share/fimbria/templates/hsg";
        std::error_code error;
        if (std::filesystem::is_directory(shipped, error)) return shipped.string();
    }
    return HSG_TEMPLATES "/hsg";
}

}  // namespace hsg
