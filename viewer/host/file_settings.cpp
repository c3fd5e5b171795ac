#include "viewer/host/file_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace viewer::host {

struct FileSettings::Private {
    explicit Private(QString folder) : directory(std::move(folder)) {}

    using Values = std::map<std::string, std::string>;

    void load();
    void write();
    bool store(const Values& batch, Values& all);
    void keepIfDamaged(const QSettings& ini);

    const QString directory;
    mutable std::mutex mutex;
    mutable std::condition_variable changed;  ///< something to write, or something written
    Values values;                            ///< as every reader of this process sees them
    Values pending;                           ///< set, not yet on disk
    std::string language;                     ///< of this run; empty: as set
    std::string damagedCopy;                  ///< where the damaged file is kept
    bool loaded = false, healthy = true, writing = false, ending = false;
    std::thread writer;  ///< from the first setValue on
};

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

std::map<std::string, std::string> contentOf(QSettings& ini) {
    std::map<std::string, std::string> values;
    for (const QString& key : ini.allKeys()) values[key.toStdString()] = ini.value(key).toString().toStdString();
    return values;
}

}  // namespace

void FileSettings::Private::load() {
    if (loaded) return;
    loaded = true;
    QSettings ini(directory + "/settings.ini", QSettings::IniFormat);
    values = contentOf(ini);
    keepIfDamaged(ini);
}

/// What cannot be understood would be dropped by the next write: the file is kept beside it. Needs the mutex.
void FileSettings::Private::keepIfDamaged(const QSettings& ini) {
    if (ini.status() != QSettings::FormatError || !damagedCopy.empty()) return;
    for (int i = 1; i < 100 && damagedCopy.empty(); ++i) {
        const QString copy = ini.fileName() + ".damaged-" + QString::number(i);
        if (!QFileInfo::exists(copy) && QFile::copy(ini.fileName(), copy)) damagedCopy = copy.toStdString();
    }
}

/// Without the mutex: it waits on the disk.
bool FileSettings::Private::store(const Values& batch, Values& all) {
    makeFolder(directory);  // a failure shows in the status below
    QSettings ini(directory + "/settings.ini", QSettings::IniFormat);
    const bool damaged = ini.status() == QSettings::FormatError;
    if (damaged) {
        const std::lock_guard lock(mutex);
        keepIfDamaged(ini);
    }
    ini.setAtomicSyncRequired(true);
    for (const auto& [key, value] : batch) ini.setValue(QString::fromStdString(key), QString::fromStdString(value));
    ini.sync();
    all = contentOf(ini);
    // the status of a file that was damaged stays; what was written is whole
    return damaged ? QSettings(ini.fileName(), QSettings::IniFormat).status() == QSettings::NoError
                   : ini.status() == QSettings::NoError;
}

/// The writer's thread. What several processes wrote is merged by QSettings; it is taken over after each write.
void FileSettings::Private::write() {
    std::unique_lock lock(mutex);
    for (;;) {
        changed.wait(lock, [this] { return ending || !pending.empty(); });
        if (pending.empty()) return;
        const Values batch = std::move(pending);
        pending.clear();
        writing = true;
        lock.unlock();
        Values all;
        const bool stored = store(batch, all);
        lock.lock();
        writing = false;
        if (!stored) healthy = false;
        for (const auto& [key, value] : pending) all[key] = value;
        if (stored) values = std::move(all);
        changed.notify_all();
    }
}

FileSettings::FileSettings(std::unique_ptr<Private> p) : d(std::move(p)) {}

FileSettings::~FileSettings() {
    {
        const std::lock_guard lock(d->mutex);
        d->ending = true;
    }
    d->changed.notify_all();
    if (d->writer.joinable()) d->writer.join();
}

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
    const std::lock_guard lock(d->mutex);
    d->load();
    const auto found = d->values.find(key);
    return found == d->values.end() ? std::nullopt : std::optional(found->second);
}

void FileSettings::setValue(const std::string& key, const std::string& value) {
    {
        const std::lock_guard lock(d->mutex);
        d->load();
        d->values[key] = value;
        d->pending[key] = value;
        if (!d->writer.joinable()) d->writer = std::thread([this] { d->write(); });
    }
    d->changed.notify_all();
}

void FileSettings::flush() const {
    std::unique_lock lock(d->mutex);
    d->changed.wait(lock, [this] { return d->pending.empty() && !d->writing; });
}

std::string FileSettings::dataDirectory() const {
    makeFolder(d->directory);
    return d->directory.toStdString();
}

std::string FileSettings::language() const {
    {
        const std::lock_guard lock(d->mutex);
        if (!d->language.empty()) return d->language;
    }
    const auto stored = value("window/language");
    if (stored == "en" || stored == "zh") return *stored;
    return QLocale::system().language() == QLocale::Chinese ? "zh" : "en";
}

void FileSettings::overrideLanguage(const std::string& language) {
    const std::lock_guard lock(d->mutex);
    d->language = language;
}

void FileSettings::setLanguage(const std::string& language) {
    overrideLanguage(language);
    setValue("window/language", language);
}

std::string FileSettings::damagedCopy() const {
    const std::lock_guard lock(d->mutex);
    d->load();
    return d->damagedCopy;
}

bool FileSettings::isHealthy() const {
    const std::lock_guard lock(d->mutex);
    return d->healthy;
}

}  // namespace viewer::host
