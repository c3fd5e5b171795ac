#include <QPushButton>
#include <QVBoxLayout>

#include "plugin/guide/card_window.h"
#include "plugin/guide/sign_box.h"
#include "plugin/guide/signing_page.h"
#include "plugin/guide/urgent_block.h"
#include "plugin/panel/guide_steps.h"
#include "plugin/panel/option_button.h"
#include "plugin/panel/question_view.h"
#include "plugin/panel/row_button.h"
#include "plugin/panel/theme.h"
#include "plugin/prior/prior_box.h"
#include "plugin/readers/reader_banner.h"
#include "plugin/session/reader_edits.h"
#include "plugin/trial/trial_page.h"
#include "plugin/why/ground_view.h"
#include "plugin/why/sentence_list.h"
#include "tests/plugin/accessibility/legible.h"
#include "tests/plugin/window/desk.h"
#include "tests/plugin/window/others.h"

using reporting::Choice;
using reporting::Choices;

namespace {

constexpr int everythingSeen = 2800;  ///< pixels high: nothing is scrolled away

/// The whole guide with everybody beside it, in one language, with a case answered or blank.
struct Scene {
    explicit Scene(const std::string& language, const char* name = "left_hydrosalpinx")
        : desk(fake::usualShots(), language, [this](fake::Workplace& place) {
              place.others = {&second, &priors};
          }) {
        fake::darken();
        desk.panel->resize(400, everythingSeen);
        if (name) fake::fill(*desk.session, name);
        QApplication::processEvents();
    }
    hsg::ReadingSession& session() { return *desk.session; }
    QWidget& panel() { return *desk.panel; }
    QWidget& opened(const char* id) {
        desk.views->trigger(id);
        QApplication::processEvents();
        BOOST_REQUIRE_MESSAGE(desk.guide().coveredBy(), id << " opens nothing");
        return *desk.guide().coveredBy();
    }
    void report() {
        desk.views->trigger("hsg.report");
        QTest::qWait(250);
    }
    template <class T>
    T& one() {
        for (auto* widget : panel().findChildren<T*>())
            if (widget->isVisible()) return *widget;
        BOOST_FAIL("not seen: " << T::staticMetaObject.className());
        throw 0;
    }
    void give(const char* question, const char* side, const reporting::Value& value) {
        BOOST_REQUIRE(session().setAnswer({question, side, value, {}, {}, reporting::Origin::Reader, {}}));
        QApplication::processEvents();
    }
    void putBeside(const reporting::Reading& other) {
        session().apply({"second", [&](const auto& reading) { return hsg::edits::addBlinded(reading, other); }, true});
        QApplication::processEvents();
    }

