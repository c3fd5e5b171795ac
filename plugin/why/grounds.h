#pragma once

#include <QString>
#include <string>
#include <vector>

#include "plugin/panel/words.h"
#include "plugin/session/reading_session.h"

/// Why something is said: the rule, the answers it rests on in the template's words, the films behind them. HTML with
/// links of LinkText (to the answer, to the film, to a trial of another answer). Pure functions.
namespace hsg {

struct Ground {
    std::string rule;    ///< id of the rule; empty: a plain statement of answers
    std::string phrase;  ///< id of what is said: tells rules of one id apart; may be empty
    reporting::SideId side;
    std::vector<reporting::QuestionRef> answers;
};

QString groundHtml(const Ground& ground, const ReadingSession& session, const Words& words);

/// One answer: "Reach: R3 ▣ film  what if?"; a blank is said to be one. `otherSide`: the side whose name need not be
/// said.
QString answerHtml(const reporting::QuestionRef& ref, const ReadingSession& session, const Words& words,
                   const reporting::SideId& ownSide);

/// The films that answers cite, each once, as links.
QString filmsHtml(const std::vector<reporting::QuestionRef>& answers, const ReadingSession& session,
                  const Words& words);

/// A condition of the template with its questions and options in the template's words: names that it does not know stay
/// as they are written.
QString conditionWords(const std::string& condition, const reporting::Template& source, const Words& words);

/// The rule as the template has it; nullptr if none has that id (and phrase).
const reporting::Statement* statementOf(const reporting::Template& source, const std::string& rule,
                                        const std::string& phrase);

/// A value of a decision table's input in words: label `input.NAME.VALUE`, the option of a question behind it, the
/// grade; else as the table has it.
QString inputName(const std::string& input, const Words& words);
QString inputValue(const reporting::TraceInput& input, const reporting::Template& source, const Words& words);

}  // namespace hsg
