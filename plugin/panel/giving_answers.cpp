#include "plugin/panel/giving_answers.h"

#include "plugin/panel/guide_steps.h"
#include "plugin/session/mark_evidence.h"

namespace hsg {

reporting::Answer answerOnScreen(const PanelContext& context, const reporting::QuestionRef& ref,
                                 const reporting::Value& value, const std::string& reason) {
    reporting::Answer answer;
    answer.question = ref.question;
    answer.side = ref.side;
    answer.value = value;
    answer.reason = reason;
    const auto& reading = context.session.reading();
    if (const auto* marks = context.host.annotations()) answer.evidence = evidenceOf(ref, marks->marks(), reading);
    const auto* question = context.session.source().question(ref.question);
    if (answer.evidence.empty() && question)
        answer.evidence = defaultEvidence(context.session, *question, context.host.display());
    if (const auto* before = reading.answer(ref.question, ref.side); before && answer.evidence.empty())
        answer.evidence = before->evidence;
    return answer;
}

}  // namespace hsg
