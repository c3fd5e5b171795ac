#include "plugin/guide/mark_links.h"

#include "plugin/strip/film_tile.h"
#include "tests/plugin/window/desk.h"
#include "tests/plugin/window/fake_annotations.h"

using namespace hsg;
using reporting::Evidence;
using reporting::QuestionRef;
using viewer::sdk::FilmPoint;
using viewer::sdk::ImageRef;
using viewer::sdk::Mark;
using viewer::sdk::MarkKind;

namespace {

const QuestionRef reach{"reach", "right"};

struct MarkedHost : fake::Host {
    fake::Annotations marked;
    viewer::sdk::Annotations* annotations() override { return &marked; }
};

/// A reading whose films can be marked.
struct Linked {
    Linked() {
        host.set = fake::studyOf(fake::usualShots());
        auto owned = std::make_unique<fake::Journal>();
        journal = owned.get();
        session = std::make_unique<ReadingSession>(fake::shippedTemplate(), std::move(owned));
        desk = std::make_unique<fake::Desk>(*session);
        links = std::make_unique<MarkLinks>(context());
    }
    void open(reporting::Reading reading = {}) {
        if (reading.id.empty()) reading.id = "00000000-0000-4000-8000-000000000001";
        session->open(host.set, host.reader, std::move(reading));
    }
    PanelContext context() {
        return {host, *session, *desk, navigation, [] { return fake::at(10, 20); }};
    }
    ImageRef image(std::size_t film) const {
        const auto& f = session->reading().films.at(film);
        return {f.sopInstanceUid, f.frame};
    }
    std::string film(std::size_t i) const { return session->reading().films.at(i).id; }
    std::string draw(std::size_t film, FilmPoint at, const std::string& link = {}) {
        return host.marked.add({{}, image(film), MarkKind::Point, {at}, {}, link});
    }
    void answer(const std::vector<Evidence>& evidence, const QuestionRef& to = reach) {
        session->setAnswer(
            {to.question, to.side, reporting::Choice{"R2"}, "", evidence, reporting::Origin::Reader, ""});
    }
    std::vector<Evidence> evidence() const { return session->reading().answer("reach", "right")->evidence; }
    const Mark& mark(const std::string& id) const {
        const auto found =
            std::find_if(host.marked.all.begin(), host.marked.all.end(), [&](const Mark& one) { return one.id == id; });
        BOOST_REQUIRE(found != host.marked.all.end());
        return *found;
    }

