#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

#include "reporting/rules/compiled_template.h"
#include "reporting/template/load.h"
#include "tests/support/template_folder.h"

/// libFuzzer over what a department or a colleague may send as YAML: a layout ('L' and its text) and a whole template
/// in canonical form (anything else), read, checked and compiled.
namespace {

std::shared_ptr<const reporting::Template> known;

void layout(const std::string& text) {
    const auto loaded = reporting::readLayout(text, "layout.yaml", *known);
    if (!loaded.value) {
        if (loaded.diagnostics.empty()) std::abort();
        return;
    }
    // what was read can be kept, and means the same when it is read again
    const auto again = reporting::readLayout(reporting::writeLayout(*loaded.value), "layout.yaml", *known);
    if (!again.value || again.value->stages.size() != loaded.value->stages.size()) std::abort();
}

void wholeTemplate(const std::string& text) {
    const auto loaded = reporting::templateFromResolved(text);
    if (!loaded.value) {
        if (loaded.diagnostics.empty()) std::abort();
        return;
    }
    const auto compilation = reporting::compile(loaded.value);
    if (compilation.value) reporting::assess(*compilation.value, {});
}

/// The first inputs: layouts as tests write them, the small template of the tests.
void writeSeeds(const std::string& folder) {
    std::ofstream(folder + "/template") << reporting::resolvedTemplate(*known);
    int number = 0;
    for (const auto& one : known->layouts)
        std::ofstream(folder + "/layout-" + std::to_string(++number)) << 'L' << reporting::writeLayout(one);
    std::ofstream(folder + "/layout-full")
        << "Lid: own\nname: {en: \"Own\"}\nselectors:\n  - {id: a, phases: [FIRST], "
           "elapsedMin: 15, words: [RPO], choose: last, prior: 1}\nstages:\n  - {id: "
           "s, grid: [1, 2], panes: [{show: [a], missing: skip}, {show: [a]}]}\n";
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    const TemplateFolder folder;
    known = reporting::loadTemplate(folder.path()).value;
    if (!known) std::abort();
    if (const char* seeds = std::getenv("FIMBRIA_SEEDS")) writeSeeds(seeds);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (!text.empty() && text.front() == 'L')
        layout(text.substr(1));
    else
        wholeTemplate(text);
    return 0;
}
