#include <signal.h>
#include <sys/resource.h>

#include <QCoreApplication>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "reporting/model/report_json.h"
#include "reporting/store/report_store.h"
#include "tests/support/run_command.h"
#include "tests/support/sample_report.h"

using namespace reporting;

namespace {

struct CoreApplication {
    int count = 1;
    char name[5] = "test";
    char* arguments[2] = {name, nullptr};
    QCoreApplication application{count, arguments};
};

SignedReport entry(const std::string& uid = "2.25.9001") {
    SignedReport e;
    e.report = test::sampleReport();
    e.report.uid = uid;
    e.reading.id = "11111111-2222-4333-8444-555555555555";
    e.reading.templateRef = e.report.templateRef;
    e.resolvedTemplate = "id: hsg\nversion: 1.0.0\n# 模板\n";
    e.documents = {{"sr", "en", "application/dicom", "report-en.dcm", std::string("\0DICM\xff", 6)},
                   {"pdf", "zh", "application/pdf", "report-zh.pdf", std::string(200000, 'p')}};
    return e;
}

std::unique_ptr<ReportStore> opened(const std::string& file) {
    auto store = ReportStore::open(file);
    BOOST_REQUIRE_MESSAGE(store, store.error().message);
    return std::move(*store);
}

void mustBe(const Result<void>& done) {
    BOOST_REQUIRE_MESSAGE(done, done.error().code << " " << done.error().message);
}

PutDocuments into(const std::string& folder) {
    return
        [folder](const std::string& study, const std::vector<Document>& documents) -> Result<std::vector<std::string>> {
            std::filesystem::create_directories(folder + "/" + study);
            std::vector<std::string> paths;
            for (const auto& document : documents) {
                paths.push_back(folder + "/" + study + "/" + document.fileName);
                if (auto done = writeDurably(paths.back(), document.bytes); !done) return tl::unexpected(done.error());
            }
            return paths;
        };
}

std::string sql(const std::string& file, const std::string& statement) {
    return test::run("sqlite3 " + file + " \"" + statement + "\"").output;
}

}  // namespace

BOOST_TEST_GLOBAL_FIXTURE(CoreApplication);

BOOST_AUTO_TEST_CASE(a_signed_report_comes_back_as_it_was) {
    const test::Scratch scratch;
    const auto file = scratch.path("reports.db");
    const auto e = entry();
    mustBe(opened(file)->sign(e));
    const auto store = opened(file);
    const auto back = store->signedReport("2.25.9001");
    BOOST_REQUIRE_MESSAGE(back, back.error().message << back.error().where);
    BOOST_TEST((back->report == e.report));
    BOOST_TEST((back->reading == e.reading));
    BOOST_TEST(back->resolvedTemplate == e.resolvedTemplate);
    BOOST_TEST((back->documents == e.documents));
    BOOST_TEST((*store->signedReports("2.25.1001") == std::vector<std::string>{"2.25.9001"}));
    BOOST_TEST(store->signedReport("2.25.1").error().code == "store.unknown");
    const auto trail = *store->auditTrail("2.25.9001");
    BOOST_REQUIRE(trail.size() == 1u);
    BOOST_TEST(trail[0].action == "sign");
    BOOST_TEST(trail[0].actor == "reader-1");
}

BOOST_AUTO_TEST_CASE(signed_reports_are_found_by_patient_number_or_birth_date_in_databases_of_before_too) {
    const test::Scratch scratch;
    const auto file = scratch.path("reports.db");
    auto e = entry();
    e.report.studies.front().patient.id = "P'7";
    e.report.studies.front().patient.birthDate = "19900101";
    mustBe(opened(file)->sign(e));
    sql(file, "DROP TABLE signed_patient");
    const auto store = opened(file);
    const std::vector<std::string> found{"2.25.9001"};
    BOOST_TEST((*store->reportsOfPatient("P'7", "") == found));
    BOOST_TEST((*store->reportsOfPatient("", "19900101") == found));
    BOOST_TEST((*store->reportsOfPatient("P'7", "19900101") == found));
    BOOST_TEST(store->reportsOfPatient("P8", "19910101")->empty());
    BOOST_TEST(store->reportsOfPatient("", "")->empty());
}

