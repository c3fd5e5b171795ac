#pragma once

#include <QWidget>

#include "plugin/editor/draft_desk.h"
#include "plugin/editor/outline_model.h"

class QLineEdit;
class QMenu;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;
class QVBoxLayout;

namespace hsg::editor {

/// The parts of the template with search, and what can be done with the chosen one: add, copy, move, take away. Keys:
/// Ins, Ctrl+D, Alt+↑ ↓, Del; dragging moves too.
class OutlineView : public QWidget {
    Q_OBJECT
public:
    OutlineView(DraftDesk& desk, const std::string& language, QWidget* parent);
    ~OutlineView() override;

    void choose(const reporting::authoring::NodePath& path);
    /// nullptr: nothing is chosen.
    const reporting::authoring::OutlineItem* chosen() const;
    void search();

signals:
    void chosenChanged();
    void editWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTree();
    void buildButtons(QVBoxLayout& column);
    void refresh();
    void fillAddMenu();
    void fillLanguageMenu(QMenu& menu);
    void addLanguage(const std::string& language);
    void add(reporting::authoring::ItemKind kind);
    void copy();
    void remove();
    void move(int delta);
    void moveBefore(const reporting::authoring::NodePath& item, const reporting::authoring::NodePath& before);
    void refreshButtons();
    std::vector<std::string> open() const;

    DraftDesk& desk_;
    std::string language_;
    OutlineModel* model_;
    QSortFilterProxyModel* filtered_;
    QLineEdit* search_;
    QTreeView* tree_;
    QPushButton *add_, *copy_, *up_, *down_, *remove_;
    QMenu* addMenu_;
    std::shared_ptr<const DraftFacts> facts_;
    std::optional<reporting::authoring::NodePath> wanted_;  ///< to be chosen as soon as it is there
    bool isRefreshing_ = false;
};

}  // namespace hsg::editor
