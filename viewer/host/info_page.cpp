#include "viewer/host/info_page.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <filesystem>

namespace viewer::host {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("InfoPage", words);
}

QString html(const std::string& utf8) {
    return QString::fromStdString(utf8).toHtmlEscaped();
}

QString native(const std::string& portable) {
    const auto keys = QKeySequence::listFromString(QString::fromStdString(portable), QKeySequence::PortableText);
    return QKeySequence::listToString(keys, QKeySequence::NativeText).toHtmlEscaped();
}

QString stateOf(const PluginEntry& entry) {
    switch (entry.state) {
        case PluginState::Loaded:
            return "<span style='color:#7fd18f'>" + say(QT_TRANSLATE_NOOP("InfoPage", "In use")) + "</span>";
        case PluginState::Found:
            return say(QT_TRANSLATE_NOOP("InfoPage", "Ready, loaded when it is needed"));
        case PluginState::Refused:
            break;
    }
    return "<span style='color:#ff7a70'><b>" + say(QT_TRANSLATE_NOOP("InfoPage", "Refused")) + "</b></span> " +
           html(refusalText(entry.refusal));
}

}  // namespace

InfoPage::InfoPage(QWidget* parent)
    : QWidget(parent), title_(new QLabel(this)), back_(new QPushButton(this)), text_(new QTextBrowser(this)) {
    title_->setObjectName("heading");
    text_->setObjectName("infoText");
    text_->setFrameShape(QFrame::NoFrame);
    text_->setOpenLinks(false);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(back_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 22, 32, 16);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(text_, 1);
    connect(back_, &QPushButton::clicked, this, &InfoPage::closed);
    auto* escape = new QAction(this);
    escape->setShortcut(Qt::Key_Escape);
    escape->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QAction::triggered, this, &InfoPage::closed);
    addAction(escape);
}

void InfoPage::show(const QString& title, const QString& text) {
    title_->setText(title);
    back_->setText(tr("Back to the films (Esc)"));
    text_->setHtml(text);
    text_->setFocus();
}

QString pluginsHtml(const PluginRegistry& plugins) {
    QString page;
    for (const auto& entry : plugins.entries()) {
        const auto& m = entry.manifest;
        const QString name =
            m.name.empty() ? html(std::filesystem::path(entry.path).filename().string()) : html(m.name);
        page += "<p><b>" + name + "</b> " + html(m.version) + "<br>" + stateOf(entry) +
                "<br><span style='color:#96a0aa'>" + html(entry.path) + "</span></p>";
    }
    if (plugins.entries().empty()) page += "<p>" + say(QT_TRANSLATE_NOOP("InfoPage", "No plugin was found.")) + "</p>";
    page += "<p><b>" + say(QT_TRANSLATE_NOOP("InfoPage", "Where was looked")) + "</b></p><ul>";
    for (const auto& folder : plugins.folders()) {
        const bool there = std::filesystem::is_directory(folder);
        page += "<li>" + html(folder) + (there ? "" : " – " + say(QT_TRANSLATE_NOOP("InfoPage", "no such folder"))) +
                "</li>";
    }
    return page + "</ul><p style='color:#96a0aa'>" +
           say(QT_TRANSLATE_NOOP(
               "InfoPage", "The environment variable FIMBRIA_PLUGIN_PATH names further folders, ':' between them.")) +
           "</p>";
}

QString keyboardHtml(const Keymap& keymap) {
    QString page;
    const auto conflicts = keymap.conflicts();
    for (const auto& conflict : conflicts) {
        const auto* first = keymap.find(conflict.firstId);
        const auto* second = keymap.find(conflict.secondId);
        page += "<p style='color:#f0b94a'>" +
                say(QT_TRANSLATE_NOOP("InfoPage", "%1 is wanted twice: “%2” has it, “%3” does not."))
                    .arg(native(conflict.keys), html(first->text), html(second->text)) +
                "</p>";
    }
    for (const auto& id : keymap.badOverrides())
        page += "<p style='color:#f0b94a'>" +
                say(QT_TRANSLATE_NOOP("InfoPage", "The setting keys/%1 is no key.")).arg(html(id)) + "</p>";
    if (conflicts.empty())
        page += "<p style='color:#96a0aa'>" + say(QT_TRANSLATE_NOOP("InfoPage", "No key is wanted twice.")) + "</p>";
    page += "<p style='color:#96a0aa'>" +
            say(QT_TRANSLATE_NOOP("InfoPage",
                                  "Keys of the films work while the films have the focus, keys of the panel while the "
                                  "panel has it. A text field takes every key it has a use for.")) +
            "</p><table cellspacing='4'>";
    std::string group;
    for (const auto& binding : keymap.bindings()) {
        if (binding.group != group) page += "<tr><td colspan='2'><br><b>" + html(binding.group) + "</b></td></tr>";
        group = binding.group;
        if (binding.keys.empty()) continue;
        page += "<tr><td style='padding-right:26px'><b>" + native(binding.keys) + "</b></td><td>" + html(binding.text) +
                "</td></tr>";
    }
    return page + "</table>";
}

}  // namespace viewer::host
