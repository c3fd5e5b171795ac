#include <QLabel>
#include <atomic>
#include <fstream>
#include <thread>

#include "plugin/editor/completing_edit.h"
#include "plugin/editor/exchange_page.h"
#include "plugin/editor/worker.h"
#include "tests/plugin/editor/office.h"

/// What somebody typed is never lost, and never lands in another template.
using namespace office;
using hsg::editor::CompletingEdit;
using reporting::authoring::DraftValue;
using reporting::authoring::SetValue;

namespace {

const NodePath oil{"template.yaml", {"parameters", "@oil_volume_max", "value"}};

void setOil(Office& office, const std::string& value) {
    BOOST_REQUIRE(office.desk().apply({SetValue{oil, DraftValue::scalar(value)}}, "another threshold"));
}

std::string text(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(opening_the_same_draft_again_goes_on_with_what_was_not_saved) {
    Office office;
    office.openDraft();
    const auto folder = office.desk().folder();
    setOil(office, "9");
    office.settle();
    office.window->shelf().open(folder + "/");
    office.settle();
    BOOST_TEST(office.value(oil) == "9");
    BOOST_TEST(office.desk().isChanged());
    office.window->shelf().openDraftOf((office.home / "department/hsg").string());
    office.settle();
    BOOST_TEST(office.value(oil) == "9");
    office.window->shelf().drop(office.window->shelf().left().at(0));
    office.settle();
    office.window->shelf().open(folder);
    office.settle();
    BOOST_TEST(office.value(oil) == "15");
}

BOOST_AUTO_TEST_CASE(unsaved_work_whose_folder_is_gone_is_gone_on_with) {
    Office office;
    office.openDraft();
    const auto folder = office.desk().folder();
    setOil(office, "9");
    office.settle();
    office.window.reset();
    fs::remove_all(folder);
    office.start();
    office.click("takeUp");
    BOOST_REQUIRE(office.desk().isOpen());
    BOOST_TEST(office.value(oil) == "9");
    office.click("save");
    BOOST_TEST(fs::exists(folder + "/template.yaml"));
}

BOOST_AUTO_TEST_CASE(unsaved_work_that_fits_no_more_is_kept_aside_and_told) {
    Office office;
    office.openDraft();
    const auto folder = office.desk().folder();
    setOil(office, "9");
    office.settle();
    office.window.reset();
    fs::path kept;
    for (const auto& one : fs::directory_iterator(office.home / "data/template-drafts")) kept = one.path();
    auto words = text(kept);
    const auto at = words.find("\\\"draft\\\":1");
    BOOST_REQUIRE(at != std::string::npos);
    words.replace(words.find("text:", at), 5, "what:");
    std::ofstream(kept, std::ios::binary) << words;
    office.start();
    office.window->shelf().open(folder);
    office.settle();
    BOOST_TEST(office.value(oil) == "15");
    setOil(office, "7");  // takes the name of the kept file
    office.settle();
    BOOST_TEST(text(kept.string() + ".unfit") == words);
}

BOOST_AUTO_TEST_CASE(saving_while_another_template_is_being_opened_saves_the_one_that_was_meant) {
    Office office;
    office.openDraft();
    const auto first = office.desk().folder();
    const auto second = (office.home / "department/other").string();
    fs::copy(first, second, fs::copy_options::recursive);
    setOil(office, "9");
    office.settle();
    office.window->shelf().open(second);
    office.window->shelf().save();  // Ctrl+S before the other is there
    office.settle();
    BOOST_TEST(office.desk().folder() == second);
    BOOST_TEST(office.value(oil) == "15");
    BOOST_TEST(text(first + "/template.yaml").find("value: 9") != std::string::npos);
    BOOST_TEST(!office.desk().isChanged());
}

BOOST_AUTO_TEST_CASE(what_is_typed_while_a_version_is_being_activated_stays_as_a_draft) {
    Office office;
    office.openDraft();
    setOil(office, "9");
    office.settle();
    office.window->goTo("trial");
    office.click("dryRun");
    office.find<QAbstractButton>("activate")->click();
    setOil(office, "8");
    office.settle();
    BOOST_TEST(text(office.home / "department/hsg/template.yaml").find("value: 9") != std::string::npos);
    BOOST_REQUIRE(office.desk().isOpen());
    BOOST_TEST(office.value(oil) == "8");
    BOOST_TEST(text(office.home / "department/hsg.draft/template.yaml").find("value: 8") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_template_that_is_opened_while_a_version_is_being_activated_stays_open) {
    Office office;
    office.openDraft();
    const auto other = (office.home / "department/other").string();
    fs::copy(office.desk().folder(), other, fs::copy_options::recursive);
    setOil(office, "9");
    office.settle();
    office.window->goTo("trial");
    office.click("dryRun");
    office.window->shelf().open(other);
    office.window->shelf().activate(office.window->trial().lookedAt());
    office.settle();
    BOOST_REQUIRE(office.desk().isOpen());
    BOOST_TEST(office.desk().folder() == other);
}

BOOST_AUTO_TEST_CASE(the_draft_of_a_folder_that_is_not_called_like_its_id_stands_beside_it) {
    Office office;
    fs::rename(office.home / "department/hsg", office.home / "department/ward");
    office.window->shelf().openDraftOf((office.home / "department/ward").string());
    office.settle();
    BOOST_TEST(office.desk().folder() == (office.home / "department/ward.draft").string());
}

BOOST_AUTO_TEST_CASE(the_sentence_about_an_activation_says_whether_readings_get_it) {
    for (const bool isUsed : {true, false}) {
        Office office;
        if (!isUsed) office.host.kept.values["hsg/template"] = "hsg_brief";
        office.openDraft();
        office.window->goTo("trial");
        office.click("dryRun");
        office.click("activate");
        const auto words = office.find<QLabel>("message")->text();
        BOOST_TEST(words.contains(QStringLiteral("another template")) != isUsed, words.toStdString());
    }
}

BOOST_AUTO_TEST_CASE(a_template_that_was_brought_in_is_on_the_list_after_a_restart) {
    Office office;
    office.host.kept.values.erase("hsg/templates");
    const auto file = office.home / "Chest.html";
    std::ofstream(file) << "<!DOCTYPE html>\n<html><head><title>Chest</title></head><body>\n"
                           "<section id='f' data-section-name='Findings'><label for='a'>Heart</label>\n"
                           "<select id='a' name='Heart'><option value='n'>normal</option><option>large</option>"
                           "</select></section></body></html>\n";
    for (int times = 0; times < 2; ++times) {  // the second one gets an id of its own
        office.window->goTo("exchange");
        office.find<hsg::editor::ExchangePage>("exchangePage")->take(0, QString::fromStdString(file.string()));
        QTest::qWait(300);
        office.settle();
    }
    office.window.reset();
    office.start();
    std::vector<std::string> ids;
    for (const auto& entry : office.window->shelf().entries())
        if (entry.origin == hsg::ShelfEntry::Origin::Department) ids.push_back(entry.id);
    BOOST_REQUIRE(ids.size() == 2u);
    BOOST_TEST(ids[0] + "_2" == ids[1]);
}

BOOST_AUTO_TEST_CASE(a_letter_that_is_typed_and_taken_back_at_once_changes_nothing) {
    Office office;
    office.openDraft();
    office.choose(ItemKind::Question, "device");
    auto* field = office.named<CompletingEdit>("Asked only when");
    BOOST_REQUIRE(field->toPlainText().isEmpty());
    field->setFocus();
    QTest::keyClicks(field, "x");
    QTest::keyClick(field, Qt::Key_Backspace);
    office.settle();
    BOOST_TEST(!office.desk().isChanged());
    BOOST_TEST(!office.desk().canUndo());
}

BOOST_AUTO_TEST_CASE(only_the_newest_result_of_a_worker_is_delivered) {
    hsg::editor::Worker worker;
    std::vector<int> delivered;
    std::atomic<bool> begun{false};
    worker.newest(
        [&](const auto& stopped) {
            begun = true;
            while (!stopped()) std::this_thread::yield();
            return 1;
        },
        [&](int result) { delivered.push_back(result); });
    while (!begun) std::this_thread::yield();
    worker.newest([](const auto&) { return 2; }, [&](int result) { delivered.push_back(result); });
    for (int i = 0; i < 1000 && worker.isBusy(); ++i) QTest::qWait(5);
    BOOST_TEST(delivered == std::vector<int>{2}, boost::test_tools::per_element());
    worker.newest([](const auto&) { return 3; }, [&](int result) { delivered.push_back(result); });
    worker.forget();
    QTest::qWait(20);
    BOOST_TEST(delivered.size() == 1u);
    BOOST_TEST(!worker.isBusy());
}
