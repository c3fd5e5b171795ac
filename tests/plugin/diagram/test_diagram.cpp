#include <QAbstractButton>
#include <QAction>
#include <QMenu>
#include <random>
#include <set>

#include "plugin/diagram/part_menu.h"
#include "plugin/diagram/tube_diagram.h"
#include "tests/plugin/window/desk.h"

using fake::Workplace;
using reporting::Choice;

namespace {

/// A reading with answers drawn blindly from everything that the template offers.
reporting::Reading drawn(const reporting::Reading& films, const reporting::Template& source, std::mt19937& random) {
    auto reading = films;
    reading.answers.clear();
    const auto any = [&](std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    };
    for (const auto& question : source.questions) {
        std::vector<std::string> sides{""};
        if (question.perSide) sides = {"right", "left"};
        for (const auto& side : sides) {
            if (any(4) == 0 || question.options.empty()) continue;
            reporting::Answer answer;
            answer.question = question.id;
            answer.side = side;
            const auto& option = question.options[any(question.options.size())].id;
            if (question.kind == reporting::QuestionKind::Choices)
                answer.value = reporting::Choices{{option}};
            else if (!question.notAssessable.empty() && any(6) == 0)
                answer.value = Choice{question.notAssessable};
            else
                answer.value = Choice{option};
            reading.answers.push_back(answer);
        }
    }
    return reading;
}

struct Drawing {
    Workplace desk;
    hsg::Navigation navigation;
    hsg::PanelContext context{desk.host, *desk.session, *desk.desk, navigation, [] { return fake::at(10, 20); }};
    hsg::Words words{desk.session->source(), "en"};
    hsg::TubeDiagram diagram{context, words, nullptr};

    Drawing() { diagram.resize(380, 300); }
    const hsg::DiagramPart& part(const std::string& element) {
        diagram.refresh();
        for (const auto& one : diagram.parts())
            if (one.element == element) return one;
        throw std::runtime_error("no element " + element);
    }
    QAction* action(QMenu& menu, const QString& option) {
        for (auto* one : menu.actions())
            if (one->data().toString() == option) return one;
        return nullptr;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(diagram)

BOOST_AUTO_TEST_CASE(for_any_answers_the_drawing_says_what_the_report_prints) {
    Drawing drawing;
    std::mt19937 random(7);
    for (int i = 0; i < 60; ++i) {
        const auto reading = drawn(drawing.desk.session->reading(), drawing.desk.session->source(), random);
        BOOST_REQUIRE(drawing.desk.session->apply({"all", [&](const auto&) { return reading; }}));
        drawing.diagram.refresh();
        const auto report = drawing.desk.desk->report();
        BOOST_REQUIRE(report);
        BOOST_TEST((hsg::statesOf(drawing.diagram.parts()) == report->diagram));
    }
}

BOOST_AUTO_TEST_CASE(an_option_of_an_element_gives_exactly_that_answer) {
    Drawing drawing;
    for (const auto* option : {"R1", "R4", "R2"}) {
        auto* menu = hsg::makePartMenu(drawing.context, drawing.words, drawing.part("left_isthmic"), &drawing.diagram);
        auto* action = drawing.action(*menu, QString::fromLatin1(option));
        BOOST_REQUIRE(action);
        action->trigger();
        delete menu;
        BOOST_REQUIRE(drawing.desk.answer("reach", "left"));
        BOOST_TEST((drawing.desk.answer("reach", "left")->value == reporting::Value(Choice{option})));
        BOOST_TEST(!drawing.desk.answer("reach", "right"));
        BOOST_TEST(!drawing.desk.answer("reach", "left")->evidence.empty());
    }
    BOOST_TEST(drawing.part("left_isthmic").state == "filled");
    BOOST_TEST(drawing.part("left_ampullary").state == "empty");
    BOOST_TEST(drawing.part("right_isthmic").state == "unknown");
}

BOOST_AUTO_TEST_CASE(the_present_answer_is_checked_and_can_be_blanked) {
    Drawing drawing;
    drawing.desk.session->setAnswer({"reach", "right", Choice{"R3"}, {}, {}, reporting::Origin::Reader, {}});
    auto* menu = hsg::makePartMenu(drawing.context, drawing.words, drawing.part("right_ampullary"), &drawing.diagram);
    BOOST_TEST(drawing.action(*menu, "R3")->isChecked());
    BOOST_TEST(!drawing.action(*menu, "R4")->isChecked());
    for (auto* action : menu->actions())
        if (action->text() == "Blank again") {
            action->trigger();
            break;
        }
    BOOST_TEST(!drawing.desk.answer("reach", "right"));
}

BOOST_AUTO_TEST_CASE(tab_and_return_reach_every_element_that_asks_something_and_it_says_its_state) {
    Drawing drawing;
    drawing.diagram.show();
    QApplication::setActiveWindow(&drawing.diagram);
    int named = 0;
    for (auto* button : drawing.diagram.findChildren<QAbstractButton*>()) {
        if (button->isHidden()) continue;
        ++named;
        BOOST_TEST(!button->accessibleName().isEmpty());
        BOOST_TEST(!button->accessibleDescription().isEmpty());
        BOOST_TEST(button->focusPolicy() & Qt::TabFocus);
    }
    BOOST_TEST(named >= 8);
    drawing.diagram.focusFirst();
    auto* first = QApplication::focusWidget();
    BOOST_REQUIRE(first);
    BOOST_TEST(first->accessibleName().toStdString() == "Uterine cavity");
    QTest::keyClick(first, Qt::Key_Return);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    BOOST_REQUIRE(menu);
    menu->close();
}

BOOST_AUTO_TEST_CASE(the_patients_right_is_on_the_viewers_left_and_a_click_finds_its_element) {
    Drawing drawing;
    const auto sideAt = [&](int from, int to) {
        std::set<std::string> sides;
        for (int x = from; x < to; x += 4)
            for (int y = 0; y < 200; y += 4)
                if (const auto* part = drawing.diagram.partAt({x, y})) sides.insert(part->side);
        sides.erase("");
        return sides;
    };
    BOOST_TEST((sideAt(0, 150) == std::set<std::string>{"right"}));
    BOOST_TEST((sideAt(230, 380) == std::set<std::string>{"left"}));
}

BOOST_AUTO_TEST_CASE(a_signed_reading_is_shown_and_not_changed) {
    Drawing drawing;
    drawing.desk.session->setReadOnly(true);
    auto* menu = hsg::makePartMenu(drawing.context, drawing.words, drawing.part("right_isthmic"), &drawing.diagram);
    BOOST_TEST(!drawing.action(*menu, "R4"));
    delete menu;
}

BOOST_AUTO_TEST_CASE(states_differ_by_shape_and_not_by_colour_alone) {
    // every state that the shipped drawing can have has a sign of its own
    std::map<QString, std::string> signs;
    for (const auto& element : reporting::templateOf(*fake::shippedTemplate()).diagram)
        for (const auto& [when, state] : element.states) {
            const auto [at, isNew] = signs.try_emplace(hsg::stateSign(state), state);
            BOOST_TEST((isNew || at->second == state), state << " and " << at->second << " share a sign");
        }
}

BOOST_AUTO_TEST_SUITE_END()
