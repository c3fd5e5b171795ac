#pragma once

#include <QCoreApplication>
#include <vector>

#include "plugin/editor/value_fields.h"

namespace hsg::editor {

/// Which fields the form of an item has, in the order that a radiologist thinks of them.
class FormMaker {
    Q_DECLARE_TR_FUNCTIONS(hsg::editor::FormMaker)
public:
    using Kind = reporting::authoring::ItemKind;
    using Path = reporting::authoring::NodePath;

    /// `parent` owns the fields.
    FormMaker(const FormContext& context, const DraftFacts& facts, QWidget* parent);
    std::vector<Field*> fields(const reporting::authoring::OutlineItem& item);
    /// What the kind is for, in one or two sentences.
    static QString purpose(Kind kind);
    /// Kinds whose id is renamed with all its uses.
    static bool canRename(Kind kind);

private:
    void ofTemplate();
    void ofParameter();
    void ofInterval();
    void ofStep();
    void ofQuestion();
    void ofQuestionKind();
    void ofQuestionEvidence();
    void ofOption();
    void ofCard();
    void ofDerived();
    void ofTable();
    void ofInput();
    void ofRow();
    void ofClass();
    void ofRule(Kind kind);
    void ofSection();
    void ofSentence();
    void ofLayout();
    void ofSelector();
    void ofStage();
    void ofPage();
    void ofOther(Kind kind);

    /// "logo/place": a key inside a key.
    Path at(const std::string& key) const;
    void add(Field* field) { fields_.push_back(field); }
    TextField* text(const char* key, const QString& label, const QString& help = {});
    void condition(const char* key, const QString& label, const QString& help = {});
    void when(const char* key, const QString& label, const QString& help = {});
    void choice(const char* key, const QString& label, const ChoiceField::Choices& choices, const QString& help = {});
    void flag(const char* key, const QString& label, const QString& help = {});
    void list(const char* key, const QString& label, std::optional<IdList> words, const QString& help = {});
    void yaml(const char* key, const QString& label, const QString& help = {});
    void code(const char* key, const QString& label, const QString& help = {});
    void words(const std::string& key, const QString& label, int lines = 2, const QString& help = {});
    void phrase(const char* key, const QString& label, const std::string& newId);

    FormContext context_;
    const DraftFacts& facts_;
    QWidget* parent_;
    Path path_;
    std::string id_;
    std::vector<Field*> fields_;
};

}  // namespace hsg::editor
