#include <QTest>
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <functional>
#include <memory>
#include <string>

#include "plugin/guide/guide_panel.h"
#include "plugin/guide/report_page.h"
#include "plugin/strip/film_strip.h"
#include "plugin/window/reading_window.h"
#include "tests/plugin/bridge/fake_host.h"
#include "tests/plugin/bridge/sample_case.h"

using namespace test;

namespace {

struct Fixture {
    Scratch scratch;
    FakeHost host{scratch};
    hsg::ReadingWindow window;
    std::unique_ptr<QWidget> column = std::make_unique<QWidget>();

    bool offers(const std::string& id) const {
        const auto entries = window.menuEntries();
        return std::any_of(entries.begin(), entries.end(), [&](const auto& one) { return one.id == id; });
    }
    static bool waitFor(const std::function<bool()>& done) { return QTest::qWaitFor(done, 30000); }
    /// How many of them there are below the column.
    template <class View>
    int count() const {
        return static_cast<int>(column->findChildren<View*>().size());
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(reading_window, Fixture)

BOOST_AUTO_TEST_CASE(each_view_is_made_once_whichever_the_host_asks_for_first) {
    window.createStrip(host, column.get());
    const auto* strip = column->findChild<hsg::FilmStrip*>();
    BOOST_REQUIRE(strip);
    window.createPanel(host, column.get());
    BOOST_TEST(column->findChild<hsg::FilmStrip*>() == strip);
    BOOST_TEST(count<hsg::FilmStrip>() == 1);
    BOOST_TEST(count<hsg::GuidePanel>() == 1);
    BOOST_TEST(count<hsg::ReportPage>() == 1);
}

BOOST_AUTO_TEST_CASE(nothing_outlives_the_last_widget_and_all_comes_again) {
    BOOST_TEST(!window.session());
    BOOST_TEST(window.shortcuts().empty());
    window.createPanel(host, column.get());
    window.createStrip(host, column.get());
    host.show(waterExam());
    BOOST_REQUIRE(window.session());
    window.session()->setAnswer(choice("reach", "right", "R4"));
    const auto id = window.session()->reading().id;
    BOOST_TEST(!window.shortcuts().empty());
    column = std::make_unique<QWidget>();
    BOOST_TEST(!window.session());
    BOOST_TEST(window.menuEntries().empty());
    window.trigger("hsg.next");  // nobody is there
    window.createPanel(host, column.get());
    BOOST_REQUIRE(window.session());
    BOOST_TEST(window.session()->reading().id == id);
    BOOST_TEST(window.session()->reading().answers.size() == 1u);
}

BOOST_AUTO_TEST_CASE(another_template_of_the_menu_makes_the_views_anew_in_their_places) {
    auto* panel = window.createPanel(host, column.get());
    window.createStrip(host, column.get());
    host.show(waterExam());
    const auto before = window.session()->source().id;
    const std::string brief = "hsg.template:hsg_brief";
    BOOST_REQUIRE(waitFor([&] { return offers(brief); }));  // templates are read by a worker
    window.trigger(brief);
    QCoreApplication::processEvents();
    BOOST_REQUIRE(window.session());
    BOOST_TEST(window.session()->source().id != before);
    BOOST_TEST(panel->parent() == column.get());
    BOOST_TEST(count<hsg::GuidePanel>() == 1);
    BOOST_TEST(count<hsg::FilmStrip>() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
