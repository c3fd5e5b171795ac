#include "plugin/shelf/activation.h"

#include <fcntl.h>
#include <stdio.h>

#include <algorithm>
#include <filesystem>

#include "plugin/shelf/kept_templates.h"
#include "plugin/shelf/template_folders.h"
#include "reporting/store/report_store.h"

namespace hsg {
namespace {

namespace fs = std::filesystem;
using reporting::Result;
using reporting::TemplateFiles;
using namespace reporting::authoring;

const std::string draftEnding = ".draft";

/// One folder takes the place of the other at once; where the file system cannot do that, one after the other.
bool exchange(const std::string& a, const std::string& b) {
    if (::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0) return true;
    std::error_code error;
    const std::string aside = b + ".aside";
    fs::rename(b, aside, error);
    if (error) return false;
    fs::rename(a, b, error);
    if (error) {
        std::error_code back;
        fs::rename(aside, b, back);
        return false;
    }
    fs::rename(aside, a, error);
    return true;
}

/// The files of a version with its resolved form, kept for good. What is kept already stays as it is.
Result<void> keepVersion(const TemplateFiles& files, const reporting::Template* source, const std::string& folder) {
    const auto id = headOf(files, "id"), version = headOf(files, "version");
    const auto file = versionFile(folder, id, version);
    const fs::path place = fs::path(file).parent_path();
    std::error_code error;
    if (fs::exists(place / "files" / "template.yaml", error)) return {};
    TemplateFiles own;
    own.chain.push_back(files.own());
    if (auto done = writeFolder(own, (place / "files").string()); !done) return done;
    if (!source) return {};
    return writeKept({source->id, source->version, source->hash, folder, source->resolved}, file);
}

void audit(const TemplateActor& actor, const std::string& action, const std::string& subject,
           const std::string& detail) {
    if (actor.auditFile.empty()) return;
    if (const auto store = reporting::ReportStore::open(actor.auditFile))
        (void)(*store)->audit({actor.at, actor.profileId, action, subject, detail});
}

struct Former {
    TemplateFiles files;
    std::string version;
    bool exists = false;
};

/// The template whose place is taken: the folder beside the draft, or what was activated from this folder before.
Former formerOf(const std::string& folder, const std::string& active, const std::string& id) {
    Former former;
    if (active != folder) {
        const auto files = readFolder(active);
        if (!files || headOf(*files, "id") != id) return former;
        former.files = *files;
        former.exists = true;
        if (statusOf(*files) != "DRAFT") former.version = headOf(*files, "version");
        return former;
    }
    const auto kept = keptVersions(folder, id);
    if (!kept.empty()) former.version = kept.back();
    return former;
}

Result<void> refused(const std::vector<reporting::Error>& refusals, const std::string& folder) {
    if (refusals.empty()) return {};
    std::string message;
    for (const auto& one : refusals) message += (message.empty() ? "" : " ") + one.message;
    return tl::make_unexpected(shelfError(refusals.front().code, message, folder));
}

}  // namespace

std::string activeFolderOf(const std::string& from) {
    const auto folder = plainFolder(from);
    return folder.ends_with(draftEnding) ? folder.substr(0, folder.size() - draftEnding.size()) : folder;
}

std::vector<std::string> keptVersions(const std::string& folder, const std::string& id) {
    std::vector<SemanticVersion> versions;
    std::error_code error;
    for (fs::directory_iterator it(versionsFolder(folder, id), error), end; !error && it != end; it.increment(error))
        if (const auto version = SemanticVersion::parse(it->path().filename().string())) versions.push_back(*version);
    std::sort(versions.begin(), versions.end());
    std::vector<std::string> texts;
    for (const auto& one : versions) texts.push_back(one.text());
    return texts;
}

Result<Activated> activateTemplate(const std::string& from, const std::string& lookedAtHash,
                                   const TemplateActor& actor) {
    const auto folder = plainFolder(from), active = activeFolderOf(from);
    const auto files = readFolder(folder);
    if (!files) return tl::make_unexpected(files.error());
    const auto compilation = reporting::openTemplate(*files);
    const auto* source = compilation.value ? &reporting::templateOf(*compilation.value) : nullptr;
    const auto id = headOf(*files, "id");
    const Former former = formerOf(folder, active, id);
    ActivationClaim claim{source, source ? 0 : 1, former.version, {}, lookedAtHash};
    for (const auto& version : keptVersions(folder, id)) {
        const auto kept = readKept(versionFile(folder, id, version));
        const bool interrupted = source && kept && kept->hash == source->hash;  // the same content, begun before
        if (!interrupted) claim.usedVersions.push_back(version);
        if (interrupted && claim.formerVersion == version) claim.formerVersion.clear();
    }
    if (auto may = refused(activationRefusals(claim), folder); !may) return tl::make_unexpected(may.error());
    if (former.exists) {
        const auto old = reporting::openTemplate(former.files);
        const auto* was = old.value ? &reporting::templateOf(*old.value) : nullptr;
        if (auto done = keepVersion(former.files, was, folder); !done) return tl::make_unexpected(done.error());
    }
    const auto ready = withHead(*files, "status", "ACTIVE");
    if (!ready) return tl::make_unexpected(ready.error());
    if (auto done = writeFolder(*ready, folder); !done) return tl::make_unexpected(done.error());
    if (auto done = keepVersion(*ready, source, folder); !done) return tl::make_unexpected(done.error());
    std::error_code error;
    if (active != folder && former.exists) {
        if (!exchange(folder, active))
            return tl::make_unexpected(
                shelfError("shelf.io", "The draft cannot take the place of the template.", active));
        fs::remove_all(folder, error);  // the former version is kept in versions/
    } else if (active != folder && !fs::exists(active, error)) {
        fs::rename(folder, active, error);
        if (error) return tl::make_unexpected(shelfError("shelf.io", "The draft cannot be renamed.", active));
    }
    audit(actor, "template.activate", id + "@" + source->version, source->hash);
    Activated done{active != folder && !fs::exists(active, error) ? folder : active, source->version, source->hash, {}};
    if (!former.version.empty()) done.former = (fs::path(versionsFolder(active, id)) / former.version).string();
    return done;
}

Result<void> retireTemplate(const std::string& from, const TemplateActor& actor) {
    const auto folder = plainFolder(from);
    const auto files = readFolder(folder);
    if (!files) return tl::make_unexpected(files.error());
    if (statusOf(*files) != "ACTIVE")
        return tl::make_unexpected(shelfError("shelf.state", "Only an active template is retired.", folder));
    const auto compilation = reporting::openTemplate(*files);
    const auto* source = compilation.value ? &reporting::templateOf(*compilation.value) : nullptr;
    if (auto done = keepVersion(*files, source, folder); !done) return done;
    const auto retired = withHead(*files, "status", "RETIRED");
    if (!retired) return tl::make_unexpected(retired.error());
    if (auto done = writeFolder(*retired, folder); !done) return done;
    audit(actor, "template.retire", headOf(*files, "id") + "@" + headOf(*files, "version"), source ? source->hash : "");
    return {};
}

}  // namespace hsg
