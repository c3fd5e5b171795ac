#pragma once

#include <optional>
#include <string>
#include <vector>

#include "viewer/sdk/settings.h"

namespace viewer::host {

/// Where a key works. Films and Panel are the two halves of the window and may use the same key; Window is both.
enum class KeyArea { Films, Panel, Window };

/// One key of the program: a command of the panes, of the window or of the plugin.
struct Binding {
    std::string id;     ///< "view.invert", "window.focus", "plugin.next" …
    std::string text;   ///< what it does
    std::string group;  ///< heading under Help ▸ Keyboard
    KeyArea area = KeyArea::Window;
    std::string defaultKeys;  ///< QKeySequence portable text; several separated by "; "; may be empty
    std::string keys;         ///< in force: the reader's, else the default
    /// Takes its keys only while it has a use for them: no conflict with one that always does, nor with one of another
    /// family ("mark.delete" and "landmark.remove": a landmark is set, or a mark is chosen).
    bool conditional = false;
    bool operator==(const Binding&) const = default;
};

/// Two bindings that want one key where both work. `keys` is the key; the first binding keeps it.
struct KeyConflict {
    std::string keys, firstId, secondId;
    bool operator==(const KeyConflict&) const = default;
};

/// "W; Ctrl+K, Ctrl+C" as single sequences, portable texts; what is no key is left out.
std::vector<std::string> keyList(const std::string& keys);
/// Whether the text is one or more keys and nothing else.
bool isKeyText(const std::string& keys);

/// All keys in one table. The reader's own keys are settings "keys/<id>" (portable text; "none": no key; empty: the
/// default).
class Keymap {
public:
    explicit Keymap(const sdk::Settings& settings) : settings_(settings) {}

    /// Adds or replaces the binding of that id; `keys` is filled in.
    void add(Binding binding);
    /// Drops every binding whose id begins with the prefix.
    void removeByPrefix(const std::string& prefix);
    const std::vector<Binding>& bindings() const { return bindings_; }
    const Binding* find(const std::string& id) const;

    /// Also where one key begins a longer one ("G" and "G, 1"). In the order of the bindings.
    std::vector<KeyConflict> conflicts() const;
    /// Whether the reader gave the binding keys of his own.
    bool isOwn(const std::string& id) const;
    /// The first binding that has the key (or one that begins or ends it) where `id` works; nullptr: it is free.
    const Binding* holderOf(const std::string& key, const std::string& id) const;

    /// The keys that the binding may really use: those it has without losing a conflict. Portable texts.
    std::vector<std::string> usableKeys(const std::string& id) const;
    /// Settings whose text is no key: ids, for Help ▸ Keyboard.
    const std::vector<std::string>& badOverrides() const { return badOverrides_; }

private:
    const sdk::Settings& settings_;
    std::vector<Binding> bindings_;
    std::vector<std::string> badOverrides_;
};

}  // namespace viewer::host
