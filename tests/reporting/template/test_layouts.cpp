#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>

#include "reporting/template/load.h"
#include "tests/support/template_folder.h"

using namespace reporting;

namespace {

const char* const twoLayouts = R"(layouts:
  - id: pair
    selectors:
      - {id: first, phases: [FIRST]}
      - {id: late, phases: [LATE], elapsedMin: 15, elapsedMax: 40, words: [RPO, 右斜], laterality: R, prior: 1, keyImage: yes, choose: last, frame: middle}
    stages:
      - {id: open, grid: [1, 2], panes: [{show: [first]}, {show: [late, first], missing: collapse, polarity: own, window: 2}]}
      - id: door
        steps: [door]
        grid: [1, 1]
        scale: fit
        links: [zoom, pan]
        compare: swipe
        panes: [{show: [late], missing: skip}]
  - id: sheet
    selectors: [{id: any, choose: first}]
    stages: [{id: all, grid: [2, 3], times: 6, panes: [{show: [any], missing: collapse}]}]
)";

/// The small template with these layouts and their names.
struct Folder : TemplateFolder {
    explicit Folder(const std::string& layouts = twoLayouts) {
        write("layouts.yaml", layouts);
        for (const char* language : {"en", "zh"}) {
            const auto file = std::string(language) + "/labels.yaml";
            write(file, read(file) + "layout.pair: \"Pair\"\nlayout.sheet: \"Sheet\"\n");
        }
    }
};

/// "layouts.yaml:5:9 template.code message" for each problem of the layouts.
std::string problems(const std::string& layouts) {
    Folder folder(layouts);
    std::string all;
    for (const auto& one : loadTemplate(folder.path()).diagnostics)
        all += one.file + ":" + std::to_string(one.line) + ":" + std::to_string(one.column) + " " + one.code + " " +
               one.message + "\n";
    return all;
}

std::string spoiled(const std::string& from, const std::string& to) {
    std::string text = twoLayouts;
    const auto at = text.find(from);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, from);
    return problems(text.replace(at, from.size(), to));
}

}  // namespace

BOOST_AUTO_TEST_CASE(layouts_are_read_with_every_key) {
    Folder folder;
    const auto loaded = loadTemplate(folder.path());
    BOOST_REQUIRE_MESSAGE(loaded.value, problems(twoLayouts));
    const auto& layouts = loaded.value->layouts;
    BOOST_REQUIRE_EQUAL(layouts.size(), 2U);
    BOOST_TEST(layouts[0].name.at("zh") == "Pair");
    const auto* late = layouts[0].selector("late");
    BOOST_REQUIRE(late);
    BOOST_TEST(*late->elapsedMin == 15);
    BOOST_TEST(*late->elapsedMax == 40);
    BOOST_TEST(late->words.size() == 2U);
    BOOST_TEST(late->laterality == "R");
    BOOST_TEST(late->prior == 1);
    BOOST_TEST(*late->keyImage);
    BOOST_TEST((late->choose == FilmChoice::Last && late->frame == FrameChoice::Middle));
    const auto* open = layouts[0].stage("open");
    BOOST_REQUIRE(open);
    BOOST_TEST(open->panes[1].show.size() == 2U);
    BOOST_TEST((open->panes[1].missing == WhenMissing::Collapse && open->panes[1].polarity == PanePolarity::Own));
    BOOST_TEST(*open->panes[1].window == 2);
    const auto* door = layouts[0].stageOf("door");
    BOOST_REQUIRE(door);
    BOOST_TEST(door->id == "door");
    BOOST_TEST(!door->sameScale);
    BOOST_TEST((door->links == StageLinks{true, true, false, false}));
    BOOST_TEST((door->compare == StageComparison::Swipe));
    BOOST_TEST(layouts[1].stages[0].panes.size() == 6U);
    BOOST_TEST((loaded.value->phasesHungFor("door") == std::vector<std::string>{"LATE"}));
}

