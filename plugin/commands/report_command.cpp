#include <algorithm>
#include <filesystem>
#include <ostream>

#include "plugin/bridge/encoding.h"
#include "plugin/bridge/pictures.h"
#include "plugin/bridge/profiles.h"
#include "plugin/bridge/signing.h"
#include "plugin/bridge/study_headers.h"
#include "plugin/commands/assessment_words.h"
#include "plugin/commands/command.h"
#include "plugin/films/film_side.h"
#include "plugin/session/places.h"
#include "reporting/compose/compose.h"
#include "reporting/store/report_store.h"

namespace hsg {
namespace {

using reporting::Error;
using reporting::Report;
namespace fs = std::filesystem;

struct Wanted {
    std::vector<std::string> kinds, languages;
    std::string folder;
};

bool isIn(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

void withoutRepeats(std::vector<std::string>& list) {
    std::vector<std::string> once;
    for (const auto& item : list)
        if (!isIn(once, item)) once.push_back(item);
    list = std::move(once);
}

/// nullopt after the wrong usage was told.
std::optional<Wanted> wantedOf(const CommandRun& run, const reporting::Template& source) {
    const auto& options = run.options;
    Wanted wanted{options.list("--format"), options.list("--lang"), options.value("-o")};
    if (!options.has("--format")) wanted.kinds = documentKinds();
    if (!options.has("--lang")) wanted.languages = source.languages;
    std::string complaint;
    if (options.positional.empty()) complaint = "A path is needed.";
    if (options.value("--reading").empty()) complaint = "Option --reading READING is needed.";
    if (wanted.folder.empty()) complaint = "Option -o DIR is needed.";
    if (wanted.kinds.empty() || wanted.languages.empty()) complaint = "A format and a language are needed.";
    withoutRepeats(wanted.kinds);
    withoutRepeats(wanted.languages);
    for (const auto& kind : wanted.kinds)
        if (!isIn(documentKinds(), kind)) complaint = "There is no format " + kind + ".";
    for (const auto& language : wanted.languages)
        if (!isIn(source.languages, language)) complaint = "There are no words in the language " + language + ".";
    if (complaint.empty()) return wanted;
    run.wrongUsage(complaint);
    return std::nullopt;
}

std::optional<reporting::Profile> signerOf(const CommandRun& run) {
    const auto name = run.options.value("--sign");
    if (auto known = profileById(run.host.settings(), name)) return known;
    std::error_code error;
    if (fs::exists(name, error)) return readProfile(run, name);
    run.tell({"profile.unknown", "There is no such profile in the settings and no such file.", name});
    return std::nullopt;
}

/// The reading with its films as the headers of the studies tell them; nullopt after an error was told.
std::optional<ReportInput> inputOf(const CommandRun& run, std::shared_ptr<const reporting::CompiledTemplate> compiled) {
    auto reading = readReading(run, run.options.value("--reading"));
    if (!reading) return std::nullopt;
    const auto studies = run.host.load(run.options.positional);
    if (!studies) {
        run.tell(Error{studies.error().code, studies.error().message, studies.error().where});
        return std::nullopt;
    }
    const auto films = proposeFilms(*studies, *compiled, *reading, run.host.frames().get());
    bool refused = films.films.empty();
    if (refused) run.tell(Error{"films.none", "There is no film (projection radiograph) at that path.", {}});
    for (const auto& problem : films.problems) {
        run.tell(problem);
        refused = refused || problem.code == "films.absent" || problem.code == "films.other-patient";
    }
    if (tellMisfits(run, *compiled, *reading) || refused) return std::nullopt;
    reading->films.clear();
    for (const auto& entry : films.films) reading->films.push_back(entry.film);
    reading->timeBase = films.timeBase;
    const auto& source = reporting::templateOf(*compiled);
    reading->templateRef = source.ref();
    const auto home = homeStudy(films, source, *studies);
    const auto faces = filmFaces(*reading, *studies, sidesAnswered(reporting::assess(*compiled, *reading)));
    return ReportInput{std::move(compiled), std::move(*reading), studyHeaders(*studies, films, home), run.host.frames(),
                       faces};
}

void tellWhatBlocks(const CommandRun& run, const ReportInput& input) {
    const auto assessment = reporting::assess(*input.compiled, input.reading);
    const auto& source = reporting::templateOf(*input.compiled);
    const auto& language = source.languages.front();
    for (const auto& item : assessment.contradictions)
        if (item.severity == reporting::RuleSeverity::Refuse)
            run.tell(Error{"sign.contradiction", reporting::words(source, language, item.phrase), item.rule});
    for (const auto& item : assessment.missing)
        run.tell(Error{"sign.missing", "Not answered: " + questionWords(source, language, item) + ".", item.question});
}

/// What a run made.
struct Made {
    Report report;
    bool archived = true;  ///< else told: the files wait in the store for a later run
};

void tellPending(const CommandRun& run, const std::string& because) {
    run.tell(Error{"store.pending",
                   "The report is signed and kept, but its files are not in the archive yet (the next run with --sign "
                   "tries again): " +
                       because,
                   {}});
}

/// The report that was signed from this very reading before, and its files brought into the archive if they wait.
std::optional<Made> signedBefore(const CommandRun& run, const ReportInput& input) {
    const auto data = run.host.settings().dataDirectory();
    const auto store = reporting::ReportStore::open(storeFile(data));
    const auto kept = store ? (*store)->signedReport(reportUid(input.reading)) : tl::make_unexpected(store.error());
    if (!kept || kept->reading != input.reading) return std::nullopt;
    const auto completed = completePending(data, run.host.documents(), run.now());
    if (!completed) tellPending(run, completed.error().message);
    return Made{kept->report, completed.has_value()};
}

/// Signs, or gives the report again that was signed from this very reading.
std::optional<Made> signedReport(const CommandRun& run, const ReportInput& input) {
    const auto signer = signerOf(run);
    if (!signer) return std::nullopt;
    const auto data = run.host.settings().dataDirectory();
    auto signature = sign(input, *signer, run.now(), data, run.host.documents());
    if (signature) {
        const bool archived = signature->pendingBecause.empty();
        if (!archived) tellPending(run, signature->pendingBecause);
        return Made{std::move(signature->report), archived};
    }
    if (signature.error().code == "store.signed")
        if (auto before = signedBefore(run, input)) return before;
    run.tell(signature.error());
    if (signature.error().code == "compose.not-signable") tellWhatBlocks(run, input);
    return std::nullopt;
}

std::optional<Made> unsignedReport(const CommandRun& run, const ReportInput& input) {
    auto report = composeReport(input, run.now());
    if (report) return Made{std::move(*report)};
    run.tell(report.error());
    return std::nullopt;
}

bool write(const CommandRun& run, const Wanted& wanted, const std::vector<reporting::Document>& documents) {
    std::error_code error;
    fs::create_directories(wanted.folder, error);
    if (error) {
        run.tell(Error{"output.folder", "The folder cannot be made.", wanted.folder});
        return false;
    }
    for (const auto& document : documents) {
        const auto path = (fs::path(wanted.folder) / document.fileName).string();
        if (const auto written = reporting::writeDurably(path, document.bytes); !written) {
            run.tell(written.error());
            return false;
        }
        run.call.out << path << "\n";
    }
    return true;
}

}  // namespace

int reportCommand(const CommandRun& run) {
    const auto compiled = openTemplate(run);
    if (!compiled) return 1;
    const auto& source = reporting::templateOf(*compiled);
    const auto wanted = wantedOf(run, source);
    if (!wanted) return 2;
    const auto input = inputOf(run, compiled);
    if (!input) return 1;
    const auto made = run.options.has("--sign") ? signedReport(run, *input) : unsignedReport(run, *input);
    if (!made) return 1;
    const auto& report = made->report;
    std::vector<Error> problems;
    const auto pictures = keyPictures(report, input->reading, {*input->frames, input->faces}, problems);
    for (const auto& problem : problems) run.tell(problem);
    const auto documents = encodeDocuments(report, source, pictures, {wanted->kinds, wanted->languages});
    if (!documents) run.tell(documents.error());
    return documents && write(run, *wanted, *documents) && problems.empty() && made->archived ? 0 : 1;
}

}  // namespace hsg
