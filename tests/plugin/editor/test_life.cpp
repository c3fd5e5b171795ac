#include <QLabel>
#include <QLineEdit>
#include <QTextBrowser>
#include <QTreeWidget>
#include <fstream>

#include "plugin/editor/completing_edit.h"
#include "plugin/editor/exchange_page.h"
#include "plugin/editor/preview_pane.h"
#include "tests/plugin/editor/office.h"

using namespace office;
using hsg::editor::CompletingEdit;
using reporting::authoring::DraftValue;
using reporting::authoring::SetValue;
using reporting::authoring::SetWords;

namespace {

/// Every row that says "patent" says "limited" instead.
void changeConclusion(Office& office) {
    const NodePath rows{"rules/tables.yaml", {"tables", "@tube", "rows"}};
    std::vector<reporting::authoring::TemplateEdit> edits;
    const auto change = [&](const NodePath& path) {
        if (office.value(path) == "PAT") edits.push_back(SetValue{path, DraftValue::scalar("LIM")});
    };
    for (const auto& step : office.facts().view().items(rows)) {
        change(rows / step / "then" / "class");
        const auto cases = rows / step / "cases";
        for (const auto& one : office.facts().view().items(cases)) change(cases / one / "then" / "class");
    }
    BOOST_REQUIRE(!edits.empty());
    BOOST_REQUIRE(office.desk().apply(edits, "another conclusion"));
    office.settle();
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_dry_run_names_what_changes_and_only_then_the_draft_may_be_activated) {
    Office office;
    office.openDraft();
    changeConclusion(office);
    BOOST_REQUIRE(office.facts().check->errors() == 0);
    office.window->goTo("trial");
    office.settle();
    BOOST_TEST(!office.find<QAbstractButton>("activate")->isEnabled());
    office.click("dryRun");
    const auto result = office.window->trial().result();
    BOOST_REQUIRE(result);
    BOOST_TEST(result->run.tried > 10u);
    BOOST_TEST(result->run.conclusionsChanged > 0u);
    auto* rows = office.find<QTreeWidget>("trialReadings");
    bool isNamed = false;
    for (int i = 0; i < rows->topLevelItemCount(); ++i)
        isNamed = isNamed || (rows->topLevelItem(i)->text(3).contains(QStringLiteral("PAT")) &&
                              rows->topLevelItem(i)->text(4).contains(QStringLiteral("LIM")));
    BOOST_TEST(isNamed);
    BOOST_TEST(office.find<QAbstractButton>("activate")->isEnabled());
    // a further change needs a further look
    office.desk().undo();
    office.settle();
    BOOST_TEST(!office.find<QAbstractButton>("activate")->isEnabled());
    office.desk().redo();
    office.settle();
    office.click("activate");
    BOOST_TEST(!office.desk().isOpen());
    const auto opened = reporting::openTemplate((office.home / "department/hsg").string());
    BOOST_REQUIRE(opened.value);
    const auto& active = reporting::templateOf(*opened.value);
    BOOST_TEST((active.status == reporting::TemplateStatus::Active));
    BOOST_TEST(active.version != "2.0.0");
}

BOOST_AUTO_TEST_CASE(the_comparison_shows_what_is_gone_struck_and_what_is_new_underlined) {
    Office office;
    office.openDraft();
    BOOST_REQUIRE(
        office.desk().apply({SetWords{"en", "question.reach", "How far the contrast reaches", false}}, "words"));
    office.settle();
    office.window->goTo("compare");
    office.settle();
    auto* text = office.find<QTextBrowser>("differences");
    BOOST_TEST(text->toHtml().contains("line-through"));
    BOOST_TEST(text->toHtml().contains("underline"));
    BOOST_TEST(text->toPlainText().contains("How far"));
}

BOOST_AUTO_TEST_CASE(what_was_not_saved_is_back_after_the_program_ended) {
    Office office;
    office.openDraft();
    office.choose(ItemKind::Parameter, "oil_volume_max");
    office.type(office.named<CompletingEdit>("Value"), "9");
    const auto text = *office.desk().draft().files().text("template.yaml");
    office.window.reset();  // nothing is saved
    office.start();
    BOOST_REQUIRE(office.window->shelf().left().size() == 1u);
    office.click("takeUp");
    BOOST_REQUIRE(office.desk().isOpen());
    BOOST_TEST(*office.desk().draft().files().text("template.yaml") == text);
    BOOST_TEST(office.desk().isChanged());
    office.click("save");
    BOOST_TEST(!office.desk().isChanged());
    BOOST_TEST(office.window->shelf().left().empty());
}

BOOST_AUTO_TEST_CASE(a_draft_that_cannot_be_kept_safe_says_so) {
    Office office;
    office.openDraft();
    office.choose(ItemKind::Parameter, "oil_volume_max");
    fs::remove_all(office.home / "data");
    std::ofstream(office.home / "data") << "a file where the folder was";
    office.type(office.named<CompletingEdit>("Value"), "9");
    QTest::qWait(200);
    BOOST_TEST(office.find<QLabel>("storage")->isVisible());
    fs::remove(office.home / "data");
    fs::create_directories(office.home / "data");
}

BOOST_AUTO_TEST_CASE(a_new_department_template_holds_only_what_it_changes) {
    Office office;
    office.window->goTo("start");
    QTest::keyClicks(office.find<QLineEdit>("newName"), "ward");
    office.settle();
    office.click("createTemplate");
    BOOST_REQUIRE(office.desk().isOpen());
    BOOST_TEST(office.facts().view().isOverlay());
    BOOST_TEST(office.facts().check->errors() == 0);
    office.choose(ItemKind::Parameter, "oil_volume_max");
    office.type(office.named<CompletingEdit>("Value"), "8");
    const auto* own = office.desk().draft().files().text("template.yaml");
    BOOST_REQUIRE(own);
    BOOST_TEST(own->find("oil_volume_max") != std::string::npos);
    BOOST_TEST(own->find("water_volume_min") == std::string::npos);
    office.click("save");
    BOOST_TEST(fs::exists(office.home / "department/ward/template.yaml"));
}

BOOST_AUTO_TEST_CASE(the_window_speaks_the_language_of_the_program_and_the_draft_stays) {
    Office office;
    office.openDraft();
    office.choose(ItemKind::Parameter, "oil_volume_max");
    office.type(office.named<CompletingEdit>("Value"), "9");
    office.host.speak("zh");
    office.window->retranslate();
    office.settle();
    BOOST_TEST(office.desk().isChanged());
    office.choose(ItemKind::Parameter, "oil_volume_max");
}

BOOST_AUTO_TEST_CASE(the_preview_shows_the_guide_and_the_report_in_every_language_side_by_side) {
    Office office;
    office.openDraft();
    office.choose(ItemKind::Question, "reach");
    int reports = 0, guides = 0;
    for (auto* one : office.window->editPage().preview().findChildren<QWidget*>()) {
        reports += one->accessibleName().startsWith(QStringLiteral("Report, "));
        guides += one->accessibleName().startsWith(QStringLiteral("Guide, "));
    }
    BOOST_TEST(reports == 2);
    BOOST_TEST(guides == 2);
}

BOOST_AUTO_TEST_CASE(an_mrrt_file_becomes_a_draft_of_the_department_and_every_line_of_it_is_accounted_for) {
    Office office;
    const auto file = office.home / "Chest.html";
    std::ofstream(file)
        << "<!DOCTYPE html>\n<html><head><title>Chest</title><script>alert(1)</script></head><body>\n"
           "<section id='f' data-section-name='Findings'>\n"
           "<label for='a'>Heart</label>\n"
           "<select id='a' name='Heart'><option value='n'>normal</option><option>large</option></select>"
           "</section></body></html>\n";
    office.window->goTo("exchange");
    office.find<hsg::editor::ExchangePage>("exchangePage")->take(0, QString::fromStdString(file.string()));
    QTest::qWait(300);
    office.settle();
    BOOST_REQUIRE(office.desk().isOpen());
    BOOST_TEST(office.facts().check->errors() == 0);
    BOOST_TEST(office.value({"template.yaml", {"status"}}) == "DRAFT");
    auto* lines = office.find<QTreeWidget>("exchangeLines");
    bool hasScript = false;
    for (int i = 0; i < lines->topLevelItemCount(); ++i)
        hasScript =
            hasScript || lines->topLevelItem(i)->text(2).contains(QStringLiteral("script"), Qt::CaseInsensitive);
    BOOST_TEST(hasScript);
}
