#include "plugin/editor/value_fields.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>

#include "plugin/editor/completing_edit.h"
#include "plugin/editor/problem_words.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

using reporting::authoring::DraftProblem;
using reporting::authoring::DraftValue;
using reporting::authoring::NodePath;
using reporting::authoring::SetValue;

namespace {

CompletingEdit* conditionEdit(const FormContext& context, QWidget* parent) {
    auto* edit = new CompletingEdit(parent);
    edit->setOneLine(true);
    edit->setLines(1, 8);
    edit->setStyleSheet(QStringLiteral("QPlainTextEdit { font-family: monospace; }"));
    edit->setWords([desk = &context.desk](const QString& before) {
        return desk->facts() ? conditionWords(*desk->facts(), before) : QStringList();
    });
    return edit;
}

}  // namespace

void markProblem(CompletingEdit& edit, const std::vector<const DraftProblem*>& problems,
                 const std::optional<reporting::Place>& start) {
    const int size = static_cast<int>(edit.toPlainText().size());
    for (const auto* problem : problems) {
        const auto& at = problem->diagnostic;
        if (!start || at.file != start->file || at.line != start->line || at.column < start->column) continue;
        const int from = at.column - start->column;
        if (from > size) continue;
        int to = from;
        const QString text = edit.toPlainText();
        while (to < size && (text[to].isLetterOrNumber() || QStringLiteral("_.").contains(text[to]))) ++to;
        const int first = std::min(from, std::max(0, size - 1));
        edit.markProblem(first, std::max(1, to - first), ProblemWords::of(at));
        return;
    }
    edit.markProblem(0, 0, {});
}

TextField::TextField(const FormContext& context, const NodePath& path, const Name& name, QWidget* parent)
    : Field(context, path, name, parent), edit_(new CompletingEdit(this)) {
    edit_->setOneLine(true);
    edit_->setLines(1, 1);
    nameControl(*edit_);
    content().addWidget(edit_, 1);
    setFocusProxy(edit_);
    connect(edit_, &CompletingEdit::edited, this, [this](const QString& text) {
        if (!isId_) writeText(this->path(), text);
    });
    connect(edit_, &CompletingEdit::finished, this, [this] {
        if (isId_) writeId(this->path(), edit_->toPlainText());
    });
}

void TextField::setLines(int most) {
    edit_->setLines(1, most);
    edit_->setOneLine(most == 1);
}

void TextField::setWords(IdList list) {
    edit_->setWords([desk = &context().desk, list](const QString&) {
        return desk->facts() ? idWords(*desk->facts(), list) : QStringList();
    });
}

void TextField::setTail(const QString& words) {
    if (!tail_) {
        tail_ = new QLabel(this);
        tail_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
        content().addWidget(tail_);
    }
    tail_->setText(words);
}

void TextField::load(const DraftFacts& facts) {
    edit_->showText(textAt(facts, path()));
}

ConditionField::ConditionField(const FormContext& context, const NodePath& path, const Name& name, QWidget* parent)
    : Field(context, path, name, parent), edit_(conditionEdit(context, this)) {
    nameControl(*edit_);
    content().addWidget(edit_, 1);
    setFocusProxy(edit_);
    connect(edit_, &CompletingEdit::edited, this, [this](const QString& text) { writeText(this->path(), text); });
}

void ConditionField::load(const DraftFacts& facts) {
    edit_->showText(textAt(facts, path()));
}

void ConditionField::showProblems(const std::vector<const DraftProblem*>& problems, const DraftFacts& facts) {
    Field::showProblems(problems, facts);
    const auto node = facts.view().at(path());
    markProblem(*edit_, problems, node ? std::optional(node->place) : std::nullopt);
}

ChoiceField::ChoiceField(const FormContext& context, const NodePath& path, const Name& name, const Choices& choices,
                         QWidget* parent)
    : Field(context, path, name, parent), box_(new QComboBox(this)) {
    for (const auto& [value, words] : choices) box_->addItem(words, QString::fromStdString(value));
    box_->setFocusPolicy(Qt::StrongFocus);
    nameControl(*box_);
    content().addWidget(box_, 1);
    setFocusProxy(box_);
    connect(box_, &QComboBox::activated, this,
            [this] { writeText(this->path(), box_->currentData().toString(), false); });
}

void ChoiceField::load(const DraftFacts& facts) {
    const QString value = textAt(facts, path());
    int index = box_->findData(value);
    if (index < 0 && value.isEmpty()) index = 0;  // left out means the first
    if (index < 0) {                              // not one of the words: shown as it stands, the checker tells
        box_->addItem(value, value);
        index = box_->count() - 1;
    }
    box_->setCurrentIndex(index);
}

FlagField::FlagField(const FormContext& context, const NodePath& path, const Name& name, QWidget* parent)
    : Field(context, path, {name.isAbove ? QString() : name.label, name.help}, parent), box_(new QCheckBox(this)) {
    box_->setText(tr("yes"));
    nameControl(*box_);
    box_->setAccessibleName(name.label);
    content().addWidget(box_, 1);
    setFocusProxy(box_);
    connect(box_, &QCheckBox::clicked, this, [this](bool isOn) {
        const auto facts = this->context().desk.facts();
        const bool isInherited = facts && facts->view().isOverlay() && facts->view().has(this->path()) &&
                                 facts->view().owner(this->path()) != reporting::authoring::Owner::Own;
        writeText(this->path(), isOn ? QStringLiteral("yes") : isInherited ? QStringLiteral("no") : QString(), false);
    });
}

void FlagField::load(const DraftFacts& facts) {
    const QString value = textAt(facts, path());
    box_->setChecked(value == QLatin1String("yes") || value == QLatin1String("true"));
}

namespace {
enum { Never, Always, OnCondition };
}

