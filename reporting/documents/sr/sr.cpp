#include "reporting/documents/sr/sr.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmsr/dsrdoc.h>

#include <algorithm>

#include "reporting/documents/dicom/code_entry_p.h"
#include "reporting/documents/dicom/document_file_p.h"
#include "reporting/documents/sr/content_tree.h"

namespace reporting::documents {
namespace {

using dicom::failure;

Result<std::string> uidOf(const Report& report, const EncodeContext& context, const std::string& role) {
    const auto given = context.uids.find(role);
    if (given != context.uids.end() && !given->second.empty()) return given->second;
    const bool primary = !report.languages.empty() && context.language == report.languages.front();
    if (role == "instance" && primary && !report.uid.empty()) return report.uid;
    return tl::unexpected(failure("No UID was given for the " + role + " of the report.", role));
}

// The documents of a report share a series: what describes it is said in the first language.
dicom::SeriesWords seriesOf(const Report& report, const EncodeContext& context) {
    const auto& languages = report.languages;
    const auto index = std::find(languages.begin(), languages.end(), context.language) - languages.begin();
    const auto title = languages.empty() ? report.title.end() : report.title.find(languages.front());
    return {"9001", std::to_string(index + 1), title == report.title.end() ? std::string() : title->second};
}

Result<void> setState(DSRDocument& document, const Report& report) {
    if (report.completion == Completion::Complete && document.completeDocument().bad())
        return tl::unexpected(failure("The report could not be marked complete."));
    if (report.verification == Verification::Verified) {
        if (!report.signer || report.signedAt.empty())
            return tl::unexpected(failure("A verified report needs its signer and the time of signing."));
        // Verifying Organization is type 1 (PS3.3 C.17.2).
        const auto& own = report.signer->organisation;
        const auto organisation = own.empty() ? report.studies.front().institution : own;
        if (organisation.empty()) return tl::unexpected(failure("The signer's organisation is missing."));
        if (document.verifyDocument(report.signer->name.c_str(), organisation.c_str(), report.signedAt.c_str(), OFFalse)
                .bad())
            return tl::unexpected(failure("The report could not be marked verified."));
    }
    const bool final = report.verification == Verification::Verified && !report.preliminary;
    document.setPreliminaryFlag(final ? DSRTypes::PF_Final : DSRTypes::PF_Preliminary);
    return {};
}

Result<void> setPredecessor(DSRDocument& document, const Report& report, const EncodeContext& context) {
    if (!report.predecessor) return {};
    const auto series = uidOf(report, context, "predecessor_series");
    if (!series) return tl::unexpected(series.error());
    const auto given = context.uids.find("predecessor_instance");
    const auto& instance = given == context.uids.end() ? *report.predecessor : given->second;
    const auto added = document.getPredecessorDocuments().addItem(
        report.studies.front().studyUid.c_str(), series->c_str(), UID_ComprehensiveSRStorage, instance.c_str());
    if (added.bad()) return tl::unexpected(failure("The report that this one amends could not be named."));
    return {};
}

}  // namespace

Result<Document> encodeSr(const Report& report, const EncodeContext& context) {
    if (report.studies.empty() || report.studies.front().studyUid.empty())
        return tl::unexpected(failure("A report needs the study it belongs to."));
    DSRDocument document(DSRTypes::DT_ComprehensiveSR);
    document.setSpecificCharacterSet("ISO_IR 192");
    document.createNewSeriesInStudy(report.studies.front().studyUid.c_str());
    dicom::setHeader(document, report, context, report.studies.front());
    dicom::setSeries(document, seriesOf(report, context));
    for (const auto& step : {dicom::declareSchemes(document, context), sr::fillTree(document, report, context),
                             setPredecessor(document, report, context), setState(document, report)}) {
        if (!step) return tl::unexpected(step.error());
    }
    const auto instance = uidOf(report, context, "instance"), series = uidOf(report, context, "series");
    if (!instance) return tl::unexpected(instance.error());
    if (!series) return tl::unexpected(series.error());
    const auto bytes = dicom::fileOf(document, report, {*instance, *series, report.studies.front().institution});
    if (!bytes) return tl::unexpected(bytes.error());
    return Document{"sr", context.language, "application/dicom", "report-" + context.language + ".dcm", *bytes};
}

}  // namespace reporting::documents
