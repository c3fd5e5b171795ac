#include <algorithm>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <ostream>

#include "plugin/cases/cases.h"
#include "plugin/commands/template_command.h"
#include "plugin/shelf/kept_templates.h"
#include "plugin/shelf/shelf_settings.h"
#include "reporting/authoring/check_draft.h"
#include "reporting/authoring/draft_view.h"
#include "reporting/template/status.h"

namespace hsg {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Use = ShelfEntry::Use;

json problemsJson(const reporting::Diagnostics& problems) {
    auto all = json::array();
    for (const auto& one : problems)
        all.push_back({{"grade", one.grade == reporting::Grade::Error ? "error" : "warning"},
                       {"file", one.file},
                       {"line", one.line},
                       {"column", one.column},
                       {"code", one.code},
                       {"message", one.message}});
    return all;
}

const char* originWord(ShelfEntry::Origin origin) {
    return origin == ShelfEntry::Origin::Shipped      ? "shipped"
           : origin == ShelfEntry::Origin::Department ? "department"
                                                      : "folder";
}
const char* useWord(Use use) {
    return use == Use::AsWritten ? "as-written" : use == Use::LastGood ? "last-good" : "none";
}

bool isFolder(const std::string& name) {
    std::error_code error;
    return fs::is_directory(name, error);
}

void tellUnknown(const CommandRun& run, const std::string& name) {
    run.tell({"template.unknown", "There is no template folder and no template of this name.", name});
}

}  // namespace

std::string namedFolder(const CommandRun& run, const std::string& name) {
    std::error_code error;
    if (name.find('/') != std::string::npos || fs::exists(name, error))
        return name;  // what it is not is told by who reads it
    const auto folders = shelfFolders(shelfPlaces(run.host.settings()));
    if (const auto* folder = folderOf(folders, name)) return folder->folder;
    tellUnknown(run, name);
    return {};
}

std::shared_ptr<const reporting::CompiledTemplate> namedTemplate(const CommandRun& run, const std::string& name) {
    const auto at = name.find('@');
    if (at != std::string::npos && !isFolder(name)) {
        for (const auto& folder : shelfFolders(shelfPlaces(run.host.settings())))
            if (const auto kept = readKept(versionFile(folder.folder, name.substr(0, at), name.substr(at + 1))))
                if (auto compiled = openKept(*kept)) return compiled;
        tellUnknown(run, name);
        return nullptr;
    }
    const auto folder = namedFolder(run, name);
    if (folder.empty()) return nullptr;
    auto compilation = reporting::openTemplate(folder);
    if (!compilation.value)
        for (const auto& problem : compilation.diagnostics) run.tell(problem, folder);
    return compilation.value;
}

int listTemplates(const CommandRun& run) {
    const auto& settings = run.host.settings();
    const auto entries = scanShelf(shelfPlaces(settings));
    const auto* force = entryInForce(entries, settings);
    auto all = json::array();
    for (const auto& one : entries) {
        if (!run.options.has("--json")) {
            run.call.out << (&one == force ? "* " : "  ") << one.id << " " << one.version << " "
                         << reporting::wordOf(one.status) << " " << originWord(one.origin) << " " << one.folder;
            if (one.use == Use::LastGood) run.call.out << " (" << one.usedVersion << " is used: " << one.reason << ")";
            run.call.out << "\n";
            if (one.reason == "broken" || one.reason == "changed")
                for (const auto& problem : one.problems) run.tell(problem, one.folder);
            continue;
        }
        all.push_back({{"id", one.id},
                       {"version", one.version},
                       {"folder", one.folder},
                       {"origin", originWord(one.origin)},
                       {"state", reporting::wordOf(one.status)},
                       {"use", useWord(one.use)},
                       {"usedVersion", one.usedVersion},
                       {"hash", one.usedHash},
                       {"inForce", &one == force},
                       {"reason", one.reason},
                       {"title", one.title},
                       {"formerVersions", one.formerVersions},
                       {"problems", problemsJson(one.problems)}});
    }
    if (run.options.has("--json")) run.call.out << all.dump(2) << "\n";
    return force ? 0 : 1;
}

