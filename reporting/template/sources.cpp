#include "reporting/template/sources.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace reporting::detail {
namespace {

namespace fs = std::filesystem;

const YamlNode* extendsOf(const Sources& sources) {
    const auto file = sources.yaml.find("template.yaml");
    return file == sources.yaml.end() ? nullptr : file->second.find("extends");
}

bool isRemoval(const YamlNode& file) {
    const YamlNode* remove = file.find("remove");
    return remove && remove->isScalar() && remove->text == "yes";
}

void layOver(Sources& base, Sources overlay, Problems& problems) {
    base.complete = base.complete && overlay.complete;
    for (auto& [name, bytes] : overlay.raw) base.raw[name] = std::move(bytes);
    for (auto& [name, node] : overlay.yaml) {
        const auto old = base.yaml.find(name);
        if (name.rfind("questions/", 0) == 0 && isRemoval(node)) {
            if (old == base.yaml.end())
                problems.error(node.place, "template.overlay", "There is no step of this file name to remove.");
            else
                base.yaml.erase(old);
            continue;
        }
        if (old == base.yaml.end())
            base.yaml[name] = std::move(node);
        else
            overlayNode(old->second, node, problems);
    }
    moveQuestions(base, problems);
}

/// An overlay that lists fewer languages leaves the words of the others out; its own words stay, to be checked.
void dropOtherLanguages(Sources& result, const std::set<std::string>& own) {
    const YamlNode* listed = result.yaml["template.yaml"].find("languages");
    if (!listed || !listed->isSequence()) return;
    std::set<std::string> languages;
    for (const YamlNode& item : listed->items) languages.insert(item.text);
    std::erase_if(result.yaml, [&](const auto& file) {
        const std::string& name = file.first;
        const bool words = name.ends_with("/labels.yaml") || name.ends_with("/phrases.yaml");
        return words && !own.count(name) && !languages.count(name.substr(0, name.find('/')));
    });
}

std::set<std::string> namesOf(const Sources& sources) {
    std::set<std::string> names;
    for (const auto& [name, node] : sources.yaml) names.insert(name);
    return names;
}

/// The folder that `extends` of the folder before it names is the next one of the chain.
bool leadsOn(const Sources& from, const TemplateFiles& files, std::size_t next, Problems& problems) {
    const YamlNode* extends = extendsOf(from);
    if (!extends) return true;
    std::string prefix;
    if (extends->isScalar() && !extends->text.empty() && !fs::path(extends->text).is_absolute())
        prefix = (fs::path(files.chain[next - 1].prefix) / extends->text).lexically_normal().generic_string();
    if (!prefix.empty() && !prefix.ends_with('/')) prefix += '/';
    if (!prefix.empty() && next < files.chain.size() && files.chain[next].prefix == prefix) return true;
    if (problems.errors() == 0 || next >= files.chain.size())
        problems.error(extends->place, "template.extends",
                       "'extends' must name a template folder, relative to this one.");
    return false;
}

}  // namespace

namespace {

std::size_t countNodes(const YamlNode& node) {
    std::size_t count = 1;
    for (const YamlNode& item : node.items) count += countNodes(item);
    for (const YamlEntry& entry : node.entries) count += 1 + countNodes(entry.value);
    return count;
}

/// What a file may still have of what the folder may have.
YamlLimits limitsWithin(std::size_t left) {
    YamlLimits limits;
    limits.nodes = std::min(limits.nodes, left);
    return limits;
}

}  // namespace

Sources parseFolder(const FolderFiles& folder, Problems& problems) {
    Sources sources;
    std::size_t left = TemplateLimits::nodes;
    for (const auto& [name, text] : folder.files) {
        const std::string shown = folder.prefix + name;
        if (!isTemplateFile(name)) {
            problems.error({shown, 0, 0}, "template.unknown-file",
                           "A template has no file of this name; templates/FORMAT.md lists them.");
            continue;
        }
        if (text->size() > TemplateLimits::fileBytes)
            problems.error({shown, 0, 0}, "template.size", "The file is larger than 8 MiB.");
        else if (isRawTemplateFile(name))
            sources.raw[name] = *text;
        else if (std::optional<YamlNode> root = parseYaml(*text, shown, limitsWithin(left), problems)) {
            left -= std::min(left, countNodes(*root));
            sources.yaml[name] = std::move(*root);
        } else
            sources.complete = false;
    }
    return sources;
}

std::optional<Sources> mergeSources(std::vector<Sources> parsed, const TemplateFiles& files, Problems& problems) {
    if (parsed.empty() || parsed.size() > TemplateLimits::overlays + 1) return std::nullopt;
    for (std::size_t i = 0; i < parsed.size(); ++i) {
        if (!parsed[i].yaml.count("template.yaml")) {
            if (problems.errors() == 0)
                problems.error({files.chain[i].prefix + "template.yaml", 0, 0}, "template.file",
                               "There is no template.yaml in the folder.");
            return std::nullopt;
        }
        if (!leadsOn(parsed[i], files, i + 1, problems)) return std::nullopt;
        if (!extendsOf(parsed[i])) parsed.resize(i + 1);
    }
    const std::set<std::string> own = namesOf(parsed.front());
    Sources result = std::move(parsed.back());
    for (auto it = parsed.rbegin() + 1; it != parsed.rend(); ++it) layOver(result, std::move(*it), problems);
    if (parsed.size() > 1) dropOtherLanguages(result, own);
    std::erase_if(result.yaml["template.yaml"].entries, [](const YamlEntry& entry) { return entry.key == "extends"; });
    return result;
}

std::optional<Sources> readSources(const TemplateFiles& files, Problems& problems) {
    std::vector<Sources> parsed;
    for (const FolderFiles& folder : files.chain) {
        if (folder.files.size() > TemplateLimits::files) {
            problems.error({folder.prefix, 0, 0}, "template.files", "More than 256 files in the template folder.");
            return std::nullopt;
        }
        parsed.push_back(parseFolder(folder, problems));
    }
    return mergeSources(std::move(parsed), files, problems);
}

}  // namespace reporting::detail
