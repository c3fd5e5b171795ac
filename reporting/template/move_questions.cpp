#include <algorithm>

#include "reporting/template/sources.h"

namespace reporting::detail {
namespace {

YamlEntry* entryOf(YamlNode& map, const std::string& key) {
    for (YamlEntry& entry : map.entries)
        if (entry.key == key) return &entry;
    return nullptr;
}

bool isQuestionFile(const std::string& name) {
    return name.rfind("questions/", 0) == 0;
}

std::string stepOf(const YamlNode& file) {
    const YamlNode* step = file.find("step");
    return step && step->isScalar() ? step->text : std::string();
}

YamlNode* listOf(YamlNode& file) {
    YamlEntry* questions = entryOf(file, "questions");
    if (!questions || !questions->value.isSequence()) return nullptr;
    return &questions->value;
}

/// A question on its way to another step, or before another question.
struct Leaving {
    YamlNode question;
    std::string step, before;
    Place place;
};

std::vector<Leaving> takeLeaving(YamlNode& list) {
    std::vector<Leaving> leaving;
    std::vector<YamlNode> staying;
    for (YamlNode& item : list.items) {
        YamlEntry* step = item.isMap() ? entryOf(item, "moveTo") : nullptr;
        YamlEntry* before = item.isMap() ? entryOf(item, "moveBefore") : nullptr;
        if (!step && !before) {
            staying.push_back(std::move(item));
            continue;
        }
        Leaving one{{}, step ? step->value.text : "", before ? before->value.text : "", (step ? step : before)->place};
        std::erase_if(item.entries,
                      [](const YamlEntry& entry) { return entry.key == "moveTo" || entry.key == "moveBefore"; });
        one.question = std::move(item);
        leaving.push_back(std::move(one));
    }
    list.items = std::move(staying);
    return leaving;
}

bool isId(const YamlNode& question, const std::string& id) {
    const YamlNode* own = question.find("id");
    return own && own->isScalar() && own->text == id;
}

/// Puts a question where it wants to stand; false if there is no such place.
bool settle(Sources& sources, Leaving& one) {
    for (auto& [name, file] : sources.yaml) {
        YamlNode* list = isQuestionFile(name) ? listOf(file) : nullptr;
        if (!list || (one.before.empty() && stepOf(file) != one.step)) continue;
        const auto position = std::find_if(list->items.begin(), list->items.end(), [&](const YamlNode& question) {
            return !one.before.empty() && isId(question, one.before);
        });
        if (!one.before.empty() && position == list->items.end()) continue;
        list->items.insert(position, std::move(one.question));
        return true;
    }
    return false;
}

}  // namespace

void moveQuestions(Sources& sources, Problems& problems) {
    std::vector<Leaving> leaving;
    std::vector<std::string> emptied, places;
    for (auto& [name, file] : sources.yaml) {
        YamlNode* list = isQuestionFile(name) ? listOf(file) : nullptr;
        if (!list) continue;
        places.push_back(stepOf(file));
        auto some = takeLeaving(*list);
        if (!some.empty() && list->items.empty()) emptied.push_back(name);
        std::move(some.begin(), some.end(), std::back_inserter(leaving));
    }
    for (Leaving& one : leaving) {
        const std::string wanted = one.before.empty() ? one.step : one.before;
        if (!settle(sources, one))
            problems.error(one.place, "template.overlay",
                           "There is no place '" + wanted + "' to move the question to." + suggestion(wanted, places));
    }
    for (const std::string& name : emptied) {
        YamlNode* list = listOf(sources.yaml[name]);
        if (list && list->items.empty()) sources.yaml.erase(name);
    }
}

}  // namespace reporting::detail
