#include "reporting/store/report_store.h"

#include <QCryptographicHash>

#include "reporting/model/reading_json.h"
#include "reporting/model/report_json.h"
#include "reporting/store/database.h"

namespace reporting {

using store::bound;
using store::text;

namespace {

std::string sha256(const std::string& bytes) {
    return QCryptographicHash::hash(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())),
                                    QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

QByteArray blob(const std::string& bytes) {
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

DraftRow draftOf(const QSqlQuery& row) {
    return {text(row, 0), text(row, 1), {text(row, 2), text(row, 3), text(row, 4)}, text(row, 5)};
}

std::string homeOf(const Report& report) {
    return report.studies.empty() ? "" : report.studies.front().studyUid;
}

// A query's outcome without its rows.
Result<void> outcome(const Result<QSqlQuery>& query) {
    if (!query) return tl::unexpected(query.error());
    return {};
}

constexpr const char* draftColumns =
    "SELECT study_uid, reading_id, template_id, template_version, template_hash, updated_at FROM draft ";

}  // namespace

struct ReportStore::Private {
    store::Database db;

    Result<bool> exists(const QString& statement, const std::string& key) const;
    Result<void> mayBeSigned(const Report& report) const;
    Result<void> insertReport(const SignedReport& entry) const;
    Result<void> insertDocuments(const SignedReport& entry) const;
    Result<std::vector<Document>> pending(const std::string& uid) const;
    Result<void> notePaths(const std::string& uid, const std::vector<Document>& documents,
                           const std::vector<std::string>& paths) const;
};

Result<bool> ReportStore::Private::exists(const QString& statement, const std::string& key) const {
    auto row = db.run(statement, {bound(key)});
    if (!row) return tl::unexpected(row.error());
    return row->next();
}

Result<void> ReportStore::Private::mayBeSigned(const Report& report) const {
    const bool complete = report.signer && !report.signedAt.empty() && report.completion == Completion::Complete &&
                          report.verification == Verification::Verified;
    if (!complete)
        return tl::unexpected(
            Error{"store.unsigned", "Only a complete report with its signer can be stored as signed.", ""});
    const QString byUid = "SELECT 1 FROM signed_report WHERE uid = ?";
    const auto there = exists(byUid, report.uid);
    if (!there) return tl::unexpected(there.error());
    if (*there)
        return tl::unexpected(Error{"store.signed", "This report is signed and cannot be changed.", report.uid});
    if (!report.predecessor) return {};
    const auto amended = exists(byUid, *report.predecessor);
    if (!amended) return tl::unexpected(amended.error());
    if (!*amended)
        return tl::unexpected(
            Error{"store.predecessor", "The report that this one amends is not here.", *report.predecessor});
    return {};
}

Result<void> ReportStore::Private::insertReport(const SignedReport& entry) const {
    const auto& report = entry.report;
    return outcome(
        db.run("INSERT INTO signed_report SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?"
               " FROM signed_report",
               {bound(report.uid), bound(homeOf(report)),
                report.predecessor ? bound(*report.predecessor) : QVariant(QMetaType(QMetaType::QString)),
                bound(report.templateRef.hash), bound(report.signer->id), bound(report.signedAt), bound(toJson(report)),
                bound(toJson(entry.reading))}));
}

Result<void> ReportStore::Private::insertDocuments(const SignedReport& entry) const {
    for (const auto& document : entry.documents) {
        auto done = outcome(
            db.run("INSERT INTO document (report_uid, kind, language, media_type, file_name, sha256, bytes)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?)",
                   {bound(entry.report.uid), bound(document.kind), bound(document.language), bound(document.mediaType),
                    bound(document.fileName), bound(sha256(document.bytes)), blob(document.bytes)}));
        if (!done) return done;
    }
    return {};
}

Result<std::vector<Document>> ReportStore::Private::pending(const std::string& uid) const {
    auto rows = db.run(
        "SELECT kind, language, media_type, file_name, bytes FROM document"
        " WHERE report_uid = ? AND bytes IS NOT NULL ORDER BY rowid",
        {bound(uid)});
    if (!rows) return tl::unexpected(rows.error());
    std::vector<Document> documents;
    while (rows->next())
        documents.push_back({text(*rows, 0), text(*rows, 1), text(*rows, 2), text(*rows, 3),
                             rows->value(4).toByteArray().toStdString()});
    return documents;
}

Result<void> ReportStore::Private::notePaths(const std::string& uid, const std::vector<Document>& documents,
                                             const std::vector<std::string>& paths) const {
    for (std::size_t i = 0; i < documents.size(); ++i) {
        auto done =
            outcome(db.run("UPDATE document SET bytes = NULL, path = ?"
                           " WHERE report_uid = ? AND kind = ? AND language = ? AND file_name = ?",
                           {bound(paths[i]), bound(uid), bound(documents[i].kind), bound(documents[i].language),
                            bound(documents[i].fileName)}));
        if (!done) return done;
    }
    return {};
}

ReportStore::ReportStore(std::unique_ptr<Private> state) : d(std::move(state)) {}

ReportStore::~ReportStore() = default;

Result<std::unique_ptr<ReportStore>> ReportStore::open(const std::string& file) {
    auto database = store::Database::open(file);
    if (!database) return tl::unexpected(database.error());
    return std::unique_ptr<ReportStore>(new ReportStore(std::make_unique<Private>(Private{std::move(*database)})));
}

Result<void> ReportStore::putDraft(const DraftRow& draft) {
    return outcome(
        d->db.run("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?)",
                  {bound(draft.studyUid), bound(draft.readingId), bound(draft.templateRef.id),
                   bound(draft.templateRef.version), bound(draft.templateRef.hash), bound(draft.updatedAt)}));
}

Result<std::optional<DraftRow>> ReportStore::draft(const std::string& studyUid) const {
    auto row = d->db.run(QString(draftColumns) + "WHERE study_uid = ?", {bound(studyUid)});
    if (!row) return tl::unexpected(row.error());
    if (!row->next()) return std::optional<DraftRow>();
    return std::optional<DraftRow>(draftOf(*row));
}

Result<std::vector<DraftRow>> ReportStore::drafts() const {
    auto rows = d->db.run(QString(draftColumns) + "ORDER BY updated_at DESC, study_uid");
    if (!rows) return tl::unexpected(rows.error());
    std::vector<DraftRow> drafts;
    while (rows->next()) drafts.push_back(draftOf(*rows));
    return drafts;
}

Result<void> ReportStore::removeDraft(const std::string& studyUid) {
    return outcome(d->db.run("DELETE FROM draft WHERE study_uid = ?", {bound(studyUid)}));
}

Result<void> ReportStore::sign(const SignedReport& entry) {
    return d->db.transaction([&]() -> Result<void> {
        const auto& report = entry.report;
        if (auto may = d->mayBeSigned(report); !may) return may;
        if (auto kept = putTemplate(report.templateRef.hash, entry.resolvedTemplate); !kept) return kept;
        if (auto put = d->insertReport(entry); !put) return put;
        if (auto put = d->insertDocuments(entry); !put) return put;
        if (auto removed = removeDraft(homeOf(report)); !removed) return removed;
        return audit({report.signedAt, report.signer->id, "sign", report.uid,
                      report.predecessor ? "amends " + *report.predecessor : std::string()});
    });
}

Result<int> ReportStore::completeDocuments(const PutDocuments& put, const std::string& now) {
    auto rows = d->db.run(
        "SELECT DISTINCT s.uid, s.study_uid, s.signer_id, s.number FROM signed_report s"
        " JOIN document t ON t.report_uid = s.uid WHERE t.bytes IS NOT NULL ORDER BY s.number");
    if (!rows) return tl::unexpected(rows.error());
    struct Pending {
        std::string uid, study, signer;
    };
    std::vector<Pending> reports;
    while (rows->next()) reports.push_back({text(*rows, 0), text(*rows, 1), text(*rows, 2)});
    rows->finish();
    int count = 0;
    for (const auto& report : reports) {
        const auto documents = d->pending(report.uid);
        if (!documents) return tl::unexpected(documents.error());
        const auto paths = put(report.study, *documents);
        if (!paths) return tl::unexpected(paths.error());
        if (paths->size() != documents->size())
            return tl::unexpected(Error{"store.io", "The archive did not take all documents of a report.", report.uid});
        auto noted = d->db.transaction([&]() -> Result<void> {
            if (auto done = d->notePaths(report.uid, *documents, *paths); !done) return done;
            return audit({now, report.signer, "documents", report.uid, std::to_string(documents->size())});
        });
        if (!noted) return tl::unexpected(noted.error());
        count += static_cast<int>(documents->size());
    }
    return count;
}

Result<std::vector<std::string>> ReportStore::signedReports(const std::string& studyUid) const {
    auto rows = d->db.run("SELECT uid FROM signed_report WHERE study_uid = ? ORDER BY number", {bound(studyUid)});
    if (!rows) return tl::unexpected(rows.error());
    std::vector<std::string> uids;
    while (rows->next()) uids.push_back(text(*rows, 0));
    return uids;
}

Result<std::vector<std::string>> ReportStore::reportsOfPatient(const std::string& patientId,
                                                               const std::string& birthDate) const {
    auto filled = outcome(d->db.run(
        "INSERT INTO signed_patient SELECT uid, COALESCE(json_extract(report, '$.report.studies[0].patient.id'), ''),"
        " COALESCE(json_extract(report, '$.report.studies[0].patient.birthDate'), '') FROM signed_report"
        " WHERE uid NOT IN (SELECT report_uid FROM signed_patient)"));
    if (!filled) return tl::unexpected(filled.error());
    auto rows = d->db.run(
        "SELECT s.uid FROM signed_patient p JOIN signed_report s ON s.uid = p.report_uid"
        " WHERE (p.patient_id = ? AND p.patient_id <> '') OR (p.birth_date = ? AND p.birth_date <> '')"
        " ORDER BY s.number DESC",
        {bound(patientId), bound(birthDate)});
    if (!rows) return tl::unexpected(rows.error());
    std::vector<std::string> uids;
    while (rows->next()) uids.push_back(text(*rows, 0));
    return uids;
}

Result<std::vector<std::string>> ReportStore::allSignedReports() const {
    auto rows = d->db.run("SELECT uid FROM signed_report ORDER BY number");
    if (!rows) return tl::unexpected(rows.error());
    std::vector<std::string> uids;
    while (rows->next()) uids.push_back(text(*rows, 0));
    return uids;
}

Result<Reading> ReportStore::signedReading(const std::string& uid) const {
    auto row = d->db.run("SELECT reading FROM signed_report WHERE uid = ?", {bound(uid)});
    if (!row) return tl::unexpected(row.error());
    if (!row->next()) return tl::unexpected(Error{"store.unknown", "There is no signed report of this id.", uid});
    return readingFromJson(text(*row, 0));
}

Result<SignedReport> ReportStore::signedReport(const std::string& uid) const {
    auto row = d->db.run(
        "SELECT s.report, s.reading, t.resolved FROM signed_report s"
        " JOIN template t ON t.hash = s.template_hash WHERE s.uid = ?",
        {bound(uid)});
    if (!row) return tl::unexpected(row.error());
    if (!row->next()) return tl::unexpected(Error{"store.unknown", "There is no signed report of this id.", uid});
    auto report = reportFromJson(text(*row, 0));
    if (!report) return tl::unexpected(report.error());
    auto reading = readingFromJson(text(*row, 1));
    if (!reading) return tl::unexpected(reading.error());
    auto documents = d->pending(uid);
    if (!documents) return tl::unexpected(documents.error());
    return SignedReport{std::move(*report), std::move(*reading), text(*row, 2), std::move(*documents)};
}

Result<std::vector<DocumentRow>> ReportStore::documents(const std::string& reportUid) const {
    auto rows = d->db.run(
        "SELECT t.report_uid, s.study_uid, t.kind, t.language, t.media_type, t.file_name, t.sha256,"
        " t.path FROM document t JOIN signed_report s ON s.uid = t.report_uid"
        " WHERE t.report_uid = ? ORDER BY t.rowid",
        {bound(reportUid)});
    if (!rows) return tl::unexpected(rows.error());
    std::vector<DocumentRow> documents;
    while (rows->next())
        documents.push_back({text(*rows, 0), text(*rows, 1), text(*rows, 2), text(*rows, 3), text(*rows, 4),
                             text(*rows, 5), text(*rows, 6), text(*rows, 7)});
    return documents;
}

Result<void> ReportStore::putTemplate(const std::string& hash, const std::string& resolved) {
    return outcome(d->db.run("INSERT OR IGNORE INTO template VALUES (?, ?)", {bound(hash), bound(resolved)}));
}

Result<std::optional<std::string>> ReportStore::resolvedTemplate(const std::string& hash) const {
    auto row = d->db.run("SELECT resolved FROM template WHERE hash = ?", {bound(hash)});
    if (!row) return tl::unexpected(row.error());
    if (!row->next()) return std::optional<std::string>();
    return std::optional<std::string>(text(*row, 0));
}

Result<void> ReportStore::audit(const AuditRow& row) {
    return outcome(
        d->db.run("INSERT INTO audit (at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)",
                  {bound(row.at), bound(row.actor), bound(row.action), bound(row.subject), bound(row.detail)}));
}

Result<std::vector<AuditRow>> ReportStore::auditTrail(const std::string& subject) const {
    auto rows = d->db.run(
        "SELECT at, actor, action, subject, detail FROM audit WHERE ? = '' OR subject = ?"
        " ORDER BY number",
        {bound(subject), bound(subject)});
    if (!rows) return tl::unexpected(rows.error());
    std::vector<AuditRow> trail;
    while (rows->next())
        trail.push_back({text(*rows, 0), text(*rows, 1), text(*rows, 2), text(*rows, 3), text(*rows, 4)});
    return trail;
}

}  // namespace reporting
