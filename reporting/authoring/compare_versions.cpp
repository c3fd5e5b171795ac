#include "reporting/authoring/compare_versions.h"

#include <algorithm>
#include <map>
#include <set>

#include "reporting/authoring/item_kinds.h"
#include "reporting/authoring/yaml_text.h"

namespace reporting::authoring {
namespace {

using What = VersionChange::What;
using reporting::detail::Sources;

/// The item a value belongs to.
struct Owning {
    ItemKind kind = ItemKind::Other;
    std::string id;
    std::string language;
    bool isClinical = false;
};

/// Keys that only say how something looks.
bool isLook(const std::string& key) {
    static const std::set<std::string> looks{"key",    "lines", "group", "card", "hang",   "urgent",  "title",
                                             "source", "code",  "page",  "args", "phrase", "decimals"};
    return looks.count(key) > 0;
}

bool isClinicalFile(const std::string& file) {
    return file.rfind("rules/", 0) == 0 || file.rfind("questions/", 0) == 0;
}

bool isClinicalKey(const std::string& key) {
    static const std::set<std::string> keys{"table",    "sides",   "phases",     "marks",
                                            "zeroMark", "reasons", "parameters", "interval"};
    return keys.count(key) > 0;
}

std::string shown(const YamlNode& node) {
    return node.isScalar() ? node.text : valueOf(node).flow();
}

class Comparison {
public:
    Comparison(const Sources& before, const Sources& after) : before_(before), after_(after) {}

    std::vector<VersionChange> run() {
        std::set<std::string> names;
        for (const auto& [name, node] : before_.yaml) names.insert(name);
        for (const auto& [name, node] : after_.yaml) names.insert(name);
        for (const std::string& name : names) file(name);
        for (const auto& [name, bytes] : before_.raw) names.insert(name);
        for (const auto& [name, bytes] : after_.raw) names.insert(name);
        for (const std::string& name : names) raw(name);
        return std::move(changes_);
    }

private:
    void file(const std::string& name) {
        const auto old = before_.yaml.find(name), now = after_.yaml.find(name);
        Owning owning;
        owning.isClinical = isClinicalFile(name);
        if (name == "template.yaml") owning.kind = ItemKind::Template;
        if (name.rfind("questions/", 0) == 0) owning.kind = ItemKind::Step;
        const std::size_t slash = name.find('/');
        if (name.ends_with("/labels.yaml")) owning.kind = ItemKind::Label;
        if (name.ends_with("/phrases.yaml")) owning.kind = ItemKind::Phrase;
        if (owning.kind == ItemKind::Label || owning.kind == ItemKind::Phrase) owning.language = name.substr(0, slash);
        YamlNode empty;
        empty.kind = YamlNode::Kind::Map;
        const YamlNode& a = old == before_.yaml.end() ? empty : old->second;
        const YamlNode& b = now == after_.yaml.end() ? empty : now->second;
        if (owning.kind == ItemKind::Step) {
            const YamlNode* step = (b.find("step") ? b : a).find("step");
            owning.id = step ? step->text : name;
            if (old == before_.yaml.end()) return add(What::Added, owning, {name, {}}, "", shown(b));
            if (now == after_.yaml.end()) return add(What::Removed, owning, {name, {}}, shown(a), "");
        }
        if (owning.kind == ItemKind::Template)
            if (const YamlNode* id = b.find("id")) owning.id = id->text;
        map(a, b, {name, {}}, owning);
    }

    void raw(const std::string& name) {
        const auto old = before_.raw.find(name), now = after_.raw.find(name);
        const bool had = old != before_.raw.end(), has = now != after_.raw.end();
        if ((!had && !has) || (had && has && old->second == now->second)) return;
        const auto size = [](const std::string& bytes) { return std::to_string(bytes.size()) + " bytes"; };
        add(!had   ? What::Added
            : !has ? What::Removed
                   : What::Changed,
            {ItemKind::File, name, {}, false}, {name, {}}, had ? size(old->second) : "", has ? size(now->second) : "");
    }

    void add(What what, const Owning& owning, const NodePath& path, const std::string& before,
             const std::string& after) {
        VersionChange change;
        change.what = what;
        change.kind = owning.kind;
        change.id = owning.id;
        change.language = owning.language;
        change.isClinical = owning.isClinical;
        change.path = path;
        change.before = before;
        change.after = after;
        if (what == What::Changed) change.runs = compareTexts(before, after);
        changes_.push_back(std::move(change));
    }

    /// The owning item of an entry: flat files have an item for each key.
    static Owning below(Owning owning, const NodePath& path, const std::string& key) {
        if (!path.steps.empty()) {
            if (isLook(key)) owning.isClinical = false;
            return owning;
        }
        if (owning.kind == ItemKind::Label || owning.kind == ItemKind::Phrase) owning.id = key;
        if (path.file == "codes.yaml") owning.kind = ItemKind::Code, owning.id = key;
        if (path.file == "template.yaml") owning.isClinical = isClinicalKey(key);
        if (owning.kind == ItemKind::Step && isLook(key)) owning.isClinical = false;
        return owning;
    }

    void map(const YamlNode& a, const YamlNode& b, const NodePath& path, const Owning& owning) {
        for (const YamlEntry& entry : a.entries)
            if (!b.find(entry.key))
                add(What::Removed, below(owning, path, entry.key), path / entry.key, shown(entry.value), "");
        for (const YamlEntry& entry : b.entries) {
            const YamlNode* old = a.find(entry.key);
            const Owning here = below(owning, path, entry.key);
            if (!old)
                add(What::Added, here, path / entry.key, "", shown(entry.value));
            else
                node(*old, entry.value, path / entry.key, here);
        }
    }

