#include "plugin/commands/command.h"

#include <fstream>
#include <iterator>
#include <ostream>

#include "plugin/bridge/template_place.h"
#include "reporting/model/reading_json.h"

namespace hsg {
namespace {

constexpr std::streamsize largestReading = 16 << 20;

}  // namespace

void CommandRun::tell(const reporting::Error& error) const {
    if (!error.where.empty() && error.message.rfind(error.where, 0) != 0) call.err << error.where << ": ";
    call.err << error.message << " [" << error.code << "]\n";
}

void CommandRun::tell(const reporting::Diagnostic& problem, const std::string& folder) const {
    call.err << folder << "/" << problem.file;
    if (problem.line > 0) call.err << ":" << problem.line << ":" << problem.column;
    call.err << (problem.grade == reporting::Grade::Error ? ": error: " : ": warning: ") << problem.message << " ["
             << problem.code << "]\n";
}

int CommandRun::wrongUsage(const std::string& message) const {
    call.err << "fimbria " << call.name << ": " << message << " See fimbria " << call.name << " --help.\n";
    return 2;
}

std::shared_ptr<const reporting::CompiledTemplate> openTemplate(const CommandRun& run) {
    const auto folder = run.options.value("--template", templateFolder(run.host.settings()));
    auto compilation = reporting::openTemplate(folder);
    if (!compilation.value)
        for (const auto& problem : compilation.diagnostics) run.tell(problem, folder);
    return compilation.value;
}

std::optional<reporting::Reading> readReading(const CommandRun& run, const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        run.tell(reporting::Error{"reading.open", "The reading cannot be opened.", path});
        return std::nullopt;
    }
    std::string text;
    text.assign(std::istreambuf_iterator<char>(file), {});
    if (static_cast<std::streamsize>(text.size()) > largestReading) {
        run.tell(reporting::Error{"reading.size", "A reading has at most 16 MiB.", path});
        return std::nullopt;
    }
    auto reading = reporting::readingFromJson(text);
    if (reading) return std::move(*reading);
    auto error = reading.error();
    error.where = error.where.empty() ? path : path + ":" + error.where;
    run.tell(error);
    return std::nullopt;
}

bool tellMisfits(const CommandRun& run, const reporting::CompiledTemplate& compiled,
                 const reporting::Reading& reading) {
    const auto misfits = reporting::checkReading(compiled, reading);
    for (const auto& misfit : misfits) run.tell(misfit);
    return !misfits.empty();
}

}  // namespace hsg
