#include <algorithm>

#include "reporting/template/sources.h"

namespace reporting::detail {
namespace {

const YamlEntry* idOf(const YamlNode& item) {
    for (const char* key : {"id", "rule", "name", "step"})
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
        : x_base(base), x_overlay(overlay), x_problems(problems) {}

    void run() {
        for (YamlNode item : x_overlay.items) {
            const std::string id = idText(item);
            const std::string before = takeKey(item, "before");
            if (takeKey(item, "remove") == "yes") {
                remove(item, id);
                continue;
            }
            const bool several = countId(x_overlay, id) > 1 || countId(x_base, id) > 1;
            if (several && std::find(x_replaced.begin(), x_replaced.end(), id) == x_replaced.end()) {
                std::erase_if(x_base.items, [&](const YamlNode& old) { return idText(old) == id; });
                x_replaced.push_back(id);
            }
            const auto old = findId(x_base, id);
            if (old != x_base.items.end() && !several) {
                overlayNode(*old, item, x_problems);
                if (before.empty()) continue;
                item = *old;
                x_base.items.erase(findId(x_base, id));
            }
            insert(std::move(item), before);
        }
    }

private:
    void remove(const YamlNode& item, const std::string& id) {
        if (countId(x_base, id) == 0)
            x_problems.error(item.place, "template.overlay",
                             "There is no '" + id + "' to remove." + suggestion(id, idsOf(x_base)));
        std::erase_if(x_base.items, [&](const YamlNode& old) { return idText(old) == id; });
    }
    void insert(YamlNode item, const std::string& before) {
        auto position = x_base.items.end();
        if (!before.empty()) {
            position = findId(x_base, before);
            if (position == x_base.items.end())
                x_problems.error(item.place, "template.overlay",
                                 "There is no '" + before + "' to stand before." + suggestion(before, idsOf(x_base)));
        }
        x_base.items.insert(position, std::move(item));
    }

    YamlNode& x_base;
    const YamlNode& x_overlay;
    Problems& x_problems;
    std::vector<std::string> x_replaced;
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

void overlayNode(YamlNode& base, const YamlNode& overlay, Problems& problems) {
    if (base.isMap() && overlay.isMap())
        overlayMap(base, overlay, problems);
    else if (base.isSequence() && overlay.isSequence() && !base.items.empty() && hasIds(base) && hasIds(overlay))
        ListOverlay(base, overlay, problems).run();
    else
        base = overlay;
}

}  // namespace reporting::detail
