#pragma once

#include <string>

#include "plugin/prior/prior_desk.h"
#include "plugin/readers/second_reader_desk.h"
#include "plugin/session/reading_session.h"
#include "tests/plugin/bridge/sample_case.h"

/// Those beside the reader: a second one, and an examination before.
namespace fake {

struct Readers : hsg::SecondReaderDesk {
    std::vector<reporting::Profile> candidates() const override { return {{"r2", "Reader^Two", "Site A"}}; }
    QString begin(const reporting::Profile&) override { return {}; }
    std::optional<reporting::Profile> reader() const override { return who; }
    QString submit() override { return {}; }
    QString leave() override { return {}; }
    std::vector<reporting::BlindedReading> afterSignature() const override { return {}; }
    std::optional<reporting::Profile> who;
};

struct Priors : hsg::PriorDesk {
    std::optional<hsg::FoundPrior> waiting() const override { return found; }
    void decide(bool) override {}
    std::optional<hsg::FoundPrior> found;
};

inline reporting::Answer answer(const std::string& question, const std::string& side, const std::string& code) {
    return {question, side, reporting::Choice{code}, {}, {}, reporting::Origin::Reader, {}};
}

/// The answers of a sample case on the films of the fake study.
inline void fill(hsg::ReadingSession& session, const std::string& name) {
    const auto sample = test::sampleCase(name).reading;
    session.apply({"all", [&](reporting::Reading reading) {
                       for (auto one : sample.answers) {
                           one.evidence.clear();
                           if (!reading.films.empty()) one.evidence = {{reading.films.back().id, {}, {}}};
                           reading.answers.push_back(one);
                       }
                       return reading;
                   }});
}

inline reporting::PriorExamination priorExample() {
    reporting::PriorExamination prior;
    prior.studyUid = "2.25.9";
    prior.date = "20250310";
    prior.reportUid = "2.25.10";
    prior.signedBy = "Reader^One";
    prior.contrastClass = "oil";
    prior.answers = {answer("reach", "left", "R4"), answer("spill", "left", "S2")};
    prior.conclusions = {{"right", "PAT", "", {}, {{"en", "Right tube: patent."}, {"zh", "右侧输卵管:通畅。"}}},
                         {"left", "PAT", "", {}, {{"en", "Left tube: patent."}, {"zh", "左侧输卵管:通畅。"}}}};
    prior.examLine = {{"en", "Both tubes patent."}, {"zh", "双侧输卵管通畅。"}};
    return prior;
}

}  // namespace fake
