#include "plugin/shelf/activation.h"

#include <fcntl.h>
#include <stdio.h>

#include <algorithm>
#include <filesystem>
#include <functional>

#include "plugin/shelf/kept_templates.h"
#include "plugin/shelf/template_folders.h"
#include "reporting/store/report_store.h"

namespace hsg {
namespace {

namespace fs = std::filesystem;
using reporting::Result;
using reporting::TemplateFiles;
using reporting::TemplateStatus;
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

/// What was done so far, taken back in reverse unless all of it was done.
class Undoing {
public:
    Undoing() = default;
    Undoing(const Undoing&) = delete;
    Undoing& operator=(const Undoing&) = delete;
    ~Undoing() {
        for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) (*step)();
    }
    void onFailure(std::function<void()> step) { steps_.push_back(std::move(step)); }
    void allDone() { steps_.clear(); }

private:
    std::vector<std::function<void()>> steps_;
};

/// The files of a version with its resolved form, kept for good. What is kept already stays as it is; what was cut off
/// while it was written is completed. A new one is written aside and gets its name when it is whole.
Result<void> keepVersion(const TemplateFiles& files, const reporting::Template* source, const std::string& folder,
                         Undoing& undoing) {
    const auto id = headOf(files, "id"), version = headOf(files, "version");
    const fs::path place = fs::path(versionFile(folder, id, version)).parent_path();
    std::error_code error;
    const bool hasFiles = fs::exists(place / "files" / "template.yaml", error);
    if (hasFiles && (!source || fs::exists(place / "resolved.json", error))) return {};
    const bool isThere = fs::exists(place, error);
    const fs::path target = isThere ? place : fs::path(place.string() + ".part");
    if (!isThere) fs::remove_all(target, error);
    TemplateFiles own;
    own.chain.push_back(files.own());
    if (auto done = writeFolder(own, (target / "files").string()); !done) return done;
    if (source) {
        const KeptTemplate kept{source->id, source->version, source->hash, folder, source->resolved};
        if (auto done = writeKept(kept, (target / "resolved.json").string()); !done) return done;
    }
    if (isThere) return {};
    fs::rename(target, place, error);
    if (error) return tl::make_unexpected(shelfError("shelf.io", "The version cannot be kept.", place.string()));
    undoing.onFailure([place] {
        std::error_code ignored;
        fs::remove_all(place, ignored);
    });
    return {};
}

/// The folder whose place was taken, as it was, beside its version: also what is no file of the template, and what was
/// changed by hand after the activation.
void setAside(const std::string& former, const fs::path& version) {
    std::error_code error;
    fs::create_directories(version, error);
    fs::path place = version / "folder";
    for (int number = 2; fs::exists(place, error); ++number) place = version / ("folder-" + std::to_string(number));
    fs::rename(former, place, error);  // if it cannot be: it stays beside, under the name of the draft
}

/// Notes of the department that lie among the files go on with the template.
void carryOver(const fs::path& former, const fs::path& active) {
    std::error_code error;
    for (fs::recursive_directory_iterator it(former, error), end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        const auto name = it->path().lexically_relative(former);
        if (!it->is_regular_file(ignored) || reporting::isTemplateFile(name.generic_string())) continue;
        fs::create_directories((active / name).parent_path(), ignored);
        fs::copy_file(it->path(), active / name, fs::copy_options::skip_existing, ignored);
    }
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
        if (statusOf(*files) != TemplateStatus::Draft) former.version = headOf(*files, "version");
        return former;
    }
    const auto kept = keptVersions(folder, id);
    if (!kept.empty()) former.version = kept.back();
    return former;
}

