#include <QMimeData>
#include <QPlainTextEdit>
#include <QTreeView>
#include <QTreeWidget>
#include <fstream>

#include "plugin/editor/completing_edit.h"
#include "plugin/editor/new_items.h"
#include "plugin/editor/outline_model.h"
#include "tests/plugin/editor/office.h"
#include "tests/plugin/window/accessible.h"

using namespace office;
using hsg::editor::CompletingEdit;
using hsg::editor::DraftFacts;

namespace {

const NodePath oil{"template.yaml", {"parameters", "@oil_volume_max", "value"}};

std::string phrase(Office& office, const std::string& id, const std::string& language) {
    return office.facts().wordsOf(office.facts().phrases, id, language).toStdString();
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_draft_of_the_active_template_is_opened_and_the_active_one_is_not_touched) {
    Office office;
    office.openDraft();
    BOOST_TEST(office.desk().folder() != (office.home / "department/hsg").string());
    BOOST_TEST(office.facts().check->errors() == 0);
    BOOST_TEST(office.value({"template.yaml", {"status"}}) == "DRAFT");
    BOOST_TEST(office.value({"template.yaml", {"version"}}) != "2.0.0");
    std::ifstream active(office.home / "department/hsg/template.yaml");
    BOOST_TEST(std::string(std::istreambuf_iterator<char>(active), {}).find("status: ACTIVE") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_question_with_its_words_and_its_sentence_in_both_languages_is_added_and_undone) {
    Office office;
    office.openDraft();
    const auto before = *office.desk().draft().files().text("questions/05_uterus.yaml");
    office.choose(ItemKind::Question, "cavity_size");
    const auto item = hsg::editor::newItem(office.facts(), ItemKind::Question,
                                           hsg::editor::itemOf(office.facts(), ItemKind::Question, "cavity_size"));
    BOOST_REQUIRE(item);
    BOOST_REQUIRE(office.desk().apply(item->edits, "new question"));
    office.settle();
    BOOST_TEST(office.facts().check->errors() == 0);
    office.choose(ItemKind::Question, "new_question");
    office.type(office.named<CompletingEdit>("The question, English"), "Balloon moved");
    office.type(office.named<CompletingEdit>(QStringLiteral("The question, 中文")), "qiunang");
    BOOST_TEST(office.facts().label("question.new_question", "en").toStdString() == "Balloon moved");
    BOOST_TEST(office.facts().label("question.new_question", "zh").toStdString() == "qiunang");
    office.click("addSentence");
    BOOST_TEST(office.facts().check->errors() == 0);
    BOOST_TEST(phrase(office, "say.new_question", "en") == "Balloon moved: {x}.");
    BOOST_TEST(phrase(office, "say.new_question", "zh") == "qiunang：{x}。");
    BOOST_TEST((office.window->editPage().outline().chosen()->kind == ItemKind::Sentence));
    while (office.desk().canUndo()) office.desk().undo();
    office.settle();
    BOOST_TEST(*office.desk().draft().files().text("questions/05_uterus.yaml") == before);
    BOOST_TEST(!office.desk().isChanged());
}

BOOST_AUTO_TEST_CASE(typing_into_one_field_is_one_step_of_undo) {
    Office office;
    office.openDraft();
    office.choose(ItemKind::Parameter, "oil_volume_max");
    office.type(office.named<CompletingEdit>("Value"), "12");
    BOOST_TEST(office.value(oil) == "12");
    office.desk().undo();
    office.settle();
    BOOST_TEST(!office.desk().canUndo());
    BOOST_TEST(office.value(oil) == "15");
}

BOOST_AUTO_TEST_CASE(a_misspelt_name_in_a_condition_is_told_in_its_field_and_repaired_by_one_click) {
    Office office;
    office.openDraft();
    office.choose(ItemKind::Question, "cavity_position");
    office.type(office.named<CompletingEdit>("Asked only when"), "cavity_filing == full");
    BOOST_TEST(office.facts().check->errors() > 0);
    auto* list = office.find<QTreeWidget>("problems");
    BOOST_REQUIRE(list->topLevelItemCount() > 0);
    BOOST_TEST(list->topLevelItem(0)->text(2).toStdString().find("questions/05_uterus.yaml:") != std::string::npos);
    auto* repair = office.find<QAbstractButton>("repair");
    BOOST_TEST(repair->isVisible());
    BOOST_TEST(repair->text().toStdString().find("cavity_filling") != std::string::npos);
    repair->click();
    office.settle();
    BOOST_TEST(office.facts().check->errors() == 0);
    BOOST_TEST(list->topLevelItemCount() == 0);
}

BOOST_AUTO_TEST_CASE(the_text_of_a_file_may_be_broken_and_is_mended_in_the_source) {
    Office office;
    office.openDraft();
    office.window->goTo("edit");
    office.window->editPage().showSource(true);
    auto* source = office.find<QPlainTextEdit>("source");
    office.settle();
    const QString good = source->toPlainText();
    BOOST_REQUIRE(good.contains("zeroMark"));
    source->setFocus();
    QTest::keyClick(source, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClicks(source, "[");
    office.settle();
    BOOST_TEST(office.facts().check->errors() > 0);
    BOOST_TEST(office.desk().compiled() != nullptr);  // the preview goes on with the last good one
    QTest::keyClick(source, Qt::Key_Backspace);
    office.settle();
    BOOST_TEST(office.facts().check->errors() == 0);
    BOOST_TEST(source->toPlainText().toStdString() == good.toStdString());
}

BOOST_AUTO_TEST_CASE(questions_are_moved_by_the_keyboard) {
    Office office;
    office.openDraft();
    office.choose(ItemKind::Question, "cavity_position");
    auto* tree = office.find<QTreeView>("outline");
    tree->setFocus();
    const NodePath list{"questions/05_uterus.yaml", {"questions"}};
    const auto before = office.facts().view().items(list);
    QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier);
    office.settle();
    const auto after = office.facts().view().items(list);
    BOOST_REQUIRE(before.size() == after.size());
    BOOST_TEST(before != after);
    BOOST_TEST(office.window->editPage().outline().chosen()->id == "cavity_position");
    QTest::keyClick(tree, Qt::Key_Down, Qt::AltModifier);
    office.settle();
    BOOST_TEST(office.facts().view().items(list) == before, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_kind_of_new_part_leaves_the_template_without_errors) {
    Office office;
    office.openDraft();
    for (const auto kind : hsg::editor::newKinds()) {
        const DraftFacts facts = office.facts();
        const reporting::authoring::OutlineItem* at = nullptr;
        hsg::editor::eachItem(facts.outline, [&](const auto& item, const auto*) {
            if (!at && item.kind == kind) at = &item;
        });
        const auto item = hsg::editor::newItem(facts, kind, at);
        BOOST_REQUIRE_MESSAGE(item, "kind " << static_cast<int>(kind));
        const auto files = reporting::authoring::applyEdits(office.desk().draft().files(), item->edits);
        BOOST_REQUIRE_MESSAGE(files, "kind " << static_cast<int>(kind));
        const auto check = reporting::authoring::checkDraft(*files);
        BOOST_TEST(check.errors() == 0,
                   "kind " << static_cast<int>(kind) << ": "
                           << (check.problems.empty() ? "" : check.problems.front().diagnostic.message));
    }
}

BOOST_AUTO_TEST_CASE(copies_of_items_come_with_their_words) {
    Office office;
    office.openDraft();
    for (const auto& [kind, id] :
         {std::pair{ItemKind::Question, "cavity_size"}, {ItemKind::Parameter, "oil_volume_max"}}) {
        const DraftFacts facts = office.facts();
        const auto* item = hsg::editor::itemOf(facts, kind, id);
        BOOST_REQUIRE(item);
        const auto copy = hsg::editor::copyOf(facts, *item);
        BOOST_REQUIRE(copy);
        const auto files = reporting::authoring::applyEdits(office.desk().draft().files(), copy->edits);
        BOOST_REQUIRE_MESSAGE(files, id);
        BOOST_TEST(reporting::authoring::checkDraft(*files).errors() == 0, id);
    }
}

BOOST_AUTO_TEST_CASE(every_control_of_every_page_has_a_name_for_the_screen_reader) {
    Office office;
    office.openDraft();
    office.choose(ItemKind::Question, "reach");
    for (const char* page : {"start", "edit", "compare", "trial", "exchange"}) {
        office.window->goTo(page);
        office.settle();
        fake::everyControlHasAName(*office.window);
    }
}

BOOST_AUTO_TEST_CASE(a_question_is_moved_by_dragging_it_inside_its_step_only) {
    Office office;
    office.openDraft();
    office.choose(ItemKind::Question, "cavity_position");
    auto* model = office.window->findChild<hsg::editor::OutlineModel*>();
    BOOST_REQUIRE(model);
    const NodePath list{"questions/05_uterus.yaml", {"questions"}};
    const auto moved = model->indexOf(list / "@cavity_position");
    const std::unique_ptr<QMimeData> data(model->mimeData({moved}));
    const auto elsewhere = model->indexOf({"questions/06_tube.yaml", {"questions", "@reach"}});
    BOOST_TEST(!model->canDropMimeData(data.get(), Qt::MoveAction, -1, 0, elsewhere));
    BOOST_TEST(model->dropMimeData(data.get(), Qt::MoveAction, 0, 0, moved.parent()));
    office.settle();
    BOOST_TEST(office.facts().view().items(list).front() == "@cavity_position");
}
