#include "plugin/commands/command.h"

#include <filesystem>
#include <fstream>
#include <ostream>

#include "plugin/bridge/profiles.h"
#include "plugin/commands/template_command.h"
#include "reporting/model/reading_json.h"

namespace hsg {
namespace {

constexpr std::size_t largestReading = 16u << 20;
constexpr std::size_t largestProfile = 64u << 10;

/// The bytes of a file of at most `most` bytes; a folder or a device without end is refused, not read.
reporting::Result<std::string> readFile(const std::string& path, const std::string& what, std::size_t most) {
    const auto refuse = [&](const std::string& code, const std::string& message) {
        return tl::make_unexpected(reporting::Error{what + code, "The " + what + message, path});
    };
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) return refuse(".open", " is a folder, not a file.");
    std::ifstream file(path, std::ios::binary);
    if (!file) return refuse(".open", " cannot be opened.");
    std::string text(most + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad()) return refuse(".open", " cannot be read.");
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.size() > most) return refuse(".size", " has at most " + std::to_string(most >> 10) + " KiB.");
    return text;
}

}  // namespace

void CommandRun::tell(const reporting::Error& error) const {
    if (!error.where.empty() && error.message.rfind(error.where, 0) != 0) call.err << error.where << ": ";
    call.err << error.message << " [" << error.code << "]\n";
}

void CommandRun::tell(const reporting::Diagnostic& problem, const std::string& folder) const {
    call.err << folder;
    if (problem.file != "." && !problem.file.empty()) call.err << "/" << problem.file;
    if (problem.line > 0) call.err << ":" << problem.line << ":" << problem.column;
    call.err << (problem.grade == reporting::Grade::Error ? ": error: " : ": warning: ") << problem.message << " ["
             << problem.code << "]\n";
}

int CommandRun::wrongUsage(const std::string& message) const {
    call.err << "fimbria " << call.name << ": " << message << " See fimbria " << call.name << " --help.\n";
    return 2;
}

std::shared_ptr<const reporting::CompiledTemplate> openTemplate(const CommandRun& run) {
    if (run.options.has("--template")) return namedTemplate(run, run.options.value("--template"));
    auto entry = openInForce(run.host.settings());
    if (entry.use == ShelfEntry::Use::AsWritten) return entry.compiled;
    for (const auto& problem : entry.problems) run.tell(problem, entry.folder);
    if (entry.compiled)
        run.call.err << entry.folder << ": the version " << entry.usedVersion << " that was good last is used\n";
    else
        run.tell({"template.none", "There is no active template without errors to read with.", entry.folder});
    return entry.compiled;
}

std::optional<reporting::Reading> readReading(const CommandRun& run, const std::string& path) {
    const auto text = readFile(path, "reading", largestReading);
    if (!text) {
        run.tell(text.error());
        return std::nullopt;
    }
    auto reading = reporting::readingFromJson(*text);
    if (reading) return std::move(*reading);
    auto error = reading.error();
    error.where = error.where.empty() ? path : path + ":" + error.where;
    run.tell(error);
    return std::nullopt;
}

std::optional<reporting::Profile> readProfile(const CommandRun& run, const std::string& path) {
    const auto text = readFile(path, "profile", largestProfile);
    if (!text) {
        run.tell(text.error());
        return std::nullopt;
    }
    auto profile = profileFromJson(*text);
    if (profile) return std::move(*profile);
    run.tell({profile.error().code, profile.error().message, path});
    return std::nullopt;
}

bool tellMisfits(const CommandRun& run, const reporting::CompiledTemplate& compiled,
                 const reporting::Reading& reading) {
    const auto& source = reporting::templateOf(compiled);
    const auto& made = reading.templateRef;
    if (!made.id.empty() && made.id != source.id) {
        run.tell({"reading.other-template", "The reading was made with another template (" + made.id + ").", {}});
        return true;
    }
    if (!made.hash.empty() && made.hash != source.hash)
        run.tell({"reading.template", "The reading was made with another version of the template.", {}});
    const auto misfits = reporting::checkReading(compiled, reading);
    for (const auto& misfit : misfits) run.tell(misfit);
    return !misfits.empty();
}

}  // namespace hsg
