#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <set>

#include "reporting/rules/compiled_template.h"
#include "tests/support/template_folder.h"

namespace {

using namespace reporting;

struct Spoiled {
    const char* file;
    const char* from;
    const char* to;
    const char* at;  ///< the text where the error is (in `in`, else in `file`); empty: the whole file
    const char* code;
    const char* message;  ///< a part of it
};
std::ostream& operator<<(std::ostream& out, const Spoiled& one) {
    return out << one.code << " by '" << one.to << "'";
}

/// Line and column of a text in a file, counted here and not by the code under test. "END": after the last character;
/// "text+2": two characters into it.
std::string placeOf(const std::string& file, const std::string& text, std::string needle) {
    if (needle.empty()) return file + ":0:0";
    std::size_t extra = 0;
    if (needle.ends_with("+2")) {
        needle.resize(needle.size() - 2);
        extra = 2;
    }
    const std::size_t at = needle == "END" ? text.size() : text.find(needle);
    if (at == std::string::npos) return "not found: " + needle;
    int line = 1, column = 1;
    for (std::size_t i = 0; i < at + extra; ++i) {
        if (text[i] == '\n')
            ++line, column = 1;
        else if ((text[i] & 0xC0) != 0x80)
            ++column;
    }
    return file + ":" + std::to_string(line) + ":" + std::to_string(column);
}

std::string place(const Diagnostic& one) {
    return one.file + ":" + std::to_string(one.line) + ":" + std::to_string(one.column);
}

const Spoiled spoiled[] = {
    // YAML that is not ours
    {"template.yaml", "id: mini", "id: &a mini", "&a mini", "template.anchor", "Anchors"},
    {"template.yaml", "version: 1.2.0", "version: *a", "*a", "template.syntax", "anchor"},
    {"template.yaml", "id: mini", "id: !!str mini", "!!str mini", "template.tag", "Tags"},
    {"template.yaml", "id: mini", "id:\tmini", "\tmini", "template.tab", "Tabs"},
    {"template.yaml", "id: mini", "id: mini\nid: mini", "id: mini\nversion", "template.duplicate-key", "twice"},
    {"template.yaml", "id: mini", "id: mini\n---\nid: other", "", "template.documents", "one YAML document"},
    {"template.yaml", "id: mini", "\xEF\xBB\xBFid: mini", "\xEF\xBB\xBF", "template.bom", "byte-order mark"},
    {"template.yaml", "id: mini", "id: m\xC3i", "\xC3i", "template.utf8", "UTF-8"},
    {"template.yaml", "id: mini", "id: 'mini", "'mini", "template.syntax", "quote"},
    {"template.yaml", "title: title.report", "title:", "title:", "template.no-value", "no value"},
    // structure
    {"template.yaml", "table: door", "tabel: door", "tabel", "template.unknown-key", ""},
    {"template.yaml", "status: ACTIVE", "status: ACTIV", "ACTIV\n", "template.value", "Did you mean 'ACTIVE'?"},
    {"template.yaml", "version: 1.2.0", "version: 1.2", "1.2\n", "template.version", "semantic"},
    {"template.yaml", "min: 10,", "min: ten,", "ten", "template.number", "no number"},
    {"questions/02_door.yaml", "kind: choice", "kind: choise", "choise", "template.value", "Did you mean 'choice'?"},
    {"questions/02_door.yaml", "id: reach", "id: re ach", "re ach", "template.id", "no id"},
    // ids
    {"template.yaml", "table: door", "table: dor", "", "template.unknown-id", "Did you mean 'door'?"},
    {"template.yaml", "unit: mL", "unit: mLL", "{id: limit", "template.unit", "UCUM"},
    {"questions/02_door.yaml", "code: reach", "code: raech", "id: reach", "template.unknown-id", "no code 'raech'"},
    {"questions/02_door.yaml", "hang: {left: [FIRST]", "hang: {left: [FRIST]", "step: door", "template.unknown-id",
     "Did you mean 'FIRST'?"},
    {"codes.yaml", "value: MINI-REACH", "value: MINI-REACH-MUCH-TOO-LONG", "{value: MINI-REACH-",
     "template.code-length", "16"},
    {"codes.yaml", "scheme: 99MINI, meaning: Reach", "scheme: 99MINE, meaning: Reach", "", "template.unknown-id",
     "99MINI"},
    {"codes.yaml", "reach: {value: MINI-REACH,", "reach: {value: MINI-REACH, valeu: x,", "valeu",
     "template.unknown-key", "Did you mean 'value'?"},
    {"rules/limitations.yaml", "id: L1,", "id: L1, scope: sied,", "sied", "template.value", "Did you mean 'side'?"},
    // words
    {"zh/labels.yaml", "option.reach.R1: \"中R1\"\n", "", "", "template.unknown-label", "option.reach.R1"},
    {"zh/phrases.yaml", "{t}", "{tt}", "limit.early", "template.arguments", "other arguments"},
    {"en/phrases.yaml", "{reach}", "{reach", "note.remark", "template.pattern", "MessageFormat"},
    {"en/phrases.yaml", "k.signs:", "k.sings:", "k.signs, args", "template.unknown-phrase", "Did you mean 'k.sings'?"},
    {"rules/limitations.yaml", "v: number(volume)", "w: number(volume)", "limit.early", "template.arguments",
     "needs the argument 'v'"},
    {"rules/limitations.yaml", "number(volume)", "numbr(volume)", "numbr", "template.argument",
     "Did you mean 'number'?"},
    // expressions, with the column inside the scalar
    {"rules/derived.yaml", "volume >=", "volumme >=", "volumme", "template.expression", "Did you mean 'volume'?"},
    {"rules/derived.yaml", "own.reach in [R0, R1, RX]", "own.reach in [R0, R9, RX]", "R9", "template.expression",
     "'R9' is not one of"},
    {"rules/derived.yaml", "own.reach in", "own.raech in", "own.raech", "template.expression", "Did you mean 'reach'?"},
    {"rules/derived.yaml", "volume >= param.limit", "volume >= own.in_spill", "own.in_spill", "template.expression",
     "once a side"},
    {"rules/derived.yaml", "volume >= param.limit", "volume >=", ">=\"+2", "template.expression", "too early"},
    {"rules/derived.yaml", "volume >= param.limit", "later > 1\"}\n  - {id: later, is: \"1", "later > 1",
     "template.expression", "computed later"},
    {"rules/tables.yaml", "from: own.in_spill", "from: own.spill == S1", "== S1}", "template.expression",
     "truth value"},
    {"rules/tables.yaml", "S == S1, OPEN, UNSURE", "S == S1, OPEN, UNSHURE", "if(S == S1, OPEN", "template.expression",
     "UNSHURE"},
    {"rules/tables.yaml", "{rule: D3, then", "{rule: D3, when: late, then", "id: door", "template.table", "last row"},
    {"rules/tables.yaml", "- {rule: Q1, when: \"extra >= 1 and R == R2\",", "- {rule: Q1,", "{rule: Q1",
     "template.table", "never reached"},
    {"rules/tables.yaml", "if(S == S1, OPEN, UNSURE)", "if(Rd == R1, OPEN, UNSURE)", "{rule: D3", "template.table",
     "gives no class"},
    {"questions/02_door.yaml", "shownWhen: \"own.reach == R2\"", "shownWhen: \"own.spill == S1\"", "own.spill == S1",
     "template.forward-reference", "asked later"},
    {"questions/02_door.yaml", "shownWhen: \"own.reach == R2\"", "shownWhen: \"1 > 2\"", "1 > 2",
     "template.unreachable", "never shown"},
    {"rules/contradictions.yaml", "from: [own.spill]", "from: [own.spil]", "k.side", "template.reference",
     "Did you mean 'spill'?"},
    {"rules/contradictions.yaml", "has(signs, red)", "has(signs, blue)", "blue", "template.expression", "blue"},
    {"rules/conclusions.yaml", "own.kind == prox", "own.conclusion == prox", "prox\"", "template.expression",
     "one of: OPEN, SHUT, UNSURE"},
    {"rules/conclusions.yaml", "  - {phrase: exam.other}\n", "", "exam.open", "template.exam-line", "last exam line"},
    {"rules/conclusions.yaml", "  - {phrase: exam.other}\n",
     "  - {phrase: exam.other}\nsideLine: [{phrase: exam.open}]\n", "exam.other}\nsideLine", "template.exam-line",
     "leaves nothing"},
    {"rules/conclusions.yaml", "  - {phrase: exam.other}\n",
     "sideLine: [{when: \"own.conclusion == OPEN\", phrase: exam.other}]\nsideLines: title.report\n", "exam.other",
     "template.exam-line", "last line of a side"},
    {"rules/conclusions.yaml", "  - {phrase: exam.other}\n", "sideLine: [{phrase: exam.other}]\n", "exam.other",
     "template.exam-line", "'sideLines' names"},
    {"rules/conclusions.yaml", "  - {phrase: exam.other}\n",
     "sideLine: [{phrase: exam.other}]\nsideLines: title.report\n", "title.report", "template.arguments",
     "must name {list}"},
    {"rules/conclusions.yaml", "recommendations:\n",
     "lineFrame: [{when: \"any(own.kind == prox)\", phrase: title.report}]\nrecommendations:\n", "title.report",
     "template.arguments", "must name {exam}"},
    // lists of words
    {"rules/conclusions.yaml", "args: {side: label(side)}", "args: {side: {items: []}, other: {join: list}}", "{join",
     "template.missing-key", "items"},
    {"rules/conclusions.yaml", "args: {side: label(side)}", "args: {side: {itms: []}}", "itms", "template.unknown-key",
     "Did you mean 'items'?"},
    {"rules/conclusions.yaml", "args: {side: label(side)}", "args: {side: {join: lst, items: []}}", "lst",
     "template.value", "Did you mean 'list'?"},
    {"rules/conclusions.yaml", "args: {side: label(side)}",
     "args: {side: {items: [{when: \"own.raech == R1\", phrase: exam.open}]}}", "own.raech", "template.expression",
     "Did you mean 'reach'?"},
    {"rules/conclusions.yaml", "args: {side: label(side)}", "args: {side: {items: [{phrase: exam.opne}]}}", "exam.opne",
     "template.unknown-phrase", "Did you mean 'exam.open'?"},
    {"rules/conclusions.yaml", "args: {side: label(side)}", "args: {side: {items: [{phrase: k.side}]}}", "k.side",
     "template.arguments", "needs the argument 'side'"},
    {"rules/conclusions.yaml", "args: {side: label(side)}",
     "args: {side: {items: [{phrase: k.side, args: {side: label(agnt)}}]}}", "agnt", "template.expression",
     "There is no 'agnt'"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_spoiled_template_is_refused_at_the_place_of_the_slip, boost::unit_test::data::make(spoiled)) {
    TemplateFolder folder;
    folder.replace(sample.file, sample.from, sample.to);
    const Compilation result = openTemplate(folder.path());
    BOOST_TEST(!result.value);
    bool found = false;
    std::string all;
    std::string file = sample.file;
    if (std::string(sample.at) == "k.signs, args") file = "rules/contradictions.yaml";  // where the phrase is used
    const std::string where = placeOf(file, folder.read(file), sample.at);
    for (const Diagnostic& one : result.diagnostics) {
        all += place(one) + " " + one.code + " " + one.message + "\n";
        found = found || (place(one) == where && one.code == sample.code &&
                          one.message.find(sample.message) != std::string::npos);
    }
    BOOST_TEST(found, "expected " << where << " " << sample.code << ", got\n" << all);
}

BOOST_AUTO_TEST_CASE(the_unspoiled_template_has_no_problem) {
    const Compilation result = openTemplate(TemplateFolder().path());
    BOOST_TEST(result.diagnostics.empty());
    BOOST_TEST(bool(result.value));
}

BOOST_AUTO_TEST_CASE(problems_of_several_files_are_told_in_one_pass) {
    TemplateFolder folder;
    folder.replace("template.yaml", "status: ACTIVE", "status: ACTIV");
    folder.replace("codes.yaml", "meaning: Left}", "meanin: Left}");
    folder.replace("rules/derived.yaml", "volume >=", "volume >==");
    folder.replace("zh/labels.yaml", "side.left", "side.lefft");
    std::set<std::string> files;
    for (const Diagnostic& one : openTemplate(folder.path()).diagnostics) files.insert(one.file);
    BOOST_TEST(files.count("template.yaml"));
    BOOST_TEST(files.count("codes.yaml"));
    BOOST_TEST(files.count("rules/derived.yaml"));
    BOOST_TEST(files.count("zh/labels.yaml"));
}

BOOST_AUTO_TEST_CASE(too_deep_and_too_big_files_are_refused_before_they_are_parsed) {
    for (const std::string& text : {std::string(100000, '['), std::string(100000, '{'), std::string(300, ' ') + "a: 1",
                                    [] {
                                        std::string deep;
                                        for (int i = 0; i < 70; ++i)
                                            deep += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
                                        return deep;
                                    }(),
                                    [] {
                                        std::string dashes;
                                        for (int i = 0; i < 100000; ++i) dashes += "- ";
                                        return dashes;
                                    }()}) {
        TemplateFolder folder;
        folder.write("rules/derived.yaml", text);
        BOOST_TEST(!openTemplate(folder.path()).value);
    }
    TemplateFolder big;
    big.write("diagram.svg", std::string((8u << 20) + 1, ' '));
    const Compilation result = openTemplate(big.path());
    BOOST_REQUIRE(!result.diagnostics.empty());
    BOOST_TEST(result.diagnostics[0].code == "template.size");
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_no_template_is_refused_with_a_sentence) {
    for (const char* folder : {"/nonexistent/folder", FIMBRIA_SOURCE_DIR "/tests/support/templates"}) {
        const Compilation result = openTemplate(folder);
        BOOST_TEST(!result.value);
        BOOST_TEST(!result.diagnostics.empty());
    }
}

BOOST_AUTO_TEST_CASE(an_error_in_a_folded_expression_is_found_on_its_own_line) {
    TemplateFolder folder;
    folder.replace("rules/derived.yaml", "  - {id: full, is: \"volume >= param.limit\"}",
                   "  - id: full\n    is: >-\n      volume >=\n      param.limmit\n  - id: 二\n");
    folder.replace("rules/derived.yaml", "  - id: 二\n",
                   "  - id: more\n    is: \"volume > 1 and\n      volumme > 2\"\n");
    std::set<std::string> places;
    for (const Diagnostic& one : openTemplate(folder.path()).diagnostics) places.insert(place(one));
    BOOST_TEST(places.count("rules/derived.yaml:6:7"));
    BOOST_TEST(places.count("rules/derived.yaml:9:7"));
}
