#include "reporting/template/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace reporting::detail {
namespace {

struct TooDeep {
    std::size_t offset;
};
struct TooMany {
    std::size_t offset;
};

/// Where the text of a scalar continues, found by walking its source beside its value.
class ScalarWalk {
public:
    ScalarWalk(const SourceText& source, std::size_t offset, YamlNode& node)
        : source_(source), raw_(source.text()), at_(offset), node_(node) {}

    /// False if a quoted text has no end: yaml-cpp takes the end of the file for it.
    bool run() {
        const char style = peek();
        if (style == '"' || style == '\'') ++at_;
        if (style == '|' || style == '>') {
            while (at_ < raw_.size() && raw_[at_] != '\n') ++at_;
            skipBlank();
        }
        node_.place = source_.at(at_);
        std::size_t offset = 0;
        while (offset < node_.text.size() && at_ < raw_.size()) {
            const char c = peek();
            if (c == '\n' || c == '\r') {
                skipBlank();
                do ++offset;
                while (offset < node_.text.size() && node_.text[offset] == '\n');
                note(offset);
            } else if (c == ' ' && (style == '"' || style == '\'' || (style != '|' && style != '>')) && endsLine()) {
                ++at_;  // trailing blanks of a folded line are not part of the value
            } else if ((style == '\'' && c == '\'') || (style == '"' && c == '\\')) {
                at_ += escapeLength(c);
                offset += characterLength(offset);
                note(offset);
            } else {
                if (c != node_.text[offset]) return true;
                ++at_;
                ++offset;
            }
        }
        if (style != '"' && style != '\'') return true;
        skipBlank();
        if (at_ >= raw_.size()) return false;
        ++at_;
        return true;
    }
    /// One behind the last byte of the scalar; after run().
    std::size_t end(std::size_t begin) const {
        std::size_t end = std::max(std::min(at_, raw_.size()), begin);
        while (end > begin && (raw_[end - 1] == '\n' || raw_[end - 1] == '\r')) --end;
        return end;
    }

private:
    char peek() const { return at_ < raw_.size() ? raw_[at_] : '\0'; }
    void skipBlank() {
        while (at_ < raw_.size() && (peek() == ' ' || peek() == '\n' || peek() == '\r')) ++at_;
    }
    bool endsLine() const {
        std::size_t i = at_;
        while (i < raw_.size() && raw_[i] == ' ') ++i;
        return i < raw_.size() && (raw_[i] == '\n' || raw_[i] == '\r');
    }
    std::size_t escapeLength(char quote) const {
        if (quote == '\'') return 2;
        const char kind = at_ + 1 < raw_.size() ? raw_[at_ + 1] : 'n';
        return kind == 'x' ? 4 : kind == 'u' ? 6 : kind == 'U' ? 10 : 2;
    }
    std::size_t characterLength(std::size_t offset) const {
        std::size_t n = 1;
        while (offset + n < node_.text.size() && (static_cast<unsigned char>(node_.text[offset + n]) & 0xC0) == 0x80)
            ++n;
        return n;
    }
    void note(std::size_t offset) { node_.breaks.emplace_back(static_cast<int>(offset), source_.at(at_)); }

    const SourceText& source_;
    std::string_view raw_;
    std::size_t at_;
    YamlNode& node_;
};

class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(const SourceText& source, const YamlLimits& limits, Problems& problems)
        : source_(source), limits_(limits), problems_(problems) {}

    std::optional<YamlNode> take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        YamlNode node;
        node.place = place(mark);
        node.begin = node.end = std::min(offset(mark), source_.text().size());
        refuse(mark, "?", anchor);
        add(std::move(node));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        problems_.error(place(mark), "template.alias", "Aliases (*name) are not allowed; write the value again.");
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
        node.begin = std::min(offset(mark), source_.text().size());
        ScalarWalk walk(source_, node.begin, node);
        const bool whole = walk.run();
        node.end = walk.end(node.begin);
        if (!whole) problems_.error(place(mark), "template.syntax", "Not valid YAML: the quote does not end.");
        add(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(mark, tag, anchor, YamlNode::Kind::Sequence);
        stack_.back().node.flow = style == YAML::EmitterStyle::Flow;
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        open(mark, tag, anchor, YamlNode::Kind::Map);
        stack_.back().node.flow = style == YAML::EmitterStyle::Flow;
    }
    void OnMapEnd() override { close(); }

private:
    struct Level {
        YamlNode node;
        std::optional<YamlEntry> entry;  ///< a map's key that waits for its value
        std::set<std::string> keys;
    };

