#include <QVBoxLayout>

#include "plugin/editor/editor_window_p.h"
#include "plugin/editor/item_words.h"
#include "plugin/panel/theme.h"

/// The line above the pages: where one is, what is open, undo, save; and what has to be told.
namespace hsg::editor {

using viewer::sdk::Severity;

void EditorWindow::buildHead() {
    auto* head = new QWidget(d->content);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(10, 6, 10, 6);
    int number = 0;
    for (const auto& page : pageNames) {
        auto* tab = new QPushButton(tr(page.words), head);
        tab->setObjectName(QStringLiteral("page_%1").arg(QLatin1String(page.id)));
        tab->setCheckable(true);
        tab->setToolTip(QStringLiteral("Ctrl+%1").arg(++number));
        connect(tab, &QPushButton::clicked, this, [this, id = page.id] { goTo(id); });
        line->addWidget(tab);
        d->tabs.push_back(tab);
    }
    line->addSpacing(14);
    d->name = new QLabel(head);
    d->name->setObjectName(QStringLiteral("templateName"));
    d->name->setStyleSheet(QStringLiteral("font-weight: bold"));
    line->addWidget(d->name);
    d->state = new QLabel(head);
    d->state->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    line->addWidget(d->state, 1);
    const auto button = [&](const QString& words, const char* name, auto act) {
        auto* made = new QPushButton(words, head);
        made->setObjectName(QString::fromLatin1(name));
        connect(made, &QPushButton::clicked, this, act);
        line->addWidget(made);
        return made;
    };
    d->undo = button(tr("Undo"), "undo", [this] { d->desk.undo(); });
    d->redo = button(tr("Redo"), "redo", [this] { d->desk.redo(); });
    d->save = button(tr("Save"), "save", [this] { d->shelf.save(); });
    d->content->layout()->addWidget(head);
}

void EditorWindow::buildNotes() {
    auto* notes = new QWidget(d->content);
    auto* noteLine = new QHBoxLayout(notes);
    noteLine->setContentsMargins(10, 0, 10, 2);
    d->message = new QLabel(notes);
    d->message->setObjectName(QStringLiteral("message"));
    d->message->setWordWrap(true);
    noteLine->addWidget(d->message, 1);
    d->storage = new QLabel(notes);
    d->storage->setObjectName(QStringLiteral("storage"));
    d->storage->setWordWrap(true);
    d->storage->setStyleSheet(QStringLiteral("color: %1; font-weight: bold").arg(theme::css(theme::alert)));
    noteLine->addWidget(d->storage, 1);
    d->retry = new QPushButton(tr("Try again"), notes);
    noteLine->addWidget(d->retry);
    connect(d->retry, &QPushButton::clicked, this, [this] { d->keeper.retry(); });
    d->storage->hide();
    d->retry->hide();
    d->content->layout()->addWidget(notes);
}

void EditorWindow::refreshHead() {
    const bool isOpen = d->desk.isOpen();
    const auto facts = d->desk.facts();
    const auto value = [&](const char* key) {
        const auto node = facts ? facts->view().at({"template.yaml", {key}}) : std::nullopt;
        return node ? QString::fromStdString(node->value.text) : QString();
    };
    d->name->setText(isOpen && facts ? QStringLiteral("%1 %2").arg(value("id"), value("version")) : QString());
    QStringList words;
    if (isOpen && facts) {
        words << ItemWords::status(value("status").toStdString());
        words << (d->desk.isChanged() ? tr("● not saved; kept safe here") : tr("saved"));
    }
    d->state->setText(words.join(QStringLiteral(" · ")));
    for (std::size_t i = 1; i < 4; ++i) d->tabs[i]->setEnabled(isOpen);
    d->undo->setEnabled(d->desk.canUndo());
    d->redo->setEnabled(d->desk.canRedo());
    d->undo->setToolTip(tr("Ctrl+Z: %1").arg(d->desk.undoWords()));
    d->redo->setToolTip(tr("Ctrl+Y: %1").arg(d->desk.redoWords()));
    d->save->setEnabled(d->desk.isChanged());
    const QString failure = d->keeper.failure();
    d->storage->setText(failure.isEmpty() ? QString()
                                          : theme::severitySign(Severity::Alert) + QLatin1Char(' ') +
                                                tr("Your changes are only on the screen: %1").arg(failure));
    d->storage->setVisible(!failure.isEmpty());
    d->retry->setVisible(!failure.isEmpty());
}

void EditorWindow::tell(const QString& message, bool isFailure) {
    const auto severity = isFailure ? Severity::Warning : Severity::Good;
    d->message->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::severityColour(severity))));
    d->message->setText(theme::severitySign(severity) + QLatin1Char(' ') + message);
    d->forget.start(isFailure ? 20000 : 8000);
}

}  // namespace hsg::editor
