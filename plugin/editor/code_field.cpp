#include "plugin/editor/code_field.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "plugin/editor/completing_edit.h"
#include "plugin/editor/completion.h"
#include "plugin/editor/new_items_p.h"

namespace hsg::editor {

using reporting::authoring::DraftValue;
using reporting::authoring::NodePath;
using reporting::authoring::SetValue;

CodeField::CodeField(const FormContext& context, const NodePath& path, const Name& name, const std::string& key,
                     QWidget* parent)
    : Field(context, path, name, parent), key_(key), isReference_(key.empty()), parts_(nullptr) {
    auto* column = new QVBoxLayout;
    column->setSpacing(3);
    if (isReference_) buildReference(*column);
    buildParts();
    column->addWidget(parts_);
    content().addLayout(column);
}

void CodeField::buildReference(QVBoxLayout& column) {
    auto* line = new QHBoxLayout;
    id_ = new CompletingEdit(this);
    id_->setOneLine(true);
    id_->setLines(1, 1);
    nameControl(*id_, tr("name of the code"));
    id_->setWords([desk = &context().desk](const QString&) {
        return desk->facts() ? idWords(*desk->facts(), IdList::Codes) : QStringList();
    });
    line->addWidget(id_, 1);
    make_ = new QPushButton(tr("Make this code"), this);
    line->addWidget(make_);
    column.addLayout(line);
    setFocusProxy(id_);
    connect(id_, &CompletingEdit::edited, this, [this](const QString& text) { writeText(this->path(), text); });
    connect(make_, &QPushButton::clicked, this, [this] {
        NewItem made;
        if (const auto facts = this->context().desk.facts()) making::addCode(made, *facts, key_);
        if (!made.edits.empty()) write(made.edits);
    });
}

void CodeField::buildParts() {
    parts_ = new QWidget(this);
    auto* line = new QGridLayout(parts_);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    const std::vector<std::pair<const char*, QString>> names{
        {"value", tr("value (at most 16)")}, {"scheme", tr("scheme")}, {"meaning", tr("meaning (English)")}};
    int at = 0;
    for (const auto& [part, words] : names) {
        auto* edit = new CompletingEdit(parts_);
        edit->setOneLine(true);
        edit->setLines(1, 1);
        edit->setPlaceholderText(words);
        nameControl(*edit, words);
        edit->setToolTip(words);
        line->addWidget(edit, 0, at);
        line->setColumnStretch(at, at == 2 ? 4 : 2);
        ++at;
        edits_[part] = edit;
        connect(edit, &CompletingEdit::edited, this, [this, part](const QString& text) { writePart(part, text); });
    }
}

void CodeField::writePart(const char* part, const QString& text) {
    const NodePath path{"codes.yaml", {key_, part}};
    write({SetValue{path, DraftValue::scalar(text.toStdString())}}, path.text());
}

void CodeField::load(const DraftFacts& facts) {
    if (isReference_) {
        const QString id = textAt(facts, path());
        id_->showText(id);
        key_ = id.toStdString();
    }
    const bool isKnown = !key_.empty() && facts.view().has({"codes.yaml", {key_}});
    parts_->setVisible(isKnown);
    if (make_) make_->setVisible(!isKnown && !key_.empty());
    for (const auto& [part, edit] : edits_) edit->showText(textAt(facts, {"codes.yaml", {key_, part}}));
}

std::vector<reporting::Place> CodeField::places(const DraftFacts& facts) const {
    auto all = Field::places(facts);
    if (const auto code = facts.view().at({"codes.yaml", {key_}})) all.push_back(code->place);
    return all;
}

}  // namespace hsg::editor
