#include "plugin/editor/outline_model.h"

#include <QFont>
#include <QMimeData>
#include <algorithm>

#include "plugin/editor/item_words.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

using reporting::authoring::ItemKind;
using reporting::authoring::NodePath;
using reporting::authoring::OutlineItem;
using reporting::authoring::Owner;
using viewer::sdk::Severity;

namespace {
const QString mime = QStringLiteral("application/x-fimbria-template-item");
}

struct OutlineModel::Node {
    const OutlineItem* item = nullptr;
    Node* above = nullptr;
    int row = 0;
    QString words;
    int errors = 0, warnings = 0;
    std::vector<std::unique_ptr<Node>> below;

    void fill(const std::vector<OutlineItem>& items, const DraftFacts& facts, const std::string& language) {
        for (const auto& one : items) {
            auto child = std::make_unique<Node>();
            child->item = &one;
            child->above = this;
            child->row = static_cast<int>(below.size());
            child->words = ItemWords::title(one, facts, language);
            child->fill(one.children, facts, language);
            child->count(facts);
            below.push_back(std::move(child));
        }
    }
    /// A group has the problems of what stands in it.
    void count(const DraftFacts& facts) {
        if (item->kind != ItemKind::Group) {
            errors = facts.errorsAt(item->path);
            warnings = facts.warningsAt(item->path);
        }
        int inside = 0, weak = 0;
        for (const auto& child : below) {
            inside += child->errors;
            weak += child->warnings;
        }
        errors = std::max(errors, inside);
        warnings = std::max(warnings, weak);
    }
    bool sameShape(const Node& other) const {
        if (below.size() != other.below.size()) return false;
        if (item && (item->kind != other.item->kind || item->path != other.item->path)) return false;
        for (std::size_t i = 0; i < below.size(); ++i)
            if (!below[i]->sameShape(*other.below[i])) return false;
        return true;
    }
    void takeOver(Node& other) {
        item = other.item;
        words = other.words;
        errors = other.errors;
        warnings = other.warnings;
        for (std::size_t i = 0; i < below.size(); ++i) below[i]->takeOver(*other.below[i]);
    }
};

OutlineModel::OutlineModel(QObject* parent) : QAbstractItemModel(parent), root_(std::make_unique<Node>()) {}
OutlineModel::~OutlineModel() = default;

void OutlineModel::show(std::shared_ptr<const DraftFacts> facts, const std::string& language) {
    auto next = std::make_unique<Node>();
    if (facts) next->fill(facts->outline, *facts, language);
    language_ = language;
    if (facts_ && facts && root_->sameShape(*next)) {
        root_->takeOver(*next);
        facts_ = std::move(facts);
        const auto tell = [this](const auto& self, const QModelIndex& above) -> void {
            const int rows = rowCount(above);
            if (rows == 0) return;
            emit dataChanged(index(0, 0, above), index(rows - 1, 0, above));
            for (int row = 0; row < rows; ++row) self(self, index(row, 0, above));
        };
        tell(tell, {});
        return;
    }
    beginResetModel();
    root_ = std::move(next);
    facts_ = std::move(facts);
    endResetModel();
}

OutlineModel::Node* OutlineModel::node(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : root_.get();
}

const OutlineItem* OutlineModel::item(const QModelIndex& index) const {
    return index.isValid() ? node(index)->item : nullptr;
}

QModelIndex OutlineModel::indexOf(const Node& node) const {
    return node.above ? createIndex(node.row, 0, &node) : QModelIndex();
}

QModelIndex OutlineModel::indexOf(const NodePath& path) const {
    const Node* best = nullptr;
    const auto search = [&](const auto& self, const Node& above) -> void {
        for (const auto& child : above.below) {
            const auto& item = *child->item;
            if (item.kind != ItemKind::Group && path.startsWith(item.path) &&
                (!best || item.path.steps.size() > best->item->path.steps.size()))
                best = child.get();
            self(self, *child);
        }
    };
    search(search, *root_);
    return best ? indexOf(*best) : QModelIndex();
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const {
    const auto& below = node(parent)->below;
    if (column != 0 || row < 0 || row >= static_cast<int>(below.size())) return {};
    return createIndex(row, 0, below[static_cast<std::size_t>(row)].get());
}

QModelIndex OutlineModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || !node(index)->above) return {};
    return indexOf(*node(index)->above);
}

