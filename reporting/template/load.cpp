#include "reporting/template/load.h"

#include <algorithm>
#include <tuple>

#include "reporting/template/template_reader.h"

namespace reporting {
namespace {

LoadedTemplate finished(std::shared_ptr<const Template> value, Diagnostics diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
    const bool broken = std::any_of(diagnostics.begin(), diagnostics.end(),
                                    [](const Diagnostic& one) { return one.grade == Grade::Error; });
    return {broken ? nullptr : std::move(value), std::move(diagnostics)};
}

}  // namespace

std::shared_ptr<const Template> detail::buildTemplate(const Sources& sources, Diagnostics& diagnostics) {
    auto value = std::make_shared<Template>();
    detail::Problems problems(diagnostics);
    detail::ReadContext context{*value, problems, nullptr};
    detail::readTemplate(context, sources);
    detail::completeLayouts(*value);
    detail::checkIds(*value, problems);
    detail::checkGuide(*value, problems);
    detail::checkSamples(*value, problems);
    detail::checkLayouts(*value, problems);
    detail::checkWords(*value, sources, problems);
    detail::checkPage(*value, problems);
    value->resolved = detail::canonicalText(sources);
    value->hash = detail::sha256(value->resolved);
    return value;
}

std::shared_ptr<const Template> detail::readFiles(const TemplateFiles& files, Diagnostics& diagnostics) {
    Problems problems(diagnostics);
    const std::optional<Sources> sources = readSources(files, problems);
    // with a file missing, everything that refers to it would be told as well: the syntax first
    return sources && sources->complete ? buildTemplate(*sources, diagnostics) : nullptr;
}

LoadedTemplate loadTemplate(const TemplateFiles& files) {
    Diagnostics diagnostics;
    auto value = detail::readFiles(files, diagnostics);
    return finished(std::move(value), std::move(diagnostics));
}

LoadedTemplate loadTemplate(const std::string& folder) {
    Diagnostics diagnostics;
    const auto files = readTemplateFiles(folder, diagnostics);
    auto value = files ? detail::readFiles(*files, diagnostics) : nullptr;
    return finished(std::move(value), std::move(diagnostics));
}

std::string resolvedTemplate(const Template& value) {
    return value.resolved;
}

LoadedTemplate templateFromResolved(const std::string& text) {
    Diagnostics diagnostics;
    detail::Problems problems(diagnostics);
    const std::optional<detail::Sources> sources = detail::sourcesFromCanonical(text, problems);
    auto value = sources ? detail::buildTemplate(*sources, diagnostics) : nullptr;
    return finished(std::move(value), std::move(diagnostics));
}

}  // namespace reporting
