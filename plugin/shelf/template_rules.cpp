#include "plugin/shelf/template_rules.h"

#include <QString>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace hsg {

namespace {

const std::string key = "hsg/template-rules";

std::string textOf(const nlohmann::json& rule, const char* name) {
    const auto found = rule.find(name);
    return found != rule.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::vector<TemplateRule> templateRules(const viewer::sdk::Settings& settings) {
    std::vector<TemplateRule> rules;
    const auto root = nlohmann::json::parse(settings.value(key).value_or("[]"), nullptr, false);
    if (!root.is_array()) return rules;
    for (const auto& one : root) {
        if (rules.size() == maxTemplateRules) break;
        if (!one.is_object()) continue;
        TemplateRule rule{textOf(one, "contrast"), textOf(one, "words"), textOf(one, "template")};
        if (!rule.templateId.empty() && rule.words.size() <= maxRuleWords) rules.push_back(std::move(rule));
    }
    return rules;
}

void setTemplateRules(viewer::sdk::Settings& settings, const std::vector<TemplateRule>& rules) {
    auto root = nlohmann::json::array();
    for (const auto& one : rules)
        root.push_back({{"contrast", one.contrastClass}, {"words", one.words}, {"template", one.templateId}});
    // what is no UTF-8 must not throw: it fits nothing then
    settings.setValue(key, root.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

bool fits(const TemplateRule& rule, const std::string& contrastClass, const std::vector<std::string>& descriptions) {
    if (rule.saysNothing()) return false;
    if (!rule.contrastClass.empty() && rule.contrastClass != contrastClass) return false;
    const auto words = QString::fromStdString(rule.words);
    return words.isEmpty() || std::any_of(descriptions.begin(), descriptions.end(), [&](const auto& text) {
               return QString::fromStdString(text).contains(words, Qt::CaseInsensitive);
           });
}

}  // namespace hsg
