#pragma once

#include <map>
#include <string>
#include <vector>

#include "reporting/authoring/lifecycle.h"
#include "reporting/template/template_files.h"

/// The life of a template folder on the disk. Everything is written durably; nothing that was ever in force is
/// overwritten: FOLDER/../versions/ID/VERSION keeps its files and `resolved.json`.
namespace hsg {

/// Who does it, for the audit trail.
struct TemplateActor {
    std::string profileId;  ///< empty: not known (command line without a profile)
    std::string at;         ///< DICOM DT
    std::string auditFile;  ///< the store (reports.sqlite); empty: no audit
};

/// A copy of a template beside it (FOLDER.draft) with status DRAFT and a raised version. Gives its folder; an existing
/// draft is given as it is. `department`: where a draft of a shipped template goes. Errors: "shelf.folder",
/// "shelf.io", "shelf.version".
reporting::Result<std::string> draftOf(const std::string& folder, reporting::authoring::VersionPart part,
                                       const std::string& department = {});
/// A new overlay in `folder`; what it extends is copied to FOLDER/../bases/ID-VERSION if it does not lie beside it, so
/// that an update of the program never changes a department's template unseen. Errors as above, "shelf.exists".
reporting::Result<void> newOverlay(const std::string& base, const std::string& folder, const std::string& id);

/// Own files of a draft written to its folder: each whole or not at all.
reporting::Result<void> saveTemplate(const reporting::TemplateFiles& draft, const std::string& folder);

struct Activated {
    std::string folder;  ///< where the active template lies now
    std::string id, version, hash;
    std::string former;  ///< folder of the version it replaced, under versions/; empty: there was none
};
/// `lookedAtHash`: hash of the draft whose dry run was looked at. On errors folders and kept versions are as they were.
/// The folder that it replaces goes to versions/ID/VERSION/folder[-N] as it is; files in it that are not the template's
/// (notes) go on in the new one. Errors: those of activationRefusals (the first; the others in `message`), "shelf.io",
/// "shelf.twice" (another active folder has the id), "shelf.exists" (another template has the place).
reporting::Result<Activated> activateTemplate(const std::string& folder, const std::string& lookedAtHash,
                                              const TemplateActor& actor);
/// Status RETIRED: no new reading gets it. Errors: "shelf.state", "shelf.io".
reporting::Result<void> retireTemplate(const std::string& folder, const TemplateActor& actor);
/// The folder that an activated draft replaces (FOLDER without ".draft"), else the folder itself.
std::string activeFolderOf(const std::string& folder);
/// Versions of an id that are kept beside a folder, lowest first.
std::vector<std::string> keptVersions(const std::string& folder, const std::string& id);
struct KeptVersion {
    std::string version, hash;  ///< without a hash it could not be read when it was kept
};
/// The same of every id. Reads files.
std::map<std::string, std::vector<KeptVersion>> allKeptVersions(const std::string& folder);
/// Which kept versions forbid the version of the candidate. An activation of the very same content that was cut off
/// does not.
void claimKept(reporting::authoring::ActivationClaim& claim, const std::vector<KeptVersion>& kept);

}  // namespace hsg
