#pragma once

#include <QCoreApplication>
#include <QString>
#include <functional>
#include <vector>

#include "plugin/editor/shelf_desk.h"

namespace hsg::editor {

/// A version that the draft can be held against.
struct FormerVersion {
    QString name;
    std::function<reporting::Compilation()> open;  ///< reads files: for a worker
};

class FormerVersions {
    Q_DECLARE_TR_FUNCTIONS(hsg::editor::FormerVersions)
public:
    /// The most useful first: the active version, as it was opened, what it is built on, versions that were in force.
    static std::vector<FormerVersion> of(const DraftDesk& desk, const ShelfDesk& shelf);
};

}  // namespace hsg::editor
