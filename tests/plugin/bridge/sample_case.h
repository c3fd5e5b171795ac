#pragma once

#include <boost/test/unit_test.hpp>

#include "plugin/cases/attributes.h"
#include "plugin/cases/right_answers.h"
#include "tests/plugin/films/studies.h"

/// A sample study by its right answers, as headers would give it: no pixels are made.
namespace test {

struct SampleCase {
    reporting::Reading reading;
    viewer::sdk::StudySet studies;
};

inline viewer::sdk::PatientStudy& studyOf(viewer::sdk::StudySet& set, const reporting::Film& film) {
    for (auto& known : set.studies)
        if (known.study.uid == film.studyUid) return known;
    auto made = study(film.studyUid, {series(film.seriesUid, 1, {})});
    made.study.institution = film.institution;
    made.study.accession = film.accession;
    made.study.time = film.time;
    if (!set.studies.empty()) made.patient.issuer = "OTHER-SITE";
    set.studies.push_back(made);
    return set.studies.back();
}

inline SampleCase sampleCase(const std::string& name) {
    for (const auto& description : hsg::cases::catalogue()) {
        if (description.name != name) continue;
        const auto reading = hsg::cases::readingOf(description, reporting::templateOf(*shipped()));
        BOOST_REQUIRE(reading.has_value());
        SampleCase sample{*reading, {}};
        int number = 0;
        for (const auto& made : sample.reading.films) {
            auto instance = film(made.sopInstanceUid, ++number, nullptr);
            instance.sopClassUid = made.sopClassUid;
            instance.frames = std::max(1, made.frame);
            instance.acquisitionTime = made.time;
            instance.institution = made.institution;
            if (sample.reading.timeBase.source == "ContrastBolusStopTime")
                instance.contrast.stop = sample.reading.timeBase.time;
            studyOf(sample.studies, made).study.series[0].instances.push_back(instance);
        }
        return sample;
    }
    BOOST_FAIL("there is no case " + name);
    return {};
}

}  // namespace test
