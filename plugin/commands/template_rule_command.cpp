#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <ostream>

#include "plugin/commands/template_command.h"
#include "plugin/shelf/template_rules.h"

/// `fimbria template rule …`: which template a new reading gets.
namespace hsg {
namespace {

using nlohmann::json;

std::string saidOf(const TemplateRule& rule) {
    std::string text;
    if (!rule.contrastClass.empty()) text += "contrast " + rule.contrastClass + "  ";
    if (rule.saysNothing()) text += "(not used)  ";
    if (!rule.words.empty()) text += "words \"" + rule.words + "\"  ";
    return text + "-> " + rule.templateId;
}

int list(const CommandRun& run) {
    const auto& settings = run.host.settings();
    const auto rules = templateRules(settings);
    const auto places = shelfPlaces(settings);
    const auto force = idInForce(settings, shelfFolders(places));
    if (run.options.has("--json")) {
        auto all = json::array();
        for (const auto& one : rules)
            all.push_back({{"contrast", one.contrastClass}, {"words", one.words}, {"template", one.templateId}});
        run.call.out << json{{"rules", all}, {"otherwise", force}}.dump(2, ' ', false, json::error_handler_t::replace)
                     << "\n";
        return 0;
    }
    for (std::size_t i = 0; i < rules.size(); ++i) run.call.out << i + 1 << "  " << saidOf(rules[i]) << "\n";
    run.call.out << "otherwise -> " << force << "\n";
    return 0;
}

/// The contrast classes that headers are read for by the template in force.
std::vector<std::string> contrastClasses(const viewer::sdk::Settings& settings) {
    std::vector<std::string> classes{"unknown"};
    if (const auto force = openInForce(settings); force.compiled)
        for (const auto& one : reporting::templateOf(*force.compiled).interval.classes) classes.push_back(one.id);
    return classes;
}

int addRule(const CommandRun& run, const std::string& templateId) {
    auto& settings = run.host.settings();
    const TemplateRule rule{run.options.value("--contrast"), run.options.value("--words"), templateId};
    if (rule.saysNothing()) return run.wrongUsage("A rule needs --contrast CLASS or --words TEXT, or both.");
    if (rule.words.size() > maxRuleWords) return run.wrongUsage("The words are longer than 200 bytes.");
    const auto folders = shelfFolders(shelfPlaces(settings));
    if (!folderOf(folders, templateId)) {
        run.tell({"template.unknown", "There is no template of this name.", templateId});
        return 1;
    }
    const auto classes = contrastClasses(settings);
    if (!rule.contrastClass.empty() && std::find(classes.begin(), classes.end(), rule.contrastClass) == classes.end()) {
        std::string known;
        for (const auto& one : classes) known += (known.empty() ? "" : ", ") + one;
        run.tell({"rule.contrast", "There is no such contrast class; there are: " + known + ".", rule.contrastClass});
        return 1;
    }
    auto rules = templateRules(settings);
    if (rules.size() == maxTemplateRules) {
        run.tell({"rule.many", "There are 64 rules already.", {}});
        return 1;
    }
    rules.push_back(rule);
    setTemplateRules(settings, rules);
    return list(run);
}

/// 1-based; nothing after it was told.
std::optional<std::size_t> numberOf(const CommandRun& run, const std::string& text, std::size_t count) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size() && number >= 1 && number <= count) return number - 1;
    run.tell({"rule.number", "There is no rule of this number; see `fimbria template rule list`.", text});
    return std::nullopt;
}

int removeRule(const CommandRun& run, const std::string& which) {
    auto rules = templateRules(run.host.settings());
    const auto at = numberOf(run, which, rules.size());
    if (!at) return 1;
    rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(*at));
    setTemplateRules(run.host.settings(), rules);
    return list(run);
}

int moveRule(const CommandRun& run, const std::string& which, const std::string& to) {
    auto rules = templateRules(run.host.settings());
    const auto from = numberOf(run, which, rules.size());
    const auto place = from ? numberOf(run, to, rules.size()) : std::nullopt;
    if (!place) return 1;
    const auto rule = rules[*from];
    rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(*from));
    rules.insert(rules.begin() + static_cast<std::ptrdiff_t>(*place), rule);
    setTemplateRules(run.host.settings(), rules);
    return list(run);
}

}  // namespace

int ruleCommand(const CommandRun& run) {
    const auto& words = run.options.positional;
    const auto what = words.size() > 1 ? words[1] : std::string();
    if (what == "list" && words.size() == 2) return list(run);
    if (what == "add" && words.size() == 3) return addRule(run, words[2]);
    if (what == "remove" && words.size() == 3) return removeRule(run, words[2]);
    if (what == "move" && words.size() == 4) return moveRule(run, words[2], words[3]);
    return run.wrongUsage(
        "What is wanted is rule list, rule add ID --contrast CLASS --words TEXT, rule remove N or rule move N TO.");
}

}  // namespace hsg
