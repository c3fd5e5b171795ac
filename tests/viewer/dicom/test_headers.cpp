#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "support.h"
#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/study_builder.h"
#include "viewer/dicom/times.h"
#include "viewer/dicom/writer.h"

using namespace viewer;
using sdk::SpacingBasis;

namespace {

void write(const std::string& path, const sdk::DicomItem& item, int frames = 1) {
    const auto done = makeDicomWriter()->write(path, item, support::gradient(16, 12, 12, frames),
                                               sdk::WriteSyntax::ExplicitLittleEndian);
    BOOST_REQUIRE_MESSAGE(done.has_value(), (done ? "" : done.error().message + " " + done.error().where));
}

sdk::Instance readBack(const sdk::DicomItem& item, int frames = 1) {
    const support::TemporaryFolder folder;
    write(folder.file("F"), item, frames);
    const auto set = buildStudies({folder.file("F")});
    BOOST_REQUIRE_EQUAL(set.studies.size(), 1u);
    return set.studies[0].study.series.at(0).instances.at(0);
}

sdk::Spacing spacing(std::map<std::string, std::string> values,
                     const std::string& sopClass = "1.2.840.10008.5.1.4.1.1.12.2") {
    auto item = support::fluoroscopy();
    for (auto& [keyword, value] : values) item.values[keyword] = value;
    item.values["SOPClassUID"] = sopClass;
    return readBack(item).spacing;
}

std::string clock(const std::optional<sdk::LocalTime>& time) {
    return time ? std::to_string(time->time_since_epoch().count()) : "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(headers)

BOOST_AUTO_TEST_CASE(dates_and_times_in_full_in_part_and_wrong) {
    const auto whole = parseDateTime("20250304", "101612.5");
    BOOST_REQUIRE(whole.has_value());
    BOOST_TEST(clock(whole) == "1741083372500");
    BOOST_TEST(clock(parseDateTime("2025.03.04", "10:16:12.5")) == clock(whole));
    BOOST_TEST(clock(parseDateTime("20250304", "10")) == clock(parseDateTime("20250304", "100000")));
    BOOST_TEST(clock(parseDateTime("20250304", "1016")) == clock(parseDateTime("20250304", "101600.000000")));
    BOOST_TEST(clock(parseDateTime("20250304101612.5+0800")) == clock(whole));
    BOOST_TEST(clock(parseDateTime("20250304101612.500000-0500")) == clock(whole));
    for (const auto& [date, time] :
         {std::pair("20250230", "10"), std::pair("", "10"), std::pair("20250304", ""), std::pair("20250304", "2500"),
          std::pair("20250304", "1x"), std::pair("2025", "10"), std::pair("00000000", "10")})
        BOOST_TEST(clock(parseDateTime(date, time)) == "none");
    BOOST_TEST(clock(parseDateTime("202503")) == "none");
    BOOST_TEST(clock(parseDateTime("")) == "none");
}

BOOST_AUTO_TEST_CASE(spacings_say_where_their_millimetres_come_from) {
    BOOST_TEST((spacing({}).basis == SpacingBasis::None));
    BOOST_TEST((spacing({{"ImagerPixelSpacing", "0.2\\0.3"}}) == sdk::Spacing{0.2, 0.3, SpacingBasis::AtDetector, ""}));
    const auto magnified =
        spacing({{"ImagerPixelSpacing", "0.3\\0.3"}, {"EstimatedRadiographicMagnificationFactor", "1.5"}});
    BOOST_TEST((magnified.basis == SpacingBasis::Magnified));
    BOOST_TEST(magnified.rowMm == 0.2, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(magnified.description == "÷ 1.50");
    const auto byDistance = spacing(
        {{"ImagerPixelSpacing", "0.3\\0.3"}, {"DistanceSourceToDetector", "1100"}, {"DistanceSourceToPatient", "880"}});
    BOOST_TEST((byDistance.basis == SpacingBasis::Magnified));
    BOOST_TEST(byDistance.rowMm == 0.24, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(byDistance.description == "÷ 1.25 (SID 1100 / SOD 880)");
    // the stated factor goes before the distances; neither is believed below 1
    const auto stated = spacing({{"ImagerPixelSpacing", "0.3\\0.3"},
                                 {"EstimatedRadiographicMagnificationFactor", "1"},
                                 {"DistanceSourceToDetector", "1100"},
                                 {"DistanceSourceToPatient", "880"}});
    BOOST_TEST((stated == sdk::Spacing{0.3, 0.3, SpacingBasis::AtDetector, ""}));
    for (const char* patient : {"0", "-5", "1100", "2000", "1"})
        BOOST_TEST((spacing({{"ImagerPixelSpacing", "0.3\\0.3"},
                             {"DistanceSourceToDetector", "1100"},
                             {"DistanceSourceToPatient", patient}})
                        .basis == SpacingBasis::AtDetector));
    BOOST_TEST((spacing({{"ImagerPixelSpacing", "0.3\\0.3"}, {"PixelSpacing", "0.3\\0.3"}}).basis ==
                SpacingBasis::AtDetector));
    // a copy of the detector's spacing is no calibration: the factor still applies
    BOOST_TEST((spacing({{"ImagerPixelSpacing", "0.3\\0.3"},
                         {"PixelSpacing", "0.3\\0.3"},
                         {"EstimatedRadiographicMagnificationFactor", "1.2"}}) ==
                sdk::Spacing{0.3 / 1.2, 0.3 / 1.2, SpacingBasis::Magnified, "÷ 1.20"}));
    BOOST_TEST((spacing({{"ImagerPixelSpacing", "0.3\\0.3"},
                         {"PixelSpacing", "0.3\\0.3"},
                         {"PixelSpacingCalibrationType", "GEOMETRY"},
                         {"EstimatedRadiographicMagnificationFactor", "1.2"}}) ==
                sdk::Spacing{0.3, 0.3, SpacingBasis::Geometry, ""}));
    // pixels that are not square, and one of two numbers that is nonsense
    BOOST_TEST((spacing({{"ImagerPixelSpacing", "0.2\\0.4"}, {"EstimatedRadiographicMagnificationFactor", "2"}}) ==
                sdk::Spacing{0.1, 0.2, SpacingBasis::Magnified, "÷ 2.00"}));
    for (const char* wrong : {"0.2\\0", "-0.2\\-0.2", "99999\\0.2"})
        BOOST_TEST((spacing({{"PixelSpacing", wrong}}) == sdk::Spacing{}));
    const auto calibrated = spacing({{"ImagerPixelSpacing", "0.3\\0.3"},
                                     {"PixelSpacing", "0.25\\0.25"},
                                     {"PixelSpacingCalibrationDescription", "balloon 8 mm"}});
    BOOST_TEST((calibrated == sdk::Spacing{0.25, 0.25, SpacingBasis::Calibrated, "balloon 8 mm"}));
    BOOST_TEST((spacing({{"PixelSpacing", "0.25\\0.25"}, {"PixelSpacingCalibrationType", "GEOMETRY"}}).basis ==
                SpacingBasis::Geometry));
    BOOST_TEST((spacing({{"PixelSpacing", "0.25\\0.25"}, {"PixelSpacingCalibrationType", "FIDUCIAL"}}).basis ==
                SpacingBasis::Calibrated));
    BOOST_TEST((spacing({{"PixelSpacing", "0.25\\0.25"}}).basis == SpacingBasis::AtDetector));
    for (const char* wrong : {"0\\0", "-0.2\\0.2", "0.000\\0.000"})
        BOOST_TEST((spacing({{"ImagerPixelSpacing", wrong}}) == sdk::Spacing{}));
}

BOOST_AUTO_TEST_CASE(frame_times_come_from_the_vector_the_frame_time_or_the_rate) {
    auto item = support::fluoroscopy();
    BOOST_TEST(readBack(item).frameTimesMs.empty());
    item.values["FrameTime"] = "250";
    auto read = readBack(item, 3);
    BOOST_TEST((read.frameTimesMs == std::vector<double>{0, 250, 500}));
    BOOST_TEST(read.framesPerSecond == 4);
    BOOST_TEST(readBack(item, 1).frameTimesMs.empty());
    item.values.erase("FrameTime");
    item.values["FrameTimeVector"] = "0\\100\\400";
    read = readBack(item, 3);
    BOOST_TEST((read.frameTimesMs == std::vector<double>{0, 100, 500}));
    BOOST_TEST(read.framesPerSecond == 4);
    item.values["RecommendedDisplayFrameRate"] = "12";
    BOOST_TEST(readBack(item, 3).framesPerSecond == 12);
    item = support::fluoroscopy();
    item.values["CineRate"] = "10";
    BOOST_TEST((readBack(item, 3).frameTimesMs == std::vector<double>{0, 100, 200}));
}

BOOST_AUTO_TEST_CASE(every_field_of_an_instance_is_the_header_in_words) {
    auto item = support::fluoroscopy();
    item.values["ContrastBolusAgent"] = "Iohexol 300";
    item.values["ContrastBolusVolume"] = "8";
    item.values["ContrastBolusStartTime"] = "101200";
    item.values["InstitutionName"] = "Nowhere";
    item.values["StationName"] = "RF1";
    sdk::DicomItem code;
    code.values = {{"CodeValue", "C1"}, {"CodingSchemeDesignator", "99T"}, {"CodeMeaning", "x"}};
    item.sequences["ContrastBolusAgentSequence"] = {code};
    const auto read = readBack(item);
    BOOST_TEST((read.kind == sdk::InstanceKind::Image));
    BOOST_TEST(read.notShownBecause == "");
    BOOST_TEST(read.rows == 12);
    BOOST_TEST(read.columns == 16);
    BOOST_TEST((read.patientOrientation == std::vector<std::string>{"L", "F"}));
    BOOST_TEST(read.contrast.agent == "Iohexol 300");
    BOOST_TEST(read.contrast.agentCode == "C1");
    BOOST_TEST(read.contrast.agentScheme == "99T");
    BOOST_TEST(read.contrast.volumeMl.value() == 8);
    BOOST_TEST(clock(read.contrast.start) == clock(parseDateTime("20250304", "101200")));
    BOOST_TEST(clock(read.acquisitionTime) == clock(parseDateTime("20250304", "101612.5")));
    BOOST_TEST(read.institution == "Nowhere");
    BOOST_TEST(read.station == "RF1");
    BOOST_TEST(!read.lossy);
    BOOST_TEST(!read.intensitySign.has_value());
}

BOOST_AUTO_TEST_CASE(studies_are_in_a_defined_order_and_nothing_bad_hides_a_good_file) {
    const support::TemporaryFolder folder;
    for (const char* n : {"3", "1", "2"}) write(folder.file(std::string("z") + n), support::fluoroscopy(n));
    write(folder.file("copy"), support::fluoroscopy("1"));
    support::put(folder.file("note.txt"), "this is a note and not an image");
    support::put(folder.file("broken.dcm"), support::contents(folder.file("z1")).substr(0, 300));
    auto later = support::fluoroscopy("9");
    later.values["StudyInstanceUID"] += ".2";
    later.values["StudyDate"] = "20250303";
    later.values["PatientID"] = "T-2";
    write(folder.file("another"), later);
    const auto set = buildStudies({folder.path.string(), folder.file("missing")});
    BOOST_REQUIRE_EQUAL(set.studies.size(), 2u);
    BOOST_TEST(set.studies[0].patient.id == "T-2");
    const auto& instances = set.studies[1].study.series.at(0).instances;
    BOOST_REQUIRE_EQUAL(instances.size(), 3u);
    for (int i = 0; i < 3; ++i) BOOST_TEST(instances[static_cast<std::size_t>(i)].instanceNumber == i + 1);
    BOOST_TEST(set.hidden.size() == 4u);
    for (const auto& hidden : set.hidden) BOOST_TEST(hidden.reason.back() == '.');
    BOOST_TEST((buildStudies({folder.path.string(), folder.file("missing")}) == set));
}

BOOST_AUTO_TEST_CASE(a_study_uid_shared_by_two_patients_stays_two_studies) {
    const support::TemporaryFolder folder;
    write(folder.file("a"), support::fluoroscopy("1"));
    auto other = support::fluoroscopy("2");
    other.values["PatientID"] = "T-2";
    write(folder.file("b"), other);
    BOOST_TEST(buildStudies({folder.path.string()}).studies.size() == 2u);
}

BOOST_AUTO_TEST_CASE(building_reports_progress_and_stops_when_asked) {
    const support::TemporaryFolder folder;
    for (int i = 1; i <= 5; ++i) write(folder.file("F" + std::to_string(i)), support::fluoroscopy(std::to_string(i)));
    BuildOptions options;
    BuildProgress last;
    std::atomic<bool> cancelled = false;
    options.cancelled = &cancelled;
    options.progress = [&](const BuildProgress& p) { last = p; };
    BOOST_TEST(buildStudies({folder.path.string()}, options).studies.size() == 1u);
    BOOST_TEST(last.filesDone == 5);
    BOOST_TEST(last.filesFound == 5);
    options.progress = [&](const BuildProgress&) { cancelled = true; };
    const auto set = buildStudies({folder.path.string()}, options);
    BOOST_REQUIRE_EQUAL(set.studies.size(), 1u);
    BOOST_TEST(set.studies[0].study.series.at(0).instances.size() < 5u);
    BOOST_TEST(buildStudies({folder.path.string()}, options).studies.empty());
}

BOOST_AUTO_TEST_CASE(header_paths_are_keywords_and_wrong_ones_are_named) {
    const support::TemporaryFolder folder;
    write(folder.file("F"), support::fluoroscopy());
    BOOST_TEST(headerValue(folder.file("F"), "Rows").value() == "12");
    BOOST_TEST(headerValue(folder.file("F"), "ContrastBolusAgentSequence[0].CodeValue").value() == "");
    BOOST_TEST(headerValue(folder.file("F"), "ContrastBolusAgentSequence[7].CodeValue").value() == "");
    for (const char* wrong :
         {"", "NoSuchThing", "Rows.", "Sequence[x].CodeValue", "ContrastBolusAgentSequence[0.CodeValue", "[0]"})
        BOOST_TEST(headerValue(folder.file("F"), wrong).error().code == "header.path");
    BOOST_TEST(headerValue(folder.file("missing"), "Rows").error().code == "dicom.open");
}

BOOST_AUTO_TEST_CASE(names_in_every_character_set_of_the_real_files) {
    if (support::data().empty()) {
        BOOST_TEST_MESSAGE("skipped: the shared data are absent");
        return;
    }
    const std::pair<const char*, const char*> expected[] = {
        {"pydicom/charset/chrFren.dcm", "Buc^Jérôme"},
        {"pydicom/charset/chrGerm.dcm", "Äneas^Rüdiger"},
        {"pydicom/charset/chrGreek.dcm", "Διονυσιος"},
        {"pydicom/charset/chrHbrw.dcm", "שרון^דבורה"},
        {"pydicom/charset/chrRuss.dcm", "Люкceмбypг"},
        {"pydicom/charset/chrH31.dcm", "Yamada^Tarou=山田^太郎=やまだ^たろう"},
        {"pydicom/charset/chrJapMulti.dcm", "やまだ^たろう"},
        {"pydicom/charset/chrJapMultiExplicitIR6.dcm", "やまだ^たろう"},
        {"pydicom/charset/chrI2.dcm", "Hong^Gildong=洪^吉洞=홍^길동"},
        {"pydicom/charset/chrX1.dcm", "Wang^XiaoDong=王^小東="},
        {"pydicom/charset/chrX2.dcm", "Wang^XiaoDong=王^小东="},
        {"fo-dicom/GH1301.dcm", "Wang^XiaoDong=王^小东="},
        {"orthanc-tests/clunie-charset/SCSI2", "Hong^Gildong=洪^吉洞=홍^길동"}};
    for (const auto& [path, name] : expected)
        BOOST_TEST(headerValue((support::data() / path).string(), "PatientName").value() == name);
}

BOOST_AUTO_TEST_CASE(the_sets_of_chinese_sites_and_text_without_a_set) {
    const support::TemporaryFolder folder;
    // the writer makes UTF-8; the bytes of the name and the set are replaced in place, at equal length
    const auto nameWith = [&](std::string set, std::string bytes) {
        auto item = support::fluoroscopy();
        bytes.resize(24, ' ');
        item.values["PatientName"] = std::string(24, 'N');
        item.values["InstitutionName"] = "none";
        write(folder.file("F"), item);
        std::string file = support::contents(folder.file("F"));
        set.resize(10, ' ');
        file.replace(file.find("ISO_IR 192"), 10, set);
        file.replace(file.find(std::string(24, 'N')), 24, bytes);
        support::put(folder.file("F"), file);
        return headerValue(folder.file("F"), "PatientName").value();
    };
    BOOST_TEST(nameWith("GB18030", "\xD5\xC5^\xC8\xFD") == "张^三");
    BOOST_TEST(nameWith("GBK", "\xD5\xC5^\xC8\xFD") == "张^三");
    BOOST_TEST(nameWith("ISO_IR 100", "J\xE9r\xF4me") == "Jérôme");
    BOOST_TEST(nameWith("ISO_IR 13", "\xD4\xCF\xC0\xDE^\xC0\xDB\xB3") == "ﾔﾏﾀﾞ^ﾀﾛｳ");
    // no set, and no guess
    BOOST_TEST(nameWith("", "\xD5\xC5^x") == "\uFFFD\uFFFD^x");
}

BOOST_AUTO_TEST_CASE(a_dicomdir_opens_what_is_there_and_names_what_is_missing) {
    if (support::data().empty()) return;
    const auto whole = buildStudies({(support::data() / "pydicom/dicomdirtests/DICOMDIR").string()});
    std::size_t instances = 0;
    for (const auto& study : whole.studies)
        for (const auto& series : study.study.series) instances += series.instances.size();
    const auto missing = [](const sdk::StudySet& set) {
        return std::count_if(set.hidden.begin(), set.hidden.end(),
                             [](const auto& h) { return h.reason.find("missing") != std::string::npos; });
    };
    BOOST_TEST(instances + static_cast<std::size_t>(missing(whole)) == 31u);
    BOOST_TEST(whole.studies.size() >= 5u);
    const auto partly = buildStudies({(support::data() / "nema-wg04/DICOMDIR").string()});
    BOOST_TEST(!partly.studies.empty());
    BOOST_TEST(missing(partly) > 50);
}

BOOST_AUTO_TEST_CASE(frames_decode_in_many_threads_at_once) {
    const support::TemporaryFolder folder;
    const auto pixels = support::gradient(64, 48, 12, 8);
    for (const auto syntax : {sdk::WriteSyntax::ExplicitLittleEndian, sdk::WriteSyntax::JpegLossless,
                              sdk::WriteSyntax::JpegLs, sdk::WriteSyntax::Rle}) {
        BOOST_REQUIRE(makeDicomWriter()->write(folder.file("F"), support::fluoroscopy(), pixels, syntax).has_value());
        const auto source = openFrames(folder.file("F"));
        BOOST_REQUIRE(source.has_value());
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 16; ++i) {
                    const int number = (i * 3 + t) % 8 + 1;
                    const auto frame = (*source)->frame(number);
                    if (frame && (*frame)->indices == pixels.frames[static_cast<std::size_t>(number - 1)]) ++good;
                }
            });
        for (auto& thread : threads) thread.join();
        BOOST_TEST(good == 64);
    }
}

BOOST_AUTO_TEST_SUITE_END()
