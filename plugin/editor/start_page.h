#pragma once

#include <QWidget>

#include "plugin/editor/shelf_desk.h"

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace hsg::editor {

/// The shelf: every template with its version and state, what an earlier run left unsaved, and ways to begin.
class StartPage : public QWidget {
    Q_OBJECT
public:
    StartPage(ShelfDesk& shelf, const std::string& language, QWidget* parent);

private:
    void buildList(QVBoxLayout& column);
    void buildActs(QVBoxLayout& column);
    void buildNew(QVBoxLayout& column);
    void refresh();
    void refreshLeft();
    void refreshButtons();
    const ShelfEntry* chosen() const;
    void change();
    void create();
    void chooseFolder(bool isDepartment);

    ShelfDesk& shelf_;
    std::string language_;
    QString wanted_;  ///< folder to be chosen at the next refresh
    QVBoxLayout* left_;
    QWidget* leftBox_;
    QTreeWidget* list_;
    QLabel *problems_, *department_, *newWords_;
    QPushButton *change_, *look_, *use_, *retire_, *create_;
    QLineEdit* name_;
};

}  // namespace hsg::editor