BOOST_AUTO_TEST_CASE(the_short_form_of_a_step_is_a_stage_of_the_first_layout) {
    TemplateFolder plain;
    const auto loaded = loadTemplate(plain.path());
    BOOST_REQUIRE(loaded.value);
    BOOST_REQUIRE_EQUAL(loaded.value->layouts.size(), 1U);
    const auto& guide = loaded.value->layouts[0];
    BOOST_TEST(guide.stages.front().id == "open");
    BOOST_REQUIRE(guide.stageOf("door"));
    BOOST_TEST(guide.stageOf("door")->panes.size() == 2U);
    BOOST_TEST((loaded.value->phasesHungFor("door") == std::vector<std::string>{"FIRST", "LATE"}));
    // with layouts of its own the steps that have no stage get theirs from the short form
    Folder folder;
    const auto mixed = loadTemplate(folder.path());
    BOOST_REQUIRE(mixed.value);
    BOOST_TEST(mixed.value->layouts[0].stageOf("door")->id == "door");
    BOOST_TEST(mixed.value->layouts[0].stageOf("general")->id == "step_general");
}

BOOST_AUTO_TEST_CASE(a_slip_in_a_layout_is_told_at_its_place) {
    const auto has = [](const std::string& all, const std::string& part) {
        BOOST_TEST(all.find(part) != std::string::npos, "'" << part << "' is not in:\n" << all);
    };
    has(spoiled("phases: [FIRST]", "phases: [FRIST]"),
        "layouts.yaml:2:5 template.unknown-id There is no phase 'FRIST'.");
    has(spoiled("show: [first]", "show: [frist]"),
        "layouts.yaml:7:9 template.unknown-id There is no selector 'frist'. Did you mean 'first'?");
    has(spoiled("steps: [door]", "steps: [dor]"), "template.unknown-id There is no step 'dor'. Did you mean 'door'?");
    has(spoiled("grid: [1, 2]", "grid: [2, 2]"),
        "layouts.yaml:7:9 template.panes The grid has 4 places, but there are 2 panes.");
    has(spoiled("grid: [1, 2]", "grid: [1, 7]"), "layouts.yaml:7:30 template.number A whole number from 1 to 6");
    has(spoiled("missing: skip", "missing: hide"), "layouts.yaml:14:41 template.value 'hide' is none of");
    has(spoiled("laterality: R", "laterality: X"), "template.value 'X' is none of: R, L, B.");
    has(spoiled("elapsedMin: 15", "elapsedMin: 45"), "layouts.yaml:5:9 template.number 'elapsedMin' is greater");
    has(spoiled("choose: last", "chose: last"), "template.unknown-key Unknown key 'chose'");
    has(spoiled("links: [zoom, pan]", "links: [zoom, pam]"), "template.value 'pam' is none of: pan, zoom");
    has(spoiled("id: sheet", "id: pair"), "template.duplicate-id The layout 'pair' is defined twice.");
    has(spoiled("id: door\n", "id: open\n"), "template.duplicate-id The stage 'open' is defined twice.");
    has(spoiled("id: sheet", "id: nameless"), "The label 'layout.nameless' is missing.");
    has(problems("layouts:\n  - {id: pair, selectors: [], stages: []}\n"), "template.layout The layout has no stage.");
}

BOOST_AUTO_TEST_CASE(a_department_replaces_adds_and_removes_layouts) {
    Folder folder;
    folder.write("../site/template.yaml", "id: site\nversion: 1.0.0\nextends: ../mini\n");
    folder.write("../site/layouts.yaml",
                 "layouts:\n  - {id: sheet, remove: yes}\n"
                 "  - id: pair\n    stages:\n      - {id: door, compare: flicker}\n"
                 "  - {id: single, before: pair, selectors: [{id: x}], stages: [{id: s, grid: [1, 1], panes: [{show: "
                 "[x]}]}]}\n");
    for (const char* language : {"en", "zh"})
        folder.write(std::string("../site/") + language + "/labels.yaml", "layout.single: \"One\"\n");
    const auto loaded = loadTemplate(folder.path() + "/../site");
    BOOST_REQUIRE(loaded.value);
    BOOST_REQUIRE_EQUAL(loaded.value->layouts.size(), 2U);
    BOOST_TEST(loaded.value->layouts[0].id == "single");
    BOOST_TEST((loaded.value->layouts[1].stage("door")->compare == StageComparison::Flicker));
    BOOST_TEST(loaded.value->layouts[1].stage("door")->steps.size() == 1U);  // the rest is the base's
}

