#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <fstream>
#include <sstream>

#include "plugin/guide/act_box.h"
#include "plugin/guide/sign_box.h"
#include "plugin/guide/step_page.h"
#include "plugin/panel/guide_steps.h"
#include "plugin/panel/option_button.h"
#include "plugin/panel/question_view.h"
#include "tests/plugin/window/desk.h"

using fake::Workplace;
using reporting::Choice;
using reporting::QuestionRef;

namespace {

constexpr int most = 15;  ///< key presses, or clicks, from opened to signed

/// A woman whose request, dates and contrast are in the headers, as a department's worklist fills them in.
void fillHeaders(Workplace& desk) {
    auto& values = desk.host.reader->values;
    values["StudyDate"] = "20260302";
    values["LastMenstrualDate"] = "20260222";
    values["PregnancyStatus"] = "1";
    values["RequestAttributesSequence[0].ReasonForTheRequestedProcedure"] = "Primary infertility";
    values["ReasonForTheRequestedProcedure"] = "Primary infertility";
    values["ReasonForStudy"] = "Primary infertility";
    values["ContrastBolusAgent"] = "Omnipaque 300";
    values["ContrastBolusVolume"] = "10";
    values["ContrastBolusIngredientConcentration"] = "300";
    values["ImageAndFluoroscopyAreaDoseProduct"] = "2.4";
    values["PatientOrientation"] = "L\\F";
}

hsg::StepPage* pageOf(Workplace& desk) {
    for (auto* page : desk.panel->findChildren<hsg::StepPage*>())
        if (page->isVisible()) return page;
    return nullptr;
}

/// The key of an option as it is written on its button.
int keyOf(const hsg::QuestionView& view, const QString& words) {
    for (const auto* button : view.findChildren<hsg::OptionButton*>())
        if (button->text() == words) return button->shortcutKey().at(0).unicode();
    BOOST_FAIL("no option " << words.toStdString() << " of " << view.question().id);
    return 0;
}

/// What a normal study has where neither headers nor films say it.
std::string usualAnswer(const std::string& question) {
    static const std::map<std::string, std::string> answers = {{"infection_screen", "negative"},
                                                               {"device", "balloon"},
                                                               {"mobilised", "yes"},
                                                               {"complications", ""},
                                                               {"pregnancy_excluded", "test"},
                                                               {"balloon_site", "cavity"},
                                                               {"orientation", "header"},
                                                               {"antispasmodic", "no"},
                                                               {"indication", "infertility_primary"}};
    const auto found = answers.find(question);
    BOOST_REQUIRE_MESSAGE(found != answers.end(), "nothing usual for " << question);
    return found->second;
}

/// Reads by the two acts and what they leave; `act` does one thing with the hand and is counted.
struct Hand {
    virtual ~Hand() = default;
    virtual void accept() = 0;
    virtual void normal() = 0;
    virtual void answer(hsg::QuestionView& view, const QString& option) = 0;
    virtual void next() = 0;
    virtual void sign() = 0;
    int count = 0;
};

struct Keys : Hand {
    explicit Keys(Workplace& place) : desk(place) {}
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ++count;
        desk.press(key, modifiers);
    }
    void accept() override { press(Qt::Key_Return); }
    void normal() override { press(Qt::Key_F2); }
    void answer(hsg::QuestionView& view, const QString& option) override {
        BOOST_TEST((view.hasFocus() || view.isAncestorOf(QApplication::focusWidget())),
                   "the keyboard is not at " << view.question().id);
        press(keyOf(view, option));
    }
    void next() override { press(Qt::Key_Return); }
    void sign() override { press(Qt::Key_Return, Qt::ControlModifier); }
    Workplace& desk;
};

