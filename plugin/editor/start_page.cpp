#include "plugin/editor/start_page.h"

#include <QDateTime>
#include <QFileDialog>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QValidator>
#include <utility>

#include "plugin/editor/item_words.h"
#include "plugin/editor/problem_words.h"
#include "plugin/editor/rules_box.h"
#include "plugin/panel/theme.h"
#include "reporting/template/names.h"

namespace hsg::editor {

using viewer::sdk::Severity;

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// What the checker takes for an id.
class IdValidator : public QValidator {
public:
    using QValidator::QValidator;
    State validate(QString& typed, int&) const override {
        return typed.isEmpty() ? Intermediate : reporting::isIdentifier(typed.toStdString()) ? Acceptable : Invalid;
    }
};

QLabel* heading(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setStyleSheet(QStringLiteral("font-size: 13pt; font-weight: bold"));
    return label;
}

}  // namespace

StartPage::StartPage(ShelfDesk& shelf, const std::string& language, QWidget* parent)
    : QWidget(parent), shelf_(shelf), language_(language) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(6);
    leftBox_ = new QWidget(this);
    left_ = new QVBoxLayout(leftBox_);
    left_->setContentsMargins(0, 0, 0, 8);
    column->addWidget(leftBox_);
    column->addWidget(heading(tr("Templates"), this));
    buildList(*column);
    buildActs(*column);
    buildNew(*column);
    column->addWidget(new RulesBox(shelf, language, this));
    connect(&shelf, &ShelfDesk::scanned, this, &StartPage::refresh);
    connect(&shelf, &ShelfDesk::busyChanged, this, &StartPage::refreshButtons);
    connect(&shelf, &ShelfDesk::activated, this, [this](const QString& folder) { wanted_ = folder; });
    refresh();
}

void StartPage::buildList(QVBoxLayout& column) {
    list_ = new QTreeWidget(this);
    list_->setObjectName(QStringLiteral("shelf"));
    list_->setAccessibleName(tr("Templates"));
    list_->setRootIsDecorated(false);
    list_->setAlternatingRowColors(true);
    list_->setHeaderLabels({tr("Template"), tr("Version"), tr("State"), tr("Readings get"), tr("From"), tr("Folder")});
    list_->header()->setStretchLastSection(true);
    for (const auto& [at, width] : {std::pair{0, 340}, {1, 90}, {2, 230}, {3, 190}, {4, 130}})
        list_->setColumnWidth(at, width);
    column.addWidget(list_, 1);
    problems_ = new QLabel(this);
    problems_->setWordWrap(true);
    problems_->setTextFormat(Qt::PlainText);
    problems_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::warning)));
    column.addWidget(problems_);
    connect(list_, &QTreeWidget::currentItemChanged, this, &StartPage::refreshButtons);
    connect(list_, &QTreeWidget::itemActivated, this, &StartPage::change);
}

