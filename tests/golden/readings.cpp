#include "tests/golden/readings.h"

#include <boost/test/unit_test.hpp>
#include <map>

namespace golden {

const reporting::CompiledTemplate& shippedTemplate(const std::string& folder) {
    static std::map<std::string, std::shared_ptr<const reporting::CompiledTemplate>> known;
    auto& one = known[folder];
    if (!one) {
        auto opened = reporting::openTemplate(std::string(FIMBRIA_SOURCE_DIR "/templates/") + folder);
        for (const auto& problem : opened.diagnostics)
            BOOST_ERROR(folder + "/" + problem.file + ": " + problem.message);
        BOOST_REQUIRE_MESSAGE(opened.value, folder + " is no template");
        one = opened.value;
    }
    return *one;
}

reporting::Reading GoldenReading::reading() const {
    Builder builder;
    make(builder);
    auto made = builder.reading;
    made.templateRef = reporting::templateOf(shippedTemplate(source)).ref();
    for (auto& film : made.films) film.sopClassUid = "1.2.840.10008.5.1.4.1.1.12.2";
    return made;
}

void abnormalCavity(Builder& b) {
    b.answer("cavity_normal", "abnormal").answer("cavity_shape", "triangular").answer("cavity_size", "normal");
    b.answer("cavity_contour", "smooth").answer("filling_defects", "none").answer("synechiae", "none");
    b.answer("anomaly", "none");
}

void openedInVain(Builder& b, const std::string& side) {
    b.set("mitigation:" + side, "slow_reinjection antispasmodic rolled");
    b.answer("mitigation_outcome:" + side, "persists").citing("mitigation_outcome:" + side, "f5");
}

void oil(Builder& b, const std::vector<double>& minutes) {
    b.answer("contrast_class", "oil").answer("contrast_agent", "ethiodized_oil").number("contrast_concentration", 480);
    b.number("contrast_volume", 8).delayed(minutes);
}

void moreOn(Builder& b, const std::string& side) {
    b.answer("dispersion_overall", "partial").answer("asymmetry", "more_" + side);
}

std::vector<GoldenReading> goldenReadings() {
    std::vector<GoldenReading> all;
    for (const auto& some :
         {classReadings(), techniqueReadings(), contradictionReadings(), overlayReadings(), headlineReadings()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

}  // namespace golden