BOOST_AUTO_TEST_CASE(documents_follow_the_transaction_and_are_completed_at_the_next_start) {
    const test::Scratch scratch;
    const auto file = scratch.path("reports.db");
    mustBe(opened(file)->sign(entry()));
    const auto broken = [](const std::string&, const std::vector<Document>&) -> Result<std::vector<std::string>> {
        return tl::unexpected(Error{"store.full", "full", ""});
    };
    BOOST_TEST(opened(file)->completeDocuments(broken, "20261123110600").error().code == "store.full");
    // the next start
    const auto store = opened(file);
    BOOST_TEST(*store->completeDocuments(into(scratch.path("archive")), "20261124080000") == 2);
    BOOST_TEST(*store->completeDocuments(into(scratch.path("archive")), "20261124080001") == 0);
    const auto rows = *store->documents("2.25.9001");
    BOOST_REQUIRE(rows.size() == 2u);
    for (const auto& row : rows) {
        BOOST_TEST(test::run("sha256sum " + row.path).output.substr(0, 64) == row.sha256);
        BOOST_TEST(row.studyUid == "2.25.1001");
    }
    BOOST_TEST(store->signedReport("2.25.9001")->documents.empty());
    BOOST_TEST(store->auditTrail()->back().action == "documents");
}

BOOST_AUTO_TEST_CASE(a_signed_report_cannot_be_changed_by_the_interface_nor_by_sql) {
    const test::Scratch scratch;
    const auto file = scratch.path("reports.db");
    const auto store = opened(file);
    mustBe(store->sign(entry()));
    auto other = entry();
    other.report.title["en"] = "Another";
    BOOST_TEST(store->sign(other).error().code == "store.signed");
    BOOST_TEST(sql(file, "UPDATE signed_report SET report = 'x'").find("never changed") != std::string::npos);
    BOOST_TEST(sql(file, "DELETE FROM signed_report").find("never removed") != std::string::npos);
    BOOST_TEST(sql(file, "UPDATE document SET sha256 = 'x'").find("never changed") != std::string::npos);
    BOOST_TEST(sql(file, "DELETE FROM document").find("never removed") != std::string::npos);
    BOOST_TEST(sql(file, "UPDATE template SET resolved = 'x'").find("never changed") != std::string::npos);
    BOOST_TEST(sql(file, "DELETE FROM template").find("never removed") != std::string::npos);
    BOOST_TEST(sql(file, "DELETE FROM audit").find("never removed") != std::string::npos);
    BOOST_TEST((store->signedReport("2.25.9001")->report == entry().report));
}

BOOST_AUTO_TEST_CASE(an_amendment_is_a_new_report_with_a_predecessor_that_is_here) {
    const test::Scratch scratch;
    const auto store = opened(scratch.path("reports.db"));
    auto amendment = entry("2.25.9002");
    amendment.report.predecessor = "2.25.9001";
    BOOST_TEST(store->sign(amendment).error().code == "store.predecessor");
    mustBe(store->sign(entry()));
    mustBe(store->sign(amendment));
    BOOST_TEST((*store->signedReports("2.25.1001") == std::vector<std::string>{"2.25.9001", "2.25.9002"}));
}

BOOST_AUTO_TEST_CASE(only_a_complete_report_with_its_signer_is_stored) {
    const test::Scratch scratch;
    const auto store = opened(scratch.path("reports.db"));
    auto e = entry();
    e.report = test::sampleReport(false);
    BOOST_TEST(store->sign(e).error().code == "store.unsigned");
    e = entry();
    e.report.signedAt.clear();
    BOOST_TEST(store->sign(e).error().code == "store.unsigned");
    BOOST_TEST(store->auditTrail()->empty());
}

