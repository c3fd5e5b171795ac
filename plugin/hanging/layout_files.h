#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "reporting/template/template.h"

/// Layouts as files. Blocking: for a worker.
namespace hsg::layout_files {

inline constexpr const char* suffix = ".yaml";

struct Found {
    std::vector<reporting::HangingLayout> layouts;  ///< in the order of the file names
    QStringList problems;                           ///< "file:line:column: sentence"
};
/// The layout files of a folder; a folder that is not there holds none. At most 200 files.
Found readFolder(const QString& folder, const reporting::Template& source);
Found readFiles(const QStringList& files, const reporting::Template& source);

/// By temporary file, fsync and rename. Empty: done; else why not, in the words of the system.
QString write(const QString& file, const reporting::HangingLayout& layout);
QString remove(const QString& file);

}  // namespace hsg::layout_files
