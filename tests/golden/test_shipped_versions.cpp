#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <map>
#include <sstream>

#include "reporting/authoring/lifecycle.h"
#include "reporting/template/load.h"
#include "tests/golden/kept_file.h"

/// A report names id, version and hash of its template: two contents must never bear one version. What is refused to a
/// department is refused to the shipped templates as well.
namespace {

namespace fs = std::filesystem;

const fs::path root = FIMBRIA_SOURCE_DIR;
const fs::path pins = root / "tests/golden/shipped_versions.txt";

struct Pin {
    std::string version, hash;
};

std::map<std::string, Pin> pinned() {
    std::map<std::string, Pin> all;
    std::istringstream in(golden::bytesOf(pins));
    for (std::string id, version, hash; in >> id >> version >> hash;) all[id] = {version, hash};
    return all;
}

std::map<std::string, Pin> shipped() {
    std::map<std::string, Pin> all;
    for (const auto& entry : fs::directory_iterator(root / "templates")) {
        if (!fs::exists(entry.path() / "template.yaml")) continue;
        const auto loaded = reporting::loadTemplate(entry.path().string());
        BOOST_REQUIRE_MESSAGE(loaded.value, entry.path());
        all[loaded.value->id] = {loaded.value->version, loaded.value->hash};
    }
    return all;
}

bool isHigher(const std::string& now, const std::string& before) {
    using reporting::authoring::SemanticVersion;
    const auto a = SemanticVersion::parse(now), b = SemanticVersion::parse(before);
    return a && b && *a > *b;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_shipped_version_has_one_content_for_good) {
    const auto before = pinned(), now = shipped();
    const std::string how =
        " Then: FIMBRIA_UPDATE_GOLDEN=1 build/dev/bin/test_golden -t 'a_shipped_version*', and the golden reports.";
    bool isGood = true;
    const auto refuse = [&](const std::string& words) {
        isGood = false;
        BOOST_ERROR(words + how);
    };
    const bool isUpdate = std::getenv("FIMBRIA_UPDATE_GOLDEN") != nullptr;
    std::string text;
    for (const auto& [id, one] : now) {
        text += id + " " + one.version + " " + one.hash + "\n";
        const auto old = before.find(id);
        const bool isNew = old == before.end();
        if (!isNew && old->second.hash == one.hash && old->second.version == one.version) continue;
        if (!isNew && !isHigher(one.version, old->second.version))
            refuse("templates/" + id + " changed, and " + old->second.version +
                   " is a version that reports may name: raise `version` in its template.yaml.");
        else if (!isUpdate)
            refuse("templates/" + id + " " + one.version + " is not pinned yet.");
    }
    if (isUpdate && isGood) std::ofstream(pins, std::ios::binary) << text;
}
