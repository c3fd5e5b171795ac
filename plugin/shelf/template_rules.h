#pragma once

#include <string>
#include <vector>

#include "viewer/sdk/settings.h"

/// Which template a new reading gets where the reader does not choose: the first rule that fits, else the one in force.
namespace hsg {

struct TemplateRule {
    std::string contrastClass;  ///< as the films' headers tell it ("oil"); empty: any
    std::string words;          ///< stands in the description of study, protocol or series, case folded; empty: any
    std::string templateId;
    bool operator==(const TemplateRule&) const = default;

    /// Not written to its end: it fits nothing.
    bool saysNothing() const { return contrastClass.empty() && words.empty(); }
};

constexpr std::size_t maxTemplateRules = 64, maxRuleWords = 200;

/// Setting "hsg/template-rules", a JSON array of {contrast, words, template}. What it has of another shape is left out;
/// at most maxTemplateRules.
std::vector<TemplateRule> templateRules(const viewer::sdk::Settings& settings);
void setTemplateRules(viewer::sdk::Settings& settings, const std::vector<TemplateRule>& rules);

/// `descriptions`: of the study, its protocols and series.
bool fits(const TemplateRule& rule, const std::string& contrastClass, const std::vector<std::string>& descriptions);

}  // namespace hsg
