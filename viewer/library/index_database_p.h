#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <string>
#include <utility>
#include <vector>

class QSqlQuery;

namespace viewer {

/// The SQLite file of the index. Belongs to the thread that made it. After a failure every call does nothing and says
/// false; a damaged file is removed at the end.
class IndexDatabase {
public:
    using Row = std::function<void(const QByteArray& path, const QByteArray& facts)>;

    IndexDatabase(std::string file, std::string maker);
    ~IndexDatabase();
    IndexDatabase(const IndexDatabase&) = delete;
    IndexDatabase& operator=(const IndexDatabase&) = delete;

    bool isUsable() const { return usable_; }
    /// Rows from the one name up to but without the other, by the order of bytes.
    bool read(const std::string& from, const std::string& to, const Row& row);
    /// In one transaction.
    bool write(const std::vector<std::pair<std::string, std::string>>& kept, const std::vector<std::string>& gone);
    std::size_t count();

private:
    bool open();
    bool isOurs();
    bool make();
    bool run(const QString& statement);
    void close();
    void remove();
    bool failed(const QSqlQuery& query);

    std::string file_, maker_;
    QString name_;  ///< of the connection; empty: none
    bool usable_ = false, damaged_ = false;
};

}  // namespace viewer
