#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reporting/model/result.h"

namespace reporting {

/// The bytes of one file; shared, so that many snapshots of a folder cost nothing.
using FileText = std::shared_ptr<const std::string>;

/// One template folder in memory: path inside the folder ('/' separated) → bytes.
struct FolderFiles {
    std::string prefix;  ///< leads from the template's own folder to this one: "" or "../base/"
    std::map<std::string, FileText> files;
    bool operator==(const FolderFiles&) const = default;
};

/// A template as files: its own folder, then what it `extends`, one after the other. Never empty.
struct TemplateFiles {
    std::vector<FolderFiles> chain;
    bool operator==(const TemplateFiles&) const = default;

    const FolderFiles& own() const { return chain.front(); }
    /// The folder's own text; nullptr if it has no such file.
    const std::string* text(const std::string& file) const;
    /// The same text, byte for byte; not the same objects.
    bool sameBytes(const TemplateFiles& other) const;
};

struct TemplateLimits {
    static constexpr std::size_t fileBytes = 8u << 20, files = 256, overlays = 8;
    static constexpr std::size_t folderBytes = 32u << 20;  ///< all files of one folder
    static constexpr std::size_t entries = 4096;           ///< of the disk folder, whatever they are
    static constexpr std::size_t nodes = 200000;           ///< of all YAML of one folder
};

/// Reads a folder and what it extends from the disk; follows `extends` only as far as it can be read (problems are
/// appended). Nothing if the folder itself cannot be read. Within TemplateLimits; other files (README.md …) are left
/// out.
std::optional<TemplateFiles> readTemplateFiles(const std::string& folder, Diagnostics& problems);

/// A file that a template folder may have.
bool isTemplateFile(const std::string& path);
/// diagram.svg, page.mustache, logo.png: no YAML.
bool isRawTemplateFile(const std::string& path);

}  // namespace reporting