    static std::size_t offset(const YAML::Mark& mark) { return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos); }
    Place place(const YAML::Mark& mark) const { return source_.at(offset(mark)); }

    void refuse(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        if (anchor != 0) problems_.error(place(mark), "template.anchor", "Anchors (&name) are not allowed.");
        if (tag != "?" && tag != "!" && !tag.empty())
            problems_.error(place(mark), "template.tag", "Tags (!name) are not allowed.");
    }
    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlNode::Kind kind) {
        refuse(mark, tag, anchor);
        if (static_cast<int>(stack_.size()) >= limits_.depth) throw TooDeep{offset(mark)};
        Level level;
        level.node.kind = kind;
        level.node.place = place(mark);
        level.node.begin = level.node.end = std::min(offset(mark), source_.text().size());
        stack_.push_back(std::move(level));
    }
    void close() {
        YamlNode node = std::move(stack_.back().node);
        stack_.pop_back();
        if (!node.items.empty()) node.end = std::max(node.begin, node.items.back().end);
        if (!node.entries.empty()) node.end = std::max(node.begin, node.entries.back().value.end);
        if (node.flow) closeBracket(node);
        add(std::move(node));
    }
    /// Between the last child and the bracket stand only blanks, a comma and comments.
    void closeBracket(YamlNode& node) const {
        const std::string_view text = source_.text();
        std::size_t at = std::max(node.end, node.begin + 1);
        while (at < text.size() && text[at] != ']' && text[at] != '}') {
            if (text[at] == '#')
                while (at < text.size() && text[at] != '\n') ++at;
            else
                ++at;
        }
        node.end = std::min(at + 1, text.size());
    }
    /// A value that is not written stands behind the colon of its key.
    void placeNull(YamlEntry& entry) const {
        const std::string_view text = source_.text();
        std::size_t at = entry.keyEnd;
        while (at < text.size() && text[at] == ' ') ++at;
        entry.value.begin = entry.value.end = at < text.size() && text[at] == ':' ? at + 1 : entry.keyEnd;
    }
    void add(YamlNode node) {
        if (++nodes_ > limits_.nodes) throw TooMany{node.begin};
        if (stack_.empty()) {
            root_ = std::move(node);
            return;
        }
        Level& level = stack_.back();
        if (level.node.isSequence())
            level.node.items.push_back(std::move(node));
        else if (level.entry) {
            level.entry->value = std::move(node);
            if (level.entry->value.kind == YamlNode::Kind::Null) placeNull(*level.entry);
            if (level.keys.insert(level.entry->key).second)
                level.node.entries.push_back(std::move(*level.entry));
            else
                problems_.error(level.entry->place, "template.duplicate-key",
                                "The key '" + level.entry->key + "' stands here twice.");
            level.entry.reset();
        } else {
            if (!node.isScalar()) problems_.error(node.place, "template.key", "A key must be a word.");
            level.entry = YamlEntry{node.text, node.place, {}, node.begin, node.end};
        }
    }

    const SourceText& source_;
    const YamlLimits& limits_;
    Problems& problems_;
    std::vector<Level> stack_;
    std::size_t nodes_ = 0;
    std::optional<YamlNode> root_;
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
        if (!parser.HandleNextDocument(builder)) {
            YamlNode empty;
            empty.kind = YamlNode::Kind::Map;
            empty.place = {file, 1, 1};
            return empty;
        }
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
    } catch (const TooMany& many) {
        problems.error(source.at(many.offset), "template.nodes",
                       "The file has more than " + std::to_string(limits.nodes) + " entries.");
    } catch (const YAML::Exception& error) {
        const std::size_t at = error.mark.pos < 0 ? 0 : static_cast<std::size_t>(error.mark.pos);
        problems.error(source.at(at), "template.syntax", "Not valid YAML: " + error.msg + ".");
    } catch (const std::exception&) {
        problems.error({file, 0, 0}, "template.syntax", "Not valid YAML.");
    }
    return std::nullopt;
}

}  // namespace reporting::detail
