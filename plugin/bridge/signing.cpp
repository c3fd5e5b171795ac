#include "plugin/bridge/signing.h"

#include <filesystem>

#include "plugin/bridge/encoding.h"
#include "plugin/bridge/pictures.h"
#include "plugin/session/places.h"
#include "reporting/compose/compose.h"
#include "reporting/store/report_store.h"
#include "reporting/template/load.h"

namespace hsg {
namespace {

using reporting::Error;
using reporting::Result;
namespace fs = std::filesystem;

reporting::PutDocuments putInto(viewer::sdk::Documents& target) {
    return [&target](const std::string& studyUid,
                     const std::vector<reporting::Document>& documents) -> Result<std::vector<std::string>> {
        std::vector<viewer::sdk::StoredDocument> files;
        files.reserve(documents.size());
        for (const auto& document : documents) files.push_back({document.fileName, document.mediaType, document.bytes});
        auto paths = target.store(studyUid, files);
        if (paths) return std::move(*paths);
        return tl::make_unexpected(Error{paths.error().code, paths.error().message, paths.error().where});
    };
}

Result<std::unique_ptr<reporting::ReportStore>> openStore(const std::string& dataDirectory) {
    const auto file = storeFile(dataDirectory);
    std::error_code error;
    fs::create_directories(fs::path(file).parent_path(), error);
    if (error) return tl::make_unexpected(Error{"store.io", "The folder of the reports cannot be made.", {}});
    return reporting::ReportStore::open(file);
}

std::vector<std::string> pathsOf(const reporting::ReportStore& store, const std::string& uid) {
    std::vector<std::string> paths;
    const auto rows = store.documents(uid);
    if (!rows) return paths;
    for (const auto& row : *rows)
        if (!row.path.empty()) paths.push_back(row.path);
    return paths;
}

/// A signature without its pictures would be another document: a film that cannot be decoded stops it.
Result<reporting::SignedReport> prepare(const ReportInput& input, const reporting::Profile& signer,
                                        reporting::LocalTime now) {
    auto report = composeReport(input, now, signer);
    if (!report) return tl::make_unexpected(report.error());
    std::vector<Error> problems;
    std::vector<reporting::FilmPicture> pictures;
    if (input.frames) pictures = keyPictures(*report, input.reading, {*input.frames, input.faces}, problems);
    if (!problems.empty()) return tl::make_unexpected(problems.front());
    const auto& source = reporting::templateOf(*input.compiled);
    auto documents = encodeDocuments(*report, source, pictures, {documentKinds(), report->languages});
    if (!documents) return tl::make_unexpected(documents.error());
    return reporting::SignedReport{std::move(*report), input.reading, reporting::resolvedTemplate(source),
                                   std::move(*documents)};
}

}  // namespace

Result<reporting::Report> composeReport(const ReportInput& input, reporting::LocalTime now,
                                        const std::optional<reporting::Profile>& signer) {
    reporting::ComposeContext context;
    context.studies = input.studies;
    context.reportUid = reportUid(input.reading);
    context.now = dicomDateTime(now);
    context.signer = signer;
    return reporting::compose(*input.compiled, input.reading, context);
}

Result<Signature> sign(const ReportInput& input, const reporting::Profile& signer, reporting::LocalTime now,
                       const std::string& dataDirectory, viewer::sdk::Documents& documents) {
    const auto prepared = prepare(input, signer, now);
    if (!prepared) return tl::make_unexpected(prepared.error());
    auto store = openStore(dataDirectory);
    if (!store) return tl::make_unexpected(store.error());
    const auto kept = (*store)->sign(*prepared);
    if (!kept) return tl::make_unexpected(kept.error());
    Signature signature{prepared->report, {}, {}};
    const auto placed = (*store)->completeDocuments(putInto(documents), dicomDateTime(now));
    signature.paths = pathsOf(**store, prepared->report.uid);
    if (!placed) signature.pendingBecause = placed.error().message;
    return signature;
}

Result<int> completePending(const std::string& dataDirectory, viewer::sdk::Documents& documents,
                            reporting::LocalTime now) {
    std::error_code error;
    if (!fs::exists(storeFile(dataDirectory), error)) return 0;
    auto store = openStore(dataDirectory);
    if (!store) return tl::make_unexpected(store.error());
    return (*store)->completeDocuments(putInto(documents), dicomDateTime(now));
}

}  // namespace hsg
