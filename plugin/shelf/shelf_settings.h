#pragma once

#include "plugin/shelf/activation.h"
#include "plugin/shelf/shelf_entries.h"

/// What the settings say about templates, and the acts that set them; window and command line do the same.
namespace hsg {

/// The folder that the department shares; a folder in the data directory until one is chosen.
std::string departmentFolder(const viewer::sdk::Settings& settings);
/// Something was put into departmentFolder(): it is looked into from now on.
void settleDepartment(viewer::sdk::Settings& settings);
/// Where draftOf() puts the draft of a template: empty, beside it; of a shipped one the department's folder.
std::string draftPlace(const std::string& folder, const viewer::sdk::Settings& settings);
/// New readings get it: an id of the shelf, or a folder.
void putInForce(viewer::sdk::Settings& settings, const std::string& idOrFolder);
/// `at`: DICOM DT.
TemplateActor templateActor(const viewer::sdk::Settings& settings, const std::string& at, const std::string& profileId);

}  // namespace hsg