struct Mouse : Hand {
    explicit Mouse(Workplace& place) : desk(place) {}
    void click(QAbstractButton* button) {
        BOOST_REQUIRE(button);
        BOOST_TEST(button->isVisible());
        QTest::qWait(QApplication::doubleClickInterval() + 20);
        ++count;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QAbstractButton* saying(const QString& words) {
        for (auto* button : desk.panel->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text().contains(words)) return button;
        return nullptr;
    }
    void accept() override { click(saying("Accept ")); }
    void normal() override { click(saying("Normal for ")); }
    void answer(hsg::QuestionView& view, const QString& option) override {
        for (auto* button : view.findChildren<hsg::OptionButton*>())
            if (button->text() == option) return click(button);
    }
    void next() override { click(saying("Next step")); }
    void sign() override { click(saying("Sign as")); }
    Workplace& desk;
};

hsg::QuestionView* openRequired(Workplace& desk, hsg::StepPage& page) {
    const auto proposals = desk.session->proposals(page.step().step, page.step().side);
    for (auto* view : page.form().views()) {
        const auto ref = view->ref();
        const bool isProposed = std::any_of(proposals.begin(), proposals.end(), [&](const auto& one) {
            return QuestionRef{one.answer.question, one.answer.side} == ref;
        });
        if (!view->isHidden() && !isProposed && !desk.session->reading().answer(ref.question, ref.side) &&
            desk.session->evaluation().isRequired(view->question(), ref.side))
            return view;
    }
    return nullptr;
}

void readPage(Workplace& desk, hsg::StepPage& page, Hand& hand) {
    auto* acts = page.findChild<hsg::ActBox*>();
    BOOST_REQUIRE(acts);
    const hsg::Words words(desk.session->source(), "en");
    if (acts->hasNormal() && !acts->hasProposals()) return hand.normal();
    auto* open = openRequired(desk, page);
    if (acts->hasNormal() && open) {
        // the act answers what is open; what it leaves comes after
        const auto left = desk.session->normalAnswers(page.step().step, page.step().side).answers;
        if (std::any_of(left.begin(), left.end(), [&](const auto& a) { return a.question == open->ref().question; }))
            return hand.normal();
    }
    if (open) {
        const auto option = usualAnswer(open->ref().question);
        return hand.answer(*open,
                           option.empty() ? QStringLiteral("None of these") : words.option(open->question(), option));
    }
    if (acts->hasProposals()) return hand.accept();
    hand.next();
}

void readAll(Workplace& desk, Hand& hand) {
    for (int i = 0; i < 40 && !desk.desk->isSigned(); ++i) {
        QApplication::processEvents();
        auto* page = pageOf(desk);
        if (!page) {
            hand.sign();
            continue;
        }
        readPage(desk, *page, hand);
    }
}

void isWhole(Workplace& desk, int count) {
    const auto& assessment = desk.session->assessment();
    BOOST_TEST(desk.desk->isSigned());
    BOOST_TEST(assessment.maySign());
    BOOST_REQUIRE(assessment.conclusions.size() == 2u);
    for (const auto& side : assessment.conclusions) BOOST_TEST(side.conclusion == "PAT");
    BOOST_TEST(count <= most);
    for (const auto& answer : desk.session->reading().answers)
        if (answer.originDetail == "normal") BOOST_TEST(!answer.evidence.empty(), answer.question);
}

/// From opened to signed with one kind of hand, counted.
template <typename Hand>
void isReadWith(const char* counted) {
    Workplace desk(fake::usualShots(), "en", fillHeaders);
    desk.desk->who = reporting::Profile{"r1", "Reader^One", "Department"};
    Hand hand(desk);
    readAll(desk, hand);
    BOOST_TEST_MESSAGE("from opened to signed: " << hand.count << " " << counted);
    isWhole(desk, hand.count);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fast_reading)

BOOST_AUTO_TEST_CASE(a_bilateral_patent_study_is_signed_with_fifteen_keys) {
    isReadWith<Keys>("keys");
}

BOOST_AUTO_TEST_CASE(a_bilateral_patent_study_is_signed_with_fifteen_clicks) {
    isReadWith<Mouse>("clicks");
}

BOOST_AUTO_TEST_CASE(nothing_is_answered_before_the_reader_acts) {
    Workplace desk(fake::usualShots(), "en", fillHeaders);
    for (std::size_t i = 0; i < hsg::stepsOf(desk.session->source()).size(); ++i) {
        QApplication::processEvents();
        desk.guide().goStep(1);
    }
    BOOST_TEST(desk.session->reading().answers.empty());
    for (const auto* option : desk.panel->findChildren<hsg::OptionButton*>())
        BOOST_TEST((option->look() != hsg::OptionButton::Look::Chosen));
}

BOOST_AUTO_TEST_CASE(the_normal_act_sets_what_it_listed_and_nothing_else) {
    Workplace desk(fake::usualShots(), "en", fillHeaders);
    desk.session->setAnswer({"spill", "right", Choice{"S1"}, {}, {}, reporting::Origin::Reader, {}});
    const auto before = desk.session->reading().answers;
    const auto listed = desk.session->normalAnswers("tube", "right").answers;
    BOOST_REQUIRE(!listed.empty());
    desk.views->trigger("hsg.next");
    while (!pageOf(desk) || !(pageOf(desk)->step() == hsg::StepRef{"tube", "right"})) desk.guide().goStep(1);
    desk.press(Qt::Key_F2);
    for (const auto& answer : desk.session->reading().answers) {
        const bool wasThere = std::find(before.begin(), before.end(), answer) != before.end();
        const bool wasListed = std::any_of(listed.begin(), listed.end(), [&](const auto& one) {
            return one.question == answer.question && one.side == answer.side && one.value == answer.value;
        });
        BOOST_TEST((wasThere || wasListed), answer.question << " " << answer.side);
        if (!wasThere) BOOST_TEST(answer.originDetail == "normal");
        BOOST_TEST(answer.side != "left");
    }
    BOOST_TEST((desk.answer("spill", "right")->value == reporting::Value(Choice{"S1"})));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST((desk.session->reading().answers == before));
}

BOOST_AUTO_TEST_CASE(without_a_delayed_film_the_normal_act_leaves_its_questions_open_and_says_so) {
    auto shots = fake::usualShots();
    shots.pop_back();
    Workplace desk(shots, "en", fillHeaders);
    for (const auto& answer : desk.session->normalAnswers("tube", "right").answers) {
        BOOST_TEST(answer.question != "residual");
        BOOST_TEST(answer.question != "dispersion");
    }
}

BOOST_AUTO_TEST_CASE(what_is_passed_stays_visible_until_the_signature) {
    Workplace desk(fake::usualShots(), "en", fillHeaders);
    const auto blanks = hsg::optionalBlanks(*desk.session);
    BOOST_TEST(!blanks.empty());
    for (const auto& ref : blanks) BOOST_TEST(!desk.session->reading().answer(ref.question, ref.side));
    int hollow = 0;
    for (const auto* view : desk.panel->findChildren<hsg::QuestionView*>())
        if (view->isVisible())
            for (const auto* label : view->findChildren<QLabel*>()) hollow += label->text().contains("○") ? 1 : 0;
    BOOST_TEST(hollow > 0);
}

BOOST_AUTO_TEST_SUITE_END()