int checkTemplate(const CommandRun& run, const std::string& name) {
    const auto folder = namedFolder(run, name);
    if (folder.empty()) return 1;
    auto compilation = reporting::openTemplate(folder);
    const auto* source = compilation.value ? &reporting::templateOf(*compilation.value) : nullptr;
    if (source)
        for (auto& problem : cases::unknownCases(*source)) compilation.diagnostics.push_back(std::move(problem));
    if (run.options.has("--json")) {
        json root{{"problems", problemsJson(compilation.diagnostics)}};
        root["id"] = source ? json(source->id) : json();
        root["version"] = source ? json(source->version) : json();
        root["hash"] = source ? json(source->hash) : json();
        run.call.out << root.dump(2) << "\n";
        return source ? 0 : 1;
    }
    for (const auto& problem : compilation.diagnostics) run.tell(problem, folder);
    if (!source) return 1;
    run.call.out << source->id << " " << source->version << " " << source->hash << "\n";
    return 0;
}

namespace {

const char* ownerWord(reporting::authoring::Owner owner) {
    using reporting::authoring::Owner;
    return owner == Owner::Own       ? "own"
           : owner == Owner::Base    ? "base"
           : owner == Owner::Changed ? "changed"
                                     : "removed";
}

json outlineJson(const std::vector<reporting::authoring::OutlineItem>& items) {
    auto all = json::array();
    for (const auto& one : items) {
        json item{{"id", one.id},           {"path", one.path.text()},       {"file", one.place.file},
                  {"line", one.place.line}, {"owner", ownerWord(one.owner)}, {"summary", one.summary}};
        if (!one.children.empty()) item["items"] = outlineJson(one.children);
        all.push_back(std::move(item));
    }
    return all;
}

void outlineWords(std::ostream& out, const std::vector<reporting::authoring::OutlineItem>& items, int depth) {
    for (const auto& one : items) {
        out << std::string(static_cast<std::size_t>(depth) * 2, ' ') << one.id;
        if (!one.summary.empty()) out << "  " << one.summary;
        if (one.owner != reporting::authoring::Owner::Own) out << "  [" << ownerWord(one.owner) << "]";
        if (one.place.line > 0) out << "  " << one.place.file << ":" << one.place.line;
        out << "\n";
        outlineWords(out, one.children, depth + 1);
    }
}

}  // namespace

int showTemplate(const CommandRun& run, const std::string& name, const std::string& item) {
    const auto folder = namedFolder(run, name);
    if (folder.empty()) return 1;
    reporting::Diagnostics problems;
    const auto files = reporting::readTemplateFiles(folder, problems);
    if (!files) {
        for (const auto& problem : problems) run.tell(problem, folder);
        return 1;
    }
    const reporting::authoring::DraftView view(*files);
    if (item.empty()) {
        if (run.options.has("--json"))
            run.call.out << outlineJson(view.outline()).dump(2) << "\n";
        else
            outlineWords(run.call.out, view.outline(), 0);
        return 0;
    }
    const auto node = view.at(reporting::authoring::NodePath::parse(item));
    if (!node) {
        run.tell({"template.unknown", "There is no such item in the template.", item});
        return 1;
    }
    run.call.out << node->value.flow() << "\n";
    return 0;
}

int useTemplate(const CommandRun& run, const std::string& name) {
    const auto folder = namedFolder(run, name);
    if (folder.empty()) return 1;
    const auto places = shelfPlaces(run.host.settings());
    std::error_code error;
    for (const auto& one : shelfFolders(places)) {
        if (!fs::equivalent(one.folder, folder, error) || one.origin == ShelfEntry::Origin::Single) continue;
        const auto entry = readEntry(one, places);
        if (!entry.compiled) {
            for (const auto& problem : entry.problems) run.tell(problem, folder);
            run.tell({"template.state", "Only an active template without errors can be in force.", folder});
            return 1;
        }
        putInForce(run.host.settings(), one.id);
        run.call.out << one.id << " " << entry.usedVersion << "\n";
        return 0;
    }
    const auto compilation = reporting::openTemplate(folder);
    if (!compilation.value) {
        for (const auto& problem : compilation.diagnostics) run.tell(problem, folder);
        return 1;
    }
    const auto whole = fs::absolute(folder, error).lexically_normal().string();
    putInForce(run.host.settings(), whole);
    run.call.out << whole << " " << reporting::templateOf(*compilation.value).version << "\n";
    return 0;
}

int shareTemplates(const CommandRun& run, const std::string& folder) {
    if (!isFolder(folder)) {
        run.tell({"template.folder", "There is no such folder.", folder});
        return 1;
    }
    std::error_code error;
    run.host.settings().setValue("hsg/templates", fs::absolute(folder, error).lexically_normal().string());
    return listTemplates(run);
}

}  // namespace hsg
