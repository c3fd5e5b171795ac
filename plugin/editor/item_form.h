#pragma once

#include <QWidget>
#include <vector>

#include "plugin/editor/field.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace hsg::editor {

/// The chosen item in words: what it is, whose it is, its fields, what is wrong with it.
class ItemForm : public QWidget {
    Q_OBJECT
public:
    ItemForm(const FormContext& context, QWidget* parent);
    void show(const reporting::authoring::NodePath& path, reporting::authoring::ItemKind kind);
    const reporting::authoring::NodePath& path() const { return path_; }
    /// The draft was checked anew.
    void refresh();
    void focusFirst();
    /// The field whose value stands at a place of a diagnostic gets the keyboard.
    void focusPlace(const reporting::Place& place);

signals:
    void sourceWanted();

private:
    void buildHead(QVBoxLayout& column);
    void rebuild(const DraftFacts& facts, const reporting::authoring::OutlineItem& item);
    void showHead(const DraftFacts& facts, const reporting::authoring::OutlineItem& item);
    void showProblems(const DraftFacts& facts);
    void rename();
    void orderTabs();
    Field* fieldAt(const DraftFacts& facts, const reporting::Diagnostic& place) const;

    FormContext context_;
    reporting::authoring::NodePath path_;
    reporting::authoring::ItemKind kind_ = reporting::authoring::ItemKind::Other;
    std::string shape_;  ///< what decides which fields there are
    QLabel *title_, *owner_, *purpose_, *nothing_;
    QLineEdit* id_;
    QPushButton *revert_, *source_;
    QScrollArea* scroll_;
    QWidget* box_ = nullptr;
    QWidget* others_ = nullptr;
    std::vector<Field*> fields_;
};

}  // namespace hsg::editor
