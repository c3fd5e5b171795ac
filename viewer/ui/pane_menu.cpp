#include "viewer/ui/pane_menu.h"

#include <QMenu>
#include <QWidget>
#include <map>

namespace viewer::ui {

namespace {

/// "Header window 2: BONE"; empty if the film offers no such window.
QString windowText(const PaneCommands::Entry& entry, const Pane& pane) {
    const QString text = QString::fromStdString(entry.text);
    if (!entry.offered) return {};
    if (!entry.detail.empty()) return text + ": " + QString::fromStdString(entry.detail);
    if (!entry.id.starts_with("window.") || entry.id.size() != 8 || !pane.film) return text;
    const int number = entry.id.back() - '0';
    if (number == 0) return text;
    const auto& offered = pane.film->grayscale().voi;
    if (number > std::max(1, int(offered.size()))) return {};
    const QString name =
        number <= int(offered.size()) ? QString::fromStdString(offered[number - 1].explanation) : QString();
    return name.isEmpty() ? text : text + ": " + name;
}

}  // namespace

std::string choosePaneCommand(QWidget& canvas, QPoint at, const PaneMenuParts& parts) {
    const auto& [commands, board, extend] = parts;
    QMenu menu(&canvas);
    std::map<std::string, QMenu*> groups;
    const Pane& pane = board.pane(board.active());
    for (const auto& entry : commands.entries()) {
        const QString text = windowText(entry, pane);
        if (text.isEmpty()) continue;
        QMenu*& group = groups[entry.group];
        if (!group) group = menu.addMenu(QString::fromStdString(entry.group));
        QAction* action = group->addAction(QString());
        action->setText(
            QString(text).replace("&", "&&") +
            (entry.keys.empty()
                 ? QString()
                 : "\t" + QKeySequence(QString::fromStdString(entry.keys.front())).toString(QKeySequence::NativeText)));
        action->setData(QString::fromStdString(entry.id));
        action->setCheckable(entry.checkable);
        action->setChecked(entry.checkable && commands.isChecked(entry.id));
    }
    if (extend) {
        menu.addSeparator();
        extend(menu);
    }
    const QAction* chosen = menu.exec(canvas.mapToGlobal(at));
    return chosen ? chosen->data().toString().toStdString() : std::string();
}

}  // namespace viewer::ui
