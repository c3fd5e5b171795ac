#include "plugin/guide/signing_page.h"
#include "plugin/guide/step_page.h"
#include "plugin/panel/guide_steps.h"
#include "plugin/panel/question_view.h"
#include "plugin/panel/theme.h"
#include "tests/plugin/window/accessible.h"
#include "tests/plugin/window/desk.h"

using fake::Workplace;

namespace {

void lookAtEveryStep(Workplace& desk, const std::function<void(QWidget&)>& look) {
    for (std::size_t i = 0; i < hsg::stepsOf(desk.session->source()).size(); ++i) {
        QApplication::processEvents();
        look(*desk.panel);
        desk.guide().goStep(1);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(accessibility)

BOOST_AUTO_TEST_CASE(contrast_is_judged_as_the_guideline_does) {
    BOOST_TEST(fake::contrast(Qt::black, Qt::white) == 21.0, boost::test_tools::tolerance(0.001));
    BOOST_TEST(fake::contrast(QColor("#777777"), Qt::white) == 4.48, boost::test_tools::tolerance(0.002));
}

BOOST_AUTO_TEST_CASE(every_text_colour_of_the_theme_is_legible_on_every_ground_it_stands_on) {
    using namespace hsg::theme;
    for (const auto& ground : {hsg::theme::ground, surface, raised})
        for (const auto& ink : {text, dim, accent, good, warning, alert, disabled})
            BOOST_TEST(fake::contrast(ink, ground) >= 4.5, ink.name().toStdString()
                                                               << " on " << ground.name().toStdString());
    BOOST_TEST(fake::contrast(text, chosen) >= 4.5);
    for (const auto& ground : {sideColour(0), sideColour(1), alert, warning, good, accent})
        BOOST_TEST(fake::contrast(Qt::black, ground) >= 4.5, "black on " << ground.name().toStdString());
}

BOOST_AUTO_TEST_CASE(every_control_of_every_step_and_of_the_report_has_a_name) {
    for (const std::string language : {"en", "zh"}) {
        Workplace desk(fake::usualShots(), language);
        lookAtEveryStep(desk, [](QWidget& panel) { fake::everyControlHasAName(panel); });
        fake::everyControlHasAName(*desk.strip);
    }
}

BOOST_AUTO_TEST_CASE(tab_goes_through_every_step_in_reading_order) {
    Workplace desk;
    lookAtEveryStep(desk, [](QWidget& panel) {
        BOOST_TEST(fake::tabOrder(panel).size() > 5u);
        fake::tabFollowsTheReadingOrder(panel);
    });
}

BOOST_AUTO_TEST_CASE(the_page_of_the_signer_has_names_and_order) {
    Workplace desk;
    hsg::SigningPage page(*desk.desk, nullptr);
    page.show();
    fake::everyControlHasAName(page);
    fake::tabFollowsTheReadingOrder(page);
}

BOOST_AUTO_TEST_CASE(a_question_says_its_state_in_words) {
    Workplace desk;
    hsg::QuestionView* open = nullptr;
    for (auto* view : desk.panel->findChildren<hsg::QuestionView*>())
        if (view->isVisible() && view->ref().question == "infection_screen") open = view;
    BOOST_REQUIRE(open);
    BOOST_TEST(open->accessibleDescription().contains("required"));
    open->takeFocus();
    desk.press(Qt::Key_1);
    BOOST_TEST(open->accessibleDescription().contains("answered"));
}

BOOST_AUTO_TEST_SUITE_END()
