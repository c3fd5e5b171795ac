#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

#include "plugin/cases/description.h"
#include "plugin/cases/examples.h"
#include "plugin/guide/card_pictures.h"
#include "plugin/guide/card_window.h"
#include "plugin/guide/group_frame.h"
#include "plugin/guide/issue_list.h"
#include "plugin/guide/step_page.h"
#include "plugin/guide/urgent_block.h"
#include "plugin/panel/guide_steps.h"
#include "plugin/panel/question_view.h"
#include "plugin/panel/row_button.h"
#include "plugin/session/mark_evidence.h"
#include "tests/plugin/window/accessible.h"
#include "tests/plugin/window/desk.h"
#include "tests/plugin/window/fake_annotations.h"

using fake::Workplace;
using reporting::Choice;
using reporting::Choices;
using reporting::Value;

namespace {

void give(Workplace& desk, const std::string& question, const std::string& side, const Value& value) {
    BOOST_REQUIRE(desk.session->setAnswer({question, side, value, {}, {}, reporting::Origin::Reader, {}}));
}

void goTo(Workplace& desk, const hsg::StepRef& step) {
    for (std::size_t i = 0; i < hsg::stepsOf(desk.session->source()).size(); ++i) {
        for (auto* page : desk.panel->findChildren<hsg::StepPage*>())
            if (page->isVisible() && page->step() == step) return;
        desk.guide().goStep(1);
    }
    BOOST_FAIL("no step " << step.step);
}

hsg::QuestionView* viewOf(Workplace& desk, const std::string& question) {
    for (auto* view : desk.panel->findChildren<hsg::QuestionView*>())
        if (view->ref().question == question && view->isVisible()) return view;
    return nullptr;
}

QPushButton* buttonSaying(QWidget& root, const QString& words) {
    for (auto* button : root.findChildren<QPushButton*>())
        if (button->isVisible() && button->text().contains(words)) return button;
    return nullptr;
}

hsg::CardWindow* cardOf(Workplace&) {
    for (auto* widget : QApplication::topLevelWidgets())
        if (auto* card = qobject_cast<hsg::CardWindow*>(widget); card && card->isVisible()) return card;
    return nullptr;
}

const hsg::StepRef rightTube{"tube", "right"};

}  // namespace

BOOST_AUTO_TEST_SUITE(guide_helps)

BOOST_AUTO_TEST_CASE(every_card_of_the_shipped_template_has_its_words_and_its_films) {
    const auto& source = reporting::templateOf(*fake::shippedTemplate());
    BOOST_TEST(source.cards.size() >= 5u);
    std::set<std::string> asked;
    for (const auto& question : source.questions)
        if (!question.card.empty()) asked.insert(question.card);
    for (const auto& card : source.cards) {
        BOOST_TEST(asked.count(card.id) == 1u, card.id << " is asked for nowhere");
        BOOST_TEST(card.cases.size() >= 2u, card.id << ": one film pair alone shows no difference");
        for (const std::string language : {"en", "zh"}) {
            const hsg::Words words(source, language);
            for (const char* part : {"title", "decide", "delayed", "alike"})
                BOOST_TEST(!words.label("card." + card.id + "." + part).isEmpty(), card.id << "." << part);
        }
        for (const auto& name : card.cases) {
            const auto& all = hsg::cases::catalogue();
            BOOST_TEST(std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.name == name; }), name);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_card_opens_beside_its_question_which_keeps_the_keyboard) {
    Workplace desk;
    goTo(desk, rightTube);
    auto* view = viewOf(desk, "dispersion");
    BOOST_REQUIRE(view);
    view->takeFocus();
    desk.press(Qt::Key_Question, Qt::ShiftModifier);
    auto* card = cardOf(desk);
    BOOST_REQUIRE(card);
    BOOST_TEST(!card->isModal());
    BOOST_TEST(card->testAttribute(Qt::WA_ShowWithoutActivating));
    BOOST_TEST(card->card() == "dispersion");
    fake::everyControlHasAName(*card);
    view->takeFocus();
    desk.press(Qt::Key_2);
    BOOST_TEST((desk.answer("dispersion", "right")->value == Value(Choice{"P2"})));
    viewOf(desk, "dispersion")->takeFocus();
    auto* bar = card->findChild<QScrollBar*>();
    card->resize(card->width(), 300);
    QApplication::processEvents();
    desk.press(Qt::Key_PageDown);
    for (auto* one : card->findChildren<QScrollBar*>())
        if (one->orientation() == Qt::Vertical && one->maximum() > 0) bar = one;
    BOOST_REQUIRE(bar);
    BOOST_TEST(bar->value() > 0);
    desk.views->trigger("hsg.card");
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    BOOST_TEST(!cardOf(desk));
}

