#include <boost/test/unit_test.hpp>
#include <map>
#include <set>

#include "tests/viewer/app/workplace.h"

using viewer::host::Binding;
using viewer::host::KeyArea;
using viewer::host::keyList;

namespace {

std::vector<std::string> missingOf(const viewer::host::Keymap& keymap, const std::set<std::string>& wanted) {
    std::vector<std::string> missing;
    for (const auto& id : wanted)
        if (!keymap.find(id)) missing.push_back(id);
    return missing;
}

/// Every use of a key in each half, what is only wanted now and then apart.
struct Uses {
    std::map<std::string, std::vector<std::string>> always, occasional;
    explicit Uses(const viewer::host::Keymap& keymap, KeyArea half) {
        for (const auto& one : keymap.bindings()) {
            if (one.area != half && one.area != KeyArea::Window) continue;
            for (const auto& key : keyList(one.keys)) (one.conditional ? occasional : always)[key].push_back(one.id);
        }
    }
};

}  // namespace

// the real plugin in the real window
BOOST_AUTO_TEST_CASE(no_key_of_the_whole_workstation_does_two_things_in_one_half) {
    Workplace place("../plugins");
    place.open({place.study("1.2.3", {"WANG^LI", "1", "A", "19900101"})});
    const auto& keymap = place.window().keymap();
    const auto missing = missingOf(keymap, {"view.invert", "mark.length", "compare.flicker", "landmark.left",
                                            "view.presentation-next", "cine.pause", "window.detach-films",
                                            "window.switch-half", "hsg.follow", "hsg.stage-next", "hsg.run-frame"});
    for (const auto& id : missing) BOOST_ERROR(id + " is not in the key map");
    for (const auto& conflict : keymap.conflicts())
        BOOST_ERROR(conflict.keys + ": " + conflict.firstId + " and " + conflict.secondId);
    // not by the key map's own judgement
    for (const auto half : {KeyArea::Films, KeyArea::Panel}) {
        const Uses uses(keymap, half);
        for (const auto& [key, ids] : uses.always)
            for (std::size_t i = 1; i < ids.size(); ++i) BOOST_ERROR(key + ": " + ids[0] + " and " + ids[i]);
        for (const auto& [key, ids] : uses.occasional) {
            const auto always = uses.always.find(key);
            if (always == uses.always.end()) continue;
            const Binding* below = keymap.find(always->second.front());
            BOOST_TEST((below->area == KeyArea::Films),
                       key << " of " << ids.front() << " would hide " << below->id << ", which works everywhere");
        }
    }
}

BOOST_AUTO_TEST_CASE(every_command_keeps_all_the_keys_that_it_asks_for) {
    Workplace place("../plugins");
    place.open({place.study("1.2.3", {"WANG^LI", "1", "A", "19900101"})});
    const auto& keymap = place.window().keymap();
    for (const auto& one : keymap.bindings()) {
        const auto usable = keymap.usableKeys(one.id);
        BOOST_TEST((usable == keyList(one.defaultKeys)), one.id << " loses a key of " << one.defaultKeys);
        BOOST_TEST((!one.text.empty() && !one.group.empty()), one.id << " has no words under Help, Keyboard");
    }
}