    void node(const YamlNode& a, const YamlNode& b, const NodePath& path, const Owning& owning) {
        if (valueOf(a) == valueOf(b)) return;
        if (a.isMap() && b.isMap()) return map(a, b, path, owning);
        const auto plain = [](const YamlNode& list) {
            return std::all_of(list.items.begin(), list.items.end(),
                               [](const YamlNode& one) { return one.isScalar(); });
        };
        if (!a.isSequence() || !b.isSequence() || (plain(a) && plain(b)))
            return add(What::Changed, owning, path, shown(a), shown(b));
        if (reporting::detail::hasItemIds(a) && reporting::detail::hasItemIds(b)) return items(a, b, path, owning);
        parts(a, b, path, owning);
    }

    Owning itemOf(const Owning& owning, const NodePath& list, const YamlNode& item) const {
        const ItemKind kind = kindOfList(list);
        Owning result = owning;
        if (kind == ItemKind::Other) return result;
        result.kind = kind;
        result.id = reporting::detail::itemId(item);
        return result;
    }

    void items(const YamlNode& a, const YamlNode& b, const NodePath& path, const Owning& owning) {
        std::map<std::string, std::size_t> old;
        std::vector<std::size_t> order;  // of the common ones, in the new order: their old positions
        for (std::size_t i = 0; i < a.items.size(); ++i) old[stepOf(a, i)] = i;
        std::set<std::string> kept;
        for (std::size_t i = 0; i < b.items.size(); ++i)
            if (const auto found = old.find(stepOf(b, i)); found != old.end())
                order.push_back(found->second), kept.insert(found->first);
        const std::set<std::size_t> steady = longestRise(order);
        for (std::size_t i = 0; i < a.items.size(); ++i)
            if (!kept.count(stepOf(a, i)))
                add(What::Removed, itemOf(owning, path, a.items[i]), path / stepOf(a, i), shown(a.items[i]), "");
        for (std::size_t i = 0; i < b.items.size(); ++i) {
            const std::string step = stepOf(b, i);
            const auto found = old.find(step);
            const Owning item = itemOf(owning, path, b.items[i]);
            if (found == old.end()) {
                add(What::Added, item, path / step, "", shown(b.items[i]));
                continue;
            }
            const auto next = [](const YamlNode& list, std::size_t at) {
                return at + 1 < list.items.size() ? idOfStep(stepOf(list, at + 1)) : std::string();
            };
            if (!steady.count(found->second)) add(What::Moved, item, path / step, next(a, found->second), next(b, i));
            node(a.items[found->second], b.items[i], path / step, item);
        }
    }

    /// Parts without ids: equal ones in their order are the same, what lies between them is paired.
    void parts(const YamlNode& a, const YamlNode& b, const NodePath& path, const Owning& owning) {
        std::vector<std::string> left, right;
        for (const YamlNode& one : a.items) left.push_back(shown(one));
        for (const YamlNode& one : b.items) right.push_back(shown(one));
        std::size_t i = 0, j = 0;
        while (i < left.size() || j < right.size()) {
            if (i < left.size() && j < right.size() && left[i] == right[j]) {
                ++i, ++j;
                continue;
            }
            std::size_t endA = i, endB = j;
            meet(left, right, endA, endB);
            for (; i < endA && j < endB; ++i, ++j)
                node(a.items[i], b.items[j], path / ("[" + std::to_string(j) + "]"), itemOf(owning, path, b.items[j]));
            for (; i < endA; ++i)
                add(What::Removed, itemOf(owning, path, a.items[i]), path / ("[" + std::to_string(i) + "]"), left[i],
                    "");
            for (; j < endB; ++j)
                add(What::Added, itemOf(owning, path, b.items[j]), path / ("[" + std::to_string(j) + "]"), "",
                    right[j]);
        }
    }

    /// The nearest equal pair behind (i, j); the ends if there is none within a bound.
    static void meet(const std::vector<std::string>& a, const std::vector<std::string>& b, std::size_t& i,
                     std::size_t& j) {
        const std::size_t i0 = i, j0 = j;
        for (std::size_t far = 1; far <= 200; ++far)
            for (std::size_t left = 0; left <= far; ++left)
                if (i0 + left < a.size() && j0 + far - left < b.size() && a[i0 + left] == b[j0 + far - left]) {
                    i = i0 + left;
                    j = j0 + far - left;
                    return;
                }
        i = a.size();
        j = b.size();
    }

    /// The most items that kept their order.
    static std::set<std::size_t> longestRise(const std::vector<std::size_t>& order) {
        std::vector<std::size_t> length(order.size(), 1), from(order.size(), std::string::npos);
        std::size_t best = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            for (std::size_t j = i > 2000 ? i - 2000 : 0; j < i; ++j)
                if (order[j] < order[i] && length[j] + 1 > length[i]) length[i] = length[j] + 1, from[i] = j;
            if (length[i] > length[best]) best = i;
        }
        std::set<std::size_t> rise;
        for (std::size_t i = order.empty() ? std::string::npos : best; i != std::string::npos; i = from[i])
            rise.insert(order[i]);
        return rise;
    }

    const Sources& before_;
    const Sources& after_;
    std::vector<VersionChange> changes_;
};

}  // namespace

std::vector<VersionChange> compareVersions(const Template& before, const Template& after) {
    if (before.resolved == after.resolved) return {};
    Diagnostics ignored;
    reporting::detail::Problems problems(ignored);
    const auto a = reporting::detail::sourcesFromCanonical(before.resolved, problems);
    const auto b = reporting::detail::sourcesFromCanonical(after.resolved, problems);
    if (!a || !b) return {};
    return Comparison(*a, *b).run();
}

}  // namespace reporting::authoring
