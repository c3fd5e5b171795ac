#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "reporting/authoring/compare_versions.h"
#include "reporting/rules/compiled_template.h"

/// Which version may take the place of which, and what becomes of a reading that was begun with the former one.
namespace reporting::authoring {

/// major.minor.patch[-pre]; ordered as semver.org says (a pre-release stands before its release).
struct SemanticVersion {
    unsigned major = 0, minor = 0, patch = 0;
    std::string pre;
    bool operator==(const SemanticVersion&) const = default;
    std::strong_ordering operator<=>(const SemanticVersion& other) const;
    std::string text() const;
    static std::optional<SemanticVersion> parse(const std::string& text);
};

enum class VersionPart { Patch, Minor, Major };
SemanticVersion raised(SemanticVersion version, VersionPart part);
/// Words and layouts: Patch. Something added, a threshold, a rule: Minor. Something taken away that answers may have
/// used (question, option, class, side): Major.
VersionPart proposedRaise(const std::vector<VersionChange>& changes);

/// What somebody who activates a template has to have done.
struct ActivationClaim {
    const Template* candidate = nullptr;  ///< nullptr: it has errors
    int errors = 0;
    std::string formerVersion;              ///< of the active template of this id; empty: there is none
    std::vector<std::string> usedVersions;  ///< every version of this id that was ever active
    std::string lookedAtHash;               ///< hash of the template whose dry run was looked at; empty: none was
    bool triedNothing = false;              ///< its dry run found no reading to try: it shows nothing
};
/// Why it may not be activated; empty: it may. Codes "activate.errors", "activate.version", "activate.lower",
/// "activate.used", "activate.no-readings", "activate.dry-run", "activate.retired".
std::vector<Error> activationRefusals(const ActivationClaim& claim);

/// A draft reading taken to another version: all its answers stay; those that no longer fit are listed, stay in the
/// reading and count as blank until they are answered anew.
struct Migration {
    Reading reading;            ///< with the new templateRef
    std::vector<Error> unread;  ///< the misfits, as checkReading tells them, with the question in `where`
};
Migration migrate(const Reading& reading, const CompiledTemplate& to);

}  // namespace reporting::authoring
