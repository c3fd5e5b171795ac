#include "plugin/session/edits.h"
#include "plugin/session/reading_session.h"

/// The acts of a ReadingSession that set several answers at once, or keep what others wrote.
namespace hsg {

using reporting::Answer;
using reporting::Reading;
using reporting::SideId;

bool ReadingSession::setAnswers(const std::string& description, const Answers& answers) {
    if (answers.empty()) return true;
    return apply({description, [answers](const Reading& reading) { return edits::setAnswers(reading, answers); }});
}

std::vector<Proposal> ReadingSession::proposals() const {
    return proposeAnswers(sources(), reading(), evaluation());
}

std::vector<Proposal> ReadingSession::proposals(const std::string& step, const SideId& side) const {
    return acceptableProposals(sources(), reading(), {step, side});
}

bool ReadingSession::acceptProposals(const std::string& step, const SideId& side) {
    Answers answers;
    for (auto& proposal : proposals(step, side)) answers.push_back(std::move(proposal.answer));
    return setAnswers("accept:" + step + ":" + side, answers);
}

std::vector<Answer> ReadingSession::normalAnswers(const std::string& step, const SideId& side,
                                                  const EvidenceOf& evidenceOf) const {
    return hsg::normalAnswers(sources(), reading(), {step, side}, evidenceOf);
}

bool ReadingSession::acceptNormal(const std::string& step, const SideId& side, const EvidenceOf& evidenceOf) {
    return setAnswers("normal:" + step + ":" + side, normalAnswers(step, side, evidenceOf));
}

bool ReadingSession::setSheet(std::optional<reporting::TechnologistSheet> sheet) {
    return apply({"sheet", [=](const Reading& reading) { return edits::setSheet(reading, sheet); }, true});
}

bool ReadingSession::setPrior(std::optional<reporting::PriorExamination> prior) {
    return apply({"prior", [=](const Reading& reading) { return edits::setPrior(reading, prior); }, true});
}

bool ReadingSession::addBlinded(const reporting::BlindedReading& blinded) {
    const auto count = reading().blinded.size();
    return apply({"blinded", [=](const Reading& from) { return edits::addBlinded(from, blinded); }, true}) &&
           reading().blinded.size() > count;
}

}  // namespace hsg
