#include "plugin/editor/word_fields.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "plugin/editor/completing_edit.h"
#include "plugin/editor/completion.h"
#include "plugin/editor/item_words.h"
#include "plugin/editor/phrase_sample.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

using reporting::Place;
using reporting::authoring::ClearWords;
using reporting::authoring::DraftValue;
using reporting::authoring::NodePath;
using reporting::authoring::SetValue;
using reporting::authoring::SetWords;
using reporting::authoring::TemplateEdit;

namespace {

QLabel* languageHead(const std::string& language, QWidget* parent) {
    auto* head = new QLabel(ItemWords::language(language), parent);
    head->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    return head;
}

void clear(QGridLayout& grid) {
    while (auto* item = grid.takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
}

std::vector<Place> placesOf(const DraftFacts::Words& words, const std::string& key) {
    std::vector<Place> places;
    if (const auto found = words.find(key); found != words.end())
        for (const auto& [language, place] : found->second.places) places.push_back(place);
    return places;
}

}  // namespace

WordsField::WordsField(const FormContext& context, const std::string& key, const Name& name, QWidget* parent)
    : Field(context, NodePath{}, {name.label, name.help, true}, parent), key_(key), grid_(new QGridLayout) {
    grid_->setSpacing(4);
    content().addLayout(grid_);
}

void WordsField::setLines(int most) {
    most_ = most;
}

void WordsField::build(const std::vector<std::string>& languages) {
    if (languages == languages_) return;
    languages_ = languages;
    clear(*grid_);
    edits_.clear();
    int column = 0;
    for (const auto& language : languages) {
        auto* edit = new CompletingEdit(this);
        edit->setLines(1, most_);
        edit->setOneLine(true);
        nameControl(*edit, ItemWords::language(language));
        edit->setPlaceholderText(ItemWords::language(language));
        grid_->addWidget(edit, 0, column);
        grid_->setColumnStretch(column++, 1);
        edits_[language] = edit;
        connect(edit, &CompletingEdit::edited, this, [this, language](const QString& text) {
            const auto merge = key_ + "|" + language;
            if (text.isEmpty())
                write({ClearWords{language, key_, false}}, merge);
            else
                write({SetWords{language, key_, text.toStdString(), false}}, merge);
        });
    }
}

void WordsField::load(const DraftFacts& facts) {
    build(facts.languages);
    for (const auto& [language, edit] : edits_) edit->showText(facts.wordsOf(facts.labels, key_, language));
}

std::vector<Place> WordsField::places(const DraftFacts& facts) const {
    return placesOf(facts.labels, key_);
}

PatternField::PatternField(const FormContext& context, const std::string& phrase, const Name& name, QWidget* parent)
    : Field(context, NodePath{}, {name.label, name.help, true}, parent),
      phrase_(phrase),
      grid_(new QGridLayout),
      arguments_(new QLabel(this)) {
    grid_->setSpacing(4);
    content().addLayout(grid_);
    arguments_->setWordWrap(true);
    arguments_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    content().addWidget(arguments_);
}

void PatternField::show(const std::string& phrase) {
    phrase_ = phrase;
}

void PatternField::build(const std::vector<std::string>& languages) {
    if (languages == languages_) return;
    languages_ = languages;
    clear(*grid_);
    columns_.clear();
    int at = 0;
    for (const auto& language : languages) {
        Column column;
        column.edit = new CompletingEdit(this);
        column.edit->setLines(2, 7);
        column.edit->setOneLine(true);
        nameControl(*column.edit, ItemWords::language(language));
        column.sample = new QLabel(this);
        column.sample->setWordWrap(true);
        column.sample->setTextFormat(Qt::PlainText);
        column.sample->setAlignment(Qt::AlignTop);
        column.sample->setAccessibleName(tr("Sample, %1").arg(ItemWords::language(language)));
        column.sample->setStyleSheet(
            QStringLiteral("background: white; color: black; padding: 4px; border-radius: 3px"));
        grid_->addWidget(languageHead(language, this), 0, at);
        grid_->addWidget(column.edit, 1, at, Qt::AlignTop);
        grid_->addWidget(column.sample, 2, at);
        grid_->setColumnStretch(at++, 1);
        connect(column.edit, &CompletingEdit::edited, this, [this, language](const QString& text) {
            const auto merge = "phrase|" + phrase_ + "|" + language;
            if (text.isEmpty())
                write({ClearWords{language, phrase_, true}}, merge);
            else
                write({SetWords{language, phrase_, text.toStdString(), true}}, merge);
        });
        columns_[language] = column;
    }
}

void PatternField::load(const DraftFacts& facts) {
    build(facts.languages);
    setVisible(!phrase_.empty());
    std::set<std::string> names;
    for (const auto& [language, column] : columns_) {
        const QString pattern = facts.wordsOf(facts.phrases, phrase_, language);
        column.edit->showText(pattern);
        names.merge(argumentsOf(pattern.toStdString()));
    }
    QStringList words;
    for (const auto& name : names) words << QStringLiteral("{%1}").arg(QString::fromStdString(name));
    arguments_->setText(words.isEmpty() ? tr("Says always the same: no values are put in.")
                                        : tr("Values put in: %1").arg(words.join(QStringLiteral("  "))));
    showSamples(facts);
}

void PatternField::showSamples(const DraftFacts&) {
    const auto compiled = context().desk.compiled();
    for (const auto& [language, column] : columns_) {
        const QString sample = compiled ? phraseSample(reporting::templateOf(*compiled), language, phrase_) : QString();
        column.sample->setText(sample);
        column.sample->setVisible(!sample.isEmpty());
    }
}

std::vector<Place> PatternField::places(const DraftFacts& facts) const {
    return placesOf(facts.phrases, phrase_);
}

PhraseField::PhraseField(const FormContext& context, const NodePath& path, const Name& name, const std::string& newId,
                         QWidget* parent)
    : Field(context, path, {name.label, name.help, true}, parent),
      newId_(newId),
      id_(new CompletingEdit(this)),
      make_(new QPushButton(tr("New phrase"), this)),
      pattern_(new PatternField(context, {}, {tr("Words in the report"), {}, true}, this)) {
    auto* line = new QHBoxLayout;
    id_->setOneLine(true);
    id_->setLines(1, 1);
    nameControl(*id_, tr("name of the phrase"));
    id_->setWords([desk = &context.desk](const QString&) {
        return desk->facts() ? idWords(*desk->facts(), IdList::Phrases) : QStringList();
    });
    line->addWidget(id_, 1);
    make_->setToolTip(tr("A phrase of its own for this item, in every language"));
    line->addWidget(make_);
    content().addLayout(line);
    content().addWidget(pattern_);
    setFocusProxy(id_);
    // not at every key: the words below would change with it, and a sentence is known by its phrase
    connect(id_, &CompletingEdit::finished, this, [this] { writeId(this->path(), id_->toPlainText()); });
    connect(make_, &QPushButton::clicked, this, &PhraseField::makeNew);
}

void PhraseField::makeNew() {
    const auto facts = context().desk.facts();
    if (!facts) return;
    std::string id = newId_;
    for (int number = 2; facts->phrases.contains(id); ++number) id = newId_ + "_" + std::to_string(number);
    std::vector<TemplateEdit> edits;
    for (const auto& language : facts->languages) edits.push_back(SetWords{language, id, newWords(language), true});
    writeId(path(), QString::fromStdString(id), std::move(edits));
}

void PhraseField::load(const DraftFacts& facts) {
    const QString id = textAt(facts, path());
    if (!id_->hasFocus()) id_->showText(id);
    pattern_->show(facts.phrases.contains(id.toStdString()) ? id.toStdString() : std::string());
    pattern_->load(facts);
}

std::vector<Place> PhraseField::places(const DraftFacts& facts) const {
    auto all = Field::places(facts);
    const auto patterns = pattern_->places(facts);
    all.insert(all.end(), patterns.begin(), patterns.end());
    if (const auto arguments = facts.view().at(path().parent() / "args")) all.push_back(arguments->place);
    return all;
}

}  // namespace hsg::editor
