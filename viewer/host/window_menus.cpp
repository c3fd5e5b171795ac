#include "viewer/host/window_menus.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
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
        {"link.zoom", "link"},
        {"cine.toggle", "cine"},
    };
    return items;
}

bool standsInMenuItself(const std::string& id) {
    return id.rfind("tool.", 0) == 0 || id.rfind("view.", 0) == 0;
}

}  // namespace

WindowMenus::WindowMenus(const Parts& parts, Keymap& keymap)
    : QObject(parts.window), x_parts(parts), x_keymap(keymap), x_toolBar(new QToolBar(parts.window)) {
    x_toolBar->setObjectName("toolBar");
    x_toolBar->setMovable(false);
    x_toolBar->setIconSize({20, 20});
    x_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    parts.window->addToolBar(x_toolBar);
    connect(parts.panes, &ui::FilmPanes::commandStateChanged, this, &WindowMenus::refresh);
}

WindowMenus::~WindowMenus() = default;

void WindowMenus::rebuild(const std::vector<WindowCommand>& commands) {
    x_toolBar->clear();
    x_parts.window->menuBar()->clear();
    for (const auto& entry : x_entries) delete entry.action;
    x_entries.clear();
    x_keymap.removeByPrefix("");
    addWindowCommands(commands);
    bindKeys();
    fillToolBar(commands);
    refresh();
}

QAction* WindowMenus::make(const Binding& binding, const char* icon, std::function<void()> run) {
    x_keymap.add(binding);
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
    x_entries.push_back({binding.id, action, binding.area, {}});
    return action;
}

void WindowMenus::addWindowCommands(const std::vector<WindowCommand>& commands) {
    auto* bar = x_parts.window->menuBar();
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
            x_entries.back().isChecked = command.isChecked;
        }
        if (command.separatorBefore) menus[command.menu]->addSeparator();
        menus[command.menu]->addAction(action);
    }
    menus[WindowCommand::Menu::View]->addSeparator();
    menus[WindowCommand::Menu::View]->addMenu(menus[WindowCommand::Menu::Language]);
}

void WindowMenus::addFilmCommands() {
    auto* menu = x_parts.window->menuBar()->addMenu(tr("&Image"));
    std::map<std::string, QMenu*> groups;
    std::string lastGroup;
    for (const auto& command : x_parts.panes->commands()) {
        const std::string id = command.id;
        auto* action = make({id, command.text, command.group, KeyArea::Films, command.keys, {}}, "",
                            [this, id] { x_parts.panes->run(id); });
        if (command.checkable) {
            action->setCheckable(true);
            x_entries.back().isChecked = [this, id] { return x_parts.panes->isChecked(id); };
        }
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
    auto* plugin = x_parts.plugin;
    if (!plugin->isOpen()) return;
    const std::string group = plugin->name().toStdString();
    for (const auto& shortcut : plugin->shortcuts()) {
        const auto area = shortcut.scope == sdk::KeyScope::Everywhere ? KeyArea::Window : KeyArea::Panel;
        make({shortcut.id, shortcut.text, group, area, shortcut.keys, {}}, "",
             [plugin, id = shortcut.id] { plugin->trigger(id); });
    }
    const auto entries = plugin->menuEntries();
    if (entries.empty()) return;
    auto* menu = x_parts.window->menuBar()->addMenu(plugin->name());
    for (const auto& entry : entries) {
        auto* action = menu->addAction(QString::fromStdString(entry.text));
        if (!entry.keys.empty())  // shown only: the key itself is a shortcut of the plugin
            action->setText(action->text() + "\t" +
                            QKeySequence(QString::fromStdString(entry.keys)).toString(QKeySequence::NativeText));
        action->setObjectName(QString::fromStdString(entry.id));
        connect(action, &QAction::triggered, plugin, [plugin, id = entry.id] { plugin->activate(id); });
    }
}

void WindowMenus::bindKeys() {
    for (const auto& entry : x_entries) {
        QList<QKeySequence> keys;
        for (const auto& key : x_keymap.usableKeys(entry.id))
            keys << QKeySequence(QString::fromStdString(key), QKeySequence::PortableText);
        entry.action->setShortcuts(keys);
        entry.action->setShortcutContext(entry.area == KeyArea::Window ? Qt::WindowShortcut
                                                                       : Qt::WidgetWithChildrenShortcut);
        switch (entry.area) {
            case KeyArea::Window:
                x_parts.window->addAction(entry.action);
                break;
            case KeyArea::Films:
                x_parts.films->addAction(entry.action);
                break;
            case KeyArea::Panel:
                for (auto* widget : x_parts.panel) widget->addAction(entry.action);
        }
    }
}

void WindowMenus::fillToolBar(const std::vector<WindowCommand>& commands) {
    const auto find = [&](const std::string& id) -> QAction* {
        for (const auto& entry : x_entries)
            if (entry.id == id) return entry.action;
        return nullptr;
    };
    for (const auto& command : commands)
        if (command.inToolBar) x_toolBar->addAction(find(command.id));
    x_toolBar->addSeparator();
    for (const auto& [id, icon] : toolBarFilms()) {
        if (!*id) {
            x_toolBar->addSeparator();
        } else if (auto* action = find(id)) {
            action->setIcon(look::icon(icon));
            x_toolBar->addAction(action);
        }
    }
    for (auto* action : x_toolBar->actions()) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(action->text().remove('&') + (key.isEmpty() ? "" : " (" + key + ")"));
    }
}

void WindowMenus::refresh() {
    for (const auto& entry : x_entries)
        if (entry.isChecked) entry.action->setChecked(entry.isChecked());
}

}  // namespace viewer::host
