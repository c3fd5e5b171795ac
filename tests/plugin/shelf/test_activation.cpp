#include "places.h"
#include "plugin/shelf/kept_templates.h"
#include "plugin/shelf/shelf_settings.h"
#include "reporting/store/report_store.h"

using namespace test;
using reporting::authoring::VersionPart;

BOOST_FIXTURE_TEST_SUITE(activation, Department)

BOOST_AUTO_TEST_CASE(a_draft_is_a_copy_beside_it_with_a_raised_version) {
    const auto draft = hsg::draftOf(site() + "/", VersionPart::Minor);
    BOOST_REQUIRE(draft);
    BOOST_TEST(*draft == site() + ".draft");
    const auto text = read(*draft + "/template.yaml");
    BOOST_TEST(text.find("version: 1.3.0\nstatus: DRAFT\n") != std::string::npos);
    BOOST_TEST(read(*draft + "/codes.yaml") == read(site() + "/codes.yaml"));
    BOOST_TEST(hsg::draftOf(site(), VersionPart::Major).value() == *draft);  // what is there already stays
    BOOST_TEST(read(*draft + "/template.yaml") == text);
}

BOOST_AUTO_TEST_CASE(a_draft_takes_the_place_of_the_version_in_force_which_is_kept) {
    const auto before = read(site() + "/template.yaml");
    const auto oldHash = hash(site());
    const auto draft = *hsg::draftOf(site(), VersionPart::Minor);
    replace(draft + "/template.yaml", "value: 15", "value: 20");
    const auto newHash = hash(draft);
    const auto blind = hsg::activateTemplate(draft, "", actor());
    BOOST_REQUIRE(!blind);
    BOOST_TEST(blind.error().code == "activate.dry-run");
    const auto done = hsg::activateTemplate(draft, newHash, actor());
    BOOST_REQUIRE_MESSAGE(done, (done ? "" : done.error().message));
    BOOST_TEST(done->folder == site());
    BOOST_TEST(done->hash == newHash);
    BOOST_TEST(hash(site()) == newHash);  // DRAFT or ACTIVE says the same
    BOOST_TEST(!fs::exists(draft));
    BOOST_TEST(read(site() + "/template.yaml").find("status: ACTIVE") != std::string::npos);
    const auto kept = folder() + "/versions/mini/1.2.0";
    BOOST_TEST(done->former == kept);
    BOOST_TEST(read(kept + "/files/template.yaml") == before);
    BOOST_TEST(hash(kept + "/files") == oldHash);
    BOOST_TEST(hsg::keptVersions(site(), "mini") == (std::vector<std::string>{"1.2.0", "1.3.0"}),
               boost::test_tools::per_element());
    const auto store = reporting::ReportStore::open(actor().auditFile);
    BOOST_REQUIRE(store);
    const auto trail = (*store)->auditTrail("mini@1.3.0");
    BOOST_REQUIRE(trail);
    BOOST_REQUIRE(trail->size() == 1u);
    BOOST_TEST(trail->front().action == "template.activate");
    BOOST_TEST(trail->front().detail == newHash);
}

