#include "plugin/editor/draft_facts.h"

#include <algorithm>

#include "reporting/rules/vocabulary.h"

namespace hsg::editor {

using reporting::Grade;
using reporting::authoring::NodePath;

namespace {

QString found(const DraftFacts::Words& all, const std::string& key, const std::string& language,
              const std::vector<std::string>& languages) {
    const auto words = all.find(key);
    if (words == all.end()) return {};
    const auto& byLanguage = words->second.byLanguage;
    if (const auto own = byLanguage.find(language); own != byLanguage.end()) return QString::fromStdString(own->second);
    for (const auto& other : languages)
        if (const auto any = byLanguage.find(other); any != byLanguage.end())
            return QString::fromStdString(any->second);
    return {};
}

int countOf(const DraftFacts& facts, const NodePath& path, Grade grade) {
    const auto here = facts.problemsAt.find(path.text());
    if (here == facts.problemsAt.end()) return 0;
    int count = 0;
    for (const auto index : here->second)
        if (facts.check->problems[index].diagnostic.grade == grade) ++count;
    return count;
}

}  // namespace

std::string newWords(const std::string& language) {
    return language == "zh" ? "（新）" : "(new)";
}

bool isMarkedNew(const std::string& words) {
    return words.starts_with("(new)") || words.starts_with("（新）");
}

QString DraftFacts::label(const std::string& key, const std::string& language) const {
    return found(labels, key, language, languages);
}

QString DraftFacts::phrase(const std::string& id, const std::string& language) const {
    return found(phrases, id, language, languages);
}

QString DraftFacts::wordsOf(const Words& words, const std::string& key, const std::string& language) const {
    const auto entry = words.find(key);
    if (entry == words.end()) return {};
    const auto own = entry->second.byLanguage.find(language);
    return own == entry->second.byLanguage.end() ? QString() : QString::fromStdString(own->second);
}

int DraftFacts::errorsAt(const NodePath& path) const {
    return countOf(*this, path, Grade::Error);
}

int DraftFacts::warningsAt(const NodePath& path) const {
    return countOf(*this, path, Grade::Warning);
}

namespace {

using reporting::authoring::ItemKind;
using reporting::authoring::OutlineItem;
using reporting::authoring::Owner;

OutlineItem groupOf(const std::string& id) {
    OutlineItem group;
    group.kind = ItemKind::Group;
    group.id = id;
    return group;
}

/// Name → item, in groups by what stands before the first dot.
OutlineItem wordsGroup(const DraftFacts::Words& all, const std::string& id, ItemKind kind,
                       const std::string& language) {
    OutlineItem top = groupOf(id);
    for (const auto& [key, words] : all) {
        const auto prefix = key.substr(0, key.find('.'));
        if (top.children.empty() || top.children.back().id != prefix) top.children.push_back(groupOf(prefix));
        OutlineItem item;
        item.kind = kind;
        item.id = key;
        item.path = {language + (kind == ItemKind::Phrase ? "/phrases.yaml" : "/labels.yaml"), {key}};
        if (const auto place = words.places.find(language); place != words.places.end()) item.place = place->second;
        if (const auto owner = words.owners.find(language); owner != words.owners.end()) item.owner = owner->second;
        top.children.back().children.push_back(std::move(item));
    }
    return top;
}

/// What is still to be put into words, whatever its kind.
OutlineItem markedGroup(const DraftFacts& facts, const std::string& language) {
    OutlineItem top = groupOf(newWordsGroup);
    const auto take = [&](const DraftFacts::Words& all, ItemKind kind) {
        for (const auto& [key, words] : all) {
            const auto marked = std::find_if(words.byLanguage.begin(), words.byLanguage.end(),
                                             [](const auto& one) { return isMarkedNew(one.second); });
            if (marked == words.byLanguage.end()) continue;
            OutlineItem item;
            item.kind = kind;
            item.id = key;
            item.path = {language + (kind == ItemKind::Phrase ? "/phrases.yaml" : "/labels.yaml"), {key}};
            if (const auto place = words.places.find(marked->first); place != words.places.end())
                item.place = place->second;
            if (const auto owner = words.owners.find(marked->first); owner != words.owners.end())
                item.owner = owner->second;
            item.summary = marked->first;
            top.children.push_back(std::move(item));
        }
    };
    take(facts.labels, ItemKind::Label);
    take(facts.phrases, ItemKind::Phrase);
    return top;
}

bool isWordsFile(const std::string& file) {
    return file.ends_with("/phrases.yaml") || file.ends_with("/labels.yaml");
}

}  // namespace

NodePath DraftFacts::itemPath(const NodePath& path) const {
    if (!isWordsFile(path.file) || languages.empty()) return path;
    return {languages.front() + path.file.substr(path.file.find('/')), path.steps};
}

std::shared_ptr<const DraftFacts> DraftFacts::gather(std::shared_ptr<const reporting::authoring::DraftCheck> check,
                                                     const DraftFacts* before) {
    auto facts = std::make_shared<DraftFacts>();
    facts->check = std::move(check);
    if (facts->check->compiled)
        facts->names = reporting::expressionNames(*facts->check->compiled);
    else if (before)
        facts->names = before->names;
    facts->labels = facts->view().labels();
    facts->phrases = facts->view().phrases();
    facts->languages = facts->view().languages();
    facts->outline = facts->view().outline();
    const auto first = facts->languages.empty() ? std::string("en") : facts->languages.front();
    facts->outline.push_back(wordsGroup(facts->phrases, "phrases", ItemKind::Phrase, first));
    facts->outline.push_back(wordsGroup(facts->labels, "labels", ItemKind::Label, first));
    if (auto marked = markedGroup(*facts, first); !marked.children.empty()) facts->outline.push_back(std::move(marked));
    for (std::size_t i = 0; i < facts->check->problems.size(); ++i) {
        const auto& path = facts->check->problems[i].path;
        if (!path) continue;
        for (NodePath at = facts->itemPath(*path);; at = at.parent()) {
            facts->problemsAt[at.text()].push_back(i);
            if (at.steps.empty()) break;
        }
    }
    return facts;
}

}  // namespace hsg::editor
