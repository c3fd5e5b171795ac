#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <thread>
#include <vector>

#include "reporting/model/result.h"

/// One SQLite connection, for the .cpp files of this folder only (Qt Sql stays behind it).
namespace reporting::store {

class Database {
public:
    /// Opens or creates the file with the schema. Errors: "store.full", "store.io", "store.damaged".
    static Result<Database> open(const std::string& file);
    ~Database();
    Database(Database&& other) noexcept;
    Database& operator=(Database&&) = delete;

    /// Runs one statement with its values bound in order. Errors: as above, and "store.thread".
    Result<QSqlQuery> run(const QString& statement, const std::vector<QVariant>& values = {}) const;

    /// All that `work` does, or nothing of it.
    template <class Work>
    Result<void> transaction(Work work) const {
        if (auto begun = run("BEGIN IMMEDIATE"); !begun) return tl::unexpected(begun.error());
        Result<void> done = work();
        if (done) {
            auto committed = run("COMMIT");
            if (committed) return {};
            done = tl::unexpected(committed.error());
        }
        // SQLite may have rolled back by itself (a full disk does that); then this changes nothing.
        (void)run("ROLLBACK");
        return done;
    }

private:
    Database(QString name, std::thread::id owner) : name_(std::move(name)), owner_(owner) {}
    Result<void> prepare() const;
    Result<void> makeAdditions() const;

    QString name_;  ///< of the connection in Qt's registry
    std::thread::id owner_;
};

QVariant bound(const std::string& text);
std::string text(const QSqlQuery& row, int column);

}  // namespace reporting::store