BOOST_AUTO_TEST_CASE(the_films_of_a_card_are_made_on_a_worker_and_a_closed_card_wants_none) {
    hsg::CardPictures pictures;
    int changes = 0;
    QObject::connect(&pictures, &hsg::CardPictures::changed, [&] { ++changes; });
    BOOST_TEST(!pictures.pair("bilateral_patent"));
    BOOST_TEST(!pictures.pair("no such case"));
    BOOST_TEST(pictures.isBusy());
    for (int i = 0; i < 400 && pictures.isBusy(); ++i) QTest::qWait(25);
    BOOST_TEST(changes == 2);
    const auto* pair = pictures.pair("bilateral_patent");
    BOOST_REQUIRE(pair);
    BOOST_TEST(!pair->immediate.isNull());
    BOOST_TEST(!pair->delayed.isNull());
    BOOST_TEST(pair->immediatePhase == "SPILL");
    BOOST_TEST(pictures.isUnknown("no such case"));
    // contrast is bright: the cavity lies in the middle of the immediate film and is gone on the delayed one
    const auto brightest = [](const QImage& film) {
        int most = 0;
        for (int y = film.height() / 3; y < film.height() * 2 / 3; ++y)
            for (int x = film.width() * 2 / 5; x < film.width() * 3 / 5; ++x)
                most = std::max(most, qGray(film.pixel(x, y)));
        return most;
    };
    BOOST_TEST(brightest(pair->immediate) > brightest(pair->delayed) + 40);
    pictures.pair("left_hydrosalpinx");
    pictures.cancel();
    BOOST_TEST(!pictures.isBusy());
    QTest::qWait(50);
    BOOST_TEST(changes == 2);
}

BOOST_AUTO_TEST_CASE(proximal_non_filling_opens_its_checklist_with_what_is_open) {
    Workplace desk;
    goTo(desk, rightTube);
    const auto frame = [&]() -> hsg::GroupFrame* {
        for (auto* one : desk.panel->findChildren<hsg::GroupFrame*>())
            if (one->isVisible()) return one;
        return nullptr;
    };
    BOOST_TEST(!frame());
    give(desk, "reach", "right", Choice{"R0"});
    QApplication::processEvents();
    BOOST_REQUIRE(frame());
    BOOST_TEST(!frame()->accessibleName().isEmpty());
    const QString before = frame()->accessibleDescription();
    BOOST_TEST(before.contains("open"));
    give(desk, "device_over_cornu", "right", Choice{"clear"});
    BOOST_TEST((frame()->accessibleDescription() != before));
}

