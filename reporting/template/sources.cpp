#include "reporting/template/sources.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace reporting::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t maxFiles = 256;
constexpr std::size_t maxFileBytes = 8u << 20;
constexpr std::size_t maxOverlays = 8;

bool isRaw(const std::string& name) {
    return name == "diagram.svg" || name == "page.mustache" || name == "logo.png";
}

bool isKnownYaml(const std::string& name) {
    static const std::vector<std::string> known{"template.yaml",
                                                "codes.yaml",
                                                "rules/derived.yaml",
                                                "rules/tables.yaml",
                                                "rules/conclusions.yaml",
                                                "rules/limitations.yaml",
                                                "rules/contradictions.yaml",
                                                "report.yaml",
                                                "layouts.yaml",
                                                "cards.yaml"};
    if (std::find(known.begin(), known.end(), name) != known.end()) return true;
    if (name.rfind("questions/", 0) == 0) return name.find('/', 10) == std::string::npos;
    const std::size_t slash = name.find('/');
    const std::string file = slash == std::string::npos ? "" : name.substr(slash);
    return file == "/labels.yaml" || file == "/phrases.yaml";
}

/// One folder, without what it extends. `prefix` leads from the folder that was asked for to this one.
class FolderReader {
public:
    FolderReader(fs::path folder, std::string prefix, Problems& problems)
        : folder_(std::move(folder)), prefix_(std::move(prefix)), problems_(problems) {}

    std::optional<Sources> read() {
        std::vector<std::string> names;
        std::error_code error;
        for (fs::recursive_directory_iterator it(folder_, error), end; !error && it != end; it.increment(error)) {
            if (it.depth() > 1 && it->is_directory(error)) it.disable_recursion_pending();
            if (!it->is_regular_file(error)) continue;
            const std::string name = it->path().lexically_relative(folder_).generic_string();
            if (name.size() > 5 && name.ends_with(".yaml") ? true : isRaw(name)) names.push_back(name);
            if (names.size() > maxFiles) {
                problems_.error({prefix_, 0, 0}, "template.files", "More than 256 files in the template folder.");
                return std::nullopt;
            }
        }
        if (error) {
            problems_.error({prefix_.empty() ? "." : prefix_, 0, 0}, "template.folder",
                            "The template folder cannot be read.");
            return std::nullopt;
        }
        std::sort(names.begin(), names.end());
        for (const std::string& name : names) readFile(name);
        return std::move(sources_);
    }

private:
    void readFile(const std::string& name) {
        const std::string shown = prefix_ + name;
        std::error_code error;
        const auto size = fs::file_size(folder_ / name, error);
        std::ifstream stream(folder_ / name, std::ios::binary);
        if (error || !stream || size > maxFileBytes) {
            problems_.error(
                {shown, 0, 0}, size > maxFileBytes && !error ? "template.size" : "template.file",
                size > maxFileBytes && !error ? "The file is larger than 8 MiB." : "The file cannot be read.");
            return;
        }
        std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
        if (isRaw(name)) {
            sources_.raw[name] = std::move(text);
            return;
        }
        if (!isKnownYaml(name)) {
            problems_.error({shown, 0, 0}, "template.unknown-file",
                            "A template has no file of this name; templates/README.md lists them.");
            return;
        }
        if (std::optional<YamlNode> root = parseYaml(text, shown, {}, problems_))
            sources_.yaml[name] = std::move(*root);
        else
            sources_.complete = false;
    }

    fs::path folder_;
    std::string prefix_;
    Problems& problems_;
    Sources sources_;
};

const YamlNode* extendsOf(const Sources& sources) {
    const auto file = sources.yaml.find("template.yaml");
    return file == sources.yaml.end() ? nullptr : file->second.find("extends");
}

void layOver(Sources& base, Sources overlay, Problems& problems) {
    base.complete = base.complete && overlay.complete;
    for (auto& [name, bytes] : overlay.raw) base.raw[name] = std::move(bytes);
    for (auto& [name, node] : overlay.yaml) {
        const auto old = base.yaml.find(name);
        if (old == base.yaml.end())
            base.yaml[name] = std::move(node);
        else
            overlayNode(old->second, node, problems);
    }
}

}  // namespace

std::optional<Sources> readSources(const std::string& folder, Problems& problems) {
    std::vector<Sources> chain;
    std::vector<fs::path> seen;
    fs::path path(folder);
    std::string prefix;
    for (;;) {
        std::error_code error;
        const fs::path canonical = fs::canonical(path, error);
        if (std::find(seen.begin(), seen.end(), canonical) != seen.end() || chain.size() > maxOverlays) {
            problems.error({prefix + "template.yaml", 0, 0}, "template.extends",
                           chain.size() > maxOverlays ? "More than 8 overlays." : "The template extends itself.");
            return std::nullopt;
        }
        seen.push_back(canonical);
        std::optional<Sources> one = FolderReader(path, prefix, problems).read();
        if (!one) return std::nullopt;
        if (!one->yaml.count("template.yaml") && problems.errors() == 0) {
            problems.error({prefix + "template.yaml", 0, 0}, "template.file",
                           "There is no template.yaml in the folder.");
            return std::nullopt;
        }
        chain.push_back(std::move(*one));
        const YamlNode* extends = extendsOf(chain.back());
        if (!extends) break;
        if (!extends->isScalar() || fs::path(extends->text).is_absolute() ||
            !fs::is_directory(path / extends->text, error)) {
            problems.error(extends->place, "template.extends",
                           "'extends' must name a template folder, relative to this one.");
            return std::nullopt;
        }
        path /= extends->text;
        prefix = (fs::path(prefix) / extends->text).lexically_normal().generic_string();
        if (!prefix.ends_with('/')) prefix += '/';
    }
    Sources result = std::move(chain.back());
    for (auto it = chain.rbegin() + 1; it != chain.rend(); ++it) layOver(result, std::move(*it), problems);
    std::erase_if(result.yaml["template.yaml"].entries, [](const YamlEntry& entry) { return entry.key == "extends"; });
    return result;
}

}  // namespace reporting::detail
