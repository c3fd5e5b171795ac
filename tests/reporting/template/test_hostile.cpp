#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <set>

#include "reporting/rules/compiled_template.h"
#include "tests/support/confined.h"
#include "tests/support/template_folder.h"

/// Templates that are broken on purpose: all errors at once, in bounded time and memory.
namespace {

namespace fs = std::filesystem;
using reporting::openTemplate;

std::string times(const std::string& text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
}

std::set<std::string> codesOf(const reporting::Compilation& compilation) {
    std::set<std::string> codes;
    for (const auto& one : compilation.diagnostics) codes.insert(one.code);
    return codes;
}

/// Refused with that code, within 20 seconds of the processor and so many MiB.
void refused(const TemplateFolder& folder, const std::string& code, std::size_t mebibytes = 256) {
    const int done = test::confined({false, mebibytes, 20}, [&] {
        const auto compilation = openTemplate(folder.path());
        return !compilation.value && codesOf(compilation).count(code) == 1;
    });
    BOOST_TEST(done == 0, code << ": " << done);
}

std::string numbered(const std::string& pattern, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
        std::string one = pattern;
        for (auto at = one.find('#'); at != std::string::npos; at = one.find('#'))
            one.replace(at, 1, std::to_string(i));
        out += one;
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_kind_of_mistake_is_told_in_one_run) {
    TemplateFolder folder;
    folder.replace("template.yaml", "status: ACTIVE", "status: LIVE\nstatsu: ACTIVE");
    folder.replace("template.yaml", "{id: limit, value: 15, unit: mL, source: test}",
                   "{id: limit, value: 15, unit: furlong, source: test}");
    folder.replace("template.yaml", "marks: [start, walked]", "marks: [start, start]");
    folder.replace("questions/01_general.yaml", "code: volume, unit: mL", "code: volum, unit: mL");
    folder.replace("questions/02_door.yaml", "own.reach == R2", "own.reach == R9");
    folder.replace("rules/contradictions.yaml", "has(signs, red)", "has(signs, red");
    folder.replace("rules/limitations.yaml", "v: number(volume)", "w: number(volume)");
    folder.replace("rules/conclusions.yaml", "phrase: exam.open", "phrase: exam.opne");
    folder.replace("en/phrases.yaml", "{side}: open", "{n, plural, one {x} other {y}");
    folder.replace("en/labels.yaml", "reason.hidden: \"hidden\"\n", "");
    folder.replace("codes.yaml", "value: MINI-AGENT", "value: MINI-AGENT-THAT-IS-FAR-TOO-LONG");
    const auto compilation = openTemplate(folder.path());
    BOOST_TEST(!compilation.value);
    const auto codes = codesOf(compilation);
    for (const char* code :
         {"template.value", "template.unknown-key", "template.unit", "template.duplicate-id", "template.unknown-id",
          "template.expression", "template.arguments", "template.unknown-phrase", "template.pattern",
          "template.unknown-label", "template.code-length"})
        BOOST_TEST(codes.count(code) == 1u, code);
    BOOST_TEST(compilation.diagnostics.size() >= 12u);
    std::string suggestions;
    for (const auto& one : compilation.diagnostics) suggestions += one.message + "\n";
    for (const char* word : {"'status'", "'volume'", "'exam.open'"})
        BOOST_TEST(suggestions.find(std::string("Did you mean ") + word) != std::string::npos, suggestions);
}

BOOST_AUTO_TEST_CASE(a_link_that_leads_out_of_the_folder_is_refused_and_shows_nothing_of_what_it_leads_to) {
    TemplateFolder folder;
    const auto secret = fs::path(folder.path()).parent_path() / "secret.txt";
    { std::ofstream(secret) << "TOP-SECRET: &x *y\n"; }
    fs::remove(fs::path(folder.path()) / "rules/limitations.yaml");
    fs::create_symlink(secret, fs::path(folder.path()) / "rules/limitations.yaml");
    fs::create_directory_symlink("/", fs::path(folder.path()) / "fr");
    const auto compilation = openTemplate(folder.path());
    BOOST_TEST(!compilation.value);
    int links = 0;
    for (const auto& one : compilation.diagnostics) {
        links += one.code == "template.link" ? 1 : 0;
        BOOST_TEST(one.message.find("SECRET") == std::string::npos);
    }
    BOOST_TEST(links == 2);
    TemplateFolder inside;
    fs::rename(fs::path(inside.path()) / "report.yaml", fs::path(inside.path()) / "kept.txt");
    fs::create_symlink("kept.txt", fs::path(inside.path()) / "report.yaml");
    BOOST_TEST((openTemplate(inside.path()).value != nullptr));
}

BOOST_AUTO_TEST_CASE(circles_and_long_chains_of_overlays_end) {
    TemplateFolder own;
    own.write("template.yaml", "id: mini\nextends: ../mini\n");
    refused(own, "template.extends");
    TemplateFolder circle;
    circle.write("../a/template.yaml", "extends: ../mini\n");
    circle.write("template.yaml", "id: mini\nextends: ../a\n");
    refused(circle, "template.extends");
    TemplateFolder chain;
    for (int i = 0; i < 30; ++i)
        chain.write("../o" + std::to_string(i) + "/template.yaml", "extends: ../o" + std::to_string(i + 1) + "\n");
    chain.write("template.yaml", "id: mini\nextends: ../o0\n");
    refused(chain, "template.extends");
    TemplateFolder nowhere;
    nowhere.replace("template.yaml", "id: mini", "id: mini\nextends: ../../../nowhere");
    refused(nowhere, "template.extends");
}

BOOST_AUTO_TEST_CASE(folders_with_too_much_in_them_are_refused) {
    TemplateFolder files;
    for (int i = 0; i < 300; ++i) files.write("questions/q" + std::to_string(i) + ".yaml", "step: s\n");
    refused(files, "template.files");
    TemplateFolder entries;
    for (int i = 0; i < 4200; ++i) entries.write("notes/n" + std::to_string(i) + ".txt", "");
    refused(entries, "template.files");
    TemplateFolder large;
    large.write("report.yaml", std::string((8u << 20) + 1, '#'));
    refused(large, "template.size");
    TemplateFolder together;
    for (const char* name : {"layouts.yaml", "codes.yaml", "report.yaml", "cards.yaml", "rules/tables.yaml"})
        together.write(name, std::string(7u << 20, '#'));
    refused(together, "template.size");
}

BOOST_AUTO_TEST_CASE(yaml_that_grows_in_memory_is_refused) {
    const std::pair<std::string, const char*> texts[] = {
        {"a: " + times("[", 5000), "template.depth"},
        {"a: " + times("{a: ", 5000), "template.depth"},
        {numbered("#a:\n", 1) + times("- ", 5000), "template.depth"},
        {"a: [" + times("a,", 3000000) + "]", "template.nodes"},
        {"a: &a [b]\nb: [" + times("*a,", 50000) + "]", "template.alias"},
        {numbered("a#: b\n", 150000), "template.nodes"},
        {times("a: b\n", 40000), "template.duplicate-key"},
        {std::string("id: a\0b", 7), "template.control"},
        {"id: \xC0\xAF", "template.utf8"},
        {"id: \xED\xA0\x80", "template.utf8"},
        {times("? ", 4000) + "a", "template.depth"},
        {"id: !!python/object:os.system [x]", "template.tag"},
        {"a: \"" + std::string(7u << 20, 'x'), "template.syntax"},
    };
    for (const auto& [text, code] : texts) {
        TemplateFolder folder;
        folder.write("report.yaml", text);
        refused(folder, code, 320);
    }
    // an overlay's lists are laid over one another, never multiplied
    TemplateFolder base;
    base.write("report.yaml", "sections:\n" + numbered("  - {id: s#, heading: h}\n", 15000));
    std::string under = "mini";
    for (int i = 0; i < 6; ++i) {
        const std::string name = "laughs" + std::to_string(i);
        base.write("../" + name + "/template.yaml", "extends: ../" + under + "\n");
        base.write("../" + name + "/report.yaml",
                   "sections:\n" + numbered("  - {id: s#, sections: [{id: t, heading: h}]}\n", 12000));
        under = name;
    }
    const std::string top = (fs::path(base.path()).parent_path() / under).string();
    BOOST_TEST(test::confined({false, 900, 60}, [&] { return !openTemplate(top).value; }) == 0);
}

BOOST_AUTO_TEST_CASE(thousands_of_mistakes_are_counted_not_searched_for) {
    TemplateFolder folder;
    folder.write("questions/03_many.yaml",
                 "step: many\nquestions:\n" +
                     numbered("  - {id: q#, kind: choic, code: cod#, shownWhen: \"x# == y#\", unknwn: 1}\n", 5000));
    folder.write("en/labels.yaml", numbered("question.x#: a\n", 20000));
    refused(folder, "template.problems", 512);
    // beside those of the files there is at most one of each expression
    BOOST_TEST(openTemplate(folder.path()).diagnostics.size() <= 6001u);
}

BOOST_AUTO_TEST_CASE(expressions_patterns_and_tables_without_end_are_refused) {
    const auto spoiled = [](const std::string& file, const std::string& from, const std::string& to,
                            const std::string& code) {
        TemplateFolder folder;
        folder.replace(file, from, to);
        refused(folder, code);
    };
    const std::string when = "own.reach == R2";
    const std::string door = "questions/02_door.yaml";
    spoiled(door, when, times("(", 3000), "template.expression");
    spoiled(door, when, times("not ", 1000) + "own.reach == R2", "template.expression");
    spoiled(door, when, times("-", 3000) + "1 > 0", "template.expression");
    spoiled(door, when, "own.reach == R2" + times(" or own.reach == R2", 5000), "template.expression");
    spoiled(door, when, "own.reach in [" + times("R2, ", 2000) + "R2]", "template.expression");
    spoiled("en/phrases.yaml", "{side}: open", times("{a, select, other {", 4000), "template.pattern");
    spoiled("en/phrases.yaml", "{side}: open", times("x", 20000), "template.pattern");
    TemplateFolder many;
    many.write("rules/tables.yaml", many.read("rules/tables.yaml") +
                                        numbered("  - id: t#\n    inputs: [{name: R, values: [RX, R0, R1, R2], from: "
                                                 "own.reach}]\n    rows: [{rule: r#, then: {class: NOPE}}]\n",
                                                 1500));
    refused(many, "template.expression", 512);
}
