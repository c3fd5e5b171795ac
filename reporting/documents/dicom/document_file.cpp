#include "reporting/documents/dicom/document_file_p.h"

#include <dcmtk/dcmdata/dcostrmb.h>
#include <dcmtk/dcmdata/dctk.h>

#include "reporting/documents/dicom/code_entry_p.h"

namespace reporting::documents::dicom {
namespace {

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

Result<std::string> bytesOf(DcmFileFormat& file) {
    const auto syntax = EXS_LittleEndianExplicit;
    auto refused = file.validateMetaInfo(syntax);
    if (refused.good()) {
        auto* meta = file.getMetaInfo();
        meta->putAndInsertString(DCM_ImplementationClassUID, softwareUid);
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

}  // namespace

// Unchecked setters where dcmsr's checker does not know ISO_IR 192; the values come from headers that were read before.
void setHeader(DSRDocument& document, const Report& report, const EncodeContext& context, const StudyHeader& study) {
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

void setSeries(DSRDocument& document, const SeriesWords& words) {
    document.setSeriesNumber(words.number.c_str(), OFFalse);
    document.setInstanceNumber(words.instanceNumber.c_str(), OFFalse);
    if (!words.description.empty()) document.setSeriesDescription(words.description.c_str(), OFFalse);
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

Result<std::string> fileOf(DSRDocument& document, const Report& report, const FileIdentity& identity) {
    DcmFileFormat file;
    auto* dataset = file.getDataset();
    if (const auto written = document.write(*dataset); written.bad())
        return tl::unexpected(failure(std::string("DICOM SR: ") + written.text() + "."));
    // dcmsr makes UIDs of its own root and reads the clock; both are given here.
    const auto made = dateTime(report.madeAt);
    dataset->putAndInsertString(DCM_SOPInstanceUID, identity.instanceUid.c_str());
    dataset->putAndInsertString(DCM_SeriesInstanceUID, identity.seriesUid.c_str());
    dataset->putAndInsertString(DCM_InstanceCreatorUID, softwareUid);
    dataset->putAndInsertString(DCM_InstanceCreationDate, made.date.c_str());
    dataset->putAndInsertString(DCM_InstanceCreationTime, made.time.c_str());
    if (!identity.institution.empty()) dataset->putAndInsertString(DCM_InstitutionName, identity.institution.c_str());
    return bytesOf(file);
}

}  // namespace reporting::documents::dicom
