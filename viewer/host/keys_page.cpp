#include "viewer/host/keys_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "viewer/host/key_recorder.h"
#include "viewer/host/look.h"

namespace viewer::host {

namespace {

constexpr int kIdRole = Qt::UserRole;

QString native(const std::string& keys) {
    const auto list = QKeySequence::listFromString(QString::fromStdString(keys), QKeySequence::PortableText);
    QStringList shown;
    for (const auto& key : list) shown << key.toString(QKeySequence::NativeText);
    return shown.join("   ");
}

QString areaText(KeyArea area) {
    switch (area) {
        case KeyArea::Films:
            return KeysPage::tr("Works while the films have the keys.");
        case KeyArea::Panel:
            return KeysPage::tr("Works while the panel has the keys.");
        case KeyArea::Window:
            break;
    }
    return KeysPage::tr("Works everywhere in the window.");
}

}  // namespace

KeysPage::KeysPage(const Keymap& keymap, Change change, QWidget* parent)
    : QWidget(parent), keymap_(keymap), change_(std::move(change)) {
    build();
    refresh();
}

void KeysPage::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    search_ = new QLineEdit(this);
    search_->setObjectName("keysSearch");
    search_->setClearButtonEnabled(true);
    all_ = new QPushButton(this);
    all_->setObjectName("keysResetAll");
    export_ = new QPushButton(this);
    import_ = new QPushButton(this);
    top->addWidget(search_, 1);
    for (auto* button : {export_, import_, all_}) top->addWidget(button);
    layout->addLayout(top);
    summary_ = new QLabel(this);
    summary_->setObjectName("keysSummary");
    summary_->setWordWrap(true);
    layout->addWidget(summary_);
    buildTree();
    layout->addWidget(tree_, 1);
    buildDetail(*layout);
    connect(search_, &QLineEdit::textChanged, this, &KeysPage::filter);
    connect(all_, &QPushButton::clicked, this, &KeysPage::resetAll);
    connect(export_, &QPushButton::clicked, this, &KeysPage::exportKeys);
    connect(import_, &QPushButton::clicked, this, &KeysPage::importKeys);
}

void KeysPage::buildTree() {
    tree_ = new QTreeWidget(this);
    tree_->setObjectName("keysTree");
    tree_->setColumnCount(3);
    tree_->setRootIsDecorated(true);
    tree_->setUniformRowHeights(true);
    tree_->setAllColumnsShowFocus(true);
    tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree_->header()->setStretchLastSection(false);
    for (const int column : {1, 2}) tree_->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    connect(tree_, &QTreeWidget::currentItemChanged, this, [this] { showChosen(); });
    connect(tree_, &QTreeWidget::itemActivated, this, [this] {
        if (chosen()) recorder_->start();
    });
}

void KeysPage::buildDetail(QVBoxLayout& layout) {
    auto* card = new QFrame(this);
    card->setObjectName("card");
    auto* rows = new QVBoxLayout(card);
    auto* head = new QHBoxLayout;
    name_ = new QLabel(card);
    name_->setTextFormat(Qt::RichText);
    where_ = new QLabel(card);
    where_->setObjectName("quiet");
    head->addWidget(name_);
    head->addWidget(where_, 1);
    rows->addLayout(head);
    auto* line = new QHBoxLayout;
    keys_ = new QWidget(card);
    recorder_ = new KeyRecorder(card);
    recorder_->setObjectName("keysRecorder");
    none_ = new QPushButton(card);
    default_ = new QPushButton(card);
    default_->setObjectName("keysDefault");
    line->addWidget(keys_);
    line->addWidget(recorder_);
    line->addStretch(1);
    line->addWidget(none_);
    line->addWidget(default_);
    rows->addLayout(line);
    auto* problem = new QHBoxLayout;
    conflict_ = new QLabel(card);
    conflict_->setObjectName("keysConflict");
    conflict_->setWordWrap(true);
    conflictButtons_ = new QWidget(card);
    problem->addWidget(conflict_, 1);
    problem->addWidget(conflictButtons_);
    rows->addLayout(problem);
    layout.addWidget(card);
    connect(recorder_, &KeyRecorder::recorded, this, &KeysPage::add);
    connect(none_, &QPushButton::clicked, this, [this] {
        if (const auto* binding = chosen()) set(binding->id, {});
    });
    connect(default_, &QPushButton::clicked, this, [this] {
        if (const auto* binding = chosen()) change_({{binding->id, ""}});
    });
}

void KeysPage::refresh() {
    search_->setPlaceholderText(tr("Search a command or a key"));
    all_->setText(tr("All defaults"));
    export_->setText(tr("Save as file…"));
    import_->setText(tr("Take from file…"));
    none_->setText(tr("No key"));
    default_->setText(tr("Default"));
    recorder_->retranslate();
    tree_->setHeaderLabels({tr("Command"), tr("Keys"), tr("Default")});
    tree_->setAccessibleName(tr("Commands and their keys"));
    fillTree();
    const auto conflicts = keymap_.conflicts();
    QStringList lines;
    for (const auto& c : conflicts)
        lines << tr("%1 is wanted twice: “%2” has it, “%3” does not.")
                     .arg(native(c.keys), QString::fromStdString(keymap_.find(c.firstId)->text),
                          QString::fromStdString(keymap_.find(c.secondId)->text));
    summary_->setText(lines.isEmpty() ? "<span style='color:#96a0aa'>" + tr("No key is wanted twice.") + "</span>"
                                      : "<span style='color:" + look::colour(sdk::Severity::Warning) + "'>▲ " +
                                            lines.join("<br>▲ ") + "</span>");
}