BOOST_AUTO_TEST_CASE(what_cannot_wait_stands_above_everything_until_somebody_was_told) {
    Workplace desk;
    auto* block = desk.panel->findChild<hsg::UrgentBlock*>();
    BOOST_REQUIRE(block);
    BOOST_TEST(!block->isVisible());
    give(desk, "complications", {}, Choices{{"allergy"}});
    QApplication::processEvents();
    BOOST_REQUIRE(block->isVisible());
    const auto said = [&] {
        QString all;
        for (const auto* label : block->findChildren<QLabel*>())
            if (label->isVisible()) all += label->text();
        return all;
    };
    BOOST_TEST(said().contains("⚠"));
    BOOST_TEST(said().contains("reaction", Qt::CaseInsensitive));
    for (auto* page : desk.panel->findChildren<hsg::StepPage*>())
        if (page->isVisible())
            BOOST_TEST(block->mapTo(desk.panel.get(), QPoint()).y() < page->mapTo(desk.panel.get(), QPoint()).y());
    // by keyboard alone
    for (auto* view : block->findChildren<hsg::QuestionView*>())
        if (view->ref().question == "told_whom") view->takeFocus();
    desk.type("Dr Li, gynaecology");
    desk.press(Qt::Key_Return);
    BOOST_REQUIRE(desk.answer("told_whom"));
    desk.type("10:42");
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_2);
    BOOST_REQUIRE(desk.answer("told_how"));
    QApplication::processEvents();
    BOOST_TEST(block->isVisible());
    BOOST_TEST(said().contains("Dr Li, gynaecology"));
    BOOST_TEST(!said().contains("⚠"));
    desk.press(Qt::Key_Return);  // from the empty remark back to the step
    BOOST_TEST(!block->isAncestorOf(QApplication::focusWidget()));
    desk.session->clearAnswer("complications", {});
    BOOST_TEST(!block->isVisible());
}

BOOST_AUTO_TEST_CASE(a_dilated_tube_offers_the_notice_of_the_same_day_without_alarm) {
    Workplace desk;
    give(desk, "reach", "left", Choice{"R4"});
    give(desk, "dilatation", "left", Choice{"D2"});
    QApplication::processEvents();
    const auto* block = desk.panel->findChild<hsg::UrgentBlock*>();
    BOOST_REQUIRE(block->isVisible());
    bool isOffered = false;
    for (const auto* view : block->findChildren<hsg::QuestionView*>())
        isOffered = isOffered || (view->isVisible() && view->ref().question == "same_day_notice");
    BOOST_TEST(isOffered);
    for (const auto* label : block->findChildren<QLabel*>()) BOOST_TEST(!label->text().contains("⚠"));
}

BOOST_AUTO_TEST_CASE(an_answer_that_needs_a_point_says_so_until_it_is_set_and_the_list_leads_there) {
    fake::Annotations marks;
    Workplace desk(fake::usualShots(), "en", [&](Workplace& place) { place.host.marks = &marks; });
    give(desk, "presence", "right", Choice{"expected"});
    give(desk, "reach", "right", Choice{"R4"});
    give(desk, "spill", "right", Choice{"S0"});
    give(desk, "dilatation", "right", Choice{"D0"});
    give(desk, "residual", "right", Choice{"T3"});
    const auto missing = [&] { return desk.session->assessment().missingEvidence; };
    BOOST_REQUIRE(missing().size() == 1u);
    BOOST_TEST((missing().front().answer == reporting::QuestionRef{"reach", "right"}));
    hsg::RowButton* row = nullptr;
    for (auto* one : desk.panel->findChildren<hsg::RowButton*>())
        if (one->text().contains("show the place")) row = one;
    BOOST_REQUIRE(row);
    row->click();
    auto* view = viewOf(desk, "reach");
    BOOST_REQUIRE(view);
    BOOST_TEST(view->hasFocus());
    BOOST_REQUIRE(buttonSaying(*view, "Set a point"));
    desk.press(Qt::Key_P);
    BOOST_TEST(marks.asked == "answer:reach:right");
    const auto* film = desk.session->reading().film(desk.answer("reach", "right")->evidence.front().filmId);
    BOOST_REQUIRE(film);
    marks.add({{}, {film->sopInstanceUid, film->frame}, viewer::sdk::MarkKind::Point, {{20.5, 31.5}}, {}, marks.asked});
    BOOST_TEST(missing().empty());
    BOOST_TEST(desk.answer("reach", "right")->evidence.front().x.value() == 20.0);
    BOOST_TEST(desk.answer("reach", "right")->evidence.front().y.value() == 31.0);
    BOOST_TEST(!buttonSaying(*view, "Set a point"));
    QApplication::processEvents();
    auto* chip = buttonSaying(*view, "⌖");
    BOOST_REQUIRE(chip);
    chip->click();
    BOOST_TEST(!marks.wentTo.empty());
}

