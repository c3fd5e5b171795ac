#pragma once

#include <QRegularExpression>
#include <QSortFilterProxyModel>

#include "plugin/editor/outline_model.h"

namespace hsg::editor {

/// A row stays if it, what it stands in, or what stands in it has the words.
class OutlineFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& above) const override {
        return sourceModel()
            ->index(row, 0, above)
            .data(OutlineModel::SearchRole)
            .toString()
            .contains(filterRegularExpression());
    }
};

}  // namespace hsg::editor
