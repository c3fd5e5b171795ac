#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reporting/model/result.h"
#include "reporting/template/template.h"

/// The strict YAML of templates/README.md as a plain tree in which everything knows its place.
namespace reporting::detail {

struct YamlEntry;

struct YamlNode {
    enum class Kind { Null, Scalar, Sequence, Map };
    Kind kind = Kind::Null;
    Place place;  ///< of the first character of a scalar's text (inside its quotes), else of the node
    std::string text;
    std::vector<std::pair<int, Place>> breaks;  ///< as in Expression
    /// Bytes of the source: quotes and brackets included, of a block collection from its first key or dash to the end
    /// of its last value. A node without a text (Null) is empty and stands behind its key's colon.
    std::size_t begin = 0, end = 0;
    bool flow = false;  ///< a collection in brackets
    std::vector<YamlNode> items;
    std::vector<YamlEntry> entries;

    bool isMap() const { return kind == Kind::Map; }
    bool isSequence() const { return kind == Kind::Sequence; }
    bool isScalar() const { return kind == Kind::Scalar; }
    const YamlNode* find(std::string_view key) const;
};

struct YamlEntry {
    std::string key;
    Place place;
    YamlNode value;
    std::size_t keyBegin = 0, keyEnd = 0;
};

struct YamlLimits {
    std::size_t bytes = 8u << 20;
    int depth = 64;
    std::size_t nodes = 100000;  ///< scalars, lists and maps of a file; a shipped template has about 10 000 in all
};

/// Problems of a source text are appended, each with line and column (in characters, 1-based); from the 1000th on they
/// are only counted.
class Problems {
public:
    static constexpr std::size_t most = 1000;
    explicit Problems(Diagnostics& out) : out_(out) {}
    void error(const Place& place, const std::string& code, const std::string& message);
    void warning(const Place& place, const std::string& code, const std::string& message);
    std::size_t errors() const { return errors_; }

private:
    Diagnostics& out_;
    std::size_t errors_ = 0;
};

/// " Did you mean 'x'?" for the nearest candidate, or "".
std::string suggestion(std::string_view word, const std::vector<std::string>& candidates);

/// Line and column of a byte offset.
class SourceText {
public:
    SourceText(std::string_view text, std::string file);
    Place at(std::size_t offset) const;
    std::string_view text() const { return text_; }
    const std::string& file() const { return file_; }

private:
    std::string_view text_;
    std::string file_;
    std::vector<std::size_t> lines_;
};

/// Size, UTF-8, byte-order mark, tabs, control characters and nesting, before any parser sees the text.
bool scanYaml(const SourceText& source, const YamlLimits& limits, Problems& problems);

/// Nothing if the text is not this YAML at all; duplicate keys, anchors, aliases and tags are reported and the tree
/// still given, so that one pass finds everything.
std::optional<YamlNode> parseYaml(std::string_view text, const std::string& file, const YamlLimits& limits,
                                  Problems& problems);

}  // namespace reporting::detail
