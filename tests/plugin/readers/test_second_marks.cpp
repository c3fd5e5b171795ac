#include <boost/test/unit_test.hpp>

#include "plugin/bridge/second_readings.h"
#include "plugin/bridge/workplace.h"
#include "plugin/guide/mark_links.h"
#include "tests/plugin/bridge/fake_host.h"
#include "tests/plugin/bridge/sample_case.h"
#include "tests/plugin/readers/two_readers.h"
#include "tests/plugin/window/fake_annotations.h"
#include "viewer/sdk/annotation_sets.h"

using namespace test;
using reporting::Choice;

namespace {

/// Marks in sets, as the viewer keeps them: those of another set are out of sight and not lost.
struct MarksInSets : fake::Annotations, viewer::sdk::AnnotationSets {
    std::string now;
    bool isStuck = false;  ///< marks that cannot be written yet keep their set
    std::map<std::string, std::vector<viewer::sdk::Mark>> kept;
    bool useSet(const std::string& name) override {
        if (isStuck) return false;
        kept[now] = all;
        all.clear();
        emit changed();
        now = name;
        all = kept[now];
        emit changed();
        return true;
    }
    std::string currentSet() const override { return now; }
    void* qt_metacast(const char* name) override {
        if (std::string(name) == "org.fimbria.AnnotationSets/1") return static_cast<viewer::sdk::AnnotationSets*>(this);
        return fake::Annotations::qt_metacast(name);
    }
};

struct MarkedHost : FakeHost {
    using FakeHost::FakeHost;
    MarksInSets marks;
    viewer::sdk::Annotations* annotations() override { return &marks; }
};

}  // namespace

BOOST_AUTO_TEST_CASE(marks_of_the_first_reader_are_out_of_sight_and_stay_the_evidence_of_his_answers) {
    Scratch scratch;
    MarkedHost host(scratch);
    const auto sample = sampleCase("bilateral_patent");
    hsg::Workplace place(host, morning);
    hsg::Navigation navigation;
    const hsg::PanelContext context{host, *place.session(), *place.desk(), navigation, morning};
    hsg::MarkLinks links(context);
    host.show(sample.studies);
    place.desk()->setProfile(first);
    const auto film = place.session()->reading().films.front();
    place.session()->setAnswer(
        {"reach", "right", Choice{"R4"}, {}, {{film.id, 10, 12}}, reporting::Origin::Reader, {}});
    BOOST_REQUIRE(host.marks.all.size() == 1u);
    const auto before = place.session()->reading();
    BOOST_REQUIRE(before.answer("reach", "right")->evidence.front().x);

    BOOST_REQUIRE(place.secondReadings()->begin(second).isEmpty());
    BOOST_TEST(host.marks.all.empty());
    BOOST_TEST(place.session()->reading().answers.empty());
    place.session()->setAnswer(
        {"reach", "right", Choice{"R2"}, {}, {{film.id, 30, 30}}, reporting::Origin::Reader, {}});
    BOOST_TEST(host.marks.all.size() == 1u);

    BOOST_TEST(place.secondReadings()->leave().isEmpty());
    BOOST_TEST((place.session()->reading() == before));
    BOOST_REQUIRE(host.marks.all.size() == 1u);
    BOOST_TEST(host.marks.all.front().linkedTo == "answer:reach:right");
    BOOST_REQUIRE(place.secondReadings()->begin(second).isEmpty());
    BOOST_TEST(place.session()->reading().answer("reach", "right")->evidence.front().x.value_or(0) == 30);
}

BOOST_AUTO_TEST_CASE(while_marks_cannot_change_hands_nobody_reads) {
    Scratch scratch;
    MarkedHost host(scratch);
    const auto sample = sampleCase("bilateral_patent");
    hsg::Workplace place(host, morning);
    host.show(sample.studies);
    place.desk()->setProfile(first);
    place.session()->setAnswer(choice("reach", "right", "R4"));
    const auto before = place.session()->reading();
    BOOST_REQUIRE(place.secondReadings()->begin(second).isEmpty());
    place.session()->setAnswer(choice("reach", "right", "R2"));
    const auto blinded = place.session()->reading();
    // the next study, and back, while the second reader's marks cannot be written: the first one's are out of sight
    const auto next = set({study("7", {series("7.1", 1, {film("7.1.1", 1, "2026-04-01 09:00:00")})})});
    host.marks.isStuck = true;
    host.show(next);
    BOOST_TEST(place.session()->reading().id.empty());
    BOOST_TEST(!place.session()->setAnswer(choice("reach", "right", "R0")));
    BOOST_TEST(!host.notes.empty());
    host.marks.isStuck = false;
    host.show(sample.studies);
    BOOST_TEST((place.session()->reading() == blinded));
    host.show(next);
    BOOST_TEST(!place.session()->reading().id.empty());
    host.marks.isStuck = true;
    host.show(sample.studies);  // the first reader's marks would stay in sight of the blinded one
    BOOST_TEST(place.session()->reading().id.empty());
    BOOST_TEST(!place.session()->setAnswer(choice("reach", "right", "R0")));
    host.marks.isStuck = false;
    host.show(sample.studies);  // opened again
    BOOST_TEST((place.session()->reading() == blinded));
    BOOST_TEST(place.secondReadings()->leave().isEmpty());
    BOOST_TEST((place.session()->reading() == before));
}
