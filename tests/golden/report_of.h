#pragma once

#include <boost/test/unit_test.hpp>

#include "plugin/cases/right_answers.h"
#include "reporting/compose/compose.h"
#include "reporting/documents/text/text.h"
#include "reporting/rules/compiled_template.h"
#include "tests/golden/typed_texts.h"

/// The reports of the sample cases by the shipped template, at a fixed moment; nothing is rendered or written.
namespace golden {

inline const reporting::CompiledTemplate& shipped() {
    static const auto opened = reporting::openTemplate(FIMBRIA_SOURCE_DIR "/templates/hsg");
    BOOST_REQUIRE(opened.value);
    return *opened.value;
}

inline reporting::StudyHeader headerOf(const reporting::Film& film, bool home, const std::string& language) {
    reporting::StudyHeader study;
    study.studyUid = film.studyUid;
    study.accession = film.accession;
    study.institution = film.institution;
    study.description = studyDescription(language);
    study.date = home ? "20260310" : "20260311";
    study.time = home ? "092400" : "080000";
    study.patient = {"Sample^Case", home ? "S1" : "E1", home ? "MAIN" : "EAST", "19930514", "F"};
    return study;
}

inline reporting::Result<reporting::Report> reportOf(const reporting::CompiledTemplate& compiled,
                                                     const reporting::Reading& reading,
                                                     const std::string& language = "en") {
    reporting::ComposeContext context;
    for (const auto& film : reading.films) {
        const bool known = std::any_of(context.studies.begin(), context.studies.end(),
                                       [&](const auto& study) { return study.studyUid == film.studyUid; });
        if (!known) context.studies.push_back(headerOf(film, context.studies.empty(), language));
    }
    context.reportUid = "2.25.1";
    context.now = "20260312090000";
    return reporting::compose(compiled, reading, context);
}
inline reporting::Result<reporting::Report> reportOf(const reporting::Reading& reading) {
    return reportOf(shipped(), reading);
}

/// The text document, without the hash of the template (it changes with every word of it).
inline std::string textOf(const reporting::Report& report, const std::string& language) {
    reporting::EncodeContext context;
    context.language = language;
    const auto document = reporting::documents::encodeText(report, context);
    BOOST_REQUIRE(document);
    auto text = document->bytes;
    const auto hash = report.templateRef.hash.substr(0, 12);
    for (auto at = text.find(hash); at != std::string::npos; at = text.find(hash))
        text.replace(at, hash.size(), "HASH");
    return text;
}

}  // namespace golden
