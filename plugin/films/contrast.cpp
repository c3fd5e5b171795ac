#include "plugin/films/contrast.h"

#include <variant>

#include "plugin/films/problems.h"

namespace hsg {
namespace {

std::string answeredClass(const reporting::Reading& known, const reporting::Template& source) {
    const auto* answer = known.answer(source.interval.classQuestion);
    if (!answer) return {};
    const auto* choice = std::get_if<reporting::Choice>(&answer->value);
    return choice ? choice->code : std::string();
}

bool isClass(const reporting::IntervalProfile& profile, const std::string& id) {
    for (const auto& known : profile.classes)
        if (known.id == id) return true;
    return false;
}

/// What all headers that tell agree on.
ContrastClass agreed(const StudyFacts& facts, const reporting::IntervalProfile& profile, bool& disagree) {
    ContrastClass result;
    for (const auto& image : facts.images) {
        const auto own = contrastOfHeader(image, profile);
        if (own.source.empty()) continue;
        if (!result.source.empty() && result.id != own.id) {
            disagree = true;
            return {};
        }
        if (result.source != "code") result = own;
    }
    return result;
}

}  // namespace

ContrastClass contrastOfHeader(const ImageFacts& image, const reporting::IntervalProfile& profile) {
    const auto& contrast = image.contrast;
    if (!contrast.agentCode.empty()) {
        const auto id = reporting::contrastClass(profile, contrast.agentScheme + ":" + contrast.agentCode, {});
        if (!id.empty()) return {id, "code"};
    }
    const auto id = contrast.agent.empty() ? std::string() : reporting::contrastClass(profile, {}, contrast.agent);
    return id.empty() ? ContrastClass{} : ContrastClass{id, "words"};
}

void decideContrast(FilmSet& set, const StudyFacts& facts, const reporting::Reading& known,
                    const reporting::Template& source) {
    for (const auto& image : facts.images)
        if (set.contrastAgent.empty()) set.contrastAgent = image.contrast.agent;
    bool disagree = false;
    const auto headers = agreed(facts, source.interval, disagree);
    const auto answer = answeredClass(known, source);
    set.contrastClass = answer.empty() ? headers.id : answer;
    if (answer.empty() && disagree) set.problems.push_back(problem("films.contrast-disagrees"));
    if (isClass(source.interval, answer) && !headers.source.empty() && headers.id != answer)
        set.problems.push_back(problem("films.contrast-contradicts"));
}

ContrastClass contrastOf(const ImageFacts* image, const FilmSet& set, const reporting::Reading& known,
                         const reporting::Template& source) {
    const auto answer = answeredClass(known, source);
    if (!answer.empty()) return {answer, "reader"};
    const auto own = image ? contrastOfHeader(*image, source.interval) : ContrastClass{};
    if (!own.source.empty()) return own;
    return {set.contrastClass, set.contrastClass == "unknown" ? "" : "words"};
}

}  // namespace hsg