WhenField::WhenField(const FormContext& context, const NodePath& path, const Name& name, QWidget* parent)
    : Field(context, path, name, parent), box_(new QComboBox(this)), edit_(conditionEdit(context, this)) {
    auto* column = new QVBoxLayout;
    column->setSpacing(3);
    box_->addItems({tr("never"), tr("always"), tr("when …")});
    box_->setFocusPolicy(Qt::StrongFocus);
    nameControl(*box_);
    nameControl(*edit_, tr("condition"));
    column->addWidget(box_);
    column->addWidget(edit_);
    content().addLayout(column);
    edit_->hide();
    setFocusProxy(box_);
    connect(box_, &QComboBox::activated, this, [this](int index) {
        edit_->setVisible(index == OnCondition);
        if (index == Never) {
            const auto facts = this->context().desk.facts();
            const bool isOverlay = facts && facts->view().isOverlay();
            writeText(this->path(), isOverlay ? QStringLiteral("no") : QString(), false);
        }
        if (index == Always) writeText(this->path(), QStringLiteral("yes"), false);
        if (index == OnCondition) edit_->setFocus(Qt::OtherFocusReason);
    });
    connect(edit_, &CompletingEdit::edited, this, [this](const QString& text) { writeText(this->path(), text); });
}

void WhenField::load(const DraftFacts& facts) {
    const QString value = textAt(facts, path());
    const bool isNever = value.isEmpty() || value == QLatin1String("no");
    const bool isAlways = value == QLatin1String("yes");
    const bool waits = isNever && edit_->hasFocus();  // "when …" was chosen, nothing is typed yet
    box_->setCurrentIndex(isAlways ? Always : isNever && !waits ? Never : OnCondition);
    edit_->setVisible(box_->currentIndex() == OnCondition);
    edit_->showText(isNever || isAlways ? QString() : value);
}

void WhenField::showProblems(const std::vector<const DraftProblem*>& problems, const DraftFacts& facts) {
    Field::showProblems(problems, facts);
    const auto node = facts.view().at(path());
    markProblem(*edit_, problems, node ? std::optional(node->place) : std::nullopt);
}

ListField::ListField(const FormContext& context, const NodePath& path, const Name& name, std::optional<IdList> words,
                     QWidget* parent)
    : Field(context, path, name, parent), edit_(new CompletingEdit(this)) {
    edit_->setOneLine(true);
    edit_->setLines(1, 6);
    nameControl(*edit_, tr("by comma"));
    content().addWidget(edit_, 1);
    setFocusProxy(edit_);
    if (words)
        edit_->setWords([desk = &context.desk, list = *words](const QString&) {
            return desk->facts() ? idWords(*desk->facts(), list) : QStringList();
        });
    connect(edit_, &CompletingEdit::edited, this, [this](const QString& text) {
        static const QRegularExpression comma(QStringLiteral("[,，、]"));
        std::vector<std::string> parts;
        for (const auto& part : text.split(comma, Qt::SkipEmptyParts))
            if (const QString word = part.trimmed(); !word.isEmpty()) parts.push_back(word.toStdString());
        write({SetValue{this->path(), DraftValue::list(parts)}}, this->path().text());
    });
}

void ListField::load(const DraftFacts& facts) {
    QStringList words;
    if (const auto node = facts.view().at(path()))
        for (const auto& item : node->value.items) words << QString::fromStdString(item.text);
    // what is being typed may end with a comma
    const QString now = edit_->toPlainText().trimmed();
    const QString value = words.join(QStringLiteral(", "));
    QString bare = now;
    while (bare.endsWith(QLatin1Char(',')) || bare.endsWith(QLatin1Char(' '))) bare.chop(1);
    if (edit_->hasFocus() && bare.split(QLatin1Char(',')).size() == words.size()) return;
    edit_->showText(value);
}

YamlField::YamlField(const FormContext& context, const NodePath& path, const Name& name, QWidget* parent)
    : Field(context, path, name, parent), edit_(new CompletingEdit(this)), wrong_(new QLabel(this)) {
    edit_->setLines(1, 8);
    edit_->setStyleSheet(QStringLiteral("QPlainTextEdit { font-family: monospace; }"));
    nameControl(*edit_, tr("as in the file"));
    wrong_->setWordWrap(true);
    wrong_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::alert)));
    wrong_->hide();
    auto* column = new QVBoxLayout;
    column->addWidget(edit_);
    column->addWidget(wrong_);
    content().addLayout(column);
    setFocusProxy(edit_);
    edit_->setWords([desk = &context.desk](const QString& before) {
        return desk->facts() ? conditionWords(*desk->facts(), before) : QStringList();
    });
    connect(edit_, &CompletingEdit::edited, this, [this](const QString& text) {
        const auto value = DraftValue::parse(text.toStdString());
        wrong_->setVisible(!value && !text.trimmed().isEmpty());
        if (text.trimmed().isEmpty()) {
            writeText(this->path(), {});
            return;
        }
        if (!value) {
            wrong_->setText(theme::severitySign(viewer::sdk::Severity::Alert) + QLatin1Char(' ') +
                            tr("Not kept yet: %1").arg(ProblemWords::of(value.error())));
            return;
        }
        write({SetValue{this->path(), *value}}, this->path().text());
    });
}

void YamlField::load(const DraftFacts& facts) {
    const auto node = facts.view().at(path());
    const QString now = node ? QString::fromStdString(node->value.flow()) : QString();
    if (edit_->hasFocus()) {  // what is being typed says the same, or is not finished
        const auto typed = DraftValue::parse(edit_->toPlainText().toStdString());
        if (!typed || (node && *typed == node->value)) return;
    }
    wrong_->hide();
    edit_->showText(now);
}

}  // namespace hsg::editor
