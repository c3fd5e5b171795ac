#pragma once

#include <QFrame>

#include "plugin/editor/shelf_desk.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace hsg::editor {

/// Which template a new reading gets: rows of contrast class, words and template, the first that fits; else the one in
/// force. What is changed is in force at once.
class RulesBox : public QFrame {
    Q_OBJECT
public:
    RulesBox(ShelfDesk& shelf, const std::string& language, QWidget* parent);

private:
    void refresh();
    void build();
    void say();
    QWidget* rowOf(std::size_t index);
    QWidget* contrastOf(std::size_t index, QWidget* row);
    static QString placeholderOf(const TemplateRule& rule);
    QWidget* wordsOf(std::size_t index, QWidget* row);
    QWidget* templateOf(std::size_t index, QWidget* row);
    void addMoves(std::size_t index, QWidget* row);
    void change(std::size_t index, const TemplateRule& rule);
    void move(std::size_t index, int by);
    void remove(std::size_t index);
    void add();
    /// The row's control of that name gets the keyboard after the rows were made anew.
    void focus(std::size_t index, const char* control);

    ShelfDesk& shelf_;
    std::string language_;
    std::vector<TemplateRule> rules_;
    QWidget *rows_ = nullptr, *tab_ = nullptr;
    QScrollArea* place_;
    QLabel* otherwise_;
    QPushButton* add_;
};

}  // namespace hsg::editor