void KeysPage::fillTree() {
    const std::string before = chosen() ? chosen()->id : std::string();
    const auto conflicts = keymap_.conflicts();
    const QSignalBlocker quiet(tree_);
    tree_->clear();
    QTreeWidgetItem *group = nullptr, *again = nullptr;
    for (const auto& binding : keymap_.bindings()) {
        const QString title = QString::fromStdString(binding.group);
        if (!group || group->text(0) != title) {
            group = new QTreeWidgetItem(tree_, {title});
            group->setFirstColumnSpanned(true);
            group->setExpanded(true);
            QFont bold = tree_->font();
            bold.setBold(true);
            group->setFont(0, bold);
        }
        auto* item = new QTreeWidgetItem(
            group, {QString::fromStdString(binding.text), native(binding.keys), native(binding.defaultKeys)});
        item->setData(0, kIdRole, QString::fromStdString(binding.id));
        item->setForeground(2, QColor(132, 140, 149));
        if (keymap_.isOwn(binding.id)) item->setForeground(1, QColor(120, 190, 255));
        const bool loses = std::any_of(conflicts.begin(), conflicts.end(),
                                       [&](const KeyConflict& c) { return c.secondId == binding.id; });
        if (loses) {
            item->setText(1, "▲ " + item->text(1));
            item->setForeground(1, QColor(look::colour(sdk::Severity::Warning)));
        }
        if (binding.id == before) again = item;
    }
    filter();
    if (!again && tree_->topLevelItemCount()) again = tree_->topLevelItem(0)->child(0);
    tree_->setCurrentItem(again);
    showChosen();
}

void KeysPage::filter() {
    const QString words = search_->text().trimmed();
    for (int g = 0; g < tree_->topLevelItemCount(); ++g) {
        auto* group = tree_->topLevelItem(g);
        int visible = 0;
        for (int i = 0; i < group->childCount(); ++i) {
            auto* item = group->child(i);
            const bool fits = words.isEmpty() || item->text(0).contains(words, Qt::CaseInsensitive) ||
                              group->text(0).contains(words, Qt::CaseInsensitive) ||
                              item->text(1).split("   ").contains(words, Qt::CaseInsensitive);
            item->setHidden(!fits);
            visible += fits;
        }
        group->setHidden(visible == 0);
    }
}

const Binding* KeysPage::chosen() const {
    const auto* item = tree_->currentItem();
    return item ? keymap_.find(item->data(0, kIdRole).toString().toStdString()) : nullptr;
}

void KeysPage::choose(const std::string& id) {
    for (int g = 0; g < tree_->topLevelItemCount(); ++g)
        for (int i = 0; i < tree_->topLevelItem(g)->childCount(); ++i)
            if (auto* item = tree_->topLevelItem(g)->child(i); item->data(0, kIdRole).toString().toStdString() == id)
                tree_->setCurrentItem(item);
}

void KeysPage::showChosen() {
    delete keys_->layout();
    qDeleteAll(keys_->findChildren<QPushButton*>());
    auto* row = new QHBoxLayout(keys_);
    row->setContentsMargins(0, 0, 0, 0);
    const auto* binding = chosen();
    for (auto* widget :
         {static_cast<QWidget*>(recorder_), static_cast<QWidget*>(none_), static_cast<QWidget*>(default_)})
        widget->setEnabled(binding != nullptr);
    name_->setText(binding ? "<b>" + QString::fromStdString(binding->text).toHtmlEscaped() + "</b>" : QString());
    where_->setText(binding ? areaText(binding->area) : QString());
    if (!binding) return conflict_->clear();
    for (const auto& key : keyList(binding->keys)) {
        auto* button = new QPushButton(native(key) + "  ✕", keys_);
        button->setToolTip(tr("Takes this key away"));
        button->setAccessibleName(tr("Take away %1").arg(native(key)));
        connect(
            button, &QPushButton::clicked, this, [this, key] { removeKey(key); }, Qt::QueuedConnection);
        row->addWidget(button);
    }
    none_->setEnabled(!binding->keys.empty());
    default_->setEnabled(keymap_.isOwn(binding->id));
    showConflicts(*binding);
}

void KeysPage::showConflicts(const Binding& binding) {
    delete conflictButtons_->layout();
    qDeleteAll(conflictButtons_->findChildren<QPushButton*>());
    auto* row = new QHBoxLayout(conflictButtons_);
    row->setContentsMargins(0, 0, 0, 0);
    QStringList lines;
    for (const auto& c : keymap_.conflicts()) {
        if (c.firstId != binding.id && c.secondId != binding.id) continue;
        const auto* other = keymap_.find(c.firstId == binding.id ? c.secondId : c.firstId);
        const QString name = QString::fromStdString(other->text);
        lines << (c.firstId == binding.id ? tr("%1 is also wanted by “%2”, which does not get it.")
                                          : tr("%1 belongs to “%2”; it does nothing here."))
                     .arg(native(c.keys), name);
        if (c.firstId == binding.id) continue;
        auto* button = new QPushButton(tr("Take %1 from “%2”").arg(native(c.keys), name), conflictButtons_);
        button->setObjectName("keysTake");
        connect(
            button, &QPushButton::clicked, this, [this, key = c.keys] { takeFrom(key); }, Qt::QueuedConnection);
        row->addWidget(button);
    }
    conflict_->setText(lines.isEmpty() ? QString()
                                       : "<span style='color:" + look::colour(sdk::Severity::Warning) + "'>▲ " +
                                             lines.join("<br>▲ ").replace('&', "&amp;") + "</span>");
}

}  // namespace viewer::host