BOOST_AUTO_TEST_CASE(a_full_disk_at_signing_leaves_nothing_half_written) {
    const test::Scratch scratch;
    const auto file = scratch.path("reports.db");
    const auto store = opened(file);
    mustBe(store->putDraft({"2.25.1001", "r", {"hsg", "1.0.0", "h"}, "20261123100000"}));
    auto e = entry();
    e.documents[1].bytes.assign(3000000, 'p');
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = ::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{400000, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &tight);
    const auto refused = store->sign(e);
    ::setrlimit(RLIMIT_FSIZE, &before);
    ::signal(SIGXFSZ, handler);
    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().code == "store.full" || refused.error().code == "store.io"), refused.error().code);
    BOOST_TEST(store->signedReports("2.25.1001")->empty());
    BOOST_TEST(store->documents("2.25.9001")->empty());
    BOOST_TEST(!*store->resolvedTemplate(std::string(64, 'a')));
    BOOST_TEST(store->auditTrail()->empty());
    BOOST_TEST(store->draft("2.25.1001")->has_value(), "the draft is still there");
    // with room again it is signed
    mustBe(store->sign(e));
    BOOST_TEST(!store->draft("2.25.1001")->has_value());
    BOOST_TEST(sql(file, "PRAGMA integrity_check") == "ok\n");
}

BOOST_AUTO_TEST_CASE(a_file_is_written_whole_or_not_at_all) {
    const test::Scratch scratch;
    const auto path = scratch.write("report.pdf", "old");
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = ::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{1000, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &tight);
    const auto refused = writeDurably(path, std::string(5000, 'n'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    ::signal(SIGXFSZ, handler);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().code == "store.full");
    BOOST_TEST(test::read(path) == "old");
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(scratch.path()), {}) == 1,
               "no temporary file is left");
    mustBe(writeDurably(path, std::string(5000, 'n')));
    BOOST_TEST(test::read(path) == std::string(5000, 'n'));
    BOOST_TEST(writeDurably(scratch.path("no/such/folder/x"), "x").error().code == "store.io");
}

BOOST_AUTO_TEST_CASE(drafts_are_listed_newest_first_and_one_a_study) {
    const test::Scratch scratch;
    const auto store = opened(scratch.path("reports.db"));
    mustBe(store->putDraft({"2.25.1", "a", {"hsg", "1.0.0", "h"}, "20261123100000"}));
    mustBe(store->putDraft({"2.25.2", "b", {"hsg", "1.0.0", "h"}, "20261123110000"}));
    mustBe(store->putDraft({"2.25.1", "a", {"hsg", "1.0.1", "h"}, "20261123120000"}));
    const auto drafts = *store->drafts();
    BOOST_REQUIRE(drafts.size() == 2u);
    BOOST_TEST(drafts[0].studyUid == "2.25.1");
    BOOST_TEST(drafts[0].templateRef.version == "1.0.1");
    mustBe(store->removeDraft("2.25.1"));
    BOOST_TEST(!store->draft("2.25.1")->has_value());
}

BOOST_AUTO_TEST_CASE(a_store_belongs_to_its_thread_and_each_thread_may_open_its_own) {
    const test::Scratch scratch;
    const auto file = scratch.path("reports.db");
    const auto store = opened(file);
    std::string code, other;
    std::thread([&] { code = store->putTemplate("h", "t").error().code; }).join();
    BOOST_TEST(code == "store.thread");
    std::thread([&] {
        auto own = ReportStore::open(file);
        other = own && (*own)->putTemplate("h", "t") ? "done" : "failed";
    }).join();
    BOOST_TEST(other == "done");
    BOOST_TEST(**store->resolvedTemplate("h") == "t");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_database_is_named_as_such) {
    const test::Scratch scratch;
    const auto file = scratch.write("reports.db", std::string(5000, 'x'));
    const auto refused = ReportStore::open(file);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().code == "store.damaged");
    BOOST_TEST(test::read(file) == std::string(5000, 'x'));
}

BOOST_AUTO_TEST_CASE(a_report_survives_its_json_and_another_form_is_refused) {
    const auto report = test::sampleReport();
    const auto text = toJson(report);
    BOOST_TEST(text.find('\n') == std::string::npos);
    BOOST_TEST((*reportFromJson(text) == report));
    BOOST_TEST(toJson(*reportFromJson(text)) == text);
    BOOST_TEST(reportFromJson("{").error().code == "report.syntax");
    auto changed = text;
    changed.replace(changed.find("\"madeAt\""), 8, "\"madeOn\"");
    BOOST_TEST(reportFromJson(changed).error().code == "report.schema");
    BOOST_TEST(reportFromJson("{\"format\":2,\"report\":{}}").error().where == "/format");
}
