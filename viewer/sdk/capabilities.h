#pragma once

#include <QtPlugin>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

class QWidget;

/// What a plugin may offer beside its panel. Each has an interface id of its own, so that a new one breaks no plugin.
namespace viewer::sdk {

class Host;

/// A widget under the panes, over their whole width (e.g. a film strip).
class StripProvider {
public:
    virtual ~StripProvider() = default;
    virtual QWidget* createStrip(Host& host, QWidget* parent) = 0;
};

/// Asked before a study is closed or the program ends.
class UnsavedWork {
public:
    virtual ~UnsavedWork() = default;
    /// Empty: may close. Otherwise one sentence that says what would be left unfinished (nothing is ever lost).
    virtual std::string unfinished() const = 0;
    /// Writes what is pending; returns when it is on disk.
    virtual void flush() = 0;
};

/// A command of the `fimbria` executable, named in the manifest under "commands".
struct CommandCall {
    std::string name;                    ///< e.g. "films"
    std::vector<std::string> arguments;  ///< without the name and without --data
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

class CommandProvider {
public:
    virtual ~CommandProvider() = default;
    /// Returns 0 done, 1 the input has problems (one line each on `err`), 2 wrong usage. `--help` prints usage, returns
    /// 0.
    virtual int run(Host& host, const CommandCall& call) = 0;
};

/// Where a plugin's key works. Letters belong to `Panel`: while the films have the focus they are the viewer's.
enum class KeyScope { Panel, Everywhere };

/// A key of the plugin in the host's keymap; conflicts show there. A text field takes every key that it has a use for.
struct Shortcut {
    std::string id;                    ///< "plugin-id.name"
    std::string keys;                  ///< QKeySequence portable text
    std::string text;                  ///< what it does, in the language of the window
    KeyScope scope = KeyScope::Panel;  ///< Panel: the plugin's panel and strip
};

class ShortcutProvider {
public:
    virtual ~ShortcutProvider() = default;
    virtual std::vector<Shortcut> shortcuts() const = 0;
    virtual void trigger(const std::string& shortcutId) = 0;
};

/// An entry in the plugin's menu of the window.
struct MenuEntry {
    std::string id, text;
    std::string keys = {};                    ///< shown beside the text; may be empty
    bool onFilm = false;                      ///< also in the context menu of a film (the active pane's)
    std::optional<bool> isOn = std::nullopt;  ///< empty: not checkable
    std::string group = {};                   ///< entries with the same text here stand in one submenu; empty: none
};

class MenuProvider {
public:
    virtual ~MenuProvider() = default;
    virtual std::vector<MenuEntry> menuEntries() const = 0;
    virtual void activate(const std::string& entryId) = 0;
};

/// A page of the plugin among the preferences of the window.
class SettingsPageProvider {
public:
    virtual ~SettingsPageProvider() = default;
    /// In the language of the window.
    virtual std::string settingsTitle() const = 0;
    /// Made anew whenever the page is opened; what is changed there is in force at once (Host::settings()). `parent`
    /// owns it.
    virtual QWidget* createSettingsPage(Host& host, QWidget* parent) = 0;
};

}  // namespace viewer::sdk

Q_DECLARE_INTERFACE(viewer::sdk::StripProvider, "org.fimbria.StripProvider/1")
Q_DECLARE_INTERFACE(viewer::sdk::UnsavedWork, "org.fimbria.UnsavedWork/1")
Q_DECLARE_INTERFACE(viewer::sdk::CommandProvider, "org.fimbria.CommandProvider/1")
Q_DECLARE_INTERFACE(viewer::sdk::ShortcutProvider, "org.fimbria.ShortcutProvider/1")
Q_DECLARE_INTERFACE(viewer::sdk::MenuProvider, "org.fimbria.MenuProvider/1")
Q_DECLARE_INTERFACE(viewer::sdk::SettingsPageProvider, "org.fimbria.SettingsPageProvider/1")
