#include "reporting/template/load.h"

#include <algorithm>
#include <tuple>

#include "reporting/template/template_reader.h"

namespace reporting {
namespace {

std::shared_ptr<const Template> build(const detail::Sources& sources, Diagnostics& diagnostics) {
    auto value = std::make_shared<Template>();
    detail::Problems problems(diagnostics);
    detail::ReadContext context{*value, problems};
    detail::readTemplate(context, sources);
    detail::completeLayouts(*value);
    detail::checkIds(*value, problems);
    detail::checkGuide(*value, problems);
    detail::checkLayouts(*value, problems);
    detail::checkWords(*value, sources, problems);
    detail::checkPage(*value, problems);
    value->resolved = detail::canonicalText(sources);
    value->hash = detail::sha256(value->resolved);
    return value;
}

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

std::shared_ptr<const Template> detail::readFolder(const std::string& folder, Diagnostics& diagnostics) {
    Problems problems(diagnostics);
    const std::optional<Sources> sources = readSources(folder, problems);
    // with a file missing, everything that refers to it would be told as well: the syntax first
    return sources && sources->complete ? build(*sources, diagnostics) : nullptr;
}

LoadedTemplate loadTemplate(const std::string& folder) {
    Diagnostics diagnostics;
    auto value = detail::readFolder(folder, diagnostics);
    return finished(std::move(value), std::move(diagnostics));
}

std::string resolvedTemplate(const Template& value) {
    return value.resolved;
}

LoadedTemplate templateFromResolved(const std::string& text) {
    Diagnostics diagnostics;
    detail::Problems problems(diagnostics);
    const std::optional<detail::Sources> sources = detail::sourcesFromCanonical(text, problems);
    auto value = sources ? build(*sources, diagnostics) : nullptr;
    return finished(std::move(value), std::move(diagnostics));
}

}  // namespace reporting