void StartPage::buildActs(QVBoxLayout& column) {
    auto* line = new QHBoxLayout;
    const auto button = [&](const QString& words, const QString& help, const char* name, auto act) {
        auto* made = new QPushButton(words, this);
        made->setObjectName(QString::fromLatin1(name));
        made->setToolTip(help);
        line->addWidget(made);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    change_ =
        button(tr("Change it"), tr("Opens its draft, and makes one if there is none: readings keep the active version"),
               "changeTemplate", [this] { change(); });
    look_ = button(tr("Open as it is"), tr("To look at it, or to go on with a draft"), "openTemplate", [this] {
        if (const auto* entry = chosen()) shelf_.open(entry->folder);
    });
    use_ = button(tr("Use for new readings"), {}, "useTemplate", [this] {
        if (const auto* entry = chosen()) shelf_.putInForce(entry->id);
    });
    retire_ = button(tr("Retire"), tr("No new reading gets it; old reports keep it"), "retireTemplate", [this] {
        if (const auto* entry = chosen()) shelf_.retire(entry->folder);
    });
    button(tr("Open a folder…"), {}, "openFolder", [this] { chooseFolder(false); });
    line->addStretch(1);
    column.addLayout(line);
    auto* place = new QHBoxLayout;
    department_ = new QLabel(this);
    department_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    place->addWidget(department_);
    auto* choose = new QPushButton(tr("Another folder…"), this);
    choose->setAccessibleDescription(tr("The folder that the department shares"));
    place->addWidget(choose);
    place->addStretch(1);
    column.addLayout(place);
    connect(choose, &QPushButton::clicked, this, [this] { chooseFolder(true); });
}

void StartPage::buildNew(QVBoxLayout& column) {
    auto* box = new QFrame(this);
    box->setObjectName(QStringLiteral("newTemplate"));
    box->setStyleSheet(QStringLiteral("#newTemplate { background: %1; border: 1px solid %2; border-radius: 4px }")
                           .arg(theme::css(theme::surface), theme::css(theme::line)));
    auto* rows = new QVBoxLayout(box);
    rows->addWidget(heading(tr("New department template"), box));
    newWords_ = new QLabel(box);
    newWords_->setWordWrap(true);
    rows->addWidget(newWords_);
    auto* line = new QHBoxLayout;
    line->addWidget(new QLabel(tr("Name of its folder"), box));
    name_ = new QLineEdit(box);
    name_->setObjectName(QStringLiteral("newName"));
    name_->setAccessibleName(tr("Name of the new template"));
    name_->setPlaceholderText(QStringLiteral("my_department"));
    name_->setMaximumWidth(260);
    name_->setValidator(new IdValidator(name_));
    line->addWidget(name_);
    create_ = new QPushButton(tr("Begin"), box);
    create_->setObjectName(QStringLiteral("createTemplate"));
    line->addWidget(create_);
    line->addStretch(1);
    rows->addLayout(line);
    column.addWidget(box);
    connect(name_, &QLineEdit::textChanged, this, &StartPage::refreshButtons);
    connect(name_, &QLineEdit::returnPressed, this, &StartPage::create);
    connect(create_, &QPushButton::clicked, this, &StartPage::create);
}

const ShelfEntry* StartPage::chosen() const {
    const auto* item = list_->currentItem();
    const auto index = item ? item->data(0, Qt::UserRole).toUInt() : 0u;
    return item && index < shelf_.entries().size() ? &shelf_.entries()[index] : nullptr;
}

namespace {

QString titleOf(const ShelfEntry& entry, const std::string& language) {
    const auto own = entry.title.find(language);
    const auto found = own == entry.title.end() ? entry.title.begin() : own;
    return found == entry.title.end() ? text(entry.id)
                                      : QStringLiteral("%1  ·  %2").arg(text(found->second), text(entry.id));
}

}  // namespace

void StartPage::refresh() {
    // what was just activated is at hand for “Use for new readings”
    const QString before = chosen() ? text(chosen()->folder) : QString();
    const QString kept = wanted_.isEmpty() ? before : std::exchange(wanted_, {});
    list_->clear();
    const auto* inForce = shelf_.inForce();
    unsigned index = 0;
    for (const auto& entry : shelf_.entries()) {
        auto* item = new QTreeWidgetItem(list_);
        item->setText(0, (&entry == inForce ? QStringLiteral("● ") : QString()) + titleOf(entry, language_));
        item->setText(1, text(entry.version));
        item->setText(2, ItemWords::status(entry.status));
        item->setText(3, entry.use == ShelfEntry::Use::AsWritten ? tr("this version")
                         : entry.use == ShelfEntry::Use::LastGood
                             ? tr("the last good one, %1").arg(text(entry.usedVersion))
                             : tr("nothing of it"));
        item->setText(4, entry.origin == ShelfEntry::Origin::Shipped ? tr("the program") : tr("the department"));
        item->setText(5, text(entry.folder));
        item->setToolTip(5, text(entry.folder));
        item->setData(0, Qt::UserRole, index++);
        if (entry.use == ShelfEntry::Use::LastGood) item->setForeground(3, theme::warning);
        if (text(entry.folder) == kept) list_->setCurrentItem(item);
    }
    if (!list_->currentItem() && list_->topLevelItemCount() > 0) list_->setCurrentItem(list_->topLevelItem(0));
    department_->setText(tr("Folder of the department: %1").arg(text(shelf_.department())));
    refreshLeft();
    refreshButtons();
}

void StartPage::refreshLeft() {
    while (auto* item = left_->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    leftBox_->setVisible(!shelf_.left().empty());
    if (shelf_.left().empty()) return;
    left_->addWidget(heading(tr("Not saved yet"), leftBox_));
    for (const auto& kept : shelf_.left()) {
        auto* row = new QWidget(leftBox_);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        const auto at = QDateTime::fromString(text(kept.at), Qt::ISODate).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        line->addWidget(new QLabel(tr("%1, changed %2 (%3)").arg(text(kept.id), at, text(kept.folder)), row), 1);
        auto* go = new QPushButton(tr("Go on"), row);
        go->setObjectName(QStringLiteral("takeUp"));
        auto* drop = new QPushButton(tr("Throw away"), row);
        line->addWidget(go);
        line->addWidget(drop);
        connect(go, &QPushButton::clicked, this, [this, kept] { shelf_.takeUp(kept); });
        connect(drop, &QPushButton::clicked, this, [this, kept] { shelf_.drop(kept); });
        left_->addWidget(row);
    }
}

void StartPage::refreshButtons() {
    const auto* entry = chosen();
    const bool isFree = !shelf_.isBusy();
    change_->setEnabled(entry && isFree);
    look_->setEnabled(entry && isFree);
    use_->setEnabled(entry && isFree && entry->use != ShelfEntry::Use::None && entry != shelf_.inForce());
    retire_->setEnabled(entry && isFree && entry->status == reporting::TemplateStatus::Active &&
                        entry->origin != ShelfEntry::Origin::Shipped && entry != shelf_.inForce());
    create_->setEnabled(entry && isFree && name_->hasAcceptableInput());
    newWords_->setText(entry
                           ? tr("Built on “%1” %2: it holds only what your department wants otherwise; everything else "
                                "stays as it is there.")
                                 .arg(titleOf(*entry, language_), text(entry->version))
                           : QString());
    QStringList lines;
    if (entry)
        for (const auto& problem : entry->problems)
            if (lines.size() < 4) lines << ItemWords::where(problem) + QStringLiteral(": ") + ProblemWords::of(problem);
    problems_->setText(lines.join(QLatin1Char('\n')));
    problems_->setVisible(!lines.isEmpty());
}

void StartPage::change() {
    const auto* entry = chosen();
    if (!entry || shelf_.isBusy()) return;
    if (entry->status == reporting::TemplateStatus::Draft)
        shelf_.open(entry->folder);
    else
        shelf_.openDraftOf(entry->folder);
}

void StartPage::create() {
    const auto* entry = chosen();
    if (entry && create_->isEnabled()) shelf_.startOverlay(entry->folder, name_->text().toStdString());
}

void StartPage::chooseFolder(bool isDepartment) {
    auto* dialog =
        new QFileDialog(window(), isDepartment ? tr("Folder of the department") : tr("Folder of a template"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setModal(false);
    connect(dialog, &QFileDialog::fileSelected, this, [this, isDepartment](const QString& folder) {
        if (isDepartment)
            shelf_.setDepartment(folder.toStdString());
        else
            shelf_.open(folder.toStdString());
    });
    dialog->show();
}

}  // namespace hsg::editor
