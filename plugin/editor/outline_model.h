#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <optional>

#include "plugin/editor/draft_facts.h"

namespace hsg::editor {

/// The outline of the draft for a tree: words, sign of a problem, whose the item is. Asks for a move when an item is
/// dropped elsewhere in its list; changes nothing itself.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role { PathRole = Qt::UserRole, KindRole, SearchRole, OwnerRole };

    explicit OutlineModel(QObject* parent);
    ~OutlineModel() override;

    /// Rows stay where the outline kept its shape; else the model is reset.
    void show(std::shared_ptr<const DraftFacts> facts, const std::string& language);
    const reporting::authoring::OutlineItem* item(const QModelIndex& index) const;
    /// Of the innermost item that the path leads through.
    QModelIndex indexOf(const reporting::authoring::NodePath& path) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return 1; }
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    /// `before`: the item that it shall stand before; empty path file: at the end of its list.
    void moveWanted(const reporting::authoring::NodePath& item, const reporting::authoring::NodePath& before);

private:
    struct Node;
    Node* node(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node) const;
    QString title(const Node& node) const;
    QString toolTip(const Node& node) const;

    std::shared_ptr<const DraftFacts> facts_;
    std::string language_;
    std::unique_ptr<Node> root_;
};

}  // namespace hsg::editor
