#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <fstream>

#include "plugin/shelf/template_rules.h"
#include "tests/plugin/editor/office.h"
#include "tests/plugin/window/accessible.h"

using office::Office;

namespace {

QWidget& row(Office& office, int number) {
    auto* found = office.window->findChild<QWidget*>(QStringLiteral("rule%1").arg(number));
    BOOST_REQUIRE(found);
    return *found;
}

template <class T>
T& in(QWidget& row, const char* name) {
    auto* found = row.findChild<T*>(QString::fromLatin1(name));
    BOOST_REQUIRE_MESSAGE(found, name);
    return *found;
}

void pick(QComboBox& combo, const char* id) {
    const int at = combo.findData(QString::fromLatin1(id));
    BOOST_REQUIRE_MESSAGE(at >= 0, id);
    combo.setCurrentIndex(at);
    emit combo.activated(at);
}

void press(Office& office, int number, const char* name) {
    auto& button = in<QPushButton>(row(office, number), name);
    BOOST_REQUIRE(button.isEnabled());
    button.click();
    office.settle();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rules)

BOOST_AUTO_TEST_CASE(rules_are_added_changed_moved_and_removed_and_are_in_force_at_once) {
    Office office;
    office.click("addRule");
    const auto kept = [&] { return hsg::templateRules(office.host.kept); };
    BOOST_REQUIRE(kept().size() == 1u);
    BOOST_TEST(kept()[0].saysNothing(), "nothing is chosen beforehand, and it is not used yet");
    BOOST_TEST(in<QLineEdit>(row(office, 1), "words").placeholderText().contains("not used yet"));
    pick(in<QComboBox>(row(office, 1), "contrast"), "oil");
    pick(in<QComboBox>(row(office, 1), "template"), "hsg_oil");
    BOOST_TEST((kept()[0] == hsg::TemplateRule{"oil", "", "hsg_oil"}));
    office.click("addRule");
    office.type(&in<QLineEdit>(row(office, 2), "words"), "short protocol");
    BOOST_TEST(kept()[1].words == "short protocol");
    press(office, 2, "up");
    BOOST_TEST(kept()[0].words == "short protocol");
    BOOST_TEST(!in<QPushButton>(row(office, 1), "up").isEnabled());
    press(office, 1, "down");
    BOOST_TEST(kept()[1].words == "short protocol");
    press(office, 2, "remove");
    BOOST_REQUIRE(kept().size() == 1u);
    BOOST_TEST(kept()[0].templateId == "hsg_oil");
    BOOST_TEST(office.find<QLabel>("otherwise")->text().contains("hsg"));
}

BOOST_AUTO_TEST_CASE(every_control_of_a_rule_has_a_name_and_the_keyboard_stays_where_it_was) {
    for (const char* language : {"en", "zh"}) {
        Office office(language);
        hsg::setTemplateRules(office.host.kept,
                              {{"oil", "", "hsg_oil"}, {"", "short", "hsg_brief"}, {"water", "", "gone"}});
        office.window->shelf().scan();
        office.settle();
        auto* box = office.find<QWidget>("templateRules");
        fake::everyControlHasAName(*box);
        fake::tabFollowsTheReadingOrder(*box);
        BOOST_TEST(in<QComboBox>(row(office, 3), "template").currentText().toStdString() == "gone",
                   "what it says is not lost");
        auto& up = in<QPushButton>(row(office, 2), "up");
        up.setFocus();
        up.click();
        office.settle();
        auto* focused = office.window->focusWidget();
        BOOST_REQUIRE(focused);
        BOOST_TEST(row(office, 1).isAncestorOf(focused));
        BOOST_TEST(hsg::templateRules(office.host.kept)[0].words == "short");
    }
}

BOOST_AUTO_TEST_CASE(a_dry_run_that_tried_no_reading_lets_nothing_be_activated_and_says_what_to_do) {
    Office office;
    const auto folder = office.home / "department/mini";
    office::fs::copy(office::fs::path(FIMBRIA_SOURCE_DIR) / "tests/support/templates/mini", folder,
                     office::fs::copy_options::recursive);
    // the one case whose answers would fit it
    std::ofstream(folder / "cases.yaml")
        << "cases:\n  - case: underfilled_cavity\n    answers: {\"reach@right\": \"\", \"reach@left\": \"\"}\n";
    office.window->shelf().openDraftOf(folder.string());
    office.settle();
    BOOST_REQUIRE(office.desk().isOpen());
    office.window->goTo("trial");
    office.settle();
    office.click("dryRun");
    const auto result = office.window->trial().result();
    BOOST_REQUIRE(result);
    BOOST_TEST(result->run.tried == 0u);
    BOOST_TEST(!result->leftOut.empty());
    BOOST_TEST(office.window->trial().lookedAt().empty());
    BOOST_TEST(!office.find<QAbstractButton>("activate")->isEnabled());
    const auto words = office.find<QLabel>("refusals")->text();
    BOOST_TEST(words.contains("cases.yaml"), words.toStdString());
    BOOST_TEST(office.find<QLabel>("trialWords")->text().contains("do not fit this template"));
}

BOOST_AUTO_TEST_CASE(answers_for_the_sample_cases_are_begun_as_a_file) {
    Office office;
    office.openDraft();
    office.window->goTo("edit");
    office.window->editPage().showSource(true);
    auto* files = office.find<QComboBox>("sourceFile");
    const int at = files->findData(QStringLiteral("cases.yaml"));
    BOOST_REQUIRE(at >= 0);
    files->setCurrentIndex(at);
    emit files->activated(at);
    auto* source = office.find<QPlainTextEdit>("source");
    BOOST_TEST(!source->isReadOnly());
    BOOST_TEST(source->placeholderText().contains("case: all"));
    source->setPlainText(QStringLiteral("cases:\n  - case: all\n    answers: {pain: 3}\n"));
    office.settle();
    BOOST_REQUIRE(office.desk().draft().files().text("cases.yaml"));
    BOOST_TEST(office.facts().check->errors() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
