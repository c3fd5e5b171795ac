#include "viewer/host/keymap.h"

#include <QKeySequence>
#include <QList>
#include <algorithm>

namespace viewer::host {

namespace {

std::vector<QKeySequence> sequences(const std::string& keys) {
    std::vector<QKeySequence> result;
    for (const auto& key : QKeySequence::listFromString(QString::fromStdString(keys), QKeySequence::PortableText))
        if (!key.isEmpty()) result.push_back(key);
    return result;
}

bool isKey(const std::string& keys) {
    const auto all = sequences(keys);
    return !all.empty() && std::all_of(all.begin(), all.end(), [](const QKeySequence& sequence) {
        for (int i = 0; i < sequence.count(); ++i)
            if (sequence[static_cast<uint>(i)].key() == Qt::Key_unknown) return false;
        return true;
    });
}

/// "landmark" of "landmark.left": commands of one family want their keys on the same occasion.
std::string family(const Binding& binding) {
    return binding.id.substr(0, binding.id.find('.'));
}

bool meet(const Binding& a, const Binding& b) {
    const bool sameArea = a.area == b.area || a.area == KeyArea::Window || b.area == KeyArea::Window;
    return sameArea && a.conditional == b.conditional && (!a.conditional || family(a) == family(b));
}

bool clash(const QKeySequence& a, const QKeySequence& b) {
    return a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch;
}

}  // namespace

std::vector<std::string> keyList(const std::string& keys) {
    std::vector<std::string> result;
    for (const auto& key : sequences(keys)) result.push_back(key.toString(QKeySequence::PortableText).toStdString());
    return result;
}

bool isKeyText(const std::string& keys) {
    return isKey(keys);
}

bool Keymap::isOwn(const std::string& id) const {
    const auto own = settings_.value("keys/" + id);
    return own && !own->empty();
}

const Binding* Keymap::holderOf(const std::string& key, const std::string& id) const {
    const Binding* wanting = find(id);
    const auto wanted = sequences(key);
    if (!wanting || wanted.empty()) return nullptr;
    for (const auto& other : bindings_) {
        if (other.id == id || !meet(other, *wanting)) continue;
        for (const auto& held : sequences(other.keys))
            if (clash(wanted.front(), held)) return &other;
    }
    return nullptr;
}

void Keymap::add(Binding binding) {
    binding.keys = binding.defaultKeys;
    if (const auto own = settings_.value("keys/" + binding.id)) {
        if (own->empty())
            binding.keys = binding.defaultKeys;
        else if (*own == "none")
            binding.keys.clear();
        else if (isKey(*own))
            binding.keys = *own;
        else if (std::find(badOverrides_.begin(), badOverrides_.end(), binding.id) == badOverrides_.end())
            badOverrides_.push_back(binding.id);
    }
    const auto same = [&](const Binding& b) { return b.id == binding.id; };
    const auto known = std::find_if(bindings_.begin(), bindings_.end(), same);
    if (known != bindings_.end())
        *known = std::move(binding);
    else
        bindings_.push_back(std::move(binding));
}

void Keymap::removeByPrefix(const std::string& prefix) {
    const auto starts = [&](const Binding& b) { return b.id.rfind(prefix, 0) == 0; };
    bindings_.erase(std::remove_if(bindings_.begin(), bindings_.end(), starts), bindings_.end());
}

const Binding* Keymap::find(const std::string& id) const {
    const auto found = std::find_if(bindings_.begin(), bindings_.end(), [&](const auto& b) { return b.id == id; });
    return found == bindings_.end() ? nullptr : &*found;
}

std::vector<KeyConflict> Keymap::conflicts() const {
    std::vector<KeyConflict> result;
    for (auto second = bindings_.begin(); second != bindings_.end(); ++second)
        for (const auto& key : sequences(second->keys))
            for (auto first = bindings_.begin(); first != second; ++first) {
                if (!meet(*first, *second)) continue;
                for (const auto& other : sequences(first->keys))
                    if (clash(key, other))
                        result.push_back(
                            {key.toString(QKeySequence::PortableText).toStdString(), first->id, second->id});
            }
    return result;
}

std::vector<std::string> Keymap::usableKeys(const std::string& id) const {
    std::vector<std::string> result;
    const Binding* binding = find(id);
    if (!binding) return result;
    const auto all = conflicts();
    for (const auto& key : sequences(binding->keys)) {
        const std::string text = key.toString(QKeySequence::PortableText).toStdString();
        const auto lost = [&](const KeyConflict& c) { return c.secondId == id && c.keys == text; };
        if (std::none_of(all.begin(), all.end(), lost)) result.push_back(text);
    }
    return result;
}

}  // namespace viewer::host
