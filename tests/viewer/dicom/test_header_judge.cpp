#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dctag.h>

#include <boost/test/unit_test.hpp>

#include "tests/viewer/dicom/support.h"
#include "viewer/dicom/data_set.h"
#include "viewer/dicom/structure_scan.h"
#include "viewer/dicom/study_builder.h"

// Our own header reader against the toolkit's, on every real file that both read.

using namespace viewer;

namespace {

/// What the study list, the panes and the grey chain ask for.
constexpr const char* keywords[] = {"SOPClassUID",
                                    "SOPInstanceUID",
                                    "StudyInstanceUID",
                                    "SeriesInstanceUID",
                                    "StudyDate",
                                    "StudyTime",
                                    "SeriesDate",
                                    "SeriesTime",
                                    "AcquisitionDate",
                                    "AcquisitionTime",
                                    "ContentDate",
                                    "ContentTime",
                                    "Modality",
                                    "Manufacturer",
                                    "InstitutionName",
                                    "StationName",
                                    "StudyDescription",
                                    "SeriesDescription",
                                    "PatientName",
                                    "PatientID",
                                    "IssuerOfPatientID",
                                    "PatientBirthDate",
                                    "PatientSex",
                                    "BodyPartExamined",
                                    "ProtocolName",
                                    "ContrastBolusAgent",
                                    "ContrastBolusVolume",
                                    "ImageType",
                                    "StudyID",
                                    "SeriesNumber",
                                    "InstanceNumber",
                                    "PatientOrientation",
                                    "Laterality",
                                    "ImageLaterality",
                                    "SamplesPerPixel",
                                    "PhotometricInterpretation",
                                    "NumberOfFrames",
                                    "Rows",
                                    "Columns",
                                    "PixelSpacing",
                                    "ImagerPixelSpacing",
                                    "BitsAllocated",
                                    "BitsStored",
                                    "HighBit",
                                    "PixelRepresentation",
                                    "WindowCenter",
                                    "WindowWidth",
                                    "RescaleIntercept",
                                    "RescaleSlope",
                                    "FrameTime",
                                    "RecommendedDisplayFrameRate",
                                    "CineRate",
                                    "LossyImageCompression",
                                    "PixelIntensityRelationshipSign"};

std::string trimmed(std::string text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\0')) text.pop_back();
    text.erase(0, text.find_first_not_of(' '));
    return text;
}

bool isPlain(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 32 && c < 127; });
}

/// The toolkit's text of an attribute; nothing where the two are not to be compared: text in a character set (that has
/// its own test), and what the toolkit gives no text for.
std::optional<std::string> toolkitText(DcmDataset& set, const std::string& keyword) {
    const auto tag = tagOfKeyword(keyword);
    DcmElement* element = nullptr;
    if (!tag || set.findAndGetElement(DcmTagKey(tag->group, tag->element), element).bad()) return "";
    if (element->ident() == EVR_UN || element->ident() == EVR_SQ) return std::nullopt;
    OFString text;
    if (element->getOFStringArray(text).bad()) return std::nullopt;
    const std::string plain = trimmed(std::string(text.data(), text.size()));
    return isPlain(plain) ? std::optional(plain) : std::nullopt;
}

/// Each of several values is trimmed by us, the toolkit leaves blanks between them.
std::string withoutBlanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

int compareFile(const std::string& path) {
    DcmFileFormat file;
    if (file.loadFile(path.c_str(), EXS_Unknown, EGL_noChange, 4096).bad()) return 0;
    int compared = 0;
    for (const char* keyword : keywords) {
        const auto expected = toolkitText(*file.getDataset(), keyword);
        if (!expected) continue;
        const auto found = headerValue(path, keyword);
        BOOST_REQUIRE_MESSAGE(found.has_value(), path);
        BOOST_TEST(withoutBlanks(*found) == withoutBlanks(*expected),
                   path << " " << keyword << ": '" << *found << "', toolkit '" << *expected << "'");
        ++compared;
    }
    return compared;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_real_header_says_to_us_what_it_says_to_the_toolkit) {
    if (support::data().empty()) {
        BOOST_TEST_MESSAGE("skipped: the shared data are absent");
        return;
    }
    int files = 0;
    for (const auto& entry : support::fs::recursive_directory_iterator(support::data())) {
        const std::string path = entry.path().string();
        // what our bounded scan refuses may crash the toolkit
        if (!entry.is_regular_file() || !scanFile(path)) continue;
        files += compareFile(path) > 0 ? 1 : 0;
    }
    BOOST_TEST(files > 150);
}
