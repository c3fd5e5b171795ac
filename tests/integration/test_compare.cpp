#include <boost/test/unit_test.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

#include "tests/integration/process.h"

/// `fimbria compare` on the films of sample studies whose landmarks are known.
using namespace integration;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

struct Film {
    std::string path;
    Json landmarks;
};

/// By the phase that truth.json gives it.
Film filmOf(const std::string& name, const std::string& phase) {
    const auto folder = sampleCase(name);
    const auto truth = Json::parse(read(folder / "truth.json"));
    for (const auto& film : truth["films"])
        if (film["phase"] == phase)
            for (const auto& entry : fs::recursive_directory_iterator(folder / "dicom"))
                if (entry.is_regular_file() &&
                    read(entry.path()).find(film["instance"].get<std::string>()) != std::string::npos)
                    return {entry.path().string(), film["landmarks"]};
    BOOST_FAIL("no film " << phase << " in " << name);
    return {};
}

std::string pairOf(const Film& fixed, const Film& moving) {
    return "compare '" + fixed.path + "' '" + moving.path + "' ";
}

/// "X,Y=X,Y;…" of some landmarks.
std::string landmarks(const Film& fixed, const Film& moving, const std::vector<std::string>& names) {
    std::string list;
    for (const auto& name : names) {
        const auto point = [&](const Film& film) {
            return film.landmarks[name]["x"].dump() + "," + film.landmarks[name]["y"].dump();
        };
        list += (list.empty() ? "" : ";") + point(fixed) + "=" + point(moving);
    }
    return list;
}

/// The largest distance of a true landmark of the moving film from that of the fixed one, in its pixels.
double worst(const Json& said, const Film& fixed, const Film& moving) {
    const auto t = said["movingToFixed"].get<std::vector<double>>();
    double far = 0;
    for (const auto& [name, at] : fixed.landmarks.items()) {
        if (!moving.landmarks.contains(name)) continue;
        const double x = moving.landmarks[name]["x"], y = moving.landmarks[name]["y"];
        far = std::max(far, std::hypot(t[0] * x + t[1] * y + t[2] - at["x"].get<double>(),
                                       t[3] * x + t[4] * y + t[5] - at["y"].get<double>()));
    }
    return far;
}

std::pair<int, int> sizeOfPng(const fs::path& file) {
    const std::string bytes = read(file);
    if (bytes.size() < 24 || bytes.substr(1, 3) != "PNG") return {};
    const auto number = [&](std::size_t at) {
        int n = 0;
        for (std::size_t i = 0; i < 4; ++i) n = n << 8 | static_cast<unsigned char>(bytes[at + i]);
        return n;
    };
    return {number(16), number(20)};
}

}  // namespace

BOOST_AUTO_TEST_CASE(compare_registers_an_immediate_and_a_delayed_film_and_writes_each_mode) {
    const auto fixed = filmOf("right_proximal_occlusion", "SPILL"),
               moving = filmOf("right_proximal_occlusion", "DELAY1");
    const auto out = scratch("compare");
    const auto made = fimbria(pairOf(fixed, moving) + "--json -o '" + (out / "auto.png").string() + "'");
    BOOST_REQUIRE_MESSAGE(made.status == 0, made.err);
    const auto found = Json::parse(made.out);
    BOOST_TEST(found["method"] == "automatic");
    BOOST_TEST(worst(found, fixed, moving) <= 2);
    BOOST_TEST(found["residualPx"].get<double>() <= 2);
    BOOST_TEST(found["residualMm"].get<double>() > 0);
    BOOST_TEST(!found["basis"].get<std::string>().empty());
    BOOST_TEST(sizeOfPng(out / "auto.png").first == 1024);
    for (const std::string mode : {"blend", "swipe", "flicker-pair"}) {
        const auto png = out / (mode + ".png");
        const auto ran = fimbria(pairOf(fixed, moving) + "--landmarks '" +
                                 landmarks(fixed, moving, {"rightCornu", "leftCornu", "symphysis"}) + "' --mode " +
                                 mode + " --json -o '" + png.string() + "'");
        BOOST_REQUIRE_MESSAGE(ran.status == 0, ran.err);
        const auto said = Json::parse(ran.out);
        BOOST_TEST(said["method"] == "landmarks");
        BOOST_TEST(worst(said, fixed, moving) <= 2);
        BOOST_TEST(said["landmarkResidualsPx"].size() == 3u);
        const auto [width, height] = sizeOfPng(png);
        BOOST_TEST((mode == "flicker-pair" ? width > 2000 : width == 1024), mode << " " << width);
        BOOST_TEST(height > 1024);  // the residual stands below the film
    }
}

