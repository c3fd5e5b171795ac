#include "reporting/documents/sr/sr.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmsr/dsrdoc.h>

#include <algorithm>

#include "reporting/documents/sr/code_entry_p.h"
#include "reporting/documents/sr/content_tree.h"

namespace reporting::documents {
namespace {

using sr::failure;

// A DICOM DT, taken apart (PS3.5 §6.2): date, time without zone, zone.
struct DateTime {
    std::string date, time, zone;
};

DateTime dateTime(const std::string& dt) {
    const auto sign = dt.find_first_of("+-");
    const auto local = dt.substr(0, sign);
    DateTime parts;
    parts.date = local.substr(0, 8);
    if (local.size() > 8) parts.time = local.substr(8);
    if (sign != std::string::npos) parts.zone = dt.substr(sign);
    return parts;
}

Result<std::string> uidOf(const Report& report, const EncodeContext& context, const std::string& role) {
    const auto given = context.uids.find(role);
    if (given != context.uids.end() && !given->second.empty()) return given->second;
    const bool primary = !report.languages.empty() && context.language == report.languages.front();
    if (role == "instance" && primary && !report.uid.empty()) return report.uid;
    return tl::unexpected(failure("No UID was given for the " + role + " of the report.", role));
}

// Unchecked setters where dcmsr's checker does not know ISO_IR 192; the values come from headers that were read before.
void setHeader(DSRDocument& document, const Report& report, const EncodeContext& context) {
    const auto& study = report.studies.front();
    const auto& patient = study.patient;
    document.setPatientName(patient.name.c_str(), OFFalse);
    document.setPatientID(patient.id.c_str(), OFFalse);
    document.setIssuerOfPatientID(patient.issuer.c_str(), OFFalse);
    document.setPatientBirthDate(patient.birthDate.c_str(), OFFalse);
    document.setPatientSex(patient.sex.c_str(), OFFalse);
    document.setStudyID(study.studyId.c_str(), OFFalse);
    document.setStudyDate(study.date.c_str(), OFFalse);
    document.setStudyTime(study.time.c_str(), OFFalse);
    document.setStudyDescription(study.description.c_str(), OFFalse);
    document.setAccessionNumber(study.accession.c_str(), OFFalse);
    document.setReferringPhysicianName(study.referringPhysician.c_str(), OFFalse);
    // The documents of a report share a series: what describes it is said in the first language.
    if (!report.languages.empty()) {
        const auto title = report.title.find(report.languages.front());
        if (title != report.title.end()) document.setSeriesDescription(title->second.c_str(), OFFalse);
    }
    document.setSeriesNumber("9001", OFFalse);
    const auto& languages = report.languages;
    const auto index = std::find(languages.begin(), languages.end(), context.language) - languages.begin();
    document.setInstanceNumber(std::to_string(index + 1).c_str(), OFFalse);
    document.setManufacturer("Fimbria", OFFalse);
    document.setManufacturerModelName("Fimbria", OFFalse);
    document.setDeviceSerialNumber("1", OFFalse);
    document.setSoftwareVersions(context.softwareVersion.c_str(), OFFalse);
    const auto made = dateTime(report.signedAt.empty() ? report.madeAt : report.signedAt);
    document.setContentDate(made.date.c_str(), OFFalse);
    document.setContentTime(made.time.c_str(), OFFalse);
    document.setSeriesDate(made.date.c_str(), OFFalse);
    document.setSeriesTime(made.time.c_str(), OFFalse);
    if (!made.zone.empty()) document.setTimezoneOffsetFromUTC(made.zone.c_str(), OFFalse);
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

Result<void> declareSchemes(DSRDocument& document, const EncodeContext& context) {
    auto& schemes = document.getCodingSchemeIdentification();
    for (const auto& scheme : context.schemes) {
        const bool added = schemes.addItem(scheme.designator.c_str()).good() &&
                           schemes.setCodingSchemeUID(scheme.uid.c_str()).good() &&
                           schemes.setCodingSchemeName(scheme.name.c_str()).good();
        if (!added) return tl::unexpected(failure("A private coding scheme could not be declared.", scheme.designator));
    }
    return {};
}

Result<std::string> bytesOf(DcmFileFormat& file) {
    const auto syntax = EXS_LittleEndianExplicit;
    auto refused = file.validateMetaInfo(syntax);
    if (refused.good()) {
        auto* meta = file.getMetaInfo();
        meta->putAndInsertString(DCM_ImplementationClassUID, sr::softwareUid);
        meta->putAndInsertString(DCM_ImplementationVersionName, "FIMBRIA");
        refused = meta->computeGroupLengthAndPadding(EGL_recalcGL, EPD_noChange, EXS_LittleEndianExplicit,
                                                     EET_ExplicitLength);
    }
    const auto encoding = EET_UndefinedLength;
    std::string buffer(static_cast<std::size_t>(file.calcElementLength(syntax, encoding)) + 4096, '\0');
    DcmOutputBufferStream stream(buffer.data(), static_cast<offile_off_t>(buffer.size()));
    // Header and data set one after the other: DcmFileFormat::write would put DCMTK's own identification back.
    for (DcmObject* part : {static_cast<DcmObject*>(file.getMetaInfo()), static_cast<DcmObject*>(file.getDataset())}) {
        if (refused.bad()) break;
        part->transferInit();
        refused = part->write(stream, syntax, encoding, nullptr);
        part->transferEnd();
    }
    if (refused.bad()) return tl::unexpected(failure(std::string("DICOM SR: ") + refused.text() + "."));
    void* start = nullptr;
    offile_off_t length = 0;
    stream.flushBuffer(start, length);
    return std::string(static_cast<const char*>(start), static_cast<std::size_t>(length));
}

Result<std::string> writeOut(DSRDocument& document, const Report& report, const EncodeContext& context) {
    const auto instance = uidOf(report, context, "instance"), series = uidOf(report, context, "series");
    if (!instance) return tl::unexpected(instance.error());
    if (!series) return tl::unexpected(series.error());
    DcmFileFormat file;
    auto* dataset = file.getDataset();
    if (const auto written = document.write(*dataset); written.bad())
        return tl::unexpected(failure(std::string("DICOM SR: ") + written.text() + "."));
    // dcmsr makes UIDs of its own root and reads the clock; both are given here.
    const auto made = dateTime(report.madeAt);
    dataset->putAndInsertString(DCM_SOPInstanceUID, instance->c_str());
    dataset->putAndInsertString(DCM_SeriesInstanceUID, series->c_str());
    dataset->putAndInsertString(DCM_InstanceCreatorUID, sr::softwareUid);
    dataset->putAndInsertString(DCM_InstanceCreationDate, made.date.c_str());
    dataset->putAndInsertString(DCM_InstanceCreationTime, made.time.c_str());
    if (!report.studies.front().institution.empty())
        dataset->putAndInsertString(DCM_InstitutionName, report.studies.front().institution.c_str());
    return bytesOf(file);
}

}  // namespace

Result<Document> encodeSr(const Report& report, const EncodeContext& context) {
    if (report.studies.empty() || report.studies.front().studyUid.empty())
        return tl::unexpected(failure("A report needs the study it belongs to."));
    DSRDocument document(DSRTypes::DT_ComprehensiveSR);
    document.setSpecificCharacterSet("ISO_IR 192");
    document.createNewSeriesInStudy(report.studies.front().studyUid.c_str());
    setHeader(document, report, context);
    for (const auto& step : {declareSchemes(document, context), sr::fillTree(document, report, context),
                             setPredecessor(document, report, context), setState(document, report)}) {
        if (!step) return tl::unexpected(step.error());
    }
    const auto bytes = writeOut(document, report, context);
    if (!bytes) return tl::unexpected(bytes.error());
    return Document{"sr", context.language, "application/dicom", "report-" + context.language + ".dcm", *bytes};
}

}  // namespace reporting::documents
