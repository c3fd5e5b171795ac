#include "reporting/authoring/lifecycle.h"

#include <algorithm>
#include <cstdlib>

#include "reporting/template/template_reader.h"

namespace reporting::authoring {
namespace {

bool isNumber(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

std::vector<std::string> partsOf(const std::string& text, char by) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t to = std::min(text.find(by, from), text.size());
        parts.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

/// semver.org 11.4: numbers by value and before words, words by their bytes, the shorter one first.
std::strong_ordering comparePre(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return a.empty() <=> b.empty();
    const auto left = partsOf(a, '.'), right = partsOf(b, '.');
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
        const bool x = isNumber(left[i]), y = isNumber(right[i]);
        if (x != y) return x ? std::strong_ordering::less : std::strong_ordering::greater;
        if (x && left[i].size() != right[i].size()) return left[i].size() <=> right[i].size();
        if (const int order = left[i].compare(right[i]); order != 0) return order <=> 0;
    }
    return left.size() <=> right.size();
}

}  // namespace

std::strong_ordering SemanticVersion::operator<=>(const SemanticVersion& other) const {
    if (const auto order = major <=> other.major; order != 0) return order;
    if (const auto order = minor <=> other.minor; order != 0) return order;
    if (const auto order = patch <=> other.patch; order != 0) return order;
    return comparePre(pre, other.pre);
}

std::string SemanticVersion::text() const {
    return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch) +
           (pre.empty() ? "" : "-" + pre);
}

std::optional<SemanticVersion> SemanticVersion::parse(const std::string& text) {
    if (!reporting::detail::isSemanticVersion(text)) return std::nullopt;
    const std::string core = text.substr(0, text.find('+'));  // build metadata says nothing about the order
    const std::size_t dash = core.find('-');
    const auto numbers = partsOf(core.substr(0, dash), '.');
    if (numbers.size() != 3) return std::nullopt;
    SemanticVersion version;
    version.major = static_cast<unsigned>(std::strtoul(numbers[0].c_str(), nullptr, 10));
    version.minor = static_cast<unsigned>(std::strtoul(numbers[1].c_str(), nullptr, 10));
    version.patch = static_cast<unsigned>(std::strtoul(numbers[2].c_str(), nullptr, 10));
    if (dash != std::string::npos) version.pre = core.substr(dash + 1);
    return version;
}

SemanticVersion raised(SemanticVersion version, VersionPart part) {
    const bool wasPre = !version.pre.empty();
    version.pre.clear();
    if (part == VersionPart::Major)
        version.major += 1, version.minor = 0, version.patch = 0;
    else if (part == VersionPart::Minor)
        version.minor += 1, version.patch = 0;
    else if (!wasPre)
        version.patch += 1;
    return version;
}

VersionPart proposedRaise(const std::vector<VersionChange>& changes) {
    VersionPart part = VersionPart::Patch;
    for (const VersionChange& one : changes) {
        if (one.isClinical) part = std::max(part, VersionPart::Minor);
        const bool answered = one.kind == ItemKind::Question || one.kind == ItemKind::Option ||
                              one.kind == ItemKind::Class || one.kind == ItemKind::Side || one.kind == ItemKind::Step ||
                              one.kind == ItemKind::Phase;
        const bool whole = one.path.steps.empty() || one.path.steps.back().front() == '@';
        if (one.what == VersionChange::What::Removed && answered && whole) return VersionPart::Major;
    }
    return part;
}

std::vector<Error> activationRefusals(const ActivationClaim& claim) {
    std::vector<Error> refusals;
    if (!claim.candidate || claim.errors > 0) {
        refusals.push_back({"activate.errors", "The template has errors.", {}});
        if (!claim.candidate) return refusals;
    }
    const Template& candidate = *claim.candidate;
    const auto version = SemanticVersion::parse(candidate.version);
    const auto former = SemanticVersion::parse(claim.formerVersion);
    if (!version)
        refusals.push_back(
            {"activate.version", "The version is no semantic version such as 1.2.0.", candidate.version});
    else if (former && !(*version > *former))
        refusals.push_back({"activate.lower",
                            "Its version must be higher than " + claim.formerVersion + ", which is in force.",
                            candidate.version});
    if (std::find(claim.usedVersions.begin(), claim.usedVersions.end(), candidate.version) != claim.usedVersions.end())
        refusals.push_back({"activate.used", "This version was in force already: another one must not bear its number.",
                            candidate.version});
    if (candidate.status == TemplateStatus::Retired)
        refusals.push_back({"activate.retired", "The template is retired: make a draft of it.", candidate.version});
    if (claim.triedNothing)
        refusals.push_back(
            {"activate.no-readings",
             "Its dry run tried no reading, so it shows nothing: answer the template's own questions for "
             "the sample cases (cases.yaml), or try it on a folder of readings.",
             candidate.version});
    else if (claim.lookedAtHash != candidate.hash)
        refusals.push_back({"activate.dry-run",
                            claim.lookedAtHash.empty() ? "Its dry run was not looked at."
                                                       : "It changed since its dry run was looked at.",
                            candidate.version});
    return refusals;
}

Migration migrate(const Reading& reading, const CompiledTemplate& to) {
    Migration migration{reading, checkReading(to, reading)};
    migration.reading.templateRef = templateOf(to).ref();
    return migration;
}

}  // namespace reporting::authoring
