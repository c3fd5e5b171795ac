#include "viewer/host/file_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMutex>
#include <QSettings>

namespace viewer::host {

struct FileSettings::Private {
    Private(const QString& folder) : directory(folder), ini(folder + "/settings.ini", QSettings::IniFormat) {
        ini.setAtomicSyncRequired(true);
    }
    mutable QMutex mutex;
    QString directory;
    mutable QSettings ini;
    std::string language;  ///< of this run; empty: as set
    bool healthy = true;
};

FileSettings::FileSettings(std::unique_ptr<Private> p) : d(std::move(p)) {}
FileSettings::~FileSettings() = default;

namespace {

/// Patient data comes to lie in it: it is made for its owner only. A folder that is there keeps its permissions.
bool makeFolder(const QString& folder) {
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder)) return false;
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return QFileInfo(folder).isDir() && QFileInfo(folder).isWritable();
}

QString absolute(const std::string& folder) {
    return QDir(QString::fromStdString(folder)).absolutePath();
}

}  // namespace

sdk::Result<std::unique_ptr<FileSettings>> FileSettings::open(const std::string& dataDirectory) {
    if (!makeFolder(absolute(dataDirectory)))
        return tl::unexpected(sdk::Error{
            "data.folder", "The data directory cannot be written; choose another with --data.", dataDirectory});
    return openLater(dataDirectory);
}

std::unique_ptr<FileSettings> FileSettings::openLater(const std::string& dataDirectory) {
    return std::unique_ptr<FileSettings>(new FileSettings(std::make_unique<Private>(absolute(dataDirectory))));
}

std::optional<std::string> FileSettings::value(const std::string& key) const {
    const QMutexLocker lock(&d->mutex);
    const QVariant found = d->ini.value(QString::fromStdString(key));
    if (!found.isValid()) return std::nullopt;
    return found.toString().toStdString();
}

void FileSettings::setValue(const std::string& key, const std::string& value) {
    const QMutexLocker lock(&d->mutex);
    makeFolder(d->directory);  // a failure shows in the status below
    d->ini.setValue(QString::fromStdString(key), QString::fromStdString(value));
    d->ini.sync();
    if (d->ini.status() != QSettings::NoError) d->healthy = false;
}

std::string FileSettings::dataDirectory() const {
    makeFolder(d->directory);
    return d->directory.toStdString();
}

std::string FileSettings::language() const {
    {
        const QMutexLocker lock(&d->mutex);
        if (!d->language.empty()) return d->language;
    }
    const auto stored = value("window/language");
    if (stored == "en" || stored == "zh") return *stored;
    return QLocale::system().language() == QLocale::Chinese ? "zh" : "en";
}

void FileSettings::overrideLanguage(const std::string& language) {
    const QMutexLocker lock(&d->mutex);
    d->language = language;
}

void FileSettings::setLanguage(const std::string& language) {
    overrideLanguage(language);
    setValue("window/language", language);
}

bool FileSettings::isHealthy() const {
    const QMutexLocker lock(&d->mutex);
    return d->healthy;
}

}  // namespace viewer::host
