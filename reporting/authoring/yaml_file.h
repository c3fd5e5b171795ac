#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reporting/authoring/yaml_text.h"

namespace reporting::authoring {

/// The text of one YAML file that is changed in place: each change touches only the lines it must and is parsed again
/// at once. A change that would not read as it was meant leaves the text as it was and gives false. For this folder's
/// .cpp.
class YamlFile {
public:
    /// Nothing if the text is not this YAML.
    static std::optional<YamlFile> read(std::string text);
    const std::string& text() const { return text_; }
    const YamlNode& root() const { return root_; }

    using Steps = std::vector<std::string>;
    /// The node becomes the value; what is equal already keeps its text.
    bool write(const Steps& path, const DraftValue& value);
    /// A new key; `after` the entry behind which it goes (npos: at the end).
    bool addEntry(const Steps& map, const std::string& key, const DraftValue& value, std::size_t after);
    bool removeEntry(const Steps& map, const std::string& key);
    /// `index` may be the number of items: at the end.
    bool insertItem(const Steps& list, std::size_t index, const DraftValue& item);
    bool removeItem(const Steps& list, std::size_t index);
    /// Takes its comment along: at its end, and above it if it stands on lines of its own.
    bool moveItem(const Steps& list, std::size_t from, std::size_t to);
    /// A word inside a scalar: bytes of the file.
    bool replaceBytes(std::size_t begin, std::size_t end, const std::string& by);

private:
    struct Line {
        std::size_t begin, end;  ///< end: of its text, before the newline
    };
    Line lineOf(std::size_t at) const;
    std::size_t columnOf(std::size_t at) const { return at - lineOf(at).begin; }
    bool isBlank(std::size_t begin, std::size_t end) const;
    std::size_t dashOf(const YamlNode& list, std::size_t index) const;
    /// The lines of an item of a block list; with the comment above it, if it has several lines and `comments`.
    Line linesOf(const YamlNode& list, std::size_t index, bool comments) const;
    std::string newline() const;
    std::string inBlock(const DraftValue& value, std::size_t indent) const;

    bool step(const Steps& path, const DraftValue& value);
    bool replaceNode(const YamlNode& node, const DraftValue& value);
    bool replace(std::size_t begin, std::size_t end, const std::string& by);

    std::string text_;
    YamlNode root_;
};

}  // namespace reporting::authoring
