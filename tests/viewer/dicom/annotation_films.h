#pragma once

#include <boost/test/unit_test.hpp>
#include <sstream>

#include "tests/viewer/dicom/support.h"
#include "viewer/dicom/annotation_folder.h"
#include "viewer/dicom/presentation_state.h"
#include "viewer/dicom/study_builder.h"
#include "viewer/dicom/writer.h"

/// Films to be marked, and what judges say of the objects written about them.
namespace annotated {

using namespace viewer;
using support::run;

/// Two films of nobody, one of three frames, opened as a study.
struct Films {
    support::TemporaryFolder source, data;
    sdk::StudySet studies;
    std::string one, run;

    explicit Films(const std::string& photometric = "MONOCHROME2") {
        const auto writer = makeDicomWriter();
        auto first = support::fluoroscopy("1"), second = support::fluoroscopy("2");
        for (auto* item : {&first, &second}) item->values["PhotometricInterpretation"] = photometric;
        second.values["FrameTime"] = "100";
        second.values["FrameIncrementPointer"] = "FrameTime";
        BOOST_REQUIRE(writer->write(source.file("1.dcm"), first, support::gradient(64, 48, 12),
                                    sdk::WriteSyntax::ExplicitLittleEndian));
        BOOST_REQUIRE(writer->write(source.file("2.dcm"), second, support::gradient(64, 48, 12, 3),
                                    sdk::WriteSyntax::ExplicitLittleEndian));
        one = first.values["SOPInstanceUID"];
        run = second.values["SOPInstanceUID"];
        studies = buildStudies({source.path.string()});
        BOOST_REQUIRE(studies.find(one) && studies.find(run));
    }
    std::string study() const { return studies.studies.front().study.uid; }
    AnnotationFolder folder() const { return AnnotationFolder(data.path.string()); }
    PresentationFile marks(const std::string& uid, std::vector<KeptMark> kept) const {
        PresentationFile file = presentationAsOpened(studies, uid);
        file.marks = std::move(kept);
        return file;
    }
    std::string only(const std::string& beginning) const {
        for (const auto& entry : support::fs::recursive_directory_iterator(data.path))
            if (entry.path().filename().string().rfind(beginning, 0) == 0 && entry.path().extension() == ".dcm")
                return entry.path().string();
        return {};
    }
};

inline KeptMark mark(const std::string& id, const sdk::ImageRef& image, sdk::MarkKind kind,
                     std::vector<sdk::FilmPoint> points) {
    KeptMark kept;
    kept.mark = {id, image, kind, std::move(points), {}, {}};
    kept.lines = {"12.3 mm · at detector"};
    return kept;
}

inline std::vector<KeptMark> oneOfEach(const sdk::ImageRef& image) {
    using enum sdk::MarkKind;
    std::vector<KeptMark> all = {mark("2.25.1", image, Length, {{3.25, 4.5}, {20, 11.125}}),
                                 mark("2.25.2", image, Angle, {{1, 1}, {30, 2}, {31, 40}}),
                                 mark("2.25.3", image, Ellipse, {{10, 20}, {40, 20}, {25, 15}, {25, 25}}),
                                 mark("2.25.4", image, Region, {{1, 1}, {9, 2}, {8, 9.5}}),
                                 mark("2.25.5", image, Arrow, {{50, 10}, {60, 20}}),
                                 mark("2.25.6", image, Text, {{12, 30}}),
                                 mark("2.25.7", image, Point, {{0.5, 0.5}})};
    all[5].mark.text = "左输卵管\\壶腹部 – fimbria";
    all[5].lines = {all[5].mark.text};
    all[6].mark.linkedTo = "answer:reach:left";
    KeptMark line = mark("2.25.8", image, Length, {{2, 2}, {2, 42}});
    line.objectMm = 20;
    line.aspect = 1.25;
    all.push_back(line);
    return all;
}

/// The lines that say Error.
inline std::string errorsOf(const std::string& path) {
    std::istringstream lines(run("dciodvfy '" + path + "'").text);
    std::string result, line;
    while (std::getline(lines, line))
        if (line.rfind("Error", 0) == 0) result += line + "\n";
    return result;
}

inline std::string seen(const std::string& path) {
    const auto output =
        run("/usr/bin/python3 " FIMBRIA_SOURCE_DIR "/tests/support/check_annotations.py '" + path + "'");
    BOOST_TEST(output.code == 0, output.text);
    return output.text;
}

/// The most by which DCMTK's picture of the film through the state differs from ours; 256 if it gives none.
inline int farthestFromToolkit(const std::string& state, const std::string& image, const Rendering& mine) {
    const support::TemporaryFolder folder;
    const std::string out = folder.file("out.pgm");
    const auto rendered = run("dcmp2pgm -p '" + state + "' '" + image + "' '" + out + "'");
    BOOST_REQUIRE_MESSAGE(rendered.code == 0, rendered.text);
    const std::string pgm = support::contents(out);
    std::istringstream head(pgm);
    std::string magic;
    int width = 0, height = 0;
    head >> magic >> width >> height;
    if (width != mine.width || height != mine.height || pgm.size() < mine.pixels.size()) return 256;
    int worst = 0;
    for (std::size_t i = 0; i < mine.pixels.size(); ++i) {
        const auto theirs = static_cast<unsigned char>(pgm[pgm.size() - mine.pixels.size() + i]);
        worst = std::max(worst, std::abs(int(theirs) - int(mine.pixels[i])));
    }
    return worst;
}

inline bool has(const std::string& text, const std::string& part) {
    if (text.find(part) != std::string::npos) return true;
    BOOST_TEST_MESSAGE(part << " is not in " << text);
    return false;
}

}  // namespace annotated
