#include <nlohmann/json.hpp>
#include <ostream>
#include <sstream>

#include "plugin/commands/template_command.h"
#include "plugin/shelf/past_readings.h"
#include "reporting/authoring/lifecycle.h"

namespace hsg {
namespace {

using nlohmann::json;
using namespace reporting::authoring;

const char* const dryRunKey = "hsg/template-dry-runs";
const char* const emptyRunKey = "hsg/template-dry-runs-empty";
constexpr std::size_t rememberedRuns = 32;

const char* whatWord(VersionChange::What what) {
    static const char* const words[] = {"added", "removed", "changed", "moved"};
    return words[static_cast<int>(what)];
}

const char* kindWord(ItemKind kind) {
    static const char* const words[] = {
        "group",      "template",      "language", "side",     "phase",    "parameter", "interval",
        "code",       "step",          "question", "option",   "card",     "derived",   "table",
        "input",      "let",           "row",      "class",    "modifier", "examLine",  "recommendation",
        "limitation", "contradiction", "section",  "sentence", "diagram",  "layout",    "selector",
        "stage",      "label",         "phrase",   "file",     "other"};
    return words[static_cast<int>(kind)];
}

const char* outcomeWord(OutcomeChange::What what) {
    static const char* const words[] = {"conclusion",     "kind",     "modifiers",       "note",
                                        "provisional",    "examLine", "limitation",      "contradiction",
                                        "recommendation", "missing",  "missingEvidence", "unread",
                                        "maySign"};
    return words[static_cast<int>(what)];
}

const char* originWord(TrialReading::Origin origin) {
    static const char* const words[] = {"case", "signed", "draft", "file"};
    return words[static_cast<int>(origin)];
}

/// Taken out and put in on one line: "from [-30-]{+40+} mm".
std::string marked(const std::vector<TextRun>& runs) {
    std::string text;
    for (const auto& run : runs)
        text += run.kind == TextRun::Kind::Same      ? run.text
                : run.kind == TextRun::Kind::Removed ? "[-" + run.text + "-]"
                                                     : "{+" + run.text + "+}";
    return text;
}

json runsJson(const std::vector<TextRun>& runs) {
    auto all = json::array();
    for (const auto& run : runs)
        all.push_back({{"kind", run.kind == TextRun::Kind::Same      ? "same"
                                : run.kind == TextRun::Kind::Removed ? "removed"
                                                                     : "added"},
                       {"text", run.text}});
    return all;
}

json refJson(const reporting::Template& source) {
    return {{"id", source.id}, {"version", source.version}, {"hash", source.hash}};
}

json changeJson(const OutcomeChange& one) {
    return {{"what", outcomeWord(one.what)}, {"side", one.side},   {"item", one.item},
            {"before", one.before},          {"after", one.after}, {"ruleBefore", one.ruleBefore},
            {"ruleAfter", one.ruleAfter}};
}

std::string changeWords(const OutcomeChange& one) {
    const auto or_ = [](const std::string& text) { return text.empty() ? std::string("—") : text; };
    std::string text = one.side.empty() ? "" : one.side + ": ";
    text += outcomeWord(one.what);
    if (!one.item.empty() && one.item != one.before && one.item != one.after) text += " " + one.item;
    text += " " + or_(one.before) + " → " + or_(one.after);
    if (!one.ruleBefore.empty() || !one.ruleAfter.empty())
        text += " (" + or_(one.ruleBefore) + (one.ruleBefore == one.ruleAfter ? "" : " → " + or_(one.ruleAfter)) + ")";
    return text;
}

void remember(const CommandRun& run, const char* key, const std::string& hash) {
    std::vector<std::string> hashes{hash};
    std::istringstream old(run.host.settings().value(key).value_or(""));
    for (std::string line; old >> line && hashes.size() < rememberedRuns;)
        if (line != hash) hashes.push_back(line);
    std::string text;
    for (const auto& one : hashes) text += one + "\n";
    run.host.settings().setValue(key, text);
}

bool isRemembered(const CommandRun& run, const char* key, const std::string& hash) {
    std::istringstream kept(run.host.settings().value(key).value_or(""));
    for (std::string line; kept >> line;)
        if (line == hash) return true;
    return false;
}

void printLeftOut(const CommandRun& run, const FoundReadings& found) {
    if (found.leftOut.empty()) return;
    run.call.out << found.leftOut.size() << " sample cases do not fit the template and are left out:";
    for (const auto& one : found.leftOut)
        run.call.out << " " << one.where << (&one == &found.leftOut.back() ? "." : ";");
    run.call.out << "\n";
}

void printDryRun(const CommandRun& run, const DryRun& result, const std::vector<TrialReading>& readings) {
    auto& out = run.call.out;
    out << result.tried << " readings tried, " << result.changed.size() << " come out differently, "
        << result.conclusionsChanged << " of them in a conclusion.\n";
    if (!result.foreign.empty()) out << result.foreign.size() << " were made with another template: not tried.\n";
    if (!result.counts.empty()) out << "\n";
    for (const auto& [change, count] : result.counts) out << count << " × " << changeWords(change) << "\n";
    if (!result.changed.empty()) out << "\n";
    for (const auto& one : result.changed) {
        const auto& reading = readings[one.index];
        for (const auto& change : one.changes)
            out << originWord(reading.origin) << " " << reading.name << ": " << changeWords(change) << "\n";
    }
}

json dryRunJson(const DryRun& result, const std::vector<TrialReading>& readings) {
    auto summary = json::array(), changed = json::array(), foreign = json::array();
    for (const auto& [change, count] : result.counts) {
        auto row = changeJson(change);
        row["count"] = count;
        summary.push_back(std::move(row));
    }
    for (const auto& one : result.changed) {
        auto changes = json::array();
        for (const auto& change : one.changes) changes.push_back(changeJson(change));
        const auto& reading = readings[one.index];
        changed.push_back({{"origin", originWord(reading.origin)}, {"name", reading.name}, {"changes", changes}});
    }
    for (const auto index : result.foreign)
        foreign.push_back({{"origin", originWord(readings[index].origin)}, {"name", readings[index].name}});
    return {{"tried", result.tried},
            {"conclusionsChanged", result.conclusionsChanged},
            {"summary", summary},
            {"readings", changed},
            {"foreign", foreign}};
}

}  // namespace

std::string lookedAt(const CommandRun& run, const std::string& hash) {
    return isRemembered(run, dryRunKey, hash) ? hash : std::string();
}

bool triedNothing(const CommandRun& run, const std::string& hash) {
    return lookedAt(run, hash).empty() && isRemembered(run, emptyRunKey, hash);
}

int compareTemplates(const CommandRun& run, const std::string& before, const std::string& after) {
    const auto old = namedTemplate(run, before);
    const auto now = namedTemplate(run, after);
    if (!old || !now) return 1;
    const auto changes = compareVersions(reporting::templateOf(*old), reporting::templateOf(*now));
    if (run.options.has("--json")) {
        auto all = json::array();
        for (const auto& one : changes)
            all.push_back({{"what", whatWord(one.what)},
                           {"kind", kindWord(one.kind)},
                           {"id", one.id},
                           {"path", one.path.text()},
                           {"language", one.language},
                           {"before", one.before},
                           {"after", one.after},
                           {"clinical", one.isClinical},
                           {"runs", runsJson(one.runs)}});
        run.call.out << all.dump(2) << "\n";
        return 0;
    }
    for (const auto& one : changes) {
        run.call.out << whatWord(one.what) << " " << one.path.text() << ": ";
        if (one.what == VersionChange::What::Changed)
            run.call.out << marked(one.runs);
        else if (one.what == VersionChange::What::Moved)
            run.call.out << "before " << (one.after.empty() ? "the end" : one.after);
        else
            run.call.out << one.before << one.after;
        run.call.out << "\n";
    }
    run.call.out << changes.size() << " changes"
                 << (changes.empty()                                ? ""
                     : proposedRaise(changes) == VersionPart::Major ? "; a major version"
                     : proposedRaise(changes) == VersionPart::Minor ? "; a minor version"
                                                                    : "; a patch")
                 << ".\n";
    return 0;
}

int dryRunTemplate(const CommandRun& run, const std::string& name) {
    const auto now = namedTemplate(run, name);
    if (!now) return 1;
    const auto& source = reporting::templateOf(*now);
    std::shared_ptr<const reporting::CompiledTemplate> old;
    if (run.options.has("--against"))
        old = namedTemplate(run, run.options.value("--against"));
    else
        old = openTemplate(run);
    if (!old) return 1;
    PastReadings what;
    what.cases = !run.options.has("--no-cases");
    if (!run.options.has("--no-store")) what.dataDirectory = run.host.settings().dataDirectory();
    what.folder = run.options.value("--readings");
    const auto found = findReadings(what, reporting::templateOf(*old));
    for (const auto& problem : found.problems) run.tell(problem);
    const auto result = dryRun(*old, *now, found.readings);
    if (run.options.has("--json")) {
        auto root = dryRunJson(result, found.readings);
        root["old"] = refJson(reporting::templateOf(*old));
        root["new"] = refJson(source);
        root["leftOut"] = json::array();
        for (const auto& one : found.leftOut) root["leftOut"].push_back(one.where);
        run.call.out << root.dump(2) << "\n";
    } else {
        printDryRun(run, result, found.readings);
        printLeftOut(run, found);
    }
    remember(run, result.tried > 0 ? dryRunKey : emptyRunKey, source.hash);
    if (result.tried == 0)
        run.tell({"dry-run.no-readings",
                  "No reading was tried: this shows nothing, and nothing is activated by it. Answer the template's own "
                  "questions for the sample cases in its cases.yaml, or name a folder of readings with --readings.",
                  name});
    return found.problems.empty() && result.tried > 0 ? 0 : 1;
}

}  // namespace hsg
