#include <boost/test/unit_test.hpp>
#include <map>

#include "viewer/host/keymap.h"

using namespace viewer::host;

namespace {

struct MapSettings : viewer::sdk::Settings {
    std::map<std::string, std::string> values;
    std::optional<std::string> value(const std::string& key) const override {
        const auto found = values.find(key);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    }
    void setValue(const std::string& key, const std::string& text) override { values[key] = text; }
    std::string dataDirectory() const override { return {}; }
    std::string language() const override { return "en"; }
};

Binding binding(const std::string& id, KeyArea area, const std::string& keys) {
    return {id, id, "Test", area, keys, {}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_two_halves_may_share_a_key_but_not_with_the_window) {
    MapSettings settings;
    Keymap keymap(settings);
    keymap.add(binding("view.invert", KeyArea::Films, "I"));
    keymap.add(binding("tiny.i", KeyArea::Panel, "I"));
    BOOST_CHECK(keymap.conflicts().empty());
    keymap.add(binding("tiny.all", KeyArea::Window, "I"));
    BOOST_REQUIRE_EQUAL(keymap.conflicts().size(), 2);
    BOOST_CHECK(keymap.conflicts()[0] == (KeyConflict{"I", "view.invert", "tiny.all"}));
    BOOST_CHECK(keymap.usableKeys("tiny.all").empty());
    BOOST_CHECK(keymap.usableKeys("view.invert") == std::vector<std::string>{"I"});
}

BOOST_AUTO_TEST_CASE(a_key_that_begins_a_longer_one_conflicts) {
    MapSettings settings;
    Keymap keymap(settings);
    keymap.add(binding("a", KeyArea::Films, "G, 1"));
    keymap.add(binding("b", KeyArea::Films, "G"));
    keymap.add(binding("c", KeyArea::Films, "G, 2"));
    BOOST_REQUIRE_EQUAL(keymap.conflicts().size(), 2);
    BOOST_CHECK_EQUAL(keymap.conflicts()[0].secondId, "b");
    BOOST_CHECK_EQUAL(keymap.conflicts()[1].secondId, "c");
}

BOOST_AUTO_TEST_CASE(what_wants_a_key_now_and_then_shares_it_with_other_occasions_only) {
    MapSettings settings;
    Keymap keymap(settings);
    const auto add = [&](const std::string& id, bool conditional) {
        auto one = binding(id, KeyArea::Films, "Left");
        one.conditional = conditional;
        keymap.add(one);
    };
    add("film.previous", false);
    add("compare.less", true);
    add("landmark.left", true);
    BOOST_CHECK(keymap.conflicts().empty());
    BOOST_CHECK(keymap.usableKeys("landmark.left") == std::vector<std::string>{"Left"});
    add("landmark.other", true);
    BOOST_REQUIRE_EQUAL(keymap.conflicts().size(), 1);
    BOOST_CHECK(keymap.conflicts()[0] == (KeyConflict{"Left", "landmark.left", "landmark.other"}));
}

BOOST_AUTO_TEST_CASE(only_the_lost_key_of_several_is_taken_away) {
    MapSettings settings;
    Keymap keymap(settings);
    keymap.add(binding("a", KeyArea::Films, "T"));
    keymap.add(binding("b", KeyArea::Films, "P; T; M"));
    BOOST_CHECK((keymap.usableKeys("b") == std::vector<std::string>{"P", "M"}));
}

BOOST_AUTO_TEST_CASE(the_readers_own_key_goes_before_the_default_and_nonsense_does_not) {
    MapSettings settings;
    settings.values = {{"keys/a", "Shift+X"}, {"keys/b", "none"}, {"keys/c", "Banana+Q"}};
    Keymap keymap(settings);
    for (const char* id : {"a", "b", "c"}) keymap.add(binding(id, KeyArea::Films, "Y"));
    BOOST_CHECK_EQUAL(keymap.find("a")->keys, "Shift+X");
    BOOST_CHECK_EQUAL(keymap.find("b")->keys, "");
    BOOST_CHECK_EQUAL(keymap.find("c")->keys, "Y");
    BOOST_CHECK(keymap.badOverrides() == std::vector<std::string>{"c"});
}

BOOST_AUTO_TEST_CASE(adding_an_id_again_replaces_it) {
    MapSettings settings;
    Keymap keymap(settings);
    keymap.add(binding("a", KeyArea::Films, "Y"));
    keymap.add(binding("a", KeyArea::Films, "Z"));
    BOOST_CHECK_EQUAL(keymap.bindings().size(), 1);
    keymap.removeByPrefix("a");
    BOOST_CHECK(keymap.bindings().empty());
}
