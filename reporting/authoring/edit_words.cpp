#include <algorithm>
#include <cstdlib>

#include "reporting/authoring/edit_run.h"

/// Words, languages, steps and whole files.
namespace reporting::authoring {
namespace {

std::string fileOfWords(const std::string& language, bool phrase) {
    return language + (phrase ? "/phrases.yaml" : "/labels.yaml");
}

/// How many parts ("option.reach.R0" has three) two keys have in common from the left.
std::size_t kinship(const std::string& a, const std::string& b) {
    std::size_t parts = 0;
    for (std::size_t i = 0; i < a.size() && i < b.size() && a[i] == b[i]; ++i)
        if (a[i] == '.') ++parts;
    return parts;
}

bool isLanguage(const std::string& text) {
    return text.size() >= 2 && text.size() <= 12 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
           });
}

bool isId(const std::string& text) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !text.empty() && letter(text.front()) && text.size() <= 64 &&
           std::all_of(text.begin(), text.end(),
                       [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

const std::string questionFolder = "questions/";

}  // namespace

Done EditRun::apply(const SetWords& edit) {
    const NodePath path{fileOfWords(edit.language, edit.phrase), {edit.key}};
    if (!isLanguage(edit.language) || edit.key.empty())
        return refuse("draft.value", "Words need a language and a key.", path.text());
    auto mine = own(path.file);
    if (!mine) return tl::make_unexpected(mine.error());
    if (!*mine || (*mine)->root().find(edit.key)) {
        if (!*mine)
            if (Done done = put(path.file, ""); !done) return done;
        return apply(SetValue{path, DraftValue::scalar(edit.text)});
    }
    const auto& entries = (*mine)->root().entries;
    std::size_t after = std::string::npos, best = 0;
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (const std::size_t kin = kinship(entries[i].key, edit.key); kin > 0 && kin >= best) best = kin, after = i;
    return withFile(path.file,
                    [&](YamlFile& file) { return file.addEntry({}, edit.key, DraftValue::scalar(edit.text), after); });
}

Done EditRun::apply(const ClearWords& edit) {
    return apply(ClearValue{{fileOfWords(edit.language, edit.phrase), {edit.key}}});
}

Done EditRun::apply(const AddLanguage& edit) {
    if (!isLanguage(edit.language)) return refuse("draft.value", "A language is a tag such as 'de'.", edit.language);
    auto now = merged("template.yaml");
    if (!now) return tl::make_unexpected(now.error());
    const YamlNode* list = now->find("languages");
    DraftValue languages = list ? valueOf(*list) : DraftValue::list({});
    for (const DraftValue& one : languages.items)
        if (one.text == edit.language) return refuse("draft.exists", "The template has that language.", edit.language);
    for (const bool phrase : {false, true}) {
        const std::string file = fileOfWords(edit.language, phrase);
        if (files_.text(file)) continue;
        std::string text;
        if (!edit.copyFrom.empty()) {
            auto from = merged(fileOfWords(edit.copyFrom, phrase));
            if (!from) return tl::make_unexpected(from.error());
            for (const YamlEntry& entry : from->entries)
                text += scalarText(entry.key) + ": " + scalarText(edit.mark + entry.value.text, '"') + "\n";
        }
        if (Done done = put(file, std::move(text)); !done) return done;
    }
    languages.items.push_back(DraftValue::scalar(edit.language));
    return apply(SetValue{{"template.yaml", {"languages"}}, languages});
}

Done EditRun::apply(const RemoveLanguage& edit) {
    auto now = merged("template.yaml");
    if (!now) return tl::make_unexpected(now.error());
    const YamlNode* list = now->find("languages");
    DraftValue languages = list ? valueOf(*list) : DraftValue::list({});
    const auto gone = std::erase_if(languages.items, [&](const DraftValue& one) { return one.text == edit.language; });
    if (gone == 0) return refuse("draft.no-item", "The template has no such language.", edit.language);
    if (languages.items.empty()) return refuse("draft.value", "A template needs a language.", edit.language);
    for (const bool phrase : {false, true}) files_.chain.front().files.erase(fileOfWords(edit.language, phrase));
    return apply(SetValue{{"template.yaml", {"languages"}}, languages});
}

Done EditRun::apply(const AddStep& edit) {
    if (!isId(edit.id)) return refuse("draft.value", "A step needs an id of letters, digits and '_'.", edit.id);
    int last = 0;
    for (const std::string& file : filesLike(questionFolder)) {
        auto now = merged(file);
        if (!now) return tl::make_unexpected(now.error());
        const YamlNode* step = now->find("step");
        if (step && step->text == edit.id) return refuse("draft.exists", "There is such a step already.", file);
        last = std::max(last, std::atoi(file.substr(questionFolder.size()).c_str()));
    }
    const std::string number = std::to_string(last + 1);
    const std::string file = questionFolder + (number.size() < 2 ? "0" : "") + number + "_" + edit.id + ".yaml";
    DraftValue root = DraftValue::map({{"step", DraftValue::scalar(edit.id)}});
    if (edit.perSide) root.set("perSide", DraftValue::scalar("true"));
    std::string text = blockText(root, 0) + "\nquestions:\n  - " + blockText(edit.firstQuestion, 4) + "\n";
    if (Done done = put(file, std::move(text)); !done) return done;
    return edit.before.empty() ? Done{} : apply(MoveStep{edit.id, edit.before});
}

/// `steps` of template.yaml is the order of the guide; without it that of the files' names.
Done EditRun::apply(const MoveStep& edit) {
    std::vector<std::string> order;
    auto now = merged("template.yaml");
    if (!now) return tl::make_unexpected(now.error());
    if (const YamlNode* list = now->find("steps"))
        for (const YamlNode& item : list->items) order.push_back(item.text);
    for (const std::string& file : filesLike(questionFolder)) {
        auto one = merged(file);
        if (!one) return tl::make_unexpected(one.error());
        const YamlNode* step = one->find("step");
        if (step && std::find(order.begin(), order.end(), step->text) == order.end()) order.push_back(step->text);
    }
    const auto from = std::find(order.begin(), order.end(), edit.id);
    if (from == order.end()) return refuse("draft.no-item", "There is no such step.", edit.id);
    order.erase(from);
    const auto to = edit.before.empty() ? order.end() : std::find(order.begin(), order.end(), edit.before);
    if (to == order.end() && !edit.before.empty())
        return refuse("draft.no-item", "There is no such step.", edit.before);
    order.insert(to, edit.id);
    return apply(SetValue{{"template.yaml", {"steps"}}, DraftValue::list(order)});
}

Done EditRun::apply(const RemoveStep& edit) {
    for (const std::string& file : filesLike(questionFolder)) {
        auto one = merged(file);
        if (!one) return tl::make_unexpected(one.error());
        const YamlNode* step = one->find("step");
        if (!step || step->text != edit.id) continue;
        if (base(file))  // an inherited step is taken away by its overlay file
            return put(file, "step: " + edit.id + "\nremove: yes\n");
        files_.chain.front().files.erase(file);
        auto now = merged("template.yaml");
        if (!now) return tl::make_unexpected(now.error());
        const YamlNode* list = now->find("steps");
        if (!list) return {};
        DraftValue order = valueOf(*list);
        std::erase_if(order.items, [&](const DraftValue& item) { return item.text == edit.id; });
        return apply(SetValue{{"template.yaml", {"steps"}}, order});
    }
    return refuse("draft.no-item", "There is no such step.", edit.id);
}

Done EditRun::apply(const SetFile& edit) {
    return put(edit.file, edit.bytes);
}

Done EditRun::apply(const RemoveFile& edit) {
    if (edit.file == "template.yaml") return refuse("draft.file", "A template needs its template.yaml.", edit.file);
    if (files_.chain.front().files.erase(edit.file) == 0)
        return refuse("draft.no-item", "The template has no such file of its own.", edit.file);
    return {};
}

Result<TemplateFiles> applyEdits(const TemplateFiles& files, const std::vector<TemplateEdit>& edits) {
    if (files.chain.empty()) return tl::make_unexpected(Error{"draft.file", "There is no template.", {}});
    EditRun run(files);
    for (const TemplateEdit& edit : edits)
        if (Done done = std::visit([&](const auto& one) { return run.apply(one); }, edit); !done)
            return tl::make_unexpected(done.error());
    return run.files();
}

}  // namespace reporting::authoring