int OutlineModel::rowCount(const QModelIndex& parent) const {
    return static_cast<int>(node(parent)->below.size());
}

QString OutlineModel::title(const Node& node) const {
    QString sign;
    if (node.errors > 0) sign = theme::severitySign(Severity::Alert) + QLatin1Char(' ');
    if (node.errors == 0 && node.warnings > 0) sign = theme::severitySign(Severity::Warning) + QLatin1Char(' ');
    if (node.item->kind == ItemKind::Group) return sign + node.words;
    const bool isMarked = facts_->view().isOverlay();
    if (isMarked && node.item->owner == Owner::Own) sign += QStringLiteral("＋ ");
    if (isMarked && node.item->owner == Owner::Changed) sign += QStringLiteral("● ");
    if (isMarked && node.item->owner == Owner::Removed) sign += QStringLiteral("− ");
    const QString id = QString::fromStdString(node.item->id);
    QString words = node.words;
    if (words.size() > 80) words = words.left(79) + QStringLiteral("…");
    const bool isNamed = words == id || words.startsWith(id + QLatin1Char(' '));
    return sign + (id.isEmpty() || isNamed ? words : QStringLiteral("%1  ·  %2").arg(words, id));
}

QString OutlineModel::toolTip(const Node& node) const {
    const auto& item = *node.item;
    if (item.kind == ItemKind::Group) return {};
    QStringList lines{QStringLiteral("%1: %2").arg(ItemWords::kind(item.kind), node.words)};
    if (facts_->view().isOverlay()) lines << ItemWords::owner(item.owner);
    if (node.errors > 0) lines << tr("%n error(s)", nullptr, node.errors);
    if (node.warnings > 0) lines << tr("%n warning(s)", nullptr, node.warnings);
    return lines.join(QLatin1Char('\n'));
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !facts_) return {};
    const auto& one = *node(index);
    switch (role) {
        case Qt::DisplayRole:
            return title(one);
        case Qt::ToolTipRole:
        case Qt::AccessibleDescriptionRole:
            return toolTip(one);
        case Qt::ForegroundRole:
            if (one.errors > 0) return theme::alert;
            if (one.warnings > 0) return theme::warning;
            return one.item->kind != ItemKind::Group && one.item->owner == Owner::Removed ? QVariant(theme::dim)
                                                                                          : QVariant();
        case Qt::FontRole: {
            QFont font;
            font.setPointSize(10);
            font.setStrikeOut(one.item->kind != ItemKind::Group && one.item->owner == Owner::Removed);
            font.setBold(one.item->kind == ItemKind::Group && !one.above->above);
            return font;
        }
        case PathRole:
            return QString::fromStdString(one.item->path.text());
        case KindRole:
            return static_cast<int>(one.item->kind);
        case SearchRole:
            return one.words + QLatin1Char(' ') + QString::fromStdString(one.item->id + " " + one.item->summary);
        case OwnerRole:
            return static_cast<int>(one.item->owner);
        default:
            return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const {
    auto flags = QAbstractItemModel::flags(index);
    if (!index.isValid()) return flags;
    if (node(index)->item->kind != ItemKind::Group) flags |= Qt::ItemIsDragEnabled;
    return flags | Qt::ItemIsDropEnabled;
}

QStringList OutlineModel::mimeTypes() const {
    return {mime};
}

QMimeData* OutlineModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty()) return nullptr;
    auto* data = new QMimeData;
    data->setData(mime, this->data(indexes.front(), PathRole).toString().toUtf8());
    return data;
}

bool OutlineModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                                   const QModelIndex& parent) const {
    if (!data->hasFormat(mime)) return false;
    const auto path = NodePath::parse(data->data(mime).toStdString());
    const auto from = indexOf(path);
    // among its own kind in its own list; dropped on an item: before it
    if (!from.isValid()) return false;
    return row >= 0 ? from.parent() == parent : from.parent() == parent.parent() && from != parent;
}

bool OutlineModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent)) return false;
    const auto path = NodePath::parse(data->data(mime).toStdString());
    const auto target = row >= 0 ? index(row, 0, parent) : parent;
    emit moveWanted(path, target.isValid() ? item(target)->path : NodePath());
    return true;
}

}  // namespace hsg::editor
