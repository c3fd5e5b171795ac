#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "plugin/bridge/encoding.h"
#include "plugin/bridge/profiles.h"
#include "plugin/bridge/signing.h"
#include "plugin/bridge/study_headers.h"
#include "plugin/session/places.h"
#include "reporting/store/report_store.h"
#include "tests/plugin/bridge/fake_host.h"
#include "tests/plugin/bridge/sample_case.h"

using namespace test;

namespace {

const reporting::Profile reader{"r1", "Reader^One", "Site A"};
const auto now = at("2026-03-12 08:00:00");

struct Fixture {
    Scratch scratch;
    FakeHost host{scratch};

    hsg::ReportInput input(const std::string& name = "bilateral_patent") {
        const auto sample = sampleCase(name);
        const auto films = hsg::proposeFilms(sample.studies, *shipped(), sample.reading, nullptr);
        const auto home = hsg::homeStudy(films, reporting::templateOf(*shipped()), sample.studies);
        return {shipped(), sample.reading, hsg::studyHeaders(sample.studies, films, home), host.frames()};
    }
    std::string data() { return host.settings().dataDirectory(); }
    std::size_t signedInStore(const std::string& study) {
        const auto store = reporting::ReportStore::open(hsg::storeFile(data()));
        return store ? (*store)->signedReports(study)->size() : 0;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(signing, Fixture)

BOOST_AUTO_TEST_CASE(uids_are_of_the_uuid_root_and_the_same_for_the_same_name) {
    const auto uid = hsg::derivedUid("a name");
    BOOST_TEST(uid == hsg::derivedUid("a name"));
    BOOST_TEST(uid != hsg::derivedUid("another name"));
    BOOST_TEST(uid.substr(0, 5) == "2.25.");
    BOOST_TEST(uid.size() <= 44u);  // 2.25. and at most 39 digits
    BOOST_TEST(uid.find_first_not_of("0123456789.") == std::string::npos);
    BOOST_TEST(uid[5] != '0');
    BOOST_TEST(hsg::dicomDateTime(at("2026-03-09 07:05:03")) == "20260309070503");
    BOOST_TEST(hsg::newUuid() != hsg::newUuid());
}

BOOST_AUTO_TEST_CASE(a_signature_keeps_the_report_and_puts_every_document_under_the_home_study) {
    const auto what = input();
    const auto signature = hsg::sign(what, reader, now, data(), host.documentStore);
    BOOST_REQUIRE_MESSAGE(signature.has_value(), (signature ? std::string() : signature.error().message));
    BOOST_TEST(signature->paths.size() == 9u);
    BOOST_TEST(signature->pendingBecause == "");
    BOOST_TEST((signature->report.verification == reporting::Verification::Verified));
    BOOST_TEST(signature->report.uid == hsg::reportUid(what.reading));
    BOOST_TEST(host.documentStore.list(what.studies[0].studyUid).size() == 9u);
    for (const auto& path : signature->paths) BOOST_TEST(!read(path).empty());
    BOOST_TEST(signedInStore(what.studies[0].studyUid) == 1u);

    const auto again = hsg::sign(what, reader, now, data(), host.documentStore);
    BOOST_REQUIRE(!again.has_value());
    BOOST_TEST(again.error().code == "store.signed");
}

BOOST_AUTO_TEST_CASE(documents_that_a_full_disk_kept_back_follow_later) {
    const auto what = input();
    host.documentStore.full = true;
    const auto signature = hsg::sign(what, reader, now, data(), host.documentStore);
    BOOST_REQUIRE(signature.has_value());
    BOOST_TEST(signature->paths.empty());
    BOOST_TEST(signature->pendingBecause == "The disk is full.");
    BOOST_TEST(signedInStore(what.studies[0].studyUid) == 1u);
    host.documentStore.full = false;
    BOOST_TEST(hsg::completePending(data(), host.documentStore, now).value_or(-1) == 9);
    BOOST_TEST(hsg::completePending(data(), host.documentStore, now).value_or(-1) == 0);
    BOOST_TEST(host.documentStore.list(what.studies[0].studyUid).size() == 9u);
}

BOOST_AUTO_TEST_CASE(a_reading_with_a_blank_answer_is_not_signed_and_leaves_nothing) {
    auto what = input();
    std::erase_if(what.reading.answers, [](const auto& answer) { return answer.question == "reach"; });
    const auto refused = hsg::sign(what, reader, now, data(), host.documentStore);
    BOOST_REQUIRE(!refused.has_value());
    BOOST_TEST(refused.error().code == "compose.not-signable");
    BOOST_TEST(host.documentStore.stored.empty());
    BOOST_TEST(!std::filesystem::exists(hsg::storeFile(data())));
    BOOST_TEST(hsg::composeReport(what, now).has_value());  // unsigned it can be shown
}

BOOST_AUTO_TEST_CASE(the_home_of_two_studies_is_that_of_the_immediate_film) {
    const auto what = input("oil_next_day");
    BOOST_REQUIRE(what.studies.size() == 2u);
    const auto* delayed = &what.reading.films.back();
    BOOST_TEST(what.studies[1].studyUid == delayed->studyUid);
    BOOST_TEST(what.studies[0].studyUid == what.reading.films.front().studyUid);
    BOOST_TEST(what.studies[0].patient.issuer != what.studies[1].patient.issuer);
}

BOOST_AUTO_TEST_CASE(films_of_two_studies_are_signed_with_key_objects_for_each) {
    const auto what = input("oil_next_day");
    const auto signature = hsg::sign(what, reader, now, data(), host.documentStore);
    BOOST_REQUIRE_MESSAGE(signature.has_value(), (signature ? std::string() : signature.error().message));
    BOOST_TEST(signature->paths.size() == 10u);
    const auto lies = [&](const std::string& name) {
        return std::any_of(signature->paths.begin(), signature->paths.end(),
                           [&](const std::string& path) { return path.ends_with("/" + name); });
    };
    BOOST_TEST(lies("key-objects.dcm"));
    BOOST_TEST(lies("key-objects-2.dcm"));
}

BOOST_AUTO_TEST_CASE(key_objects_are_made_once_whatever_languages_are_asked_for) {
    const auto report = hsg::composeReport(input(), now);
    BOOST_REQUIRE(report.has_value());
    const auto& source = reporting::templateOf(*shipped());
    const auto chinese = hsg::encodeDocuments(*report, source, {}, {{"kos", "text"}, {"zh"}});
    BOOST_REQUIRE(chinese.has_value());
    BOOST_REQUIRE(chinese->size() == 2u);
    BOOST_TEST((*chinese)[0].kind == "text");
    BOOST_TEST((*chinese)[1].kind == "kos");
    const auto both = hsg::encodeDocuments(*report, source, {}, {{"kos"}, {"en", "zh"}});
    BOOST_REQUIRE(both.has_value());
    BOOST_REQUIRE(both->size() == 1u);
    BOOST_TEST(((*both)[0] == (*chinese)[1]));
}

BOOST_AUTO_TEST_CASE(the_same_report_is_encoded_with_the_same_uids) {
    const auto report = hsg::composeReport(input(), now);
    BOOST_REQUIRE(report.has_value());
    const auto& source = reporting::templateOf(*shipped());
    const auto english = hsg::encodeContext(*report, source, {}, "en"),
               chinese = hsg::encodeContext(*report, source, {}, "zh");
    BOOST_TEST(english.uids.at("instance") == report->uid);
    BOOST_TEST(chinese.uids.at("instance") != report->uid);
    BOOST_TEST(english.uids.at("series") == chinese.uids.at("series"));
    BOOST_TEST(hsg::encodeDocument("docx", *report, english).error().code == "encode.kind");
    auto french = english;
    french.language = "fr";
    BOOST_TEST(hsg::encodeDocument("text", *report, french).error().code == "encode.language");
}

BOOST_AUTO_TEST_CASE(the_profile_is_asked_once_and_kept) {
    auto& settings = host.settingStore;
    BOOST_TEST(!hsg::currentProfile(settings).has_value());
    const auto first = hsg::saveProfile(settings, {"", "Reader^One", "Site A"});
    BOOST_TEST(!first.id.empty());
    BOOST_TEST((hsg::currentProfile(settings) == first));
    hsg::saveProfile(settings, {"second", "Reader^Two", ""});
    BOOST_TEST(hsg::currentProfile(settings)->name == "Reader^Two");
    BOOST_TEST((hsg::profileById(settings, first.id) == first));
    BOOST_TEST(!hsg::profileById(settings, "nobody").has_value());
    BOOST_TEST(hsg::profileFromJson("{\"id\": \"x\"}").error().code == "profile.syntax");
    BOOST_TEST(hsg::profileFromJson("[").error().code == "profile.syntax");
}

BOOST_AUTO_TEST_SUITE_END()