BOOST_AUTO_TEST_CASE(a_version_that_was_in_force_is_never_overwritten) {
    auto draft = *hsg::draftOf(site(), VersionPart::Minor);
    BOOST_REQUIRE(hsg::activateTemplate(draft, hash(draft), actor()));
    const auto kept = read(folder() + "/versions/mini/1.3.0/files/template.yaml");
    draft = *hsg::draftOf(site(), VersionPart::Minor);
    replace(draft + "/template.yaml", "version: 1.4.0", "version: 1.3.0");
    replace(draft + "/template.yaml", "value: 15", "value: 21");
    const auto again = hsg::activateTemplate(draft, hash(draft), actor());
    BOOST_REQUIRE(!again);
    BOOST_TEST(again.error().code == "activate.lower");
    replace(draft + "/template.yaml", "version: 1.3.0", "version: 1.2.9");
    BOOST_TEST(!hsg::activateTemplate(draft, hash(draft), actor()));
    BOOST_TEST(read(folder() + "/versions/mini/1.3.0/files/template.yaml") == kept);
    BOOST_TEST(read(site() + "/template.yaml").find("version: 1.3.0") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_template_with_errors_is_not_activated) {
    const auto draft = *hsg::draftOf(site(), VersionPart::Patch);
    const auto good = hash(draft);
    replace(draft + "/template.yaml", "unit: mL", "unit: milk");
    const auto done = hsg::activateTemplate(draft, good, actor());
    BOOST_REQUIRE(!done);
    BOOST_TEST(done.error().code == "activate.errors");
    BOOST_TEST(!fs::exists(folder() + "/versions"));
}

BOOST_AUTO_TEST_CASE(an_activation_that_was_cut_off_can_be_made_again) {
    const auto draft = *hsg::draftOf(site(), VersionPart::Minor);
    const auto looked = hash(draft);
    replace(draft + "/template.yaml", "status: DRAFT", "status: ACTIVE");
    const auto before = entry();  // two folders say to be active: the one that was there counts
    BOOST_TEST(before.usedVersion == "1.2.0");
    BOOST_REQUIRE(hsg::activateTemplate(draft, looked, actor()));
    BOOST_TEST(entry().usedVersion == "1.3.0");
}

BOOST_AUTO_TEST_CASE(a_new_overlay_keeps_its_base_where_no_update_reaches_it) {
    const auto base = TemplateFolder::templates() + "/mini";
    BOOST_REQUIRE(hsg::newOverlay(base, folder() + "/ours", "ours"));
    BOOST_TEST(read(folder() + "/ours/template.yaml") ==
               "id: ours\nversion: 1.0.0\nstatus: DRAFT\nextends: ../bases/mini-1.2.0\n");
    BOOST_TEST(read(folder() + "/bases/mini-1.2.0/codes.yaml") == read(base + "/codes.yaml"));
    (void)hash(folder() + "/ours");
    BOOST_TEST(!hsg::newOverlay(base, folder() + "/ours", "ours"));
    // beside its base it needs no copy; a base of a base is copied with it
    BOOST_REQUIRE(hsg::newOverlay(site(), folder() + "/near", "near"));
    BOOST_TEST(read(folder() + "/near/template.yaml").find("extends: ../site\n") != std::string::npos);
    BOOST_REQUIRE(hsg::newOverlay(TemplateFolder::templates() + "/overlay", folder() + "/third", "third"));
    BOOST_TEST(read(folder() + "/bases/mini_site-1.0.0/template.yaml").find("extends: ../mini-1.2.0") !=
               std::string::npos);
    (void)hash(folder() + "/third");
    BOOST_REQUIRE(hsg::activateTemplate(folder() + "/ours", hash(folder() + "/ours"), actor()));
    BOOST_TEST(!hsg::newOverlay("/nowhere", folder() + "/fourth", "fourth"));
}

BOOST_AUTO_TEST_CASE(the_folder_that_gives_way_is_kept_with_all_that_lay_in_it) {
    auto draft = *hsg::draftOf(site(), VersionPart::Minor);
    BOOST_REQUIRE(hsg::activateTemplate(draft, hash(draft), actor()));
    write(site() + "/NOTES.md", "why 15");
    replace(site() + "/template.yaml", "value: 15", "value: 16");  // by hand, after it was activated
    const auto byHand = read(site() + "/template.yaml");
    fs::remove_all(site() + ".draft");
    draft = *hsg::draftOf(site(), VersionPart::Minor);
    BOOST_REQUIRE(hsg::activateTemplate(draft, hash(draft), actor()));
    const auto kept = folder() + "/versions/mini/1.3.0/folder";
    BOOST_TEST(read(kept + "/template.yaml") == byHand);
    BOOST_TEST(read(kept + "/NOTES.md") == "why 15");
    BOOST_TEST(read(site() + "/NOTES.md") == "why 15");  // notes go on with the template
    BOOST_TEST(read(folder() + "/versions/mini/1.3.0/files/template.yaml").find("value: 16") == std::string::npos);
    BOOST_TEST(fs::exists(folder() + "/versions/mini/1.2.0/folder/template.yaml"));
}

BOOST_AUTO_TEST_CASE(an_activation_that_fails_leaves_nothing_half_done) {
    const auto draft = *hsg::draftOf(site(), VersionPart::Minor);
    const auto before = read(draft + "/template.yaml"), active = read(site() + "/template.yaml");
    fs::create_directories(folder() + "/versions/mini");
    write(folder() + "/versions/mini/1.3.0", "in the way");
    const auto done = hsg::activateTemplate(draft, hash(draft), actor());
    BOOST_REQUIRE(!done);
    BOOST_TEST(done.error().code == "shelf.io");
    BOOST_TEST(read(draft + "/template.yaml") == before);
    BOOST_TEST(read(site() + "/template.yaml") == active);
    BOOST_TEST(!fs::exists(folder() + "/versions/mini/1.2.0"));
    fs::remove(folder() + "/versions/mini/1.3.0");
    BOOST_TEST(hsg::activateTemplate(draft, hash(draft), actor()).has_value());
}

BOOST_AUTO_TEST_CASE(a_version_whose_keeping_was_cut_off_is_completed) {
    const auto place = folder() + "/versions/mini/1.2.0";
    fs::create_directories(place + "/files");
    write(place + "/files/template.yaml", "id: mini\n");
    const auto draft = *hsg::draftOf(site(), VersionPart::Minor);
    BOOST_REQUIRE(hsg::activateTemplate(draft, hash(draft), actor()));
    BOOST_TEST(hsg::readKept(place + "/resolved.json").has_value());
    BOOST_TEST(hash(place + "/files") == hsg::readKept(place + "/resolved.json")->hash);
}

BOOST_AUTO_TEST_CASE(no_two_folders_are_in_force_under_one_id) {
    fs::copy(site(), folder() + "/twin", fs::copy_options::recursive);
    replace(folder() + "/twin/template.yaml", "version: 1.2.0", "version: 2.0.0");
    const auto draft = *hsg::draftOf(folder() + "/twin", VersionPart::Minor);
    const auto done = hsg::activateTemplate(draft, hash(draft), actor());
    BOOST_REQUIRE(!done);
    BOOST_TEST(done.error().code == "shelf.twice");
    BOOST_TEST(read(draft + "/template.yaml").find("status: DRAFT") != std::string::npos);
    BOOST_REQUIRE(hsg::retireTemplate(site(), actor()));
    BOOST_TEST(hsg::activateTemplate(draft, hash(draft), actor()).has_value());
}

BOOST_AUTO_TEST_CASE(only_the_draft_of_a_shipped_template_goes_to_the_department) {
    BOOST_TEST(hsg::draftPlace(site(), settings).empty());
    BOOST_TEST(hsg::draftPlace(hsg::shelfPlaces(settings).shipped + "/hsg", settings) == folder());
}

BOOST_AUTO_TEST_CASE(a_retired_template_is_offered_no_more) {
    BOOST_REQUIRE(hsg::retireTemplate(site(), actor()));
    BOOST_TEST(!hsg::retireTemplate(site(), actor()));
    BOOST_TEST(!entry().compiled);
    BOOST_TEST(entry().reason == "retired");
}

BOOST_AUTO_TEST_SUITE_END()
