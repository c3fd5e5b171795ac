#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reporting/model/document.h"
#include "reporting/model/report.h"
#include "reporting/model/result.h"

namespace reporting {

/// A draft as the work list shows it; the answers themselves are in its DraftJournal.
struct DraftRow {
    std::string studyUid;  ///< home of the reading; one draft a study
    std::string readingId;
    TemplateRef templateRef;
    std::string updatedAt;  ///< DICOM DT
    bool operator==(const DraftRow&) const = default;
};

/// What is kept when a report is signed: enough to show and encode it again for ever.
struct SignedReport {
    Report report;                    ///< with signer and signedAt
    Reading reading;                  ///< what it was composed from
    std::string resolvedTemplate;     ///< resolvedTemplate() of the template with report.templateRef.hash
    std::vector<Document> documents;  ///< as encoded at signing
};

/// A document of a signed report, known by its digest.
struct DocumentRow {
    std::string reportUid, studyUid, kind, language, mediaType, fileName;
    std::string sha256;  ///< of the bytes, lower-case hex
    std::string path;    ///< empty until the file is in place
    bool operator==(const DocumentRow&) const = default;
};

struct AuditRow {
    std::string at;       ///< DICOM DT
    std::string actor;    ///< profile id
    std::string action;   ///< "sign", "documents", "draft.discard" …
    std::string subject;  ///< a UID, never a name
    std::string detail;
    bool operator==(const AuditRow&) const = default;
};

/// Puts documents into the study's folder, all or none, and returns their paths (viewer::sdk::Documents::store does).
using PutDocuments = std::function<Result<std::vector<std::string>>(const std::string& studyUid,
                                                                    const std::vector<Document>& documents)>;

/// Drafts, signed reports, templates they used, and the audit trail in one SQLite file.
///
/// Threads: an object belongs to the thread that opened it (one database connection a thread); several objects on one
/// file are fine. Signed reports never change: neither by this interface nor by SQL (triggers). Errors of every call:
/// "store.full" (disk full: nothing of the call was kept), "store.io", "store.damaged", "store.thread".
class ReportStore {
public:
    static Result<std::unique_ptr<ReportStore>> open(const std::string& file);
    ~ReportStore();
    ReportStore(const ReportStore&) = delete;
    ReportStore& operator=(const ReportStore&) = delete;

    Result<void> putDraft(const DraftRow& draft);
    Result<std::optional<DraftRow>> draft(const std::string& studyUid) const;
    Result<std::vector<DraftRow>> drafts() const;  ///< newest first
    Result<void> removeDraft(const std::string& studyUid);

    /// One transaction: report, reading, template, documents with their digests, audit row; the draft row goes. Nothing
    /// of it on an Error. "store.signed": this uid is signed already; "store.unsigned": no signer or no signedAt;
    /// "store.predecessor": it amends a report that is not here.
    Result<void> sign(const SignedReport& entry);
    /// Hands documents that have no file yet to `put`, report by report, then notes their paths. Call after sign() and
    /// at start. Returns how many documents were put; stops at the first Error, which leaves the rest pending.
    Result<int> completeDocuments(const PutDocuments& put, const std::string& now);

    Result<std::vector<std::string>> signedReports(const std::string& studyUid) const;  ///< uids, oldest first
    /// Signed reports whose home study names that patient number or that birth date, the last signed first: candidates,
    /// whose identity is for the caller to compare. An empty text finds nothing.
    Result<std::vector<std::string>> reportsOfPatient(const std::string& patientId, const std::string& birthDate) const;
    Result<std::vector<std::string>> allSignedReports() const;  ///< of every study, oldest first
    /// What a signed report was composed from, without the rest. "store.unknown".
    Result<Reading> signedReading(const std::string& uid) const;
    /// With the documents only while they are pending. "store.unknown".
    Result<SignedReport> signedReport(const std::string& uid) const;
    Result<std::vector<DocumentRow>> documents(const std::string& reportUid) const;

    /// Keeps a resolved template that a draft uses. Idempotent.
    Result<void> putTemplate(const std::string& hash, const std::string& resolved);
    Result<std::optional<std::string>> resolvedTemplate(const std::string& hash) const;

    Result<void> audit(const AuditRow& row);
    Result<std::vector<AuditRow>> auditTrail(const std::string& subject = {}) const;  ///< oldest first

private:
    struct Private;
    explicit ReportStore(std::unique_ptr<Private> state);
    std::unique_ptr<Private> d;
};

/// Writes a file so that it is there whole or not at all: temporary file beside it, fsync, rename, fsync of the folder.
/// Errors: "store.full", "store.io".
Result<void> writeDurably(const std::string& path, const std::string& bytes);

}  // namespace reporting
