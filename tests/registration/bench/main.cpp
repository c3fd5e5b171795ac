#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>

#include "tests/registration/bench/scenarios.h"
#include "viewer/compare/registration.h"

/// bench_registration [SIZE [FOLDER [WORDS]]]: the automatic registration on pairs whose truth is known. SIZE: part of
/// the full run (1); FOLDER keeps the films for the next time; WORDS: only scenarios whose name holds them. Prints one
/// JSON object a scenario, and the wrong ones to stderr. Exit 1: a false success.
namespace {

using namespace registration;

/// Of the processor, not of the wall: the same however busy the machine is.
double milliseconds() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::string keyOf(const Shot& s) {
    std::ostringstream text;
    const auto& r = s.room;
    text << s.sample << ' ' << s.woman << ' ' << s.individualityMm << ' ' << s.thicknessCm << ' ' << r.columns << ' '
         << r.rows << ' ' << r.detectorPitchMm << ' ' << r.bitsStored << ' ' << r.intensitySign << ' ' << r.photons
         << ' ' << r.scatterToPrimary << ' ' << s.rotation << ' ' << s.scale << ' ' << s.shiftMm.x << ' ' << s.shiftMm.y
         << ' ' << s.delayed << ' ' << s.filling << ' ' << s.device << ' ' << s.bowel << ' ' << s.exposure << ' '
         << s.letters << ' ' << s.bladesMm << ' ' << s.mirrored << ' ' << s.contrastShiftMm.x << ' '
         << s.contrastShiftMm.y << ' ' << s.bendMm << ' ' << s.patternPart;
    std::ostringstream name;
    name << std::hex << std::hash<std::string>{}(text.str()) << '_' << s.woman << ".u16";
    return name.str();
}

/// The film, from the folder if it was made before.
MadeFilm filmOf(const Shot& shot, const std::string& folder) {
    if (folder.empty()) return make(shot);
    const auto path = std::filesystem::path(folder) / keyOf(shot);
    std::vector<std::uint16_t> values(static_cast<std::size_t>(shot.room.columns) *
                                      static_cast<std::size_t>(shot.room.rows));
    const auto bytes = static_cast<std::streamsize>(values.size() * sizeof(std::uint16_t));
    if (std::ifstream in(path, std::ios::binary); in.read(reinterpret_cast<char*>(values.data()), bytes))
        return described(shot, std::move(values));
    auto film = make(shot);
    std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(film.values.data()), bytes);
    return film;
}

double quantile(std::vector<double> values, double q) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1))];
}

struct Tally {
    int pairs = 0, right = 0, wrong = 0, understated = 0;
    std::map<std::string, int> refused;
    std::vector<double> truth, claim, milliseconds;
    std::vector<double> share, weakestHalf, coverage, large, correlation;  ///< evidence of what was accepted
};

void judge(Tally& tally, const Scenario& scenario, const Pair& pair, const std::string& folder) {
    auto fixed = filmOf(pair.fixed, folder);
    auto moving = pair.blankMoving ? blank(fixed, 9) : filmOf(pair.moving, folder);
    auto movingView = moving.view(pair.calibrated);
    using viewer::compare::Polarity;
    if (pair.wrongPolarity) movingView.polarity = moving.denseIsHigh ? Polarity::DenseIsLow : Polarity::DenseIsHigh;
    const double start = milliseconds();
    const auto found = viewer::compare::registerAutomatically(fixed.view(pair.calibrated), movingView);
    tally.milliseconds.push_back(milliseconds() - start);
    ++tally.pairs;
    if (!found) return void(++tally.refused[found.error().code]);
    const auto residual = trueResidual(fixed, moving, found->movingToFixed, landmarks(pair.fixed));
    const double allowed = 2 * std::max(1.0, std::sqrt(1.0 * fixed.columns * fixed.rows) / 1024);
    const bool isWrong = scenario.demand == Demand::Refuse || residual.rms > allowed;
    (isWrong ? tally.wrong : tally.right)++;
    tally.understated += residual.rms > found->residualPx;
    tally.truth.push_back(residual.rms);
    tally.claim.push_back(found->residualPx);
    const auto& e = found->evidence;
    tally.share.push_back(1.0 * e.agreeing / e.regions);
    tally.weakestHalf.push_back(e.weakestHalf);
    tally.coverage.push_back(e.coverage);
    tally.large.push_back(1.0 * e.largeAgreeing / e.largeRegions);
    tally.correlation.push_back(e.correlation);
    if (isWrong)
        std::fprintf(
            stderr,
            "WRONG %s: women %llu %llu, true %.2f (most %.2f), claimed %.2f, %d of %d agree, weakest half %.2f, large "
            "%d of %d, correlation %.2f\n",
            scenario.name.c_str(), static_cast<unsigned long long>(pair.fixed.woman),
            static_cast<unsigned long long>(pair.moving.woman), residual.rms, residual.most, found->residualPx,
            e.agreeing, e.regions, e.weakestHalf, e.largeAgreeing, e.largeRegions, e.correlation);
}

void print(const Scenario& scenario, const Tally& t) {
    static const char* demands[] = {"find", "refuse", "find or refuse"};
    std::printf(
        "{\"scenario\":\"%s\",\"demand\":\"%s\",\"pairs\":%d,\"right\":%d,\"falseSuccess\":%d,"
        "\"trueRmsPx\":{\"median\":%.2f,\"p95\":%.2f,\"max\":%.2f},\"claimedPx\":{\"median\":%.2f,\"p95\":%.2f},"
        "\"claimBelowTruth\":%d,\"least\":{\"share\":%.2f,\"weakestHalf\":%.2f,\"coverage\":%.2f,\"large\":%.2f,"
        "\"correlation\":%.2f},"
        "\"cpuMs\":{\"median\":%.0f,\"max\":%.0f},\"refused\":{",
        scenario.name.c_str(), demands[static_cast<int>(scenario.demand)], t.pairs, t.right, t.wrong,
        quantile(t.truth, 0.5), quantile(t.truth, 0.95), quantile(t.truth, 1), quantile(t.claim, 0.5),
        quantile(t.claim, 0.95), t.understated, quantile(t.share, 0), quantile(t.weakestHalf, 0),
        quantile(t.coverage, 0), quantile(t.large, 0), quantile(t.correlation, 0), quantile(t.milliseconds, 0.5),
        quantile(t.milliseconds, 1));
    const char* comma = "";
    for (const auto& [code, count] : t.refused) std::printf("%s\"%s\":%d", comma, code.c_str(), count), comma = ",";
    std::printf("}}\n");
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    const double size = argc > 1 ? std::atof(argv[1]) : 1;
    const std::string folder = argc > 2 ? argv[2] : "", words = argc > 3 ? argv[3] : "";
    if (!folder.empty()) std::filesystem::create_directories(folder);
    int wrong = 0;
    for (const auto& scenario : scenarios(size)) {
        if (scenario.name.find(words) == std::string::npos) continue;
        Tally tally;
        for (const auto& pair : scenario.pairs) judge(tally, scenario, pair, folder);
        print(scenario, tally);
        wrong += tally.wrong;
    }
    return wrong ? 1 : 0;
}
