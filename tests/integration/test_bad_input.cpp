#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <regex>

#include "tests/integration/process.h"

using namespace integration;
namespace fs = std::filesystem;

namespace {

bool says(const std::string& text, const std::string& what) {
    return text.find(what) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_command_or_a_wrong_one_is_wrong_usage) {
    BOOST_TEST(fimbria("flims x").status == 2);
    BOOST_TEST(fimbria("render").status == 2);
    BOOST_TEST(fimbria("template decide").status == 2);
    for (const std::string command : {"", "render", "films", "assess", "report", "template", "case"}) {
        const auto help = fimbria(command + " --help");
        BOOST_TEST(help.status == 0, command << ": " << help.err);
        BOOST_TEST(says(help.out, "fimbria"), command);
    }
}

BOOST_AUTO_TEST_CASE(a_folder_without_dicom_is_said_to_be_one) {
    const auto folder = scratch("nothing");
    std::ofstream(folder / "readme.txt") << "no film";
    const auto listed = fimbria("films '" + folder.string() + "' --json");
    BOOST_TEST(listed.status == 1);
    BOOST_TEST(!listed.err.empty());
}

BOOST_AUTO_TEST_CASE(a_truncated_film_is_named_and_does_not_hide_the_good_ones) {
    const auto study = sampleCase("right_proximal_occlusion");
    const auto folder = scratch("truncated");
    fs::copy(study / "dicom", folder, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    fs::path broken;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) broken = entry.path();
    fs::resize_file(broken, 700);
    const auto listed = fimbria("films '" + folder.string() + "' --json");
    BOOST_TEST(says(listed.err, broken.filename().string()), listed.err);
    BOOST_TEST(says(listed.out, "\"phase\""), listed.out.substr(0, 300));
}

BOOST_AUTO_TEST_CASE(a_wrong_template_is_refused_with_file_line_and_column) {
    const auto folder = scratch("wrong-template");
    fs::copy(FIMBRIA_SOURCE_DIR "/templates/hsg", folder,
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    const auto file = folder / "template.yaml";
    auto text = read(file);
    text = std::regex_replace(text, std::regex("\ntable: tube "), "\ntabel: tube ");
    std::ofstream(file) << text;
    const auto checked = fimbria("template check '" + folder.string() + "'");
    BOOST_TEST(checked.status == 1);
    BOOST_TEST(std::regex_search(checked.out + checked.err, std::regex("template\\.yaml:[0-9]+:[0-9]+.*tabel")),
               checked.out + checked.err);
}

BOOST_AUTO_TEST_CASE(the_shipped_template_has_no_problem) {
    const auto checked = fimbria("template check '" FIMBRIA_SOURCE_DIR "/templates/hsg'");
    BOOST_TEST(checked.status == 0, checked.out + checked.err);
}

BOOST_AUTO_TEST_CASE(decide_answers_line_by_line_and_marks_what_is_no_input) {
    const std::string header =
        "presence,laterality,cavity,device,intravasation,mitigation,selective,R,S,D,V,T,P,N,Rd,Dd\n";
    const auto decided = fimbria("template decide '" FIMBRIA_SOURCE_DIR "/templates/hsg' tube",
                                 header +
                                     "expected,confirmed,full,no,0,no,none,R4,S2,D0,V2,T0,P2,N0,,D0\n"
                                     "expected,confirmed,full,no,0,no,none,R7,S2,D0,V2,T0,P2,N0,,D0\n"
                                     "expected,confirmed,full,no,0,yes,none,R1,S0,D0,V2,T0,PX,N0,,D0\n");
    BOOST_TEST(decided.status == 1);
    BOOST_TEST(decided.out == "class,adhesion,rule,kind\nPAT,no,DT34,\n,,error,\nPOC,no,DT19,\n");
}

BOOST_AUTO_TEST_CASE(render_refuses_what_is_no_image) {
    const auto file = scratch("render") / "text.dcm";
    std::ofstream(file) << "not DICOM at all";
    const auto out = scratch("render") / "x.png";
    const auto rendered = fimbria("render '" + file.string() + "' -o '" + out.string() + "'");
    BOOST_TEST(rendered.status == 1);
    BOOST_TEST(!rendered.err.empty());
    BOOST_TEST(!fs::exists(out));
}