    MarkedHost host;
    fake::Journal* journal = nullptr;
    std::unique_ptr<ReadingSession> session;
    std::unique_ptr<fake::Desk> desk;
    Navigation navigation;
    std::unique_ptr<MarkLinks> links;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(marks_and_answers, Linked)

BOOST_AUTO_TEST_CASE(the_chosen_mark_becomes_the_evidence_and_its_place_follows_it) {
    open();
    answer({{film(4), {}, {}}});
    BOOST_TEST(!linkChosenMark(context(), reach));  // none is chosen
    const auto id = draw(3, {20.5, 30.5});
    host.marked.chosenId = id;
    BOOST_TEST(linkChosenMark(context(), reach));
    BOOST_TEST((evidence() == std::vector<Evidence>{{film(3), 20.0, 30.0}}));
    BOOST_TEST(mark(id).linkedTo == linkOf(reach));
    BOOST_TEST(linkedMark(reach, image(3), host.marked) == id);
    BOOST_TEST(linkedMark(reach, image(4), host.marked) == "");
    Mark moved = mark(id);
    moved.points = {{22.5, 31.5}};
    host.marked.change(moved);
    BOOST_TEST((evidence() == std::vector<Evidence>{{film(3), 22.0, 31.0}}));
    BOOST_TEST((journal->last == session->reading()));  // on the disk as well
}

BOOST_AUTO_TEST_CASE(a_mark_that_is_deleted_leaves_the_film_and_undo_brings_both_back) {
    open();
    const auto id = draw(3, {20.5, 30.5}, linkOf(reach));
    answer({{film(3), 20.0, 30.0}});
    host.marked.remove(id);
    BOOST_TEST((evidence() == std::vector<Evidence>{{film(3), {}, {}}}));
    session->undo();
    BOOST_TEST((evidence() == std::vector<Evidence>{{film(3), 20.0, 30.0}}));
    BOOST_REQUIRE(host.marked.all.size() == 1u);
    BOOST_TEST((host.marked.all[0].points == std::vector<FilmPoint>{{20.5, 30.5}}));
    BOOST_TEST(host.marked.all[0].linkedTo == linkOf(reach));
}

BOOST_AUTO_TEST_CASE(an_answer_with_other_evidence_lets_its_marks_go) {
    open();
    const auto id = draw(3, {20.5, 30.5}, linkOf(reach));
    answer({{film(3), 20.0, 30.0}});
    answer({{film(5), {}, {}}});
    BOOST_TEST(mark(id).linkedTo == "");
    BOOST_TEST((evidence() == std::vector<Evidence>{{film(5), {}, {}}}));
    session->undo();
    BOOST_TEST(mark(id).linkedTo == linkOf(reach));
    BOOST_TEST(host.marked.all.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_mark_for_a_blank_question_waits_for_its_answer) {
    open();
    const auto id = draw(3, {20.5, 30.5});
    host.marked.chosenId = id;
    BOOST_TEST(linkChosenMark(context(), reach));
    BOOST_TEST(!session->reading().answer("reach", "right"));
    answer(evidenceOf(reach, host.marked.marks(), session->reading()));
    BOOST_TEST((evidence() == std::vector<Evidence>{{film(3), 20.0, 30.0}}));
    BOOST_TEST(mark(id).linkedTo == linkOf(reach));
    unlinkMarks(context(), reach);
    BOOST_TEST(mark(id).linkedTo == "");
    BOOST_TEST((evidence() == std::vector<Evidence>{{film(3), {}, {}}}));
}

BOOST_AUTO_TEST_CASE(evidence_of_a_reading_from_elsewhere_gets_its_marks_once_they_are_read) {
    open();
    answer({{film(3), 7.0, 8.0}});
    const auto reading = session->reading();
    host.marked.all.clear();
    host.marked.loaded = false;
    Linked other;
    other.host.marked.loaded = false;
    other.open(reading);
    BOOST_TEST(other.host.marked.all.empty());  // they may yet come from the disk
    other.host.marked.load();
    BOOST_REQUIRE(other.host.marked.all.size() == 1u);
    BOOST_TEST((other.host.marked.all[0].points == std::vector<FilmPoint>{{7.5, 8.5}}));
    BOOST_TEST((other.session->reading().answer("reach", "right")->evidence == reading.answers.at(0).evidence));
    // a mark of the reader's at that very place is taken instead
    Linked third;
    third.host.marked.loaded = false;
    third.open(reading);
    const auto own = third.host.marked.add({{}, third.image(3), MarkKind::Arrow, {{7.5, 8.5}, {30, 30}}, {}, {}});
    third.host.marked.load();
    BOOST_TEST(third.host.marked.all.size() == 1u);
    BOOST_TEST(third.mark(own).linkedTo == linkOf(reach));
}

BOOST_AUTO_TEST_CASE(a_mark_on_no_film_of_the_reading_is_refused_in_words) {
    open();
    answer({{film(4), {}, {}}});
    host.marked.chosenId = host.marked.add({{}, {"9.9", 1}, MarkKind::Point, {{1, 1}}, {}, {}});
    BOOST_TEST(!linkChosenMark(context(), reach));
    BOOST_REQUIRE(host.notices.size() == 1u);
    BOOST_TEST((evidence() == std::vector<Evidence>{{film(4), {}, {}}}));
}

BOOST_AUTO_TEST_CASE(calibrations_and_key_images_become_facts_that_undo_leaves_alone) {
    open();
    answer({{film(4), {}, {}}});
    host.marked.calibrate(image(4).sopInstanceUid, 20);
    host.marked.setKeyImage(image(1), true);
    BOOST_TEST(session->reading().films[4].calibratedOnMm.value_or(0) == 20);
    BOOST_TEST(!session->reading().films[3].calibratedOnMm);
    BOOST_TEST(session->reading().films[1].keyImage);
    BOOST_TEST((journal->last == session->reading()));
    session->undo();
    BOOST_TEST(!session->reading().answer("reach", "right"));
    BOOST_TEST(session->reading().films[4].calibratedOnMm.value_or(0) == 20);
    BOOST_TEST(session->reading().films[1].keyImage);
    session->redo();
    BOOST_TEST(session->reading().answer("reach", "right") != nullptr);
    host.marked.setKeyImage(image(1), false);
    BOOST_TEST(!session->reading().films[1].keyImage);
    session->setReadOnly(true);
    host.marked.setKeyImage(image(2), true);
    BOOST_TEST(!session->reading().films[2].keyImage);  // a signed reading is closed
}

BOOST_AUTO_TEST_CASE(key_images_have_a_star_in_the_strip_and_its_words) {
    fake::Workplace place;
    BOOST_TEST(place.host.annotations() == nullptr);  // a host without marks: everything else works
    open();
    FilmStrip strip(context(), nullptr);
    const auto tiles = strip.findChildren<FilmTile*>();
    BOOST_REQUIRE(std::size_t(tiles.size()) == session->reading().films.size());
    const auto keys = [&] {
        int n = 0;
        for (const auto* tile : tiles) n += tile->accessibleDescription().contains("key image") ? 1 : 0;
        return n;
    };
    BOOST_TEST(keys() == 0);
    host.marked.setKeyImage(image(2), true);
    BOOST_TEST(keys() == 1);
    host.marked.setKeyImage(image(2), false);
    BOOST_TEST(keys() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
