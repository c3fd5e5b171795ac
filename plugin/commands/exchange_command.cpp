#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <ostream>

#include "plugin/commands/template_command.h"
#include "reporting/exchange/export.h"
#include "reporting/exchange/mrrt_import.h"
#include "reporting/store/report_store.h"

namespace hsg {
namespace {

namespace fs = std::filesystem;
using reporting::Error;
using reporting::ExchangeNote;

/// One more byte than an import takes, so that a larger file is refused by its size.
constexpr std::size_t largestImport = (512u << 10) + 1;

/// nullopt after its error was told. A folder or a device without end is refused, not read.
std::optional<std::string> readForeign(const CommandRun& run, const std::string& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
        run.tell(Error{"import.open", "The file is a folder.", path});
        return std::nullopt;
    }
    std::ifstream in(path, std::ios::binary);
    std::string bytes(largestImport, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in.is_open() || in.bad()) {
        run.tell(Error{"import.open", "The file cannot be read.", path});
        return std::nullopt;
    }
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

bool isEmptyFolder(const std::string& folder) {
    std::error_code error;
    return !fs::exists(folder, error) || (fs::is_directory(folder, error) && fs::is_empty(folder, error));
}

bool writeFiles(const CommandRun& run, const std::string& folder, const std::map<std::string, std::string>& files) {
    for (const auto& [name, text] : files) {
        const fs::path path = fs::path(folder) / name;
        std::error_code error;
        fs::create_directories(path.parent_path(), error);
        if (error) {
            run.tell(Error{"output.folder", "The folder cannot be made.", path.parent_path().string()});
            return false;
        }
        if (const auto written = reporting::writeDurably(path.string(), text); !written) {
            run.tell(written.error());
            return false;
        }
    }
    return true;
}

std::string today(const CommandRun& run) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(run.now())};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return text;
}

int importTemplate(const CommandRun& run, const std::string& path) {
    const auto folder = run.options.value("--to");
    if (folder.empty()) return run.wrongUsage("Option --to DIR is needed.");
    if (!isEmptyFolder(folder)) {
        run.tell(Error{"import.folder", "The folder is not empty; nothing is overwritten.", folder});
        return 1;
    }
    const auto bytes = readForeign(run, path);
    if (!bytes) return 1;
    const auto imported = reporting::importMrrt(*bytes, fs::path(path).stem().string());
    const auto report = reporting::notesText(imported.notes, fs::path(path).filename().string());
    run.call.out << report;
    if (imported.files.empty()) {
        run.call.err << path << ": error: The file was refused; the lines above say why. [import.refused]\n";
        return 1;
    }
    auto files = imported.files;
    files["import-report.txt"] = report;
    if (!writeFiles(run, folder, files)) return 1;
    // our own checker is the judge of what was made
    const auto compilation = reporting::openTemplate(folder);
    for (const auto& problem : compilation.diagnostics) run.tell(problem, folder);
    const auto count = [&](ExchangeNote::Kind kind) {
        return std::count_if(imported.notes.begin(), imported.notes.end(),
                             [&](const ExchangeNote& note) { return note.kind == kind; });
    };
    run.call.out << folder << ": " << imported.id << " 1.0.0 DRAFT, " << imported.controls << " fields; "
                 << count(ExchangeNote::Kind::Repaired) << " repaired, " << count(ExchangeNote::Kind::Dropped)
                 << " dropped\n";
    return compilation.value ? 0 : 1;
}

const reporting::ExportFormat* formatOf(const std::string& name) {
    const auto& all = reporting::exportFormats();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return name == one.name; });
    return found == all.end() ? nullptr : &*found;
}

int exportTemplate(const CommandRun& run, const std::string& name) {
    const auto* format = formatOf(run.options.value("--format"));
    if (!format) return run.wrongUsage("Option --format takes mrrt, questionnaire, radelement or schema.");
    const auto compiled = namedTemplate(run, name);
    if (!compiled) return 1;
    const auto& source = reporting::templateOf(*compiled);
    auto languages = run.options.list("--language");
    if (!run.options.has("--language")) languages = source.languages;
    if (!run.options.has("--language") && !format->isOneLanguage) languages.resize(1);
    for (const auto& language : languages)
        if (std::find(source.languages.begin(), source.languages.end(), language) == source.languages.end())
            return run.wrongUsage("There are no words in the language " + language + ".");
    if (languages.empty()) return run.wrongUsage("A language is needed.");
    const auto target = run.options.value("-o");
    if (target.empty() && languages.size() > 1) return run.wrongUsage("Several languages need a folder: -o DIR.");
    std::map<std::string, std::string> files;
    for (const auto& language : languages) {
        const auto made = format->make(source, {language, today(run), {}});
        run.call.err << reporting::notesText(made.notes, source.id + " " + language);
        files[source.id + "-" + source.version + "." + language + format->suffix] = made.text;
    }
    if (target.empty()) {
        run.call.out << files.begin()->second;
        return 0;
    }
    if (!writeFiles(run, target, files)) return 1;
    for (const auto& [file, text] : files) run.call.out << (fs::path(target) / file).string() << "\n";
    return 0;
}

}  // namespace

int exchangeCommand(const CommandRun& run) {
    const auto& words = run.options.positional;
    return words[0] == "import" ? importTemplate(run, words[1]) : exportTemplate(run, words[1]);
}

}  // namespace hsg
