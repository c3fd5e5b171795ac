#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmsr/dsrcodvl.h>

#include "reporting/model/code.h"
#include "reporting/model/result.h"

/// For .cpp files only: DCMTK's coded entries from ours.
namespace reporting::documents::dicom {

Error failure(const std::string& message, const std::string& where = {});

/// Limits of PS3.3 §8.8 and PS3.5 §6.2 that dcmsr does not check: meaning 1…64 characters, scheme 1…16. A value above
/// 16 characters goes into Long Code Value. Errors: "sr.encode", `where` is the code.
Result<DSRCodedEntryValue> entry(const Code& code);

/// The language as TID 1204 wants it (RFC 5646).
Code languageCode(const std::string& language);

/// Concepts that every report uses, whatever its template.
namespace concepts {
inline const Code language{"121049", "DCM", "Language of Content Item and Descendants"};
inline const Code procedureReported{"121058", "DCM", "Procedure reported"};
inline const Code observerType{"121005", "DCM", "Observer Type"};
inline const Code person{"121006", "DCM", "Person"};
inline const Code device{"121007", "DCM", "Device"};
inline const Code personName{"121008", "DCM", "Person Observer Name"};
inline const Code personOrganisation{"121009", "DCM", "Person Observer's Organization Name"};
inline const Code deviceUid{"121012", "DCM", "Device Observer UID"};
inline const Code deviceName{"121013", "DCM", "Device Observer Name"};
inline const Code deviceManufacturer{"121014", "DCM", "Device Observer Manufacturer"};
inline const Code deviceModel{"121015", "DCM", "Device Observer Model Name"};
inline const Code finding{"121071", "DCM", "Finding"};
inline const Code impression{"121073", "DCM", "Impression"};
inline const Code recommendation{"121075", "DCM", "Recommendation"};
inline const Code conclusion{"121077", "DCM", "Conclusion"};
inline const Code comment{"121106", "DCM", "Comment"};
inline const Code bestIllustration{"121080", "DCM", "Best illustration of finding"};
inline const Code sourceOfMeasurement{"121112", "DCM", "Source of Measurement"};
inline const Code center{"111010", "DCM", "Center"};
inline const Code ofReportAttachment{"113020", "DCM", "For Report Attachment"};
inline const Code keyObjectDescription{"113012", "DCM", "Key Object Description"};
inline const Code laterality{"272741003", "SCT", "Laterality"};
inline const Code keyImages{"55113-5", "LN", "Key Images"};
inline const Code summary{"55112-7", "LN", "Document Summary"};
inline const Code impressions{"19005-8", "LN", "Impressions"};
inline const Code defaultTitle{"18748-4", "LN", "Diagnostic Imaging Report"};
}  // namespace concepts

}  // namespace reporting::documents::dicom
