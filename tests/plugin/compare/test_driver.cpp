#include <QAbstractButton>
#include <algorithm>

#include "plugin/compare/comparison_list.h"
#include "tests/plugin/compare/views.h"

using compared::keep;
using fake::Workplace;
using viewer::sdk::CompareMode;

namespace {

QAbstractButton* row(Workplace& desk, const QString& words) {
    QApplication::sendPostedEvents();
    for (auto* list : desk.panel->findChildren<hsg::ComparisonList*>())
        for (auto* button : list->findChildren<QAbstractButton*>())
            if (button->accessibleName().contains(words) || button->text().contains(words)) return button;
    return nullptr;
}

bool says(const Workplace& desk, const std::string& words) {
    return !desk.host.notices.empty() && desk.host.notices.back().find(words) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(driver)

BOOST_AUTO_TEST_CASE(the_pair_is_what_hangs_with_the_delayed_film_over_the_immediate_one) {
    Workplace desk;
    const auto panes = desk.host.screen.now.panes;
    const auto pair = desk.host.compared.pair();
    BOOST_REQUIRE(pair.has_value());
    BOOST_TEST((pair->fixed == *panes.at(0).image));
    BOOST_TEST((pair->moving == *panes.at(1).image));
    auto& screen = desk.host.screen;  // the reader exchanges them, one pane after the other
    screen.now.panes[0].image = pair->moving;
    emit screen.imageShown(0, pair->moving);
    BOOST_TEST(!desk.host.compared.pair().has_value());  // a film is not compared with itself
    screen.now.panes[1].image = pair->fixed;
    emit screen.imageShown(1, pair->fixed);
    const auto again = desk.host.compared.pair();  // whichever pane it hangs in
    BOOST_REQUIRE(again.has_value());
    BOOST_TEST(again->fixed.sopInstanceUid == pair->fixed.sopInstanceUid);
    BOOST_TEST(again->moving.sopInstanceUid == pair->moving.sopInstanceUid);
}

BOOST_AUTO_TEST_CASE(the_time_between_the_films_is_told_and_never_made_up) {
    Workplace desk;
    BOOST_REQUIRE(desk.host.compared.between.has_value());
    BOOST_TEST(desk.host.compared.between->text.find("min between the films") != std::string::npos);
    desk.host.speak("zh");
    BOOST_TEST(desk.host.compared.between->text.find("两片相隔") != std::string::npos);
    desk.host.speak("en");
    auto shots = fake::usualShots();
    Workplace other(shots);
    for (auto& series : other.host.set.studies[0].study.series) series.instances[0].acquisitionTime.reset();
    reporting::Reading reading;
    reading.id = "00000000-0000-4000-8000-000000000002";
    other.session->open(other.host.set, other.host.reader, reading);
    if (other.host.compared.pair()) {
        BOOST_REQUIRE(other.host.compared.between.has_value());
        BOOST_TEST(other.host.compared.between->text == "time between unknown");
        BOOST_TEST((other.host.compared.between->severity == viewer::sdk::Severity::Warning));
    }
}

BOOST_AUTO_TEST_CASE(landmarks_name_no_side_before_the_sides_are_confirmed) {
    Workplace desk;
    const auto& names = desk.host.compared.names;
    BOOST_TEST(names.size() >= 4u);
    for (const auto& name : names) {
        BOOST_TEST(name.label.find("ight") == std::string::npos, name.label);
        BOOST_TEST(name.label.find("eft") == std::string::npos, name.label);
    }
}

BOOST_AUTO_TEST_CASE(every_mode_is_kept_listed_shown_again_and_taken_away_with_undo) {
    Workplace desk;
    const std::pair<CompareMode, const char*> modes[] = {{CompareMode::SideBySide, "Side by side"},
                                                         {CompareMode::Flicker, "Flicker"},
                                                         {CompareMode::Swipe, "Swipe"},
                                                         {CompareMode::Blend, "Blend"},
                                                         {CompareMode::Difference, "Difference"}};
    for (const auto& [mode, name] : modes) {
        keep(desk, mode);
        BOOST_TEST(says(desk, "Kept"), name);
    }
    BOOST_TEST(desk.session->reading().comparisons.size() == 5u);
    BOOST_TEST((desk.journal->last.comparisons == desk.session->reading().comparisons));
    for (const auto& [mode, name] : modes) {
        auto* button = row(desk, name);
        BOOST_REQUIRE_MESSAGE(button, name);
        BOOST_TEST(button->text().contains("1.3 px"), button->text().toStdString());
        const int before = desk.host.compared.shown;
        button->click();
        BOOST_TEST(desk.host.compared.shown == before + 1);
        BOOST_TEST((desk.host.compared.now.mode == mode));
        BOOST_TEST(!desk.host.compared.now.registration.reason.empty());
    }
    auto* away = row(desk, "Take away: Blend");
    BOOST_REQUIRE(away);
    away->click();
    BOOST_TEST(row(desk, "Blend") == nullptr);
    BOOST_TEST(desk.session->reading().comparisons.size() == 4u);
    desk.session->undo();
    BOOST_TEST(row(desk, "Blend") != nullptr);
}

BOOST_AUTO_TEST_CASE(what_is_kept_is_printed_in_the_report) {
    Workplace desk;
    keep(desk, CompareMode::Difference);
    const auto report = desk.desk->report();
    BOOST_REQUIRE(report.has_value());
    const auto key = std::find_if(report->keyImages.begin(), report->keyImages.end(),
                                  [](const auto& image) { return !image.films.empty(); });
    BOOST_REQUIRE((key != report->keyImages.end()));
    BOOST_TEST(key->filmId == "c1");
    BOOST_TEST(key->films.size() == 2u);
    BOOST_TEST(key->caption.at("en").find("difference") != std::string::npos);
    BOOST_TEST(key->caption.at("en").find("1.3 px") != std::string::npos);
    BOOST_TEST(!key->caption.at("zh").empty());
}

BOOST_AUTO_TEST_CASE(nothing_is_kept_in_a_signed_report_or_when_the_disk_refuses) {
    Workplace desk;
    *desk.journal->fails = true;
    keep(desk, CompareMode::Blend);
    BOOST_TEST(desk.session->reading().comparisons.empty());
    *desk.journal->fails = false;
    desk.session->setReadOnly(true);
    keep(desk, CompareMode::Blend);
    BOOST_TEST(desk.session->reading().comparisons.empty());
    BOOST_TEST(says(desk, "signed"));
}

BOOST_AUTO_TEST_CASE(a_kept_comparison_whose_films_are_gone_says_so) {
    Workplace desk;
    keep(desk, CompareMode::Blend);
    desk.host.compared.isGone = true;
    row(desk, "Blend")->click();
    BOOST_TEST(says(desk, "not open"));
}

BOOST_AUTO_TEST_SUITE_END()
