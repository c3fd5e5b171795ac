#include <QCoreApplication>
#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "plugin/bridge/workplace.h"
#include "tests/plugin/bridge/fake_host.h"
#include "tests/plugin/bridge/sample_case.h"

using namespace test;

namespace {

/// A workstation whose template is a folder that somebody edits.
struct Edited {
    Scratch scratch;
    FakeHost host{scratch};
    const std::string folder = scratch.path("template");
    std::unique_ptr<hsg::Workplace> place;

    Edited() {
        std::filesystem::copy(FIMBRIA_SOURCE_DIR "/templates/hsg", folder, std::filesystem::copy_options::recursive);
        host.settings().setValue("hsg/template", folder);
        start();
    }
    void start() {
        place.reset();
        place = std::make_unique<hsg::Workplace>(host, [] { return at("2026-03-12 08:00:00"); });
        while (!place->shelf().isRead()) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    void replace(const std::string& file, const std::string& from, const std::string& to) {
        auto text = read(folder + "/" + file);
        const auto found = text.find(from);
        BOOST_REQUIRE(found != std::string::npos);
        std::ofstream(folder + "/" + file, std::ios::binary) << text.replace(found, from.size(), to);
    }
    std::string hash() { return place->session()->source().hash; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(templates, Edited)

BOOST_AUTO_TEST_CASE(a_draft_stays_with_its_template_until_the_reader_takes_it_to_another) {
    host.show(waterExam());
    place->session()->setAnswer(choice("reach", "right", "R4"));
    const auto before = hash();
    const auto reading = place->session()->reading();
    BOOST_TEST(!place->otherTemplate());
    replace("template.yaml", "id: dilatation_moderate_from, value: 15", "id: dilatation_moderate_from, value: 12");
    start();
    BOOST_TEST(hash() == before);
    BOOST_TEST((place->session()->reading() == reading));
    BOOST_REQUIRE(place->otherTemplate());
    int going = 0, came = 0;
    QObject::connect(place.get(), &hsg::Workplace::sessionGoing, [&] { ++going; });
    QObject::connect(place.get(), &hsg::Workplace::sessionCame, [&] { ++came; });
    BOOST_TEST(place->takeTo());
    BOOST_TEST(going == 1);
    BOOST_TEST(came == 1);
    BOOST_TEST(hash() != before);
    BOOST_TEST((place->session()->reading().answers == reading.answers));
    BOOST_TEST(place->session()->reading().templateRef.hash == hash());
    BOOST_TEST(!place->takeTo());
    place->session()->setAnswer(choice("reach", "left", "R4"));
    start();
    BOOST_TEST(hash() != before);
    BOOST_TEST(place->session()->reading().answers.size() == 2u);
}

BOOST_AUTO_TEST_CASE(another_study_gets_the_template_in_force) {
    host.show(waterExam());
    place->session()->setAnswer(choice("reach", "right", "R4"));
    const auto before = hash();
    replace("template.yaml", "id: dilatation_moderate_from, value: 15", "id: dilatation_moderate_from, value: 12");
    start();
    BOOST_TEST(hash() == before);
    host.show(set({study("7", {series("7.1", 1, {film("7.1.1", 1, "2026-04-01 09:00:00")})})}));
    BOOST_TEST(hash() != before);
    host.show(waterExam());
    BOOST_TEST(hash() == before);
}

BOOST_AUTO_TEST_CASE(a_broken_template_stops_no_reading) {
    const auto before = hash();
    replace("template.yaml", "id: hsg", "id: [hsg");
    start();
    BOOST_REQUIRE(place->session());
    BOOST_TEST(hash() == before);
    BOOST_TEST(place->shelf().trouble().find("template.yaml") == 0u);
    host.show(waterExam());
    BOOST_TEST(place->session()->setAnswer(choice("reach", "right", "R4")));
}

BOOST_AUTO_TEST_SUITE_END()