    fake::Readers second;
    fake::Priors priors;
    fake::Workplace desk;
};

const std::vector<std::string> languages = {"en", "zh"};

reporting::Reading readOtherwise(hsg::ReadingSession& session) {
    auto reading = session.reading();
    auto other = hsg::edits::submission(reading, session.assessment(), session.source(), {"r2", "Reader^Two", "A"},
                                        "20260302110000");
    for (auto& one : other.answers)
        if (one.question == "residual" && one.side == "left") one.value = Choice{"T1"};
    other.conclusions.at(1).conclusion = "PAT";
    other.conclusions.at(1).words = {{"en", "patent"}, {"zh", "通畅"}};
    reading.blinded = {other};
    return reading;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(guide_pages)

BOOST_AUTO_TEST_CASE(every_step_blank_and_answered) {
    for (const auto& language : languages)
        for (const char* name : {static_cast<const char*>(nullptr), "left_hydrosalpinx"}) {
            Scene scene(language, name);
            for (std::size_t i = 0; i < hsg::stepsOf(scene.session().source()).size(); ++i) {
                BOOST_TEST_CONTEXT(language << " step " << i) fake::judge(scene.panel());
                scene.desk.guide().goStep(1);
            }
        }
}

BOOST_AUTO_TEST_CASE(a_question_shows_what_is_chosen_without_its_colour) {
    QWidget ground;
    hsg::theme::dress(ground);
    hsg::OptionButton option(QStringLiteral("1"), QStringLiteral("full"), &ground);
    option.resize(120, 26);
    ground.show();
    const QImage blank = option.grab().toImage();
    option.setLook(hsg::OptionButton::Look::Chosen);
    BOOST_TEST(fake::litDifferently(option.grab().toImage(), blank) >= 20);
    const QImage chosen = option.grab().toImage();
    option.setLook(hsg::OptionButton::Look::Proposed);
    BOOST_TEST(fake::litDifferently(option.grab().toImage(), blank) >= 20);
    BOOST_TEST(fake::litDifferently(option.grab().toImage(), chosen) >= 20);
}

BOOST_AUTO_TEST_CASE(the_technologists_sheet) {
    for (const auto& language : languages) BOOST_TEST_CONTEXT(language) {
            Scene scene(language);
            fake::judge(scene.opened("hsg.technologist"));
        }
}

BOOST_AUTO_TEST_CASE(the_trial_with_two_questions_one_of_them_changed) {
    for (const auto& language : languages) BOOST_TEST_CONTEXT(language) {
            Scene scene(language);
            auto* page = qobject_cast<hsg::TrialPage*>(&scene.opened("hsg.what-if"));
            BOOST_REQUIRE(page);
            page->take({"spill", "left"});
            for (auto* view : page->findChildren<hsg::QuestionView*>())
                if (view->ref().question == "spill") emit view->answered(Choice{"S2"}, {}, true);
            page->take({"reach", "right"});
            BOOST_TEST(page->trial().isChanged());
            fake::judge(*page);
        }
}

BOOST_AUTO_TEST_CASE(a_second_reading_from_its_beginning_to_the_consensus) {
    for (const auto& language : languages) BOOST_TEST_CONTEXT(language) {
            Scene scene(language);
            fake::judge(scene.opened("hsg.second-reader"));
            scene.desk.press(Qt::Key_Escape);
            scene.second.who = reporting::Profile{"r2", "Reader^Two", "Site A"};
            emit scene.second.changed();
            fake::judge(scene.one<hsg::ReaderBanner>());
            scene.second.who.reset();
            scene.putBeside(readOtherwise(scene.session()));
            emit scene.second.changed();
            auto& banner = scene.one<hsg::ReaderBanner>();
            fake::judge(banner);
            fake::judge(scene.panel());
            emit banner.consensusWanted();
            QApplication::processEvents();
            BOOST_REQUIRE(scene.desk.guide().coveredBy());
            fake::judge(*scene.desk.guide().coveredBy());
            const auto& session = scene.session();
            const auto first = hsg::edits::submission(session.reading(), session.assessment(), session.source(),
                                                      {"r1", "Reader^One", "A"}, "20260302120000");
            scene.session().apply(
                {"consensus", [&](const auto& reading) { return hsg::edits::beginConsensus(reading, first); }});
            fake::judge(*scene.desk.guide().coveredBy());
        }
}

BOOST_AUTO_TEST_CASE(the_earlier_examination_asking_closed_and_open) {
    for (const auto& language : languages) BOOST_TEST_CONTEXT(language) {
            Scene scene(language);
            scene.priors.found = hsg::FoundPrior{fake::priorExample(),
                                                 viewer::sdk::Identity::Uncertain,
                                                 {"Sample^Fimbria", "X1", "OTHER", "19900101", "F"},
                                                 scene.desk.host.set.studies.front().patient};
            emit scene.priors.changed();
            fake::judge(scene.one<hsg::PriorBox>());
            scene.priors.found.reset();
            scene.session().apply(
                {"prior", [](const auto& one) { return hsg::edits::setPrior(one, fake::priorExample()); }, true});
            auto& box = scene.one<hsg::PriorBox>();
            fake::judge(box);
            box.findChild<QPushButton*>()->click();
            fake::judge(box);
            fake::judge(scene.panel());
        }
}

BOOST_AUTO_TEST_CASE(what_cannot_wait_open_and_told) {
    for (const auto& language : languages) BOOST_TEST_CONTEXT(language) {
            Scene scene(language, nullptr);
            scene.give("complications", "", Choices{{"allergy"}});
            fake::judge(scene.one<hsg::UrgentBlock>());
            fake::judge(scene.panel());
            scene.give("told_whom", "", reporting::Text{"Dr Li"});
            scene.give("told_when", "", reporting::Text{"10:42"});
            scene.give("told_how", "", Choice{"phone"});
            fake::judge(scene.one<hsg::UrgentBlock>());
        }
}

BOOST_AUTO_TEST_CASE(the_layouts_and_the_bar_that_leads_to_them) {
    for (const auto& language : languages) BOOST_TEST_CONTEXT(language) {
            Scene scene(language);
            fake::judge(*scene.desk.strip);
            auto& page = scene.opened("hsg.layouts");
            BOOST_TEST(fake::tabOrder(page).size() > 8u);
            fake::judge(page);
        }
}

BOOST_AUTO_TEST_CASE(the_definition_card) {
    for (const auto& language : languages) BOOST_TEST_CONTEXT(language) {
            Scene scene(language);
            bool isOpen = false;
            for (std::size_t i = 0; i < hsg::stepsOf(scene.session().source()).size() && !isOpen; ++i) {
                for (auto* view : scene.panel().findChildren<hsg::QuestionView*>())
                    if (view->isVisible() && view->ref().question == "dispersion") {
                        view->takeFocus();
                        scene.desk.views->trigger("hsg.card");
                        isOpen = true;
                        break;
                    }
                scene.desk.guide().goStep(isOpen ? 0 : 1);
            }
            hsg::CardWindow* card = nullptr;
            for (auto* widget : QApplication::topLevelWidgets())
                if (auto* one = qobject_cast<hsg::CardWindow*>(widget); one && one->isVisible()) card = one;
            BOOST_REQUIRE(card);
            card->resize(card->width(), 1400);
            fake::judge(*card);
        }
}

BOOST_AUTO_TEST_CASE(the_report_its_reasons_and_its_signature) {
    for (const auto& language : languages) BOOST_TEST_CONTEXT(language) {
            Scene blank(language, nullptr);
            blank.report();
            fake::judge(blank.panel());  // what is missing, row by row
            Scene scene(language);
            scene.report();
            fake::judge(scene.panel());
            scene.desk.press(Qt::Key_W);
            QTest::qWait(100);
            auto& sentences = scene.one<hsg::SentenceList>();
            for (auto* row : sentences.findChildren<hsg::RowButton*>())
                if (row->isVisible()) row->click();
            QApplication::processEvents();
            BOOST_TEST(sentences.findChildren<hsg::GroundView*>().size() > 3);
            fake::judge(scene.panel());
            scene.desk.press(Qt::Key_W);
            scene.desk.desk->who = reporting::Profile{"r1", "Reader^One", "Site A"};
            scene.desk.desk->sign();
            QTest::qWait(100);
            fake::judge(scene.one<hsg::SignBox>());
            fake::judge(scene.panel());
        }
}

BOOST_AUTO_TEST_CASE(the_page_of_the_plugin_among_the_preferences) {
    for (const auto& language : languages) BOOST_TEST_CONTEXT(language) {
            Scene scene(language);
            QWidget dialog;  // dark as the viewer's
            hsg::theme::dress(dialog);
            auto* column = new QVBoxLayout(&dialog);
            auto* page = new hsg::SigningPage(*scene.desk.desk, &dialog);
            column->addWidget(page);
            dialog.resize(500, 400);
            dialog.show();
            fake::judge(*page);
        }
}

BOOST_AUTO_TEST_CASE(whoever_goes_by_tab_sees_where_he_is) {
    Scene scene("en");
    for (std::size_t i = 0; i < hsg::stepsOf(scene.session().source()).size(); ++i) {
        BOOST_TEST_CONTEXT("step " << i) fake::theFocusIsSeen(scene.panel());
        scene.desk.guide().goStep(1);
    }
    for (const char* id : {"hsg.technologist", "hsg.what-if", "hsg.second-reader", "hsg.layouts"})
        BOOST_TEST_CONTEXT(id) fake::theFocusIsSeen(scene.opened(id));
}

BOOST_AUTO_TEST_SUITE_END()
