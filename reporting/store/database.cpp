#include "reporting/store/database.h"

#include <sys/stat.h>

#include <QSqlError>
#include <QUuid>

#include "reporting/store/schema.h"

namespace reporting::store {
namespace {

// SQLite's result codes, https://www.sqlite.org/rescode.html
constexpr int sqliteIoErr = 10, sqliteCorrupt = 11, sqliteFull = 13, sqliteNotADb = 26;

Error failure(const QSqlError& error) {
    const int code = error.nativeErrorCode().toInt() & 0xFF;
    if (code == sqliteFull)
        return {"store.full", "The disk is full: nothing was stored. Free some space and try again.", ""};
    if (code == sqliteCorrupt || code == sqliteNotADb) return {"store.damaged", "The report database is damaged.", ""};
    if (code == sqliteIoErr)
        return {"store.io", "The report database could not be written: nothing was stored. Is the disk full?", ""};
    // The driver's text, not the database's: that one may quote values.
    return {"store.io",
            "The report database refused the operation (code " + error.nativeErrorCode().toStdString() + ").", ""};
}

}  // namespace

Result<Database> Database::open(const std::string& file) {
    Database database(QUuid::createUuid().toString(QUuid::WithoutBraces), std::this_thread::get_id());
    auto connection = QSqlDatabase::addDatabase("QSQLITE", database.name_);
    connection.setDatabaseName(QString::fromStdString(file));
    connection.setConnectOptions("QSQLITE_BUSY_TIMEOUT=5000");
    if (!connection.open()) return tl::unexpected(failure(connection.lastError()));
    ::chmod(file.c_str(), 0600);
    if (auto ready = database.prepare(); !ready) return tl::unexpected(ready.error());
    return database;
}

Database::~Database() {
    if (name_.isEmpty()) return;
    {
        auto connection = QSqlDatabase::database(name_, false);
        connection.close();
    }
    QSqlDatabase::removeDatabase(name_);
}

Database::Database(Database&& other) noexcept : name_(std::move(other.name_)), owner_(other.owner_) {
    other.name_.clear();
}

Result<void> Database::prepare() const {
    for (const auto* pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
                               "PRAGMA trusted_schema = OFF"}) {
        if (auto done = run(pragma); !done) return tl::unexpected(done.error());
    }
    return transaction([this]() -> Result<void> {
        auto version = run("PRAGMA user_version");
        if (!version) return tl::unexpected(version.error());
        const int found = version->next() ? version->value(0).toInt() : 0;
        version->finish();
        if (found == schemaVersion) return makeAdditions();
        if (found != 0)
            return tl::unexpected(Error{"store.io", "The report database is of another version of this program.", ""});
        for (const auto* statement : schema) {
            if (auto made = run(statement); !made) return tl::unexpected(made.error());
        }
        auto marked = run("PRAGMA user_version = " + QString::number(schemaVersion));
        if (!marked) return tl::unexpected(marked.error());
        return makeAdditions();
    });
}

Result<void> Database::makeAdditions() const {
    for (const auto* statement : additions) {
        if (auto made = run(statement); !made) return tl::unexpected(made.error());
    }
    return {};
}

Result<QSqlQuery> Database::run(const QString& statement, const std::vector<QVariant>& values) const {
    if (std::this_thread::get_id() != owner_)
        return tl::unexpected(Error{"store.thread", "A report store belongs to the thread that opened it.", ""});
    QSqlQuery query(QSqlDatabase::database(name_, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement)) return tl::unexpected(failure(query.lastError()));
    for (const auto& value : values) query.addBindValue(value);
    if (!query.exec()) return tl::unexpected(failure(query.lastError()));
    return query;
}

// An empty QString made elsewhere may be null, which SQLite would take for NULL.
QVariant bound(const std::string& text) {
    return text.empty() ? QString("") : QString::fromStdString(text);
}

std::string text(const QSqlQuery& row, int column) {
    return row.value(column).toString().toStdString();
}

}  // namespace reporting::store
