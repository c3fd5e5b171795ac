#include <cctype>
#include <nlohmann/json.hpp>
#include <ostream>

#include "plugin/bridge/signing.h"
#include "plugin/commands/template_command.h"
#include "plugin/session/places.h"
#include "plugin/shelf/activation.h"

namespace hsg {
namespace {

using reporting::authoring::VersionPart;

TemplateActor actorOf(const CommandRun& run) {
    return {run.options.value("--profile"), dicomDateTime(run.now()), storeFile(run.host.settings().dataDirectory())};
}

int told(const CommandRun& run, const reporting::Error& error) {
    run.tell(error);
    return 1;
}

}  // namespace

int newTemplate(const CommandRun& run, const std::string& folder) {
    const auto base = namedFolder(run, run.options.value("--extends"));
    if (base.empty()) return 1;
    std::string name = folder;
    while (name.size() > 1 && name.back() == '/') name.pop_back();
    const auto id = run.options.value("--id", name.substr(name.rfind('/') + 1));
    for (const char c : id)
        if (!(std::isalnum(static_cast<unsigned char>(c)) || c == '_'))
            return run.wrongUsage("An id has letters, digits and '_': give one with --id.");
    if (const auto made = newOverlay(base, folder, id); !made) return told(run, made.error());
    run.call.out << folder << "\n";
    return 0;
}

int draftTemplate(const CommandRun& run, const std::string& name) {
    const auto word = run.options.value("--raise", "minor");
    if (word != "patch" && word != "minor" && word != "major")
        return run.wrongUsage("--raise takes patch, minor or major.");
    const auto folder = namedFolder(run, name);
    if (folder.empty()) return 1;
    const auto places = shelfPlaces(run.host.settings());
    const bool shipped = folder.rfind(places.shipped + "/", 0) == 0;
    if (shipped && places.department.empty()) {
        run.tell({"shelf.folder",
                  "A draft of a shipped template needs a folder of the department: fimbria template share.", folder});
        return 1;
    }
    const auto part = word == "patch" ? VersionPart::Patch : word == "minor" ? VersionPart::Minor : VersionPart::Major;
    const auto made = draftOf(folder, part, shipped ? places.department : std::string());
    if (!made) return told(run, made.error());
    run.call.out << *made << "\n";
    return 0;
}

int activateTemplate(const CommandRun& run, const std::string& name) {
    const auto folder = namedFolder(run, name);
    if (folder.empty()) return 1;
    const auto compilation = reporting::openTemplate(folder);
    for (const auto& problem : compilation.diagnostics) run.tell(problem, folder);
    if (!compilation.value) return 1;
    const auto& hash = reporting::templateOf(*compilation.value).hash;
    const auto seen = run.options.has("--dry-run-seen") ? lookedAt(run, hash) : std::string();
    const auto done = activateTemplate(folder, seen, actorOf(run));
    if (!done) return told(run, done.error());
    if (run.options.has("--json"))
        run.call.out << nlohmann::json{{"folder", done->folder},
                                       {"version", done->version},
                                       {"hash", done->hash},
                                       {"former",
                                        done->former.empty() ? nlohmann::json() : nlohmann::json(done->former)}}
                            .dump(2)
                     << "\n";
    else
        run.call.out << done->folder << " " << done->version << " " << done->hash << "\n";
    return 0;
}

int retireTemplate(const CommandRun& run, const std::string& name) {
    const auto folder = namedFolder(run, name);
    if (folder.empty()) return 1;
    const auto done = retireTemplate(folder, actorOf(run));
    return done ? 0 : told(run, done.error());
}

}  // namespace hsg
