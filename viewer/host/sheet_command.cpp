#include <algorithm>
#include <charconv>
#include <ostream>

#include "viewer/host/commands.h"
#include "viewer/host/file_settings.h"
#include "viewer/host/preferences_store.h"
#include "viewer/host/sheet_maker.h"
#include "viewer/host/sheet_painter.h"
#include "viewer/host/sheet_studio.h"
#include "viewer/sdk/host.h"

namespace viewer::host {

namespace {

const char* const usageText =
    "Usage: fimbria sheet STUDY… (-o PDF | --printer NAME) [--lang en|zh] [--layout ROWSxCOLUMNS] [--paper PAPER]\n"
    "                     [--portrait] [--dark] [--overlays] [--films N] [--copies N] [--queue]\n\n"
    "A sheet of films as a patient collects it: who, where, when, and on each film its side, its time after the\n"
    "injection and the contrast agent, as the reading plugin knows them.\n\n"
    "  -o PDF           the file to write\n"
    "  --printer NAME   a film printer of the preferences, a printer of the system, or AE@HOST:PORT for a DICOM\n"
    "                   printer that is in no list (14 × 17 inches, portrait)\n"
    "  --lang en|zh     language of the sheet (default: of the window)\n"
    "  --layout RxC     films on a page: 1x1, 1x2, 2x1, 2x2, 2x3, 3x2, 3x4 (default: as many as there\n"
    "                   are films, up to six)\n"
    "  --paper PAPER    A4, A3, Letter or 14x17 (inches); a film printer has its own\n"
    "  --portrait       upright; else landscape\n"
    "  --dark           black ground, as on film; else white\n"
    "  --overlays       with the overlay planes of the films\n"
    "  --films N        the first N films that are offered; else those that belong on a sheet\n"
    "  --copies N       on a printer, 1 to 20\n"
    "  --queue          films that a DICOM printer does not take wait in the window (File ▸ Film sheet) to be sent\n"
    "                   again; without it nothing of them is kept\n";

struct Request {
    std::vector<std::string> paths;
    std::string output, printer, language;
    SheetFormat format = sheetFormatFrom("");
    int films = 0;  ///< 0: those that are chosen
    int copies = 1;
    bool queue = false;
};

bool parseNumber(const std::string& text, int least, int most, int& value) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() && value >= least && value <= most;
}

/// Empty: fine; else the problem.
std::string setOption(const std::string& name, const std::string& value, Request& request) {
    if (name == "-o" || name == "--output") request.output = value;
    if (name == "--printer") request.printer = value;
    if (name == "-o" || name == "--output" || name == "--printer") return value.empty() ? name + " wants a value." : "";
    if (name == "--lang") {
        request.language = value;
        return value == "en" || value == "zh" ? "" : "--lang wants en or zh.";
    }
    if (name == "--layout") {
        for (const auto& [rows, columns] : sheetLayouts())
            if (value == std::to_string(rows) + "x" + std::to_string(columns)) {
                request.format.rows = rows;
                request.format.columns = columns;
                request.format.byNumber = false;
                return "";
            }
        return "--layout wants 1x1, 1x2, 2x1, 2x2, 2x3, 3x2 or 3x4.";
    }
    if (name == "--paper") {
        const auto paper = paperOf(value);
        if (paper) request.format.paper = *paper;
        return paper ? "" : "--paper wants A4, A3, Letter or 14x17.";
    }
    if (name == "--films")
        return parseNumber(value, 1, 1000, request.films) ? "" : "--films wants a number from 1 to 1000.";
    return parseNumber(value, 1, 20, request.copies) ? "" : "--copies wants a number from 1 to 20.";
}

bool setSwitch(const std::string& name, Request& request) {
    auto& format = request.format;
    if (name == "--queue") return request.queue = true;
    if (name == "--portrait") format.landscape = false;
    if (name == "--dark") format.dark = true;
    if (name == "--overlays") format.overlays = true;
    return name == "--portrait" || name == "--dark" || name == "--overlays";
}

std::string parse(const std::vector<std::string>& words, Request& request) {
    static const std::vector<std::string> valued = {"-o",       "--output", "--printer", "--lang",
                                                    "--layout", "--paper",  "--films",   "--copies"};
    bool optionsEnded = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (!optionsEnded && word == "--") {
            optionsEnded = true;
        } else if (optionsEnded || word.size() < 2 || word[0] != '-') {
            request.paths.push_back(word);
        } else if (!setSwitch(word, request)) {
            const auto equals = word.find('=');
            const std::string name = word.substr(0, equals);
            if (std::find(valued.begin(), valued.end(), name) == valued.end()) return "Unknown option '" + name + "'.";
            if (equals == std::string::npos && i + 1 >= words.size()) return name + " wants a value.";
            const std::string value = equals == std::string::npos ? words[++i] : word.substr(equals + 1);
            if (const auto wrong = setOption(name, value, request); !wrong.empty()) return wrong;
        }
    }
    if (request.paths.empty()) return "STUDY is missing.";
    if (request.output.empty() == request.printer.empty()) return "Either -o PDF or --printer NAME, please.";
    if (request.queue && request.printer.empty()) return "--queue goes with --printer.";
    return "";
}

/// A DICOM printer by its name in the preferences, or spelled out; empty if it must be one of the system.
std::optional<network::Printer> filmPrinter(const std::string& name, sdk::Settings& settings) {
    for (const auto& printer : PreferencesStore(settings).printers())
        if (printer.name == name) return printer;
    const auto at = name.find('@'), colon = name.rfind(':');
    network::Printer printer;
    if (at == std::string::npos || colon == std::string::npos || colon < at ||
        !parseNumber(name.substr(colon + 1), 1, 65535, printer.port))
        return std::nullopt;
    printer.name = name;
    printer.calledAe = name.substr(0, at);
    printer.host = name.substr(at + 1, colon - at - 1);
    return printer;
}

