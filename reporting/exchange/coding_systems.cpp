#include "reporting/exchange/coding_systems.h"

#include <algorithm>

#include "reporting/template/sources.h"

namespace reporting::exchange {
namespace {

struct Known {
    const char* dicom;
    const char* mrrt;
    const char* oid;
    const char* uri;
};

constexpr Known known[] = {
    {"RADLEX", "RADLEX", "2.16.840.1.113883.6.256", "http://radlex.org"},
    {"SCT", "SNOMEDCT", "2.16.840.1.113883.6.96", "http://snomed.info/sct"},
    {"LN", "LOINC", "2.16.840.1.113883.6.1", "http://loinc.org"},
    {"DCM", "DCM", "1.2.840.10008.2.16.4", "http://dicom.nema.org/resources/ontology/DCM"},
    {"UCUM", "UCUM", "2.16.840.1.113883.6.8", "http://unitsofmeasure.org"},
    {"I10", "ICD10", "2.16.840.1.113883.6.3", "http://hl7.org/fhir/sid/icd-10"},
    {"C4", "CPT4", "2.16.840.1.113883.6.12", "http://www.ama-assn.org/go/cpt"},
};

/// Letters and digits in upper case: "SNOMED-CT" and "Snomed CT" are one name.
std::string folded(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c >= 'a' && c <= 'z') out += static_cast<char>(c - 'a' + 'A');
        if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) out += c;
    }
    return out;
}

}  // namespace

std::string dicomScheme(std::string_view name) {
    const std::string key = folded(name);
    for (const Known& one : known)
        if (key == folded(one.dicom) || key == folded(one.mrrt) || name == one.oid) return one.dicom;
    if (key == "SNOMED") return "SCT";
    if (key == "RID") return "RADLEX";
    if (key == "DICOM") return "DCM";
    std::string plain;
    for (const char c : name)
        if (plain.size() < 16 && c > ' ' && c < 0x7F && c != '\\') plain += c;
    return plain;
}

SchemeNames schemeNames(const std::string& designator, const Template& source) {
    for (const Known& one : known)
        if (designator == one.dicom) return {one.mrrt, one.oid, one.uri};
    for (const CodingScheme& one : source.schemes)
        if (designator == one.designator) return {designator, one.uid, "urn:oid:" + one.uid};
    const std::string oid = oidOf("scheme " + designator);
    return {designator, oid, "urn:oid:" + oid};
}

std::string oidOf(const std::string& text) {
    // 128 bits of the hash as a decimal number: an arc below 2.25 as ITU-T X.667 makes it of a UUID
    const std::string hex = detail::sha256(text).substr(0, 32);
    std::string digits = "0";
    for (const char c : hex) {
        int carry = c <= '9' ? c - '0' : c - 'a' + 10;
        for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
            const int sum = (*digit - '0') * 16 + carry;
            *digit = static_cast<char>('0' + sum % 10);
            carry = sum / 10;
        }
        for (; carry > 0; carry /= 10) digits.insert(digits.begin(), static_cast<char>('0' + carry % 10));
    }
    return "2.25." + digits;
}

}  // namespace reporting::exchange
