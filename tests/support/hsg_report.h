#pragma once

#include <stdexcept>

#include "reporting/compose/compose.h"
#include "tests/support/hsg_reading.h"
#include "tests/support/sample_report.h"

/// A signed report of the shipped template, composed as the program does it: for encoders and their judges.
namespace test {

inline const CompiledTemplate& shippedTemplate() {
    static const auto opened = openTemplate(FIMBRIA_SOURCE_DIR "/templates/hsg");
    if (!opened.value) throw std::runtime_error("templates/hsg does not compile");
    return *opened.value;
}

/// Right tube patent, left tube not opacified beyond the cornu; with free text in both scripts.
inline Report hsgReport() {
    auto given = patentAnswers();
    given["left.reach"] = "R1";
    given["left.spill"] = "S0";
    given["left.dispersion"] = "PX";
    given["left.tube_text"] = "Slightly convoluted; 3.5 mm <check> & compare.";
    given["right.tube_text"] = "右侧走行自然。";
    ComposeContext context;
    context.studies = sampleStudies();
    context.reportUid = "2.25.9001";
    context.now = "20261123110500";
    context.signer = Profile{"reader-1", "Reader^Demo", "Department of Radiology"};
    auto report = compose(shippedTemplate(), hsgReading(shippedTemplate(), given), context);
    if (!report) throw std::runtime_error(report.error().message);
    return *report;
}

inline EncodeContext hsgContext(const std::string& language) {
    const auto report = hsgReport();
    const auto& source = templateOf(shippedTemplate());
    auto context = sampleContext(language);
    context.schemes = source.schemes;
    context.pageMustache = source.pageMustache;
    context.diagramSvg = diagramSvg(source, report);
    context.pictures.clear();
    for (const auto& image : report.keyImages) context.pictures.push_back(picture(image.filmId, 400));
    return context;
}

}  // namespace test
