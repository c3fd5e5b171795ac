#include "reporting/template/template_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "reporting/template/sources.h"

namespace reporting {
namespace {

namespace fs = std::filesystem;
using detail::Problems;

/// One folder, without what it extends.
class FolderReader {
public:
    FolderReader(fs::path folder, std::string prefix, Problems& problems)
        : folder_(std::move(folder)), problems_(problems) {
        result_.prefix = std::move(prefix);
    }

    std::optional<FolderFiles> read() {
        std::vector<std::string> names;
        std::error_code error;
        std::size_t entries = 0;
        for (fs::recursive_directory_iterator it(folder_, error), end; !error && it != end; it.increment(error)) {
            if (it.depth() > 1 && it->is_directory(error)) it.disable_recursion_pending();
            if (++entries > TemplateLimits::entries) {
                problems_.error({result_.prefix, 0, 0}, "template.files",
                                "More than 4096 files and folders in the template folder.");
                return std::nullopt;
            }
            if (it->is_symlink(error) && leadsOut(it->path())) continue;
            if (!it->is_regular_file(error)) continue;
            const std::string name = it->path().lexically_relative(folder_).generic_string();
            if (name.size() > 5 && name.ends_with(".yaml") ? true : isRawTemplateFile(name)) names.push_back(name);
            if (names.size() > TemplateLimits::files) {
                problems_.error({result_.prefix, 0, 0}, "template.files",
                                "More than 256 files in the template folder.");
                return std::nullopt;
            }
        }
        if (error) {
            problems_.error({result_.prefix.empty() ? "." : result_.prefix, 0, 0}, "template.folder",
                            "The template folder cannot be read.");
            return std::nullopt;
        }
        std::sort(names.begin(), names.end());
        for (const std::string& name : names) readFile(name);
        return std::move(result_);
    }

private:
    /// A link to what is not the folder's own: it could show any file of the machine in an error message.
    bool leadsOut(const fs::path& link) {
        std::error_code error;
        const fs::path home = fs::canonical(folder_, error), target = fs::canonical(link, error);
        const auto inside = target.lexically_relative(home);
        const bool isFolder = fs::is_directory(target, error);
        if (!target.empty() && !isFolder && !inside.empty() && *inside.begin() != "..") return false;
        const std::string name = link.lexically_relative(folder_).generic_string();
        if (!isFolder && !isTemplateFile(name)) return true;
        problems_.error({result_.prefix + name, 0, 0}, "template.link",
                        "This is a link that leads out of the template folder; put the file itself here.");
        return true;
    }
    void readFile(const std::string& name) {
        const Place place{result_.prefix + name, 0, 0};
        std::error_code error;
        const auto size = fs::file_size(folder_ / name, error);
        std::ifstream stream(folder_ / name, std::ios::binary);
        if (error || !stream) return problems_.error(place, "template.file", "The file cannot be read.");
        if (size > TemplateLimits::fileBytes)
            return problems_.error(place, "template.size", "The file is larger than 8 MiB.");
        bytes_ += size;
        if (bytes_ > TemplateLimits::folderBytes)
            return problems_.error(place, "template.size", "The files of the folder are larger than 32 MiB together.");
        // the file may grow while it is read
        auto text = std::make_shared<std::string>(TemplateLimits::fileBytes + 1, '\0');
        text->resize(static_cast<std::size_t>(size) + 1);
        stream.read(text->data(), static_cast<std::streamsize>(text->size()));
        text->resize(static_cast<std::size_t>(stream.gcount()));
        result_.files[name] = std::move(text);
    }

    fs::path folder_;
    Problems& problems_;
    FolderFiles result_;
    std::uintmax_t bytes_ = 0;
};

/// `extends` of a template.yaml; nothing if there is none. Its syntax is told by who reads the whole.
std::optional<detail::YamlNode> extendsOf(const FolderFiles& folder) {
    const auto file = folder.files.find("template.yaml");
    if (file == folder.files.end()) return std::nullopt;
    Diagnostics ignored;
    Problems problems(ignored);
    const auto root = detail::parseYaml(*file->second, folder.prefix + "template.yaml", {}, problems);
    const detail::YamlNode* extends = root ? root->find("extends") : nullptr;
    return extends ? std::optional(*extends) : std::nullopt;
}

}  // namespace

const std::string* TemplateFiles::text(const std::string& file) const {
    const auto found = own().files.find(file);
    return found == own().files.end() ? nullptr : found->second.get();
}

bool TemplateFiles::sameBytes(const TemplateFiles& other) const {
    const auto same = [](const FolderFiles& a, const FolderFiles& b) {
        return a.prefix == b.prefix && std::equal(a.files.begin(), a.files.end(), b.files.begin(), b.files.end(),
                                                  [](const auto& one, const auto& two) {
                                                      return one.first == two.first && *one.second == *two.second;
                                                  });
    };
    return std::equal(chain.begin(), chain.end(), other.chain.begin(), other.chain.end(), same);
}

bool isRawTemplateFile(const std::string& path) {
    return path == "diagram.svg" || path == "page.mustache" || path == "logo.png";
}

bool isTemplateFile(const std::string& path) {
    static const std::vector<std::string> known{"template.yaml",
                                                "codes.yaml",
                                                "rules/derived.yaml",
                                                "rules/tables.yaml",
                                                "rules/conclusions.yaml",
                                                "rules/limitations.yaml",
                                                "rules/contradictions.yaml",
                                                "report.yaml",
                                                "layouts.yaml",
                                                "cards.yaml",
                                                "cases.yaml"};
    if (isRawTemplateFile(path) || std::find(known.begin(), known.end(), path) != known.end()) return true;
    if (!path.ends_with(".yaml") || path.find("..") != std::string::npos || path.front() == '/') return false;
    if (path.rfind("questions/", 0) == 0) return path.size() > 15 && path.find('/', 10) == std::string::npos;
    const std::size_t slash = path.find('/');
    const std::string file = slash == std::string::npos ? "" : path.substr(slash);
    return file == "/labels.yaml" || file == "/phrases.yaml";
}

std::optional<TemplateFiles> readTemplateFiles(const std::string& folder, Diagnostics& diagnostics) {
    Problems problems(diagnostics);
    TemplateFiles result;
    std::vector<fs::path> seen;
    fs::path path(folder);
    std::string prefix;
    for (;;) {
        std::error_code error;
        const fs::path canonical = fs::canonical(path, error);
        const bool again = std::find(seen.begin(), seen.end(), canonical) != seen.end();
        if (again || result.chain.size() > TemplateLimits::overlays) {
            problems.error({result.chain.back().prefix + "template.yaml", 0, 0}, "template.extends",
                           again ? "The template extends itself." : "More than 8 overlays.");
            return result;
        }
        seen.push_back(canonical);
        std::optional<FolderFiles> one = FolderReader(path, prefix, problems).read();
        if (!one) return result.chain.empty() ? std::nullopt : std::optional(std::move(result));
        result.chain.push_back(std::move(*one));
        const auto extends = extendsOf(result.chain.back());
        if (!extends) return result;
        if (!extends->isScalar() || fs::path(extends->text).is_absolute() ||
            !fs::is_directory(path / extends->text, error))
            return result;  // told by who lays them over one another
        path /= extends->text;
        prefix = (fs::path(prefix) / extends->text).lexically_normal().generic_string();
        if (!prefix.ends_with('/')) prefix += '/';
    }
}

}  // namespace reporting
