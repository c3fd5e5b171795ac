#pragma once

#include "plugin/editor/completion.h"
#include "plugin/editor/field.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace hsg::editor {

class CompletingEdit;

/// A text or a number as written.
class TextField : public Field {
    Q_OBJECT
public:
    TextField(const FormContext& context, const reporting::authoring::NodePath& path, const Name& name,
              QWidget* parent);
    /// Grows up to so many lines.
    void setLines(int most);
    void setWords(IdList list);
    /// The value is the id of its item: written when it is finished, not at every key.
    void setIsId() { isId_ = true; }
    /// Offered after the field; a unit, a file.
    void setTail(const QString& words);
    void load(const DraftFacts& facts) override;
    CompletingEdit& edit() const { return *edit_; }

private:
    CompletingEdit* edit_;
    QLabel* tail_ = nullptr;
    bool isId_ = false;
};

/// A condition: names are completed, what is wrong is underlined where it stands.
class ConditionField : public Field {
    Q_OBJECT
public:
    ConditionField(const FormContext& context, const reporting::authoring::NodePath& path, const Name& name,
                   QWidget* parent);
    void load(const DraftFacts& facts) override;
    void showProblems(const std::vector<const reporting::authoring::DraftProblem*>& problems,
                      const DraftFacts& facts) override;

private:
    CompletingEdit* edit_;
};

/// One of some words; left out, the first is meant.
class ChoiceField : public Field {
    Q_OBJECT
public:
    /// Value as written → words. An empty value: the key is taken away.
    using Choices = std::vector<std::pair<std::string, QString>>;
    ChoiceField(const FormContext& context, const reporting::authoring::NodePath& path, const Name& name,
                const Choices& choices, QWidget* parent);
    void load(const DraftFacts& facts) override;

private:
    QComboBox* box_;
};

/// yes / no
class FlagField : public Field {
    Q_OBJECT
public:
    FlagField(const FormContext& context, const reporting::authoring::NodePath& path, const Name& name,
              QWidget* parent);
    void load(const DraftFacts& facts) override;

private:
    QCheckBox* box_;
};

/// never, always, or on a condition: `required`, `filmRequired`, `pointRequired`.
class WhenField : public Field {
    Q_OBJECT
public:
    WhenField(const FormContext& context, const reporting::authoring::NodePath& path, const Name& name,
              QWidget* parent);
    void load(const DraftFacts& facts) override;
    void showProblems(const std::vector<const reporting::authoring::DraftProblem*>& problems,
                      const DraftFacts& facts) override;

private:
    QComboBox* box_;
    CompletingEdit* edit_;
};

/// A list of ids or words, by comma.
class ListField : public Field {
    Q_OBJECT
public:
    ListField(const FormContext& context, const reporting::authoring::NodePath& path, const Name& name,
              std::optional<IdList> words, QWidget* parent);
    void load(const DraftFacts& facts) override;

private:
    CompletingEdit* edit_;
};

/// A part of the template that has no words of its own here, as YAML on one line: `prefill`, `variants`, `args`.
class YamlField : public Field {
    Q_OBJECT
public:
    YamlField(const FormContext& context, const reporting::authoring::NodePath& path, const Name& name,
              QWidget* parent);
    void load(const DraftFacts& facts) override;

private:
    CompletingEdit* edit_;
    QLabel* wrong_;
};

/// Underlines the first problem inside the text that starts at `start`; nothing if none lies there.
void markProblem(CompletingEdit& edit, const std::vector<const reporting::authoring::DraftProblem*>& problems,
                 const std::optional<reporting::Place>& start);

}  // namespace hsg::editor