BOOST_AUTO_TEST_CASE(layouts_are_part_of_the_resolved_template) {
    Folder folder;
    const auto loaded = loadTemplate(folder.path());
    BOOST_REQUIRE(loaded.value);
    const auto again = templateFromResolved(resolvedTemplate(*loaded.value));
    BOOST_REQUIRE(again.value);
    BOOST_TEST((again.value->layouts == loaded.value->layouts));
    BOOST_TEST(again.value->hash == loaded.value->hash);
}

BOOST_AUTO_TEST_CASE(a_layout_of_a_colleague_is_read_even_if_it_names_what_this_template_lacks) {
    Folder folder;
    const auto loaded = loadTemplate(folder.path());
    BOOST_REQUIRE(loaded.value);
    const std::string text =
        "id: theirs\nname: {en: \"Theirs\"}\ntemplate: other\nselectors: [{id: p, phases: [PORTAL]}]\n"
        "stages: [{id: s, steps: [liver], grid: [1, 1], panes: [{show: [p]}]}]\n";
    const auto read = readLayout(text, "theirs.yaml", *loaded.value);
    BOOST_REQUIRE(read.value);
    BOOST_TEST(read.value->templateId == "other");
    BOOST_REQUIRE_EQUAL(read.diagnostics.size(), 2U);
    for (const auto& one : read.diagnostics) BOOST_TEST((one.grade == Grade::Warning));
    BOOST_TEST(!readLayout("id: x\n", "x.yaml", *loaded.value).value);
    BOOST_TEST(!readLayout("", "x.yaml", *loaded.value).value);
    BOOST_TEST(!readLayout(std::string(5000, '['), "x.yaml", *loaded.value).value);
}

namespace {

/// The YAML examples of the README's part on layouts.
std::vector<std::string> examplesOfReadme() {
    std::ifstream file(FIMBRIA_SOURCE_DIR "/templates/FORMAT.md");
    std::vector<std::string> examples;
    std::string line;
    bool isPart = false, isYaml = false;
    while (std::getline(file, line)) {
        if (line.starts_with("## ")) isPart = line.starts_with("## layouts.yaml");
        if (!isPart) continue;
        if (line == "```yaml") examples.emplace_back();
        if (line.starts_with("```"))
            isYaml = line == "```yaml";
        else if (isYaml)
            examples.back() += line + "\n";
    }
    return examples;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_the_readme_shows_departments_is_read_without_a_complaint) {
    const auto shipped = loadTemplate(FIMBRIA_SOURCE_DIR "/templates/hsg");
    BOOST_REQUIRE(shipped.value);
    const auto examples = examplesOfReadme();
    BOOST_REQUIRE_EQUAL(examples.size(), 2U);
    std::istringstream listed(examples[0]);
    std::string line, alone = "name: {en: Pair}\n";
    while (std::getline(listed, line))  // the one layout of the list, as a file of its own
        if (line.size() > 4) alone += line.substr(4) + "\n";
    for (const auto& text : {alone.replace(alone.find("uts:\n"), 5, ""), examples[1]}) {
        const auto read = readLayout(text, "README.md", *shipped.value);
        for (const auto& one : read.diagnostics)
            BOOST_ERROR(one.message + " (line " + std::to_string(one.line) + " of\n" + text + ")");
        BOOST_CHECK(read.value);
    }
}
