#include <boost/test/unit_test.hpp>
#include <fstream>

#include "tests/integration/process.h"
#include "tests/workstation/reader.h"

using namespace workstation;
namespace fs = std::filesystem;

namespace {

constexpr int most = 15;  ///< key presses from opened to signed

std::size_t documentsBelow(const fs::path& archive) {
    std::size_t count = 0;
    std::error_code gone;  // a folder may change places while it is looked through
    for (const auto& study : fs::directory_iterator(archive, gone))
        for (const auto& entry : fs::directory_iterator(study.path() / "reports", gone))
            count += entry.path().extension() == ".pdf" ? 1 : 0;
    return count;
}

/// Who signs is known from an earlier report.
fs::path dataOfAKnownSigner() {
    const auto data = integration::scratch("fifteen-data");
    fs::create_directories(data);
    std::ofstream(data / "settings.ini")
        << "[hsg]\nprofile=K1\nprofiles=[\\\"K1\\\"]\n"
        << R"(profile.K1="{\"id\":\"K1\",\"name\":\"Reader^Keys\",\"organisation\":\"D\"}")"
        << "\n";
    return data;
}

}  // namespace

// the same with clicks: 13, counted by hand in the real window (tests/workstation/README.md)
BOOST_AUTO_TEST_CASE(a_bilateral_patent_study_is_signed_with_fifteen_keys_of_the_real_window) {
    const auto study = integration::scratch("fifteen-study");
    fs::remove_all(study);
    fs::copy(integration::sampleCase("bilateral_patent") / "dicom", study, fs::copy_options::recursive);
    const auto filled = integration::run("/usr/bin/python3 '" FIMBRIA_SOURCE_DIR "/tests/support/full_headers.py' '" +
                                         study.string() + "'");
    BOOST_REQUIRE_MESSAGE(filled.status == 0, filled.err);
    const auto data = dataOfAKnownSigner();
    Program program(study, data);
    int keys = 1;  // F6, from the films to the guide
    const auto press = [&](const char* key) {
        program.press(key);
        ++keys;
    };
    const auto answered = [&](const char* question, const char* side = "") {
        const auto draft = program.draft();
        return draft && draft->answer(question, side);
    };
    const auto until = [&](const char* question, const char* side = "") {
        BOOST_REQUIRE_MESSAGE(waitFor([&] { return answered(question, side); }, 20), question << " " << side);
    };
    press("Return");  // what the headers say of the clinic
    until("indication");
    press("1");  // walked before the delayed film
    until("mobilised");
    press("0");  // no complication
    until("complications");
    press("Return");  // what the headers say of the technique
    until("contrast_class");
    press("F2");  // normal for what these films show: adequacy
    until("intravasation");
    press("Return");
    until("orientation");
    press("F2");
    until("scout_findings");
    press("F2");
    until("cavity_filling");
    press("F2");
    until("dispersion", "right");
    press("F2");
    until("dispersion", "left");
    press("F2");
    until("dispersion_overall");
    press("Return");  // the impression has nothing to add
    press("ctrl+Return");
    BOOST_TEST(waitFor([&] { return documentsBelow(data / "archive") == 2; }, 60));
    BOOST_TEST(keys <= most);
    BOOST_TEST_MESSAGE("from opened to signed: " << keys << " keys");
}
