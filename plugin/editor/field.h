#pragma once

#include <QWidget>
#include <functional>
#include <string>
#include <vector>

#include "plugin/editor/draft_desk.h"

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace hsg::editor {

/// What every part of the form is given.
struct FormContext {
    DraftDesk& desk;
    std::string language;                                             ///< of the window
    std::function<void(const reporting::authoring::NodePath&)> goTo;  ///< shows another item
};

/// One line of the form: what it is called, what it takes, what is wrong with it. It stores nothing: what is typed is
/// an edit of the draft, and `load` shows what the draft holds.
class Field : public QWidget {
    Q_OBJECT
public:
    struct Name {
        QString label, help;
        bool isAbove = false;  ///< the label stands above: the value needs the whole width
    };
    Field(const FormContext& context, const reporting::authoring::NodePath& path, const Name& name, QWidget* parent);

    const reporting::authoring::NodePath& path() const { return path_; }
    const QString& label() const { return name_.label; }
    virtual void load(const DraftFacts& facts) = 0;
    /// Those that stand at its value; the first with a place inside the text is underlined there.
    virtual void showProblems(const std::vector<const reporting::authoring::DraftProblem*>& problems,
                              const DraftFacts& facts);
    /// Other places whose problems are told here (words of a label, a code).
    virtual std::vector<reporting::Place> places(const DraftFacts& facts) const;

protected:
    const FormContext& context() const { return context_; }
    QBoxLayout& content() const { return *content_; }
    /// Typing into one field is one undo step.
    bool write(const std::vector<reporting::authoring::TemplateEdit>& edits, const std::string& mergeKey = {});
    /// Sets the value, or takes it away if `text` is empty.
    bool writeText(const reporting::authoring::NodePath& path, const QString& text, bool merges = true);
    /// The same for a value that is the id of its item: the item is shown by its new name then.
    bool writeId(const reporting::authoring::NodePath& path, const QString& text,
                 std::vector<reporting::authoring::TemplateEdit> with = {});
    static QString textAt(const DraftFacts& facts, const reporting::authoring::NodePath& path);
    /// The accessible name of a control inside: "Label" or "Label, part".
    void nameControl(QWidget& control, const QString& part = {}) const;

private:
    FormContext context_;
    reporting::authoring::NodePath path_;
    Name name_;
    QBoxLayout* content_ = nullptr;
    QVBoxLayout* problems_ = nullptr;
    QWidget* problemBox_ = nullptr;
    std::vector<std::string> shown_;
};

}  // namespace hsg::editor
