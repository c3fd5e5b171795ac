#include "plugin/cases/cases.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "plugin/cases/attributes.h"
#include "plugin/cases/right_answers.h"
#include "reporting/model/reading_json.h"

namespace hsg::cases {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

Json point(const Placement& placement, Vec body) {
    const Vec p = placement.toPixel(body);
    return {{"x", p.x}, {"y", p.y}};
}

/// Pixels as stored, 0-based, pixel centres integral.
Json landmarks(const CaseDescription& description, const Placement& placement) {
    const auto marks = contrastLandmarks(description);
    const PelvicLandmarks pelvis;
    return {{"rightCornu", point(placement, marks.rightCornu)},
            {"leftCornu", point(placement, marks.leftCornu)},
            {"internalOs", point(placement, marks.internalOs)},
            {"symphysis", point(placement, pelvis.symphysis)},
            {"rightFemoralHead", point(placement, pelvis.rightFemoralHead)},
            {"leftFemoralHead", point(placement, pelvis.leftFemoralHead)},
            {"sacralPromontory", point(placement, pelvis.sacralPromontory)}};
}

Json filmTruth(const CaseDescription& description, const reporting::Film& film, const Placement& placement) {
    return {{"film", film.id},
            {"instance", film.sopInstanceUid},
            {"phase", film.phase},
            {"secondsAfterInjection", *film.elapsedSeconds},
            {"placement",
             {{"pixelsPerMm", placement.pixelsPerMm},
              {"rotationDegrees", placement.rotation * 180 / 3.14159265358979},
              {"shiftMm", {{"x", placement.shiftMm.x}, {"y", placement.shiftMm.y}}}}},
            {"landmarks", landmarks(description, placement)}};
}

Json caseTruth(const CaseDescription& description) {
    return {{"name", description.name},
            {"summary", {{"en", description.summary}, {"zh", description.summaryZh}}},
            {"synthetic", true},
            {"medium", description.medium == Medium::Oil ? "oil" : "water"},
            {"volumeMl", description.volumeMl},
            {"classes", description.truth},
            {"trap",
             {{"words", description.trap.words},
              {"answers", description.trap.answers},
              {"overrides", description.trap.overrides},
              {"rule", description.trap.rule}}},
            {"films", Json::array()}};
}

reporting::Result<void> writeText(const fs::path& path, const std::string& text) {
    std::ofstream out(path, std::ios::binary);
    out << text << std::flush;
    if (!out)
        return tl::unexpected(
            reporting::Error{"case.io", "The file could not be written. Is the disk full?", path.string()});
    return {};
}

std::string fileName(const FilmPlan& plan, std::size_t index) {
    const auto number = std::to_string(index + 1);
    return (plan.site == "B" ? "study2/IM" : "study1/IM") +
           std::string(4 - std::min<std::size_t>(4, number.size()), '0') + number;
}

reporting::Result<Json> writeFilms(const CaseDescription& description, const fs::path& folder,
                                   const viewer::sdk::DicomWriter& writer) {
    FilmMaker maker(description);
    const auto films = filmsOf(description);
    Json truths = Json::array();
    for (std::size_t i = 0; i < description.films.size(); ++i) {
        const auto& plan = description.films[i];
        const auto made = maker.make(plan, i);
        const auto path = folder / "dicom" / fileName(plan, i);
        std::error_code failed;
        fs::create_directories(path.parent_path(), failed);
        // runs are stored as modalities store them: compressed without loss
        const auto syntax =
            plan.frames > 1 ? viewer::sdk::WriteSyntax::JpegLossless : viewer::sdk::WriteSyntax::ExplicitLittleEndian;
        const auto written =
            writer.write(path.string(), filmAttributes(description, plan, made, i), made.pixels, syntax);
        if (!written)
            return tl::unexpected(
                reporting::Error{written.error().code, written.error().message, written.error().where});
        truths.push_back(filmTruth(description, films[i], made.placement));
    }
    return truths;
}

}  // namespace

std::vector<CaseInfo> caseList() {
    std::vector<CaseInfo> list;
    for (const auto& description : catalogue()) list.push_back({description.name, description.summary});
    return list;
}

reporting::Diagnostics unknownCases(const reporting::Template& source) {
    reporting::Diagnostics problems;
    const auto look = [&](const std::string& name, const reporting::Place& place) {
        const auto& all = catalogue();
        if (std::any_of(all.begin(), all.end(), [&](const auto& c) { return c.name == name; })) return;
        problems.push_back({reporting::Grade::Warning, place.file, place.line, place.column, "template.unknown-case",
                            "There is no sample case '" + name + "'; see `fimbria case list`."});
    };
    for (const auto& sample : source.samples)
        if (sample.name != "all") look(sample.name, sample.place);
    for (const auto& card : source.cards)
        for (const auto& name : card.cases) look(name, card.place);
    return problems;
}

reporting::Result<void> makeCase(const std::string& name, const std::string& folder,
                                 const viewer::sdk::DicomWriter& writer, const reporting::Template& source) {
    const auto& all = catalogue();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& c) { return c.name == name; });
    if (found == all.end())
        return tl::unexpected(
            reporting::Error{"case.unknown", "There is no case of that name; see `fimbria case list`.", name});
    const auto reading = readingOf(*found, source);
    if (!reading) return tl::unexpected(reading.error());
    const fs::path home = fs::path(folder) / name;
    auto films = writeFilms(*found, home, writer);
    if (!films) return tl::unexpected(films.error());
    if (auto done = writeText(home / "reading.json", reporting::toJson(*reading)); !done) return done;
    auto truth = caseTruth(*found);
    truth["films"] = std::move(*films);
    // last: its presence says that the case is whole
    return writeText(home / "truth.json", truth.dump(2) + "\n");
}

}  // namespace hsg::cases
