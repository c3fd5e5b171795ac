#include "plugin/session/edits.h"
#include "plugin/session/reading_session.h"

/// The acts of a ReadingSession that set several answers at once.
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

ReadingSession::Normal ReadingSession::normalAnswers(const std::string& step, const SideId& side,
                                                     const std::vector<std::string>& preferredFilms) const {
    return normalAct(sources(), reading(), {step, side}, preferredFilms);
}

bool ReadingSession::acceptNormal(const Normal& normal) {
    Answers blanks;
    for (const auto& answer : normal.answers)
        if (!reading().answer(answer.question, answer.side)) blanks.push_back(answer);
    return setAnswers("normal", blanks);
}

}  // namespace hsg
