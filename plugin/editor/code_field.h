#pragma once

#include <map>

#include "plugin/editor/field.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace hsg::editor {

class CompletingEdit;

/// Which coded concept stands for something, and the concept itself: value, scheme, meaning.
class CodeField : public Field {
    Q_OBJECT
public:
    /// With an empty last step of `path` the code itself is edited (`key` names it), else the reference at `path`.
    CodeField(const FormContext& context, const reporting::authoring::NodePath& path, const Name& name,
              const std::string& key, QWidget* parent);
    void load(const DraftFacts& facts) override;
    std::vector<reporting::Place> places(const DraftFacts& facts) const override;

private:
    void buildReference(QVBoxLayout& column);
    void buildParts();
    void writePart(const char* part, const QString& text);

    std::string key_;
    bool isReference_;
    CompletingEdit* id_ = nullptr;
    QPushButton* make_ = nullptr;
    QWidget* parts_;
    std::map<std::string, CompletingEdit*> edits_;
};

/// The options of a question in their order: id, key, words in every language, code.
class OptionsField : public Field {
    Q_OBJECT
public:
    OptionsField(const FormContext& context, const reporting::authoring::NodePath& path, const Name& name,
                 QWidget* parent);
    void load(const DraftFacts& facts) override;
    std::vector<reporting::Place> places(const DraftFacts& facts) const override;

private:
    struct Row {
        std::string step;
        QLineEdit* id = nullptr;
        QLineEdit* key = nullptr;
        std::map<std::string, QLineEdit*> words;
    };
    void build();
    void buildRow(const std::string& step, int line);
    void buildButtons(const std::string& step, int line, int column);
    void rename(const std::string& step, const QString& id);
    void move(const std::string& step, int delta);
    std::string question() const;
    std::string optionId(const std::string& step) const;

    QGridLayout* grid_;
    QWidget* table_ = nullptr;
    std::vector<std::string> steps_, languages_;
    std::vector<Row> rows_;
};

/// The rows of a decision table in their order: the first that is true decides. A row is opened for its parts.
class RowsField : public Field {
    Q_OBJECT
public:
    RowsField(const FormContext& context, const reporting::authoring::NodePath& path, const Name& name,
              QWidget* parent);
    void load(const DraftFacts& facts) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void move(int delta);
    void open(int row);

    QTableWidget* table_;
    std::vector<std::string> steps_;
};

}  // namespace hsg::editor
