#include "plugin/editor/draft_keeper.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QThreadPool>
#include <map>

#include "reporting/store/report_store.h"

namespace hsg::editor {

struct DraftKeeper::Private {
    std::string directory;
    QThreadPool worker;
    mutable QMutex mutex;
    std::map<std::string, std::optional<std::string>> waiting;  ///< file → bytes; nothing: remove it
    std::map<std::string, std::optional<std::string>> failed;
    std::string failure;

    std::string fileOf(const std::string& folder) const {
        const auto name = QCryptographicHash::hash(QByteArray::fromStdString(folder), QCryptographicHash::Sha256);
        return directory + "/" + name.toHex().left(16).toStdString() + ".json";
    }
};

namespace {

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

/// The id in template.yaml, without waiting for a parser.
std::string idOf(const reporting::TemplateFiles& files) {
    const auto* top = files.text("template.yaml");
    if (!top) return {};
    for (const auto& line : QByteArray::fromStdString(*top).split('\n'))
        if (line.startsWith("id:")) return line.mid(3).split('#').front().trimmed().toStdString();
    return {};
}

}  // namespace

DraftKeeper::DraftKeeper(std::string directory, QObject* parent) : QObject(parent), d(std::make_unique<Private>()) {
    d->directory = std::move(directory);
    d->worker.setMaxThreadCount(1);
}

DraftKeeper::~DraftKeeper() {
    flush();
}

std::vector<DraftKeeper::Kept> DraftKeeper::left() const {
    std::vector<Kept> all;
    const QDir directory(text(d->directory));
    for (const auto& info : directory.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const auto object = QJsonDocument::fromJson(file.readAll()).object();
        Kept kept;
        kept.folder = object.value(QLatin1String("folder")).toString().toStdString();
        kept.id = object.value(QLatin1String("id")).toString().toStdString();
        kept.journal = object.value(QLatin1String("journal")).toString().toStdString();
        kept.extends = object.value(QLatin1String("extends")).toString().toStdString();
        kept.file = info.filePath().toStdString();
        kept.at = object.value(QLatin1String("at")).toString().toStdString();
        if (!kept.journal.empty()) all.push_back(std::move(kept));
    }
    return all;
}

void DraftKeeper::keep(const std::string& folder, const reporting::TemplateFiles& files, const std::string& journal) {
    QJsonObject object;
    object.insert(QStringLiteral("folder"), text(folder));
    object.insert(QStringLiteral("id"), text(idOf(files)));
    if (files.chain.size() > 1)
        object.insert(QStringLiteral("extends"), QDir::cleanPath(text(folder + "/" + files.chain[1].prefix)));
    object.insert(QStringLiteral("journal"), text(journal));
    object.insert(QStringLiteral("at"), QDateTime::currentDateTime().toString(Qt::ISODate));
    {
        const QMutexLocker lock(&d->mutex);
        d->waiting[d->fileOf(folder)] = QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
    }
    start();
}

void DraftKeeper::forget(const std::string& folder) {
    {
        const QMutexLocker lock(&d->mutex);
        d->failed.erase(d->fileOf(folder));
        if (d->failed.empty()) d->failure.clear();
        d->waiting[d->fileOf(folder)] = std::nullopt;
    }
    start();
}

std::string DraftKeeper::setAside(const Kept& kept) const {
    const QString file = text(kept.file);
    QString aside = file + QStringLiteral(".unfit");
    for (int number = 2; QFile::exists(aside); ++number) aside = QStringLiteral("%1.unfit-%2").arg(file).arg(number);
    return (QFile::rename(file, aside) ? aside : file).toStdString();
}

void DraftKeeper::start() {
    d->worker.start([this] {
        std::map<std::string, std::optional<std::string>> now;
        {
            const QMutexLocker lock(&d->mutex);
            now.swap(d->waiting);
        }
        for (const auto& [file, bytes] : now) {
            if (!bytes) {
                QFile::remove(text(file));
                continue;
            }
            QDir().mkpath(QFileInfo(text(file)).path());
            const auto done = reporting::writeDurably(file, *bytes);
            const QMutexLocker lock(&d->mutex);
            if (done)
                d->failed.erase(file);
            else
                d->failed[file] = bytes;
            if (!done)
                d->failure = done.error().message;
            else if (d->failed.empty())
                d->failure.clear();
        }
        if (!now.empty()) QMetaObject::invokeMethod(this, &DraftKeeper::written, Qt::QueuedConnection);
    });
}

void DraftKeeper::flush() {
    d->worker.waitForDone();
}

QString DraftKeeper::failure() const {
    const QMutexLocker lock(&d->mutex);
    return text(d->failure);
}

void DraftKeeper::retry() {
    {
        const QMutexLocker lock(&d->mutex);
        for (const auto& [file, bytes] : d->failed) d->waiting.emplace(file, bytes);
    }
    start();
}

}  // namespace hsg::editor
