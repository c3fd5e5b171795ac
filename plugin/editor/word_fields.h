#pragma once

#include <map>

#include "plugin/editor/field.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace hsg::editor {

class CompletingEdit;

/// Words of a label, every language side by side.
class WordsField : public Field {
    Q_OBJECT
public:
    /// `key`: "question.reach". `path` only says where problems without a place go.
    WordsField(const FormContext& context, const std::string& key, const Name& name, QWidget* parent);
    void setLines(int most);
    void load(const DraftFacts& facts) override;
    std::vector<reporting::Place> places(const DraftFacts& facts) const override;

private:
    void build(const std::vector<std::string>& languages);

    std::string key_;
    int most_ = 2;
    QGridLayout* grid_;
    std::vector<std::string> languages_;
    std::map<std::string, CompletingEdit*> edits_;
};

/// The pattern of a phrase, every language side by side, each with a sample as it will read.
class PatternField : public Field {
    Q_OBJECT
public:
    PatternField(const FormContext& context, const std::string& phrase, const Name& name, QWidget* parent);
    /// Another phrase.
    void show(const std::string& phrase);
    void load(const DraftFacts& facts) override;
    std::vector<reporting::Place> places(const DraftFacts& facts) const override;

private:
    struct Column {
        CompletingEdit* edit = nullptr;
        QLabel* sample = nullptr;
    };
    void build(const std::vector<std::string>& languages);
    void showSamples(const DraftFacts& facts);

    std::string phrase_;
    QGridLayout* grid_;
    QLabel* arguments_;
    std::vector<std::string> languages_;
    std::map<std::string, Column> columns_;
};

/// Which phrase is said, and its pattern below it: one may be chosen, or a new one made for this item.
class PhraseField : public Field {
    Q_OBJECT
public:
    /// `newId`: what a new phrase would be called.
    PhraseField(const FormContext& context, const reporting::authoring::NodePath& path, const Name& name,
                const std::string& newId, QWidget* parent);
    void load(const DraftFacts& facts) override;
    std::vector<reporting::Place> places(const DraftFacts& facts) const override;

private:
    void makeNew();

    std::string newId_;
    CompletingEdit* id_;
    QPushButton* make_;
    PatternField* pattern_;
};

}  // namespace hsg::editor
