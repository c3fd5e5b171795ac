#include "reporting/template/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <set>
#include <sstream>

namespace reporting::detail {
namespace {

struct TooDeep {
    std::size_t offset;
};

/// Where the text of a scalar continues, found by walking its source beside its value.
class ScalarWalk {
public:
    ScalarWalk(const SourceText& source, std::size_t offset, YamlNode& node)
        : x_source(source), x_raw(source.text()), x_at(offset), x_node(node) {}

    /// False if a quoted text has no end: yaml-cpp takes the end of the file for it.
    bool run() {
        const char style = peek();
        if (style == '"' || style == '\'') ++x_at;
        if (style == '|' || style == '>') {
            while (x_at < x_raw.size() && x_raw[x_at] != '\n') ++x_at;
            skipBlank();
        }
        x_node.place = x_source.at(x_at);
        std::size_t offset = 0;
        while (offset < x_node.text.size() && x_at < x_raw.size()) {
            const char c = peek();
            if (c == '\n' || c == '\r') {
                skipBlank();
                do ++offset;
                while (offset < x_node.text.size() && x_node.text[offset] == '\n');
                note(offset);
            } else if (c == ' ' && (style == '"' || style == '\'' || (style != '|' && style != '>')) && endsLine()) {
                ++x_at;  // trailing blanks of a folded line are not part of the value
            } else if ((style == '\'' && c == '\'') || (style == '"' && c == '\\')) {
                x_at += escapeLength(c);
                offset += characterLength(offset);
                note(offset);
            } else {
                if (c != x_node.text[offset]) return true;
                ++x_at;
                ++offset;
            }
        }
        if (style != '"' && style != '\'') return true;
        skipBlank();
        return x_at < x_raw.size();
    }

private:
    char peek() const { return x_at < x_raw.size() ? x_raw[x_at] : '\0'; }
    void skipBlank() {
        while (x_at < x_raw.size() && (peek() == ' ' || peek() == '\n' || peek() == '\r')) ++x_at;
    }
    bool endsLine() const {
        std::size_t i = x_at;
        while (i < x_raw.size() && x_raw[i] == ' ') ++i;
        return i < x_raw.size() && (x_raw[i] == '\n' || x_raw[i] == '\r');
    }
    std::size_t escapeLength(char quote) const {
        if (quote == '\'') return 2;
        const char kind = x_at + 1 < x_raw.size() ? x_raw[x_at + 1] : 'n';
        return kind == 'x' ? 4 : kind == 'u' ? 6 : kind == 'U' ? 10 : 2;
    }
    std::size_t characterLength(std::size_t offset) const {
        std::size_t n = 1;
        while (offset + n < x_node.text.size() && (static_cast<unsigned char>(x_node.text[offset + n]) & 0xC0) == 0x80)
            ++n;
        return n;
    }
    void note(std::size_t offset) { x_node.breaks.emplace_back(static_cast<int>(offset), x_source.at(x_at)); }

    const SourceText& x_source;
    std::string_view x_raw;
    std::size_t x_at;
    YamlNode& x_node;
};

class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(const SourceText& source, const YamlLimits& limits, Problems& problems)
        : x_source(source), x_limits(limits), x_problems(problems) {}

    std::optional<YamlNode> take() { return std::move(x_root); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        YamlNode node;
        node.place = place(mark);
        refuse(mark, "?", anchor);
        add(std::move(node));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        x_problems.error(place(mark), "template.alias", "Aliases (*name) are not allowed; write the value again.");
        YamlNode node;
        node.kind = YamlNode::Kind::Scalar;
        node.place = place(mark);
        add(std::move(node));
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        refuse(mark, tag, anchor);
        YamlNode node;
        node.kind = YamlNode::Kind::Scalar;
        node.text = value;
        if (!ScalarWalk(x_source, offset(mark), node).run())
            x_problems.error(place(mark), "template.syntax", "Not valid YAML: the quote does not end.");
        add(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, YamlNode::Kind::Sequence);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, YamlNode::Kind::Map);
    }
    void OnMapEnd() override { close(); }

private:
    struct Level {
        YamlNode node;
        std::optional<YamlEntry> entry;  ///< a map's key that waits for its value
        std::set<std::string> keys;
    };

    static std::size_t offset(const YAML::Mark& mark) { return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos); }
    Place place(const YAML::Mark& mark) const { return x_source.at(offset(mark)); }

    void refuse(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        if (anchor != 0) x_problems.error(place(mark), "template.anchor", "Anchors (&name) are not allowed.");
        if (tag != "?" && tag != "!" && !tag.empty())
            x_problems.error(place(mark), "template.tag", "Tags (!name) are not allowed.");
    }
    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlNode::Kind kind) {
        refuse(mark, tag, anchor);
        if (static_cast<int>(x_stack.size()) >= x_limits.depth) throw TooDeep{offset(mark)};
        Level level;
        level.node.kind = kind;
        level.node.place = place(mark);
        x_stack.push_back(std::move(level));
    }
    void close() {
        YamlNode node = std::move(x_stack.back().node);
        x_stack.pop_back();
        add(std::move(node));
    }
    void add(YamlNode node) {
        if (x_stack.empty()) {
            x_root = std::move(node);
            return;
        }
        Level& level = x_stack.back();
        if (level.node.isSequence())
            level.node.items.push_back(std::move(node));
        else if (level.entry) {
            level.entry->value = std::move(node);
            if (level.keys.insert(level.entry->key).second)
                level.node.entries.push_back(std::move(*level.entry));
            else
                x_problems.error(level.entry->place, "template.duplicate-key",
                                 "The key '" + level.entry->key + "' stands here twice.");
            level.entry.reset();
        } else {
            if (!node.isScalar()) x_problems.error(node.place, "template.key", "A key must be a word.");
            level.entry = YamlEntry{node.text, node.place, {}};
        }
    }

    const SourceText& x_source;
    const YamlLimits& x_limits;
    Problems& x_problems;
    std::vector<Level> x_stack;
    std::optional<YamlNode> x_root;
};

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
    for (const YamlEntry& entry : entries)
        if (entry.key == key) return &entry.value;
    return nullptr;
}

std::optional<YamlNode> parseYaml(std::string_view text, const std::string& file, const YamlLimits& limits,
                                  Problems& problems) {
    const SourceText source(text, file);
    if (!scanYaml(source, limits, problems)) return std::nullopt;
    TreeBuilder builder(source, limits, problems);
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder)) return YamlNode{YamlNode::Kind::Map, {file, 1, 1}, {}, {}, {}, {}};
        std::optional<YamlNode> root = builder.take();
        TreeBuilder second(source, limits, problems);
        if (parser.HandleNextDocument(second)) {
            problems.error({file, 0, 0}, "template.documents", "Only one YAML document a file is allowed.");
            return std::nullopt;
        }
        return root;
    } catch (const TooDeep& deep) {
        problems.error(source.at(deep.offset), "template.depth",
                       "Nested deeper than " + std::to_string(limits.depth) + " levels.");
    } catch (const YAML::Exception& error) {
        const std::size_t at = error.mark.pos < 0 ? 0 : static_cast<std::size_t>(error.mark.pos);
        problems.error(source.at(at), "template.syntax", "Not valid YAML: " + error.msg + ".");
    } catch (const std::exception&) {
        problems.error({file, 0, 0}, "template.syntax", "Not valid YAML.");
    }
    return std::nullopt;
}

}  // namespace reporting::detail
