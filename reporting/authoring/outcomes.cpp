#include <algorithm>

#include "reporting/authoring/dry_run.h"
#include "reporting/model/find.h"

namespace reporting::authoring {
namespace {

using What = OutcomeChange::What;
/// Outcomes of one kind by what they concern.
using Found = std::map<std::pair<SideId, std::string>, std::string>;

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ",") + word;
    return text;
}

std::string textOf(const PhraseCall& call) {
    std::string text = call.id;
    for (const PhraseCall::Argument& argument : call.arguments) {
        std::string value = argument.items.empty() ? argument.value : std::string();
        for (const PhraseCall& item : argument.items) value += (value.empty() ? "" : " ") + textOf(item);
        text += (text.size() == call.id.size() ? " (" : ", ") + argument.name + " " + value;
    }
    return call.arguments.empty() ? text : text + ")";
}

class Outcomes {
public:
    void compare(What what, const Found& before, const Found& after) {
        for (const auto& [key, value] : before) {
            const auto now = after.find(key);
            if (now == after.end())
                add(what, key, value, "");
            else if (now->second != value)
                add(what, key, value, now->second);
        }
        for (const auto& [key, value] : after)
            if (!before.count(key)) add(what, key, "", value);
    }
    void compare(What what, const SideId& side, const std::string& before, const std::string& after) {
        if (before != after) add(what, {side, {}}, before, after);
    }
    void rules(const SideId& side, const std::string& before, const std::string& after) {
        for (OutcomeChange& one : changes_)
            if (one.side == side && one.what <= What::Note) one.ruleBefore = before, one.ruleAfter = after;
    }
    std::vector<OutcomeChange> take() {
        std::sort(changes_.begin(), changes_.end());
        return std::move(changes_);
    }

private:
    void add(What what, const std::pair<SideId, std::string>& key, const std::string& before,
             const std::string& after) {
        OutcomeChange change;
        change.what = what;
        change.side = key.first;
        change.item = key.second;
        change.before = before;
        change.after = after;
        changes_.push_back(std::move(change));
    }

    std::vector<OutcomeChange> changes_;
};

Found limitationsOf(const Assessment& a) {
    Found found;
    for (const Limitation& one : a.limitations) found[{one.side, one.rule}] = textOf(one.phrase);
    return found;
}

Found contradictionsOf(const Assessment& a) {
    Found found;
    for (const Contradiction& one : a.contradictions)
        found[{one.side, one.rule}] = one.rule + (one.severity == RuleSeverity::Refuse ? ":refuse" : ":warn") +
                                      (one.acknowledged ? ":acknowledged" : "");
    return found;
}

/// Calls that repeat are told apart by their number.
Found callsOf(const std::vector<PhraseCall>& calls) {
    Found found;
    for (const PhraseCall& call : calls) {
        const std::string text = textOf(call);
        std::string item = text;
        for (int number = 2; found.count({"", item}); ++number) item = text + " #" + std::to_string(number);
        found[{"", item}] = text;
    }
    return found;
}

Found notesOf(const Conclusion& one) {
    Found found;
    for (const PhraseCall& call : one.notes) found[{one.side, call.id}] = textOf(call);
    return found;
}

Found missingOf(const Assessment& a) {
    Found found;
    for (const QuestionRef& one : a.missing) found[{one.side, one.question}] = one.question;
    return found;
}

Found evidenceOf(const Assessment& a) {
    Found found;
    for (const MissingEvidence& one : a.missingEvidence)
        found[{one.answer.side, one.answer.question}] = one.what == MissingEvidence::What::Film ? "film" : "point";
    return found;
}

Found unreadOf(const std::vector<Error>& misfits) {
    Found found;
    for (const Error& one : misfits) found[{"", one.where}] = one.code;
    return found;
}

void compareSides(Outcomes& outcomes, const Assessment& a, const Assessment& b) {
    std::vector<SideId> sides;
    for (const Conclusion& one : a.conclusions) sides.push_back(one.side);
    for (const Conclusion& one : b.conclusions)
        if (!find(a.conclusions, one.side)) sides.push_back(one.side);
    const Conclusion none;
    for (const SideId& side : sides) {
        const Conclusion* left = find(a.conclusions, side);
        const Conclusion* right = find(b.conclusions, side);
        const Conclusion &old = left ? *left : none, &now = right ? *right : none;
        outcomes.compare(What::Conclusion, side, old.conclusion, now.conclusion);
        outcomes.compare(What::Kind, side, old.kind, now.kind);
        outcomes.compare(What::Modifiers, side, joined(old.modifiers), joined(now.modifiers));
        outcomes.compare(What::Note, notesOf(old), notesOf(now));
        outcomes.rules(side, old.rule, now.rule);
        outcomes.compare(What::Provisional, side, old.provisional ? "yes" : "no", now.provisional ? "yes" : "no");
    }
}

}  // namespace

std::vector<OutcomeChange> compareOutcomes(const CompiledTemplate& before, const CompiledTemplate& after,
                                           const Reading& reading) {
    const Assessment a = assess(before, reading), b = assess(after, reading);
    Outcomes outcomes;
    const auto unreadBefore = checkReading(before, reading), unreadAfter = checkReading(after, reading);
    outcomes.compare(What::Unread, unreadOf(unreadBefore), unreadOf(unreadAfter));
    if (!(a == b)) {
        compareSides(outcomes, a, b);
        outcomes.compare(What::ExamLine, "", textOf(a.examLine), textOf(b.examLine));
        outcomes.compare(What::Limitation, limitationsOf(a), limitationsOf(b));
        outcomes.compare(What::Contradiction, contradictionsOf(a), contradictionsOf(b));
        outcomes.compare(What::Recommendation, callsOf(a.recommendations), callsOf(b.recommendations));
        outcomes.compare(What::Missing, missingOf(a), missingOf(b));
        outcomes.compare(What::MissingEvidence, evidenceOf(a), evidenceOf(b));
        outcomes.compare(What::MaySign, "", a.maySign() ? "yes" : "no", b.maySign() ? "yes" : "no");
    }
    return outcomes.take();
}

}  // namespace reporting::authoring
