#pragma once

#include <map>

#include "reporting/template/template_files.h"
#include "reporting/template/yaml_tree.h"

namespace reporting::detail {

/// The files of a template after its overlays were laid over it.
struct Sources {
    std::map<std::string, YamlNode> yaml;    ///< by path inside the template folder, '/' separated
    bool complete = true;                    ///< no file was left out because it is no YAML at all
    std::map<std::string, std::string> raw;  ///< diagram.svg, page.mustache, logo.png
};

/// The files of one folder as trees, not laid over anything.
Sources parseFolder(const FolderFiles& folder, Problems& problems);
/// All folders of the chain, each as parseFolder gave it, laid over one another: the first of the chain on top. Nothing
/// if the chain does not lead where `extends` says, or there is no template at all.
std::optional<Sources> mergeSources(std::vector<Sources> parsed, const TemplateFiles& files, Problems& problems);
std::optional<Sources> readSources(const TemplateFiles& files, Problems& problems);

/// Lays `overlay` over `base`: maps by key, lists of maps by id (`id`, `rule`, `name`, `step`, `case`; sentences by
/// `phrase` or `text`), everything else replaces. An item with `remove: yes` goes away, one with `before: ID` is put
/// there. `args`, `then` and `words` replace as a whole.
void overlayNode(YamlNode& base, const YamlNode& overlay, Problems& problems);

/// What tells an item of a list from its neighbours when an overlay is laid over it; "" without an id.
std::string itemId(const YamlNode& item);
/// Overlays merge this list item by item (else it is replaced as a whole).
bool hasItemIds(const YamlNode& list);

/// Questions with `moveTo: STEP` go to the end of that step, those with `moveBefore: QUESTION` before that question; a
/// step that gave all of its questions away is gone.
void moveQuestions(Sources& sources, Problems& problems);

/// One JSON object, file name → content, keys in order; also valid as strict YAML.
std::string canonicalText(const Sources& sources);
std::string sha256(const std::string& bytes);
/// The inverse of canonicalText.
std::optional<Sources> sourcesFromCanonical(const std::string& text, Problems& problems);

}  // namespace reporting::detail
