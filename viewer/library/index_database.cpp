#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>
#include <filesystem>

#include "viewer/library/index_database_p.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

constexpr int layoutVersion = 1, applicationId = 0x46494D42;
// SQLite's result codes, https://www.sqlite.org/rescode.html
constexpr int sqliteError = 1, sqliteCorrupt = 11, sqliteMismatch = 20, sqliteNotADb = 26;

/// Every folder that is missing is made for its owner only.
bool makeFolder(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return true;
    return makeFolder(folder.parent_path()) && (::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST);
}

bool makeFile(const std::string& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return false;
    const bool ours = ::fchmod(descriptor, 0600) == 0;
    ::close(descriptor);
    return ours;
}

QByteArray bytes(const std::string& text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

IndexDatabase::IndexDatabase(std::string file, std::string maker) : file_(std::move(file)), maker_(std::move(maker)) {
    if ((open() && isOurs()) || !damaged_) return;
    remove();
    if (open()) make();
}

IndexDatabase::~IndexDatabase() {
    if (damaged_)
        remove();
    else
        close();
}

bool IndexDatabase::open() {
    if (!makeFolder(fs::path(file_).parent_path()) || !makeFile(file_)) return false;
    name_ = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto connection = QSqlDatabase::addDatabase("QSQLITE", name_);
    connection.setDatabaseName(QString::fromStdString(file_));
    connection.setConnectOptions("QSQLITE_BUSY_TIMEOUT=1000");
    usable_ = connection.open();
    return usable_;
}

/// Did this very program make the file?
bool IndexDatabase::isOurs() {
    QSqlQuery query(QSqlDatabase::database(name_, false));
    for (const auto& [statement, expected] : {std::pair<const char*, QVariant>("PRAGMA application_id", applicationId),
                                              {"PRAGMA user_version", layoutVersion},
                                              {"SELECT maker FROM made_by", bytes(maker_)}}) {
        if (!query.exec(statement)) return failed(query);
        damaged_ = !query.next() || query.value(0) != expected;
        if (damaged_) return usable_ = false;
    }
    return true;
}

bool IndexDatabase::make() {
    if (!run("PRAGMA journal_mode = WAL") || !run("BEGIN IMMEDIATE")) return false;
    if (!run("CREATE TABLE made_by (maker BLOB NOT NULL)") ||
        !run("CREATE TABLE files (path BLOB PRIMARY KEY, facts BLOB NOT NULL) WITHOUT ROWID"))
        return false;
    {
        QSqlQuery query(QSqlDatabase::database(name_, false));
        query.prepare("INSERT INTO made_by VALUES (?)");
        query.addBindValue(bytes(maker_));
        if (!query.exec()) return failed(query);
    }
    return run("PRAGMA application_id = " + QString::number(applicationId)) &&
           run("PRAGMA user_version = " + QString::number(layoutVersion)) && run("COMMIT");
}

bool IndexDatabase::run(const QString& statement) {
    if (!usable_) return false;
    QSqlQuery query(QSqlDatabase::database(name_, false));
    return query.exec(statement) || failed(query);
}

bool IndexDatabase::read(const std::string& from, const std::string& to, const Row& row) {
    if (!usable_) return false;
    QSqlQuery query(QSqlDatabase::database(name_, false));
    query.setForwardOnly(true);
    query.prepare("SELECT path, facts FROM files WHERE path >= ? AND path < ?");
    query.addBindValue(bytes(from));
    query.addBindValue(bytes(to));
    if (!query.exec()) return failed(query);
    while (query.next()) row(query.value(0).toByteArray(), query.value(1).toByteArray());
    return !query.lastError().isValid() || failed(query);
}

bool IndexDatabase::write(const std::vector<std::pair<std::string, std::string>>& kept,
                          const std::vector<std::string>& gone) {
    if (!run("PRAGMA synchronous = NORMAL") || !run("BEGIN IMMEDIATE")) return false;
    {
        QSqlQuery query(QSqlDatabase::database(name_, false));
        query.prepare("INSERT OR REPLACE INTO files VALUES (?, ?)");
        for (const auto& [path, facts] : kept) {
            query.bindValue(0, bytes(path));
            query.bindValue(1, bytes(facts));
            if (!query.exec()) return failed(query);
        }
        query.prepare("DELETE FROM files WHERE path = ?");
        for (const auto& path : gone) {
            query.bindValue(0, bytes(path));
            if (!query.exec()) return failed(query);
        }
    }
    return run("COMMIT");
}

std::size_t IndexDatabase::count() {
    if (!usable_) return 0;
    QSqlQuery query(QSqlDatabase::database(name_, false));
    return query.exec("SELECT count(*) FROM files") && query.next() ? query.value(0).toUInt() : 0;
}

bool IndexDatabase::failed(const QSqlQuery& query) {
    const int code = query.lastError().nativeErrorCode().toInt() & 0xFF;
    usable_ = false;
    // of a damaged file nothing is believed; a full disk or another process that writes is no damage
    damaged_ = code == sqliteError || code == sqliteCorrupt || code == sqliteMismatch || code == sqliteNotADb;
    return false;
}

void IndexDatabase::close() {
    usable_ = false;
    if (name_.isEmpty()) return;
    QSqlDatabase::database(name_, false).close();
    QSqlDatabase::removeDatabase(name_);
    name_.clear();
}

void IndexDatabase::remove() {
    close();
    damaged_ = false;
    for (const char* end : {"", "-wal", "-shm", "-journal"}) ::unlink((file_ + end).c_str());
}

}  // namespace viewer
