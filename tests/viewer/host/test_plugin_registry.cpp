#include <QObject>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "viewer/host/commands.h"
#include "viewer/host/plugin_registry.h"
#include "viewer/sdk/capabilities.h"
#include "viewer/sdk/host.h"
#include "viewer/sdk/reading_plugin.h"

using namespace viewer::host;

namespace {

const std::string plugins = std::string(FIMBRIA_BINARY_DIR) + "/test-plugins/";

std::string faulty(const std::string& name) {
    return plugins + "faulty/" + name;
}

bool isMapped(const std::string& library) {
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);)
        if (line.find(library) != std::string::npos) return true;
    return false;
}

/// The one entry of a folder.
PluginEntry only(const PluginRegistry& registry) {
    BOOST_REQUIRE_EQUAL(registry.entries().size(), 1);
    return registry.entries().front();
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_right_plugin_is_found_by_its_manifest_and_not_loaded) {
    const PluginRegistry registry({plugins + "tiny"});
    const auto entry = only(registry);
    BOOST_CHECK(entry.state == PluginState::Found);
    BOOST_CHECK_EQUAL(entry.manifest.id, "tiny");
    BOOST_CHECK_EQUAL(entry.manifest.version, "1.2.3");
    BOOST_CHECK_EQUAL(allCommands(registry).back().name, "tiny-count");
    BOOST_CHECK(!isMapped("tiny_plugin.so"));
}

BOOST_AUTO_TEST_CASE(each_wrong_manifest_is_refused_with_its_reason_and_not_loaded) {
    const std::vector<std::tuple<std::string, std::string, std::string>> cases = {
        {"wrong_iid", "plugin.iid", "It is made for another interface (org.example.Other/1)."},
        {"wrong_api", "plugin.api", "It needs host interface 3–4; this program has 2."},
        {"no_version", "plugin.manifest", "Its manifest has no valid field “version”."},
        {"no_id", "plugin.manifest", "Its manifest has no valid field “id”."},
        {"taken_command", "plugin.command", "Its command “render” already belongs to another."},
    };
    for (const auto& [name, code, sentence] : cases) {
        const PluginRegistry registry({faulty(name)}, {"render"});
        const auto entry = only(registry);
        BOOST_CHECK(entry.state == PluginState::Refused);
        BOOST_CHECK_EQUAL(entry.refusal.code, code);
        BOOST_CHECK_EQUAL(refusalText(entry.refusal), sentence);
        BOOST_CHECK(registry.find("faulty") == nullptr);
        BOOST_CHECK(!isMapped(name + ".so"));
    }
}

BOOST_AUTO_TEST_CASE(a_library_that_is_no_plugin_is_refused_as_such) {
    const PluginRegistry registry({faulty("no_plugin")});
    BOOST_CHECK_EQUAL(only(registry).refusal.code, "plugin.none");
}

BOOST_AUTO_TEST_CASE(the_second_plugin_of_an_id_is_refused_and_names_the_first) {
    const PluginRegistry registry({plugins + "tiny", faulty("same_id")});
    BOOST_REQUIRE_EQUAL(registry.entries().size(), 2);
    BOOST_CHECK(registry.entries()[0].state == PluginState::Found);
    BOOST_CHECK_EQUAL(registry.entries()[1].refusal.code, "plugin.duplicate");
    BOOST_CHECK_EQUAL(registry.entries()[1].refusal.detail, registry.entries()[0].path);
}

BOOST_AUTO_TEST_CASE(one_file_reached_by_two_folders_is_listed_once) {
    const PluginRegistry registry({plugins + "tiny", plugins + "tiny/../tiny"});
    BOOST_CHECK_EQUAL(registry.entries().size(), 1);
}

BOOST_AUTO_TEST_CASE(what_shows_only_on_loading_is_refused_then) {
    PluginRegistry registry({faulty("not_loadable")});
    BOOST_CHECK(only(registry).state == PluginState::Found);
    BOOST_CHECK_EQUAL(registry.load("faulty").error().code, "plugin.load");
    BOOST_CHECK(only(registry).state == PluginState::Refused);
    BOOST_CHECK_NE(refusalText(only(registry).refusal).find("symbolThatNobodyDefines"), std::string::npos);
    BOOST_CHECK_EQUAL(registry.load("faulty").error().code, "plugin.unknown");

    PluginRegistry bare({faulty("no_interface")});
    BOOST_CHECK_EQUAL(bare.load("faulty").error().code, "plugin.interface");
}

BOOST_AUTO_TEST_CASE(the_tiny_plugin_offers_every_capability_of_the_contract) {
    using namespace viewer::sdk;
    PluginRegistry registry({plugins + "tiny"});
    const auto root = registry.load("tiny");
    BOOST_REQUIRE(root);
    BOOST_CHECK(only(registry).state == PluginState::Loaded);
    BOOST_CHECK(*registry.load("tiny") == *root);
    BOOST_CHECK(qobject_cast<ReadingPlugin*>(*root));
    BOOST_CHECK(qobject_cast<StripProvider*>(*root));
    BOOST_CHECK(qobject_cast<UnsavedWork*>(*root));
    BOOST_CHECK(qobject_cast<CommandProvider*>(*root));
    BOOST_CHECK(qobject_cast<ShortcutProvider*>(*root));
    BOOST_CHECK(qobject_cast<MenuProvider*>(*root));
}

BOOST_AUTO_TEST_CASE(folders_are_the_variable_then_beside_the_executable) {
    const auto folders = pluginFolders("/opt/f/bin/fimbria", "/a:/b:");
    BOOST_CHECK((folders == std::vector<std::string>{"/a", "/b", "/opt/f/plugins", "/opt/f/lib/fimbria/plugins"}));
}
