#include "plugin/shelf/shelf_entries.h"

#include <QCoreApplication>
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "plugin/shelf/activation.h"
#include "plugin/shelf/kept_templates.h"
#include "plugin/shelf/template_folders.h"
#include "reporting/authoring/draft_value.h"
#include "reporting/template/status.h"

namespace hsg {
namespace {

namespace fs = std::filesystem;
using Origin = ShelfEntry::Origin;
using Use = ShelfEntry::Use;
using reporting::Diagnostic;
using reporting::Grade;
using reporting::TemplateStatus;

constexpr std::size_t maxFolders = 64;

/// Only the head of its template.yaml; nothing if there is none.
std::optional<ShelfFolder> lookAt(const fs::path& folder, Origin origin, const std::string& kept, int depth = 0) {
    std::error_code error;
    if (!fs::is_regular_file(folder / "template.yaml", error)) return std::nullopt;
    ShelfFolder found;
    found.folder = folder.string();
    found.origin = origin;
    found.id = folder.filename().string();
    const auto size = fs::file_size(folder / "template.yaml", error);
    if (error || size > reporting::TemplateLimits::fileBytes) return found;
    std::ifstream in(folder / "template.yaml", std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const auto root = reporting::authoring::DraftValue::parse(text);
    if (!root) {
        // it was in force before it broke: which one it was is known here
        found.status = TemplateStatus::Active;
        for (const auto& one : allKept(kept))
            if (one.folder == found.folder) found.id = one.id;
        return found;
    }
    if (!root->get("id").empty()) found.id = root->get("id");
    found.version = root->get("version");
    found.status = reporting::statusOf(root->get("status")).value_or(TemplateStatus::Draft);
    // an activation that was cut off: it is in force when it has its place
    const bool waits = activeFolderOf(found.folder) != plainFolder(found.folder);
    if (waits && found.status == TemplateStatus::Active) found.status = TemplateStatus::Draft;
    // an overlay without a word about it is in the state of what it extends
    if (!root->find("status") && root->find("extends") && depth < static_cast<int>(reporting::TemplateLimits::overlays))
        if (const auto base = lookAt(folder / root->get("extends"), origin, kept, depth + 1); base && !waits)
            found.status = base->status;
    return found;
}

void lookInto(std::vector<ShelfFolder>& found, const std::string& place, Origin origin, const std::string& kept) {
    if (place.empty()) return;
    std::vector<fs::path> names;
    std::error_code error;
    for (fs::directory_iterator it(place, error), end; !error && it != end && names.size() < maxFolders;
         it.increment(error)) {
        std::error_code ignored;
        const auto name = it->path().filename().string();
        if (name != "versions" && name != "bases" && name.front() != '.' && it->is_directory(ignored))
            names.push_back(it->path());
    }
    std::sort(names.begin(), names.end());
    for (const auto& name : names)
        if (auto one = lookAt(name, origin, kept)) found.push_back(std::move(*one));
}

void take(ShelfEntry& entry, std::shared_ptr<const reporting::CompiledTemplate> compiled, Use use) {
    if (!compiled) return;
    const auto& source = reporting::templateOf(*compiled);
    entry.use = use;
    entry.usedVersion = source.version;
    entry.usedHash = source.hash;
    for (const auto& [language, words] : source.phrases)
        if (const auto title = words.find(source.title); title != words.end()) entry.title[language] = title->second;
    entry.compiled = std::move(compiled);
}

/// The highest version that was ever in force beside the folder.
std::shared_ptr<const reporting::CompiledTemplate> lastActivated(const ShelfEntry& entry) {
    for (auto it = entry.formerVersions.rbegin(); it != entry.formerVersions.rend(); ++it)
        if (const auto kept = readKept(versionFile(entry.folder, entry.id, *it)))
            if (auto compiled = openKept(*kept)) return compiled;
    return nullptr;
}

/// A folder that was broken or vanished: what this workstation used last.
void takeLastGood(ShelfEntry& entry, const ShelfPlaces& places) {
    if (const auto kept = readKept(keptFile(places.kept, entry.id))) take(entry, openKept(*kept), Use::LastGood);
    if (!entry.compiled) take(entry, lastActivated(entry), Use::LastGood);
}

/// By whole names of folders: "/dep2/x" is not below "/dep".
bool isBelow(const std::string& folder, const std::string& place) {
    const auto below = fs::path(folder).lexically_normal().lexically_relative(fs::path(place).lexically_normal());
    return !below.empty() && *below.begin() != "..";
}

void addVanished(std::vector<ShelfEntry>& entries, const ShelfPlaces& places) {
    std::error_code error;
    const bool gone = !places.department.empty() && !fs::is_directory(places.department, error);
    const bool singleGone = !places.single.empty() && !fs::is_directory(places.single, error);
    if (!gone && !singleGone) return;
    for (const auto& kept : allKept(places.kept)) {
        const bool here =
            std::any_of(entries.begin(), entries.end(), [&](const auto& one) { return one.id == kept.id; });
        const bool inDepartment = gone && isBelow(kept.folder, places.department);
        if (here || (!inDepartment && !(singleGone && kept.folder == places.single))) continue;
        ShelfEntry entry;
        entry.id = kept.id;
        entry.version = kept.version;
        entry.folder = kept.folder;
        entry.origin = inDepartment ? Origin::Department : Origin::Single;
        entry.status = TemplateStatus::Active;
        entry.reason = "broken";
        entry.problems.push_back({Grade::Error, ".", 0, 0, "template.folder", "The template folder cannot be read."});
        take(entry, openKept(kept), Use::LastGood);
        entries.push_back(std::move(entry));
    }
}

/// Of two folders that say to be the same template the first is meant.
void tellTwins(std::vector<ShelfEntry>& entries) {
    for (auto& one : entries)
        for (const auto& other : entries) {
            if (&other >= &one) break;
            if (other.id != one.id || other.origin != one.origin || one.status != TemplateStatus::Active ||
                other.status != TemplateStatus::Active)
                continue;
            one.problems.push_back({Grade::Error, "template.yaml", 0, 0, "shelf.twice",
                                    "Another folder here is the template '" + one.id + "' as well."});
            one.use = Use::None;
            one.compiled.reset();
            one.reason = "broken";
        }
}

}  // namespace

ShelfPlaces shelfPlaces(const viewer::sdk::Settings& settings) {
    ShelfPlaces places;
    places.shipped = HSG_TEMPLATES;
    if (QCoreApplication::instance()) {
        const fs::path program = QCoreApplication::applicationDirPath().toStdString();
        const auto shipped = program.parent_path() / "share/fimbria/templates";
        std::error_code error;
        if (fs::is_directory(shipped / "hsg", error)) places.shipped = shipped.string();
    }
    places.department = settings.value("hsg/templates").value_or("");
    const auto own = settings.value("hsg/template").value_or("");
    if (own.find('/') != std::string::npos) places.single = own;
    places.kept = (fs::path(settings.dataDirectory()) / "hsg" / "templates").string();
    return places;
}

std::vector<ShelfFolder> shelfFolders(const ShelfPlaces& places) {
    std::vector<ShelfFolder> found;
    if (!places.single.empty())
        if (auto one = lookAt(places.single, Origin::Single, places.kept)) found.push_back(std::move(*one));
    lookInto(found, places.department, Origin::Department, places.kept);
    lookInto(found, places.shipped, Origin::Shipped, places.kept);
    return found;
}

std::vector<ShelfFolder> shelfFoldersOf(const std::vector<ShelfEntry>& entries) {
    std::vector<ShelfFolder> folders;
    for (const auto& one : entries) folders.push_back({one.folder, one.id, one.version, one.origin, one.status});
    return folders;
}

const ShelfFolder* folderOf(const std::vector<ShelfFolder>& folders, const std::string& id) {
    for (const auto status : {TemplateStatus::Active, TemplateStatus::Draft, TemplateStatus::Retired})
        for (const auto& one : folders)
            if (one.id == id && one.status == status) return &one;
    return nullptr;
}

std::string idInForce(const viewer::sdk::Settings& settings, const std::vector<ShelfFolder>& folders) {
    const auto own = settings.value("hsg/template").value_or("");
    if (own.empty()) return "hsg";
    if (own.find('/') == std::string::npos) return own;
    for (const auto& one : folders)
        if (one.origin == Origin::Single) return one.id;
    return fs::path(own).filename().string();
}

ShelfEntry readEntry(const ShelfFolder& folder, const ShelfPlaces& places) {
    ShelfEntry entry;
    entry.id = folder.id;
    entry.version = folder.version;
    entry.folder = folder.folder;
    entry.origin = folder.origin;
    entry.status = folder.status;
    entry.formerVersions = keptVersions(folder.folder, folder.id);
    auto compilation = reporting::openTemplate(folder.folder);
    entry.problems = std::move(compilation.diagnostics);
    // a folder that the setting names is used whatever its state: that is how a draft is tried
    if (entry.status != TemplateStatus::Active && folder.origin != Origin::Single) {
        entry.reason = entry.status == TemplateStatus::Draft ? "draft" : "retired";
        return entry;
    }
    if (!compilation.value) {
        entry.reason = "broken";
        takeLastGood(entry, places);
        return entry;
    }
    const auto& source = reporting::templateOf(*compilation.value);
    const auto activated = readKept(versionFile(folder.folder, source.id, source.version));
    if (activated && activated->hash != source.hash && folder.origin != Origin::Single) {
        if (auto compiled = openKept(*activated)) {
            entry.reason = "changed";
            take(entry, std::move(compiled), Use::LastGood);
            return entry;
        }
    }
    if (folder.origin != Origin::Shipped) keepGood(source, folder.folder, places.kept);
    take(entry, compilation.value, Use::AsWritten);
    return entry;
}

std::vector<ShelfEntry> scanShelf(const ShelfPlaces& places) {
    std::vector<ShelfEntry> entries;
    for (const auto& folder : shelfFolders(places)) entries.push_back(readEntry(folder, places));
    addVanished(entries, places);
    tellTwins(entries);
    return entries;
}

const ShelfEntry* entryInForce(const std::vector<ShelfEntry>& entries, const viewer::sdk::Settings& settings) {
    const auto id = idInForce(settings, shelfFoldersOf(entries));
    for (const auto& one : entries)
        if (one.id == id && one.compiled) return &one;
    return nullptr;
}

ShelfEntry openInForce(const viewer::sdk::Settings& settings) {
    const auto places = shelfPlaces(settings);
    const auto folders = shelfFolders(places);
    const auto id = idInForce(settings, folders);
    if (const auto* folder = folderOf(folders, id)) return readEntry(*folder, places);
    std::vector<ShelfEntry> vanished;
    addVanished(vanished, places);
    for (auto& one : vanished)
        if (one.id == id) return std::move(one);
    ShelfEntry none;
    none.id = id;
    none.folder = settings.value("hsg/template").value_or(places.shipped + "/hsg");
    none.reason = "broken";
    none.problems.push_back({Grade::Error, ".", 0, 0, "template.folder", "There is no template '" + id + "' here."});
    return none;
}

}  // namespace hsg
