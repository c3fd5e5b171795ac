#pragma once

#include <QKeySequence>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "viewer/ui/cine.h"
#include "viewer/ui/pane_board.h"
#include "viewer/ui/pane_state.h"

namespace viewer::ui {

/// Everything that a key, the menus and the context menu can ask of the panes (peers e2).
class PaneCommands : public QObject {
    Q_OBJECT
public:
    struct Entry {
        std::string id, text, group;
        std::vector<std::string> keys;  ///< portable; the first is shown in menus
        bool checkable = false;
        bool conditional = false;  ///< takes its keys only while it has a use for them (wantsKeys)
        bool offered = true;       ///< false: the context menu of the active pane leaves it out
        std::string detail = {};   ///< what the context menu says after the text
    };

    PaneCommands(PaneBoard& board, Cine& cine, PaneState& state);

    /// A command of a pane layer, after those that are there. `entry` gives its texts in the present language.
    struct Added {
        std::string id;
        std::function<Entry()> entry;
        std::function<void()> act;
        std::function<bool()> isChecked = {};  ///< empty: not checkable
        /// False: its keys go on to whoever else wants them (entry and menu stay).
        std::function<bool()> wantsKeys = {};
    };
    void add(Added command);

    /// In the order of the menus, texts in the language of the window.
    std::vector<Entry> entries() const;
    /// False if there is no such command.
    bool run(const std::string& id);
    bool isChecked(const std::string& id) const;
    /// The reader's keys by command; a command that is not in it keeps its default.
    void setKeys(std::map<std::string, std::vector<std::string>> keys) { keys_ = std::move(keys); }
    /// The command of a key, empty if none. One that is conditional goes first while it wants its keys.
    std::string commandFor(const QKeySequence& key) const;
    /// The conditional command that wants this key now, empty if none does.
    std::string conditionalFor(const QKeySequence& key) const;

signals:
    void stateChanged();
    void notice(const QString& text);
    /// The reader wants to type the rate of the run that plays.
    void rateWanted();

private:
    using Action = std::function<void()>;
    void addTools();
    void addViews();
    void addFilms();
    void addWindows();
    void addCine();
    void step(int frames);
    void go(const std::optional<sdk::ImageRef>& image);
    void chooseWindow(int number);
    void nextPane(int by);
    void toggleCine();
    void askForRate();
    bool hasRun() const;
    bool wantsKeys(const std::string& id) const;
    std::string find(const QKeySequence& key, bool conditional) const;
    void panByKey(int x, int y);

    PaneBoard& board_;
    Cine& cine_;
    PaneState& state_;
    std::map<std::string, Action> actions_;
    std::map<std::string, std::function<bool()>> checks_;
    std::vector<Added> added_;
    std::map<std::string, std::vector<std::string>> keys_;
};

}  // namespace viewer::ui