BOOST_AUTO_TEST_CASE(the_frame_on_the_screen_is_the_evidence_even_if_it_was_no_film_yet) {
    auto shots = fake::usualShots();
    Workplace desk(shots, "en", [](Workplace& place) {
        auto& run = place.host.set.studies[0].study.series[4].instances[0];
        run.frames = 16;
        for (int i = 0; i < 16; ++i) run.frameTimesMs.push_back(500.0 * i);
    });
    goTo(desk, rightTube);
    const auto spill = std::find_if(desk.session->films().films.begin(), desk.session->films().films.end(),
                                    [](const auto& entry) { return entry.film.phase == "SPILL"; });
    BOOST_REQUIRE((spill != desk.session->films().films.end()));
    const auto film = spill->film;
    const int other = film.frame == 7 ? 8 : 7;
    desk.host.screen.now.panes.at(0).image = viewer::sdk::ImageRef{film.sopInstanceUid, other};
    desk.host.screen.active = 0;
    const auto count = desk.session->films().films.size();
    viewOf(desk, "reach")->takeFocus();
    desk.press(Qt::Key_4);
    BOOST_REQUIRE(desk.answer("reach", "right"));
    const auto* cited = desk.session->reading().film(desk.answer("reach", "right")->evidence.at(0).filmId);
    BOOST_REQUIRE(cited);
    BOOST_TEST(cited->frame == other);
    BOOST_TEST(desk.session->films().films.size() == count + 1);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(!desk.answer("reach", "right"));
    BOOST_TEST(desk.session->films().films.size() == count);
}

BOOST_AUTO_TEST_CASE(how_the_panes_lie_never_changes_whose_side_an_answer_is) {
    Workplace desk;
    goTo(desk, rightTube);
    using viewer::sdk::RightSide;
    const char* keys[] = {"0", "1", "2", "3"};
    int i = 0;
    for (const auto side : {RightSide::AtLeftEdge, RightSide::AtRightEdge, RightSide::Unknown, RightSide::AtLeftEdge}) {
        for (const auto& film : desk.session->reading().films)
            desk.host.screen.setSides(film.sopInstanceUid, side, true);
        std::swap(desk.host.screen.now.panes.at(0), desk.host.screen.now.panes.at(1));
        for (auto& pane : desk.host.screen.now.panes) pane.invert = !pane.invert;
        viewOf(desk, "reach")->takeFocus();
        desk.type(keys[i]);
        BOOST_REQUIRE(desk.answer("reach", "right"));
        BOOST_TEST((desk.answer("reach", "right")->value == Value(Choice{"R" + std::to_string(i)})));
        BOOST_TEST(!desk.answer("reach", "left"));
        ++i;
    }
}

BOOST_AUTO_TEST_CASE(without_a_confirmed_side_no_tube_has_a_class_of_its_own) {
    Workplace desk;
    for (const std::string side : {"right", "left"}) {
        give(desk, "presence", side, Choice{"expected"});
        give(desk, "reach", side, Choice{side == "right" ? "R4" : "R1"});
    }
    give(desk, "cavity_filling", {}, Choice{"full"});
    give(desk, "orientation", {}, Choice{"unconfirmed"});
    for (const auto& one : desk.session->assessment().conclusions)
        BOOST_TEST((one.conclusion.empty() || one.conclusion == "NA"), one.side << " " << one.conclusion);
}

BOOST_AUTO_TEST_SUITE_END()
