#pragma once

#include <QString>
#include <string>
#include <vector>

#include "plugin/panel/words.h"
#include "plugin/session/reading_session.h"

/// The elements of the template's drawing as the session stands. No widgets.
namespace hsg {

struct DiagramPart {
    std::string element;  ///< id in the SVG ("right_isthmic")
    std::string base;     ///< id without its side ("isthmic")
    reporting::SideId side;
    std::string state;                        ///< class of the template; empty: none of its conditions holds
    std::vector<reporting::QuestionRef> ask;  ///< what a click on it offers
    bool operator==(const DiagramPart&) const = default;
};

/// In the order of the template, the sides of an element beside each other. The states are those that a report of the
/// reading prints.
std::vector<DiagramPart> diagramParts(const reporting::Template& source, const reporting::Evaluation& evaluation);
std::vector<reporting::DiagramState> statesOf(const std::vector<DiagramPart>& parts);

/// "Isthmic segment, right", and its state in words ("filled"): labels `diagram.BASE` and `diagram.state.STATE` of the
/// template, else the ids.
QString partName(const DiagramPart& part, const Words& words);
QString stateName(const std::string& state, const Words& words);

/// The questions of `ask` that are asked now.
std::vector<reporting::QuestionRef> askedNow(const DiagramPart& part, const ReadingSession& session);

}  // namespace hsg
