#include "viewer/host/window_menus.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <algorithm>
#include <cctype>
#include <map>

#include "viewer/host/look.h"

namespace viewer::host {

namespace {

/// Commands of the panes that earn an icon in the tool bar, in its order; "" is a gap.
const std::vector<std::pair<const char*, const char*>>& toolBarFilms() {
    static const std::vector<std::pair<const char*, const char*>> items = {
        {"view.fit", "fit"},
        {"view.one-to-one", "one-to-one"},
        {"view.maximise", "maximise"},
        {"view.reset", "reset"},
        {"", ""},
        {"view.invert", "invert"},
        {"view.turn-right", "rotate"},
        {"view.flip-horizontal", "flip-horizontal"},
        {"view.flip-vertical", "flip-vertical"},
        {"view.texts", "text"},
        {"", ""},
        {"mark.length", "mark-length"},
        {"mark.angle", "mark-angle"},
        {"mark.ellipse", "mark-ellipse"},
        {"mark.region", "mark-region"},
        {"mark.arrow", "mark-arrow"},
        {"mark.text", "mark-text"},
        {"mark.calibrate", "mark-calibrate"},
        {"mark.undo", "undo"},
        {"key.toggle", "key-image"},
        {"", ""},
        {"link.zoom", "link"},
        {"cine.toggle", "cine"},
    };
    return items;
}

bool begins(const std::string& id, const std::vector<const char*>& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const char* prefix) { return id.starts_with(prefix); });
}

bool standsInMenuItself(const std::string& id) {
    return begins(id, {"view."}) && !begins(id, {"view.presentation-", "view.subtract", "view.save", "view.forget"});
}

/// What the mouse does by dragging, and states that the context menu offers by name where a film has them: the menu has
/// to fit a screen of 768 lines.
bool isForKeysOnly(const std::string& id) {
    const bool isNumberedState =
        begins(id, {"view.presentation-"}) && std::isdigit(static_cast<unsigned char>(id.back()));
    return isNumberedState || begins(id, {"view.pan-", "landmark.", "mark.move-"});
}

/// The keys that an open list of a combo box answers itself.
bool movesList(const QKeyEvent& key) {
    switch (key.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Escape:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_F4:
            return true;
        default:
            return false;
    }
}

}  // namespace

WindowMenus::WindowMenus(const Parts& parts, Keymap& keymap)
    : QObject(parts.window), parts_(parts), keymap_(keymap), toolBar_(new QToolBar(parts.window)) {
    toolBar_->setObjectName("toolBar");
    toolBar_->setMovable(false);
    toolBar_->setIconSize({20, 20});
    toolBar_->setContextMenuPolicy(Qt::PreventContextMenu);
    parts.window->addToolBar(toolBar_);
    connect(parts.panes, &ui::FilmPanes::commandStateChanged, this, &WindowMenus::refresh);
    qApp->installEventFilter(this);
}

WindowMenus::~WindowMenus() = default;

/// An open menu has all keys. Qt asks the commands of the widget below it first: the underlined letter of an entry
/// would turn a film instead of choosing the entry.
bool WindowMenus::eventFilter(QObject*, QEvent* event) {
    const QWidget* popup = QApplication::activePopupWidget();
    if (event->type() != QEvent::ShortcutOverride || !popup) return false;
    // an open list of a combo box chooses and closes by this very event
    if (!qobject_cast<const QMenu*>(popup) && movesList(*static_cast<const QKeyEvent*>(event))) return false;
    event->accept();
    return true;
}

void WindowMenus::rebuild(const std::vector<WindowCommand>& commands) {
    toolBar_->clear();
    parts_.window->menuBar()->clear();
    for (const auto& entry : entries_) delete entry.action;
    entries_.clear();
    keymap_.removeByPrefix("");
    addWindowCommands(commands);
    bindKeys();
    fillToolBar(commands);
    refresh();
}

QAction* WindowMenus::make(const Binding& binding, const char* icon, std::function<void()> run) {
    keymap_.add(binding);
    auto* action = new QAction(QString::fromStdString(binding.text), this);
    action->setObjectName(QString::fromStdString(binding.id));
    if (*icon) action->setIcon(look::icon(icon));
    action->setIconVisibleInMenu(false);
    // the key decides, not its repetition: holding a key pages through films, but opens one dialog
    action->setAutoRepeat(binding.area == KeyArea::Films);
    connect(action, &QAction::triggered, this, [this, run] {
        run();
        refresh();
    });
    entries_.push_back({binding.id, action, binding.area, {}});
    return action;
}

void WindowMenus::addWindowCommands(const std::vector<WindowCommand>& commands) {
    auto* bar = parts_.window->menuBar();
    std::map<WindowCommand::Menu, QMenu*> menus;
    menus[WindowCommand::Menu::File] = bar->addMenu(tr("&File"));
    menus[WindowCommand::Menu::View] = bar->addMenu(tr("&View"));
    addFilmCommands();
    addPlugin();
    menus[WindowCommand::Menu::Help] = bar->addMenu(tr("&Help"));
    menus[WindowCommand::Menu::Language] = new QMenu(tr("Language"), menus[WindowCommand::Menu::View]);
    const auto group = tr("Window").toStdString();
    for (const auto& command : commands) {
        const Binding binding{command.id, command.text.toStdString(), group, KeyArea::Window, command.keys, {}};
        auto* action = make(binding, command.icon, command.run);
        if (command.isChecked) {
            action->setCheckable(true);
            entries_.back().isChecked = command.isChecked;
        }
        if (command.separatorBefore) menus[command.menu]->addSeparator();
        menus[command.menu]->addAction(action);
    }
    menus[WindowCommand::Menu::View]->addSeparator();
    menus[WindowCommand::Menu::View]->addMenu(menus[WindowCommand::Menu::Language]);
}

