#include <QLineEdit>

#include "plugin/session/reader_edits.h"
#include "plugin/technologist/sheet_page.h"
#include "tests/plugin/window/desk.h"

using fake::Workplace;

namespace {

hsg::TechnologistPage* open(Workplace& desk) {
    desk.views->trigger("hsg.technologist");
    return qobject_cast<hsg::TechnologistPage*>(desk.guide().coveredBy());
}

hsg::QuestionView* viewOf(hsg::TechnologistPage& page, const std::string& question) {
    for (auto* view : page.findChildren<hsg::QuestionView*>())
        if (view->ref().question == question) return view;
    return nullptr;
}

std::string firstNumber(const reporting::Template& source) {
    for (const auto& question : source.questions)
        if (question.onSheet && question.kind == reporting::QuestionKind::Number) return question.id;
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(technologist)

BOOST_AUTO_TEST_CASE(nothing_is_entered_before_a_name_and_every_entry_is_journalled_as_no_answer) {
    Workplace desk;
    auto* page = open(desk);
    BOOST_REQUIRE(page);
    const auto question = firstNumber(desk.session->source());
    BOOST_REQUIRE(!question.empty());
    auto* view = viewOf(*page, question);
    BOOST_REQUIRE(view);
    emit view->answered(reporting::Number{8}, {}, true);
    BOOST_TEST(!desk.session->reading().sheet);
    page->findChild<QLineEdit*>()->setText("Tech One");
    emit view->answered(reporting::Number{8}, {}, true);
    BOOST_REQUIRE(desk.session->reading().sheet);
    const auto& sheet = *desk.session->reading().sheet;
    BOOST_TEST(sheet.by == "Tech One");
    BOOST_TEST(sheet.at == "20260302102000");
    BOOST_REQUIRE(sheet.answers.size() == 1u);
    BOOST_TEST((sheet.answers[0].origin == reporting::Origin::Sheet));
    BOOST_TEST(sheet.answers[0].originDetail == "Tech One");
    BOOST_TEST(!desk.answer(question));
    BOOST_TEST((desk.journal->last.sheet == desk.session->reading().sheet));
    BOOST_TEST(hsg::sheetWords(desk.session->reading()).contains("Tech One"));
}

BOOST_AUTO_TEST_CASE(only_questions_of_the_sheet_stand_on_it_and_one_key_closes_it) {
    Workplace desk;
    auto* page = open(desk);
    int count = 0;
    for (const auto* view : page->findChildren<hsg::QuestionView*>()) {
        BOOST_TEST(view->question().onSheet);
        ++count;
    }
    BOOST_TEST(count > 3);
    desk.press(Qt::Key_Escape);
    BOOST_TEST(!desk.guide().coveredBy());
}

BOOST_AUTO_TEST_CASE(the_sheet_is_proposed_to_the_reader_and_counts_only_when_accepted) {
    Workplace desk;
    const auto question = firstNumber(desk.session->source());
    desk.session->apply({"sheet", [&](const reporting::Reading& reading) {
                             reporting::Answer answer{question, {}, reporting::Number{8}, {}, {}, {}, {}};
                             return hsg::edits::setSheetAnswer(reading, answer, "Tech One", "20260302102000");
                         }});
    bool isProposed = false;
    for (const auto& proposal : desk.session->proposals())
        if (proposal.answer.question == question) {
            isProposed = true;
            BOOST_TEST((proposal.answer.origin == reporting::Origin::Sheet));
            BOOST_TEST((proposal.answer.value == reporting::Value(reporting::Number{8})));
        }
    BOOST_TEST(isProposed);
    BOOST_TEST(!desk.answer(question));
}

BOOST_AUTO_TEST_CASE(an_entry_taken_back_leaves_no_empty_sheet) {
    reporting::Reading reading;
    reporting::Answer answer{"volume", {}, reporting::Number{8}, {}, {}, {}, {}};
    reading = hsg::edits::setSheetAnswer(reading, answer, "A", "1");
    BOOST_TEST(reading.sheet->answers.size() == 1u);
    BOOST_TEST(!hsg::edits::clearSheetAnswer(reading, {"volume", {}}, "2").sheet);
}

BOOST_AUTO_TEST_SUITE_END()
