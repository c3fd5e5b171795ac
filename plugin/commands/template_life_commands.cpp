#include <nlohmann/json.hpp>
#include <ostream>

#include "plugin/bridge/signing.h"
#include "plugin/commands/template_command.h"
#include "plugin/shelf/shelf_settings.h"
#include "reporting/template/names.h"

namespace hsg {
namespace {

using reporting::authoring::VersionPart;

TemplateActor actorOf(const CommandRun& run) {
    return templateActor(run.host.settings(), dicomDateTime(run.now()), run.options.value("--profile"));
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
    if (!reporting::isIdentifier(id))
        return run.wrongUsage("An id begins with a letter and has letters, digits and '_': give one with --id.");
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
    const auto place = draftPlace(folder, run.host.settings());
    if (!place.empty() && run.host.settings().value("hsg/templates").value_or("").empty()) {
        run.tell({"shelf.folder",
                  "A draft of a shipped template needs a folder of the department: fimbria template share.", folder});
        return 1;
    }
    const auto part = word == "patch" ? VersionPart::Patch : word == "minor" ? VersionPart::Minor : VersionPart::Major;
    const auto made = draftOf(folder, part, place);
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
    if (seen.empty() && triedNothing(run, hash)) {
        run.tell(
            {"activate.no-readings",
             "Its dry run tried no reading, so it shows nothing: answer the template's own questions for the sample "
             "cases (cases.yaml), or make the dry run with --readings FOLDER.",
             folder});
        return 1;
    }
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