/// As the plugin that takes these studies proposes it, else by the headers alone.
sdk::FilmSheet proposedSheet(PluginRegistry& plugins, sdk::Host& host, const std::string& language) {
    for (const auto& entry : plugins.takersOf(host.studies())) {
        const auto root = plugins.load(entry.manifest.id);
        const auto* provider = root ? qobject_cast<sdk::SheetProvider*>(*root) : nullptr;
        if (!provider) continue;
        try {
            if (auto sheet = provider->filmSheet(host, language)) return *sheet;
        } catch (...) {
            host.notify(entry.manifest.name + ": unexpected failure; the sheet is made from the headers alone.",
                        sdk::Severity::Warning);
        }
    }
    return plainSheet(host.studies(), language);
}

SheetDraft draftOf(const sdk::FilmSheet& offered, const sdk::StudySet& studies, const Request& request) {
    SheetDraft draft;
    for (const auto& line : offered.header) draft.header << QString::fromStdString(line);
    for (const auto& line : offered.footer) draft.footer << QString::fromStdString(line);
    draft.format = request.format;
    for (const auto& film : offered.films)
        if (request.films > 0 ? int(draft.films.size()) < request.films : film.chosen)
            draft.films.push_back({film, plainLook(film), {}, orientationOf(studies, film)});
    return draft;
}

/// Through the outbox of the window: what fails stays there.
network::PrintOutcome printKept(const std::vector<network::PrintPage>& pages, const network::Printer& printer,
                                const std::string& outboxFolder) {
    network::PrintOutbox outbox(outboxFolder);
    const auto id = outbox.add(printer, pages);
    return id ? network::send(outbox, *id) : network::PrintOutcome{0, id.error(), {}};
}

network::PrintOutcome printAtOnce(const std::vector<network::PrintPage>& pages, const network::Printer& printer) {
    return network::print({printer, 0, int(pages.size()),
                           [&](int page) -> sdk::Result<network::PrintPage> { return pages[std::size_t(page)]; }});
}

/// `outboxFolder` empty: what fails is not kept, and that is said.
std::optional<sdk::Error> printOnFilm(const std::vector<network::PrintPage>& pages, const network::Printer& printer,
                                      const std::string& outboxFolder, std::ostream& err) {
    auto outcome = outboxFolder.empty() ? printAtOnce(pages, printer) : printKept(pages, printer, outboxFolder);
    for (const auto& warning : outcome.warnings) err << printer.name << ": " << warning << '\n';
    if (!outcome.error) return std::nullopt;
    const std::string printed =
        " Printed: " + std::to_string(outcome.printed) + " of " + std::to_string(pages.size()) + " films. ";
    if (outboxFolder.empty())
        outcome.error->message += printed + "Nothing is kept: print again, or with --queue.";
    else if (outcome.error->code != "outbox.io")
        outcome.error->message += printed + "What is not printed waits in the window: File ▸ Film sheet.";
    return outcome.error;
}

std::optional<sdk::Error> deliver(SheetDraft draft, const Request& request, const SheetTools& tools,
                                  std::ostream& err) {
    auto film = request.printer.empty() ? std::nullopt : filmPrinter(request.printer, tools.host.settings());
    if (film) {
        film->copies = request.copies;
        draft.format = formatFor(*film, draft.format);
    }
    if (request.queue && !film)
        return sdk::Error{"sheet.queue", "--queue is for DICOM printers; this is none.", request.printer};
    draft.format = fitted(draft.format, int(draft.films.size()));
    const Sheet sheet = makeSheet(tools.frames, draft, 400);
    for (const auto& picture : sheet.films)
        if (!picture.problem.isEmpty()) err << picture.problem.toStdString() << '\n';
    if (film)
        return printOnFilm(filmPages(sheet, draft.format, film->dpi), *film,
                           request.queue ? filmOutbox(tools.host.settings()) : "", err);
    const auto done = request.printer.empty()
                          ? writeSheetPdf(sheet, draft.format, QString::fromStdString(request.output))
                          : printSheet(sheet, draft.format, QString::fromStdString(request.printer), request.copies);
    if (!done) return done.error();
    return problemsIn(sheet) > 0 ? std::optional(sdk::Error{"sheet.film", "Not every film has a picture.", ""})
                                 : std::nullopt;
}

}  // namespace

int sheetCommand(const sdk::CommandCall& call, const SheetTools& tools) {
    Request request;
    const auto wrong = parse(call.arguments, request);
    if (const auto code = endedByUsage(call, usageText, wrong)) return *code;
    if (request.language.empty()) request.language = tools.host.settings().language();
    const auto fail = [&](const sdk::Error& error) {
        call.err << (error.where.empty() ? "fimbria sheet" : error.where) << ": " << error.message << '\n';
        return 1;
    };
    if (const auto loaded = tools.host.load(request.paths); !loaded) return fail(loaded.error());
    const auto offered = proposedSheet(tools.plugins, tools.host, request.language);
    const auto draft = draftOf(offered, tools.host.studies(), request);
    if (draft.films.empty()) return fail({"sheet.empty", "There is no film to print.", request.paths.front()});
    const auto error = deliver(draft, request, tools, call.err);
    return error ? fail(*error) : 0;
}

}  // namespace viewer::host
