#include "viewer/network/print_outbox.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QUuid>
#include <algorithm>

namespace viewer::network {

namespace {

constexpr int mostPages = 10'000;  ///< of a job; a file that says otherwise is damaged

sdk::Error ioError(const QString& path) {
    return {"outbox.io", "The outbox of the printers cannot be read or written.", path.toStdString()};
}

QString jobFile(const QString& folder) {
    return folder + "/job.json";
}

QString pageFile(const QString& folder, int page) {
    return folder + "/page" + QString::number(page + 1) + ".pgm";
}

bool save(const QString& path, const QByteArray& head, const std::vector<std::uint8_t>& body = {}) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.write(head) == head.size() &&
           file.write(reinterpret_cast<const char*>(body.data()), qint64(body.size())) == qint64(body.size()) &&
           file.commit();
}

bool saveJob(const QString& folder, const OutboxJob& job) {
    const QJsonObject object{{"printer", QString::fromStdString(toText(job.printer))},
                             {"pages", job.pages},
                             {"printed", job.printed},
                             {"created", QString::fromStdString(job.created)},
                             {"attempts", job.attempts},
                             {"lastError", QString::fromStdString(job.lastError)},
                             {"lastCode", QString::fromStdString(job.lastCode)}};
    return save(jobFile(folder), QJsonDocument(object).toJson());
}

/// A name that leads nowhere else.
bool isId(const std::string& id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) { return std::isalnum(c) || c == '-'; });
}

}  // namespace

sdk::Result<std::string> PrintOutbox::add(const Printer& printer, const std::vector<PrintPage>& pages) {
    const QDateTime now = QDateTime::currentDateTime();
    const QString id = now.toString("yyyyMMddHHmmsszzz") + "-" + QUuid::createUuid().toString(QUuid::Id128).left(8);
    const QString root = QString::fromStdString(folder_), beside = root + "/." + id;
    if (!QDir().mkpath(beside)) return tl::unexpected(ioError(root));
    QFile::setPermissions(root, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    OutboxJob job{id.toStdString(), printer, int(pages.size()), 0, now.toString(Qt::ISODate).toStdString(), 0, {}, {}};
    bool written = saveJob(beside, job);
    for (int i = 0; written && i < job.pages; ++i) {
        const PrintPage& page = pages[std::size_t(i)];
        written = save(pageFile(beside, i),
                       "P5\n" + QByteArray::number(page.width) + " " + QByteArray::number(page.height) + "\n255\n",
                       page.grey);
    }
    if (!written || !QDir().rename(beside, root + "/" + id)) {
        QDir(beside).removeRecursively();
        return tl::unexpected(ioError(root));
    }
    return job.id;
}

std::optional<OutboxJob> PrintOutbox::find(const std::string& id) const {
    if (!isId(id)) return std::nullopt;
    const QString folder = QString::fromStdString(folder_ + "/" + id);
    if (!QDir(folder).exists()) return std::nullopt;
    OutboxJob job;
    job.id = id;
    QFile file(jobFile(folder));
    const auto document = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    const QJsonObject object = document.object();
    const auto printer = printerFrom(object.value("printer").toString().toStdString());
    if (object.isEmpty() || !printer) {
        job.lastError = ioError(folder).message;
        job.lastCode = ioError(folder).code;
        return job;
    }
    job.printer = *printer;
    job.pages = std::clamp(object.value("pages").toInt(), 0, mostPages);
    job.printed = std::clamp(object.value("printed").toInt(), 0, job.pages);
    job.created = object.value("created").toString().toStdString();
    job.attempts = object.value("attempts").toInt();
    job.lastError = object.value("lastError").toString().toStdString();
    job.lastCode = object.value("lastCode").toString().toStdString();
    return job;
}

std::vector<OutboxJob> PrintOutbox::jobs() const {
    std::vector<OutboxJob> all;
    const auto names = QDir(QString::fromStdString(folder_)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& name : names)
        if (auto job = find(name.toStdString())) all.push_back(std::move(*job));
    return all;
}

sdk::Result<PrintPage> PrintOutbox::page(const std::string& id, int page) const {
    const QString path = pageFile(QString::fromStdString(folder_ + "/" + id), page);
    QFile file(path);
    if (!isId(id) || !file.open(QIODevice::ReadOnly)) return tl::unexpected(ioError(path));
    PrintPage result;
    const QList<QByteArray> size =
        file.readLine(8).trimmed() == "P5" ? file.readLine(40).trimmed().split(' ') : QList<QByteArray>();
    if (size.size() != 2 || file.readLine(8).trimmed() != "255") return tl::unexpected(ioError(path));
    result.width = size[0].toInt();
    result.height = size[1].toInt();
    const QByteArray body = file.readAll();
    if (result.width < 1 || result.height < 1 || body.size() != qint64(result.width) * result.height)
        return tl::unexpected(ioError(path));
    result.grey.assign(body.begin(), body.end());
    return result;
}

sdk::Result<void> PrintOutbox::update(const OutboxJob& job) {
    const QString folder = QString::fromStdString(folder_ + "/" + job.id);
    if (!isId(job.id) || !saveJob(folder, job)) return tl::unexpected(ioError(folder));
    return {};
}

std::shared_ptr<QLockFile> PrintOutbox::lock(const std::string& id) const {
    const QString folder = QString::fromStdString(folder_ + "/" + id);
    if (!isId(id) || !QDir(folder).exists()) return std::make_shared<QLockFile>(QString());  // nothing to guard
    // beside the job, which is gone when all is printed
    auto lock = std::make_shared<QLockFile>(QString::fromStdString(folder_ + "/." + id + ".lock"));
    lock->setStaleLockTime(0);  // of a process that is gone
    return lock->tryLock(0) ? lock : nullptr;
}

void PrintOutbox::remove(const std::string& id) {
    if (isId(id)) QDir(QString::fromStdString(folder_ + "/" + id)).removeRecursively();
}

PrintOutcome send(PrintOutbox& outbox, const std::string& id, const PrintWatch& watch) {
    const auto lock = outbox.lock(id);
    if (!lock) return {0, sdk::Error{"outbox.busy", "Another window sends this job now.", id}, {}};
    auto job = outbox.find(id);
    if (!job || job->pages == 0) return {0, sdk::Error{"outbox.io", "The job is not in the outbox any more.", id}, {}};
    PrintWatch noted = watch;
    noted.progress = [&](int printed, int of) {
        job->printed = printed;  // noted at once: a page is never printed twice
        outbox.update(*job);
        if (watch.progress) watch.progress(printed, of);
    };
    const auto outcome =
        print({job->printer, job->printed, job->pages, [&](int page) { return outbox.page(id, page); }}, noted);
    if (!outcome.error) {
        outbox.remove(id);
        return outcome;
    }
    ++job->attempts;
    job->lastError = outcome.error->message;
    job->lastCode = outcome.error->code;
    outbox.update(*job);
    return outcome;
}

}  // namespace viewer::network
