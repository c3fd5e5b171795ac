#include "tests/fuzz/read_text.h"

#include <algorithm>

#include "reporting/exchange/export.h"
#include "reporting/exchange/mrrt_import.h"
#include "reporting/model/reading_json.h"
#include "reporting/rules/ast.h"
#include "reporting/rules/compiled_template.h"
#include "reporting/template/load.h"
#include "reporting/template/template_files.h"
#include "tests/support/template_folder.h"

namespace support {
namespace {

using namespace reporting;

std::string layoutText(const std::string& text) {
    const auto& known = *smallTemplate();
    const auto loaded = readLayout(text, "layout.yaml", known);
    if (!loaded.value) return loaded.diagnostics.empty() ? "a layout is refused without a reason" : "";
    // what was read can be kept, and means the same when it is read again
    const auto again = readLayout(writeLayout(*loaded.value), "layout.yaml", known);
    return again.value && again.value->stages.size() == loaded.value->stages.size()
               ? ""
               : "a layout that was written is another";
}

std::string sentences(const Diagnostics& problems) {
    for (const auto& one : problems)
        if (one.message.size() < 5 || one.line < 0) return "a problem without a sentence";
    return problems.empty() ? "refused without a reason" : "";
}

const CompiledTemplate& smallCompiled() {
    static const auto compiled = compile(smallTemplate()).value;
    return *compiled;
}

/// A reading that answers something everywhere.
Reading fullReading() {
    Reading reading;
    for (const auto& q : smallTemplate()->questions)
        for (const SideId& side : q.perSide ? std::vector<SideId>{"right", "left"} : std::vector<SideId>{""}) {
            Answer answer;
            answer.question = q.id;
            answer.side = side;
            if (q.kind == QuestionKind::Choice) answer.value = Choice{q.options.back().id};
            if (q.kind == QuestionKind::Choices) answer.value = Choices{{q.options.front().id}};
            if (q.kind == QuestionKind::Number) answer.value = Number{12};
            if (q.kind == QuestionKind::Text) answer.value = Text{"words, 文字"};
            reading.answers.push_back(answer);
        }
    return reading;
}

}  // namespace

std::shared_ptr<const Template> smallTemplate() {
    static const auto known = [] {
        const TemplateFolder folder;
        return loadTemplate(folder.path()).value;
    }();
    return known;
}

std::string readTemplateText(const std::string& text) {
    if (!text.empty() && text.front() == 'L') return layoutText(text.substr(1));
    const auto loaded = templateFromResolved(text);
    if (!loaded.value) return sentences(loaded.diagnostics);
    const auto compilation = compile(loaded.value);
    if (!compilation.value) return sentences(compilation.diagnostics);
    assess(*compilation.value, {});
    return {};
}

std::string readExpressionText(const std::string& text) {
    const auto ast = detail::parseExpression(text);
    if (!ast &&
        (ast.error().message.empty() || ast.error().offset < 0 || ast.error().offset > static_cast<int>(text.size())))
        return "an expression is refused without a reason or beyond its end";
    auto changed = std::make_shared<Template>(*smallTemplate());
    for (auto& q : changed->questions)
        if (q.shownWhen) q.shownWhen.text = text;
    const auto compilation = compile(changed);
    if (!compilation.value) return sentences(compilation.diagnostics);
    if (!ast) return "an expression that is no expression was compiled";
    assess(*compilation.value, {});
    assess(*compilation.value, fullReading());
    return {};
}

std::string readMrrtText(const std::string& text) {
    const auto imported = importMrrt(text, "file");
    if (imported.files.empty()) return imported.notes.empty() ? "a file is refused without a reason" : "";
    FolderFiles folder;
    for (const auto& [name, bytes] : imported.files) folder.files[name] = std::make_shared<const std::string>(bytes);
    const auto compilation = openTemplate(TemplateFiles{{folder}});
    if (compilation.value) {
        const auto& source = templateOf(*compilation.value);
        if (source.questions.empty()) return {};  // words alone are no form
        const auto again = importMrrt(exportMrrt(source, {source.languages.front(), "2026-03-12", {}}).text, "file");
        return again.files.empty() ? "an exported file is refused: " + notesText(again.notes, "") : "";
    }
    std::string problems = "an imported file is no template:";
    for (const auto& one : compilation.diagnostics)
        problems +=
            "\n" + one.file + ":" + std::to_string(one.line) + ":" + std::to_string(one.column) + " " + one.message;
    return problems;
}

std::string readReadingText(const std::string& text) {
    const auto reading = readingFromJson(text);
    if (!reading) return reading.error().message.size() < 5 ? "a reading is refused without a sentence" : "";
    const auto again = readingFromJson(toJson(*reading));
    if (!again) return "a reading that was written is refused: " + again.error().message;
    if (!(*again == *reading)) return "a reading that was written is another";
    checkReading(smallCompiled(), *reading);
    assess(smallCompiled(), *reading);
    return {};
}

std::vector<std::string> templateSeeds() {
    std::vector<std::string> seeds{resolvedTemplate(*smallTemplate())};
    for (const auto& one : smallTemplate()->layouts) seeds.push_back("L" + writeLayout(one));
    seeds.push_back(
        "Lid: own\nname: {en: \"Own\"}\nselectors:\n  - {id: a, phases: [FIRST], elapsedMin: 15, words: [RPO], choose: "
        "last, "
        "prior: 1}\nstages:\n  - {id: s, grid: [1, 2], panes: [{show: [a], missing: skip}, {show: [a]}]}\n");
    return seeds;
}

std::vector<std::string> expressionSeeds() {
    return {"own.reach == R2",
            "own.reach in [R0, R1] and not blank(other.reach)",
            "any(own.spill == S1) or all(own.reach >= R1) or count(own.reach == R0) > 1",
            "if(volume >= param.limit, R1, R2) == own.reach",
            "interval.minutes - interval.min > -3.5 * 2 / (1 + abs(volume))",
            "films.LATE > 0 and films.immediate_after(walked) and cites(signs)",
            "has(signs, red) or none(signs)",
            "answered(agent) and agent != water and table == door",
            "min(volume, 3) + max(1, 2) <= 100 and walked_far",
            "right.reach not in [R0, R1] or left.detail == few"};
}

std::vector<std::string> mrrtSeeds() {
    const auto exported = exportMrrt(*smallTemplate(), {"zh", "2026-03-12", "Nobody"}).text;
    return {
        exported,
        "<!DOCTYPE html><html><head><title>Chest</title><meta charset=\"UTF-8\"/><script type=\"text/xml\"><!-- "
        "<template_attributes><status>ACTIVE</status><coding_schemes><coding_scheme name=\"RadLex\" "
        "designator=\"2.16.840.1.113883.6.256\"/></coding_schemes><term><code meaning=\"thorax\" value=\"RID1243\" "
        "scheme=\"RadLex\"></term><coded_content><entry ORIGTXT=\"x\"><term><code meaning=\"heart\" value=\"RID1385\" "
        "scheme=\"RadLex\"></term></entry></coded_content></template_attributes> --></script></head><body><section "
        "data-section-name=\"Findings\" data-section-required=\"true\"><header "
        "class=\"level1\">Findings</header><p><label "
        "for=\"x\">Heart:</label><input type=\"text\" id=\"x\" name=\"Heart\" "
        "value=\"Normal.\"/></p></section></body></html>",
        "<html><body><h2>A</h2><fieldset><legend>B</legend><label><input type=radio name=r value=1> "
        "one</label><label><input "
        "type=radio name=r value=2 checked> two</label><input type=checkbox id=c><label "
        "for=c>c</label></fieldset><table><tr><td>"
        "size</td><td><input type=number min=0 max=9.5 step=0.1 data-field-units=cm> cm</td></tr></table><select "
        "multiple "
        "id=m><optgroup label=g><option value=''>-</option><option value=a "
        "selected>a</option></optgroup></select><textarea "
        "rows=4>none</textarea><input list=d><datalist id=d><option value=p></datalist><input type=date></body></html>",
        "<html><body><section><p>There is <select name='or' data-field-signature-lattitude='ALERT'><option>no</option>"
        "<option>{yes}</option></select> "
        "it's.</p></section></body><template_attributes><term><code_meaning>brain</code_meaning>"
        "<code_value>RID6434</code_value><coding_scheme_designator>RadLex</coding_scheme_designator></term>"
        "</template_attributes><coded_content><entry ORIGTXT=\"T002\"/></coded_content></html>"};
}

std::vector<std::string> readingSeeds() {
    Reading reading = fullReading();
    reading.id = "00000000-0000-4000-8000-000000000001";
    reading.templateRef = smallTemplate()->ref();
    Film film;
    film.id = "f1";
    film.studyUid = "1.2.3";
    film.sopInstanceUid = "1.2.3.4";
    film.phase = "LATE1";
    reading.films.push_back(film);
    Evidence evidence;
    evidence.filmId = "f1";
    reading.answers.front().evidence.push_back(evidence);
    reading.overrides.push_back({"right", "OPEN", "seen live"});
    reading.acknowledgements.push_back({"K2", {}, "known"});
    return {toJson(reading), toJson({}), toJson(fullReading())};
}

}  // namespace support
