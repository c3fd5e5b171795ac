#include <algorithm>

#include "reporting/template/sources.h"

namespace reporting::detail {
namespace {

// Sentences have no id: what they say stands for them.
const YamlEntry* idOf(const YamlNode& item) {
    for (const char* key : {"id", "rule", "name", "step", "phrase", "text", "case"})
        for (const YamlEntry& entry : item.entries)
            if (entry.key == key && entry.value.isScalar()) return &entry;
    return nullptr;
}

std::string idText(const YamlNode& item) {
    const YamlEntry* entry = idOf(item);
    return entry ? entry->value.text : std::string();
}

bool hasIds(const YamlNode& list) {
    return std::all_of(list.items.begin(), list.items.end(),
                       [](const YamlNode& item) { return idOf(item) != nullptr; });
}

std::string takeKey(YamlNode& item, const std::string& key) {
    std::string text;
    std::erase_if(item.entries, [&](const YamlEntry& entry) {
        if (entry.key != key || !entry.value.isScalar()) return false;
        text = entry.value.text;
        return true;
    });
    return text;
}

std::size_t countId(const YamlNode& list, const std::string& id) {
    return static_cast<std::size_t>(
        std::count_if(list.items.begin(), list.items.end(), [&](const YamlNode& item) { return idText(item) == id; }));
}

std::vector<YamlNode>::iterator findId(YamlNode& list, const std::string& id) {
    return std::find_if(list.items.begin(), list.items.end(), [&](const YamlNode& item) { return idText(item) == id; });
}

std::vector<std::string> idsOf(const YamlNode& list) {
    std::vector<std::string> ids;
    for (const YamlNode& item : list.items) ids.push_back(idText(item));
    return ids;
}

class ListOverlay {
public:
    ListOverlay(YamlNode& base, const YamlNode& overlay, Problems& problems)
        : base_(base), overlay_(overlay), problems_(problems) {}

    void run() {
        for (YamlNode item : overlay_.items) {
            const std::string id = idText(item);
            const std::string before = takeKey(item, "before");
            if (takeKey(item, "remove") == "yes") {
                remove(item, id);
                continue;
            }
            const bool several = countId(overlay_, id) > 1 || countId(base_, id) > 1;
            if (several && std::find(replaced_.begin(), replaced_.end(), id) == replaced_.end()) {
                std::erase_if(base_.items, [&](const YamlNode& old) { return idText(old) == id; });
                replaced_.push_back(id);
            }
            const auto old = findId(base_, id);
            if (old != base_.items.end() && !several) {
                overlayNode(*old, item, problems_);
                if (before.empty()) continue;
                item = *old;
                base_.items.erase(findId(base_, id));
            }
            insert(std::move(item), before);
        }
    }

private:
    void remove(const YamlNode& item, const std::string& id) {
        if (countId(base_, id) == 0)
            problems_.error(item.place, "template.overlay",
                            "There is no '" + id + "' to remove." + suggestion(id, idsOf(base_)));
        std::erase_if(base_.items, [&](const YamlNode& old) { return idText(old) == id; });
    }
    void insert(YamlNode item, const std::string& before) {
        auto position = base_.items.end();
        if (!before.empty()) {
            position = findId(base_, before);
            if (position == base_.items.end())
                problems_.error(item.place, "template.overlay",
                                "There is no '" + before + "' to stand before." + suggestion(before, idsOf(base_)));
        }
        base_.items.insert(position, std::move(item));
    }

    YamlNode& base_;
    const YamlNode& overlay_;
    Problems& problems_;
    std::vector<std::string> replaced_;
};

void overlayMap(YamlNode& base, const YamlNode& overlay, Problems& problems) {
    for (const YamlEntry& entry : overlay.entries) {
        const auto old = std::find_if(base.entries.begin(), base.entries.end(),
                                      [&](const YamlEntry& candidate) { return candidate.key == entry.key; });
        if (old == base.entries.end()) {
            base.entries.push_back(entry);
            continue;
        }
        old->place = entry.place;
        const bool whole = entry.key == "args" || entry.key == "then" || entry.key == "words";
        if (whole)
            old->value = entry.value;
        else
            overlayNode(old->value, entry.value, problems);
    }
}

}  // namespace

std::string itemId(const YamlNode& item) {
    return idText(item);
}

bool hasItemIds(const YamlNode& list) {
    return list.isSequence() && !list.items.empty() && hasIds(list);
}

void overlayNode(YamlNode& base, const YamlNode& overlay, Problems& problems) {
    if (base.isMap() && overlay.isMap())
        overlayMap(base, overlay, problems);
    else if (base.isSequence() && overlay.isSequence() && !base.items.empty() && hasIds(base) && hasIds(overlay))
        ListOverlay(base, overlay, problems).run();
    else
        base = overlay;
}

}  // namespace reporting::detail
