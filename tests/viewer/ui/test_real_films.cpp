#include <QDir>
#include <QElapsedTimer>
#include <boost/test/unit_test.hpp>

#include "tests/viewer/ui/films.h"
#include "viewer/dicom/study_builder.h"
#include "viewer/dicom/toolkit.h"

using namespace viewer;

namespace {

struct FileProvider : ui::FrameProvider {
    std::map<std::string, std::string> paths;
    sdk::Result<std::shared_ptr<const FrameSource>> source(const std::string& uid) const override {
        const auto it = paths.find(uid);
        if (it == paths.end()) return tl::unexpected(sdk::Error{"dicom.open", "Not open.", uid});
        return openFrames(it->second);
    }
};

QString dataFolder() {
    return QDir(FIMBRIA_SOURCE_DIR "/../shared/data/dicom").absolutePath();
}

struct Real {
    std::shared_ptr<FileProvider> provider = std::make_shared<FileProvider>();
    sdk::StudySet studies;
    std::vector<std::string> uids;  // in the order of the files
    explicit Real(const std::vector<std::string>& files) {
        for (const auto& file : files) {
            const std::string path = (dataFolder() + "/").toStdString() + file;
            auto found = buildStudies({path});
            for (auto& study : found.studies) {
                for (auto& series : study.study.series)
                    for (auto& instance : series.instances) {
                        provider->paths[instance.sopInstanceUid] = instance.path;
                        uids.push_back(instance.sopInstanceUid);
                    }
                studies.studies.push_back(study);
            }
        }
    }
};

void save(ui::FilmPanes& panes, const QString& name) {
    const QString folder = qEnvironmentVariable("FIMBRIA_TEST_SHOTS");
    if (!folder.isEmpty()) films::grab(panes).save(folder + "/" + name + ".png");
}

DicomToolkit& toolkit() {
    static DicomToolkit registered;
    return registered;
}

}  // namespace

BOOST_AUTO_TEST_CASE(real_films_come_onto_the_screen) {
    if (!QDir(dataFolder()).exists()) {
        BOOST_TEST_MESSAGE("skipped: no shared data");
        return;
    }
    toolkit();
    Real real({"orthanc-tests/KarstenHilbertRF.dcm", "nist-iheos/XA_IDS-DEPT021_12f_jpll.dcm",
               "nema-wg04/IMAGES/REF/RG3_UNC", "dicom-fuzzer/dx_352x370_14bit_evle.dcm"});
    BOOST_REQUIRE(real.uids.size() == 4u);
    ui::FilmPanes panes(real.provider);
    panes.setStudies(real.studies);
    auto arrangement = films::row({real.uids[0], real.uids[1]});
    arrangement.caption = sdk::Badge{"WATER · 16 min · valid", sdk::Severity::Good, "from contrast stop"};
    arrangement.panes[0].badges = {{"FULL", sdk::Severity::Neutral, ""}, {"0 min", sdk::Severity::Neutral, ""}};
    arrangement.panes[1].badges = {{"DELAY1", sdk::Severity::Neutral, ""}, {"16 min · valid", sdk::Severity::Good, ""}};
    panes.display().arrange(arrangement);
    panes.display().setSides(real.uids[0], sdk::RightSide::AtLeftEdge, true);
    panes.display().setSides(real.uids[1], sdk::RightSide::AtLeftEdge, false);
    films::show(panes, 1380, 1000);
    panes.display().takeFocus();
    films::waitFor([&] { return films::canvas(panes).hasFocus(); }, 1000);
    BOOST_TEST(panes.isSettled());
    save(panes, "pair_1920");
    panes.resize(984, 640);
    films::settle(panes);
    save(panes, "pair_1366");
    auto four = films::row({real.uids[0], real.uids[1], real.uids[2], real.uids[3]});
    four.rows = four.columns = 2;
    four.caption = sdk::Badge{"OIL · delayed film missing: due tomorrow 10:42", sdk::Severity::Alert, ""};
    panes.display().arrange(four);
    panes.display().setActivePane(2);
    films::settle(panes);
    save(panes, "four_1366");
    panes.resize(1380, 1000);
    films::settle(panes);
    save(panes, "four_1920");
    auto missing = films::row({real.uids[2], ""});
    missing.panes[1].emptyText = "No delayed film: dispersion cannot be judged";
    missing.caption = sdk::Badge{"水溶性 · 3 分钟 · 过早", sdk::Severity::Warning, ""};
    missing.panes[0].badges = {{"即刻片 · 充盈期", sdk::Severity::Neutral, ""}, {"无延迟片", sdk::Severity::Alert, ""}};
    for (auto& study : real.studies.studies) study.patient.name = "TEST^Film=测试^片子=";
    panes.setStudies(real.studies);
    panes.display().arrange(missing);
    films::settle(panes);
    save(panes, "missing_1920");
}
