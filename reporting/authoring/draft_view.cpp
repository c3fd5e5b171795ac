#include "reporting/authoring/draft_view.h"

#include <algorithm>
#include <functional>
#include <set>

#include "reporting/authoring/draft_view_p.h"

namespace reporting::authoring {

using reporting::detail::Problems;
using reporting::detail::Sources;

const YamlNode* DraftView::Private::root(const Sources& from, const std::string& file) const {
    const auto found = from.yaml.find(file);
    return found == from.yaml.end() ? nullptr : &found->second;
}

const YamlNode* DraftView::Private::node(const Sources& from, const NodePath& path) const {
    const YamlNode* top = root(from, path.file);
    return top ? resolve(*top, path.steps) : nullptr;
}

Owner DraftView::Private::owner(const NodePath& path) const {
    if (files.chain.size() < 2) return Owner::Own;
    const YamlNode* mine = node(parsed.front(), path);
    const bool inherited = node(base, path) != nullptr;
    const YamlNode* removed = mine && mine->isMap() ? mine->find("remove") : nullptr;
    if (removed && removed->text == "yes") return Owner::Removed;
    if (!mine) return inherited ? Owner::Base : Owner::Own;
    return inherited ? Owner::Changed : Owner::Own;
}

Sources DraftView::Private::read(std::size_t place, const Private* before) {
    const FolderFiles& folder = files.chain[place];
    const bool known =
        before && place < before->files.chain.size() && before->files.chain[place].prefix == folder.prefix;
    Sources sources;
    for (const auto& [name, text] : folder.files) {
        const std::string shown = folder.prefix + name;
        Sources one;
        const auto old = known ? before->files.chain[place].files.find(name) : folder.files.end();
        if (known && old != before->files.chain[place].files.end() && old->second == text) {
            const Sources& kept = before->parsed[place];
            if (const auto tree = kept.yaml.find(name); tree != kept.yaml.end()) one.yaml[name] = tree->second;
            if (const auto raw = kept.raw.find(name); raw != kept.raw.end()) one.raw[name] = raw->second;
            one.complete = !name.ends_with(".yaml") || !isTemplateFile(name) || one.yaml.count(name) > 0;
            syntax[shown] = before->syntax.at(shown);
        } else {
            FolderFiles alone{folder.prefix, {{name, text}}};
            Problems told(syntax[shown]);
            one = reporting::detail::parseFolder(alone, told);
        }
        problems.insert(problems.end(), syntax[shown].begin(), syntax[shown].end());
        sources.complete = sources.complete && one.complete;
        sources.yaml.merge(one.yaml);
        sources.raw.merge(one.raw);
    }
    return sources;
}

DraftView::DraftView(const TemplateFiles& files, const DraftView* before) : d(new Private) {
    d->files = files;
    Problems problems(d->problems);
    bool tooMany = false;
    for (const FolderFiles& folder : files.chain) {
        tooMany = tooMany || folder.files.size() > TemplateLimits::files;
        d->parsed.push_back(tooMany ? Sources{} : d->read(d->parsed.size(), before ? before->d.get() : nullptr));
    }
    if (tooMany) problems.error({"", 0, 0}, "template.files", "More than 256 files in the template folder.");
    if (files.chain.size() > 1) {
        TemplateFiles below;
        below.chain.assign(files.chain.begin() + 1, files.chain.end());
        Diagnostics told;  // told again with the whole
        Problems ignored(told);
        auto base = mergeSources({d->parsed.begin() + 1, d->parsed.end()}, below, ignored);
        if (base) d->base = std::move(*base);
    }
    Diagnostics merging;
    Problems told(merging);
    auto merged = mergeSources(d->parsed, files, told);
    const bool broken = std::any_of(d->problems.begin(), d->problems.end(),
                                    [](const Diagnostic& one) { return one.grade == Grade::Error; });
    for (Diagnostic& one : merging)  // a template.yaml that is no YAML is there, only broken
        if (!broken || one.code != "template.file") d->problems.push_back(std::move(one));
    d->isWhole = merged && merged->complete;
    if (merged)
        d->merged = std::move(*merged);
    else if (!d->parsed.empty())
        d->merged = d->parsed.front();
    d->outline = outlineOf(*d);
}

DraftView::~DraftView() = default;

const TemplateFiles& DraftView::files() const {
    return d->files;
}
bool DraftView::isOverlay() const {
    return d->files.chain.size() > 1;
}
const Diagnostics& DraftView::problems() const {
    return d->problems;
}
const std::vector<OutlineItem>& DraftView::outline() const {
    return d->outline;
}

std::vector<std::string> DraftView::fileNames() const {
    std::vector<std::string> names;
    for (const FolderFiles& folder : d->files.chain)
        for (const auto& [name, text] : folder.files)
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    return names;
}

std::optional<DraftView::Node> DraftView::at(const NodePath& path) const {
    const Owner who = owner(path);
    const YamlNode* node = d->node(who == Owner::Removed ? d->base : d->merged, path);
    if (!node) return std::nullopt;
    return Node{valueOf(*node), node->place, who};
}

bool DraftView::has(const NodePath& path) const {
    return d->node(d->merged, path) != nullptr;
}

Owner DraftView::owner(const NodePath& path) const {
    return d->owner(path);
}

std::vector<std::string> DraftView::items(const NodePath& list) const {
    std::vector<std::string> steps;
    const YamlNode* node = d->node(d->merged, list);
    if (!node || !node->isSequence()) return steps;
    for (std::size_t i = 0; i < node->items.size(); ++i) steps.push_back(stepOf(*node, i));
    return steps;
}

std::optional<NodePath> DraftView::pathAt(const Place& place) const {
    for (std::size_t i = 0; i < d->files.chain.size(); ++i) {
        const FolderFiles& folder = d->files.chain[i];
        if (place.file.rfind(folder.prefix, 0) != 0) continue;
        const std::string file = place.file.substr(folder.prefix.size());
        const auto text = folder.files.find(file);
        if (text == folder.files.end()) continue;
        NodePath path{file, {}};
        const YamlNode* node = d->root(d->parsed[i], file);
        if (place.line < 1 || !node) return path;
        std::size_t at = 0;
        for (int line = 1; line < place.line && at != std::string::npos; ++line) {
            at = text->second->find('\n', at);
            if (at != std::string::npos) ++at;
        }
        if (at == std::string::npos) return path;
        for (int column = 1; column < place.column && at < text->second->size(); ++column) {
            ++at;
            while (at < text->second->size() && (static_cast<unsigned char>((*text->second)[at]) & 0xC0) == 0x80) ++at;
        }
        for (bool deeper = true; deeper;) {
            deeper = false;
            // a problem of a whole item is told at its first key
            if (node->isMap() && at == node->begin && !path.steps.empty()) break;
            for (const YamlEntry& entry : node->entries)
                if (!deeper && entry.keyBegin <= at && at <= std::max(entry.keyEnd, entry.value.end)) {
                    path.steps.push_back(entry.key);
                    node = &entry.value;
                    deeper = true;
                    break;
                }
            if (deeper) continue;
            for (std::size_t k = 0; k < node->items.size(); ++k)
                if (node->items[k].begin <= at && at <= node->items[k].end) {
                    path.steps.push_back(stepOf(*node, k));
                    node = &node->items[k];
                    deeper = true;
                    break;
                }
        }
        return path;
    }
    return std::nullopt;
}

std::vector<std::string> DraftView::languages() const {
    std::vector<std::string> languages;
    if (const YamlNode* list = d->node(d->merged, {"template.yaml", {"languages"}}))
        for (const YamlNode& item : list->items) languages.push_back(item.text);
    return languages;
}

namespace {

std::map<std::string, DraftView::Words> wordsOf(const DraftView::Private& view, const std::string& ending) {
    std::map<std::string, DraftView::Words> words;
    for (const auto& [file, root] : view.merged.yaml) {
        if (!file.ends_with(ending)) continue;
        const std::string language = file.substr(0, file.size() - ending.size());
        const YamlNode* mine = view.files.chain.size() > 1 ? view.root(view.parsed.front(), file) : nullptr;
        const YamlNode* under = view.root(view.base, file);
        std::set<std::string> own, inherited;
        if (mine)
            for (const YamlEntry& entry : mine->entries) own.insert(entry.key);
        if (under)
            for (const YamlEntry& entry : under->entries) inherited.insert(entry.key);
        for (const YamlEntry& entry : root.entries) {
            DraftView::Words& one = words[entry.key];
            one.byLanguage[language] = entry.value.text;
            one.places[language] = entry.value.place;
            const bool isBase = inherited.count(entry.key) > 0;
            one.owners[language] = !isBase ? Owner::Own : own.count(entry.key) ? Owner::Changed : Owner::Base;
        }
    }
    return words;
}

}  // namespace

std::map<std::string, DraftView::Words> DraftView::labels() const {
    return wordsOf(*d, "/labels.yaml");
}

std::map<std::string, DraftView::Words> DraftView::phrases() const {
    return wordsOf(*d, "/phrases.yaml");
}

}  // namespace reporting::authoring
