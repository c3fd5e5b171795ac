#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "support.h"
#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/study_builder.h"
#include "viewer/dicom/writer.h"

using namespace viewer;
using sdk::WriteSyntax;

namespace {

sdk::Result<void> write(const std::string& path, const sdk::DicomItem& item, const sdk::PixelFrames& pixels,
                        WriteSyntax syntax = WriteSyntax::ExplicitLittleEndian) {
    return makeDicomWriter()->write(path, item, pixels, syntax);
}

void checkSamples(const std::string& path, const sdk::PixelFrames& pixels) {
    const auto source = openFrames(path);
    BOOST_REQUIRE_MESSAGE(source.has_value(), (source ? "" : source.error().message));
    BOOST_REQUIRE_EQUAL((*source)->frameCount(), static_cast<int>(pixels.frames.size()));
    BOOST_TEST((*source)->grayscale().bitsStored == pixels.bitsStored);
    for (int f = 1; f <= (*source)->frameCount(); ++f) {
        const auto frame = (*source)->frame(f);
        BOOST_REQUIRE_MESSAGE(frame.has_value(), (frame ? "" : frame.error().message));
        BOOST_TEST(((*frame)->indices == pixels.frames[static_cast<std::size_t>(f - 1)]));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(writer)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back_sample_by_sample_in_every_transfer_syntax_and_depth) {
    const support::TemporaryFolder folder;
    int number = 0;
    for (const auto syntax :
         {WriteSyntax::ExplicitLittleEndian, WriteSyntax::JpegLossless, WriteSyntax::JpegLs, WriteSyntax::Rle})
        for (const int bits : {8, 10, 12, 16})
            for (const int frames : {1, 3}) {
                const auto pixels = support::gradient(37, 23, bits, frames);
                const std::string path = folder.file("F" + std::to_string(number++));
                auto item = support::fluoroscopy();
                if (frames > 1) item.values["FrameTime"] = "250", item.values["FrameIncrementPointer"] = "(0018,1063)";
                const auto done = write(path, item, pixels, syntax);
                BOOST_REQUIRE_MESSAGE(done.has_value(), (done ? "" : done.error().message + " " + done.error().where));
                BOOST_TEST_CONTEXT("syntax " << static_cast<int>(syntax) << " bits " << bits << " frames " << frames)
                checkSamples(path, pixels);
            }
}

BOOST_AUTO_TEST_CASE(the_transfer_syntax_in_the_file_is_the_one_asked_for) {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("F");
    const std::pair<WriteSyntax, const char*> expected[] = {{WriteSyntax::ExplicitLittleEndian, "1.2.840.10008.1.2.1"},
                                                            {WriteSyntax::JpegLossless, "1.2.840.10008.1.2.4.70"},
                                                            {WriteSyntax::JpegLs, "1.2.840.10008.1.2.4.80"},
                                                            {WriteSyntax::Rle, "1.2.840.10008.1.2.5"}};
    for (const auto& [syntax, uid] : expected) {
        BOOST_REQUIRE(write(path, support::fluoroscopy(), support::gradient(16, 16, 12), syntax).has_value());
        BOOST_TEST(headerValue(path, "TransferSyntaxUID").value() == uid);
        BOOST_TEST(support::run("dcmftest " + path).code == 0);
    }
}

BOOST_AUTO_TEST_CASE(a_complete_fluoroscopic_image_satisfies_the_independent_validator) {
    const support::TemporaryFolder folder;
    for (const auto syntax : {WriteSyntax::ExplicitLittleEndian, WriteSyntax::JpegLossless}) {
        const std::string path = folder.file("F");
        BOOST_REQUIRE(write(path, support::fluoroscopy(), support::gradient(64, 64, 12), syntax).has_value());
        const auto judged = support::run("dciodvfy " + path);
        BOOST_TEST(judged.text.find("XRFImage") != std::string::npos);
        BOOST_TEST_CONTEXT(judged.text) BOOST_TEST(judged.text.find("Error") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(texts_of_every_script_and_nested_codes_come_back_as_they_were_given) {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("F");
    auto item = support::fluoroscopy();
    item.values["PatientName"] = "Zhang^Xiaodong=张^小东";
    item.values["StudyDescription"] = "子宫输卵管造影 é";
    sdk::DicomItem code;
    code.values = {{"CodeValue", "C-B0300"}, {"CodingSchemeDesignator", "SRT"}, {"CodeMeaning", "碘"}};
    item.sequences["ContrastBolusAgentSequence"] = {code};
    BOOST_REQUIRE(write(path, item, support::gradient(8, 8, 8)).has_value());
    BOOST_TEST(headerValue(path, "PatientName").value() == "Zhang^Xiaodong=张^小东");
    BOOST_TEST(headerValue(path, "StudyDescription").value() == "子宫输卵管造影 é");
    BOOST_TEST(headerValue(path, "ContrastBolusAgentSequence[0].CodeMeaning").value() == "碘");
    BOOST_TEST(headerValue(path, "SpecificCharacterSet").value() == "ISO_IR 192");
    const auto dump = support::run("dcmdump +U8 +P 0010,0010 " + path);
    BOOST_TEST(dump.text.find("Zhang^Xiaodong=张^小东") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(attribute_tags_may_be_given_as_hex_digits_in_brackets_or_by_keyword) {
    const support::TemporaryFolder folder;
    for (const char* value : {"00181063", "(0018,1063)", "FrameTime"}) {
        auto item = support::fluoroscopy();
        item.values["FrameTime"] = "250";
        item.values["FrameIncrementPointer"] = value;
        const auto done = write(folder.file("F"), item, support::gradient(8, 8, 8, 2));
        BOOST_REQUIRE_MESSAGE(done.has_value(), value);
        BOOST_TEST(headerValue(folder.file("F"), "FrameIncrementPointer").value() == "00181063");
    }
}

BOOST_AUTO_TEST_CASE(wrong_keywords_and_values_are_refused_by_name) {
    const support::TemporaryFolder folder;
    const auto refused = [&](const sdk::DicomItem& item) {
        const auto done = write(folder.file("F"), item, support::gradient(8, 8, 8));
        return done ? std::string("written") : done.error().code + " " + done.error().where;
    };
    auto item = support::fluoroscopy();
    item.values["NoSuchKeyword"] = "x";
    BOOST_TEST(refused(item) == "write.attribute NoSuchKeyword");
    item = support::fluoroscopy();
    item.values["StudyDate"] = "yesterday";
    BOOST_TEST(refused(item) == "write.attribute StudyDate");
    item = support::fluoroscopy();
    item.values.erase("SOPInstanceUID");
    BOOST_TEST(refused(item) == "write.attribute SOPInstanceUID");
    item = support::fluoroscopy();
    sdk::DicomItem nested;
    nested.values["Modality"] = "not a code string!";
    item.sequences["RequestAttributesSequence"] = {nested};
    BOOST_TEST(refused(item) == "write.attribute RequestAttributesSequence[0].Modality");
    BOOST_TEST(!support::fs::exists(folder.file("F")));
    auto pixels = support::gradient(8, 8, 8);
    pixels.frames[0].pop_back();
    BOOST_TEST(write(folder.file("F"), support::fluoroscopy(), pixels).error().where == "PixelData");
    pixels = support::gradient(8, 8, 8);
    pixels.frames[0][0] = 256;
    BOOST_TEST(write(folder.file("F"), support::fluoroscopy(), pixels).error().where == "PixelData");
    BOOST_TEST(write(folder.file("missing/F"), support::fluoroscopy(), support::gradient(8, 8, 8)).error().code ==
               "write.io");
}

BOOST_AUTO_TEST_CASE(a_dicomdir_lists_every_file_and_leads_back_to_it) {
    const support::TemporaryFolder folder;
    support::fs::create_directories(folder.path / "IMAGES");
    for (const char* n : {"1", "2", "3"})
        BOOST_REQUIRE(write(folder.file(std::string("IMAGES/IM") + n), support::fluoroscopy(n),
                            support::gradient(16, 16, 12), WriteSyntax::JpegLossless)
                          .has_value());
    const auto done = makeDicomWriter()->writeDicomDir(folder.path.string());
    BOOST_REQUIRE_MESSAGE(done.has_value(), (done ? "" : done.error().message + done.error().where));
    const auto set = buildStudies({folder.file("DICOMDIR")});
    BOOST_TEST(set.hidden.empty());
    BOOST_REQUIRE_EQUAL(set.studies.size(), 1u);
    BOOST_TEST(set.studies[0].study.series.at(0).instances.size() == 3u);
    const auto judged = support::run("dciodvfy " + folder.file("DICOMDIR"));
    BOOST_TEST_CONTEXT(judged.text) BOOST_TEST(judged.text.find("Error") == std::string::npos);
    BOOST_TEST(makeDicomWriter()->writeDicomDir(folder.file("missing")).error().code == "write.io");
}

BOOST_AUTO_TEST_SUITE_END()
