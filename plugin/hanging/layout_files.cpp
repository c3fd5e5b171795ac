#include "plugin/hanging/layout_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "reporting/store/durable_file.h"

namespace hsg::layout_files {
namespace {

constexpr int mostFiles = 200;
constexpr qint64 mostBytes = 256 * 1024;

void readOne(const QString& path, const reporting::Template& source, Found& found) {
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (file.size() > mostBytes || !file.open(QIODevice::ReadOnly)) {
        found.problems << name + QStringLiteral(": ") +
                              (file.size() > mostBytes
                                   ? QCoreApplication::translate("hsg::LayoutShelf", "larger than 256 KiB")
                                   : file.errorString());
        return;
    }
    const auto loaded = reporting::readLayout(file.read(mostBytes).toStdString(), name.toStdString(), source);
    for (const auto& one : loaded.diagnostics)
        found.problems << QStringLiteral("%1:%2:%3: %4")
                              .arg(QString::fromStdString(one.file))
                              .arg(one.line)
                              .arg(one.column)
                              .arg(QString::fromStdString(one.message));
    if (loaded.value) found.layouts.push_back(*loaded.value);
}

}  // namespace

Found readFiles(const QStringList& files, const reporting::Template& source) {
    Found found;
    for (const auto& file : files) readOne(file, source, found);
    return found;
}

Found readFolder(const QString& folder, const reporting::Template& source) {
    QStringList files;
    if (folder.isEmpty()) return {};
    const QDir dir(folder);
    for (const auto& name : dir.entryList({QStringLiteral("*") + QLatin1String(suffix)}, QDir::Files, QDir::Name))
        if (files.size() < mostFiles) files << dir.filePath(name);
    return readFiles(files, source);
}

QString write(const QString& path, const reporting::HangingLayout& layout) {
    const QFileInfo place(path);
    if (!QDir().mkpath(place.absolutePath()))
        return QCoreApplication::translate("hsg::LayoutShelf", "the folder cannot be made");
    QSaveFile file(path);  // writes beside it, syncs, renames
    if (!file.open(QIODevice::WriteOnly)) return file.errorString();
    const auto text = QByteArray::fromStdString(reporting::writeLayout(layout));
    if (file.write(text) != text.size() || !file.commit()) return file.errorString();
    const int number = reporting::durable::syncFolder(place.absolutePath().toStdString());
    return number == 0 ? QString() : qt_error_string(number);
}

QString remove(const QString& path) {
    QFile file(path);
    return !file.exists() || file.remove() ? QString() : file.errorString();
}

}  // namespace hsg::layout_files
