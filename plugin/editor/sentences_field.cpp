#include "plugin/editor/sentences_field.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "plugin/editor/item_search.h"
#include "plugin/editor/new_items.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

using reporting::authoring::NodePath;

SentencesField::SentencesField(const FormContext& context, const NodePath& path, const Name& name, QWidget* parent)
    : Field(context, path, {name.label, name.help, true}, parent), none_(new QLabel(this)) {
    none_->setText(tr("The report says nothing of this answer yet."));
    none_->setWordWrap(true);
    none_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::warning)));
    content().addWidget(none_);
}

void SentencesField::load(const DraftFacts& facts) {
    std::vector<std::pair<std::string, QString>> now;
    for (const auto& path : sentencesOf(facts, valueAt(facts, this->path() / "id"))) {
        const auto phrase = valueAt(facts, path / "phrase");
        QString words = facts.phrase(phrase, context().language);
        if (words.isEmpty()) words = tr("as typed: %1").arg(textAt(facts, path / "text"));
        now.emplace_back(path.text(), words);
    }
    none_->setVisible(now.empty());
    if (now == shown_ && box_) return;
    shown_ = now;
    delete box_;
    box_ = new QWidget(this);
    auto* column = new QVBoxLayout(box_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    for (const auto& [path, words] : shown_) {
        auto* open = new QPushButton(words.size() > 90 ? words.left(89) + QStringLiteral("…") : words, box_);
        open->setToolTip(words);
        open->setProperty("flat", true);
        open->setAccessibleName(tr("Sentence: %1").arg(words));
        connect(open, &QPushButton::clicked, this, [this, path = path] { context().goTo(NodePath::parse(path)); });
        column->addWidget(open);
    }
    auto* add = new QPushButton(tr("Add a sentence to the report"), box_);
    add->setObjectName(QStringLiteral("addSentence"));
    column->addWidget(add);
    connect(add, &QPushButton::clicked, this, [this] {
        const auto newest = this->context().desk.facts();
        const auto item = newest ? newSentence(*newest, this->path()) : std::nullopt;
        if (item && this->context().desk.apply(item->edits, tr("new sentence"))) this->context().goTo(item->path);
        if (!item) none_->setText(tr("No section of the report holds the findings of this step: add the step to one."));
        none_->setVisible(!item);
    });
    content().addWidget(box_);
}

}  // namespace hsg::editor
