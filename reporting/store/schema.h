#pragma once

namespace reporting::store {

/// Statements that make an empty database; each is one statement. `user_version` is set to schemaVersion with them.
constexpr int schemaVersion = 1;

constexpr const char* schema[] = {
    "CREATE TABLE draft (study_uid TEXT PRIMARY KEY, reading_id TEXT NOT NULL, template_id TEXT NOT NULL,"
    " template_version TEXT NOT NULL, template_hash TEXT NOT NULL, updated_at TEXT NOT NULL)",
    "CREATE TABLE template (hash TEXT PRIMARY KEY, resolved TEXT NOT NULL)",
    "CREATE TABLE signed_report (uid TEXT PRIMARY KEY, number INTEGER UNIQUE NOT NULL, study_uid TEXT NOT NULL,"
    " predecessor TEXT REFERENCES signed_report(uid), template_hash TEXT NOT NULL REFERENCES template(hash),"
    " signer_id TEXT NOT NULL, signed_at TEXT NOT NULL, report TEXT NOT NULL, reading TEXT NOT NULL)",
    "CREATE INDEX signed_report_study ON signed_report(study_uid)",
    "CREATE TABLE document (report_uid TEXT NOT NULL REFERENCES signed_report(uid), kind TEXT NOT NULL,"
    " language TEXT NOT NULL, media_type TEXT NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL,"
    " bytes BLOB, path TEXT NOT NULL DEFAULT '', PRIMARY KEY (report_uid, kind, language, file_name))",
    "CREATE TABLE audit (number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, actor TEXT NOT NULL,"
    " action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL)",

    "CREATE TRIGGER signed_report_fixed BEFORE UPDATE ON signed_report"
    " BEGIN SELECT RAISE(ABORT, 'a signed report is never changed'); END",
    "CREATE TRIGGER signed_report_kept BEFORE DELETE ON signed_report"
    " BEGIN SELECT RAISE(ABORT, 'a signed report is never removed'); END",
    "CREATE TRIGGER template_fixed BEFORE UPDATE ON template"
    " BEGIN SELECT RAISE(ABORT, 'a template that was used is never changed'); END",
    "CREATE TRIGGER template_kept BEFORE DELETE ON template"
    " WHEN EXISTS (SELECT 1 FROM signed_report WHERE template_hash = OLD.hash)"
    " BEGIN SELECT RAISE(ABORT, 'a template of a signed report is never removed'); END",
    // The bytes wait here until the file is in place; nothing else of a document may change.
    "CREATE TRIGGER document_fixed BEFORE UPDATE ON document"
    " WHEN NEW.bytes IS NOT NULL OR NEW.report_uid <> OLD.report_uid OR NEW.kind <> OLD.kind"
    " OR NEW.language <> OLD.language OR NEW.media_type <> OLD.media_type OR NEW.file_name <> OLD.file_name"
    " OR NEW.sha256 <> OLD.sha256"
    " BEGIN SELECT RAISE(ABORT, 'a document of a signed report is never changed'); END",
    "CREATE TRIGGER document_kept BEFORE DELETE ON document"
    " BEGIN SELECT RAISE(ABORT, 'a document of a signed report is never removed'); END",
    "CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit"
    " BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END",
    "CREATE TRIGGER audit_kept BEFORE DELETE ON audit"
    " BEGIN SELECT RAISE(ABORT, 'the audit trail is never removed'); END",
};

/// What a database of this version may lack, because it only finds faster with it; made whenever it is opened. Whom a
/// signed report is of: filled from the reports before it is asked (an index on an expression of JSON would need a
/// schema that is trusted).
constexpr const char* additions[] = {
    "CREATE TABLE IF NOT EXISTS signed_patient (report_uid TEXT PRIMARY KEY REFERENCES signed_report(uid),"
    " patient_id TEXT NOT NULL, birth_date TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS signed_patient_id ON signed_patient(patient_id)",
    "CREATE INDEX IF NOT EXISTS signed_patient_birth ON signed_patient(birth_date)",
};

}  // namespace reporting::store
