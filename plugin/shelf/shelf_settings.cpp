#include "plugin/shelf/shelf_settings.h"

#include "plugin/session/places.h"

namespace hsg {

std::string departmentFolder(const viewer::sdk::Settings& settings) {
    const auto chosen = settings.value("hsg/templates");
    return chosen && !chosen->empty() ? *chosen : settings.dataDirectory() + "/templates";
}

void settleDepartment(viewer::sdk::Settings& settings) {
    if (settings.value("hsg/templates").value_or("").empty())
        settings.setValue("hsg/templates", departmentFolder(settings));
}

std::string draftPlace(const std::string& folder, const viewer::sdk::Settings& settings) {
    const auto shipped = shelfPlaces(settings).shipped + "/";
    return folder.compare(0, shipped.size(), shipped) == 0 ? departmentFolder(settings) : std::string();
}

void putInForce(viewer::sdk::Settings& settings, const std::string& idOrFolder) {
    settings.setValue("hsg/template", idOrFolder);
}

TemplateActor templateActor(const viewer::sdk::Settings& settings, const std::string& at,
                            const std::string& profileId) {
    return {profileId, at, storeFile(settings.dataDirectory())};
}

}  // namespace hsg
