#pragma once

#include <QWidget>
#include <functional>

#include "viewer/host/key_set.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace viewer::host {

class KeyRecorder;

/// Every command by group with its keys: search, press to record, several keys, remove, default, conflicts named at
/// once. It changes nothing itself: `change` writes the settings and makes the keys work, then calls `refresh`.
class KeysPage : public QWidget {
    Q_OBJECT
public:
    using Change = std::function<void(const KeySet& keys)>;
    KeysPage(const Keymap& keymap, Change change, QWidget* parent = nullptr);

    /// The keymap changed, or the language.
    void refresh();
    void choose(const std::string& id);

signals:
    void said(const QString& text, bool isProblem);

private:
    void build();
    void buildTree();
    void buildDetail(QVBoxLayout& layout);
    void fillTree();
    void filter();
    void showChosen();
    void showConflicts(const Binding& binding);
    void add(const QString& key);
    void removeKey(const std::string& key);
    void set(const std::string& id, const std::vector<std::string>& keys);
    void takeFrom(const std::string& key);
    void resetAll();
    void exportKeys();
    void importKeys();
    const Binding* chosen() const;

    const Keymap& keymap_;
    Change change_;
    QLineEdit* search_ = nullptr;
    QTreeWidget* tree_ = nullptr;
    QLabel *name_ = nullptr, *where_ = nullptr, *conflict_ = nullptr, *summary_ = nullptr;
    QWidget *keys_ = nullptr, *conflictButtons_ = nullptr;
    KeyRecorder* recorder_ = nullptr;
    QPushButton *none_ = nullptr, *default_ = nullptr, *all_ = nullptr, *export_ = nullptr, *import_ = nullptr;
};

}  // namespace viewer::host
