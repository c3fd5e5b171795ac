#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

#include "plugin/editor/code_field.h"
#include "plugin/editor/item_search.h"
#include "plugin/editor/item_words.h"
#include "plugin/editor/new_items.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

using namespace reporting::authoring;

namespace {

QLineEdit* lineEdit(QWidget* parent, const QString& name) {
    auto* edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    edit->setToolTip(name);
    return edit;
}

void showText(QLineEdit& edit, const QString& text) {
    if (edit.text() == text) return;
    edit.setText(text);
    edit.setCursorPosition(0);  // its beginning shows
}

}  // namespace

OptionsField::OptionsField(const FormContext& context, const NodePath& path, const Name& name, QWidget* parent)
    : Field(context, path, {name.label, name.help, true}, parent), grid_(nullptr) {}

std::string OptionsField::question() const {
    const auto owner = path().parent();
    const auto facts = context().desk.facts();
    return facts && !owner.steps.empty() ? valueAt(*facts, owner / "id") : std::string();
}

std::string OptionsField::optionId(const std::string& step) const {
    const auto facts = context().desk.facts();
    return facts ? valueAt(*facts, path() / step / "id") : std::string();
}

void OptionsField::build() {
    delete table_;
    rows_.clear();
    table_ = new QWidget(this);
    grid_ = new QGridLayout(table_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(4);
    grid_->setVerticalSpacing(3);
    int column = 0;
    QStringList heads{tr("id"), tr("key")};
    for (const auto& language : languages_) heads << ItemWords::language(language);
    for (const auto& head : heads) {
        auto* label = new QLabel(head, table_);
        label->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
        grid_->addWidget(label, 0, column++);
    }
    int line = 1;
    for (const auto& step : steps_) buildRow(step, line++);
    auto* add = new QPushButton(tr("Add an option"), table_);
    add->setObjectName(QStringLiteral("addOption"));
    connect(add, &QPushButton::clicked, this, [this] {
        const auto now = this->context().desk.facts();
        const auto* question = now ? itemAt(*now, this->path().parent()) : nullptr;
        if (!question) return;
        if (const auto item = newItem(*now, ItemKind::Option, question))
            this->context().desk.apply(item->edits, tr("new option"));
    });
    grid_->addWidget(add, line, 0, 1, static_cast<int>(languages_.size()) + 6);
    for (std::size_t i = 0; i < languages_.size(); ++i) grid_->setColumnStretch(static_cast<int>(i) + 2, 1);
    content().insertWidget(0, table_);
    table_->lower();  // before what was made earlier, for Tab
}

void OptionsField::buildRow(const std::string& step, int line) {
    Row row;
    row.step = step;
    const QString name = QString::fromStdString(optionId(step));
    row.id = lineEdit(table_, tr("Option %1, id").arg(name));
    row.id->setFixedWidth(96);
    connect(row.id, &QLineEdit::editingFinished, this, [this, step, edit = row.id] { rename(step, edit->text()); });
    row.key = lineEdit(table_, tr("Option %1, key of the guide").arg(name));
    row.key->setFixedWidth(30);
    row.key->setMaxLength(1);
    connect(row.key, &QLineEdit::textEdited, this,
            [this, step](const QString& text) { writeText(this->path() / step / "key", text); });
    grid_->addWidget(row.id, line, 0);
    grid_->addWidget(row.key, line, 1);
    int column = 2;
    for (const auto& language : languages_) {
        auto* edit = lineEdit(table_, tr("Option %1, words, %2").arg(name, ItemWords::language(language)));
        grid_->addWidget(edit, line, column++);
        row.words[language] = edit;
        connect(edit, &QLineEdit::textEdited, this, [this, step, language](const QString& text) {
            const auto key = "option." + question() + "." + optionId(step);
            write({SetWords{language, key, text.toStdString(), false}}, key + "|" + language);
        });
    }
    buildButtons(step, line, column);
    rows_.push_back(row);
}

void OptionsField::buildButtons(const std::string& step, int line, int column) {
    const QString name = QString::fromStdString(optionId(step));
    const auto button = [&](const QString& text, const QString& words, auto act) {
        auto* made = new QPushButton(text, table_);
        made->setFixedWidth(26);
        made->setStyleSheet(QStringLiteral("padding: 3px 0"));
        made->setAccessibleName(tr("Option %1: %2").arg(name, words));
        made->setToolTip(words);
        connect(made, &QPushButton::clicked, this, act);
        grid_->addWidget(made, line, column++);
    };
    button(QStringLiteral("▲"), tr("further up"), [this, step] { move(step, -1); });
    button(QStringLiteral("▼"), tr("further down"), [this, step] { move(step, 1); });
    button(QStringLiteral("…"), tr("code, short words and help"), [this, step] { context().goTo(path() / step); });
    button(QStringLiteral("✕"), tr("remove"),
           [this, step] { context().desk.apply({RemoveItem{path() / step}}, tr("removal of an option")); });
}

void OptionsField::rename(const std::string& step, const QString& id) {
    const auto before = optionId(step);
    if (before.empty() || id.toStdString() == before) return;
    if (!context().desk.apply({RenameId{ItemKind::Option, before, id.toStdString(), question()}},
                              tr("new id of an option")))
        for (auto& row : rows_)
            if (row.step == step) row.id->setText(QString::fromStdString(before));
}

void OptionsField::move(const std::string& step, int delta) {
    const auto here = std::find(steps_.begin(), steps_.end(), step) - steps_.begin();
    const auto to = here + delta;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(steps_.size())) return;
    const auto before = delta < 0 ? static_cast<std::size_t>(to) : static_cast<std::size_t>(to) + 1;
    context().desk.apply({MoveItem{path() / step, before < steps_.size() ? steps_[before] : std::string()}},
                         tr("another order of the options"));
}

void OptionsField::load(const DraftFacts& facts) {
    const auto steps = facts.view().items(path());
    if (steps != steps_ || languages_ != facts.languages || !table_) {
        steps_ = steps;
        languages_ = facts.languages;
        build();
    }
    const auto question = valueAt(facts, path().parent() / "id");
    for (auto& row : rows_) {
        const auto id = valueAt(facts, path() / row.step / "id");
        if (!row.id->hasFocus()) showText(*row.id, QString::fromStdString(id));
        showText(*row.key, textAt(facts, path() / row.step / "key"));
        for (const auto& [language, edit] : row.words)
            showText(*edit, facts.wordsOf(facts.labels, "option." + question + "." + id, language));
    }
}

std::vector<reporting::Place> OptionsField::places(const DraftFacts& facts) const {
    auto all = Field::places(facts);
    for (const auto& step : steps_)
        if (const auto node = facts.view().at(path() / step)) all.push_back(node->place);
    return all;
}

}  // namespace hsg::editor
