#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "plugin/panel/words.h"
#include "plugin/session/reading_session.h"

/// Then and now beside each other: what the earlier examination concluded, and its contrast residue. Pure functions.
namespace hsg {

struct PriorRow {
    QString head, then, now;
    bool isOther = false;                               ///< known both times, and not the same
    std::optional<reporting::QuestionRef> answer = {};  ///< the present answer that `now` says
};

/// A row a side, in the order of the template, and the contrast residue (then as it was answered for each side, now as
/// the plain film shows it). Empty where nothing was read then.
std::vector<PriorRow> priorRows(const ReadingSession& session, const Words& words);

}  // namespace hsg