/// Another folder beside `active` that is in force under the same id; empty: none.
std::string activeTwin(const std::string& active, const std::string& id) {
    std::error_code error;
    const fs::path parent = fs::path(active).parent_path();
    for (fs::directory_iterator it(parent.empty() ? fs::path(".") : parent, error), end; !error && it != end;
         it.increment(error)) {
        const auto name = it->path().filename().string();
        if (name == fs::path(active).filename() || name.ends_with(draftEnding) || name.front() == '.' ||
            name == "bases" || name == "versions")
            continue;
        const auto files = readFolder(it->path().string());
        if (files && headOf(*files, "id") == id && statusOf(*files) == TemplateStatus::Active)
            return it->path().string();
    }
    return {};
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

std::map<std::string, std::vector<KeptVersion>> allKeptVersions(const std::string& folder) {
    std::map<std::string, std::vector<KeptVersion>> all;
    std::error_code error;
    const fs::path place = fs::path(versionsFolder(folder, "x")).parent_path();
    for (fs::directory_iterator it(place, error), end; !error && it != end; it.increment(error)) {
        const auto id = it->path().filename().string();
        for (const auto& version : keptVersions(folder, id)) {
            const auto kept = readKept(versionFile(folder, id, version));
            all[id].push_back({version, kept ? kept->hash : std::string()});
        }
    }
    return all;
}

void claimKept(ActivationClaim& claim, const std::vector<KeptVersion>& all) {
    for (const auto& kept : all) {
        if (kept.hash.empty()) continue;  // it was broken, or being kept was cut off: no reading has it
        const bool interrupted = claim.candidate && kept.hash == claim.candidate->hash;
        if (!interrupted) claim.usedVersions.push_back(kept.version);
        if (interrupted && claim.formerVersion == kept.version) claim.formerVersion.clear();
    }
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

namespace {

/// What an activation has to know, and whether it may be.
Result<ActivationClaim> claimOf(const TemplateFiles& files, const reporting::Template* source, const Former& former,
                                const std::string& folder) {
    const auto id = headOf(files, "id");
    ActivationClaim claim{source, source ? 0 : 1, former.version, {}, {}};
    claimKept(claim, allKeptVersions(folder)[id]);
    if (const auto twin = activeTwin(activeFolderOf(folder), id); !twin.empty())
        return tl::make_unexpected(shelfError(
            "shelf.twice", "Another folder here is the active template '" + id + "': retire it first.", twin));
    std::error_code error;
    if (activeFolderOf(folder) != folder && !former.exists && fs::exists(activeFolderOf(folder), error))
        return tl::make_unexpected(
            shelfError("shelf.exists", "Another template has the place of this draft.", activeFolderOf(folder)));
    return claim;
}

Result<void> takePlace(const std::string& folder, const std::string& active, const Former& former) {
    if (active == folder) return {};
    if (former.exists) {
        if (!exchange(folder, active))
            return tl::make_unexpected(
                shelfError("shelf.io", "The draft cannot take the place of the template.", active));
        const auto id = headOf(former.files, "id"), version = headOf(former.files, "version");
        carryOver(folder, active);
        setAside(folder, fs::path(versionsFolder(active, id)) / (version.empty() ? "unnumbered" : version));
        return {};
    }
    std::error_code error;
    fs::rename(folder, active, error);
    if (error) return tl::make_unexpected(shelfError("shelf.io", "The draft cannot be renamed.", active));
    return {};
}

}  // namespace

Result<Activated> activateTemplate(const std::string& from, const std::string& lookedAtHash,
                                   const TemplateActor& actor) {
    const auto folder = plainFolder(from), active = activeFolderOf(from);
    const auto files = readFolder(folder);
    if (!files) return tl::make_unexpected(files.error());
    const auto compilation = reporting::openTemplate(*files);
    const auto* source = compilation.value ? &reporting::templateOf(*compilation.value) : nullptr;
    const auto id = headOf(*files, "id");
    const Former former = formerOf(folder, active, id);
    auto claim = claimOf(*files, source, former, folder);
    if (!claim) return tl::make_unexpected(claim.error());
    claim->lookedAtHash = lookedAtHash;
    if (auto may = refused(activationRefusals(*claim), folder); !may) return tl::make_unexpected(may.error());
    Undoing undoing;
    if (former.exists) {
        const auto old = reporting::openTemplate(former.files);
        const auto* was = old.value ? &reporting::templateOf(*old.value) : nullptr;
        if (auto done = keepVersion(former.files, was, folder, undoing); !done)
            return tl::make_unexpected(done.error());
    }
    const auto ready = withStatus(*files, TemplateStatus::Active);
    if (!ready) return tl::make_unexpected(ready.error());
    undoing.onFailure([&] { (void)writeFolder(*files, folder); });
    if (auto done = writeFolder(*ready, folder); !done) return tl::make_unexpected(done.error());
    if (auto done = keepVersion(*ready, source, folder, undoing); !done) return tl::make_unexpected(done.error());
    if (auto done = takePlace(folder, active, former); !done) return tl::make_unexpected(done.error());
    undoing.allDone();
    audit(actor, "template.activate", id + "@" + source->version, source->hash);
    Activated done{active, id, source->version, source->hash, {}};
    if (!former.version.empty()) done.former = (fs::path(versionsFolder(active, id)) / former.version).string();
    return done;
}

Result<void> retireTemplate(const std::string& from, const TemplateActor& actor) {
    const auto folder = plainFolder(from);
    const auto files = readFolder(folder);
    if (!files) return tl::make_unexpected(files.error());
    if (statusOf(*files) != TemplateStatus::Active)
        return tl::make_unexpected(shelfError("shelf.state", "Only an active template is retired.", folder));
    const auto compilation = reporting::openTemplate(*files);
    const auto* source = compilation.value ? &reporting::templateOf(*compilation.value) : nullptr;
    Undoing undoing;
    if (auto done = keepVersion(*files, source, folder, undoing); !done) return done;
    const auto retired = withStatus(*files, TemplateStatus::Retired);
    if (!retired) return tl::make_unexpected(retired.error());
    undoing.onFailure([&] { (void)writeFolder(*files, folder); });
    if (auto done = writeFolder(*retired, folder); !done) return done;
    undoing.allDone();
    audit(actor, "template.retire", headOf(*files, "id") + "@" + headOf(*files, "version"), source ? source->hash : "");
    return {};
}

}  // namespace hsg