void WindowMenus::addFilmCommands() {
    auto* menu = parts_.window->menuBar()->addMenu(tr("&Image"));
    std::map<std::string, QMenu*> groups;
    std::string lastGroup;
    for (const auto& command : parts_.panes->commands()) {
        const std::string id = command.id;
        auto* action = make({id, command.text, command.group, KeyArea::Films, command.keys, {}, command.conditional},
                            "", [this, id] { parts_.panes->run(id); });
        if (command.checkable) {
            action->setCheckable(true);
            entries_.back().isChecked = [this, id] { return parts_.panes->isChecked(id); };
        }
        if (isForKeysOnly(id)) continue;
        if (standsInMenuItself(id)) {
            if (!lastGroup.empty() && command.group != lastGroup) menu->addSeparator();
            menu->addAction(action);
        } else {
            if (groups.empty()) menu->addSeparator();
            if (!groups.count(command.group))
                groups[command.group] = menu->addMenu(QString::fromStdString(command.group));
            groups[command.group]->addAction(action);
        }
        lastGroup = command.group;
    }
}

void WindowMenus::addPlugin() {
    auto* plugin = parts_.plugin;
    if (!plugin->isOpen()) return;
    const std::string group = plugin->name().toStdString();
    for (const auto& shortcut : plugin->shortcuts()) {
        const auto area = shortcut.scope == sdk::KeyScope::Everywhere ? KeyArea::Window : KeyArea::Panel;
        make({shortcut.id, shortcut.text, group, area, shortcut.keys, {}}, "",
             [plugin, id = shortcut.id] { plugin->trigger(id); });
    }
    if (plugin->menuEntries().empty()) return;
    auto* menu = parts_.window->menuBar()->addMenu(plugin->name());
    fillPlugin(*menu, false);
    // what is checked and what is offered depends on the study
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillPlugin(*menu, false);
    });
    parts_.panes->setMenuExtension([this](QMenu& films) { fillPlugin(films, true); });
}

void WindowMenus::fillPlugin(QMenu& menu, bool onFilm) {
    auto* plugin = parts_.plugin;
    std::map<std::string, QMenu*> groups;
    for (const auto& entry : plugin->menuEntries()) {
        if (onFilm && !entry.onFilm) continue;
        QMenu*& group = groups[entry.group];
        if (!group) group = entry.group.empty() ? &menu : menu.addMenu(QString::fromStdString(entry.group));
        auto* action = group->addAction(QString::fromStdString(entry.text));
        if (!entry.keys.empty())  // shown only: the key itself is a shortcut of the plugin
            action->setText(action->text() + "\t" +
                            QKeySequence(QString::fromStdString(entry.keys)).toString(QKeySequence::NativeText));
        if (!onFilm) action->setObjectName(QString::fromStdString(entry.id));
        action->setCheckable(entry.isOn.has_value());
        action->setChecked(entry.isOn.value_or(false));
        connect(action, &QAction::triggered, plugin, [plugin, id = entry.id] { plugin->activate(id); });
    }
}

/// A conditional command gets its key from the panes, at the moment of the key press; here it is only shown.
void WindowMenus::bindKeys() {
    std::map<std::string, std::vector<std::string>> films;
    for (const auto& entry : entries_) {
        const auto usable = keymap_.usableKeys(entry.id);
        if (entry.area == KeyArea::Films) films[entry.id] = usable;
        QList<QKeySequence> keys;
        for (const auto& key : usable) keys << QKeySequence(QString::fromStdString(key), QKeySequence::PortableText);
        if (keymap_.find(entry.id)->conditional) {
            keys.removeIf([](const QKeySequence& key) { return key.count() == 1; });
            const QString shown = usable.empty() ? QString() : QString::fromStdString(usable.front());
            if (!shown.isEmpty())
                entry.action->setText(entry.action->text() + "\t" +
                                      QKeySequence(shown).toString(QKeySequence::NativeText));
        }
        entry.action->setShortcuts(keys);
        entry.action->setShortcutContext(entry.area == KeyArea::Window ? Qt::WindowShortcut
                                                                       : Qt::WidgetWithChildrenShortcut);
        switch (entry.area) {
            case KeyArea::Window:
                parts_.window->addAction(entry.action);
                break;
            case KeyArea::Films:
                parts_.films->addAction(entry.action);
                break;
            case KeyArea::Panel:
                for (auto* widget : parts_.panel) widget->addAction(entry.action);
        }
    }
    parts_.panes->setKeys(films);
}

void WindowMenus::fillToolBar(const std::vector<WindowCommand>& commands) {
    const auto find = [&](const std::string& id) -> QAction* {
        for (const auto& entry : entries_)
            if (entry.id == id) return entry.action;
        return nullptr;
    };
    for (const auto& command : commands)
        if (command.inToolBar) toolBar_->addAction(find(command.id));
    toolBar_->addSeparator();
    for (const auto& [id, icon] : toolBarFilms()) {
        if (!*id) {
            toolBar_->addSeparator();
        } else if (auto* action = find(id)) {
            action->setIcon(look::icon(icon));
            toolBar_->addAction(action);
        }
    }
    for (auto* action : toolBar_->actions()) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(action->text().section('\t', 0, 0).remove('&') + (key.isEmpty() ? "" : " (" + key + ")"));
    }
}

void WindowMenus::refresh() {
    for (const auto& entry : entries_)
        if (entry.isChecked) entry.action->setChecked(entry.isChecked());
}

}  // namespace viewer::host