BOOST_AUTO_TEST_CASE(compare_says_what_is_wrong_and_writes_nothing) {
    const auto fixed = filmOf("right_proximal_occlusion", "SPILL"),
               moving = filmOf("right_proximal_occlusion", "DELAY1");
    const auto png = scratch("compare-bad") / "none.png";
    const std::string to = " -o '" + png.string() + "'";
    const auto fails = [&](const std::string& arguments, int status, const std::string& words) {
        const auto ran = fimbria(arguments);
        BOOST_TEST(ran.status == status, arguments << ": " << ran.status);
        BOOST_TEST(ran.err.find(words) != std::string::npos, arguments << ": " << ran.err);
        BOOST_TEST(ran.out.empty());
        BOOST_TEST(!fs::exists(png));
    };
    fails("compare", 2, "Two films");
    fails(pairOf(fixed, moving), 2, "-o PNG is missing");
    fails(pairOf(fixed, moving) + "--mode xor" + to, 2, "--mode wants");
    fails(pairOf(fixed, moving) + "--landmarks 1,2" + to, 2, "--landmarks wants");
    fails(pairOf(fixed, moving) + "--frobnicate" + to, 2, "Unknown option");
    fails("compare /no/such/film '" + moving.path + "'" + to, 1, "/no/such/film");
    fails(pairOf(fixed, moving) + "--frame 99" + to, 1, "frame");
    // one landmark is none, and a mirror image is refused
    fails(pairOf(fixed, moving) + "--landmarks 10,10=12,12" + to, 1, "Not registered");
    fails(pairOf(fixed, moving) + "--landmarks '100,100=900,100;900,100=100,100;500,800=500,800'" + to, 1,
          "left and right");
    const auto help = fimbria("compare --help");
    BOOST_TEST(help.status == 0);
    for (const char* option : {"--landmarks", "--mode", "--frame", "--json", "-o PNG"})
        BOOST_TEST(help.out.find(option) != std::string::npos, option);
}

/// Another detector, matrix, pitch and polarity, a day later at another site under another number.
BOOST_AUTO_TEST_CASE(compare_registers_the_film_of_another_site_and_says_that_the_patient_is_not_certain) {
    const auto fixed = filmOf("oil_next_day", "SPILL"), moving = filmOf("oil_next_day", "DELAY1");
    const auto ran = fimbria(pairOf(fixed, moving) + "--json");
    BOOST_REQUIRE_MESSAGE(ran.status == 0, ran.err);
    BOOST_TEST(ran.err.find("not say for certain") != std::string::npos, ran.err);
    BOOST_TEST(worst(Json::parse(ran.out), fixed, moving) <= 2);
}

/// Another woman's pelvis: the search must not call it a success.
BOOST_AUTO_TEST_CASE(compare_refuses_films_of_different_patients) {
    const auto fixed = filmOf("right_proximal_occlusion", "SPILL");
    const auto moving = filmOf("oil_next_day", "SPILL");
    const auto ran = fimbria(pairOf(fixed, moving) + "--json");
    BOOST_TEST(ran.status == 1);
    BOOST_TEST(ran.err.find("different patients") != std::string::npos, ran.err);
}
